//! How firmly a figure or a date is told, which way it moved, and from where to where it goes.

pub(super) mod amount;
pub(super) mod bound;
pub(super) mod hedge;
pub(super) mod range;
pub(super) mod trend;
