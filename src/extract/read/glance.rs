//! Whether a number is worth reading as a time at all: most numbers of news count something.

use super::scan::Scan;
use crate::extract::lexicon::{Mark, Numeric};

/// How far before and after a number the word may stand that makes a time of it.
const BEFORE: usize = 4;
const AFTER: usize = 9;

/// Whether what begins at a token may be a time; a plain number is none where no word near it speaks of time.
pub(super) fn may_be_time(scan: &Scan<'_, '_>, at: usize) -> bool {
    let plain = if scan.is_number(at) { is_plain(scan, at) } else { is_number_word(scan, at) };
    let asked = || (scan.before(at, Mark::On) || scan.before(at, Mark::At)) && super::bound::asks(scan, at);
    // "at twenty to six"
    let to_the_hour = || scan.before(at, Mark::At) && scan.is(at + 1, Mark::To);
    !plain || to_the_hour() || (at.saturating_sub(BEFORE)..at + AFTER).any(|near| scan.temporal(near)) || asked()
}

/// Whether a word or a number that may be a time stands soon after a small word: "at present", "as early as 2010".
pub(super) fn time_follows(scan: &Scan<'_, '_>, at: usize) -> bool {
    (at + 1..at + 5).any(|near| scan.temporal(near) || scan.is_number(near))
}

/// Digits that stick to nothing and look like no year: "12", "1,200".
fn is_plain(scan: &Scan<'_, '_>, at: usize) -> bool {
    let word = scan.word(at);
    let year = word.len() == 4 || word.len() == 8 || word.bytes().any(|byte| byte == b'.');
    let before = scan.glued(at) && !matches!(scan.sign(at - 1), '$' | '€' | '£' | '(' | '“' | '"');
    let after = scan.glued(at + 1) && !matches!(scan.sign(at + 1), ',' | '.' | ')' | '%' | ';' | '”');
    let apart = !scan.is_dash(at + 1) && !matches!(scan.sign(at + 1), '/' | ':' | '.');
    let sticks = year || after || at > 0 && before;
    !sticks && (apart || !scan.glued(at + 2) && scan.glued(at + 1))
}

/// Number words that only a word of the calendar makes a time of.
fn is_number_word(scan: &Scan<'_, '_>, at: usize) -> bool {
    let entry = scan.entry(at);
    let number = matches!(
        entry.numeric,
        Some(
            Numeric::Small(_)
                | Numeric::Tens(_)
                | Numeric::Hundred
                | Numeric::Power(_)
                | Numeric::Powers(_)
                | Numeric::Dozen
                | Numeric::Vague
                | Numeric::Whole
                | Numeric::Most
                | Numeric::None
        )
    );
    // "nineteen thirty-nine", "three thirty", "two thousand ten"
    let alone = scan.entry(at + 1).numeric.is_none();
    number && alone && entry.calendar.is_none() && !entry.has(Mark::OpensDate)
}
