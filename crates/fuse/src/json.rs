//! A fusion as JSON, schema `crosscheck.fuse/1`.
//!
//! ```json
//! {"schema": "crosscheck.fuse/1", "method": "crh", "paper": "Li, Li, Gao, …", "parameters": {"floor": 0.01},
//!  "normalised": true, "statements": 3, "origins": 3,
//!  "rounds": {"converged": true, "changes": [0.4, 0.0]},
//!  "questions": [{"question": "AA-1007 departure", "value": "17:30", "estimate": null,
//!                 "candidates": [{"value": "17:30", "also_written": ["5:30 pm"], "score": 0.3, "votes": 2,
//!                                 "sources": ["airline", "airport"]}]}],
//!  "sources": [{"source": "airline", "origin": null, "weight": 0.2, "answers": 1, "contradicts_itself": 0}],
//!  "notes": []}
//! ```
//!
//! `value` is that of the first candidate, or `null` where the method leaves the question open; it is always a value that
//! somebody reported. An `estimate` is a number that nobody reported. Figures are rounded to nine digits after the point, so
//! that the last bit of a machine's logarithm does not show.

use crate::fusion::{Answer, Fusion, Scored};
use serde::Serialize;
use std::collections::BTreeMap;

/// The schema that the output names.
pub const SCHEMA: &str = "crosscheck.fuse/1";

#[derive(Serialize)]
struct FusionRow<'f> {
    schema: &'static str,
    method: &'static str,
    paper: &'static str,
    parameters: BTreeMap<&'static str, f64>,
    normalised: bool,
    statements: usize,
    origins: usize,
    rounds: Rounds,
    questions: Vec<AnswerRow<'f>>,
    sources: Vec<SourceRow<'f>>,
    notes: &'f [String],
}

#[derive(Serialize)]
struct Rounds {
    converged: bool,
    changes: Vec<f64>,
}

#[derive(Serialize)]
struct AnswerRow<'f> {
    question: &'f str,
    value: Option<&'f str>,
    estimate: Option<EstimateRow<'f>>,
    candidates: Vec<ScoredRow<'f>>,
}

#[derive(Serialize)]
struct EstimateRow<'f> {
    number: f64,
    unit: &'f str,
    reported: bool,
}

#[derive(Serialize)]
struct ScoredRow<'f> {
    value: &'f str,
    also_written: &'f [String],
    score: f64,
    votes: f64,
    sources: &'f [String],
}

#[derive(Serialize)]
struct SourceRow<'f> {
    source: &'f str,
    origin: Option<&'f str>,
    weight: f64,
    answers: usize,
    contradicts_itself: usize,
}

fn rounded(figure: f64) -> f64 {
    const PLACES: f64 = 1e9;
    // Adding nought makes nought of minus nought.
    (figure * PLACES).round() / PLACES + 0.0
}

/// Writes a fusion as JSON, with a line break at its end.
#[must_use]
pub fn json(fusion: &Fusion) -> String {
    let settings = &fusion.settings;
    let row = FusionRow {
        schema: SCHEMA,
        method: settings.method().code(),
        paper: settings.method().paper(),
        parameters: settings.parameters().map(|(parameter, value)| (parameter.name, value)).collect(),
        normalised: !settings.is_as_written(),
        statements: fusion.statements,
        origins: fusion.origins,
        rounds: Rounds { converged: fusion.converged, changes: fusion.changes.iter().copied().map(rounded).collect() },
        questions: fusion.answers.iter().map(answer).collect(),
        sources: fusion
            .sources
            .iter()
            .map(|source| SourceRow {
                source: &source.source,
                origin: source.origin.as_deref(),
                weight: rounded(source.weight),
                answers: source.answers,
                contradicts_itself: source.contradicts_itself,
            })
            .collect(),
        notes: &fusion.notes,
    };
    let mut out = serde_json::to_string_pretty(&row).unwrap_or_default();
    out.push('\n');
    out
}

fn answer(answer: &Answer) -> AnswerRow<'_> {
    AnswerRow {
        question: &answer.question,
        value: answer.candidates.first().filter(|_| answer.is_decided).map(|candidate| candidate.value.as_str()),
        estimate: answer.estimate.as_ref().map(|estimate| EstimateRow {
            number: rounded(estimate.number),
            unit: &estimate.unit,
            reported: false,
        }),
        candidates: answer.candidates.iter().map(scored).collect(),
    }
}

fn scored(candidate: &Scored) -> ScoredRow<'_> {
    ScoredRow {
        value: &candidate.value,
        also_written: &candidate.also_written,
        score: rounded(candidate.score),
        votes: rounded(candidate.votes),
        sources: &candidate.sources,
    }
}
