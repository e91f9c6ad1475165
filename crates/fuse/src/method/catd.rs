//! CATD (Li, Li, Gao, Su, Zhao, Demirbas, Fan and Han, VLDB 2014), for sources of which many say little.
//!
//! As CRH, answers and weights are found in turn. A source weighs the upper end of the confidence interval of its precision:
//!
//! - w(s) = χ²(α/2, |N(s)|) / Σ d² over its votes, with the lower quantile of the χ² distribution: a source with few answers
//!   weighs little even where all of them look right;
//! - the answer is the candidate with the most weight, or the weighted median of numbers (the paper takes the weighted mean,
//!   which may be a value that nobody reported).
//!
//! Weights go with one over the error, which is right for numbers; for names they lean too much on the best few sources, and
//! voting or CRH does better.
//!
//! d is the distance of CRH. Half an error is added to the sum, so that a source without one does not weigh infinitely much.
//! Weights are scaled to a highest of 1.

use super::Found;
use super::chi_square::lower_quantile;
use super::choose::{distance, per_voter};
use super::in_turn::in_turn;
use crate::parameter::{Parameter, Values, iterations, tolerance};
use crate::table::Table;

const ALPHA: Parameter = Parameter {
    name: "alpha",
    default: 0.05,
    low: 0.001,
    high: 0.999,
    about: "significance of the confidence interval; 0.05 in the paper",
};
const PRIOR: Parameter = Parameter {
    name: "prior",
    default: 0.5,
    low: 1e-6,
    high: 100.0,
    about: "squared error that every source is held to have made; our own",
};

pub(super) const PARAMETERS: &[Parameter] = &[
    ALPHA,
    PRIOR,
    iterations(100.0, "the most rounds; the paper needs fewer"),
    tolerance(1e-6, "largest change of a weight"),
];

pub(super) fn run(table: &Table, values: &Values) -> Found {
    let (alpha, prior) = (values.get(&ALPHA), values.get(&PRIOR));
    let quantiles: Vec<f64> =
        per_voter(table, |_, _| 0.0).into_iter().map(|(_, votes)| lower_quantile(alpha / 2.0, votes)).collect();
    in_turn(table, values, |chosen| {
        let errors = per_voter(table, |question, index| distance(table, question, chosen, index).powi(2));
        let weights: Vec<f64> =
            errors.iter().zip(&quantiles).map(|((errors, _), quantile)| quantile / (errors + prior)).collect();
        let highest = weights.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        weights.into_iter().map(|weight| weight / highest).collect()
    })
}
