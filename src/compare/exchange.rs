//! Two figures that two sources give the other way round: 12 killed and 30 wounded, 30 killed and 12 wounded.

use super::{Comparison, Verdict, say};
use crate::claim::{Claim, Mode};
use crate::number::Number;
use crate::value::{Hedge, Unit, Value};

/// What two pairs have in common if each source gives for the one question what the other gives for the other.
///
/// Sources in order, with their figures for the question.
pub(crate) type Key<'a> = [(&'a str, Number); 2];

/// The key of a pair and the key that a pair of another question has if the figures stand the other way round.
///
/// Small figures stand so by chance: one of the two must have two digits.
pub(crate) fn keys<'a>(a: &'a Claim, b: &'a Claim) -> Option<(Key<'a>, Key<'a>)> {
    let (x, y) = (count(a)?, count(b)?);
    let large = x.max(y) >= Number::from(10);
    if a.source() == b.source() || x == y || !large {
        return None;
    }
    let key = |x: Number, y: Number| {
        let mut key = [(a.source(), x), (b.source(), y)];
        key.sort_unstable();
        key
    };
    Some((key(x, y), key(y, x)))
}

fn count(claim: &Claim) -> Option<Number> {
    let Value::Quantity(quantity) = claim.value() else { return None };
    let plain = matches!(quantity.amount.hedge(), Hedge::Plain | Hedge::Exactly) && claim.mode == Mode::Stated;
    let counted = !matches!(quantity.unit, Unit::Measure { .. });
    quantity.amount.stated().next().filter(|_| plain && counted).map(|figure| figure.value())
}

/// The slip, instead of the contradiction that was found.
pub(crate) fn slip(a: &Claim, b: &Claim, other_question: &str, found: &Comparison) -> Comparison {
    let (x, y) = (say(a.value()), say(b.value()));
    let mut figures = [x, y];
    figures.sort_unstable();
    let [x, y] = figures;
    Comparison {
        verdict: Verdict::Suspect,
        why: format!("the sources give {x} and {y} the other way round for this and for \"{other_question}\""),
        unless: None,
        settle: Some("look up which figure belongs to which question where they were first given".to_owned()),
        kind: found.kind,
    }
}
