//! Powers and powers of ten: "2^10", "10⁶", "2.5e-3", "3 x 10^8".

use super::digits::{digits_at, plain};
use super::numeral::{Numeral, Script};
use crate::extract::lexicon::Mark;
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// Reads on after the digits at a token, which say `base`, where they are the base of a power or stand before one.
pub(in crate::extract::read) fn power(scan: &Scan<'_, '_>, at: usize, base: Figure) -> Option<Numeral> {
    raised(scan, at, base.value())
        .map(|(value, end)| Numeral::of(at, end, Figure::as_written(value), Script::Digits))
        .or_else(|| scientific(scan, at, base))
        .or_else(|| times_power(scan, at, base))
}

/// "2^10", "2**10", "2.5^-1", "10⁶": the power, and the token after it.
fn raised(scan: &Scan<'_, '_>, at: usize, base: Number) -> Option<(Number, usize)> {
    if scan.sign(at + 1) == '^' && scan.same_line(at + 2) {
        // "2 ^ 10"
        let apart = plain(scan.word(at + 2).as_bytes()).filter(|_| !scan.glued(at + 2));
        let apart = apart.and_then(|exponent| Some((i32::try_from(exponent).ok()?, at + 3)));
        let (exponent, end) = exponent(scan, at + 2).or(apart)?;
        return Some((base.power(exponent)?, end));
    }
    // "2**3"
    let stars = |star: usize| scan.sign(star) == '*' && scan.glued(star);
    if stars(at + 1) && stars(at + 2) {
        let (exponent, end) = exponent(scan, at + 3)?;
        return Some((base.power(exponent)?, end));
    }
    // Only ten is raised often enough: in a sentence "20²" is a note as likely as not.
    let (exponent, end) =
        superscript(scan, at + 1).filter(|(_, end)| base == Number::from(10) || scan.says_only(at, *end))?;
    Some((base.power(exponent)?, end))
}

/// A signed exponent that sticks to what stands before it.
pub(in crate::extract::read) fn exponent(scan: &Scan<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let sign = usize::from(matches!(scan.sign(at), '-' | '+' | '−'));
    let digits_at = at + sign;
    if !scan.glued(at) || !scan.glued(digits_at) || !scan.is_number(digits_at) {
        return None;
    }
    let exponent: i32 = scan.word(digits_at).parse().ok()?;
    let negative = sign == 1 && scan.sign(at) != '+';
    Some((if negative { -exponent } else { exponent }, digits_at + 1))
}

/// Raised digits that stick to what stands before them: "⁶", "⁻³".
pub(in crate::extract::read) fn superscript(scan: &Scan<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let negative = scan.sign(at) == '⁻' && scan.glued(at);
    let mut end = at + usize::from(negative);
    let mut value = 0;
    while let Some(digit) = raised_digit(scan.sign(end)).filter(|_| scan.glued(end) && end < at + 4) {
        value = value * 10 + digit;
        end += 1;
    }
    (end > at + usize::from(negative)).then_some((if negative { -value } else { value }, end))
}

fn raised_digit(sign: char) -> Option<i32> {
    Some(match sign {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁴' => 4,
        '⁵' => 5,
        '⁶' => 6,
        '⁷' => 7,
        '⁸' => 8,
        '⁹' => 9,
        _ => return None,
    })
}

/// "2.5e-3", "1e10"; "7e7" and "3E2" are names as likely as not.
fn scientific(scan: &Scan<'_, '_>, at: usize, base: Figure) -> Option<Numeral> {
    if !scan.is(at + 1, Mark::Exponent) || !scan.glued(at + 1) {
        return None;
    }
    let (exponent, end) = exponent(scan, at + 2)?;
    let told = !base.value().is_whole()
        || scan.word(at) == "1" && scan.word(at + 1) == "e"
        || end > at + 3
        || scan.word(at + 2).len() > 1
        || scan.says_only(at, end);
    if !told || scan.glued(end) && (scan.is_word(end) || scan.hyphen(end)) && !scan.is(end, Mark::MayStick) {
        return None;
    }
    Some(Numeral::of(at, end, scaled(base, exponent)?, Script::Digits))
}

/// "3 x 10^8", "1.6 × 10⁻¹⁹".
fn times_power(scan: &Scan<'_, '_>, at: usize, base: Figure) -> Option<Numeral> {
    let ten = at + 2;
    let times = scan.is(at + 1, Mark::TimesSign);
    if !times || !scan.is_number(ten) || digits_at(scan, ten)?.figure.value() != Number::from(10) {
        return None;
    }
    let (power, end) = raised(scan, ten, Number::from(10))?;
    let figure = Figure::new(base.value().times(power)?, base.last_place().times(power)?);
    Some(Numeral::of(at, end, figure, Script::Digits))
}

fn scaled(base: Figure, exponent: i32) -> Option<Figure> {
    let power = Number::power_of_ten(exponent)?;
    Some(Figure::new(base.value().times(power)?, base.last_place().times(power)?))
}
