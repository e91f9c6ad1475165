//! Claims that stand at different times.

use super::side::Side;
use super::words::date;
use super::{Finding, Verdict, dates};
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::{Claim, Mode};
use crate::number::Number;
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

impl Order {
    const fn mirrored(self) -> Self {
        match self {
            Self::Before => Self::After,
            Self::After => Self::Before,
            Self::FirstUndated => Self::SecondUndated,
            Self::SecondUndated => Self::FirstUndated,
            other => other,
        }
    }
}

pub(crate) fn order(a: &Claim, b: &Claim) -> Order {
    // What a text itself calls earlier stands before the rest of it, whichever dates it gives.
    if a.source() == b.source() && (a.mode == Mode::Earlier) != (b.mode == Mode::Earlier) {
        return if a.mode == Mode::Earlier { Order::Before } else { Order::After };
    }
    match (is_superseded(a), is_superseded(b)) {
        (true, false) => return before(a, b),
        (false, true) => return before(b, a).mirrored(),
        (true, true) => return Order::Undated,
        (false, false) => {}
    }
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

/// Whether its own text says that it held before, and not when.
fn is_superseded(claim: &Claim) -> bool {
    claim.mode == Mode::Earlier && claim.as_of.is_none()
}

/// What a text calls an earlier figure stands before what stands no earlier than the text.
fn before(superseded: &Claim, other: &Claim) -> Order {
    let printed = superseded.published.and_then(Date::period);
    let stands = other.time().and_then(Date::period);
    let no_earlier = matches!((printed, stands), (Some(x), Some(y)) if x.first_minute() <= y.first_minute());
    if no_earlier { Order::Before } else { Order::Unordered }
}

/// Whether the attribute moves and the two stand at different times.
pub(super) fn moved(a: &Side<'_>, b: &Side<'_>, attribute: Behaviour) -> bool {
    let apart = matches!(order(a.claim, b.claim), Order::Before | Order::After | Order::Unordered);
    moves(a.claim, b.claim, attribute) && apart
}

/// Whether the answer may move: the attribute says so, or both texts say as of when their count of something open holds.
fn moves(a: &Claim, b: &Claim, attribute: Behaviour) -> bool {
    let both_dated = a.as_of.is_some() && b.as_of.is_some() && a.topic().open_kind().is_some();
    attribute.over_time != OverTime::Fixed || both_dated
}

/// What was found, seen in the light of when the two stand.
pub(super) fn update(a: &Side<'_>, b: &Side<'_>, attribute: Behaviour, found: Finding) -> Finding {
    let disagree = matches!(found.verdict, Verdict::Contradict | Verdict::Tension);
    let has_moved = |earlier, later| disagree || bound_moved(earlier, later) || was_raised(earlier, later, attribute);
    if !moves(a.claim, b.claim, attribute) {
        return found;
    }
    match order(a.claim, b.claim) {
        Order::Before if has_moved(a, b) => moved_on(a, b, attribute),
        Order::After if has_moved(b, a) => moved_on(b, a, attribute),
        Order::Unordered if disagree || bound_moved(a, b) => {
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
        Order::Undated if is_superseded(a.claim) && is_superseded(b.claim) => {
            let why =
                format!("{} and {} are both called earlier figures, and neither is told of when", a.words, b.words);
            Finding::new(Verdict::Undecided, why).settle("ask both when their earlier figure was given")
        }
        _ => Finding { settle: Some("ask both when they counted".to_owned()), ..found }
            .unless("one of them was counted later; neither gives a date"),
    }
}

fn undated(without: &Side<'_>, with: &Side<'_>, found: Finding) -> Finding {
    let unless = format!(
        "{}, which gives no date, was counted at another time than {}: then it is an update",
        without.words,
        when(with.claim)
    );
    let settle = format!("the date of {} would settle it", without.words);
    Finding { settle: Some(settle), ..found }.unless(unless)
}

/// "At least 36" and later "at least 40": each leaves room for the other, and yet the figure moved.
fn bound_moved(a: &Side<'_>, b: &Side<'_>) -> bool {
    let (Some(x), Some(y)) = (&a.reading, &b.reading) else { return false };
    let bound = matches!(a.hedge(), Hedge::MoreThan | Hedge::AtLeast | Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo);
    bound && a.hedge() == b.hedge() && x.axis == y.axis && x.typical != y.typical
}

/// "At least 36" and later 40, of what only grows: the later count stands above the earlier bound.
fn was_raised(earlier: &Side<'_>, later: &Side<'_>, attribute: Behaviour) -> bool {
    let (Some(x), Some(y)) = (&earlier.reading, &later.reading) else { return false };
    attribute.over_time == OverTime::Grows
        && x.axis == y.axis
        && matches!(earlier.hedge(), Hedge::MoreThan | Hedge::AtLeast)
        && matches!(later.hedge(), Hedge::Plain | Hedge::Exactly | Hedge::About | Hedge::AtLeast | Hedge::MoreThan)
        && height(earlier) < height(later)
}

/// When a claim stands, in words.
pub(crate) fn when(claim: &Claim) -> String {
    match claim.time() {
        _ if is_superseded(claim) => "an earlier figure".to_owned(),
        Some(time) => date(&time),
        None => "without a date".to_owned(),
    }
}

fn times(a: &Side<'_>, b: &Side<'_>) -> String {
    let mut times = vec![when(a.claim), when(b.claim)];
    times.dedup();
    times.join(" and ")
}

fn moved_on(earlier: &Side<'_>, later: &Side<'_>, attribute: Behaviour) -> Finding {
    let course = match (height(earlier).partial_cmp(&height(later)), attribute.over_time) {
        (Some(Ordering::Less), _) => "it rose",
        (Some(Ordering::Greater), OverTime::Grows) => "a revision: it fell, though it should only grow",
        (Some(Ordering::Greater), _) => "it fell",
        _ => "it changed",
    };
    let (first, second) = (when(earlier.claim), when(later.claim));
    Finding::new(Verdict::Update, format!("{} ({first}), later {} ({second}): {course}", earlier.words, later.words))
}

/// Where a reading stands: its typical lower end, or its upper one where it has only that.
fn height(side: &Side<'_>) -> Option<Number> {
    let typical = side.reading.as_ref()?.typical;
    let upper_end_is_said = matches!(side.hedge(), Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo);
    let (first, second) =
        if upper_end_is_said { (typical.high(), typical.low()) } else { (typical.low(), typical.high()) };
    first.number().or_else(|| second.number())
}
