//! Which subject keys name one thing.

use crate::claim::Claim;
use crate::extract::Alias;
use crate::value::{Value, fold};
use std::collections::{BTreeSet, HashMap};

/// Which subject keys name one thing.
pub(super) struct Names {
    /// Key → the key it joins.
    joined: HashMap<String, String>,
}

impl Names {
    pub(super) fn of(claims: &[Claim], aliases: &[Alias]) -> Self {
        let mut names = Self { joined: HashMap::new() };
        let mut keys: BTreeSet<String> = BTreeSet::new();
        for claim in claims {
            keys.insert(claim.topic().subject_key().to_owned());
            if let Value::Name(name) = claim.value() {
                keys.extend(name.members().map(str::to_owned));
            }
        }
        // What texts say of aliases comes first; both names count as known then.
        for alias in aliases {
            let (name, other) = (fold(&alias.name), fold(&alias.other));
            if other.chars().count() > 2 {
                names.join(&name, &other);
                keys.insert(name);
                keys.insert(other);
            }
        }
        // Longest first, so that a short name joins the fullest form.
        let mut by_length: Vec<Vec<&str>> = keys.iter().map(|key| words(key)).collect();
        by_length.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        let spellings = Spellings::of(&by_length);
        for (index, short) in by_length.iter().enumerate().filter(|(_, short)| short.len() >= 2) {
            let longer = spellings.near(short).into_iter().filter(|candidate| *candidate < index);
            let mut matches =
                longer.filter_map(|candidate| by_length.get(candidate)).filter(|long| is_cut_short(short, long));
            if let Some(long) = matches.next() {
                names.join(&long.join(" "), &short.join(" "));
            }
        }
        // A family name alone joins the one person who bears it.
        for alone in by_length.iter().filter(|name| name.len() == 1) {
            let bears = |long: &&Vec<&str>| long.len() >= 2 && long.len() <= 4 && long.last() == alone.last();
            let near = spellings.near(alone);
            let mut roots: Vec<String> = near
                .iter()
                .filter_map(|i| by_length.get(*i))
                .filter(bears)
                .map(|long| names.key(&long.join(" ")))
                .collect();
            roots.sort();
            roots.dedup();
            if let [root] = roots.as_slice() {
                names.join(root, &alone.join(" "));
            }
        }
        names
    }

    /// The key under which a subject is grouped.
    pub(super) fn key(&self, key: &str) -> String {
        let mut at = key;
        // Chains end: every join goes to a root.
        while let Some(next) = self.joined.get(at) {
            at = next;
        }
        at.to_owned()
    }

    fn join(&mut self, into: &str, from: &str) {
        let (root, other) = (self.key(into), self.key(from));
        if root != other {
            self.joined.insert(other, root);
        }
    }

    pub(super) fn reason(&self, subject: &str, key: &str) -> Option<String> {
        let root = self.key(key);
        (root != key && !subject.is_empty()).then(|| format!("{subject:?} is taken for another name of {root:?}"))
    }
}

/// Names by their words and by what is left of each word without one letter, so that no name has to be held against all.
struct Spellings(HashMap<String, Vec<usize>>);

impl Spellings {
    fn of(names: &[Vec<&str>]) -> Self {
        let mut index: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, name) in names.iter().enumerate().filter(|(_, name)| name.len() >= 2) {
            for spelling in name.iter().flat_map(|word| spellings(word)) {
                index.entry(spelling).or_default().push(number);
            }
        }
        Self(index)
    }

    /// The names that have the rarest word of a name, or one that is a letter off, in order.
    fn near(&self, name: &[&str]) -> Vec<usize> {
        let behind = |word: &&str| -> Vec<&Vec<usize>> {
            spellings(word).iter().filter_map(|spelling| self.0.get(spelling)).collect()
        };
        let size = |lists: &Vec<&Vec<usize>>| lists.iter().map(|list| list.len()).sum::<usize>();
        let rarest = name.iter().map(behind).min_by_key(size).unwrap_or_default();
        let mut near: Vec<usize> = rarest.into_iter().flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// A word, and where it may hold a slip the word without each of its letters.
fn spellings(word: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    if (4..=32).contains(&word.len()) {
        let letters = word.chars().count();
        out.extend((0..letters).map(|gone| {
            word.chars().enumerate().filter(|(at, _)| *at != gone).map(|(_, letter)| letter).collect::<String>()
        }));
    }
    out
}

fn words(key: &str) -> Vec<&str> {
    key.split_whitespace().collect()
}

/// Whether one name is another cut short: words in order, with the same first and last word or a family name alone;
/// or the same words with a slip of one letter.
fn is_cut_short(short: &[&str], long: &[&str]) -> bool {
    if short.len() == long.len() {
        return short.len() >= 2
            && short != long
            && short.iter().zip(long).all(|(a, b)| a == b || (a.len() >= 4 && b.len() >= 4 && one_slip(a, b)));
    }
    let mut rest = long.iter();
    let in_order = short.iter().all(|word| rest.any(|other| other == word));
    in_order && short.len() >= 2 && (short.first() == long.first() || short.last() == long.last())
}

/// Whether two words differ by one letter added or left out at most.
fn one_slip(a: &str, b: &str) -> bool {
    a.len() <= 32 && b.len() <= 32 && a.len() != b.len() && strsim::levenshtein(a, b) <= 1
}
