//! Options that several commands share.

use clap::{Args, ValueEnum};
use crosscheck::Verdict;
use crosscheck::wire::Offsets;
use std::path::PathBuf;

/// What the claims are judged by.
#[derive(Args)]
pub(crate) struct RuleOptions {
    /// A codebook of your own instead of the one for news
    #[arg(long, value_name = "FILE")]
    pub(crate) codebook: Option<PathBuf>,
    /// How hedges are read and ranges drawn; given several times or with commas, the first reads and each draws its range
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(crate) policy: Vec<String>,
}

#[derive(Args)]
pub(crate) struct ReportOptions {
    /// Findings that are known, each with its reason: told last, and no matter for --fail-on
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// How to write the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Terminal)]
    pub(crate) format: ReportFormat,
    /// What the story is called, for formats with a title [default: the name of the folder or file]
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Show only findings with these verdicts, such as contradict,tension,update
    #[arg(long, value_name = "VERDICTS", value_delimiter = ',', value_parser = verdict)]
    pub(crate) only: Vec<Verdict>,
    /// Exit with 1 when some pair of claims has one of these verdicts, whatever --only shows
    #[arg(long, value_name = "VERDICTS", value_delimiter = ',', value_parser = verdict)]
    pub(crate) fail_on: Vec<Verdict>,
}

#[derive(Args)]
pub(crate) struct LayoutOptions {
    /// Colours: auto is on a terminal only, and off when NO_COLOR is set
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    pub(crate) color: Colour,
    /// Columns of the report [default: the terminal's, at most 100]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..=1000))]
    pub(crate) width: Option<u16>,
}

#[derive(Args)]
pub(crate) struct SpanOptions {
    /// What offsets in JSON count: bytes, chars (Python) or utf16 (JavaScript)
    #[arg(long, value_name = "UNIT", default_value = "bytes", value_parser = Offsets::from_code)]
    pub(crate) offsets: Offsets,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Terminal,
    Json,
}

/// The formats of a report.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading at a terminal
    Terminal,
    /// One web page with everything in it: plots, quotes, the texts with every claim marked
    Html,
    /// Data, schema crosscheck.report/1
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// The verdict that a word names, for lists of them.
pub(super) fn verdict(word: &str) -> Result<Verdict, crosscheck::Error> {
    Verdict::from_code(word.trim())
}
