//! Rows of the figures and times of one text, as scorers and other readers take them.
//!
//! In: `{"id": 1, "text": "12 died on Sunday.", "reference_date": "2026-02-24"}`; the date is that of publication, from
//! which "on Sunday" is counted. A `reference_time` may stand beside it. Other fields are left alone, so that a data set
//! can carry its labels along; one that is a slip of the pen for a known field is refused.
//!
//! Out: `{"id", "offsets", "quantities": [{"start", "end", "text", "value", "unit", "change", "bound", "approximate",
//! "trend", "counts"?, "ucum"?, "currency"?, "per"?, "vague"?}], "times": [{"start", "end", "text", "type", "value"}],
//! "others": [{"start", "end", "text", "kind", "factor"?}]}`.
//!
//! `value` is a number, the two ends of a range, or `null` for a word that names no figure, which `vague` then gives with
//! how many times it is taken. `change` is one of `=` as stated, `~` about, `<` less, at most, up to, `>` more, at least;
//! it sums up `bound` and `approximate`. `currency` is an ISO 4217 code, or a shared sign with the codes it may stand for.
//! `others` are numbers that count nothing; a multiple that is told by a figure ("three times as many") is in both lists.
//! The value of a time is TIMEX3.

use super::number::Digits;
use super::offsets::OffsetMap;
use super::record::Record;
use crate::error::{Error, Kind, Result};
use crate::extract::{Mention, prediction};
use crate::value::Period;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

const FIELDS: [&str; 4] = ["id", "text", "reference_date", "reference_time"];

/// A text whose figures are asked for.
#[derive(Clone, Debug)]
pub struct QuantityRow {
    /// The row's id as JSON, a text or a number; it is handed back as it came.
    id: Box<RawValue>,
    /// The text.
    pub text: String,
    /// The day of publication, with its minute where the row gives one.
    pub reference: Option<Period>,
}

impl QuantityRow {
    /// A row of a text that stands in no row: a file by its name.
    #[must_use]
    pub fn new(id: &str, text: &str, reference: Option<Period>) -> Self {
        // A text always has a form in JSON.
        let id = to_raw_value(id).unwrap_or_default();
        Self { id, text: text.to_owned(), reference }
    }
}

/// Reads one row.
///
/// # Errors
/// When the line is not a JSON object, `id` or `text` is missing, or the date or the time is none.
pub fn from_line(line: &str) -> Result<QuantityRow> {
    let mut record = Record::parse(line)?;
    let id = record.need("id", "the id of the row, a text or a number")?.scalar()?;
    let text = record.need("text", "the text to be read")?.text()?;
    let date = record.take("reference_date");
    let time = record.take("reference_time");
    let mut reference = None;
    if let Some(field) = date {
        let period: Period = field.text()?.parse().map_err(|error| field.blame(&error))?;
        reference = Some(period);
    }
    if let Some(field) = time {
        let words = field.text()?;
        let expected =
            || field.blame(&Kind::Expected { expected: "a time such as 18:30", found: format!("{words:?}") }.into());
        let (hour, minute) = clock(&words).ok_or_else(expected)?;
        reference = match reference {
            Some(day) => Some(day.first_day().at(hour, Some(minute)).map_err(|_| expected())?),
            None => None,
        };
    }
    for name in record.left() {
        let plain: String = name.to_lowercase().replace('-', "_");
        let slip = |known: &&str| known.len() > 2 && name.len() <= 16 && strsim::levenshtein(&plain, known) <= 1;
        if FIELDS.iter().any(slip) {
            return Err(Error::unknown("field", name, FIELDS));
        }
    }
    Ok(QuantityRow { id, text, reference })
}

/// Hour and minute of `18:30` and `18:30:00`.
fn clock(words: &str) -> Option<(i64, i64)> {
    let mut pieces = words.split(':').map(|piece| piece.parse::<i64>().ok().filter(|n| (0..60).contains(n)));
    let (hour, minute) = (pieces.next()??, pieces.next()??);
    (hour < 24 && pieces.all(|second| second.is_some())).then_some((hour, minute))
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a RawValue,
    offsets: &'static str,
    quantities: Vec<QuantityBody<'a>>,
    times: Vec<TimeBody<'a>>,
    others: Vec<OtherBody<'a>>,
}

#[derive(Serialize)]
struct QuantityBody<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    value: Value,
    unit: &'a str,
    change: &'static str,
    bound: Option<&'static str>,
    approximate: bool,
    trend: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ucum: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<CurrencyBody<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vague: Option<VagueBody<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CurrencyBody<'a> {
    Iso(&'a str),
    Shared { sign: &'a str, codes: &'a [&'static str] },
}

#[derive(Serialize)]
struct VagueBody<'a> {
    word: &'a str,
    times: Digits,
}

#[derive(Serialize)]
struct OtherBody<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    factor: Option<Digits>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    One(Digits),
    Range([Digits; 2]),
    Word(()),
}

#[derive(Serialize)]
struct TimeBody<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    value: &'a str,
}

/// The figures and times of a row as one line of JSON, without the line break; `map` is that of the row's text.
#[must_use]
pub fn to_line(row: &QuantityRow, mentions: &[Mention], map: &OffsetMap<'_>) -> String {
    let found = prediction::row(&row.text, mentions);
    let quantities = found.quantities.iter().filter_map(|quantity| body(quantity, &row.text, map));
    let times = found.times.iter().filter_map(|time| {
        let (start, end) = map.span(time.span);
        Some(TimeBody { start, end, text: time.span.of(&row.text)?, kind: time.kind, value: &time.value })
    });
    let others = found.others.iter().filter_map(|other| {
        let (start, end) = map.span(other.span);
        let factor = other.factor.and_then(Digits::rounded);
        Some(OtherBody { start, end, text: other.span.of(&row.text)?, kind: other.kind, factor })
    });
    let row = Row {
        id: &row.id,
        offsets: map.unit().code(),
        quantities: quantities.collect(),
        times: times.collect(),
        others: others.collect(),
    };
    serde_json::to_string(&row).unwrap_or_default()
}

fn body<'a>(quantity: &'a prediction::Quantity, text: &'a str, map: &OffsetMap<'_>) -> Option<QuantityBody<'a>> {
    let (start, end) = map.span(quantity.span);
    let (value, vague) = match &quantity.value {
        prediction::Value::One(one) => (Value::One(Digits::rounded(*one)?), None),
        prediction::Value::Range(low, high) => (Value::Range([Digits::rounded(*low)?, Digits::rounded(*high)?]), None),
        prediction::Value::Word(word, times) => {
            (Value::Word(()), Some(VagueBody { word, times: Digits::rounded(*times)? }))
        }
    };
    let currency = quantity.currency.as_ref().map(|currency| match currency {
        prediction::Money::Iso(code) => CurrencyBody::Iso(code),
        prediction::Money::Shared(sign, codes) => CurrencyBody::Shared { sign, codes },
    });
    Some(QuantityBody {
        start,
        end,
        text: quantity.span.of(text)?,
        value,
        unit: &quantity.unit,
        change: quantity.change,
        bound: quantity.bound,
        approximate: quantity.approximate,
        trend: quantity.trend,
        counts: quantity.counts.as_deref(),
        ucum: quantity.ucum.as_deref(),
        currency,
        per: quantity.per.as_deref(),
        vague,
    })
}
