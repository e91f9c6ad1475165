//! Which pairs of a question are compared.

use super::{ALL_PAIRS_UP_TO, Pair, same::Group};
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::compare::{Verdict, compare_within};
use crate::number::Number;
use crate::policy::Policy;
use std::collections::BTreeSet;

fn pair(claims: &[Claim], a: usize, b: usize, attribute: &Behaviour, policy: &Policy) -> Option<Pair> {
    let (a, b) = (a.min(b), a.max(b));
    let comparison = compare_within(claims.get(a)?, claims.get(b)?, attribute, policy);
    Some(Pair { a, b, comparison })
}

/// Every claim with every other.
pub(super) fn each_with_each(claims: &[Claim], attribute: &Behaviour, policy: &Policy) -> Vec<Pair> {
    let indices = (0..claims.len()).flat_map(|a| (a + 1..claims.len()).map(move |b| (a, b)));
    indices.filter_map(|(a, b)| pair(claims, a, b, attribute, policy)).collect()
}

/// The groups, swept in the order of what they mean: neighbours, and each with the lowest, the highest and the one that
/// most claims stand behind; and how many groups are left out of that.
///
/// Linear in the number of groups: what conflicts with anything conflicts with the lowest or the highest, unless time
/// or scope explain it, and then a neighbour shows it.
pub(super) fn between(
    claims: &[Claim],
    groups: &[Group],
    attribute: &Behaviour,
    policy: &Policy,
) -> (Vec<Pair>, usize) {
    let swept = sweep(groups);
    let few = swept.len() <= ALL_PAIRS_UP_TO;
    let mut wanted: Vec<(usize, usize)> = if few {
        swept.iter().flat_map(|x| swept.iter().map(|y| (x.first, y.first))).collect()
    } else {
        let most = swept.iter().copied().max_by_key(|group| (group.claims.len(), usize::MAX - group.first));
        let poles = [swept.first().copied(), swept.last().copied(), most];
        let neighbours = swept.windows(2).filter_map(|pair| match pair {
            [x, y] => Some((x.first, y.first)),
            _ => None,
        });
        let to_poles = poles.into_iter().flatten().flat_map(|pole| swept.iter().map(|x| (x.first, pole.first)));
        neighbours.chain(to_poles).collect()
    };
    wanted.retain(|(a, b)| a != b);
    wanted.iter_mut().for_each(|(a, b)| (*a, *b) = (*a.min(b), *a.max(b)));
    wanted.sort_unstable();
    wanted.dedup();
    // Only the worst are kept, as many as a question of the usual size would have.
    let most = ALL_PAIRS_UP_TO * (ALL_PAIRS_UP_TO - 1) / 2;
    let mut pairs: Vec<Pair> = Vec::new();
    for (a, b) in wanted {
        pairs.extend(pair(claims, a, b, attribute, policy));
        if pairs.len() >= 4 * most {
            keep_worst(&mut pairs, most);
        }
    }
    keep_worst(&mut pairs, most);
    let listed: BTreeSet<usize> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let left_out = swept.iter().filter(|group| !listed.contains(&group.first)).count();
    (pairs, left_out)
}

fn keep_worst(pairs: &mut Vec<Pair>, most: usize) {
    pairs.sort_by(|x, y| y.comparison.verdict.cmp(&x.comparison.verdict).then((x.a, x.b).cmp(&(y.a, y.b))));
    pairs.truncate(most);
}

/// The groups by what they typically mean, the lowest first; those without a reading at the end.
pub(super) fn sweep(groups: &[Group]) -> Vec<&Group> {
    let mut swept: Vec<&Group> = groups.iter().collect();
    swept.sort_by_cached_key(|group| {
        let ends = group.reading.as_ref().map(|r| {
            let end = |n: Option<Number>| n.unwrap_or(Number::ZERO);
            (r.axis.clone(), end(r.typical.low().number()), end(r.typical.high().number()))
        });
        (ends.is_none(), ends, group.first)
    });
    swept
}

/// Whether two claims can stand together as answers.
pub(super) const fn stand_together(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Agree | Verdict::Compatible)
}
