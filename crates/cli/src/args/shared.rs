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
    /// Print only one line of counts; with --fail-on the exit code tells the rest
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Tell also why claims were linked, what each range rests on, every calm question and what the policies do
    #[arg(short, long)]
    pub(crate) verbose: bool,
}

/// Where the texts are that claims quote.
#[derive(Args)]
pub(crate) struct TextOptions {
    /// Texts, or folders of texts, that the claims quote; can be given several times
    #[arg(long = "text", value_name = "PATH")]
    pub(crate) texts: Vec<PathBuf>,
}

#[derive(Args, Clone, Default)]
pub(crate) struct LayoutOptions {
    /// Colours: auto is on a terminal only, and off when NO_COLOR is set
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub(crate) color: When,
    /// Links from the place of a quote to its file: auto is on terminals that open them, not over SSH
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub(crate) hyperlinks: When,
    /// Draw with ASCII only, as is done where the locale is not UTF-8
    #[arg(long)]
    pub(crate) ascii: bool,
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

/// The formats of a report; each is a file of the library's `render/`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading at a terminal
    Terminal,
    /// One web page with everything in it: plots, quotes, the texts with every claim marked
    Html,
    /// The whole report as data, schema crosscheck.report/1 (`crosscheck schema report`)
    Json,
    /// For a CMS or a pull request: headings, tables, quotes; no markup of a source acts
    Markdown,
    /// One row per claim for a spreadsheet: verdict, words, ranges, quote, place; no cell is a formula
    Csv,
    /// Annotations of a GitHub workflow, beside the lines of the texts
    Github,
    /// SARIF 2.1.0, for editors and code scanning
    Sarif,
    /// schema.org ClaimReview in JSON-LD, a draft without author and without a rating of truth
    Claimreview,
    /// W3C Web Annotations of every claim in JSON-LD, with quote and position selectors
    Annotations,
    /// The claims as JSON Lines, as extract writes them
    Claims,
}

/// When something is used that not every terminal can do.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum When {
    #[default]
    Auto,
    Always,
    Never,
}

/// The verdict that a word names, for lists of them.
pub(super) fn verdict(word: &str) -> Result<Verdict, crosscheck::Error> {
    Verdict::from_code(word.trim())
}
