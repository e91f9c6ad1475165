//! `crosscheck check`: texts against each other.

use crate::args::{CheckOptions, LayoutOptions, ReportFormat, ReportOptions};
use crate::input::{self, Files};
use crate::links::links;
use crate::output::{self, Outcome, Trouble};
use crate::progress::Progress;
use crate::rules::Rules;
use crate::screen::Screen;
use crate::{baseline, clock};
use crosscheck::extract::Extraction;
use crosscheck::render::{self, Accounts, Terminal};
use crosscheck::wire::Offsets;
use crosscheck::{Policy, Report, Source, check_extraction, extract_each};
use std::path::PathBuf;

pub(crate) fn run(options: &CheckOptions) -> Result<Outcome, Trouble> {
    let rules = Rules::read(&options.rules)?;
    options.report.hold_together()?;
    let inputs = input::read(&options.paths);
    if inputs.sources.is_empty() {
        return Ok(Outcome::Trouble);
    }
    let mut report = read_and_compare(&inputs.sources, &rules, options.report.quiet);
    // How a text was read comes before what was found in it.
    report.notes.splice(0..0, inputs.notes);
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

/// Checks the sources, and tells whoever watches how far it has come.
fn read_and_compare(sources: &[Source], rules: &Rules, is_quiet: bool) -> Report {
    let mut progress = Progress::new(is_quiet);
    let mut all = Extraction::default();
    let mut each = extract_each(sources, rules.codebook());
    for (number, source) in (1..).zip(sources) {
        progress.reading(number, sources.len(), source.id());
        let Some(found) = each.next() else { break };
        all.claims.extend(found.claims);
        all.aliases.extend(found.aliases);
        all.notes.extend(found.notes);
    }
    progress.comparing(all.claims.len());
    check_extraction(sources, all, rules.codebook(), &rules.policy)
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
        self.files.iter().fold(accounts, |accounts, (id, file)| match file.is_text {
            true => accounts.in_file(id, &file.path),
            false => accounts.taken_from(id, &file.path),
        })
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
    let (sources, offsets) = (made_of.sources, made_of.offsets);
    output::print(&match options.format {
        ReportFormat::Html => {
            render::html(&report, sources, made_of.policy, options.title.as_ref().unwrap_or(&made_of.title))
        }
        ReportFormat::Json => render::json(&report, sources, offsets),
        ReportFormat::Markdown => render::markdown(&report, &made_of.accounts()),
        ReportFormat::Csv => render::csv(&report, &made_of.accounts(), made_of.policy, offsets),
        ReportFormat::Github => render::github(&report, &made_of.accounts()),
        ReportFormat::Sarif => render::sarif(&report, &made_of.accounts()),
        ReportFormat::Claimreview => render::claim_review(&report, &made_of.accounts()),
        ReportFormat::Annotations => render::annotations(&report, &made_of.accounts()),
        ReportFormat::Claims => render::claims(&report, &made_of.accounts(), offsets),
        ReportFormat::Terminal if options.quiet => render::terminal_summary(&report, sources),
        ReportFormat::Terminal => return terminal(&report, made_of, options, layout).map(|()| outcome),
    })?;
    Ok(outcome)
}

/// Writes the report for a reader, and how to page through it where it is longer than the terminal.
fn terminal(
    report: &Report,
    made_of: &MadeOf<'_>,
    options: &ReportOptions,
    layout: &LayoutOptions,
) -> Result<(), Trouble> {
    let screen = Screen::found();
    let mut laid_out = screen.layout(layout);
    if screen.links(layout) {
        laid_out.links = links(made_of.files);
    }
    let laid_out = Terminal { calm_in_full: !options.only.is_empty(), verbose: options.verbose, ..laid_out };
    let text = render::terminal(report, made_of.sources, made_of.policy, &laid_out);
    output::print(&text)?;
    if let Some(hint) = screen.hint(&text) {
        output::advise(&hint);
    }
    Ok(())
}

impl ReportOptions {
    /// Refuses options that another one leaves without a meaning.
    pub(crate) fn hold_together(&self) -> Result<(), Trouble> {
        match (self.format, self.quiet, self.verbose) {
            (ReportFormat::Terminal, _, _) | (_, false, false) => Ok(()),
            (_, true, _) => Err(Trouble::with("--quiet is for the terminal report: other formats are always whole")),
            (_, _, true) => Err(Trouble::with("--verbose is for the terminal report: other formats are always whole")),
        }
    }
}
