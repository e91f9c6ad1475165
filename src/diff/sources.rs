//! Sources in two reports, and which of them are one origin.

use super::{OriginChange, SourceChange};
use crate::claim::Claim;
use crate::compare::say;
use crate::report::{Report, SourceEntry};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The ids of the later report for sources that go under another one there.
#[derive(Debug, Default)]
pub(super) struct Renamed<'r>(HashMap<&'r str, &'r str>);

/// What a source says, quote by quote in the order of its text.
type Told<'r> = Vec<(&'r str, &'r str, String)>;

impl<'r> Renamed<'r> {
    /// A source that is gone is one that came when nothing but the id differs: date, name, and every claim with its quote.
    ///
    /// A name that was made of the id says nothing. Of several that could be meant none is.
    pub(super) fn of(before: &'r Report, after: &'r Report) -> Self {
        let missing = |from: &'r Report, there: &'r Report| -> Vec<&'r SourceEntry> {
            let ids: BTreeSet<&str> = there.sources.iter().map(|entry| entry.id.as_str()).collect();
            from.sources.iter().filter(|entry| !ids.contains(entry.id.as_str())).collect()
        };
        let (gone, came) = (missing(before, after), missing(after, before));
        if gone.is_empty() || came.is_empty() {
            return Self::default();
        }
        let (old, new) = (told(before, &gone), told(after, &came));
        let is_one = |x: &SourceEntry, y: &SourceEntry| {
            let named = (x.name != x.id).then_some(&x.name) == (y.name != y.id).then_some(&y.name);
            let said = old.get(x.id.as_str()).filter(|said| said.iter().all(|(_, quote, _)| !quote.is_empty()));
            named && x.published == y.published && said.is_some() && said == new.get(y.id.as_str())
        };
        let only = |x: &'r SourceEntry| {
            let mut alike = came.iter().filter(|y| is_one(x, y));
            let y = alike.next().filter(|_| alike.next().is_none())?;
            let is_alone = gone.iter().filter(|other| is_one(other, y)).count() == 1;
            is_alone.then_some((x.id.as_str(), y.id.as_str()))
        };
        Self(gone.iter().filter_map(|x| only(x)).collect())
    }

    /// The id that a source of the earlier report has in the later one.
    pub(super) fn now<'s>(&'s self, id: &'s str) -> &'s str {
        self.0.get(id).copied().unwrap_or(id)
    }
}

fn told<'r>(report: &'r Report, of: &[&SourceEntry]) -> HashMap<&'r str, Told<'r>> {
    let wanted: BTreeSet<&str> = of.iter().map(|entry| entry.id.as_str()).collect();
    let all = report
        .questions
        .iter()
        .flat_map(|question| question.claims.iter().map(move |claim: &Claim| (claim, question.attribute.as_str())));
    let mut out: HashMap<&str, Told<'_>> = HashMap::new();
    for (claim, attribute) in all.filter(|(claim, _)| wanted.contains(claim.source())) {
        out.entry(claim.source()).or_default().push((attribute, claim.quote(), say(claim.value())));
    }
    for said in out.values_mut() {
        said.sort_unstable();
    }
    out
}

/// Sources that came, went, or go under another id, date or name.
pub(super) fn changes<'r>(before: &'r Report, after: &'r Report, renamed: &Renamed<'r>) -> Vec<SourceChange<'r>> {
    let new: BTreeMap<&str, &SourceEntry> = after.sources.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    let old: BTreeSet<&str> = before.sources.iter().map(|entry| renamed.now(&entry.id)).collect();
    let kept = before
        .sources
        .iter()
        .map(|entry| SourceChange { before: Some(entry), after: new.get(renamed.now(&entry.id)).copied() });
    let came = after.sources.iter().filter(|entry| !old.contains(entry.id.as_str()));
    let came = came.map(|entry| SourceChange { before: None, after: Some(entry) });
    let is_change = |change: &SourceChange<'_>| match (change.before, change.after) {
        (Some(x), Some(y)) => (&x.id, &x.name, x.published) != (&y.id, &y.name, y.published),
        _ => true,
    };
    kept.chain(came).filter(is_change).collect()
}

/// Sources that are one origin in one of the reports and not in the other.
///
/// Numbers of origins are those of one report: only who shares one counts. A source that went leaves the others as they were.
pub(super) fn origins(before: &Report, after: &Report, renamed: &Renamed<'_>) -> Vec<OriginChange> {
    let there: BTreeSet<&str> = after.sources.iter().map(|entry| entry.id.as_str()).collect();
    let old = groups(before.sources.iter().map(|entry| (entry.origin, renamed.now(&entry.id))));
    let new = groups(after.sources.iter().map(|entry| (entry.origin, entry.id.as_str())));
    let left = old.iter().map(|group| group.intersection(&there).copied().collect::<BTreeSet<&str>>());
    let within = |group: &BTreeSet<&str>, groups: &[BTreeSet<&str>]| groups.iter().any(|other| group.is_subset(other));
    let parted = left.filter(|group| !within(group, &new)).map(|group| (group, true));
    let joined = new.iter().filter(|group| group.len() > 1 && !within(group, &old)).map(|group| (group.clone(), false));
    let change = |(group, before): (BTreeSet<&str>, bool)| OriginChange {
        sources: group.into_iter().map(str::to_owned).collect(),
        before,
        after: !before,
    };
    joined.chain(parted).map(change).collect()
}

fn groups<'s>(sources: impl Iterator<Item = (usize, &'s str)>) -> Vec<BTreeSet<&'s str>> {
    let mut groups: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for (origin, id) in sources {
        groups.entry(origin).or_default().insert(id);
    }
    groups.into_values().collect()
}
