//! Tons of which it is not said whether they are short, long or metric, beside a mass of which it is known.

use super::Comparison;
use super::verdict::Verdict;
use crate::claim::Claim;
use crate::number::Number;
use crate::value::{Quantity, Unit, Value};

/// The dimension of tons that may be any of the three.
const UNTOLD: &str = "mass-ton";
/// Kilograms of a metric, a short and a long ton, as parts of ten million (NIST SP 811).
const TONS: [(i128, &str); 3] = [(10_000_000_000, "metric"), (9_071_847_400, "short"), (10_160_469_088, "long")];
const PARTS: i128 = 10_000_000;

/// What is found where one claim gives tons of an untold kind and the other a mass: the mildest of what each kind of ton
/// would make of it. `None` for all other pairs.
pub(super) fn compare(a: &Claim, b: &Claim, judge: impl Fn(&Claim, &Claim) -> Comparison) -> Option<Comparison> {
    let (told, untold) = match (dimension(a)?, dimension(b)?) {
        (UNTOLD, "mass") => (b, a),
        ("mass", UNTOLD) => (a, b),
        _ => return None,
    };
    let found = TONS.iter().filter_map(|(parts, kind)| {
        let found = judge(told, &in_kilograms(untold, Number::ratio(*parts, PARTS)?)?);
        Some((found, *kind))
    });
    let found: Vec<(Comparison, &str)> = found.collect();
    let all_say = |verdict: Verdict| found.iter().all(|(found, _)| found.verdict == verdict);
    let (mildest, kind) = found.iter().min_by_key(|(found, _)| found.verdict)?;
    let verdict = match mildest.verdict {
        Verdict::Agree if !all_say(Verdict::Agree) => Verdict::Compatible,
        verdict => verdict,
    };
    let unless = if all_say(mildest.verdict) { mildest.unless.clone() } else { None };
    let why = if all_say(mildest.verdict) { mildest.why.clone() } else { format!("{}, in {kind} tons", mildest.why) };
    Some(Comparison { verdict, why, unless, ..mildest.clone() })
}

/// A claim of tons of an untold kind, taken for metric ones where only the size matters.
pub(crate) fn as_metric(claim: &Claim) -> Option<Claim> {
    if dimension(claim)? == UNTOLD { in_kilograms(claim, Number::from(1_000)) } else { None }
}

fn dimension(claim: &Claim) -> Option<&str> {
    match claim.value() {
        Value::Quantity(Quantity { unit: Unit::Measure { dimension, .. }, .. }) => Some(dimension),
        _ => None,
    }
}

fn in_kilograms(claim: &Claim, of_a_ton: Number) -> Option<Claim> {
    let Value::Quantity(Quantity { amount, unit: Unit::Measure { name, factor, offset, .. } }) = claim.value() else {
        return None;
    };
    let unit = Unit::Measure {
        name: name.clone(),
        dimension: "mass".into(),
        factor: factor.times(of_a_ton)?,
        offset: *offset,
    };
    Some(claim.clone().stating(Value::Quantity(Quantity { amount: amount.clone(), unit })))
}
