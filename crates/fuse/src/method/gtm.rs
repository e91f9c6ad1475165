//! GTM, the Gaussian truth model (Zhao and Han, QDB 2012), for numbers.
//!
//! Votes are brought to mean 0 and standard deviation 1 within each question. With σ²(s) the variance of a source:
//!
//! - μ(e) = (μ₀/σ₀² + Σ v/σ²(s)) / (1/σ₀² + Σ 1/σ²(s)) over the votes of a question;
//! - σ²(s) = (2β + Σ (v − μ(e))²) / (2(α + 1) + |N(s)|) over the votes of a source, the mode of its inverse-gamma posterior.
//!
//! A source weighs 1/σ². μ is an average, and so mostly a value that nobody reported: it is handed on as an estimate, and the
//! answer is the reported number that lies nearest to it, the lower of two. Votes that are no numbers are passed over, and
//! questions without numbers stay open.

use super::Found;
use super::choose::{largest_change, per_voter, weighed, weight};
use crate::parameter::{Parameter, Values, iterations, tolerance};
use crate::table::{Question, Table};
use crate::total::Total;

const ALPHA: Parameter = Parameter {
    name: "alpha",
    default: 10.0,
    low: 0.001,
    high: 1e6,
    about: "shape of the prior of variances; 10 in the paper",
};
const BETA: Parameter = Parameter {
    name: "beta",
    default: 10.0,
    low: 0.001,
    high: 1e6,
    about: "scale of the prior of variances; 10 in the paper",
};
const MEAN: Parameter =
    Parameter { name: "mean", default: 0.0, low: -10.0, high: 10.0, about: "prior mean of an answer; 0 in the paper" };
const VARIANCE: Parameter = Parameter {
    name: "variance",
    default: 1.0,
    low: 1e-6,
    high: 1e6,
    about: "prior variance of an answer; 1 in the paper",
};

pub(super) const PARAMETERS: &[Parameter] =
    &[ALPHA, BETA, MEAN, VARIANCE, iterations(100.0, "the most rounds"), tolerance(1e-6, "largest change of a weight")];

pub(super) fn run(table: &Table, values: &Values) -> Found {
    let (alpha, beta) = (values.get(&ALPHA), values.get(&BETA));
    let mut weights = vec![1.0; table.voters.len()];
    let (mut changes, mut converged) = (Vec::new(), false);
    let mut means = means(table, values, &weights);
    while changes.len() < values.rounds() && !converged {
        let off = |question: usize, index: usize| deviation(table, question, index, &means);
        let errors = per_voter(table, |question, index| off(question, index).map_or(0.0, |off| off * off));
        let counts = per_voter(table, |question, index| f64::from(u8::from(off(question, index).is_some())));
        let precision = |((errors, _), (count, _)): (&(f64, f64), &(f64, f64))| {
            (2.0 * (alpha + 1.0) + count) / (2.0 * beta + errors)
        };
        let next: Vec<f64> = errors.iter().zip(&counts).map(precision).collect();
        let change = largest_change(&weights, &next);
        weights = next;
        means = self::means(table, values, &weights);
        converged = change <= values.tolerance();
        changes.push(change);
    }
    let mut scores = weighed(table, &weights);
    for (score, candidate) in scores.iter_mut().zip(&table.candidates) {
        if candidate.number.is_none() {
            *score = 0.0;
        }
    }
    let estimates: Vec<Option<f64>> =
        table.questions.iter().zip(&means).map(|(question, mean)| placed(question, *mean)).collect();
    let chosen =
        table.questions.iter().zip(&estimates).map(|(question, mean)| nearest(table, question, (*mean)?)).collect();
    Found { weights, scores, chosen, estimates, changes, converged }
}

/// μ of every question, in standard deviations from the mean of its votes; none where it has no numbers.
fn means(table: &Table, values: &Values, weights: &[f64]) -> Vec<Option<f64>> {
    let (prior, certainty) = (values.get(&MEAN), 1.0 / values.get(&VARIANCE));
    let mean = |question: &Question| {
        question.numbers.as_ref()?;
        let (mut above, mut below) = (Total::default(), Total::default());
        above.add(prior * certainty);
        below.add(certainty);
        for candidate in table.candidates_of(question) {
            let Some(number) = candidate.number.and_then(|number| standard(question, number)) else { continue };
            for vote in &candidate.votes {
                let weight = vote.part * weight(weights, *vote);
                above.add(weight * number);
                below.add(weight);
            }
        }
        Some(above.value() / below.value())
    };
    table.questions.iter().map(mean).collect()
}

/// A number in standard deviations from the mean of its question; 0 where all are the same.
fn standard(question: &Question, number: f64) -> Option<f64> {
    let numbers = question.numbers.as_ref()?;
    Some(if numbers.deviation > 0.0 { (number - numbers.mean) / numbers.deviation } else { 0.0 })
}

/// The other way round: standard deviations as a place between the lowest and the highest number.
fn placed(question: &Question, mean: Option<f64>) -> Option<f64> {
    let numbers = question.numbers.as_ref()?;
    Some((mean? * numbers.deviation + numbers.mean).clamp(0.0, 1.0))
}

/// How far a candidate lies from the mean of its question, if it is a number.
fn deviation(table: &Table, question: usize, index: usize, means: &[Option<f64>]) -> Option<f64> {
    let number = table.candidates.get(index)?.number?;
    let mean = *means.get(question)?;
    Some(standard(table.questions.get(question)?, number)? - mean?)
}

/// The candidate whose number lies nearest to a place.
fn nearest(table: &Table, question: &Question, place: f64) -> Option<usize> {
    let candidates = question.candidates.clone().zip(table.candidates_of(question));
    let off = candidates.filter_map(|(index, candidate)| Some(((candidate.number? - place).abs(), index)));
    off.reduce(|best, next| if next.0 + 1e-9 < best.0 { next } else { best }).map(|(_, index)| index)
}
