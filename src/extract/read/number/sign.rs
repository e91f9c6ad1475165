//! The sign of a figure and its tolerance: "minus 12", "-5 %", "($-5)", "100 ± 5", "plus or minus 3 points".

use super::numeral::numeral;
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::scan::Scan;

/// The first token of the sign that makes the figure at `start..end` negative; a unit follows it if `unit`.
pub(in crate::extract::read) fn minus(
    scan: &Scan<'_, '_>,
    start: usize,
    end: usize,
    floor: usize,
    unit: bool,
) -> Option<usize> {
    let before = start.checked_sub(1).filter(|before| *before >= floor)?;
    if scan.is(before, Mark::Minus) {
        // "plus or minus 3", and "5 minus 3" takes away.
        let number = |at: usize| {
            let told = matches!(
                scan.entry(at).numeric,
                Some(Numeric::Small(_) | Numeric::Tens(_) | Numeric::Hundred | Numeric::Power(_))
            );
            scan.is_number(at) || told
        };
        let taken_from = before.checked_sub(1).is_some_and(|at| number(at) && !unit);
        return (!scan.before(before, Mark::Or) && !taken_from).then_some(before);
    }
    if !matches!(scan.sign(before), '-' | '−' | '–') || !scan.same_line(start) {
        return None;
    }
    // "- 10 k": a text, as a cell of a table, that says nothing else.
    if before == 0 && !scan.glued(start) {
        return scan.token(end).is_none().then_some(before);
    }
    // "-5": a sign stands apart from the word before it and sticks to the figure; "-5 people" is a list.
    let opened = before > 0
        && (matches!(scan.sign(before - 1), '(' | '[' | '=' | '<' | '>' | '$' | '€' | '£' | '/')
            || scan.opens_quote(before - 1));
    let apart =
        before == 0 || opened || !scan.glued(before) && scan.same_line(before) && (unit || !scan.is_number(before - 1));
    let sticks = scan.glued(start) && (scan.sign(before) != '–' || unit || scan.says_only(start, end));
    (sticks && apart && (unit || noun_at(scan, end, false).is_none())).then_some(before)
}

/// The token after the tolerance that stands after a figure: "± 5", "+/- 0.3", "plus or minus 3".
pub(in crate::extract::read) fn tolerance(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let figure = sign(scan, at)?;
    Some(numeral(scan, figure, figure, false)?.end)
}

/// The first token of a "plus or minus" that ends before a figure.
pub(in crate::extract::read) fn both_signs_before(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<usize> {
    (1..=3).filter_map(|back| start.checked_sub(back)).find(|at| *at >= floor && sign(scan, *at) == Some(start))
}

/// The token after "±", "+/-" or "plus or minus".
fn sign(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    if matches!(scan.sign(at), '±' | '∓') {
        return Some(at + 1);
    }
    let signs = scan.sign(at) == '+' && scan.sign(at + 1) == '/' && matches!(scan.sign(at + 2), '-' | '−' | '–');
    let words = scan.is(at, Mark::Plus) && scan.is(at + 1, Mark::Or) && scan.is(at + 2, Mark::Minus);
    (signs || words).then_some(at + 3)
}
