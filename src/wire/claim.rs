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
use super::inert;
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Span", title = "span"))]
pub(super) struct SpanRow {
    /// The first offset.
    start: usize,
    /// The offset after the last one.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Member", title = "member"))]
struct MemberRow {
    /// As the text calls the person: a name, or `driver`.
    name: String,
    /// What the person is, singular and in lower case: `leader`.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ClaimOfReport"))]
pub(super) struct ClaimBody {
    /// The id of the source that states it.
    source: String,
    /// Where the quote stands in the text of the source; left out where that is not known.
    span: Option<SpanRow>,
    /// The words of the source that the claim rests on, copied letter by letter: the figure with its hedge and what it
    /// counts ("at least 12 passengers"), and as much more as it takes to stand there only once.
    quote: String,
    /// Where the sentence around the quote stands.
    sentence: Option<SpanRow>,
    /// What is stated, and how firmly.
    #[cfg_attr(feature = "schema", schemars(with = "value::Forms"))]
    value: ValueRow,
    /// As of when it holds, if the text says so, as EDTF: `2026-02-22`, `2026-02`, `2026-02-22T18:00`.
    as_of: Option<String>,
    /// Where it counts, if it does not count everywhere: `Port Amber`.
    place: Option<String>,
    /// Who said it, according to the source: `the coast guard`.
    attributed_to: Option<String>,
    // What follows is beyond the schema's first example and may be left out by a reader.
    /// How it is meant to hold: stated as a fact of this event; possible, feared or expected; denied; background of another
    /// event; additional to an earlier figure ("12 more died"); earlier, where its own text says that it held before.
    #[cfg_attr(feature = "schema", schemars(schema_with = "modes"))]
    mode: &'static str,
    /// Which group of people or things it counts, singular and in lower case, where that is narrower than the subject:
    /// `child`.
    group: Option<String>,
    /// At which stage of the event, in the words of the text: `during the operation`.
    stage: Option<String>,
    /// When the source was published, as EDTF: `2026-02-22`.
    published: Option<String>,
    /// One person whom it expressly counts in: "including the gunman".
    #[serde(skip_serializing_if = "Option::is_none")]
    including: Option<MemberRow>,
    /// One person whom it expressly leaves out: "besides the pilot".
    #[serde(skip_serializing_if = "Option::is_none")]
    excluding: Option<MemberRow>,
    /// Out of how many, where it counts those of a group told beside it: 3 in "of the three wounded, one died".
    #[serde(skip_serializing_if = "Option::is_none")]
    out_of: Option<Digits>,
    /// Whether it stands in a list of parts that the text itself adds up.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    listed: bool,
    /// What EDTF cannot say of `as_of`.
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of_detail: Option<DateDetail>,
    /// What EDTF cannot say of `published`.
    #[serde(skip_serializing_if = "Option::is_none")]
    published_detail: Option<DateDetail>,
    /// Another name under which the place is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    place_key: Option<String>,
    /// The places around it, the nearest first: `["Jalisco", "Mexico"]`.
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

/// One claim: one source, one question, one value, one quote.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(title = "claim"))]
pub(super) struct ClaimRow {
    /// The schema of the row.
    #[cfg_attr(feature = "schema", schemars(schema_with = "schemas"))]
    schema: &'static str,
    /// Who or what it is about: `passengers`, `National Guard`.
    subject: String,
    /// Another name under which the subject is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject_key: Option<String>,
    /// What of the subject is stated: an attribute of the codebook, such as `killed`, or words of one's own.
    attribute: String,
    /// What spans count: `bytes` of UTF-8, `chars` (code points), `utf16` units. Only bytes are read back.
    #[cfg_attr(feature = "schema", schemars(schema_with = "units"))]
    offsets: &'static str,
    #[serde(flatten)]
    body: ClaimBody,
}

/// The fields without which a row of each title is refused; a value's stand with its forms.
#[cfg(feature = "schema")]
pub(super) const NEEDED: [(&str, &[&str]); 3] =
    [(SCHEMA, &["source", "subject", "attribute", "value"]), ("span", &["start", "end"]), ("member", &["name"])];

/// The fields that nobody fills in by hand: they belong to programs, or can be found out.
#[cfg(feature = "schema")]
pub(super) const OF_PROGRAMS: [&str; 24] = [
    "schema",
    "id",
    "offsets",
    "span",
    "sentence",
    "published",
    "subject_key",
    "as_of_detail",
    "published_detail",
    "place_key",
    "listed",
    "key",
    "low_detail",
    "high_detail",
    "last_place",
    "high_last_place",
    "whole_last_place",
    "currency_shared",
    "dimension",
    "factor",
    "offset",
    "minutes",
    "distance",
    "grain",
];

#[cfg(feature = "schema")]
fn schemas(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of([SCHEMA])
}

#[cfg(feature = "schema")]
fn units(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(Offsets::ALL.map(Offsets::code))
}

#[cfg(feature = "schema")]
fn modes(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(Mode::ALL.map(Mode::code))
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
    inert(serde_json::to_string(&row).unwrap_or_default())
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
pub(super) fn read_body(record: &mut Record<'_>, source: &str, topic: Topic) -> Result<Claim> {
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

pub(super) fn read_span(field: &Field<'_>) -> Result<Span> {
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
