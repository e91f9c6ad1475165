//! `crosscheck check`: texts against each other.

use crate::args::{CheckOptions, LayoutOptions, ReportFormat, ReportOptions};
use crate::input::{self, Files};
use crate::output::{self, Outcome, Trouble};
use crate::rules::Rules;
use crosscheck::render::{self, Accounts};
use crosscheck::wire::Offsets;
use crosscheck::{Policy, Report, Source, check_with};
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
        files: &inputs.files,
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
    pub(crate) files: &'r Files,
    pub(crate) policy: &'r Policy,
    pub(crate) offsets: Offsets,
    /// What the story is called unless somebody says otherwise.
    pub(crate) title: String,
}

impl MadeOf<'_> {
    fn accounts(&self) -> Accounts<'_> {
        let accounts = Accounts::new(self.sources);
        self.files.iter().fold(accounts, |accounts, (id, file)| accounts.in_file(id, file))
    }
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
    report: Report,
    made_of: &MadeOf<'_>,
    options: &ReportOptions,
    layout: &LayoutOptions,
) -> Result<Outcome, Trouble> {
    let outcome = Outcome::met(report.has_any(&options.fail_on));
    let report = if options.only.is_empty() { report } else { report.only(&options.only) };
    let (sources, offsets) = (made_of.sources, made_of.offsets);
    output::print(&match options.format {
        ReportFormat::Html => {
            render::html(&report, sources, made_of.policy, options.title.as_ref().unwrap_or(&made_of.title))
        }
        ReportFormat::Json => render::json(&report, sources, offsets),
        ReportFormat::Terminal => {
            render::terminal(&report, sources, &output::terminal(layout, !options.only.is_empty()))
        }
        ReportFormat::Markdown => render::markdown(&report, &made_of.accounts()),
        ReportFormat::Csv => render::csv(&report, &made_of.accounts(), made_of.policy, offsets),
        ReportFormat::Github => render::github(&report, &made_of.accounts()),
        ReportFormat::Sarif => render::sarif(&report, &made_of.accounts()),
        ReportFormat::Claimreview => render::claim_review(&report, &made_of.accounts()),
        ReportFormat::Annotations => render::annotations(&report, &made_of.accounts()),
        ReportFormat::Claims => render::claims(&report, &made_of.accounts(), offsets),
    })?;
    Ok(outcome)
}
