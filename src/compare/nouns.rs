//! Which counted nouns stand under which: a soldier is a combatant is a person.

use once_cell::sync::Lazy;
use std::collections::BTreeMap;

/// Words for people in general; the question says who is meant.
const ANYBODY: &str = "person";

/// Noun → the noun above it, from `data/counted.tsv`; lines are noun, kind_of, source.
static ABOVE: Lazy<BTreeMap<&'static str, &'static str>> = Lazy::new(|| {
    let lines = include_str!("../../data/counted.tsv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut columns = line.split('\t');
            Some((columns.next()?, columns.next()?))
        })
        .collect()
});

/// The noun and all that stand above it, the nearest first.
fn upwards(noun: &str) -> impl Iterator<Item = &str> {
    // A table that someone turned into a ring would end here as well.
    std::iter::successors(Some(noun), |noun| ABOVE.get(noun).copied()).take(8)
}

fn singular(noun: &str) -> &str {
    if ABOVE.contains_key(noun) {
        return noun;
    }
    let without = noun.strip_suffix('s').unwrap_or(noun);
    if ABOVE.contains_key(without) { without } else { noun }
}

/// "People", "members", "others": it stands directly under everybody and has nothing below it.
fn is_anybody(noun: &str) -> bool {
    const GENERIC: [&str; 20] = [
        ANYBODY,
        "people",
        "member",
        "individual",
        "victim",
        "human",
        "body",
        "soul",
        "life",
        "other",
        "fatality",
        "casualty",
        "death",
        "resident",
        "survivor",
        "adult",
        "dead",
        "injury",
        "man",
        "one",
    ];
    GENERIC.contains(&noun)
}

/// Whether the first noun names a kind of what the second names.
pub(super) fn is_a(narrow: &str, wide: &str) -> bool {
    let (narrow, wide) = (singular(narrow), singular(wide));
    narrow != wide && upwards(narrow).any(|noun| noun == wide)
}

/// Whether two counts may be of the same things: one noun, one above the other, or people in general.
pub(super) fn may_count_the_same(a: &str, b: &str) -> bool {
    let (a, b) = (singular(a), singular(b));
    if a == b || is_a(a, b) || is_a(b, a) {
        return true;
    }
    let is_person = |noun: &str| is_anybody(noun) || upwards(noun).any(|above| above == ANYBODY);
    (is_anybody(a) && is_person(b)) || (is_anybody(b) && is_person(a)) || (a.ends_with(b) || b.ends_with(a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_has_a_source_on_each_line() {
        let lines: Vec<_> = include_str!("../../data/counted.tsv").lines().skip(1).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 3));
    }

    #[test]
    fn kinds() {
        assert!(may_count_the_same("soldier", "people"));
        assert!(may_count_the_same("soldiers", "combatant"));
        assert!(may_count_the_same("state", "mexican state"));
        assert!(!may_count_the_same("soldier", "civilian"));
        assert!(!may_count_the_same("state", "roadblock"));
        assert!(is_a("soldier", "combatant") && !is_a("combatant", "soldier"));
    }
}
