//! Claims that say the same thing under the same circumstances.

use crate::claim::{Claim, Member, Mode};
use crate::compare::{counts_others, say};
use crate::number::Number;
use crate::policy::{Policy, Reading};
use crate::value::{Date, Hedge, Unit, Value};
use std::collections::BTreeMap;
use std::collections::HashMap;

/// All that a verdict depends on: claims with equal keys are compared once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    reading: Option<Reading>,
    hedge: Hedge,
    /// The words, which also tell names, places and partial dates apart.
    words: String,
    unit: Option<String>,
    scope: (Option<String>, Option<String>, Option<String>),
    members: (Option<Member>, Option<Member>, Option<Number>, bool),
    time: Option<Date>,
    mode: Mode,
    others: bool,
}

impl Key {
    pub(super) fn of(claim: &Claim, policy: &Policy) -> Self {
        let scope = &claim.scope;
        let place = |place: &crate::value::Place| format!("{} < {}", place.key(), place.containers().join(" < "));
        let (words, unit) = match claim.value() {
            Value::Name(name) => (name.key().to_owned(), None),
            Value::Place(named) => (place(named), None),
            Value::Quantity(quantity) => match &quantity.unit {
                Unit::Counted(noun) => (say(claim.value()), Some(noun.clone())),
                Unit::Measure { name, .. } => (say(claim.value()), Some(name.clone().into_owned())),
                Unit::Bare => (say(claim.value()), None),
            },
            value => (say(value), None),
        };
        Self {
            reading: policy.read(claim.value()),
            hedge: claim.value().hedge(),
            words,
            unit,
            scope: (scope.place.as_ref().map(place), scope.group.clone(), scope.stage.clone()),
            members: (scope.including.clone(), scope.excluding.clone(), scope.out_of, scope.listed),
            time: claim.time(),
            mode: claim.mode,
            others: counts_others(claim),
        }
    }
}

/// Claims with one key; the first of them stands for all.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Indices of the claims, ascending; never empty.
    pub claims: Vec<usize>,
    /// The index of the claim that stands for them.
    pub first: usize,
    pub reading: Option<Reading>,
}

/// The groups in the order in which their first claims stand.
pub(super) fn groups(claims: &[Claim], policy: &Policy) -> Vec<Group> {
    let mut numbers: HashMap<Key, usize> = HashMap::new();
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        let key = Key::of(claim, policy);
        let reading = key.reading.clone();
        let number = *numbers.entry(key).or_insert(index);
        let group = groups.entry(number).or_insert_with(|| Group { claims: Vec::new(), first: index, reading });
        group.claims.push(index);
    }
    groups.into_values().collect()
}
