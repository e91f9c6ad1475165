//! Figures, hedges and dates of a text: how much, of what, how firmly, when.

mod calendar;
mod counted;
mod figure_row;
mod found;
mod glance;
mod hedging;
mod label;
mod measure;
mod mention;
mod number;
mod phrase;
pub mod prediction;
mod quantity;
mod scan;
mod temporal;
mod time_of_day;

use super::lexicon::{Hint, Mark};
use super::{Text, Token, TokenKind};
use crate::value::{Date, DatePart, Grain, Hedged, Period, Told};
use calendar::date;
use found::Found;
use hedging::{hedge, trend};
use measure::one_unit;
pub use measure::rate::Per;
pub use mention::{Anchor, Deixis, Direction, Label, Mention, MentionKind, NounPhrase, Trend};
use number::digits;
use scan::Scan;
use temporal::{distance, duration, when};

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
            let mut found = self.found();
            // Words that an earlier mention has taken are not taken twice.
            let free = found.as_mut().filter(|found| found.mention.tokens.start >= self.floor);
            let Some(Found { mention, next }) = free else {
                self.at += 1;
                continue;
            };
            mention.trend = trend::trend(&self.scan, mention, self.floor);
            if let MentionKind::Date(Hedged::Plain(Date::Period(period))) = &mention.kind {
                self.remember(*period, mention.told);
            }
            self.at = (*next).max(self.at + 1);
            self.floor = mention.tokens.end.max(self.floor);
            self.name_stays_name(mention);
            return found.map(|found| found.mention);
        }
    }
}

impl Quantities<'_, '_> {
    /// The next token, from the one that is looked at, at which a figure or a date can begin.
    fn next_beginning(&self) -> Option<usize> {
        let rest = self.scan.tokens.get(self.at..)?;
        rest.iter().zip(self.at..).find_map(|(token, at)| may_begin(&self.scan, token, at).then_some(at))
    }

    /// What begins at the token that is looked at.
    fn found(&mut self) -> Option<Found> {
        while self.scan.text.sentences().get(self.sentence).is_some_and(|s| s.tokens.end <= self.at) {
            self.sentence += 1;
            self.scan.day = None;
        }
        mention_at(&self.scan, self.at, self.floor)
    }

    /// Remembers a date, for the times that are told from it: "the next day", "at 11 that morning".
    fn remember(&mut self, period: Period, told: Told) {
        // A bare "at noon" names no day that other times could be told from.
        let day = [DatePart::Day, DatePart::Weekday].into_iter().any(|part| told.stated.has(part));
        // "on Tuesday at 07:37 (3:37 a.m. EDT)"
        let told_of = || self.scan.reference.is_some_and(|now| period.first_minute() < now.end_minute());
        // "on Monday night, at about 11 p.m."
        let hour = matches!(period.grain(), Grain::Minute | Grain::Hour | Grain::PartOfDay);
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
        if let Some(word) = self.bare(mention)
            && self.names.contains(&Some(word))
        {
            mention.kind = MentionKind::Label(Label::Name);
        }
    }

    /// The word of a figure that counts nothing and says nothing else.
    fn bare(&self, mention: &Mention) -> Option<&str> {
        let counts = matches!(mention.kind, MentionKind::Count(Hedged::Plain(_))) && mention.noun.is_none();
        (counts && mention.tokens.len() == 1).then(|| self.scan.word(mention.tokens.start))
    }
}

/// Whether a figure or a date can begin at a token.
fn may_begin(scan: &Scan<'_, '_>, token: &Token, at: usize) -> bool {
    match token.kind {
        TokenKind::Number => true,
        // Only a word that no table has can be one of theirs with an ending: "Sunday's".
        TokenKind::Word if !token.hint.has(Hint::KNOWN) => scan.possessive(at) && date::stem_entry(scan, at).opens(),
        TokenKind::Word => {
            let hint = token.hint;
            hint.has(Hint::OPENS) && (!hint.has(Hint::SMALL) || glance::time_follows(scan, at))
                || hint.has(Hint::UNIT) && scan.before(at, Mark::Article)
        }
        TokenKind::Sign => digits::is_fraction_sign(token.sign),
    }
}

/// All [`quantities`] of a text at once. A headline may call a thing by the number that the text has in its name only
/// later, "Airline grounds its 737s" before "Boeing 737": such a number is a name here, where the iterator cannot know.
#[must_use]
pub fn read(text: &Text<'_>) -> Vec<Mention> {
    /// Shorter numbers may well be both.
    const LONG: usize = 3;
    let mut reading = quantities(text);
    let mut mentions: Vec<_> = reading.by_ref().collect();
    let mut names = [None; NAMES];
    let named = mentions.iter().filter(|mention| matches!(mention.kind, MentionKind::Label(Label::Name)));
    let words = named.map(|mention| reading.scan.word(mention.tokens.start)).filter(|word| word.len() >= LONG);
    names.iter_mut().zip(words).for_each(|(name, word)| *name = Some(word));
    if names[0].is_some() {
        for mention in &mut mentions {
            if reading.bare(mention).is_some_and(|word| names.contains(&Some(word))) {
                mention.kind = MentionKind::Label(Label::Name);
            }
        }
    }
    mentions
}

/// What begins at a token, dates first: their words are the more telling ones.
fn mention_at(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    // A mention is large: what was found goes on to the caller at once.
    if glance::may_be_time(scan, at)
        && let found @ Some(_) = when::date(scan, at, floor)
    {
        return found;
    }
    if let found @ Some(_) = distance::by_article(scan, at, floor).or_else(|| distance::as_adjective(scan, at)) {
        return found;
    }
    let mut found = quantity::quantity(scan, at, floor);
    if let Some(quantity) = &mut found {
        distance::place(scan, quantity, floor);
        return found;
    }
    if let found @ Some(_) = one_unit::one_unit(scan, at, floor) {
        return found;
    }
    let mut found = duration::bare_duration(scan, at, floor)?;
    distance::place(scan, &mut found, floor);
    Some(found)
}

/// Whether a hedge stands before a token.
fn hedge_before(scan: &Scan<'_, '_>, at: usize) -> bool {
    hedge::hedging(scan, at, at, 0, false).start < at
}
