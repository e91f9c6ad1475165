//! `crosscheck check`: texts against each other.

use crate::args::{CheckOptions, Format, LayoutOptions, ReportOptions};
use crate::output::{self, Outcome, Trouble};
use crate::rules::Rules;
use crate::{baseline, clock, input};
use crosscheck::wire::Offsets;
use crosscheck::{Report, Source, check_with, render};

pub(crate) fn run(options: &CheckOptions) -> Result<Outcome, Trouble> {
    let rules = Rules::read(&options.rules)?;
    let inputs = input::read(&options.paths);
    if inputs.sources.is_empty() {
        return Ok(Outcome::Trouble);
    }
    let report = check_with(&inputs.sources, rules.codebook(), &rules.policy);
    let outcome = show(report, &inputs.sources, &options.report, &options.layout, options.spans.offsets)?;
    Ok(if inputs.all_read { outcome } else { Outcome::Trouble })
}

/// Writes a report in the format that was asked for.
pub(crate) fn show(
    mut report: Report,
    sources: &[Source],
    options: &ReportOptions,
    layout: &LayoutOptions,
    offsets: Offsets,
) -> Result<Outcome, Trouble> {
    if let Some(path) = &options.baseline {
        baseline::read(path)?.apply(&mut report, clock::today());
    }
    let outcome = Outcome::met(report.has_any(&options.fail_on));
    let report = if options.only.is_empty() { report } else { report.only(&options.only) };
    output::print(&match options.format {
        Format::Json => render::json(&report, sources, offsets),
        Format::Terminal => render::terminal(&report, sources, &output::terminal(layout, !options.only.is_empty())),
    })?;
    Ok(outcome)
}
