//! Lengths of time beside the day of publication: "the last 3 months", "next five days", "the 2 next weeks", "the previous 4
//! business days", "the past decade".

use super::stretch::beside;
use super::told;
use super::when::draft;
use crate::extract::lexicon::{Calendar, Mark, Numeric};
use crate::extract::read::MentionKind;
use crate::extract::read::calendar::ranked::whole_of;
use crate::extract::read::calendar::relative::resolve;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::number::numeral::numeral;
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::{Date, Duration, Hedged, Period, TimeUnit, Vague};

/// Reads such a length at its first word.
pub(super) fn count_of_units(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let shift_word = shift_at(scan, at).is_some();
    let ranked = scan.entry(at).numeric == Some(Numeric::Ordinal(1));
    if !shift_word && !ranked && !scan.is(at, Mark::Final) && !counts_units(scan, at) {
        return None;
    }
    let other = weekdays_away(scan, at).or_else(|| working_days(scan, at));
    if let Some(found) = other.or_else(|| vague(scan, at, floor)).or_else(|| leading(scan, at, floor)) {
        return Some(found);
    }
    let (count, unit, working, shift, end) = shift_first(scan, at).or_else(|| shift_second(scan, at))?;
    let number_first = shift_at(scan, at).is_none();
    let the = at.checked_sub(1).filter(|the| *the >= floor && scan.is(*the, Mark::The));
    // "the last five years have been", "over the next four years"; but "sales of the last 3 months"
    let told_as_length = the.is_some_and(|the| !scan.before(the, Mark::Of)) || scan.before(at, Mark::BeforeLength);
    // "find time in the next 3 days" asks for days of the calendar.
    let told_as_length = told_as_length && !(unit >= TimeUnit::Day && asks(scan, at));
    let figure = Figure::from(count);
    let length = MentionKind::Duration(Duration { amount: Hedged::Plain(figure), unit });
    // "over the next four years" is how long it takes; "sales of the last 3 months" is when.
    if !working && (told_as_length && !number_first || unit < TimeUnit::Day) || count == Number::ONE {
        let start = the.unwrap_or(at);
        return Some(Found { mention: mention(scan, start, end, length, None)?, next: end });
    }
    let shifted = count.to_i64()?.checked_mul(shift)?;
    let Some(period) = scan.reference.and_then(|now| beside(now, shifted, unit, working)) else {
        return Some(Found { mention: mention(scan, at, end, length, None)?, next: end });
    };
    let date = Date::Period(period);
    let mut mention = mention(scan, at, end, MentionKind::Date(Hedged::Plain(date)), None)?;
    mention.told = told::by_distance(unit, date);
    Some(Found { mention, next: end })
}

/// Whether a figure stands at a token and such words near it as make a date of it: "2 next days", "4 business days".
fn counts_units(scan: &Scan<'_, '_>, at: usize) -> bool {
    let figure = scan.is_number(at) || scan.entry(at).numeric.is_some();
    let near = |near: usize| {
        scan.is(near, Mark::Working)
            || matches!(scan.entry(near).calendar, Some(Calendar::Weekdays(_) | Calendar::Shift(_)))
    };
    figure && (at + 1..at + 4).any(near)
}

type Read = (Number, TimeUnit, bool, i64, usize);

/// Whether "last" is what something does: "expected to last three days".
pub(super) fn is_verb(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::Last) && (scan.before(at, Mark::Infinite) || scan.before(at, Mark::Modal))
}

fn shift_at(scan: &Scan<'_, '_>, at: usize) -> Option<i64> {
    if is_verb(scan, at) {
        return None;
    }
    match scan.entry(at).calendar {
        Some(Calendar::Shift(2)) => Some(1),
        Some(Calendar::Shift(shift @ (-1 | 1))) => Some(shift),
        _ => None,
    }
}

/// "last 3 months", "the past decade".
fn shift_first(scan: &Scan<'_, '_>, at: usize) -> Option<Read> {
    let shift = shift_at(scan, at)?;
    if let Some((unit, end)) = one(scan, at) {
        return Some((Number::ONE, unit, false, shift, end));
    }
    let number = numeral(scan, at + 1, at + 1, false)?;
    let (unit, working, end) = units(scan, number.end)?;
    Some((number.value().filter(|count| count.is_whole())?, unit, working, shift, end))
}

/// "2 next days"
fn shift_second(scan: &Scan<'_, '_>, at: usize) -> Option<Read> {
    let number = numeral(scan, at, at, false)?;
    let shift = shift_at(scan, number.end)?;
    let (unit, working, end) = units(scan, number.end + 1)?;
    Some((number.value().filter(|count| count.is_whole())?, unit, working, shift, end))
}

/// "the past year", "over the last decade": one unit up to now, not the one of the calendar.
fn one(scan: &Scan<'_, '_>, at: usize) -> Option<(TimeUnit, usize)> {
    let Some(Calendar::Unit(unit)) = scan.entry(at + 1).calendar else { return None };
    let the = scan.before(at, Mark::The);
    let over = the
        && at > 1
        && scan.is(at - 2, Mark::BeforeLengthBeside)
        && (unit == TimeUnit::Hour || !scan.is(at - 2, Mark::In));
    let past = the && scan.is(at, Mark::Past);
    let fits = unit >= TimeUnit::Hour && (past || over) && !scan.is(at, Mark::Previous) && !scan.possessive(at + 1);
    fits.then_some((unit, at + 2))
}

/// "months", "business days".
fn units(scan: &Scan<'_, '_>, at: usize) -> Option<(TimeUnit, bool, usize)> {
    let working = scan.is(at, Mark::Working);
    match scan.entry(at + usize::from(working)).calendar? {
        Calendar::Units(unit) => Some((unit, working, at + 1 + usize::from(working))),
        Calendar::Unit(unit) if working => Some((unit, working, at + 2)),
        _ => None,
    }
}

/// "two Sundays from now", "three Fridays ago"
fn weekdays_away(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let number = numeral(scan, at, at, false)?;
    let Some(Calendar::Weekdays(day)) = scan.entry(number.end).calendar else { return None };
    let after = number.end + 1;
    let (sign, end) = if scan.is(after, Mark::Ago) {
        (-1, after + 1)
    } else {
        (scan.is(after, Mark::From) && scan.is(after + 1, Mark::NowOrToday)).then_some((1, after + 2))?
    };
    let reference = scan.reference?;
    let count = number.value()?.to_i64().filter(|count| (1..=60).contains(count))?;
    let next = (1..=7).find_map(|days| {
        let near = reference.day_after(days * sign);
        (near.weekday() == day).then_some(near)
    })?;
    let date = Date::Period(next.day_after((count - 1) * 7 * sign));
    let mut mention = mention(scan, at, end, MentionKind::Date(Hedged::Plain(date)), None)?;
    mention.told = told::weekday(date);
    Some(Found { mention, next: end })
}

/// "in 4 business days", "within three working days"
fn working_days(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let number = numeral(scan, at, at, false)?;
    let (unit, _, end) = units(scan, number.end).filter(|(_, working, _)| *working)?;
    let figure = number.figure()?;
    let count = number.value()?.to_i64()?;
    if let Some(within) = at.checked_sub(1).filter(|within| scan.is(*within, Mark::In))
        && let Some(reference) = scan.reference.filter(|_| unit == TimeUnit::Day)
    {
        let date = Date::Period(beside(reference, count, unit, true)?.last_day());
        let mut mention = mention(scan, within, end, MentionKind::Date(Hedged::Plain(date)), None)?;
        mention.told = told::by_distance(unit, date);
        return Some(Found { mention, next: end });
    }
    let kind = MentionKind::Duration(Duration { amount: Hedged::Plain(figure), unit });
    Some(Found { mention: mention(scan, at, end, kind, None)?, next: end })
}

/// "the last few weeks", "past several months", "the next couple of days"
fn vague(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    shift_at(scan, at).filter(|_| scan.is(at + 1, Mark::Vaguely))?;
    let unit_at = at + 2 + usize::from(scan.is(at + 2, Mark::Of));
    let (unit, _, end) = units(scan, unit_at)?;
    let the = at.checked_sub(1).filter(|the| *the >= floor && scan.is(*the, Mark::The));
    let amount = Hedged::Vague(Vague::word_of_table(scan.meaning(at + 1)));
    let kind = MentionKind::Duration(Duration { amount, unit });
    Some(Found { mention: mention(scan, the.unwrap_or(at), end, kind, None)?, next: end })
}

/// "the first 10 days of March", "the last two weeks of 2015": the units at one end of a longer period.
fn leading(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let last = scan.is(at, Mark::Last) || scan.is(at, Mark::Final);
    if !last && scan.entry(at).numeric != Some(Numeric::Ordinal(1)) {
        return None;
    }
    let number = numeral(scan, at + 1, at + 1, false)?;
    let (unit, _, of) = units(scan, number.end)?;
    let count = number.value()?.to_i64().filter(|count| *count > 0)?;
    let article = usize::from(scan.is(of + 1, Mark::The));
    let whole_at = of + 1 + article;
    let (end, parts) = match whole_of(scan, of) {
        Some(found) => found,
        None => draft(scan, whole_at).filter(|_| scan.is(of, Mark::OfOrIn)).map(|draft| (draft.end, draft.parts))?,
    };
    let Date::Period(whole) = resolve(scan, whole_at, parts)? else { return None };
    let (first, after) = (whole.first_day(), whole.last_day().day_after(1));
    let period = if last {
        Period::known_stretch(away(after, -count, unit)?, whole.last_day())?
    } else {
        Period::known_stretch(first, away(first, count, unit)?.day_after(-1))?
    };
    if !whole.contains(period) {
        return None;
    }
    let the = at.checked_sub(1).filter(|the| *the >= floor && scan.is(*the, Mark::The));
    let date = Date::Period(period);
    let mut mention = mention(scan, the.unwrap_or(at), end, MentionKind::Date(Hedged::Plain(date)), None)?;
    mention.told = told::told(parts, date);
    Some(Found { mention, next: end })
}

/// The day that lies some units away from another.
pub(super) fn away(day: Period, count: i64, unit: TimeUnit) -> Option<Period> {
    match unit {
        TimeUnit::Day => Some(day.day_after(count)),
        TimeUnit::Week => Some(day.day_after(count.checked_mul(7)?)),
        TimeUnit::Month => day.month_after_day(count),
        TimeUnit::Year => day.month_after_day(count.checked_mul(12)?),
        _ => None,
    }
}
