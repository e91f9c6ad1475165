//! Ranges of numbers whose ends are open, closed or missing.

use crate::error::{Error, Kind};
use crate::number::Number;
use std::cmp::Ordering;
use std::fmt;

/// One end of an [`Interval`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The number itself belongs to the range.
    Closed(Number),
    /// The number itself does not belong to it.
    Open(Number),
    /// There is no end.
    Unbounded,
}

impl Bound {
    /// The number of the end, if there is an end.
    #[must_use]
    pub const fn number(self) -> Option<Number> {
        match self {
            Self::Closed(n) | Self::Open(n) => Some(n),
            Self::Unbounded => None,
        }
    }

    const fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }
}

/// A non-empty range of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    low: Bound,
    high: Bound,
}

impl Interval {
    /// The range between two ends.
    ///
    /// # Errors
    /// When no number lies between them.
    pub fn new(low: Bound, high: Bound) -> Result<Self, Error> {
        let interval = Self { low, high };
        if interval.is_void() {
            let word = |b: Bound| b.number().map_or_else(|| "none".to_owned(), |n| n.to_string());
            return Err(Kind::LowAboveHigh { low: word(low), high: word(high) }.into());
        }
        Ok(interval)
    }

    /// The range that holds one number.
    #[must_use]
    pub const fn point(n: Number) -> Self {
        Self { low: Bound::Closed(n), high: Bound::Closed(n) }
    }

    /// All numbers.
    #[must_use]
    pub const fn everything() -> Self {
        Self { low: Bound::Unbounded, high: Bound::Unbounded }
    }

    /// The range from `a` to `b`, both included, whichever is smaller.
    #[must_use]
    pub fn closed(a: Number, b: Number) -> Self {
        Self { low: Bound::Closed(a.min(b)), high: Bound::Closed(a.max(b)) }
    }

    /// From `low` (included) without an upper end.
    #[must_use]
    pub const fn at_least(low: Number) -> Self {
        Self { low: Bound::Closed(low), high: Bound::Unbounded }
    }

    /// Above `low` without an upper end.
    #[must_use]
    pub const fn above(low: Number) -> Self {
        Self { low: Bound::Open(low), high: Bound::Unbounded }
    }

    /// The lower end.
    #[must_use]
    pub const fn low(self) -> Bound {
        self.low
    }

    /// The upper end.
    #[must_use]
    pub const fn high(self) -> Bound {
        self.high
    }

    fn is_void(self) -> bool {
        match (self.low.number(), self.high.number()) {
            (Some(low), Some(high)) => match low.cmp(&high) {
                Ordering::Less => false,
                Ordering::Equal => self.low.is_open() || self.high.is_open(),
                Ordering::Greater => true,
            },
            _ => false,
        }
    }

    /// What both hold in common, if anything.
    #[must_use]
    pub fn meet(self, other: Self) -> Option<Self> {
        let low = match (self.low.number(), other.low.number()) {
            (None, _) => other.low,
            (_, None) => self.low,
            (Some(a), Some(b)) => match a.cmp(&b) {
                Ordering::Greater => self.low,
                Ordering::Less => other.low,
                Ordering::Equal => {
                    if self.low.is_open() {
                        self.low
                    } else {
                        other.low
                    }
                }
            },
        };
        let high = match (self.high.number(), other.high.number()) {
            (None, _) => other.high,
            (_, None) => self.high,
            (Some(a), Some(b)) => match a.cmp(&b) {
                Ordering::Less => self.high,
                Ordering::Greater => other.high,
                Ordering::Equal => {
                    if self.high.is_open() {
                        self.high
                    } else {
                        other.high
                    }
                }
            },
        };
        let interval = Self { low, high };
        (!interval.is_void()).then_some(interval)
    }

    /// Whether some number lies in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.meet(other).is_some()
    }

    /// Whether every number of `other` lies in this one.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.meet(other) == Some(other)
    }

    /// Whether the number lies in it.
    #[must_use]
    pub fn holds(self, n: Number) -> bool {
        self.meets(Self::point(n))
    }

    /// The smallest range that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        let low = match (self.low.number(), other.low.number()) {
            (None, _) | (_, None) => Bound::Unbounded,
            (Some(a), Some(b)) if a < b || (a == b && !self.low.is_open()) => self.low,
            _ => other.low,
        };
        let high = match (self.high.number(), other.high.number()) {
            (None, _) | (_, None) => Bound::Unbounded,
            (Some(a), Some(b)) if a > b || (a == b && !self.high.is_open()) => self.high,
            _ => other.high,
        };
        Self { low, high }
    }

    /// Whether it holds exactly one number.
    #[must_use]
    pub fn is_point(self) -> bool {
        self.low == self.high && matches!(self.low, Bound::Closed(_))
    }

    /// The sums of a number of the one and a number of the other, if their ends can be held.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let end = |a: Bound, b: Bound| match (a.number(), b.number()) {
            (Some(x), Some(y)) => {
                let sum = x.plus(y)?;
                Some(if a.is_open() || b.is_open() { Bound::Open(sum) } else { Bound::Closed(sum) })
            }
            _ => Some(Bound::Unbounded),
        };
        Some(Self { low: end(self.low, other.low)?, high: end(self.high, other.high)? })
    }
}

impl Interval {
    /// The numbers with their signs turned.
    #[must_use]
    pub const fn negated(self) -> Self {
        const fn turned(bound: Bound) -> Bound {
            match bound {
                Bound::Closed(n) => Bound::Closed(n.negated()),
                Bound::Open(n) => Bound::Open(n.negated()),
                Bound::Unbounded => Bound::Unbounded,
            }
        }
        Self { low: turned(self.high), high: turned(self.low) }
    }

    /// The differences of a number of the one and a number of the other, if their ends can be held.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }
}

impl fmt::Display for Interval {
    /// In words: `20`, `10 to 12`, `10 up to 12`, `above 6`, `at most 3`, `any`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.low, self.high) {
            (Bound::Unbounded, Bound::Unbounded) => write!(f, "any"),
            (Bound::Closed(a), Bound::Closed(b)) if a == b => write!(f, "{a}"),
            (Bound::Closed(a), Bound::Closed(b)) => write!(f, "{a} to {b}"),
            (Bound::Closed(a), Bound::Open(b)) => write!(f, "{a} up to below {b}"),
            (Bound::Open(a), Bound::Closed(b)) => write!(f, "above {a} up to {b}"),
            (Bound::Open(a), Bound::Open(b)) => write!(f, "between {a} and {b}, both excluded"),
            (Bound::Closed(a), Bound::Unbounded) => write!(f, "{a} or more"),
            (Bound::Open(a), Bound::Unbounded) => write!(f, "above {a}"),
            (Bound::Unbounded, Bound::Closed(b)) => write!(f, "at most {b}"),
            (Bound::Unbounded, Bound::Open(b)) => write!(f, "below {b}"),
        }
    }
}
