//! Claims under an open attribute, parted by the words they stand among: a link must be earned.

use super::Group;
use crate::claim::Claim;
use crate::digits::{are_swapped, power_between, significant};
use crate::extract::open::stem;
use crate::nouns;
use crate::number::{Figure, Number};
use crate::value::{Date, Hedge, Hedged, Quantity, Unit, Value, fold};
use std::collections::{BTreeMap, BTreeSet};

/// How many context words two claims under an open attribute must share when they state the same figure.
const SHARED_WORDS: usize = 2;
/// The same of sums, measures, percentages and lengths of time, whose figures say more of what they are than counts.
const SHARED_WORDS_OF_MEASURE: usize = 1;
/// How many when they state different ones: wrong linking is the largest source of false flags.
const SHARED_WORDS_APART: usize = 4;
/// From how many digits on, noughts at the ends left out, a measure or a sum is hardly told of two things.
const TELLING_DIGITS: usize = 2;
/// How many of the words right beside two figures that differ link them, however little else they share.
const SHARED_NEIGHBOURS: usize = 2;
/// Figures of which one is more than so many hundredths of the other are hardly answers to one question.
const FARTHEST_APART: i128 = 200;
/// The same for two measures of one thing: a wave of 13 feet, one of 40.
const FARTHEST_OF_ONE_THING: i128 = 400;
/// From how many digits on a count of one noun is hardly told of two things: 108 steps.
const TELLING_DIGITS_OF_COUNT: usize = 3;
/// Below this a count is told of many things of one noun: two shells and three.
const HANDFUL: i64 = 10;
/// Two counts of which neither is more than so many hundredths of the other may well be of the same things.
const CLOSE_COUNTS: i128 = 135;
/// Two measures of which neither is more than so many hundredths of the other are one but for rounding or another unit.
const ROUNDED: i128 = 103;
/// How many parts are looked at for being one, and how many claims of each.
const MERGED: usize = 64;
const MERGED_OF_EACH: usize = 16;
/// Beyond this many claims of one noun, each is held against the first so many only.
const HELD_AGAINST: usize = 200;

/// Claims about one thing, and why they were put together.
type Part = (Vec<Claim>, Vec<String>);

/// Parts the claims of an open attribute by the words they stand among: a link must be earned.
pub(super) fn by_context(group: Group<'_>) -> Vec<Group<'_>> {
    let Group { topic, attribute, claims, .. } = group;
    // Claims that come without a context (made by hand, from a database) are what their topic says.
    if claims.iter().all(|claim| claim.context.is_empty()) {
        return vec![Group { topic, attribute, claims, linked_by: Vec::new() }];
    }
    let alone = given_once(&claims);
    let lone = |a: &Claim, b: &Claim| alone.contains(a.source()) && alone.contains(b.source());
    let mut parts: Vec<Part> = Vec::new();
    for claim in claims {
        let shared = |part: &Part| {
            if part.0.iter().take(HELD_AGAINST).any(|other| are_of_two_things(other, &claim)) {
                return None;
            }
            let words =
                part.0.iter().take(HELD_AGAINST).filter_map(|other| shared_words(other, &claim, lone(other, &claim)));
            words.max_by_key(Vec::len)
        };
        // Who gives the same figure is of the same thing rather than who shares more words with another one.
        let is_same = |part: &Part| part.0.iter().take(HELD_AGAINST).any(|other| same_figure(other, &claim));
        let found = parts.iter().take(HELD_AGAINST).enumerate();
        let best = found.filter_map(|(index, part)| Some((shared(part)?, is_same(part), index)));
        match best.max_by_key(|(words, is_same, index)| (*is_same, words.len(), usize::MAX - index)) {
            Some((words, _, index)) => {
                if let Some(part) = parts.get_mut(index) {
                    part.0.push(claim);
                    part.1.push(reason(&words));
                }
            }
            None => parts.push((vec![claim], Vec::new())),
        }
    }
    let parts = merged(parts, &lone);
    let part = |(claims, mut linked_by): (Vec<Claim>, Vec<String>)| {
        linked_by.dedup();
        Group { topic: topic.clone(), attribute, claims, linked_by }
    };
    parts.into_iter().map(part).collect()
}

/// Puts parts together that a pair of their claims links: which part a claim came to first was chance.
fn merged(mut parts: Vec<Part>, lone: &impl Fn(&Claim, &Claim) -> bool) -> Vec<Part> {
    let mut at = 0;
    while at < parts.len().min(MERGED) {
        let (done, rest) = parts.split_at(at + 1);
        let found = done.last().and_then(|(ours, _)| {
            rest.iter().take(MERGED).enumerate().find_map(|(index, other)| {
                let ours = || ours.iter().take(MERGED_OF_EACH);
                let pairs = || ours().flat_map(|a| other.0.iter().take(MERGED_OF_EACH).map(move |b| (a, b)));
                let words = pairs().filter_map(|(a, b)| shared_words(a, b, lone(a, b))).max_by_key(Vec::len)?;
                (!pairs().any(|(a, b)| are_of_two_things(a, b))).then_some((at + 1 + index, words))
            })
        });
        let Some((other, words)) = found else {
            at += 1;
            continue;
        };
        let (claims, reasons) = parts.remove(other);
        if let Some(part) = parts.get_mut(at) {
            part.0.extend(claims);
            part.1.push(reason(&words));
            part.1.extend(reasons);
        }
    }
    parts
}

fn reason(words: &[String]) -> String {
    format!("the words around the figures are shared: {}", words.join(", "))
}

/// Whether two figures were hardly told of one thing, whatever lies between them.
fn are_of_two_things(a: &Claim, b: &Claim) -> bool {
    // A source that gives two figures gives them for two things.
    // Two dates in one story are mostly the dates of two things.
    let says_otherwise = a.source() == b.source() || is_date(a);
    !same_figure(a, b) && (says_otherwise || !are_near(a, b) && !is_slip(a, b))
}

/// The sources that give one figure only among these claims.
fn given_once(claims: &[Claim]) -> BTreeSet<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for claim in claims {
        *counts.entry(claim.source()).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(source, _)| source.to_owned()).collect()
}

/// The context words that two claims share, if they are enough to link them. `lone` says that neither source counts more
/// of the same noun: 36 ships here and 41 vessels there are mostly the same.
fn shared_words(a: &Claim, b: &Claim, lone: bool) -> Option<Vec<String>> {
    let shared: Vec<String> = a.context.intersection(&b.context).cloned().collect();
    let smaller = a.context.len().min(b.context.len());
    let beside = a.near.intersection(&b.near).filter(|word| !names_unit(a, word)).count();
    let enough = if same_figure(a, b) {
        let telling = shared.iter().filter(|word| !names_unit(a, word)).count();
        let is_measure = !is_count(a) && !is_date(a);
        beside > 0
            || shared.len() >= SHARED_WORDS.min(smaller)
            || is_measure && telling >= SHARED_WORDS_OF_MEASURE
            || told_by_its_digits(a, b)
    } else {
        let telling = shared.iter().filter(|word| !names_unit(a, word)).count();
        let by_words = telling >= SHARED_WORDS_APART && telling * 2 >= smaller;
        let is_percentage = a.topic().subject_key() == "percent";
        let names_nothing =
            !matches!(a.value(), Value::Quantity(Quantity { unit: Unit::Counted(_), .. })) || is_percentage;
        // Sums, lengths and percentages say less of what they are than counts of a noun.
        let by_words = by_words && (!names_nothing || telling > SHARED_WORDS_APART && telling * 3 >= smaller * 2);
        let by_neighbours = beside >= SHARED_NEIGHBOURS && !is_date(a);
        // "Per cent" are two words, and no noun.
        let by_noun = !is_percentage && same_noun_phrase(a, b) && shared.len() >= SHARED_WORDS;
        let by_standing_alone = lone && telling > 0 && counts_one_noun(a, b) && are_close_counts(a, b);
        (by_words || by_neighbours || by_noun || measure_one_thing(a, b)) && are_near(a, b)
            || by_standing_alone
            || is_slip(a, b) && (beside > 0 && !is_count(a) || digits(a) >= TELLING_DIGITS)
    };
    if !enough {
        return None;
    }
    Some(match shared.is_empty() {
        false => shared,
        true if same_figure(a, b) => vec!["the same figure".to_owned()],
        true if is_slip(a, b) => vec!["the same digits".to_owned()],
        true => vec!["the thing that is measured".to_owned()],
    })
}

/// The figures that a value names, with its unit of time where it has one.
fn figures(claim: &Claim) -> Vec<Number> {
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
fn digits(claim: &Claim) -> usize {
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

/// Whether both measure or price the same thing by the words beside them.
fn measure_one_thing(a: &Claim, b: &Claim) -> bool {
    a.measured.as_ref().zip(b.measured.as_ref()).is_some_and(|(x, y)| x.may_be(y))
}

/// Whether one figure looks like a slip of the other: a thousandfold of it, or two digits of three or more swapped.
fn is_slip(a: &Claim, b: &Claim) -> bool {
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
fn names_unit(claim: &Claim, word: &str) -> bool {
    if claim.value().counted_noun().and_then(stem).as_deref() == Some(word) {
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

/// Whether two counts are counts of the same two words or more: "three hillside villages", "four hillside villages".
fn same_noun_phrase(a: &Claim, b: &Claim) -> bool {
    let words = |claim: &Claim| -> Vec<String> {
        let all = claim.quote().split_whitespace().map(|w| fold(w.trim_matches(|c: char| !c.is_alphanumeric())));
        all.skip_while(|w| !w.chars().all(char::is_alphabetic)).collect()
    };
    let (x, y) = (words(a), words(b));
    let tail: usize = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    tail >= 2 && tail + 2 >= x.len().max(y.len())
}

/// Whether two counts are of one noun or of two words for one thing; people must be called alike.
fn counts_one_noun(a: &Claim, b: &Claim) -> bool {
    a.value().counted_noun().zip(b.value().counted_noun()).is_some_and(|(x, y)| x != "percent" && nouns::are_one(x, y))
}

/// Whether two counts that are no handful lie within about a third of each other.
fn are_close_counts(a: &Claim, b: &Claim) -> bool {
    let is_handful = |x: Number| x.magnitude() < Number::from(HANDFUL);
    let close = |x: Number, y: Number| !is_handful(x) && !is_handful(y) && x.lies_within(y, CLOSE_COUNTS);
    figures(a).iter().any(|x| figures(b).iter().any(|y| close(*x, *y)))
}

fn is_count(claim: &Claim) -> bool {
    claim.value().counted_noun().is_some()
}

fn is_date(claim: &Claim) -> bool {
    matches!(claim.value(), Value::Date(_))
}

fn same_figure(a: &Claim, b: &Claim) -> bool {
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
        // $9,870 and $10,000 are two prices, where neither is told roughly.
        Value::Money(_) => [a, b].iter().any(|claim| !matches!(claim.value().hedge(), Hedge::Plain | Hedge::Exactly)),
        _ => true,
    };
    x.iter().any(|figure| y.iter().any(|other| figure == other || rounds && close(*figure, *other)))
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

fn are_near(a: &Claim, b: &Claim) -> bool {
    let farthest = if measure_one_thing(a, b) { FARTHEST_OF_ONE_THING } else { FARTHEST_APART };
    figures(a).iter().any(|x| figures(b).iter().any(|y| x.lies_within(*y, farthest)))
}
