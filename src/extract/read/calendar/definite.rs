//! Periods that the text points at: "the weekend", "the spring", "the month", "that year", "the same day", "the day before".

use super::date::Parts;
use super::month::month_day;
use super::nearest::week_of;
use super::relative::{resolve, unit_by_shift};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::scan::Scan;
use crate::extract::read::temporal::event::dated_event;
use crate::value::{Date, Grain, Period, TimeUnit};

/// "the weekend", "the fall", "in summer", "for the month": the latest one, or the next where the clause looks ahead.
pub(super) fn definite(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let the = scan.before(at, Mark::The);
    let before = at.checked_sub(1 + usize::from(the))?;
    let default = Parts { the: true, definite: true, ..Parts::default() };
    match scan.entry(at).calendar? {
        // "the weekend of May 8"
        Calendar::Weekend if the && scan.is(at + 1, Mark::Of) => {
            let (end, parts) =
                month_day(scan, at + 2).filter(|(_, parts)| parts.day.is_some() && parts.until.is_none())?;
            let Date::Period(day) = resolve(scan, at, parts)? else { return None };
            let saturday = week_of(day).first_day().day_after(5);
            let whole = Some(Period::days_from(saturday, 2, Grain::Week));
            Some((end, Parts { whole, the: true, ..Parts::default() }))
        }
        Calendar::Weekend if the && closed(scan, at + 1) => Some((at + 1, Parts { weekend: Some(0), ..default })),
        Calendar::Season(season) if closed(scan, at + 1) && scan.is(before, Mark::BeforeSeason) => {
            // "the fall of the wall", "a fall in prices"
            let movement = scan.is(at, Mark::Fall) && (scan.is(at + 1, Mark::OfOrIn) || !the);
            (!movement).then_some((at + 1, Parts { season: Some(season), ..default }))
        }
        Calendar::Unit(unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Year)) if the => {
            let ends = closed(scan, at + 1) && !scan.is(at + 1, Mark::AfterOpenUnit);
            let told = scan.is(before, Mark::BeforeDefinite) && ends;
            told.then_some((at + 1, Parts { unit: Some((unit, 0)), ..default }))
        }
        _ => None,
    }
}

/// Whether the noun phrase ends before a token.
fn closed(scan: &Scan<'_, '_>, at: usize) -> bool {
    !scan.hyphen(at)
        && (!scan.is_word(at) && !scan.is_number(at) || scan.entry(at).class.is_some() || !scan.same_line(at))
}

/// "that year", "the same day", "the following week", "the next morning": told from the date that the text named last.
pub(super) fn pointed(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let the = scan.before(at, Mark::The);
    let shift = if scan.is(at, Mark::That) {
        0
    } else if !the {
        return None;
    } else if scan.is(at, Mark::Same) {
        0
    } else {
        match scan.entry(at).calendar? {
            Calendar::Shift(2) => 1,
            Calendar::Shift(1) if scan.is(at, Mark::Next) => 1,
            Calendar::Shift(-1) if scan.is(at, Mark::Previous) => -1,
            _ => return None,
        }
    };
    let next = at + 1;
    // "I'll be back the next day": a request hangs on the day on which it is made.
    let today = || scan.reference.filter(|_| shift != 0 && asks(scan, at));
    let named = || scan.day.or(scan.focus).filter(|focus| focus.grain() <= Grain::Day).map(Period::first_day);
    let day = || named().or_else(today);
    let default = Parts { the, ..Parts::default() };
    match scan.entry(next).calendar? {
        Calendar::Part(part) => {
            Some((next + 1, Parts { whole: Some(day()?.day_after(shift)), part: Some(part), ..default }))
        }
        Calendar::Unit(TimeUnit::Day) if !scan.hyphen(next + 1) => {
            Some((next + 1, Parts { whole: Some(day()?.day_after(shift)), ..default }))
        }
        // "the next week", "the previous month" are told from the day of publication as a rule, but from a week or a month
        // where the text has just named one: "in 2008, after a loss the previous year".
        Calendar::Unit(unit) => {
            let hangs = scan.is(at, Mark::That) || scan.is(at, Mark::Same) || scan.is(at, Mark::Following);
            let fits = |focus: &Period| if hangs { focus.grain() <= grain(unit) } else { focus.grain() == grain(unit) };
            let focus = scan.focus.filter(fits)?;
            // "the same month last year"
            let years = match (scan.entry(next + 1).calendar, scan.entry(next + 2).calendar) {
                (Some(Calendar::Shift(years)), Some(Calendar::Unit(TimeUnit::Year))) => Some(years),
                _ => None,
            };
            let base = focus.first_day().month_after(years.unwrap_or(0) * 12).ok()?.first_day();
            let base = if years.is_some() { base } else { focus.first_day() };
            let whole = unit_by_shift(base, unit, shift)?;
            let end = next + 1 + if years.is_some() { 2 } else { 0 };
            Some((end, Parts { whole: Some(whole), ..default }))
        }
        _ => None,
    }
}

const fn grain(unit: TimeUnit) -> Grain {
    match unit {
        TimeUnit::Second | TimeUnit::Minute => Grain::Minute,
        TimeUnit::Hour => Grain::Hour,
        TimeUnit::Day => Grain::Day,
        TimeUnit::Week => Grain::Week,
        TimeUnit::Month => Grain::Month,
        TimeUnit::Year => Grain::Year,
        TimeUnit::Decade => Grain::Decade,
        TimeUnit::Century => Grain::Century,
    }
}

/// "the day before", "the year after": one unit from the date that was named last, or from publication.
pub(super) fn day_beside(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (part, unit) = match scan.entry(at).calendar? {
        Calendar::Unit(unit) if unit >= TimeUnit::Day => (None, unit),
        Calendar::Part(part) => (Some(part), TimeUnit::Day),
        _ => return None,
    };
    let shift = if scan.is(at + 1, Mark::Before) {
        -1
    } else if scan.is(at + 1, Mark::After) {
        1
    } else {
        return None;
    };
    // "the day after the election" hangs on the election.
    let ends = !scan.is_word(at + 2) && !scan.is_number(at + 2) && !scan.hyphen(at + 2) || scan.is(at + 2, Mark::And);
    if !scan.before(at, Mark::The) {
        return None;
    }
    if !ends {
        // "the day before New Year's"
        let (day, end) = dated_event(scan, at + 2, false).filter(|_| unit == TimeUnit::Day && part.is_none())?;
        return Some((end, Parts { whole: Some(day.day_after(shift)), the: true, ..Parts::default() }));
    }
    let focus = scan.focus.filter(|focus| focus.grain() <= grain(unit));
    let whole = unit_by_shift(focus.or(scan.reference)?.first_day(), unit, shift)?;
    Some((at + 2, Parts { whole: Some(whole), part, the: true, ..Parts::default() }))
}
