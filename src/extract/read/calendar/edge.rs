//! The edge of a period, which is told by the period: "early March", "late last year", "the end of the month", "end-May".

use super::date::{Parts, stem_entry};
use super::piece::piece;
use super::year::decade_in_words;
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::Clock;
use crate::value::{PartOfDay, TimeUnit};

/// "early March", "late last year", "earlier this month", "mid-1990s", "later in the week".
pub(super) fn edge(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let mut next = at + 1;
    if scan.hyphen(next) {
        next += 1;
    }
    let mut in_the = false;
    if scan.is(next, Mark::InOnOf) {
        next += 1;
        in_the = scan.is(next, Mark::The);
    }
    if scan.is(next, Mark::The) {
        next += 1;
    }
    if let found @ Some(_) = hours_of_a_day(scan, at) {
        return found;
    }
    if matches!(scan.entry(next).calendar, Some(Calendar::Edge)) || !scan.same_line(next) {
        return None;
    }
    // "mid-night"
    if scan.is(at, Mark::Mid) && !in_the && scan.entry(next).calendar == Some(Calendar::Part(PartOfDay::Night)) {
        let clock = Clock { hour: 0, minute: Some(0), end: next + 1 };
        return Some((next + 1, Parts { clock: Some(clock), ..Parts::default() }));
    }
    if scan.is(at, Mark::Beginning)
        && !in_the
        && next == at + 1
        && !scan.is_number(next)
        && !matches!(scan.entry(next).calendar, Some(Calendar::Month(_)))
    {
        return None;
    }
    if let (true, Some((end, parts))) = (in_the, unit_of_the(scan, next)) {
        return Some((end, parts));
    }
    let decade = decade_in_words(scan, next).map(|(end, parts)| (end, Parts { the: true, ..parts }));
    let (end, parts) = decade.or_else(|| piece(scan, next))?;
    // "late on Saturday", "early Sunday"; in "late Saturday night" the part of the day follows
    let day = parts.names_a_day() && parts.clock.is_none() && parts.part.is_none();
    let whole = day && !in_the && !matches!(scan.entry(end).calendar, Some(Calendar::Part(_)));
    let part = match (whole, scan.is(at, Mark::Late), scan.is(at, Mark::Early)) {
        (true, true, _) => Some(PartOfDay::Night),
        (true, _, true) => Some(PartOfDay::Morning),
        _ => parts.part,
    };
    let parts = Parts { part, ..parts };
    let comparative = scan.is(at, Mark::EarlierLater);
    // "earlier 2009" is none; "earlier Sunday", "earlier this month", "later today" are.
    let the = parts.the && (parts.whole.is_some() || scan.is(at, Mark::Beginning));
    (!(comparative && parts.year.is_some() && parts.month.is_none())).then_some((end, Parts { the, ..parts }))
}

/// "the early hours of Sunday": its morning.
fn hours_of_a_day(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let hours = scan.entry(at + 1).calendar == Some(Calendar::Units(TimeUnit::Hour));
    if !hours || !(scan.is(at, Mark::Early) || scan.is(at, Mark::Late)) || !scan.is(at + 2, Mark::BeforeDayOfHours) {
        return None;
    }
    let part = if scan.is(at, Mark::Early) { PartOfDay::Morning } else { PartOfDay::Night };
    let (end, parts) = piece(scan, at + 3)?;
    let day = parts.names_a_day() && parts.clock.is_none() && parts.part.is_none();
    day.then(|| (end, Parts { part: Some(part), the: scan.before(at, Mark::The), ..parts }))
}

/// The unit of "the end of the week", which is the current one.
fn unit_of_the(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let fiscal = usize::from(scan.is(at, Mark::Fiscal));
    let Some(Calendar::Unit(unit)) = stem_entry(scan, at + fiscal).calendar else { return None };
    let fits = matches!(
        unit,
        TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century
    );
    fits.then_some((at + fiscal + 1, Parts { unit: Some((unit, 0)), definite: true, the: true, ..Parts::default() }))
}

/// "the end of the month", "the start of 2010", "end-March", "the rest of the week", "the middle of next year".
pub(super) fn cut(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if !scan.is(at, Mark::Cut) {
        return None;
    }
    let rest = scan.is(at, Mark::Rest);
    let mut next = at + 1;
    let hyphen = scan.hyphen(next);
    if !hyphen && !scan.is(next, Mark::Of) {
        // "by end March"
        let month = matches!(scan.entry(next).calendar, Some(Calendar::Month(_))) && scan.before(at, Mark::ByOrFrom);
        let (end, parts) = piece(scan, next).filter(|_| month)?;
        return Some((end, parts));
    }
    next += 1;
    let article = scan.is(next, Mark::The) || scan.is(next, Mark::Possessive);
    next += usize::from(article);
    let (end, parts) = match unit_of_the(scan, next) {
        // "the end of day", "rest of week"
        Some(found) if article || rest || scan.is(at, Mark::End) => found,
        _ => decade_in_words(scan, next).or_else(|| piece(scan, next))?,
    };
    if hyphen && parts.month.is_none() && parts.year.is_none() || parts.clock.is_some() {
        return None;
    }
    Some((end, Parts { the: true, rest, ..parts }))
}

/// "eod", "eoy": the end of the day, of the year.
pub(super) fn end_of(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let Some(Calendar::EndOf(unit)) = scan.entry(at).calendar else { return None };
    Some((at + 1, Parts { unit: Some((unit, 0)), the: true, ..Parts::default() }))
}
