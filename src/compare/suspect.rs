//! Pairs that look like one slip rather than two opinions.

use super::side::Side;
use super::{Finding, Verdict};
use crate::claim::Claim;
use crate::digits::{are_swapped, power_between, significant};
use crate::number::{Figure, Number};
use crate::value::{Hedge, Money, Quantity, Unit, Value};

/// The slip that explains the pair, if one does; `moved` says that time explains it already.
pub(super) fn slip(a: &Side<'_>, b: &Side<'_>, moved: bool) -> Option<Finding> {
    let (Some(x), Some(y)) = (figure(a), figure(b)) else { return bounded(a, b) };
    let why = unit_slip(a, b, x, y)
        .or_else(|| scale_slip(a, b, x, y, moved))
        .or_else(|| year_as_count(a, b))
        .or_else(|| year_as_count(b, a))
        .or_else(|| age_as_count(a, b))
        .or_else(|| age_as_count(b, a))
        .or_else(|| if moved { None } else { swapped_digits(a, b, x, y) })?;
    Some(suspect(a, b, why))
}

fn suspect(a: &Side<'_>, b: &Side<'_>, why: String) -> Finding {
    Finding::new(Verdict::Suspect, why)
        .settle(format!("look up {} and {} where they were first written", a.words, b.words))
}

/// "At least $38 million" beside "$38 billion": a bound explains no thousandfold of the same digits. Counts of what moves
/// are left out: a toll grows.
fn bounded(a: &Side<'_>, b: &Side<'_>) -> Option<Finding> {
    let stated = |side: &Side<'_>| {
        let amount = match side.claim.value() {
            Value::Quantity(Quantity { amount, unit: Unit::Measure { .. } }) | Value::Money(Money { amount, .. }) => {
                amount
            }
            _ => return None,
        };
        let mut stated = amount.stated().map(|figure| figure.value());
        stated.next().filter(|_| stated.next().is_none())
    };
    let (x, y) = (stated(a)?, stated(b)?);
    let power = power_between(x, y).filter(|power| matches!(power, 3 | 6 | 9))?;
    let digits = significant(x);
    let is_slip = unit(a.claim.value()) == unit(b.claim.value()) && digits.len() >= 2 && digits == significant(y);
    is_slip.then(|| suspect(a, b, format!("{} beside {}: {}", a.words, b.words, scale_of(power))))
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
fn scale_slip(a: &Side<'_>, b: &Side<'_>, x: Figure, y: Figure, moved: bool) -> Option<String> {
    let (x, y) = (x.value(), y.value());
    let (small, large) = if x.magnitude() < y.magnitude() { (x, y) } else { (y, x) };
    if unit(a.claim.value()) != unit(b.claim.value())
        || small.is_zero()
        || matches!(a.claim.value(), Value::Duration(_))
    {
        return None;
    }
    if let Some(why) = of_another_scale(a, b, small, large) {
        return Some(why);
    }
    let power = power_between(x, y)?;
    let factor = Number::power_of_ten(power)?;
    // "2 million" and "2 billion" differ by one letter; "3" and "30" are two figures, and a toll of 3 may have come to be
    // one of 3,000.
    let needed = match power {
        3 | 6 | 9 if !moved || small >= Number::from(1_000_000) => 1,
        3 | 6 | 9 => 2,
        _ => 3,
    };
    let digits = significant(small).len();
    (digits >= needed && significant(small) == significant(large))
        .then(|| format!("{} and {} differ by a factor of exactly {factor}: {}", a.words, b.words, scale_of(power)))
}

/// Two sums of which one is about a thousand times the other: 41.6 million, 38 billion.
fn of_another_scale(a: &Side<'_>, b: &Side<'_>, small: Number, large: Number) -> Option<String> {
    let is_money = matches!(a.claim.value(), Value::Money(_)) && small >= Number::from(1_000_000);
    let (least, most) = (small.times(Number::from(800))?, small.times(Number::from(1_250))?);
    let exact = significant(small) == significant(large);
    (is_money && !exact && least <= large && large <= most)
        .then(|| format!("{} and {} differ by a factor of about 1,000: {}", a.words, b.words, scale_of(3)))
}

/// What went wrong where a figure is some noughts too long.
const fn scale_of(power: i32) -> &'static str {
    match power {
        3 => "thousands, millions or billions may have been mixed up",
        6 | 9 => "a scale may have been written twice or left out",
        _ => "a nought or a point may have slipped",
    }
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
    differ.then(|| format!("the same figure in two units: {} and {}; one unit may be a slip", a.words, b.words))
}

/// 354 and 345; of two digits, 54 and 45 told in the same words of the same thing.
fn swapped_digits(a: &Side<'_>, b: &Side<'_>, x: Figure, y: Figure) -> Option<String> {
    let written_out = |figure: Figure| figure.value().is_whole() && figure.last_place() == Number::ONE;
    if !written_out(x) || !written_out(y) || unit(a.claim.value()) != unit(b.claim.value()) {
        return None;
    }
    let needed = if all_else_is_the_same(a.claim, b.claim) { 2 } else { 3 };
    (are_swapped(x.value(), y.value()) && x.value().to_string().len() >= needed)
        .then(|| format!("{} and {} differ by two swapped digits", a.words, b.words))
}

/// Whether two claims are told of one thing in the same words, or by the same speaker of the same day, so that small
/// figures do not differ by chance.
fn all_else_is_the_same(a: &Claim, b: &Claim) -> bool {
    let same_words = !a.context.is_empty() && a.context == b.context;
    let same_speaker = a.attributed_to.is_some() && a.time().is_some();
    a.scope == b.scope
        && a.mode == b.mode
        && a.time() == b.time()
        && a.attributed_to == b.attributed_to
        && a.value().hedge() == b.value().hedge()
        && (same_words || same_speaker)
}

/// "2014" beside "20 people": the four digits stand in the quote as a year would.
fn year_as_count(year: &Side<'_>, other: &Side<'_>) -> Option<String> {
    let (figure, against) = (plain_count(year)?, figure(other)?.value());
    let looks_like_one = figure >= Number::from(1900) && figure <= Number::from(2100) && figure.is_whole();
    let far = against.times(Number::from(10))? <= figure;
    (looks_like_one && far && year.claim.quote().contains(&figure.to_string()))
        .then(|| format!("{figure} may be a year that was read as a count, beside {}", other.words))
}

/// "a 37-year-old man", "aged 37": the quote tells an age.
fn age_as_count(age: &Side<'_>, other: &Side<'_>) -> Option<String> {
    let (count, against) = (plain_count(age)?, figure(other)?.value());
    let digits = count.to_string();
    let quote = age.claim.quote().to_lowercase().replace(['-', '‑', '–'], " ");
    let words: Vec<&str> = quote.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let tells_age = words.iter().enumerate().filter(|(_, word)| **word == digits).any(|(at, _)| {
        let follows = words.get(at + 1..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        matches!(follows, ["year" | "years", "old", ..] | ["años", ..]) || matches!(before, Some(&"aged" | &"age"))
    });
    (count != against && tells_age)
        .then(|| format!("{count} may be an age that was read as a count, beside {}", other.words))
}

/// A figure that is stated plainly of counted things.
fn plain_count(side: &Side<'_>) -> Option<Number> {
    let Value::Quantity(quantity) = side.claim.value() else { return None };
    let counted = !matches!(quantity.unit, Unit::Measure { .. }) && quantity.amount.hedge() == Hedge::Plain;
    figure(side).filter(|_| counted).map(Figure::value)
}
