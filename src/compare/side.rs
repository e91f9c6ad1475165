//! One claim, read under the policy, with the words it is called by.

use super::{DifferenceKind, words};
use crate::claim::Claim;
use crate::policy::{Policy, Reading};
use crate::value::{Hedge, Hedged, Quantity, Unit, Value};

/// One side of a comparison.
pub(super) struct Side<'a> {
    pub claim: &'a Claim,
    /// What it is taken to mean; whole where whole things are counted.
    pub reading: Option<Reading>,
    /// Its value in words.
    pub words: String,
}

impl<'a> Side<'a> {
    pub(super) fn of(claim: &'a Claim, policy: &Policy) -> Self {
        Self { claim, reading: reading_of(claim, policy), words: words::say(claim.value()) }
    }

    /// A total order by what the two say, then by who says it where.
    pub(super) fn comes_before(&self, other: &Self) -> bool {
        self.words.cmp(&other.words).then_with(|| sort_key(self.claim).cmp(&sort_key(other.claim))).is_le()
    }

    pub(super) fn hedge(&self) -> Hedge {
        self.claim.value().hedge()
    }

    /// The value, and what it leaves open where that is more than it says: `nearly a dozen (10 to 11)`.
    pub(super) fn explained(&self) -> String {
        let Some(reading) = &self.reading else { return self.words.clone() };
        // In the unit of the words, not in the base unit of the scale.
        let open = match self.claim.value() {
            Value::Quantity(Quantity { unit: Unit::Measure { factor, offset, .. }, .. }) => {
                reading.describe_in(*factor, *offset)
            }
            _ => reading.describe(),
        };
        let says_it = reading.possible.is_point()
            || matches!(
                self.hedge(),
                Hedge::MoreThan | Hedge::AtLeast | Hedge::FewerThan | Hedge::AtMost | Hedge::Between
            )
            || self.words.contains(&open);
        if says_it { self.words.clone() } else { format!("{} ({open})", self.words) }
    }
}

/// What a claim is taken to mean where it is compared; whole where whole things are counted.
pub(crate) fn reading_of(claim: &Claim, policy: &Policy) -> Option<Reading> {
    let reading = policy.read(claim.value());
    if counts_whole_things(claim.value()) { reading.map(|r| r.of_whole_things()) } else { reading }
}

/// Counted nouns with whole figures; "2.3 children" on average is not, and no percentage is.
fn counts_whole_things(value: &Value) -> bool {
    let Value::Quantity(quantity) = value else { return false };
    let whole = !matches!(quantity.amount, Hedged::Vague(_)) && quantity.amount.stated().all(|f| f.value().is_whole());
    let in_parts = |noun: &str| noun.split(' ').next().is_some_and(|word| matches!(word, "percent" | "percentage"));
    whole && !matches!(&quantity.unit, Unit::Measure { .. }) && !quantity.unit.name().is_some_and(in_parts)
}

/// What kind of difference two such values show.
pub(super) const fn kind(value: &Value) -> DifferenceKind {
    match value {
        Value::Quantity(quantity) => match quantity.unit {
            Unit::Measure { .. } => DifferenceKind::Measure,
            Unit::Counted(_) | Unit::Bare => DifferenceKind::Count,
        },
        Value::Money(_) => DifferenceKind::Money,
        Value::Date(_) => DifferenceKind::Date,
        Value::Duration(_) => DifferenceKind::Duration,
        Value::Share(_) => DifferenceKind::Share,
        Value::Name(_) => DifferenceKind::Name,
        Value::Place(_) => DifferenceKind::Place,
    }
}

/// What tells claims with the same words apart.
fn sort_key(claim: &Claim) -> impl Ord {
    let scope = |text: &Option<String>| text.clone().unwrap_or_default();
    (
        claim.source().to_owned(),
        claim.span(),
        claim.quote().to_owned(),
        claim.scope.place.as_ref().map(|place| place.key().to_owned()),
        scope(&claim.scope.group) + "\0" + &scope(&claim.scope.stage),
        claim.time().map(|time| time.to_string()),
        claim.mode,
    )
}
