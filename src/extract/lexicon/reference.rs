//! The hedges of the tables as they are shown to readers.

use super::codes::rows;
use super::tables;
use crate::language::Language;
use crate::value::Hedge;

/// A hedge of the tables: the words, what they say, and where that is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HedgeWords {
    /// The words as the table spells them.
    pub words: &'static str,
    /// How firm they make a figure.
    pub hedge: Hedge,
    /// Whether they stand before the figure; otherwise they stand after it.
    pub before: bool,
    /// The authority that the table gives.
    pub source: &'static str,
}

/// Every hedge that the tables of a language know, those before a figure first, by their words.
pub fn hedge_words(language: Language) -> impl Iterator<Item = HedgeWords> {
    let tables = tables(language);
    [(tables.hedges_left, true), (tables.hedges_right, false)].into_iter().flat_map(|(table, before)| {
        rows(table).filter_map(move |row| match *row {
            [words, code, source] => Some(HedgeWords { words, hedge: Hedge::from_code(code)?, before, source }),
            _ => None,
        })
    })
}
