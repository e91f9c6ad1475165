//! Quarters, halves and business years: "Q3 '15", "H1 2020", "3Q16", "FY18", "fiscal 2012", "last fiscal".

use super::date::{Parts, short_number};
use super::month::month_day;
use super::relative::resolve;
use super::year::{full_year, year_at, year_number};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::scan::Scan;
use crate::value::{Date, Grain, Period, TimeUnit};

/// "Q3", "H1" and "FY18" at their letter, with the year that follows.
pub(super) fn lettered(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let default = Parts::default();
    let digits = at + 1;
    let upper = scan.word(at).chars().all(char::is_uppercase) || scan.word(digits).len() == 4;
    if scan.is(at, Mark::YearLetters) && upper && scan.is_number(digits) {
        if let Some((year, end)) = year_at(scan, digits) {
            return Some((end, Parts { year: Some(year), ..default }));
        }
        let short = short_number(scan, digits).filter(|_| scan.word(digits).len() == 2 && scan.glued(digits))?;
        return Some((digits + 1, Parts { year: Some(full_year(scan, short)), ..default }));
    }
    let number = i64::from(short_number(scan, digits).filter(|_| scan.glued(digits) && scan.word(digits).len() == 1)?);
    let parts = numbered(scan, at, number)?;
    let (end, parts) = with_year(scan, digits + 1, parts);
    // "The H2 is a lorry": a half without its year needs a word that says when.
    let told = parts.half.is_none() || parts.year.is_some() || scan.before(at, Mark::BeforeSeason);
    told.then_some((end, parts))
}

/// "3Q", "1H20": the letter stands after its number.
pub(super) fn before_letter(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let letter = at + 1;
    let number = i64::from(short_number(scan, at).filter(|_| scan.glued(letter) && scan.word(at).len() == 1)?);
    let upper = scan.word(letter).chars().all(char::is_uppercase);
    let parts = numbered(scan, letter, number).filter(|_| upper)?;
    let (end, with) = with_year(scan, letter + 1, parts);
    // "1H" alone is many things.
    (with.year.is_some() || with.quarter.is_some()).then_some((end, with))
}

/// "quarter 3", where nothing is counted.
pub(super) fn numbered_quarter(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let number = short_number(scan, at + 1).filter(|number| (1..=4).contains(number))?;
    let free = !scan.is_word(at + 2) || scan.entry(at + 2).class.is_some();
    let told = scan.is(at, Mark::Quarter) && free && !scan.glued(at + 1) && scan.before(at, Mark::BeforeSeason);
    let (end, parts) = with_year(scan, at + 2, Parts { quarter: Some(number.into()), ..Parts::default() });
    told.then_some((end, parts))
}

/// The quarter or the half that a letter and a number name.
pub(super) fn numbered(scan: &Scan<'_, '_>, letter: usize, number: i64) -> Option<Parts> {
    if scan.is(letter, Mark::QuarterLetter) && (1..=4).contains(&number) {
        return Some(Parts { quarter: Some(number), ..Parts::default() });
    }
    let half = scan.is(letter, Mark::HalfLetter) && (1..=2).contains(&number) && scan.capitalised(letter);
    half.then(|| Parts { half: Some(number), ..Parts::default() })
}

/// The year after a quarter in letters: "Q3 2015", "Q3 '15", "Q3/2015", "Q3 of FY18", "3Q16".
fn with_year(scan: &Scan<'_, '_>, at: usize, parts: Parts) -> (usize, Parts) {
    let mut from = at;
    if scan.is(from, Mark::OfInSlash) || scan.hyphen(from) || scan.sign(from) == ',' {
        from += 1;
    }
    let year = |(end, year)| (end, Parts { year: Some(year), ..parts });
    if let Some((stated, end)) = year_at(scan, from).filter(|_| scan.same_line(from)) {
        return year((end, stated));
    }
    if let Some((end, Parts { year: Some(stated), .. })) = lettered_year(scan, from) {
        return year((end, stated));
    }
    let short = short_number(scan, at).filter(|_| scan.glued(at) && scan.word(at).len() == 2);
    short.map_or((at, parts), |short| year((at + 1, full_year(scan, short))))
}

fn lettered_year(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if scan.is(at, Mark::YearLetters) { lettered(scan, at) } else { fiscal(scan, at) }
}

/// "fiscal 2012", "financial year 2012", "calendar year 2008", "fiscal year '09".
pub(super) fn fiscal(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if !scan.is(at, Mark::Fiscal) {
        return None;
    }
    let year = at + 1 + usize::from(scan.entry(at + 1).calendar == Some(Calendar::Unit(TimeUnit::Year)));
    let (stated, end) = year_at(scan, year)?;
    Some((end, Parts { year: Some(stated), ..Parts::default() }))
}

/// "last fiscal", "the current fiscal year", after the word that shifts it.
pub(super) fn shifted_fiscal(scan: &Scan<'_, '_>, at: usize, shift: i64) -> Option<(usize, Parts)> {
    if !scan.is(at, Mark::Fiscal) {
        return None;
    }
    let year = usize::from(scan.entry(at + 1).calendar == Some(Calendar::Unit(TimeUnit::Year)));
    let free = !scan.is_word(at + 1 + year) || scan.entry(at + 1 + year).class.is_some();
    (year == 1 || free)
        .then(|| (at + 1 + year, Parts { unit: Some((TimeUnit::Year, shift)), the: true, ..Parts::default() }))
}

/// "the quarter ended 30 June", "the half to September": the months up to the one that is named.
pub(super) fn ended(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let months = if scan.is(at, Mark::Quarter) {
        3
    } else if scan.is(at, Mark::Half) {
        6
    } else {
        return None;
    };
    let in_date = at + 2 + usize::from(scan.is(at + 2, Mark::InOnOf));
    let (end, parts) =
        month_day(scan, in_date).filter(|_| scan.is(at + 1, Mark::Ended) && scan.before(at, Mark::The))?;
    let Date::Period(last) = resolve(scan, at, parts)? else { return None };
    let (year, month, _) = last.month_after(1 - months).ok()?.ymd();
    let whole = Some(Period::season(year, month, months).ok()?);
    Some((end, Parts { whole, the: true, ..Parts::default() }))
}

/// "for the quarter", "in the quarter" of a report: the one that the text named last, or for want of it the last whole one.
pub(super) fn reported(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let before = at.checked_sub(2).filter(|_| scan.before(at, Mark::The) && scan.is(at, Mark::Quarter))?;
    let end = at + 1;
    let closed = !scan.is_word(end) && !scan.is_number(end) || scan.entry(end).class.is_some() || !scan.same_line(end);
    if !scan.is(before, Mark::BeforeDefinite) || !closed || scan.is(end, Mark::AfterOpenUnit) || scan.hyphen(end) {
        return None;
    }
    let named = scan.focus.filter(|focus| is_quarter(*focus));
    // "in the quarter" may be a part of a town.
    if named.is_none() && scan.is(before, Mark::In) {
        return None;
    }
    let parts = Parts { the: true, ..Parts::default() };
    Some((
        end,
        match named {
            Some(_) => Parts { whole: named, ..parts },
            None => Parts { unit: Some((TimeUnit::Month, -1)), quarter: Some(0), ..parts },
        },
    ))
}

/// The quarter before another one.
pub(super) fn before_quarter(quarter: Period) -> Option<Period> {
    let (year, month, _) = quarter.month_after(-3).ok()?.ymd();
    Period::season(year, month, 3).ok()
}

/// Whether a period is the quarter of a year.
pub(super) fn is_quarter(period: Period) -> bool {
    period.grain() == Grain::Season
        && period.end_minute() - period.first_minute() < 100 * 1_440
        && period.ymd().1 % 3 == 1
}

/// "year 2008" after "the": the year with its noun.
pub(super) fn year_noun(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let year = scan.entry(at).calendar == Some(Calendar::Unit(TimeUnit::Year));
    let (stated, end) = year_number(scan, at + 1).map(|stated| (stated, at + 2)).filter(|_| year)?;
    scan.before(at, Mark::The).then_some((end, Parts { year: Some(stated), ..Parts::default() }))
}
