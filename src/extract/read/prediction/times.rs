//! Dates, times of day, lengths of time and recurring times as rows: TIMEX3 values, with EDTF beside them.

use crate::extract::lexicon::{Mark, lexicon};
use crate::extract::read::{Deixis, Direction, Mention, MentionKind};
use crate::language::Language;
use crate::span::Span;
use crate::value::{
    Date, DaysOfWeek, Duration, Grain, Hedged, PartOfDay, Partial, Period, Recurrence, TimeUnit, Told, Weekday,
};

const MINUTES_PER_DAY: i64 = 1_440;

/// A time of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub kind: &'static str,
    /// TIMEX3 value.
    pub value: String,
    /// The same as EDTF, with `~` for "about"; `None` where EDTF has no form for it.
    pub edtf: Option<String>,
    /// How fine it is: a [`Grain`] of a date, the unit of a length of time.
    pub grain: Option<&'static str>,
    /// Which parts of a date are stated and which are inferred.
    pub told: Told,
    /// The event that a length of time is counted from.
    pub anchor: Option<Anchored>,
}

/// "two days after the attack": what a length of time is counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchored {
    /// `before` or `after`.
    pub direction: &'static str,
    /// The words of the event: "the attack".
    pub event: Span,
    /// When the event was, as EDTF, where the text dates what lies before or after it.
    pub date: Option<String>,
}

/// The row of a mention that is a time; `text` is the text that it was read from.
pub(super) fn time(text: &str, mention: &Mention) -> Option<Time> {
    let words = mention.span.of(text)?;
    let (kind, mut value) = match &mention.kind {
        MentionKind::Date(date) => match date.stated().next()? {
            Date::Period(period) => dated(*period),
            Date::Partial(partial) => partly(*partial),
        },
        MentionKind::Duration(duration) => ("DURATION", length(duration)),
        MentionKind::Recurring(recurrence) => ("SET", recurring(recurrence)),
        MentionKind::Deixis(deixis) => ("DATE", deictic(*deixis).to_owned()),
        _ => return None,
    };
    if kind == "TIME" && !value.contains('/') && value.contains(':') {
        value.push_str(seconds(words).unwrap_or(""));
        // The zone that ISO 8601 writes with a letter; "GMT +8" is another one.
        let zone = ["UTC", "GMT"].iter().find_map(|zone| words.split_once(zone));
        if zone.map_or(words.ends_with('Z'), |(_, after)| !after.contains(|c: char| c.is_ascii_digit())) {
            value.push('Z');
        }
    }
    let (edtf, grain) = match &mention.kind {
        MentionKind::Date(date) => (date.edtf(), grain(date)),
        MentionKind::Duration(duration) => (None, Some(duration.unit.name())),
        MentionKind::Recurring(recurrence) => (None, Some(recurrence.every.unit.name())),
        _ => (None, None),
    };
    let anchor = mention.anchor.map(|anchor| Anchored {
        direction: match anchor.direction {
            Direction::Before => "before",
            Direction::After => "after",
        },
        event: anchor.event,
        date: anchor.date.map(|date| date.to_string()),
    });
    Some(Time { span: extent(text, mention.span), kind, value, edtf, grain, told: mention.told, anchor })
}

/// The words of a time as TIMEX3 bounds them: "24 hours" of "within 24 hours", whose first word is a preposition.
fn extent(text: &str, span: Span) -> Span {
    let words = span.of(text).unwrap_or("");
    let rest = words.split_once(' ').filter(|(first, _)| lexicon(Language::English).entry(first).has(Mark::Within));
    let start = rest.map_or(span.start(), |(_, rest)| span.end() - rest.trim_start().len());
    with_possessive(text, Span::between(start, span.end()))
}

/// "Sunday's" and "last year's" take their ending along.
fn with_possessive(text: &str, span: Span) -> Span {
    let rest = text.get(span.end()..).unwrap_or("");
    let ending = ["'s", "’s"].into_iter().find(|ending| rest.starts_with(ending));
    let apart = |ending: &&str| !rest.chars().nth(ending.chars().count()).is_some_and(char::is_alphanumeric);
    ending.filter(apart).map_or(span, |ending| Span::between(span.start(), span.end() + ending.len()))
}

/// The seconds that the words say: ":27" of "14:05:27".
fn seconds(words: &str) -> Option<&str> {
    let mut colons = words.match_indices(':');
    let (first, second) = (colons.next()?.0, colons.next()?.0);
    let digits = words.get(second..second + 3)?;
    (second == first + 3 && digits.bytes().skip(1).all(|b| b.is_ascii_digit())).then_some(digits)
}

fn grain(date: &Hedged<Date>) -> Option<&'static str> {
    let partial = match date.stated().next()? {
        Date::Period(period) if period.told_in_years() => return Some(Grain::Year.name()),
        Date::Period(period) => return Some(period.grain().name()),
        Date::Partial(partial) => partial,
    };
    let grain = match partial {
        Partial { clock: Some(_), .. } => Grain::Minute,
        Partial { part: Some(_), .. } => Grain::PartOfDay,
        Partial { day: None, weekday: None, .. } => Grain::Month,
        _ => Grain::Day,
    };
    Some(grain.name())
}

const fn deictic(deixis: Deixis) -> &'static str {
    match deixis {
        Deixis::Past => "PAST_REF",
        Deixis::Present => "PRESENT_REF",
        Deixis::Future => "FUTURE_REF",
    }
}

/// `P3D`, `PT1.5H`, `PXY` for "several years".
fn length(duration: &Duration) -> String {
    let amount = match (&duration.amount, duration.amount.stated().last()) {
        (Hedged::Vague(_), _) | (_, None) => None,
        (_, Some(figure)) => Some(figure.value()),
    };
    // "half an hour" is told in minutes, "half a year" in months.
    let short = amount.is_some_and(|amount| amount < crate::number::Number::ONE);
    let (time, unit, factor) = match duration.unit {
        TimeUnit::Second => ("T", "S", 1),
        TimeUnit::Minute => ("T", "M", 1),
        TimeUnit::Hour if short => ("T", "M", 60),
        TimeUnit::Hour => ("T", "H", 1),
        TimeUnit::Day if short => ("T", "H", 24),
        TimeUnit::Day => ("", "D", 1),
        TimeUnit::Week => ("", "W", 1),
        TimeUnit::Month => ("", "M", 1),
        TimeUnit::Year if short => ("", "M", 12),
        TimeUnit::Year => ("", "Y", 1),
        TimeUnit::Decade => ("", "Y", 10),
        TimeUnit::Century => ("", "Y", 100),
    };
    match amount {
        Some(value) => format!("P{time}{}{unit}", value.times(factor.into()).unwrap_or(value)),
        None if factor > 1 => format!("PX{}", if factor == 10 { "DE" } else { "CE" }),
        None => format!("P{time}X{unit}"),
    }
}

/// `XXXX-WXX-1T16`, `T08:00/T22:00`, `P1W`: when it comes, or else how long it takes.
fn recurring(recurrence: &Recurrence) -> String {
    let Partial { month, day, weekday, part, clock } = recurrence.on;
    let mut value = match recurrence.days {
        Some(DaysOfWeek::Working) => "XXXX-WXX-WD".to_owned(),
        Some(DaysOfWeek::Weekend) => "XXXX-WXX-WE".to_owned(),
        None if month.is_some() || weekday.is_some() => partly(Partial { month, day, weekday, ..Partial::default() }).1,
        None => String::new(),
    };
    let hour = |(hour, minute): (i8, i8), whole: bool| match minute {
        0 if !whole => format!("T{hour:02}"),
        _ => format!("T{hour:02}:{minute:02}"),
    };
    match (clock, part) {
        (Some(clock), _) => value.push_str(&hour(clock, recurrence.until.is_some())),
        (None, Some(part)) => value.push_str(&format!("T{}", part_code(part))),
        (None, None) => {}
    }
    if let Some(until) = recurrence.until {
        value.push_str(&format!("/{}", hour(until, true)));
    }
    if value.is_empty() { length(&recurrence.every) } else { value }
}

const fn part_code(part: PartOfDay) -> &'static str {
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
            let number = Weekday::ALL.iter().position(|d| *d == day).map_or(0, |i| i + 1);
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
    let minute = minute.rem_euclid(MINUTES_PER_DAY);
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
    let days = (period.end_minute() - period.first_minute()) / MINUTES_PER_DAY;
    let value = match period.grain() {
        Grain::Year => format!("{year:04}"),
        Grain::Month => format!("{year:04}-{month:02}"),
        Grain::Decade => format!("{:03}", year.div_euclid(10)),
        Grain::Century => format!("{:02}", year.div_euclid(100)),
        Grain::Week if days == 2 => week_value(period) + "-WE",
        Grain::Week => week_value(period),
        Grain::Season if days > 100 => format!("{year:04}-H{}", (month + 5) / 6),
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
    let hour = period.first_minute().rem_euclid(MINUTES_PER_DAY) / 60;
    PartOfDay::ALL
        .into_iter()
        .find(|part| part.hours() == (hour, hour + (period.end_minute() - period.first_minute()) / 60))
        .map_or("NI", part_code)
}

/// A from-to range: with clock times if it has any, by years if it fills years.
fn stretch(period: Period) -> (&'static str, String) {
    let (first, last) = (period.first_day(), period.last_day());
    let begins_at = period.first_minute().rem_euclid(MINUTES_PER_DAY);
    let ends_at = period.end_minute().rem_euclid(MINUTES_PER_DAY);
    if begins_at != 0 || ends_at != 0 {
        // The end of a stretch lies after its last minute or hour.
        let end = if ends_at % 60 == 0 { period.end_minute() - 60 } else { period.end_minute() - 1 };
        let until = if first == last { day_value(first) } else { day_value(last) };
        let text = format!("{}{}/{until}{}", day_value(first), clock_value(period.first_minute()), clock_value(end));
        return ("TIME", text);
    }
    let (from, to) = (first.ymd(), last.ymd());
    let whole_years = (from.1, from.2) == (1, 1) && (to.1, to.2) == (12, 31);
    if whole_years {
        return ("DATE", format!("{:04}/{:04}", from.0, to.0));
    }
    let whole_months = from.2 == 1 && last.day_after(1).ymd().2 == 1;
    if whole_months && (from.0, from.1) != (to.0, to.1) {
        return ("DATE", format!("{:04}-{:02}/{:04}-{:02}", from.0, from.1, to.0, to.1));
    }
    ("DATE", format!("{}/{}", day_value(first), day_value(last)))
}

/// `2008-W11`, the week of ISO 8601 in which a period begins.
fn week_value(period: Period) -> String {
    let weekday = Weekday::ALL.into_iter().zip(0_i64..).find(|(d, _)| *d == period.weekday()).map_or(0, |(_, i)| i);
    // The week belongs to the year of its Thursday.
    let thursday = period.day_after(3 - weekday);
    let (year, _, _) = thursday.ymd();
    let first = Period::year(year).map_or(0, Period::first_minute);
    let days = (thursday.first_minute() - first) / MINUTES_PER_DAY;
    format!("{year:04}-W{:02}", days / 7 + 1)
}
