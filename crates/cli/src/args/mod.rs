//! Arguments and help: the commands here, each command's options in a file of its own.

mod baseline;
mod check;
mod compare;
mod diff;
mod explain;
mod extract;
mod fuse;
mod ground;
mod init;
mod quantities;
mod reconcile;
mod schema;
mod shared;
mod shell;
mod watch;
mod words;

pub(crate) use baseline::BaselineOptions;
pub(crate) use check::CheckOptions;
pub(crate) use compare::CompareOptions;
pub(crate) use diff::DiffOptions;
pub(crate) use explain::ExplainOptions;
pub(crate) use extract::ExtractOptions;
pub(crate) use fuse::FuseOptions;
pub(crate) use ground::GroundOptions;
pub(crate) use init::InitOptions;
pub(crate) use quantities::QuantitiesOptions;
pub(crate) use reconcile::ReconcileOptions;
pub(crate) use schema::{Described, SchemaOptions};
pub(crate) use shared::{
    Format, LayoutOptions, ReportFormat, ReportOptions, RuleOptions, SpanOptions, TextOptions, When,
};
pub(crate) use shell::{CompletionsOptions, ManOptions};
pub(crate) use watch::{WatchFormat, WatchOptions};
pub(crate) use words::WordsOptions;

use clap::{Parser, Subcommand};

/// Reads several accounts of one event and explains where they disagree.
#[derive(Parser)]
#[command(name = "crosscheck", version, about = ABOUT, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const ABOUT: &str = "Reads several accounts of one event and explains where they disagree";

const EXAMPLES: &str = "\
Examples:
  crosscheck check stories/ferry                       all texts, pages, feeds and letters of a folder
  crosscheck init stories/ferry                        writes a list of sources, to be corrected
  crosscheck check gazette.txt herald.txt --only contradict,tension
  crosscheck check stories/ferry --format json > report.json
  crosscheck check stories/ferry --fail-on contradict  exit code 1 when texts contradict each other
  crosscheck extract gazette.txt | crosscheck reconcile -
  crosscheck check stories/ferry --format markdown     for a pull request; csv, sarif, github and others: check --help
  crosscheck ground claims.jsonl --text stories/ferry  claims of a language model, held to the texts they quote
  crosscheck schema claims --strict                    its output format
  crosscheck compare old.txt new.txt
  crosscheck diff monday.json tuesday.json             what changed between two reports
  crosscheck watch stories/ferry                       what changes while people write
  crosscheck explain tension                           what a word of the report means
  crosscheck quantities gazette.txt                    every figure and every time, one row for each text
  crosscheck fuse departures.jsonl --method crh        many sources on many questions, weighed

Exit codes: 0 the report was made, 1 --fail-on was met, 2 trouble (a text could not be read, a wrong argument).";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Checks texts against each other and explains where they disagree
    #[command(after_help = check::HELP)]
    Check(CheckOptions),
    /// Reads texts into claims, one JSON object per line
    #[command(after_help = extract::HELP)]
    Extract(ExtractOptions),
    /// Checks claims that are already structured: JSON Lines in, report out
    #[command(after_help = reconcile::HELP)]
    Reconcile(ReconcileOptions),
    /// Lists every figure and every time of texts, one JSON object per text
    #[command(after_help = quantities::HELP)]
    Quantities(QuantitiesOptions),
    /// Compares two texts, or many pairs of short texts
    #[command(after_help = compare::HELP)]
    Compare(CompareOptions),
    /// Writes a sources.toml for the texts of a folder, with what they say of themselves
    #[command(after_help = init::HELP)]
    Init(InitOptions),
    /// Says what changed between two reports
    #[command(after_help = diff::HELP)]
    Diff(DiffOptions),
    /// Checks texts again whenever they change, and says what changed
    #[command(after_help = watch::HELP)]
    Watch(WatchOptions),
    /// Writes a file of all findings, to be marked as known with a reason for each
    #[command(after_help = baseline::HELP)]
    Baseline(BaselineOptions),
    /// Explains a word of the reports: a verdict, a kind, a hedge, a policy, a rule
    #[command(after_help = explain::HELP)]
    Explain(ExplainOptions),
    /// Estimates values and the reliability of sources from many questions with many sources
    #[command(after_help = fuse::HELP)]
    Fuse(FuseOptions),
    /// Holds claims from elsewhere to the texts they quote: JSON Lines in, those that stand there out
    #[command(after_help = ground::HELP)]
    Ground(GroundOptions),
    /// Prints the JSON Schema of reports, claims, codebooks or lists of sources
    #[command(after_help = schema::HELP)]
    Schema(SchemaOptions),
    /// Prints every hedge and vague word that is known, with what it is taken to mean, as Markdown
    Words(WordsOptions),
    /// Writes what a shell needs to complete commands and options
    #[command(after_help = shell::COMPLETIONS_HELP)]
    Completions(CompletionsOptions),
    /// Writes a man page, of crosscheck or of one of its commands
    #[command(after_help = shell::MAN_HELP)]
    Man(ManOptions),
}
