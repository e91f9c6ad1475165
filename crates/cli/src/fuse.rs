//! `crosscheck fuse`: many sources on many questions, weighed by a named method.

use crate::args::{Format, FuseOptions};
use crate::input;
use crate::output::{self, Outcome, Pipe, Trouble};
use crosscheck_fuse::{Settings, fuse, json, statement, terminal};

pub(crate) fn run(options: &FuseOptions) -> Result<Outcome, Trouble> {
    let mut settings = Settings::new(options.method);
    for assignment in &options.set {
        settings = settings.with(assignment).map_err(|error| Trouble::with(format!("--set: {error}")))?;
    }
    if options.as_written {
        settings = settings.as_written();
    }
    let path = options.rows.as_path();
    let mut statements = Vec::new();
    let all_read = input::rows(path, statement::from_line, |row| {
        statements.extend(row);
        Ok(Pipe::Open)
    })?;
    if statements.is_empty() {
        let expected = "there is nothing to fuse: rows of question, source and value were expected";
        return if all_read { Err(Trouble::at(path, expected)) } else { Ok(Outcome::Trouble) };
    }
    let fusion = fuse(&statements, &settings);
    output::print(&match options.format {
        Format::Json => json(&fusion),
        Format::Terminal => terminal(&fusion),
    })?;
    Ok(if all_read { Outcome::Made } else { Outcome::Trouble })
}
