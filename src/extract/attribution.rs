//! Who said it: "according to …", "the ministry said".

use super::Text;
use super::entity::{Entities, Form};
use super::lexicon::Calendar;
use super::role::{Role, roles};
use crate::language::Language;
use crate::span::Span;
use std::ops::Range;

/// The speaker that a sentence names for what it states, in the words of the text or by the entity's name.
pub(crate) fn speaker(
    text: &Text<'_>,
    lower: &[String],
    entities: &Entities,
    sentence: &Range<usize>,
) -> Option<String> {
    let word = |i: usize| lower.get(i).map_or("", String::as_str);
    for index in sentence.clone() {
        // Other languages have one word for both.
        let to = usize::from(word(index + 1) == "to");
        if word(index) == "according" && (to == 1 || text.language() != Language::English) {
            return phrase(text, lower, entities, index + 1 + to..sentence.end, false);
        }
    }
    for index in sentence.clone() {
        // "police put the crowd at 22,000"; not "damage was put at", nor "the quake claimed 64 lives"
        let puts = matches!(word(index), "put" | "puts")
            && !roles(word(index.saturating_sub(1))).has(Role::Be)
            && (index + 1..index + 7).any(|i| word(i) == "at");
        let takes = word(index) == "claimed"
            && (index + 1..sentence.end).any(|i| matches!(word(i), "lives" | "life" | "victims" | "responsibility"));
        // "Nine people were reported dead": who reported it is not said.
        let passive = roles(word(index.saturating_sub(1))).has(Role::Be) && !word(index).ends_with("ing");
        let says = (roles(word(index)).has(Role::Say) && !takes && !passive) || puts;
        if !says || index == sentence.start {
            continue;
        }
        // "X said": the words before, back to a comma or the start; "said X" at the end of a quote.
        let start = super::clause::clause_start(lower, index, sentence);
        let start = (start..index).rev().find(|i| matches!(word(*i), "," | "”" | "\"" | "’")).map_or(start, |i| i + 1);
        // "Police initially said", "the ministry had earlier put"
        let helps = |index: &usize| {
            let word = word(*index);
            roles(word).has(Role::Auxiliary) || super::moment::is_adverb(word)
        };
        let end = (start..index).rev().take_while(helps).last().unwrap_or(index);
        if let Some(speaker) = phrase(text, lower, entities, start..end, true) {
            return Some(speaker);
        }
        let after_quote = matches!(word(index - 1), "," | "”" | "\"" | "’" | "?" | "!");
        // "Ana Ruiz, mayor of Port Ellis, said on Monday": a day speaks of nothing.
        let dated = (index + 1..index + 3).any(|i| is_day(text, i));
        if after_quote
            && !dated
            && let Some(speaker) = phrase(text, lower, entities, index + 1..sentence.end, false)
        {
            return Some(speaker);
        }
        if word(index - 1) == ","
            && let Some(named) = entities.within(&(sentence.start..index)).rfind(|r| r.tokens.end + 1 == index)
        {
            return entities.get(named.entity).map(|entity| entity.name.clone());
        }
    }
    None
}

/// Whether a token names a day: "Monday", "ayer".
fn is_day(text: &Text<'_>, at: usize) -> bool {
    let number = text.tokens().get(at).map_or(0, |token| token.word);
    matches!(text.lexicon().entry_of(number).calendar, Some(Calendar::Weekday(_) | Calendar::Deictic(_)))
}

/// The name in a stretch of words, or the stretch itself where it is a short noun phrase.
fn phrase(text: &Text<'_>, lower: &[String], entities: &Entities, tokens: Range<usize>, whole: bool) -> Option<String> {
    let end = if whole {
        tokens.end
    } else {
        let stop = |i: &usize| {
            let word = lower.get(*i).map_or("", String::as_str);
            word.chars().next().is_some_and(|c| !c.is_alphanumeric()) && !matches!(word, "’" | "'" | "-")
                || matches!(word, "who" | "which" | "that" | "and" | "as" | "in" | "on")
        };
        tokens.clone().find(stop).unwrap_or(tokens.end)
    };
    let range = tokens.start..end;
    if range.is_empty() {
        return None;
    }
    if let Some(reference) = entities.within(&range).rfind(|r| r.form != Form::Pronoun || range.len() == 1) {
        let name = &entities.get(reference.entity)?.name;
        return (range.len() <= 14).then(|| name.clone());
    }
    let words = lower.get(range.clone())?;
    let is_noun_phrase =
        range.len() <= 5 && !words.iter().any(|w| matches!(w.as_str(), "it" | "there" | "they" | "he" | "she"));
    let first = text.tokens().get(range.start)?;
    let last = text.tokens().get(range.end - 1)?;
    let written = Span::between(first.span.start(), last.span.end()).of(text.as_str())?;
    is_noun_phrase.then(|| written.to_lowercase())
}
