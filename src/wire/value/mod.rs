//! Hedged values as JSON.
//!
//! `low` and `high` are the ends that the words state: both the same for one figure ("20", "about 20", "nearly 20"),
//! `null` for the end that a bound leaves open ("at least 20" has no `high`), both `null` for a vague word.

#[cfg(feature = "schema")]
mod forms;
mod read;

#[cfg(feature = "schema")]
pub(super) use forms::{Forms, is_form};
pub(super) use read::{read, read_place};

use super::date::{self, DateDetail};
use super::number::Digits;
use crate::number::{Figure, Number};
use crate::value::{Currency, Date, Hedge, Hedged, Unit, Value, fold};
use serde::Serialize;

/// A date's words or a number's digits.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
enum End {
    Digits(Digits),
    Words(String),
}

/// The shape of a value. `type`, `hedge`, `low`, `high` and `unit` always stand; the others only where they say more.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ValueRow {
    /// What kind of value it is.
    r#type: &'static str,
    /// How firmly it is stated: `plain` "20"; `exactly` 20; `about` "some 20"; `nearly` 20, below and not far; `more_than` and
    /// `at_least`, where `high` is null; `fewer_than`, `at_most` and `up_to`, where `low` is null; `between`, with two ends;
    /// `vague` "dozens", where both are null and `word` says how.
    #[cfg_attr(feature = "schema", schemars(schema_with = "forms::hedges"))]
    hedge: &'static str,
    /// The lower end as stated: the figure itself for one figure, null where the hedge leaves it open.
    low: Option<End>,
    /// The higher end as stated: the same as `low` for one figure, null where the hedge leaves it open.
    high: Option<End>,
    /// What is counted or measured, singular and in lower case: `passenger`, `kilometre`, `percent`, `year`; null for a bare
    /// number.
    unit: Option<String>,
    /// The name, as the text has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// Another name for the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    /// The places around it, the nearest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    within: Vec<String>,
    /// The currency, by its ISO 4217 code, or by a sign that several share: `USD`, `$`.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    /// Whether several currencies share the sign.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    currency_shared: bool,
    /// Out of how many, for a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    whole: Option<Digits>,
    /// The vague word: `dozens`.
    #[serde(skip_serializing_if = "Option::is_none")]
    word: Option<String>,
    /// How many times the vague word is taken: 1000 for "tens of thousands".
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<Digits>,
    /// The unit of the last written place, where it is not what the digits show: 1 for "250" counted one by one.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_place: Option<Digits>,
    /// The same for the higher end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    high_last_place: Option<Digits>,
    /// The same for the whole of a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    whole_last_place: Option<Digits>,
    /// What a measure measures: `length`.
    #[serde(skip_serializing_if = "Option::is_none")]
    dimension: Option<String>,
    /// How many base units of its dimension one of the measure is: 1000 metres for a kilometre.
    #[serde(skip_serializing_if = "Option::is_none")]
    factor: Option<Digits>,
    /// What is added to come to the base unit, as for degrees of temperature.
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<Digits>,
    /// What EDTF cannot say of `low`.
    #[serde(skip_serializing_if = "Option::is_none")]
    low_detail: Option<DateDetail>,
    /// What EDTF cannot say of `high`.
    #[serde(skip_serializing_if = "Option::is_none")]
    high_detail: Option<DateDetail>,
}

fn unusual_place(figure: Figure) -> Option<Digits> {
    (Figure::as_written(figure.value()).last_place() != figure.last_place())
        .then(|| Digits::of(figure.last_place()))
        .flatten()
}

/// Which of the two ends a hedge states.
const fn states(hedge: Hedge) -> (bool, bool) {
    match hedge {
        Hedge::Plain | Hedge::Exactly | Hedge::About | Hedge::Nearly | Hedge::Between => (true, true),
        Hedge::MoreThan | Hedge::AtLeast => (true, false),
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => (false, true),
        Hedge::Vague => (false, false),
    }
}

fn ends<T>(hedged: &Hedged<T>) -> (Option<&T>, Option<&T>) {
    let (low, high) = states(hedged.hedge());
    let first = hedged.stated().next();
    (first.filter(|_| low), hedged.stated().last().filter(|_| high))
}

fn write_vague<T>(row: &mut ValueRow, hedged: &Hedged<T>) {
    if let Hedged::Vague(vague) = hedged {
        row.word = Some(vague.word().to_owned());
        row.times = (vague.multiplier() != Number::ONE).then(|| Digits::of(vague.multiplier())).flatten();
    }
}

fn write_amount(row: &mut ValueRow, amount: &Hedged<Figure>) {
    let (low, high) = ends(amount);
    let end = |figure: Option<&Figure>| figure.and_then(|f| Digits::of(f.value())).map(End::Digits);
    (row.low, row.high) = (end(low), end(high));
    row.last_place = amount.stated().next().copied().and_then(unusual_place);
    row.high_last_place = amount.stated().nth(1).copied().and_then(unusual_place);
    write_vague(row, amount);
}

/// The JSON shape of a value.
pub(super) fn write(value: &Value) -> ValueRow {
    let mut row = ValueRow { r#type: value.kind().code(), hedge: value.hedge().code(), ..ValueRow::default() };
    match value {
        Value::Quantity(quantity) => {
            write_amount(&mut row, &quantity.amount);
            row.unit = quantity.unit.name().map(str::to_owned);
            if let Unit::Measure { dimension, factor, offset, .. } = &quantity.unit {
                row.dimension = Some(dimension.clone().into_owned());
                row.factor = Digits::of(*factor);
                row.offset = (!offset.is_zero()).then(|| Digits::of(*offset)).flatten();
            }
        }
        Value::Money(money) => {
            write_amount(&mut row, &money.amount);
            row.unit = Some(money.currency.name().to_owned());
            row.currency = row.unit.clone();
            row.currency_shared = matches!(money.currency, Currency::Shared(_));
        }
        Value::Date(hedged) => {
            let (low, high) = ends(hedged);
            let end = |date: Option<&Date>| date.map(|date| date::write(*date)).unzip();
            let ((low, low_detail), (high, high_detail)) = (end(low), end(high));
            (row.low, row.high) = (low.map(End::Words), high.map(End::Words));
            (row.low_detail, row.high_detail) = (low_detail.flatten(), high_detail.flatten());
            write_vague(&mut row, hedged);
        }
        Value::Duration(duration) => {
            write_amount(&mut row, &duration.amount);
            row.unit = Some(duration.unit.name().to_owned());
        }
        Value::Share(share) => {
            write_amount(&mut row, &share.part);
            row.unit = share.noun.clone();
            row.whole = Digits::of(share.whole().value());
            row.whole_last_place = unusual_place(share.whole());
        }
        Value::Name(name) => {
            row.text = Some(name.text().to_owned());
            row.key = (fold(name.text()) != name.key()).then(|| name.key().to_owned());
        }
        Value::Place(place) => {
            row.text = Some(place.text().to_owned());
            row.key = (fold(place.text()) != place.key()).then(|| place.key().to_owned());
            row.within = place.containers().to_vec();
        }
    }
    row
}
