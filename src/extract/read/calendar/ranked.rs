//! Ranked parts of a longer period: "the third quarter", "first half of 2015", "the second week of May", "the last day of
//! the month".

use super::date::{LAST, Parts, ordinal_digits, ordinal_word};
use super::year::{year_at, year_number};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::scan::Scan;
use crate::value::TimeUnit;

/// A ranked part at its rank.
pub(super) fn ordinal_unit(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (rank, next) = if ordinal_digits(scan, at) {
        (scan.word(at).parse().ok()?, at + 2)
    } else {
        let (rank, next) = ordinal_word(scan, at).filter(|_| !scan.is_number(at))?;
        (i64::from(rank), next)
    };
    ranked(scan, at, rank, next)
}

/// The part of rank `rank` whose noun stands at `noun`: "quarter" in "the third quarter"; "last" has the rank [`LAST`].
pub(super) fn ranked(scan: &Scan<'_, '_>, at: usize, rank: i64, noun: usize) -> Option<(usize, Parts)> {
    let hyphen = scan.hyphen(noun);
    let noun = noun + usize::from(hyphen);
    let end = noun + 1;
    let default = Parts { the: true, ..Parts::default() };
    let of = of_period(scan, end);
    if scan.is(noun, Mark::Quarter) && ((1..=4).contains(&rank) || rank == LAST && of) {
        let fits =
            of || (hyphen || !scan.before(at, Mark::Article)) && !in_a_game(scan, at, end) && !goes_on(scan, end);
        return fits.then(|| with_year(scan, end, Parts { quarter: Some(rank), ..default }));
    }
    if scan.is(noun, Mark::Half) && ((1..=2).contains(&rank) || rank == LAST && of) {
        // "the second half of 2015", "first-half profit"; "in the second half" is a game more often than a year.
        let fits = of || hyphen && !in_a_game(scan, at, end);
        return fits.then(|| with_year(scan, end, Parts { half: Some(rank), ..default }));
    }
    match scan.entry(noun).calendar {
        Some(Calendar::Unit(TimeUnit::Week)) if of && ((1..=53).contains(&rank) || rank == LAST) => {
            Some((end, Parts { week: Some(rank), ..default }))
        }
        Some(Calendar::Unit(TimeUnit::Day)) if of => Some((end, Parts { nth_day: Some(rank), ..default })),
        Some(Calendar::Weekday(day)) if rank == LAST || (1..=5).contains(&rank) => {
            let part = match scan.entry(end).calendar {
                Some(Calendar::Part(part)) => Some(part),
                _ => None,
            };
            let end = end + usize::from(part.is_some());
            of_month(scan, end).then_some((end, Parts { week: Some(rank), weekday: Some(day), part, ..default }))
        }
        _ => None,
    }
}

/// The year right after a ranked part: "third-quarter 2008 results", where the noun keeps the figure from being read alone.
fn with_year(scan: &Scan<'_, '_>, at: usize, parts: Parts) -> (usize, Parts) {
    let year = year_number(scan, at).filter(|_| scan.same_line(at) && !scan.glued(at));
    year.map_or((at, parts), |year| (at + 1, Parts { year: Some(year), ..parts }))
}

/// Whether a quarter is one of a row rather than of a year: "the third quarter of losses", "in a row".
fn goes_on(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::Of) || scan.is(at, Mark::In) && scan.is(at + 1, Mark::A)
}

/// Whether a game is told near: its quarters and halves are none of a year. Firms win and lose, too, but they have no ball.
fn in_a_game(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    (at.saturating_sub(12)..end + 8).any(|near| scan.is(near, Mark::Play))
}

/// Whether a month follows: "of May", "of next month", "in the month".
fn of_month(scan: &Scan<'_, '_>, at: usize) -> bool {
    let the = at + 1 + usize::from(scan.is(at + 1, Mark::The));
    let month = Some(Calendar::Unit(TimeUnit::Month));
    // "the third Tuesday next month"
    if matches!(scan.entry(at).calendar, Some(Calendar::Shift(-1..=1))) && scan.entry(at + 1).calendar == month {
        return true;
    }
    scan.is(at, Mark::OfOrIn)
        && match scan.entry(the).calendar {
            Some(Calendar::Month(_) | Calendar::MonthShort(_)) => true,
            Some(Calendar::Shift(_)) => {
                scan.entry(the + 1).calendar == month
                    || matches!(scan.entry(the + 1).calendar, Some(Calendar::Month(_) | Calendar::MonthShort(_)))
            }
            calendar => the > at + 1 && calendar == month,
        }
}

/// Whether a year or a month follows, of which a part can be meant: "of 2015", "of the year", "2015", "of fiscal 2012".
fn of_period(scan: &Scan<'_, '_>, at: usize) -> bool {
    if year_at(scan, at).is_some() || of_month(scan, at) {
        return true;
    }
    if !scan.is(at, Mark::OfOrIn) {
        return false;
    }
    let the = at + 1 + usize::from(scan.is(at + 1, Mark::The) || scan.is(at + 1, Mark::Possessive));
    let year = |at: usize| scan.entry(at).calendar == Some(Calendar::Unit(TimeUnit::Year)) || scan.is(at, Mark::Fiscal);
    year_at(scan, the).is_some()
        || the > at + 1 && year(the)
        || matches!(scan.entry(the).calendar, Some(Calendar::Shift(_))) && year(the + 1)
        || scan.is(the, Mark::Fiscal)
        || scan.is(the, Mark::YearLetters)
}

/// The longer period of "of the year", "of the month", "of its fiscal year", and the token after it.
pub(in crate::extract::read) fn whole_of(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let unit_at = at + 2 + usize::from(scan.is(at + 2, Mark::Fiscal));
    let article = scan.is(at + 1, Mark::The) || scan.is(at + 1, Mark::Possessive);
    match scan.entry(unit_at).calendar {
        Some(Calendar::Unit(unit @ (TimeUnit::Month | TimeUnit::Year))) if scan.is(at, Mark::OfOrIn) && article => {
            Some((unit_at + 1, Parts { unit: Some((unit, 0)), ..Parts::default() }))
        }
        _ => None,
    }
}
