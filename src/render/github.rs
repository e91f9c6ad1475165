//! Annotations of a GitHub workflow: one line for each claim that an editor has something to ask about.
//!
//! A workflow that prints them shows them beside the lines of the texts:
//! `::error file=a.txt,line=3,endLine=3,col=5,endColumn=14,title=contradict::In how many …`.
//! A contradiction is an `error`, a tension and a slip are a `warning`, the others a `notice`. Columns stand only where the
//! quote ends in its first line, as GitHub wants it.

use super::accounts::Accounts;
use super::layout::visible;
use super::told::{Finding, flagged, quote, reason};
use super::wording::words;
use crate::compare::Verdict;
use crate::report::{Derivation, Report};

/// Writes the findings as annotations of a GitHub workflow.
#[must_use]
pub fn github(report: &Report, accounts: &Accounts<'_>) -> String {
    let mut out = String::new();
    for found in flagged(report) {
        let message = message(report, accounts, &found);
        out.push_str(&line(found.comparison.verdict, &place(accounts, &found), &message));
    }
    for derivation in report.derivations.iter().filter(|derivation| derivation.verdict.is_flag()) {
        out.push_str(&line(derivation.verdict, "", &sum(derivation)));
    }
    out
}

const fn level(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradict => "error",
        Verdict::Tension | Verdict::Suspect => "warning",
        _ => "notice",
    }
}

fn line(verdict: Verdict, place: &str, message: &str) -> String {
    format!("::{} {place}title={}::{}\n", level(verdict), property(&words(verdict)), data(message))
}

/// The properties that point at the quote; each ends with a comma.
fn place(accounts: &Accounts<'_>, found: &Finding<'_>) -> String {
    let Some(file) = accounts.file(found.claim.source()) else { return String::new() };
    let file = format!("file={},", property(file));
    let Some(region) = accounts.region_in_file(found.claim) else { return file };
    let lines = format!("{file}line={},endLine={},", region.line, region.end_line);
    match region.line == region.end_line {
        true => format!("{lines}col={},endColumn={},", region.column, region.end_column),
        false => lines,
    }
}

fn message(report: &Report, accounts: &Accounts<'_>, found: &Finding<'_>) -> String {
    let other = found.other;
    let line = accounts.region_in_file(other).map_or_else(String::new, |region| format!(", line {}", region.line));
    format!(
        "{}\n{} {}\nagainst {} ({}{line})\n{}",
        found.question.question,
        accounts.name(report, found.claim.source()),
        quote(found.claim),
        quote(other),
        accounts.name(report, other.source()),
        reason(found.comparison),
    )
}

fn sum(derivation: &Derivation) -> String {
    let unless = derivation.unless.as_deref().map_or_else(String::new, |unless| format!("\nBoth hold if: {unless}"));
    format!("{}{unless}", derivation.words)
}

/// The text of a command: a line break would end it, and a percent sign begins an escape.
fn data(text: &str) -> String {
    let line = |line: &str| visible(line).replace('%', "%25");
    text.split('\n').map(line).collect::<Vec<_>>().join("%0A")
}

/// The value of a property: a colon would end the properties, a comma the value.
fn property(text: &str) -> String {
    visible(text).replace('%', "%25").replace(':', "%3A").replace(',', "%2C")
}
