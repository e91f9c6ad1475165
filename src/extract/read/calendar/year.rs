//! Years, decades and centuries in words and in digits: "2008", "'08", "nineteen ninety-nine", "the nineties".

use super::date::{Parts, day_number, short_number};
use crate::extract::lexicon::{Calendar, Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::measure::age::is_decade;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::scan::Scan;
use crate::value::Period;

/// A year of four digits between 1000 and 2199.
pub(in crate::extract::read) fn year_number(scan: &Scan<'_, '_>, at: usize) -> Option<i16> {
    short_number(scan, at).filter(|year| scan.word(at).len() == 4 && (1000..2200).contains(year))
}

/// A year however it is written, and the token after it: "2015", "'15", "two thousand and fifteen".
pub(super) fn year_at(scan: &Scan<'_, '_>, at: usize) -> Option<(i16, usize)> {
    if let Some(year) = year_number(scan, at) {
        return Some((year, at + 1));
    }
    short_year(scan, at).or_else(|| year_in_words(scan, at))
}

/// "'15": two digits after an apostrophe, no decade.
fn short_year(scan: &Scan<'_, '_>, at: usize) -> Option<(i16, usize)> {
    let apostrophe = matches!(scan.sign(at), '\'' | '’' | '‘') && scan.glued(at + 1) && scan.word(at + 1).len() == 2;
    let decade = scan.is(at + 2, Mark::PluralEnding) && scan.glued(at + 2);
    let short = short_number(scan, at + 1).filter(|_| apostrophe && !decade)?;
    Some((full_year(scan, short), at + 2))
}

/// The year that two digits mean: the one that lies nearest to the day of publication, at most ten years ahead.
pub(super) fn full_year(scan: &Scan<'_, '_>, short: i16) -> i16 {
    let now = scan.reference.map_or(2020, |r| r.ymd().0);
    let same = now - now.rem_euclid(100) + short;
    if same > now + 10 { same - 100 } else { same }
}

/// "nineteen eighty-four", "twenty twelve", "two thousand and eight".
fn year_in_words(scan: &Scan<'_, '_>, at: usize) -> Option<(i16, usize)> {
    let small = |n: i64| i16::try_from(n).ok();
    match scan.entry(at).numeric? {
        Numeric::Small(2) if matches!(scan.entry(at + 1).numeric, Some(Numeric::Power(3))) => {
            let and = usize::from(scan.is(at + 2, Mark::And));
            let Some((rest, end)) = below_hundred(scan, at + 2 + and) else { return Some((2000, at + 2)) };
            Some((2000 + small(rest)?, end))
        }
        Numeric::Small(first @ 15..=19) | Numeric::Tens(first @ 20) => {
            let (rest, end) = below_hundred(scan, at + 1 + usize::from(scan.hyphen(at + 1))).filter(|(n, _)| *n > 9)?;
            Some((small(first * 100 + rest)?, end))
        }
        _ => None,
    }
}

/// One to ninety-nine in words.
fn below_hundred(scan: &Scan<'_, '_>, at: usize) -> Option<(i64, usize)> {
    match scan.entry(at).numeric? {
        Numeric::Small(n @ 1..=19) => Some((n, at + 1)),
        Numeric::Tens(tens) => {
            let next = at + 1 + usize::from(scan.hyphen(at + 1));
            match scan.entry(next).numeric {
                Some(Numeric::Small(n @ 1..=9)) => Some((tens + n, next + 1)),
                _ => Some((tens, at + 1)),
            }
        }
        _ => None,
    }
}

/// A year in words where a word before it says that it is one: "in nineteen eighty-four".
pub(super) fn told_year(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if !(scan.before(at, Mark::SaysYear) || scan.before(at, Mark::RangeOpener) || after_year(scan, at)) {
        return None;
    }
    let (year, end) = year_in_words(scan, at)?;
    let counted = noun_at(scan, end, false).is_some()
        || unit_at(scan, end, false, None).is_some()
        || scan.entry(end).numeric.is_some();
    (!counted).then_some((end, Parts { year: Some(year), ..Parts::default() }))
}

/// Whether the second end of "between two thousand two and two thousand ten" stands at a token.
fn after_year(scan: &Scan<'_, '_>, at: usize) -> bool {
    (scan.before(at, Mark::And) || scan.before(at, Mark::RangeJoiner))
        && (at.saturating_sub(7)..at).any(|near| {
            scan.is(near, Mark::RangeOpener) && year_in_words(scan, near + 1).is_some_and(|(_, end)| end + 1 == at)
        })
}

/// "1990s", "the '90s", "mid-1990s", "90 s".
pub(super) fn decade(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let apostrophe =
        matches!(scan.sign(at + 1), '\'' | '’') && scan.is(at + 2, Mark::PluralEnding) && scan.glued(at + 2);
    let ending = if scan.is(at + 1, Mark::PluralEnding) && scan.same_line(at + 1) {
        at + 2
    } else if apostrophe {
        at + 3
    } else {
        return None;
    };
    // "temperatures in the 90s"
    if scan.word(at).len() == 2 && (at.saturating_sub(8)..at).any(|near| scan.is(near, Mark::Weather)) {
        return None;
    }
    // "in his early 30s" is an age.
    if is_decade(scan, at) {
        return None;
    }
    let number = short_number(scan, at)?;
    let first = match scan.word(at).len() {
        4 if number % 10 == 0 && (1000..2100).contains(&number) => number,
        // "the 90s"; "his 90s" is an age.
        2 if number % 10 == 0 && scan.before(at, Mark::BeforeDecade) => {
            if number >= 30 {
                1900 + number
            } else {
                2000 + number
            }
        }
        _ => return None,
    };
    let century = first % 100 == 0 && scan.word(at).len() == 4 && first < 2000;
    let whole = if century { Period::century(first).ok()? } else { Period::decade(first).ok()? };
    Some((ending, Parts { whole: Some(whole), ..Parts::default() }))
}

/// "the nineties", "the early eighties"; "in her nineties" is an age.
pub(super) fn decade_in_words(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let Some(Calendar::Decade(tens)) = scan.entry(at).calendar else { return None };
    let edge = at.checked_sub(1).filter(|edge| scan.entry(*edge).calendar == Some(Calendar::Edge));
    let hyphen = at.checked_sub(2).filter(|edge| scan.hyphen(at - 1) && scan.is(*edge, Mark::EdgePrefix));
    let first = edge.or(hyphen).unwrap_or(at);
    let tens = i16::try_from(tens).ok()?;
    scan.before(first, Mark::The).then_some(())?;
    let whole = Some(Period::decade(if tens >= 30 { 1900 + tens } else { 2000 + tens }).ok()?);
    Some((at + 1, Parts { whole, ..Parts::default() }))
}

/// "nineteen sixties", "nineteen-eighties": the decade with its century.
pub(super) fn spelled_decade(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let Some(Numeric::Small(century @ 15..=19)) = scan.entry(at).numeric else { return None };
    let tens = at + 1 + usize::from(scan.hyphen(at + 1));
    let Some(Calendar::Decade(decade)) = scan.entry(tens).calendar else { return None };
    let whole = Period::decade(i16::try_from(century * 100 + decade).ok()?).ok()?;
    Some((tens + 1, Parts { whole: Some(whole), the: true, ..Parts::default() }))
}

/// "in '98", "the class of '05": two digits after an apostrophe, after a word that says when.
pub(super) fn apostrophe_year(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let apostrophe = at.checked_sub(1).filter(|sign| matches!(scan.sign(*sign), '\'' | '’' | '‘') && scan.glued(at))?;
    let told = !scan.glued(apostrophe) && scan.before(apostrophe, Mark::SaysYear)
        || apostrophe > 1 && scan.before(apostrophe, Mark::Of) && scan.is(apostrophe - 2, Mark::NamedByYear);
    let closed = !scan.is_word(at + 1) && !scan.glued(at + 1)
        || scan.entry(at + 1).class.is_some()
        || matches!(scan.sign(at + 1), '.' | ',' | ';' | ')') && !(scan.glued(at + 2) && scan.is_number(at + 2))
        || scan.token(at + 1).is_none();
    let short = short_number(scan, at).filter(|_| told && closed && scan.word(at).len() == 2)?;
    Some((at + 1, Parts { year: Some(full_year(scan, short)), the: true, ..Parts::default() }))
}

/// "19th century", "the twentieth century".
pub(super) fn century(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (number, after) = day_number(scan, at)?;
    let after = after + usize::from(scan.hyphen(after));
    if after == at + 1 && scan.is_number(at) || !scan.is(after, Mark::Century) {
        return None;
    }
    let whole = Period::century((i16::from(number) - 1) * 100).ok()?;
    Some((after + 1, Parts { whole: Some(whole), ..Parts::default() }))
}
