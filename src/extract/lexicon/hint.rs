//! What a glance at a word tells, before any rule looks at it.

use super::{Calendar, Class, Entry, Mark};

/// Answers about a word that every token is asked for, each a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Hint(u8);

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

/// Words that join the two ends of a range.
const JOINERS: [Mark; 4] = [Mark::ToOrAnd, Mark::ToThrough, Mark::Or, Mark::Up];

impl Hint {
    /// The hint of a word that no table has.
    pub(in crate::extract) const NONE: Self = Self(0);
    /// A table has the word.
    pub(in crate::extract) const KNOWN: Self = Self(1);
    /// A figure or a date can begin with it.
    pub(in crate::extract) const OPENS: Self = Self(2);
    /// It is a small word that begins a date only before a word that speaks of time: "at", "as", "that".
    pub(in crate::extract) const SMALL: Self = Self(4);
    /// A measure or a currency begins with it, which an article may count: "a mile".
    pub(in crate::extract) const UNIT: Self = Self(8);
    /// It makes a time of a plain number near it: "Monday", "years", "p.m.", "o'clock".
    pub(in crate::extract) const TEMPORAL: Self = Self(16);
    /// It may join the two ends of a range: "to", "and", "or".
    pub(in crate::extract) const JOINS: Self = Self(32);
    /// It tells that a time comes again: "every", "Mondays", "daily".
    pub(in crate::extract) const RECURS: Self = Self(64);
    /// A verb, a unit or a share, which part a number from the words that would make a time of it.
    pub(in crate::extract) const PARTS: Self = Self(128);

    /// The hint of an entry; `units` are the bits of the tables of measures and currencies.
    pub(super) fn of(entry: &Entry, units: u8) -> Self {
        let temporal = entry.calendar.is_some() || TEMPORAL.iter().any(|mark| entry.has(*mark));
        let joins = JOINERS.iter().any(|mark| entry.has(*mark));
        let again =
            matches!(entry.calendar, Some(Calendar::Weekdays(_) | Calendar::WorkingDays | Calendar::Recurring(..)));
        let verb = matches!(entry.class, Some(Class::Verb | Class::Auxiliary));
        let counted = entry.phrases & units != 0 || entry.has(Mark::Per) || entry.has(Mark::Percent);
        let answers = [
            (Self::KNOWN, entry.number != 0),
            (Self::OPENS, entry.opens() || entry.has(Mark::OpensDate)),
            (Self::SMALL, !entry.opens() && entry.has(Mark::SmallOpener)),
            (Self::UNIT, entry.phrases & units != 0),
            (Self::JOINS, joins),
            (Self::TEMPORAL, temporal),
            (Self::RECURS, again || entry.has(Mark::EveryOrEach)),
            (Self::PARTS, (verb || counted) && !temporal && !joins && entry.numeric.is_none()),
        ];
        answers.into_iter().filter(|(_, yes)| *yes).fold(Self::NONE, |all, (hint, _)| Self(all.0 | hint.0))
    }

    /// Whether an answer is yes.
    pub(in crate::extract) const fn has(self, answer: Self) -> bool {
        self.0 & answer.0 != 0
    }
}
