//! Words and the numbers by which the lexicon knows them: looked up once for every token of a text.

/// The longest word that is looked up, in bytes; longer ones are in no table.
const LONGEST: usize = 24;

/// Eight bytes of a word to a part.
const PART: usize = 8;

/// A word in lower case, with a plain apostrophe, as the numbers that its bytes make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Key([u64; LONGEST / PART]);

impl Key {
    /// The key of the word that stands at `start..end` of a text; `None` for one that is longer than any in the tables.
    #[inline]
    pub(super) fn at(text: &str, start: usize, end: usize) -> Option<Self> {
        let length = end.checked_sub(start).filter(|length| *length <= LONGEST)?;
        // Two of three words are this short.
        if length <= PART {
            let bytes = load(text.as_bytes(), start) & first(length);
            if bytes & HIGH == 0 {
                return Some(Self([lower(bytes), 0, 0]));
            }
        }
        Self::long(text, start, length)
    }

    fn long(text: &str, start: usize, length: usize) -> Option<Self> {
        let mut key = Self::default();
        let mut wide = 0;
        for (index, part) in key.0.iter_mut().enumerate() {
            let left = length.saturating_sub(index * PART);
            if left == 0 {
                break;
            }
            let bytes = load(text.as_bytes(), start + index * PART) & first(left);
            wide |= bytes;
            *part = lower(bytes);
        }
        if wide & HIGH == 0 { Some(key) } else { Self::wide(text.get(start..start + length)?) }
    }

    /// The key of a word by itself.
    pub(super) fn of(word: &str) -> Option<Self> {
        Self::at(word, 0, word.len())
    }

    /// The rarer words beyond ASCII: "won’t", "AÑO".
    #[cold]
    fn wide(word: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        let mut length = 0;
        for c in word.chars().flat_map(char::to_lowercase) {
            let c = if c == '’' && word.len() > '’'.len_utf8() { '\'' } else { c };
            let end = length + c.len_utf8();
            c.encode_utf8(bytes.get_mut(length..end)?);
            length = end;
        }
        let (parts, _) = bytes.as_chunks::<PART>();
        let mut key = Self::default();
        for (to, from) in key.0.iter_mut().zip(parts) {
            *to = u64::from_le_bytes(*from);
        }
        Some(key)
    }

    fn hash(self) -> u64 {
        let mix = |hash: u64, part: u64| (hash.rotate_left(23) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let [a, b, c] = self.0;
        let hash = mix(0, a);
        let hash = if b == 0 { hash } else { mix(mix(hash, b), c) };
        hash ^ (hash >> 32)
    }
}

const HIGH: u64 = 0x8080_8080_8080_8080;

/// Eight bytes of a text, with noughts behind its end.
fn load(bytes: &[u8], at: usize) -> u64 {
    let tail = bytes.get(at..).unwrap_or(&[]);
    if let Some(part) = tail.first_chunk::<PART>() {
        return u64::from_le_bytes(*part);
    }
    tail.iter().rev().fold(0, |word, byte| (word << 8) | u64::from(*byte))
}

/// A mask of the first `count` bytes of eight.
const fn first(count: usize) -> u64 {
    if count >= PART { u64::MAX } else { (1 << (count * 8)) - 1 }
}

/// The ASCII capitals of eight bytes made small, all at once.
const fn lower(bytes: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let seven = bytes & !HIGH;
    let above_z = seven + (0x7f - 0x5a) * ONES;
    let from_a = seven + (0x80 - 0x41) * ONES;
    let capitals = !bytes & HIGH & (from_a ^ above_z);
    bytes | (capitals >> 2)
}

/// Keys and their numbers, in open addressing: a look-up of an unknown word is one glance at a free place.
#[derive(Debug)]
pub(super) struct Words {
    /// A power of two, at most half of them taken; nought is free.
    places: Vec<(Key, u16)>,
    taken: usize,
}

impl Words {
    pub(super) fn new() -> Self {
        Self { places: vec![(Key::default(), 0); 8192], taken: 0 }
    }

    /// Where a key stands, or the free place where it would, with the number there; nought for none.
    #[inline]
    fn find(&self, key: Key) -> (usize, u16) {
        let mask = self.places.len() - 1;
        let mut at = usize::try_from(key.hash()).unwrap_or(0) & mask;
        while let Some((other, number)) = self.places.get(at) {
            if *number == 0 || *other == key {
                return (at, *number);
            }
            at = (at + 1) & mask;
        }
        (at, 0)
    }

    /// The number of a key; nought where it has none.
    #[inline]
    pub(super) fn number(&self, key: Key) -> u16 {
        self.find(key).1
    }

    /// Gives a key that has none yet a number that is not nought.
    pub(super) fn add(&mut self, key: Key, number: u16) {
        if self.taken * 2 >= self.places.len() {
            let larger = vec![(Key::default(), 0); self.places.len() * 2];
            for (key, number) in std::mem::replace(&mut self.places, larger) {
                self.put(key, number);
            }
        }
        self.put(key, number);
        self.taken += 1;
    }

    fn put(&mut self, key: Key, number: u16) {
        let (place, _) = self.find(key);
        if let Some(slot) = self.places.get_mut(place) {
            *slot = (key, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_same_in_any_case_and_at_any_place() {
        let text = "The Governor’s AÑO and governor's año";
        let key = |word: &str| {
            let start = text.find(word).unwrap();
            Key::at(text, start, start + word.len()).unwrap()
        };
        assert_eq!(key("Governor’s"), Key::of("governor's").unwrap());
        assert_eq!(key("governor's"), key("Governor’s"));
        assert_eq!(key("AÑO"), key("año"));
        assert_ne!(key("The"), key("and"));
        assert!(Key::of("incomprehensibilities-and").is_none());
        assert_ne!(Key::of("["), Key::of("{"), "signs have no case");
        assert_ne!(Key::of("@"), Key::of("`"), "signs have no case");
    }

    #[test]
    fn every_key_is_found_also_after_the_table_has_grown() {
        let mut words = Words::new();
        let key = |n: u16| Key::of(&format!("w{n}-{}", n % 7)).unwrap();
        (1..9000).for_each(|n| words.add(key(n), n));
        assert!((1..9000).all(|n| words.number(key(n)) == n));
        assert_eq!(words.number(Key::of("absent").unwrap()), 0);
    }
}
