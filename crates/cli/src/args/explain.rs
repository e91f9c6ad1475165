//! Arguments of `crosscheck explain`: what a word means.

use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck explain                                   all words
  crosscheck explain tension
  crosscheck explain not comparable                    a verdict with a space
  crosscheck explain upwards of                        a hedge, with worked figures
  crosscheck explain dozens                            a vague word, by all profiles with their sources
  crosscheck explain span/1
  crosscheck explain drown                             a word that speaks of an attribute
  crosscheck explain berths --codebook harbours.toml   an attribute or a word of your own codebook
  crosscheck explain --markdown verdicts               a page of docs/reference/";

#[derive(Args)]
pub(crate) struct ExplainOptions {
    /// The word; several are taken as one phrase, none lists all words
    #[arg(value_name = "WORD")]
    pub(crate) words: Vec<String>,
    /// Whose judgement of hedges
    #[arg(long, value_name = "NAME")]
    pub(crate) policy: Option<String>,
    /// A codebook of your own, whose attributes and words are explained instead of those of the one for news
    #[arg(long, value_name = "FILE")]
    pub(crate) codebook: Option<PathBuf>,
    /// Write a page of the reference instead: README, verdicts, kinds, changes, hedges, policies, claims, rules or terms
    #[arg(long, value_name = "PAGE", conflicts_with_all = ["words", "policy", "codebook"])]
    pub(crate) markdown: Option<String>,
}
