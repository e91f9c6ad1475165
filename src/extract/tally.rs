//! What a figure without a noun counts, where its sentence says it before: "the number of houses destroyed stands at 131",
//! "infections have reached 57", "job cuts of 10,000", "a crew of five", "the company put the number at 260", "the police say
//! eighty thousand".

use super::inflect::singular;
use super::lexicon::Mark;
use super::moment;
use super::read::{Mention, MentionKind, NounPhrase};
use super::role::{Role, roles};
use super::{Text, clause, scope};
use crate::claim::{Claim, Mode};
use crate::nouns;
use crate::number::{Figure, Number};
use crate::value::{Quantity, Unit, Value};
use std::ops::Range;

/// How many words may stand between "the number" and its figure.
const REACH: usize = 14;
/// How many words may stand between "of" and the noun.
const PHRASE: usize = 5;
/// How many sentences back lies what "the number" is the number of.
const SENTENCES_BACK: usize = 2;
/// A figure this many times as large as the one before it is hardly of the same things.
const FARTHEST: i128 = 1_000;
/// Smaller bare numbers after "say" are mostly no counts.
const LEAST_SAID: i64 = 10;

/// Gives figures without a noun the noun that stands at "the number of": "the number of homes destroyed rose to 131".
pub(super) fn with_nouns(
    text: &Text<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mut mentions: Vec<Mention>,
) -> Vec<Mention> {
    for mention in &mut mentions {
        let named = tally(lower, sentence, mention)
            .and_then(|tally| counted(text, lower, tally + 1, mention.tokens.start))
            .or_else(|| risen(text, lower, sentence, mention))
            .or_else(|| of_so_many(text, lower, sentence, mention));
        let Some(head) = named else { continue };
        let end = mention.tokens.end;
        mention.noun = Some(NounPhrase {
            span: mention.span,
            tokens: end..end,
            head: text.lexicon().noun(&singular(word(lower, head))).into(),
            head_token: Some(head),
            modifiers: None,
            of: None,
            continues: false,
        });
    }
    mentions
}

/// The noun of a figure that is told as "the number of" it, where it stands before the figure.
pub(super) fn noun_before(mention: &Mention) -> Option<usize> {
    mention.noun.as_ref().and_then(|noun| noun.head_token).filter(|head| *head < mention.tokens.start)
}

/// What a figure without a noun states, where it stands for "the number" of what was counted before it: the claim that
/// counted it, with this figure.
pub(super) fn resumed(
    text: &Text<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mention: &Mention,
    before: &[Claim],
) -> Option<Claim> {
    let stands_for_it = || tally(lower, sentence, mention).is_some_and(|tally| is_known(lower, tally, sentence));
    if !stands_for_it() && !is_said(lower, sentence, mention) {
        return None;
    }
    let MentionKind::Count(amount) = mention.kind.clone() else { return None };
    let until_now = text.sentences().partition_point(|other| other.tokens.start <= sentence.start);
    let first = text.sentences().get(until_now.saturating_sub(1 + SENTENCES_BACK))?.span;
    let is_recent = |claim: &&Claim| claim.span().is_some_and(|span| span.start() >= first.start());
    let is_count =
        |value: &Value| matches!(value, Value::Quantity(Quantity { unit: Unit::Counted(_) | Unit::Bare, .. }));
    let counts = |claim: &&Claim| matches!(claim.mode, Mode::Stated | Mode::Additional) && is_count(claim.value());
    // The nearest count: "the number" is that of what was spoken of last.
    let last = before.iter().filter(is_recent).filter(counts).max_by_key(|claim| claim.span())?;
    let Value::Quantity(Quantity { amount: earlier, unit }) = last.value() else { return None };
    let is_near = earlier.stated().any(|x| amount.stated().any(|y| x.value().lies_within(y.value(), FARTHEST)));
    let value = Value::Quantity(Quantity { amount, unit: unit.clone() });
    is_near.then(|| last.clone().stating(value))
}

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

fn is_bare(mention: &Mention) -> bool {
    let whole = |figure: &Figure| figure.value().is_whole();
    matches!(&mention.kind, MentionKind::Count(amount) if amount.stated().all(whole)) && mention.noun.is_none()
}

/// The word "number", "count" or the like of which a bare figure tells how much it is.
fn tally(lower: &[String], sentence: &Range<usize>, mention: &Mention) -> Option<usize> {
    let start = mention.tokens.start;
    let link = start.checked_sub(1).filter(|index| *index >= sentence.start && is_bare(mention))?;
    if !moment::leads_to_an_amount(word(lower, link)) && !roles(word(lower, link)).has(Role::Be) {
        return None;
    }
    let words = sentence.start.max(start.saturating_sub(REACH))..link;
    // What stands before a clause of its own is another matter.
    let parts = |index: &usize| matches!(word(lower, *index), ";" | "and" | "but" | "while" | "as");
    words.rev().take_while(|index| !parts(index)).find(|index| moment::is_of_a_number(word(lower, *index)))
}

/// "Infections in the valley have reached 57", "reports of overheating climbed to 58": the first plural of the clause, which
/// is its subject.
fn risen(text: &Text<'_>, lower: &[String], sentence: &Range<usize>, mention: &Mention) -> Option<usize> {
    let link = mention.tokens.start.checked_sub(1).filter(|index| *index > sentence.start && is_bare(mention))?;
    let to = Some(word(lower, link)).filter(|to| matches!(*to, "to" | "at"));
    let verb = if to.is_some() { link.checked_sub(1)? } else { link };
    if !moment::comes_to(word(lower, verb), to) {
        return None;
    }
    let start = clause::clause_start(lower, verb, sentence);
    let ends = |index: usize| {
        let next = roles(word(lower, index));
        index == verb || next.has(Role::Preposition) || next.has(Role::Auxiliary) || word(lower, index) == ","
    };
    let head = (start..verb.min(start + REACH)).find(|at| is_plural_noun(text, lower, *at) && ends(at + 1))?;
    // What stands behind a preposition is no subject: "in three hours winds reached 57".
    let is_led = (start..head).any(|index| roles(word(lower, index)).has(Role::Preposition));
    // "Rescuers reached 12": people come to a place.
    let came = to.is_none() && nouns::is_of_people(word(lower, head));
    (!is_led && !came).then_some(head)
}

/// "Job cuts of 10,000", "sales of 40,000": the plural before "of".
fn of_so_many(text: &Text<'_>, lower: &[String], sentence: &Range<usize>, mention: &Mention) -> Option<usize> {
    let head = before_of(lower, sentence, mention).filter(|_| is_bare(mention))?;
    let MentionKind::Count(amount) = &mention.kind else { return None };
    let several = amount.stated().all(|figure| figure.value() >= Number::from(2));
    // What "parts of five" are is said behind.
    let next = word(lower, mention.tokens.end);
    let closed = next.chars().all(|c| !c.is_alphabetic()) || scope::closes_a_name(next);
    (several && closed && is_plural_noun(text, lower, head)).then_some(head)
}

/// "A crew of five": the body whose people a figure counts, where it counts them as nothing else.
pub(super) fn body(text: &Text<'_>, lower: &[String], sentence: &Range<usize>, mention: &Mention) -> Option<String> {
    let head = before_of(lower, sentence, mention).filter(|_| matches!(mention.kind, MentionKind::Count(_)))?;
    let is_body = text.tokens().get(head).is_some_and(|token| token.entry.has(Mark::Body));
    let understood = mention.noun.as_ref().is_none_or(|noun| noun.head_token.is_none());
    (is_body && understood).then(|| word(lower, head).to_owned())
}

/// The word before the "of" that leads to a figure.
fn before_of(lower: &[String], sentence: &Range<usize>, mention: &Mention) -> Option<usize> {
    let of =
        mention.tokens.start.checked_sub(1).filter(|index| *index > sentence.start && word(lower, *index) == "of")?;
    of.checked_sub(1)
}

/// A plural noun in lower case or at the start of its sentence, and no possessor.
fn is_plural_noun(text: &Text<'_>, lower: &[String], index: usize) -> bool {
    let told = word(lower, index);
    let entry = text.tokens().get(index).map(|token| token.entry);
    let free = entry.is_some_and(|entry| entry.class.is_none() && entry.calendar.is_none() && entry.numeric.is_none());
    free && told.len() > 3
        && told.chars().all(char::is_alphabetic)
        && !told.ends_with("ss")
        && (singular(told) != told || text.lexicon().entry(told).singular.is_some())
}

/// The noun behind "number of": the last word of its first plural, before what is told of it.
fn counted(text: &Text<'_>, lower: &[String], of: usize, limit: usize) -> Option<usize> {
    if word(lower, of) != "of" {
        return None;
    }
    let phrase = of + 1..limit.min(of + 1 + PHRASE);
    let is_plural = |index: &usize| {
        let told = word(lower, *index);
        !told.contains(['\'', '’']) && (singular(told) != told || text.lexicon().entry(told).singular.is_some())
    };
    let ends = |index: &usize| roles(word(lower, *index)).has(Role::Preposition) || word(lower, *index) == ",";
    let first = phrase.clone().take_while(|index| !ends(index)).find(is_plural)?;
    // "The number of deaths stands at 19": what stands right before "at" is the verb.
    let is_verb = |index: &usize| index + 1 == limit.saturating_sub(1) && *index > first;
    (first..phrase.end).take_while(is_plural).take_while(|index| !is_verb(index)).last()
}

/// "The number", "its number": a number of what was spoken of, and not "a number of people".
fn is_known(lower: &[String], tally: usize, sentence: &Range<usize>) -> bool {
    let before = tally.checked_sub(1).filter(|index| *index >= sentence.start);
    let is_definite = |index: usize| matches!(word(lower, index), "the" | "their" | "its" | "that" | "this");
    // "the regional tally"
    let described = || before.and_then(|index| index.checked_sub(1)).filter(|index| *index >= sentence.start);
    word(lower, tally + 1) != "of" && (before.is_some_and(is_definite) || described().is_some_and(is_definite))
}

/// "The police say eighty thousand": a bare figure as all that is said.
fn is_said(lower: &[String], sentence: &Range<usize>, mention: &Mention) -> bool {
    let ends = mention.tokens.end >= sentence.end || matches!(word(lower, mention.tokens.end), "." | "," | ";");
    let said = mention.tokens.start.checked_sub(1).filter(|index| *index >= sentence.start);
    let MentionKind::Count(amount) = &mention.kind else { return false };
    let is_large = amount.stated().all(|figure| figure.value() >= Number::from(LEAST_SAID));
    is_bare(mention) && is_large && ends && said.is_some_and(|index| roles(word(lower, index)).has(Role::Say))
}
