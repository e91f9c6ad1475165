//! Voting: the candidate that most origins name wins.
//!
//! There is nothing to estimate: every voter weighs 1, and a score is a number of votes.

use super::Found;
use super::choose::best;
use crate::parameter::{Parameter, Values};
use crate::table::Table;

pub(super) const PARAMETERS: &[Parameter] = &[];

pub(super) fn run(table: &Table, _: &Values) -> Found {
    let scores: Vec<f64> = table.candidates.iter().map(|candidate| candidate.support).collect();
    Found {
        weights: vec![1.0; table.voters.len()],
        chosen: table.questions.iter().map(|question| best(table, question, &scores)).collect(),
        scores,
        estimates: vec![None; table.questions.len()],
        changes: Vec::new(),
        converged: true,
    }
}
