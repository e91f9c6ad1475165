//! Spans in the unit that a reader counts in.

use crate::error::{Error, Kind};
use crate::span::Span;

/// What the offsets of a span count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Offsets {
    /// Bytes of UTF-8, as Rust, Go and C count.
    #[default]
    Bytes,
    /// Characters (Unicode scalar values), as Python counts.
    Chars,
    /// UTF-16 code units, as JavaScript, Java and C# count.
    Utf16,
}

impl Offsets {
    /// All units.
    pub const ALL: [Self; 3] = [Self::Bytes, Self::Chars, Self::Utf16];

    /// The word for it in JSON and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Chars => "chars",
            Self::Utf16 => "utf16",
        }
    }

    /// The unit that a word names.
    ///
    /// # Errors
    /// When no unit has that name.
    pub fn from_code(code: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|unit| unit.code() == code)
            .ok_or_else(|| Error::unknown("unit of offsets", code, Self::ALL.map(Self::code)))
    }

    /// The byte of a text that an offset in this unit points at; none past the end of the text, nor inside a character.
    pub(crate) fn byte(self, text: &str, offset: usize) -> Option<usize> {
        let length = |c: char| match self {
            Self::Bytes => c.len_utf8(),
            Self::Chars => 1,
            Self::Utf16 => c.len_utf16(),
        };
        if self == Self::Bytes {
            return (offset <= text.len()).then_some(offset);
        }
        let mut left = offset;
        for (index, c) in text.char_indices() {
            if left == 0 {
                return Some(index);
            }
            left = left.checked_sub(length(c))?;
        }
        (left == 0).then_some(text.len())
    }

    fn count(self, bytes: &[u8]) -> usize {
        // Every character has one byte that is no continuation byte; those of four bytes take two UTF-16 units.
        let starts = || bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count();
        match self {
            Self::Bytes => bytes.len(),
            Self::Chars => starts(),
            Self::Utf16 => starts() + bytes.iter().filter(|byte| **byte >= 0xF0).count(),
        }
    }
}

const STRIDE: usize = 1_024;

/// Turns byte offsets of one text into offsets of another unit.
///
/// One pass over the text when it is made; every offset after that costs at most a stride of 1 024 bytes.
///
/// ```
/// use crosscheck::wire::{OffsetMap, Offsets};
/// let map = OffsetMap::new("Michoacán", Offsets::Chars);
/// assert_eq!(map.offset("Michoacán".len()), 9);
/// ```
#[derive(Clone, Debug)]
pub struct OffsetMap<'t> {
    bytes: &'t [u8],
    unit: Offsets,
    /// The offset at the start of every stride.
    strides: Vec<usize>,
}

impl<'t> OffsetMap<'t> {
    /// The map of a text.
    #[must_use]
    pub fn new(text: &'t str, unit: Offsets) -> Self {
        let bytes = text.as_bytes();
        let mut strides = Vec::new();
        if unit != Offsets::Bytes {
            let mut sum = 0;
            for stride in bytes.chunks(STRIDE) {
                strides.push(sum);
                sum += unit.count(stride);
            }
        }
        Self { bytes, unit, strides }
    }

    /// The unit it turns bytes into.
    #[must_use]
    pub const fn unit(&self) -> Offsets {
        self.unit
    }

    /// The offset of a byte; of the end of the text for a byte past it.
    #[must_use]
    pub fn offset(&self, byte: usize) -> usize {
        if self.unit == Offsets::Bytes {
            return byte;
        }
        let byte = byte.min(self.bytes.len());
        let (index, before) = match self.strides.get(byte / STRIDE) {
            Some(before) => (byte / STRIDE, *before),
            // The end of a text whose length is a whole number of strides.
            None => (self.strides.len().saturating_sub(1), self.strides.last().copied().unwrap_or(0)),
        };
        before + self.bytes.get(index * STRIDE..byte).map_or(0, |rest| self.unit.count(rest))
    }

    /// Start and end of a span.
    #[must_use]
    pub fn span(&self, span: Span) -> (usize, usize) {
        (self.offset(span.start()), self.offset(span.end()))
    }
}

/// Says that spans in this unit cannot be read where the text is not at hand.
pub(super) fn must_be_bytes(unit: Offsets) -> Result<(), Error> {
    if unit == Offsets::Bytes {
        return Ok(());
    }
    let problem =
        format!("offsets in {:?} cannot be read back without the text; write the claims with bytes", unit.code());
    Err(Kind::Other { problem }.into())
}
