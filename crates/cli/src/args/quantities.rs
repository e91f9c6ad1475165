//! Arguments of `crosscheck quantities`: figures and times.

use super::SpanOptions;
use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
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
