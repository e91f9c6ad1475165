//! Which sources share an origin: long wording in common, or one credit.

use crate::source::Source;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many words in a row count as wording that is not shared by chance.
const SHINGLE: usize = 9;
/// The part of the shorter text's runs that both must share to be of one origin: one in so many.
const SHARED_PART: usize = 20;

/// The origin of each source, as the number of the first source of that origin, counted without gaps from 0.
///
/// Two sources are of one origin when they carry the same credit or share long runs of words. Agreeing on a figure is no
/// sign of copying: accurate sources agree too.
#[must_use]
pub fn origins(sources: &[Source]) -> Vec<usize> {
    let runs: Vec<HashSet<u64>> = sources.iter().map(|source| shingles(source.text())).collect();
    let mut roots: Vec<usize> = (0..sources.len()).collect();
    let root = |roots: &[usize], mut at: usize| {
        while let Some(next) = roots.get(at).copied().filter(|next| *next != at) {
            at = next;
        }
        at
    };
    let mut by_credit: HashMap<String, usize> = HashMap::new();
    for (index, source) in sources.iter().enumerate() {
        let same_credit = source.credit().map(|credit| *by_credit.entry(credit.to_lowercase()).or_insert(index));
        let shares = (0..index).filter(|earlier| match (runs.get(*earlier), runs.get(index)) {
            (Some(a), Some(b)) => share_wording(a, b),
            _ => false,
        });
        for other in shares.collect::<Vec<_>>().into_iter().chain(same_credit) {
            let (a, b) = (root(&roots, other), root(&roots, index));
            if let Some(slot) = roots.get_mut(a.max(b)) {
                *slot = a.min(b);
            }
        }
    }
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    (0..sources.len())
        .map(|index| {
            let next = numbers.len();
            *numbers.entry(root(&roots, index)).or_insert(next)
        })
        .collect()
}

/// Whether two texts share enough long runs of words.
fn share_wording(a: &HashSet<u64>, b: &HashSet<u64>) -> bool {
    let (small, large) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = small.iter().filter(|run| large.contains(run)).count();
    shared > 0 && shared * SHARED_PART >= small.len()
}

/// The hashes of all runs of words of a text, in lower case; a shorter text is one run.
fn shingles(text: &str) -> HashSet<u64> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let hash = |run: &[String]| {
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        hasher.finish()
    };
    if words.is_empty() {
        return HashSet::new();
    }
    if words.len() < SHINGLE {
        return HashSet::from([hash(&words)]);
    }
    words.windows(SHINGLE).map(hash).collect()
}

/// Whether two sentences share their wording, but for a figure: all runs of the shorter one's words outside it.
#[must_use]
pub fn same_wording(a: &str, b: &str) -> bool {
    let (a, b) = (shingles(a), shingles(b));
    let shared = a.intersection(&b).count();
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
    fn empty_texts_share_nothing() {
        assert_eq!(origins(&[Source::new("a", ""), Source::new("b", "")]), [0, 1]);
    }
}
