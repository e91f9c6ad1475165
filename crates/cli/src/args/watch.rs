//! Arguments of `crosscheck watch`: texts that change.

use super::{LayoutOptions, RuleOptions};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck watch stories/ferry
  crosscheck watch stories/ferry --baseline known.toml
  crosscheck watch gazette.txt herald.txt --interval 5
  crosscheck watch stories/ferry --format json | jq -c '.findings[]'

First stands the report in a few lines; then, whenever texts change, what changed by it: discrepancies that are new,
worse, milder or settled, figures and ranges that moved, sources that came or went. Nothing is printed where nothing
changed. A file that is still being written is read once it stands still for an interval; while a text cannot be read,
what it said before counts. Ctrl-C ends it with exit code 0.";

#[derive(Args)]
pub(crate) struct WatchOptions {
    /// Texts (.txt, .md) or folders of texts
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) rules: RuleOptions,
    /// Findings that are known, each with its reason: not told of
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// How many seconds lie between two looks at the files
    #[arg(long, value_name = "SECONDS", default_value = "1", value_parser = seconds)]
    pub(crate) interval: std::time::Duration,
    /// How to write what changed; json is one line for each change, after one for the whole report
    #[arg(long, value_enum, default_value_t = WatchFormat::Terminal)]
    pub(crate) format: WatchFormat,
    #[command(flatten)]
    pub(crate) layout: LayoutOptions,
}

/// How changes are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum WatchFormat {
    Terminal,
    Json,
}

/// A number of seconds, 0.05 to 86400.
fn seconds(text: &str) -> Result<std::time::Duration, String> {
    let seconds: Option<std::time::Duration> =
        text.parse().ok().and_then(|seconds| std::time::Duration::try_from_secs_f64(seconds).ok());
    let bounds = std::time::Duration::from_millis(50)..=std::time::Duration::from_secs(86_400);
    seconds.filter(|time| bounds.contains(time)).ok_or_else(|| "seconds from 0.05 to 86400 were expected".to_owned())
}
