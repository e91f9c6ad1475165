//! Where a number lies between two others: the only arithmetic here that need not be exact, because it ends as a pixel.
#![allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place on an axis is rounded to a ten-thousandth of it; no figure is made from it"
)]

use super::axis::WIDTH;
use crate::number::Number;

/// How many halvings of an octave a logarithm is worked out to.
const STEPS: u32 = 24;

/// The place of a number on a linear axis, cut off at its ends.
pub(super) fn linear(number: Number, low: Number, high: Number) -> u32 {
    between(real(number), real(low), real(high))
}

/// The place of a positive number on a logarithmic axis, cut off at its ends.
pub(super) fn logarithmic(number: Number, low: Number, high: Number) -> u32 {
    if number <= low {
        return 0;
    }
    between(log2(real(number)), log2(real(low)), log2(real(high)))
}

fn between(at: f64, low: f64, high: f64) -> u32 {
    let length = high - low;
    if length <= 0.0 {
        return WIDTH / 2;
    }
    let share = ((at - low) / length).clamp(0.0, 1.0);
    (share * f64::from(WIDTH) + 0.5) as u32
}

fn real(number: Number) -> f64 {
    number.numerator() as f64 / number.denominator() as f64
}

/// The binary logarithm, by squaring: the basic operations give the same bits on every machine, `f64::log2` need not.
fn log2(mut number: f64) -> f64 {
    let mut whole = 0.0;
    while number >= 2.0 {
        number /= 2.0;
        whole += 1.0;
    }
    while number > 0.0 && number < 1.0 {
        number *= 2.0;
        whole -= 1.0;
    }
    let mut part = 0.5;
    let mut log = whole;
    for _ in 0..STEPS {
        number *= number;
        if number >= 2.0 {
            number /= 2.0;
            log += part;
        }
        part /= 2.0;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n(number: i64) -> Number {
        Number::from(number)
    }

    #[test]
    fn numbers_lie_where_a_ruler_would_put_them() {
        assert_eq!(linear(n(15), n(10), n(20)), WIDTH / 2);
        assert_eq!(linear(n(5), n(10), n(20)), 0);
        assert_eq!(linear(n(50), n(10), n(20)), WIDTH);
        assert_eq!(linear(n(7), n(7), n(7)), WIDTH / 2);
        assert_eq!(logarithmic(n(100), n(1), n(10_000)), WIDTH / 2);
        assert_eq!(logarithmic(n(0), n(1), n(10_000)), 0);
        let tenth = Number::ratio(1, 10).unwrap();
        assert_eq!(logarithmic(n(1), tenth, n(10)), WIDTH / 2);
    }
}
