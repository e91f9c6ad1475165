//! A claim read from a line of JSON, whole or as a draft whose quote is still to be found.

use super::SCHEMA;
use crate::claim::{Claim, Member, Mode, Scope, Topic};
use crate::error::{Error, Kind, Result};
use crate::span::Span;
use crate::wire::date;
use crate::wire::offsets::{Offsets, must_be_bytes};
use crate::wire::record::{Field, Record};
use crate::wire::value::{self, read_place};

/// All that a row may have.
const FIELDS: [&str; 26] = [
    "schema",
    "source",
    "subject",
    "subject_key",
    "attribute",
    "value",
    "quote",
    "span",
    "sentence",
    "offsets",
    "as_of",
    "as_of_detail",
    "published",
    "published_detail",
    "place",
    "place_key",
    "place_within",
    "group",
    "stage",
    "including",
    "excluding",
    "out_of",
    "listed",
    "attributed_to",
    "mode",
    "id",
];

/// Reads one claim from one line of JSON.
///
/// ```
/// use crosscheck::wire::claim;
/// let row = r#"{"source": "a", "subject": "ferry", "attribute": "killed",
///               "value": {"type": "quantity", "low": 30, "high": 20, "unit": "person"}}"#;
/// let error = claim::from_line(row).unwrap_err();
/// assert_eq!(error.to_string(), "field value.low: low 30 lies above high 20");
/// ```
///
/// # Errors
/// When the line is not a JSON object, a field is missing, unknown or of the wrong kind, or an invariant would be broken;
/// the message names the field.
pub fn from_line(line: &str) -> Result<Claim> {
    read_row(line, read_quote)
}

/// A claim whose quote is still to be found in its text: what it says of the place is a hint.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The claim with its quote and without a place.
    pub claim: Claim,
    /// Where its span begins.
    pub start: Option<usize>,
    /// Start and end of its sentence.
    pub sentence: Option<(usize, usize)>,
    /// What the three count.
    pub offsets: Offsets,
}

/// Reads one claim from one line of JSON, whatever its span: as long as the quote or not, in any unit of offsets.
///
/// # Errors
/// As [`from_line`], but for the span.
pub fn draft_from_line(line: &str) -> Result<Draft> {
    let mut hint = (None, None, Offsets::Bytes);
    let claim = read_row(line, |record, claim| {
        let quote = record.text("quote")?.unwrap_or_default();
        if let Some(field) = record.take("offsets") {
            hint.2 = Offsets::from_code(&field.text()?).map_err(|error| field.blame(&error))?;
        }
        hint.0 = record.take("span").map(|field| read_ends(&field)).transpose()?.map(|(start, _)| start);
        hint.1 = record.take("sentence").map(|field| read_ends(&field)).transpose()?;
        Ok(claim.quoting(&quote))
    })?;
    let (start, sentence, offsets) = hint;
    Ok(Draft { claim, start, sentence, offsets })
}

/// How a reader takes the quote of a claim.
type ReadQuote<'q> = &'q mut dyn FnMut(&mut Record<'_>, Claim) -> Result<Claim>;

fn read_row(line: &str, mut quote: impl FnMut(&mut Record<'_>, Claim) -> Result<Claim>) -> Result<Claim> {
    let mut record = Record::parse(line)?;
    if let Some(field) = record.take("schema") {
        let schema = field.text()?;
        if schema != SCHEMA {
            return Err(field.blame(&Error::unknown("schema", &schema, [SCHEMA])));
        }
    }
    // An id is the writer's own; it is allowed and not kept.
    let _ = record.take("id");
    let source = record.need("source", "the id of the source")?.text()?;
    let subject = record.need("subject", "who or what the claim is about")?.text()?;
    let attribute = record.need("attribute", "what of it is stated, such as \"killed\"")?.text()?;
    let topic = match record.text("subject_key")? {
        Some(key) => Topic::keyed(&subject, &key, &attribute),
        None => Topic::new(&subject, &attribute),
    };
    let claim = read_all(&mut record, &source, topic, &mut quote)?;
    record.finish(&FIELDS)?;
    Ok(claim)
}

/// Reads what a claim carries in a report and in a row of its own.
pub(in crate::wire) fn read_body(record: &mut Record<'_>, source: &str, topic: Topic) -> Result<Claim> {
    read_all(record, source, topic, &mut read_quote)
}

fn read_all(record: &mut Record<'_>, source: &str, topic: Topic, quote: ReadQuote<'_>) -> Result<Claim> {
    let value = value::read(record.need("value", "an object with type, hedge, low, high")?.record()?)?;
    let mut claim = quote(record, Claim::new(source, topic, value))?;
    claim.as_of = date::read(record, "as_of")?;
    claim.published = date::read(record, "published")?;
    claim.scope = Scope {
        place: read_place(record, "place", "place_key", "place_within")?,
        group: record.text("group")?,
        stage: record.text("stage")?,
        including: read_member(record, "including")?,
        excluding: read_member(record, "excluding")?,
        out_of: record.number("out_of")?,
        listed: record.take("listed").map(|field| field.flag()).transpose()?.unwrap_or(false),
    };
    claim.attributed_to = record.text("attributed_to")?;
    if let Some(field) = record.take("mode") {
        let code = field.text()?;
        claim.mode = Mode::from_code(&code)
            .ok_or_else(|| field.blame(&Error::unknown("mode", &code, Mode::ALL.map(Mode::code))))?;
    }
    Ok(claim)
}

fn read_member(record: &mut Record<'_>, name: &str) -> Result<Option<Member>> {
    let Some(field) = record.take(name) else { return Ok(None) };
    let mut member = field.record()?;
    let name = member.need("name", "the name or the role of a person")?.text()?;
    let role = member.text("role")?;
    member.finish(&["name", "role"])?;
    Ok(Some(Member { name, role }))
}

fn read_ends(field: &Field<'_>) -> Result<(usize, usize)> {
    let mut record = field.record()?;
    let start = record.need("start", "the first offset")?.count()?;
    let end = record.need("end", "the offset after the last one")?.count()?;
    record.finish(&["start", "end"])?;
    Ok((start, end))
}

pub(in crate::wire) fn read_span(field: &Field<'_>) -> Result<Span> {
    let (start, end) = read_ends(field)?;
    Span::new(start, end).map_err(|error| field.blame(&error))
}

fn read_quote(record: &mut Record<'_>, claim: Claim) -> Result<Claim> {
    let quote = record.text("quote")?;
    let unit = record.take("offsets");
    let sentence = record.take("sentence").map(|field| read_span(&field)).transpose()?;
    let Some(field) = record.take("span") else {
        return Ok(match quote {
            Some(quote) => claim.quoting(&quote),
            None => claim,
        });
    };
    let span = read_span(&field)?;
    if let Some(unit) = unit {
        let code = unit.text()?;
        Offsets::from_code(&code).and_then(must_be_bytes).map_err(|error| unit.blame(&error))?;
    }
    let Some(quote) = quote else {
        let problem = "missing: the words that stand at span were expected".to_owned();
        return Err(record.blame("quote", &Kind::Other { problem }.into()));
    };
    claim.quoted_from(&quote, span, sentence).map_err(|error| field.blame(&error))
}
