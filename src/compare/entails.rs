//! Whether what one claim states follows from another.

use super::side::Side;
use super::{Verdict, amounts, compare, compare_within};
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::policy::Policy;
use crate::value::{Hedge, Value};

/// Whether what `b` states follows from `a`: "at least 5" follows from 7, 7 does not follow from "at least 5".
///
/// `None` where the two do not speak of the same thing, or a fact is missing.
#[must_use]
pub fn entails(a: &Claim, b: &Claim, attribute: &Behaviour, policy: &Policy) -> Option<bool> {
    follows(a, b, compare(a, b, attribute, policy).verdict, policy)
}

/// As [`entails`], for two claims that are known to answer one question.
pub(crate) fn entails_within(a: &Claim, b: &Claim, attribute: &Behaviour, policy: &Policy) -> Option<bool> {
    follows(a, b, compare_within(a, b, attribute, policy).verdict, policy)
}

fn follows(a: &Claim, b: &Claim, verdict: Verdict, policy: &Policy) -> Option<bool> {
    match verdict {
        Verdict::NotComparable | Verdict::Scope | Verdict::Suspect | Verdict::Undecided => return None,
        Verdict::Contradict | Verdict::Update => return Some(false),
        Verdict::Agree => return Some(true),
        Verdict::Compatible | Verdict::Tension => {}
    }
    if let (Value::Place(x), Value::Place(y)) = (a.value(), b.value()) {
        return Some(x.lies_in(y));
    }
    let (a, b) = (Side::of(a, policy), Side::of(b, policy));
    let (x, y) = (a.reading.as_ref()?, b.reading.as_ref()?);
    // Who states a figure plainly means it; that it may be rounded does not keep "at least 250" from following.
    let stated = if amounts::firmness(a.hedge()) == Hedge::Plain { x.typical } else { x.possible };
    Some(y.possible.contains(stated))
}
