//! What changed between two reports as JSON, schema `crosscheck.diff/1`.
//!
//! ```json
//! {
//!   "schema": "crosscheck.diff/1",
//!   "sources": [{"before": null, "after": {"id": "003", "name": "…", "published": "2026-02-24"}}],
//!   "origins": [{"sources": ["001", "003"], "before": false, "after": true}],
//!   "findings": [{
//!     "course": "new", "question": "killed:ferry", "asks": "How many people were killed?",
//!     "before": null,
//!     "after": {"question": "killed:ferry", "a": {…}, "b": {…}, "verdict": "contradict", "why": "…", "unless": null, "settle": null,
//!               "kind": "count"},
//!     "because": null
//!   }],
//!   "sums": [{"course": "settled", "before": {"relation": "parts", "words": "…", "verdict": "contradict"}, "after": null, "because": "…"}],
//!   "differences": [{"before": null, "after": {"kind": "offset", "lower": ["000"], "higher": ["001"], …}}],
//!   "figures": [{"question": "killed:ferry", "asks": "…", "before": {…}, "after": {…}, "why": null}],
//!   "ranges": [{"question": "killed:ferry", "asks": "…", "policy": "span/1", "before": {…}, "after": {…}}],
//!   "questions": [{"before": "killed:ferry", "after": "killed:aurora", "asks": "…"}],
//!   "notes": [{"before": null, "after": {"source": "003", "text": "…"}}],
//!   "claims_added": 1, "claims_gone": 0, "unfollowed": 0
//! }
//! ```
//!
//! `before` and `after` are `null` where something is only in the other report; of origins they say whether the sources are
//! one there. `course` is `new`, `worse`, `milder`, `settled` or `known`. What is settled has the reason in `because`, what is
//! known the words of the baseline, and so has what is new although it was known. Claims, ranges, steady
//! differences and notes stand as in a [report](super::report), spans in bytes. A figure with a `why` is a later one of a
//! source that did not give it before; one without is what a source says instead of what it said.

use super::claim::ClaimBody;
use super::inert;
use super::offsets::{OffsetMap, Offsets};
use super::report::{DifferenceRow, NoteRow, RangeRow, difference_row, note_row, range_row};
use crate::diff::{Diff, FigureChange, Finding, FindingChange, OriginChange, QuestionChange, RangeChange, SumChange};
use crate::report::{Derivation, SourceEntry};
use serde::Serialize;

/// The schema that it names.
pub const SCHEMA: &str = "crosscheck.diff/1";

#[derive(Serialize)]
struct DiffRow<'d> {
    schema: &'static str,
    sources: Vec<Both<SourceRow<'d>>>,
    origins: Vec<OriginRow<'d>>,
    findings: Vec<FindingRow<'d>>,
    sums: Vec<SumChangeRow<'d>>,
    differences: Vec<Both<DifferenceRow>>,
    figures: Vec<FigureRow<'d>>,
    ranges: Vec<RangeChangeRow<'d>>,
    questions: Vec<QuestionRow<'d>>,
    notes: Vec<Both<NoteRow>>,
    claims_added: usize,
    claims_gone: usize,
    unfollowed: usize,
}

/// Something in both reports, or in one.
#[derive(Serialize)]
struct Both<T> {
    before: Option<T>,
    after: Option<T>,
}

#[derive(Serialize)]
struct SourceRow<'d> {
    id: &'d str,
    name: &'d str,
    published: Option<String>,
}

#[derive(Serialize)]
struct OriginRow<'d> {
    sources: &'d [String],
    before: bool,
    after: bool,
}

#[derive(Serialize)]
struct FindingRow<'d> {
    course: &'static str,
    question: Option<&'d str>,
    asks: Option<&'d str>,
    before: Option<PairRow<'d>>,
    after: Option<PairRow<'d>>,
    because: Option<&'d str>,
}

#[derive(Serialize)]
struct PairRow<'d> {
    question: &'d str,
    a: Option<ClaimBody>,
    b: Option<ClaimBody>,
    verdict: &'static str,
    why: &'d str,
    unless: Option<&'d str>,
    settle: Option<&'d str>,
    kind: &'static str,
}

#[derive(Serialize)]
struct SumChangeRow<'d> {
    course: &'static str,
    #[serde(flatten)]
    both: Both<SumRow<'d>>,
    because: Option<&'d str>,
}

#[derive(Serialize)]
struct SumRow<'d> {
    relation: &'d str,
    words: &'d str,
    verdict: &'static str,
    unless: Option<&'d str>,
}

#[derive(Serialize)]
struct FigureRow<'d> {
    question: &'d str,
    asks: &'d str,
    before: ClaimBody,
    after: ClaimBody,
    why: Option<&'d str>,
}

#[derive(Serialize)]
struct RangeChangeRow<'d> {
    question: &'d str,
    asks: &'d str,
    policy: &'d str,
    before: RangeRow,
    after: RangeRow,
}

#[derive(Serialize)]
struct QuestionRow<'d> {
    before: Option<&'d str>,
    after: Option<&'d str>,
    asks: Option<&'d str>,
}

/// What changed, as indented JSON with a line break at its end.
#[must_use]
pub fn to_json(diff: &Diff<'_>) -> String {
    let mut json = inert(serde_json::to_string_pretty(&row(diff)).unwrap_or_default());
    json.push('\n');
    json
}

/// What changed, as one line of JSON, without the line break.
#[must_use]
pub fn to_line(diff: &Diff<'_>) -> String {
    inert(serde_json::to_string(&row(diff)).unwrap_or_default())
}

fn row<'d>(diff: &'d Diff<'_>) -> DiffRow<'d> {
    let bytes = OffsetMap::new("", Offsets::Bytes);
    let sources = diff.sources.iter();
    DiffRow {
        schema: SCHEMA,
        sources: sources
            .map(|change| Both { before: change.before.map(source), after: change.after.map(source) })
            .collect(),
        origins: diff.origins.iter().map(origin).collect(),
        findings: diff.findings.iter().map(|change| finding(change, &bytes)).collect(),
        sums: diff.sums.iter().map(sum_change).collect(),
        differences: diff
            .differences
            .iter()
            .map(|change| Both { before: change.before.map(difference_row), after: change.after.map(difference_row) })
            .collect(),
        figures: diff.figures.iter().map(|change| figure(change, &bytes)).collect(),
        ranges: diff.ranges.iter().map(range_change).collect(),
        questions: diff.questions.iter().map(question).collect(),
        notes: diff
            .notes
            .iter()
            .map(|change| Both {
                before: change.before.map(|note| note_row(note, &bytes)),
                after: change.after.map(|note| note_row(note, &bytes)),
            })
            .collect(),
        claims_added: diff.claims_added,
        claims_gone: diff.claims_gone,
        unfollowed: diff.unfollowed,
    }
}

fn source(entry: &SourceEntry) -> SourceRow<'_> {
    SourceRow { id: &entry.id, name: &entry.name, published: entry.published.map(|date| date.to_string()) }
}

fn origin<'d>(change: &'d OriginChange) -> OriginRow<'d> {
    OriginRow { sources: &change.sources, before: change.before, after: change.after }
}

fn finding<'d>(change: &'d FindingChange<'_>, bytes: &OffsetMap<'_>) -> FindingRow<'d> {
    let question = change.after.as_ref().or(change.before.as_ref()).map(|finding| finding.question);
    FindingRow {
        course: change.course.code(),
        question: question.map(|question| question.id.as_str()),
        asks: question.map(|question| question.question.as_str()),
        before: change.before.as_ref().map(|finding| pair(finding, bytes)),
        after: change.after.as_ref().map(|finding| pair(finding, bytes)),
        because: change.because.as_deref(),
    }
}

fn pair<'d>(finding: &Finding<'d>, bytes: &OffsetMap<'_>) -> PairRow<'d> {
    let found = &finding.pair.comparison;
    let claim = |index: usize| finding.question.claims.get(index).map(|claim| ClaimBody::of(claim, bytes));
    PairRow {
        question: &finding.question.id,
        a: claim(finding.pair.a),
        b: claim(finding.pair.b),
        verdict: found.verdict.code(),
        why: &found.why,
        unless: found.unless.as_deref(),
        settle: found.settle.as_deref(),
        kind: found.kind,
    }
}

fn sum_change<'d>(change: &'d SumChange<'_>) -> SumChangeRow<'d> {
    SumChangeRow {
        course: change.course.code(),
        both: Both { before: change.before.map(sum), after: change.after.map(sum) },
        because: change.because.as_deref(),
    }
}

fn sum(sum: &Derivation) -> SumRow<'_> {
    SumRow { relation: &sum.relation, words: &sum.words, verdict: sum.verdict.code(), unless: sum.unless.as_deref() }
}

fn figure<'d>(change: &FigureChange<'d>, bytes: &OffsetMap<'_>) -> FigureRow<'d> {
    FigureRow {
        question: &change.question.id,
        asks: &change.question.question,
        before: ClaimBody::of(change.before, bytes),
        after: ClaimBody::of(change.after, bytes),
        why: change.why,
    }
}

fn range_change<'d>(change: &RangeChange<'d>) -> RangeChangeRow<'d> {
    let (question, range) = change.after;
    RangeChangeRow {
        question: &question.id,
        asks: &question.question,
        policy: &range.policy,
        before: range_row(change.before.0, change.before.1),
        after: range_row(question, range),
    }
}

fn question<'d>(change: &QuestionChange<'d>) -> QuestionRow<'d> {
    QuestionRow {
        before: change.before.map(|question| question.id.as_str()),
        after: change.after.map(|question| question.id.as_str()),
        asks: change.after.or(change.before).map(|question| question.question.as_str()),
    }
}
