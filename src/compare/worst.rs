//! The worst that two claims could come to under their circumstances, whatever their figures.
//!
//! A search for the worst pair of many claims asks this first: claims that count over different places need not be held
//! against each other one by one.

use super::scope::Part;
use super::side::Side;
use super::{Verdict, comparable, scope, share, time};
use crate::behaviour::Behaviour;
use crate::claim::{Claim, Mode};
use crate::policy::Policy;
use crate::value::Value;

/// A verdict that no pair of claims with the circumstances of `a` and `b` (mode, unit, hedge, scope, time) is above.
pub(crate) fn at_worst(a: &Claim, b: &Claim, attribute: &Behaviour, policy: &Policy) -> Verdict {
    let (a, b) = share::on_one_scale(a, b);
    let (a, b) = (&*a, &*b);
    if comparable::modes(a, b).is_some() {
        return Verdict::NotComparable;
    }
    let (first, second) = (Side::of(a, policy), Side::of(b, policy));
    let slip = if has_figure(a.value()) && has_figure(b.value()) { Verdict::Suspect } else { Verdict::NotComparable };
    if comparable::scales(&first, &second).is_some() {
        return slip;
    }
    let worst = by_scope(&first, &second, *attribute).max(slip);
    if attribute.loose { worst.min(Verdict::Tension) } else { worst }
}

fn by_scope(a: &Side<'_>, b: &Side<'_>, attribute: Behaviour) -> Verdict {
    let values = by_values(a, b);
    if (a.claim.mode == Mode::Denied) != (b.claim.mode == Mode::Denied) {
        return Verdict::Tension;
    }
    let moved = time::moved(a, b, attribute);
    let in_time = if moved { Verdict::Update } else { values };
    match scope::lies(a.claim, b.claim) {
        Part::Apart => Verdict::Scope,
        Part::First | Part::Second if moved || !attribute.parts_add => Verdict::Scope,
        Part::First | Part::Second => Verdict::Contradict,
        // What may be a part is at worst told as if it were the whole.
        Part::FirstMaybe | Part::SecondMaybe | Part::Same => in_time,
    }
}

/// Without regard to scope and time.
fn by_values(a: &Side<'_>, b: &Side<'_>) -> Verdict {
    match (a.claim.value(), b.claim.value()) {
        (Value::Name(_), _) | (Value::Place(_), _) | (Value::Date(_), _) => Verdict::Contradict,
        (Value::Money(x), Value::Money(y)) if x.currency != y.currency => Verdict::Undecided,
        _ if a.reading.is_none() || b.reading.is_none() => Verdict::Undecided,
        _ => Verdict::Contradict,
    }
}

/// Whether a slip of digits can be told of it.
const fn has_figure(value: &Value) -> bool {
    matches!(value, Value::Quantity(_) | Value::Money(_) | Value::Duration(_))
}
