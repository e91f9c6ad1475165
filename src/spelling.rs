//! Words in names: which tell nothing, and which spell one name in several ways.

use once_cell::sync::Lazy;
use std::collections::HashMap;

/// From this Jaro-Winkler similarity on, two words may be spellings of one: "Mohammed" and "Muhammad" have 0.87.
const ALIKE: f64 = 0.85;

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Does {
    /// A particle: it tells no name from another.
    Small,
    /// A title or an office, which somebody else may leave out.
    Title,
    /// A word for those who govern in general.
    Authority,
}

struct Row {
    does: Option<Does>,
    /// The spelling under which the others meet.
    same_as: &'static str,
}

static WORDS: Lazy<HashMap<&'static str, Row>> = Lazy::new(|| {
    let lines = include_str!("../data/name_words.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (word, does, same_as) = (columns.next()?, columns.next()?, columns.next()?);
            let does = match does {
                "small" => Some(Does::Small),
                "title" => Some(Does::Title),
                "authority" => Some(Does::Authority),
                _ => None,
            };
            Some((word, Row { does, same_as }))
        })
        .collect()
});

pub(crate) fn does(word: &str, what: Does) -> bool {
    WORDS.get(word).is_some_and(|row| row.does == Some(what))
}

/// Whether two folded words are one, or spellings of one name: "mohammed" and "muhammad".
pub(crate) fn is_one(a: &str, b: &str) -> bool {
    a == b || canonical(a) == canonical(b)
}

fn canonical(word: &str) -> &str {
    WORDS.get(word).map(|row| row.same_as).filter(|same| !same.is_empty()).unwrap_or(word)
}

/// Whether two folded words may be spellings of one: the same letter first, and most of the others.
pub(crate) fn is_alike(a: &str, b: &str) -> bool {
    a == b || (a.chars().next() == b.chars().next() && a.len() > 3 && strsim::jaro_winkler(a, b) >= ALIKE)
}

/// Whether two names of several words are one, written together here and apart there: "Ram Kishan Tewari" and "Ramkishan
/// Tiwari".
pub(crate) fn written_together(a: &[&str], b: &[&str]) -> bool {
    let same_family = a.last().zip(b.last()).is_some_and(|(p, q)| is_one(p, q) || is_alike(p, q));
    let given = |words: &[&str]| words.split_last().map_or_else(String::new, |(_, given)| given.concat());
    let (p, q) = (given(a), given(b));
    a.len() != b.len() && same_family && !p.is_empty() && p == q
}

/// Whether two lists hold the same words in any order and spelling.
pub(crate) fn same_in_any_order(a: &[&str], b: &[&str]) -> bool {
    let sorted = |words: &[&str]| {
        let mut all: Vec<String> = words.iter().map(|word| canonical(word).to_owned()).collect();
        all.sort();
        all
    };
    sorted(a) == sorted(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_no_spelling_leads_to_another() {
        let rows: Vec<Vec<&str>> =
            include_str!("../data/name_words.tsv").lines().skip(1).map(|line| line.split('\t').collect()).collect();
        assert!(rows.iter().all(|row| row.len() == 4 && !row[3].is_empty()));
        let words: Vec<_> = rows.iter().map(|row| row[0]).collect();
        let mut sorted = words.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(words, sorted);
        for row in rows.iter().filter(|row| !row[2].is_empty()) {
            assert_eq!(canonical(row[2]), row[2], "{row:?}");
        }
    }
}
