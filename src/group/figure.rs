//! The figures of claims: whether two are one, what their digits tell.

use crate::claim::Claim;
use crate::digits::{are_swapped, power_between, significant};
use crate::extract::open::stem;
use crate::number::{Figure, Number};
use crate::value::{Date, Hedge, Hedged, Quantity, Unit, Value, fold};
use std::collections::BTreeSet;

/// Below this a count is told of many things of one noun.
const HANDFUL: i64 = 10;
/// From how many digits on, noughts at the ends left out, a measure or a sum is hardly told of two things.
pub(super) const TELLING_DIGITS: usize = 2;
/// From how many digits on a count of one noun is hardly told of two things: 108 steps.
const TELLING_DIGITS_OF_COUNT: usize = 3;
/// Two measures of which neither is more than so many hundredths of the other are one but for rounding or another unit.
const ROUNDED: i128 = 103;

/// The figures that a value names, with its unit of time where it has one.
pub(super) fn figures(claim: &Claim) -> Vec<Number> {
    let amount = match claim.value() {
        Value::Quantity(Quantity { amount, unit: Unit::Measure { factor, offset, .. } }) => {
            let in_base = |figure: &Figure| figure.value().times(*factor)?.plus(*offset);
            return amount.stated().filter_map(in_base).collect();
        }
        Value::Quantity(quantity) => &quantity.amount,
        Value::Money(money) => &money.amount,
        // As percentages: "one in ten" is 10.
        Value::Share(share) => {
            let whole = share.whole().value();
            let hundred = Number::from(100);
            return share.part.stated().filter_map(|part| part.value().times(hundred)?.over(whole)).collect();
        }
        Value::Duration(duration) => {
            let seconds = |figure: &Figure| figure.value().times(duration.unit.seconds());
            return duration.amount.stated().filter_map(seconds).collect();
        }
        Value::Date(_) | Value::Name(_) | Value::Place(_) => return Vec::new(),
    };
    amount.stated().map(|figure| figure.value()).collect()
}

/// Whether two measures or sums that are one figure have digits that two things hardly share: 42 metres, $3.8 million; or
/// two dates the minute of the day.
pub(super) fn told_by_its_digits(a: &Claim, b: &Claim) -> bool {
    if is_date(a) && is_date(b) {
        return a.source() != b.source() && names_a_minute(a) && clock(a) == clock(b) && may_share_a_day(a, b);
    }
    let needed = match a.value() {
        Value::Quantity(Quantity { unit: Unit::Measure { .. }, .. }) | Value::Money(_) | Value::Duration(_) => {
            TELLING_DIGITS
        }
        Value::Quantity(Quantity { unit: Unit::Counted(_), .. }) => TELLING_DIGITS_OF_COUNT,
        _ => return false,
    };
    a.source() != b.source() && digits(a).max(digits(b)) >= needed && same_figure(a, b)
}

/// The minute of the day that a date names.
fn clock(claim: &Claim) -> Option<i64> {
    let Value::Date(date) = claim.value() else { return None };
    date.stated().find_map(Date::minute_of_day)
}

fn may_share_a_day(a: &Claim, b: &Claim) -> bool {
    match (a.value(), b.value()) {
        (Value::Date(x), Value::Date(y)) => x.stated().any(|x| y.stated().any(|y| x.may_share_a_day(*y))),
        _ => false,
    }
}

/// Whether a date is told to a minute that no round hour is: 11:18, not 11:30.
pub(super) fn names_a_minute(claim: &Claim) -> bool {
    clock(claim).is_some_and(|minute| minute % 30 != 0)
}

/// How many digits a claim states, noughts at the ends left out.
pub(super) fn digits(claim: &Claim) -> usize {
    amount(claim)
        .map_or(0, |amount| amount.stated().map(|figure| significant(figure.value()).len()).max().unwrap_or_default())
}

fn amount(claim: &Claim) -> Option<&Hedged<Figure>> {
    match claim.value() {
        Value::Quantity(quantity) => Some(&quantity.amount),
        Value::Money(money) => Some(&money.amount),
        Value::Duration(duration) => Some(&duration.amount),
        _ => None,
    }
}

/// Whether one figure looks like a slip of the other: a thousandfold of it, or two digits of three or more swapped.
pub(super) fn is_slip(a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (amount(a), amount(b)) else { return false };
    let slipped = |x: Number, y: Number| {
        let thousandfold = matches!(power_between(x, y), Some(3 | 6 | 9));
        thousandfold || significant(x).len() >= TELLING_DIGITS && x.to_string().len() > 2 && are_swapped(x, y)
    };
    let same_unit = match (a.value(), b.value()) {
        (Value::Quantity(x), Value::Quantity(y)) => x.unit == y.unit,
        (Value::Money(x), Value::Money(y)) => x.currency == y.currency,
        _ => false,
    };
    same_unit && x.stated().any(|x| y.stated().any(|y| slipped(x.value(), y.value())))
}

/// Whether a word is only the name of what a claim counts or measures.
pub(super) fn names_unit(claim: &Claim, word: &str) -> bool {
    let bearer = Some(claim.topic().subject_key()).filter(|_| claim.topic().attribute() == AGE);
    if claim.value().counted_noun().or(bearer).and_then(stem).as_deref() == Some(word) {
        return true;
    }
    match claim.value() {
        // "Per cent" is written as two words.
        Value::Quantity(quantity) => {
            quantity.unit.name().is_some_and(|name| name.starts_with(word) || name.ends_with(word))
        }
        Value::Duration(duration) => duration.unit.name().starts_with(word),
        Value::Money(money) => fold(money.currency.name()).starts_with(word),
        _ => false,
    }
}

pub(super) fn is_count(claim: &Claim) -> bool {
    claim.value().counted_noun().is_some()
}

/// Whether a claim counts so few of a noun that the same may be counted of many things: two shells and three.
pub(super) fn is_handful(claim: &Claim) -> bool {
    is_count(claim) && figures(claim).iter().any(|figure| figure.magnitude() < Number::from(HANDFUL))
}

pub(super) fn is_date(claim: &Claim) -> bool {
    matches!(claim.value(), Value::Date(_))
}

pub(super) fn same_figure(a: &Claim, b: &Claim) -> bool {
    if let (Value::Date(x), Value::Date(y)) = (a.value(), b.value()) {
        return x.stated().any(|date| y.stated().any(|other| may_be_one(*date, *other)));
    }
    // "40 pounds" and "40 kilograms" are one figure as well: a slip of the unit.
    let as_written = |claim: &Claim| match claim.value() {
        Value::Quantity(Quantity { amount, unit: Unit::Measure { .. } }) => {
            amount.stated().map(|figure| figure.value()).collect()
        }
        _ => Vec::new(),
    };
    let (written, other): (Vec<Number>, Vec<Number>) = (as_written(a), as_written(b));
    if written.iter().any(|figure| other.contains(figure)) {
        return true;
    }
    let (x, y) = (figures(a), figures(b));
    let rounds = match a.value() {
        Value::Quantity(Quantity { unit: Unit::Counted(_) | Unit::Bare, .. }) => false,
        // $9,870 and $10,000 are two prices, where neither is told roughly; $3,812,450 and $3.8 million are one.
        Value::Money(_) => {
            [a, b].iter().any(|claim| !matches!(claim.value().hedge(), Hedge::Plain | Hedge::Exactly))
                || rounds_to(a, b)
        }
        _ => true,
    };
    x.iter().any(|figure| y.iter().any(|other| figure == other || rounds && close(*figure, *other)))
}

/// Whether one of two sums, told to two digits or more, is the other one rounded to its last place.
fn rounds_to(a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (amount(a), amount(b)) else { return false };
    let is_rounded = |rough: &Figure, fine: &Figure| {
        let Some(half) = Number::ratio(1, 2).and_then(|half| rough.last_place().times(half)) else { return false };
        let apart = rough.value().minus(fine.value()).map(Number::magnitude);
        significant(rough.value()).len() >= TELLING_DIGITS
            && fine.last_place() < rough.last_place()
            && apart.is_some_and(|apart| apart <= half)
    };
    x.stated().any(|x| y.stated().any(|y| is_rounded(x, y) || is_rounded(y, x)))
}

/// Whether two dates may be one: a finer and a coarser telling of it, "Friday" and "Friday night".
fn may_be_one(a: Date, b: Date) -> bool {
    match (a, b) {
        (Date::Period(x), Date::Period(y)) => x.overlaps(y),
        (Date::Partial(x), Date::Partial(y)) => {
            let named = (x.weekday.is_some() && x.weekday == y.weekday) || (x.day.is_some() && x.day == y.day);
            named && x.may_be(y)
        }
        _ => false,
    }
}

/// Whether two measures are one but for rounding or another unit: 42 metres and 138 feet.
fn close(x: Number, y: Number) -> bool {
    x.lies_within(y, ROUNDED)
}

/// The attribute of ages of people without a name.
pub(super) const AGE: &str = "open/age";

/// Whether two ages are those of two people without a name: a guard and a cook, a British and an Australian climber.
pub(super) fn are_two_people(a: &Claim, b: &Claim) -> bool {
    let ages = [a, b].iter().filter(|claim| claim.topic().attribute() == AGE).count();
    let names = |claim: &Claim| -> BTreeSet<String> {
        let is_name = |word: &&str| word.starts_with(char::is_uppercase);
        claim.quote().split_whitespace().filter(is_name).map(str::to_owned).collect()
    };
    let (ours, theirs) = (names(a), names(b));
    let named_apart = !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs);
    ages == 1 || ages == 2 && (a.topic().subject_key() != b.topic().subject_key() || named_apart)
}
