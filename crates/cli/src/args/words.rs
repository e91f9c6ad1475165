//! Arguments of `crosscheck words`: the reference page of hedges.

use clap::Args;
use crosscheck::Language;

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
