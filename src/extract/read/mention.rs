//! What is found in a text, as plain data: figures and dates with all that their words say.

use super::measure::rate::Per;
use crate::number::Figure;
use crate::number::Number;
use crate::span::Span;
use crate::value::{Currency, Date, Duration, Hedged, Period, Quantity, Recurrence, Share, Told};
use smol_str::SmolStr;
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
    /// Whether the words call it rough, also beside a bound or in a range: "at least about 20", "some 30 to 40".
    pub approximate: bool,
    /// What it is told for, where it is a rate: "a barrel", "per kilogram", "/m² per year"; the second alone is what a
    /// measure is told for beside its unit: "20 litres a day".
    pub per: [Option<Per>; 2],
    /// Which parts of a date the words state, and which are inferred.
    pub told: Told,
    /// The event that a length of time is counted from: "two days after the attack".
    pub anchor: Option<Anchor>,
}

/// An event from which a length of time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// On which side of the event the time lies.
    pub direction: Direction,
    /// The words of the event: "the attack".
    pub event: Span,
    /// When the event was, where the sentence dates what lies before or after it.
    pub date: Option<Period>,
}

/// Before or after an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// "a week before the election"
    Before,
    /// "two days after the attack"
    After,
}

/// A time that is told only by where it lies from the moment of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deixis {
    /// "recently", "in recent years", "in the past"
    Past,
    /// "now", "at the moment"
    Present,
    /// "in the future"
    Future,
}

impl Mention {
    /// A mention of which nothing more is known.
    pub(in crate::extract) const fn new(span: Span, tokens: Range<usize>, kind: MentionKind) -> Self {
        Self {
            span,
            tokens,
            kind,
            noun: None,
            trend: None,
            approximate: false,
            per: [None; 2],
            told: Told::NOTHING,
            anchor: None,
        }
    }
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
    /// A recurring time: "every week", "a year" in "$3 a year", "each Monday at 4 p.m.".
    Recurring(Recurrence),
    /// "now", "recently", "in the future".
    Deixis(Deixis),
    /// A rank: "second-largest", "the 21st".
    Ordinal(Number),
    /// A multiple or fraction of another figure: "doubled", "three times as many".
    Relation(Hedged<Number>),
    /// A number that counts nothing, and what it is instead.
    Label(Label),
}

/// What a number is that counts nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// The result of a contest or a vote: "3-1", "51 to 49".
    Score,
    /// A house in a street: "10 Downing Street".
    Address,
    /// A name: "Flight 447", "Section 8", "Windows 10", "No. 5", "day 12".
    Name,
    /// Digits that stick to letters or to more digits: "A320", "COVID-19", a telephone number, an address of the internet.
    Code,
    /// A day that its month does not have: "30 February".
    NoSuchDay,
    /// The number of an item of a list, or of a note: "2.", "(3)".
    Item,
    /// Digits that make no figure: too many of them, or separators that make no sense.
    Unreadable,
}

/// The noun phrase that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All its words, from the first modifier to the end of its "of" complement.
    pub span: Span,
    /// The same as token indices.
    pub tokens: Range<usize>,
    /// See [`NounPhrase::head`].
    pub(in crate::extract) head: SmolStr,
    /// Token index of the head noun; `None` where people are understood.
    pub head_token: Option<usize>,
    /// The words before the head as written: `criminal`, `other National Guard`.
    pub modifiers: Option<Span>,
    /// The "of" complement as written: `Mexico's National Guard`.
    pub of: Option<Span>,
    /// Whether it goes on from an earlier figure: "four others", "12 more", "another six".
    pub continues: bool,
}

impl NounPhrase {
    /// The head noun, singular and in lower case: `member`; `person` where people are understood ("12 were killed").
    #[must_use]
    pub fn head(&self) -> &str {
        &self.head
    }
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
