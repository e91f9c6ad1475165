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
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The schema that a report names.
pub const SCHEMA: &str = "crosscheck.report/1";

/// The report.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ReportRow {
    /// The schema of the report.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schemas"))]
    schema: &'static str,
    /// The accounts, in the order they were given.
    sources: Vec<SourceRow>,
    /// The questions, worst verdict first.
    questions: Vec<QuestionRow>,
    /// What a reader should know besides: what could not be read, what there was nothing to compare with.
    notes: Vec<NoteRow>,
    /// What spans count: `bytes` of UTF-8, `chars` (code points) or `utf16` units.
    #[cfg_attr(feature = "schema", schemars(schema_with = "units"))]
    offsets: &'static str,
    /// How many origins the accounts have.
    origins: usize,
    /// What follows from claims of several parts or questions taken together, the worst first.
    derivations: Vec<DerivationRow>,
    /// Sources that differ by a steady offset or ratio over many questions.
    differences: Vec<DifferenceRow>,
    /// Findings that a baseline marks as known; they stand in no question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    known: Vec<KnownRow>,
}

/// A finding that a baseline marks as known.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct KnownRow {
    /// The id of the question.
    about: String,
    /// The question in words.
    asks: String,
    /// What was found.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    verdict: &'static str,
    /// The reason of the finding.
    why: String,
    /// Who says what.
    statements: Vec<StatementRow>,
    /// Why the desk leaves it as it is.
    reason: String,
    /// Until which day it is known, as EDTF.
    until: Option<String>,
}

/// What one source says of a known finding.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct StatementRow {
    /// The id of the source.
    source: String,
    /// Its value, in words.
    value: String,
}

/// A camp of sources that lies apart from another by a steady step.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct DifferenceRow {
    /// `offset`, in base units and minutes, or `ratio`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "steps"))]
    kind: &'static str,
    /// The attribute of the questions.
    attribute: String,
    /// The ids of the sources whose figures are lower.
    lower: Vec<String>,
    /// The ids of the sources whose figures are higher.
    higher: Vec<String>,
    /// The step.
    by: Option<Digits>,
    /// The ids of the questions it rests on.
    questions: Vec<String>,
    /// On how many questions the step was seen.
    held: usize,
    /// How many questions the two camps share.
    shared: usize,
    /// The same in words.
    text: String,
}

/// What follows from several claims.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct DerivationRow {
    /// The id of the relation in the codebook; `parts` where parts of one question are added up.
    relation: String,
    /// What it comes to: `compatible` where it adds up.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    verdict: &'static str,
    /// The arithmetic: `4 + 3 - 1 leader = 6 others`.
    words: String,
    /// What would make all of them true.
    unless: Option<String>,
    /// The claims that it rests on.
    claims: Vec<ClaimRefRow>,
}

/// A claim of a question.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ClaimRefRow {
    /// The id of the question.
    question: String,
    /// The index of the claim in the question.
    claim: usize,
}

/// One account.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SourceRow {
    /// The id by which claims name it.
    id: String,
    /// The name for readers.
    name: String,
    /// When it was published, as EDTF.
    published: Option<String>,
    /// The number of its origin: sources of one origin share wording or credit.
    origin: usize,
}

/// One question with all that was claimed in answer to it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct QuestionRow {
    /// The id, made of attribute and subject.
    id: String,
    /// The question in words.
    question: String,
    /// Who or what it is about.
    subject: String,
    /// The attribute's id in the codebook, or an open attribute's words.
    attribute: String,
    /// The worst verdict among its pairs.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    verdict: &'static str,
    /// What kinds of difference it shows: `count`, `date`, `place`, `internal` and so on.
    kinds: Vec<&'static str>,
    /// The claims, in the order of sources and then of the text.
    claims: Vec<ClaimBody>,
    /// The pairs of claims, worst first.
    pairs: Vec<PairRow>,
    /// The range under the policy: the first of `ranges`.
    range: Option<RangeRow>,
    /// The camps of claims that can stand together.
    positions: Vec<PositionRow>,
    /// How many origins stand behind its claims.
    origins: usize,
    /// Why its claims were put together.
    linked_by: Vec<String>,
    /// How many speakers are named for them.
    speakers: usize,
    /// How many claims are not listed in pairs, because others stand for them.
    summarised: usize,
    /// The range under each policy that was asked for.
    ranges: Vec<RangeRow>,
}

/// Two claims and what was found of them.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PairRow {
    /// The index of the first claim.
    a: usize,
    /// The index of the second claim.
    b: usize,
    /// What was found.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    verdict: &'static str,
    /// The reason, which can be checked against the quotes.
    why: String,
    /// What would make both true.
    unless: Option<String>,
    /// What would settle it.
    settle: Option<String>,
    /// The kind of difference.
    kind: &'static str,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
enum BoundRow {
    Number(Digits),
    Date(String),
}

/// Low, best and high under a policy; null is an open end.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RangeRow {
    /// The lowest figure reported.
    low: Option<BoundRow>,
    /// The figure that the policy prefers.
    best: Option<BoundRow>,
    /// The highest figure reported.
    high: Option<BoundRow>,
    /// Name and version of the policy.
    policy: String,
    /// The unit of the ends; null for bare numbers and dates.
    unit: Option<String>,
    /// Whether fewer origins stand behind it than the policy asks for.
    provisional: bool,
    /// The claims on which the ends rest.
    claims: RangeClaims,
}

/// The claims on which the bounds rest.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct RangeClaims {
    /// The index of the claim behind `low`.
    low: Option<usize>,
    /// The index of the claim behind `best`.
    best: Option<usize>,
    /// The index of the claim behind `high`.
    high: Option<usize>,
}

/// Claims that can stand together.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PositionRow {
    /// What they say, in words.
    value: String,
    /// Their indices.
    claims: Vec<usize>,
    /// How many origins stand behind them.
    origins: usize,
    /// How many speakers are named for them.
    speakers: usize,
}

/// A remark.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct NoteRow {
    /// The id of the source that it is about.
    source: Option<String>,
    /// Where in its text.
    span: Option<SpanRow>,
    /// What is remarked.
    text: String,
}

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
        notes: report.notes.iter().map(|note| note_row(note, &maps)).collect(),
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

fn difference_row(difference: &Difference) -> DifferenceRow {
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

fn note_row(note: &Note, maps: &Maps<'_>) -> NoteRow {
    let source = note.source.as_deref().unwrap_or_default();
    NoteRow {
        source: note.source.clone(),
        span: note.span.map(|span| SpanRow::of(span, maps.of(source))),
        text: note.text.clone(),
    }
}

#[cfg(feature = "schema")]
use described::{schemas, steps, units, verdicts};

/// The closed lists of a report in its schema.
#[cfg(feature = "schema")]
mod described {
    use super::{Offsets, SCHEMA, Step};
    use crate::compare::Verdict;
    use crate::number::Number;
    use crate::schema::one_of;
    use schemars::{Schema, SchemaGenerator};

    pub(super) fn schemas(_: &mut SchemaGenerator) -> Schema {
        one_of([SCHEMA])
    }

    pub(super) fn units(_: &mut SchemaGenerator) -> Schema {
        one_of(Offsets::ALL.map(Offsets::code))
    }

    pub(super) fn verdicts(_: &mut SchemaGenerator) -> Schema {
        one_of(Verdict::ALL.iter().map(|verdict| verdict.code()))
    }

    pub(super) fn steps(_: &mut SchemaGenerator) -> Schema {
        one_of([Step::Offset(Number::ONE), Step::Ratio(Number::ONE)].map(|step| step.code()))
    }
}
