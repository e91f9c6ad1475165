//! `crosscheck diff`: what changed between two reports.

use crate::args::{DiffOptions, Format};
use crate::input::read_text;
use crate::output::{self, Outcome, Trouble};
use crate::screen::Screen;
use crosscheck::wire::{diff, report};
use crosscheck::{Report, render};
use std::path::Path;

pub(crate) fn run(options: &DiffOptions) -> Result<Outcome, Trouble> {
    let stdin = Path::new("-");
    if options.before == stdin && options.after == stdin {
        return Err(Trouble::with(
            "standard input is one report: - can stand for OLD.json or for NEW.json, not for both",
        ));
    }
    let (before, after) = (read(&options.before)?, read(&options.after)?);
    let changes = crosscheck::diff(&before, &after);
    output::print(&match options.format {
        Format::Json => diff::to_json(&changes),
        Format::Terminal => render::terminal_changes(&changes, &[], &Screen::found().layout(&options.layout)),
    })?;
    Ok(Outcome::met(changes.has_new(&options.fail_on)))
}

fn read(path: &Path) -> Result<Report, Trouble> {
    report::from_json(&read_text(path)?).map_err(|error| Trouble::at(path, error))
}
