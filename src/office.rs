//! Those who act for a state, and others known by what they do: "the army", "the White House", "US authorities".

use crate::value::fold;
use once_cell::sync::Lazy;
use std::collections::HashMap;

/// One row of `data/offices.tsv`.
struct Row {
    office: &'static str,
    /// The offices that hold it.
    part_of: Vec<&'static str>,
    /// The country whose office it is, where the words say so by themselves.
    country: &'static str,
}

static TABLE: Lazy<HashMap<&'static str, Row>> = Lazy::new(|| {
    let lines = include_str!("../data/offices.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (phrase, office) = (columns.next()?, columns.next()?);
            let part_of = columns.next()?.split('|').filter(|part| !part.is_empty()).collect();
            Some((phrase, Row { office, part_of, country: columns.next()? }))
        })
        .collect()
});

/// The longest phrase of the table has so many words.
pub(crate) const LONGEST: usize = 4;

/// An office, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Office {
    name: &'static str,
    /// The country or level it belongs to, folded; empty where nothing is said of it.
    pub(crate) of: String,
}

/// The office that a phrase in lower case names by itself: "armed forces", "kremlin".
pub(crate) fn phrase(words: &str) -> Option<Office> {
    let row = TABLE.get(words).filter(|row| !row.office.is_empty())?;
    Some(Office { name: row.office, of: row.country.to_owned() })
}

impl Office {
    /// Reads a name that ends in an office: "the Mexican army", "U.S. State Department".
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let folded = fold(name);
        let words: Vec<&str> = folded
            .split_whitespace()
            .map(|word| word.trim_matches(',').trim_end_matches("'s"))
            .filter(|word| !matches!(*word, "the" | "a" | "an") && !word.is_empty())
            .collect();
        let longest = words.len().min(LONGEST);
        let (from, row) = (1..=longest).rev().find_map(|count| {
            let from = words.len() - count;
            let row = TABLE.get(words.get(from..)?.join(" ").as_str()).filter(|row| !row.office.is_empty())?;
            Some((from, row))
        })?;
        let whose = words.get(..from).unwrap_or_default().join(" ");
        let known = TABLE.get(whose.as_str()).map(|row| row.country).filter(|country| !country.is_empty());
        let of = known.map_or(whose, str::to_owned);
        Some(Self { name: row.office, of: if of.is_empty() { row.country.to_owned() } else { of } })
    }

    /// The name under which all that call it otherwise meet.
    pub(crate) fn key(&self) -> String {
        format!("{} {}", self.of, self.name).trim_start().to_owned()
    }

    /// The same office of a country or level, where the words around it say which.
    pub(crate) fn belonging_to(self, of: Option<String>) -> Self {
        match of {
            Some(of) => Self { of, ..self },
            None => self,
        }
    }

    /// Whether the two may belong to one state: nothing is said of it, or the same, or only one says at which level.
    fn shares_state(&self, other: &Self) -> bool {
        let (a, b) = (self.of.as_str(), other.of.as_str());
        let is_level = |of: &str| of.ends_with(" level");
        a.is_empty() || b.is_empty() || a == b || is_level(a) != is_level(b)
    }

    /// Whether it is the other office, as far as is known.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.name == other.name && self.shares_state(other)
    }

    /// Whether it acts under the other one: the army under the armed forces, and they under the government.
    pub(crate) fn acts_under(&self, other: &Self) -> bool {
        self.shares_state(other) && holders(self.name).contains(&other.name)
    }
}

/// All that hold an office, over several steps.
fn holders(name: &'static str) -> Vec<&'static str> {
    let mut found = vec![name];
    let mut next = 0;
    while let Some(office) = found.get(next).copied() {
        let above = TABLE.values().filter(|row| row.office == office).flat_map(|row| row.part_of.iter().copied());
        let new: Vec<_> = above.filter(|part| !found.contains(part)).collect();
        for part in new {
            if !found.contains(&part) {
                found.push(part);
            }
        }
        next += 1;
    }
    found.split_off(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_its_parts_are_known() {
        let rows = include_str!("../data/offices.tsv").lines().skip(1);
        let phrases: Vec<_> = rows.map(|line| line.split('\t').next().unwrap()).collect();
        let mut sorted = phrases.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(phrases, sorted);
        for row in TABLE.values() {
            assert!(
                row.part_of.iter().all(|part| TABLE.values().any(|other| other.office == *part)),
                "{:?}",
                row.part_of
            );
        }
        assert!(TABLE.keys().all(|phrase| phrase.split(' ').count() <= LONGEST));
    }

    #[test]
    fn one_office_under_several_names() {
        let office = |name| Office::of_name(name).unwrap();
        assert!(office("the White House").is(&office("US government")));
        assert!(office("Mexico's army").is(&office("the Mexican army")));
        assert!(office("Ministry of National Defence").is(&office("the defense department")));
        assert!(office("the Mexican army").acts_under(&office("Mexican authorities")));
        assert!(!office("the Chilean navy").is(&office("the Peruvian navy")));
        assert!(!office("the Drug Enforcement Administration").acts_under(&office("the State Department")));
        assert_eq!(Office::of_name("Omar García Harfuch"), None);
    }
}
