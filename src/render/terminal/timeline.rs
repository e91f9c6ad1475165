//! A figure that moves: its claims in the order of the times for which they hold, drawn over the axis above.

use super::Sheet;
use super::lane::Lane;
use super::plot::{Columns, ROWS};
use crate::plot::{Forest, Moment, Timeline};
use crate::render::style::Style;
use crate::render::wording::clock;
use crate::report::Question;

impl<'r> Sheet<'r> {
    /// Draws the claims of a question by time, where its figure moved; claims without a time are named below.
    pub(super) fn timeline(&mut self, question: &'r Question, drawn: &Timeline, forest: &Forest, columns: Columns) {
        let head = self.paint.apply(Style::Faint, "by the time for which they hold");
        self.line(&format!("    {head}"));
        for moment in drawn.moments.iter().take(ROWS) {
            let is_vague = forest.rows.iter().any(|row| row.is_vague && row.claims.contains(&moment.claim));
            let lane = Lane::new(columns.lane).bar(&moment.bar, is_vague, self.paint.glyphs);
            let told = self.told(question, moment, columns);
            let when = when(moment);
            self.beside_lane(columns, [' '; 2], &when, &lane.text(), Style::Strong, &told);
        }
        if let Some(more) = drawn.moments.len().checked_sub(ROWS).filter(|more| *more > 0) {
            self.line(&format!("    and {more} more"));
        }
        if !drawn.undated.is_empty() {
            let names = columns.together(&self.names_of(&drawn.undated, question));
            self.beside_lane(columns, [' '; 2], "no time given", "", Style::Faint, &names);
        }
    }

    /// What was said and by whom, and whether a later figure was out by then.
    fn told(&self, question: &'r Question, moment: &Moment, columns: Columns) -> String {
        let names = columns.together(&self.names_of(&[moment.claim], question));
        let stale = if moment.is_stale { " (stale: a later figure was out)" } else { "" };
        format!("{}: {names}{stale}", moment.value)
    }
}

/// The time for which a claim holds.
pub(super) fn when(moment: &Moment) -> String {
    clock(&moment.period.to_string())
}
