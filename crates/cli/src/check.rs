//! `crosscheck check`: texts against each other.

use crate::args::{CheckOptions, LayoutOptions, ReportFormat, ReportOptions};
use crate::output::{self, Outcome, Trouble};
use crate::rules::Rules;
use crate::{baseline, clock, input};
use crosscheck::wire::Offsets;
use crosscheck::{Policy, Report, Source, check_with, render};
use std::path::PathBuf;

pub(crate) fn run(options: &CheckOptions) -> Result<Outcome, Trouble> {
    let rules = Rules::read(&options.rules)?;
    let inputs = input::read(&options.paths);
    if inputs.sources.is_empty() {
        return Ok(Outcome::Trouble);
    }
    let report = check_with(&inputs.sources, rules.codebook(), &rules.policy);
    let made_of = MadeOf {
        sources: &inputs.sources,
        policy: &rules.policy,
        offsets: options.spans.offsets,
        title: title(&options.paths),
    };
    let outcome = show(report, &made_of, &options.report, &options.layout)?;
    Ok(if inputs.all_read { outcome } else { Outcome::Trouble })
}

/// What a report was made of, as far as its formats ask.
pub(crate) struct MadeOf<'r> {
    pub(crate) sources: &'r [Source],
    pub(crate) policy: &'r Policy,
    pub(crate) offsets: Offsets,
    /// What the story is called unless somebody says otherwise.
    pub(crate) title: String,
}

/// The name of the one folder or file that was given, otherwise how many there are.
pub(crate) fn title(paths: &[PathBuf]) -> String {
    let [path] = paths else { return format!("{} texts", paths.len()) };
    let path = path.canonicalize().unwrap_or_else(|_| path.clone());
    let stem = if path.is_dir() { path.file_name() } else { path.file_stem() };
    stem.map_or_else(|| "Report".to_owned(), |stem| stem.to_string_lossy().replace(['-', '_'], " "))
}

/// Writes a report in the format that was asked for.
pub(crate) fn show(
    mut report: Report,
    made_of: &MadeOf<'_>,
    options: &ReportOptions,
    layout: &LayoutOptions,
) -> Result<Outcome, Trouble> {
    if let Some(path) = &options.baseline {
        baseline::read(path)?.apply(&mut report, clock::today());
    }
    let outcome = Outcome::met(report.has_any(&options.fail_on));
    let report = if options.only.is_empty() { report } else { report.only(&options.only) };
    let sources = made_of.sources;
    output::print(&match options.format {
        ReportFormat::Html => {
            render::html(&report, sources, made_of.policy, options.title.as_ref().unwrap_or(&made_of.title))
        }
        ReportFormat::Json => render::json(&report, sources, made_of.offsets),
        ReportFormat::Terminal => {
            render::terminal(&report, sources, &output::terminal(layout, !options.only.is_empty()))
        }
    })?;
    Ok(outcome)
}
