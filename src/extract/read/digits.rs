//! Numbers in digits, with separators, decimals and fractions.

use super::numeral::{Amount, Numeral, Script};
use super::scan::Scan;
use crate::number::{Figure, Number};

/// Digits with their separators.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    pub(super) figure: Figure,
    /// Neither separators nor a decimal point: "2009" and not "2,009".
    pub(super) plain: bool,
}

/// Reads a number token; `None` where its separators make no sense, as in an address of the internet.
pub(super) fn digits(word: &str) -> Option<Digits> {
    // Nearly all numbers are a few plain digits.
    if word.len() <= 18 && word.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Digits { figure: Figure::from(word.parse::<i64>().ok()?), plain: true });
    }
    // More digits than can be held are no figure that news would print.
    if word.len() > 60 {
        return None;
    }
    let text: String = word
        .chars()
        .map(|c| match c {
            '０'..='９' => u32::from(c).checked_sub(0xff10 - 0x30).and_then(char::from_u32).unwrap_or(c),
            other => other,
        })
        .collect();
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let (whole, decimals) = match (commas, points) {
        (0, 0) => (text.as_str(), ""),
        (0, 1) => text.split_once('.')?,
        (_, 0) => (text.as_str(), ""),
        (_, 1) if text.rfind(',') < text.find('.') => text.split_once('.')?,
        // 1.234.567,89 as much of Europe writes it: two signs leave no doubt.
        (1, _) => text.split_once(',')?,
        _ => return None,
    };
    let mut joined = String::new();
    for (index, group) in whole.split([',', '.']).enumerate() {
        let groups = commas + points > 0 && index > 0;
        // The lakh groups by two: 1,00,000.
        if groups && group.len() != 3 && !(group.len() == 2 && whole.len() > 5 && whole.ends_with("000")) {
            return None;
        }
        if index == 0 && group.len() > 3 && whole.contains([',', '.']) {
            return None;
        }
        joined.push_str(group);
    }
    let plain = commas + points == 0;
    if decimals.is_empty() {
        let value: Number = joined.parse().ok()?;
        return Some(Digits { figure: Figure::as_written(value), plain });
    }
    let places = i32::try_from(decimals.len()).ok()?;
    let value: Number = format!("{joined}.{decimals}").parse().ok()?;
    Some(Digits { figure: Figure::new(value, Number::power_of_ten(-places)?), plain })
}

pub(super) fn unit_fraction(word: &str) -> Option<(i64, i64)> {
    Some(match word {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    })
}

/// Whether a sign is a fraction by itself: "½".
pub(super) fn is_fraction_sign(sign: &str) -> bool {
    unit_fraction(sign).is_some()
}

pub(super) fn from_digits(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let mut figure = digits(scan.word(at))?.figure;
    let mut start = at;
    // ".25": a point that stands alone before the digits.
    let point = at.checked_sub(1).filter(|p| scan.word(*p) == "." && scan.glued(at) && (!scan.glued(*p) || *p == 0));
    if let Some(point) = point {
        let places = i32::try_from(scan.word(at).len()).ok()?;
        figure = figure.scaled(Number::power_of_ten(-places)?)?;
        start = point;
    }
    let base = Numeral::of(start, at + 1, figure, Script::Digits);
    // 3½, 3 ½
    if let Some((part, whole)) = unit_fraction(scan.word(at + 1)) {
        let value = figure.value().plus(Number::ratio(part.into(), whole.into())?)?;
        return Some(Numeral::of(at, at + 2, Figure::new(value, Number::ratio(1, whole.into())?), Script::Digits));
    }
    // 1/2, 3 1/2: only the fractions of the kitchen and the stock exchange; all else may be a date.
    if let Some((part, whole)) = slash_fraction(scan, at) {
        return Some(Numeral {
            amount: Amount::Fraction(part, whole),
            ..Numeral::of(at, at + 3, figure, Script::Digits)
        });
    }
    if figure.value().is_whole()
        && scan.is_number(at + 1)
        && scan.same_line(at + 1)
        && let Some((part, whole)) = slash_fraction(scan, at + 1)
    {
        let value = figure.value().plus(part.over(whole)?)?;
        return Some(Numeral::of(at, at + 4, Figure::new(value, Number::ONE.over(whole)?), Script::Digits));
    }
    Some(base)
}

pub(super) fn slash_fraction(scan: &Scan<'_, '_>, at: usize) -> Option<(Number, Number)> {
    if scan.word(at + 1) != "/" || !scan.glued(at + 1) || !scan.glued(at + 2) || scan.word(at + 3) == "/" {
        return None;
    }
    let (part, whole) = (digits(scan.word(at))?.figure.value(), digits(scan.word(at + 2))?.figure.value());
    let usual = matches!(whole.to_i64(), Some(2 | 3 | 4 | 5 | 8 | 16 | 32));
    (usual && part < whole && !part.is_zero() && !scan.glued(at)).then_some((part, whole))
}
