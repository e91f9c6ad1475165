//! The file of known findings.
//!
//! ```toml
//! [[known]]
//! question = "killed:ferry"
//! verdict = "contradict"
//! a = { value = "12", sources = ["gazette"] }
//! b = { value = "30", sources = ["herald", "radio"] }
//! reason = "the gazette went to press before the divers came back"
//! until = 2026-04-01                     # optional: the last day on which it is taken as known
//! ```
//!
//! A finding is known by its question, its two values in the words of the report, hedge included, and the sources that give
//! them; where no question has that id any more, by the attribute before the colon. `verdict` is the worst one that is
//! known. A sum has a `relation` and `claims = [{ source = "gazette", value = "12" }]` instead of `question`, `a` and `b`.
//! `reason` must say something.

use crate::baseline::{About, Baseline, Entry, Side};
use crate::codebook::placed;
use crate::compare::Verdict;
use crate::error::{Error, Kind, Result};
use crate::report::Statement;
use crate::value::Period;
use crate::wire::inert::acts;
use serde::Deserialize;
use std::fmt::Write;
use toml::Spanned;
use toml::value::Datetime;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    known: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    question: Option<String>,
    a: Option<SideRow>,
    b: Option<SideRow>,
    relation: Option<String>,
    claims: Option<Vec<StatementRow>>,
    verdict: String,
    reason: Option<String>,
    until: Option<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SideRow {
    value: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementRow {
    source: String,
    value: String,
}

/// Reads a baseline.
///
/// ```
/// let toml = "[[known]]\nquestion = \"killed:ferry\"\nverdict = \"contradict\"\nreason = \"\"\n";
/// let error = crosscheck::wire::baseline::from_toml(toml).unwrap_err();
/// assert_eq!(error.to_string(), "line 1: this [[known]] gives no reason: say in \"reason\" why the finding is known");
/// ```
///
/// # Errors
/// When it is not TOML, or an entry has a key that is not known, lacks one, or gives no reason; the message names the line.
pub fn from_toml(text: &str) -> Result<Baseline> {
    let file: File = toml::from_str(text).map_err(|error| placed(text, &error))?;
    let entries = file.known.into_iter().map(|row| {
        let before = text.as_bytes().get(..row.span().start).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        entry(row.into_inner(), line).map_err(|error| error.on_line(line))
    });
    Ok(Baseline { entries: entries.collect::<Result<_>>()? })
}

fn entry(row: Row, line: usize) -> Result<Entry> {
    let other = |problem: &str| Error::from(Kind::Other { problem: problem.to_owned() });
    let verdict = Verdict::from_code(&row.verdict).map_err(|error| error.in_field("verdict"))?;
    let reason = row.reason.unwrap_or_default().trim().to_owned();
    if reason.is_empty() {
        return Err(other("this [[known]] gives no reason: say in \"reason\" why the finding is known"));
    }
    let until = row.until.map(|day| day.to_string().parse::<Period>()).transpose();
    let until = until.map_err(|error| error.in_field("until"))?;
    let side = |row: SideRow| Side { value: row.value, sources: row.sources.into_iter().collect() };
    let about = match (row.question, row.a, row.b, row.relation, row.claims) {
        (Some(question), Some(a), Some(b), None, None) => About::Pair { question, sides: [side(a), side(b)] },
        (None, None, None, Some(relation), Some(claims)) => {
            let said = claims.into_iter().map(|row| Statement { source: row.source, value: row.value });
            About::Sum { relation, statements: said.collect() }
        }
        _ => return Err(other("a [[known]] has either question, a and b, or relation and claims")),
    };
    Ok(Entry { about, verdict, reason, until, words: Vec::new(), line })
}

/// Writes a baseline; what each entry is about stands above it as a comment.
#[must_use]
pub fn to_toml(baseline: &Baseline) -> String {
    let mut out = String::from(
        "# Findings that are known. Each needs its reason; delete those that somebody should still look at.\n\
         # An optional until = 2026-12-31 is the last day on which a finding is taken as known.\n",
    );
    for entry in &baseline.entries {
        out.push('\n');
        // Writing to a string cannot fail.
        for words in &entry.words {
            let _ = writeln!(out, "# {}", comment(words));
        }
        out.push_str("[[known]]\n");
        let side = |side: &Side| {
            let sources: Vec<String> = side.sources.iter().map(|source| quoted(source)).collect();
            format!("{{ value = {}, sources = [{}] }}", quoted(&side.value), sources.join(", "))
        };
        match &entry.about {
            About::Pair { question, sides: [a, b] } => {
                let _ = writeln!(out, "question = {}\na = {}\nb = {}", quoted(question), side(a), side(b));
            }
            About::Sum { relation, statements } => {
                let claims = statements.iter();
                let claims =
                    claims.map(|s| format!("{{ source = {}, value = {} }}", quoted(&s.source), quoted(&s.value)));
                let claims: Vec<String> = claims.collect();
                let _ = writeln!(out, "relation = {}\nclaims = [{}]", quoted(relation), claims.join(", "));
            }
        }
        let _ = writeln!(out, "verdict = {}\nreason = {}", quoted(entry.verdict.code()), quoted(&entry.reason));
        if let Some(until) = entry.until {
            let _ = writeln!(out, "until = {until}");
        }
    }
    out
}

/// A text as a string of TOML; what cannot be seen is written as its code.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if is_unseen(c) => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether a character would steer what shows it, or show nothing.
fn is_unseen(c: char) -> bool {
    c.is_control() || acts(c)
}

fn comment(text: &str) -> String {
    text.chars().map(|c| if is_unseen(c) { ' ' } else { c }).collect()
}
