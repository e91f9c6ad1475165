//! The camps of claims, in words.

use super::behind::Behind;
use super::same::Group;
use super::{Position, members};
use crate::claim::Claim;
use crate::compare::say;
use std::collections::BTreeSet;

/// How many different wordings a position names before it says "and others".
const WORDINGS: usize = 3;

/// What the readings of a camp say, and who stands behind them.
pub(super) fn position(claims: &[Claim], camp: &[&Group]) -> Position {
    let mut seen = BTreeSet::new();
    let wordings = camp.iter().filter_map(|group| claims.get(group.first)).map(|claim| say(claim.value()));
    let mut wordings: Vec<String> = wordings.filter(|words| seen.insert(words.clone())).collect();
    if wordings.len() > WORDINGS {
        let more = wordings.len() - WORDINGS;
        wordings.truncate(WORDINGS);
        wordings.push(format!("{more} more wordings"));
    }
    let behind = Behind::of_all(camp.iter().map(|group| &group.behind));
    Position {
        value: wordings.join(", "),
        claims: members(camp),
        count: behind.count,
        origins: behind.origins.len(),
        speakers: behind.speakers.len(),
    }
}
