//! Long wording in common.

use crate::source::Source;
use std::collections::{BTreeMap, HashMap};

/// How many words in a row count as wording that is not shared by chance.
const SHINGLE: usize = 9;
/// The part of the shorter text's runs that both must share to be of one origin: one in so many.
const SHARED_PART: usize = 20;
/// Up to how many sources that share one run are held against each other.
const EACH_WITH_EACH: usize = 32;

/// The pairs of sources that share wording, with each copy of a text beside the first of them.
///
/// Where many share one run, each is held against the first and its neighbour only: what is of one origin chains.
pub(super) fn sharing(sources: &[Source]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut copies: HashMap<&str, usize> = HashMap::new();
    let mut texts: Vec<usize> = Vec::new();
    for (index, source) in sources.iter().enumerate().filter(|(_, source)| !source.text().is_empty()) {
        match copies.get(source.text()) {
            Some(first) => pairs.push((*first, index)),
            None => {
                copies.insert(source.text(), index);
                texts.push(index);
            }
        }
    }
    if texts.len() < 2 {
        return pairs;
    }
    // All runs of all texts side by side: equal neighbours are shared.
    let mut lengths: HashMap<usize, usize> = HashMap::new();
    let mut all: Vec<(u64, usize)> = Vec::new();
    for index in texts {
        let runs = sources.get(index).map(|source| shingles(source.text())).unwrap_or_default();
        lengths.insert(index, runs.len());
        all.extend(runs.into_iter().map(|run| (run, index)));
    }
    all.sort_unstable();
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for same in all.chunk_by(|x, y| x.0 == y.0).filter(|same| same.len() > 1) {
        let each_with_each = same.len() <= EACH_WITH_EACH;
        for (at, (_, a)) in same.iter().enumerate() {
            let others = if each_with_each || at == 0 { same.len() } else { 1 };
            for (_, b) in same.iter().skip(at + 1).take(others) {
                *shared.entry((*a, *b)).or_insert(0) += 1;
            }
        }
    }
    let enough = |((a, b), count): ((usize, usize), usize)| {
        let shorter = lengths.get(&a)?.min(lengths.get(&b)?);
        (count * SHARED_PART >= *shorter).then_some((a, b))
    };
    pairs.extend(shared.into_iter().filter_map(enough));
    pairs
}

/// The hashes of all runs of words of a text, in lower case, sorted and without repetitions; a shorter text is one run.
///
/// The hash of a run rolls on from word to word, so that no word is kept and each is read once.
fn shingles(text: &str) -> Vec<u64> {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .filter(|word| !word.is_empty())
        .map(word_hash)
        .collect();
    if words.is_empty() {
        return Vec::new();
    }
    let first = words.iter().take(SHINGLE).fold(0_u64, |run, word| run.wrapping_mul(BASE).wrapping_add(*word));
    // What the first word of a run weighs once all its words are in.
    let weight = (1..SHINGLE).fold(1_u64, |weight, _| weight.wrapping_mul(BASE));
    let mut runs = Vec::with_capacity(words.len());
    runs.push(first);
    let mut run = first;
    for (gone, word) in words.iter().zip(words.iter().skip(SHINGLE)) {
        run = run.wrapping_sub(gone.wrapping_mul(weight)).wrapping_mul(BASE).wrapping_add(*word);
        runs.push(run);
    }
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// An odd constant without structure (the golden ratio's fraction), as multiplicative hashing asks for.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of one word in lower case, its apostrophe straight: FNV-1a over its characters, then mixed as `SplitMix64` does.
fn word_hash(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in word.chars().flat_map(char::to_lowercase) {
        let c = if c == '’' { '\'' } else { c };
        hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// Whether two sentences share their wording, but for a figure: all runs of the shorter one's words outside it.
#[must_use]
pub fn same_wording(a: &str, b: &str) -> bool {
    let (a, b) = (shingles(a), shingles(b));
    let shared = a.iter().filter(|run| b.binary_search(run).is_ok()).count();
    shared > 0 && shared * 3 >= a.len().min(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIRE: &str = "Rescuers pulled twelve bodies from the river on Monday evening, the harbour master said, as the search \
                        for the missing went on under floodlights along both banks.";

    #[test]
    fn the_hash_that_rolls_is_the_hash_of_the_run() {
        let runs = shingles(WIRE);
        let words: Vec<&str> = WIRE.split(' ').collect();
        for window in words.windows(SHINGLE) {
            assert_eq!(shingles(&window.join(" ")).len(), 1);
            assert!(runs.contains(&shingles(&window.join(" "))[0]), "{window:?}");
        }
        assert_eq!(shingles("Twelve BODIES"), shingles("twelve bodies."));
        assert_ne!(shingles("twelve bodies"), shingles("bodies twelve"));
    }

    #[test]
    fn apostrophes_are_one_however_they_are_set() {
        assert_eq!(shingles("It doesn’t float"), shingles("It doesn't float"));
    }

    #[test]
    fn what_many_share_chains_without_holding_each_against_each() {
        let texts: Vec<String> = (0..100).map(|n| format!("{WIRE} Paper {n} adds this.")).collect();
        let sources: Vec<Source> =
            texts.iter().enumerate().map(|(n, text)| Source::new(&n.to_string(), text)).collect();
        assert_eq!(crate::origin::origins(&sources), vec![0; 100]);
        assert!(sharing(&sources).len() < 200);
    }
}
