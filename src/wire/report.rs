//! The report as JSON, schema `crosscheck.report/1`.
//!
//! ```json
//! {
//!   "schema": "crosscheck.report/1",
//!   "sources": [{"id": "000", "name": "…", "published": "2026-02-22", "origin": 0}],
//!   "questions": [{
//!     "id": "…", "question": "In how many Mexican states were roads blocked?",
//!     "subject": "…", "attribute": "…", "verdict": "contradict", "kinds": ["count"],
//!     "claims": [{
//!       "source": "000", "span": {"start": 812, "end": 829}, "quote": "20 Mexican states",
//!       "sentence": {"start": 760, "end": 870},
//!       "value": {"type": "quantity", "hedge": "plain", "low": 20, "high": 20, "unit": "state"},
//!       "as_of": null, "place": "Mexico", "attributed_to": null
//!     }],
//!     "pairs": [{"a": 0, "b": 1, "verdict": "contradict", "why": "20 lies outside nearly a dozen (10 to 11)",
//!                "unless": null}],
//!     "range": {"low": 10, "best": 20, "high": 20, "policy": "span/1"}
//!   }],
//!   "notes": []
//! }
//! ```
//!
//! Further keys stand at the end of their objects: `offsets`, `origins`, `derivations` and `differences` of the report, `positions`,
//! `origins`, `linked_by`, `speakers`, `summarised` and `ranges` of a question, `speakers` of a position, `settle`, `kind`
//! of a pair, `unit`, `provisional` and `claims` of a range, `mode`, `group`, `stage`, `published` of a claim.
//! `ranges` has one range for each policy that was asked for, `range` is the first of them.
//! `differences` are camps of sources that lie apart by a steady step (`kind` is `offset`, in base units and minutes, or
//! `ratio`), with the ids of the questions it rests on.
//! `a`, `b` and the claims of positions and ranges are indices into the question's `claims`.
//! Bounds of a range are numbers of its `unit`, or EDTF dates for a question about dates; `null` is an open end.
//! A derivation has the `relation` it rests on (`parts`, or an id of the codebook), its arithmetic in `words`, a `verdict`,
//! `unless`, and its `claims`, each the id of a `question` and the index of a `claim` there. Of a question that `only` left
//! out, the id stands alone.
//! `known` stands there where a baseline was given and has marked findings as known, each with the desk's `reason`; such
//! findings stand neither among the pairs nor among the derivations.
//! [`from_json`] reads a report back, and leaves alone what it does not know, so that later keys do no harm; a report of
//! another schema is refused.
//! A claim's fields are those of [`crosscheck.claim/1`](super::claim), less subject and attribute.

mod read;
mod rows;

pub use read::from_json;

use super::claim::{ClaimBody, SpanRow};
use super::inert;
use super::number::Digits;
use super::offsets::{OffsetMap, Offsets};
use super::range::{self, End};
use crate::report::{
    ClaimRef, Derivation, Difference, Known, Note, Pair, Position, Question, Range, RangeBound, Report, Statement, Step,
};
use crate::source::Source;
use rows::{
    BoundRow, ClaimRefRow, DerivationRow, KnownRow, PairRow, PositionRow, QuestionRow, RangeClaims, SourceRow,
    StatementRow,
};
pub(super) use rows::{DifferenceRow, NoteRow, RangeRow, ReportRow};
use std::collections::{BTreeMap, BTreeSet};

/// The schema that a report names.
pub const SCHEMA: &str = "crosscheck.report/1";

/// The offset maps of several sources, by id; a source without text counts in bytes.
struct Maps<'t> {
    maps: BTreeMap<&'t str, OffsetMap<'t>>,
    bytes: OffsetMap<'t>,
}

impl<'t> Maps<'t> {
    fn of(&self, source: &str) -> &OffsetMap<'t> {
        self.maps.get(source).unwrap_or(&self.bytes)
    }
}

/// The report as indented JSON with a line break at its end.
///
/// The sources are needed to turn spans into another unit than bytes.
#[must_use]
pub fn to_json(report: &Report, sources: &[Source], offsets: Offsets) -> String {
    let row = report_row(report, sources, offsets);
    let mut json = inert(serde_json::to_string_pretty(&row).unwrap_or_default());
    json.push('\n');
    json
}

/// The report as one line of JSON, without the line break.
#[must_use]
pub fn to_line(report: &Report, sources: &[Source], offsets: Offsets) -> String {
    inert(serde_json::to_string(&report_row(report, sources, offsets)).unwrap_or_default())
}

fn report_row(report: &Report, sources: &[Source], offsets: Offsets) -> ReportRow {
    let with_text = sources.iter().filter(|source| !source.text().is_empty());
    let maps = Maps {
        maps: with_text.map(|source| (source.id(), OffsetMap::new(source.text(), offsets))).collect(),
        bytes: OffsetMap::new("", Offsets::Bytes),
    };
    ReportRow {
        schema: SCHEMA,
        sources: report
            .sources
            .iter()
            .map(|entry| SourceRow {
                id: entry.id.clone(),
                name: entry.name.clone(),
                published: entry.published.map(|period| period.to_string()),
                origin: entry.origin,
            })
            .collect(),
        questions: report.questions.iter().map(|question| question_row(question, &maps)).collect(),
        notes: report
            .notes
            .iter()
            .map(|note| note_row(note, maps.of(note.source.as_deref().unwrap_or_default())))
            .collect(),
        offsets: offsets.code(),
        origins: report.sources.iter().map(|entry| entry.origin).collect::<BTreeSet<_>>().len(),
        derivations: report.derivations.iter().map(derivation_row).collect(),
        differences: report.differences.iter().map(difference_row).collect(),
        known: report.known.iter().map(known_row).collect(),
    }
}

fn question_row(question: &Question, maps: &Maps<'_>) -> QuestionRow {
    QuestionRow {
        id: question.id.clone(),
        question: question.question.clone(),
        subject: question.subject.clone(),
        attribute: question.attribute.clone(),
        verdict: question.verdict.code(),
        kinds: question.kinds.clone(),
        claims: question.claims.iter().map(|claim| ClaimBody::of(claim, maps.of(claim.source()))).collect(),
        pairs: question.pairs.iter().map(pair_row).collect(),
        range: question.range.as_ref().map(|range| range_row(question, range)),
        positions: question.positions.iter().map(position_row).collect(),
        origins: question.origins,
        linked_by: question.linked_by.clone(),
        speakers: question.speakers,
        summarised: question.summarised,
        ranges: question.ranges.iter().map(|range| range_row(question, range)).collect(),
    }
}

fn derivation_row(derivation: &Derivation) -> DerivationRow {
    let claim = |claim: &ClaimRef| ClaimRefRow { question: claim.question.clone(), claim: claim.claim };
    DerivationRow {
        relation: derivation.relation.clone(),
        verdict: derivation.verdict.code(),
        words: derivation.words.clone(),
        unless: derivation.unless.clone(),
        claims: derivation.claims.iter().map(claim).collect(),
    }
}

fn pair_row(pair: &Pair) -> PairRow {
    let found = &pair.comparison;
    PairRow {
        a: pair.a,
        b: pair.b,
        verdict: found.verdict.code(),
        why: found.why.clone(),
        unless: found.unless.clone(),
        settle: found.settle.clone(),
        kind: found.kind,
    }
}

pub(super) fn range_row(question: &Question, range: &Range) -> RangeRow {
    let bound = |end: Option<End>| match end? {
        End::Date(date) => Some(BoundRow::Date(date)),
        End::Number(number) => Digits::of(number).map(BoundRow::Number),
    };
    let claim = |bound: &Option<RangeBound>| bound.as_ref().map(|bound| bound.claim);
    let told = range::tell(question, range);
    let (low, best, high, unit) =
        told.map_or((None, None, None, None), |told| (told.low, told.best, told.high, told.unit));
    RangeRow {
        low: bound(low),
        best: bound(best),
        high: bound(high),
        policy: range.policy.clone(),
        unit,
        provisional: range.provisional,
        claims: RangeClaims { low: claim(&range.low), best: claim(&range.best), high: claim(&range.high) },
    }
}

fn position_row(position: &Position) -> PositionRow {
    PositionRow {
        value: position.value.clone(),
        claims: position.claims.clone(),
        origins: position.origins,
        speakers: position.speakers,
    }
}

pub(super) fn difference_row(difference: &Difference) -> DifferenceRow {
    let (Step::Offset(by) | Step::Ratio(by)) = difference.step;
    DifferenceRow {
        kind: difference.step.code(),
        attribute: difference.attribute.clone(),
        lower: difference.lower.clone(),
        higher: difference.higher.clone(),
        by: Digits::of(by),
        questions: difference.questions.clone(),
        held: difference.held,
        shared: difference.shared,
        text: difference.words.clone(),
    }
}

fn known_row(known: &Known) -> KnownRow {
    let statement =
        |statement: &Statement| StatementRow { source: statement.source.clone(), value: statement.value.clone() };
    KnownRow {
        about: known.about.clone(),
        asks: known.asks.clone(),
        verdict: known.verdict.code(),
        why: known.why.clone(),
        statements: known.statements.iter().map(statement).collect(),
        reason: known.reason.clone(),
        until: known.until.map(|day| day.to_string()),
    }
}

pub(super) fn note_row(note: &Note, map: &OffsetMap<'_>) -> NoteRow {
    NoteRow { source: note.source.clone(), span: note.span.map(|span| SpanRow::of(span, map)), text: note.text.clone() }
}
