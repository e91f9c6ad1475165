//! What a value is taken to mean.

use crate::interval::Interval;

/// What a value is taken to mean: what a speaker who says this means, inside what the words leave open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reading {
    /// On what scale the two ranges lie; only readings of one axis compare.
    pub axis: Axis,
    /// What a speaker who says this means.
    pub typical: Interval,
    /// What the words leave open; contains `typical`.
    pub possible: Interval,
}

/// A scale on which readings lie.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Axis {
    /// Counts of things; what is counted is a matter of the question.
    Count,
    /// Base units of a dimension: metres, kilograms.
    Measure(String),
    /// Money in one currency, by ISO 4217 code or shared sign.
    Money(String),
    /// Minutes of the calendar since 1970-01-01T00:00.
    Calendar,
    /// Seconds.
    Time,
    /// Parts of a whole, from 0 to 1.
    Proportion,
}
