//! Dates that are told in part, and dates in general.

use super::date::{Grain, Period};
use super::day::{PartOfDay, Weekday};
use std::fmt;

/// Minutes of a day.
const MINUTES_PER_DAY: i64 = 1_440;

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
        let days = ((period.end_minute() - period.first_minute()) / MINUTES_PER_DAY).max(1);
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

/// A date: placed in the calendar, or only partly told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// Placed in the calendar.
    Period(Period),
    /// Not to be placed without a reference date.
    Partial(Partial),
}

impl Date {
    /// The minute of the day, where it is told to the hour or finer.
    pub(crate) fn minute_of_day(&self) -> Option<i64> {
        match self {
            Self::Partial(partial) => partial.clock.map(|(hour, minute)| i64::from(hour) * 60 + i64::from(minute)),
            Self::Period(period) => {
                (period.grain() <= Grain::Hour).then(|| period.first_minute().rem_euclid(MINUTES_PER_DAY))
            }
        }
    }

    /// The period, if it is placed in the calendar.
    #[must_use]
    pub const fn period(self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(period),
            Self::Partial(_) => None,
        }
    }

    /// Whether two dates could lie on one day, whatever their hours.
    #[must_use]
    pub(crate) fn may_share_a_day(self, other: Self) -> bool {
        let day = |partial: Partial| Partial { part: None, clock: None, ..partial };
        match (self, other) {
            (Self::Period(x), Self::Period(y)) => x.first_day().overlaps(y.first_day()),
            (Self::Partial(x), Self::Partial(y)) => day(x).may_be(day(y)),
            (Self::Period(period), Self::Partial(partial)) | (Self::Partial(partial), Self::Period(period)) => {
                partial.may_lie_in(period)
            }
        }
    }

    /// Whether two dates surely lie more than a day apart: Sunday and Wednesday.
    #[must_use]
    pub(crate) fn lies_days_apart(self, other: Self) -> bool {
        match (self, other) {
            (Self::Period(x), Self::Period(y)) => {
                (x.first_day().first_minute() - y.first_day().first_minute()).abs() > MINUTES_PER_DAY
            }
            (Self::Partial(x), Self::Partial(y)) => match (x.weekday, y.weekday) {
                (Some(x), Some(y)) => x != y && !x.is_followed_by(y) && !y.is_followed_by(x),
                _ => x.day.zip(y.day).is_some_and(|(x, y)| (2..=26).contains(&(x - y).abs())),
            },
            (Self::Period(period), Self::Partial(partial)) | (Self::Partial(partial), Self::Period(period)) => {
                !(-1..=1).any(|days| partial.may_lie_in(period.day_after(days)))
            }
        }
    }

    /// Whether it names no more than one day.
    #[must_use]
    pub(crate) const fn is_within_a_day(self) -> bool {
        match self {
            Self::Period(period) => period.end_minute() - period.first_minute() <= MINUTES_PER_DAY,
            Self::Partial(partial) => {
                partial.day.is_some() || partial.weekday.is_some() || partial.part.is_some() || partial.clock.is_some()
            }
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
