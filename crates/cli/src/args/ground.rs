//! Arguments of `crosscheck ground`: claims held to the texts they quote.

use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
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

#[derive(Args)]
pub(crate) struct GroundOptions {
    /// Claims as JSON Lines; - is standard input
    #[arg(value_name = "CLAIMS.jsonl")]
    pub(crate) claims: PathBuf,
    /// Texts, or folders of texts, that the claims quote; can be given several times
    #[arg(long = "text", value_name = "PATH", required = true)]
    pub(crate) texts: Vec<PathBuf>,
}
