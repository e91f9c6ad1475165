//! Mentions as the plain rows of the prediction schema that quantity and date scorers read.
//!
//! Dates are TIMEX3 values; `wire` turns the spans into the offsets that a reader counts in.

use super::Mention;
use super::figure_row;

mod times;

pub use super::figure_row::{Money, Other, Quantity, Value};
pub use times::{Anchored, Time};

/// What one text yields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Counts, amounts and lengths of time.
    pub quantities: Vec<Quantity>,
    /// Numbers that are no quantity.
    pub others: Vec<Other>,
    /// Dates, times of day, lengths of time, recurring times.
    pub times: Vec<Time>,
}

/// Turns the mentions of a text into a row; `text` is the text that they were read from.
#[must_use]
pub fn row(text: &str, mentions: &[Mention]) -> Row {
    let mut row = Row::default();
    for mention in mentions {
        row.quantities.extend(figure_row::quantities(text, mention));
        row.others.extend(figure_row::other(text, mention));
        row.times.extend(times::time(text, mention));
    }
    row
}
