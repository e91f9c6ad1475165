//! Which names of speakers name one: "police" and "Chief Inspector Rahman" and "Rahman".
//!
//! What several papers attribute to one speaker is one speaker's figure. Titles, articles and "a spokesman for" are left
//! aside; a surname alone, a name cut short, and a title alone join the one name that they fit, and nobody where they
//! fit two; who bears a rank of the police speaks for the police. The words stand in `data/speakers.tsv`.

use crate::forest::Forest;
use crate::origin::wire;
use crate::value::fold;
use once_cell::sync::Lazy;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a word does in the name of a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    /// It tells nobody apart: "the", "of".
    Nothing,
    /// It says that somebody speaks for whom the other words name: "spokesman", "officials".
    Speaks,
    /// It is a rank or an office, of those whom the second column names where it names any.
    Title(Option<&'static str>),
    /// It is another word for what the column names.
    Same(&'static str),
}

/// Word → what it does, from `data/speakers.tsv`; lines are word, kind, speaks_for, source.
static WORDS: Lazy<HashMap<&'static str, Does>> = Lazy::new(|| {
    let lines = include_str!("../../data/speakers.tsv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (word, kind, whom) = (columns.next()?, columns.next()?, columns.next()?);
            let does = match kind {
                "small" => Does::Nothing,
                "office" => Does::Speaks,
                "same" => Does::Same(whom),
                "title" => Does::Title((whom != "-").then_some(whom)),
                _ => return None,
            };
            Some((word, does))
        })
        .collect()
});

/// One name of a speaker, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Parts {
    /// The words that tell whom; empty for a title alone.
    name: Vec<String>,
    titles: BTreeSet<String>,
    /// Those for whom a rank speaks.
    speaks_for: Option<&'static str>,
}

impl Parts {
    fn of(written: &str) -> Self {
        if let Some(wire) = wire(written) {
            return Self { name: vec![fold(wire)], ..Self::default() };
        }
        let folded = fold(written);
        let mut parts = Self::default();
        let mut speaks = Vec::new();
        for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            match WORDS.get(word) {
                None => parts.name.push(word.to_owned()),
                Some(Does::Same(name)) => parts.name.push((*name).to_owned()),
                Some(Does::Nothing) => {}
                Some(Does::Speaks) => speaks.push(word.to_owned()),
                Some(Does::Title(whom)) => {
                    parts.titles.insert(word.to_owned());
                    parts.speaks_for = parts.speaks_for.or(*whom);
                }
            }
        }
        // "Officials" alone are somebody after all.
        if parts.name.is_empty() && parts.titles.is_empty() {
            parts.name = if speaks.is_empty() { vec![folded] } else { speaks };
        }
        parts
    }
}

/// The speakers of one question, numbered.
pub(super) struct Speakers {
    numbers: BTreeMap<String, usize>,
}

impl Speakers {
    pub(super) fn of<'a>(written: impl Iterator<Item = &'a str>) -> Self {
        let written: BTreeSet<&str> = written.collect();
        let mut names: Vec<Parts> = written.iter().map(|name| Parts::of(name)).collect();
        let mut bodies: Vec<Parts> = names.iter().filter_map(|parts| parts.speaks_for).map(body).collect();
        names.append(&mut bodies);
        names.sort();
        names.dedup();
        let one = joined(&names);
        let number = |parts: &Parts| names.binary_search(parts).ok().map(|index| one.root(index));
        let numbers = written.iter().filter_map(|name| Some(((*name).to_owned(), number(&Parts::of(name))?))).collect();
        Self { numbers }
    }

    /// The number of the speaker whom a name names.
    pub(super) fn number(&self, written: &str) -> Option<usize> {
        self.numbers.get(written).copied()
    }
}

fn body(name: &'static str) -> Parts {
    Parts { name: vec![name.to_owned()], ..Parts::default() }
}

/// Which names are one, by their indices.
fn joined(names: &[Parts]) -> Forest {
    let mut one = Forest::of(names.len());
    let mut same: HashMap<&[String], usize> = HashMap::new();
    let mut by_last: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_title: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, parts) in names.iter().enumerate() {
        if let Some(last) = parts.name.last() {
            one.join(*same.entry(&parts.name).or_insert(index), index);
            by_last.entry(last).or_default().push(index);
            parts.titles.iter().for_each(|title| by_title.entry(title).or_default().push(index));
        }
        if let Some(at) = parts.speaks_for.and_then(|whom| names.binary_search(&body(whom)).ok()) {
            one.join(at, index);
        }
    }
    // A name cut short joins the one longer name that it fits; a surname alone does too.
    for (index, short) in names.iter().enumerate() {
        let longer = short.name.last().and_then(|last| by_last.get(last.as_str())).into_iter().flatten();
        let fits = |long: &&usize| {
            names.get(**long).is_some_and(|long| {
                long.name.len() > short.name.len() && short.name.iter().all(|word| long.name.contains(word))
            })
        };
        join_if_one(&mut one, index, longer.filter(fits).copied());
        // "The president" is whoever else is called president.
        if short.name.is_empty() {
            let titles = short.titles.iter().filter_map(|title| by_title.get(title.as_str())).flatten().copied();
            let all = titles.filter(|at| names.get(*at).is_some_and(|long| long.titles.is_superset(&short.titles)));
            join_if_one(&mut one, index, all);
        }
    }
    one
}

/// Joins a name with the others if these are all one.
fn join_if_one(one: &mut Forest, index: usize, others: impl Iterator<Item = usize>) {
    let others: BTreeSet<usize> = others.map(|other| one.root(other)).collect();
    if others.len() == 1 {
        others.into_iter().for_each(|other| one.join(other, index));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(names: &[&str]) -> usize {
        let speakers = Speakers::of(names.iter().copied());
        names.iter().filter_map(|name| speakers.number(name)).collect::<BTreeSet<_>>().len()
    }

    #[test]
    fn names_of_one_speaker() {
        let one: [&[&str]; 8] = [
            &["police", "Chief Inspector Rahman", "Rahman"],
            &["the health ministry", "a spokeswoman for the Health Ministry", "health ministry officials"],
            &["President Ana Ruiz", "Ruiz", "the president"],
            &["Policía", "a police spokesman"],
            &["Reuters", "the Reuters news agency"],
            &["the Associated Press", "AP"],
            &["Marek Jan Dol", "Marek Dol"],
            &["officials", "the officials"],
        ];
        for names in one {
            assert_eq!(count(names), 1, "{names:?}");
        }
    }

    #[test]
    fn names_of_two_speakers() {
        let two: [&[&str]; 5] = [
            &["police", "organisers"],
            &["the interior ministry", "the health ministry"],
            &["Mayor Ana Ruiz", "Governor Juan Paz"],
            &["Reuters", "AFP"],
            &["officials", "police officials"],
        ];
        for names in two {
            assert_eq!(count(names), 2, "{names:?}");
        }
        // What fits two joins neither.
        assert_eq!(count(&["Ana Ruiz", "Juan Ruiz", "Ruiz"]), 3);
        assert_eq!(count(&["President Ruiz", "President Dol", "the president"]), 3);
    }

    #[test]
    fn the_table_is_sorted_and_has_a_source_on_each_line() {
        let lines: Vec<_> = include_str!("../../data/speakers.tsv").lines().skip(1).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 4));
        assert_eq!(WORDS.len(), lines.len());
    }
}
