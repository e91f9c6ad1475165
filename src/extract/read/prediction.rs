//! Mentions as the plain rows of the prediction schema that quantity and date scorers read.
//!
//! Dates are TIMEX3 values; `wire` turns the spans into the offsets that a reader counts in.

use super::figure_row;
use super::{Mention, MentionKind};
use crate::span::Span;
use crate::value::TimeUnit;

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
    let mut before = None;
    for mention in mentions {
        row.quantities.extend(figure_row::quantities(text, mention));
        row.others.extend(figure_row::other(text, mention));
        let mut time = times::time(text, mention);
        if let (Some(time), Some(before)) = (&mut time, before)
            && let Some(span) = how_often(text, before, mention)
        {
            time.span = span;
            // "seven days" of "seven days a week" is no time that passes.
            row.times.pop_if(|last| last.span == before.span);
        }
        let up_to = before
            .zip(row.times.last_mut())
            .filter(|(before, last)| last.span == before.span && ends_with(text, before, mention));
        match up_to {
            // The date of its end belongs to the length.
            Some((_, last)) => {
                last.span = Span::between(last.span.start(), mention.span.end());
                let date = time.and_then(|time| time.edtf);
                last.anchor = Some(Anchored { direction: "before", event: mention.span, date });
            }
            None => row.times.extend(time),
        }
        before = Some(mention);
    }
    row
}

/// Whether a date is the end of the length of time right before it: "the three months to September".
fn ends_with(text: &str, length: &Mention, date: &Mention) -> bool {
    let (MentionKind::Duration(duration), MentionKind::Date(_)) = (&length.kind, &date.kind) else { return false };
    let between = text.get(length.span.end()..date.span.start()).unwrap_or("");
    duration.unit >= TimeUnit::Week && matches!(between, " to " | " ended " | " ending " | " ended on " | " to the ")
}

/// "three times a day", "seven days a week": what comes again, with the figure that says how often.
fn how_often(text: &str, before: &Mention, mention: &Mention) -> Option<Span> {
    let MentionKind::Recurring(_) = mention.kind else { return None };
    let end = match (&before.kind, &before.noun) {
        (MentionKind::Duration(_), _) => before.span.end(),
        (MentionKind::Count(_), Some(noun)) if figure_row::counts_times(noun.head()) => noun.span.end(),
        _ => return None,
    };
    let beside = text.get(end..mention.span.start())? == " ";
    beside.then(|| Span::between(before.span.start(), mention.span.end()))
}
