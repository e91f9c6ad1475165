//! Dates as periods of the proleptic Gregorian calendar, with the grain in which they were stated.

use crate::error::{Error, Kind};
use jiff::civil;
use std::fmt;
use std::str::FromStr;

const MINUTES_PER_DAY: i64 = 1_440;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say all")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All days, Monday first as in ISO 8601.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The English name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// The day that a lower-case English name stands for.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.name() == name)
    }

    const fn of(day: jiff::civil::Weekday) -> Self {
        match day {
            civil::Weekday::Monday => Self::Monday,
            civil::Weekday::Tuesday => Self::Tuesday,
            civil::Weekday::Wednesday => Self::Wednesday,
            civil::Weekday::Thursday => Self::Thursday,
            civil::Weekday::Friday => Self::Friday,
            civil::Weekday::Saturday => Self::Saturday,
            civil::Weekday::Sunday => Self::Sunday,
        }
    }
}

/// A part of a day, in the loose sense of news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say all")]
pub enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl PartOfDay {
    /// All parts, in order.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night];

    /// The English word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }

    /// The part that a word names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// First and last hour, the last one excluded; a night runs into the next day.
    #[must_use]
    pub const fn hours(self) -> (i64, i64) {
        match self {
            Self::Morning => (0, 12),
            Self::Afternoon => (12, 18),
            Self::Evening => (17, 23),
            Self::Night => (18, 30),
        }
    }
}

/// How fine a date was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say all")]
pub enum Grain {
    Minute,
    Hour,
    PartOfDay,
    Day,
    Week,
    Month,
    Season,
    Year,
    Decade,
    Century,
    /// From one date to another.
    Stretch,
}

/// A stretch of the calendar with a grain, from its first minute to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// Minutes since 1970-01-01T00:00.
    start: i64,
    /// Excluded.
    end: i64,
    grain: Grain,
    /// The unit in which a distance was given: years for "a year ago".
    distance: Option<Grain>,
}

fn minutes_at(date: civil::Date) -> i64 {
    let epoch = civil::date(1970, 1, 1);
    i64::from(epoch.until(date).map_or(0, |span| span.get_days())) * MINUTES_PER_DAY
}

fn date_at(minutes: i64) -> civil::Date {
    let days = minutes.div_euclid(MINUTES_PER_DAY);
    civil::date(1970, 1, 1)
        .checked_add(jiff::Span::new().days(days.clamp(-719_162, 2_932_896)))
        .unwrap_or(civil::Date::MAX)
}

fn civil_date(year: i16, month: i8, day: i8) -> Result<civil::Date, Error> {
    let no_such = |why: &str| -> Error {
        Kind::NoSuchDate { text: format!("{year:04}-{month:02}-{day:02}"), why: why.to_owned() }.into()
    };
    if !(1..=9999).contains(&year) {
        return Err(no_such("years run from 1 to 9999"));
    }
    if !(1..=12).contains(&month) {
        return Err(no_such("months run from 1 to 12"));
    }
    civil::Date::new(year, month, day).map_err(|_| no_such("the month has no such day"))
}

impl Period {
    fn days(first: civil::Date, after: Option<civil::Date>, grain: Grain) -> Self {
        let end = after.map_or_else(|| minutes_at(civil::Date::MAX) + MINUTES_PER_DAY, minutes_at);
        Self { start: minutes_at(first), end, grain, distance: None }
    }

    /// One day.
    ///
    /// # Errors
    /// When the calendar has no such day, or the year is not 1 to 9999.
    pub fn day(year: i16, month: i8, day: i8) -> Result<Self, Error> {
        let date = civil_date(year, month, day)?;
        Ok(Self::days(date, date.tomorrow().ok(), Grain::Day))
    }

    /// One month.
    ///
    /// # Errors
    /// When the month is not 1 to 12, or the year is not 1 to 9999.
    pub fn month(year: i16, month: i8) -> Result<Self, Error> {
        let first = civil_date(year, month, 1)?;
        Ok(Self::days(first, first.last_of_month().tomorrow().ok(), Grain::Month))
    }

    /// One year.
    ///
    /// # Errors
    /// When the year is not 1 to 9999.
    pub fn year(year: i16) -> Result<Self, Error> {
        let first = civil_date(year, 1, 1)?;
        Ok(Self::days(first, first.last_of_year().tomorrow().ok(), Grain::Year))
    }

    /// Ten years from a year that ends in nought: "the 1990s".
    ///
    /// # Errors
    /// When the years are not 1 to 9999.
    pub fn decade(first_year: i16) -> Result<Self, Error> {
        let first = civil_date(first_year, 1, 1)?;
        let last = civil_date(first_year.saturating_add(9), 12, 31)?;
        Ok(Self::days(first, last.tomorrow().ok(), Grain::Decade))
    }

    /// From the start of one period to the end of another.
    ///
    /// # Errors
    /// When the second ends before the first begins.
    pub fn stretch(from: Self, to: Self) -> Result<Self, Error> {
        if to.end <= from.start {
            return Err(Kind::LowAboveHigh { low: from.to_string(), high: to.to_string() }.into());
        }
        Ok(Self { start: from.start, end: to.end, grain: Grain::Stretch, distance: None })
    }

    /// From one minute up to another, counted from 1970-01-01T00:00, the second excluded; how a period is read back.
    ///
    /// # Errors
    /// When no minute lies between them, or they leave the years 1 to 9999.
    pub fn of_minutes(first: i64, end: i64, grain: Grain) -> Result<Self, Error> {
        let floor = minutes_at(civil::date(1, 1, 1));
        let ceiling = minutes_at(civil::Date::MAX) + 2 * MINUTES_PER_DAY;
        if end <= first || first < floor || end > ceiling {
            return Err(Kind::LowAboveHigh { low: first.to_string(), high: end.to_string() }.into());
        }
        Ok(Self { start: first, end, grain, distance: None })
    }

    /// The stretch that begins `first` and lasts `days` days, under a grain.
    #[must_use]
    pub fn days_from(first: Self, days: i64, grain: Grain) -> Self {
        Self { start: first.start, end: first.start + days.max(1) * MINUTES_PER_DAY, grain, distance: None }
    }

    /// A minute of a day, or its whole hour when no minute is given.
    ///
    /// # Errors
    /// When there is no such time of day.
    pub fn at(self, hour: i64, minute: Option<i64>) -> Result<Self, Error> {
        if !(0..=24).contains(&hour) || !(0..=59).contains(&minute.unwrap_or(0)) {
            let text = format!("{hour}:{:02}", minute.unwrap_or(0));
            return Err(Kind::NoSuchDate { text, why: "hours run from 0 to 24, minutes to 59".to_owned() }.into());
        }
        let start = self.start + hour * 60 + minute.unwrap_or(0);
        let (length, grain) = if minute.is_some() { (1, Grain::Minute) } else { (60, Grain::Hour) };
        Ok(Self { start, end: start + length, grain, distance: None })
    }

    /// A part of the day.
    #[must_use]
    pub const fn part(self, part: PartOfDay) -> Self {
        let (from, to) = part.hours();
        Self { start: self.start + from * 60, end: self.start + to * 60, grain: Grain::PartOfDay, distance: None }
    }

    /// The same period, told to rest on a distance given in some unit ("a year ago").
    #[must_use]
    pub const fn by_distance(self, unit: Grain) -> Self {
        Self { distance: Some(unit), ..self }
    }

    /// The unit of the distance it rests on, if it does.
    #[must_use]
    pub const fn distance(self) -> Option<Grain> {
        self.distance
    }

    /// How fine it was stated.
    #[must_use]
    pub const fn grain(self) -> Grain {
        self.grain
    }

    /// First minute, counted from 1970-01-01T00:00.
    #[must_use]
    pub const fn first_minute(self) -> i64 {
        self.start
    }

    /// The minute after the last one, counted from 1970-01-01T00:00.
    #[must_use]
    pub const fn end_minute(self) -> i64 {
        self.end
    }

    /// The day on which it begins.
    #[must_use]
    pub fn first_day(self) -> Self {
        let date = date_at(self.start);
        Self::days(date, date.tomorrow().ok(), Grain::Day)
    }

    /// The day on which it ends.
    #[must_use]
    pub fn last_day(self) -> Self {
        let date = date_at(self.end - 1);
        Self::days(date, date.tomorrow().ok(), Grain::Day)
    }

    /// Year, month and day on which it begins.
    #[must_use]
    pub fn ymd(self) -> (i16, i8, i8) {
        let date = date_at(self.start);
        (date.year(), date.month(), date.day())
    }

    /// The day of the week on which it begins.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        Weekday::of(date_at(self.start).weekday())
    }

    /// The day that lies `days` after its first one, within years 1 to 9999.
    #[must_use]
    pub fn day_after(self, days: i64) -> Self {
        let date = date_at(self.start.saturating_add(days.saturating_mul(MINUTES_PER_DAY)));
        Self::days(date, date.tomorrow().ok(), Grain::Day)
    }

    /// The month that lies `months` after the one in which it begins.
    ///
    /// # Errors
    /// When the year is not 1 to 9999.
    pub fn month_after(self, months: i64) -> Result<Self, Error> {
        let (year, month, _) = self.ymd();
        let count = i64::from(year).saturating_mul(12).saturating_add(i64::from(month) - 1).saturating_add(months);
        let year = i16::try_from(count.div_euclid(12)).unwrap_or(0);
        Self::month(year, i8::try_from(count.rem_euclid(12) + 1).unwrap_or(0))
    }

    /// Whether every minute of `other` lies in it.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether both hold a minute in common.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest stretch that covers both, at this one's grain.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end), ..self }
    }
}

impl fmt::Display for Period {
    /// As EDTF (ISO 8601-2): `2009`, `2025-02`, `2026-02-22`, `199X`, `2026-02-22T15:00`, `2026-03-03/2026-03-12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        match self.grain {
            Grain::Year => write!(f, "{year:04}"),
            Grain::Month => write!(f, "{year:04}-{month:02}"),
            Grain::Day => write!(f, "{year:04}-{month:02}-{day:02}"),
            Grain::Decade => write!(f, "{:03}X", year.div_euclid(10)),
            Grain::Century => write!(f, "{:02}XX", year.div_euclid(100)),
            Grain::Minute | Grain::Hour => {
                let minute = self.start.rem_euclid(MINUTES_PER_DAY);
                write!(f, "{year:04}-{month:02}-{day:02}T{:02}:{:02}", minute / 60, minute % 60)
            }
            Grain::PartOfDay | Grain::Week | Grain::Season | Grain::Stretch => {
                let (last_year, last_month, last_day) = self.last_day().ymd();
                write!(f, "{year:04}-{month:02}-{day:02}")?;
                if (last_year, last_month, last_day) == (year, month, day) {
                    return Ok(());
                }
                write!(f, "/{last_year:04}-{last_month:02}-{last_day:02}")
            }
        }
    }
}

impl FromStr for Period {
    type Err = Error;

    /// Reads the EDTF forms that [`Period`] prints.
    fn from_str(text: &str) -> Result<Self, Error> {
        const EXPECTED: &str = "an EDTF date such as 2009, 2025-02, 2026-02-22, 199X or 2026-03-03/2026-03-12";
        let not_a_date = || Error::from(Kind::NotADate { text: text.to_owned(), expected: EXPECTED });
        if let Some((from, to)) = text.split_once('/') {
            return Self::stretch(from.parse()?, to.parse()?);
        }
        let (date, clock) = text.split_once('T').map_or((text, None), |(date, clock)| (date, Some(clock)));
        if let Some(decade) = date.strip_suffix('X') {
            let decade: i16 = decade.parse().map_err(|_| not_a_date())?;
            return Self::decade(decade.checked_mul(10).ok_or_else(not_a_date)?);
        }
        let mut parts = date.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<i16>().map(Some).map_err(|_| not_a_date())
            }
            Some(_) => Err(not_a_date()),
        };
        let (year, month, day) = (part(4)?.ok_or_else(not_a_date)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(not_a_date());
        }
        let small = |n: i16| i8::try_from(n).map_err(|_| not_a_date());
        let period = match (month, day) {
            (Some(month), Some(day)) => Self::day(year, small(month)?, small(day)?)?,
            (Some(month), None) => Self::month(year, small(month)?)?,
            _ => Self::year(year)?,
        };
        let Some(clock) = clock else { return Ok(period) };
        let (hour, minute) = clock.split_once(':').ok_or_else(not_a_date)?;
        let minute = minute.get(..2).ok_or_else(not_a_date)?;
        let number = |digits: &str| digits.parse::<i64>().map_err(|_| not_a_date());
        if day.is_none() {
            return Err(not_a_date());
        }
        period.at(number(hour)?, Some(number(minute)?))
    }
}

/// What a text said of a date that cannot be placed in the calendar: "Sunday" in an undated text, "5 April".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Partial {
    /// Month, 1 to 12.
    pub month: Option<i8>,
    /// Day of the month, 1 to 31.
    pub day: Option<i8>,
    /// Day of the week.
    pub weekday: Option<Weekday>,
    /// Part of the day.
    pub part: Option<PartOfDay>,
    /// Hour and minute.
    pub clock: Option<(i8, i8)>,
}

impl Partial {
    /// Whether some day of the period could be the one that is meant.
    #[must_use]
    pub fn may_lie_in(self, period: Period) -> bool {
        let days = ((period.end - period.start) / MINUTES_PER_DAY).max(1);
        // A span of more than eight years holds every combination of weekday, month and day.
        if days > 3_000 {
            return true;
        }
        (0..days).any(|offset| {
            let day = period.day_after(offset);
            let (_, month, number) = day.ymd();
            self.month.is_none_or(|m| m == month)
                && self.day.is_none_or(|d| d == number)
                && self.weekday.is_none_or(|w| w == day.weekday())
        })
    }

    /// Whether both could speak of one time.
    #[must_use]
    pub fn may_be(self, other: Self) -> bool {
        fn fits<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        fits(self.month, other.month)
            && fits(self.day, other.day)
            && fits(self.weekday, other.weekday)
            && fits(self.part, other.part)
            && fits(self.clock, other.clock)
    }
}

impl fmt::Display for Partial {
    /// As an EDTF-like form with unspecified digits, or the bare words: `XXXX-04-05`, `sunday night`.
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

/// A date: placed in the calendar, or only partly told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// Placed in the calendar.
    Period(Period),
    /// Not to be placed without a reference date.
    Partial(Partial),
}

impl Date {
    /// The period, if it is placed in the calendar.
    #[must_use]
    pub const fn period(self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(period),
            Self::Partial(_) => None,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(f),
            Self::Partial(partial) => partial.fmt(f),
        }
    }
}
