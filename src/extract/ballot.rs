//! Votes told as a pair: "by a vote of eight to three", "voted 8-3", "a 10-2 majority", "by 52 votes to 47".

use super::Text;
use super::lexicon::Numeric;
use super::read::{Label, Mention, MentionKind, NounPhrase};
use super::role::{Role, roles};
use crate::number::{Figure, Number};
use crate::value::Hedged;
use std::ops::Range;

/// How many words away from the pair may stand that it is one of votes.
const REACH: usize = 5;
/// What the larger number counts: who voted for it may be on either side.
const WINNING: &str = "winning vote";
const LOSING: &str = "losing vote";

/// The numbers of a vote by their tokens.
struct Ballot {
    first: usize,
    second: usize,
    numbers: [i64; 2],
}

/// Puts the two counts of each vote in the place of what else was read there: the winning votes and the losing ones.
pub(super) fn with_votes(
    text: &Text<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mut mentions: Vec<Mention>,
) -> Vec<Mention> {
    let mut from = sentence.start;
    while let Some(ballot) = (from..sentence.end).find_map(|at| ballot(text, lower, sentence, at)) {
        from = ballot.second + 1;
        let whole = ballot.first..ballot.second + 1;
        let [counted, other] = [count(text, &ballot, 0), count(text, &ballot, 1)];
        let (Some(counted), Some(other)) = (counted, other) else { continue };
        let inside = |mention: &Mention| mention.tokens.start < whole.end && whole.start < mention.tokens.end;
        // A figure that says more than its number is no count of votes: "voted to raise it from 8 to 3.5 percent".
        let is_bare = |mention: &Mention| match mention.kind {
            MentionKind::Count(_) => mention.tokens.len() == 1,
            MentionKind::Label(label) => label == Label::Score,
            _ => false,
        };
        if !mentions.iter().filter(|mention| inside(mention)).all(is_bare) {
            continue;
        }
        // "a majority of 10 to two" is no share of two.
        let is_majority =
            |mention: &Mention| matches!(mention.kind, MentionKind::Share(_)) && mention.tokens.end == whole.start;
        mentions.retain(|mention| !inside(mention) && !is_majority(mention));
        mentions.extend([counted, other]);
        mentions.sort_by_key(|mention| mention.tokens.start);
    }
    mentions
}

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// A pair of votes whose first number stands at a token.
fn ballot(text: &Text<'_>, lower: &[String], sentence: &Range<usize>, at: usize) -> Option<Ballot> {
    let first = number(text, lower, at)?;
    let named = usize::from(matches!(word(lower, at + 1), "votes" | "vote"));
    let joiner = at + 1 + named;
    let joins = matches!(word(lower, joiner), "-" | "–" | "to");
    let second = number(text, lower, joiner + 1).filter(|_| joins && joiner + 1 < sentence.end)?;
    let is_vote = |index: &usize| roles(word(lower, *index)).has(Role::Ballot);
    let before = sentence.start.max(at.saturating_sub(REACH))..at;
    // "a 5-4 vote", "the 8-3 decision": behind a pair with a dash the word stands next to it.
    let described = word(lower, joiner) != "to" && is_vote(&(joiner + 2));
    let moves = before.clone().last().is_some_and(|index| matches!(word(lower, index), "from" | "between"));
    let told = named == 1 || described || before.rev().any(|index| is_vote(&index));
    (told && !moves && first != second).then_some(Ballot { first: at, second: joiner + 1, numbers: [first, second] })
}

/// The number that one word or one row of digits is.
fn number(text: &Text<'_>, lower: &[String], index: usize) -> Option<i64> {
    if let Some(Numeric::Small(value) | Numeric::Tens(value)) = text.tokens().get(index)?.entry.numeric {
        return Some(value);
    }
    let digits = word(lower, index);
    digits.chars().all(|c| c.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// One side of a vote as a count.
fn count(text: &Text<'_>, ballot: &Ballot, side: usize) -> Option<Mention> {
    let at = if side == 0 { ballot.first } else { ballot.second };
    let span = text.tokens().get(at)?.span;
    let [own, other] = if side == 0 { ballot.numbers } else { [ballot.numbers[1], ballot.numbers[0]] };
    let amount = Hedged::Plain(Figure::new(Number::from(own), Number::ONE));
    let noun = NounPhrase {
        span,
        tokens: at + 1..at + 1,
        head: if own > other { WINNING } else { LOSING }.into(),
        head_token: Some(at),
        modifiers: None,
        of: None,
        continues: false,
    };
    Some(Mention { noun: Some(noun), ..Mention::new(span, at..at + 1, MentionKind::Count(amount)) })
}
