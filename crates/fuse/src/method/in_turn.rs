//! Answers and weights found in turn, as CRH and CATD do.

use super::Found;
use super::choose::{largest_change, middle, weighed};
use crate::parameter::Values;
use crate::table::Table;

/// Finds the answers under the weights and the weights under the answers, until no weight moves by more than the tolerance or
/// the rounds are used up. All voters weigh 1 at first; `next` gives the next weights under the answers chosen.
pub(super) fn in_turn(table: &Table, values: &Values, next: impl Fn(&[Option<usize>]) -> Vec<f64>) -> Found {
    let answers = |scores: &[f64]| -> Vec<Option<usize>> {
        table.questions.iter().map(|question| middle(table, question, scores)).collect()
    };
    let mut weights = vec![1.0; table.voters.len()];
    let mut scores = weighed(table, &weights);
    let mut chosen = answers(&scores);
    let (mut changes, mut converged) = (Vec::new(), false);
    while changes.len() < values.rounds() && !converged {
        let next = next(&chosen);
        let change = largest_change(&weights, &next);
        weights = next;
        scores = weighed(table, &weights);
        chosen = answers(&scores);
        converged = change <= values.tolerance();
        changes.push(change);
    }
    Found { weights, scores, chosen, estimates: vec![None; table.questions.len()], changes, converged }
}
