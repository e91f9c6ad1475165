//! Counted and measured quantities.

use super::Hedged;
use crate::number::{Figure, Number};
use std::borrow::Cow;
use std::fmt;

/// What a quantity is a quantity of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A counted noun, singular and in lower case: `state`, `passenger`.
    Counted(String),
    /// A measure: its singular name, UCUM code where there is one, and how many of its dimension's base unit it is.
    Measure {
        /// Singular name: `kilometre`.
        name: Cow<'static, str>,
        /// What it measures: `length`; only equal dimensions compare.
        dimension: Cow<'static, str>,
        /// How many base units one of it is.
        factor: Number,
        /// What is added after scaling, in base units (degrees Fahrenheit to kelvin); nought for nearly all.
        offset: Number,
    },
    /// Nothing was named.
    Bare,
}

impl Unit {
    /// The name as reports print it.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Counted(name) => Some(name),
            Self::Measure { name, .. } => Some(name),
            Self::Bare => None,
        }
    }
}

/// An amount of something.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// How much, as hedged.
    pub amount: Hedged<Figure>,
    /// Of what.
    pub unit: Unit,
}

impl Quantity {
    /// A count of things that a noun (singular) names.
    #[must_use]
    pub fn count(amount: Hedged<Figure>, noun: &str) -> Self {
        Self { amount, unit: Unit::Counted(noun.to_lowercase()) }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit.name() {
            Some(name) => write!(f, "{} {name}", self.amount),
            None => self.amount.fmt(f),
        }
    }
}
