//! Sources that give both figures themselves: then the figures count two things.
//!
//! A report of a second quake names the first one's magnitude too; an article on today's dead tells of last year's.
//! Where one of the two sources states the other's figure beside its own, or one source states both, the words have told
//! two things apart that the question did not.

use super::Pair;
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::compare::{Verdict, compare_within, say};
use crate::number::Number;
use crate::policy::Policy;
use crate::value::Value;

/// How many words around two figures of one source must be the same for them to be two answers to one question.
const SAME_WORDS: usize = 4;

/// Takes back contradictions and tensions between counts that a source itself tells apart.
pub(super) fn explain(claims: &[Claim], attribute: &Behaviour, policy: &Policy, pairs: &mut [Pair]) {
    let compared: Vec<(usize, usize)> = pairs
        .iter()
        .filter(|pair| matches!(pair.comparison.verdict, Verdict::Contradict | Verdict::Tension))
        .map(|pair| (pair.a, pair.b))
        .collect();
    for (a, b) in compared {
        let (Some(x), Some(y)) = (claims.get(a), claims.get(b)) else { continue };
        let counts = |claim: &Claim| matches!(claim.value(), Value::Quantity(_) | Value::Money(_));
        if !counts(x) || !counts(y) {
            continue;
        }
        let told_apart = if x.source() == y.source() {
            let has_context = !x.context.is_empty() && !y.context.is_empty();
            has_context && x.context.intersection(&y.context).count() < SAME_WORDS
        } else {
            gives_both(claims, x, y, attribute, policy) || gives_both(claims, y, x, attribute, policy)
        };
        if !told_apart {
            continue;
        }
        for pair in pairs.iter_mut().filter(|pair| (pair.a, pair.b) == (a, b)) {
            pair.comparison.verdict = Verdict::NotComparable;
            pair.comparison.why =
                format!("a source gives both {} and {}: they count different things", say(x.value()), say(y.value()));
            pair.comparison.unless = None;
            pair.comparison.settle = None;
        }
    }
}

/// Whether the source of `own` states elsewhere what `other` states.
fn gives_both(claims: &[Claim], own: &Claim, other: &Claim, attribute: &Behaviour, policy: &Policy) -> bool {
    claims.iter().any(|claim| {
        claim.source() == own.source()
            && claim.span() != own.span()
            && claim.span().is_some()
            && match compare_within(claim, other, attribute, policy).verdict {
                Verdict::Agree => true,
                Verdict::Compatible => same_figure(claim.value(), other.value()),
                _ => false,
            }
    })
}

/// Whether both name the same figure, however hedged.
fn same_figure(a: &Value, b: &Value) -> bool {
    let stated = |value: &Value| -> Vec<Number> {
        match value {
            Value::Quantity(quantity) => quantity.amount.stated().map(|figure| figure.value()).collect(),
            Value::Money(money) => money.amount.stated().map(|figure| figure.value()).collect(),
            _ => Vec::new(),
        }
    };
    let (x, y) = (stated(a), stated(b));
    x.iter().any(|figure| y.contains(figure))
}
