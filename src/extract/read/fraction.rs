//! Fractions in words: "two thirds", "one over twenty", "a hundred thirty-fifths", "five and a half".

use super::cardinal::{cardinal, words};
use super::digits::{from_digits, slash_fraction};
use super::numeral::{Amount, Numeral, Script};
use super::scan::Scan;
use crate::extract::lexicon::{Class, Mark, Numeric};
use crate::number::{Figure, Number};

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
    // "ten-thousandths"
    if numeric == Some(Numeric::Small(10)) && scan.hyphen(at + 1) {
        let (below, plural) = word(at + 2).filter(|(below, _)| *below >= 1_000)?;
        return Some((Number::from(below).times(Number::from(10))?, plural, at + 3));
    }
    let Some(Numeric::Tens(tens)) = numeric else { return None };
    let unit = at + 1 + usize::from(scan.hyphen(at + 1));
    let (below, plural) = word(unit).filter(|(below, _)| *below < 10)?;
    Some((Number::from(tens + below), plural, unit + 1))
}

/// Takes the denominator in that follows a numerator in words.
pub(super) fn fraction_of(scan: &Scan<'_, '_>, numeral: Numeral) -> Option<Numeral> {
    let above = numeral.value()?;
    let spaced_dash = scan.is_dash(numeral.end) && !scan.glued(numeral.end) && !scan.glued(numeral.end + 1);
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
    if above >= below && (quarters || above == below) || quarters && above == Number::from(2) {
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
    let fits = above.is_whole() && !scan.is_word(below.end) && scan.word(below.end) != "%";
    (fits && above != value).then(|| Numeral {
        end: below.end,
        amount: Amount::Fraction(above, value),
        ..numeral.clone()
    })
}

/// "2 thirds", "3 tenths", "3 quarters of": a numerator in digits.
pub(super) fn of_digits(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    let above = base.value().filter(|above| base.script == Script::Digits && above.is_whole());
    let small = matches!(base.amount, Amount::Figure(_)) && base.end == base.start + 1;
    let (Some(above), Some((below, plural, end))) = (above.filter(|_| small), below_at(scan, base.end)) else {
        return base;
    };
    let of = scan.is(end, Mark::Of);
    let quarters = below == Number::from(4) || below == Number::from(2);
    // "3 quarters of growth" are those of a year.
    let told = if above == Number::ONE { !plural && of } else { plural && !quarters && (of || !scan.is_word(end)) };
    if !told || above >= below || !scan.same_line(base.end) || scan.glued(base.end) {
        return base;
    }
    Numeral { end, amount: Amount::Fraction(above, below), ..base }
}

/// "1 over 3" in digits.
pub(super) fn over_digits(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    let small = base.script == Script::Digits && base.value().is_some_and(|value| value < Number::from(10));
    let above = base.value().filter(|_| small && matches!(base.amount, Amount::Figure(_)));
    let found = above.and_then(|above| over(scan, &base, above, base.end));
    found.unwrap_or(base)
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
    let joined = |at: usize| scan.is(at, Mark::And) || scan.hyphen(at) && scan.is(at + 1, Mark::And);
    if !figure.value().is_whole() || !joined(base.end) {
        return base;
    }
    let mut at = base.end + 1;
    while (scan.is(at, Mark::And) || scan.hyphen(at)) && at < base.end + 4 {
        at += 1;
    }
    let Some((part, below, end)) = part(scan, at) else { return base };
    // "a million and a half" and "a dozen and a half" have a half of their magnitude.
    let whole = match base.end.checked_sub(1).and_then(|last| scan.entry(last).numeric) {
        Some(Numeric::Dozen) => Some(Number::from(12)),
        Some(Numeric::Power(exponent)) if part == Number::ONE => Number::power_of_ten(exponent),
        _ => Some(Number::ONE),
    };
    let sum = || {
        let whole = whole?;
        Some((figure.value().plus(part.times(whole)?.over(below)?)?, whole.over(below)?))
    };
    let Some((value, place)) = sum() else { return base };
    Numeral { end, amount: Amount::Figure(Figure::new(value, place)), script: Script::Words, ..base }
}

/// "a half", "one-fifth", "three quarters", "3/4": part, whole, and the token after it.
pub(super) fn part(scan: &Scan<'_, '_>, at: usize) -> Option<(Number, Number, usize)> {
    if let Some((part, below)) = slash_fraction(scan, at).filter(|_| scan.is_number(at)) {
        return Some((part, below, at + 3));
    }
    let (above, next) = match scan.entry(at).numeric {
        _ if scan.is(at, Mark::Article) => (1, at + 1),
        Some(Numeric::Small(n)) if n > 0 => (n, at + 1),
        Some(Numeric::Fraction(2)) => (1, at),
        _ => return None,
    };
    let next = if scan.hyphen(next) { next + 1 } else { next };
    let (below, plural, end) = below_at(scan, next)?;
    let ordinal = matches!(scan.entry(next).numeric, Some(Numeric::Ordinal(_)));
    let fits = plural || ordinal && above == 1 && below > Number::from(2);
    (fits && Number::from(above) < below).then_some((Number::from(above), below, end))
}

/// "by a third", "nearly a quarter", "a third more": a part of something that is not named.
pub(super) fn by_fraction(scan: &Scan<'_, '_>, at: usize, article: usize) -> bool {
    let told = scan.before(article, Mark::BeforePart);
    told && (!scan.is_word(at + 1) || scan.entry(at + 1).class.is_some())
        || scan.is(at + 1, Mark::Comparative)
        || alone(scan, at, article)
        || shared_out(scan, at, article)
}

/// "an eighth" where a text, as a cell of a table, says nothing else.
fn alone(scan: &Scan<'_, '_>, at: usize, article: usize) -> bool {
    let nothing_before = article == 0 || article == 1 && scan.is(0, Mark::Minus);
    nothing_before && scan.token(at + 1).is_none()
}

/// "a quarter were women": a part of those named before.
fn shared_out(scan: &Scan<'_, '_>, at: usize, article: usize) -> bool {
    let quarter = matches!(scan.entry(at).numeric, Some(Numeric::Fraction(_)));
    let opens = scan.opens_sentence(article) || article.checked_sub(1).is_some_and(|comma| scan.word(comma) == ",");
    let many = scan.is(at + 1, Mark::PluralVerb) || quarter && scan.entry(at + 1).class == Some(Class::Auxiliary);
    opens && many
}
