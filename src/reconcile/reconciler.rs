//! A mergeable summary of one question.

use super::behind::{Behind, Standing};
use super::few::Few;
use super::key::Key;
use super::same::Group;
use super::{Origins, Outcome, settle};
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::policy::Policy;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

/// Takes in the claims of one question, one by one or in parts that are merged, and reconciles them.
///
/// The outcome does not depend on the order of claims nor on how they were split up, and memory grows with what is
/// distinct, not with what is fed. Of claims that say the same under the same circumstances one is kept: the least by
/// source, place in the text, quote, and then all it says. The others are counted, and whose they are is kept up to 256
/// sources, origins and speakers for each reading; beyond, the outcome says "at least"
/// ([`at_least`](Outcome::at_least)).
///
/// ```
/// use crosscheck::{Behaviour, Claim, Figure, Hedged, Policy, Quantity, Reconciler, Topic, Value};
/// let toll = |source: &str, figure| {
///     let amount = Hedged::Plain(Figure::from(figure));
///     Claim::new(source, Topic::new("ferry", "killed"), Value::Quantity(Quantity::count(amount, "passenger")))
/// };
/// let new = || Reconciler::new(Behaviour::toll(), Policy::default());
/// let (mut left, mut right) = (new(), new());
/// left.extend([toll("gazette", 12), toll("herald", 12)]);
/// right.add(toll("post", 15));
/// left.merge(right);
/// let (claims, outcome) = left.finish(&Default::default());
/// assert_eq!((claims.len(), outcome.positions.len(), outcome.count, outcome.origins), (2, 2, 3, 3));
/// ```
#[derive(Clone, Debug)]
pub struct Reconciler {
    attribute: Behaviour,
    policy: Policy,
    origins: Option<Arc<Origins>>,
    kept: HashMap<Key, Kept>,
}

/// One reading: the claim that stands for it, and who stands behind it.
#[derive(Clone, Debug)]
struct Kept {
    claim: Claim,
    count: usize,
    sources: Few<String>,
    origins: Few<Origin>,
    speakers: Few<String>,
}

/// An origin by its number, or a source whose origin is asked for at the end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Origin {
    Known(usize),
    Of(String),
}

impl Reconciler {
    /// A summary of no claims yet.
    #[must_use]
    pub fn new(attribute: Behaviour, policy: Policy) -> Self {
        Self { attribute, policy, origins: None, kept: HashMap::new() }
    }

    /// The same summary, told whose wording is whose while claims come in.
    ///
    /// Then origins are kept apart, not sources, and many sources of few origins are counted exactly.
    #[must_use]
    pub fn with_origins(self, origins: Arc<Origins>) -> Self {
        Self { origins: Some(origins), ..self }
    }

    /// Takes in a claim.
    pub fn add(&mut self, claim: Claim) {
        let source = claim.source().to_owned();
        let number = self.origins.as_ref().and_then(|origins| origins.get(&source).copied());
        let key = Key::of(&claim);
        let kept = Kept {
            count: 1,
            origins: Few::one(number.map_or_else(|| Origin::Of(source.clone()), Origin::Known)),
            sources: Few::one(source),
            speakers: claim.attributed_to.clone().map_or_else(Few::default, Few::one),
            claim,
        };
        self.keep(key, kept);
    }

    /// Takes in all that another summary of the same question has taken in.
    pub fn merge(&mut self, other: Self) {
        for (key, kept) in other.kept {
            self.keep(key, kept);
        }
    }

    /// How many claims are kept: one for each distinct reading.
    #[must_use]
    pub fn retained(&self) -> usize {
        self.kept.len()
    }

    fn keep(&mut self, key: Key, new: Kept) {
        let Some(old) = self.kept.get_mut(&key) else {
            self.kept.insert(key, new);
            return;
        };
        old.count += new.count;
        old.sources.join(new.sources);
        old.origins.join(new.origins);
        old.speakers.join(new.speakers);
        if order(&new.claim, &old.claim) == Ordering::Less {
            old.claim = new.claim;
        }
    }

    /// The claims that were kept, in the order of sources and then of the text, and what came of them.
    #[must_use]
    pub fn finish(self, origins: &Origins) -> (Vec<Claim>, Outcome) {
        let mut all: Vec<(Key, Kept)> = self.kept.into_iter().collect();
        all.sort_by(|(_, a), (_, b)| order(&a.claim, &b.claim));
        let names = all.iter().flat_map(|(_, kept)| kept.speakers.iter().map(String::as_str));
        let mut standing = Standing::new(names);
        let mut at_least = false;
        let mut groups = Vec::with_capacity(all.len());
        for (index, (key, kept)) in all.iter().enumerate() {
            at_least |= kept.sources.has_more() || kept.origins.has_more() || kept.speakers.has_more();
            let number = |origin: &Origin| match origin {
                Origin::Known(number) => Ok(*number),
                Origin::Of(source) => origins.get(source).copied().ok_or_else(|| source.clone()),
            };
            let mut behind = Behind {
                count: kept.count,
                sources: kept.sources.iter().map(|source| standing.source(source)).collect(),
                origins: kept.origins.iter().map(|origin| standing.origin(number(origin))).collect(),
                speakers: kept.speakers.iter().filter_map(|name| standing.speaker(name)).collect(),
            };
            behind.settle();
            groups.push(Group::of(&kept.claim, index, key, behind, &self.policy));
        }
        let claims: Vec<Claim> = all.into_iter().map(|(_, kept)| kept.claim).collect();
        let outcome = settle(&claims, &groups, &self.attribute, &self.policy);
        (claims, Outcome { at_least, ..outcome })
    }
}

impl Extend<Claim> for Reconciler {
    fn extend<I: IntoIterator<Item = Claim>>(&mut self, claims: I) {
        for claim in claims {
            self.add(claim);
        }
    }
}

/// A total order of claims that does not depend on who fed them: source, place in the text, quote, then all they say.
fn order(a: &Claim, b: &Claim) -> Ordering {
    let first = |claim: &Claim| (claim.span(), claim.sentence());
    a.source()
        .cmp(b.source())
        .then_with(|| first(a).cmp(&first(b)))
        .then_with(|| a.quote().cmp(b.quote()))
        .then_with(|| format!("{a:?}").cmp(&format!("{b:?}")))
}
