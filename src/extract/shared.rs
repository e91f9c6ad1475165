//! One figure and two verbs: "three people were wounded and later died".

use super::attach::extent;
use super::clause::is_passive;
use super::inclusion::befalls;
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use super::trigger::{Hit, Triggers};
use crate::codebook::ValueRole;
use crate::number::Number;
use crate::value::Hedged;
use std::ops::Range;

/// How many words may stand between the two verbs: "wounded in the exchange of fire and died".
const GAP: usize = 10;

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// The figure itself, where it is a plain whole number.
pub(super) fn whole_number(mention: &Mention) -> Option<Number> {
    match &mention.kind {
        MentionKind::Count(Hedged::Plain(figure) | Hedged::Exactly(figure)) if figure.value().is_whole() => {
            Some(figure.value())
        }
        _ => None,
    }
}

fn is_small(word: &str) -> bool {
    let role = roles(word);
    role.has(Role::Be)
        || role.has(Role::Auxiliary)
        || word.len() > 4 && word.ends_with("ly")
        || word == "later"
        || word == "then"
}

/// A verb of another attribute that "and" joins to the first one, of the same subject: nothing but small words stands
/// between "and" and the verb.
pub(super) fn second_verb(
    triggers: &Triggers<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mention: &Mention,
    first: &Hit,
    hits: &[Hit],
) -> Option<Hit> {
    let befalls_first = first.form.is_some()
        && extent(mention).end <= first.tokens.start
        && (befalls(triggers, lower, first, sentence) || is_passive(lower, first, sentence));
    if !befalls_first {
        return None;
    }
    let joined = |hit: &&Hit| {
        let gap = first.tokens.end..hit.tokens.start;
        if hit.attribute == first.attribute || hit.tokens.start <= first.tokens.end || gap.len() > GAP {
            return false;
        }
        let Some(words) = lower.get(gap) else { return false };
        let Some(and) = words.iter().rposition(|w| w == "and") else { return false };
        let (between, small) = (words.get(..and).unwrap_or_default(), words.get(and + 1..).unwrap_or_default());
        // A comma or another "and" may bring in somebody else.
        small.iter().all(|w| is_small(w)) && !between.iter().any(|w| matches!(w.as_str(), "," | ";" | "and" | "but"))
    };
    let mut second = hits.iter().filter(joined).filter(|hit| intransitive(triggers, lower, hit, sentence));
    second.next().cloned()
}

/// Whether the verb tells of its subject: "died", or a participle that shares the first one's "were".
fn intransitive(triggers: &Triggers<'_>, lower: &[String], hit: &Hit, sentence: &Range<usize>) -> bool {
    let pattern = triggers.pattern(hit).map(|pattern| pattern.value);
    hit.form.is_some()
        && match pattern {
            Some(ValueRole::Subject) => true,
            Some(ValueRole::Object) => is_passive(lower, hit, sentence),
            _ => false,
        }
}

/// The verb of a relative clause behind a person who is counted in: "including its leader, who died later".
pub(super) fn who_did(
    triggers: &Triggers<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    person: &Range<usize>,
    first: &Hit,
    hits: &[Hit],
) -> Option<Hit> {
    let mut at = person.end;
    if word(lower, at) == "," {
        at += 1;
    }
    if word(lower, at) != "who" {
        return None;
    }
    at += 1;
    while is_small(word(lower, at)) {
        at += 1;
    }
    let same = |hit: &&Hit| {
        hit.tokens.start == at && hit.attribute != first.attribute && befalls(triggers, lower, hit, sentence)
    };
    hits.iter().find(same).cloned()
}
