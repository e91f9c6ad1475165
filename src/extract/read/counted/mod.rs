//! What a figure counts: the noun, parts of wholes, multiples of other figures.

pub(super) mod count;
pub(super) mod ensemble;
pub(super) mod multiple;
pub(super) mod noun;
pub(super) mod part;
mod share;
pub(super) mod whole;
