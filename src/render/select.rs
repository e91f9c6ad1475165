//! Which pairs of a question a reader sees in full, and which are only named.

use crate::compare::Verdict;
use crate::report::{Pair, Question};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many pairs of a question are shown with their quotes.
const IN_FULL: usize = 4;

/// The pairs of a question, sorted by what a reader needs of them.
#[derive(Debug)]
pub(super) struct Selection<'r> {
    /// One pair for each verdict between two positions, worst first.
    pub(super) full: Vec<&'r Pair>,
    /// The sources of the other pairs with a verdict worth telling, worst first, each two sources once, and not those
    /// whose pair stands in full above.
    pub(super) likewise: Vec<(Verdict, Vec<(&'r str, &'r str)>)>,
}

/// Chooses among the pairs that an editor would ask about; where there are none, among those of the worst verdict.
pub(super) fn select(question: &Question) -> Selection<'_> {
    let mut camps: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, position) in question.positions.iter().enumerate() {
        camps.extend(position.claims.iter().map(|claim| (*claim, number)));
    }
    // A claim of no position is a camp of its own.
    let camp = |claim: usize| camps.get(&claim).copied().unwrap_or(question.positions.len() + claim);
    let is_telling = |pair: &&Pair| pair.comparison.verdict.is_flag() || pair.comparison.verdict == question.verdict;
    let mut pairs: Vec<&Pair> = question.pairs.iter().filter(is_telling).collect();
    pairs.sort_by_key(|pair| Reverse(pair.comparison.verdict));

    let mut met = BTreeSet::new();
    let mut named = BTreeSet::new();
    let mut selection = Selection { full: Vec::new(), likewise: Vec::new() };
    for pair in pairs {
        let verdict = pair.comparison.verdict;
        let (a, b) = (camp(pair.a), camp(pair.b));
        let is_new = met.insert((verdict, a.min(b), a.max(b))) && selection.full.len() < IN_FULL;
        let (Some(a), Some(b)) = (question.claims.get(pair.a), question.claims.get(pair.b)) else { continue };
        let sources = (a.source().min(b.source()), a.source().max(b.source()));
        let is_named = !named.insert((verdict, sources));
        if is_new {
            selection.full.push(pair);
            continue;
        }
        if is_named {
            continue;
        }
        match selection.likewise.last_mut().filter(|(last, _)| *last == verdict) {
            Some((_, list)) => list.push(sources),
            None => selection.likewise.push((verdict, vec![sources])),
        }
    }
    selection
}
