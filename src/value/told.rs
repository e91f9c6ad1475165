//! Which parts of a date the words said, and which were worked out.

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatePart {
    /// The year, the decade or the century.
    Year,
    /// A season, a quarter or a half of a year.
    Season,
    /// The month.
    Month,
    /// The week.
    Week,
    /// The day of the month.
    Day,
    /// The day of the week.
    Weekday,
    /// The part of the day.
    PartOfDay,
    /// The time of day.
    Clock,
}

impl DatePart {
    /// All parts, the coarsest first.
    pub const ALL: [Self; 8] =
        [Self::Year, Self::Season, Self::Month, Self::Week, Self::Day, Self::Weekday, Self::PartOfDay, Self::Clock];

    /// The word for it, also in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Season => "season",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Weekday => "weekday",
            Self::PartOfDay => "part_of_day",
            Self::Clock => "clock",
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Year => 1,
            Self::Season => 2,
            Self::Month => 4,
            Self::Week => 8,
            Self::Day => 16,
            Self::Weekday => 32,
            Self::PartOfDay => 64,
            Self::Clock => 128,
        }
    }
}

/// A set of parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateParts(u8);

impl DateParts {
    /// No part.
    pub const NONE: Self = Self(0);

    /// The set with a part, where `holds`.
    #[must_use]
    pub const fn with(self, part: DatePart, holds: bool) -> Self {
        if holds { Self(self.0 | part.bit()) } else { self }
    }

    /// The parts of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The parts that `other` does not have.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether a part is in it.
    #[must_use]
    pub const fn has(self, part: DatePart) -> bool {
        self.0 & part.bit() != 0
    }

    /// Its parts, the coarsest first.
    pub fn iter(self) -> impl Iterator<Item = DatePart> {
        DatePart::ALL.into_iter().filter(move |part| self.has(*part))
    }
}

/// How a date was told: "3 May" states month and day, and its year is inferred.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Told {
    /// The parts that the words name.
    pub stated: DateParts,
    /// The parts that were worked out from the day of publication or from another date of the text.
    pub inferred: DateParts,
}

impl Told {
    /// Nothing is told.
    pub const NOTHING: Self = Self { stated: DateParts::NONE, inferred: DateParts::NONE };
}
