//! Claims that date what happened: which event they date.

use crate::claim::{Claim, Mode, Topic};
use crate::codebook::Codebook;
use crate::value::Value;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many dates of one question are held against each other; more are hardly told of one event.
const HELD_AGAINST: usize = 200;

/// Marks the dates of other events: those that lie days apart from the day that most claims of their question give.
///
/// Papers differ on the hour of an event, and by a day about midnight. Those that are days apart tell of two.
pub(super) fn tell_days_apart(claims: &mut [Claim], codebook: &Codebook) {
    let mut of_question: BTreeMap<Topic, Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        let is_dated = matches!(claim.value(), Value::Date(_)) && claim.mode == Mode::Stated;
        if is_dated && dates_an_event(claim.topic().attribute(), codebook) {
            of_question.entry(claim.topic().clone()).or_default().push(index);
        }
    }
    for indices in of_question.values() {
        let dated = || indices.iter().take(HELD_AGAINST).filter_map(|index| Some((*index, claims.get(*index)?)));
        let agreeing = |claim: &Claim| dated().filter(|(_, other)| !are_days_apart(claim, other)).count();
        let is_apart = |claim: &Claim| dated().any(|(_, other)| are_days_apart(claim, other));
        // Where as many give each of two days, the order in which the sources came must not decide.
        let place = |claim: &Claim| (claim.source().to_owned(), claim.span().map(|span| span.start()));
        let most = dated()
            .filter(|(_, claim)| is_apart(claim))
            .max_by_key(|(_, claim)| (agreeing(claim), Reverse(place(claim))))
            .map(|(_, claim)| claim.clone());
        let Some(most) = most else { continue };
        for index in indices {
            if let Some(claim) = claims.get_mut(*index).filter(|claim| are_days_apart(claim, &most)) {
                claim.mode = Mode::Background;
            }
        }
    }
}

/// Whether an attribute is one kind of another, or one of which others are kinds.
fn dates_an_event(attribute: &str, codebook: &Codebook) -> bool {
    codebook.attribute(attribute).is_some_and(|known| known.kind_of().is_some())
        || codebook.attributes().iter().any(|known| known.kind_of() == Some(attribute))
}

fn are_days_apart(a: &Claim, b: &Claim) -> bool {
    match (a.value(), b.value()) {
        (Value::Date(x), Value::Date(y)) => x.stated().all(|x| y.stated().all(|y| x.lies_days_apart(*y))),
        _ => false,
    }
}

/// Puts the claims of a general attribute under the one kind of it of which the claims speak; gives the reasons by
/// attribute and subject key.
///
/// Where they speak of no kind, or of two, nothing is moved: which one is meant is not known.
pub(super) fn specified(claims: &mut [Claim], codebook: &Codebook) -> BTreeMap<(String, String), String> {
    let mut kinds: BTreeMap<&str, BTreeSet<Topic>> = BTreeMap::new();
    for claim in claims.iter() {
        let attribute = codebook.attribute(claim.topic().attribute());
        if let Some(general) = attribute.and_then(|attribute| attribute.kind_of()) {
            kinds.entry(general).or_default().insert(claim.topic().clone());
        }
    }
    let mut reasons = BTreeMap::new();
    for claim in claims.iter_mut() {
        let Some(topics) = kinds.get(claim.topic().attribute()) else { continue };
        let mut topics = topics.iter();
        let (Some(only), None) = (topics.next(), topics.next()) else { continue };
        let question =
            codebook.attribute(only.attribute()).map_or_else(String::new, |one| one.question(only.subject()));
        reasons.insert(
            (only.attribute().to_owned(), only.subject_key().to_owned()),
            format!("what happened is told in general, and the claims speak of one such thing: {question}"),
        );
        *claim = claim.clone().under(only.clone());
    }
    reasons
}
