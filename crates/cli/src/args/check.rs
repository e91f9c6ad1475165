//! Arguments of `crosscheck check`: texts against each other.

use super::{LayoutOptions, ReportOptions, RuleOptions, SpanOptions};
use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck check stories/ferry
  crosscheck check gazette.txt herald.txt radio.md
  pbpaste | crosscheck check - gazette.txt             one text from standard input
  crosscheck check stories/ferry --format json --offsets utf16 > report.json
  crosscheck check stories/ferry --policy span/1,conservative/1,two-origins/1   ranges side by side
  crosscheck check stories/ferry --baseline known.toml --fail-on contradict     only what is not known counts

A file sources.toml beside the texts says who they are:

  [[source]]
  id = \"001\"
  name = \"Wire report\"
  file = \"001.txt\"
  published = 2026-02-22          # or 2026-02-22T18:30:00-06:00
  credit = \"AP\"                   # optional: where it was taken from
  language = \"es\"                 # optional: en or es; guessed otherwise

A text without an entry goes by its file name without the ending.
Publication dates matter: without them \"on Sunday\" stays a Sunday, and an update looks like a contradiction.";

#[derive(Args)]
pub(crate) struct CheckOptions {
    /// Texts (.txt, .md) or folders of texts; - is standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) rules: RuleOptions,
    #[command(flatten)]
    pub(crate) report: ReportOptions,
    #[command(flatten)]
    pub(crate) layout: LayoutOptions,
    #[command(flatten)]
    pub(crate) spans: SpanOptions,
}
