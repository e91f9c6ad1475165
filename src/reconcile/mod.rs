//! One question → pairs, positions, range, outcome.
//!
//! Claims that say the same thing under the same circumstances are merged first and compared once. Of many readings a
//! sweep finds the worst pair and the camps that can stand together, at a cost that grows with their number and not with
//! that of their pairs; the pairs that are kept are bounded, and what is not listed is counted
//! ([`Outcome::summarised`]).

mod behind;
mod camps;
mod few;
mod key;
pub(crate) mod line;
mod outcome;
mod pairs;
mod positions;
mod range;
mod reconciler;
mod same;
mod slips;
mod speakers;
mod strata;
mod sums;
mod sweep;
mod witness;

pub use outcome::{Outcome, Pair, Position, Range, RangeBound, Sum};
pub use reconciler::Reconciler;

use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::compare::{DifferenceKind, Verdict, compare_within};
use crate::policy::Policy;
use behind::Behind;
use camps::Judge;
use same::Group;
use std::collections::{BTreeMap, BTreeSet};
use strata::Ends;

/// Claims up to this many are compared each with each; beyond, equal readings are merged first.
pub(crate) const ALL_PAIRS_UP_TO: usize = 40;

/// From which origin a source's claims come: source id → number of the origin.
pub type Origins = BTreeMap<String, usize>;

/// Says of the claims of one question which of them can stand together, and within which range the answer lies.
///
/// The claims are taken to answer one question; indices in the outcome are indices into `claims`. A source that
/// `origins` does not name is an origin of its own.
///
/// ```
/// use crosscheck::{Behaviour, Claim, Figure, Hedged, Policy, Quantity, Topic, Value, Verdict, reconcile};
/// let toll = |source: &str, figure| {
///     let amount = Hedged::Plain(Figure::from(figure));
///     Claim::new(source, Topic::new("ferry", "killed"), Value::Quantity(Quantity::count(amount, "passenger")))
/// };
/// let claims = [toll("gazette", 12), toll("herald", 12), toll("post", 15)];
/// let outcome = reconcile(&claims, &Behaviour::toll(), &Default::default(), &Policy::default());
/// assert_eq!(outcome.verdict, Verdict::Contradict);
/// assert_eq!(outcome.positions.len(), 2);
/// let range = outcome.range.unwrap();
/// assert_eq!(range.best.unwrap().number, 12.into());
/// assert_eq!(range.high.unwrap().claim, 2);
/// ```
#[must_use]
pub fn reconcile(claims: &[Claim], attribute: &Behaviour, origins: &Origins, policy: &Policy) -> Outcome {
    settle(claims, &same::groups(claims, origins, policy), attribute, policy)
}

/// What comes of claims that are put together by their readings.
fn settle(claims: &[Claim], groups: &[Group], attribute: &Behaviour, policy: &Policy) -> Outcome {
    let all_pairs = claims.len() <= ALL_PAIRS_UP_TO;
    let few = groups.len() <= ALL_PAIRS_UP_TO;
    let indices: Vec<usize> = match (all_pairs, few) {
        (true, _) => (0..claims.len()).collect(),
        (_, true) => groups.iter().map(|group| group.first).collect(),
        _ => Vec::new(),
    };
    let mut pairs = pairs::each_with_each(claims, &indices, attribute, policy);
    let mut derivations = Vec::new();
    if all_pairs {
        line::explain(claims, attribute, policy, &mut pairs);
        derivations = sums::explain(claims, attribute, policy, &mut pairs);
        witness::explain(claims, attribute, policy, &mut pairs);
    }
    let ends: Vec<Option<Ends>> = groups.iter().map(Ends::of).collect();
    let judge = Judge { claims, groups, ends: &ends, attribute, policy, known: BTreeMap::new() }.knowing(&pairs);
    let camps = camps::in_order(camps::camps(&judge), groups);
    if !few {
        pairs = pairs::between_camps(claims, groups, &ends, &camps, attribute, policy);
    }
    pairs::worst_first(&mut pairs);
    let worst = pairs.first().map(|pair| pair.comparison.verdict);
    let verdict = worst.max(within_readings(claims, groups, attribute, policy)).unwrap_or(Verdict::NotComparable);
    let of_camp = |camp: &Vec<usize>| {
        let camp: Vec<&Group> = camp.iter().filter_map(|index| groups.get(*index)).collect();
        positions::position(claims, &camp)
    };
    let positions: Vec<Position> = camps.iter().map(of_camp).collect();
    let ranges = range::all(claims, groups, &positions, policy);
    let whole = Behind::of_all(groups.iter().map(|group| &group.behind));
    // Whoever merges says so: the claims behind a representative are not listed pair by pair.
    let listed: BTreeSet<usize> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let listed = if all_pairs { claims.len() } else { listed.len() };
    Outcome {
        verdict,
        kinds: kinds(claims, groups, &pairs),
        pairs,
        positions,
        range: ranges.first().cloned(),
        ranges,
        derivations,
        origins: whole.origins.len(),
        speakers: whole.speakers.len(),
        count: whole.count,
        summarised: whole.count.saturating_sub(listed),
        at_least: false,
    }
}

/// The worst verdict among claims with one reading, which one of them stands for.
fn within_readings(claims: &[Claim], groups: &[Group], attribute: &Behaviour, policy: &Policy) -> Option<Verdict> {
    let several = groups.iter().filter(|group| group.behind.count > 1);
    let with_itself = several.filter_map(|group| {
        let claim = claims.get(group.first)?;
        Some(compare_within(claim, claim, attribute, policy).verdict)
    });
    with_itself.max()
}

/// What kinds of difference the pairs show that an editor has to look at.
fn kinds(claims: &[Claim], groups: &[Group], pairs: &[Pair]) -> Vec<&'static str> {
    let listed: BTreeSet<usize> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let each = groups.iter().flat_map(|group| group.claims.iter().map(move |claim| (*claim, group)));
    let behind: BTreeMap<usize, &Group> = each.filter(|(claim, _)| listed.contains(claim)).collect();
    // Where one claim stands for others, a source may stand behind both sides without being quoted.
    let stand_for_others = claims.len() > ALL_PAIRS_UP_TO || groups.iter().any(|g| g.claims.len() < g.behind.count);
    let source = |index: usize| claims.get(index).map(Claim::source);
    let is_internal = |a: usize, b: usize| match (behind.get(&a), behind.get(&b)) {
        (Some(x), Some(y)) if stand_for_others => x.behind.shares_a_source(&y.behind),
        _ => source(a) == source(b),
    };
    let mut kinds = BTreeSet::new();
    for pair in pairs {
        let verdict = pair.comparison.verdict;
        if verdict == Verdict::Scope {
            kinds.insert(DifferenceKind::Scope.code());
        }
        if !verdict.is_flag() {
            continue;
        }
        kinds.insert(pair.comparison.kind);
        if verdict == Verdict::Update {
            kinds.insert(DifferenceKind::Time.code());
        }
        if is_internal(pair.a, pair.b) {
            kinds.insert(DifferenceKind::Internal.code());
        }
    }
    kinds.into_iter().collect()
}

/// The claims of some groups, in order.
fn members(groups: &[&Group]) -> Vec<usize> {
    let mut members: Vec<usize> = groups.iter().flat_map(|group| group.claims.iter().copied()).collect();
    members.sort_unstable();
    members
}
