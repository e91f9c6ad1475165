//! What a word can be: its part in numbers, in dates and in the grammar.

use crate::value::{PartOfDay, TimeUnit, Weekday};

/// What a word is beside its grammar: one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum Mark {
    /// Makes the number after it a name: "flight", "section".
    Label,
    /// A state that counted people are in: "12 dead".
    Casualty,
    /// A verb whose bare figure counts people: "killing 12".
    CasualtyVerb,
    /// A noun whose absence is a count: "no deaths".
    Zero,
    /// After "one" it makes a pronoun or an idiom of it.
    AfterOne,
    /// The clause looks ahead: "will", "scheduled".
    Ahead,
    /// Contests and votes, where pairs of figures are scores.
    Contest,
    /// A time zone.
    Zone,
    /// Ends the name of a street.
    Address,
    /// Near it, pounds are money.
    Payment,
}

impl Mark {
    pub(super) const fn bit(self) -> u16 {
        match self {
            Self::Label => 1,
            Self::Casualty => 2,
            Self::CasualtyVerb => 4,
            Self::Zero => 8,
            Self::AfterOne => 16,
            Self::Ahead => 32,
            Self::Contest => 64,
            Self::Zone => 128,
            Self::Address => 256,
            Self::Payment => 512,
        }
    }
}

/// The part that a word plays in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeric {
    /// Nought to nineteen.
    Small(i64),
    /// Twenty to ninety.
    Tens(i64),
    Hundred,
    /// A power of ten from the thousand on.
    Power(i32),
    Dozen,
    Score,
    Ordinal(i64),
    /// The denominator that it names: half, thirds.
    Fraction(i64),
    /// "dozens", "several".
    Vague,
    /// "doubled".
    Multiple(i64),
    /// "all".
    Whole,
    /// "most", "majority".
    Most,
    /// "no".
    None,
}

/// The part that a word plays in a date or a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    Month(i8),
    MonthShort(i8),
    Weekday(Weekday),
    WeekdayShort(Weekday),
    /// "Mondays".
    Weekdays,
    Part(PartOfDay),
    Parts,
    /// Spring 0 to winter 3.
    Season(i64),
    Unit(TimeUnit),
    Units(TimeUnit),
    Fortnight,
    /// Days from today; 100 for "tonight".
    Deictic(i64),
    Recurring(TimeUnit),
    /// "noon" and "midnight", by their hour.
    Clock(i64),
    Weekend,
    /// "last" -1, "this" 0, "next" 1.
    Shift(i64),
    /// "early", "late": the part of a period that is meant.
    Edge,
    /// Begins the name of a holiday.
    Holiday,
}

/// Closed word classes, and verbs that end a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Preposition,
    Conjunction,
    Determiner,
    Pronoun,
    Auxiliary,
    Adverb,
    Verb,
}

/// All that is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) numeric: Option<Numeric>,
    pub(super) calendar: Option<Calendar>,
    pub(super) class: Option<Class>,
    /// Upwards or downwards.
    pub(super) trend: Option<bool>,
    pub(super) marks: u16,
}

impl Entry {
    pub(super) const fn has(self, mark: Mark) -> bool {
        self.marks & mark.bit() != 0
    }

    /// Whether a figure or a date can begin here.
    pub(super) const fn opens(self) -> bool {
        self.numeric.is_some() || self.calendar.is_some()
    }
}
