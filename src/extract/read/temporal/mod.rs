//! Dates put together of their pieces, lengths of time and distances in it, and what comes again.

mod chain;
mod count_of_units;
mod deixis;
pub(super) mod distance;
pub(super) mod duration;
pub(super) mod event;
mod lasting;
mod recurring;
mod stretch;
mod told;
pub(super) mod when;
