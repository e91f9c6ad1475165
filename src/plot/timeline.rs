//! A figure that moves: its claims by the time for which they hold.

use super::axis::Axis;
use super::calendar::DAY;
use super::forest::{Bar, ForestRow};
use crate::claim::Claim;
use crate::compare::{Order, Verdict, order};
use crate::policy::Policy;
use crate::report::Question;
use crate::value::{Date, Period};
use std::collections::BTreeMap;

/// The claims of one question along the calendar.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The time for which claims hold.
    pub time: Axis,
    /// The figure that they state.
    pub figure: Axis,
    /// The claims that can be placed, the earliest first.
    pub moments: Vec<Moment>,
    /// Claims whose time is not known, as indices into the question's claims.
    pub undated: Vec<usize>,
}

/// One claim of a timeline.
#[derive(Clone, Debug)]
pub struct Moment {
    /// What it says, in words.
    pub value: String,
    /// Index into the question's claims.
    pub claim: usize,
    /// When it holds: from where to where on the axis of time.
    pub time: (u32, u32),
    /// The same as a period.
    pub period: Period,
    /// Where its figure lies on the other axis.
    pub bar: Bar,
    /// Whether it was still printed when a later figure was out.
    pub is_stale: bool,
}

/// The timeline of a question; `None` where no figure moved or fewer than two claims have a time.
#[must_use]
pub fn timeline(question: &Question, policy: &Policy) -> Option<Timeline> {
    if !question.pairs.iter().any(|pair| pair.comparison.verdict == Verdict::Update) {
        return None;
    }
    let drawn = super::forest(question, policy)?;
    let rows = || drawn.rows.iter().flat_map(|row| row.claims.iter().map(move |claim| (*claim, row)));
    let mut placed = Vec::new();
    let mut undated = Vec::new();
    for (index, row) in rows() {
        let Some(claim) = question.claims.get(index) else { continue };
        match claim.time().and_then(Date::period) {
            Some(period) => placed.push((index, row, claim, period)),
            None => undated.push(index),
        }
    }
    placed.sort_by_key(|(index, _, _, period)| (period.first_minute(), period.end_minute(), *index));
    let first = placed.iter().map(|(.., period)| period.first_minute()).min()?;
    let last = placed.iter().map(|(.., period)| period.end_minute()).max()?;
    if placed.len() < 2 {
        return None;
    }
    // Where only days are told, hours would be made up.
    let is_by_day = placed.iter().all(|(.., period)| period.end_minute() - period.first_minute() >= DAY);
    let time = Axis::of_minutes(first, last, if is_by_day { DAY } else { 1 });
    let at = |minute: i64| time.place(crate::number::Number::from(minute));
    let updates = updates(question);
    let is_stale = |index: usize, row: &ForestRow, claim: &Claim| {
        let others = updates.get(&index).map_or(&[][..], Vec::as_slice);
        let others = others.iter().filter_map(|other| question.claims.get(*other));
        let same = row.claims.iter().filter(|other| **other != index).filter_map(|other| question.claims.get(*other));
        overtaken(claim, others, same)
    };
    let moments = placed.into_iter().map(|(index, row, claim, period)| Moment {
        value: row.value.clone(),
        claim: index,
        time: (at(period.first_minute()), at(period.end_minute())),
        period,
        bar: row.bar,
        is_stale: is_stale(index, row, claim),
    });
    let moments = moments.collect();
    undated.sort_unstable();
    Some(Timeline { moments, time, figure: drawn.axis, undated })
}

/// With which other claims a claim is found to be of another time.
fn updates(question: &Question) -> BTreeMap<usize, Vec<usize>> {
    let mut updates: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for pair in question.pairs.iter().filter(|pair| pair.comparison.verdict == Verdict::Update) {
        updates.entry(pair.a).or_default().push(pair.b);
        updates.entry(pair.b).or_default().push(pair.a);
    }
    updates
}

/// Whether a claim gives a figure that one of `others` had replaced before its source was published; `same` say what it says.
fn overtaken<'c>(
    claim: &Claim,
    mut others: impl Iterator<Item = &'c Claim>,
    same: impl Iterator<Item = &'c Claim> + Clone,
) -> bool {
    let out_by_then = |other: &Claim| {
        let published = claim.published.and_then(Date::period);
        let out = other.published.or(other.as_of).and_then(Date::period);
        published.zip(out).is_some_and(|(published, out)| out.end_minute() <= published.first_minute())
    };
    others.any(|other| {
        // Or it claims to be the newer one, and only repeats what was told before the other.
        let is_older =
            order(claim, other) == Order::Before || same.clone().any(|earlier| order(earlier, other) == Order::Before);
        is_older && out_by_then(other)
    })
}
