//! The report as JSON; the shape is `wire`'s.

use crate::report::Report;
use crate::source::Source;
use crate::wire::{self, Offsets};

/// Writes a report as JSON, schema `crosscheck.report/1`.
#[must_use]
pub fn json(report: &Report, sources: &[Source], offsets: Offsets) -> String {
    wire::report::to_json(report, sources, offsets)
}
