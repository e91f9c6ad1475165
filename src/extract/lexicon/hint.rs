//! What a glance at a word tells, before any rule looks at it.

use super::{Entry, Mark};

/// Answers about a word that every token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Hint {
    /// Whether a table has the word.
    pub(in crate::extract) known: bool,
    /// Whether a figure or a date can begin with it.
    pub(in crate::extract) opens: bool,
    /// Whether it is a small word that begins a date only before a word that speaks of time: "at", "as", "that".
    pub(in crate::extract) small: bool,
    /// Whether a measure or a currency begins with it, which an article may count: "a mile".
    pub(in crate::extract) unit: bool,
    /// Whether it makes a time of a plain number near it: "Monday", "years", "p.m.", "o'clock".
    pub(in crate::extract) temporal: bool,
}

/// Words beside those of the calendar that make a time of a number near them.
const TEMPORAL: [Mark; 24] = [
    Mark::AfterNoon,
    Mark::AfterClock,
    Mark::Ago,
    Mark::BeforeNoon,
    Mark::Century,
    Mark::Date,
    Mark::Fiscal,
    Mark::HalfDay,
    Mark::HalfLetter,
    Mark::HourUnit,
    Mark::Ish,
    Mark::NowOrToday,
    Mark::Moment,
    Mark::Oclock,
    Mark::Past,
    Mark::Possible,
    Mark::Quarter,
    Mark::QuarterLetter,
    Mark::TimeLetter,
    Mark::WeekLetter,
    Mark::Working,
    Mark::YearLetters,
    Mark::Zone,
    Mark::ZuluLetter,
];

impl Hint {
    /// The hint of a word that no table has.
    pub(in crate::extract) const NONE: Self =
        Self { known: false, opens: false, small: false, unit: false, temporal: false };

    /// The hint of an entry; `units` are the bits of the tables of measures and currencies.
    pub(super) fn of(entry: &Entry, units: u8) -> Self {
        Self {
            known: entry.number != 0,
            opens: entry.opens() || entry.has(Mark::OpensDate),
            small: !entry.opens() && entry.has(Mark::SmallOpener),
            unit: entry.phrases & units != 0,
            temporal: entry.calendar.is_some() || TEMPORAL.iter().any(|mark| entry.has(*mark)),
        }
    }
}
