//! Claims that say the same thing under the same circumstances.

use super::Origins;
use super::behind::{Behind, Standing};
use super::key::Key;
use crate::claim::Claim;
use crate::compare::reading_of;
use crate::policy::{Policy, Reading};
use std::collections::HashMap;

/// Claims with one key; one of them stands for all.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Indices of the claims, ascending; never empty.
    pub claims: Vec<usize>,
    /// The index of the claim that stands for them.
    pub first: usize,
    /// What they are taken to mean; whole where whole things are counted.
    pub reading: Option<Reading>,
    /// Who stands behind them, and how many claims they are in all.
    pub behind: Behind,
    /// The circumstances that they share, less the time.
    pub circumstances: String,
}

impl Group {
    pub(super) fn of(claim: &Claim, index: usize, key: &Key, behind: Behind, policy: &Policy) -> Self {
        Self {
            claims: vec![index],
            first: index,
            reading: reading_of(claim, policy),
            behind,
            circumstances: key.circumstances().to_owned(),
        }
    }
}

/// The groups in the order in which their first claims stand.
pub(super) fn groups(claims: &[Claim], origins: &Origins, policy: &Policy) -> Vec<Group> {
    let mut standing = Standing::of(claims);
    let mut numbers: HashMap<Key, usize> = HashMap::with_capacity(claims.len().min(1 << 16));
    let mut groups: Vec<Group> = Vec::new();
    for (index, claim) in claims.iter().enumerate() {
        let key = Key::of(claim);
        let known = numbers.get(&key).and_then(|number| groups.get_mut(*number));
        if let Some(group) = known {
            group.claims.push(index);
            standing.add(&mut group.behind, claim, origins);
            continue;
        }
        let mut behind = Behind::default();
        standing.add(&mut behind, claim, origins);
        groups.push(Group::of(claim, index, &key, behind, policy));
        numbers.insert(key, groups.len() - 1);
    }
    groups.iter_mut().for_each(|group| group.behind.settle());
    groups
}
