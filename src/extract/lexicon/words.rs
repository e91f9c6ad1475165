//! Words and the numbers by which the lexicon knows them: looked up once for every token of a text.

/// The longest word that is looked up, in bytes; longer ones are in no table.
const LONGEST: usize = 24;

/// Twice the words of English that have at most eight bytes, and twice those that have more, so that no table grows.
const SHORT_PLACES: usize = 8_192;
const LONG_PLACES: usize = 4_096;

/// Eight bytes of a word to a part.
const PART: usize = 8;

/// A word in lower case, with a plain apostrophe, as the numbers that its bytes make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    /// At most eight bytes, as two of three words have.
    Short(u64),
    Long([u64; LONGEST / PART]),
}

impl Key {
    /// The key of a word; `None` for one that is longer than any in the tables.
    fn of(word: &str) -> Option<Self> {
        let length = Some(word.len()).filter(|length| *length <= LONGEST)?;
        let mut key = [0; LONGEST / PART];
        let mut wide = 0;
        for (index, part) in key.iter_mut().enumerate() {
            let left = length.saturating_sub(index * PART);
            if left == 0 {
                break;
            }
            let bytes = load(word.as_bytes(), index * PART) & first(left);
            wide |= bytes;
            *part = lower(bytes);
        }
        if wide & HIGH == 0 { Some(Self::of_parts(key)) } else { Self::wide(word) }
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
        let mut key = [0; LONGEST / PART];
        for (to, from) in key.iter_mut().zip(parts) {
            *to = u64::from_le_bytes(*from);
        }
        Some(Self::of_parts(key))
    }

    const fn of_parts(parts: [u64; LONGEST / PART]) -> Self {
        match parts {
            [short, 0, 0] => Self::Short(short),
            parts => Self::Long(parts),
        }
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

/// What a table is asked for.
trait Hashed: Copy + Default + PartialEq {
    fn hash(self) -> u64;
}

const fn mix(hash: u64, part: u64) -> u64 {
    (hash.rotate_left(23) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl Hashed for u64 {
    #[inline]
    fn hash(self) -> u64 {
        let hash = mix(0, self);
        hash ^ (hash >> 32)
    }
}

impl Hashed for [u64; LONGEST / PART] {
    fn hash(self) -> u64 {
        let hash = self.into_iter().fold(0, mix);
        hash ^ (hash >> 32)
    }
}

/// Keys and their numbers, in open addressing: a look-up of an unknown word is one glance at a free place.
#[derive(Debug)]
struct Table<K> {
    /// A power of two, at most half of them taken; nought is free.
    places: Vec<(K, u16)>,
    taken: usize,
}

impl<K: Hashed> Table<K> {
    /// An empty table of so many places, a power of two.
    fn new(places: usize) -> Self {
        Self { places: vec![(K::default(), 0); places], taken: 0 }
    }

    /// Where a key stands, or the free place where it would, with the number there; nought for none.
    #[inline]
    fn find(&self, key: K) -> (usize, u16) {
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

    /// Gives a key that has none yet a number that is not nought.
    fn add(&mut self, key: K, number: u16) {
        if self.taken * 2 >= self.places.len() {
            let larger = vec![(K::default(), 0); self.places.len() * 2];
            for (key, number) in std::mem::replace(&mut self.places, larger) {
                self.put(key, number);
            }
        }
        self.put(key, number);
        self.taken += 1;
    }

    fn put(&mut self, key: K, number: u16) {
        let (place, _) = self.find(key);
        if let Some(slot) = self.places.get_mut(place) {
            *slot = (key, number);
        }
    }
}

/// Words and their numbers.
#[derive(Debug)]
pub(super) struct Words {
    short: Table<u64>,
    long: Table<[u64; LONGEST / PART]>,
}

impl Words {
    pub(super) fn new() -> Self {
        Self { short: Table::new(SHORT_PLACES), long: Table::new(LONG_PLACES) }
    }

    /// The number of the word that stands at `start..end` of a text, in any case; nought where it has none.
    #[inline]
    pub(super) fn number_at(&self, text: &str, start: usize, end: usize) -> u16 {
        let length = end.saturating_sub(start);
        if length <= PART {
            let bytes = load(text.as_bytes(), start) & first(length);
            if bytes & HIGH == 0 {
                return self.short.find(lower(bytes)).1;
            }
        }
        text.get(start..end).map_or(0, |word| self.number(word))
    }

    /// The number of a word by itself.
    pub(super) fn number(&self, word: &str) -> u16 {
        match Key::of(word) {
            Some(Key::Short(key)) => self.short.find(key).1,
            Some(Key::Long(key)) => self.long.find(key).1,
            None => 0,
        }
    }

    /// Gives a word that has none yet a number that is not nought; tells whether it is short enough for one.
    pub(super) fn add(&mut self, word: &str, number: u16) -> bool {
        match Key::of(word) {
            Some(Key::Short(key)) => self.short.add(key, number),
            Some(Key::Long(key)) => self.long.add(key, number),
            None => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number_in_any_case_and_at_any_place() {
        let mut words = Words::new();
        for (word, number) in [("governor's", 1), ("año", 2), ("the", 3), ("[", 4), ("@", 5)] {
            assert!(words.add(word, number));
        }
        let text = "The Governor’s AÑO and governor's año";
        let number = |word: &str| {
            let start = text.find(word).unwrap();
            words.number_at(text, start, start + word.len())
        };
        assert_eq!(["The", "Governor’s", "AÑO", "and", "governor's", "año"].map(number), [3, 1, 2, 0, 1, 2]);
        assert_eq!(words.number("GOVERNOR'S"), 1);
        assert_eq!([words.number("{"), words.number("`")], [0, 0], "signs have no case");
        assert!(!words.add("incomprehensibilities-and", 6));
    }

    #[test]
    fn every_word_is_found_also_after_the_table_has_grown() {
        let mut words = Words::new();
        let word = |n: u16| format!("w{n}-{}", "x".repeat(usize::from(n % 7)));
        (1..9000).for_each(|n| _ = words.add(&word(n), n));
        assert!((1..9000).all(|n| words.number(&word(n)) == n));
        assert_eq!(words.number("absent"), 0);
    }
}
