//! Whether a number is worth reading as a time at all: most numbers of news count something.

use super::hedging::bound::asks;
use super::phrase::{Match, phrase_at};
use super::scan::Scan;
use crate::extract::lexicon::{Calendar, Hint, Mark, Numeric};
use crate::extract::{Token, TokenKind};

/// How far before and after a number the word may stand that makes a time of it.
const BEFORE: usize = 4;
const AFTER: usize = 9;

/// How far after a word that begins a date the word may stand that makes one of it.
const SOON: usize = 5;

/// Whether what begins at a token may be a time; a plain number is none where no word near it speaks of time.
pub(super) fn may_be_time(scan: &Scan<'_, '_>, at: usize) -> bool {
    let asked = || (scan.before(at, Mark::On) || scan.before(at, Mark::At)) && asks(scan, at);
    // "at twenty to six"
    let to_the_hour = || scan.before(at, Mark::At) && scan.is(at + 1, Mark::To);
    // "7 p.m" without its last stop
    let half =
        || scan.is(at + 1, Mark::HalfDayLetter) && scan.sign(at + 2) == '.' && scan.is(at + 3, Mark::MinuteLetter);
    // the last of "May 3, 4 and 5"
    let listed = || {
        let day = at > 1 && scan.is_number(at - 2) && scan.bytes(at).len() <= 2;
        day && (scan.before(at, Mark::And) || scan.before(at, Mark::Or) || scan.sign(at - 1) == ',')
    };
    let told = || listed() || to_the_hour() || half() || is_told_as_time(scan, at) || asked();
    if scan.is_number(at) {
        return !is_counted(scan, at) && (!is_plain(scan, at) || told());
    }
    let entry = scan.entry(at);
    match (entry.calendar, entry.numeric) {
        // "this river", "the next of kin"
        (Some(Calendar::Shift(_)), _) => {
            speaks_of_time_soon(scan, at) || possessive_soon(scan, at) || scan.is(at, Mark::Past)
        }
        // "workers" may begin a holiday, and hardly does.
        (Some(Calendar::Holiday), None) if !entry.has(Mark::OpensDate) => {
            phrase_at(scan, &scan.lexicon.holidays, at, Match::Words).is_some()
        }
        (None, Some(Numeric::Ordinal(_))) => {
            scan.is(at + 1, Mark::Half)
                || scan.is(at + 2, Mark::Half)
                || told()
                || speaks_of_time_soon(scan, at)
                || possessive_soon(scan, at)
        }
        (None, Some(_)) if !entry.has(Mark::OpensDate) => {
            !never_a_time(entry.numeric) && (!is_number_word(scan, at) || told())
        }
        _ => true,
    }
}

/// Whether a word that speaks of time or a number stands within the words after a token.
fn speaks_of_time_soon(scan: &Scan<'_, '_>, at: usize) -> bool {
    (at + 1..at + SOON).any(|near| scan.temporal(near) || scan.is_number(near))
}

/// Whether a word with an ending, which the tables lack, follows: "last year's", "this past Sunday's".
fn possessive_soon(scan: &Scan<'_, '_>, at: usize) -> bool {
    (at + 1..at + 4).any(|near| scan.possessive(near))
}

/// Whether the digits at a token count what a sign or the next word says: "$210", "3,900", "12 per cent", "2 million".
fn is_counted(scan: &Scan<'_, '_>, at: usize) -> bool {
    let sign = at.checked_sub(1).is_some_and(|before| matches!(scan.sign(before), '$' | '€' | '£' | '¥' | '₹'));
    let next = scan.entry(at + 1);
    let large = matches!(next.numeric, Some(Numeric::Power(_) | Numeric::Hundred | Numeric::Dozen));
    let share = scan.sign(at + 1) == '%' || next.has(Mark::Per) || next.has(Mark::Percent);
    // "a 52-year low"
    let described =
        scan.hyphen(at + 1) && matches!(scan.entry(at + 2).calendar, Some(Calendar::Unit(_) | Calendar::Units(_)));
    sign || large || share || described || scan.bytes(at).contains(&b',')
}

/// Number words that tell no time: "all", "dozens", "twice".
const fn never_a_time(numeric: Option<Numeric>) -> bool {
    matches!(
        numeric,
        Some(
            Numeric::Whole
                | Numeric::Most
                | Numeric::None
                | Numeric::Ensemble(_)
                | Numeric::Vague
                | Numeric::Powers(_)
                | Numeric::Dozen
                | Numeric::Multiple(_)
                | Numeric::Divided(_)
        )
    )
}

/// Whether a word that speaks of time stands near a number, with no verb and no word between that the tables do not know:
/// "12 people died on Monday" tells no twelfth.
fn is_told_as_time(scan: &Scan<'_, '_>, at: usize) -> bool {
    let last = (at + AFTER).min(scan.tokens.len());
    let after = scan.tokens.get(at..last).unwrap_or(&[]);
    let before = scan.tokens.get(at.saturating_sub(BEFORE)..at).unwrap_or(&[]);
    told_by(after.iter()) || told_by(before.iter().rev())
}

fn told_by<'t>(mut tokens: impl Iterator<Item = &'t Token>) -> bool {
    let parts = |token: &Token| {
        token.hint.has(Hint::PARTS) || token.hint == Hint::NONE && token.kind == TokenKind::Word && token.spaced
    };
    tokens
        .find(|token| token.hint.has(Hint::TEMPORAL) || parts(token))
        .is_some_and(|token| token.hint.has(Hint::TEMPORAL))
}

/// Whether what a small word begins may be a time: "at present", "as soon as", "that year".
pub(super) fn time_follows(scan: &Scan<'_, '_>, at: usize) -> bool {
    if scan.is(at, Mark::At) {
        return scan.is(at + 1, Mark::Moment) || scan.is(at + 2, Mark::Moment);
    }
    speaks_of_time_soon(scan, at)
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
    let number =
        matches!(entry.numeric, Some(Numeric::Small(_) | Numeric::Tens(_) | Numeric::Hundred | Numeric::Power(_)));
    // "nineteen thirty-nine", "three thirty", "two thousand ten"
    let alone = scan.entry(at + 1).numeric.is_none();
    number && alone && entry.calendar.is_none() && !entry.has(Mark::OpensDate)
}
