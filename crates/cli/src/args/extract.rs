//! Arguments of `crosscheck extract`: texts into claims.

use super::SpanOptions;
use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck extract stories/ferry > claims.jsonl
  crosscheck extract gazette.txt | jq .quote

Each line is one claim (schema crosscheck.claim/1): source, subject, attribute, value with its hedge, quote and span.";

#[derive(Args)]
pub(crate) struct ExtractOptions {
    /// Texts (.txt, .md) or folders of texts; - is standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// A codebook of your own instead of the one for news
    #[arg(long, value_name = "FILE")]
    pub(crate) codebook: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) spans: SpanOptions,
}
