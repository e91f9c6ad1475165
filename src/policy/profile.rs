//! What vague words are taken to mean, by named and cited profiles.

use crate::error::{Error, Kind};
use crate::interval::Interval;
use crate::number::Number;
use crate::value::Vague;
use once_cell::sync::Lazy;
use std::collections::BTreeSet;

/// The profile that knows every word; the others fall back to it.
pub(super) const DEFAULT: &str = "default";

/// One line of `data/profiles/vague.tsv`.
#[derive(Debug)]
struct Row {
    profile: String,
    word: String,
    /// The least that the word leaves open; there is no most.
    low: Number,
    typical_low: Number,
    typical_high: Number,
    source: String,
}

/// A vague word as a policy reads it.
#[derive(Clone, Copy, Debug)]
pub struct VagueWord {
    /// The word, in lower case.
    pub word: &'static str,
    /// What it leaves open.
    pub possible: Interval,
    /// What a speaker who says it means.
    pub typical: Interval,
    /// The profile that says so.
    pub profile: &'static str,
    /// The authority of the profile for this word.
    pub source: &'static str,
}

/// The words that a profile knows, and those of the default one that it does not, by word.
pub(super) fn words(profile: &str) -> Vec<VagueWord> {
    let own = |word: &str| ROWS.iter().any(|row| row.profile == profile && row.word == word);
    let mut rows: Vec<&'static Row> =
        ROWS.iter().filter(|row| row.profile == profile || row.profile == DEFAULT && !own(&row.word)).collect();
    rows.sort_by(|a, b| a.word.cmp(&b.word));
    let word = |row: &'static Row| VagueWord {
        word: &row.word,
        possible: Interval::at_least(row.low),
        typical: Interval::closed(row.typical_low, row.typical_high),
        profile: &row.profile,
        source: &row.source,
    };
    rows.into_iter().map(word).collect()
}

/// Every row; a test holds the file to be well formed, so nothing is lost here.
static ROWS: Lazy<Vec<Row>> = Lazy::new(|| parse(include_str!("../../data/profiles/vague.tsv")).unwrap_or_default());

fn parse(table: &str) -> Result<Vec<Row>, Error> {
    let lines = table.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty());
    lines.map(|(index, line)| row(line).map_err(|error| error.on_line(index + 1))).collect()
}

fn row(line: &str) -> Result<Row, Error> {
    let mut columns = line.split('\t');
    let mut column = |field: &'static str| {
        let expected = "profile, word, low, typical_low, typical_high and source between tabs were expected";
        columns.next().filter(|text| !text.is_empty()).ok_or(Error::from(Kind::Missing { field, expected }))
    };
    let (profile, word) = (column("profile")?.to_owned(), column("word")?.to_owned());
    let (low, typical_low, typical_high) =
        (column("low")?.parse()?, column("typical_low")?.parse()?, column("typical_high")?.parse()?);
    let source = column("source")?.to_owned();
    let ordered: [Number; 3] = [low, typical_low, typical_high];
    if !ordered.is_sorted() {
        return Err(Kind::LowAboveHigh { low: low.to_string(), high: typical_high.to_string() }.into());
    }
    Ok(Row { profile, word, low, typical_low, typical_high, source })
}

/// The names of the profiles.
pub(super) fn names() -> BTreeSet<&'static str> {
    ROWS.iter().map(|row| row.profile.as_str()).collect()
}

/// What the word typically means and what it leaves open, under a profile or, failing that, the default one.
pub(super) fn meaning(profile: &str, vague: &Vague) -> Option<(Interval, Interval)> {
    let word = vague.word().trim_start_matches("a ").trim_start_matches("the ");
    let of = |profile: &str| ROWS.iter().find(|row| row.profile == profile && row.word == word);
    let row = of(profile).or_else(|| of(DEFAULT))?;
    let times = |n: Number| n.times(vague.multiplier());
    let (low, from, to) = (times(row.low)?, times(row.typical_low)?, times(row.typical_high)?);
    (!vague.multiplier().is_negative()).then(|| (Interval::closed(from, to), Interval::at_least(low)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_well_formed_and_sorted() {
        let table = include_str!("../../data/profiles/vague.tsv");
        let rows = parse(table).expect("every row reads");
        assert_eq!(rows.len(), table.lines().count() - 1);
        let keys: Vec<_> = rows.iter().map(|row| (&row.profile, &row.word)).collect();
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "sorted by profile and word, none twice");
    }

    #[test]
    fn a_broken_row_is_named_by_its_line() {
        let error = parse("head\ndefault\tdozens\t12\t24\tmany\tsource\n").expect_err("not a number");
        assert_eq!(error.to_string(), r#"line 2: "many" is not a number: digits with an optional point were expected"#);
    }
}
