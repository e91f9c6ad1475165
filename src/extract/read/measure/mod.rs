//! Of what kind an amount is: money, measures, rates, lengths in two units, ages.

pub(super) mod age;
pub(super) mod length;
pub(super) mod one_unit;
pub(super) mod rate;
pub(super) mod shared_unit;
pub(super) mod unit;
