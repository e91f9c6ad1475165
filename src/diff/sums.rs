//! Sums in two reports.

use super::claims::{Matches, Place};
use super::{Course, SumChange};
use crate::report::{Derivation, Report};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// What a sum is known by: its relation and its claims.
type Key<'r> = (&'r str, BTreeSet<Place>);

/// What became of sums that do not add up, or may not.
///
/// A sum is found again by its claims, otherwise by its arithmetic.
pub(super) fn changes<'r>(before: &'r Report, after: &'r Report, matches: &Matches) -> Vec<SumChange<'r>> {
    let new_keys: Vec<Key<'_>> = after.derivations.iter().map(|sum| key(after, sum, Some)).collect();
    let mut left: Vec<Option<&Derivation>> = after.derivations.iter().map(Some).collect();
    let mut by_key: HashMap<&Key<'_>, usize> = HashMap::new();
    for (index, key) in new_keys.iter().enumerate() {
        by_key.entry(key).or_insert(index);
    }
    let mut out = Vec::new();
    for old in &before.derivations {
        let by_claims = by_key.get(&key(before, old, |place| matches.after(place))).copied();
        let by_words = || {
            left.iter()
                .position(|new| new.is_some_and(|new| (&new.relation, &new.words) == (&old.relation, &old.words)))
        };
        let home = by_claims.filter(|index| left.get(*index).is_some_and(Option::is_some)).or_else(by_words);
        let new = home.and_then(|index| left.get_mut(index)?.take());
        let (was, is) = (old.verdict.is_flag(), new.is_some_and(|new| new.verdict.is_flag()));
        let course = match new {
            _ if was && !is => Course::Settled,
            Some(_) if !was && is => Course::New,
            Some(new) if was && new.verdict > old.verdict => Course::Worse,
            Some(new) if was && new.verdict < old.verdict => Course::Milder,
            _ => continue,
        };
        out.push(SumChange { course, before: Some(old), after: new });
    }
    for new in left.into_iter().flatten().filter(|new| new.verdict.is_flag()) {
        out.push(SumChange { course: Course::New, before: None, after: Some(new) });
    }
    let severity = |change: &SumChange<'_>| match change.course {
        Course::Settled => change.before.map(|sum| sum.verdict),
        _ => change.after.map(|sum| sum.verdict),
    };
    out.sort_by_key(|change| (change.course, Reverse(severity(change))));
    out
}

/// The claims of a sum as places in the later report; a claim that is not there leaves its number free of all others.
fn key<'r>(report: &Report, sum: &'r Derivation, place: impl Fn(Place) -> Option<Place>) -> Key<'r> {
    let number = |id: &str| report.questions.iter().position(|question| question.id == id);
    let claims = sum.claims.iter().map(|claim| {
        let old = number(&claim.question).map(|number| (number, claim.claim));
        old.and_then(&place).unwrap_or((usize::MAX, claim.claim))
    });
    (&sum.relation, claims.collect())
}
