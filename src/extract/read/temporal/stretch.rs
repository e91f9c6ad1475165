//! From one date to another: "from May to September", "March 3 - April 5", "between Jan 22 and now", "1-3 pm on Friday".

use super::when::{Draft, draft};
use crate::extract::lexicon::Mark;
use crate::extract::read::calendar::date::Parts;
use crate::extract::read::calendar::relative::resolve;
use crate::extract::read::calendar::tense::looks_ahead;
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::in_its_half;
use crate::extract::read::time_of_day::hours::Hours;
use crate::value::{Date, Grain, Period, TimeUnit};

/// A stretch of time, from its first token up to the one after.
pub(super) struct Stretch {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) period: Period,
    /// The parts of its first end, for what is stated.
    pub(super) parts: Parts,
}

/// The second end of "from A to B", "A-B", "between A and B".
pub(super) fn stretch(scan: &Scan<'_, '_>, first: Draft, from: Date, floor: usize) -> Option<Stretch> {
    let open = opener(scan, first.start, floor);
    let between = open.filter(|open| scan.is(*open, Mark::Between));
    let start = open.unwrap_or(first.start);
    let at = first.end;
    let dash = scan.is_dash(at) && (scan.glued(at) == scan.glued(at + 1));
    let joined = dash || scan.is(at, Mark::RangeJoiner) || between.is_some() && scan.is(at, Mark::And);
    if !joined || !scan.same_line(at + 1) {
        return None;
    }
    let done = |end: usize, from: Period, to: Period, parts: Parts| {
        let period = Period::known_stretch(from, to).filter(|_| from.first_minute() < to.first_minute())?;
        Some(Stretch { start, end, period, parts })
    };
    // "from March to now"
    if scan.is(at + 1, Mark::Now) {
        return done(at + 2, from.period()?, scan.reference?, first.parts);
    }
    let skip = usize::from(scan.is(at + 1, Mark::The));
    let second = draft(scan, at + 1 + skip)?;
    // "from January 1 to next Wednesday"
    let days = open.is_some() && between.is_none() && !dash && first.parts.names_a_day() && second.parts.names_a_day();
    if !alike(first.parts, second.parts) && !days {
        return None;
    }
    let day = from.period().filter(|_| first.parts.day_or_part()).map(Period::first_day);
    // "from April 22 until the 25th"
    let bare = second.parts.month.is_none() && second.parts.day.is_some() && first.parts.day.is_some();
    let month = if bare { first.parts.month } else { second.parts.month };
    // "between July 4, 2015 and July 8"
    let carried =
        first.parts.year.filter(|_| second.parts.year.is_none() && month.is_some() && second.parts.unit.is_none());
    let next_year = i16::from(first.parts.month > month);
    let year = second.parts.year.or(carried.map(|year| year + next_year));
    let second = Draft { parts: Parts { month, year, ..second.parts }, ..second };
    let to = resolve(&Scan { day: scan.day.or(day), ..*scan }, second.start, second.parts)?;
    let (Date::Period(from), Date::Period(to)) = (from, to) else { return None };
    let (from, to) = in_order(scan, first, from, second.parts, to)?;
    // "the July-September quarter"
    let quarter = to.month_after(1).ok().filter(|_| scan.is(second.end, Mark::Quarter) && to.grain() == Grain::Month);
    if let Some(period) = quarter.and_then(|after| {
        let (year, month, _) = after.month_after(-3).ok()?.ymd();
        Period::season(year, month, 3).ok()
    }) {
        return Some(Stretch { start, end: second.end + 1, period, parts: Parts { the: true, ..first.parts } });
    }
    done(second.end, from, to, Parts { year: first.parts.year.or(second.parts.year), ..first.parts })
}

/// The word that opens a range before a date and its article: "from the 5th of May", "between".
pub(super) fn opener(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<usize> {
    let the = usize::from(scan.before(start, Mark::The));
    start.checked_sub(1 + the).filter(|open| *open >= floor && scan.is(*open, Mark::RangeOpener))
}

/// Whether two ends are told in a like way.
fn alike(first: Parts, second: Parts) -> bool {
    let both = |has: fn(Parts) -> bool| has(first) && has(second);
    both(|p| p.year.is_some())
        || first.month.is_some() && (second.month.is_some() || second.offset.is_some())
        || first.offset.is_some() && (second.month.is_some() || second.weekday.is_some())
        || both(|p| p.weekday.is_some())
        || both(|p| p.clock.is_some())
        || both(|p| p.whole.is_some())
        || both(|p| p.offset.is_some())
        || both(|p| p.quarter.is_some())
        || both(|p| p.season.is_some())
        || first.year.is_some() && second.unit.is_some()
        || first.month.is_some() && both(|p| p.day.is_some())
        || both(|p| p.easter.is_some() || p.month.is_some() || p.week.is_some())
}

/// Both ends, the second after the first, where one takes its year, its week or its day from the other.
fn in_order(
    scan: &Scan<'_, '_>,
    first: Draft,
    mut from: Period,
    second: Parts,
    mut to: Period,
) -> Option<(Period, Period)> {
    // "from Monday to Friday" lies in one week.
    let weekdays = first.parts.weekday.is_some() && second.weekday.is_some();
    if weekdays && from.first_minute() > to.first_minute() && from.grain() <= Grain::Day && to.grain() <= Grain::Day {
        if looks_ahead(scan, first.start) {
            to = days_away(to, 7)?;
        } else {
            from = days_away(from, -7)?;
        }
    }
    let again = |parts: Parts| match resolve(scan, first.start, parts)? {
        Date::Period(period) => Some(period),
        Date::Partial(_) => None,
    };
    // "April to June 2020", "Q1 to Q3 2016": the first takes the year of the second.
    let yearless = first.parts.year.is_none() && first.parts.unit.is_none();
    let dated = first.parts.month.is_some() || first.parts.quarter.is_some() || first.parts.season.is_some();
    if yearless && first.parts.shift.is_none() && dated && second.year.is_some() {
        from = again(Parts { year: second.year, ..first.parts })?;
        if from.first_minute() > to.first_minute() {
            from = again(Parts { year: second.year.map(|year| year - 1), ..first.parts })?;
        }
    }
    // "13:00 to 15:00 on Friday": the day stands after the second.
    if let Some(clock) = first
        .parts
        .clock
        .filter(|_| first.parts.weekday.is_none() && first.parts.month.is_none() && first.parts.offset.is_none())
    {
        // "from two to four in the afternoon"
        from = to.first_day().known_at(in_its_half(clock.hour, second.part), clock.minute)?;
    }
    // "from May to September" may have been placed a year apart.
    let no_years = yearless && second.year.is_none() && second.unit.is_none() && dated;
    if no_years && from.first_minute() > to.first_minute() {
        let (year, _, _) = from.ymd();
        from = again(Parts { year: Some(year - 1), shift: None, definite: false, ..first.parts })?;
    }
    Some((at_its_minute(from), at_its_minute(to)))
}

/// The same hours some days later.
fn days_away(period: Period, days: i64) -> Option<Period> {
    let minutes = days * 1_440;
    Period::of_minutes(period.first_minute() + minutes, period.end_minute() + minutes, period.grain()).ok()
}

/// "5 to 6 pm" ends at six, not an hour later.
fn at_its_minute(period: Period) -> Period {
    if period.grain() != Grain::Hour {
        return period;
    }
    let first = period.first_minute();
    Period::of_minutes(first, first + 1, Grain::Minute).unwrap_or(period)
}

/// Two hours on the day of a date, which stands before or after them.
pub(super) fn on_day(scan: &Scan<'_, '_>, start: usize, parts: Parts, hours: Hours) -> Option<Period> {
    let day_of = |clock| match resolve(scan, start, Parts { clock: Some(clock), ..parts })? {
        Date::Period(period) => Some(at_its_minute(period)),
        Date::Partial(_) => None,
    };
    let (from, to) = (day_of(hours.from)?, day_of(hours.to)?);
    // "from 10pm to 5am" ends on the next day.
    let to = if to.first_minute() < from.first_minute() { days_away(to, 1)? } else { to };
    Period::known_stretch(from, to).filter(|_| from.first_minute() < to.first_minute())
}

/// From the day of publication to the end of a period: "the rest of the week".
pub(super) fn rest(scan: &Scan<'_, '_>, period: Period) -> Option<Period> {
    let now = scan.reference.filter(|now| period.contains(*now))?;
    // "the rest of the day"
    if period.grain() == Grain::Day {
        return Some(period);
    }
    Period::known_stretch(now, period.last_day())
}

/// Days, weeks, months or years on one side of the day of publication: "the last 3 months", "next five days".
pub(super) fn beside(reference: Period, count: i64, unit: TimeUnit, working: bool) -> Option<Period> {
    let far = match unit {
        TimeUnit::Day if working => working_days(reference, count),
        TimeUnit::Day => reference.day_after(count),
        TimeUnit::Week => reference.day_after(count.checked_mul(7)?),
        TimeUnit::Month => reference.month_after_day(count)?,
        TimeUnit::Year => reference.month_after_day(count.checked_mul(12)?)?,
        TimeUnit::Decade => reference.month_after_day(count.checked_mul(120)?)?,
        _ => return None,
    };
    if count < 0 {
        Period::known_stretch(far, reference.day_after(-1))
    } else {
        Period::known_stretch(reference.day_after(1), far)
    }
}

/// The day that lies some working days away.
fn working_days(from: Period, count: i64) -> Period {
    let step = count.signum();
    let mut day = from;
    // No text speaks of more working days than a year has.
    for _ in 0..count.abs().min(260) {
        day = day.day_after(step);
        while matches!(day.weekday(), crate::value::Weekday::Saturday | crate::value::Weekday::Sunday) {
            day = day.day_after(step);
        }
    }
    day
}
