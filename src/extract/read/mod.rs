//! Figures, hedges and dates of a text: how much, of what, how firmly, when.

mod age;
mod amount;
mod cardinal;
mod clock;
mod count;
mod date;
mod digits;
mod distance;
mod duration;
mod exclude;
mod hedge;
mod hour;
mod noun;
mod numeral;
mod numeric_date;
mod phrase;
mod piece;
pub mod prediction;
mod quantity;
mod range;
mod relative;
mod scan;
mod share;
mod trend;
mod unit;
mod when;

use super::{Text, TokenKind};
use crate::number::{Figure, Number};
use crate::span::Span;
use crate::value::{Currency, Date, Duration, Grain, Hedged, Period, Quantity, Share};
use scan::Scan;
use std::collections::HashSet;
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
pub fn read(text: &Text<'_>, reference: Option<Period>) -> Vec<Mention> {
    let scan = Scan::new(text, reference);
    let mut mentions: Vec<Mention> = Vec::new();
    let mut floor = 0;
    let mut at = 0;
    // A day that the sentence has named already, for its times of day.
    let mut context: Option<(usize, Period)> = None;
    let mut sentence = 0;
    while let Some(token) = scan.token(at) {
        while text.sentences().get(sentence).is_some_and(|s| s.tokens.end <= at) {
            sentence += 1;
            context = None;
        }
        let trigger = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => date::stem_entry(&scan, at).opens(),
            TokenKind::Sign => digits::is_fraction_sign(scan.word(at)),
        };
        let found = if trigger { mention_at(&scan, at, floor, context.map(|(_, day)| day)) } else { None };
        // Words that an earlier mention has taken are not taken twice.
        let found = found.filter(|found| found.mention.tokens.start >= floor);
        let Some(quantity::Found { mut mention, next }) = found else {
            at += 1;
            continue;
        };
        if !matches!(mention.kind, MentionKind::Date(_) | MentionKind::Label | MentionKind::Age(_)) {
            mention.trend = trend::trend_before(&scan, mention.tokens.start, floor);
        }
        if let MentionKind::Date(Hedged::Plain(Date::Period(period))) = &mention.kind
            && period.grain() == Grain::Day
        {
            context = Some((sentence, *period));
        }
        at = next.max(at + 1);
        floor = mention.tokens.end.max(floor);
        mentions.push(mention);
    }
    names_stay_names(&scan, &mut mentions);
    mentions
}

/// A number that names a thing once in a text ("Boeing 737") names it wherever it counts nothing else.
fn names_stay_names(scan: &Scan<'_, '_>, mentions: &mut [Mention]) {
    let names: HashSet<&str> = mentions
        .iter()
        .filter(|mention| matches!(mention.kind, MentionKind::Label))
        .flat_map(|mention| mention.tokens.clone())
        .filter(|at| scan.is_number(*at))
        .map(|at| scan.word(at))
        .collect();
    for mention in mentions {
        let bare = matches!(mention.kind, MentionKind::Count(Hedged::Plain(_))) && mention.noun.is_none();
        if bare && mention.tokens.len() == 1 && names.contains(scan.word(mention.tokens.start)) {
            mention.kind = MentionKind::Label;
        }
    }
}

/// What begins at a token, dates first: their words are the more telling ones.
fn mention_at(scan: &Scan<'_, '_>, at: usize, floor: usize, context: Option<Period>) -> Option<quantity::Found> {
    when::quarter(scan, at)
        .or_else(|| when::date(scan, at, floor, context))
        .or_else(|| distance::by_article(scan, at, floor))
        .or_else(|| quantity::quantity(scan, at, floor).map(|found| distance::anchored(scan, found, floor)))
        .or_else(|| quantity::bare_duration(scan, at, floor).map(|found| distance::anchored(scan, found, floor)))
}

/// Whether a hedge stands before a token.
fn hedge_before(scan: &Scan<'_, '_>, at: usize) -> bool {
    hedge::hedging(scan, at, at, 0, false).start < at
}
