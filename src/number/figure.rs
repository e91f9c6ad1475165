//! Numbers that remember how they were written.

use super::{MAX, Number};
use std::fmt;

/// A number as somebody wrote it: its value and the unit of its last written place.
///
/// `250` was written to the tens, `15 million` to the millions, `3.5` to the tenths; what a round figure may mean
/// depends on that. A dozen is spoken of in steps of four: "nearly a dozen" is 10 or 11 (DESIGN.md, hedges).
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    value: Number,
    last_place: Number,
}

impl Figure {
    /// A figure whose last written place is given.
    #[must_use]
    pub fn new(value: Number, last_place: Number) -> Self {
        Self { value, last_place: last_place.magnitude() }
    }

    /// A figure written with plain digits: trailing noughts of a whole number count as not written.
    #[must_use]
    pub fn as_written(value: Number) -> Self {
        // Most figures are short, and short division is quick.
        if let Some(short) = value.to_i64() {
            return short.into();
        }
        let ten = 10_i128;
        let mut place = 1_i128;
        if value.is_whole() {
            while value.numerator() % (place * ten) == 0 && place < MAX {
                place *= ten;
            }
            return Self { value, last_place: Number::ratio(place, 1).unwrap_or(Number::ONE) };
        }
        // Numerator and denominator share no divisor: only the power of ten can take the denominator in.
        while place % value.denominator() != 0 && place < MAX {
            place *= ten;
        }
        Self { value, last_place: Number::ratio(1, place).unwrap_or(Number::ONE) }
    }

    /// The value.
    #[must_use]
    pub const fn value(self) -> Number {
        self.value
    }

    /// The unit of the last written place: 10 for `250`, 1 000 000 for `15 million`.
    #[must_use]
    pub const fn last_place(self) -> Number {
        self.last_place
    }

    /// The figure in a unit that is `factor` times smaller, with its last place.
    #[must_use]
    pub fn scaled(self, factor: Number) -> Option<Self> {
        Some(Self { value: self.value.times(factor)?, last_place: self.last_place.times(factor.magnitude())? })
    }
}

impl From<Number> for Figure {
    fn from(value: Number) -> Self {
        Self::as_written(value)
    }
}

impl From<i64> for Figure {
    fn from(value: i64) -> Self {
        let (mut left, mut place) = (value, 1);
        while left != 0 && left % 10 == 0 {
            left /= 10;
            place *= 10;
        }
        Self { value: value.into(), last_place: Number::from(place) }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}
