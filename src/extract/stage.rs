//! At which stage of the event a figure counts: at the scene, later, in hospital.

use once_cell::sync::Lazy;
use std::ops::Range;

/// How many words after a figure may tell its stage.
const REACH: usize = 20;

/// Phrases of `data/lexicon/en/stages.tsv` with their stages.
static STAGES: Lazy<Vec<(Vec<&'static str>, &'static str)>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/stages.tsv"))
        .filter_map(|row| Some((row.first()?.split(' ').collect(), *row.get(1)?)))
        .collect()
});

/// The stage that a figure is told of: the first that the words after it name.
pub(crate) fn stage(lower: &[String], figure: &Range<usize>, sentence: &Range<usize>) -> Option<String> {
    let clause = lower.get(figure.start..sentence.end).unwrap_or_default();
    (0..clause.len().min(REACH)).find_map(|at| {
        let rest = clause.get(at..)?;
        let found = STAGES.iter().filter(|(words, _)| {
            rest.get(..words.len()).is_some_and(|window| window.iter().zip(words).all(|(a, b)| a == b))
        });
        found.max_by_key(|(words, _)| words.len()).map(|(_, stage)| (*stage).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_whole() {
        let rows: Vec<_> = super::super::table::rows(include_str!("../../data/lexicon/en/stages.tsv")).collect();
        assert!(rows.iter().all(|row| row.len() == 4));
        assert!(rows.windows(2).all(|pair| pair[0][0] < pair[1][0]));
    }

    #[test]
    fn the_first_stage_after_the_figure_is_its_own() {
        let lower: Vec<String> =
            "nine died at the scene and three died later in hospital".split(' ').map(str::to_owned).collect();
        let all = 0..lower.len();
        assert_eq!(stage(&lower, &(0..1), &all).as_deref(), Some("at the scene"));
        assert_eq!(stage(&lower, &(6..7), &all).as_deref(), Some("later"));
        assert_eq!(stage(&lower, &(0..1), &(0..2)), None);
    }
}
