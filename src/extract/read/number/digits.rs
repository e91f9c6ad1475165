//! Numbers in digits, with separators, decimals and fractions.

use super::group::{apart, grouped};
use super::numeral::{Amount, Numeral, Script};
use super::power::power;
use super::slash::{Slashed, after_whole, slash_fraction};
use crate::extract::lexicon::Numeric;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// Digits with their separators.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::read) struct Digits {
    pub(in crate::extract::read) figure: Figure,
    /// Neither separators nor a decimal point: "2009" and not "2,009".
    pub(in crate::extract::read) plain: bool,
}

/// More bytes than any figure of news has; what is longer is not looked through.
const LONGEST: usize = 120;

/// Reads the number token at a token, by the separators of its language.
pub(in crate::extract::read) fn digits_at(scan: &Scan<'_, '_>, at: usize) -> Option<Digits> {
    let word = scan.word(at);
    if scan.lexicon.decimal_comma && word.contains([',', '.']) {
        return by_groups(word);
    }
    digits(word).or_else(|| decimal_comma(scan, at))
}

/// "2,5 %", "1,5 million", "€3,50": a decimal comma in a text of a language without one, where an amount of something
/// is told; "1,2" alone may be two numbers.
fn decimal_comma(scan: &Scan<'_, '_>, at: usize) -> Option<Digits> {
    let (whole, decimals) = scan.word(at).split_once(',')?;
    let short = whole.len() <= 3 && decimals.len() <= 2;
    let power = || matches!(scan.entry(at + 1).numeric, Some(Numeric::Power(_)));
    let money = || at > 0 && matches!(scan.sign(at - 1), '$' | '€' | '£');
    let told = || power() || money() || unit_at(scan, at + 1, true, None).is_some_and(|unit| !unit.is_time());
    if !short || scan.glued(at + 1) && scan.is_number(at + 1) || !told() {
        return None;
    }
    let places = i32::try_from(decimals.len()).ok()?;
    let place = Number::power_of_ten(-places)?;
    let part = Number::from(plain(decimals.as_bytes())?).times(place)?;
    Some(Digits { figure: Figure::new(Number::from(plain(whole.as_bytes())?).plus(part)?, place), plain: false })
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
    if let Some(value) = plain(word.as_bytes()) {
        return Some(Digits { figure: Figure::from(value), plain: true });
    }
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let signs = Signs::of(word)?;
    let mut reader = Reader::default();
    for c in word.chars().map(|c| if c == '．' { '.' } else { c }) {
        match c {
            _ if Some(c) == signs.decimal => reader.point(),
            ',' | '.' => reader.group()?,
            digit => reader.digit(value_of(digit)?)?,
        }
    }
    Some(Digits { figure: reader.figure()?, plain: signs.plain })
}

/// The number that plain digits make, if they are few enough for it.
pub(in crate::extract::read) fn plain(word: &[u8]) -> Option<i64> {
    if word.is_empty() || word.len() > 18 {
        return None;
    }
    word.iter().try_fold(0, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i64::from(byte - b'0')))
}

/// The digits before and after a decimal point.
pub(in crate::extract::read) fn around_point(word: &str) -> Option<(&str, &str)> {
    let point = word.bytes().position(|byte| byte == b'.')?;
    Some((word.get(..point)?, word.get(point + 1..)?))
}

/// The value of a digit, full-width ones included.
fn value_of(digit: char) -> Option<u32> {
    digit.to_digit(10).or_else(|| u32::from(digit).checked_sub(u32::from('０')).filter(|value| *value < 10))
}

/// Which sign of a number is the decimal one.
struct Signs {
    decimal: Option<char>,
    plain: bool,
}

impl Signs {
    /// `None` where the signs contradict each other: "1.2.3", "1,234.5,6".
    fn of(word: &str) -> Option<Self> {
        let count = |sign| word.bytes().filter(|b| *b == sign).count();
        let wide = if word.is_ascii() { 0 } else { word.matches('．').count() };
        let decimal = match (count(b','), count(b'.') + wide) {
            (0, 0) => return Some(Self { decimal: None, plain: true }),
            (0, 1) => Some('.'),
            // Four groups of three are an address of the internet.
            (0, 2) | (_, 0) if !word.starts_with("0,") => None,
            (1, 0) => Some(','),
            (_, 1) if word.rfind(',') < word.find('.') => Some('.'),
            // 1.234.567,89 as much of Europe writes it: two signs leave no doubt.
            (1, _) if word.rfind('.') < word.find(',') => Some(','),
            _ => return None,
        };
        Some(Self { decimal, plain: false })
    }
}

/// Takes a number in digit by digit and looks whether its groups are those of somebody who counts.
#[derive(Default)]
struct Reader {
    digits: i128,
    places: i32,
    decimals: bool,
    /// Digits of the group that is being read, and how many groups are closed.
    length: u32,
    groups: u32,
    first: u32,
    /// Whether a closed group behind the first has other than three, or than two digits.
    not_threes: bool,
    not_twos: bool,
}

impl Reader {
    fn digit(&mut self, value: u32) -> Option<()> {
        self.digits = self.digits.checked_mul(10)?.checked_add(i128::from(value))?;
        self.length += 1;
        self.places += i32::from(self.decimals);
        Some(())
    }

    fn group(&mut self) -> Option<()> {
        if self.decimals {
            return None;
        }
        if self.groups == 0 {
            self.first = self.length;
        } else {
            self.not_threes |= self.length != 3;
            self.not_twos |= self.length != 2;
        }
        self.groups += 1;
        self.length = 0;
        Some(())
    }

    const fn point(&mut self) {
        if self.groups > 0 && self.length != 3 {
            self.not_threes = true;
            self.not_twos = true;
        }
        self.decimals = true;
    }

    /// "1,234,567", or "12,34,567" as India groups: the last group has three digits in both.
    fn figure(&self) -> Option<Figure> {
        let last_fits = self.decimals || self.length == 3;
        let threes = !self.not_threes && self.first <= 3;
        let twos = !self.not_twos && self.first <= 2;
        if self.groups > 0 && !(last_fits && (threes || twos)) {
            return None;
        }
        let value = Number::decimal(self.digits, -self.places)?;
        if self.decimals {
            return Some(Figure::new(value, Number::power_of_ten(-self.places)?));
        }
        Some(Figure::as_written(value))
    }
}

pub(super) fn unit_fraction(sign: char) -> Option<(i64, i64)> {
    Some(match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    })
}

/// Whether a sign is a fraction by itself: "½".
pub(in crate::extract::read) fn is_fraction_sign(sign: char) -> bool {
    unit_fraction(sign).is_some()
}

/// Reads the figure in digits that begins at a token: "1 234", "2.5e6", "3½", "2 3/4", ".25".
pub(in crate::extract::read) fn from_digits(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let mut figure = digits_at(scan, at)?.figure;
    let mut start = at;
    // ".25": a point that stands alone before the digits.
    let alone = |point: usize| {
        point == 0
            || !scan.glued(point)
            || matches!(scan.sign(point - 1), '-' | '−' | '+' | '(' | '$' | '€' | '£')
            || scan.opens_quote(point - 1)
    };
    let point = at.checked_sub(1).filter(|point| scan.sign(*point) == '.' && scan.glued(at) && alone(*point));
    if let Some(point) = point {
        let places = i32::try_from(scan.word(at).len()).ok()?;
        let place = Number::power_of_ten(-places)?;
        figure = Figure::new(figure.value().times(place)?, place);
        start = point;
    }
    if let Some(found) = grouped(scan, at).or_else(|| apart(scan, at)).or_else(|| power(scan, at, figure)) {
        return Some(found);
    }
    let base = Numeral::of(start, at + 1, figure, Script::Digits);
    let whole = figure.value();
    let mixed = |part: Number, below: Number, end: usize| {
        let value = whole.plus(part.over(below)?)?;
        Some(Numeral::of(start, end, Figure::new(value, Number::ONE.over(below)?), Script::Digits))
    };
    // 3½, 3 ½
    if let Some((part, below)) = unit_fraction(scan.sign(at + 1)).filter(|_| whole.is_whole()) {
        return mixed(part.into(), below.into(), at + 2);
    }
    if let Some(Slashed { part, whole, end }) = slash_fraction(scan, at) {
        return Some(Numeral { amount: Amount::Fraction(part, whole), ..Numeral { end, ..base } });
    }
    if let Some(Slashed { part, whole: below, end }) = after_whole(scan, at).filter(|_| whole.is_whole()) {
        return mixed(part, below, end);
    }
    Some(base)
}
