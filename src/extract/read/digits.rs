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

/// Reads the number token at a token, by the separators of its language.
pub(super) fn digits_at(scan: &Scan<'_, '_>, at: usize) -> Option<Digits> {
    let word = scan.word(at);
    if scan.lexicon.decimal_comma && word.contains([',', '.']) { by_groups(word) } else { digits(word) }
}

/// "1.200", "1,200", "3,5", "3.5", "1.234.567,89": where both signs are in use, three digits after a sign are a group.
fn by_groups(word: &str) -> Option<Digits> {
    let last = word.rfind([',', '.'])?;
    let (whole, tail) = (word.get(..last)?, word.get(last + 1..)?);
    let alike = |sign: char| whole.contains(sign) && word.get(last..).is_some_and(|end| end.starts_with(sign));
    let other = whole.contains([',', '.']) && !(alike(',') || alike('.'));
    let grouped = tail.len() == 3 && !other && !matches!(whole, "" | "0");
    let mut plain = [0_u8; 64];
    let mut length = 0;
    let mut put = |byte: u8| {
        if let Some(slot) = plain.get_mut(length) {
            *slot = byte;
            length += 1;
        }
    };
    for (index, group) in whole.split([',', '.']).enumerate() {
        if index > 0 && group.len() != 3 || index == 0 && group.len() > 3 && whole.contains([',', '.']) {
            return None;
        }
        group.bytes().for_each(&mut put);
    }
    if !grouped {
        put(b'.');
    } else if whole.len() > 3 && !whole.contains([',', '.']) {
        return None;
    }
    tail.bytes().for_each(&mut put);
    let read = digits(std::str::from_utf8(plain.get(..length)?).ok()?)?;
    Some(Digits { plain: false, ..read })
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
    let mut figure = digits_at(scan, at)?.figure;
    let mut start = at;
    // ".25": a point that stands alone before the digits.
    let point = at.checked_sub(1).filter(|p| scan.word(*p) == "." && scan.glued(at) && (!scan.glued(*p) || *p == 0));
    if let Some(point) = point {
        let places = i32::try_from(scan.word(at).len()).ok()?;
        figure = figure.scaled(Number::power_of_ten(-places)?)?;
        start = point;
    }
    if let Some(found) = spaced_groups(scan, at).or_else(|| power(scan, at, figure)) {
        return Some(found);
    }
    let base = Numeral::of(start, at + 1, figure, Script::Digits);
    // 3½, 3 ½
    if let Some((part, whole)) = unit_fraction(scan.word(at + 1)) {
        let value = figure.value().plus(Number::ratio(part.into(), whole.into())?)?;
        return Some(Numeral::of(at, at + 2, Figure::new(value, Number::ratio(1, whole.into())?), Script::Digits));
    }
    // 1/2, 3 1/2: the fractions of the kitchen and the stock exchange, and what cannot be a date.
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

/// Whether a token of three digits goes on from the token before it: "1 234", a single space between.
fn is_group(scan: &Scan<'_, '_>, at: usize) -> bool {
    let digits = scan.word(at).split('.').next().unwrap_or("");
    let three = digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit());
    let spaced = scan.is_number(at) && !scan.glued(at) && scan.same_line(at);
    three
        && spaced
        && scan.span(at - 1, at + 1).is_some_and(|s| s.len() <= 3 + scan.word(at - 1).len() + scan.word(at).len())
}

/// Groups of digits with spaces between: "1 234 567", "40 000 people"; a row of numbers is none.
fn spaced_groups(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let word = scan.word(at);
    let leads = word.len() <= 3 && !word.starts_with('0') && word.bytes().all(|b| b.is_ascii_digit());
    if !leads || !is_group(scan, at + 1) || at > 0 && scan.is_number(at - 1) {
        return None;
    }
    let mut end = at + 2;
    while end < at + 5 && is_group(scan, end) && !scan.word(end - 1).contains('.') {
        end += 1;
    }
    let told = end > at + 2
        || scan.word(at + 1) == "000"
        || super::unit::unit_at(scan, end, true, None).is_some()
        || super::noun::noun_at(scan, end, false).is_some() && !scan.capitalised(end);
    if !told || scan.is_number(end) || scan.word(end) == "/" || scan.is_dash(end) && scan.glued(end) {
        return None;
    }
    let joined: String = (at..end).map(|part| scan.word(part)).collect();
    let value: Number = joined.parse().ok()?;
    let places = joined.split_once('.').and_then(|(_, decimals)| i32::try_from(decimals.len()).ok());
    let figure = match places {
        Some(places) => Figure::new(value, Number::power_of_ten(-places)?),
        None => Figure::as_written(value),
    };
    Some(Numeral::of(at, end, figure, Script::Digits))
}

/// "2^10", "2.5^-1": worked out where it can be held exactly.
fn power(scan: &Scan<'_, '_>, at: usize, base: Figure) -> Option<Numeral> {
    if scan.word(at + 1) != "^" || !scan.glued(at + 1) || !scan.glued(at + 2) {
        return None;
    }
    let sign = usize::from(matches!(scan.word(at + 2), "-" | "+" | "−"));
    let exponent: u8 = scan.word(at + 2 + sign).parse().ok().filter(|e| *e <= 99 && scan.is_number(at + 2 + sign))?;
    let mut value = Number::ONE;
    for _ in 0..exponent {
        value = value.times(base.value())?;
    }
    if sign == 1 && scan.word(at + 2) != "+" {
        value = Number::ONE.over(value)?;
    }
    Some(Numeral::of(at, at + 3 + sign, Figure::as_written(value), Script::Digits))
}

pub(super) fn slash_fraction(scan: &Scan<'_, '_>, at: usize) -> Option<(Number, Number)> {
    if scan.word(at + 1) != "/" || !scan.glued(at + 1) || !scan.glued(at + 2) || scan.word(at + 3) == "/" {
        return None;
    }
    let (part, whole) = (digits(scan.word(at))?.figure.value(), digits(scan.word(at + 2))?.figure.value());
    // "21/25" can be no day of a month.
    let no_day = part > Number::from(12) && whole > Number::from(12) && whole <= Number::from(100);
    let usual = no_day || matches!(whole.to_i64(), Some(2 | 3 | 4 | 5 | 8 | 16 | 32));
    (usual && part < whole && !part.is_zero() && !scan.glued(at)).then_some((part, whole))
}
