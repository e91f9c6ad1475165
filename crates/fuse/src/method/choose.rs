//! What the methods share: who wins a question, the weighted median, how far a vote lies from the answer.

use crate::table::{Candidate, Question, Table, Vote};
use crate::total::Total;
use std::cmp::Ordering;

/// Scores closer than this part of the higher one are a tie; floats are no finer after a few hundred rounds.
const TIE: f64 = 1e-9;

fn by_score(a: f64, b: f64) -> Ordering {
    let near = TIE * a.abs().max(b.abs()).max(1e-300);
    if (a - b).abs() <= near { Ordering::Equal } else { a.total_cmp(&b) }
}

/// The candidate with the highest score; of equals that with more votes, then the first, which is the lower number.
pub(super) fn best(table: &Table, question: &Question, scores: &[f64]) -> Option<usize> {
    let mut winner: Option<(usize, f64, f64)> = None;
    for index in question.candidates.clone() {
        let (score, support) = (*scores.get(index)?, table.candidates.get(index)?.support);
        let wins = winner.is_none_or(|(_, best, votes)| {
            by_score(score, best).then_with(|| by_score(support, votes)) == Ordering::Greater
        });
        if wins {
            winner = Some((index, score, support));
        }
    }
    winner.map(|(index, ..)| index)
}

/// For each candidate the weights of its voters.
pub(super) fn weighed(table: &Table, weights: &[f64]) -> Vec<f64> {
    table.candidates.iter().map(|candidate| Total::of(weights_of(candidate, weights))).collect()
}

fn weights_of(candidate: &Candidate, weights: &[f64]) -> impl Iterator<Item = f64> {
    candidate.votes.iter().map(|vote| vote.part * weight(weights, *vote))
}

/// The weight of a vote's voter.
pub(super) fn weight(weights: &[f64], vote: Vote) -> f64 {
    weights.get(vote.voter).copied().unwrap_or(0.0)
}

/// The candidate at the weighted median of a question's numbers, where it has numbers, otherwise that with the most weight.
///
/// The median is a value that somebody reported; a mean need not be. Of two halves it takes the lower (Li et al. 2014, CRH,
/// section 2.4).
pub(super) fn middle(table: &Table, question: &Question, scores: &[f64]) -> Option<usize> {
    let numbers = || {
        let candidates = question.candidates.clone().zip(table.candidates_of(question));
        candidates.filter_map(|(index, candidate)| Some((candidate.number?, index, *scores.get(index)?)))
    };
    let all = Total::of(numbers().map(|(.., score)| score));
    if question.numbers.is_none() || all <= 0.0 {
        return best(table, question, scores);
    }
    let mut sorted: Vec<(f64, usize, f64)> = numbers().collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut below = Total::default();
    let found = sorted.iter().find(|(.., score)| {
        below.add(*score);
        by_score(below.value() * 2.0, all) != Ordering::Less
    });
    found.map(|(_, index, _)| *index)
}

/// How far a candidate lies from the answer of its question: in standard deviations for numbers, 0 or 1 otherwise.
pub(super) fn distance(table: &Table, question: usize, chosen: &[Option<usize>], index: usize) -> f64 {
    let (Some(question), Some(Some(chosen))) = (table.questions.get(question), chosen.get(question)) else {
        return 0.0;
    };
    if *chosen == index {
        return 0.0;
    }
    let chosen = *chosen;
    let place = |index: usize| table.candidates.get(index).and_then(|candidate| candidate.number);
    match (&question.numbers, place(chosen), place(index)) {
        (Some(numbers), Some(a), Some(b)) if numbers.deviation > 0.0 => (a - b).abs() / numbers.deviation,
        _ => 1.0,
    }
}

/// For each voter the sum of a term over all its votes, and how many votes it has; the term is asked with the number of the
/// question and the index of the candidate.
pub(super) fn per_voter(table: &Table, term: impl Fn(usize, usize) -> f64) -> Vec<(f64, f64)> {
    let mut sums = vec![(Total::default(), Total::default()); table.voters.len()];
    for (number, question) in table.questions.iter().enumerate() {
        for (index, candidate) in question.candidates.clone().zip(table.candidates_of(question)) {
            let value = term(number, index);
            for vote in &candidate.votes {
                if let Some((sum, votes)) = sums.get_mut(vote.voter) {
                    sum.add(vote.part * value);
                    votes.add(vote.part);
                }
            }
        }
    }
    sums.into_iter().map(|(sum, votes)| (sum.value(), votes.value())).collect()
}

/// The largest difference between two lists.
pub(super) fn largest_change(before: &[f64], after: &[f64]) -> f64 {
    before.iter().zip(after).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}
