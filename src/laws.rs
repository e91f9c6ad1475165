//! The laws of judging, each as a function that a downstream test calls on its own comparator or policy.
//!
//! A law gives `Ok` where it holds and a [`Broken`] that shows both sides where it does not, so that it can stand in
//! a `proptest!` body with `?`-like brevity:
//!
//! ```
//! use crosscheck::{Behaviour, Policy, compare, laws, strategies};
//! use proptest::prelude::*;
//! let policy = Policy::default();
//! let judge = |a: &_, b: &_| compare(a, b, &Behaviour::toll(), &policy);
//! proptest!(ProptestConfig::with_cases(16), |(a in strategies::claims(), b in strategies::claims())| {
//!     laws::mirrors(judge, &a, &b).map_err(TestCaseError::fail)?;
//! });
//! ```

use crate::claim::Claim;
use crate::compare::{Comparison, Verdict};
use crate::number::Number;
use crate::policy::Reading;
use crate::reconcile::{Outcome, RangeBound};
use std::fmt;

/// A law that did not hold, with what broke it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    law: &'static str,
    by: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.law, self.by)
    }
}

impl std::error::Error for Broken {}

impl From<Broken> for String {
    fn from(broken: Broken) -> Self {
        broken.to_string()
    }
}

#[cfg(feature = "proptest")]
impl From<Broken> for proptest::test_runner::Reason {
    fn from(broken: Broken) -> Self {
        broken.to_string().into()
    }
}

fn hold(holds: bool, law: &'static str, by: impl FnOnce() -> String) -> Result<(), Broken> {
    if holds { Ok(()) } else { Err(Broken { law, by: by() }) }
}

fn pair(a: &Claim, b: &Claim, found: &Comparison) -> String {
    format!("{} / {}: {} ({})", a.value(), b.value(), found.verdict, found.why)
}

/// A claim never conflicts with itself.
///
/// # Errors
/// When the comparator says more of the claim and itself than "compatible"; background may be "not comparable".
pub fn agrees_with_itself(judge: impl Fn(&Claim, &Claim) -> Comparison, claim: &Claim) -> Result<(), Broken> {
    let found = judge(claim, claim);
    hold(found.verdict <= Verdict::Compatible, "a claim never conflicts with itself", || pair(claim, claim, &found))
}

/// `compare(a, b)` mirrors `compare(b, a)`: verdict and words are the same.
///
/// # Errors
/// When they differ.
pub fn mirrors(judge: impl Fn(&Claim, &Claim) -> Comparison, a: &Claim, b: &Claim) -> Result<(), Broken> {
    let (there, back) = (judge(a, b), judge(b, a));
    let same = (there.verdict, &there.why, &there.unless) == (back.verdict, &back.why, &back.unless);
    hold(same, "comparing mirrors", || format!("{} and {}", pair(a, b, &there), pair(b, a, &back)))
}

/// Widening a hedge never creates a contradiction; seen from the other end, what is apart stays apart when narrowed.
///
/// `narrow` and `wide` are one claim under two hedges, the reading of the first inside that of the second.
///
/// # Errors
/// When the wide one contradicts `other` and the narrow one does not.
pub fn widening_never_contradicts(
    judge: impl Fn(&Claim, &Claim) -> Comparison,
    narrow: &Claim,
    wide: &Claim,
    other: &Claim,
) -> Result<(), Broken> {
    let (before, after) = (judge(narrow, other), judge(wide, other));
    // A slip is suspected of two figures only; a bound has none, so the pair is judged as it stands.
    let holds =
        after.verdict != Verdict::Contradict || matches!(before.verdict, Verdict::Contradict | Verdict::Suspect);
    hold(holds, "widening a hedge never creates a contradiction", || {
        format!("{}; widened: {}", pair(narrow, other, &before), pair(wide, other, &after))
    })
}

/// What is meant lies within what is left open.
///
/// # Errors
/// When it does not.
pub fn typical_lies_in_possible(reading: &Reading) -> Result<(), Broken> {
    let holds = reading.possible.contains(reading.typical);
    hold(holds, "typical lies in possible", || format!("{} outside {}", reading.typical, reading.possible))
}

/// Every bound rests on a claim that is there, and low ≤ best ≤ high.
///
/// # Errors
/// When a bound points past the claims, or the three are out of order.
pub fn range_is_ordered_and_traceable(outcome: &Outcome, claims: &[Claim]) -> Result<(), Broken> {
    let Some(range) = &outcome.range else { return Ok(()) };
    let told = || format!("{range:?}");
    let bounds = [&range.low, &range.best, &range.high];
    let there = bounds.into_iter().flatten().all(|bound| bound.claim < claims.len());
    hold(there, "every bound is traceable to a claim", told)?;
    let numbers: Vec<Number> = bounds.into_iter().flatten().map(|RangeBound { number, .. }| *number).collect();
    hold(numbers.is_sorted(), "low ≤ best ≤ high", told)
}

/// Every claim stands in exactly one position, and every pair names two claims in order.
///
/// # Errors
/// When a claim is left out or counted twice, or a pair points elsewhere.
pub fn nothing_is_dropped(outcome: &Outcome, claims: &[Claim]) -> Result<(), Broken> {
    let mut placed: Vec<usize> = outcome.positions.iter().flat_map(|position| position.claims.clone()).collect();
    placed.sort_unstable();
    hold(placed.into_iter().eq(0..claims.len()), "every claim stands in one position", || format!("{outcome:?}"))?;
    let ordered = outcome.pairs.iter().all(|pair| pair.a < pair.b && pair.b < claims.len());
    hold(ordered, "pairs name two claims", || format!("{:?}", outcome.pairs))
}

/// Every quote that has a span is what stands there.
///
/// # Errors
/// When the span does not fit the text, or other words stand there.
pub fn span_quotes_its_text(claim: &Claim, text: &str) -> Result<(), Broken> {
    let Some(span) = claim.span() else { return Ok(()) };
    let found = span.of(text);
    hold(found == Some(claim.quote()), "every span quotes text that is there", || {
        format!("{:?} is quoted, {found:?} stands at {span}", claim.quote())
    })
}
