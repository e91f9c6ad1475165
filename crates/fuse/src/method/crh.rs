//! CRH (Li, Li, Gao, Zhao, Fan and Han, SIGMOD 2014), for names and numbers in one.
//!
//! Answers and weights are found in turn, so that the weighted distance of all votes from the answers falls:
//!
//! - the answer to a question of names is the candidate with the most weight (loss 0 or 1), to one of numbers the weighted
//!   median (loss |v − v*| / standard deviation of the question), so that it is a value that somebody reported;
//! - a source weighs −ln(its mean loss / the sum of the mean losses of all sources), equation 5 with the loss of each source
//!   divided by its number of votes, since sources answer different numbers of questions.
//!
//! Mean losses are kept above `floor`: a source that is never wrong would otherwise weigh infinitely much.

use super::Found;
use super::choose::{distance, per_voter};
use super::in_turn::in_turn;
use crate::parameter::{Parameter, Values, iterations, tolerance};
use crate::table::Table;
use crate::total::Total;

const FLOOR: Parameter = Parameter {
    name: "floor",
    default: 0.01,
    low: 1e-6,
    high: 1.0,
    about: "the lowest mean loss that a source is held to have; our own",
};

pub(super) const PARAMETERS: &[Parameter] = &[
    FLOOR,
    iterations(100.0, "the most rounds; the paper needs about ten"),
    tolerance(1e-6, "largest change of a weight"),
];

pub(super) fn run(table: &Table, values: &Values) -> Found {
    let floor = values.get(&FLOOR);
    in_turn(table, values, |chosen| {
        let losses = per_voter(table, |question, index| distance(table, question, chosen, index));
        let losses: Vec<f64> =
            losses.into_iter().map(|(sum, votes)| (sum / votes.max(f64::MIN_POSITIVE)).max(floor)).collect();
        let all = Total::of(losses.iter().copied());
        losses.iter().map(|loss| -(loss / all).min(1.0).ln()).collect()
    })
}
