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
    let path = options.claims.as_path();
    let mut claims = Vec::new();
    let all_read = input::rows(path, claim::from_line, |claim| {
        claims.push(claim);
        Ok(Pipe::Open)
    })?;
    if claims.is_empty() && !all_read {
        return Ok(Outcome::Trouble);
    }
    let sources = sources_of(&claims);
    let report = reconcile_claims(&sources, claims, rules.codebook(), &rules.policy);
    let made_of = MadeOf {
        sources: &sources,
        policy: &rules.policy,
        offsets: Offsets::Bytes,
        title: check::title(std::slice::from_ref(&options.claims)),
    };
    let outcome = check::show(report, &made_of, &options.report, &options.layout)?;
    Ok(if all_read { outcome } else { Outcome::Trouble })
}

/// The sources that claims name, in the order in which they are first named, with the first date given for each.
pub(crate) fn sources_of(claims: &[Claim]) -> Vec<Source> {
    let mut order: Vec<&str> = Vec::new();
    let mut dates: BTreeMap<&str, Option<Period>> = BTreeMap::new();
    for claim in claims {
        let date = dates.entry(claim.source()).or_insert_with(|| {
            order.push(claim.source());
            None
        });
        *date = date.or_else(|| claim.published.and_then(|published| published.period()));
    }
    let source = |id: &str| match dates.get(id).copied().flatten() {
        Some(published) => Source::new(id, "").published(published),
        None => Source::new(id, ""),
    };
    order.into_iter().map(source).collect()
}
