//! Whether two mentions answer one question: what their sentences say of them.

use crate::claim::Claim;
use crate::compare::{Verdict, as_metric};
use crate::extract::open::{contrast, stem};
use crate::number::Number;
use crate::policy::Policy;
use crate::value::Value;
use std::collections::BTreeSet;

/// What it takes, in the points of [`evidence`], for two mentions that differ to be answers to one question.
const ENOUGH: i32 = 4;

/// Whether it is earned that two mentions answer one question; otherwise why it is not. `reworded` says that they count
/// in two nouns of which nothing is known.
pub(super) fn earned(x: &Claim, y: &Claim, verdict: Verdict, policy: &Policy, reworded: bool) -> Result<(), String> {
    let (p, q) = (x.topic().attribute(), y.topic().attribute());
    if x.topic().open_kind().is_none() && y.topic().open_kind().is_none() && p != q {
        return Err(format!("they answer different questions: {p} and {q}"));
    }
    if verdict == Verdict::Agree {
        return Ok(());
    }
    if is_date(x) && p != q && verdict != Verdict::Compatible {
        return Err(format!("they date different things: {p} and {q}"));
    }
    if let Some((word, other)) = contrast(x, y) {
        return Err(format!("one is told of {word}, the other of {other}"));
    }
    if evidence(x, y, verdict, policy) - i32::from(reworded && verdict != Verdict::Compatible) >= ENOUGH {
        Ok(())
    } else {
        Err("too little says that they speak of the same thing".to_owned())
    }
}

/// What speaks for two mentions being answers to one question.
fn evidence(x: &Claim, y: &Claim, verdict: Verdict, policy: &Policy) -> i32 {
    let (p, q) = (x.topic().attribute(), y.topic().attribute());
    let attribute = if p == q && x.topic().open_kind().is_none() { 4 } else { 0 };
    let near = shared(&x.near, &y.near, x).len().min(3);
    let around = shared(&x.context, &y.context, x).len().saturating_sub(near).min(2);
    let words = 2 * i32::try_from(near).unwrap_or(0) + i32::try_from(around).unwrap_or(0);
    let values = match verdict {
        Verdict::Compatible => 4,
        Verdict::Tension => closeness(x, y, policy).max(0),
        _ if is_date(x) => clocks_close(x, y),
        _ => closeness(x, y, policy),
    };
    attribute + words + values
}

/// Words that two mentions share, without those that name what is counted.
fn shared<'c>(a: &'c BTreeSet<String>, b: &'c BTreeSet<String>, claim: &Claim) -> Vec<&'c String> {
    let unit = unit(claim).and_then(stem);
    a.intersection(b).filter(|word| Some(*word) != unit.as_ref()).collect()
}

fn is_date(claim: &Claim) -> bool {
    matches!(claim.value(), Value::Date(_))
}

/// Two clocks within an hour of each other are mostly of one moment.
fn clocks_close(x: &Claim, y: &Claim) -> i32 {
    let minute = |claim: &Claim| match claim.value() {
        Value::Date(when) => when.stated().next()?.minute_of_day(),
        _ => None,
    };
    let close = minute(x).zip(minute(y)).is_some_and(|(a, b)| (a - b).abs() <= 60);
    if close { 2 } else { 0 }
}

/// The noun or unit that a claim counts in.
fn unit(claim: &Claim) -> Option<&str> {
    match claim.value() {
        Value::Quantity(quantity) => quantity.unit.name(),
        Value::Duration(duration) => Some(duration.unit.name()),
        _ => None,
    }
}

/// How near two figures lie to each other: what is told twice is mostly told alike.
fn closeness(x: &Claim, y: &Claim, policy: &Policy) -> i32 {
    let (Some(a), Some(b)) = (size(x, policy), size(y, policy)) else { return 0 };
    let (small, large) = (a.min(b), a.max(b));
    let within = |hundredths: i128| small.lies_within(large, hundredths);
    // Two small counts that lie next to each other: five and six villages.
    let next = x.value().counted_noun().is_some() && small >= Number::from(2) && small.plus(Number::ONE) == Some(large);
    match () {
        () if within(112) || next => 4,
        // Counts and parts of a whole say more of what they are than sums and lengths.
        () if within(135) && (x.value().counted_noun().is_some() || matches!(x.value(), Value::Share(_))) => 4,
        () if within(135) => 2,
        () if within(200) => 0,
        () if within(500) => -2,
        () => -4,
    }
}

/// What a claim typically means, as one number on its axis.
fn size(claim: &Claim, policy: &Policy) -> Option<Number> {
    let metric = as_metric(claim);
    let typical = policy.read(metric.as_ref().unwrap_or(claim).value())?.typical;
    typical.low().number().or_else(|| typical.high().number()).map(Number::magnitude)
}
