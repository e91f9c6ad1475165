//! Dates as EDTF, with the little that EDTF cannot say beside them.

use super::record::{Field, Record};
use crate::error::{Error, Kind, Result};
use crate::value::{Date, Grain, PartOfDay, Partial, Period, Weekday};
use serde::Serialize;

const DETAIL_FIELDS: [&str; 9] = ["grain", "from", "minutes", "distance", "month", "day", "weekday", "part", "clock"];

fn grain_of(field: &Field<'_>) -> Result<Grain> {
    let code = field.text()?;
    Grain::ALL
        .into_iter()
        .find(|grain| grain.name() == code)
        .ok_or_else(|| field.blame(&Error::unknown("grain", &code, Grain::ALL.map(Grain::name))))
}

/// What the EDTF form alone would not bring back: the grain of a week, the hours of "Sunday night", a date only partly
/// told. A period is its first minute and how many `minutes` it lasts.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DateDetail"))]
pub(super) struct DateDetail {
    /// How long the period is; it stands beside `from` and `minutes`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "grains"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    grain: Option<&'static str>,
    /// Its first minute: `2026-02-22T18:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// How many minutes it lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<i64>,
    /// The unit of the distance in which it was told: year for "two years ago".
    #[cfg_attr(feature = "schema", schemars(schema_with = "grains"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    distance: Option<&'static str>,
    /// The month of a date told without its year, 1 to 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<i8>,
    /// The day of the month, 1 to 31.
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<i8>,
    /// The day of the week.
    #[cfg_attr(feature = "schema", schemars(schema_with = "weekdays"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    weekday: Option<&'static str>,
    /// The part of the day.
    #[cfg_attr(feature = "schema", schemars(schema_with = "parts"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'static str>,
    /// The time of day: `15:30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<String>,
}

/// The words for a date, and what they leave out, if they leave anything out.
pub(super) fn write(date: Date) -> (String, Option<DateDetail>) {
    let words = date.to_string();
    let detail = match date {
        Date::Period(period) if words.parse() == Ok(period) => None,
        Date::Period(period) => {
            let first = period.first_minute();
            let first = Period::of_minutes(first, first + 1, Grain::Minute);
            Some(DateDetail {
                grain: Some(period.grain().name()),
                from: first.ok().map(|first| first.to_string()),
                minutes: Some(period.end_minute() - period.first_minute()),
                distance: period.distance().map(Grain::name),
                ..DateDetail::default()
            })
        }
        Date::Partial(partial) => Some(DateDetail {
            month: partial.month,
            day: partial.day,
            weekday: partial.weekday.map(Weekday::name),
            part: partial.part.map(PartOfDay::name),
            clock: partial.clock.map(|(hour, minute)| format!("{hour:02}:{minute:02}")),
            ..DateDetail::default()
        }),
    };
    (words, detail)
}

/// Reads the field `name` of a record as a date, with its `name_detail` where there is one.
pub(super) fn read(record: &mut Record<'_>, name: &str) -> Result<Option<Date>> {
    let detail = record.take(&format!("{name}_detail"));
    let Some(field) = record.take(name) else {
        return match detail {
            Some(detail) => Err(detail.blame(&Kind::Other { problem: format!("it stands without {name:?}") }.into())),
            None => Ok(None),
        };
    };
    let words = field.text()?;
    let Some(detail) = detail else {
        return words.parse().map(|period| Some(Date::Period(period))).map_err(|error| field.blame(&error));
    };
    let date = read_detail(detail.record()?)?;
    if date.to_string() == words {
        return Ok(Some(date));
    }
    let problem = format!("it says {:?}, the field {name:?} {words:?}", date.to_string());
    Err(detail.blame(&Kind::Other { problem }.into()))
}

fn read_detail(mut record: Record<'_>) -> Result<Date> {
    if let Some(grain) = record.take("grain") {
        let field = record.need("from", "a minute such as 2026-02-22T18:00")?;
        let from: Period = field.text()?.parse().map_err(|error| field.blame(&error))?;
        let minutes = record.need("minutes", "how many minutes it lasts")?;
        let length = i64::try_from(minutes.count()?).unwrap_or(i64::MAX);
        let end = from.first_minute().saturating_add(length);
        let period = Period::of_minutes(from.first_minute(), end, grain_of(&grain)?);
        let mut period = period.map_err(|error| minutes.blame(&error))?;
        if let Some(distance) = record.take("distance") {
            period = period.by_distance(grain_of(&distance)?);
        }
        record.finish(&DETAIL_FIELDS)?;
        return Ok(Date::Period(period));
    }
    let mut partial = Partial::default();
    let small = |field: Field<'_>, high: i8| {
        let n = field.count()?;
        i8::try_from(n).ok().filter(|n| (1..=high).contains(n)).ok_or_else(|| {
            field.blame(&Kind::NoSuchDate { text: n.to_string(), why: format!("it runs from 1 to {high}") }.into())
        })
    };
    partial.month = record.take("month").map(|field| small(field, 12)).transpose()?;
    partial.day = record.take("day").map(|field| small(field, 31)).transpose()?;
    if let Some(field) = record.take("weekday") {
        let name = field.text()?;
        partial.weekday = Some(
            Weekday::from_name(&name)
                .ok_or_else(|| field.blame(&Error::unknown("weekday", &name, Weekday::ALL.map(Weekday::name))))?,
        );
    }
    if let Some(field) = record.take("part") {
        let name = field.text()?;
        partial.part = Some(PartOfDay::from_name(&name).ok_or_else(|| {
            field.blame(&Error::unknown("part of the day", &name, PartOfDay::ALL.map(PartOfDay::name)))
        })?);
    }
    if let Some(field) = record.take("clock") {
        let text = field.text()?;
        let clock = text.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
        partial.clock = Some(
            clock
                .filter(|(hour, minute)| (0..=24).contains(hour) && (0..=59).contains(minute))
                .ok_or_else(|| field.blame(&Kind::NotADate { text, expected: "a time such as 15:30" }.into()))?,
        );
    }
    record.finish(&DETAIL_FIELDS)?;
    Ok(Date::Partial(partial))
}

#[cfg(feature = "schema")]
fn grains(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(Grain::ALL.map(Grain::name))
}

#[cfg(feature = "schema")]
fn weekdays(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(Weekday::ALL.map(Weekday::name))
}

#[cfg(feature = "schema")]
fn parts(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(PartOfDay::ALL.map(PartOfDay::name))
}
