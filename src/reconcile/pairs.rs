//! Which pairs of a question are compared, and which are listed.

use super::strata::Ends;
use super::{ALL_PAIRS_UP_TO, Pair, same::Group, sweep};
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::compare::{Verdict, compare_within};
use crate::policy::Policy;
use std::collections::BTreeSet;

/// How many pairs are listed at most: as many as a question of the usual size has.
const LISTED: usize = ALL_PAIRS_UP_TO * (ALL_PAIRS_UP_TO - 1) / 2;

pub(super) fn pair(claims: &[Claim], a: usize, b: usize, attribute: &Behaviour, policy: &Policy) -> Option<Pair> {
    let (a, b) = (a.min(b), a.max(b));
    let comparison = compare_within(claims.get(a)?, claims.get(b)?, attribute, policy);
    Some(Pair { a, b, comparison })
}

/// Every claim of a list with every other.
pub(super) fn each_with_each(claims: &[Claim], of: &[usize], attribute: &Behaviour, policy: &Policy) -> Vec<Pair> {
    let indices = of.iter().enumerate().flat_map(|(at, a)| of.iter().skip(at + 1).map(move |b| (*a, *b)));
    indices.filter_map(|(a, b)| pair(claims, a, b, attribute, policy)).collect()
}

/// The pairs that stand for a question with many readings: the worst that the sweep finds, and one claim of each camp
/// against one of each other, for the camps that come first and those that lie outermost.
pub(super) fn between_camps(
    claims: &[Claim],
    groups: &[Group],
    ends: &[Option<Ends>],
    camps: &[Vec<usize>],
    attribute: &Behaviour,
    policy: &Policy,
) -> Vec<Pair> {
    let speaks = |camp: &Vec<usize>| {
        let most = camp
            .iter()
            .filter_map(|index| groups.get(*index))
            .max_by_key(|group| (group.behind.origins.len(), group.behind.count, std::cmp::Reverse(group.first)));
        most.map(|group| group.first)
    };
    let low = |camp: &&Vec<usize>| camp.iter().filter_map(|index| (*ends.get(*index)?).map(|e| e.meant.1)).min();
    let high = |camp: &&Vec<usize>| camp.iter().filter_map(|index| (*ends.get(*index)?).map(|e| e.meant.0)).max();
    let placed = || camps.iter().filter(|camp| low(camp).is_some());
    let outermost = [placed().min_by_key(low), placed().max_by_key(high)];
    let first = camps.iter().take(ALL_PAIRS_UP_TO - outermost.len());
    let speakers: BTreeSet<usize> = first.chain(outermost.into_iter().flatten()).filter_map(speaks).collect();
    let speakers: Vec<usize> = speakers.into_iter().collect();
    let mut pairs = each_with_each(claims, &speakers, attribute, policy);
    pairs.extend(sweep::worst(claims, groups, ends, attribute, policy));
    worst_first(&mut pairs);
    pairs.dedup_by_key(|pair| (pair.a, pair.b));
    pairs.truncate(LISTED);
    pairs
}

/// In the order in which they are listed.
pub(super) fn worst_first(pairs: &mut [Pair]) {
    pairs.sort_by(|x, y| y.comparison.verdict.cmp(&x.comparison.verdict).then((x.a, x.b).cmp(&(y.a, y.b))));
}

/// Whether two claims can stand together as answers.
pub(super) const fn stand_together(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Agree | Verdict::Compatible)
}
