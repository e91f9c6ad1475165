//! How firmly a value was stated.

use super::{Currency, Duration, Money, Quantity, TimeUnit};
use crate::number::{Figure, Number};
use std::borrow::Cow;
use std::fmt;

/// A vague word, such as "dozens", and how many times it is taken ("tens of thousands" is *tens* a thousand times).
///
/// What it may mean is a matter of the profile that a [`Policy`](crate::Policy) names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Vague {
    word: Cow<'static, str>,
    times: Number,
}

impl Vague {
    /// A vague word, in lower case, taken once.
    #[must_use]
    pub fn new(word: &str) -> Self {
        Self { word: word.to_lowercase().into(), times: Number::ONE }
    }

    /// A vague word of the tables, which stand in lower case.
    pub(crate) const fn word_of_table(word: &'static str) -> Self {
        Self { word: Cow::Borrowed(word), times: Number::ONE }
    }

    /// The same word, taken `times` times.
    #[must_use]
    pub fn times(self, times: Number) -> Self {
        Self { times, ..self }
    }

    /// The word, in lower case.
    #[must_use]
    pub fn word(&self) -> &str {
        &self.word
    }

    /// How many times it is taken.
    #[must_use]
    pub const fn multiplier(&self) -> Number {
        self.times
    }
}

impl fmt::Display for Vague {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.times == Number::ONE {
            write!(f, "{}", self.word)
        } else {
            write!(f, "{} of {}", self.word, self.times)
        }
    }
}

/// A value together with what the text said about its firmness.
///
/// Only a [`Policy`](crate::Policy) turns it into a reading.
#[derive(Clone, Debug)]
pub enum Hedged<T> {
    /// "20"
    Plain(T),
    /// "exactly 20", "precisely 20"
    Exactly(T),
    /// "about", "around", "some", "roughly", "approximately", "an estimated" 20
    About(T),
    /// "nearly", "almost", "close to" 20: below, not far
    Nearly(T),
    /// "more than", "over" 20
    MoreThan(T),
    /// "at least 20", "20 or more"
    AtLeast(T),
    /// "fewer than", "under" 20
    FewerThan(T),
    /// "at most", "no more than" 20
    AtMost(T),
    /// "up to", "as many as" 20: the upper end is only implied
    UpTo(T),
    /// "between 20 and 30", "20 to 30"
    Between(T, T),
    /// "dozens", "several", "a handful"
    Vague(Vague),
}

closed_list! {
    /// The hedges without the value they qualify, in the order of [`Hedged`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Hedge {
        Plain "plain" "The bare figure, with no word about how firmly it is meant."
        Exactly "exactly" "The figure is meant to the last digit."
        About "about" "The figure is meant roughly, to both sides."
        Nearly "nearly" "Not quite the figure, and not far below it."
        MoreThan "more_than" "Above the figure; nothing is said of how far."
        AtLeast "at_least" "The figure or more; nothing is said of how much more."
        FewerThan "fewer_than" "Below the figure."
        AtMost "at_most" "The figure or less."
        UpTo "up_to" "The figure or less, and the figure itself is only implied."
        Between "between" "From one figure to another."
        Vague "vague" "A word without a figure; a profile says what it may mean."
    }
}

impl Hedge {
    /// The hedge that a word of the JSON form names, if it names one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hedge| hedge.code() == code)
    }

    /// Puts one value under the hedge; `None` for the two hedges that need something else than one value.
    #[must_use]
    pub fn of<T>(self, value: T) -> Option<Hedged<T>> {
        Some(match self {
            Self::Plain => Hedged::Plain(value),
            Self::Exactly => Hedged::Exactly(value),
            Self::About => Hedged::About(value),
            Self::Nearly => Hedged::Nearly(value),
            Self::MoreThan => Hedged::MoreThan(value),
            Self::AtLeast => Hedged::AtLeast(value),
            Self::FewerThan => Hedged::FewerThan(value),
            Self::AtMost => Hedged::AtMost(value),
            Self::UpTo => Hedged::UpTo(value),
            Self::Between | Self::Vague => return None,
        })
    }
}

impl<T> Hedged<T> {
    /// The hedge alone.
    #[must_use]
    pub const fn hedge(&self) -> Hedge {
        match self {
            Self::Plain(_) => Hedge::Plain,
            Self::Exactly(_) => Hedge::Exactly,
            Self::About(_) => Hedge::About,
            Self::Nearly(_) => Hedge::Nearly,
            Self::MoreThan(_) => Hedge::MoreThan,
            Self::AtLeast(_) => Hedge::AtLeast,
            Self::FewerThan(_) => Hedge::FewerThan,
            Self::AtMost(_) => Hedge::AtMost,
            Self::UpTo(_) => Hedge::UpTo,
            Self::Between(..) => Hedge::Between,
            Self::Vague(_) => Hedge::Vague,
        }
    }

    /// The values that were named: two for a range, none for a vague word.
    pub fn stated(&self) -> impl Iterator<Item = &T> {
        let (first, second) = match self {
            Self::Between(a, b) => (Some(a), Some(b)),
            Self::Vague(_) => (None, None),
            Self::Plain(v)
            | Self::Exactly(v)
            | Self::About(v)
            | Self::Nearly(v)
            | Self::MoreThan(v)
            | Self::AtLeast(v)
            | Self::FewerThan(v)
            | Self::AtMost(v)
            | Self::UpTo(v) => (Some(v), None),
        };
        first.into_iter().chain(second)
    }

    /// The same hedge over other values; `None` as soon as `change` gives none.
    pub fn try_map<U>(&self, mut change: impl FnMut(&T) -> Option<U>) -> Option<Hedged<U>> {
        Some(match self {
            Self::Plain(v) => Hedged::Plain(change(v)?),
            Self::Exactly(v) => Hedged::Exactly(change(v)?),
            Self::About(v) => Hedged::About(change(v)?),
            Self::Nearly(v) => Hedged::Nearly(change(v)?),
            Self::MoreThan(v) => Hedged::MoreThan(change(v)?),
            Self::AtLeast(v) => Hedged::AtLeast(change(v)?),
            Self::FewerThan(v) => Hedged::FewerThan(change(v)?),
            Self::AtMost(v) => Hedged::AtMost(change(v)?),
            Self::UpTo(v) => Hedged::UpTo(change(v)?),
            Self::Between(a, b) => Hedged::Between(change(a)?, change(b)?),
            Self::Vague(v) => Hedged::Vague(v.clone()),
        })
    }
}

macro_rules! said {
    ($($name:ident $variant:ident $words:literal)+) => {
        /// Values made by hand: `Hedged::at_least(12)`.
        impl<T> Hedged<T> {
            $(#[doc = concat!("What a text says as \"", $words, "\".")]
            #[must_use]
            pub fn $name(value: impl Into<T>) -> Self {
                Self::$variant(value.into())
            })+

            /// What a text says as "between 10 and 20".
            #[must_use]
            pub fn between(low: impl Into<T>, high: impl Into<T>) -> Self {
                Self::Between(low.into(), high.into())
            }

            /// What a text says with a word that names no figure: "dozens".
            #[must_use]
            pub fn vague(word: &str) -> Self {
                Self::Vague(Vague::new(word))
            }
        }
    };
}

said! {
    plain Plain "20"
    exactly Exactly "exactly 20"
    about About "about 20"
    nearly Nearly "nearly 20"
    more_than MoreThan "more than 20"
    at_least AtLeast "at least 20"
    fewer_than FewerThan "fewer than 20"
    at_most AtMost "at most 20"
    up_to UpTo "up to 20"
}

impl Hedged<Figure> {
    /// A count of things that a noun (singular) names.
    ///
    /// ```
    /// use crosscheck::{Hedged, Value};
    /// let value = Value::from(Hedged::at_least(12).of("passenger"));
    /// assert_eq!(value.to_string(), "at least 12 passenger");
    /// ```
    #[must_use]
    pub fn of(self, noun: &str) -> Quantity {
        Quantity::count(self, noun)
    }

    /// An amount of money in a currency, by its ISO 4217 code.
    #[must_use]
    pub fn in_currency(self, code: &str) -> Money {
        Money { amount: self, currency: Currency::Iso(code.to_uppercase().into()) }
    }

    /// A length of time.
    #[must_use]
    pub const fn in_units(self, unit: TimeUnit) -> Duration {
        Duration { amount: self, unit }
    }
}

impl Hedged<Figure> {
    /// Multiplies what is hedged, vague words included, if the result can be held.
    #[must_use]
    pub fn scaled(&self, factor: Number) -> Option<Self> {
        if let Self::Vague(vague) = self {
            return Some(Self::Vague(vague.clone().times(vague.multiplier().times(factor)?)));
        }
        self.try_map(|figure| figure.scaled(factor))
    }
}

impl<T: fmt::Display> fmt::Display for Hedged<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(v) => write!(f, "{v}"),
            Self::Exactly(v) => write!(f, "exactly {v}"),
            Self::About(v) => write!(f, "about {v}"),
            Self::Nearly(v) => write!(f, "nearly {v}"),
            Self::MoreThan(v) => write!(f, "more than {v}"),
            Self::AtLeast(v) => write!(f, "at least {v}"),
            Self::FewerThan(v) => write!(f, "fewer than {v}"),
            Self::AtMost(v) => write!(f, "at most {v}"),
            Self::UpTo(v) => write!(f, "up to {v}"),
            Self::Between(a, b) => write!(f, "between {a} and {b}"),
            Self::Vague(v) => write!(f, "{v}"),
        }
    }
}
