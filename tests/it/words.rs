//! The reference page of hedges is the tables', and every hedge of the tables is read where it stands.

use crate::golden::hold_file;
use crate::support::root;
use crosscheck::extract::{Mention, MentionKind, Text, hedge_words, read};
use crosscheck::{Hedge, Language, Policy, explain, render};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_reference_page_is_the_one_that_the_tables_print() {
    hold_file(&root().join("docs/words.md"), &render::words(&Policy::default(), Language::English));
}

#[test]
fn the_pages_of_the_reference_are_those_that_the_tables_print() {
    let folder = root().join("docs/reference");
    let pages = explain::pages();
    for page in &pages {
        hold_file(&folder.join(page.name).with_extension("md"), &page.markdown);
    }
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.collect();
    assert_eq!(files, pages.iter().map(|page| format!("{}.md", page.name)).collect());
}

/// Whether the first figure of a text is a count under a hedge.
fn hedged(text: &str, language: Language, hedge: Hedge) -> bool {
    let counts = |mention: &Mention| match &mention.kind {
        MentionKind::Count(amount) => Some(amount.hedge()),
        _ => None,
    };
    read(&Text::in_language(text, language)).iter().find_map(counts) == Some(hedge)
}

#[test]
fn every_hedge_of_the_tables_is_read_beside_a_figure() {
    let mut lost = Vec::new();
    for words in hedge_words(Language::English) {
        let sentence = |figure: &str| match (words.before, words.words.starts_with(['-', '+'])) {
            (true, _) => format!("Rescuers counted {} {figure} people.", words.words),
            (false, true) => format!("Rescuers counted {figure}{} people.", words.words),
            (false, false) => format!("Rescuers counted {figure} {}.", words.words),
        };
        // Some hedges go with figures of a kind only: "c. 1500", "twenty-something".
        let fits =
            ["240", "twenty", "30"].iter().any(|figure| hedged(&sentence(figure), Language::English, words.hedge));
        if !fits {
            lost.push(format!("{} {}", words.hedge.code(), sentence("240")));
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}
