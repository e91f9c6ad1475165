//! Whether a value is the one that stands at its quote.
//!
//! Only what is certain refuses a claim: a figure that does not stand there, money for people, years for months, another
//! currency, a floor for a ceiling, a year, month or day that the words name otherwise. What may be a matter of reading (a
//! hedge left out, a name of another form, a relative date) is noted, or left alone.

use super::shown;
use crate::extract::{Mention, MentionKind};
use crate::number::{Figure, Number};
use crate::span::Span;
use crate::value::{
    Currency, Date, DatePart, Duration, Hedge, Hedged, Money, Period, Quantity, Share, TimeUnit, Value, fold,
};

/// What stands at a quote.
pub(super) struct There<'t> {
    pub(super) quote: &'t str,
    pub(super) text: &'t str,
    /// The figures and dates that the quote touches.
    pub(super) mentions: Vec<&'t Mention>,
    pub(super) span: Span,
    /// Whether the text is in a language that cannot be read.
    pub(super) foreign: bool,
}

/// What a claim's amount must agree with, beside its number.
#[derive(Clone, Copy)]
enum Measure<'c> {
    Counted(Option<&'c str>),
    Money(&'c Currency),
    Time(TimeUnit),
    Part,
}

type Held = Result<Vec<String>, String>;

impl There<'_> {
    /// Holds a value to what stands there: notes for its reader, or why it cannot be.
    pub(super) fn hold(&self, value: &Value) -> Held {
        match value {
            Value::Quantity(Quantity { amount, unit }) => self.amount(amount, Measure::Counted(unit.name())),
            Value::Money(Money { amount, currency }) => self.amount(amount, Measure::Money(currency)),
            Value::Duration(Duration { amount, unit }) => self.amount(amount, Measure::Time(*unit)),
            Value::Share(share) => self.share(share),
            Value::Date(date) => self.date(date),
            Value::Name(name) => self.name(name.text()),
            Value::Place(place) => self.name(place.text()),
        }
    }

    fn amount(&self, amount: &Hedged<Figure>, measure: Measure<'_>) -> Held {
        if let Hedged::Vague(vague) = amount {
            return self.vague(vague.word());
        }
        let mut notes = Vec::new();
        for figure in amount.stated() {
            notes.extend(self.number(figure.value(), amount.hedge(), measure)?);
        }
        notes.dedup();
        Ok(notes)
    }

    /// Holds one stated number to the figures there.
    fn number(&self, number: Number, hedge: Hedge, measure: Measure<'_>) -> Held {
        let same: Vec<&&Mention> =
            self.mentions.iter().filter(|mention| numbers(&mention.kind).contains(&number)).collect();
        if same.is_empty() {
            return self.unread(number);
        }
        let mut problem = None;
        let mut notes = None;
        for mention in same {
            match self.alike(mention, hedge, measure) {
                Ok(note) => notes = notes.or(Some(note)),
                Err(why) => problem = problem.or(Some(why)),
            }
        }
        match (notes, problem) {
            (Some(notes), _) => Ok(notes.into_iter().collect()),
            (None, Some(problem)) => Err(problem),
            (None, None) => Ok(Vec::new()),
        }
    }

    /// Whether a figure of the claim's number is of its kind too.
    fn alike(&self, mention: &Mention, hedge: Hedge, measure: Measure<'_>) -> Result<Option<String>, String> {
        let there = shown(mention.span.of(self.text).unwrap_or_default());
        let other = |what: &str| Err(format!("the claim is of {what}, the text says {there}"));
        match (measure, &mention.kind) {
            (Measure::Money(Currency::Iso(own)), MentionKind::Money(_, Currency::Iso(code))) if own != code => {
                return other(own);
            }
            (
                Measure::Time(own),
                MentionKind::Duration(Duration { unit, .. }) | MentionKind::Age(Duration { unit, .. }),
            ) if own != *unit => {
                return other(&format!("{}s", own.name()));
            }
            (Measure::Counted(unit), MentionKind::Money(..)) if unit.is_none_or(|unit| unit.len() != 3) => {
                return other(unit.unwrap_or("a bare number"));
            }
            (Measure::Counted(unit), MentionKind::Percent { .. })
                if !unit.is_some_and(|unit| {
                    unit.contains("percent") || unit.contains("per cent") || unit.contains('%')
                }) =>
            {
                return other(unit.unwrap_or("a bare number"));
            }
            _ => {}
        }
        let Some(said) = hedge_of(&mention.kind) else { return Ok(None) };
        match (bound(hedge), bound(said)) {
            (Some(own), Some(theirs)) if own != theirs => Err(format!(
                "the claim bounds the figure from the other side ({}), the text says {there}",
                hedge.code()
            )),
            _ if firmness(said) == firmness(hedge) => Ok(None),
            _ => Ok(Some(format!("the claim is stated {:?}, the text says {there}", hedge.code()))),
        }
    }

    /// A number that no figure read there has: it may stand in digits that count nothing, or in words that are not read.
    fn unread(&self, number: Number) -> Held {
        if self.digits().contains(&number) {
            return Ok(Vec::new());
        }
        let figures: Vec<&&Mention> =
            self.mentions.iter().filter(|mention| !numbers(&mention.kind).is_empty()).collect();
        let states_none = figures.is_empty() && !self.quote.contains(|c: char| c.is_numeric());
        // "A soldier died", "both pilots", "nobody": small numbers may go without a figure.
        let may_be_told_in_words = number <= Number::from(2) && !number.is_negative();
        if states_none && (may_be_told_in_words || self.foreign) {
            return Ok(vec![format!("the quote {} states no figure that can be read", shown(self.quote))]);
        }
        let read = figures.iter().filter_map(|mention| Some(shown(mention.span.of(self.text)?)));
        let read: Vec<String> = read.collect();
        Err(match read.is_empty() {
            true => format!("the claim says {number}, the quote {} no such figure", shown(self.quote)),
            false => {
                format!("the claim says {number}, the text {}", self.wide(&figures).unwrap_or_else(|| read.join(", ")))
            }
        })
    }

    /// The quote itself where it holds its only figure whole, as it is easier to recognise.
    fn wide(&self, figures: &[&&Mention]) -> Option<String> {
        let [only] = figures else { return None };
        self.span.contains(only.span).then(|| shown(self.quote))
    }

    /// The numbers in digits that belong to no figure that was read: of names, codes and scores.
    fn digits(&self) -> Vec<Number> {
        let mut found = Vec::new();
        let mut start = None;
        let pieces = self.quote.char_indices().chain([(self.quote.len(), ' ')]);
        for (index, c) in pieces {
            let inside = c.is_ascii_digit() || start.is_some() && (c == '.' || c == ',');
            match (start, inside) {
                (None, true) => start = Some(index),
                (Some(first), false) => {
                    let place = Span::between(self.span.start() + first, self.span.start() + index);
                    let is_read = self
                        .mentions
                        .iter()
                        .any(|mention| mention.span.overlaps(place) && !numbers(&mention.kind).is_empty());
                    let words = self.quote.get(first..index).unwrap_or_default().trim_end_matches(['.', ',']);
                    if !is_read {
                        found.extend(
                            [words.replace(',', ""), words.replace('.', "").replace(',', ".")]
                                .iter()
                                .filter_map(|n| n.parse::<Number>().ok()),
                        );
                    }
                    start = None;
                }
                _ => {}
            }
        }
        found
    }

    fn vague(&self, word: &str) -> Held {
        let is_word =
            |mention: &&Mention| matches!(amount_of(&mention.kind), Some(Hedged::Vague(said)) if said.word() == word);
        let quote = fold(self.quote);
        // Small words ("one of the") stand for many others.
        let (word_folded, is_small) = (fold(word), |word: &str| word.chars().count() <= 3);
        let mut telling = word_folded.split_whitespace().filter(|word| !is_small(word)).peekable();
        let stands = telling.peek().is_none() || telling.any(|word| quote.contains(word));
        if self.foreign || stands || self.mentions.iter().any(is_word) {
            return Ok(Vec::new());
        }
        Err(format!("the claim says {word:?}, the quote {} does not", shown(self.quote)))
    }

    fn share(&self, share: &Share) -> Held {
        let whole = share.whole().value();
        let ratio = |part: Number| part.over(whole);
        let is_same = |mention: &&Mention| match &mention.kind {
            MentionKind::Share(other) => {
                let theirs: Vec<_> = other.part.stated().map(|part| part.value().over(other.whole().value())).collect();
                theirs == share.part.stated().map(|part| ratio(part.value())).collect::<Vec<_>>()
            }
            MentionKind::Percent { amount, .. } => {
                let theirs: Vec<_> = amount.stated().map(|part| part.value().over(Number::from(100))).collect();
                theirs == share.part.stated().map(|part| ratio(part.value())).collect::<Vec<_>>()
            }
            _ => false,
        };
        if self.mentions.iter().any(is_same) {
            return Ok(Vec::new());
        }
        let mut notes = self.amount(&share.part, Measure::Part)?;
        if whole != Number::ONE && whole != Number::from(100) {
            notes.extend(self.number(whole, Hedge::Plain, Measure::Part)?);
        }
        Ok(notes)
    }

    fn date(&self, date: &Hedged<Date>) -> Held {
        if let Hedged::Vague(vague) = date {
            return self.vague(vague.word());
        }
        let dated: Vec<&&Mention> =
            self.mentions.iter().filter(|mention| matches!(mention.kind, MentionKind::Date(_))).collect();
        for period in date.stated().filter_map(|date| date.period()) {
            if !dated.is_empty() && dated.iter().all(|mention| names_another(mention, period)) {
                let words: Vec<String> =
                    dated.iter().filter_map(|mention| Some(shown(mention.span.of(self.text)?))).collect();
                return Err(format!("the claim says {period}, the text {}", words.join(", ")));
            }
        }
        match dated.is_empty() && !self.foreign {
            true => Ok(vec![format!("the quote {} names no date that can be read", shown(self.quote))]),
            false => Ok(Vec::new()),
        }
    }

    /// A name must stand somewhere in the text; in the quote a pronoun may stand for it.
    fn name(&self, name: &str) -> Held {
        let sought = fold(name);
        if sought.is_empty() || has_words(&fold(self.quote), &sought) {
            return Ok(Vec::new());
        }
        match has_words(&fold(self.text), &sought) {
            true => Ok(vec![format!("{name:?} does not stand in the quote {}", shown(self.quote))]),
            false => Err(format!("{name:?} does not stand in the text")),
        }
    }
}

/// Whether whole words stand in a text, one behind the other; both are folded, and signs between them do not count.
fn has_words(text: &str, words: &str) -> bool {
    let spaced = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    format!(" {} ", spaced(text)).contains(&format!(" {} ", spaced(words)))
}

fn amount_of(kind: &MentionKind) -> Option<&Hedged<Figure>> {
    match kind {
        MentionKind::Count(amount) | MentionKind::Money(amount, _) | MentionKind::Percent { amount, .. } => {
            Some(amount)
        }
        MentionKind::Measure(quantity) => Some(&quantity.amount),
        MentionKind::Duration(duration) | MentionKind::Age(duration) => Some(&duration.amount),
        MentionKind::Share(share) => Some(&share.part),
        _ => None,
    }
}

/// All numbers that a mention states.
fn numbers(kind: &MentionKind) -> Vec<Number> {
    match kind {
        MentionKind::Ordinal(number) => vec![*number],
        // "fell by a sixth": so much of the whole, or so many percent
        MentionKind::Relation(part) => {
            let hundredfold = |part: &Number| part.times(Number::from(100));
            part.stated().flat_map(|part| [Some(*part), hundredfold(part)]).flatten().collect()
        }
        MentionKind::Share(share) => {
            share.part.stated().map(|part| part.value()).chain([share.whole().value()]).collect()
        }
        kind => amount_of(kind).map_or_else(Vec::new, |amount| amount.stated().map(|figure| figure.value()).collect()),
    }
}

fn hedge_of(kind: &MentionKind) -> Option<Hedge> {
    amount_of(kind).map(Hedged::hedge)
}

/// On which side a hedge bounds its figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Above,
}

const fn bound(hedge: Hedge) -> Option<Side> {
    match hedge {
        Hedge::MoreThan | Hedge::AtLeast => Some(Side::Below),
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => Some(Side::Above),
        Hedge::Plain | Hedge::Exactly | Hedge::About | Hedge::Nearly | Hedge::Between | Hedge::Vague => None,
    }
}

/// The hedge, where plain and "exactly" are one.
const fn firmness(hedge: Hedge) -> Hedge {
    match hedge {
        Hedge::Exactly => Hedge::Plain,
        hedge => hedge,
    }
}

/// Whether the words of a date name another year, month or day than those of a period.
fn names_another(mention: &Mention, period: Period) -> bool {
    const DAY: i64 = 1_440;
    let MentionKind::Date(date) = &mention.kind else { return false };
    let length = period.end_minute() - period.first_minute();
    let (year, month, day) = period.first_day().ymd();
    let (last_year, ..) = period.last_day().ymd();
    date.stated().all(|date| {
        let Some(told) = date.period() else { return false };
        let ((from, told_month, told_day), (to, ..)) = (told.first_day().ymd(), told.last_day().ymd());
        let stated = |part| mention.told.stated.has(part);
        let is_day = told.end_minute() - told.first_minute() <= DAY;
        let is_month = told.end_minute() - told.first_minute() <= 31 * DAY;
        stated(DatePart::Year) && (last_year < from || to < year)
            || stated(DatePart::Month) && is_month && length <= 31 * DAY && month != told_month
            || stated(DatePart::Day) && is_day && length <= DAY && day != told_day
    })
}
