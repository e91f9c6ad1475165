//! Weeks by their number or by a day in them: "week 31", "the week of May 4", "2016-W37".

use super::date::{Parts, day_number, short_number};
use super::month::month_day;
use super::year::{year_at, year_number};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::scan::Scan;
use crate::value::TimeUnit;

/// A week at its noun.
pub(super) fn week(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if scan.entry(at).calendar != Some(Calendar::Unit(TimeUnit::Week)) {
        return None;
    }
    let default = Parts { the: true, ..Parts::default() };
    if scan.is(at + 1, Mark::Of) {
        let the = at + 2 + usize::from(scan.is(at + 2, Mark::The));
        if let Some((end, parts)) = month_day(scan, the).filter(|(_, parts)| parts.day.is_some()) {
            return Some((end, Parts { whole_week: true, the: true, ..parts }));
        }
        let (day, end) = day_number(scan, the).filter(|(_, end)| *end > the + 1)?;
        let closed = !scan.is_word(end) || scan.entry(end).class.is_some();
        return closed.then_some((end, Parts { day: Some(day), whole_week: true, ..default }));
    }
    // "the week ending 4 March"
    if scan.is(at + 1, Mark::Ended) || scan.is(at + 1, Mark::Starting) {
        let the = at + 2 + usize::from(scan.is(at + 2, Mark::InOnOf));
        let (end, parts) = month_day(scan, the).filter(|(_, parts)| parts.day.is_some() && parts.until.is_none())?;
        return Some((end, Parts { whole_week: true, the: true, ..parts }));
    }
    let number = i64::from(short_number(scan, at + 1).filter(|n| (1..=53).contains(n))?);
    let of = usize::from(scan.is(at + 2, Mark::OfOrIn));
    let year = year_at(scan, at + 2 + of);
    // "week 12 of the season" has its own count.
    let counted = scan.is(at + 2, Mark::OfOrIn) && year.is_none();
    let told = year.is_some() || scan.before(at, Mark::The) && !counted;
    // The article of "the week 31" is none of a name.
    told.then(|| match year {
        Some((year, end)) => (end, Parts { week: Some(number), year: Some(year), ..Parts::default() }),
        None => (at + 2, Parts { week: Some(number), ..Parts::default() }),
    })
}

/// "2016-W37", "2016W37".
pub(super) fn iso_week(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let year = year_number(scan, at)?;
    let letter = at + 1 + usize::from(scan.hyphen(at + 1));
    let fits = scan.is(letter, Mark::WeekLetter) && scan.glued(letter) && scan.glued(letter + 1);
    let number = short_number(scan, letter + 1).filter(|n| fits && (1..=53).contains(n))?;
    Some((letter + 2, Parts { year: Some(year), week: Some(number.into()), ..Parts::default() }))
}
