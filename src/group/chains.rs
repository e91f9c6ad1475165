//! People in general who are told of together with somebody: whose count they belong to.
//!
//! "Four people were killed. Three more, including the leader, died later": the three go on from the four. Another paper
//! counts six other members of the leader's group: both count those around one person, so both answer one question.

use crate::claim::{Claim, Mode, Topic};
use crate::value::Value;
use std::collections::BTreeMap;

/// The subject key of people of whom no more is said.
const ANYBODY: &str = "people";
/// How many bytes may lie between two sentences that follow each other.
const NEXT_SENTENCE: usize = 4;
/// How many claims with a named member are held against each other.
const MOST: usize = 64;

/// Puts counts of people in general under the subject that their chain speaks of; gives the reasons by attribute and key.
pub(super) fn chained(claims: &mut [Claim]) -> BTreeMap<(String, String), String> {
    let mut reasons = BTreeMap::new();
    let chains = chains(claims);
    for chain in &chains {
        let mut topics: Vec<Topic> = specific(claims, chain);
        topics.dedup_by(|a, b| a.subject_key() == b.subject_key());
        if let [topic] = topics.as_slice() {
            rename(claims, chain, &topic.clone());
        }
    }
    for chain in &chains {
        if !specific(claims, chain).is_empty() {
            continue;
        }
        let member = chain.iter().find_map(|index| claims.get(*index)?.scope.including.clone());
        let (Some(member), Some(first)) = (member, chain.first().and_then(|index| claims.get(*index))) else {
            continue;
        };
        let attribute = first.topic().attribute().to_owned();
        let around = |claim: &&Claim| {
            let named = [&claim.scope.including, &claim.scope.excluding];
            claim.topic().attribute() == attribute
                && claim.topic().subject_key() != ANYBODY
                && claim.source() != first.source()
                && named.into_iter().flatten().any(|other| other.may_be(&member))
        };
        let mut topics: Vec<Topic> =
            claims.iter().filter(around).take(MOST).map(|claim| claim.topic().clone()).collect();
        topics.sort();
        topics.dedup_by(|a, b| a.subject_key() == b.subject_key());
        if let [topic] = topics.as_slice() {
            let topic = topic.clone();
            rename(claims, chain, &topic);
            let reason = format!("both count those told of together with one person: {}", member.word());
            reasons.insert((attribute, topic.subject_key().to_owned()), reason);
        }
    }
    reasons
}

/// The topics of a chain that say more than "people".
fn specific(claims: &[Claim], chain: &[usize]) -> Vec<Topic> {
    let topics = chain.iter().filter_map(|index| claims.get(*index)).map(|claim| claim.topic().clone());
    let mut topics: Vec<Topic> = topics.filter(|topic| topic.subject_key() != ANYBODY).collect();
    topics.sort();
    topics
}

fn rename(claims: &mut [Claim], chain: &[usize], topic: &Topic) {
    for index in chain {
        if let Some(claim) = claims.get_mut(*index).filter(|claim| claim.topic().subject_key() == ANYBODY) {
            *claim = claim.clone().under(topic.clone());
        }
    }
}

/// The claims of each source and attribute that go on from each other, in the order of the text.
fn chains(claims: &[Claim]) -> Vec<Vec<usize>> {
    let mut by_text: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        let counts = matches!(claim.value(), Value::Quantity(_)) && claim.span().is_some();
        if counts && matches!(claim.mode, Mode::Stated | Mode::Additional) {
            by_text.entry((claim.source(), claim.topic().attribute())).or_default().push(index);
        }
    }
    let mut out: Vec<Vec<usize>> = Vec::new();
    for mut indices in by_text.into_values() {
        indices.sort_by_key(|index| claims.get(*index).map(|claim| (claim.span(), claim.quote().to_owned())));
        let mut chain: Vec<usize> = Vec::new();
        for index in indices {
            let goes_on = chain.last().is_some_and(|last| match (claims.get(*last), claims.get(index)) {
                (Some(before), Some(claim)) => adds_to(claim, before),
                _ => false,
            });
            if !goes_on && !chain.is_empty() {
                out.push(std::mem::take(&mut chain));
            }
            chain.push(index);
        }
        out.push(chain);
    }
    out
}

/// Whether a claim adds to the one before it, in the same sentence or the next.
fn adds_to(claim: &Claim, before: &Claim) -> bool {
    let near = match (before.sentence(), claim.sentence()) {
        (Some(a), Some(b)) => b.start() <= a.end() + NEXT_SENTENCE,
        _ => false,
    };
    near && claim.mode == Mode::Additional && claim.scope.stage.is_some()
}
