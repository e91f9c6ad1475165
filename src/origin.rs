//! Which sources share an origin: long wording in common, or one credit.

use crate::source::Source;
use std::collections::{BTreeMap, HashMap};

/// How many words in a row count as wording that is not shared by chance.
const SHINGLE: usize = 9;
/// The part of the shorter text's runs that both must share to be of one origin: one in so many.
const SHARED_PART: usize = 20;

/// The origin of each source, as the number of the first source of that origin, counted without gaps from 0.
///
/// Two sources are of one origin when they carry the same credit or share long runs of words. Agreeing on a figure is no
/// sign of copying: accurate sources agree too. Sources without a text cost nothing here, however many there are.
#[must_use]
pub fn origins(sources: &[Source]) -> Vec<usize> {
    let mut roots: Vec<usize> = (0..sources.len()).collect();
    let mut by_credit: HashMap<String, usize> = HashMap::new();
    for (index, source) in sources.iter().enumerate() {
        if let Some(credit) = source.credit() {
            join(&mut roots, *by_credit.entry(credit.to_lowercase()).or_insert(index), index);
        }
    }
    for (a, b) in sharing(sources, &mut roots) {
        join(&mut roots, a, b);
    }
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    (0..sources.len())
        .map(|index| {
            let next = numbers.len();
            *numbers.entry(root(&roots, index)).or_insert(next)
        })
        .collect()
}

/// The first source of the origin that a source is known to have.
fn root(roots: &[usize], mut at: usize) -> usize {
    while let Some(next) = roots.get(at).copied().filter(|next| *next != at) {
        at = next;
    }
    at
}

fn join(roots: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(roots, a), root(roots, b));
    if let Some(slot) = roots.get_mut(a.max(b)) {
        *slot = a.min(b);
    }
}

/// The pairs of sources that share wording; copies of one text are joined at once.
fn sharing(sources: &[Source], roots: &mut [usize]) -> Vec<(usize, usize)> {
    let mut copies: HashMap<&str, usize> = HashMap::new();
    let mut texts: Vec<usize> = Vec::new();
    for (index, source) in sources.iter().enumerate().filter(|(_, source)| !source.text().is_empty()) {
        match copies.get(source.text()) {
            Some(first) => join(roots, *first, index),
            None => {
                copies.insert(source.text(), index);
                texts.push(index);
            }
        }
    }
    if texts.len() < 2 {
        return Vec::new();
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
        for (at, (_, a)) in same.iter().enumerate() {
            for (_, b) in same.iter().skip(at + 1) {
                *shared.entry((*a, *b)).or_insert(0) += 1;
            }
        }
    }
    let enough = |((a, b), count): ((usize, usize), usize)| {
        let shorter = lengths.get(&a)?.min(lengths.get(&b)?);
        (count * SHARED_PART >= *shorter).then_some((a, b))
    };
    shared.into_iter().filter_map(enough).collect()
}

/// The hashes of all runs of words of a text, in lower case, sorted and without repetitions; a shorter text is one run.
///
/// The hash of a run rolls on from word to word, so that no word is kept and each is read once.
fn shingles(text: &str) -> Vec<u64> {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
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

/// The hash of one word in lower case: FNV-1a over its characters, then mixed as `SplitMix64` does.
fn word_hash(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in word.chars().flat_map(char::to_lowercase) {
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
    fn shared_wording_is_one_origin_and_shared_figures_are_not() {
        let copy = format!("{WIRE} The paper adds a line of its own.");
        let own =
            "Twelve people drowned when the ferry sank, our reporter learned at the quay. Relatives waited there.";
        let sources = [Source::new("a", WIRE), Source::new("b", own), Source::new("c", &copy)];
        assert_eq!(origins(&sources), [0, 1, 0]);
    }

    #[test]
    fn a_common_credit_is_one_origin() {
        let sources = [Source::new("a", "One text.").credited("AFP"), Source::new("b", "Another one.").credited("afp")];
        assert_eq!(origins(&sources), [0, 0]);
    }

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
    fn copies_and_credits_chain() {
        let other = WIRE.replace("Monday", "Tuesday");
        let sources = [
            Source::new("a", "Nothing in common with the rest, said the clerk, who had been asked.").credited("AFP"),
            Source::new("b", WIRE),
            Source::new("c", WIRE).credited("afp"),
            Source::new("d", &other),
            Source::new("e", "Alone."),
        ];
        assert_eq!(origins(&sources), [0, 0, 0, 0, 1]);
    }

    #[test]
    fn empty_texts_share_nothing() {
        assert_eq!(origins(&[Source::new("a", ""), Source::new("b", "")]), [0, 1]);
    }
}
