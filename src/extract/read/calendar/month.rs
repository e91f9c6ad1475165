//! A month with its day and its year: "May 3", "3 May", "the 3rd of May", "May 3-12, 2008", "28-Jun-2020", "June".

use super::date::{Parts, day_number, ordinal_digits, ordinal_word, short_number, stem_entry};
use super::year::{year_at, year_number};
use crate::extract::lexicon::{Calendar, Class, Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::phrase::loose_hyphen;
use crate::extract::read::scan::Scan;
use crate::value::TimeUnit;

/// A month by name, when it is no verb, no first name and no adjective; the token after it and its full stop.
pub(super) fn month_name(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    let word = scan.word(at);
    let entry = stem_entry(scan, at);
    let day_next = |from: usize| {
        day_number(scan, from).is_some() && short_number(scan, from).is_some()
            || year_number(scan, from).is_some()
            || day_and_year(scan, from).is_some()
            || of_shifted_year(scan, from)
            || scan.is(from, Mark::OfOrIn) && year_number(scan, from + 1).is_some()
            || spelled_day(scan, from).is_some()
    };
    let day_before = at.checked_sub(1).is_some_and(|before| {
        short_number(scan, before).is_some()
            || scan.is(before, Mark::OrdinalEnding) && scan.glued(before)
            || scan.hyphen(before) && before > 0 && short_day(scan, before - 1)
            || scan.is(before, Mark::Of) && before > 0 && day_before_of(scan, before - 1)
    });
    let preposition = scan.before(at, Mark::BeforeMonth);
    // "mid-March"
    let preposition = preposition || at > 1 && scan.hyphen(at - 1) && scan.is(at - 2, Mark::EdgePrefix);
    let capital = scan.capitalised(at);
    // "12 May Street"
    if scan.capitalised(at + 1) && scan.is(at + 1, Mark::Address) {
        return None;
    }
    match entry.calendar? {
        Calendar::Month(month) => {
            let doubtful = matches!(month, 3 | 5) || month == 8 && !capital;
            let to_month = to_month(scan, at + 1);
            let slash = to_month || matches!(scan.sign(at + 1), '/' | ',') && day_next(at + 2);
            let context = day_next(at + 1)
                || slash
                || scan.is(at + 1, Mark::The) && ordinal_digits(scan, at + 2)
                || day_before
                || preposition && (capital || scan.before(at, Mark::BeforeSmallMonth));
            let verb =
                !capital && matches!(scan.entry(at + 1).class, Some(Class::Verb | Class::Auxiliary)) && !day_before;
            let ordinal = ordinal_word(scan, at + 1).is_some();
            let described = capital
                && scan.before(at, Mark::AnyArticle)
                && scan.is_word(at + 1)
                && scan.entry(at + 1).class.is_none();
            // "march 12 miles"
            let counted = doubtful
                && !capital
                && short_number(scan, at + 1).is_some()
                && (unit_at(scan, at + 2, true, None).is_some() || noun_at(scan, at + 2, false).is_some());
            if doubtful && !(context || ordinal || described) || doubtful && verb || counted {
                return None;
            }
            // "June Smith", "April O'Neil": a first name, unless something says date.
            let name = capital
                && !context
                && scan.capitalised(at + 1)
                && scan.entry(at + 1).calendar.is_none()
                && !scan.entry(at + 1).opens();
            (!name).then_some((month, at + 1))
        }
        Calendar::MonthShort(month) => {
            let stop = usize::from(scan.sign(at + 1) == '.' && scan.glued(at + 1));
            let next = at + 1 + stop;
            let sign = matches!(scan.sign(next), '/' | '-' | ',' | ')') && day_next(next + 1);
            // "Sept '18"
            let ordinal =
                ordinal_word(scan, next).is_some() || year_at(scan, next).is_some_and(|(_, end)| end > next + 1);
            let fits = day_next(next) || sign || day_before || preposition || to_month(scan, next) || ordinal;
            (fits
                && (capital || day_before || day_next(next) || sign && scan.glued(next))
                && (word.len() > 3 || capital || day_before || year_number(scan, next).is_some() || month != 3))
                .then_some((month, next))
        }
        _ => None,
    }
}

/// Whether a month that ends a range follows one: "to May", "- April".
fn to_month(scan: &Scan<'_, '_>, at: usize) -> bool {
    let joined = scan.is(at, Mark::ToOrThrough) || scan.is_dash(at) && scan.glued(at) == scan.glued(at + 1);
    joined && matches!(scan.entry(at + 1).calendar, Some(Calendar::Month(_) | Calendar::MonthShort(_)))
}

/// Whether a year that is told by its distance stands at a token: "last year", "of this year".
fn of_shifted_year(scan: &Scan<'_, '_>, at: usize) -> bool {
    let shift = at + usize::from(scan.is(at, Mark::OfOrIn));
    matches!(scan.entry(shift).calendar, Some(Calendar::Shift(-1..=1)))
        && stem_entry(scan, shift + 1).calendar == Some(Calendar::Unit(TimeUnit::Year))
}

/// "the month of May" at its noun.
pub(super) fn month_noun(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let noun = scan.entry(at).calendar == Some(Calendar::Unit(TimeUnit::Month)) && scan.is(at + 1, Mark::Of);
    let (end, parts) = month_day(scan, at + 2).filter(|(_, parts)| noun && parts.day.is_none())?;
    Some((end, Parts { the: true, ..parts }))
}

fn day_before_of(scan: &Scan<'_, '_>, at: usize) -> bool {
    short_number(scan, at).is_some()
        || scan.is(at, Mark::BeforeOfMonth)
        || scan.entry(at).numeric.is_some_and(|n| matches!(n, Numeric::Ordinal(_)))
}

/// The year after a month or a day: "2026", ", 2026", "of 2026", "in 2026", "'26", "/2026".
fn year_after(scan: &Scan<'_, '_>, at: usize) -> Option<(i16, usize)> {
    if let Some(found) = year_at(scan, at).filter(|_| scan.same_line(at)) {
        return Some(found);
    }
    let joiner = scan.sign(at) == ',' || scan.is(at, Mark::OfOrIn) || scan.sign(at) == '/' || scan.hyphen(at);
    if let Some(found) = year_at(scan, at + 1).filter(|_| joiner && scan.same_line(at + 1)) {
        return Some(found);
    }
    // "28-Jun-20"
    let short = short_number(scan, at + 1).filter(|_| scan.hyphen(at) && scan.word(at + 1).len() == 2)?;
    Some((super::year::full_year(scan, short), at + 2))
}

/// "May 3", "3 May", "May 2008", "the 3rd of May", "May 3-12, 2008", "June".
pub(super) fn month_day(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if let Some((month, mut next)) = month_name(scan, at) {
        if scan.is(next, Mark::The) && (ordinal_word(scan, next + 1).is_some() || ordinal_digits(scan, next + 1)) {
            next += 1;
        }
        let joined = scan.sign(next) == '/' && scan.glued(next) || scan.hyphen(next) && short_day(scan, next + 1);
        if joined {
            next += 1;
        }
        let mut parts = Parts { month: Some(month), ..Parts::default() };
        if let Some((day, year)) = day_and_year(scan, next).filter(|_| scan.same_line(next)) {
            return Some((next + 1, Parts { day: Some(day), year: Some(year), ..parts }));
        }
        let mut end = next;
        if let Some((day, after)) = day_number(scan, next).filter(|_| scan.same_line(next) && !clock_like(scan, next)) {
            parts.day = Some(day);
            end = after;
            if let Some((until, after)) = until_day(scan, end, day) {
                parts.until = Some(until);
                end = after;
            }
        } else if let Some((day, after)) = spelled_day(scan, next) {
            parts.day = Some(day);
            end = after;
        }
        if let Some((year, after)) = year_after(scan, end) {
            parts.year = Some(year);
            end = after;
        } else if parts.day.is_none() && end > at + 1 && scan.sign(end - 1) != '.' {
            end = at + 1;
        }
        return Some((end, parts));
    }
    let (day, mut next) = day_number(scan, at)?;
    let until = until_day(scan, next, day);
    if let Some((_, after)) = until {
        next = after;
    }
    // "16. Nov. 2016"
    let stop = scan.sign(next) == '.' && scan.glued(next) && scan.is_number(at);
    if stop && month_name(scan, next + 1).is_some_and(|(_, after)| year_number(scan, after).is_some()) {
        next += 1;
    }
    let of = scan.is(next, Mark::Of);
    if scan.is(next, Mark::Of) || scan.hyphen(next) && scan.is_word(next + 1) {
        next += 1;
    }
    let digits = scan.is_number(at);
    if !digits && next == at + 1 && !scan.capitalised(next) {
        return None;
    }
    let (month, end) = month_name(scan, next).filter(|_| scan.same_line(next))?;
    // "the 5th of May" has an article of its own; that of "from the 5th to the 9th of May" belongs to the range.
    let the = of && until.is_none() && !scan.lexicon.day_first;
    let until = until.map(|(day, _)| day);
    let mut parts = Parts { month: Some(month), day: Some(day), until, the, ..Parts::default() };
    let mut end = end;
    if let Some((year, after)) = year_after(scan, end) {
        parts.year = Some(year);
        end = after;
    }
    Some((end, parts))
}

/// "9,2008": a day and a year that only a comma parts.
fn day_and_year(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, i16)> {
    let (day, year) = scan.word(at).split_once(',').filter(|(day, year)| day.len() <= 2 && year.len() == 4)?;
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    Some((day, year.parse().ok().filter(|year| (1500..2200).contains(year))?))
}

/// "June twenty-one": a day in words that are no rank, where nothing is counted.
fn spelled_day(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    let Some(Numeric::Tens(tens @ (20 | 30))) = scan.entry(at).numeric else { return None };
    let unit = at + 1 + usize::from(scan.hyphen(at + 1));
    let Some(Numeric::Small(unit_value @ 1..=9)) = scan.entry(unit).numeric else { return None };
    let day = i8::try_from(tens + unit_value).ok().filter(|day| *day <= 31)?;
    let end = unit + 1;
    let closed = !scan.is_word(end) || scan.entry(end).calendar.is_some() || scan.entry(end).class.is_some();
    (closed && !scan.is(end, Mark::Of) && scan.same_line(at)).then_some((day, end))
}

/// Whether a day of the month in digits stands at a token, with nothing sticking to it: "Jun-15".
fn short_day(scan: &Scan<'_, '_>, at: usize) -> bool {
    short_number(scan, at).is_some_and(|day| scan.word(at).len() <= 2 && (1..=31).contains(&day))
}

/// Whether the number at a token is an hour rather than a day: "June 3 p.m.", "May 10:30".
fn clock_like(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.sign(at + 1) == ':' && scan.glued(at + 1) || scan.is(at + 1, Mark::HalfDay)
}

/// The second day of "3-12", "3 to 12", "3 and 4".
pub(super) fn until_day(scan: &Scan<'_, '_>, at: usize, day: i8) -> Option<(i8, usize)> {
    let dash = scan.is_dash(at) && scan.glued(at) && scan.glued(at + 1) || loose_hyphen(scan, at);
    // "the 1st and 3rd of March" are two days.
    let between = scan.is(at, Mark::And) && (at.saturating_sub(4)..at).any(|near| scan.is(near, Mark::Between));
    if !dash && !scan.is(at, Mark::ToOrThrough) && !between {
        return None;
    }
    let the = usize::from(!dash && scan.is(at + 1, Mark::The));
    let (until, end) = day_number(scan, at + 1 + the).filter(|(until, _)| *until > day)?;
    // "March 3 to 12 people": a day is not counted.
    let counted = noun_at(scan, end, false).is_some();
    (!counted && short_number(scan, at + 1 + the).is_some()).then_some((until, end))
}
