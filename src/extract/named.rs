//! Claims whose value is a name or a place: who did it, where somebody is from.

use super::clause;
use super::entity::Form;
use super::find::Page;
use super::name::{NameKind, bare};
use super::scope;
use super::subject::{Surroundings, subject};
use super::trigger::Hit;
use crate::claim::{Claim, Topic};
use crate::codebook::{Attribute, Pattern};
use crate::span::Span;
use crate::value::{Name, Place, Value};
use std::ops::Range;

impl Page<'_> {
    /// Who did it: the subject of the verb, with those joined to it by "and"; or one of the answers that are known.
    pub(super) fn name_claim(&self, attribute: &Attribute, pattern: &Pattern, hit: &Hit) -> Option<Claim> {
        let around = &self.around;
        let about = subject(pattern.subject, around, hit, None)?;
        let topic = about.topic(attribute.id());
        if !attribute.answers().is_empty() {
            let (answer, tokens) = answer_after(attribute, around, hit.tokens.end)?;
            let span = self.token_span(&tokens)?;
            let name = Name::alias(span.of(around.text.as_str())?, answer);
            return Claim::new(self.source.id(), topic, Value::Name(name))
                .quoting_at(self.source, span, self.span)
                .ok();
        }
        if clause::is_passive(around.lower, hit, around.sentence) {
            return None;
        }
        let doer = clause::subject_of(around.lower, around.entities, hit.tokens.start, around.sentence)?;
        let mut names = vec![around.entities.get(doer.entity)?.name.clone()];
        let mut first = doer;
        // "Torres and Paz founded": back from the one next to the verb, over an alias in quotation marks too.
        for earlier in around.entities.within(&(around.sentence.start..doer.tokens.start)).rev() {
            let between = around.lower.get(earlier.tokens.end..first.tokens.start).unwrap_or_default();
            let joins = between.len() <= 6 && between.iter().any(|w| w == "and") || earlier.entity == first.entity;
            if !joins || earlier.form != Form::Name || clause::is_led(around.lower, earlier) {
                break;
            }
            names.extend(around.entities.get(earlier.entity).map(|e| e.name.clone()));
            first = earlier;
        }
        let mut last = doer;
        for later in around.entities.within(&(doer.tokens.end..hit.tokens.start)) {
            let between = around.lower.get(last.tokens.end..later.tokens.start).unwrap_or_default();
            let joins = between.len() <= 4 && between.iter().any(|w| w == "and");
            if joins && later.form == Form::Name {
                names.extend(around.entities.get(later.entity).map(|e| e.name.clone()));
                last = later;
            }
        }
        if names.contains(&about.name) {
            return None;
        }
        let span = first.span.cover(last.span);
        // "he" is told by his name.
        let text = if doer.form == Form::Name { bare(span.of(around.text.as_str())?) } else { names.first()?.as_str() };
        let name = Name::several(text, &names);
        Claim::new(self.source.id(), topic, Value::Name(name)).quoting_at(self.source, span, self.span).ok()
    }

    pub(super) fn place_claim(&self, attribute: &Attribute, pattern: &Pattern, hit: &Hit) -> Option<Claim> {
        let around = &self.around;
        let about = subject(pattern.subject, around, hit, None)?;
        let after = hit.tokens.end..around.sentence.end.min(hit.tokens.end + 8);
        let reference = around.entities.within(&after).find(|r| r.form == Form::Name)?;
        let written = bare(reference.span.of(around.text.as_str()).unwrap_or(""));
        // "the Mexican armed forces": an adjective is no place to come from.
        let next = around.lower.get(reference.tokens.end).map_or("", String::as_str);
        let is_adjective = next.chars().next().is_some_and(char::is_alphabetic)
            && around.text.word(reference.tokens.end).chars().next().is_some_and(char::is_lowercase)
            && !scope::closes_a_name(next);
        if is_adjective {
            return None;
        }
        let place = self.places.named(written).or_else(|| {
            let kind = around.entities.get(reference.entity)?.kind;
            matches!(kind, NameKind::Unknown | NameKind::Place).then(|| Place::new(written))
        })?;
        let span = self.token_span(&(hit.tokens.start..reference.tokens.end))?;
        let span = Span::between(span.start(), reference.span.end());
        let topic: Topic = about.topic(attribute.id());
        Claim::new(self.source.id(), topic, Value::Place(place)).quoting_at(self.source, span, self.span).ok()
    }
}

/// The first known answer of an attribute that a stretch of words gives, with its words.
fn answer_after<'a>(
    attribute: &'a Attribute,
    around: &Surroundings<'_>,
    from: usize,
) -> Option<(&'a str, Range<usize>)> {
    let (lower, tokens) = (around.written, from..around.sentence.end);
    let phrases: Vec<(&str, Vec<&str>)> = attribute
        .answers()
        .iter()
        .filter(|answer| answer.language == around.text.language())
        .flat_map(|answer| answer.words.iter().map(|words| (answer.is.as_str(), words.split(' ').collect())))
        .collect();
    tokens.clone().find_map(|at| {
        let fits = |(_, words): &&(&str, Vec<&str>)| {
            at + words.len() <= tokens.end
                && lower.get(at..at + words.len()).is_some_and(|found| found == words.as_slice())
        };
        let (answer, words) = phrases.iter().filter(fits).max_by_key(|(_, words)| words.len())?;
        Some((*answer, at..at + words.len()))
    })
}
