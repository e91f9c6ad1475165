//! `crosscheck baseline`: the file of known findings, written and read.

use crate::args::BaselineOptions;
use crate::input::{self, read_text};
use crate::output::{Outcome, Pipe, Trouble, complain, print};
use crate::rules::Rules;
use crate::{clock, reconcile};
use crosscheck::baseline::draft;
use crosscheck::wire::{baseline, claim};
use crosscheck::{Baseline, Report, check_with, reconcile_claims};
use std::path::Path;

pub(crate) fn run(options: &BaselineOptions) -> Result<Outcome, Trouble> {
    let rules = Rules::read(&options.rules)?;
    let known = options.baseline.as_deref().map(read).transpose()?.unwrap_or_default();
    let Some((mut report, all_read)) = report(options, &rules)? else { return Ok(Outcome::Trouble) };
    let told = report.notes.len();
    // What an entry whose time is over covers is found again, and needs a reason again.
    let mut entries: Vec<_> = known.apply(&mut report, clock::today()).into_iter().cloned().collect();
    for note in report.notes.iter().skip(told) {
        complain(&Trouble::with(&note.text));
    }
    entries.extend(draft(&report, &options.only).entries);
    print(&baseline::to_toml(&Baseline { entries }))?;
    Ok(if all_read { Outcome::Made } else { Outcome::Trouble })
}

/// The report of the texts or claims, and whether all could be read; none where there was nothing.
fn report(options: &BaselineOptions, rules: &Rules) -> Result<Option<(Report, bool)>, Trouble> {
    let Some(path) = &options.jsonl else {
        let inputs = input::read(&options.paths);
        let report = check_with(&inputs.sources, rules.codebook(), &rules.policy);
        return Ok((!inputs.sources.is_empty()).then_some((report, inputs.all_read)));
    };
    let mut claims = Vec::new();
    let all_read = input::rows(path, claim::from_line, |claim| {
        claims.push(claim);
        Ok(Pipe::Open)
    })?;
    let sources = reconcile::sources_of(&claims, Vec::new());
    let report = reconcile_claims(&sources, claims, rules.codebook(), &rules.policy);
    Ok((!report.sources.is_empty() || all_read).then_some((report, all_read)))
}

/// Reads the file of known findings.
pub(crate) fn read(path: &Path) -> Result<Baseline, Trouble> {
    baseline::from_toml(&read_text(path)?).map_err(|error| Trouble::at(path, error))
}
