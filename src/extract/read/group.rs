//! Groups of digits with spaces or apostrophes between: "1 234 567", "40 000 people", "1'234'567".

use super::digits::digits;
use super::numeral::{Numeral, Script};
use super::scan::Scan;
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
        || super::unit::unit_at(scan, end, true, None).is_some()
        || super::noun::noun_at(scan, end, false).is_some() && !scan.capitalised(end);
    if !told || scan.is_number(end) || scan.word(end) == "/" || scan.is_dash(end) && scan.glued(end) {
        return None;
    }
    let figure = if last_place == Number::ONE { Figure::as_written(value) } else { Figure::new(value, last_place) };
    Some(Numeral::of(at, end, figure, Script::Digits))
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The digits before and after a decimal point.
fn split(word: &str) -> (&str, Option<&str>) {
    word.split_once('.').map_or((word, None), |(whole, decimals)| (whole, Some(decimals)))
}

/// What stands between the group at a token and the next group of three digits, and where that one stands.
fn group(scan: &Scan<'_, '_>, at: usize, leads: bool) -> Option<(Gap, usize)> {
    if !leads {
        return None;
    }
    let apostrophe = matches!(scan.word(at + 1), "'" | "’") && scan.glued(at + 1) && scan.glued(at + 2);
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
