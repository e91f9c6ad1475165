//! Fractions with a slash: "3/4", "2 5/9", "1/3 trillion", "2/3rds".

use super::digits::{digits, digits_at};
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::calendar::numeric_date::date_context;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::scan::Scan;
use crate::number::Number;

/// Part and whole, and the token after them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slashed {
    pub(super) part: Number,
    pub(super) whole: Number,
    pub(super) end: usize,
}

/// The fraction whose numerator stands at a token, where it is no day and no score.
pub(super) fn slash_fraction(scan: &Scan<'_, '_>, at: usize) -> Option<Slashed> {
    let found = slashed(scan, at)?;
    let Slashed { part, whole, end } = found;
    // "21/25" and "3/80" can be no day of a month.
    let beyond = whole > Number::from(31) && whole <= Number::from(1_000);
    let no_day = beyond || part > Number::from(12) && whole > Number::from(12) && whole <= Number::from(100);
    // The fractions of the kitchen and the stock exchange.
    let usual = matches!(whole.to_i64(), Some(2 | 3 | 4 | 5 | 8 | 16 | 32 | 64 | 100 | 1_000));
    let proper = || no_day || usual || scan.sign(at + 1) == '⁄' || end > at + 3 || part_of_something(scan, end);
    // "-5/8"
    let signed = at > 0
        && matches!(scan.sign(at - 1), '-' | '−')
        && (at == 1 || !scan.glued(at - 1) || scan.opens_quote(at - 2) || scan.sign(at - 2) == '(');
    // "(3/4)" may be a date, "(1/3 trillion)" is none.
    let opened = at > 0
        && (scan.opens_quote(at - 1)
            || matches!(scan.sign(at - 1), '=' | '≈' | '~')
            || matches!(scan.sign(at - 1), '(' | '[') && part_of_something(scan, end));
    let stuck = scan.glued(at) && !signed && !opened;
    let is_one = part < whole && proper() || told_as_one(scan, at, end, part, whole);
    (is_one && !stuck).then_some(found)
}

/// The fraction behind the whole number at a token: "3 1/2", "2 5/9", "3 and 1/2".
pub(super) fn after_whole(scan: &Scan<'_, '_>, at: usize) -> Option<Slashed> {
    let and = usize::from(scan.is(at + 1, Mark::And) && !scan.before(at, Mark::Between));
    let next = at + 1 + and;
    if !scan.is_number(next) || !scan.same_line(next) {
        return None;
    }
    // "June 7 11/12", and "in 2012 5/9"
    let dated = scan.entry_before(at).calendar.is_some() || scan.word(at).len() == 4;
    let found = slashed(scan, next).filter(|found| !dated && found.part < found.whole && !scan.glued(next));
    found.or_else(|| slash_fraction(scan, next))
}

/// Two figures with a slash between them, neither nought, and the ending of a rank behind them: "3/4", "2/3rds".
fn slashed(scan: &Scan<'_, '_>, at: usize) -> Option<Slashed> {
    let even = scan.glued(at + 1) == scan.glued(at + 2) && scan.same_line(at + 2);
    let chain = scan.sign(at + 3) == '/' || at > 1 && scan.sign(at - 1) == '/';
    if !matches!(scan.sign(at + 1), '/' | '⁄') || !even || chain {
        return None;
    }
    let (part, whole) = (digits_at(scan, at)?.figure.value(), digits(scan.word(at + 2))?.figure.value());
    let ending = scan.glued(at + 3) && scan.is(at + 3, Mark::FractionEnding);
    let end = at + 3 + usize::from(ending);
    (!part.is_zero() && !whole.is_zero()).then_some(Slashed { part, whole, end })
}

/// "3/7 of", "1/3 trillion", "7/10 mile": what no day has behind it.
fn part_of_something(scan: &Scan<'_, '_>, end: usize) -> bool {
    let power = matches!(scan.entry(end).numeric, Some(Numeric::Power(_) | Numeric::Hundred | Numeric::Dozen));
    let unit = || unit_at(scan, end, true, None).is_some_and(|unit| !unit.is_time());
    scan.same_line(end) && (scan.is(end, Mark::Of) || power || unit())
}

/// "7/9" where a text says nothing else, "a 1/6 chance", "the ratio is 22/7", "x = 5/9".
fn told_as_one(scan: &Scan<'_, '_>, at: usize, end: usize, part: Number, whole: Number) -> bool {
    let pair = (part.to_i64(), whole.to_i64());
    // "24/7", "9/11", "50/50"
    if part == whole || matches!(pair, (Some(24), Some(7)) | (Some(9), Some(11))) {
        return false;
    }
    scan.says_only(at, end)
        || scan.is(end, Mark::FractionNoun) && scan.same_line(end)
        || matches!(scan.sign(end), '=' | '≈')
        || at > 0 && matches!(scan.sign(at - 1), '=' | '≈')
        || scan.reckoned(at) && !date_context(scan, at)
}
