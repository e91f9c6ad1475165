//! Lengths of time.

use super::{Hedged, Partial};
use crate::number::{Figure, Number};
use std::fmt;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say all")]
pub enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

impl TimeUnit {
    /// All units, the shortest first.
    pub const ALL: [Self; 9] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Year,
        Self::Decade,
        Self::Century,
    ];

    /// The singular word, also in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }

    /// The unit that a singular word names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// How many seconds one of it is; a year is the mean Gregorian year of 365.2425 days, a month its twelfth.
    #[must_use]
    pub fn seconds(self) -> Number {
        Number::from(match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3_600,
            Self::Day => 86_400,
            Self::Week => 604_800,
            Self::Month => 2_629_746,
            Self::Year => 31_556_952,
            Self::Decade => 315_569_520,
            Self::Century => 3_155_695_200,
        })
    }
}

/// A length of time in the unit in which it was stated.
#[derive(Clone, Debug)]
pub struct Duration {
    /// How many units, as hedged.
    pub amount: Hedged<Figure>,
    /// The unit.
    pub unit: TimeUnit,
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = self.amount.stated().all(|figure| figure.value() == Number::ONE);
        let ending = match self.unit {
            _ if one && self.amount.stated().next().is_some() => self.unit.name().to_owned(),
            TimeUnit::Century => "centuries".to_owned(),
            unit => format!("{}s", unit.name()),
        };
        write!(f, "{} {ending}", self.amount)
    }
}

/// A time that comes again and again: "every week", "each Monday at 4 p.m.", "6 a.m. every day".
#[derive(Clone, Debug)]
pub struct Recurrence {
    /// How long it takes to come again.
    pub every: Duration,
    /// When it comes: the weekday, the part of the day, the hour, the day of the year.
    pub on: Partial,
    /// The hour until which it lasts each time.
    pub until: Option<(i8, i8)>,
    /// Whether it comes on several days of the week.
    pub days: Option<DaysOfWeek>,
}

/// Several days of the week under one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DaysOfWeek {
    /// Monday to Friday.
    Working,
    /// Saturday and Sunday.
    Weekend,
}

impl Recurrence {
    /// One that says no more than how long its period is.
    #[must_use]
    pub const fn new(every: Duration) -> Self {
        Self {
            every,
            on: Partial { month: None, day: None, weekday: None, part: None, clock: None },
            until: None,
            days: None,
        }
    }
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.every.fmt(f)?;
        if let Some(days) = self.days {
            f.write_str(match days {
                DaysOfWeek::Working => " on working days",
                DaysOfWeek::Weekend => " at the weekend",
            })?;
        }
        let on = self.on.to_string();
        if !on.is_empty() {
            write!(f, " on {on}")?;
        }
        self.until.map_or(Ok(()), |(hour, minute)| write!(f, " to {hour:02}:{minute:02}"))
    }
}
