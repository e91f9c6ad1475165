//! Open figures that answer a question of the codebook after all: one source says what a figure is, another only gives it.
//!
//! "The damage came to $1.4bn" tells what the sum is; "the bill for the damage, $1.4 billion" does not in words that are known.
//! Digits that two things hardly share, and a word around them, say that it is the same sum.

use super::Group;
use super::figure::{names_a_minute, told_by_its_digits};
use crate::claim::{Claim, Mode};
use crate::nouns;
use crate::value::{Quantity, Unit, Value};

/// How many claims of each group are held against each other.
const HELD_AGAINST: usize = 64;

/// Moves open groups into the one group of an attribute of which they give a figure.
pub(super) fn adopted<'c>(groups: Vec<Group<'c>>) -> Vec<Group<'c>> {
    let (mut known, open): (Vec<Group<'c>>, Vec<Group<'c>>) =
        groups.into_iter().partition(|group| group.attribute.is_some());
    let mut kept = Vec::new();
    for mut part in open {
        // Dates of one story are put together because they may be one day; the hour of each may be that of another event.
        let (hours, rest) = part.claims.into_iter().partition(names_a_minute);
        part.claims = rest;
        let hours: Vec<Claim> = hours;
        part.claims.extend(hours.into_iter().filter(|hour| !takes_in(&mut known, std::slice::from_ref(hour))));
        if !part.claims.is_empty() && !takes_in(&mut known, &part.claims) {
            kept.push(part);
        }
    }
    known.extend(kept);
    known
}

/// Puts claims into the one group to which they belong, if there is one.
fn takes_in(known: &mut [Group<'_>], claims: &[Claim]) -> bool {
    let mut homes = known.iter_mut().filter(|home| belongs(claims, home));
    let (Some(home), None) = (homes.next(), homes.next()) else { return false };
    let topic = home.topic.clone();
    home.claims.extend(claims.iter().map(|claim| claim.clone().under(topic.clone())));
    let reason = "a figure of the same digits is told of the same thing elsewhere".to_owned();
    if !home.linked_by.contains(&reason) {
        home.linked_by.push(reason);
    }
    true
}

/// Whether a claim of an open group gives a figure of the other group, and no source gives different ones in both.
fn belongs(claims: &[Claim], home: &Group<'_>) -> bool {
    let pairs = || {
        let ours = claims.iter().take(HELD_AGAINST);
        ours.flat_map(|a| home.claims.iter().take(HELD_AGAINST).map(move |b| (a, b)))
    };
    pairs().any(|(a, b)| is_same_thing(a, b)) && !pairs().any(|(a, b)| a.source() == b.source())
}

fn is_same_thing(a: &Claim, b: &Claim) -> bool {
    let stated = a.mode == Mode::Stated && b.mode == Mode::Stated;
    stated
        && same_kind(a.value(), b.value())
        && told_by_its_digits(a, b)
        && (names_a_minute(a) || a.context.intersection(&b.context).next().is_some())
}

/// Whether two values measure, count or price the same sort of thing.
fn same_kind(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Money(_), Value::Money(_)) | (Value::Date(_), Value::Date(_)) => true,
        (Value::Quantity(Quantity { unit: x, .. }), Value::Quantity(Quantity { unit: y, .. })) => match (x, y) {
            (Unit::Counted(x), Unit::Counted(y)) => nouns::may_count_the_same(x, y),
            (Unit::Measure { dimension: x, .. }, Unit::Measure { dimension: y, .. }) => x == y,
            _ => false,
        },
        _ => false,
    }
}
