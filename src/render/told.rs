//! What is said of a report in several formats: its findings claim by claim, and verdicts in words.

use crate::claim::Claim;
use crate::compare::Comparison;
use crate::report::{Question, Report};
use std::collections::BTreeMap;

/// A claim with the worst that was found of it, seen from its side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finding<'r> {
    pub(super) question: &'r Question,
    pub(super) claim: &'r Claim,
    /// The claim of the other side; itself for a claim that no other was held against.
    pub(super) other: &'r Claim,
    pub(super) comparison: &'r Comparison,
}

/// The worst comparison of each claim of a question, by the claim's number; the first listed where several are as bad.
pub(super) fn worst_of_each(question: &Question) -> BTreeMap<usize, Finding<'_>> {
    let mut worst: BTreeMap<usize, Finding<'_>> = BTreeMap::new();
    for pair in &question.pairs {
        let (Some(a), Some(b)) = (question.claims.get(pair.a), question.claims.get(pair.b)) else { continue };
        for (index, claim, other) in [(pair.a, a, b), (pair.b, b, a)] {
            let found = Finding { question, claim, other, comparison: &pair.comparison };
            let kept = worst.entry(index).or_insert(found);
            if kept.comparison.verdict < found.comparison.verdict {
                *kept = found;
            }
        }
    }
    worst
}

/// The claims that an editor has something to ask about, each once with the worst found of it: questions as the report has
/// them, claims in their order.
pub(super) fn flagged(report: &Report) -> impl Iterator<Item = Finding<'_>> {
    let flag = |found: &Finding<'_>| found.comparison.verdict.is_flag();
    report.questions.iter().flat_map(worst_of_each_in_order).filter(flag)
}

fn worst_of_each_in_order(question: &Question) -> impl Iterator<Item = Finding<'_>> {
    worst_of_each(question).into_values()
}

/// The reason, with what would make both true and what would settle it.
pub(super) fn reason(found: &Comparison) -> String {
    let mut reason = found.why.clone();
    if let Some(unless) = &found.unless {
        reason.push_str(&format!(". Both hold if: {unless}"));
    }
    if let Some(settle) = &found.settle {
        reason.push_str(&format!(". To settle it: {settle}"));
    }
    reason
}

/// The words that a claim rests on; its value where it quotes nothing.
pub(super) fn quote(claim: &Claim) -> String {
    if claim.quote().is_empty() { claim.value().to_string() } else { format!("“{}”", claim.quote()) }
}
