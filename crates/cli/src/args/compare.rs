//! Arguments of `crosscheck compare`: two texts, or many pairs.

use super::shared::verdict;
use super::{Format, LayoutOptions, RuleOptions, SpanOptions};
use clap::Args;
use crosscheck::Verdict;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck compare old.txt new.txt
  echo 'Nearly a dozen states had roads blocked.' | crosscheck compare release.txt -
  crosscheck compare --jsonl pairs.jsonl > verdicts.jsonl

Rows of pairs are {\"id\": 1, \"a\": \"20 died.\", \"b\": \"Nearly a dozen died.\"}, with an optional date_a and date_b;
with focus_a and focus_b, words of the two texts, only the two mentions are compared that stand there.
Out come {\"id\", \"offsets\", \"verdict\", \"entails\", \"why\", \"pairs\"}, one row for each row, as soon as it is read.
`entails` says whether every figure that b states follows from a: true, false, or null where that cannot be said.";

#[derive(Args)]
pub(crate) struct CompareOptions {
    /// The first text; - is standard input
    #[arg(required_unless_present = "jsonl")]
    pub(crate) a: Option<PathBuf>,
    /// The second text; - is standard input
    #[arg(required_unless_present = "jsonl")]
    pub(crate) b: Option<PathBuf>,
    /// Rows of pairs as JSON Lines instead of two texts; - is standard input
    #[arg(long, value_name = "PAIRS", conflicts_with_all = ["a", "b", "format", "color", "width"])]
    pub(crate) jsonl: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) rules: RuleOptions,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub(crate) format: Format,
    /// Exit with 1 when the verdict is one of these
    #[arg(long, value_name = "VERDICTS", value_delimiter = ',', value_parser = verdict)]
    pub(crate) fail_on: Vec<Verdict>,
    #[command(flatten)]
    pub(crate) layout: LayoutOptions,
    #[command(flatten)]
    pub(crate) spans: SpanOptions,
}
