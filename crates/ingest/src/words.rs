//! The tables: what builders of pages call their parts, and how paragraphs begin that are no article.

use once_cell::sync::Lazy;
use std::collections::HashMap;

/// What a part of a page is, by the words of its class and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Never,
    Drop,
    Correction,
    Live,
    Paywall,
    Byline,
    Changed,
    Headline,
}

/// What a paragraph is, by its first words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    By,
    Change,
    Pointer,
    Stamp,
    Foot,
    Rights,
    Instead,
    Correction,
}

const PARTS: &[(&str, Part)] = &[
    ("never", Part::Never),
    ("drop", Part::Drop),
    ("correction", Part::Correction),
    ("live", Part::Live),
    ("paywall", Part::Paywall),
    ("byline", Part::Byline),
    ("changed", Part::Changed),
    ("headline", Part::Headline),
];

const OPENERS: &[(&str, Opener)] = &[
    ("by", Opener::By),
    ("change", Opener::Change),
    ("pointer", Opener::Pointer),
    ("stamp", Opener::Stamp),
    ("foot", Opener::Foot),
    ("rights", Opener::Rights),
    ("instead", Opener::Instead),
    ("correction", Opener::Correction),
];

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

static PAGE_WORDS: Lazy<HashMap<&'static str, Vec<Part>>> = Lazy::new(|| {
    let mut words: HashMap<&str, Vec<Part>> = HashMap::new();
    for row in rows(include_str!("../data/page_words.tsv")) {
        let [part, word, ..] = row.as_slice() else { continue };
        let known = PARTS.iter().find(|(code, _)| code == part);
        words.entry(word).or_default().extend(known.map(|(_, part)| *part));
    }
    words
});

static OPENING: Lazy<Vec<(&'static str, Opener)>> = Lazy::new(|| {
    let row = |row: Vec<&'static str>| {
        let [kind, _, words, ..] = row.as_slice() else { return None };
        OPENERS.iter().find(|(code, _)| code == kind).map(|(_, opener)| (*words, *opener))
    };
    rows(include_str!("../data/openers.tsv")).filter_map(row).collect()
});

/// The most words that an entry of the table joins.
const LONGEST: usize = 5;

/// What the words of a class or an id say of a part; `related-posts`, `relatedPosts` and `related_posts` are one.
pub(crate) fn parts(names: &str) -> Vec<Part> {
    let mut found = Vec::new();
    // A class list of many thousands of names is no help to anybody.
    for name in names.split_ascii_whitespace().take(40).filter(|name| name.len() <= 100) {
        let name = in_words(name);
        let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
        for start in 0..words.len() {
            for length in 1..=LONGEST {
                let Some(run) = words.get(start..start + length) else { break };
                found.extend(PAGE_WORDS.get(run.join("-").as_str()).into_iter().flatten().copied());
            }
        }
    }
    found
}

/// `relatedPosts`, `related_posts` and `related--posts` as words joined by hyphens, in lower case.
fn in_words(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut lower = false;
    for c in name.chars() {
        if c.is_uppercase() && lower {
            out.push('-');
        }
        lower = c.is_lowercase();
        if c.is_alphanumeric() { out.extend(c.to_lowercase()) } else { out.push('-') }
    }
    out
}

/// What the first words of a paragraph say of it; it may stand in brackets.
pub(crate) fn opener(paragraph: &str) -> Option<Opener> {
    opened(paragraph.trim_start().trim_start_matches(['(', '['])).map(|(opener, _)| opener)
}

/// A name without the "by" before it, and without a time that stands before that: "Published 3 March. By Ana Paz".
pub(crate) fn without_by(name: &str) -> String {
    let name = name.trim();
    let rest = |from: usize| name.get(from..).unwrap_or_default();
    let starts = match opened(name) {
        Some((Opener::Stamp | Opener::Change, _)) => name.match_indices(' ').map(|(at, _)| at + 1).collect(),
        _ => vec![0],
    };
    let by = starts.into_iter().find_map(|from| match opened(rest(from)) {
        Some((Opener::By, letters)) => Some(rest(from).chars().skip(letters).collect::<String>()),
        _ => None,
    });
    by.map_or_else(|| name.to_owned(), |name| name.trim().to_owned())
}

/// What the first words say, and how many letters they have.
fn opened(paragraph: &str) -> Option<(Opener, usize)> {
    let head: String = paragraph.trim_start().chars().take(60).flat_map(char::to_lowercase).collect();
    let head = head.replace('\u{2019}', "'");
    let found = OPENING.iter().find(|(words, _)| head.starts_with(words));
    found.map(|(words, opener)| (*opener, words.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_whole() {
        for (table, columns) in [(include_str!("../data/page_words.tsv"), 3), (include_str!("../data/openers.tsv"), 4)]
        {
            let mut last: Option<Vec<&str>> = None;
            for row in rows(table) {
                assert_eq!(row.len(), columns, "{row:?}");
                assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
                let known =
                    PARTS.iter().any(|(code, _)| *code == row[0]) || OPENERS.iter().any(|(code, _)| *code == row[0]);
                assert!(known, "{row:?}");
                if let Some(last) = last.filter(|last| last[0] == row[0]) {
                    assert!(last[..columns - 1] < row[..columns - 1], "{last:?} must not stand before {row:?}");
                }
                last = Some(row);
            }
        }
    }

    #[test]
    fn names_are_met_word_by_word() {
        for name in ["related-posts", "relatedPosts", "site__related", "c-related--wide", "x7 related"] {
            assert_eq!(parts(name), [Part::Drop], "{name}");
        }
        for name in ["unrelated", "adobe", "headlights", "shareholder", "main-content", ""] {
            assert_eq!(parts(name), [], "{name}");
        }
        assert_eq!(parts("article-editors-note"), [Part::Correction]);
        assert_eq!(opener("Correction: the toll is 12"), Some(Opener::Correction));
        assert_eq!(opener("Editor’s note: this"), Some(Opener::Correction));
        assert_eq!(opener("Corrections officers died"), None);
        assert_eq!(without_by("By Ana Paz"), "Ana Paz");
        assert_eq!(without_by("Published: 17 August 2026. By Hal Moss"), "Hal Moss");
        assert_eq!(without_by("Passed by Parliament"), "Passed by Parliament");
    }
}
