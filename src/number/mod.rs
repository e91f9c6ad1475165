//! Exact numbers, and figures that remember how they were written.

mod figure;

pub use figure::Figure;

use crate::error::{Error, Kind};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// The largest numerator and denominator that are held.
const MAX: i128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// How many digits [`MAX`] has after its first.
const MAX_PLACES: usize = 36;

/// An exact rational number whose numerator and denominator have at most 36 digits.
///
/// Two thirds is two thirds; there are no floats in the comparing path.
/// Arithmetic that would leave the range answers `None`.
///
/// ```
/// use crosscheck::Number;
/// let toll: Number = "3.5".parse()?;
/// assert_eq!(toll.times(Number::from(1_000_000)), Some(Number::from(3_500_000)));
/// assert_eq!(Number::ratio(2, 3).map(|n| n.to_string()), Some("2/3".to_owned()));
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// Reduced; the sign lives here.
    numerator: i128,
    /// Positive.
    denominator: i128,
}

const fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        // Most figures are short, and short division is quick.
        if let (Some(short_a), Some(short_b)) = (short(a), short(b)) {
            return gcd_of_short(short_a, short_b);
        }
        (a, b) = (b, a % b);
    }
    a.abs()
}

/// The number without its sign, where it fits.
#[allow(clippy::as_conversions, clippy::cast_possible_truncation, reason = "what would be cut off is looked at before")]
const fn short(number: i128) -> Option<u64> {
    let magnitude = number.unsigned_abs();
    if magnitude >> u64::BITS == 0 { Some(magnitude as u64) } else { None }
}

#[allow(clippy::as_conversions, reason = "nothing is lost in a wider number")]
const fn gcd_of_short(mut a: u64, mut b: u64) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a as i128
}

impl Number {
    /// Nought.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// One.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// The ratio of two whole numbers, if it can be held and `denominator` is not nought.
    #[must_use]
    pub const fn ratio(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return None;
        }
        if denominator == 1 {
            return Self::whole(numerator);
        }
        let divisor = gcd(numerator, denominator);
        let sign = if denominator < 0 { -1 } else { 1 };
        let (mut n, mut d) = (sign * numerator, sign * denominator);
        if divisor != 1 {
            (n, d) = (n / divisor, d / divisor);
        }
        if n.abs() > MAX || d > MAX {
            return None;
        }
        Some(Self { numerator: n, denominator: d })
    }

    /// A whole number, if it can be held.
    #[must_use]
    pub const fn whole(number: i128) -> Option<Self> {
        if number > MAX || number < -MAX { None } else { Some(Self { numerator: number, denominator: 1 }) }
    }

    /// Digits and the power of ten that moves their point, if it can be held: 25 and -1 are 2.5.
    #[must_use]
    pub fn decimal(digits: i128, exponent: i32) -> Option<Self> {
        if exponent == 0 {
            return Self::whole(digits);
        }
        let power = 10_i128.checked_pow(exponent.unsigned_abs())?;
        if exponent < 0 { Self::ratio(digits, power) } else { Self::whole(digits.checked_mul(power)?) }
    }

    /// Ten to the power of `exponent`, if it can be held.
    #[must_use]
    pub fn power_of_ten(exponent: i32) -> Option<Self> {
        let power = 10_i128.checked_pow(exponent.unsigned_abs()).filter(|power| *power <= MAX)?;
        // One and a power of ten share no divisor.
        Some(if exponent < 0 {
            Self { numerator: 1, denominator: power }
        } else {
            Self { numerator: power, denominator: 1 }
        })
    }

    /// The number times itself `exponent` times, if it can be held: 1.1 to the 23rd power.
    #[must_use]
    pub fn power(self, exponent: i32) -> Option<Self> {
        /// No base but nought, one and minus one can be held beyond.
        const LONGEST: u32 = 99;
        let times = exponent.unsigned_abs();
        if times > LONGEST {
            return None;
        }
        let mut value = Self::ONE;
        for _ in 0..times {
            value = value.times(self)?;
        }
        if exponent < 0 { Self::ONE.over(value) } else { Some(value) }
    }

    /// The sum, if it can be held.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.denominator == other.denominator {
            return Self::ratio(self.numerator.checked_add(other.numerator)?, self.denominator);
        }
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::ratio(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The difference, if it can be held.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product, if it can be held.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        if self.denominator == 1 && other.denominator == 1 {
            return Self::whole(self.numerator.checked_mul(other.numerator)?);
        }
        // Crosswise reduction first keeps the products inside the range.
        let (a, b) = (gcd(self.numerator, other.denominator), gcd(other.numerator, self.denominator));
        let (a, b) = (a.max(1), b.max(1));
        Self::ratio(
            (self.numerator / a).checked_mul(other.numerator / b)?,
            (self.denominator / b).checked_mul(other.denominator / a)?,
        )
    }

    /// The quotient, if it can be held and `other` is not nought.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::ratio(other.denominator, other.numerator)?)
    }

    /// The number with its sign turned.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { numerator: -self.numerator, denominator: self.denominator }
    }

    /// Whether neither of two numbers, signs left out, is more than so many hundredths of the other: 135 for a third more.
    pub(crate) fn lies_within(self, other: Self, hundredths: i128) -> bool {
        let (small, large) = (self.magnitude().min(other.magnitude()), self.magnitude().max(other.magnitude()));
        let limit = Self::ratio(hundredths, 100).and_then(|times| small.times(times));
        limit.is_some_and(|limit| large <= limit)
    }

    /// The number without its sign.
    #[must_use]
    pub const fn magnitude(self) -> Self {
        Self { numerator: self.numerator.abs(), denominator: self.denominator }
    }

    /// Whether it lies below nought.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// Whether it is nought.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it has no part after the point.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The whole number, if it is one and fits.
    #[must_use]
    pub fn to_i64(self) -> Option<i64> {
        if self.denominator == 1 { i64::try_from(self.numerator).ok() } else { None }
    }

    /// The largest whole number that is not above it.
    #[must_use]
    pub const fn floor(self) -> Self {
        Self { numerator: self.numerator.div_euclid(self.denominator), denominator: 1 }
    }

    /// The smallest whole number that is not below it.
    #[must_use]
    pub const fn ceiling(self) -> Self {
        self.negated().floor().negated()
    }

    /// The numerator of the reduced ratio; the sign is its sign.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator of the reduced ratio, always positive.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Self {
        Self { numerator: i128::from(whole), denominator: 1 }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let left = self.numerator.checked_mul(other.denominator);
        match (left, other.numerator.checked_mul(self.denominator)) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => by_parts(*self, *other),
        }
    }
}

/// Compares whole parts first, then what is left, upside down: no product is needed, so none can grow too large.
fn by_parts(left: Number, right: Number) -> Ordering {
    let (mut left, mut right) = ((left.numerator, left.denominator), (right.numerator, right.denominator));
    loop {
        let whole = left.0.div_euclid(left.1).cmp(&right.0.div_euclid(right.1));
        if whole.is_ne() {
            return whole;
        }
        let (rest_left, rest_right) = (left.0.rem_euclid(left.1), right.0.rem_euclid(right.1));
        if rest_left == 0 || rest_right == 0 {
            return rest_left.cmp(&rest_right);
        }
        // a/b < c/d where d/c < b/a.
        (left, right) = ((right.1, rest_right), (left.1, rest_left));
    }
}

impl fmt::Display for Number {
    /// Decimal digits where they end, otherwise a ratio: `3.5`, `2/3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole() {
            return write!(f, "{}", self.numerator);
        }
        let mut power = 1_i128;
        let (whole, rest) = (self.numerator.abs() / self.denominator, self.numerator.abs() % self.denominator);
        for places in 1..=MAX_PLACES {
            power *= 10;
            if power % self.denominator == 0 {
                let sign = if self.is_negative() { "-" } else { "" };
                return write!(f, "{sign}{whole}.{:0places$}", rest * (power / self.denominator));
            }
        }
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Number {
    type Err = Error;

    /// Reads `-12`, `3.5`, `2/3`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let not_a_number = || Error::from(Kind::NotANumber { text: text.to_owned() });
        if let Some((above, below)) = text.split_once('/') {
            let (above, below): (Self, Self) = (above.parse()?, below.parse()?);
            return above.over(below).ok_or_else(not_a_number);
        }
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(decimals) || digits.ends_with('.') {
            return Err(not_a_number());
        }
        let too_large = || Error::from(Kind::FigureTooLarge { figure: text.to_owned() });
        let decimals = decimals.trim_end_matches('0');
        let add = |number: i128, digit: u8| number.checked_mul(10)?.checked_add(i128::from(digit - b'0'));
        let mantissa = whole.bytes().chain(decimals.bytes()).try_fold(0, add).ok_or_else(too_large)?;
        let places = i32::try_from(decimals.len()).map_err(|_| too_large())?;
        Self::decimal(sign * mantissa, -places).ok_or_else(too_large)
    }
}
