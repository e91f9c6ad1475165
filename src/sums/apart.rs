//! Groups that nobody belongs to both of: passengers and crew, men and women.

use once_cell::sync::Lazy;
use std::collections::BTreeSet;

/// Pairs from `data/apart.tsv`; lines are group, other group, source.
static APART: Lazy<BTreeSet<(&'static str, &'static str)>> = Lazy::new(|| {
    let lines = include_str!("../../data/apart.tsv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut columns = line.split('\t');
            Some((columns.next()?, columns.next()?))
        })
        .collect()
});

/// Whether nobody belongs to both groups.
pub(super) fn apart(a: &str, b: &str) -> bool {
    APART.contains(&(a, b)) || APART.contains(&(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_has_a_source_on_each_line() {
        let lines: Vec<_> = include_str!("../../data/apart.tsv").lines().skip(1).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 3));
        assert!(apart("passenger", "driver") && apart("driver", "passenger") && !apart("man", "soldier"));
    }
}
