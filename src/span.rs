//! Byte ranges into a source text.

use crate::error::{Error, Kind};
use std::fmt;
use std::ops::Range;

/// A half-open range of bytes in the text of one source, as the text was given.
///
/// Never ends before it starts. Whether it fits a text is known only beside the text: [`Span::of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// A span from byte `start` up to byte `end`, which is excluded.
    ///
    /// # Errors
    /// When `end` lies before `start`.
    pub fn new(start: usize, end: usize) -> Result<Self, Error> {
        if end < start {
            return Err(Kind::BackwardSpan { start, end }.into());
        }
        Ok(Self { start, end })
    }

    /// The span between two positions, whichever comes first.
    #[must_use]
    pub const fn between(a: usize, b: usize) -> Self {
        if a <= b { Self { start: a, end: b } } else { Self { start: b, end: a } }
    }

    /// Where some words first stand in a text; nothing where they do not.
    #[must_use]
    pub fn find(text: &str, words: &str) -> Option<Self> {
        let start = text.find(words).filter(|_| !words.is_empty())?;
        Some(Self { start, end: start + words.len() })
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The byte after the last one.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// The length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a standard range.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The text that stands there, if the span fits the text on character boundaries.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// Whether both cover some byte in common.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub const fn cover(self, other: Self) -> Self {
        Self {
            start: if self.start < other.start { self.start } else { other.start },
            end: if self.end > other.end { self.end } else { other.end },
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
