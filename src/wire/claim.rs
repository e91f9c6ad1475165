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

mod read;

pub use read::{Draft, draft_from_line, from_line};
pub(super) use read::{read_body, read_span};

use super::date::{self, DateDetail};
use super::inert;
use super::number::Digits;
use super::offsets::OffsetMap;
use super::value::{self, ValueRow};
use crate::claim::{Claim, Member};
use crate::span::Span;
use crate::value::fold;
use serde::Serialize;

/// The schema that every row names.
pub const SCHEMA: &str = "crosscheck.claim/1";

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
    crate::schema::one_of(super::Offsets::ALL.map(super::Offsets::code))
}

#[cfg(feature = "schema")]
fn modes(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(crate::claim::Mode::ALL.map(crate::claim::Mode::code))
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
