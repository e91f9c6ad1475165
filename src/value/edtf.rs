//! Dates as EDTF (ISO 8601-2), and back.

use super::date::{Grain, MINUTES_PER_DAY, Period};
use super::day::{PartOfDay, Weekday};
use super::hedge::{Hedge, Hedged};
use super::partial::{Date, Partial};
use crate::error::{Error, Kind};
use std::fmt;
use std::str::FromStr;

const EXPECTED: &str = "an EDTF date such as 2009, 2025-02, 2026-02-22, 2008-21, 199X or 2026-03-03/2026-03-12";

fn not_a_date(text: &str) -> Error {
    Kind::NotADate { text: text.to_owned(), expected: EXPECTED }.into()
}

/// The two digits that stand in the month's place: first month, number of months, code.
const SEASONS: [(i8, i64, i8); 10] = [
    (3, 3, 21),
    (6, 3, 22),
    (9, 3, 23),
    (12, 3, 24),
    (1, 3, 33),
    (4, 3, 34),
    (7, 3, 35),
    (10, 3, 36),
    (1, 6, 40),
    (7, 6, 41),
];

impl Period {
    /// The code of a season, a quarter or a half of a year.
    fn season_code(self) -> Option<i8> {
        let (year, month, _) = self.ymd();
        let same = |(first, months, _): &&(i8, i64, i8)| {
            *first == month && Self::season(year, *first, *months).is_ok_and(|season| season == self)
        };
        SEASONS.iter().find(same).map(|(_, _, code)| *code)
    }
}

fn minute(minute: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (hour, minute) = (minute.rem_euclid(MINUTES_PER_DAY) / 60, minute.rem_euclid(60));
    write!(f, "T{hour:02}:{minute:02}")
}

impl fmt::Display for Period {
    /// As EDTF: `2009`, `2025-02`, `2026-02-22`, `199X`, `18XX`, `2008-21`, `2026-02-22T15:00`, `2026-03-03/2026-03-12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        match self.grain() {
            Grain::Year => write!(f, "{year:04}"),
            Grain::Month => write!(f, "{year:04}-{month:02}"),
            Grain::Day => write!(f, "{year:04}-{month:02}-{day:02}"),
            Grain::Decade => write!(f, "{:03}X", year.div_euclid(10)),
            Grain::Century => write!(f, "{:02}XX", year.div_euclid(100)),
            Grain::Minute | Grain::Hour => {
                write!(f, "{year:04}-{month:02}-{day:02}")?;
                minute(self.first_minute(), f)
            }
            Grain::Season if self.season_code().is_some() => {
                write!(f, "{year:04}-{:02}", self.season_code().unwrap_or(0))
            }
            Grain::PartOfDay | Grain::Week | Grain::Season | Grain::Stretch => {
                let whole_days = self.first_minute().rem_euclid(MINUTES_PER_DAY) == 0
                    && self.end_minute().rem_euclid(MINUTES_PER_DAY) == 0;
                let clocks = self.grain() == Grain::Stretch && !whole_days;
                let (last_year, last_month, last_day) = self.last_day().ymd();
                write!(f, "{year:04}-{month:02}-{day:02}")?;
                if clocks {
                    minute(self.first_minute(), f)?;
                } else if (last_year, last_month, last_day) == (year, month, day) {
                    return Ok(());
                }
                write!(f, "/{last_year:04}-{last_month:02}-{last_day:02}")?;
                if clocks { minute(self.end_minute() - 1, f) } else { Ok(()) }
            }
        }
    }
}

impl FromStr for Period {
    type Err = Error;

    /// Reads the EDTF forms that [`Period`] prints.
    fn from_str(text: &str) -> Result<Self, Error> {
        let fail = || not_a_date(text);
        if let Some((from, to)) = text.split_once('/') {
            return Self::stretch(from.parse()?, to.parse()?);
        }
        let (date, clock) = text.split_once('T').map_or((text, None), |(date, clock)| (date, Some(clock)));
        if let Some(century) = date.strip_suffix("XX") {
            let century: i16 = century.parse().map_err(|_| fail())?;
            return Self::century(century.checked_mul(100).ok_or_else(fail)?);
        }
        if let Some(decade) = date.strip_suffix('X') {
            let decade: i16 = decade.parse().map_err(|_| fail())?;
            return Self::decade(decade.checked_mul(10).ok_or_else(fail)?);
        }
        let mut parts = date.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<i16>().map(Some).map_err(|_| fail())
            }
            Some(_) => Err(fail()),
        };
        let (year, month, day) = (part(4)?.ok_or_else(fail)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(fail());
        }
        let small = |n: i16| i8::try_from(n).map_err(|_| fail());
        let season = |code: i16| SEASONS.iter().find(|(_, _, known)| i16::from(*known) == code);
        let period = match (month, day) {
            (Some(month), Some(day)) => Self::day(year, small(month)?, small(day)?)?,
            (Some(month), None) => match season(month) {
                Some((first, months, _)) => Self::season(year, *first, *months)?,
                None => Self::month(year, small(month)?)?,
            },
            _ => Self::year(year)?,
        };
        let Some(clock) = clock else { return Ok(period) };
        let (hour, minute) = clock.split_once(':').ok_or_else(fail)?;
        let minute = minute.get(..2).ok_or_else(fail)?;
        let number = |digits: &str| digits.parse::<i64>().map_err(|_| fail());
        if day.is_none() {
            return Err(fail());
        }
        period.at(number(hour)?, Some(number(minute)?))
    }
}

impl fmt::Display for Partial {
    /// As an EDTF-like form with unspecified digits, and the bare words: `XXXX-04-05`, `sunday night`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = Vec::new();
        if self.month.is_some() || self.day.is_some() {
            let digits = |n: Option<i8>| n.map_or_else(|| "XX".to_owned(), |n| format!("{n:02}"));
            let day = self.day.map(|_| format!("-{}", digits(self.day))).unwrap_or_default();
            words.push(format!("XXXX-{}{day}", digits(self.month)));
        }
        words.extend(self.weekday.map(|w| w.name().to_owned()));
        words.extend(self.part.map(|p| p.name().to_owned()));
        words.extend(self.clock.map(|(hour, minute)| format!("{hour:02}:{minute:02}")));
        f.write_str(&words.join(" "))
    }
}

impl FromStr for Partial {
    type Err = Error;

    /// Reads the forms that [`Partial`] prints.
    fn from_str(text: &str) -> Result<Self, Error> {
        let fail = || not_a_date(text);
        let mut partial = Self::default();
        let small = |digits: &str, most: i8| -> Result<Option<i8>, Error> {
            if digits == "XX" {
                return Ok(None);
            }
            digits.parse().ok().filter(|n| (0..=most).contains(n)).map(Some).ok_or_else(fail)
        };
        for word in text.split(' ') {
            if let Some(date) = word.strip_prefix("XXXX-") {
                let (month, day) = date.split_once('-').map_or((date, None), |(month, day)| (month, Some(day)));
                partial.month = small(month, 12)?;
                partial.day = day.map_or(Ok(None), |day| small(day, 31))?;
            } else if let Some((hour, minute)) = word.split_once(':') {
                partial.clock = small(hour, 24)?.zip(small(minute, 59)?);
            } else if let Some(weekday) = Weekday::from_name(word) {
                partial.weekday = Some(weekday);
            } else {
                partial.part = Some(PartOfDay::from_name(word).ok_or_else(fail)?);
            }
        }
        Ok(partial)
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.parse().map(Self::Period).or_else(|error| text.parse().map(Self::Partial).map_err(|_| error))
    }
}

impl Date {
    /// As EDTF; `None` where EDTF has no form for it: a weekday or a time of day without its day.
    fn edtf(self) -> Option<String> {
        match self {
            // "40 years ago" names no month.
            Self::Period(period) if period.told_in_years() => Some(format!("{:04}", period.ymd().0)),
            Self::Period(period) if matches!(period.grain(), Grain::Minute | Grain::Hour) => {
                Some(format!("{period}:00"))
            }
            Self::Period(period) => Some(period.to_string()),
            Self::Partial(Partial { weekday: None, part: None, clock: None, .. }) => Some(self.to_string()),
            Self::Partial(_) => None,
        }
    }
}

impl Hedged<Date> {
    /// As EDTF with its qualifiers: `2009~` for "about 2009", `2010/..` for "2010 or later"; `None` where EDTF has no form.
    #[must_use]
    pub fn edtf(&self) -> Option<String> {
        let one = || self.stated().next().and_then(|date| date.edtf());
        match self.hedge() {
            Hedge::Plain | Hedge::Exactly => one(),
            Hedge::About | Hedge::Nearly => one().map(|date| format!("{date}~")),
            Hedge::MoreThan | Hedge::AtLeast => one().map(|date| format!("{date}/..")),
            Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => one().map(|date| format!("../{date}")),
            Hedge::Between => Some(format!("{}/{}", one()?, self.stated().nth(1)?.edtf()?)),
            Hedge::Vague => None,
        }
    }

    /// Reads what [`Hedged::edtf`] prints.
    ///
    /// # Errors
    /// When the words are no date of EDTF, or one that the calendar does not have.
    pub fn from_edtf(text: &str) -> Result<Self, Error> {
        if let Some(date) = text.strip_suffix('~') {
            return date.parse().map(Self::About);
        }
        if let Some(date) = text.strip_suffix("/..") {
            return date.parse().map(Self::AtLeast);
        }
        if let Some(date) = text.strip_prefix("../") {
            return date.parse().map(Self::AtMost);
        }
        text.parse().map(Self::Plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        for text in [
            "2009",
            "2025-02",
            "2026-02-22",
            "199X",
            "18XX",
            "2008-21",
            "2008-24",
            "2015-33",
            "2015-36",
            "2020-40",
            "2020-41",
            "2026-03-03/2026-03-12",
            "2011/2016",
            "2026-02-22T15:00:00",
            "XXXX-04-05",
            "XXXX-04",
            "2009~",
            "2010/..",
            "../2010-05",
            "2015-33~",
        ] {
            let date = Hedged::from_edtf(text).unwrap();
            let again = date.edtf().unwrap();
            assert_eq!(Hedged::from_edtf(&again).unwrap().edtf(), Some(again.clone()));
            if !text.contains("2011/") {
                assert_eq!(again, text);
            }
        }
        for text in ["sunday night", "XXXX-04-05 08:30", "monday 08:30", "XXXX-XX-14"] {
            assert_eq!(text.parse::<Partial>().unwrap().to_string(), text);
        }
        let evening: Period = "2016-04-22T17:00/2016-04-22T18:30".parse().unwrap();
        assert_eq!(evening.to_string(), "2016-04-22T17:00/2016-04-22T18:30");
    }

    #[test]
    fn what_edtf_cannot_say_is_not_said() {
        assert_eq!(Hedged::Plain(Date::Partial("sunday night".parse().unwrap())).edtf(), None);
        for bad in ["2026-13", "2026-02-30", "20", "2026-25", "2026-1", "XXXX-13-01"] {
            assert!(Hedged::<Date>::from_edtf(bad).is_err(), "{bad}");
        }
    }
}
