//! The laws of DESIGN.md, each as a function that a downstream test calls on its own extractor, comparator or policy.
//!
//! A law takes the tool under test as a closure and gives `Ok` where it holds, and a [`Broken`] that shows both sides where
//! it does not, so that it can stand in a `proptest!` body with `?`-like brevity:
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
//!
//! | law | of what |
//! |---|---|
//! | [`agrees_with_itself`], [`mirrors`] | a comparator |
//! | [`widening_never_contradicts`], [`narrowing_stays_apart`] | a comparator |
//! | [`unit_changes_nothing`] | a comparator |
//! | [`spelling_changes_nothing`], [`every_claim_quotes`], [`span_quotes_its_text`] | an extractor |
//! | [`typical_lies_in_possible`], [`narrower_lies_within`] | a policy |
//! | [`range_is_ordered_and_traceable`], [`nothing_is_dropped`] | an outcome |
//! | [`order_changes_nothing`] | the whole road, from sources to a report |
//! | [`does_not_panic`] | anything |

use crate::claim::Claim;
use crate::compare::{Comparison, Verdict};
use crate::number::Number;
use crate::policy::Reading;
use crate::reconcile::{Outcome, RangeBound};
use crate::report::Report;
use crate::source::Source;
use crate::value::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

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

/// Widening a hedge never creates a contradiction.
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

/// Narrower, then apart, is apart: what contradicts a wide reading contradicts every narrower one.
///
/// `narrow` and `wide` are as for [`widening_never_contradicts`], of which this is the other end.
///
/// # Errors
/// When the wide one contradicts `other` and the narrow one agrees with it or leaves it room.
///
/// ```
/// use crosscheck::{Behaviour, Claim, Hedged, Policy, Topic, compare, laws};
/// let killed = |amount: Hedged<_>| Claim::new("gazette", Topic::new("ferry", "killed"), amount.of("passenger"));
/// let narrow = killed(Hedged::Exactly(40.into()));
/// let (wide, other) = (killed(Hedged::About(40.into())), killed(Hedged::Plain(60.into())));
/// let judge = |a: &_, b: &_| compare(a, b, &Behaviour::toll(), &Policy::default());
/// assert!(laws::narrowing_stays_apart(judge, &narrow, &wide, &other).is_ok());
/// ```
pub fn narrowing_stays_apart(
    judge: impl Fn(&Claim, &Claim) -> Comparison,
    narrow: &Claim,
    wide: &Claim,
    other: &Claim,
) -> Result<(), Broken> {
    let (of_wide, of_narrow) = (judge(wide, other), judge(narrow, other));
    let holds = of_wide.verdict != Verdict::Contradict
        || !matches!(of_narrow.verdict, Verdict::Agree | Verdict::Compatible | Verdict::Tension);
    hold(holds, "narrower, then apart, is apart", || {
        format!("{}; narrowed: {}", pair(wide, other, &of_wide), pair(narrow, other, &of_narrow))
    })
}

/// The unit changes no verdict: `converted` states what `claim` does in another unit, to the same last written place
/// ([`Figure::scaled`](crate::Figure::scaled)): "552 months" is said more finely than "46 years".
///
/// The same figure in two units is what a slip looks like, so a suspected slip on either side is left out.
///
/// # Errors
/// When the two do not agree, or are judged differently against `other`.
///
/// ```
/// use crosscheck::{Behaviour, Claim, Duration, Figure, Hedged, Policy, TimeUnit, Topic, Value, compare, laws};
/// let served = |figure: Figure, unit| {
///     let amount = Hedged::Plain(figure);
///     Claim::new("gazette", Topic::new("captain", "served"), Value::Duration(Duration { amount, unit }))
/// };
/// let judge = |a: &_, b: &_| compare(a, b, &Behaviour::fact(), &Policy::default());
/// let three = Figure::from(3);
/// let months = served(three.scaled(12.into()).unwrap_or(three), TimeUnit::Month);
/// let (years, other) = (served(three, TimeUnit::Year), served(Figure::from(5), TimeUnit::Year));
/// assert!(laws::unit_changes_nothing(judge, &years, &months, &other).is_ok());
/// ```
pub fn unit_changes_nothing(
    judge: impl Fn(&Claim, &Claim) -> Comparison,
    claim: &Claim,
    converted: &Claim,
    other: &Claim,
) -> Result<(), Broken> {
    let law = "the unit changes no verdict";
    let both = judge(claim, converted);
    hold(both.verdict <= Verdict::Compatible, law, || pair(claim, converted, &both))?;
    let (before, after) = (judge(claim, other), judge(converted, other));
    let suspect = before.verdict == Verdict::Suspect || after.verdict == Verdict::Suspect;
    hold(suspect || before.verdict == after.verdict, law, || {
        format!("{}; converted: {}", pair(claim, other, &before), pair(converted, other, &after))
    })
}

/// The spelling changes nothing: two texts that write one figure in two ways make the same claims.
///
/// # Errors
/// When topics or values differ.
///
/// ```
/// use crosscheck::{Codebook, Source, extract::extract, laws};
/// let read = |source: &Source| extract(source, Codebook::news(), None).claims;
/// let a = Source::new("a", "Twenty-five passengers were killed.");
/// let b = Source::new("b", "25 passengers were killed.");
/// assert!(laws::spelling_changes_nothing(read, &a, &b).is_ok());
/// ```
pub fn spelling_changes_nothing(extract: impl Fn(&Source) -> Vec<Claim>, a: &Source, b: &Source) -> Result<(), Broken> {
    let told = |source: &Source| -> Vec<String> {
        let claims = extract(source).into_iter();
        let words =
            |claim: Claim| format!("{} of {}: {}", claim.topic().attribute(), claim.topic().subject(), claim.value());
        claims.map(words).collect()
    };
    let (from_a, from_b) = (told(a), told(b));
    hold(from_a == from_b, "the spelling changes nothing", || {
        format!("{:?} gives {from_a:?}, {:?} gives {from_b:?}", a.text(), b.text())
    })
}

/// Every claim that an extractor makes comes from the source and quotes words that stand in it.
///
/// # Errors
/// When a claim names another source, has no span, or its span holds other words.
///
/// ```
/// use crosscheck::{Codebook, Source, extract::extract, laws};
/// let read = |source: &Source| extract(source, Codebook::news(), None).claims;
/// let source = Source::new("gazette", "At least 12 passengers drowned on Monday.");
/// assert!(laws::every_claim_quotes(read, &source).is_ok());
/// ```
pub fn every_claim_quotes(extract: impl Fn(&Source) -> Vec<Claim>, source: &Source) -> Result<(), Broken> {
    extract(source).iter().try_for_each(|claim| {
        let own = claim.source() == source.id();
        hold(own, "a claim names its source", || format!("{} in a text of {}", claim.source(), source.id()))?;
        hold(claim.span().is_some(), "every claim has a span", || format!("{:?} has none", claim.quote()))?;
        span_quotes_its_text(claim, source.text())
    })
}

/// A narrower hedge of one figure is read within a wider one, both in what is meant and in what is left open.
///
/// # Errors
/// When it is not; what the policy cannot read is left out.
///
/// ```
/// use crosscheck::{Hedged, Policy, Value, laws};
/// let policy = Policy::default();
/// let count = |amount: Hedged<_>| Value::from(amount.of("state"));
/// let (narrow, wide) = (count(Hedged::Exactly(40.into())), count(Hedged::About(40.into())));
/// assert!(laws::narrower_lies_within(|value| policy.read(value), &narrow, &wide).is_ok());
/// ```
pub fn narrower_lies_within(
    read: impl Fn(&Value) -> Option<Reading>,
    narrow: &Value,
    wide: &Value,
) -> Result<(), Broken> {
    let (Some(inner), Some(outer)) = (read(narrow), read(wide)) else { return Ok(()) };
    let holds = outer.typical.contains(inner.typical) && outer.possible.contains(inner.possible);
    hold(holds, "a narrower hedge lies within a wider one", || format!("{narrow} ({inner:?}) in {wide} ({outer:?})"))
}

/// The order of the sources changes no verdict and no range.
///
/// # Errors
/// When the report of the sources in reverse or turned by one has other questions, verdicts or ranges.
///
/// ```
/// use crosscheck::{Policy, Source, check, laws};
/// let sources = [
///     Source::new("gazette", "Gunmen blocked roads in 20 states."),
///     Source::new("herald", "Roads were blocked in nearly a dozen states."),
/// ];
/// assert!(laws::order_changes_nothing(|sources| check(sources, &Policy::default()), &sources).is_ok());
/// ```
pub fn order_changes_nothing(check: impl Fn(&[Source]) -> Report, sources: &[Source]) -> Result<(), Broken> {
    let found = |sources: &[Source]| -> BTreeMap<String, String> {
        let number = |bound: &Option<RangeBound>| bound.as_ref().map(|bound| bound.number.to_string());
        let told = |question: crate::report::Question| {
            let range = question.range.as_ref().map(|range| (number(&range.low), number(&range.high)));
            (question.id, format!("{} {range:?} of {} claims", question.verdict, question.claims.len()))
        };
        check(sources).questions.into_iter().map(told).collect()
    };
    let given = found(sources);
    let mut turned = sources.to_vec();
    turned.reverse();
    let reversed = found(&turned);
    let by_one = usize::from(turned.len() > 1);
    turned.rotate_left(by_one);
    let rotated = found(&turned);
    hold(given == reversed && given == rotated, "the order of sources changes nothing", || {
        format!("{given:?}, reversed {reversed:?}, turned {rotated:?}")
    })
}

/// No input panics.
///
/// # Errors
/// When `run` panics.
///
/// ```
/// use crosscheck::{Policy, Source, check, laws};
/// let source = Source::new("gazette", "At least \u{202e}99999999999999999999999999999999999999999 people");
/// assert!(laws::does_not_panic(|| check(&[source], &Policy::default())).is_ok());
/// assert!(laws::does_not_panic(|| -> u8 { std::panic::resume_unwind(Box::new("slipped")) }).is_err());
/// ```
pub fn does_not_panic<T>(run: impl FnOnce() -> T) -> Result<(), Broken> {
    let done = catch_unwind(AssertUnwindSafe(run));
    let said = |payload: &(dyn std::any::Any + Send)| {
        let text = payload.downcast_ref::<String>().cloned();
        text.or_else(|| payload.downcast_ref::<&str>().map(|&text| text.to_owned())).unwrap_or_default()
    };
    done.map_or_else(|payload| hold(false, "no input panics", || said(payload.as_ref())), |_| Ok(()))
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
