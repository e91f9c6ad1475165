//! All that a verdict depends on, as one line of text.

use crate::claim::Claim;
use crate::compare::counts_others;
use crate::number::Figure;
use crate::value::{Currency, Date, Hedged, Unit, Value};
use std::fmt::Write;

/// All that a verdict depends on besides the attribute and the policy: claims with equal keys are compared once.
///
/// Who says it, and in which words, is no part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Key {
    line: Box<str>,
    /// How much of the line tells the circumstances, less the time.
    circumstances: usize,
}

/// What stands between two parts of the line; no name or place holds it once it is folded.
const NEXT: char = '\u{1f}';

impl Key {
    pub(super) fn of(claim: &Claim) -> Self {
        let mut line = String::with_capacity(64);
        circumstances(&mut line, claim);
        let circumstances = line.len();
        // Writing to a string cannot fail.
        if let Some(time) = claim.time() {
            _ = write!(line, "{time:?}");
        }
        line.push(NEXT);
        value(&mut line, claim);
        Self { line: line.into_boxed_str(), circumstances }
    }

    /// Everything but the time and the figures: mode, kind, hedge, unit, place, group, stage.
    pub(super) fn circumstances(&self) -> &str {
        self.line.get(..self.circumstances).unwrap_or_default()
    }
}

fn circumstances(line: &mut String, claim: &Claim) {
    let value = claim.value();
    _ = write!(line, "{}{NEXT}{}{NEXT}{}", claim.mode.code(), value.kind().code(), value.hedge().code());
    line.push_str(if counts_others(claim) { "+others" } else { "" });
    line.push(NEXT);
    match value {
        Value::Quantity(quantity) => match &quantity.unit {
            Unit::Counted(noun) => line.push_str(noun),
            Unit::Measure { name, dimension, factor, offset } => {
                _ = write!(line, "{name} {dimension} {factor} {offset}");
            }
            Unit::Bare => {}
        },
        Value::Money(money) => match &money.currency {
            Currency::Iso(code) => _ = write!(line, "{code} ISO"),
            Currency::Shared(sign) => line.push_str(sign),
        },
        Value::Duration(duration) => line.push_str(duration.unit.name()),
        Value::Share(share) => _ = write!(line, "{}", share.whole().value()),
        Value::Date(_) | Value::Name(_) | Value::Place(_) => {}
    }
    line.push(NEXT);
    if let Some(place) = &claim.scope.place {
        line.push_str(place.key());
        for container in place.containers() {
            _ = write!(line, " < {container}");
        }
    }
    let scope = &claim.scope;
    for part in [&scope.group, &scope.stage] {
        line.push(NEXT);
        line.push_str(part.as_deref().unwrap_or_default());
    }
    line.push(NEXT);
    if scope.including.is_some() || scope.excluding.is_some() || scope.out_of.is_some() || scope.listed {
        _ = write!(line, "{:?} {:?} {:?} {}", scope.including, scope.excluding, scope.out_of, scope.listed);
    }
    line.push(NEXT);
}

fn value(line: &mut String, claim: &Claim) {
    match claim.value() {
        Value::Quantity(quantity) => {
            figures(line, &quantity.amount);
            // Four digits that stand in the quote as they are may be a year: see the slips of `compare`.
            let bare = |figure: &Figure| claim.quote().contains(&figure.value().to_string());
            let year = crate::Number::from(1_000);
            if quantity.amount.stated().any(|figure| figure.value() >= year && bare(figure)) {
                line.push_str(" as written");
            }
        }
        Value::Money(money) => figures(line, &money.amount),
        Value::Duration(duration) => figures(line, &duration.amount),
        Value::Share(share) => figures(line, &share.part),
        Value::Date(date) => dates(line, date),
        Value::Name(name) => line.push_str(name.key()),
        Value::Place(place) => {
            line.push_str(place.key());
            for container in place.containers() {
                _ = write!(line, " < {container}");
            }
        }
    }
}

fn figures(line: &mut String, amount: &Hedged<Figure>) {
    for figure in amount.stated() {
        _ = write!(line, "{} by {};", figure.value(), figure.last_place());
    }
    if let Hedged::Vague(vague) = amount {
        _ = write!(line, "{} x {}", vague.word(), vague.multiplier());
    }
}

fn dates(line: &mut String, date: &Hedged<Date>) {
    for stated in date.stated() {
        _ = write!(line, "{stated:?};");
    }
    if let Hedged::Vague(vague) = date {
        _ = write!(line, "{} x {}", vague.word(), vague.multiplier());
    }
}
