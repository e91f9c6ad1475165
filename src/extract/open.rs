//! Figures that no attribute of the codebook takes: kept under an open one, with the words they stand among.

use super::Text;
use super::inflect::singular;
use super::lexicon::Mark;
use super::name::bare;
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use super::stated::percent_moved;
use crate::claim::{Claim, Measured, OPEN, Topic};
use crate::nouns;
use crate::source::Source;
use crate::span::Span;
use crate::synonyms;
use crate::value::{Hedged, Name, Unit, Value};
use once_cell::sync::Lazy;
use std::collections::BTreeSet;
use std::ops::Range;

/// How many tokens on either side of a figure belong to its context.
const WINDOW: usize = 10;

/// How many content words on either side stand right beside a figure.
const NEAR: usize = 3;

/// Words of which no two hold of one figure: net and operating profit.
static CONTRASTS: Lazy<Vec<Vec<String>>> = Lazy::new(|| {
    let rows = include_str!("../../data/contrasts.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| Some(row.split('\t').next()?.split(' ').filter_map(stem).collect())).collect()
});

/// What an open figure counts or measures, in one word: a counted noun, a dimension, a currency.
pub(crate) fn counted(mention: &Mention) -> Option<String> {
    match &mention.kind {
        // "$9,870 a tonne" is no sum.
        MentionKind::Money(..) | MentionKind::Measure(_) if mention.per.iter().any(Option::is_some) => {
            Some("rate".to_owned())
        }
        MentionKind::Count(_) => {
            mention.noun.as_ref().filter(|n| n.head_token.is_some()).map(|noun| noun.head().to_owned())
        }
        MentionKind::Money(..) => Some("money".to_owned()),
        MentionKind::Percent { .. } | MentionKind::Share(_) => Some("percent".to_owned()),
        MentionKind::Relation(part) => percent_moved(mention, part).map(|_| "percent".to_owned()),
        MentionKind::Measure(quantity) => match &quantity.unit {
            Unit::Measure { dimension, .. } => Some(dimension.clone().into_owned()),
            _ => None,
        },
        MentionKind::Duration(_) => Some("duration".to_owned()),
        MentionKind::Date(_) => Some("date".to_owned()),
        _ => None,
    }
}

/// Which end of a stretch of time a date is, where it does not date what happened: from when on, until when.
pub(crate) fn end_of_stretch(lower: &[String], mention: &Mention, sentence: &Range<usize>) -> Option<&'static str> {
    let first = mention.tokens.start;
    let before = first.checked_sub(1).filter(|index| *index >= sentence.start);
    let led = |role: Role| {
        before.into_iter().chain([first]).filter_map(|index| lower.get(index)).any(|word| roles(word).has(role))
    };
    if led(Role::Until) {
        return Some("end");
    }
    led(Role::Since).then_some("start")
}

/// Whether a length of time is how far something lies away and not how long it took: "eight days ago", "ten minutes later".
pub(crate) fn lies_away(text: &Text<'_>, mention: &Mention) -> bool {
    let leads = text.tokens().get(mention.tokens.end).is_some_and(|next| next.entry.has(Mark::AfterOneDay));
    matches!(mention.kind, MentionKind::Duration(_)) && leads
}

/// Whether a length of time is an idiom that tells none: "over the years".
pub(crate) fn tells_no_length(text: &Text<'_>, mention: &Mention) -> bool {
    let has = |at: usize, mark: Mark| text.tokens().get(at).is_some_and(|token| token.entry.has(mark));
    let start = mention.tokens.start;
    let MentionKind::Duration(duration) = &mention.kind else { return false };
    matches!(duration.amount, Hedged::Vague(_)) && has(start, Mark::Over) && has(start + 1, Mark::The)
}

/// Whose age a figure is, where nobody is named: "guard" of "the guard, a man of 33", "the 33-year-old guard".
pub(crate) fn bearer(lower: &[String], mention: &Mention, sentence: &Range<usize>) -> Option<String> {
    if !matches!(mention.kind, MentionKind::Age(_)) {
        return None;
    }
    let noun = |index: usize| {
        let one = singular(lower.get(index)?);
        nouns::is_a(&one, "person").then_some(one)
    };
    if let Some(noun) = &mention.noun {
        return nouns::is_a(noun.head(), "person").then(|| noun.head().to_owned());
    }
    let word = |index: usize| lower.get(index).map_or("", String::as_str);
    // "an 18-year old male"
    if word(mention.tokens.end.saturating_sub(1)) == "old"
        && let Some(described) = noun(mention.tokens.end)
    {
        return Some(described);
    }
    let links = |index: &usize| {
        matches!(word(*index), "," | "aged" | "age" | "of" | "a" | "an" | "who" | "just" | "only" | "turned")
            || roles(word(*index)).has(Role::Be)
    };
    let before = |from: usize| (sentence.start..from).rev().find(|index| !links(index));
    let at = before(mention.tokens.start)?;
    let own = noun(at)?;
    // "The guard, a man of 33": what somebody is says more than that it is a man.
    let apposed = before(at).filter(|index| at - index > 1 && nouns::is_generic(&own)).and_then(noun);
    Some(apposed.unwrap_or(own))
}

/// Words that hold no figure, kept as a name because somebody points at them.
pub(crate) fn words(source: &Source, at: Span) -> Option<Claim> {
    let words = at.of(source.text())?;
    let topic = Topic::keyed(words, words, &format!("{OPEN}/words"));
    Claim::new(source.id(), topic, Value::Name(Name::new(words))).quoting_at(source, at, at).ok()
}

/// What a measure or a sum is of: "a 40ft wave", "a surge of eight feet", "a wave 13ft high", "$2 million in aid".
pub(crate) fn measured(
    text: &Text<'_>,
    lower: &[String],
    mention: &Mention,
    sentence: &Range<usize>,
) -> Option<Measured> {
    if !matches!(mention.kind, MentionKind::Measure(_) | MentionKind::Money(..) | MentionKind::Duration(_)) {
        return None;
    }
    let has = |index: usize, mark: Mark| text.tokens().get(index).is_some_and(|token| token.entry.has(mark));
    let word = |index: usize| lower.get(index).map(String::as_str);
    let noun = |index: usize| {
        let told = word(index).filter(|_| sentence.contains(&index) && !has(index, Mark::AfterLength))?;
        stem(told)
    };
    let figure = super::attach::extent(mention);
    let along = word(figure.end).filter(|_| has(figure.end, Mark::AfterLength)).map(str::to_owned);
    let before = figure.start.checked_sub(1)?;
    let told = match () {
        // "a wave 13ft high", "a wave which was up to four metres high"
        () if along.is_some() => {
            let links = |index: &usize| {
                let link = word(*index).unwrap_or_default();
                link == "," || roles(link).has(Role::Be) || roles(link).has(Role::Relative)
            };
            (sentence.start..figure.start).rev().find(|index| !links(index)).and_then(noun)
        }
        () if matches!(mention.kind, MentionKind::Duration(_)) => return lasting(text, lower, mention, sentence),
        () if word(before) == Some("of") => before.checked_sub(1).and_then(noun),
        () if word(figure.end) == Some("in") => noun(figure.end + 1),
        () => noun(figure.end),
    };
    Some(Measured { noun: told?, along })
}

/// What lasts so long: "a nine-week trial", "the trial lasted seven weeks", "six days of talks".
fn lasting(text: &Text<'_>, lower: &[String], mention: &Mention, sentence: &Range<usize>) -> Option<Measured> {
    let word = |index: usize| lower.get(index).map_or("", String::as_str);
    let has = |index: usize, mark: Mark| text.tokens().get(index).is_some_and(|token| token.entry.has(mark));
    let end = mention.tokens.end;
    let joined = mention.tokens.clone().any(|index| word(index) == "-");
    let noun = match () {
        () if joined => Some(end),
        () if word(end) == "of" => Some(end + 1),
        () => {
            let figure = super::attach::extent(mention);
            let back =
                |from: usize, skip: &dyn Fn(usize) -> bool| (sentence.start..from).rev().find(|index| !skip(*index));
            let verb = back(figure.start, &|index| word(index) == "for")?;
            let helps = |index: usize| {
                let role = roles(word(index));
                role.has(Role::Auxiliary) || role.has(Role::Be) || role.has(Role::Relative) || word(index) == ","
            };
            has(verb, Mark::Lasts).then(|| back(verb, &helps)).flatten()
        }
    };
    let noun = noun.filter(|index| sentence.contains(index)).and_then(|index| stem(word(index)))?;
    Some(Measured { noun, along: None })
}

/// The content words around a figure, in a common form.
pub(crate) fn context(lower: &[String], figure: &Range<usize>, sentence: &Range<usize>) -> BTreeSet<String> {
    let from = sentence.start.max(figure.start.saturating_sub(WINDOW));
    let to = sentence.end.min(figure.end + WINDOW);
    (from..to).filter_map(|index| stem(lower.get(index)?)).collect()
}

/// The content words nearest to a figure on either side, and those that its noun is told with, in a common form.
pub(crate) fn near(lower: &[String], mention: &Mention, sentence: &Range<usize>) -> BTreeSet<String> {
    let stem_at = |index: usize| stem(lower.get(index)?);
    let extent = super::attach::extent(mention);
    let from = sentence.start.max(extent.start.saturating_sub(WINDOW));
    let to = sentence.end.min(extent.end + WINDOW);
    let left = (from..extent.start).rev().filter_map(stem_at).take(NEAR);
    let right = (extent.end..to).filter_map(stem_at).take(NEAR);
    let phrase = extent.clone().filter(|index| !mention.tokens.contains(index)).filter_map(stem_at);
    left.chain(right).chain(phrase).collect()
}

/// Two words beside the figures that cannot hold of one.
pub(crate) fn contrast(x: &Claim, y: &Claim) -> Option<(String, String)> {
    let of = |claim: &Claim, group: &[String]| -> Vec<String> {
        group.iter().filter(|word| claim.near.contains(*word)).cloned().collect()
    };
    CONTRASTS.iter().find_map(|group| {
        let (a, b) = (of(x, group), of(y, group));
        let differ = !a.is_empty() && !b.is_empty() && a.iter().all(|word| !b.contains(word));
        differ.then(|| (a.join(" "), b.join(" ")))
    })
}

/// A content word without its ending, or the word that stands for it and those that mean the same; `None` for the words
/// that hold sentences together.
pub(crate) fn stem(word: &str) -> Option<String> {
    let word = bare(word);
    let role = roles(word);
    let closed = [
        Role::Preposition,
        Role::Auxiliary,
        Role::Be,
        Role::Clause,
        Role::Say,
        Role::He,
        Role::She,
        Role::It,
        Role::Relative,
    ]
    .into_iter()
    .any(|r| role.has(r));
    let is_word = word.chars().all(char::is_alphabetic) && word.chars().count() > 2;
    if closed
        || !is_word
        || matches!(
            word,
            "the"
                | "this"
                | "these"
                | "those"
                | "all"
                | "any"
                | "each"
                | "more"
                | "most"
                | "than"
                | "least"
                | "nearly"
                | "almost"
                | "some"
                | "million"
                | "billion"
                | "thousand"
                | "hundred"
                | "dollars"
                | "percent"
                | "not"
                | "there"
                | "here"
        )
    {
        return None;
    }
    if let Some(group) = synonyms::of_group(word) {
        return Some(group.to_owned());
    }
    let one = singular(word);
    let cut = ["ing", "ed", "er", "ion", "e"]
        .iter()
        .find_map(|ending| one.strip_suffix(ending).filter(|stem| stem.len() >= 4));
    Some(cut.unwrap_or(&one).to_owned())
}
