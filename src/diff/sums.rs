//! Sums in two reports.

use super::claims::Place;
use super::findings::{Paired, fate, instead};
use super::sources::Renamed;
use super::{Course, SumChange};
use crate::claim::Claim;
use crate::compare::say;
use crate::report::{Derivation, Known, Report, Statement};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// What a sum is known by: its relation and its claims.
type Key<'r> = (&'r str, BTreeSet<Place>);

/// What became of sums that do not add up, or may not.
///
/// A sum is found again by its claims, otherwise by its arithmetic.
pub(super) fn changes<'r>(before: &'r Report, after: &'r Report, paired: &Paired<'_>) -> Vec<SumChange<'r>> {
    let new_keys: Vec<Key<'_>> = after.derivations.iter().map(|sum| key(after, sum, Some)).collect();
    let mut left: Vec<Option<&Derivation>> = after.derivations.iter().map(Some).collect();
    let mut by_key: HashMap<&Key<'_>, usize> = HashMap::new();
    for (index, key) in new_keys.iter().enumerate() {
        by_key.entry(key).or_insert(index);
    }
    let mut out = Vec::new();
    for old in &before.derivations {
        let by_claims = by_key.get(&key(before, old, |place| paired.matches.after(place))).copied();
        let by_words = || {
            left.iter()
                .position(|new| new.is_some_and(|new| (&new.relation, &new.words) == (&old.relation, &old.words)))
        };
        let home = by_claims.filter(|index| left.get(*index).is_some_and(Option::is_some)).or_else(by_words);
        let new = home.and_then(|index| left.get_mut(index)?.take());
        let (was, is) = (old.verdict.is_flag(), new.is_some_and(|new| new.verdict.is_flag()));
        let marked = known(after, &statements(before, old, paired.renamed), old, &Renamed::default());
        let (course, because) = match (new, marked) {
            (None, Some(known)) if was => (Course::Known, Some(known.reason.clone())),
            _ if was && !is => (Course::Settled, Some(because(before, old, after, new, paired))),
            (Some(new), _) if !was && is => (Course::New, counted(before, after, new, paired)),
            (Some(new), _) if was && new.verdict > old.verdict => (Course::Worse, None),
            (Some(new), _) if was && new.verdict < old.verdict => (Course::Milder, None),
            _ => continue,
        };
        out.push(SumChange { course, before: Some(old), after: new, because });
    }
    for new in left.into_iter().flatten().filter(|new| new.verdict.is_flag()) {
        let because = counted(before, after, new, paired);
        out.push(SumChange { course: Course::New, before: None, after: Some(new), because });
    }
    let severity = |change: &SumChange<'_>| {
        change.after.filter(|_| change.course != Course::Settled).or(change.before).map(|sum| sum.verdict)
    };
    out.sort_by_key(|change| (change.course, Reverse(severity(change))));
    out
}

/// For what reason a sum that is there was known before.
fn counted(before: &Report, after: &Report, sum: &Derivation, paired: &Paired<'_>) -> Option<String> {
    let known = known(before, &statements(after, sum, &Renamed::default()), sum, paired.renamed)?;
    Some(format!("it was known: {}", known.reason))
}

/// Why a sum that did not add up is none any more.
fn because(before: &Report, old: &Derivation, after: &Report, new: Option<&Derivation>, paired: &Paired<'_>) -> String {
    let mut changed = None;
    for (place, claim) in claims(before, old) {
        match fate(claim, place, after, paired) {
            Ok((_, later)) => changed = changed.or_else(|| instead(claim, later)),
            Err(lost) => return lost,
        }
    }
    changed.unwrap_or_else(|| match new {
        Some(new) => format!("now {}: {}", new.verdict.code().replace('_', " "), new.words),
        None => "its figures are no longer added up".to_owned(),
    })
}

/// What a baseline says of a sum, where it marks it as known.
fn known<'r>(
    report: &'r Report,
    said: &BTreeSet<Statement>,
    sum: &Derivation,
    renamed: &Renamed<'_>,
) -> Option<&'r Known> {
    let now = |s: &Statement| Statement { source: renamed.now(&s.source).to_owned(), value: s.value.clone() };
    let is_it = |known: &&'r Known| {
        known.about == sum.relation && known.statements.iter().map(now).collect::<BTreeSet<_>>() == *said
    };
    report.known.iter().find(is_it)
}

fn statements(report: &Report, sum: &Derivation, renamed: &Renamed<'_>) -> BTreeSet<Statement> {
    let said = claims(report, sum).into_iter();
    said.map(|(_, claim)| Statement { source: renamed.now(claim.source()).to_owned(), value: say(claim.value()) })
        .collect()
}

/// The claims of a sum, with their places.
fn claims<'r>(report: &'r Report, sum: &Derivation) -> Vec<(Place, &'r Claim)> {
    let claim = |refers: &crate::report::ClaimRef| {
        let number = report.questions.iter().position(|question| question.id == refers.question)?;
        Some(((number, refers.claim), report.questions.get(number)?.claims.get(refers.claim)?))
    };
    sum.claims.iter().filter_map(claim).collect()
}

/// The claims of a sum as places in the later report; a claim that is not there leaves its number free of all others.
fn key<'r>(report: &Report, sum: &'r Derivation, place: impl Fn(Place) -> Option<Place>) -> Key<'r> {
    let number = |id: &str| report.questions.iter().position(|question| question.id == id);
    let claims = sum.claims.iter().map(|claim| {
        let old = number(&claim.question).map(|number| (number, claim.claim));
        old.and_then(&place).unwrap_or((usize::MAX, claim.claim))
    });
    (&sum.relation, claims.collect())
}
