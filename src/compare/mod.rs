//! Two claims → a verdict with its reason.
//!
//! One file for each question that is asked, in the order in which they are asked: is one of them a slip
//! (`suspect`), do they speak of the same thing (`comparable`), of the same part of it (`scope`), at the same
//! time (`time`), and only then what the values say (`amounts`, `dates`, `names`, `places`).

mod amounts;
mod comparable;
mod dates;
mod entails;
pub(crate) mod exchange;
mod kind;
mod money;
mod names;
mod places;
mod scope;
mod share;
mod side;
mod stages;
mod suspect;
mod time;
mod tons;
mod verdict;
mod words;
mod worst;

pub use entails::entails;
pub(crate) use entails::entails_within;
pub use kind::DifferenceKind;
pub(crate) use scope::{Part, counts_others, part_of};
pub(crate) use side::reading_of;
pub(crate) use time::{Order, order, when};
pub(crate) use tons::as_metric;
pub use verdict::Verdict;
#[cfg(feature = "html")]
pub(crate) use words::plural;
pub(crate) use words::say;
pub(crate) use worst::at_worst;

use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::policy::Policy;
use crate::value::Value;
use side::Side;

/// What was found of two claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The verdict.
    pub verdict: Verdict,
    /// The reason, in words that can be checked against the quotes.
    pub why: String,
    /// What would make both true, where something would.
    pub unless: Option<String>,
    /// What would settle it: the fact to ask for.
    pub settle: Option<String>,
    /// What kind of difference it is, by the code of its [`DifferenceKind`]: `count`, `date`, `place` and so on.
    pub kind: &'static str,
}

/// A verdict with its words, before it is known what kind of value it is about.
#[derive(Clone, Debug)]
struct Finding {
    verdict: Verdict,
    why: String,
    unless: Option<String>,
    settle: Option<String>,
}

impl Finding {
    fn new(verdict: Verdict, why: impl Into<String>) -> Self {
        Self { verdict, why: why.into(), unless: None, settle: None }
    }

    fn unless(self, unless: impl Into<String>) -> Self {
        Self { unless: Some(unless.into()), ..self }
    }

    fn settle(self, settle: impl Into<String>) -> Self {
        Self { settle: Some(settle.into()), ..self }
    }
}

/// Says of two claims whether both can stand, why, and what would settle it.
///
/// `compare(a, b)` mirrors `compare(b, a)`: the verdict is the same, and the words name figures, not sides.
///
/// ```
/// use crosscheck::{Behaviour, Claim, Figure, Hedged, Number, Policy, Quantity, Topic, Value, Verdict, compare};
/// let states = |source: &str, amount| {
///     Claim::new(source, Topic::new("Mexico", "states"), Value::Quantity(Quantity::count(amount, "state")))
/// };
/// let a = states("gazette", Hedged::Plain(Figure::from(20)));
/// let b = states("herald", Hedged::Nearly(Figure::new(Number::from(12), Number::from(4))));
/// let found = compare(&a, &b, &Behaviour::toll(), &Policy::default());
/// assert_eq!(found.verdict, Verdict::Contradict);
/// assert_eq!(found.why, "20 lies outside nearly a dozen (10 to 11)");
/// ```
#[must_use]
pub fn compare(a: &Claim, b: &Claim, attribute: &Behaviour, policy: &Policy) -> Comparison {
    if let Some(finding) = comparable::topics(a.topic(), b.topic()) {
        return told(finding, a);
    }
    compare_within(a, b, attribute, policy)
}

/// As [`compare`], for two claims that are known to answer one question.
pub(crate) fn compare_within(a: &Claim, b: &Claim, attribute: &Behaviour, policy: &Policy) -> Comparison {
    if let Some(found) = tons::compare(a, b, |a, b| compare_within(a, b, attribute, policy)) {
        return found;
    }
    let (a, b) = share::on_one_scale(a, b);
    let (a, b) = (&*a, &*b);
    // One order of the two for every rule, so that words and verdicts do not depend on who comes first.
    let (a_side, b_side) = (Side::of(a, policy), Side::of(b, policy));
    let (first, second) = if a_side.comes_before(&b_side) { (a_side, b_side) } else { (b_side, a_side) };
    let mut finding = judge(&first, &second, *attribute, policy);
    if attribute.loose && finding.verdict == Verdict::Contradict {
        finding.verdict = Verdict::Tension;
        finding.unless = Some("one of them is told loosely".to_owned());
        finding.settle = Some("ask the first source of each".to_owned());
    }
    told(finding, a)
}

fn told(finding: Finding, a: &Claim) -> Comparison {
    let Finding { verdict, why, unless, settle } = finding;
    Comparison { verdict, why, unless, settle, kind: side::kind(a.value()).code() }
}

/// The order of the questions, as DESIGN.md gives it.
fn judge(a: &Side<'_>, b: &Side<'_>, attribute: Behaviour, policy: &Policy) -> Finding {
    if let Some(finding) = comparable::modes(a.claim, b.claim) {
        return finding;
    }
    let moved = time::moved(a, b, attribute);
    if let Some(finding) = suspect::slip(a, b, moved) {
        return finding;
    }
    if let Some(finding) = comparable::scales(a, b) {
        return finding;
    }
    let found = values(a, b, attribute, policy);
    if let Some(finding) = comparable::denied(a, b, &found) {
        return finding;
    }
    match scope::difference(a, b, attribute, found, policy) {
        scope::Difference::Decided(finding) => finding,
        scope::Difference::None(found) => time::update(a, b, attribute, found),
    }
}

/// What the values say, scope and time being the same.
fn values(a: &Side<'_>, b: &Side<'_>, attribute: Behaviour, policy: &Policy) -> Finding {
    match (a.claim.value(), b.claim.value()) {
        (Value::Name(x), Value::Name(y)) => names::compare(x, y, attribute.one_answer),
        (Value::Place(x), Value::Place(y)) if attribute.extent => places::extents(x, y),
        (Value::Place(x), Value::Place(y)) => places::compare(x, y, attribute.one_answer),
        (Value::Date(x), Value::Date(y)) => dates::partial(x, y, policy).unwrap_or_else(|| amounts::compare(a, b)),
        (Value::Money(x), Value::Money(y)) => money::shared(x, y, a, b).unwrap_or_else(|| amounts::compare(a, b)),
        _ => amounts::compare(a, b),
    }
}
