//! PooledInvestment (Pasternack and Roth, COLING 2010).
//!
//! Each source invests its trust in equal parts in what it claims, and gets it back with interest according to how the claims
//! of one question share what was invested in all of them:
//!
//! - H(c) = Σ T(s) / |C(s)| over the sources of c;
//! - B(c) = H(c) · G(H(c)) / Σ G(H(d)) over all claims d of the question, with G(x) = x^g;
//! - T(s) = Σ B(c) · (T(s) / |C(s)|) / Σ T(r) / |C(r)| over the claims c of s and the sources r of c.
//!
//! Both steps are homogeneous, so that trust can be scaled after each round to a highest of 1 without changing what wins;
//! otherwise all of it would dwindle. Trust grows on trust: after many rounds over dense data one source has nearly all of it, and
//! the method falls behind voting. The paper takes 20 rounds, here it is five. Beliefs start out uniform: 1 / (number of claims of the question).

use super::Found;
use super::choose::{best, largest_change, per_voter, weighed};
use crate::parameter::{Parameter, Values, iterations, tolerance};
use crate::table::Table;
use crate::total::Total;

const GROWTH: Parameter =
    Parameter { name: "growth", default: 1.4, low: 1.0, high: 5.0, about: "the exponent g; 1.4 in the paper" };

pub(super) const PARAMETERS: &[Parameter] = &[
    GROWTH,
    iterations(5.0, "the most rounds; 20 in the paper, where the trust of dense data ends with one source"),
    tolerance(1e-4, "largest change of a source's trust"),
];

pub(super) fn run(table: &Table, values: &Values) -> Found {
    let growth = values.get(&GROWTH);
    let claims: Vec<f64> =
        per_voter(table, |_, _| 0.0).into_iter().map(|(_, votes)| votes.max(f64::MIN_POSITIVE)).collect();
    let mut trust = vec![1.0; table.voters.len()];
    let mut belief = uniform(table);
    let (mut changes, mut converged) = (Vec::new(), false);
    while changes.len() < values.rounds() && !converged {
        let invested = invested(table, &trust, &claims);
        // What each unit of investment in a candidate brings back.
        let yields: Vec<f64> = belief
            .iter()
            .zip(&invested)
            .map(|(belief, invested)| if *invested > 0.0 { belief / invested } else { 0.0 })
            .collect();
        let returns = per_voter(table, |_, index| yields.get(index).copied().unwrap_or(0.0));
        let shares = trust.iter().zip(&claims).map(|(trust, claims)| trust / claims);
        let next: Vec<f64> = returns.into_iter().zip(shares).map(|((sum, _), share)| sum * share).collect();
        let highest = next.iter().copied().fold(0.0, f64::max);
        let next: Vec<f64> = next.into_iter().map(|trust| if highest > 0.0 { trust / highest } else { 1.0 }).collect();
        let change = largest_change(&trust, &next);
        trust = next;
        belief = pooled(table, &self::invested(table, &trust, &claims), growth);
        converged = change <= values.tolerance();
        changes.push(change);
    }
    Found {
        chosen: table.questions.iter().map(|question| best(table, question, &belief)).collect(),
        scores: belief,
        weights: trust,
        estimates: vec![None; table.questions.len()],
        changes,
        converged,
    }
}

fn uniform(table: &Table) -> Vec<f64> {
    let of = |question: &crate::table::Question| {
        let count = Total::of(question.candidates.clone().map(|_| 1.0));
        question.candidates.clone().map(move |_| 1.0 / count)
    };
    table.questions.iter().flat_map(of).collect()
}

/// H of every candidate.
fn invested(table: &Table, trust: &[f64], claims: &[f64]) -> Vec<f64> {
    let shares: Vec<f64> = trust.iter().zip(claims).map(|(trust, claims)| trust / claims).collect();
    weighed(table, &shares)
}

/// B of every candidate.
fn pooled(table: &Table, invested: &[f64], growth: f64) -> Vec<f64> {
    let mut out = Vec::with_capacity(invested.len());
    for question in &table.questions {
        let own = || invested.get(question.candidates.clone()).unwrap_or_default().iter().copied();
        // Only ratios count: the highest as one keeps small investments from vanishing under the exponent.
        let highest = own().fold(0.0, f64::max);
        let grown = |invested: f64| if highest > 0.0 { (invested / highest).powf(growth) } else { 0.0 };
        let all = Total::of(own().map(grown));
        out.extend(own().map(|invested| if all > 0.0 { invested * grown(invested) / all } else { 0.0 }));
    }
    out
}
