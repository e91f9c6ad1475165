//! Questions in two reports, with their figures and ranges.

use super::claims::Matches;
use super::{FigureChange, QuestionChange, RangeChange};
use crate::compare::say;
use crate::report::{Range, RangeBound, Report};
use std::collections::BTreeMap;

/// For each question of the earlier report the number of the one that it is in the later report.
pub(super) type Homes = BTreeMap<usize, usize>;

/// Questions are one by their id; one whose id is gone went where most of its claims went, if that is a new one.
pub(super) fn homes(before: &Report, after: &Report, matches: &Matches) -> Homes {
    let number = |report: &Report, id: &str| report.questions.iter().position(|question| question.id == id);
    let mut homes = Homes::new();
    for (old, question) in before.questions.iter().enumerate() {
        if let Some(new) = number(after, &question.id) {
            homes.insert(old, new);
            continue;
        }
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for claim in 0..question.claims.len() {
            if let Some((new, _)) = matches.after((old, claim)) {
                *votes.entry(new).or_default() += 1;
            }
        }
        let most = votes.into_iter().max_by_key(|(new, votes)| (*votes, std::cmp::Reverse(*new)));
        let is_new = |new: usize| after.questions.get(new).is_some_and(|q| number(before, &q.id).is_none());
        if let Some((new, votes)) = most
            && votes * 2 >= question.claims.len()
            && is_new(new)
        {
            homes.insert(old, new);
        }
    }
    homes
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
