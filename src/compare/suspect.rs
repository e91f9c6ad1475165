//! Pairs that look like one slip rather than two opinions.

use super::side::Side;
use super::{Finding, Verdict};
use crate::number::{Figure, Number};
use crate::value::{Hedge, Unit, Value};

/// The slip that explains the pair, if one does; `moved` says that time explains it already.
pub(super) fn slip(a: &Side<'_>, b: &Side<'_>, moved: bool) -> Option<Finding> {
    let (x, y) = (figure(a)?, figure(b)?);
    let why = unit_slip(a, b, x, y)
        .or_else(|| scale_slip(a, b, x, y))
        .or_else(|| year_as_count(a, b))
        .or_else(|| year_as_count(b, a))
        .or_else(|| if moved { None } else { swapped_digits(a, b, x, y) })?;
    Some(
        Finding::new(Verdict::Suspect, why)
            .settle(format!("look up {} and {} where they were first written", a.words, b.words)),
    )
}

/// The one figure that a side states, where it states one as its value and not as a bound.
fn figure(side: &Side<'_>) -> Option<Figure> {
    let amount = match side.claim.value() {
        Value::Quantity(quantity) => &quantity.amount,
        Value::Money(money) => &money.amount,
        Value::Duration(duration) => &duration.amount,
        _ => return None,
    };
    let hedge = matches!(amount.hedge(), Hedge::Plain | Hedge::Exactly | Hedge::About);
    let mut stated = amount.stated();
    stated.next().copied().filter(|_| hedge)
}

/// The digits that are not nought at either end.
fn significant(n: Number) -> String {
    let digits: String = n.magnitude().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// What must be the same besides the figure.
fn unit(value: &Value) -> Option<String> {
    match value {
        Value::Quantity(quantity) => quantity.unit.name().map(str::to_owned),
        Value::Money(money) => Some(money.currency.name().to_owned()),
        Value::Duration(duration) => Some(duration.unit.name().to_owned()),
        _ => None,
    }
}

/// The same digits a thousand times larger, or many digits moved by some places.
fn scale_slip(a: &Side<'_>, b: &Side<'_>, x: Figure, y: Figure) -> Option<String> {
    let (x, y) = (x.value(), y.value());
    let (small, large) = if x.magnitude() < y.magnitude() { (x, y) } else { (y, x) };
    if unit(a.claim.value()) != unit(b.claim.value())
        || small.is_zero()
        || matches!(a.claim.value(), Value::Duration(_))
    {
        return None;
    }
    let factor = large.over(small)?;
    let power = (1..=9).find(|power| Number::power_of_ten(*power) == Some(factor))?;
    // "2 million" and "2 billion" differ by one letter; "3" and "30" are two figures.
    let needed = match power {
        3 | 6 | 9 if small >= Number::from(1_000_000) => 1,
        3 | 6 | 9 => 2,
        _ => 3,
    };
    let digits = significant(small).len();
    (digits >= needed && significant(small) == significant(large))
        .then(|| format!("{} and {} differ by a factor of exactly {factor}", a.words, b.words))
}

/// The same figure in miles and in kilometres.
fn unit_slip(a: &Side<'_>, b: &Side<'_>, x: Figure, y: Figure) -> Option<String> {
    if x.value() != y.value() || x.value().is_zero() {
        return None;
    }
    let differ = match (a.claim.value(), b.claim.value()) {
        (Value::Quantity(p), Value::Quantity(q)) => match (&p.unit, &q.unit) {
            (
                Unit::Measure { dimension: d, factor: f, offset: o, .. },
                Unit::Measure { dimension: e, factor: g, offset: q, .. },
            ) => d == e && (f, o) != (g, q),
            _ => false,
        },
        // Three years and three months are two opinions; 45 minutes and 45 hours are hardly.
        (Value::Duration(p), Value::Duration(q)) => p.unit != q.unit && significant(x.value()).len() >= 2,
        _ => false,
    };
    differ.then(|| format!("the same figure in two units: {} and {}", a.words, b.words))
}

/// 354 and 345.
fn swapped_digits(a: &Side<'_>, b: &Side<'_>, x: Figure, y: Figure) -> Option<String> {
    let written_out = |figure: Figure| figure.value().is_whole() && figure.last_place() == Number::ONE;
    if !written_out(x) || !written_out(y) || unit(a.claim.value()) != unit(b.claim.value()) {
        return None;
    }
    let (p, q) = (x.value().to_string(), y.value().to_string());
    let differing: Vec<(usize, (char, char))> =
        p.chars().zip(q.chars()).enumerate().filter(|(_, (c, d))| c != d).collect();
    let swapped = match differing.as_slice() {
        [(i, (c, d)), (j, (e, f))] => i + 1 == *j && c == f && d == e,
        _ => false,
    };
    (p.len() == q.len() && p.len() >= 3 && swapped)
        .then(|| format!("{} and {} differ by two swapped digits", a.words, b.words))
}

/// "2014" beside "20 people": the four digits stand in the quote as a year would.
fn year_as_count(year: &Side<'_>, other: &Side<'_>) -> Option<String> {
    let Value::Quantity(quantity) = year.claim.value() else { return None };
    let (figure, against) = (figure(year)?.value(), figure(other)?.value());
    let looks_like_one = figure >= Number::from(1900) && figure <= Number::from(2100) && figure.is_whole();
    let counted = !matches!(quantity.unit, Unit::Measure { .. }) && quantity.amount.hedge() == Hedge::Plain;
    let far = against.times(Number::from(10))? <= figure;
    (looks_like_one && counted && far && year.claim.quote().contains(&figure.to_string()))
        .then(|| format!("{figure} may be a year that was read as a count, beside {}", other.words))
}
