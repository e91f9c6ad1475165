//! A mergeable summary of one question.

use super::same::Key;
use super::{Origins, Outcome, reconcile};
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::policy::Policy;
use std::collections::HashMap;

/// Takes in the claims of one question, one by one or in parts that are merged, and reconciles them.
///
/// The outcome does not depend on the order of claims nor on how they were split up. Of claims that one source makes
/// more than once in the same words only one is kept, so memory grows with what is distinct.
///
/// ```
/// use crosscheck::{Behaviour, Claim, Figure, Hedged, Policy, Quantity, Reconciler, Topic, Value};
/// let toll = |source: &str, figure| {
///     let amount = Hedged::Plain(Figure::from(figure));
///     Claim::new(source, Topic::new("ferry", "killed"), Value::Quantity(Quantity::count(amount, "passenger")))
/// };
/// let new = || Reconciler::new(Behaviour::toll(), Policy::default());
/// let (mut left, mut right) = (new(), new());
/// left.add(toll("gazette", 12));
/// right.add(toll("post", 15));
/// left.merge(right);
/// let (claims, outcome) = left.finish(&Default::default());
/// assert_eq!((claims.len(), outcome.positions.len()), (2, 2));
/// ```
#[derive(Clone, Debug)]
pub struct Reconciler {
    attribute: Behaviour,
    policy: Policy,
    claims: HashMap<(Key, String), Claim>,
}

impl Reconciler {
    /// A summary of no claims yet.
    #[must_use]
    pub fn new(attribute: Behaviour, policy: Policy) -> Self {
        Self { attribute, policy, claims: HashMap::new() }
    }

    /// Takes in a claim.
    pub fn add(&mut self, claim: Claim) {
        let key = (Key::of(&claim, &self.policy), claim.source().to_owned());
        let first = match self.claims.remove(&key) {
            // The one that stands first in its source is kept, whichever came first.
            Some(kept) if rank(&kept) <= rank(&claim) => kept,
            _ => claim,
        };
        self.claims.insert(key, first);
    }

    /// Takes in all that another summary of the same question has taken in.
    pub fn merge(&mut self, other: Self) {
        for claim in other.claims.into_values() {
            self.add(claim);
        }
    }

    /// The claims that were kept, in the order of sources and then of the text, and what came of them.
    #[must_use]
    pub fn finish(self, origins: &Origins) -> (Vec<Claim>, Outcome) {
        let mut claims: Vec<Claim> = self.claims.into_values().collect();
        claims.sort_by_cached_key(rank);
        let outcome = reconcile(&claims, &self.attribute, origins, &self.policy);
        (claims, outcome)
    }
}

impl Extend<Claim> for Reconciler {
    fn extend<I: IntoIterator<Item = Claim>>(&mut self, claims: I) {
        for claim in claims {
            self.add(claim);
        }
    }
}

/// A total order of claims that does not depend on who fed them: source, place in the text, then all they say.
fn rank(claim: &Claim) -> (String, Option<crate::span::Span>, String) {
    (claim.source().to_owned(), claim.span(), format!("{claim:?}"))
}
