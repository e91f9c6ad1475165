//! The command line of crosscheck: explains where several accounts of one event disagree.

mod args;
mod baseline;
mod check;
mod clock;
mod compare;
mod diff;
mod explain;
mod extract;
mod fuse;
mod ground;
mod init;
mod input;
mod links;
mod output;
mod progress;
mod quantities;
mod reconcile;
mod rules;
mod schema;
mod screen;
mod shell;
mod watch;
mod words;

use args::{Arguments, Command};
use clap::Parser;
use output::Outcome;
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Extract(options) => extract::run(&options),
        Command::Quantities(options) => quantities::run(&options),
        Command::Reconcile(options) => reconcile::run(&options),
        Command::Compare(options) => compare::run(&options),
        Command::Init(options) => init::run(&options),
        Command::Diff(options) => diff::run(&options),
        Command::Watch(options) => watch::run(&options),
        Command::Baseline(options) => baseline::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Fuse(options) => fuse::run(&options),
        Command::Ground(options) => ground::run(&options),
        Command::Schema(options) => schema::run(&options),
        Command::Words(options) => words::run(&options),
        Command::Completions(options) => shell::completions(&options),
        Command::Man(options) => shell::man(&options),
    };
    ExitCode::from(outcome.unwrap_or_else(|trouble| {
        output::complain(&trouble);
        Outcome::Trouble
    }))
}
