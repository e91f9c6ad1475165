//! Phrases of the tables at a token: forwards from their first word, backwards from their last.

use super::lexicon::Phrases;
use super::scan::Scan;

/// Whether spelling and case count in a phrase table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// Words: any case, any white space between.
    Words,
    /// Symbols: exactly as written, nothing between.
    Symbols,
}

pub(super) fn same(scan: &Scan<'_, '_>, at: usize, word: &str, how: Match) -> bool {
    match how {
        Match::Words => scan.is(at, word),
        Match::Symbols => scan.word(at) == word,
    }
}

/// The longest phrase that begins at a token, with the token after it.
pub(super) fn phrase_at<'l, T>(
    scan: &Scan<'_, '_>,
    table: &'l Phrases<T>,
    at: usize,
    how: Match,
) -> Option<(usize, &'l T)> {
    // No phrase begins or ends with a figure.
    if scan.is_number(at) {
        return None;
    }
    let list = scan.with_folded(at, |key| table.get(key))?;
    list.iter().find_map(|(words, value)| {
        let fits = words.iter().enumerate().all(|(offset, word)| {
            same(scan, at + offset, word, how) && (offset == 0 || how == Match::Words || scan.glued(at + offset))
        });
        fits.then_some((at + words.len(), value))
    })
}

/// The longest phrase that ends before a token and does not begin before `floor`, with its first token.
pub(super) fn phrase_before<'l, T>(
    scan: &Scan<'_, '_>,
    table: &'l Phrases<T>,
    end: usize,
    floor: usize,
    how: Match,
) -> Option<(usize, &'l T)> {
    let last = end.checked_sub(1).filter(|last| !scan.is_number(*last))?;
    let list = scan.with_folded(last, |key| table.get(key))?;
    list.iter().find_map(|(words, value)| {
        let start = end.checked_sub(words.len()).filter(|start| *start >= floor)?;
        let fits = words.iter().enumerate().all(|(offset, word)| {
            same(scan, start + offset, word, how)
                && (offset == 0 || how == Match::Words || scan.glued(start + offset))
                && scan.same_line(start + offset + 1)
        });
        fits.then_some((start, value))
    })
}
