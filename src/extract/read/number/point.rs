//! Decimals told with the word "point": "six point one two", "point five", "3 point 5", "minus point two five".

use super::cardinal::words;
use super::digits::{digits, plain};
use super::numeral::{Amount, Numeral, Script};
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::hedge_before;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// No decimal is told in more words.
const DECIMALS: usize = 10;

/// "point one two five", "point seventy-one", "point 25" after a whole number: the figure, and the token after it.
pub(super) fn decimals(scan: &Scan<'_, '_>, whole: Number, point: usize) -> Option<(Figure, usize)> {
    if !scan.is(point, Mark::Point) || !scan.same_line(point + 1) {
        return None;
    }
    let (digits, places, end) = in_digits(scan, point + 1).or_else(|| in_words(scan, point + 1))?;
    let value = whole.plus(Number::decimal(digits, -places)?)?;
    Some((Figure::new(value, Number::power_of_ten(-places)?), end))
}

/// The decimals that words tell one by one or as one number below a hundred, how many they are, and the token after them.
fn in_words(scan: &Scan<'_, '_>, first: usize) -> Option<(i128, i32, usize)> {
    let mut digits: i128 = 0;
    let mut places = 0;
    let mut at = first;
    while let Some(digit) = decimal(scan, at).filter(|_| at < first + DECIMALS) {
        let tens = digit > 9;
        digits = digits * if tens { 100 } else { 10 } + i128::from(digit);
        places += if tens { 2 } else { 1 };
        at += 1;
    }
    if at == first {
        let Some(Numeric::Tens(_)) = scan.entry(at).numeric else { return None };
        let tens = words(scan, at, at + 3)?;
        return Some((tens.value.numerator(), 2, tens.end));
    }
    Some((digits, places, at))
}

/// One digit of decimals told in words: "five", and "oh" for nought.
fn decimal(scan: &Scan<'_, '_>, at: usize) -> Option<i64> {
    if scan.is(at, Mark::SpokenNought) {
        return Some(0);
    }
    match scan.entry(at).numeric {
        Some(Numeric::Small(digit)) => Some(digit),
        _ => None,
    }
}

/// The same in digits: "point 25", "point 1 4".
fn in_digits(scan: &Scan<'_, '_>, first: usize) -> Option<(i128, i32, usize)> {
    let digit = |at: usize| {
        let apart = scan.is_number(at) && !scan.glued(at) && scan.same_line(at);
        plain(scan.word(at).as_bytes()).filter(|_| apart)
    };
    let mut value = i128::from(digit(first).filter(|_| scan.word(first).len() <= DECIMALS)?);
    let mut places = i32::try_from(scan.word(first).len()).ok()?;
    let mut at = first + 1;
    while let Some(next) = digit(at).filter(|next| *next < 10 && at < first + DECIMALS && scan.word(first).len() == 1) {
        value = value * 10 + i128::from(next);
        places += 1;
        at += 1;
    }
    Some((value, places, at))
}

/// "3 point 5", "99 point 9 percent": decimals after a whole number in digits; "3 point 5 men" are two.
pub(super) fn after_digits(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    let (Amount::Figure(figure), true) = (&base.amount, base.end == base.start + 1) else { return base };
    let whole = figure.value();
    if !scan.is(base.end, Mark::Point)
        || scan.capitalised(base.end)
        || !digits(scan.word(base.start)).is_some_and(|d| d.plain)
    {
        return base;
    }
    match decimals(scan, whole, base.end).filter(|(_, end)| !counts(scan, *end)) {
        Some((figure, end)) => Numeral::of(base.start, end, figure, Script::Words),
        None => base,
    }
}

/// "point five" and "point 25", whose first digit stands at a token: nothing is told before the point, or nought.
pub(super) fn leading(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Numeral> {
    let point = at.checked_sub(1).filter(|point| *point >= floor && scan.is(*point, Mark::Point))?;
    let (figure, end) = decimals(scan, Number::ZERO, point)?;
    let nought = point.checked_sub(1).filter(|nought| *nought >= floor && scan.is(*nought, Mark::SpokenNought));
    let start = nought.unwrap_or(point);
    let unit = || {
        unit_at(scan, end, true, Some(figure.value())).is_some_and(|unit| !unit.is_time())
            || matches!(scan.entry(end).numeric, Some(Numeric::Power(_)))
    };
    let moved = || scan.entry_before(point).trend.is_some() || hedge_before(scan, point);
    let told = nought.is_some()
        || scan.before(point, Mark::Minus)
        || scan.says_only(point, end)
        || scan.reckoned(point) && !scan.is_word(end)
        || (point == 0 || moved()) && unit();
    told.then(|| Numeral::of(start, end, figure, Script::Words))
}

/// "at one point five men stood there": a moment, and then a count.
pub(super) fn at_one_point(scan: &Scan<'_, '_>, one: usize, end: usize) -> bool {
    scan.is(one, Mark::One) && scan.before(one, Mark::At) && scan.is(one + 1, Mark::Point) && counts(scan, end)
}

/// Whether something that is no unit is counted by what ends before a token.
fn counts(scan: &Scan<'_, '_>, end: usize) -> bool {
    let counted = scan.is(end, Mark::Of) || noun_at(scan, end, false).is_some();
    counted && unit_at(scan, end, true, None).is_none()
}
