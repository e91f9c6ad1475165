//! Words → readings: the table of DESIGN.md, one function for each kind of value.

use super::{Axis, Policy, Reading, profile};
use crate::interval::{Bound, Interval};
use crate::number::{Figure, Number};
use crate::value::{Date, Duration, Grain, Hedged, Money, Period, Quantity, Share, Unit, Value};

/// What is meant and what is left open.
type Ranges = (Interval, Interval);

/// How plainly written figures of a scale are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// Things are counted one by one while they are few.
    Counted,
    /// What is measured is read to its last written place.
    Measured,
}

impl Policy {
    /// What a value is taken to mean; `None` for names, places, dates that cannot be placed, unknown vague words and
    /// figures beyond what can be held.
    #[must_use]
    pub fn read(&self, value: &Value) -> Option<Reading> {
        let (axis, (typical, possible)) = match value {
            Value::Quantity(quantity) => self.quantity(quantity)?,
            Value::Money(Money { amount, currency }) => {
                (Axis::Money(currency.name().to_owned()), self.amount(amount, Written::Measured)?)
            }
            Value::Date(date) => (Axis::Calendar, self.date(date)?),
            Value::Duration(Duration { amount, unit }) => {
                let ranges = self.amount(amount, Written::Measured)?;
                (Axis::Time, moved(ranges, unit.seconds(), Number::ZERO)?)
            }
            Value::Share(share) => (Axis::Proportion, self.share(share)?),
            Value::Name(_) | Value::Place(_) => return None,
        };
        // What is left open holds what is meant, whatever a profile says.
        Some(Reading { axis, typical, possible: possible.cover(typical) })
    }

    fn quantity(&self, quantity: &Quantity) -> Option<(Axis, Ranges)> {
        Some(match &quantity.unit {
            Unit::Counted(_) | Unit::Bare => (Axis::Count, self.amount(&quantity.amount, Written::Counted)?),
            Unit::Measure { dimension, factor, offset, .. } => {
                let ranges = self.amount(&quantity.amount, Written::Measured)?;
                (Axis::Measure(dimension.clone().into_owned()), moved(ranges, *factor, *offset)?)
            }
        })
    }

    /// The ranges of a hedged figure, in the unit in which it was written.
    fn amount(&self, amount: &Hedged<Figure>, written: Written) -> Option<Ranges> {
        let numbers = self.judgements();
        let both = |range: Interval| (range, range);
        Some(match amount {
            Hedged::Exactly(figure) => both(Interval::point(figure.value())),
            Hedged::Plain(figure) => {
                let value = figure.value();
                let exact = written == Written::Counted
                    && (value.magnitude() < numbers.exact_below || figure.last_place() <= Number::ONE);
                let reach = if exact { Number::ZERO } else { self.rounding(*figure)? };
                (Interval::point(value), around(value, reach)?)
            }
            Hedged::About(figure) => {
                let value = figure.value();
                (Interval::point(value), around(value, self.reach(*figure, written)?)?)
            }
            Hedged::Nearly(figure) => {
                let value = figure.value();
                let low = value.minus(self.reach(*figure, written)?)?;
                let low = if value.is_negative() { low } else { low.max(Number::ZERO) };
                both(Interval::new(Bound::Closed(low), Bound::Open(value)).ok()?)
            }
            Hedged::MoreThan(figure) => {
                let value = figure.value();
                let top = Bound::Closed(self.next_rounder(*figure)?);
                (Interval::new(Bound::Open(value), top).ok()?, Interval::above(value))
            }
            Hedged::AtLeast(figure) => {
                let value = figure.value();
                (Interval::closed(value, self.next_rounder(*figure)?), Interval::at_least(value))
            }
            Hedged::FewerThan(figure) => {
                let value = figure.value();
                let top = Bound::Open(value);
                let low = Bound::Closed(self.last_stretch(value, written)?);
                (Interval::new(low, top).ok()?, Interval::new(floor(value), top).ok()?)
            }
            Hedged::AtMost(figure) | Hedged::UpTo(figure) => {
                let value = figure.value();
                let top = Bound::Closed(value);
                let low = Bound::Closed(self.last_stretch(value, written)?);
                (Interval::new(low, top).ok()?, Interval::new(floor(value), top).ok()?)
            }
            Hedged::Between(a, b) => both(Interval::closed(a.value(), b.value())),
            Hedged::Vague(vague) => profile::meaning(self.profile(), vague)?,
        })
    }

    /// Half of the last written place, as far as the policy lets a figure be rounded.
    fn rounding(&self, figure: Figure) -> Option<Number> {
        let most = figure.value().magnitude().times(self.judgements().rounding_at_most)?;
        Some(half(figure.last_place())?.min(most))
    }

    /// How far "about" and "nearly" reach: half the last written place, or the part that the policy names.
    fn reach(&self, figure: Figure, written: Written) -> Option<Number> {
        let part = figure.value().magnitude().times(self.judgements().about_reach)?;
        let reach = self.rounding(figure)?.max(part);
        // Nobody says "about 12 people" and leaves room for 12 only.
        Some(if written == Written::Counted && figure.value().is_whole() { reach.max(Number::ONE) } else { reach })
    }

    /// Up to where "more than" is meant: the next rounder figure that a speaker would have used instead.
    fn next_rounder(&self, figure: Figure) -> Option<Number> {
        let value = figure.value();
        let half_a_dozen = value == Number::from(6) && figure.last_place() == Number::from(2);
        let next = if half_a_dozen { Number::from(12) } else { value.plus(figure.last_place())? };
        Some(value.times(self.judgements().bound_stretch)?.max(next))
    }

    /// From where on "fewer than" and "up to" are meant.
    fn last_stretch(&self, value: Number, written: Written) -> Option<Number> {
        let part = value.magnitude().times(self.judgements().ceiling_stretch)?;
        let low = value.minus(part)?;
        // "Fewer than one" of whole things is none.
        let whole_below = written == Written::Counted && value.is_whole() && value >= Number::ONE;
        if whole_below { Some(low.min(value.minus(Number::ONE)?)) } else { Some(low) }
    }

    fn share(&self, share: &Share) -> Option<Ranges> {
        let whole = share.whole().value();
        let all = matches!(&share.part, Hedged::Nearly(part) if part.value() == Number::ONE && whole == Number::ONE);
        let ranges = match &share.part {
            // "Almost all": no figure was written whose last place could tell how far it reaches.
            _ if all => {
                let low = Number::ONE.minus(self.judgements().almost_all_reach)?;
                let range = Interval::new(Bound::Closed(low), Bound::Open(Number::ONE)).ok()?;
                (range, range)
            }
            // "Most" is a part already; "dozens" is a number of things.
            Hedged::Vague(vague) => {
                let (typical, possible) = profile::meaning(self.profile(), vague)?;
                let is_part = typical.high().number().is_some_and(|high| high <= Number::ONE);
                let scale = if is_part { Number::ONE } else { Number::ONE.over(whole)? };
                moved((typical, possible), scale, Number::ZERO)?
            }
            part => {
                let written = if whole == Number::ONE { Written::Measured } else { Written::Counted };
                moved(self.amount(part, written)?, Number::ONE.over(whole)?, Number::ZERO)?
            }
        };
        let part_of_whole = Interval::closed(Number::ZERO, Number::ONE);
        Some((ranges.0.meet(part_of_whole)?, ranges.1.meet(part_of_whole)?))
    }

    fn date(&self, date: &Hedged<Date>) -> Option<Ranges> {
        let placed = |date: &Date| date.period();
        let span = |period: Period| minutes(period.first_minute(), period.end_minute());
        Some(match date {
            Hedged::Plain(date) | Hedged::Exactly(date) => {
                let period = placed(date)?;
                (span(period)?, told_by_distance(period)?)
            }
            Hedged::About(date) => {
                let period = placed(date)?;
                let (from, to) = self.neighbours(period);
                (span(period)?, minutes(from, to)?.cover(told_by_distance(period)?))
            }
            Hedged::Nearly(date) => {
                let period = placed(date)?;
                let before = minutes(self.neighbours(period).0, period.first_minute())?;
                (before, before)
            }
            Hedged::MoreThan(date) => {
                let period = placed(date)?;
                if !matches!(period.grain(), Grain::Minute | Grain::Hour) {
                    return Some(from_minute(period.end_minute()));
                }
                // "Shortly after 2 p.m." is hardly said of what happened at night.
                let from = period.first_minute() + 1;
                (minutes(from, from + 2 * self.judgements().clock_reach)?, from_minute(from).1)
            }
            Hedged::AtLeast(date) => from_minute(placed(date)?.first_minute()),
            Hedged::FewerThan(date) => to_minute(placed(date)?.first_minute()),
            Hedged::AtMost(date) | Hedged::UpTo(date) => to_minute(placed(date)?.end_minute()),
            Hedged::Between(a, b) => {
                let (a, b) = (placed(a)?, placed(b)?);
                let first = a.first_minute().min(b.first_minute());
                let range = minutes(first, a.end_minute().max(b.end_minute()))?;
                (range, range)
            }
            Hedged::Vague(_) => return None,
        })
    }

    /// From the first minute of the unit before to the last of the unit after: a year more on both sides of a year.
    fn neighbours(&self, period: Period) -> (i64, i64) {
        let length = period.end_minute() - period.first_minute();
        let (year, ..) = period.ymd();
        let beside = match period.grain() {
            Grain::Year => (Period::year(year.saturating_sub(1)), Period::year(year.saturating_add(1))),
            Grain::Month => (period.month_after(-1), period.month_after(1)),
            Grain::Minute => {
                let reach = self.judgements().clock_reach;
                return (period.first_minute() - reach, period.end_minute() + reach);
            }
            _ => return (period.first_minute() - length, period.end_minute() + length),
        };
        match beside {
            (Ok(before), Ok(after)) => (before.first_minute(), after.end_minute()),
            _ => (period.first_minute() - length, period.end_minute() + length),
        }
    }
}

fn half(n: Number) -> Option<Number> {
    n.times(Number::ratio(1, 2)?)
}

/// The range around a figure; what is not negative does not become so by rounding.
fn around(value: Number, reach: Number) -> Option<Interval> {
    let low = value.minus(reach)?;
    let low = if value.is_negative() { low } else { low.max(Number::ZERO) };
    Some(Interval::closed(low, value.plus(reach)?))
}

/// Where "fewer than" ends below: amounts do not fall below nought unless the figure did.
const fn floor(value: Number) -> Bound {
    if value.is_negative() { Bound::Unbounded } else { Bound::Closed(Number::ZERO) }
}

/// Both ranges in another unit; a factor that is not positive would turn them around and gives none.
fn moved(ranges: Ranges, factor: Number, offset: Number) -> Option<Ranges> {
    if factor.is_negative() || factor.is_zero() {
        return None;
    }
    let number = |n: Number| n.times(factor)?.plus(offset);
    let bound = |bound: Bound| {
        Some(match bound {
            Bound::Closed(n) => Bound::Closed(number(n)?),
            Bound::Open(n) => Bound::Open(number(n)?),
            Bound::Unbounded => Bound::Unbounded,
        })
    };
    let range = |range: Interval| Interval::new(bound(range.low())?, bound(range.high())?).ok();
    Some((range(ranges.0)?, range(ranges.1)?))
}

/// From one minute up to another, which is excluded.
fn minutes(from: i64, to: i64) -> Option<Interval> {
    Interval::new(Bound::Closed(Number::from(from)), Bound::Open(Number::from(to))).ok()
}

fn from_minute(from: i64) -> Ranges {
    let range = Interval::at_least(Number::from(from));
    (range, range)
}

fn to_minute(to: i64) -> Ranges {
    let range = Interval::new(Bound::Unbounded, Bound::Open(Number::from(to))).unwrap_or(Interval::everything());
    (range, range)
}

/// A date that rests on a distance ("a year ago") is as rough as half of the distance's unit.
fn told_by_distance(period: Period) -> Option<Interval> {
    let reach = match period.distance() {
        None => 0,
        Some(Grain::Minute | Grain::Hour | Grain::PartOfDay | Grain::Stretch) => 30,
        Some(Grain::Day) => 720,
        Some(Grain::Week) => 5_040,
        Some(Grain::Month) => 21_600,
        Some(Grain::Season) => 65_700,
        Some(Grain::Year) => 262_800,
        Some(Grain::Decade) => 2_629_440,
        Some(Grain::Century) => 26_297_460,
    };
    minutes(period.first_minute() - reach, period.end_minute() + reach)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{TimeUnit, Vague};

    fn count(amount: Hedged<Figure>) -> Value {
        Value::Quantity(Quantity::count(amount, "state"))
    }

    fn place(value: i64, last_place: i64) -> Figure {
        Figure::new(Number::from(value), Number::from(last_place))
    }

    fn date(text: &str) -> Date {
        Date::Period(text.parse().expect("a date"))
    }

    /// Value, what is possible, what is typical: the table of DESIGN.md.
    #[test]
    fn every_line_of_the_table() {
        let (dozen, half_a_dozen) = (place(12, 4), place(6, 2));
        let years = |amount| Value::Duration(Duration { amount, unit: TimeUnit::Year });
        let share = |part: Hedged<Figure>, whole: i64| {
            Value::Share(Share::new(part, Figure::from(whole), None).expect("a whole"))
        };
        let rows = [
            (count(Hedged::Plain(20.into())), "20", "20"),
            (count(Hedged::Plain(250.into())), "245 to 255", "250"),
            (count(Hedged::Plain(251.into())), "251", "251"),
            (count(Hedged::Plain(100.into())), "75 to 125", "100"),
            (count(Hedged::Exactly(250.into())), "250", "250"),
            (count(Hedged::About(40.into())), "35 to 45", "40"),
            (count(Hedged::About(12.into())), "11 to 13", "12"),
            (count(Hedged::Nearly(dozen)), "10 to 11", "10 to 11"),
            (count(Hedged::MoreThan(half_a_dozen)), "7 or more", "7 to 12"),
            (count(Hedged::MoreThan(250.into())), "251 or more", "251 to 375"),
            (count(Hedged::AtLeast(12.into())), "12 or more", "12 to 18"),
            (count(Hedged::FewerThan(8.into())), "0 to 7", "4 to 7"),
            (count(Hedged::UpTo(50.into())), "0 to 50", "25 to 50"),
            (count(Hedged::Between(30.into(), 20.into())), "20 to 30", "20 to 30"),
            (count(Hedged::Vague(Vague::new("dozens"))), "12 or more", "24 to 99"),
            (count(Hedged::Vague(Vague::new("Hundreds"))), "100 or more", "200 to 900"),
            (years(Hedged::Plain(3.into())), "2.5 to 3.5 years", "3 years"),
            (years(Hedged::Nearly(3.into())), "2.5 up to below 3 years", "2.5 up to below 3 years"),
            (years(Hedged::MoreThan(4.into())), "more than 4 years", "above 4 up to 6 years"),
            (Value::Date(Hedged::Plain(date("2009"))), "2009", "2009"),
            (Value::Date(Hedged::About(date("2009"))), "2008 to 2010", "2009"),
            (Value::Date(Hedged::About(date("2025-02"))), "January 2025 to March 2025", "February 2025"),
            (Value::Date(Hedged::Plain(date("199X"))), "1990 to 1999", "1990 to 1999"),
            (Value::Date(Hedged::MoreThan(date("2009"))), "from 1 January 2010 on", "from 1 January 2010 on"),
            (Value::Date(Hedged::FewerThan(date("2009"))), "before 1 January 2009", "before 1 January 2009"),
            (
                Value::Date(Hedged::Between(date("2026-03-03"), date("2026-03-12"))),
                "3 March 2026 to 12 March 2026",
                "3 March 2026 to 12 March 2026",
            ),
            (share(Hedged::AtLeast(21.into()), 32), "21/32 of the whole or more", "21/32 to 63/64 of the whole"),
            (share(Hedged::Nearly(1.into()), 1), "80% up to below all", "80% up to below all"),
            (share(Hedged::Plain(50.into()), 50), "all", "all"),
        ];
        for (value, possible, typical) in rows {
            let reading = Policy::default().read(&value).expect("a reading");
            let typical_words = Reading { possible: reading.typical, ..reading.clone() }.describe();
            assert_eq!((reading.describe().as_str(), typical_words.as_str()), (possible, typical), "{value}");
        }
    }

    #[test]
    fn a_year_ago_is_as_rough_as_half_a_year() {
        let february: Period = "2025-02".parse().expect("a month");
        let ago = Value::Date(Hedged::Plain(Date::Period(february.by_distance(Grain::Year))));
        let reading = Policy::default().read(&ago).expect("a reading");
        let june = Period::month(2025, 6).expect("a month").first_minute();
        assert!(reading.possible.holds(Number::from(june)));
        assert!(!reading.typical.holds(Number::from(june)));
    }

    #[test]
    fn what_cannot_be_read_gives_none() {
        assert!(Policy::default().read(&count(Hedged::Vague(Vague::new("oodles")))).is_none());
        assert!(Policy::default().read(&count(Hedged::Nearly(0.into()))).is_none());
    }
}
