//! Phrases of the tables at a token: forwards from their first word, backwards from their last.

use super::scan::Scan;
use crate::extract::lexicon::{Part, Phrase, Phrases};

/// Whether spelling and case count in a phrase table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// Words: any case, any white space between.
    Words,
    /// Symbols: exactly as written, nothing between.
    Symbols,
}

fn fits(scan: &Scan<'_, '_>, start: usize, parts: &[Part], how: Match) -> bool {
    parts.iter().zip(start..).all(|((number, word), at)| {
        let Some(token) = scan.token(at) else { return false };
        let inner = at > start;
        match how {
            Match::Words => token.entry.number == *number && !(inner && token.breaks),
            Match::Symbols => token.entry.number == *number && scan.word(at) == *word && !(inner && token.spaced),
        }
    })
}

/// The longest phrase that begins at a token, with the token after it.
#[inline]
pub(super) fn phrase_at<'l, T>(
    scan: &Scan<'_, '_>,
    table: &'l Phrases<T>,
    at: usize,
    how: Match,
) -> Option<(usize, &'l T)> {
    longest_at(scan, under(scan, table, at)?, at, how)
}

fn longest_at<'l, T>(scan: &Scan<'_, '_>, list: &'l [Phrase<T>], at: usize, how: Match) -> Option<(usize, &'l T)> {
    list.iter().find_map(|(parts, value)| fits(scan, at, parts, how).then_some((at + parts.len(), value)))
}

/// The longest phrase that ends before a token and does not begin before `floor`, with its first token.
#[inline]
pub(super) fn phrase_before<'l, T>(
    scan: &Scan<'_, '_>,
    table: &'l Phrases<T>,
    end: usize,
    floor: usize,
    how: Match,
) -> Option<(usize, &'l T)> {
    longest_before(scan, under(scan, table, end.checked_sub(1)?)?, end, floor, how)
}

fn longest_before<'l, T>(
    scan: &Scan<'_, '_>,
    list: &'l [Phrase<T>],
    end: usize,
    floor: usize,
    how: Match,
) -> Option<(usize, &'l T)> {
    let inner = end.checked_sub(2).and_then(|inner| scan.token(inner)).map_or(0, |token| token.entry.number);
    list.iter().find_map(|(parts, value)| {
        // Most phrases fail at the word before their last.
        if let [.., (number, _), _] = &**parts
            && *number != inner
        {
            return None;
        }
        let start = end.checked_sub(parts.len()).filter(|start| *start >= floor)?;
        fits(scan, start, parts, how).then_some((start, value))
    })
}

/// Whether a hyphen stands at a token with a space on both sides, as in text that was cut into words: "22 - year - old".
pub(super) fn loose_hyphen(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.sign(at) == '-' && !scan.glued(at) && !scan.glued(at + 1) && scan.same_line(at) && scan.same_line(at + 1)
}

/// Whether a hyphen has lost one of its sides: "thirty -six", "three- quarters".
pub(super) fn half_loose_hyphen(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.sign(at) == '-' && scan.glued(at) != scan.glued(at + 1) && scan.same_line(at) && scan.same_line(at + 1)
}

/// The phrases of a table whose key stands at a token.
#[inline]
fn under<'l, T>(scan: &Scan<'_, '_>, table: &'l Phrases<T>, at: usize) -> Option<&'l [Phrase<T>]> {
    let entry = scan.token(at)?.entry;
    (entry.phrases & table.bit() != 0).then(|| table.under(entry.number))
}
