//! Arguments of `crosscheck reconcile`: structured claims against each other.

use super::{LayoutOptions, ReportOptions, RuleOptions, SpanOptions, TextOptions};
use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck reconcile claims.jsonl
  crosscheck extract stories/ferry | crosscheck reconcile - --format json
  crosscheck reconcile claims.jsonl --text stories/ferry     with names, dates and sentences of the texts

A claim needs four fields:
  {\"source\": \"gazette\", \"subject\": \"passengers\", \"attribute\": \"killed\",
   \"value\": {\"type\": \"quantity\", \"hedge\": \"at_least\", \"low\": 12, \"high\": null, \"unit\": \"passenger\"}}
on one line; more are optional: quote, span, sentence, as_of, published, place, group, stage, attributed_to, mode.
`crosscheck schema claims` says it all. --text shows quotes in their sentences; `crosscheck ground` holds them to it.
A line that cannot be read is named on standard error; the others are reconciled, and the exit code is 2.";

#[derive(Args)]
pub(crate) struct ReconcileOptions {
    /// Claims as JSON Lines; - is standard input
    #[arg(value_name = "CLAIMS.jsonl")]
    pub(crate) claims: PathBuf,
    #[command(flatten)]
    pub(crate) texts: TextOptions,
    #[command(flatten)]
    pub(crate) rules: RuleOptions,
    #[command(flatten)]
    pub(crate) report: ReportOptions,
    #[command(flatten)]
    pub(crate) layout: LayoutOptions,
    #[command(flatten)]
    pub(crate) spans: SpanOptions,
}
