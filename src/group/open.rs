//! Claims under an open attribute, parted by the words they stand among: a link must be earned.

use super::Group;
use crate::claim::Claim;
use crate::number::{Figure, Number};
use crate::value::{Date, Quantity, Unit, Value, fold};

/// How many context words two claims under an open attribute must share when they state the same figure.
const SHARED_WORDS: usize = 2;
/// How many when they state different ones: wrong linking is the largest source of false flags.
const SHARED_WORDS_APART: usize = 4;
/// From how many digits on, noughts at the ends left out, a measure or a sum is hardly told of two things.
const TELLING_DIGITS: usize = 2;
/// How many of the words right beside two figures that differ link them, however little else they share.
const SHARED_NEIGHBOURS: usize = 2;
/// Figures that lie farther apart than so many times are hardly answers to one question.
const FARTHEST_APART: i64 = 2;
/// Beyond this many claims of one noun, each is held against the first so many only.
const HELD_AGAINST: usize = 200;

/// Parts the claims of an open attribute by the words they stand among: a link must be earned.
pub(super) fn by_context(group: Group<'_>) -> Vec<Group<'_>> {
    let Group { topic, attribute, claims, .. } = group;
    // Claims that come without a context (made by hand, from a database) are what their topic says.
    if claims.iter().all(|claim| claim.context.is_empty()) {
        return vec![Group { topic, attribute, claims, linked_by: Vec::new() }];
    }
    let mut parts: Vec<(Vec<Claim>, Vec<String>)> = Vec::new();
    for claim in claims {
        let shared = |part: &(Vec<Claim>, Vec<String>)| {
            // A source that gives two figures gives them for two things.
            // Two dates in one story are mostly the dates of two things.
            let says_otherwise =
                |other: &Claim| (other.source() == claim.source() || is_date(&claim)) && !same_figure(other, &claim);
            // 42 kilograms and 14 were hardly told of one thing, whatever lies between them.
            let lies_far = |other: &Claim| !same_figure(other, &claim) && !are_near(other, &claim);
            if part.0.iter().take(HELD_AGAINST).any(|other| says_otherwise(other) || lies_far(other)) {
                return None;
            }
            let words = part.0.iter().take(HELD_AGAINST).filter_map(|other| shared_words(other, &claim));
            words.max_by_key(Vec::len)
        };
        let best = parts.iter().take(HELD_AGAINST).map(shared).enumerate().filter_map(|(i, words)| Some((words?, i)));
        match best.max_by_key(|(words, i)| (words.len(), usize::MAX - i)) {
            Some((words, index)) => {
                if let Some(part) = parts.get_mut(index) {
                    part.0.push(claim);
                    part.1.push(format!("the words around the figures are shared: {}", words.join(", ")));
                }
            }
            None => parts.push((vec![claim], Vec::new())),
        }
    }
    let part = |(claims, mut linked_by): (Vec<Claim>, Vec<String>)| {
        linked_by.dedup();
        Group { topic: topic.clone(), attribute, claims, linked_by }
    };
    parts.into_iter().map(part).collect()
}

/// The context words that two claims share, if they are enough to link them.
fn shared_words(a: &Claim, b: &Claim) -> Option<Vec<String>> {
    let shared: Vec<String> = a.context.intersection(&b.context).cloned().collect();
    let smaller = a.context.len().min(b.context.len());
    let beside = a.near.intersection(&b.near).filter(|word| !names_unit(a, word)).count();
    let enough = if same_figure(a, b) {
        beside > 0 || shared.len() >= SHARED_WORDS.min(smaller) || told_by_its_digits(a, b)
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
        (by_words || by_neighbours || by_noun) && are_near(a, b)
    };
    if !enough {
        return None;
    }
    if shared.is_empty() { told_by_its_digits(a, b).then(|| vec!["the same figure".to_owned()]) } else { Some(shared) }
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
        Value::Share(share) => &share.part,
        Value::Duration(duration) => {
            let seconds = |figure: &Figure| figure.value().times(duration.unit.seconds());
            return duration.amount.stated().filter_map(seconds).collect();
        }
        Value::Date(_) | Value::Name(_) | Value::Place(_) => return Vec::new(),
    };
    amount.stated().map(|figure| figure.value()).collect()
}

/// Whether two measures or sums that are one figure have digits that two things hardly share: 42 metres, $3.8 million.
fn told_by_its_digits(a: &Claim, b: &Claim) -> bool {
    let digits = |claim: &Claim| {
        let amount = match claim.value() {
            Value::Quantity(Quantity { amount, unit: Unit::Measure { .. } }) => amount,
            Value::Money(money) => &money.amount,
            _ => return 0,
        };
        let written = amount.stated().map(|figure| figure.value().to_string());
        written.map(|number| number.replace(['.', ','], "").trim_matches('0').len()).max().unwrap_or(0)
    };
    a.source() != b.source() && digits(a).max(digits(b)) >= TELLING_DIGITS && same_figure(a, b)
}

/// Whether a word is only the name of what a claim counts or measures.
fn names_unit(claim: &Claim, word: &str) -> bool {
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
    let measured = !matches!(a.value(), Value::Quantity(Quantity { unit: Unit::Counted(_) | Unit::Bare, .. }));
    x.iter().any(|figure| y.iter().any(|other| figure == other || measured && close(*figure, *other)))
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
    let (small, large) = (x.magnitude().min(y.magnitude()), x.magnitude().max(y.magnitude()));
    Number::ratio(103, 100).and_then(|slack| small.times(slack)).is_some_and(|limit| large <= limit)
}

fn are_near(a: &Claim, b: &Claim) -> bool {
    let near = |x: Number, y: Number| {
        let (small, large) = (x.magnitude().min(y.magnitude()), x.magnitude().max(y.magnitude()));
        small.times(Number::from(FARTHEST_APART)).is_some_and(|limit| large <= limit)
    };
    figures(a).iter().any(|x| figures(b).iter().any(|y| near(*x, *y)))
}
