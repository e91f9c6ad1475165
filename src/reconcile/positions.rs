//! The camps of claims that can stand together.

use super::pairs::{stand_together, sweep};
use super::{ALL_PAIRS_UP_TO, Origins, Pair, Position, count_origins, members, same::Group};
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::compare::{compare_within, say};
use crate::policy::Policy;
use std::collections::{BTreeMap, BTreeSet};

/// How many different wordings a position names before it says "and others".
const WORDINGS: usize = 3;

/// The positions, those with most origins first.
///
/// Firm readings found camps, open ones join the camps they fit: whoever says "more than half a dozen" takes no side
/// between 8 and 10, and is counted with the first camp in the order of figures that has room.
pub(super) fn of(
    claims: &[Claim],
    groups: &[Group],
    pairs: &[Pair],
    attribute: &Behaviour,
    origins: &Origins,
    policy: &Policy,
) -> Vec<Position> {
    let known: BTreeMap<(usize, usize), bool> =
        pairs.iter().map(|pair| ((pair.a, pair.b), stand_together(pair.comparison.verdict))).collect();
    let fits = |x: &Group, y: &Group| {
        let (a, b) = (x.first.min(y.first), x.first.max(y.first));
        known.get(&(a, b)).copied().unwrap_or_else(|| match (claims.get(a), claims.get(b)) {
            (Some(p), Some(q)) => stand_together(compare_within(p, q, attribute, policy).verdict),
            _ => false,
        })
    };
    let mut order = sweep(groups);
    order.sort_by_key(|group| !group.reading.as_ref().is_none_or(|r| r.typical.is_point()));
    let many = groups.len() > ALL_PAIRS_UP_TO;
    let mut camps: Vec<Vec<&Group>> = Vec::new();
    for group in order {
        let joins = |camp: &Vec<&Group>| {
            // In a large question a camp is judged by its two ends, which lie outermost on the sweep.
            let ends = [camp.first(), camp.last()];
            if many { ends.into_iter().flatten().all(|x| fits(x, group)) } else { camp.iter().all(|x| fits(x, group)) }
        };
        // Only the camps last founded can be near on the sweep.
        let from = if many { camps.len().saturating_sub(2) } else { 0 };
        match camps.iter_mut().skip(from).find(|camp| joins(camp)) {
            Some(camp) => camp.push(group),
            None => camps.push(vec![group]),
        }
    }
    let mut positions: Vec<Position> = camps.iter().map(|camp| position(claims, camp, origins)).collect();
    positions.sort_by(|x, y| y.origins.cmp(&x.origins).then_with(|| x.claims.cmp(&y.claims)));
    positions
}

fn position(claims: &[Claim], camp: &[&Group], origins: &Origins) -> Position {
    let indices = members(camp);
    let mut seen = BTreeSet::new();
    let wordings = camp.iter().filter_map(|group| claims.get(group.first)).map(|claim| say(claim.value()));
    let mut wordings: Vec<String> = wordings.filter(|words| seen.insert(words.clone())).collect();
    if wordings.len() > WORDINGS {
        let more = wordings.len() - WORDINGS;
        wordings.truncate(WORDINGS);
        wordings.push(format!("{more} more wordings"));
    }
    let behind = count_origins(indices.iter().filter_map(|index| claims.get(*index)), origins);
    Position { value: wordings.join(", "), claims: indices, origins: behind }
}
