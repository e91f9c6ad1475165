//! TruthFinder (Yin, Han and Yu, IEEE TKDE 20(6), 2008).
//!
//! With *t(w)* the trustworthiness of a source, and *s(f)* the confidence of a fact:
//!
//! - τ(w) = −ln(1 − t(w)); σ(f) is the sum of τ(w) over the sources of f;
//! - σ*(f) = σ(f) + ρ · Σ σ(f′) · imp(f′ → f) over the other facts of the question;
//! - s(f) = 1 / (1 + e^(−γ·σ*(f)));
//! - t(w) is the mean of s(f) over the facts of w.
//!
//! imp(f′ → f) is the similarity of the two minus `base`. The similarity of two lists of names is the part of names that they
//! share; two other values of one question are not similar at all. Rounds end when one minus the cosine of the angle between
//! the old and the new trustworthiness is within the tolerance.

use super::Found;
use super::choose::{best, per_voter, weighed};
use crate::parameter::{Parameter, Values, iterations, tolerance};
use crate::table::Table;
use crate::total::Total;

const TRUST: Parameter = Parameter {
    name: "trust",
    default: 0.9,
    low: 0.01,
    high: 0.99,
    about: "trustworthiness of every source before the first round (section 4.4)",
};
const RHO: Parameter = Parameter {
    name: "rho",
    default: 0.5,
    low: 0.0,
    high: 1.0,
    about: "how much facts of one question influence each other",
};
const GAMMA: Parameter = Parameter {
    name: "gamma",
    default: 0.3,
    low: 0.001,
    high: 10.0,
    about: "dampens sources that are not independent",
};
const BASE: Parameter = Parameter {
    name: "base",
    default: 0.5,
    low: 0.0,
    high: 1.0,
    about: "the similarity below which facts count against each other",
};

pub(super) const PARAMETERS: &[Parameter] = &[
    TRUST,
    RHO,
    GAMMA,
    BASE,
    iterations(50.0, "the most rounds; the paper needs fewer than ten"),
    tolerance(1e-5, "change of direction from which on it has converged: 0.001 %"),
];

/// What trustworthiness must lack to 1: a source that is never wrong would otherwise weigh infinitely much.
const DOUBT: f64 = 1e-12;

pub(super) fn run(table: &Table, values: &Values) -> Found {
    let mut trust = vec![values.get(&TRUST); table.voters.len()];
    let mut changes = Vec::new();
    let mut converged = false;
    let mut belief = adjusted(table, values, &trust);
    while changes.len() < values.rounds() && !converged {
        let confidence = confidence(values, &belief);
        let sums = per_voter(table, |_, index| confidence.get(index).copied().unwrap_or(0.0));
        let next: Vec<f64> =
            sums.into_iter().map(|(sum, votes)| (sum / votes.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0)).collect();
        let change = 1.0 - cosine(&trust, &next);
        trust = next;
        belief = adjusted(table, values, &trust);
        converged = change <= values.tolerance();
        changes.push(change);
    }
    Found {
        // Confidences near 1 look alike; what they are made of does not.
        chosen: table.questions.iter().map(|question| best(table, question, &belief)).collect(),
        scores: confidence(values, &belief),
        weights: trust,
        estimates: vec![None; table.questions.len()],
        changes,
        converged,
    }
}

/// σ* of every candidate.
fn adjusted(table: &Table, values: &Values, trust: &[f64]) -> Vec<f64> {
    let (rho, base) = (values.get(&RHO), values.get(&BASE));
    let scores: Vec<f64> = trust.iter().map(|trust| -(1.0 - trust).max(DOUBT).ln()).collect();
    let plain = weighed(table, &scores);
    let of = |index: usize| plain.get(index).copied().unwrap_or(0.0);
    let mut similar = vec![Total::default(); plain.len()];
    for (a, b, similarity) in &table.alike {
        for (to, from) in [(*a, *b), (*b, *a)] {
            if let Some(slot) = similar.get_mut(to) {
                slot.add(of(from) * similarity);
            }
        }
    }
    let mut out = Vec::with_capacity(plain.len());
    for question in &table.questions {
        let all = Total::of(question.candidates.clone().map(of));
        let others = |index: usize| (all - of(index)).max(0.0) * base;
        let helped = |index: usize| similar.get(index).map_or(0.0, |sum| sum.value());
        out.extend(question.candidates.clone().map(|index| of(index) + rho * (helped(index) - others(index))));
    }
    out
}

fn confidence(values: &Values, belief: &[f64]) -> Vec<f64> {
    let gamma = values.get(&GAMMA);
    belief.iter().map(|belief| 1.0 / (1.0 + (-gamma * belief).exp())).collect()
}

/// The cosine of the angle between two lists; 1 where one is nothing but noughts.
fn cosine(a: &[f64], b: &[f64]) -> f64 {
    let product = |a: &[f64], b: &[f64]| Total::of(a.iter().zip(b).map(|(a, b)| a * b));
    let lengths = (product(a, a) * product(b, b)).sqrt();
    if lengths > 0.0 { (product(a, b) / lengths).clamp(0.0, 1.0) } else { 1.0 }
}
