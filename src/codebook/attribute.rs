//! One attribute: a kind of question, and how its answers behave.

use super::pattern::{Answer, Pattern};
use crate::behaviour::{Behaviour, OverTime};
use crate::error::Error;
use crate::value::ValueKind;
use serde::Deserialize;

/// The class of days and hours, among those that an attribute counts.
const DAY: &str = "day";

/// An attribute: a kind of question that sources answer.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// The id by which claims name it: `killed`.
    pub(super) id: String,
    /// The question in words; `{subject}` stands for whom or what it is about, and a part in square brackets is left out where
    /// that is not known: `How many jobs[ of {subject}] are to go?`.
    pub(super) question: String,
    /// The type of its values.
    #[serde(deserialize_with = "value_kind")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "value_kinds"))]
    pub(super) value: ValueKind,
    /// Classes of counted nouns or units that it admits; empty admits all.
    #[serde(default)]
    pub(super) counts: Vec<String>,
    /// How the answer may move: not at all, only upwards unless it is revised, or both ways.
    #[serde(default, deserialize_with = "over_time")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "over_times"))]
    pub(super) over_time: OverTime,
    /// Whether counts over disjoint places, groups or stages add up to the count of the whole.
    #[serde(default)]
    pub(super) parts_add: bool,
    /// Whether only one name or place can be the answer; it is so where nothing is said.
    #[serde(default = "yes")]
    pub(super) one_answer: bool,
    /// Whether it is told loosely, so that different answers are a tension and no contradiction.
    #[serde(default)]
    pub(super) loose: bool,
    /// For places: whether it asks how far something reached.
    #[serde(default)]
    pub(super) extent: bool,
    /// The attribute of which it is one kind: when a ferry sank is when "it happened", in a story with one ferry.
    #[serde(default)]
    pub(super) kind_of: Option<String>,
    /// For names: the answers that are known, where they are a closed list.
    #[serde(default, rename = "answer")]
    pub(super) answers: Vec<Answer>,
    /// The words that speak of it, and where they leave its value.
    #[serde(default, rename = "pattern")]
    pub(super) patterns: Vec<Pattern>,
}

const fn yes() -> bool {
    true
}

fn value_kind<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<ValueKind, D::Error> {
    let code = String::deserialize(deserializer)?;
    ValueKind::from_code(&code).ok_or_else(|| {
        let known = ValueKind::ALL.map(ValueKind::code);
        serde::de::Error::custom(Error::unknown("value type", &code, known))
    })
}

fn over_time<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<OverTime, D::Error> {
    let code = String::deserialize(deserializer)?;
    OverTime::from_code(&code)
        .ok_or_else(|| serde::de::Error::custom(Error::unknown("behaviour", &code, OverTime::ALL.map(OverTime::code))))
}

#[cfg(feature = "schema")]
fn value_kinds(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(ValueKind::ALL.map(ValueKind::code))
}

#[cfg(feature = "schema")]
fn over_times(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(OverTime::ALL.map(OverTime::code))
}

impl Attribute {
    /// The id by which topics name it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The type of its values.
    #[must_use]
    pub const fn value(&self) -> ValueKind {
        self.value
    }

    /// The classes of counted nouns or units that it admits; empty admits all.
    #[must_use]
    pub fn counts(&self) -> &[String] {
        &self.counts
    }

    /// How its claims are compared.
    #[must_use]
    pub const fn behaviour(&self) -> Behaviour {
        Behaviour {
            over_time: self.over_time,
            parts_add: self.parts_add,
            one_answer: self.one_answer,
            loose: self.loose,
            extent: self.extent,
        }
    }

    /// Whether it asks for the day or the hour at which something happened.
    pub(crate) fn asks_for_a_day(&self) -> bool {
        self.counts.iter().any(|class| class == DAY)
    }

    /// The id of the attribute of which it is one kind.
    #[must_use]
    pub fn kind_of(&self) -> Option<&str> {
        self.kind_of.as_deref()
    }

    /// The words that speak of it.
    #[must_use]
    pub fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }

    /// The answers that are known, for attributes with a closed list of them.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The question in words, about a subject; where none is known, without what stands in brackets.
    #[must_use]
    pub fn question(&self, subject: &str) -> String {
        let is_known = !subject.trim().is_empty();
        let bracketed = self.question.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
        let question = match bracketed {
            Some((before, (part, after))) if is_known => format!("{before}{part}{after}"),
            Some((before, (_, after))) => format!("{before}{after}"),
            None => self.question.clone(),
        };
        question.replace("{subject}", if is_known { subject } else { "…" })
    }
}
