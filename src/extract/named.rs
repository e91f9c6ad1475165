//! Claims whose value is a name or a place: who led it, who gave it, where somebody is from, where it struck.

use super::actor::{self, Actors};
use super::clause;
use super::entity::Form;
use super::holder;
use super::leader;
use super::name::{NameKind, bare};
use super::page::Page;
use super::role::{Role, roles};
use super::scope;
use super::subject::{self, Subject, Surroundings, subject};
use super::trigger::Hit;
use super::whereabouts;
use crate::claim::{Claim, Mode, Topic};
use crate::codebook::{Attribute, Codebook, Pattern, SubjectRole, ValueRole};
use crate::span::Span;
use crate::value::{Name, Place, Value};
use std::collections::BTreeMap;
use std::ops::Range;

/// The attribute of those who hold a post that the codebook does not ask for by its name.
pub(crate) const POST: &str = "post_holder";

impl Page<'_> {
    /// Who did it, gave it or is meant by it; or one of the answers that are known.
    pub(super) fn name_claim(&self, attribute: &Attribute, pattern: &Pattern, hit: &Hit) -> Option<Claim> {
        let around = &self.around;
        let owner = holder::of(around, hit).filter(|_| pattern.value == ValueRole::Apposed);
        let about = match owner.filter(|_| pattern.subject != SubjectRole::Story) {
            Some(owner) => Subject::named(&around.entities.get(owner)?.name),
            None => subject(pattern.subject, around, hit, None)?,
        };
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
            let is_about =
                pattern.about.is_empty() || around.written.iter().any(|w| pattern.about.iter().any(|a| a == bare(w)));
            if !is_about || !self.tells_of_this(hit) || !actor::speaks_of(around, pattern, hit) {
                return None;
            }
            let actors = match pattern.value {
                ValueRole::Subject => actor::doers(around, hit),
                ValueRole::After => actor::named_after(around, hit.tokens.end),
                ValueRole::Apposed => holder::holder(around, hit),
                _ => None,
            }?;
            if pattern.person && !actors.all.iter().all(|actor| actor.is_person) {
                return None;
            }
            return self.actors_claim(&about.name, topic, &actors);
        }
        self.founder_claim(&about.name, topic, hit)
    }

    /// Who holds which post: only those that no other attribute asks for.
    pub(super) fn post_claims(&self, hits: &[Hit]) -> Vec<Claim> {
        let is_asked_for = |at: usize| {
            let apposed = |hit: &Hit| self.triggers.pattern(hit).is_some_and(|p| p.value == ValueRole::Apposed);
            hits.iter().any(|hit| hit.tokens.contains(&at) && apposed(hit))
        };
        if self.triggers.codebook().attribute(POST).is_none() {
            return Vec::new();
        }
        let leaders = leader::leaders(&self.around);
        let held = holder::posts(&self.around).into_iter().filter(|held| !is_asked_for(held.at));
        let named = |at: usize| leaders.iter().any(|leader| leader.at == at);
        let held: Vec<_> = held.filter(|held| !named(held.at)).collect();
        held.into_iter()
            .chain(leaders)
            .filter_map(|held| {
                let topic = Topic::keyed(&held.post, &held.head, POST);
                let start = self.token_span(&held.holder.tokens)?.start();
                let span = Span::between(start, start + held.holder.text.len());
                let name = Name::alias(&held.holder.text, &held.holder.name);
                Claim::new(self.source.id(), topic, Value::Name(name)).quoting_at(self.source, span, self.span).ok()
            })
            .collect()
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
        let denies = |w: &str| matches!(w, "not" | "never" | "nobody") || w.ends_with("n't") || w.ends_with("n’t");
        let doubted = |w: &String| roles(w).has(Role::Possible) || roles(w).has(Role::Deny) || denies(w);
        let is_aim = hit.form.is_some() && before.last().is_some_and(|w| w == "to");
        let is_other = |w: &String| matches!(w.as_str(), "previous" | "earlier" | "similar" | "if" | "whether");
        !is_aim
            && !(from..).zip(before).any(|(at, w)| doubted(w) && !scope::is_of_date(self.mentions, at) || is_other(w))
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
        let is_of_a_person = || around.entities.all.iter().any(|e| e.kind == NameKind::Person && e.name == about.name);
        if pattern.person && !is_of_a_person() {
            return None;
        }
        // A verb says nothing of where; the words of a phrase lead to the place themselves ("born in").
        if hit.form.is_some() {
            if !self.tells_of_this(hit) || !actor::speaks_of(around, pattern, hit) {
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
        if of_event && !(self.tells_of_this(hit) && actor::speaks_of(around, pattern, hit)) {
            return None;
        }
        if of_event && let Some((place, tokens)) = self.whole_country(hit.tokens.end) {
            let span = self.token_span(&(hit.tokens.start..tokens.end))?;
            let topic = about.topic(attribute.id());
            return Claim::new(self.source.id(), topic, Value::Place(place))
                .quoting_at(self.source, span, self.span)
                .ok();
        }
        let after = hit.tokens.end..around.sentence.end.min(hit.tokens.end + if of_event { 4 } else { 8 });
        let reference = around.entities.within(&after).find(|r| r.form == Form::Name)?;
        let written = bare(reference.span.of(around.text.as_str()).unwrap_or(""));
        // "the Mexican armed forces": an adjective is no place to come from.
        let next = around.lower.get(reference.tokens.end).map_or("", String::as_str);
        let is_adjective = next.chars().next().is_some_and(char::is_alphabetic)
            && around.text.word(reference.tokens.end).chars().next().is_some_and(char::is_lowercase)
            && !scope::closes_a_name(next)
            && !matches!(next, "state" | "province" | "region" | "district" | "county");
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

impl Page<'_> {
    /// "The country" behind a phrase: the one that the text names most often.
    fn whole_country(&self, from: usize) -> Option<(Place, Range<usize>)> {
        let around = &self.around;
        let noun = (from..around.sentence.end.min(from + 3))
            .find(|i| around.lower.get(*i).is_some_and(|w| matches!(w.as_str(), "country" | "nation")))?;
        let described = around.lower.get(from..noun)?;
        let whole = described.first().is_some_and(|w| w == "the")
            && described.iter().skip(1).all(|w| matches!(w.as_str(), "whole" | "entire"));
        let place = whole.then(|| whereabouts::country_of_the_story(around))??;
        let text = format!("the country, {}", place.text());
        let place =
            place.containers().iter().fold(Place::alias(&text, place.key()), |p, container| p.within(container));
        Some((place, from..noun + 1))
    }
}

/// A text that names two who led an operation tells of two operations, and one that gives two days on which the earth shook
/// of two earthquakes; the one told first is the story's.
///
/// The claims must be in the order of the text.
pub(super) fn tell_events_apart(claims: &mut [Claim], codebook: &Codebook) {
    let of_event = |claim: &Claim| {
        let attribute = codebook.attribute(claim.topic().attribute());
        claim.topic().subject_key() == subject::STORY
            && attribute.is_some_and(|a| a.answers().is_empty() && !a.behaviour().extent)
            && match claim.value() {
                Value::Name(_) | Value::Place(_) => true,
                Value::Date(_) => attribute.is_some_and(Attribute::asks_for_a_day),
                _ => false,
            }
    };
    let is_other = |first: &Claim, later: &Claim| match (first.value(), later.value()) {
        (Value::Name(x), Value::Name(y)) => x.key() != y.key(),
        (Value::Place(x), Value::Place(y)) => !x.lies_in(y) && !y.lies_in(x),
        (Value::Date(x), Value::Date(y)) => !x.stated().any(|x| y.stated().any(|y| x.may_share_a_day(*y))),
        _ => false,
    };
    let mut firsts: BTreeMap<String, Claim> = BTreeMap::new();
    for claim in claims.iter_mut().filter(|claim| of_event(claim)) {
        let first = firsts.entry(claim.topic().attribute().to_owned()).or_insert_with(|| claim.clone());
        if is_other(first, claim) {
            claim.mode = Mode::Background;
        }
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
