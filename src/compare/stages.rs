//! Which stages of an event lie in which: who died in hospital died later.

use once_cell::sync::Lazy;
use std::collections::BTreeSet;

/// Stage and the stage around it, from `data/lexicon/en/stages.tsv`; lines are phrase, stage, within, source.
static WITHIN: Lazy<BTreeSet<(&'static str, &'static str)>> = Lazy::new(|| {
    let lines = include_str!("../../data/lexicon/en/stages.tsv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut columns = line.split('\t').skip(1);
            Some((columns.next()?, columns.next().filter(|within| !within.is_empty())?))
        })
        .collect()
});

/// Whether the first stage is a part of the second.
pub(super) fn lies_in(narrow: &str, wide: &str) -> bool {
    WITHIN.contains(&(narrow, wide))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_hospital_is_later() {
        assert!(lies_in("in hospital", "later") && !lies_in("later", "in hospital"));
        assert!(!lies_in("at the scene", "later"));
    }
}
