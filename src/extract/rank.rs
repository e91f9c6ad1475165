//! Ranks told by a superlative: "the most powerful cartel", "one of the fastest growing groups".

use super::Text;
use super::clause::subject_of;
use super::entity::{Entities, Form};
use crate::claim::Topic;
use crate::number::Figure;
use crate::span::Span;
use crate::value::{Hedged, Quantity, Vague, Value};
use std::ops::Range;

/// A rank with the words it rests on.
pub(crate) struct Ranked {
    pub(crate) topic: Topic,
    pub(crate) value: Value,
    pub(crate) span: Span,
}

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// The quality of a superlative that starts at `index`, with the number of its words.
fn superlative(lower: &[String], index: usize, end: usize) -> Option<(String, usize)> {
    const NO_SUPERLATIVES: &[&str] = &[
        "west",
        "east",
        "interest",
        "request",
        "protest",
        "arrest",
        "forest",
        "guest",
        "rest",
        "test",
        "quest",
        "harvest",
        "contest",
        "invest",
        "suggest",
        "conquest",
        "honest",
        "modest",
        "latest",
        "nearest",
        "best",
        "nest",
        "chest",
        "southwest",
        "northwest",
        "southeast",
        "northeast",
        "midwest",
        "unrest",
        "priest",
        "earliest",
        "closest",
        "finest",
        "manifest",
        "digest",
        "budapest",
        "everest",
        "nearest",
        "utmost",
        "almost",
        "lowest",
        "highest",
        "least",
        "furthest",
    ];
    let first = word(lower, index);
    if first == "most" && index + 1 < end {
        let quality = word(lower, index + 1);
        let is_word = quality.len() > 3 && quality.chars().all(char::is_alphabetic);
        let is_noun = matches!(quality, "people" | "recent" | "likely") || quality.ends_with('s');
        return (is_word && !is_noun).then(|| (quality.to_owned(), 2));
    }
    if first.len() >= 6 && first.ends_with("est") && !NO_SUPERLATIVES.contains(&first) {
        let hyphen = word(lower, index + 1) == "-";
        let next = word(lower, index + if hyphen { 2 } else { 1 });
        if next.ends_with("ing") && index + 1 < end {
            let words = if hyphen { 3 } else { 2 };
            return Some((format!("{first} {next}"), words));
        }
        return Some((first.to_owned(), 1));
    }
    None
}

/// The ranks that a sentence gives to named organisations: "became Mexico's fastest-growing criminal organization".
pub(crate) fn ranks(text: &Text<'_>, lower: &[String], entities: &Entities, sentence: &Range<usize>) -> Vec<Ranked> {
    let mut out = Vec::new();
    let mut taken = sentence.start;
    for index in sentence.clone() {
        let Some((quality, length)) = superlative(lower, index, sentence.end) else { continue };
        if index < taken {
            continue;
        }
        let Some((start, value)) = lead(lower, index, sentence) else { continue };
        let Some((head, end)) = head_noun(lower, index + length, sentence) else { continue };
        let Some(subject) = ranked_subject(lower, entities, start, end, sentence) else { continue };
        let (Some(first), Some(last)) = (text.tokens().get(start), text.tokens().get(end - 1)) else { continue };
        taken = end;
        let kind = if is_group_noun(&head) { "group" } else { head.as_str() };
        out.push(Ranked {
            topic: Topic::new(&subject, &format!("rank/{quality} {kind}")),
            value,
            span: Span::between(first.span.start(), last.span.end()),
        });
    }
    out
}

fn is_group_noun(noun: &str) -> bool {
    matches!(
        noun,
        "cartel"
            | "group"
            | "organization"
            | "organisation"
            | "network"
            | "gang"
            | "cartels"
            | "groups"
            | "networks"
            | "organizations"
            | "organisations"
            | "gangs"
    )
}

/// What stands before the superlative: one of them, one of so many, or the one.
fn lead(lower: &[String], index: usize, sentence: &Range<usize>) -> Option<(usize, Value)> {
    let unit = |amount| Value::Quantity(Quantity::count(amount, "rank"));
    let from = sentence.start.max(index.saturating_sub(6));
    for start in (from..index).rev() {
        if word(lower, start) == "one" && word(lower, start + 1) == "of" {
            let many = (start + 2..index).find_map(|i| match word(lower, i) {
                "two" => Some(2),
                "three" => Some(3),
                "four" => Some(4),
                "five" => Some(5),
                _ => None,
            });
            let amount = match many {
                Some(n) => Hedged::Between(Figure::from(1), Figure::from(n)),
                None => Hedged::Vague(Vague::new("one of the")),
            };
            return Some((start, unit(amount)));
        }
    }
    let before = index.checked_sub(1).filter(|i| *i >= sentence.start).map(|i| word(lower, i))?;
    // "Mexico's fastest-growing", "the most powerful"; not "among the most powerful".
    let definite = before == "the" || super::name::possesses(before);
    let among = index.checked_sub(2).is_some_and(|i| matches!(word(lower, i), "among" | "of"));
    // The possessor or the article opens the phrase, or the possessor's article: "the country's most powerful".
    let article =
        before != "the" && index.checked_sub(2).is_some_and(|i| i >= sentence.start && word(lower, i) == "the");
    (definite && !among).then(|| (index - 1 - usize::from(article), unit(Hedged::Plain(Figure::from(1)))))
}

/// The noun a superlative belongs to, and the token after it; a further superlative may stand between
/// ("most powerful and fastest growing").
fn head_noun(lower: &[String], from: usize, sentence: &Range<usize>) -> Option<(String, usize)> {
    let stop = |w: &str| {
        let sign = w.chars().next().is_none_or(|c| !c.is_alphanumeric()) && w != "-";
        let role = super::role::roles(w);
        sign || role.has(super::role::Role::Preposition)
            || role.has(super::role::Role::Be)
            || role.has(super::role::Role::Relative)
            || matches!(w, "when" | "while" | "but")
            || role.has(super::role::Role::Auxiliary)
    };
    // "most powerful and fastest growing groups" goes on, "most powerful cartel and plunging" does not.
    let joins = |i: usize| matches!(word(lower, i), "and" | "or") && superlative(lower, i + 1, sentence.end).is_none();
    let reach = sentence.end.min(from + 7);
    let end = (from..reach).find(|i| stop(word(lower, *i)) || joins(*i)).unwrap_or(reach);
    (end > from).then(|| (super::inflect::singular(word(lower, end - 1)), end))
}

/// The organisation that is ranked: the one that "is", "became" it, or stands in apposition.
fn ranked_subject(
    lower: &[String],
    entities: &Entities,
    start: usize,
    end: usize,
    sentence: &Range<usize>,
) -> Option<String> {
    let is_organisation =
        |entity: usize| entities.get(entity).is_some_and(|e| e.kind == super::name::NameKind::Organisation);
    // "is now", "was by then", "is still"
    let settled = |i: usize| matches!(word(lower, i), "now" | "still" | "already" | "today" | "by" | "then");
    let from = (sentence.start.max(start.saturating_sub(2))..start).find(|i| (*i..start).all(settled)).unwrap_or(start);
    let copula = from
        .checked_sub(1)
        .filter(|i| *i >= sentence.start)
        .filter(|i| matches!(word(lower, *i), "is" | "was" | "are" | "became" | "become" | "remains"));
    if let Some(verb) = copula {
        // "what had become Mexico's most powerful drug cartel": the one that the text calls a cartel.
        if (sentence.start..verb).rev().take(2).any(|i| word(lower, i) == "what") {
            return entities.organisation_called(word(lower, end - 1));
        }
        let subject = subject_of(lower, entities, verb, sentence).filter(|r| is_organisation(r.entity))?;
        return entities.get(subject.entity).map(|e| e.name.clone());
    }
    // ", Mexico's most powerful cartel," after the name it stands beside.
    let comma = start.checked_sub(1).map(|i| word(lower, i)) == Some(",");
    if comma {
        let before =
            entities.within(&(sentence.start..start)).rfind(|r| r.tokens.end + 1 == start && r.form == Form::Name);
        return before
            .filter(|r| is_organisation(r.entity))
            .and_then(|r| entities.get(r.entity))
            .map(|e| e.name.clone());
    }
    // "turned the CJNG into one of the country's two most powerful crime groups"
    let into = start.checked_sub(1).map(|i| word(lower, i)) == Some("into");
    let before = entities.within(&(sentence.start..start)).rfind(|r| r.tokens.end + 1 == start)?;
    (into && is_organisation(before.entity)).then(|| entities.get(before.entity).map(|e| e.name.clone()))?
}
