//! The value that a figure states, under its own type.

use super::attach::MAGNITUDE;
use super::read::{Mention, MentionKind};
use crate::codebook::Attribute;
use crate::number::Number;
use crate::value::{Money, Quantity, Unit, Value};

/// A figure without a unit on the scale that its attribute has: "measured 6.1" under a question of magnitudes.
pub(super) fn on_scale_of(attribute: &Attribute, value: Value) -> Value {
    match value {
        Value::Quantity(Quantity { amount, unit: Unit::Bare })
            if attribute.counts().iter().any(|class| class == MAGNITUDE) =>
        {
            let name = MAGNITUDE.into();
            let unit = Unit::Measure { dimension: MAGNITUDE.into(), name, factor: Number::ONE, offset: Number::ZERO };
            Value::Quantity(Quantity { amount, unit })
        }
        value => value,
    }
}

/// The value that a mention states, under its own type.
pub(super) fn value_of(mention: &Mention) -> Option<Value> {
    Some(match &mention.kind {
        MentionKind::Count(amount) => Value::Quantity(Quantity {
            amount: amount.clone(),
            unit: mention.noun.as_ref().map_or(Unit::Bare, |noun| Unit::Counted(noun.head().to_owned())),
        }),
        MentionKind::Money(amount, currency) => {
            Value::Money(Money { amount: amount.clone(), currency: currency.clone() })
        }
        MentionKind::Percent { amount, points } => {
            let name = if *points { "percentage point" } else { "percent" };
            Value::Quantity(Quantity { amount: amount.clone(), unit: Unit::Counted(name.to_owned()) })
        }
        MentionKind::Measure(quantity) => Value::Quantity(quantity.clone()),
        MentionKind::Duration(duration) | MentionKind::Age(duration) => Value::Duration(duration.clone()),
        MentionKind::Share(share) => {
            let mut share = share.clone();
            share.noun = mention.noun.as_ref().map(|noun| noun.head().to_owned());
            Value::Share(share)
        }
        MentionKind::Date(date) => Value::Date(date.clone()),
        MentionKind::Recurring(_)
        | MentionKind::Deixis(_)
        | MentionKind::Ordinal(_)
        | MentionKind::Relation(_)
        | MentionKind::Label(_) => {
            return None;
        }
    })
}
