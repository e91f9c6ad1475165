//! Ranges of a question in words and as a table, each bound with the source it rests on.

use super::{LABEL, Sheet};
use crate::claim::Claim;
use crate::render::layout::{clip, pad, width};
use crate::render::style::Style;
use crate::render::wording::{self, end_words, remarks};
use crate::report::{Question, Range, RangeBound};
use crate::wire::range::{self, End, Told};

/// How wide the name of a source may be in the table.
const SOURCE: usize = 16;

impl<'r> Sheet<'r> {
    /// Whether the ranges are told in a table, bound by bound: those of several policies, and whoever wants to know more.
    pub(super) fn has_range_table(&self, question: &Question) -> bool {
        question.ranges.len() > usize::from(!self.verbose)
    }

    /// The ranges below a picture or a list; those of several policies side by side.
    pub(super) fn ranges(&mut self, question: &'r Question, is_drawn: bool) {
        if !self.has_range_table(question) {
            // A picture has told it already.
            let range = question.range.as_ref().filter(|_| !is_drawn);
            if let Some(words) = range.and_then(|range| wording::range(question, range)) {
                self.labelled("range", &words);
            }
            return;
        }
        let rows: Vec<[String; 4]> =
            question.ranges.iter().filter_map(|range| self.range_row(question, range)).collect();
        let head = ["policy", "low", "best", "high"].map(str::to_owned);
        let all = || std::iter::once(&head).chain(&rows);
        let widest = |column: usize| all().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0);
        let columns = [widest(0), widest(1), widest(2), widest(3)];
        if columns.iter().sum::<usize>() + 6 + LABEL + 2 > self.width {
            for [policy, low, best, high] in &rows {
                self.labelled("range", &format!("{policy}: low {low}, best {best}, high {high}"));
            }
            return;
        }
        for (index, row) in all().enumerate().filter(|_| !rows.is_empty()) {
            let cells: Vec<String> = row.iter().zip(columns).map(|(cell, column)| pad(cell, column)).collect();
            let label = if index == 0 { "ranges" } else { "" };
            let label = self.paint.apply(Style::Faint, &format!("{label:<LABEL$}"));
            self.line(&format!("  {label}{}", cells.join("  ")));
        }
    }

    /// Policy, low, best and high of a range, each bound with the source it rests on.
    fn range_row(&self, question: &Question, range: &Range) -> Option<[String; 4]> {
        let Told { low, best, high, unit } = range::tell(question, range)?;
        let unit = unit.as_deref();
        let cell = |end: Option<End>, bound: &Option<RangeBound>| {
            let source = bound.as_ref().and_then(|bound| question.claims.get(bound.claim)).map(Claim::source);
            match (end, source) {
                (Some(end), Some(source)) => {
                    let source = clip(source, SOURCE, self.paint.glyphs.ellipsis);
                    format!("{} ({source})", end_words(&end, unit))
                }
                _ => "open".to_owned(),
            }
        };
        let policy = format!("{}{}", range.policy, remarks(question, range, unit, None));
        Some([policy, cell(low, &range.low), cell(best, &range.best), cell(high, &range.high)])
    }
}
