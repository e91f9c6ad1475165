//! Behaviour that a journalist can read: `tests/spec/*.md`.
//!
//! A block fenced with ```` ```claims ```` (and a publication date, if it has one) holds lines of text. Under a line stand
//! marks: `^^^` under the words of a claim, then `attribute · subject: value`, and where the text gives them the place, the
//! stage, the speaker and how it is meant. A claim without a mark fails, and so does a mark without a claim.

use crate::support::root;
use crosscheck::extract::extract;
use crosscheck::{Codebook, Source};
use std::fmt::Write;
use std::fs;

struct Block {
    place: String,
    date: Option<String>,
    /// Lines of text with their marks.
    lines: Vec<(String, Vec<String>)>,
}

fn blocks(name: &str, text: &str) -> Vec<Block> {
    let mut out = Vec::new();
    let mut open: Option<Block> = None;
    for (number, line) in text.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => {
                if let Some(rest) = info.strip_prefix("claims") {
                    let date = Some(rest.trim().to_owned()).filter(|d| !d.is_empty());
                    open = Some(Block { place: format!("{name}:{}", number + 1), date, lines: Vec::new() });
                }
            }
            (Some(_), Some(_)) => out.extend(open.take()),
            (Some(block), None) if line.trim_start().starts_with('^') => {
                block.lines.last_mut().unwrap().1.push(line.trim_end().to_owned());
            }
            (Some(block), None) => block.lines.push((line.to_owned(), Vec::new())),
            (None, None) => {}
        }
    }
    out
}

/// The marks that the code would put under a line.
fn marks(line: &str, date: Option<&str>) -> Vec<String> {
    let mut source = Source::new("spec", line);
    if let Some(date) = date {
        source = source.published(date.parse().unwrap());
    }
    let mut out = Vec::new();
    for claim in extract(&source, Codebook::news(), None).claims {
        let span = claim.span().unwrap();
        let before = line[..span.start()].chars().count();
        let width = claim.quote().chars().count();
        let topic = claim.topic();
        let subject = if topic.subject().is_empty() { String::new() } else { format!(" · {}", topic.subject()) };
        let mut mark =
            format!("{}{} {}{subject}: {}", " ".repeat(before), "^".repeat(width), topic.attribute(), claim.value());
        if let Some(place) = &claim.scope.place {
            write!(mark, ", in {place}").unwrap();
        }
        if let Some(stage) = &claim.scope.stage {
            write!(mark, ", {stage}").unwrap();
        }
        if let Some(speaker) = &claim.attributed_to {
            write!(mark, ", said by {speaker}").unwrap();
        }
        if claim.mode.code() != "stated" {
            write!(mark, " ({})", claim.mode.code()).unwrap();
        }
        out.push(mark);
    }
    out
}

#[test]
fn every_snippet_reads_as_marked() {
    let mut wrong = String::new();
    let mut count = 0;
    let mut files: Vec<_> = fs::read_dir(root().join("tests/spec")).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        for block in blocks(&name, &fs::read_to_string(&path).unwrap()) {
            for (line, expected) in &block.lines {
                count += 1;
                let found = marks(line, block.date.as_deref());
                if found != *expected {
                    writeln!(
                        wrong,
                        "{}\n  {line}\nmarked\n  {}\nread\n  {}",
                        block.place,
                        expected.join("\n  "),
                        found.join("\n  ")
                    )
                    .unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 60, "the spec files hold {count} lines only");
}
