//! Which readings could be a slip of one another: the same digits, the same figure in two units, digits swapped, a year.

use super::same::Group;
use crate::claim::Claim;
use crate::digits;
use crate::number::{Figure, Number};
use crate::value::Value;
use std::collections::HashMap;

/// Readings of one class that are held against each other.
const OF_ONE_CLASS: usize = 16;

/// Pairs of groups that are worth asking whether one is a slip of the other.
pub(super) fn candidates(claims: &[Claim], groups: &[Group]) -> Vec<(usize, usize)> {
    let figures: Vec<(usize, Number)> = groups
        .iter()
        .enumerate()
        .filter_map(|(index, group)| Some((index, figure(claims.get(group.first)?.value())?.value())))
        .collect();
    let mut classes: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, number) in &figures {
        for class in classes_of(*number) {
            classes.entry(class).or_default().push(*index);
        }
    }
    let mut pairs = Vec::new();
    for class in classes.values() {
        for (at, x) in class.iter().enumerate() {
            pairs.extend(class.iter().skip(at + 1).take(OF_ONE_CLASS).map(|y| (*x, *y)));
        }
    }
    let mut least: Vec<(Number, usize)> = figures.iter().map(|(index, number)| (*number, *index)).collect();
    least.sort_unstable();
    let years = figures.iter().filter(|(_, n)| *n >= Number::from(1_900) && *n <= Number::from(2_100));
    for (year, _) in years {
        pairs.extend(least.iter().take(OF_ONE_CLASS).map(|(_, other)| (*year, *other)));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The digits without noughts at either end; and, for each two neighbours of them, the digits with these two in order, so
/// that 354 and 345 share a class.
fn classes_of(number: Number) -> Vec<String> {
    let written: Vec<char> = number.magnitude().to_string().chars().collect();
    let mut classes = vec![format!("digits {}", digits::significant(number))];
    for at in 1..written.len() {
        let mut sorted = written.clone();
        if let Some(two) = sorted.get_mut(at - 1..=at) {
            two.sort_unstable();
        }
        classes.push(format!("swapped at {at} {}", sorted.into_iter().collect::<String>()));
    }
    classes
}

fn figure(value: &Value) -> Option<Figure> {
    match value {
        Value::Quantity(quantity) => quantity.amount.stated().next().copied(),
        Value::Money(money) => money.amount.stated().next().copied(),
        Value::Duration(duration) => duration.amount.stated().next().copied(),
        _ => None,
    }
}
