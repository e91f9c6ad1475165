//! `crosscheck completions` and `crosscheck man`: both written from the arguments themselves.

use crate::args::{Arguments, CompletionsOptions, ManOptions};
use crate::output::{Outcome, Trouble, print};
use clap::CommandFactory;
use clap_mangen::Man;
use crosscheck::Error;

const NAME: &str = "crosscheck";

pub(crate) fn completions(options: &CompletionsOptions) -> Result<Outcome, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), NAME, &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Made)
}

pub(crate) fn man(options: &ManOptions) -> Result<Outcome, Trouble> {
    let mut all = Arguments::command();
    // Only a built command knows what its subcommands' pages are called: crosscheck-check.
    all.build();
    let command = match &options.page {
        None => all,
        Some(page) => {
            let known = all.get_subcommands().map(clap::Command::get_name).filter(|name| *name != "help");
            let unknown = || Trouble::with(Error::unknown("command", page, known));
            let command = all.get_subcommands().find(|command| command.get_name() == page && page != "help");
            command.cloned().ok_or_else(unknown)?
        }
    };
    let mut page = Vec::new();
    Man::new(command).render(&mut page).map_err(Trouble::with)?;
    print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Made)
}
