//! Arguments of `crosscheck reconcile`: structured claims against each other.

use super::{LayoutOptions, ReportOptions, RuleOptions};
use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck reconcile claims.jsonl
  crosscheck extract stories/ferry | crosscheck reconcile - --format json

A claim needs four fields:
  {\"source\": \"gazette\", \"subject\": \"passengers\", \"attribute\": \"killed\",
   \"value\": {\"type\": \"quantity\", \"hedge\": \"at_least\", \"low\": 12, \"high\": null, \"unit\": \"passenger\"}}
on one line; more are optional: quote, span, sentence, as_of, published, place, group, stage, attributed_to, mode.
A line that cannot be read is named on standard error; the others are reconciled, and the exit code is 2.";

#[derive(Args)]
pub(crate) struct ReconcileOptions {
    /// Claims as JSON Lines; - is standard input
    #[arg(value_name = "CLAIMS.jsonl")]
    pub(crate) claims: PathBuf,
    #[command(flatten)]
    pub(crate) rules: RuleOptions,
    #[command(flatten)]
    pub(crate) report: ReportOptions,
    #[command(flatten)]
    pub(crate) layout: LayoutOptions,
}
