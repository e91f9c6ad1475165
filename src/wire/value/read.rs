//! Values from JSON; no invariant of the model can be broken on the way.

use super::states;
use crate::error::{Error, Kind, Result};
use crate::number::{Figure, Number};
use crate::value::{
    Currency, Date, Duration, Hedge, Hedged, Money, Name, Place, Quantity, Share, TimeUnit, Unit, Vague, Value,
    ValueKind,
};
use crate::wire::date;
use crate::wire::record::Record;
use std::cmp::Ordering;

/// All fields that a value can have; which of them belong to which type, [`read()`] says.
const FIELDS: [&str; 21] = [
    "type",
    "hedge",
    "low",
    "high",
    "unit",
    "low_detail",
    "high_detail",
    "last_place",
    "high_last_place",
    "word",
    "times",
    "dimension",
    "factor",
    "offset",
    "currency",
    "currency_shared",
    "whole",
    "whole_last_place",
    "text",
    "key",
    "within",
];

/// Reads a value.
pub(in crate::wire) fn read(mut record: Record<'_>) -> Result<Value> {
    let field = record.need("type", "one of quantity, money, date, duration, share, name, place")?;
    let code = field.text()?;
    let kind = ValueKind::from_code(&code)
        .ok_or_else(|| field.blame(&Error::unknown("type of value", &code, ValueKind::ALL.map(ValueKind::code))))?;
    let value = match kind {
        ValueKind::Quantity => Value::Quantity(read_quantity(&mut record)?),
        ValueKind::Money => Value::Money(read_money(&mut record)?),
        ValueKind::Date => Value::Date(read_date(&mut record)?),
        ValueKind::Duration => {
            let amount = read_amount(&mut record)?;
            let field = record.need("unit", "a unit of time such as year")?;
            let name = field.text()?;
            let unit = TimeUnit::from_name(&name).ok_or_else(|| {
                field.blame(&Error::unknown("unit of time", &name, TimeUnit::ALL.map(TimeUnit::name)))
            })?;
            Value::Duration(Duration { amount, unit })
        }
        ValueKind::Share => Value::Share(read_share(&mut record)?),
        ValueKind::Name => {
            let text = record.need("text", "the name")?.text()?;
            let name = match record.text("key")? {
                Some(key) => Name::alias(&text, &key),
                None => Name::new(&text),
            };
            Value::Name(read_plain(&mut record, name)?)
        }
        ValueKind::Place => {
            let place = read_place(&mut record, "text", "key", "within")?;
            let place = place.ok_or_else(|| missing(&record, "text", "the place"))?;
            Value::Place(read_plain(&mut record, place)?)
        }
    };
    // What this type of value does not read is as unknown as a misspelt field.
    let stray = record.left().find(|name| FIELDS.contains(name)).map(str::to_owned);
    match stray {
        Some(name) => {
            let problem = format!("a value of type {code:?} has no such field");
            Err(record.blame(&name, &Kind::Other { problem }.into()))
        }
        None => record.finish(&FIELDS).map(|()| value),
    }
}

fn missing(record: &Record<'_>, name: &str, expected: &str) -> Error {
    record.blame(name, &Kind::Other { problem: format!("missing: {expected} was expected") }.into())
}

/// Names and places are stated plainly and have no ends.
fn read_plain<T>(record: &mut Record<'_>, value: T) -> Result<T> {
    for name in ["low", "high", "unit"] {
        // `null` stands there in what we write.
        if record.take(name).is_some() {
            let problem = "a name or place has no such field".to_owned();
            return Err(record.blame(name, &Kind::Other { problem }.into()));
        }
    }
    match record.text("hedge")? {
        Some(hedge) if hedge != "plain" => {
            let problem = format!("{hedge:?}: a name or place is stated \"plain\"");
            Err(record.blame("hedge", &Kind::Other { problem }.into()))
        }
        _ => Ok(value),
    }
}

/// Reads a place from a field with its words, one with its key and one with the places around it.
pub(in crate::wire) fn read_place(
    record: &mut Record<'_>,
    text: &str,
    key: &str,
    within: &str,
) -> Result<Option<Place>> {
    let (key, around) = (record.text(key)?, record.take(within));
    let Some(words) = record.text(text)? else { return Ok(None) };
    let mut place = match key {
        Some(key) => Place::alias(&words, &key),
        None => Place::new(&words),
    };
    for container in around.map(|field| field.texts()).transpose()?.unwrap_or_default() {
        place = place.within(&container);
    }
    Ok(Some(place))
}

fn read_quantity(record: &mut Record<'_>) -> Result<Quantity> {
    let amount = read_amount(record)?;
    let name = record.text("unit")?;
    let (dimension, factor) = (record.text("dimension")?, record.number("factor")?);
    let offset = record.number("offset")?;
    let unit = match (name, dimension) {
        (Some(name), Some(dimension)) => {
            let factor = factor.ok_or_else(|| missing(record, "factor", "how many base units one of it is"))?;
            if factor.is_zero() || factor.is_negative() {
                let problem = format!("{factor} base units: a number above 0 was expected");
                return Err(record.blame("factor", &Kind::Other { problem }.into()));
            }
            Unit::Measure {
                name: name.into(),
                dimension: dimension.into(),
                factor,
                offset: offset.unwrap_or(Number::ZERO),
            }
        }
        (Some(name), None) => Unit::Counted(name.to_lowercase()),
        (None, None) => Unit::Bare,
        (None, Some(_)) => return Err(missing(record, "unit", "the name of the measure")),
    };
    Ok(Quantity { amount, unit })
}

fn read_money(record: &mut Record<'_>) -> Result<Money> {
    let amount = read_amount(record)?;
    let unit = record.text("unit")?;
    let currency =
        record.text("currency")?.or(unit).ok_or_else(|| missing(record, "currency", "a code such as USD"))?;
    let shared = record.take("currency_shared").map(|field| field.flag()).transpose()?;
    let is_code = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase());
    let shared = shared.unwrap_or(!is_code);
    Ok(Money {
        amount,
        currency: if shared { Currency::Shared(currency.into()) } else { Currency::Iso(currency.into()) },
    })
}

fn read_share(record: &mut Record<'_>) -> Result<Share> {
    let part = read_amount(record)?;
    let noun = record.text("unit")?;
    let field = record.need("whole", "out of how many")?;
    let whole = figure(field.number()?, record.number("whole_last_place")?);
    Share::new(part, whole, noun.as_deref())
        .ok_or_else(|| field.blame(&Kind::Other { problem: format!("{whole}: a number above 0 was expected") }.into()))
}

fn figure(value: Number, place: Option<Number>) -> Figure {
    place.map_or_else(|| Figure::as_written(value), |place| Figure::new(value, place))
}

fn read_amount(record: &mut Record<'_>) -> Result<Hedged<Figure>> {
    let (low, high) = (record.number("low")?, record.number("high")?);
    let (place, high_place) = (record.number("last_place")?, record.number("high_last_place")?);
    let hedged = read_hedged(record, low, high, Number::cmp)?;
    Ok(match hedged {
        Hedged::Between(a, b) => Hedged::Between(figure(a, place), figure(b, high_place)),
        Hedged::Vague(vague) => Hedged::Vague(vague),
        // A hedge over one number keeps its shape; only numbers that fail to map give none, and this never fails.
        one => match one.try_map(|value| Some(figure(*value, place))) {
            Some(figure) => figure,
            None => return Err(missing(record, "low", "a number")),
        },
    })
}

fn read_date(record: &mut Record<'_>) -> Result<Hedged<Date>> {
    let (low, high) = (date::read(record, "low")?, date::read(record, "high")?);
    read_hedged(record, low, high, |a, b| match (a, b) {
        _ if a == b => Ordering::Equal,
        (Date::Period(a), Date::Period(b)) if a.first_minute() > b.first_minute() => Ordering::Greater,
        _ => Ordering::Less,
    })
}

/// Puts two ends under the hedge that the record names; one that names none is plain, or a range.
fn read_hedged<T: Copy + std::fmt::Display>(
    record: &mut Record<'_>,
    low: Option<T>,
    high: Option<T>,
    order: impl Fn(&T, &T) -> Ordering,
) -> Result<Hedged<T>> {
    let named = match record.take("hedge") {
        None => None,
        Some(field) => {
            let code = field.text()?;
            Some(
                Hedge::from_code(&code)
                    .ok_or_else(|| field.blame(&Error::unknown("hedge", &code, Hedge::ALL.map(Hedge::code))))?,
            )
        }
    };
    let word = record.text("word")?;
    let times = record.number("times")?;
    let blame = |name: &str, problem: String| record.blame(name, &Kind::Other { problem }.into());
    if let (Some(a), Some(b)) = (&low, &high)
        && order(a, b) == Ordering::Greater
    {
        let error = Kind::LowAboveHigh { low: a.to_string(), high: b.to_string() }.into();
        return Err(record.blame("low", &error));
    }
    let hedge = match (named, &low, &high) {
        (Some(hedge), _, _) => hedge,
        (None, None, None) if word.is_some() => Hedge::Vague,
        (None, Some(a), Some(b)) if order(a, b) == Ordering::Less => Hedge::Between,
        (None, Some(_), Some(_)) => Hedge::Plain,
        _ => return Err(missing(record, "hedge", "one of the hedges, unless low and high both stand")),
    };
    if hedge == Hedge::Vague {
        let word = word.ok_or_else(|| missing(record, "word", "the vague word"))?;
        if low.is_some() || high.is_some() {
            return Err(blame("low", format!("a figure stands beside the vague word {word:?}")));
        }
        return Ok(Hedged::Vague(Vague::new(&word).times(times.unwrap_or(Number::ONE))));
    }
    if word.is_some() {
        return Err(blame("word", format!("a vague word stands under the hedge {:?}", hedge.code())));
    }
    if hedge == Hedge::Between {
        return match (low, high) {
            (Some(low), Some(high)) => Ok(Hedged::Between(low, high)),
            (None, _) => Err(missing(record, "low", "the lower figure of the range")),
            (_, None) => Err(missing(record, "high", "the higher figure of the range")),
        };
    }
    let (states_low, states_high) = states(hedge);
    let (value, stray) = match (states_low, states_high) {
        (true, false) => (low, high.map(|_| "high")),
        (false, _) => (high, low.map(|_| "low")),
        (true, true) => match (low, high) {
            (Some(a), Some(b)) if order(&a, &b) != Ordering::Equal => {
                let problem =
                    format!("{:?} needs one figure, {a} and {b} are two; a range is \"between\"", hedge.code());
                return Err(blame("hedge", problem));
            }
            _ => (low.or(high), None),
        },
    };
    if let Some(name) = stray {
        return Err(blame(name, format!("the hedge {:?} leaves this end open: null was expected", hedge.code())));
    }
    let value = value.ok_or_else(|| missing(record, if states_low { "low" } else { "high" }, "the figure"))?;
    hedge.of(value).ok_or_else(|| missing(record, "hedge", "a hedge over one figure"))
}
