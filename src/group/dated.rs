//! What speaks for two dates of the past being of one thing: what was last or first, and the words beside them.

use super::figure::same_figure;
use crate::claim::Claim;
use crate::extract::open::contrast;
use crate::value::{Date, Grain, Period, Value};
use std::collections::BTreeSet;

/// What it takes to put two groups of dates together.
pub(super) const ENOUGH: i32 = 4;
/// A date that ends so many days before its text is one that the text recalls; of those around the story there are too many.
const DAYS: i64 = 180;
/// Two dates of one thing hardly lie farther apart, in years; and those that are told of alike mostly lie as near as that.
const FARTHEST: i64 = 15;
const NEAR: i64 = 3;
/// Words that say which of several the date is of.
const WHICH: [&str; 2] = ["last", "first"];

const DAY: i64 = 1_440;
const YEAR: i64 = 365 * DAY;

/// Whether a date is one of the past that its text recalls: "in 2009", "in March 2021".
pub(super) fn is_recalled(claim: &Claim) -> bool {
    let Some(period) = period(claim) else { return false };
    match claim.published {
        Some(Date::Period(told)) => period.end_minute() + DAYS * DAY < told.first_minute(),
        _ => period.grain() >= Grain::Year,
    }
}

fn period(claim: &Claim) -> Option<Period> {
    let Value::Date(date) = claim.value() else { return None };
    date.stated().find_map(|date| date.period())
}

/// What speaks for two dates being of one thing; `None` where they are of two kinds. `is_word` says which words count,
/// `once` that neither text recalls another date.
pub(super) fn points(a: &Claim, b: &Claim, is_word: impl Fn(&str) -> bool, once: bool) -> Option<i32> {
    // Since when something lasts is no date of something that happened.
    let kinds = a.topic().open_kind().zip(b.topic().open_kind());
    if kinds.is_some_and(|(x, y)| x != y) || contrast(a, b).is_some() {
        return None;
    }
    let apart = (period(a)?.first_minute() - period(b)?.first_minute()).abs();
    if apart > FARTHEST * YEAR && !same_figure(a, b) {
        return None;
    }
    let shared = |p: &BTreeSet<String>, q: &BTreeSet<String>| p.intersection(q).filter(|word| is_word(word)).count();
    let beside = shared(&a.near, &b.near);
    let across = shared(&a.near, &b.context).max(shared(&a.context, &b.near)).saturating_sub(beside);
    let which = |claim: &Claim| WHICH.iter().copied().filter(|word| claim.context.contains(*word)).collect::<Vec<_>>();
    let (ours, theirs) = (which(a), which(b));
    let said = ours.iter().any(|word| theirs.contains(word));
    // "First climbed in 1976" and "last climbed in 2011" are of two things.
    let told_apart = !said && !ours.is_empty() && !theirs.is_empty();
    if told_apart || beside + across == 0 && !said {
        return None;
    }
    let words = i32::try_from(2 * beside.min(2) + across.min(1)).ok()?;
    Some(words + 2 * i32::from(said) + i32::from(once) + i32::from(apart <= NEAR * YEAR))
}
