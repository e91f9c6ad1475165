//! `crosscheck reconcile`: structured claims against each other.

use crate::args::ReconcileOptions;
use crate::check::{self, MadeOf};
use crate::input;
use crate::output::{Outcome, Pipe, Trouble};
use crate::rules::Rules;
use crosscheck::wire::{Offsets, claim};
use crosscheck::{Claim, Period, Source, reconcile_claims};
use std::collections::BTreeMap;

pub(crate) fn run(options: &ReconcileOptions) -> Result<Outcome, Trouble> {
    let rules = Rules::read(&options.rules)?;
    options.report.hold_together()?;
    let texts = input::read_quoted(&options.texts.texts);
    let path = options.claims.as_path();
    let mut claims = Vec::new();
    let all_read = input::rows(path, claim::from_line, |claim| {
        claims.push(claim);
        Ok(Pipe::Open)
    })?;
    if claims.is_empty() && !all_read {
        return Ok(Outcome::Trouble);
    }
    let offsets = options.spans.offsets;
    let sources = sources_of(&claims, texts.sources);
    if let Some(claim) = claims.iter().find(|claim| offsets != Offsets::Bytes && !has_text(&sources, claim)) {
        let code = offsets.code();
        return Err(Trouble::with(format!(
            "--offsets {code}: the text of source {:?} is needed to count in {code}; give it with --text",
            claim.source()
        )));
    }
    let mut report = reconcile_claims(&sources, claims, rules.codebook(), &rules.policy);
    report.notes.splice(0..0, texts.notes);
    let made_of = MadeOf {
        sources: &sources,
        files: &texts.files,
        policy: &rules.policy,
        offsets,
        title: check::title(std::slice::from_ref(&options.claims)),
    };
    let outcome = check::show(report, &made_of, &options.report, &options.layout)?;
    Ok(if all_read && texts.all_read { outcome } else { Outcome::Trouble })
}

/// Whether the span of a claim, if it has one, can be counted in its text.
fn has_text(sources: &[Source], claim: &Claim) -> bool {
    let text = sources.iter().find(|source| source.id() == claim.source()).map_or("", Source::text);
    claim.span().is_none_or(|span| span.of(text).is_some())
}

/// The sources that claims name, in the order in which they are first named, with the first date given for each; those with
/// a text are taken as their text's folder has them.
pub(crate) fn sources_of(claims: &[Claim], texts: Vec<Source>) -> Vec<Source> {
    let mut order: Vec<&str> = Vec::new();
    let mut dates: BTreeMap<&str, Option<Period>> = BTreeMap::new();
    for claim in claims {
        let date = dates.entry(claim.source()).or_insert_with(|| {
            order.push(claim.source());
            None
        });
        *date = date.or_else(|| claim.published.and_then(|published| published.period()));
    }
    let mut texts: BTreeMap<String, Source> =
        texts.into_iter().map(|source| (source.id().to_owned(), source)).collect();
    let source = |id: &str| {
        let source = texts.remove(id).unwrap_or_else(|| Source::new(id, ""));
        match dates.get(id).copied().flatten().filter(|_| source.publication().is_none()) {
            Some(published) => source.published(published),
            None => source,
        }
    };
    order.into_iter().map(source).collect()
}
