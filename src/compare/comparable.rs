//! Whether two claims speak of the same thing at all.

use super::side::Side;
use super::{Finding, Verdict};
use crate::claim::{Claim, Mode, Topic};
use crate::nouns;
use crate::policy::Axis;
use crate::value::{Unit, Value};

fn not_comparable(why: impl Into<String>) -> Finding {
    Finding::new(Verdict::NotComparable, why)
}

/// Another attribute (killed against wounded) or another subject is another question.
pub(super) fn topics(a: &Topic, b: &Topic) -> Option<Finding> {
    if a.attribute() != b.attribute() {
        let mut words = [a.attribute(), b.attribute()];
        words.sort_unstable();
        return Some(not_comparable(format!("they answer different questions: {}", words.join(" and "))));
    }
    if a.subject_key() != b.subject_key() {
        let mut words = [a.subject(), b.subject()];
        words.sort_unstable();
        return Some(not_comparable(format!("they speak of different subjects: {}", words.join(" and "))));
    }
    None
}

/// What is told of another event, feared, added or denied does not answer like what is stated.
pub(super) fn modes(a: &Claim, b: &Claim) -> Option<Finding> {
    let either = |mode: Mode| a.mode == mode || b.mode == mode;
    if either(Mode::Background) {
        return Some(not_comparable("one of them speaks of another event, told as background"));
    }
    if a.mode == b.mode {
        return None;
    }
    // A denial meets the value it denies: see `denied`.
    if either(Mode::Denied) && !either(Mode::Possible) && !either(Mode::Additional) {
        return None;
    }
    if either(Mode::Possible) {
        return Some(not_comparable("one is feared, expected or only possible, the other is stated"));
    }
    if either(Mode::Additional) {
        return Some(not_comparable("one adds to an earlier figure, the other gives a total"));
    }
    None
}

/// One states what the other reports as denied; two speakers, so it is a tension and no contradiction of papers.
pub(super) fn denied(a: &Side<'_>, b: &Side<'_>, found: &Finding) -> Option<Finding> {
    if (a.claim.mode == Mode::Denied) == (b.claim.mode == Mode::Denied) {
        return None;
    }
    let (denial, statement) = if a.claim.mode == Mode::Denied { (a, b) } else { (b, a) };
    Some(match found.verdict {
        Verdict::Agree | Verdict::Compatible => {
            let why = format!("{} is stated, {} is denied", statement.words, denial.words);
            Finding::new(Verdict::Tension, why).settle("ask who denies it, and on what ground")
        }
        _ => Finding::new(
            Verdict::Compatible,
            format!("{} is denied, which leaves room for {}", denial.words, statement.words),
        ),
    })
}

/// Values lie on one scale only if they are of one kind, dimension and unit of counting.
pub(super) fn scales(a: &Side<'_>, b: &Side<'_>) -> Option<Finding> {
    let (x, y) = (a.claim.value(), b.claim.value());
    if x.kind() != y.kind() {
        let mut kinds = [super::side::kind(x).code(), super::side::kind(y).code()];
        kinds.sort_unstable();
        return Some(not_comparable(format!("one gives a {}, the other a {}", kinds[0], kinds[1])));
    }
    if let (Value::Quantity(p), Value::Quantity(q)) = (x, y) {
        return units(&p.unit, &q.unit);
    }
    let axes = (a.reading.as_ref().map(|r| &r.axis), b.reading.as_ref().map(|r| &r.axis));
    match axes {
        // Two currencies are one kind of thing; an exchange rate is what is missing.
        (Some(Axis::Money(_)), Some(Axis::Money(_))) => None,
        (Some(p), Some(q)) if p != q => Some(not_comparable("they lie on different scales")),
        _ => None,
    }
}

fn units(a: &Unit, b: &Unit) -> Option<Finding> {
    match (a, b) {
        (Unit::Counted(p), Unit::Counted(q)) if !nouns::may_count_the_same(p, q) => {
            let mut words = [&**p, &**q];
            words.sort_unstable();
            Some(not_comparable(format!("they count different things: {}", words.join(" and "))))
        }
        (Unit::Measure { dimension: p, .. }, Unit::Measure { dimension: q, .. }) if p != q => {
            let mut words = [&**p, &**q];
            words.sort_unstable();
            Some(not_comparable(format!("they measure different things: {}", words.join(" and "))))
        }
        (Unit::Measure { .. }, Unit::Counted(_) | Unit::Bare)
        | (Unit::Counted(_) | Unit::Bare, Unit::Measure { .. }) => {
            Some(not_comparable("one measures, the other counts"))
        }
        _ => None,
    }
}
