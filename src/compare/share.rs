//! Parts of a whole told in two ways: "four in five" and "80 percent".

use crate::claim::Claim;
use crate::number::{Figure, Number};
use crate::value::{Quantity, Share, Unit, Value};
use std::borrow::Cow;

/// Two claims on one scale where one states a share and the other a percentage; otherwise as they are.
pub(super) fn on_one_scale<'c>(a: &'c Claim, b: &'c Claim) -> (Cow<'c, Claim>, Cow<'c, Claim>) {
    let changed = |claim: &'c Claim| match as_share(claim.value()) {
        Some(share) => Cow::Owned(claim.clone().stating(share)),
        None => Cow::Borrowed(claim),
    };
    match (a.value(), b.value()) {
        (Value::Share(_), Value::Quantity(_)) => (Cow::Borrowed(a), changed(b)),
        (Value::Quantity(_), Value::Share(_)) => (changed(a), Cow::Borrowed(b)),
        _ => (Cow::Borrowed(a), Cow::Borrowed(b)),
    }
}

/// A percentage as a part of one.
fn as_share(value: &Value) -> Option<Value> {
    let Value::Quantity(Quantity { amount, unit: Unit::Counted(noun) }) = value else { return None };
    if noun != "percent" {
        return None;
    }
    let hundredth = |figure: &Figure| {
        let part = |number: Number| number.over(Number::from(100));
        Some(Figure::new(part(figure.value())?, part(figure.last_place())?))
    };
    let part = amount.try_map(hundredth)?;
    Share::new(part, Figure::from(Number::ONE), None).map(Value::Share)
}
