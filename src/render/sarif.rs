//! Findings as SARIF 2.1.0, which editors and code forges show beside the lines of the texts.
//!
//! Each pair that an editor has something to ask about is a result: the rule is its verdict, the location the quote of one
//! side, the related location that of the other. A sum that does not come out is a result with all its claims. Columns count
//! code points, and the run says so. A claim without a file stands at a logical location: the name of its source.

use super::accounts::Accounts;
use super::iri;
use super::layout::visible;
use super::told::{quote, reason};
use super::wording::words;
use crate::claim::Claim;
use crate::compare::Verdict;
use crate::report::{Derivation, Pair, Question, Report};
use crate::wire::{Offsets, inert};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<ResultRow>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: String,
    short_description: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultRow {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<PhysicalLocation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
struct LogicalLocation {
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<RegionRow>,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RegionRow {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    char_offset: usize,
    char_length: usize,
    snippet: Message,
}

/// Writes the findings as a SARIF log.
#[must_use]
pub fn sarif(report: &Report, accounts: &Accounts<'_>) -> String {
    let places = Places { report, accounts, chars: accounts.maps(Offsets::Chars) };
    let pairs = report.questions.iter().flat_map(|question| question.pairs.iter().map(move |pair| (question, pair)));
    let mut results: Vec<ResultRow> = pairs
        .filter(|(_, pair)| pair.comparison.verdict.is_flag())
        .filter_map(|(question, pair)| places.of_pair(question, pair))
        .collect();
    let sums = report.derivations.iter().filter(|derivation| derivation.verdict.is_flag());
    results.extend(sums.map(|derivation| places.of_sum(derivation)));
    let rule = |verdict: &Verdict| Rule {
        id: verdict.code(),
        name: words(*verdict),
        short_description: Message { text: verdict.summary().to_owned() },
        default_configuration: Configuration { level: level(*verdict) },
    };
    let driver = Driver {
        name: "crosscheck",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: Verdict::ALL.iter().map(rule).collect(),
    };
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    };
    inert(serde_json::to_string_pretty(&log).unwrap_or_default()) + "\n"
}

const fn level(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradict => "error",
        Verdict::Tension | Verdict::Suspect => "warning",
        Verdict::Update | Verdict::Undecided => "note",
        Verdict::Scope | Verdict::Compatible | Verdict::Agree | Verdict::NotComparable => "none",
    }
}

/// A text for people: what would act is shown, and neither a link `[x](y)` nor a placeholder `{0}` can be meant.
fn message(text: &str) -> Message {
    let line = |line: &str| visible(line).replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    let text = text.split('\n').map(line).collect::<Vec<_>>().join("\n");
    Message { text: text.replace('{', "{{").replace('}', "}}") }
}

struct Places<'r> {
    report: &'r Report,
    accounts: &'r Accounts<'r>,
    chars: super::accounts::Maps<'r>,
}

impl Places<'_> {
    fn of_pair(&self, question: &Question, pair: &Pair) -> Option<ResultRow> {
        let (a, b) = (question.claims.get(pair.a)?, question.claims.get(pair.b)?);
        let found = &pair.comparison;
        let text = format!(
            "{} {} ({}) against {} ({}): {}",
            question.question,
            quote(a),
            self.accounts.name(self.report, a.source()),
            quote(b),
            self.accounts.name(self.report, b.source()),
            reason(found)
        );
        let key = format!("{} {} {} {}", question.id, a.source(), b.source(), found.kind);
        let related = vec![self.location(b, Some(1))];
        Some(result(found.verdict, message(&text), vec![self.location(a, None)], related, key))
    }

    fn of_sum(&self, derivation: &Derivation) -> ResultRow {
        let claims = derivation.claims.iter().filter_map(|claim| {
            let question = self.report.questions.iter().find(|question| question.id == claim.question)?;
            question.claims.get(claim.claim)
        });
        let mut claims = claims.enumerate();
        let first = claims.next().map(|(_, claim)| self.location(claim, None));
        let related = claims.map(|(index, claim)| self.location(claim, Some(index))).collect();
        let unless = derivation.unless.as_deref().map_or_else(String::new, |words| format!(". Both hold if: {words}"));
        let text = format!("{}{unless}", derivation.words);
        let ids: Vec<&str> = derivation.claims.iter().map(|claim| claim.question.as_str()).collect();
        let key = format!("{} {}", derivation.relation, ids.join(" "));
        result(derivation.verdict, message(&text), first.into_iter().collect(), related, key)
    }

    fn location(&self, claim: &Claim, id: Option<usize>) -> Location {
        let name = self.accounts.name(self.report, claim.source());
        let said = id.map(|_| message(&format!("{}: {}", name, quote(claim))));
        let Some(file) = self.accounts.file(claim.source()) else {
            let logical = LogicalLocation { name: visible(&name) };
            return Location { id, physical_location: None, logical_locations: vec![logical], message: said };
        };
        let physical = PhysicalLocation {
            artifact_location: ArtifactLocation { uri: iri::of_file(file) },
            region: self.region(claim),
        };
        Location { id, physical_location: Some(physical), logical_locations: Vec::new(), message: said }
    }

    fn region(&self, claim: &Claim) -> Option<RegionRow> {
        let region = self.accounts.region_in_file(claim)?;
        let (start, end) = self.chars.of(claim.source()).span(claim.span()?);
        Some(RegionRow {
            start_line: region.line,
            start_column: region.column,
            end_line: region.end_line,
            end_column: region.end_column,
            char_offset: start,
            char_length: end.saturating_sub(start),
            snippet: Message { text: claim.quote().to_owned() },
        })
    }
}

fn result(
    verdict: Verdict,
    message: Message,
    locations: Vec<Location>,
    related_locations: Vec<Location>,
    key: String,
) -> ResultRow {
    ResultRow {
        rule_id: verdict.code(),
        rule_index: Verdict::ALL.iter().position(|other| *other == verdict).unwrap_or_default(),
        level: level(verdict),
        message,
        locations,
        related_locations,
        partial_fingerprints: BTreeMap::from([("finding/v1", key)]),
    }
}
