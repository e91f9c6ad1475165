//! Figures that no attribute of the codebook takes: kept under an open one, with the words they stand among.

use super::inflect::singular;
use super::name::bare;
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use crate::claim::{Claim, Topic};
use crate::source::Source;
use crate::span::Span;
use crate::value::{Name, Unit, Value};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many tokens on either side of a figure belong to its context.
const WINDOW: usize = 10;

/// How many content words on either side stand right beside a figure.
const NEAR: usize = 3;

/// The attribute of claims that the codebook does not know; what is counted follows the slash.
pub(crate) const OPEN: &str = "open";

/// What an open figure counts or measures, in one word: a counted noun, a dimension, a currency.
pub(crate) fn counted(mention: &Mention) -> Option<String> {
    match &mention.kind {
        MentionKind::Count(_) => {
            mention.noun.as_ref().filter(|n| n.head_token.is_some()).map(|noun| noun.head().to_owned())
        }
        MentionKind::Money(..) => Some("money".to_owned()),
        MentionKind::Percent { .. } => Some("percent".to_owned()),
        MentionKind::Measure(quantity) => match &quantity.unit {
            Unit::Measure { dimension, .. } => Some(dimension.clone().into_owned()),
            _ => None,
        },
        MentionKind::Duration(_) => Some("duration".to_owned()),
        MentionKind::Date(_) => Some("date".to_owned()),
        MentionKind::Share(_) => Some("share".to_owned()),
        _ => None,
    }
}

/// What a date dates where it does not date what happened: when it was said, from when on, until when.
pub(crate) fn dated_act(lower: &[String], mention: &Mention, sentence: &Range<usize>) -> Option<&'static str> {
    const FARTHEST: usize = 6;
    let word = |index: usize| lower.get(index).map_or("", String::as_str);
    let first = mention.tokens.start;
    let led = |words: &[&str]| {
        let before = first.checked_sub(1).filter(|index| *index >= sentence.start).map_or("", word);
        words.contains(&before) || words.contains(&word(first))
    };
    if led(&["until", "till", "through"]) {
        return Some("end");
    }
    if led(&["since"]) {
        return Some("start");
    }
    let from = sentence.start.max(first.saturating_sub(FARTHEST));
    // "said on Monday", "told reporters late on Friday"; not "said the boat sank on Monday".
    let is_of_saying = |index: usize| {
        let next = word(index + 1);
        let led = roles(next).has(Role::Preposition) || index + 1 >= first;
        // "told reporters": a noun in the plural and then nothing but what leads to the date.
        let small = |index: usize| {
            index >= first || roles(word(index)).has(Role::Preposition) || roles(word(index)).has(Role::Auxiliary)
        };
        let verb = roles(next).has(Role::Be) || roles(next).has(Role::Auxiliary);
        led || next.ends_with('s') && !verb && small(index + 2)
    };
    let told = (from..first)
        .rev()
        .take_while(|index| word(*index).chars().any(char::is_alphanumeric))
        .find(|index| roles(word(*index)).has(Role::Say))
        // "was reported at 3:30" dates what was reported.
        .filter(|index| !index.checked_sub(1).is_some_and(|before| roles(word(before)).has(Role::Be)))
        .is_some_and(is_of_saying);
    // "on Monday said", "the Monday statement"
    let says = roles(word(mention.tokens.end)).has(Role::Say);
    (told || says).then_some("said")
}

/// Words that hold no figure, kept as a name because somebody points at them.
pub(crate) fn words(source: &Source, at: Span) -> Option<Claim> {
    let words = at.of(source.text())?;
    let topic = Topic::keyed(words, words, &format!("{OPEN}/words"));
    Claim::new(source.id(), topic, Value::Name(Name::new(words))).quoting_at(source, at, at).ok()
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

/// A content word without its ending; `None` for the words that hold sentences together.
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
    let one = singular(word);
    let cut = ["ing", "ed", "er", "ion", "e"]
        .iter()
        .find_map(|ending| one.strip_suffix(ending).filter(|stem| stem.len() >= 4));
    Some(cut.unwrap_or(&one).to_owned())
}
