//! Questions in two reports, with their figures and ranges.

use super::claims::Matches;
use super::{FigureChange, QuestionChange, RangeChange};
use crate::compare::say;
use crate::report::{Question, Range, RangeBound, Report};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// For each question of the earlier report the number of the one that it is in the later report.
pub(super) type Homes = BTreeMap<usize, usize>;

/// Questions are one by their id; of several with one id, those are one between which most claims went. One whose id is gone
/// went where most of its claims went, if that is a new one.
pub(super) fn homes(before: &Report, after: &Report, matches: &Matches) -> Homes {
    let (old_ids, new_ids) = (by_id(before), by_id(after));
    let mut homes = Homes::new();
    let mut taken = BTreeSet::new();
    for (old, question) in before.questions.iter().enumerate() {
        let Some(candidates) = new_ids.get(question.id.as_str()) else { continue };
        let is_only = candidates.len() == 1 && old_ids.get(question.id.as_str()).is_some_and(|olds| olds.len() == 1);
        let votes = votes(old, question, matches);
        let free = candidates.iter().copied().filter(|new| !taken.contains(new));
        let voted = free.filter(|new| is_only || votes.contains_key(new));
        let home = voted.max_by_key(|new| (votes.get(new).copied().unwrap_or_default(), Reverse(*new)));
        if let Some(new) = home {
            taken.insert(new);
            homes.insert(old, new);
        }
    }
    for (old, question) in before.questions.iter().enumerate() {
        if homes.contains_key(&old) || new_ids.contains_key(question.id.as_str()) {
            continue;
        }
        let most = votes(old, question, matches).into_iter().max_by_key(|(new, votes)| (*votes, Reverse(*new)));
        let is_new = |new: usize| after.questions.get(new).is_some_and(|q| !old_ids.contains_key(q.id.as_str()));
        if let Some((new, votes)) = most
            && votes * 2 >= question.claims.len()
            && is_new(new)
        {
            homes.insert(old, new);
        }
    }
    homes
}

/// The numbers of the questions of each id.
fn by_id(report: &Report) -> BTreeMap<&str, Vec<usize>> {
    let mut out: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, question) in report.questions.iter().enumerate() {
        out.entry(&question.id).or_default().push(number);
    }
    out
}

/// How many claims of a question stand in each question of the later report.
fn votes(old: usize, question: &Question, matches: &Matches) -> BTreeMap<usize, usize> {
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for claim in 0..question.claims.len() {
        if let Some((new, _)) = matches.after((old, claim)) {
            *votes.entry(new).or_default() += 1;
        }
    }
    votes
}

pub(super) fn changes<'r>(before: &'r Report, after: &'r Report, homes: &Homes) -> Vec<QuestionChange<'r>> {
    let old = before.questions.iter().enumerate().map(|(number, question)| {
        let after = homes.get(&number).and_then(|home| after.questions.get(*home));
        QuestionChange { before: Some(question), after }
    });
    let new = after.questions.iter().enumerate().filter(|(number, _)| !homes.values().any(|home| home == number));
    let new = new.map(|(_, question)| QuestionChange { before: None, after: Some(question) });
    let is_change = |change: &QuestionChange<'_>| match (change.before, change.after) {
        (Some(before), Some(after)) => before.id != after.id,
        _ => true,
    };
    old.chain(new).filter(is_change).collect()
}

/// Figures that a source gives otherwise than before.
pub(super) fn figures<'r>(before: &'r Report, after: &'r Report, matches: &Matches) -> Vec<FigureChange<'r>> {
    let changed = matches.all().into_iter().filter_map(|(old, new)| {
        let before = before.questions.get(old.0)?.claims.get(old.1)?;
        let question = after.questions.get(new.0)?;
        let after = question.claims.get(new.1)?;
        (say(before.value()) != say(after.value())).then_some(FigureChange { question, before, after, why: None })
    });
    changed.collect()
}

/// Ranges under a policy that both reports drew one under.
pub(super) fn ranges<'r>(before: &'r Report, after: &'r Report, homes: &Homes) -> Vec<RangeChange<'r>> {
    let mut out = Vec::new();
    for (old, new) in homes {
        let (Some(old), Some(new)) = (before.questions.get(*old), after.questions.get(*new)) else { continue };
        for range in &old.ranges {
            let later = new.ranges.iter().find(|other| other.policy == range.policy);
            if let Some(later) = later.filter(|later| has_moved(range, later)) {
                out.push(RangeChange { before: (old, range), after: (new, later) });
            }
        }
    }
    out
}

fn has_moved(before: &Range, after: &Range) -> bool {
    let end = |bound: &Option<RangeBound>| {
        bound.as_ref().map(|bound| match bound.date {
            Some(date) => Err(date.to_string()),
            None => Ok(bound.number),
        })
    };
    let ends = |range: &Range| (end(&range.low), end(&range.best), end(&range.high), range.provisional);
    ends(before) != ends(after)
}
