//! Times as pages, feeds and letters write them.

use crosscheck::Period;
use crosscheck::extract::{MentionKind, Text, quantities};
use jiff::civil::DateTime;
use jiff::fmt::{rfc2822, temporal};
use jiff::tz::Offset;
use jiff::{Timestamp, civil};
use once_cell::sync::Lazy;
use std::collections::HashMap;

/// A time as it was written: the day or minute on the clock of its place, and how far that clock is from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) period: Period,
    clock: DateTime,
    /// None where the writing names no zone.
    offset: Option<Offset>,
}

impl Moment {
    /// Reads ISO 8601 and its relaxed cousins, RFC 2822, seconds or milliseconds since 1970, and dates in words.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // No way of writing a time is longer, and hostile ones could be.
        if text.is_empty() || text.len() > 120 {
            return None;
        }
        Self::iso(text)
            .or_else(|| Self::mail(text))
            .or_else(|| Self::seconds(text))
            .or_else(|| Self::in_words(text))
            .or_else(|| Self::in_words(&in_english(text)?))
    }

    fn iso(text: &str) -> Option<Self> {
        let pieces = temporal::Pieces::parse(text).ok()?;
        let offset = pieces.offset().map(|offset| match offset {
            temporal::PiecesOffset::Numeric(numeric) => numeric.offset(),
            _ => Offset::UTC,
        });
        Self::new(pieces.date(), pieces.time(), offset)
    }

    fn mail(text: &str) -> Option<Self> {
        static PARSER: rfc2822::DateTimeParser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
        let zoned = PARSER.parse_zoned(text).ok()?;
        Self::new(zoned.date(), Some(zoned.time()), Some(zoned.offset()))
    }

    fn seconds(text: &str) -> Option<Self> {
        if !matches!(text.len(), 10 | 13) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: i64 = text.parse().ok()?;
        let seconds = if text.len() == 13 { number / 1000 } else { number };
        let clock = Offset::UTC.to_datetime(Timestamp::from_second(seconds).ok()?);
        Self::new(clock.date(), Some(clock.time()), Some(Offset::UTC))
    }

    /// "22 February 2026, 18:30": the year, month and day must all be stated.
    fn in_words(text: &str) -> Option<Self> {
        let text = Text::new(text);
        let stated = |day: &str| day.len() == 10 && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let read = quantities(&text).find_map(|mention| match mention.kind {
            MentionKind::Date(date) => Some(date.to_string()),
            _ => None,
        })?;
        let (day, time) = read.split_once('T').map_or((read.as_str(), None), |(day, time)| (day, Some(time)));
        if !stated(day) || !text.as_str().contains(day.get(..4)?) {
            return None;
        }
        let time = time.map_or(Ok(None), |time| time.parse().map(Some)).ok()?;
        Self::new(day.parse().ok()?, time, None)
    }

    fn new(date: civil::Date, time: Option<civil::Time>, offset: Option<Offset>) -> Option<Self> {
        let day = Period::day(date.year(), date.month(), date.day()).ok()?;
        let clock = date.to_datetime(time.unwrap_or_default());
        // Many sites write a day as its first second.
        let period = match time.filter(|time| *time != civil::Time::midnight()) {
            Some(time) => day.at(i64::from(time.hour()), Some(i64::from(time.minute()))).ok()?,
            None => day,
        };
        Some(Self { period, clock, offset })
    }

    /// The clock of UTC, where the zone is known.
    fn instant(self) -> Option<Timestamp> {
        self.offset?.to_timestamp(self.clock).ok()
    }

    /// The same time on the clock of its place, if one of the others tells it: sites that store UTC often show local time.
    pub(crate) fn on_local_clock(self, others: &[Self]) -> Self {
        if self.offset.is_some_and(|offset| !offset.is_zero()) {
            return self;
        }
        let minute = |moment: Self| moment.instant().map(|instant| instant.as_second() / 60);
        let local = |other: &&Self| {
            other.offset.is_some_and(|offset| !offset.is_zero())
                && minute(self).is_some_and(|m| minute(**other) == Some(m))
        };
        others.iter().find(local).copied().unwrap_or(self)
    }

    /// The day on which a clock of this text ("14:05") stands, if the text is nothing else.
    pub(crate) fn clock_on(text: &str, day: Period) -> Option<Period> {
        let text = text.trim().trim_end_matches(['h', '.']).trim();
        let (hour, minute) = text.split_once([':', '.', 'h'])?;
        let number = |digits: &str| (digits.len() <= 2).then(|| digits.parse::<i64>().ok()).flatten();
        day.first_day().at(number(hour)?, Some(number(minute)?)).ok()
    }
}

/// The names of months in languages whose texts are not read.
static MONTHS: Lazy<HashMap<&'static str, &'static str>> = Lazy::new(|| {
    let rows = include_str!("../data/months.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t').map(|(_, pair)| pair)?.split_once('\t')).collect()
});

/// "12 March 2026 14:05" of "12 de março de 2026 às 14h05"; none where no month is named.
fn in_english(text: &str) -> Option<String> {
    let mut found = false;
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(['.', ',', '(', ')']).to_lowercase();
        if let Some(month) = MONTHS.get(bare.as_str()) {
            found = true;
            words.push((*month).to_owned());
        } else if let Some((hour, minute)) = bare.split_once('h').filter(|(hour, _)| is_number(hour)) {
            words.push(format!("{hour}:{}", if is_number(minute) { minute } else { "00" }));
        } else if is_number(&bare) || bare.contains(':') {
            words.push(bare);
        }
    }
    found.then(|| words.join(" "))
}

fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_they_are_written() {
        for (text, told) in [
            ("2026-02-22", "2026-02-22"),
            ("2026-02-22T18:30:00-06:00", "2026-02-22T18:30"),
            ("2026-02-22T18:30:00-0600", "2026-02-22T18:30"),
            ("2026-02-22T18:30:00.123Z", "2026-02-22T18:30"),
            ("2026-02-22T18:30Z", "2026-02-22T18:30"),
            ("2026-02-22 18:30:00", "2026-02-22T18:30"),
            ("20260222T183000Z", "2026-02-22T18:30"),
            ("2026-02-22T00:00:00Z", "2026-02-22"),
            ("Sun, 22 Feb 2026 18:30:00 GMT", "2026-02-22T18:30"),
            ("Sun, 22 Feb 2026 18:30:00 +0200", "2026-02-22T18:30"),
            ("Mon, 22 Feb 2026 18:30:00 EST", "2026-02-22T18:30"),
            ("1771785000", "2026-02-22T18:30"),
            ("1771785000000", "2026-02-22T18:30"),
            ("22 February 2026", "2026-02-22"),
            ("Published on February 22, 2026", "2026-02-22"),
            ("22 de febrero de 2026", "2026-02-22"),
            ("22 de fevereiro de 2026 às 18h30", "2026-02-22T18:30"),
            ("Sonntag, 22. Februar 2026, 18:30 Uhr", "2026-02-22T18:30"),
            ("Publié le 22 février 2026 à 18h30", "2026-02-22T18:30"),
        ] {
            let read = Moment::parse(text).map(|moment| moment.period.to_string());
            assert_eq!(read.as_deref(), Some(told), "{text}");
        }
        for text in ["", "yesterday", "Sunday", "22 February", "18:30", "2026-02-30", "soon", "99999999999999999999"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
        assert_eq!(Moment::parse(&"9".repeat(5000)), None);
    }

    #[test]
    fn a_local_clock_is_preferred_to_the_same_time_in_utc() {
        let read = |text| Moment::parse(text).unwrap();
        let utc = read("2026-02-23T00:30:00Z");
        let local = read("2026-02-22T18:30:00-06:00");
        assert_eq!(utc.on_local_clock(&[read("2026-02-22T12:00:00-06:00"), local]), local);
        assert_eq!(utc.on_local_clock(&[read("2026-02-22T12:00:00-06:00")]), utc);
        assert_eq!(local.on_local_clock(&[utc]), local);
    }

    #[test]
    fn a_bare_clock_needs_a_day() {
        let day = "2026-02-22T09:00".parse().unwrap();
        let read = |text| Moment::clock_on(text, day).map(|period| period.to_string());
        assert_eq!(read("14:05").as_deref(), Some("2026-02-22T14:05"));
        assert_eq!(read(" 14.05h ").as_deref(), Some("2026-02-22T14:05"));
        assert_eq!(read("14h05").as_deref(), Some("2026-02-22T14:05"));
        assert_eq!(read("25:05"), None);
        assert_eq!(read("an hour ago"), None);
    }
}
