//! Arguments of `crosscheck schema`: what to describe.

use clap::{Args, ValueEnum};

pub(super) const HELP: &str = "\
Examples:
  crosscheck schema report > report.schema.json
  crosscheck schema claims --strict > claim.schema.json      an output format for a language model

The dialect is 2020-12. A claim that fits the schema may still be refused, with a reason: which ends a
hedge leaves open, and that low lies below high, no plain schema says.";

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
