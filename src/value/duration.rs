//! Lengths of time.

use super::Hedged;
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
