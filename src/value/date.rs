//! Dates as periods of the proleptic Gregorian calendar, with the grain in which they were stated.

use super::day::{PartOfDay, Weekday};
use crate::error::{Error, Kind};
use jiff::civil;

pub(super) const MINUTES_PER_DAY: i64 = 1_440;

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

impl Grain {
    /// All grains, the finest first.
    pub const ALL: [Self; 11] = [
        Self::Minute,
        Self::Hour,
        Self::PartOfDay,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Season,
        Self::Year,
        Self::Decade,
        Self::Century,
        Self::Stretch,
    ];

    /// The word for it, also in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::PartOfDay => "part_of_day",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Stretch => "stretch",
        }
    }
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

/// The day of the calendar, if there is one; nothing is allocated where there is none.
fn known_date(year: i16, month: i8, day: i8) -> Option<civil::Date> {
    (1..=9999).contains(&year).then(|| civil::Date::new(year, month, day).ok()).flatten()
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

    /// One day, if the calendar has it; for readers, who often ask and throw the reason away.
    pub(crate) fn known_day(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = known_date(year, month, day)?;
        Some(Self::days(date, date.tomorrow().ok(), Grain::Day))
    }

    /// One month, if there is one.
    pub(crate) fn known_month(year: i16, month: i8) -> Option<Self> {
        known_date(year, month, 1).and_then(|_| Self::month(year, month).ok())
    }

    /// One year, if there is one.
    pub(crate) fn known_year(year: i16) -> Option<Self> {
        known_date(year, 1, 1).and_then(|_| Self::year(year).ok())
    }

    /// From the start of one period to the end of another, if the second ends later.
    pub(crate) fn known_stretch(from: Self, to: Self) -> Option<Self> {
        (to.end > from.start).then(|| Self::stretch(from, to).ok()).flatten()
    }

    /// A minute of a day or a whole hour, if there is one.
    pub(crate) fn known_at(self, hour: i64, minute: Option<i64>) -> Option<Self> {
        let known = (0..=24).contains(&hour) && (0..=59).contains(&minute.unwrap_or(0));
        known.then(|| self.at(hour, minute).ok()).flatten()
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

    /// A hundred years from a year that ends in two noughts: the eighteen hundreds.
    ///
    /// # Errors
    /// When the years are not 1 to 9999.
    pub fn century(first_year: i16) -> Result<Self, Error> {
        let first = civil_date(first_year.max(1), 1, 1)?;
        let last = civil_date(first_year.saturating_add(99), 12, 31)?;
        Ok(Self::days(first, last.tomorrow().ok(), Grain::Century))
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

    /// The months of a year from one to another: a quarter, a half, or a season, which may run into the next year.
    ///
    /// # Errors
    /// When the first month is not 1 to 12, or a year is not 1 to 9999.
    pub fn season(year: i16, first_month: i8, months: i64) -> Result<Self, Error> {
        let first = Self::month(year, first_month)?;
        let last = first.month_after(months - 1)?;
        Ok(Self { start: first.start, end: last.end, grain: Grain::Season, distance: None })
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

    /// Whether it rests on a distance in years or more.
    #[must_use]
    pub const fn told_in_years(self) -> bool {
        matches!(self.distance, Some(Grain::Year | Grain::Decade | Grain::Century))
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

    /// The same day of the month `months` later, or the last day of a month that is shorter.
    #[must_use]
    pub fn month_after_day(self, months: i64) -> Option<Self> {
        let (_, _, day) = self.ymd();
        let (year, month, _) = self.month_after(months).ok()?.ymd();
        (28..=day).rev().chain(std::iter::once(day)).find_map(|day| Self::known_day(year, month, day))
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
