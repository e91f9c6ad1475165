//! Arguments of `crosscheck check`: texts against each other.

use super::{LayoutOptions, ReportOptions, RuleOptions, SpanOptions};
use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck check stories/ferry
  crosscheck check gazette.txt herald.txt radio.md
  pbpaste | crosscheck check - gazette.txt             one text from standard input
  crosscheck check gazette.html wire.eml ministry.rss
  crosscheck check stories/ferry --format json --offsets utf16 > report.json
  crosscheck check stories/ferry --format csv > claims.csv          one row per claim
  crosscheck check stories/ferry --format markdown | gh pr comment --body-file -
  crosscheck check stories/ferry --policy span/1,conservative/1,two-origins/1   ranges side by side
  crosscheck check stories/ferry --quiet --fail-on contradict || echo call the desk
  crosscheck check stories/ferry --verbose --color always | less -R
  crosscheck check stories/ferry --baseline known.toml --fail-on contradict     only what is not known counts

A file sources.toml beside the texts says who they are:

  [[source]]
  id = \"001\"
  name = \"Wire report\"
  file = \"001.txt\"
  published = 2026-02-22          # or 2026-02-22T18:30:00-06:00
  credit = \"AP\"                   # optional: where it was taken from
  language = \"es\"                 # optional: en or es; guessed otherwise

A text without an entry goes by its file name without the ending, and by what it says of itself;
`crosscheck init` writes such a list to begin with.

What is read: .txt in any encoding, .md with or without front matter, .html pages of news sites
(the article without what stands around it; a live blog entry by entry), .xml, .rss and .atom
feeds, .eml letters, and .jsonl rows: {\"id\": \"001\", \"name\": \"Wire\", \"published\": \"2026-02-22\",
\"text\": \"…\"}. How a text was read (its encoding, corrections, a paywall) stands in the notes.

Publication dates matter: without them \"on Sunday\" stays a Sunday, and an update looks like a contradiction.";

#[derive(Args)]
pub(crate) struct CheckOptions {
    /// Texts, pages, feeds, letters or folders of them; - is standard input
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
