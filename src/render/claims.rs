//! The claims of a report as JSON Lines, schema `crosscheck.claim/1`: the rows that `extract` writes.

use super::accounts::Accounts;
use crate::report::Report;
use crate::wire::{Offsets, claim};

/// Writes every claim of a report as a row, question by question.
#[must_use]
pub fn claims(report: &Report, accounts: &Accounts<'_>, offsets: Offsets) -> String {
    let maps = accounts.maps(offsets);
    let rows = report.questions.iter().flat_map(|question| &question.claims);
    rows.map(|found| claim::to_line(found, maps.of(found.source())) + "\n").collect()
}
