//! Saved pages, feeds, letters and notes in the manner of common site builders: exactly the article and its metadata come out.
//!
//! Beside each file of `tests/pages` stands what must come out, written by hand: for each document a line `=== id`, its
//! fields and notes, a line `---` and its text.

use crosscheck_ingest::{Document, read};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn shown(documents: &[Document]) -> String {
    let mut out = String::new();
    for document in documents {
        writeln!(out, "=== {}", document.id).unwrap();
        let times = [document.published, document.updated].map(|time| time.map(|time| time.to_string()));
        for (field, value) in [
            ("name", &document.name),
            ("title", &document.title),
            ("publisher", &document.publisher),
            ("author", &document.author),
            ("published", &times[0]),
            ("updated", &times[1]),
            ("credit", &document.credit),
            ("language", &document.language.map(|language| language.code().to_owned())),
        ] {
            if let Some(value) = value {
                writeln!(out, "{field}: {value}").unwrap();
            }
        }
        for note in document.notes("") {
            writeln!(out, "note: {}", note.text).unwrap();
            if let Some(span) = note.span {
                let quoted = span.of(&document.text).unwrap();
                assert!(note.text.ends_with(quoted), "{} points at {quoted}", note.text);
            }
        }
        writeln!(out, "---\n{}", document.text).unwrap();
    }
    out
}

#[test]
fn exactly_the_article_and_its_metadata_come_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending != "txt"));
    pages.sort();
    assert!(pages.len() >= 10);
    let mut wrong = String::new();
    for page in pages {
        let name = page.file_name().unwrap().to_str().unwrap();
        let reading = read(name, &fs::read(&page).unwrap()).unwrap();
        assert!(reading.problems.is_empty());
        let found = shown(&reading.documents);
        let expected = fs::read_to_string(page.with_extension("txt")).unwrap();
        if found != expected {
            writeln!(wrong, "##### {name}\n{}", difference(&expected, &found)).unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The lines that are missing and those that are too many.
fn difference(expected: &str, found: &str) -> String {
    let missing =
        expected.lines().filter(|line| !found.lines().any(|other| other == *line)).map(|line| format!("- {line}"));
    let more =
        found.lines().filter(|line| !expected.lines().any(|other| other == *line)).map(|line| format!("+ {line}"));
    let lines: Vec<String> = missing.chain(more).collect();
    if lines.is_empty() { format!("another order:\n{found}") } else { lines.join("\n") }
}
