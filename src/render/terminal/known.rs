//! What a desk has marked as known: last, and dim.

use super::Sheet;
use crate::render::layout::{fill, visible};
use crate::render::style::Style;
use crate::render::wording::{counted, words};
use crate::report::{Known, Report};

/// How many are told before the rest is only counted.
const TOLD: usize = 12;

impl Sheet<'_> {
    pub(super) fn known(&mut self, report: &Report) {
        if report.known.is_empty() {
            return;
        }
        self.blank();
        let head = self.paint.apply(Style::Strong, &counted(report.known.len(), "known finding", "known findings"));
        self.line(&head);
        for known in report.known.iter().take(TOLD) {
            let rows = fill(&told(known), self.width.saturating_sub(4));
            for (index, row) in rows.iter().enumerate() {
                let row = self.paint.apply(Style::Faint, &format!("{} {row}", if index == 0 { "·" } else { " " }));
                self.line(&format!("  {row}"));
            }
        }
        if let Some(more) = report.known.len().checked_sub(TOLD).filter(|more| *more > 0) {
            let row = self.paint.apply(Style::Faint, &format!("· and {more} more"));
            self.line(&format!("  {row}"));
        }
    }
}

fn told(known: &Known) -> String {
    let said: Vec<String> =
        known.statements.iter().map(|s| format!("{} says {}", visible(&s.source), visible(&s.value))).collect();
    let until = known.until.map_or_else(String::new, |day| format!(" (until {day})"));
    format!("{} ({}): {}. Known: {}{until}", known.asks, words(known.verdict), said.join(", "), known.reason)
}
