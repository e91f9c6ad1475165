//! Ranges and figures in words that people use: whole things, dates as dates, durations in their unit.

use super::{Axis, Reading};
use crate::interval::{Bound, Interval};
use crate::number::Number;
use crate::value::{Period, TimeUnit};

impl Reading {
    /// What is left open, in words: `10 to 11`, `2008 to 2010`, `2.5 up to below 3 years`.
    #[must_use]
    pub fn describe(&self) -> String {
        interval_words(self.possible, &self.axis)
    }

    /// The same in a unit that is `factor` base units and whose zero lies at `offset` of them; in base units where a bound
    /// cannot be held in it.
    pub(crate) fn describe_in(&self, factor: Number, offset: Number) -> String {
        let number = |n: Number| n.minus(offset)?.over(factor);
        let end = |bound: Bound| {
            Some(match bound {
                Bound::Closed(n) => Bound::Closed(number(n)?),
                Bound::Open(n) => Bound::Open(number(n)?),
                Bound::Unbounded => Bound::Unbounded,
            })
        };
        let range = end(self.possible.low()).zip(end(self.possible.high()));
        let range = range.and_then(|(low, high)| Interval::new(low, high).ok());
        range.map_or_else(|| self.describe(), |range| interval_words(range, &self.axis))
    }

    /// The reading for things that come whole: "nearly a dozen" is 10 or 11. Unchanged where no whole number lies in it.
    #[must_use]
    pub fn of_whole_things(&self) -> Self {
        match (whole(self.typical), whole(self.possible)) {
            (Some(typical), Some(possible)) if self.axis == Axis::Count => {
                Self { axis: Axis::Count, typical, possible }
            }
            _ => self.clone(),
        }
    }
}

/// The whole numbers of a range, if it has any.
fn whole(range: Interval) -> Option<Interval> {
    let low = match range.low() {
        Bound::Closed(n) => Bound::Closed(n.ceiling()),
        Bound::Open(n) => Bound::Closed(n.floor().plus(Number::ONE)?),
        Bound::Unbounded => Bound::Unbounded,
    };
    let high = match range.high() {
        Bound::Closed(n) => Bound::Closed(n.floor()),
        Bound::Open(n) => Bound::Closed(n.ceiling().minus(Number::ONE)?),
        Bound::Unbounded => Bound::Unbounded,
    };
    Interval::new(low, high).ok()
}

/// A range in the words of its scale.
pub(crate) fn interval_words(range: Interval, axis: &Axis) -> String {
    match axis {
        Axis::Count => ends(whole(range).unwrap_or(range), number_words, ""),
        Axis::Measure(_) => ends(range, number_words, ""),
        Axis::Money(currency) => ends(range, number_words, &format!(" {currency}")),
        Axis::Time => {
            let unit = unit_of(range);
            let ending = if range == Interval::point(unit.seconds()) { "" } else { "s" };
            let plural = if unit == TimeUnit::Century && ending == "s" { "centurie" } else { unit.name() };
            let in_unit = |n: Number| n.over(unit.seconds()).map_or_else(|| n.to_string(), number_words);
            ends(range, in_unit, &format!(" {plural}{ending}"))
        }
        Axis::Proportion => proportion(range),
        Axis::Calendar => calendar(range),
    }
}

fn ends(range: Interval, say: impl Fn(Number) -> String, unit: &str) -> String {
    let words = match (range.low(), range.high()) {
        (Bound::Unbounded, Bound::Unbounded) => "any number".to_owned(),
        (Bound::Closed(a), Bound::Closed(b)) if a == b => say(a),
        (Bound::Closed(a), Bound::Closed(b)) => format!("{} to {}", say(a), say(b)),
        (Bound::Closed(a), Bound::Open(b)) => format!("{} up to below {}", say(a), say(b)),
        (Bound::Open(a), Bound::Closed(b)) => format!("above {} up to {}", say(a), say(b)),
        (Bound::Open(a), Bound::Open(b)) => format!("above {} up to below {}", say(a), say(b)),
        (Bound::Closed(a), Bound::Unbounded) => return format!("{}{unit} or more", say(a)),
        (Bound::Open(a), Bound::Unbounded) => format!("more than {}", say(a)),
        (Bound::Unbounded, Bound::Closed(b)) => format!("at most {}", say(b)),
        (Bound::Unbounded, Bound::Open(b)) => format!("less than {}", say(b)),
    };
    words + unit
}

/// The largest unit in which both ends have at most one decimal.
fn unit_of(range: Interval) -> TimeUnit {
    let short = |unit: &TimeUnit| {
        let ends = [range.low().number(), range.high().number()];
        let fits = |n: Number| n.is_zero() || n.over(unit.seconds()).is_some_and(|n| 10 % n.denominator() == 0);
        let reached = ends.iter().flatten().any(|n| n.magnitude() >= unit.seconds());
        reached && ends.into_iter().flatten().all(fits)
    };
    let spoken = [TimeUnit::Year, TimeUnit::Month, TimeUnit::Week, TimeUnit::Day, TimeUnit::Hour, TimeUnit::Minute];
    spoken.into_iter().find(short).unwrap_or(TimeUnit::Second)
}

fn proportion(range: Interval) -> String {
    let say = |n: Number| {
        let percent = n.times(Number::from(100)).filter(|p| 10 % p.denominator() == 0);
        match percent {
            Some(_) if n == Number::ONE => "all".to_owned(),
            Some(percent) => format!("{percent}%"),
            None => format!("{}/{}", n.numerator(), n.denominator()),
        }
    };
    let fractions = [range.low(), range.high()].into_iter().filter_map(Bound::number).any(|n| say(n).contains('/'));
    let unit = if fractions { " of the whole" } else { "" };
    // The whole is the natural end of "or more".
    match (range.low(), range.high()) {
        (Bound::Closed(a), Bound::Closed(b)) if b == Number::ONE && a != b => format!("{}{unit} or more", say(a)),
        (Bound::Open(a), Bound::Closed(b)) if b == Number::ONE => format!("more than {}{unit}", say(a)),
        _ => ends(range, say, unit),
    }
}

/// A number as an editor writes it: `12,500`, `15 million`, `3.5 billion`.
pub(crate) fn number_words(n: Number) -> String {
    for (power, word) in [(12, "trillion"), (9, "billion"), (6, "million")] {
        let scaled = Number::power_of_ten(power).and_then(|unit| n.over(unit));
        if let Some(scaled) = scaled.filter(|s| s.magnitude() >= Number::ONE && 100 % s.denominator() == 0) {
            return format!("{} {word}", grouped(&scaled.to_string()));
        }
    }
    grouped(&n.to_string())
}

/// Commas between the thousands of a whole part that has five digits or more, or four.
fn grouped(digits: &str) -> String {
    let (sign, rest) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let end = rest.find(['.', '/']).unwrap_or(rest.len());
    let (whole, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out + tail
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, 1 to 12.
pub(crate) fn month_name(month: i8) -> &'static str {
    usize::try_from(month).ok().and_then(|number| MONTHS.get(number.checked_sub(1)?)).copied().unwrap_or("?")
}

/// A period as an editor writes it: `2009`, `February 2025`, `22 February 2026`, `22 February 2026, 15:00`.
pub(crate) fn period_words(period: Period) -> String {
    minutes_words(period.first_minute(), period.end_minute())
}

fn day_of(minute: i64) -> Option<Period> {
    Some(Period::day(1970, 1, 1).ok()?.day_after(minute.div_euclid(1_440)))
}

fn calendar(range: Interval) -> String {
    let minute = |bound: Bound| bound.number().and_then(Number::to_i64);
    match (minute(range.low()), minute(range.high())) {
        (Some(from), Some(to)) => minutes_words(from, to),
        (Some(from), None) => format!("from {} on", moment(from)),
        (None, Some(to)) => format!("before {}", moment(to)),
        (None, None) => "any time".to_owned(),
    }
}

/// A day, and the time of day where it is not midnight.
fn moment(minute: i64) -> String {
    let Some(day) = day_of(minute) else { return minute.to_string() };
    let (year, month, number) = day.ymd();
    let time = minute.rem_euclid(1_440);
    let day = format!("{number} {} {year}", month_name(month));
    if time == 0 { day } else { format!("{day}, {:02}:{:02}", time / 60, time % 60) }
}

fn minutes_words(from: i64, to: i64) -> String {
    let (Some(first), Some(last)) = (day_of(from), day_of(to - 1)) else { return format!("{from} to {to}") };
    let whole_days = from.rem_euclid(1_440) == 0 && to.rem_euclid(1_440) == 0;
    if !whole_days {
        return if to - from <= 60 { moment(from) } else { format!("{} to {}", moment(from), moment(to)) };
    }
    let ((year, month, day), (last_year, last_month, last_day)) = (first.ymd(), last.ymd());
    let ends_month = last.day_after(1).ymd().2 == 1;
    let words = if (month, day, last_month, last_day) == (1, 1, 12, 31) {
        (year.to_string(), last_year.to_string())
    } else if day == 1 && ends_month {
        (format!("{} {year}", month_name(month)), format!("{} {last_year}", month_name(last_month)))
    } else {
        (moment(from), moment(last.first_minute()))
    };
    if words.0 == words.1 { words.0 } else { format!("{} to {}", words.0, words.1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_in_the_words_of_an_editor() {
        let rows = [("999", "999"), ("12500", "12,500"), ("15000000", "15 million"), ("3540000000", "3.54 billion")];
        let odd = [("1234567", "1,234,567"), ("-1500", "-1,500"), ("1234.5", "1,234.5"), ("2/3", "2/3")];
        for (figure, words) in rows.into_iter().chain(odd) {
            assert_eq!(number_words(figure.parse().expect("a number")), words);
        }
    }

    #[test]
    fn times_of_day_are_told() {
        let evening: Period = "2026-02-22".parse().expect("a day");
        assert_eq!(period_words(evening.at(15, None).expect("an hour")), "22 February 2026, 15:00");
    }
}
