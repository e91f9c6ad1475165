//! Numbers in digits and in words, with fractions, powers, ranks and signs.

pub(super) mod cardinal;
pub(super) mod digits;
pub(super) mod fraction;
mod group;
pub(super) mod magnitude;
pub(super) mod numeral;
pub(super) mod ordinal;
mod point;
pub(super) mod power;
pub(super) mod sign;
mod slash;
