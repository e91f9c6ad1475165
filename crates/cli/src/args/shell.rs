//! Arguments of `crosscheck completions` and `crosscheck man`: what helps at the shell.

use clap::Args;
use clap_complete::Shell;

pub(super) const COMPLETIONS_HELP: &str = "\
Examples:
  crosscheck completions bash > ~/.local/share/bash-completion/completions/crosscheck
  crosscheck completions zsh > ~/.zfunc/_crosscheck      with fpath+=~/.zfunc before compinit
  crosscheck completions fish > ~/.config/fish/completions/crosscheck.fish
  crosscheck completions powershell >> $PROFILE";

pub(super) const MAN_HELP: &str = "\
Examples:
  crosscheck man > crosscheck.1 && man ./crosscheck.1
  crosscheck man check | man -l -
  for page in check extract reconcile; do crosscheck man $page > crosscheck-$page.1; done";

#[derive(Args)]
pub(crate) struct CompletionsOptions {
    /// The shell that completes
    #[arg(value_enum, value_name = "SHELL")]
    pub(crate) shell: Shell,
}

#[derive(Args)]
pub(crate) struct ManOptions {
    /// The command whose page is written; the page of crosscheck as a whole where none is given
    #[arg(value_name = "COMMAND")]
    pub(crate) page: Option<String>,
}
