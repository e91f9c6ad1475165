//! Dates in digits: years, decades, "2026-02-22", "7/8/07", "22.04.2016".

use super::date::{Parts, day_number, short_number};
use super::month::month_name;
use super::quarter::numbered;
use super::year::{decade, full_year, year_number};
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::label::exclude::address;
use crate::extract::read::label::named_year::{is_season, named_year};
use crate::extract::read::measure::unit::{currency_before, unit_at};
use crate::extract::read::number::digits::around_point;
use crate::extract::read::scan::Scan;
use crate::value::Period;

/// Years, decades and numeric dates: "2009", "the 1990s", "2026-02-22", "7/8/07", "22.04.2016".
pub(super) fn numeric(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let whole = compact(scan, at)
        .or_else(|| iso(scan, at))
        .or_else(|| day_first(scan, at))
        .or_else(|| month_and_year(scan, at));
    let whole = whole.or_else(|| slashes(scan, at)).or_else(|| dots(scan, at));
    if let Some(found) = whole.or_else(|| asked(scan, at)) {
        return Some(found);
    }
    if let Some(found) = decade(scan, at) {
        return Some(found);
    }
    let year = year_number(scan, at)?;
    let next = at + 1;
    // "2012-13"
    let even = scan.glued(next) == scan.glued(next + 1) && (scan.glued(next) || scan.sign(next) == '/');
    let dash = (scan.is_dash(next) || scan.sign(next) == '/') && even;
    if let Some(short) = short_number(scan, next + 1).filter(|_| dash && scan.word(next + 1).len() == 2)
        && i64::from(short) == (i64::from(year) + 1).rem_euclid(100)
    {
        let (from, to) = (Period::known_year(year)?, Period::known_year(year + 1)?);
        let whole = Some(Period::known_stretch(from, to)?);
        let the = is_season(scan, next + 2);
        return Some((next + 2 + usize::from(the), Parts { whole, the, ..Parts::default() }));
    }
    // "from 1995-99", "the 1914-18 war": what cannot be a month is the end of some years.
    if let Some(short) = short_number(scan, next + 1).filter(|_| dash && scan.word(next + 1).len() == 2)
        && (1500..2100).contains(&year)
        && short > 12.max(year.rem_euclid(100))
        && short - year.rem_euclid(100) <= 50
        && !(scan.glued(next + 2) && (scan.is_dash(next + 2) || scan.is_word(next + 2) || scan.sign(next + 2) == '%'))
    {
        let (from, to) = (Period::known_year(year)?, Period::known_year(year - year.rem_euclid(100) + short)?);
        let whole = Some(Period::known_stretch(from, to)?);
        return Some((next + 2, Parts { whole, ..Parts::default() }));
    }
    // "2012 Q3", "2012-Q3", "2012 H1"
    let letter = next + usize::from(scan.hyphen(next));
    if scan.glued(letter + 1)
        && let Some(number) = short_number(scan, letter + 1)
        && let Some(parts) = numbered(scan, letter, number.into())
    {
        return Some((letter + 2, Parts { year: Some(year), ..parts }));
    }
    if let Some((month, end)) =
        month_name(scan, next).filter(|_| scan.entry(next).calendar.is_some() && scan.same_line(next))
    {
        // "2016 Nov 7"
        let day =
            day_number(scan, end).filter(|(_, after)| scan.same_line(end) && noun_at(scan, *after, false).is_none());
        let (day, end) = day.map_or((None, end), |(day, after)| (Some(day), after));
        return Some((end, Parts { year: Some(year), month: Some(month), day, ..Parts::default() }));
    }
    let the = is_season(scan, next);
    is_year(scan, at, year).then(|| (next + usize::from(the), Parts { year: Some(year), the, ..Parts::default() }))
}

/// Whether four digits are a year rather than a count, a time or a name.
fn is_year(scan: &Scan<'_, '_>, at: usize, year: i16) -> bool {
    let next = at + 1;
    if scan.glued(at)
        && at > 0
        && !matches!(scan.sign(at - 1), '(' | '"' | '“' | '‘' | '\'' | '[' | '—' | '–' | '-' | '/')
    {
        return false;
    }
    if scan.glued(next) && (scan.is_word(next) || scan.is_number(next) || matches!(scan.sign(next), '%' | '$' | '€'))
    {
        return false;
    }
    // "1600 Park Avenue", "a 2013 Toyota Camry"
    if address(scan, at) || named_year(scan, at) {
        return false;
    }
    let dash_before = at > 1
        && scan.glued(at)
        && scan.is_dash(at - 1)
        && year_number(scan, at - 2).is_none()
        && !scan.is(at - 2, Mark::Mid);
    if dash_before
        || scan.glued(next) && scan.hyphen(next) && scan.is_number(next + 1) && scan.word(next + 1).len() != 4
    {
        return false;
    }
    let says_year = scan.before(at, Mark::SaysYear);
    let weak = scan.before(at, Mark::MaySayYear) || at > 0 && scan.possessive(at - 1);
    let unit = unit_at(scan, next, true, None).is_some();
    let magnitude = matches!(scan.entry(next).numeric, Some(Numeric::Power(_) | Numeric::Hundred | Numeric::Dozen));
    if unit || magnitude || currency_before(scan, at, 0).is_some() {
        return false;
    }
    let counted = noun_at(scan, next, false).is_some();
    // "in 1200 homes"
    if says_year {
        return (1500..2100).contains(&year) || !counted;
    }
    // "by 2100", of a far future
    let last = if scan.before(at, Mark::By) { 2200 } else { 2100 };
    if !(1500..last).contains(&year) {
        return false;
    }
    let adjective = scan.before(at, Mark::BeforeYearName) || at > 0 && scan.possessive(at - 1);
    let label = at > 0 && scan.entry(at - 1).has(crate::extract::lexicon::Mark::Label) && scan.capitalised(at - 1);
    !label && (adjective || !counted && (weak || !scan.entry(next).has(crate::extract::lexicon::Mark::Casualty)))
}

fn small_pair(month: i16, day: i16) -> Option<(i8, i8)> {
    Some((i8::try_from(month).ok()?, i8::try_from(day).ok()?))
}

/// "2026-02-22"; a date that the calendar does not have is left alone.
fn iso(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let year = year_number(scan, at)?;
    if !(scan.is_dash(at + 1) && scan.glued(at + 1) && scan.glued(at + 2) && scan.word(at + 2).len() <= 2) {
        return None;
    }
    if !(scan.is_dash(at + 3) && scan.glued(at + 3) && scan.glued(at + 4) && scan.word(at + 4).len() <= 2) {
        return None;
    }
    let (month, day) = small_pair(short_number(scan, at + 2)?, short_number(scan, at + 4)?)?;
    Period::known_day(year, month, day)?;
    Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// "20160309" before the letter of a time of day: "20160309T140527Z".
fn compact(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let word = scan.word(at);
    let timed = scan.is(at + 1, Mark::TimeLetter) && scan.glued(at + 1) && scan.glued(at + 2);
    // "20160309" alone, where nothing is counted
    let alone = || {
        let modern = word.starts_with("19") || word.starts_with("20");
        let counted = noun_at(scan, at + 1, false).is_some()
            || unit_at(scan, at + 1, true, None).is_some()
            || currency_before(scan, at, 0).is_some();
        let apart = !scan.glued(at + 1) || matches!(scan.sign(at + 1), '.' | ',' | ')') && !scan.glued(at + 2);
        modern && apart && (at == 0 || !scan.glued(at)) && !counted
    };
    if word.len() != 8 || !word.bytes().all(|b| b.is_ascii_digit()) || !timed && !alone() {
        return None;
    }
    let (year, month, day) =
        (word.get(..4)?.parse().ok()?, word.get(4..6)?.parse().ok()?, word.get(6..)?.parse().ok()?);
    Period::known_day(year, month, day)?;
    Some((at + 1, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// "31-12-2015", where the calendar has that day.
fn day_first(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let dash = |i: usize| scan.hyphen(i);
    if scan.word(at).len() > 2 || !dash(at + 1) || scan.word(at + 2).len() > 2 || !dash(at + 3) || dash(at + 5) {
        return None;
    }
    // "on 10-1-94"; "25-10-12" is what a team won and lost, too.
    let told = scan.before(at, Mark::On) || asks(scan, at);
    let short = short_number(scan, at + 4).filter(|_| scan.word(at + 4).len() == 2 && told);
    let year = year_number(scan, at + 4).or_else(|| Some(full_year(scan, short?)))?;
    let (month, day) = order(scan, short_number(scan, at)?, short_number(scan, at + 2)?, Some(year))?;
    Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// "12/2015", "12-2015", "2015/10", and "2015-10" where it cannot be two years: 2007-09 can.
fn month_and_year(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let slash = scan.sign(at + 1) == '/' && scan.glued(at + 1) && scan.glued(at + 2);
    let apart = |i: usize| !(matches!(scan.sign(i), '/' | '-' | '–' | ':') && scan.glued(i) && scan.glued(i + 1));
    if !(slash || scan.hyphen(at + 1)) || !apart(at + 3) || at > 0 && scan.glued(at) && scan.sign(at - 1) != '(' {
        return None;
    }
    let month = |i: usize| short_number(scan, i).filter(|m| (1..=12).contains(m) && scan.word(i).len() <= 2);
    let modern = |i: usize| year_number(scan, i).filter(|year| (1900..2100).contains(year));
    // "2007-09" and "2008/09" are two years, as long as the second may be one.
    let (year, month) = match (modern(at), modern(at + 2)) {
        // "2015-3" can be nothing else.
        (Some(year), None) => (year, month(at + 2).filter(|m| scan.word(at + 2).len() == 1 || *m < year % 100)?),
        (None, Some(year)) => (year, month(at)?),
        _ => return None,
    };
    let month = i8::try_from(month).ok()?;
    Some((at + 3, Parts { year: Some(year), month: Some(month), ..Parts::default() }))
}

/// "7/8/07", "22/04", "11/20": the day may come first or second. What could be both is read in the way that lies nearer
/// to the day of publication, and left alone where there is none.
fn slashes(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if let Some(found) = spaced_slashes(scan, at) {
        return Some(found);
    }
    let slash = |i: usize| scan.sign(i) == '/' && scan.glued(i) && scan.glued(i + 1);
    if !slash(at + 1) || at > 0 && scan.glued(at) && scan.sign(at - 1) == '/' {
        return None;
    }
    let (first, second) = (short_number(scan, at)?, short_number(scan, at + 2)?);
    // "24/7", "9/11"
    if first == 24 && second == 7 || scan.word(at).len() > 2 && scan.word(at).len() != 4 {
        return None;
    }
    if slash(at + 3) {
        let third = short_number(scan, at + 4)?;
        if let Some(year) = year_number(scan, at) {
            let (month, day) = small_pair(second, third)?;
            Period::known_day(year, month, day)?;
            return Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }));
        }
        let year = match scan.word(at + 4).len() {
            4 => third,
            2 => full_year(scan, third),
            _ => return None,
        };
        let (month, day) = order(scan, first, second, Some(year))?;
        return Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }));
    }
    if scan.word(at).len() > 2 || scan.word(at + 2).len() > 2 || scan.before(at, Mark::At) || !date_context(scan, at) {
        return None;
    }
    let (month, day) = order(scan, first, second, None)?;
    Some((at + 3, Parts { month: Some(month), day: Some(day), ..Parts::default() }))
}

/// "27 / 09 / 2013"
fn spaced_slashes(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let slash = |i: usize| scan.sign(i) == '/' && !scan.glued(i) && !scan.glued(i + 1) && scan.same_line(i + 1);
    if !slash(at + 1) || !slash(at + 3) || scan.word(at).len() > 2 || scan.word(at + 2).len() > 2 {
        return None;
    }
    let year = year_number(scan, at + 4)?;
    let (month, day) = order(scan, short_number(scan, at)?, short_number(scan, at + 2)?, Some(year))?;
    Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// Whether two figures with a slash stand where a date would.
pub(in crate::extract::read) fn date_context(scan: &Scan<'_, '_>, at: usize) -> bool {
    // "-5/8" is a fraction below nought.
    let signed = at > 0 && scan.is_dash(at - 1) && scan.glued(at) && !(at > 1 && scan.glued(at - 1));
    if signed {
        return false;
    }
    scan.before(at, Mark::BeforeAskedDate) && asks(scan, at)
        || scan.before(at, Mark::BeforeNumericDate)
        || scan.entry_before(at).calendar.is_some()
}

/// "I'll go back 3-22", "on 4.22": month and day with other signs, in a request and where a date is asked for.
fn asked(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if !scan.before(at, Mark::BeforeAskedDate) {
        return None;
    }
    let number = |word: &str| word.parse::<i16>().ok().filter(|_| word.len() <= 2);
    let (first, second, end) = match around_point(scan.word(at)) {
        Some((first, second)) => (number(first)?, number(second)?, at + 1),
        None => (number(scan.word(at))?, number(scan.word(at + 2)).filter(|_| scan.hyphen(at + 1))?, at + 3),
    };
    let goes_on = scan.is_word(end) || scan.is_number(end) || scan.glued(end) && scan.is_dash(end);
    if goes_on && scan.entry(end).class.is_none() || matches!(scan.sign(end), '%' | '°' | ':') || !asks(scan, at) {
        return None;
    }
    let (month, day) = order(scan, first, second, None)?;
    Some((end, Parts { month: Some(month), day: Some(day), ..Parts::default() }))
}

/// Month and day of a numeric date.
pub(super) fn order(scan: &Scan<'_, '_>, first: i16, second: i16, year: Option<i16>) -> Option<(i8, i8)> {
    let reference = scan.reference.map(|r| r.ymd().0);
    let near = |month: i16, day: i16| -> Option<((i8, i8), i64)> {
        let (month, day) = small_pair(month, day)?;
        let any_year = year.or(reference).unwrap_or(2000);
        let period = Period::known_day(any_year, month, day)?;
        let distance = scan.reference.map_or(0, |r| (r.first_minute() - period.first_minute()).abs());
        Some(((month, day), distance))
    };
    match (near(first, second), near(second, first)) {
        (Some((american, a)), Some((european, b))) => {
            if american == european {
                Some(american)
            } else if scan.lexicon.day_first {
                Some(european)
            } else {
                scan.reference.map(|_| if b < a && year.is_some() && b < 1440 * 45 { european } else { american })
            }
        }
        (Some((only, _)), None) | (None, Some((only, _))) => Some(only),
        (None, None) => None,
    }
}

/// "22.04.2016" and "2016.4.22", in one token.
fn dots(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let word = scan.word(at);
    let mut pieces = word.split('.');
    let (mut day, month, mut year) = (pieces.next()?, pieces.next()?, pieces.next()?);
    // "2016.4.22"
    if day.len() == 4 {
        (day, year) = (year, day);
    }
    if !scan.is_number(at) || pieces.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let (day, month, year): (i8, i8, i16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    Period::known_day(year, month, day)?;
    Some((at + 1, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}
