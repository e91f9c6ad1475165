//! Mentions as the plain rows of the prediction schema that quantity and date scorers read.
//!
//! Dates are TIMEX3 values; `wire` turns the spans into the offsets that a reader counts in.

use super::figure_row;
pub use super::figure_row::{Money, Other, Quantity, Value};
use super::{Mention, MentionKind};
use crate::number::Number;
use crate::span::Span;
use crate::value::{Date, Duration, Grain, Hedged, PartOfDay, Partial, Period, TimeUnit};

/// A time of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub kind: &'static str,
    /// TIMEX3 value.
    pub value: String,
}

/// What one text yields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Counts, amounts and lengths of time.
    pub quantities: Vec<Quantity>,
    /// Numbers that are no quantity.
    pub others: Vec<Other>,
    /// Dates, times of day, lengths of time, recurring times.
    pub times: Vec<Time>,
}

/// Turns the mentions of a text into a row; `text` is the text that they were read from.
#[must_use]
pub fn row(text: &str, mentions: &[Mention]) -> Row {
    let mut row = Row::default();
    for mention in mentions {
        let Some(words) = mention.span.of(text) else { continue };
        let span = mention.span;
        row.quantities.extend(figure_row::quantities(text, mention));
        row.others.extend(figure_row::other(text, mention));
        if let Some((kind, mut value)) = time(&mention.kind) {
            let universal = words.contains("UTC") || words.contains("GMT");
            if kind == "TIME" && universal && value.contains(':') {
                value.push('Z');
            }
            let last = words.rsplit(' ').next().unwrap_or("").to_lowercase();
            if kind == "SET" {
                let last = last.strip_suffix('s').unwrap_or(&last);
                if let Some(day) = crate::value::Weekday::from_name(last) {
                    value = partly(Partial { weekday: Some(day), ..Partial::default() }).1;
                } else if let Some(part) = PartOfDay::from_name(last) {
                    value = format!("T{}", part_code(part));
                }
            }
            if let Some(joined) = row.times.last().and_then(|before| recurring_at(text, before, kind, &value, span)) {
                row.times.pop();
                row.times.push(joined);
                continue;
            }
            row.times.push(Time { span, kind, value });
        }
    }
    row
}

/// "every Monday at 4pm", "3pm each day": a recurring day and its hour are one recurring time.
fn recurring_at(text: &str, before: &Time, kind: &str, value: &str, span: Span) -> Option<Time> {
    let gap = text.get(before.span.end()..span.start())?;
    let (day, hour) = match (before.kind, kind) {
        ("SET", "TIME") if matches!(gap, " at " | " ") => (before.value.as_str(), value),
        ("TIME", "SET") if gap == " " => (value, before.value.as_str()),
        _ => return None,
    };
    let day = if day == "P1D" { "" } else { Some(day).filter(|day| day.starts_with("XXXX"))? };
    let (_, hour) = hour.split_once('T')?;
    let hour = hour.strip_suffix(":00").unwrap_or(hour);
    Some(Time { span: before.span.cover(span), kind: "SET", value: format!("{day}T{hour}") })
}

fn time(kind: &MentionKind) -> Option<(&'static str, String)> {
    match kind {
        MentionKind::Date(date) => match date.stated().next()? {
            Date::Period(period) => Some(dated(*period)),
            Date::Partial(partial) => Some(partly(*partial)),
        },
        MentionKind::Duration(duration) | MentionKind::Age(duration) if matches!(kind, MentionKind::Duration(_)) => {
            Some(("DURATION", length(duration)))
        }
        MentionKind::Recurring(duration) => Some(("SET", length(duration))),
        _ => None,
    }
}

/// `P3D`, `PT1.5H`, `PXY` for "several years".
fn length(duration: &Duration) -> String {
    let amount = match (&duration.amount, duration.amount.stated().last()) {
        (Hedged::Vague(_), _) | (_, None) => None,
        (_, Some(figure)) => Some(figure.value()),
    };
    let (time, unit, factor) = match duration.unit {
        TimeUnit::Second => ("T", "S", 1),
        TimeUnit::Minute => ("T", "M", 1),
        TimeUnit::Hour => ("T", "H", 1),
        TimeUnit::Day => ("", "D", 1),
        TimeUnit::Week => ("", "W", 1),
        TimeUnit::Month => ("", "M", 1),
        TimeUnit::Year => ("", "Y", 1),
        TimeUnit::Decade => ("", "Y", 10),
        TimeUnit::Century => ("", "Y", 100),
    };
    match amount {
        Some(value) => format!("P{time}{}{unit}", value.times(Number::from(factor)).unwrap_or(value)),
        None if factor > 1 => format!("PX{}", if factor == 10 { "DE" } else { "CE" }),
        None => format!("P{time}X{unit}"),
    }
}

fn part_code(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "MO",
        PartOfDay::Afternoon => "AF",
        PartOfDay::Evening => "EV",
        PartOfDay::Night => "NI",
    }
}

fn partly(partial: Partial) -> (&'static str, String) {
    let two = |n: Option<i8>| n.map_or_else(|| "XX".to_owned(), |n| format!("{n:02}"));
    let date = match (partial.month, partial.day, partial.weekday) {
        (None, None, Some(day)) => {
            let number = crate::value::Weekday::ALL.iter().position(|d| *d == day).map_or(0, |i| i + 1);
            format!("XXXX-WXX-{number}")
        }
        (None, None, None) => String::new(),
        (month, None, _) => format!("XXXX-{}", two(month)),
        (month, day, _) => format!("XXXX-{}-{}", two(month), two(day)),
    };
    match (partial.clock, partial.part) {
        (Some((hour, minute)), _) => ("TIME", format!("{date}T{hour:02}:{minute:02}")),
        (None, Some(part)) => ("TIME", format!("{date}T{}", part_code(part))),
        (None, None) => ("DATE", date),
    }
}

fn day_value(period: Period) -> String {
    let (year, month, day) = period.ymd();
    format!("{year:04}-{month:02}-{day:02}")
}

fn clock_value(minute: i64) -> String {
    let minute = minute.rem_euclid(1_440);
    format!("T{:02}:{:02}", minute / 60, minute % 60)
}

fn dated(period: Period) -> (&'static str, String) {
    let (year, month, _) = period.ymd();
    match (period.distance(), period.grain()) {
        (Some(Grain::Year | Grain::Decade | Grain::Century), _) => return ("DATE", format!("{year:04}")),
        (_, Grain::Minute | Grain::Hour) => return ("TIME", day_value(period) + &clock_value(period.first_minute())),
        (_, Grain::PartOfDay) => return ("TIME", format!("{}T{}", day_value(period), part_of(period))),
        _ => {}
    }
    let days = (period.end_minute() - period.first_minute()) / 1_440;
    let value = match period.grain() {
        Grain::Year => format!("{year:04}"),
        Grain::Month => format!("{year:04}-{month:02}"),
        Grain::Decade => format!("{:03}", year.div_euclid(10)),
        Grain::Century => format!("{:02}", year.div_euclid(100)),
        Grain::Week if days == 2 => week_value(period) + "-WE",
        Grain::Week => week_value(period),
        Grain::Season if month % 3 == 1 => format!("{year:04}-Q{}", (month + 2) / 3),
        Grain::Season => {
            let name = match month {
                3 => "SP",
                6 => "SU",
                9 => "FA",
                _ => "WI",
            };
            format!("{year:04}-{name}")
        }
        Grain::Stretch => return stretch(period),
        _ => day_value(period),
    };
    ("DATE", value)
}

fn part_of(period: Period) -> &'static str {
    let hour = period.first_minute().rem_euclid(1_440) / 60;
    PartOfDay::ALL
        .into_iter()
        .find(|part| part.hours() == (hour, hour + (period.end_minute() - period.first_minute()) / 60))
        .map_or("NI", part_code)
}

/// A from-to range: with clock times if it has any, by years if it fills years.
fn stretch(period: Period) -> (&'static str, String) {
    let (first, last) = (period.first_day(), period.last_day());
    let begins_at = period.first_minute().rem_euclid(1_440);
    let ends_at = period.end_minute().rem_euclid(1_440);
    if begins_at != 0 || ends_at != 0 {
        // The end of a stretch lies after its last minute or hour.
        let end =
            if ends_at % 60 == 1 || ends_at % 5 == 1 { period.end_minute() - 1 } else { period.end_minute() - 60 };
        let text = format!(
            "{}{}/{}{}",
            day_value(first),
            clock_value(period.first_minute()),
            day_value(last),
            clock_value(end)
        );
        return ("TIME", text);
    }
    let (from, to) = (first.ymd(), last.ymd());
    let whole_years = (from.1, from.2) == (1, 1) && (to.1, to.2) == (12, 31);
    if whole_years && to.0 - from.0 == 99 {
        return ("DATE", format!("{:02}", from.0.div_euclid(100)));
    }
    if whole_years {
        return ("DATE", format!("{:04}/{:04}", from.0, to.0));
    }
    let whole_months = from.2 == 1 && last.day_after(1).ymd().2 == 1;
    if whole_months {
        return ("DATE", format!("{:04}-{:02}/{:04}-{:02}", from.0, from.1, to.0, to.1));
    }
    ("DATE", format!("{}/{}", day_value(first), day_value(last)))
}

/// `2008-W11`, the week of ISO 8601 in which a period begins.
fn week_value(period: Period) -> String {
    let weekday =
        crate::value::Weekday::ALL.into_iter().zip(0_i64..).find(|(d, _)| *d == period.weekday()).map_or(0, |(_, i)| i);
    // The week belongs to the year of its Thursday.
    let thursday = period.day_after(3 - weekday);
    let (year, _, _) = thursday.ymd();
    let first = Period::year(year).map_or(0, Period::first_minute);
    let days = (thursday.first_minute() - first) / 1_440;
    format!("{year:04}-W{:02}", days / 7 + 1)
}
