//! Figures, hedges and dates of a text: how much, of what, how firmly, when.

mod age;
mod amount;
mod bare_day;
mod bound;
mod cardinal;
mod chain;
mod clock;
mod code;
mod count;
mod count_of_units;
mod date;
mod definite;
mod deixis;
mod digits;
mod distance;
mod duration;
mod edge;
mod event;
mod exclude;
mod figure_row;
mod fraction;
mod glance;
mod group;
mod hedge;
mod holiday;
mod hour;
mod hours;
mod impossible;
mod lasting;
mod length;
mod magnitude;
mod month;
mod multiple;
mod noun;
mod numeral;
mod numeric_date;
mod one_unit;
mod ordinal;
mod part;
mod phrase;
mod piece;
mod postposed;
mod power;
pub mod prediction;
mod quantity;
mod quarter;
mod range;
mod ranked;
mod rate;
mod recurring;
mod relative;
mod scan;
mod score;
mod share;
mod shared_unit;
mod sign;
mod stretch;
mod tense;
mod told;
mod trend;
mod unit;
mod week;
mod when;
mod whole;
mod year;

use super::lexicon::Mark;
use super::{Text, Token, TokenKind};
use crate::number::{Figure, Number};
use crate::span::Span;
use crate::value::{Currency, Date, DatePart, Duration, Grain, Hedged, Period, Quantity, Recurrence, Share, Told};
pub use rate::Per;
use scan::Scan;
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
    pub(super) const fn new(span: Span, tokens: Range<usize>, kind: MentionKind) -> Self {
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
    pub(super) head: SmolStr,
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

/// Reads all figures and dates of a text, in the order in which they stand; no two overlap, except that a duration's
/// words may lie in a date's ("two years ago" is a date only).
///
/// Dates that are told by their distance are resolved against the text's [publication](super::Text::publication); without
/// one they stay [`Partial`](crate::Partial) or are left out where nothing of them could be held.
///
/// The text is read as the iterator goes, and nothing is allocated on the way.
///
/// ```
/// use crosscheck::extract::{Text, quantities};
/// let text = Text::new("At least 12 people died on Sunday.").published("2026-02-24".parse().ok());
/// let words: Vec<_> = quantities(&text).filter_map(|mention| mention.span.of(text.as_str())).collect();
/// assert_eq!(words, ["At least 12", "Sunday"]);
/// ```
#[must_use]
pub fn quantities<'a, 't>(text: &'a Text<'t>) -> Quantities<'a, 't> {
    Quantities { scan: Scan::new(text), at: 0, floor: 0, sentence: 0, names: [None; NAMES] }
}

/// Minutes by which the dates of a story of old days lie before its publication.
const NARRATIVE: i64 = 400 * 1_440;

/// How many numbers that name things are remembered.
const NAMES: usize = 8;

/// The figures and dates of a text one by one; see [`quantities`].
#[derive(Clone, Debug)]
pub struct Quantities<'a, 't> {
    scan: Scan<'a, 't>,
    /// The token that is looked at next.
    at: usize,
    /// The token before which all is taken.
    floor: usize,
    sentence: usize,
    /// The latest numbers that named a thing ("Boeing 737"): they name it wherever they count nothing else.
    names: [Option<&'t str>; NAMES],
}

impl Iterator for Quantities<'_, '_> {
    type Item = Mention;

    fn next(&mut self) -> Option<Mention> {
        loop {
            self.at = self.next_beginning()?;
            let Some(quantity::Found { mut mention, next }) = self.found() else {
                self.at += 1;
                continue;
            };
            mention.trend = trend::trend(&self.scan, &mention, self.floor);
            if let MentionKind::Date(Hedged::Plain(Date::Period(period))) = &mention.kind {
                self.remember(*period, mention.told);
            }
            self.at = next.max(self.at + 1);
            self.floor = mention.tokens.end.max(self.floor);
            self.name_stays_name(&mut mention);
            return Some(mention);
        }
    }
}

impl Quantities<'_, '_> {
    /// The next token, from the one that is looked at, at which a figure or a date can begin.
    fn next_beginning(&self) -> Option<usize> {
        let rest = self.scan.text.tokens().get(self.at..)?;
        rest.iter().zip(self.at..).find_map(|(token, at)| may_begin(&self.scan, token, at).then_some(at))
    }

    /// What begins at the token that is looked at; words that an earlier mention has taken are not taken twice.
    fn found(&mut self) -> Option<quantity::Found> {
        while self.scan.text.sentences().get(self.sentence).is_some_and(|s| s.tokens.end <= self.at) {
            self.sentence += 1;
            self.scan.day = None;
        }
        let found = mention_at(&self.scan, self.at, self.floor);
        found.filter(|found| found.mention.tokens.start >= self.floor)
    }

    /// Remembers a date, for the times that are told from it: "the next day", "at 11 that morning".
    fn remember(&mut self, period: Period, told: Told) {
        // A bare "at noon" names no day that other times could be told from.
        let day = [DatePart::Day, DatePart::Weekday].into_iter().any(|part| told.stated.has(part));
        // "on Tuesday at 07:37 (3:37 a.m. EDT)"
        let told_of = || self.scan.reference.is_some_and(|now| period.first_minute() < now.end_minute());
        let hour = matches!(period.grain(), Grain::Minute | Grain::Hour);
        if period.grain() == Grain::Day || day && hour && told_of() {
            self.scan.day = Some(period.first_day());
        }
        if !told.stated.has(DatePart::Clock) || day || period.grain() == Grain::Stretch {
            self.scan.focus = Some(period);
        }
        let placed = told.stated.has(DatePart::Year) || self.scan.narrative == Some(true);
        let old = placed && self.scan.reference.is_some_and(|now| period.end_minute() < now.first_minute() - NARRATIVE);
        self.scan.narrative = Some(old && self.scan.narrative != Some(false));
    }

    /// Remembers a number that names a thing, and takes one that was remembered for a name again.
    fn name_stays_name(&mut self, mention: &mut Mention) {
        if let MentionKind::Label(Label::Name | Label::Code) = mention.kind {
            for at in mention.tokens.clone().filter(|at| self.scan.is_number(*at)) {
                self.names.rotate_right(1);
                self.names[0] = Some(self.scan.word(at));
            }
            return;
        }
        let bare = matches!(mention.kind, MentionKind::Count(Hedged::Plain(_))) && mention.noun.is_none();
        if bare && mention.tokens.len() == 1 && self.names.contains(&Some(self.scan.word(mention.tokens.start))) {
            mention.kind = MentionKind::Label(Label::Name);
        }
    }
}

/// Whether a figure or a date can begin at a token.
fn may_begin(scan: &Scan<'_, '_>, token: &Token, at: usize) -> bool {
    match token.kind {
        TokenKind::Number => true,
        // Only a word that no table has can be one of theirs with an ending: "Sunday's".
        TokenKind::Word if token.word == 0 => scan.possessive(at) && date::stem_entry(scan, at).opens(),
        TokenKind::Word => {
            let hint = scan.lexicon.hint(token.word);
            hint.opens && (!hint.small || glance::time_follows(scan, at)) || hint.unit && scan.before(at, Mark::Article)
        }
        TokenKind::Sign => digits::is_fraction_sign(scan.word(at)),
    }
}

/// All [`quantities`] of a text at once.
#[must_use]
pub fn read(text: &Text<'_>) -> Vec<Mention> {
    quantities(text).collect()
}

/// What begins at a token, dates first: their words are the more telling ones.
fn mention_at(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<quantity::Found> {
    let date = if glance::may_be_time(scan, at) { when::date(scan, at, floor) } else { None };
    date.or_else(|| distance::by_article(scan, at, floor))
        .or_else(|| quantity::quantity(scan, at, floor).map(|found| distance::anchored(scan, found, floor)))
        .or_else(|| one_unit::one_unit(scan, at, floor))
        .or_else(|| quantity::bare_duration(scan, at, floor).map(|found| distance::anchored(scan, found, floor)))
}

/// Whether a hedge stands before a token.
fn hedge_before(scan: &Scan<'_, '_>, at: usize) -> bool {
    hedge::hedging(scan, at, at, 0, false).start < at
}
