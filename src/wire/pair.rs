//! Rows of two short texts to compare, in and out.
//!
//! In: `{"id": "1", "a": "20 states", "b": "nearly a dozen states"}`, with an optional `date_a` and `date_b` (EDTF).
//! Other fields are left alone, so that a data set can carry its labels along; one that is a slip of the pen for a known
//! field is refused.
//!
//! Out: `{"id", "offsets", "verdict", "entails", "why", "pairs": [{"a": claim, "b": claim, "verdict", "why", "unless", "settle",
//! "kind"}]}`; a claim stands there as in a report.

use super::claim::ClaimBody;
use super::offsets::OffsetMap;
use super::record::Record;
use crate::claim::Claim;
use crate::compare::{Comparison, Verdict};
use crate::error::{Error, Kind, Result};
use crate::source::Source;
use crate::span::Span;
use crate::value::Period;
use serde::Serialize;
use serde_json::value::RawValue;

const FIELDS: [&str; 7] = ["id", "a", "b", "date_a", "date_b", "focus_a", "focus_b"];

/// Two texts to compare.
#[derive(Clone, Debug)]
pub struct PairRow {
    /// The row's id as JSON, a text or a number; it is handed back as it came.
    id: Box<RawValue>,
    /// The first text, with its date.
    pub a: Source,
    /// The second text, with its date.
    pub b: Source,
    /// The mention in each text that is asked about, where the row points at one in both.
    pub focus: Option<(Span, Span)>,
}

/// What was found of two texts, as a row to write.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'c> {
    /// The worst verdict of its comparable pairs.
    pub verdict: Verdict,
    /// Whether every figure of the second text follows from the first, where that can be said.
    pub entails: Option<bool>,
    /// The reason.
    pub why: &'c str,
    /// The pairs of claims with what was found of each.
    pub pairs: &'c [(Claim, Claim, Comparison)],
}

/// Reads one row.
///
/// # Errors
/// When the line is not a JSON object, `id`, `a` or `b` is missing, or a date is none.
pub fn from_line(line: &str) -> Result<PairRow> {
    let mut record = Record::parse(line)?;
    let id = record.need("id", "the id of the row, a text or a number")?.scalar()?;
    let mut side = |name: &'static str, date: &'static str| {
        let source = Source::new(name, &record.need(name, "one of the two texts")?.text()?);
        let Some(field) = record.take(date) else { return Ok(source) };
        let period: Period = field.text()?.parse().map_err(|error| field.blame(&error))?;
        Ok::<_, Error>(source.published(period))
    };
    let (a, b) = (side("a", "date_a")?, side("b", "date_b")?);
    let mut focus = |name: &'static str, text: &str| {
        let Some(field) = record.take(name) else { return Ok(None) };
        let words = field.text()?;
        let found = Span::find(text, &words);
        let missing = || Kind::Other { problem: format!("{words:?} does not stand in the text") };
        found.map(Some).ok_or_else(|| field.blame(&missing().into()))
    };
    let focus = match (focus("focus_a", a.text())?, focus("focus_b", b.text())?) {
        (Some(a), Some(b)) => Some((a, b)),
        (None, None) => None,
        (Some(_), None) => {
            return Err(Kind::Missing { field: "focus_b", expected: "the mention to hold against focus_a" }.into());
        }
        (None, Some(_)) => {
            return Err(Kind::Missing { field: "focus_a", expected: "the mention to hold against focus_b" }.into());
        }
    };
    for name in record.left() {
        let plain: String = name.to_lowercase().replace('-', "_");
        let slip = |known: &&str| known.len() > 2 && name.len() <= 16 && strsim::levenshtein(&plain, known) <= 1;
        if FIELDS.iter().any(slip) {
            return Err(Error::unknown("field", name, FIELDS));
        }
    }
    Ok(PairRow { id, a, b, focus })
}

#[derive(Serialize)]
struct AnswerRow<'a> {
    id: Option<&'a RawValue>,
    offsets: &'static str,
    verdict: &'static str,
    entails: Option<bool>,
    why: &'a str,
    pairs: Vec<FoundRow<'a>>,
}

#[derive(Serialize)]
struct FoundRow<'a> {
    a: SideRow<'a>,
    b: SideRow<'a>,
    verdict: &'static str,
    why: &'a str,
    unless: Option<&'a str>,
    settle: Option<&'a str>,
    kind: &'static str,
}

/// A claim with what it answers: two texts have no question in common to stand above it.
#[derive(Serialize)]
struct SideRow<'a> {
    subject: &'a str,
    attribute: &'a str,
    #[serde(flatten)]
    body: ClaimBody,
}

impl<'a> SideRow<'a> {
    fn of(claim: &'a Claim, map: &OffsetMap<'_>) -> Self {
        let topic = claim.topic();
        Self { subject: topic.subject(), attribute: topic.attribute(), body: ClaimBody::of(claim, map) }
    }
}

/// One answer as one line of JSON, without the line break.
///
/// The `maps` are those of the two texts; `row` is missing where two files were compared.
#[must_use]
pub fn to_line(row: Option<&PairRow>, answer: Answer<'_>, maps: [&OffsetMap<'_>; 2]) -> String {
    let [map_a, map_b] = maps;
    let row = AnswerRow {
        id: row.map(|row| &*row.id),
        offsets: map_a.unit().code(),
        verdict: answer.verdict.code(),
        entails: answer.entails,
        why: answer.why,
        pairs: answer
            .pairs
            .iter()
            .map(|(a, b, found)| FoundRow {
                a: SideRow::of(a, map_a),
                b: SideRow::of(b, map_b),
                verdict: found.verdict.code(),
                why: &found.why,
                unless: found.unless.as_deref(),
                settle: found.settle.as_deref(),
                kind: found.kind,
            })
            .collect(),
    };
    serde_json::to_string(&row).unwrap_or_default()
}
