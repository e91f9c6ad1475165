//! Phrases of several words or signs, found by the word that they begin or end with.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A hasher for short keys: the tables are our own, so nobody can choose keys that collide.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            self.mix(u64::from_le_bytes(*chunk));
        }
        if !rest.is_empty() {
            self.mix(rest.iter().fold(0x80, |word, byte| (word << 8) | u64::from(*byte)));
        }
    }

    fn write_u16(&mut self, number: u16) {
        self.mix(u64::from(number));
    }
}

impl WordHasher {
    const fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// One word of a phrase: its number in the lexicon, and how the table spells it.
pub(in crate::extract) type Part = (u16, &'static str);

/// A phrase and what it says.
pub(in crate::extract) type Phrase<T> = (Box<[Part]>, T);

/// A table of phrases, the longest first under each key.
#[derive(Debug)]
pub(in crate::extract) struct Phrases<T> {
    lists: Map<u16, Vec<Phrase<T>>>,
    bit: u8,
    by_last: bool,
}

impl<T> Phrases<T> {
    /// An empty table whose keys are known by `bit` in their entries; the key is the last word if `by_last`.
    pub(super) fn new(place: u8, by_last: bool) -> Self {
        Self { lists: Map::default(), bit: 1 << place, by_last }
    }

    /// The bit that entries of its keys carry.
    pub(in crate::extract) const fn bit(&self) -> u8 {
        self.bit
    }

    /// Adds a phrase and tells its key.
    pub(super) fn add(&mut self, parts: Vec<Part>, value: T) -> Option<u16> {
        let key = if self.by_last { parts.last() } else { parts.first() }?.0;
        let list = self.lists.entry(key).or_default();
        let place = list.partition_point(|(words, _)| words.len() >= parts.len());
        list.insert(place, (parts.into(), value));
        Some(key)
    }

    /// The phrases under a key.
    pub(in crate::extract) fn under(&self, key: u16) -> &[Phrase<T>] {
        self.lists.get(&key).map_or(&[], Vec::as_slice)
    }
}
