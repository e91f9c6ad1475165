//! Arguments of `crosscheck init`: a list of sources to begin with.

use clap::Args;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck init stories/ferry
  crosscheck init --force                              anew, in this folder

One entry for each text, page, feed and letter of the folder, with the name and the time that it gives. What it
does not give stands there as a comment. Nothing is overwritten without --force.";

#[derive(Args)]
pub(crate) struct InitOptions {
    /// The folder of the texts
    #[arg(default_value = ".", value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// Overwrite the sources.toml that is there
    #[arg(long)]
    pub(crate) force: bool,
}
