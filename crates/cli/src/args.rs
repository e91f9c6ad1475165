//! Arguments and help.

use clap::{Args, Parser, Subcommand, ValueEnum};
use crosscheck::wire::Offsets;
use crosscheck::{Language, Verdict};
use crosscheck_fuse::Method;
use std::path::PathBuf;

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
  crosscheck check stories/ferry                       all .txt and .md texts of a folder
  crosscheck check gazette.txt herald.txt --only contradict,tension
  crosscheck check stories/ferry --format json > report.json
  crosscheck check stories/ferry --fail-on contradict  exit code 1 when texts contradict each other
  crosscheck extract gazette.txt | crosscheck reconcile -
  crosscheck check stories/ferry --format markdown     for a pull request; csv, sarif, github and others: check --help
  crosscheck ground claims.jsonl --text stories/ferry  claims of a language model, held to the texts they quote
  crosscheck schema claims --strict                    its output format
  crosscheck compare old.txt new.txt
  crosscheck quantities gazette.txt                    every figure and every time, one row for each text
  crosscheck fuse departures.jsonl --method crh        many sources on many questions, weighed

Exit codes: 0 the report was made, 1 --fail-on was met, 2 trouble (a text could not be read, a wrong argument).";

const CHECK_HELP: &str = "\
Examples:
  crosscheck check stories/ferry
  crosscheck check gazette.txt herald.txt radio.md
  pbpaste | crosscheck check - gazette.txt             one text from standard input
  crosscheck check stories/ferry --format json --offsets utf16 > report.json
  crosscheck check stories/ferry --format csv > claims.csv          one row per claim
  crosscheck check stories/ferry --format markdown | gh pr comment --body-file -
  crosscheck check stories/ferry --policy span/1,conservative/1,two-origins/1   ranges side by side

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

const EXTRACT_HELP: &str = "\
Examples:
  crosscheck extract stories/ferry > claims.jsonl
  crosscheck extract gazette.txt | jq .quote

Each line is one claim (schema crosscheck.claim/1): source, subject, attribute, value with its hedge, quote and span.";

const RECONCILE_HELP: &str = "\
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

const COMPARE_HELP: &str = "\
Examples:
  crosscheck compare old.txt new.txt
  echo 'Nearly a dozen states had roads blocked.' | crosscheck compare release.txt -
  crosscheck compare --jsonl pairs.jsonl > verdicts.jsonl

Rows of pairs are {\"id\": 1, \"a\": \"20 died.\", \"b\": \"Nearly a dozen died.\"}, with an optional date_a and date_b;
with focus_a and focus_b, words of the two texts, only the two mentions are compared that stand there.
Out come {\"id\", \"offsets\", \"verdict\", \"entails\", \"why\", \"pairs\"}, one row for each row, as soon as it is read.
`entails` says whether every figure that b states follows from a: true, false, or null where that cannot be said.";

const QUANTITIES_HELP: &str = "\
Examples:
  crosscheck quantities gazette.txt
  crosscheck quantities stories/ferry | jq -c '.times[] | [.text, .value]'
  crosscheck quantities --jsonl rows.jsonl --offsets chars > figures.jsonl
  tail -f feed.jsonl | crosscheck quantities --jsonl -

Rows are {\"id\": 1, \"text\": \"Some 30 died on Sunday.\", \"reference_date\": \"2026-02-24\"};
the date, that of publication, may be missing. For each row one comes out as soon as it is read:
  {\"id\": 1, \"offsets\": \"bytes\",
   \"quantities\": [{\"start\": 0, \"end\": 7, \"text\": \"Some 30\", \"value\": 30, \"unit\": \"-\",
                   \"change\": \"~\", \"bound\": null, \"approximate\": true, \"trend\": null,
                   \"counts\": \"person\"}],
   \"times\": [{\"start\": 16, \"end\": 22, \"text\": \"Sunday\", \"type\": \"DATE\",
              \"value\": \"2026-02-22\", \"edtf\": \"2026-02-22\", \"grain\": \"day\",
              \"stated\": [\"weekday\"], \"inferred\": [\"year\", \"month\", \"day\"]}],
   \"others\": []}
`change` is = as stated, ~ about, < less, at most, up to, > more, at least. A range has two
numbers as its `value`, \"dozens\" has null. `ucum`, `currency` and `per` are there where they can
be told. `others` are numbers that are no quantity, by their `kind`: score, address, name, code,
no_such_day, item, unreadable, ordinal, relation. The `value` of a time is TIMEX3; an `anchor` is
added to \"two days after the attack\", which hangs on an event that has no date.
A row that cannot be read is named on standard error; the others are answered, and the exit code
is 2.";

const FUSE_HELP: &str = "\
Examples:
  crosscheck fuse departures.jsonl --method majority
  crosscheck fuse prices.jsonl --method crh --format json | jq '.sources'
  crosscheck fuse catalogue.jsonl --method truthfinder --set gamma=0.5 --set iterations=20
  zcat rows.jsonl.gz | crosscheck fuse - --method gtm

This is for thousands of questions with many sources each. For a handful of articles use check, which
says who disagrees, and why; it never weighs sources.

Rows are {\"question\": \"KV 210, Monday\", \"source\": \"airport\", \"value\": \"5:30 pm\"}; a value is a text, a
number or a list of texts. Sources that copy from one place give it as their \"origin\", and have one
vote together: every method takes for granted that origins err independently. Rows of claims, as
extract writes them, are read too. \"5:30 pm\" and \"17:30\", \"$4m\" and \"4 million dollars\", \"Smith, J.\" and
\"J. Smith\" are one answer, unless --as-written is given.

Methods, with what --set can change:
  majority           one vote for each origin
  truthfinder        Yin, Han and Yu 2008: trust, rho, gamma, base
  pooled-investment  Pasternack and Roth 2010: growth
  crh                Li and others 2014, names and numbers: floor
  catd               Li and others 2014, numbers where most sources say little: alpha, prior
  gtm                Zhao and Han 2012, numbers only: alpha, beta, mean, variance
and for all but the first: iterations, tolerance.

The value of a question is always one that somebody reported. A number that a method computes stands
beside it as an estimate. A row that cannot be read is named on standard error; the others are fused,
and the exit code is 2.";

const GROUND_HELP: &str = "\
Examples:
  crosscheck ground claims.jsonl --text stories/ferry > grounded.jsonl
  crosscheck ground claims.jsonl --text gazette.txt --text herald.txt
  crosscheck ground - --text stories/ferry < claims.jsonl | crosscheck reconcile - --text stories/ferry

Claims are those of a language model, an annotation tool or a person (`crosscheck schema claims --strict` is
their output format); `source` names a text, by its id in sources.toml or its file name without the ending.
A claim is let through when its quote stands in that text, whatever the forms of its quotation marks, dashes
and spaces, and when the figure that it states is the one that stands there. Quote, span and sentence are
then those of the text, also where the span was wrong or missing. All else is refused: each line that is,
with its field and the reason, stands on standard error, and the exit code is 2.";

const SCHEMA_HELP: &str = "\
Examples:
  crosscheck schema report > report.schema.json
  crosscheck schema claims --strict > claim.schema.json      an output format for a language model

The dialect is 2020-12. A claim that fits the schema may still be refused, with a reason: which ends a
hedge leaves open, and that low lies below high, no plain schema says.";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Checks texts against each other and explains where they disagree
    #[command(after_help = CHECK_HELP)]
    Check(CheckOptions),
    /// Reads texts into claims, one JSON object per line
    #[command(after_help = EXTRACT_HELP)]
    Extract(ExtractOptions),
    /// Checks claims that are already structured: JSON Lines in, report out
    #[command(after_help = RECONCILE_HELP)]
    Reconcile(ReconcileOptions),
    /// Lists every figure and every time of texts, one JSON object per text
    #[command(after_help = QUANTITIES_HELP)]
    Quantities(QuantitiesOptions),
    /// Compares two texts, or many pairs of short texts
    #[command(after_help = COMPARE_HELP)]
    Compare(CompareOptions),
    /// Estimates values and the reliability of sources from many questions with many sources
    #[command(after_help = FUSE_HELP)]
    Fuse(FuseOptions),
    /// Holds claims from elsewhere to the texts they quote: JSON Lines in, those that stand there out
    #[command(after_help = GROUND_HELP)]
    Ground(GroundOptions),
    /// Prints the JSON Schema of reports, claims, codebooks or lists of sources
    #[command(after_help = SCHEMA_HELP)]
    Schema(SchemaOptions),
    /// Prints every hedge and vague word that is known, with what it is taken to mean, as Markdown
    Words(WordsOptions),
}

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

#[derive(Args)]
pub(crate) struct QuantitiesOptions {
    /// Texts (.txt, .md) or folders of texts; - is standard input
    #[arg(required_unless_present = "jsonl", value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Rows of texts as JSON Lines instead of files; - or nothing is standard input
    #[arg(long, value_name = "ROWS", conflicts_with = "paths", num_args = 0..=1, default_missing_value = "-")]
    pub(crate) jsonl: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) spans: SpanOptions,
}

#[derive(Args)]
pub(crate) struct FuseOptions {
    /// Rows of question, source and value as JSON Lines; - is standard input
    #[arg(value_name = "CLAIMS.jsonl")]
    pub(crate) rows: PathBuf,
    /// How to estimate; the methods are listed below
    #[arg(long, value_name = "METHOD", value_parser = Method::from_code)]
    pub(crate) method: Method,
    /// A parameter of the method; can be given several times
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) set: Vec<String>,
    /// Hold values against each other as they are written, without reading them
    #[arg(long)]
    pub(crate) as_written: bool,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub(crate) format: Format,
}

#[derive(Args)]
pub(crate) struct GroundOptions {
    /// Claims as JSON Lines; - is standard input
    #[arg(value_name = "CLAIMS.jsonl")]
    pub(crate) claims: PathBuf,
    /// Texts, or folders of texts, that the claims quote; can be given several times
    #[arg(long = "text", value_name = "PATH", required = true)]
    pub(crate) texts: Vec<PathBuf>,
}

#[derive(Args)]
pub(crate) struct SchemaOptions {
    /// What to describe
    #[arg(value_enum, value_name = "WHAT")]
    pub(crate) of: Described,
    /// For claims that somebody fills in: without what only programs know, every field required, null for nothing
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Described {
    /// What --format json writes
    Report,
    /// A row of claims: what reconcile and ground read, and extract writes
    Claims,
    /// A codebook, as JSON
    Codebook,
    /// A sources.toml, as JSON
    Sources,
}

#[derive(Args)]
pub(crate) struct WordsOptions {
    /// Whose judgement of hedges
    #[arg(long, value_name = "NAME")]
    pub(crate) policy: Option<String>,
    /// Whose judgement of vague words: default, acled, ccc or wikimpacts
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// The language of the words: en or es
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub(crate) language: Language,
}

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

/// Where the texts are that claims quote.
#[derive(Args)]
pub(crate) struct TextOptions {
    /// Texts, or folders of texts, that the claims quote; can be given several times
    #[arg(long = "text", value_name = "PATH")]
    pub(crate) texts: Vec<PathBuf>,
}

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
    /// How to write the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Terminal)]
    pub(crate) format: ReportFormat,
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

/// The formats of a report; each is a file of the library's `render/`.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading at a terminal
    Terminal,
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

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

fn verdict(word: &str) -> Result<Verdict, crosscheck::Error> {
    Verdict::from_code(word.trim())
}
