//! Claims that stand at different times.

use super::side::Side;
use super::words::date;
use super::{Finding, Verdict, dates};
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::Claim;
use crate::value::{Date, Hedge};
use std::cmp::Ordering;

/// How the times of two claims lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The first one stands before the second.
    Before,
    /// The first one stands after the second.
    After,
    /// As far as is known they stand at one time.
    Together,
    /// At different times, but which is the earlier is not known: Sunday and Monday without dates.
    Unordered,
    /// Only the second has a time.
    FirstUndated,
    /// Only the first has a time.
    SecondUndated,
    /// Neither has.
    Undated,
}

pub(crate) fn order(a: &Claim, b: &Claim) -> Order {
    match (a.time(), b.time()) {
        (None, None) => Order::Undated,
        (None, Some(_)) => Order::FirstUndated,
        (Some(_), None) => Order::SecondUndated,
        (Some(Date::Period(x)), Some(Date::Period(y))) if x.end_minute() <= y.first_minute() => Order::Before,
        (Some(Date::Period(x)), Some(Date::Period(y))) if y.end_minute() <= x.first_minute() => Order::After,
        (Some(x), Some(y)) if dates::may_be_one(x, y) => Order::Together,
        _ => Order::Unordered,
    }
}

/// Whether the attribute moves and the two stand at different times.
pub(super) fn moved(a: &Side<'_>, b: &Side<'_>, attribute: Behaviour) -> bool {
    let apart = matches!(order(a.claim, b.claim), Order::Before | Order::After | Order::Unordered);
    attribute.over_time != OverTime::Fixed && apart
}

/// What was found, seen in the light of when the two stand.
pub(super) fn update(a: &Side<'_>, b: &Side<'_>, attribute: Behaviour, found: Finding) -> Finding {
    let disagree = matches!(found.verdict, Verdict::Contradict | Verdict::Tension);
    if attribute.over_time == OverTime::Fixed || !(disagree || bounds_moved(a, b)) {
        return found;
    }
    match order(a.claim, b.claim) {
        Order::Before => moved_on(a, b, attribute),
        Order::After => moved_on(b, a, attribute),
        Order::Unordered => {
            let why = format!("{} and {} stand at different times: {}", a.words, b.words, times(a, b));
            Finding::new(Verdict::Update, why).settle("the full dates would tell which is the later")
        }
        // Two bounds of one time that do not conflict are no more than two bounds.
        _ if !disagree => found,
        Order::Together => {
            let unless = "the two were counted at different hours";
            Finding { settle: Some("ask both for the hour of their count".to_owned()), ..found }.unless(unless)
        }
        Order::FirstUndated => undated(a, b, found),
        Order::SecondUndated => undated(b, a, found),
        Order::Undated => Finding { settle: Some("ask both when they counted".to_owned()), ..found }
            .unless("one of them was counted later; neither gives a date"),
    }
}

fn undated(without: &Side<'_>, with: &Side<'_>, found: Finding) -> Finding {
    let when = with.claim.time().map(|time| date(&time)).unwrap_or_default();
    let unless = format!(
        "{}, which gives no date, was counted at another time than {when}: then it is an update",
        without.words
    );
    let settle = format!("the date of {} would settle it", without.words);
    Finding { settle: Some(settle), ..found }.unless(unless)
}

/// "At least 36" and later "at least 40": each leaves room for the other, and yet the figure moved.
fn bounds_moved(a: &Side<'_>, b: &Side<'_>) -> bool {
    let (Some(x), Some(y)) = (&a.reading, &b.reading) else { return false };
    let bound = matches!(a.hedge(), Hedge::MoreThan | Hedge::AtLeast | Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo);
    bound && a.hedge() == b.hedge() && x.axis == y.axis && x.typical != y.typical
}

fn times(a: &Side<'_>, b: &Side<'_>) -> String {
    let mut times: Vec<_> = [a, b].into_iter().filter_map(|side| side.claim.time()).map(|time| date(&time)).collect();
    times.dedup();
    times.join(" and ")
}

fn moved_on(earlier: &Side<'_>, later: &Side<'_>, attribute: Behaviour) -> Finding {
    let when = |side: &Side<'_>| side.claim.time().map(|time| date(&time)).unwrap_or_default();
    let course = match (height(earlier).partial_cmp(&height(later)), attribute.over_time) {
        (Some(Ordering::Less), _) => "it rose",
        (Some(Ordering::Greater), OverTime::Grows) => "a revision: it fell, though it should only grow",
        (Some(Ordering::Greater), _) => "it fell",
        _ => "it changed",
    };
    let why = format!("{} ({}), later {} ({}): {course}", earlier.words, when(earlier), later.words, when(later));
    Finding::new(Verdict::Update, why)
}

/// Where a reading stands: its typical lower end, or its upper one where it has only that.
fn height(side: &Side<'_>) -> Option<crate::number::Number> {
    let typical = side.reading.as_ref()?.typical;
    let upper_end_is_said = matches!(side.hedge(), Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo);
    let (first, second) =
        if upper_end_is_said { (typical.high(), typical.low()) } else { (typical.low(), typical.high()) };
    first.number().or_else(|| second.number())
}
