//! A figure that moves: its claims in the order of the times for which they hold, drawn over the axis above.

use super::Sheet;
use super::lane::Lane;
use super::plot::{Columns, ROWS};
use crate::claim::Claim;
use crate::plot::{Forest, Moment, Timeline};
use crate::render::layout::visible;
use crate::render::style::Style;
use crate::render::wording::clock;
use crate::report::Question;
use std::collections::BTreeSet;

/// Where the time would stand of claims that have none.
const UNDATED: &str = "no time given";

impl<'r> Sheet<'r> {
    /// Draws the claims of a question by time, where its figure moved; claims without a time are named below.
    pub(super) fn timeline(&mut self, question: &'r Question, drawn: &Timeline, forest: &Forest, columns: Columns) {
        let head = self.paint.apply(Style::Faint, "by the time for which they hold");
        self.line(&format!("    {head}"));
        for moment in drawn.moments.iter().take(ROWS) {
            let is_vague = forest.rows.iter().any(|row| row.is_vague && row.claims.contains(&moment.claim));
            let lane = Lane::new(columns.lane).bar(&moment.bar, is_vague, self.paint.glyphs);
            let told = told(question, moment);
            let when = when(moment);
            self.beside_lane(columns, [' '; 2], &when, &lane.text(), Style::Strong, &told);
        }
        if let Some(more) = drawn.moments.len().checked_sub(ROWS).filter(|more| *more > 0) {
            self.line(&format!("    and {more} more"));
        }
        if !drawn.undated.is_empty() {
            let claims = drawn.undated.iter().filter_map(|index| question.claims.get(*index));
            let ids: BTreeSet<String> = claims.map(|claim| visible(claim.source())).collect();
            let ids: Vec<String> = ids.into_iter().collect();
            self.beside_lane(columns, [' '; 2], UNDATED, "", Style::Faint, &ids.join(", "));
        }
    }
}

/// What was said and by whom, and whether a later figure was out by then; names stand in the picture above.
fn told(question: &Question, moment: &Moment) -> String {
    let id = question.claims.get(moment.claim).map_or("", Claim::source);
    let stale = if moment.is_stale { " (stale: a later figure was out)" } else { "" };
    format!("{}: {}{stale}", moment.value, visible(id))
}

/// What stands left of the lane, row by row.
pub(super) fn first_column(timeline: &Timeline) -> Vec<String> {
    let undated = timeline.undated.first().map(|_| UNDATED.to_owned());
    timeline.moments.iter().map(when).chain(undated).collect()
}

/// The time for which a claim holds.
fn when(moment: &Moment) -> String {
    clock(&moment.period.to_string())
}
