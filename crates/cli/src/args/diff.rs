//! Arguments of `crosscheck diff`: what changed between two reports.

use super::shared::verdict;
use super::{Format, LayoutOptions};
use clap::Args;
use crosscheck::Verdict;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck check stories/ferry --format json > monday.json
  crosscheck diff monday.json tuesday.json
  crosscheck check stories/ferry --format json | crosscheck diff monday.json -
  crosscheck diff monday.json tuesday.json --fail-on contradict    exit code 1 when a contradiction is new
  crosscheck diff monday.json tuesday.json --format json | jq '.findings[] | select(.course == \"new\")'

Told are discrepancies that are new, worse, milder, settled or known by a baseline, figures and ranges that moved, sources
that came, went, share another origin or have another date or id, steady differences, and notes. Claims are found again by their source, their words and their figure, wherever they
stand in the edited text and under whichever question. Compare whole reports: what --only left out of one looks settled.";

#[derive(Args)]
pub(crate) struct DiffOptions {
    /// The earlier report, as check --format json wrote it; - is standard input
    #[arg(value_name = "OLD.json")]
    pub(crate) before: PathBuf,
    /// The later report; - is standard input
    #[arg(value_name = "NEW.json")]
    pub(crate) after: PathBuf,
    /// How to write what changed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub(crate) format: Format,
    /// Exit with 1 when a discrepancy that is new or got worse has one of these verdicts
    #[arg(long, value_name = "VERDICTS", value_delimiter = ',', value_parser = verdict)]
    pub(crate) fail_on: Vec<Verdict>,
    #[command(flatten)]
    pub(crate) layout: LayoutOptions,
}
