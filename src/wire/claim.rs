//! Claims as JSON Lines, schema `crosscheck.claim/1`: one object per line.
//!
//! ```json
//! {"schema": "crosscheck.claim/1", "source": "gazette", "subject": "passengers", "attribute": "killed",
//!  "value": {"type": "quantity", "hedge": "at_least", "low": 12, "high": null, "unit": "passenger"},
//!  "quote": "at least 12 passengers drowned", "span": {"start": 0, "end": 30}, "sentence": {"start": 0, "end": 40},
//!  "as_of": null, "published": "2026-03-14", "place": null, "group": null, "stage": null, "attributed_to": null,
//!  "mode": "stated"}
//! ```
//!
//! Needed are `source`, `subject`, `attribute` and `value`; everything else may be left out or `null`.
//!
//! | field | what stands there |
//! |---|---|
//! | `source` | the id of the source |
//! | `subject`, `attribute` | what is answered; `subject_key` where the subject goes under another name |
//! | `value` | see below |
//! | `quote`, `span`, `sentence` | the words, and where they stand; in the unit that `offsets` names, bytes when it is missing |
//! | `as_of`, `published` | dates as EDTF; `as_of_detail`, `published_detail` where EDTF says too little |
//! | `place`, `group`, `stage` | over what it counts; `place_key`, `place_within` for spellings and containers |
//! | `including`, `excluding` | one person whom it expressly counts in or leaves out: `{"name": "driver", "role": "driver"}` |
//! | `out_of` | out of how many, where it counts a part of a group told beside it: of 3 wounded |
//! | `listed` | whether it stands in a list of parts that the text adds up |
//! | `attributed_to` | who said it, according to the source |
//! | `mode` | `stated`, `possible`, `denied`, `background`, `additional` |
//!
//! A `value` has a `type` (`quantity`, `money`, `date`, `duration`, `share`, `name`, `place`), a `hedge` (`plain`,
//! `exactly`, `about`, `nearly`, `more_than`, `at_least`, `fewer_than`, `at_most`, `up_to`, `between`, `vague`), the stated
//! ends `low` and `high` (the same for one figure, `null` for an end left open) and a `unit`.
//! Figures are numbers, ratios are texts (`"2/3"`); a reader that needs every digit may also be given a text.
//! Money has `currency`, a share `whole`, a vague value `word` (and `times`), a measure `dimension`, `factor`, `offset`;
//! names and places have `text`, `key`, `within`.
//! `last_place` is the unit of the last written place where the digits do not show it.

use super::date::{self, DateDetail};
use super::number::Digits;
use super::offsets::{OffsetMap, Offsets, must_be_bytes};
use super::record::{Field, Record};
use super::value::{self, ValueRow, read_place};
use crate::claim::{Claim, Member, Mode, Scope, Topic};
use crate::error::{Error, Kind, Result};
use crate::span::Span;
use crate::value::fold;
use serde::Serialize;

/// The schema that every row names.
pub const SCHEMA: &str = "crosscheck.claim/1";

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

/// Start and end of a span, the end excluded.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct SpanRow {
    start: usize,
    end: usize,
}

impl SpanRow {
    pub(super) fn of(span: Span, map: &OffsetMap<'_>) -> Self {
        let (start, end) = map.span(span);
        Self { start, end }
    }
}

/// A person whom a figure counts in or leaves out.
#[derive(Clone, Debug, Serialize)]
struct MemberRow {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
}

impl MemberRow {
    fn of(member: &Member) -> Self {
        Self { name: member.name.clone(), role: member.role.clone() }
    }
}

/// What a claim carries in a report and in a row of its own.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ClaimBody {
    source: String,
    span: Option<SpanRow>,
    quote: String,
    sentence: Option<SpanRow>,
    value: ValueRow,
    as_of: Option<String>,
    place: Option<String>,
    attributed_to: Option<String>,
    // What follows is beyond the schema's first example and may be left out by a reader.
    mode: &'static str,
    group: Option<String>,
    stage: Option<String>,
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    including: Option<MemberRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    excluding: Option<MemberRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_of: Option<Digits>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    listed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of_detail: Option<DateDetail>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published_detail: Option<DateDetail>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place_key: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    place_within: Vec<String>,
}

impl ClaimBody {
    pub(super) fn of(claim: &Claim, map: &OffsetMap<'_>) -> Self {
        let (as_of, as_of_detail) = claim.as_of.map(date::write).unzip();
        let (published, published_detail) = claim.published.map(date::write).unzip();
        let place = claim.scope.place.as_ref();
        Self {
            source: claim.source().to_owned(),
            span: claim.span().map(|span| SpanRow::of(span, map)),
            quote: claim.quote().to_owned(),
            sentence: claim.sentence().map(|span| SpanRow::of(span, map)),
            value: value::write(claim.value()),
            as_of,
            place: place.map(|place| place.text().to_owned()),
            attributed_to: claim.attributed_to.clone(),
            mode: claim.mode.code(),
            group: claim.scope.group.clone(),
            stage: claim.scope.stage.clone(),
            published,
            including: claim.scope.including.as_ref().map(MemberRow::of),
            excluding: claim.scope.excluding.as_ref().map(MemberRow::of),
            out_of: claim.scope.out_of.and_then(Digits::of),
            listed: claim.scope.listed,
            as_of_detail: as_of_detail.flatten(),
            published_detail: published_detail.flatten(),
            place_key: place.filter(|p| fold(p.text()) != p.key()).map(|p| p.key().to_owned()),
            place_within: place.map_or_else(Vec::new, |place| place.containers().to_vec()),
        }
    }
}

#[derive(Serialize)]
struct ClaimRow {
    schema: &'static str,
    subject: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject_key: Option<String>,
    attribute: String,
    offsets: &'static str,
    #[serde(flatten)]
    body: ClaimBody,
}

/// One claim as one line of JSON, without the line break; `map` is that of its source's text.
#[must_use]
pub fn to_line(claim: &Claim, map: &OffsetMap<'_>) -> String {
    let topic = claim.topic();
    let row = ClaimRow {
        schema: SCHEMA,
        subject: topic.subject().to_owned(),
        subject_key: (fold(topic.subject()) != topic.subject_key()).then(|| topic.subject_key().to_owned()),
        attribute: topic.attribute().to_owned(),
        offsets: map.unit().code(),
        body: ClaimBody::of(claim, map),
    };
    serde_json::to_string(&row).unwrap_or_default()
}

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
    let claim = read_body(&mut record, &source, topic)?;
    record.finish(&FIELDS)?;
    Ok(claim)
}

/// Reads what a claim carries in a report and in a row of its own.
pub(super) fn read_body(record: &mut Record<'_>, source: &str, topic: Topic) -> Result<Claim> {
    let value = value::read(record.need("value", "an object with type, hedge, low, high")?.record()?)?;
    let mut claim = read_quote(record, Claim::new(source, topic, value))?;
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

pub(super) fn read_span(field: &Field<'_>) -> Result<Span> {
    let mut record = field.record()?;
    let start = record.need("start", "the first offset")?.count()?;
    let end = record.need("end", "the offset after the last one")?.count()?;
    record.finish(&["start", "end"])?;
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
