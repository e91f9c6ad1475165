//! Arguments of `crosscheck baseline`: findings that are known.

use super::RuleOptions;
use super::shared::verdict;
use clap::Args;
use crosscheck::Verdict;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck baseline stories/ferry > known.toml       then fill in a reason for each entry
  crosscheck check stories/ferry --baseline known.toml --fail-on contradict
  crosscheck baseline stories/ferry --baseline known.toml > next.toml     keeps the reasons that still hold
  crosscheck baseline --jsonl claims.jsonl --only contradict > known.toml

An entry of the file:

  [[known]]
  question = \"killed:ferry\"
  a = { value = \"12\", sources = [\"gazette\"] }
  b = { value = \"30\", sources = [\"herald\", \"radio\"] }
  verdict = \"contradict\"
  reason = \"the gazette went to press before the divers came back\"
  until = 2026-04-01              # optional: the last day on which it is taken as known

A finding is known by its question, its two values with their hedges, and who gives them. Editing a text around a figure
keeps it known; another figure, another hedge, another source or a worse verdict is new. An entry without a reason is an
error, and one that matches nothing any more is told in a note.";

#[derive(Args)]
pub(crate) struct BaselineOptions {
    /// Texts (.txt, .md) or folders of texts; - is standard input
    #[arg(required_unless_present = "jsonl", value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Claims as JSON Lines instead of texts; - is standard input
    #[arg(long, value_name = "CLAIMS.jsonl", conflicts_with = "paths")]
    pub(crate) jsonl: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) rules: RuleOptions,
    /// Keep the entries of this file that still match, with their reasons
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Which findings to write
    #[arg(long, value_name = "VERDICTS", value_delimiter = ',', value_parser = verdict,
          default_value = "contradict,tension,undecided,suspect")]
    pub(crate) only: Vec<Verdict>,
}
