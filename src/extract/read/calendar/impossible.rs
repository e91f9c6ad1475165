//! Digits in the form of a date or of a time of day that no calendar and no clock has: "2026-02-30", "31/31/2026", "25:99".

use super::date::short_number;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::scan::Scan;
use crate::extract::read::{Label, MentionKind};
use crate::value::Period;

/// Takes such digits for a label, so that they are neither a date nor two counts.
pub(in crate::extract::read) fn impossible(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    if at > 0 && scan.glued(at) && !matches!(scan.sign(at - 1), '(' | '"' | '“' | '‘' | '\'') {
        return None;
    }
    let end = numeric_date(scan, at).or_else(|| clock(scan, at))?;
    let kind = MentionKind::Label(Label::NoSuchDay);
    Some(Found { mention: mention(scan, at, end, kind, None)?, next: end })
}

/// Three numbers with one sign between them of which the outer one is a year, in no order a day.
fn numeric_date(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let sign = scan.sign(at + 1);
    let joined = |i: usize| scan.sign(i) == sign && scan.glued(i) && scan.glued(i + 1);
    if !matches!(sign, '-' | '/') || !joined(at + 1) || !joined(at + 3) || scan.glued(at + 5) && scan.is_dash(at + 5) {
        return None;
    }
    let two = |i: usize| short_number(scan, i).filter(|_| scan.word(i).len() <= 2);
    let year = |i: usize| short_number(scan, i).filter(|_| scan.word(i).len() == 4);
    let (year, first, second) = match (year(at), year(at + 4)) {
        (Some(year), None) => (year, two(at + 2)?, two(at + 4)?),
        (None, Some(year)) => (year, two(at)?, two(at + 2)?),
        _ => return None,
    };
    let day = |month: i16, day: i16| {
        Period::known_day(year, i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0)).is_some()
    };
    // A year before them says which comes first.
    let turned = scan.word(at).len() < 4 && day(second, first);
    (!day(first, second) && !turned).then_some(at + 5)
}

/// "25:99", "24:61", "12:75".
fn clock(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let two = |i: usize| short_number(scan, i).filter(|_| scan.is_number(i) && scan.word(i).len() == 2);
    let glued = scan.sign(at + 1) == ':' && scan.glued(at + 1) && scan.glued(at + 2);
    let (hour, minute) = (two(at)?, two(at + 2)?);
    let free = !(scan.glued(at + 3) && (scan.is_word(at + 3) || scan.sign(at + 3) == ':'));
    (glued && free && (hour > 24 || minute > 59)).then_some(at + 3)
}
