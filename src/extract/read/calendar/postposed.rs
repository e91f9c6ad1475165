//! What some languages say the other way round than English: "la semana pasada", "los años noventa", "de 59 años".

use super::date::{Parts, ordinal_word, short_number};
use super::tense::looks_ahead;
use super::year::year_number;
use crate::extract::lexicon::{Calendar, Entry, Mark, Numeric};
use crate::extract::read::scan::Scan;
use crate::value::{PartOfDay, Period, TimeUnit, Weekday};

/// One piece of a date whose telling word stands after it, or means two things.
pub(super) fn piece(scan: &Scan<'_, '_>, at: usize, entry: &Entry) -> Option<(usize, Parts)> {
    let default = Parts::default();
    match entry.calendar? {
        // "mañana" is tomorrow where nothing makes a morning of it.
        Calendar::Part(PartOfDay::Morning) if scan.is(at, Mark::Tomorrow) => {
            let part = scan.before(at, Mark::BeforePartOfDay);
            (!part).then_some((at + 1, Parts { offset: Some(1), ..default }))
        }
        Calendar::Weekday(day) => {
            let (shift, end) = shift_after(scan, at + 1)?;
            let nearest = scan.is(at + 1, Mark::NearestShift);
            Some((end, Parts { weekday: Some(day), shift: Some(shift), nearest, ..default }))
        }
        Calendar::Month(month) => {
            let (shift, end) = shift_after(scan, at + 1)?;
            Some((end, Parts { month: Some(month), shift: Some(shift), ..default }))
        }
        Calendar::Season(season) => {
            let (shift, end) = shift_after(scan, at + 1)?;
            Some((end, Parts { season: Some(season), shift: Some(shift), ..default }))
        }
        Calendar::Unit(TimeUnit::Decade) if scan.is(at + 1, Mark::Of) => {
            let the = usize::from(scan.is(at + 2, Mark::The));
            tens_of_years(scan, at + 2 + the)
        }
        Calendar::Unit(unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade)) => {
            let (shift, end) = shift_after(scan, at + 1)?;
            Some((end, Parts { unit: Some((unit, shift)), ..default }))
        }
        Calendar::Units(TimeUnit::Year) if scan.is(at, Mark::DecadeNoun) && scan.before(at, Mark::The) => {
            tens_of_years(scan, at + 1)
        }
        // "el fin de semana", "el fin de semana pasado"
        Calendar::Edge if scan.is(at, Mark::End) && scan.is(at + 1, Mark::Of) && scan.is(at + 2, Mark::Week) => {
            let (shift, end) = shift_after(scan, at + 3).unwrap_or((weekend(scan, at), at + 3));
            Some((end, Parts { weekend: Some(shift), ..default }))
        }
        _ => None,
    }
}

/// The weekend that is meant where nothing shifts it: the one behind, unless it is there or the clause looks ahead.
fn weekend(scan: &Scan<'_, '_>, at: usize) -> i64 {
    let now = scan.reference.is_some_and(|day| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    if now || looks_ahead(scan, at) { 0 } else { -1 }
}

/// "pasado", "próxima" after the period that they shift.
fn shift_after(scan: &Scan<'_, '_>, at: usize) -> Option<(i64, usize)> {
    match scan.entry(at).calendar {
        Some(Calendar::Shift(shift)) if scan.is(at, Mark::ShiftAfter) && scan.same_line(at) => Some((shift, at + 1)),
        _ => None,
    }
}

/// "noventa", "90", "1990" as a decade.
fn tens_of_years(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let first = match scan.entry(at).numeric {
        Some(Numeric::Tens(tens)) if ordinal_word(scan, at).is_none() => 1900 + i16::try_from(tens).ok()?,
        _ => match year_number(scan, at) {
            Some(year) => year,
            None => 1900 + short_number(scan, at).filter(|tens| (20..100).contains(tens))?,
        },
    };
    let whole = (first % 10 == 0).then(|| Period::decade(first).ok()).flatten()?;
    Some((at + 1, Parts { whole: Some(whole), ..Parts::default() }))
}

/// Whether the years that begin at a token are an age by the words before them: "un joven de 22 años", "Ana Ruiz, de 22
/// años", "tenía 22 años"; not "una pena de 22 años".
pub(in crate::extract::read) fn age(scan: &Scan<'_, '_>, start: usize, unit: TimeUnit) -> bool {
    if unit > TimeUnit::Year || unit < TimeUnit::Month {
        return false;
    }
    if scan.before(start, Mark::HasYears) {
        return true;
    }
    let Some(before) = start.checked_sub(2).filter(|_| scan.before(start, Mark::Of)) else { return false };
    let named = scan.sign(before) == ',' && before > 0 && scan.capitalised(before - 1);
    named || scan.lexicon.heads_first && (scan.is(before, Mark::AgeGroup) || scan.capitalised(before))
}
