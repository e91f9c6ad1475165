//! Groups of digits with spaces or apostrophes between: "1 234 567", "40 000 people", "1'234'567".

use super::digits::{around_point, digits};
use super::numeral::{Numeral, Script};
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// What stands between the groups of a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// A plain space, which may also stand between two numbers.
    Space,
    /// A space that does not break, or a thin one: nobody writes it between two numbers.
    Bound,
    Apostrophe,
}

/// Reads the figure whose first group of digits stands at a token; a row of numbers is none.
pub(super) fn grouped(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let word = scan.word(at);
    let leads = word.len() <= 3 && !word.starts_with('0') && is_plain(word);
    let (gap, second) = group(scan, at, leads)?;
    if at > 0 && scan.is_number(at - 1) && !scan.glued(at) {
        return None;
    }
    let mut value = digits(word)?.figure.value();
    let mut last_place = Number::ONE;
    let (mut end, mut groups) = (second, 0);
    let mut next = Some(second);
    while let Some(group_at) = next.filter(|_| groups < 8) {
        let (whole, decimals) = split(scan.word(group_at));
        value = value.times(Number::from(1000))?.plus(digits(whole)?.figure.value())?;
        (end, groups, next) = (group_at + 1, groups + 1, None);
        if let Some(decimals) = decimals {
            last_place = Number::power_of_ten(-i32::try_from(decimals.len()).ok()?)?;
            value = value.plus(digits(decimals)?.figure.value().times(last_place)?)?;
        } else {
            next = group(scan, group_at, true).filter(|(other, _)| *other == gap).map(|(_, following)| following);
        }
    }
    let told = gap != Gap::Space
        || groups > 1
        || scan.word(second) == "000"
        || scan.says_only(at, end)
        || unit_at(scan, end, true, None).is_some()
        || noun_at(scan, end, false).is_some() && !scan.capitalised(end);
    if !told || scan.is_number(end) || scan.sign(end) == '/' || scan.is_dash(end) && scan.glued(end) {
        return None;
    }
    let figure = if last_place == Number::ONE { Figure::as_written(value) } else { Figure::new(value, last_place) };
    Some(Numeral::of(at, end, figure, Script::Digits))
}

/// "1, 234, 567", "3 , 500", "6 . 4 percent": figures of which the signs stand apart, as in text that was cut into words.
pub(super) fn apart(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let word = scan.word(at);
    if word.len() > 3 || !is_plain(word) || !scan.is_number(at) || !scan.same_line(at + 1) {
        return None;
    }
    match scan.sign(at + 1) {
        ',' => by_commas(scan, at),
        '.' => by_point(scan, at),
        _ => None,
    }
}

/// Commas part a row of numbers as well: only a comma with spaces on both sides, or two groups of three digits that say of
/// what they are an amount, make one.
fn by_commas(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let loose = !scan.glued(at + 1);
    let mut value = digits(scan.word(at)).filter(|_| !scan.word(at).starts_with('0'))?.figure.value();
    let mut end = at + 1;
    let mut noughts = false;
    while end < at + 12 && scan.sign(end) == ',' && scan.glued(end) != loose {
        let group = scan.word(end + 1);
        noughts |= group == "000";
        if scan.glued(end + 1) && !loose || group.len() != 3 || !is_plain(group) || !scan.is_number(end + 1) {
            break;
        }
        value = value.times(Number::from(1000))?.plus(digits(group)?.figure.value())?;
        end += 2;
    }
    let listed = scan.is(end, Mark::And) && scan.is_number(end + 1);
    let groups = (end - at) / 2;
    // Nobody lists "10, 000".
    let told = loose
        || noughts
        || at == 0
        || matches!(scan.sign(at - 1), '$' | '€' | '£')
        || unit_at(scan, end, true, None).is_some()
        || noun_at(scan, end, false).is_some() && !scan.capitalised(end);
    (told && groups > usize::from(!loose && !noughts) && (loose || !listed) && scan.same_line(end - 1))
        .then(|| Numeral::of(at, end, Figure::as_written(value), Script::Digits))
}

/// A full stop with spaces on both sides ends a sentence, unless a unit or the word "magnitude" says otherwise.
fn by_point(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let (point, decimals) = (at + 1, at + 2);
    let word = scan.word(decimals);
    let spaced = !scan.glued(point) && !scan.glued(decimals) && scan.same_line(decimals);
    if !spaced || word.len() > 2 || !is_plain(word) || !scan.is_number(decimals) {
        return None;
    }
    let unit = unit_at(scan, decimals + 1, true, None).is_some_and(|unit| !unit.is_time())
        || matches!(scan.entry(decimals + 1).numeric, Some(Numeric::Power(_)));
    if !unit && !scan.before(at, Mark::Magnitude) {
        return None;
    }
    let place = Number::power_of_ten(-i32::try_from(word.len()).ok()?)?;
    let value = digits(scan.word(at))?.figure.value().plus(digits(word)?.figure.value().times(place)?)?;
    Some(Numeral::of(at, decimals + 1, Figure::new(value, place), Script::Digits))
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The digits before and after a decimal point.
fn split(word: &str) -> (&str, Option<&str>) {
    around_point(word).map_or((word, None), |(whole, decimals)| (whole, Some(decimals)))
}

/// What stands between the group at a token and the next group of three digits, and where that one stands.
fn group(scan: &Scan<'_, '_>, at: usize, leads: bool) -> Option<(Gap, usize)> {
    if !leads {
        return None;
    }
    let apostrophe = matches!(scan.sign(at + 1), '\'' | '’') && scan.glued(at + 1) && scan.glued(at + 2);
    let next = at + 1 + usize::from(apostrophe);
    let (whole, decimals) = split(scan.word(next));
    let three = whole.len() == 3 && is_plain(whole) && decimals.is_none_or(is_plain);
    if !scan.is_number(next) || !three || !scan.same_line(next) {
        return None;
    }
    let between = scan.text.as_str().get(scan.token(at)?.span.end()..scan.token(next)?.span.start())?;
    let gap = match between {
        "'" | "’" => Gap::Apostrophe,
        " " => Gap::Space,
        "\u{a0}" | "\u{2007}" | "\u{2008}" | "\u{2009}" | "\u{200a}" | "\u{202f}" => Gap::Bound,
        _ => return None,
    };
    Some((gap, next))
}
