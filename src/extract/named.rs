//! Claims whose value is a name or a place: who led it, who gave it, where somebody is from, where it struck.

use super::actor::{self, Actors};
use super::clause;
use super::entity::Form;
use super::find::Page;
use super::name::{NameKind, bare};
use super::role::{Role, roles};
use super::scope;
use super::subject::{Surroundings, subject};
use super::trigger::Hit;
use super::whereabouts;
use crate::claim::{Claim, Topic};
use crate::codebook::{Attribute, Pattern, SubjectRole, ValueRole};
use crate::span::Span;
use crate::value::{Name, Place, Value};
use std::ops::Range;

impl Page<'_> {
    /// Who did it, gave it or is meant by it; or one of the answers that are known.
    pub(super) fn name_claim(&self, attribute: &Attribute, pattern: &Pattern, hit: &Hit) -> Option<Claim> {
        let around = &self.around;
        let about = subject(pattern.subject, around, hit, None)?;
        let topic = about.topic(attribute.id());
        if !attribute.answers().is_empty() {
            let (answer, tokens) = known_answer(attribute, pattern, around, hit)?;
            let span = self.token_span(&tokens)?;
            let name = Name::alias(span.of(around.text.as_str())?, answer);
            return Claim::new(self.source.id(), topic, Value::Name(name))
                .quoting_at(self.source, span, self.span)
                .ok();
        }
        let is_strict = pattern.subject == SubjectRole::Story || pattern.person || !pattern.of.is_empty();
        if is_strict || clause::is_passive(around.lower, hit, around.sentence) {
            if !self.tells_of_this(hit) || !pattern.of.is_empty() && !actor::is_done_to(around, hit, &pattern.of) {
                return None;
            }
            let actors = match pattern.value {
                ValueRole::Subject => actor::doers(around, hit),
                ValueRole::After => actor::named_after(around, hit.tokens.end),
                _ => None,
            }?;
            if pattern.person && !actors.all.iter().all(|actor| actor.is_person) {
                return None;
            }
            return self.actors_claim(&about.name, topic, &actors);
        }
        self.founder_claim(&about.name, topic, hit)
    }

    /// A claim that names those who act together.
    fn actors_claim(&self, about: &str, topic: Topic, actors: &Actors) -> Option<Claim> {
        let (first, last) = (actors.all.first()?, actors.all.last()?);
        let mut names: Vec<String> = actors.all.iter().map(|actor| actor.name.clone()).collect();
        if names.iter().any(|name| name == about) {
            return None;
        }
        if actors.and_others {
            names.push(Name::OTHERS.to_owned());
        }
        let span = self.token_span(&(first.tokens.start..last.tokens.end))?;
        let text = match actors.all.as_slice() {
            [alone] => alone.text.as_str(),
            _ => bare(span.of(self.around.text.as_str())?),
        };
        let name = Name::several(text, &names);
        Claim::new(self.source.id(), topic, Value::Name(name)).quoting_at(self.source, span, self.span).ok()
    }

    /// Whether a verb tells of a fact of this event: not of what may be, is denied, or happened long before.
    pub(super) fn tells_of_this(&self, hit: &Hit) -> bool {
        let (lower, sentence) = (self.around.lower, self.around.sentence);
        let from = sentence.start.max(hit.tokens.start.saturating_sub(6));
        let before = lower.get(from..hit.tokens.start).unwrap_or_default();
        let doubted = |w: &String| roles(w).has(Role::Possible) || roles(w).has(Role::Deny);
        let is_aim = hit.form.is_some() && before.last().is_some_and(|w| w == "to");
        let is_other = |w: &String| matches!(w.as_str(), "previous" | "earlier" | "similar" | "if" | "whether");
        !is_aim
            && !before.iter().any(|w| doubted(w) || is_other(w))
            && !scope::tells_of_the_past(self.mentions, self.reference)
    }

    /// Who founded it: the subject of the verb, with those joined to it by "and".
    fn founder_claim(&self, about: &str, topic: Topic, hit: &Hit) -> Option<Claim> {
        let around = &self.around;
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
        if names.iter().any(|name| name == about) {
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
        // A verb says nothing of where; the words of a phrase lead to the place themselves ("born in").
        if hit.form.is_some() {
            if !self.tells_of_this(hit) || !pattern.of.is_empty() && !actor::is_done_to(around, hit, &pattern.of) {
                return None;
            }
            let (place, tokens) = whereabouts::after(around, self.places, hit.tokens.end)?;
            let span = self.token_span(&tokens)?;
            let topic = about.topic(attribute.id());
            return Claim::new(self.source.id(), topic, Value::Place(place))
                .quoting_at(self.source, span, self.span)
                .ok();
        }
        let of_event = pattern.subject == SubjectRole::Story;
        if of_event && !self.tells_of_this(hit) {
            return None;
        }
        let after = hit.tokens.end..around.sentence.end.min(hit.tokens.end + if of_event { 4 } else { 8 });
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
            if of_event {
                return None;
            }
            let kind = around.entities.get(reference.entity)?.kind;
            matches!(kind, NameKind::Unknown | NameKind::Place).then(|| Place::new(written))
        })?;
        let span = self.token_span(&(hit.tokens.start..reference.tokens.end))?;
        let span = Span::between(span.start(), reference.span.end());
        let topic: Topic = about.topic(attribute.id());
        Claim::new(self.source.id(), topic, Value::Place(place)).quoting_at(self.source, span, self.span).ok()
    }
}

/// How far before its trigger an answer may stand: "21 active blockades".
const ANSWER_BEFORE: usize = 4;

/// The first known answer of an attribute that a sentence gives beside the trigger, with its words.
fn known_answer<'a>(
    attribute: &'a Attribute,
    pattern: &Pattern,
    around: &Surroundings<'_>,
    hit: &Hit,
) -> Option<(&'a str, Range<usize>)> {
    let from = match pattern.value {
        ValueRole::Near => around.sentence.start.max(hit.tokens.start.saturating_sub(ANSWER_BEFORE)),
        _ => hit.tokens.end,
    };
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
