//! Every rule of the reader carries examples: `tests/rules/*.md`, one page for each file of `src/extract/read`, in a folder of the
//! same name.
//!
//! A page has prose and two lists. Under `## Reads` stand phrases that the rule reads, under `## Leaves alone` phrases that
//! look alike and are something else. An item is `- the sentence` and, indented under it, one line for each mention as
//! `words => value`; an item without lines has no mention at all. Read as published on Tuesday, 24 February 2026.

use crate::described::mentions;
use crate::support::root;
use crosscheck::explain::{self, Sort};
use crosscheck::{Codebook, Policy};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Files of the reader that hold no rule of their own: they are machinery, and the rules' examples go through them.
const MACHINERY: &[&str] = &["figure_row", "found", "mention", "phrase", "prediction", "scan", "temporal/told"];

/// A sentence and the mentions that it should have.
struct Example {
    place: String,
    text: String,
    expected: Vec<String>,
}

/// The examples of a page under "Reads" and under "Leaves alone".
fn examples(name: &str, page: &str) -> [Vec<Example>; 2] {
    let mut lists = [Vec::new(), Vec::new()];
    let mut list = None;
    for (number, line) in page.lines().enumerate() {
        if let Some(heading) = line.strip_prefix("## ") {
            list = match heading {
                "Reads" => Some(0),
                "Leaves alone" => Some(1),
                _ => panic!("{name}:{}: the headings are Reads and Leaves alone", number + 1),
            };
        } else if let (Some(text), Some(list)) = (line.strip_prefix("- "), list) {
            let place = format!("{name}:{}", number + 1);
            lists[list].push(Example { place, text: text.to_owned(), expected: Vec::new() });
        } else if let (Some(mention), Some(list)) = (line.strip_prefix("  "), list) {
            lists[list]
                .last_mut()
                .expect("a mention stands under its sentence")
                .expected
                .push(mention.trim().to_owned());
        }
    }
    lists
}

/// The rules of a folder and of its folders, as `calendar/month`; a folder beside a file of its name holds parts of it.
fn rules(folder: &str, ending: &str) -> BTreeSet<String> {
    let mut rules = names(folder, ending);
    let folders = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap());
    for inner in folders.filter(|entry| entry.file_type().unwrap().is_dir()) {
        let inner = inner.file_name().into_string().unwrap();
        if !rules.contains(&inner) {
            rules.extend(names(&format!("{folder}/{inner}"), ending).iter().map(|name| format!("{inner}/{name}")));
        }
    }
    rules.retain(|name| Path::new(name).file_name().is_some_and(|file| file != "mod"));
    rules
}

/// The name of a rule without its folder.
fn stem(rule: &str) -> &str {
    rule.rsplit('/').next().unwrap()
}

fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    let files = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    files.filter_map(|name| Some(name.to_str()?.strip_suffix(ending)?.to_owned())).collect()
}

#[test]
fn every_rule_reads_its_examples_and_leaves_the_others_alone() {
    let mut wrong = String::new();
    for name in rules("tests/rules", ".md") {
        let page = fs::read_to_string(root().join("tests/rules").join(format!("{name}.md"))).unwrap();
        for example in examples(&name, &page).iter().flatten() {
            let found = mentions(&example.text);
            if found != example.expected {
                let lines = found.join("\n  ");
                writeln!(wrong, "{}\n- {}\n  {lines}", example.place, example.text).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "these are read otherwise than their page says, namely as\n{wrong}");
}

/// Files of the comparison that ask nothing of two claims by themselves.
const NO_QUESTION: &[&str] = &["entails", "kind", "mod", "side", "spelling", "verdict", "words", "worst"];

#[test]
fn every_rule_is_explained_in_the_words_of_its_page() {
    let explained = |sort: Sort| -> BTreeMap<String, String> {
        let all = explain::all(Codebook::news(), &Policy::default()).into_iter().filter(|known| known.sort == sort);
        all.map(|known| (known.word, known.summary)).collect()
    };
    let reading = explained(Sort::ReadingRule);
    let pages = rules("tests/rules", ".md");
    assert_eq!(pages.len(), reading.len(), "a rule has one row");
    for name in pages {
        let summary = reading.get(stem(&name)).unwrap_or_else(|| panic!("{name}: no row in reading-rules.tsv"));
        let page = fs::read_to_string(root().join("tests/rules").join(format!("{name}.md"))).unwrap();
        let (head, _) = page.split_once("\n## ").unwrap();
        let (title, prose) = head.strip_prefix("# ").unwrap().split_once('\n').unwrap();
        let prose = prose.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            *summary,
            format!("{title}. {prose}"),
            "{name}: data/explain/reading-rules.tsv and the page say the same"
        );
    }
    let asked: BTreeSet<String> = explained(Sort::ComparingRule).into_keys().collect();
    let files = names("src/compare", ".rs").into_iter().filter(|name| !NO_QUESTION.contains(&name.as_str()));
    assert_eq!(asked, files.collect(), "data/explain/comparing-rules.tsv has a row for each file that asks a question");
}

#[test]
fn no_rule_is_without_examples_of_both_kinds() {
    let mut files = rules("src/extract/read", ".rs");
    files.retain(|name| !MACHINERY.contains(&name.as_str()));
    assert_eq!(files, rules("tests/rules", ".md"), "each file of the reader has its page, and each page its file");
    for name in files {
        let page = fs::read_to_string(root().join("tests/rules").join(format!("{name}.md"))).unwrap();
        let [reads, leaves] = examples(&name, &page);
        assert!(reads.len() >= 3, "{name}.md has {} examples that are read", reads.len());
        assert!(leaves.len() >= 2, "{name}.md has {} examples that are left alone", leaves.len());
    }
}
