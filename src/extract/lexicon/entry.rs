//! What a word can be: its part in numbers, in dates and in the grammar.

use super::mark::{Mark, Marks};
use crate::value::{PartOfDay, TimeUnit, Weekday};
use std::fmt;

/// The part that a word plays in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Numeric {
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
    /// "thousands": a vague word by its power of ten.
    Powers(i32),
    /// "doubled".
    Multiple(i64),
    /// "halved".
    Divided(i64),
    /// "all".
    Whole,
    /// "most", "majority".
    Most,
    /// "no".
    None,
    /// "trio": so many at once.
    Ensemble(i64),
}

/// The part that a word plays in a date or a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Calendar {
    Month(i8),
    MonthShort(i8),
    Weekday(Weekday),
    WeekdayShort(Weekday),
    /// "Mondays".
    Weekdays(Weekday),
    /// "weekday", "weekdays".
    WorkingDays,
    /// "nineties", by its tens.
    Decade(i64),
    /// "eod": the end of the unit.
    EndOf(TimeUnit),
    Part(PartOfDay),
    /// "mornings"
    Parts(PartOfDay),
    /// Spring 0 to winter 3.
    Season(i64),
    Unit(TimeUnit),
    Units(TimeUnit),
    Fortnight,
    /// Days from today; 100 for "tonight", -100 for last night in one word: "anoche".
    Deictic(i64),
    /// "weekly", "quarterly": how many of the unit.
    Recurring(i64, TimeUnit),
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
pub(in crate::extract) enum Class {
    Preposition,
    Conjunction,
    Determiner,
    Pronoun,
    Auxiliary,
    Adverb,
    Verb,
}

/// What the ending of a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Ending {
    /// "announced"
    Past,
    /// "arriving"
    Progressive,
    /// "quickly"
    Manner,
    /// Looks like another one and is none: "hundred".
    Other,
}

/// All that is known of one word.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::extract) struct Entry {
    /// The number of the word; nought for one that no table has.
    pub(in crate::extract) number: u16,
    pub(in crate::extract) numeric: Option<Numeric>,
    pub(in crate::extract) calendar: Option<Calendar>,
    pub(in crate::extract) class: Option<Class>,
    /// Upwards or downwards.
    pub(in crate::extract) trend: Option<bool>,
    /// The singular of an irregular plural.
    pub(in crate::extract) singular: Option<&'static str>,
    pub(in crate::extract) marks: Marks,
    /// Which phrase tables have a phrase that begins, or for left hedges and currency signs ends, with it.
    pub(in crate::extract) phrases: u8,
}

impl Entry {
    /// Nothing is known.
    pub(in crate::extract) const UNKNOWN: &'static Self = &Self {
        number: 0,
        numeric: None,
        calendar: None,
        class: None,
        trend: None,
        singular: None,
        marks: Marks::NONE,
        phrases: 0,
    };

    pub(in crate::extract) const fn has(&self, mark: Mark) -> bool {
        self.marks.has(mark)
    }

    /// Whether a figure or a date can begin here.
    pub(in crate::extract) const fn opens(&self) -> bool {
        self.numeric.is_some() || self.calendar.is_some()
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Entry").field(&self.number).finish()
    }
}
