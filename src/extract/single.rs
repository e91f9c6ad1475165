//! One person told by an article: "a member of the National Guard died".

use super::clause::is_word;
use super::inflect::singular;
use super::read::{Mention, MentionKind, NounPhrase};
use super::role::{Role, class_of, roles};
use super::{Text, TokenKind};
use crate::number::Figure;
use crate::value::Hedged;
use std::ops::Range;

/// The longest phrase from the article to its head.
const LONGEST: usize = 6;

/// Adds the persons of a sentence that an article counts as one, in their places among the figures.
pub(crate) fn with_singles(
    text: &Text<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mentions: &[Mention],
) -> Vec<Mention> {
    let mut all: Vec<Mention> = Vec::with_capacity(mentions.len());
    for mention in mentions {
        let converts = all.last().is_some_and(|before| is_conversion(text, before, mention));
        if !converts {
            all.push(mention.clone());
        }
    }
    for index in sentence.clone() {
        let article = lower.get(index).is_some_and(|word| word == "a" || word == "an");
        if article && !mentions.iter().any(|mention| mention.tokens.contains(&index)) {
            all.extend(only_one(text, lower, sentence, index).or_else(|| single(text, lower, sentence, index)));
        }
    }
    all.sort_by_key(|mention| mention.tokens.start);
    all
}

/// "1.2 billion pesos ($21 million)", "600 metres (2,000 feet)": the same amount told again in another unit.
fn is_conversion(text: &Text<'_>, before: &Mention, mention: &Mention) -> bool {
    let same_kind = matches!(
        (&before.kind, &mention.kind),
        (MentionKind::Money(..), MentionKind::Money(..)) | (MentionKind::Measure(_), MentionKind::Measure(_))
    );
    same_kind && mention.tokens.start == before.tokens.end + 1 && text.word(before.tokens.end) == "("
}

/// "A single container": one, and said to be no more.
fn only_one(text: &Text<'_>, lower: &[String], sentence: &Range<usize>, article: usize) -> Option<Mention> {
    let word = |index: usize| lower.get(index).map_or("", String::as_str);
    if word(article) != "a" || word(article + 1) != "single" {
        return None;
    }
    // "Nobody asked a single question" tells of none.
    let denies = |index: usize| roles(word(index)).has(Role::Deny) || roles(word(index)).has(Role::Negative);
    let head = article + 2;
    let ends =
        |index: usize| !is_word(text, index) || roles(word(index)).has(Role::Preposition) || index >= sentence.end;
    let is_noun = is_word(text, head) && head < sentence.end && ends(head + 1);
    // People are told as one by any article, and a single day is a length of time.
    let noun = singular(word(head));
    let token = text.tokens().get(head).filter(|token| is_noun && token.entry.calendar.is_none())?;
    let counts = class_of(&noun).is_none_or(|(class, _)| class != "people") && !(sentence.start..article).any(denies);
    let (first, last) = (text.tokens().get(article).filter(|_| counts)?.span, token.span);
    let span = first.cover(text.tokens().get(article + 1)?.span);
    Some(Mention {
        noun: Some(NounPhrase {
            span: last,
            tokens: head..head + 1,
            head: noun.into(),
            head_token: Some(head),
            modifiers: None,
            of: None,
            continues: false,
        }),
        ..Mention::new(span, article..head, MentionKind::Count(Hedged::Plain(Figure::from(1))))
    })
}

fn single(text: &Text<'_>, lower: &[String], sentence: &Range<usize>, article: usize) -> Option<Mention> {
    let stops =
        |i: &usize| !is_word(text, *i) || roles(lower.get(*i).map_or("", String::as_str)).has(Role::Preposition);
    let limit = sentence.end.min(article + 1 + LONGEST);
    let end = (article + 1..limit).find(stops).unwrap_or(limit);
    // The head is the last person word before the phrase ends: "a jail guard was".
    let noun = |i: usize| text.lexicon().noun(&singular(lower.get(i).map_or("", String::as_str))).to_owned();
    let mut persons = (article + 1..end).filter(|i| class_of(&noun(*i)).is_some_and(|(class, _)| class == "people"));
    let head = if text.lexicon().heads_first { persons.next()? } else { persons.next_back()? };
    let mut phrase_end = head + 1;
    let mut of = None;
    if lower.get(phrase_end).is_some_and(|word| word == "of") {
        let from = phrase_end + 1;
        let limit = sentence.end.min(from + LONGEST);
        let stop = |i: &usize| {
            let word = lower.get(*i).map_or("", String::as_str);
            let role = roles(word);
            text.tokens().get(*i).is_none_or(|t| t.kind != TokenKind::Word)
                || role.has(Role::Preposition)
                || role.has(Role::Be)
                || role.has(Role::Relative)
                || word.chars().next().is_some_and(char::is_lowercase)
                    && text.word(*i).chars().next().is_some_and(char::is_lowercase)
                    && word != "the"
                    && !role.has(Role::Organisation)
        };
        phrase_end = (from..limit).find(stop).unwrap_or(limit);
        of = Some(from..phrase_end);
    }
    let span = |tokens: &Range<usize>| {
        let first = text.tokens().get(tokens.start)?.span;
        Some(first.cover(text.tokens().get(tokens.end.checked_sub(1)?)?.span))
    };
    let tokens = article + 1..phrase_end;
    let one = span(&(article..article + 1))?;
    Some(Mention {
        noun: Some(NounPhrase {
            span: span(&tokens)?,
            head: noun(head).into(),
            head_token: Some(head),
            modifiers: span(&(article + 1..head)).filter(|_| head > article + 1),
            of: of.filter(|range| !range.is_empty()).and_then(|range| span(&range)),
            continues: false,
            tokens,
        }),
        ..Mention::new(one, article..article + 1, MentionKind::Count(Hedged::Plain(Figure::from(1))))
    })
}
