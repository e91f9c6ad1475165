//! Fractions in words: "two thirds", "one over twenty", "a hundred thirty-fifths", "five and a half".

use super::cardinal::{cardinal, words};
use super::digits::{from_digits, plain};
use super::numeral::{Amount, Numeral, Script};
use super::slash::{Slashed, slash_fraction};
use crate::extract::lexicon::{Calendar, Class, Mark, Numeric};
use crate::extract::read::hedging::hedge::left;
use crate::extract::read::phrase::{half_loose_hyphen, loose_hyphen};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// The tokens of "ninety-nine".
const TENS_AND_UNIT: usize = 3;

/// The parts of which "fifths" or "twenty-fifths" at a token speak, whether in the plural, and the token after it.
pub(super) fn below_at(scan: &Scan<'_, '_>, at: usize) -> Option<(Number, bool, usize)> {
    let word = |at: usize| match scan.entry(at).numeric {
        Some(Numeric::Fraction(below)) => Some((below, true)),
        Some(Numeric::Ordinal(below)) => Some((below, false)),
        _ => None,
    };
    if let Some((below, plural)) = word(at) {
        return Some((Number::from(below), plural, at + 1));
    }
    let numeric = scan.entry(at).numeric;
    // "ten-thousandths", "hundred-millionth"
    if let Some(factor @ (10 | 100)) = ten_or_hundred(numeric).filter(|_| scan.hyphen(at + 1)) {
        let (below, plural) = word(at + 2).filter(|(below, _)| *below >= 1_000)?;
        return Some((Number::from(below).times(Number::from(factor))?, plural, at + 3));
    }
    let Some(Numeric::Tens(tens)) = numeric else { return None };
    let unit = at + 1 + usize::from(scan.hyphen(at + 1));
    let (below, plural) = word(unit).filter(|(below, _)| *below < 10)?;
    Some((Number::from(tens + below), plural, unit + 1))
}

const fn ten_or_hundred(numeric: Option<Numeric>) -> Option<i64> {
    match numeric {
        Some(Numeric::Small(10)) => Some(10),
        Some(Numeric::Hundred) => Some(100),
        _ => None,
    }
}

/// "a ten-thousandth", "one hundred thousandth of": one part of many, whose denominator begins at a token.
pub(super) fn one_of_many(scan: &Scan<'_, '_>, at: usize) -> Option<(Number, usize)> {
    let factor = ten_or_hundred(scan.entry(at).numeric)?;
    let hyphen = scan.hyphen(at + 1);
    let last = at + 1 + usize::from(hyphen);
    let Some(Numeric::Ordinal(below @ 1_000..)) = scan.entry(last).numeric else { return None };
    // "the hundred thousandth visitor" is a rank.
    let told = scan.is(last + 1, Mark::Of) || !scan.is_word(last + 1);
    told.then_some((Number::from(below).times(Number::from(factor))?, last + 1))
}

/// Takes the denominator in that follows a numerator in words.
pub(super) fn fraction_of(scan: &Scan<'_, '_>, numeral: Numeral) -> Option<Numeral> {
    let above = numeral.value()?;
    let spaced_dash = scan.is_dash(numeral.end) && !scan.glued(numeral.end) && !scan.glued(numeral.end + 1)
        || half_loose_hyphen(scan, numeral.end);
    let hyphen = scan.hyphen(numeral.end);
    let at = numeral.end + usize::from(hyphen || spaced_dash);
    if let Some(found) = over(scan, &numeral, above, at) {
        return Some(found);
    }
    if !scan.same_line(at) {
        return Some(numeral);
    }
    let one = above == Number::ONE;
    let Some((below, plural, end)) = below_at(scan, at).filter(|(below, ..)| *below > Number::ONE) else {
        return Some(numeral);
    };
    if let Some((above, below)) = compound(scan, &numeral, below, plural, hyphen) {
        return Some(Numeral { end, amount: Amount::Fraction(above, below), ..numeral });
    }
    if let Some(mixed) = school_decimal(scan, &numeral, below, plural, end) {
        return Some(mixed);
    }
    if !plural && (below == Number::from(2) || !told_in_singular(scan, &numeral, one, end)) {
        return Some(numeral);
    }
    let quarters = below == Number::from(4);
    // "two quarters of growth" are quarters of a year, and "two halves" those of a match; "three quarters" are parts.
    let one_whole = above >= below && (quarters || above == below) || quarters && above == Number::from(2);
    if one_whole && !scan.says_only(numeral.start, end) && !scan.reckoned(numeral.start) {
        return Some(numeral);
    }
    if below == Number::from(2) && !one && scan.is_word(end) {
        return Some(numeral);
    }
    Some(Numeral { end, amount: Amount::Fraction(above, below), ..numeral })
}

/// "one eighth", and "five eighth of" as it is said for "five eighths".
fn told_in_singular(scan: &Scan<'_, '_>, numeral: &Numeral, one: bool, end: usize) -> bool {
    let few = numeral.end == numeral.start + 1 && matches!(scan.entry(numeral.start).numeric, Some(Numeric::Small(_)));
    let closed = !scan.is_word(end) || scan.is(end, Mark::Of);
    one && few || few && closed && scan.entry_before(numeral.start).calendar.is_none()
}

/// "one over twenty", where nothing follows that twenty could count.
fn over(scan: &Scan<'_, '_>, numeral: &Numeral, above: Number, at: usize) -> Option<Numeral> {
    if !scan.is(at, Mark::Over) {
        return None;
    }
    let below = if scan.is_number(at + 1) { from_digits(scan, at + 1)? } else { cardinal(scan, at + 1)? };
    let value = below.value().filter(|b| b.is_whole() && !b.is_zero())?;
    let fits = above.is_whole() && !scan.is_word(below.end) && scan.sign(below.end) != '%';
    (fits && above != value).then(|| Numeral {
        end: below.end,
        amount: Amount::Fraction(above, value),
        ..numeral.clone()
    })
}

/// "2 thirds", "3 tenths of", "2-thirds", "1 hundredth": a numerator in digits.
pub(super) fn of_digits(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    let (Amount::Figure(figure), Script::Digits) = (&base.amount, base.script) else { return base };
    let above = figure.value();
    let hyphen = scan.hyphen(base.end);
    let next = base.end + usize::from(hyphen);
    let small = above.is_whole() && base.end == base.start + 1 && scan.same_line(next) && (hyphen || !scan.glued(next));
    let Some((below, plural, end)) = below_at(scan, next).filter(|_| small) else { return base };
    let of = scan.is(end, Mark::Of);
    let alone = scan.says_only(base.start, end) || scan.reckoned(base.start) && !scan.is_word(end);
    let half = below == Number::from(2);
    // "3 quarters of growth" are those of a year.
    let periods = (half || scan.is(end - 1, Mark::Quarters)) && !hyphen;
    let told = if above == Number::ONE && !plural {
        of && !hyphen || alone && !half
    } else {
        let proper = (hyphen || of || !scan.is_word(end)) && above < below;
        (plural || half && hyphen) && !periods && proper || plural && alone
    };
    if told { Numeral { end, amount: Amount::Fraction(above, below), ..base } } else { base }
}

/// "1 over 3" in digits.
pub(super) fn over_digits(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    let (Amount::Figure(figure), Script::Digits) = (&base.amount, base.script) else { return base };
    if !scan.is(base.end, Mark::Over) {
        return base;
    }
    // "took 12 over 40" counts, unless a text says nothing else.
    let small = figure.value() < Number::from(10) || scan.reckoned(base.start);
    let found = over(scan, &base, figure.value(), base.end);
    found.filter(|found| small || scan.says_only(base.start, found.end)).unwrap_or(base)
}

/// "a hundred thirty-fifths" are a hundred of which thirty-five make one; "a hundred and thirty fifths" are 26.
fn compound(
    scan: &Scan<'_, '_>,
    numeral: &Numeral,
    unit: Number,
    plural: bool,
    hyphen: bool,
) -> Option<(Number, Number)> {
    let last = numeral.end.checked_sub(1).filter(|last| *last > numeral.start)?;
    let Some(Numeric::Tens(tens)) = scan.entry(last).numeric else { return None };
    let joined = scan.is(last - 1, Mark::And) && !hyphen || scan.hyphen(last - 1);
    if !plural || joined || unit >= Number::from(10) {
        return None;
    }
    let first = (numeral.start..last).find(|at| scan.entry(*at).numeric.is_some())?;
    let until = last - usize::from(scan.is(last - 1, Mark::And));
    Some((words(scan, first, until)?.value, Number::from(tens).plus(unit)?))
}

/// "two hundred and fifty-four hundredths": "and" stands for the decimal point, as schools teach it.
fn school_decimal(scan: &Scan<'_, '_>, numeral: &Numeral, below: Number, plural: bool, end: usize) -> Option<Numeral> {
    let decimal = [10, 100, 1_000, 10_000, 100_000, 1_000_000].into_iter().any(|power| below == Number::from(power));
    let and = (numeral.start..numeral.end).rev().find(|at| scan.is(*at, Mark::And)).filter(|_| decimal && plural)?;
    let first = (numeral.start..and).find(|at| scan.entry(*at).numeric.is_some())?;
    let (whole, part) = (words(scan, first, and)?, words(scan, and + 1, numeral.end)?);
    if whole.end != and || part.value >= below {
        return None;
    }
    let value = whole.value.plus(part.value.over(below)?)?;
    let figure = Figure::new(value, Number::ONE.over(below)?);
    Some(Numeral { end, amount: Amount::Figure(figure), ..numeral.clone() })
}

/// "and a half", "and a quarter", "and two thirds" after a whole number.
pub(super) fn with_part(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    let Amount::Figure(figure) = base.amount else { return base };
    let hyphen = |at: usize| scan.hyphen(at) || loose_hyphen(scan, at);
    let joined = |at: usize| scan.is(at, Mark::And) || hyphen(at) && scan.is(at + 1, Mark::And);
    if !figure.value().is_whole() || !joined(base.end) {
        return base;
    }
    let mut at = base.end + 1;
    while (scan.is(at, Mark::And) || hyphen(at)) && at < base.end + 4 {
        at += 1;
    }
    let Some((part, below, end)) = part(scan, at) else { return base };
    // "a million and a half" and "a dozen and a half" have a half of their magnitude, "a million and one half" has not.
    let whole = match base.end.checked_sub(1).and_then(|last| scan.entry(last).numeric) {
        Some(Numeric::Dozen) => Some(Number::from(12)),
        Some(Numeric::Power(exponent)) if scan.is(at, Mark::Article) => Number::power_of_ten(exponent),
        _ => Some(Number::ONE),
    };
    let sum = || {
        let whole = whole?;
        Some((figure.value().plus(part.times(whole)?.over(below)?)?, whole.over(below)?))
    };
    let Some((value, place)) = sum() else { return base };
    Numeral { end, amount: Amount::Figure(Figure::new(value, place)), script: Script::Words, ..base }
}

/// "a half", "one-fifth", "three quarters", "ninety-nine hundredths", "3/4": part, whole, and the token after it.
pub(in crate::extract::read) fn part(scan: &Scan<'_, '_>, at: usize) -> Option<(Number, Number, usize)> {
    if let Some(Slashed { part, whole, end }) = slash_fraction(scan, at).filter(|_| scan.is_number(at)) {
        return Some((part, whole, end)).filter(|_| part < whole);
    }
    let (above, next) = match scan.entry(at).numeric {
        _ if scan.is(at, Mark::Article) => (Number::ONE, at + 1),
        _ if scan.is_number(at) => (plain(scan.word(at).as_bytes())?.into(), at + 1),
        Some(Numeric::Small(_) | Numeric::Tens(_)) => {
            let words = words(scan, at, at + TENS_AND_UNIT)?;
            (words.value, words.end)
        }
        Some(Numeric::Fraction(2)) => (Number::ONE, at),
        _ => return None,
    };
    let next = if scan.hyphen(next) || loose_hyphen(scan, next) { next + 1 } else { next };
    let (below, plural, end) = below_at(scan, next)?;
    // "5 and 3 quarters" are parts only where nothing else is counted.
    let closed = !scan.is_number(at) || !scan.is_word(end) || scan.is(end, Mark::Of);
    let fits = closed && (plural || above == Number::ONE && below > Number::from(2));
    (fits && !above.is_zero() && above < below).then_some((above, below, end))
}

/// "by a third", "nearly a quarter", "a third more": a part of something that is not named.
pub(super) fn by_fraction(scan: &Scan<'_, '_>, at: usize, article: usize) -> bool {
    // "fell by a third last year", "rose a fifth yesterday"
    let dated = matches!(scan.entry(at + 1).calendar, Some(Calendar::Shift(_) | Calendar::Deictic(_)));
    let ends = !scan.is_word(at + 1) || scan.entry(at + 1).class.is_some() || dated;
    ends && (scan.before(article, Mark::BeforePart) || moved(scan, article))
        || compared(scan, at + 1)
        || alone(scan, at, article)
        || closed(scan, at) && (scan.before(article, Mark::Minus) || scan.reckoned(article) || is_tiny(scan, at))
        || shared_out(scan, at, article)
}

/// Whether what something moved by stands before its article: "an increase of a fifth", "rose a little over a third".
fn moved(scan: &Scan<'_, '_>, article: usize) -> bool {
    let first = left(scan, article, 0, false).map_or(article, |(first, _)| first);
    let link = first.checked_sub(1);
    let by = link.is_some_and(|link| scan.is(link, Mark::ByOrOf));
    // "wheat fell a quarter to nine cents" may speak of coins
    if !by && scan.is(article + 1, Mark::Quarter) && scan.is(article + 2, Mark::To) {
        return false;
    }
    let word = if by { first.checked_sub(2) } else { link };
    word.is_some_and(|word| scan.entry(word).trend.is_some())
}

/// Whether a comparative stands at a token that a part of something is told by: "a third fewer", "a third more than".
pub(in crate::extract::read) fn compared(scan: &Scan<'_, '_>, at: usize) -> bool {
    // "a third more serious charge" is a rank.
    let closed = !scan.is_word(at + 1) || scan.entry(at + 1).class.is_some() || !scan.same_line(at + 1);
    scan.is(at, Mark::Comparative) || scan.is(at, Mark::ComparativeAlone) && closed
}

/// Whether no word goes on behind a fraction that ends with the word at a token.
fn closed(scan: &Scan<'_, '_>, at: usize) -> bool {
    !scan.is_word(at + 1) && !scan.hyphen(at + 1)
}

/// "a hundredth", "a millionth": nobody counts so many one by one.
fn is_tiny(scan: &Scan<'_, '_>, at: usize) -> bool {
    matches!(scan.entry(at).numeric, Some(Numeric::Ordinal(100..)))
}

/// "an eighth" where a text, as a cell of a table, says nothing else.
fn alone(scan: &Scan<'_, '_>, at: usize, article: usize) -> bool {
    scan.says_only(article, at + 1)
}

/// "a quarter were women": a part of those named before.
fn shared_out(scan: &Scan<'_, '_>, at: usize, article: usize) -> bool {
    let quarter = matches!(scan.entry(at).numeric, Some(Numeric::Fraction(_)));
    let opens = scan.opens_sentence(article) || article.checked_sub(1).is_some_and(|comma| scan.sign(comma) == ',');
    let many = scan.is(at + 1, Mark::PluralVerb) || quarter && scan.entry(at + 1).class == Some(Class::Auxiliary);
    opens && many
}
