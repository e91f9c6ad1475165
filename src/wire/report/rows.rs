//! The shape of a report in JSON; what its fields say here is what its schema says.

use crate::wire::claim::{ClaimBody, SpanRow};
use crate::wire::number::Digits;
use serde::Serialize;

/// The report.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct ReportRow {
    /// The schema of the report.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schemas"))]
    pub(super) schema: &'static str,
    /// The accounts, in the order they were given.
    pub(super) sources: Vec<SourceRow>,
    /// The questions, worst verdict first.
    pub(super) questions: Vec<QuestionRow>,
    /// What a reader should know besides: what could not be read, what there was nothing to compare with.
    pub(super) notes: Vec<NoteRow>,
    /// What spans count: `bytes` of UTF-8, `chars` (code points) or `utf16` units.
    #[cfg_attr(feature = "schema", schemars(schema_with = "units"))]
    pub(super) offsets: &'static str,
    /// How many origins the accounts have.
    pub(super) origins: usize,
    /// What follows from claims of several parts or questions taken together, the worst first.
    pub(super) derivations: Vec<DerivationRow>,
    /// Sources that differ by a steady offset or ratio over many questions.
    pub(super) differences: Vec<DifferenceRow>,
    /// Findings that a baseline marks as known; they stand in no question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub(super) known: Vec<KnownRow>,
}

/// A finding that a baseline marks as known.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct KnownRow {
    /// The id of the question.
    pub(super) about: String,
    /// The question in words.
    pub(super) asks: String,
    /// What was found.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    pub(super) verdict: &'static str,
    /// The reason of the finding.
    pub(super) why: String,
    /// Who says what.
    pub(super) statements: Vec<StatementRow>,
    /// Why the desk leaves it as it is.
    pub(super) reason: String,
    /// Until which day it is known, as EDTF.
    pub(super) until: Option<String>,
}

/// What one source says of a known finding.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct StatementRow {
    /// The id of the source.
    pub(super) source: String,
    /// Its value, in words.
    pub(super) value: String,
}

/// A camp of sources that lies apart from another by a steady step.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct DifferenceRow {
    /// `offset`, in base units and minutes, or `ratio`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "steps"))]
    pub(super) kind: &'static str,
    /// The attribute of the questions.
    pub(super) attribute: String,
    /// The ids of the sources whose figures are lower.
    pub(super) lower: Vec<String>,
    /// The ids of the sources whose figures are higher.
    pub(super) higher: Vec<String>,
    /// The step.
    pub(super) by: Option<Digits>,
    /// The ids of the questions it rests on.
    pub(super) questions: Vec<String>,
    /// On how many questions the step was seen.
    pub(super) held: usize,
    /// How many questions the two camps share.
    pub(super) shared: usize,
    /// The same in words.
    pub(super) text: String,
}

/// What follows from several claims.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DerivationRow {
    /// The id of the relation in the codebook; `parts` where parts of one question are added up.
    pub(super) relation: String,
    /// What it comes to: `compatible` where it adds up.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    pub(super) verdict: &'static str,
    /// The arithmetic: `4 + 3 - 1 leader = 6 others`.
    pub(super) words: String,
    /// What would make all of them true.
    pub(super) unless: Option<String>,
    /// The claims that it rests on.
    pub(super) claims: Vec<ClaimRefRow>,
}

/// A claim of a question.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ClaimRefRow {
    /// The id of the question.
    pub(super) question: String,
    /// The index of the claim in the question.
    pub(super) claim: usize,
}

/// One account.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct SourceRow {
    /// The id by which claims name it.
    pub(super) id: String,
    /// The name for readers.
    pub(super) name: String,
    /// When it was published, as EDTF.
    pub(super) published: Option<String>,
    /// The number of its origin: sources of one origin share wording or credit.
    pub(super) origin: usize,
}

/// One question with all that was claimed in answer to it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct QuestionRow {
    /// The id, made of attribute and subject.
    pub(super) id: String,
    /// The question in words.
    pub(super) question: String,
    /// Who or what it is about.
    pub(super) subject: String,
    /// The attribute's id in the codebook, or an open attribute's words.
    pub(super) attribute: String,
    /// The worst verdict among its pairs.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    pub(super) verdict: &'static str,
    /// What kinds of difference it shows: `count`, `date`, `place`, `internal` and so on.
    pub(super) kinds: Vec<&'static str>,
    /// The claims, in the order of sources and then of the text.
    pub(super) claims: Vec<ClaimBody>,
    /// The pairs of claims, worst first.
    pub(super) pairs: Vec<PairRow>,
    /// The range under the policy: the first of `ranges`.
    pub(super) range: Option<RangeRow>,
    /// The camps of claims that can stand together.
    pub(super) positions: Vec<PositionRow>,
    /// How many origins stand behind its claims.
    pub(super) origins: usize,
    /// Why its claims were put together.
    pub(super) linked_by: Vec<String>,
    /// How many speakers are named for them.
    pub(super) speakers: usize,
    /// How many claims are not listed in pairs, because others stand for them.
    pub(super) summarised: usize,
    /// The range under each policy that was asked for.
    pub(super) ranges: Vec<RangeRow>,
}

/// Two claims and what was found of them.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct PairRow {
    /// The index of the first claim.
    pub(super) a: usize,
    /// The index of the second claim.
    pub(super) b: usize,
    /// What was found.
    #[cfg_attr(feature = "schema", schemars(schema_with = "verdicts"))]
    pub(super) verdict: &'static str,
    /// The reason, which can be checked against the quotes.
    pub(super) why: String,
    /// What would make both true.
    pub(super) unless: Option<String>,
    /// What would settle it.
    pub(super) settle: Option<String>,
    /// The kind of difference.
    pub(super) kind: &'static str,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
pub(super) enum BoundRow {
    Number(Digits),
    Date(String),
}

/// Low, best and high under a policy; null is an open end.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct RangeRow {
    /// The lowest figure reported.
    pub(super) low: Option<BoundRow>,
    /// The figure that the policy prefers.
    pub(super) best: Option<BoundRow>,
    /// The highest figure reported.
    pub(super) high: Option<BoundRow>,
    /// Name and version of the policy.
    pub(super) policy: String,
    /// The unit of the ends; null for bare numbers and dates.
    pub(super) unit: Option<String>,
    /// Whether fewer origins stand behind it than the policy asks for.
    pub(super) provisional: bool,
    /// The claims on which the ends rest.
    pub(super) claims: RangeClaims,
}

/// The claims on which the bounds rest.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RangeClaims {
    /// The index of the claim behind `low`.
    pub(super) low: Option<usize>,
    /// The index of the claim behind `best`.
    pub(super) best: Option<usize>,
    /// The index of the claim behind `high`.
    pub(super) high: Option<usize>,
}

/// Claims that can stand together.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct PositionRow {
    /// What they say, in words.
    pub(super) value: String,
    /// Their indices.
    pub(super) claims: Vec<usize>,
    /// How many origins stand behind them.
    pub(super) origins: usize,
    /// How many speakers are named for them.
    pub(super) speakers: usize,
}

/// A remark.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::wire) struct NoteRow {
    /// The id of the source that it is about.
    pub(super) source: Option<String>,
    /// Where in its text.
    pub(super) span: Option<SpanRow>,
    /// What is remarked.
    pub(super) text: String,
}

#[cfg(feature = "schema")]
use described::{schemas, steps, units, verdicts};

/// The closed lists of a report in its schema.
#[cfg(feature = "schema")]
mod described {
    use crate::compare::Verdict;
    use crate::number::Number;
    use crate::report::Step;
    use crate::schema::one_of;
    use crate::wire::offsets::Offsets;
    use crate::wire::report::SCHEMA;
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
