//! Pieces of dates, and the day, week, month or year that they name.

mod bare_day;
pub(super) mod date;
mod definite;
mod edge;
pub(super) mod holiday;
pub(super) mod impossible;
mod month;
mod nearest;
pub(super) mod numeric_date;
pub(super) mod piece;
pub(super) mod postposed;
mod quarter;
pub(super) mod ranked;
pub(super) mod relative;
pub(super) mod tense;
mod week;
pub(super) mod year;
