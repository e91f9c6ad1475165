//! One question → pairs, positions, range, outcome.
//!
//! Claims that say the same thing under the same circumstances are merged first and compared once; the pairs that are
//! kept are bounded, and what is not listed is counted ([`Outcome::summarised`]).

mod outcome;
mod pairs;
mod positions;
mod range;
mod reconciler;
mod same;
mod sums;
mod witness;

pub use outcome::{Outcome, Pair, Position, Range, RangeBound, Sum};
pub use reconciler::Reconciler;

use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::compare::Verdict;
use crate::policy::Policy;
use same::Group;
use std::collections::{BTreeMap, BTreeSet};

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
    let groups = same::groups(claims, policy);
    let all_pairs = claims.len() <= ALL_PAIRS_UP_TO;
    let (mut pairs, mut summarised) = if all_pairs {
        (pairs::each_with_each(claims, attribute, policy), 0)
    } else {
        pairs::between(claims, &groups, attribute, policy)
    };
    let mut derivations = Vec::new();
    if all_pairs {
        derivations = sums::explain(claims, attribute, policy, &mut pairs);
        witness::explain(claims, attribute, policy, &mut pairs);
    } else {
        // Whoever merges says so: the claims behind a representative are not listed pair by pair.
        summarised += claims.len().saturating_sub(groups.len());
    }
    pairs.sort_by(|x, y| y.comparison.verdict.cmp(&x.comparison.verdict).then((x.a, x.b).cmp(&(y.a, y.b))));
    let verdict = pairs.first().map_or(Verdict::NotComparable, |pair| pair.comparison.verdict);
    let positions = positions::of(claims, &groups, &pairs, attribute, origins, policy);
    let range = range::of(claims, &groups, &positions, origins, policy);
    let origins = count_origins(claims.iter(), origins);
    Outcome { verdict, kinds: kinds(claims, &pairs), pairs, positions, range, derivations, origins, summarised }
}

/// What kinds of difference the pairs show that an editor has to look at.
fn kinds(claims: &[Claim], pairs: &[Pair]) -> Vec<&'static str> {
    let mut kinds = BTreeSet::new();
    for pair in pairs {
        let verdict = pair.comparison.verdict;
        if verdict == Verdict::Scope {
            kinds.insert("scope");
        }
        if !verdict.is_flag() {
            continue;
        }
        kinds.insert(pair.comparison.kind);
        if verdict == Verdict::Update {
            kinds.insert("time");
        }
        let source = |index: usize| claims.get(index).map(Claim::source);
        if source(pair.a) == source(pair.b) {
            kinds.insert("internal");
        }
    }
    kinds.into_iter().collect()
}

/// How many origins stand behind some claims.
fn count_origins<'a>(claims: impl Iterator<Item = &'a Claim>, origins: &Origins) -> usize {
    // A source without an origin is its own; its id cannot be taken for a number.
    let known: BTreeSet<Result<usize, &str>> =
        claims.map(|claim| origins.get(claim.source()).copied().ok_or(claim.source())).collect();
    known.len()
}

/// The claims of some groups, in order.
fn members(groups: &[&Group]) -> Vec<usize> {
    let mut members: Vec<usize> = groups.iter().flat_map(|group| group.claims.iter().copied()).collect();
    members.sort_unstable();
    members
}
