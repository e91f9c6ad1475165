//! Figures that no attribute of the codebook takes: kept under an open one, with the words they stand among.

use super::inflect::singular;
use super::name::bare;
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use crate::value::Unit;
use std::collections::BTreeSet;
use std::ops::Range;

/// How many tokens on either side of a figure belong to its context.
const WINDOW: usize = 10;

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

/// The content words around a figure, in a common form.
pub(crate) fn context(lower: &[String], figure: &Range<usize>, sentence: &Range<usize>) -> BTreeSet<String> {
    let from = sentence.start.max(figure.start.saturating_sub(WINDOW));
    let to = sentence.end.min(figure.end + WINDOW);
    (from..to).filter_map(|index| stem(lower.get(index)?)).collect()
}

/// A content word without its ending; `None` for the words that hold sentences together.
fn stem(word: &str) -> Option<String> {
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
