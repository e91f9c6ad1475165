//! Steady differences and notes in two reports.

use super::sources::Renamed;
use super::{DifferenceChange, NoteChange};
use crate::report::{Difference, Note, Report};
use std::collections::BTreeSet;

/// Steady differences that came, went, lie between other camps or have another step.
///
/// One is found again by its attribute, its kind of step, and a source that is left in each camp; that it holds in more rows
/// than before is no change.
pub(super) fn differences<'r>(
    before: &'r Report,
    after: &'r Report,
    renamed: &Renamed<'r>,
) -> Vec<DifferenceChange<'r>> {
    let mut left: Vec<Option<&Difference>> = after.differences.iter().map(Some).collect();
    let mut out = Vec::new();
    for old in &before.differences {
        let (lower, higher) = (camp(&old.lower, renamed), camp(&old.higher, renamed));
        let shares = |camp: &BTreeSet<&str>, ids: &[String]| ids.iter().any(|id| camp.contains(id.as_str()));
        let home = left.iter_mut().find(|new| {
            new.is_some_and(|new| {
                (&new.attribute, new.step.code()) == (&old.attribute, old.step.code())
                    && shares(&lower, &new.lower)
                    && shares(&higher, &new.higher)
            })
        });
        let new = home.and_then(Option::take);
        let is_same = new.is_some_and(|new| {
            let same = |camp: &BTreeSet<&str>, ids: &[String]| camp.iter().copied().eq(ids.iter().map(String::as_str));
            same(&lower, &new.lower) && same(&higher, &new.higher) && old.step.is_near(new.step)
        });
        if !is_same {
            out.push(DifferenceChange { before: Some(old), after: new });
        }
    }
    out.extend(left.into_iter().flatten().map(|new| DifferenceChange { before: None, after: Some(new) }));
    out
}

/// A camp as the later report names its sources.
fn camp<'s>(ids: &'s [String], renamed: &'s Renamed<'_>) -> BTreeSet<&'s str> {
    ids.iter().map(|id| renamed.now(id)).collect()
}

/// Notes that came or went; those of a source that is gone went with it.
///
/// A note is found again by its source and its words, as often here as there. Spans play no part.
pub(super) fn notes<'r>(before: &'r Report, after: &'r Report, renamed: &Renamed<'r>) -> Vec<NoteChange<'r>> {
    let mut left: Vec<Option<&Note>> = after.notes.iter().map(Some).collect();
    let mut out = Vec::new();
    for old in &before.notes {
        let source = old.source.as_deref().map(|id| renamed.now(id));
        let same = |new: &Note| new.source.as_deref() == source && new.text == old.text;
        let home = left.iter_mut().find(|new| new.is_some_and(same)).and_then(Option::take);
        let is_there = source.is_none_or(|id| after.sources.iter().any(|entry| entry.id == id));
        if home.is_none() && is_there {
            out.push(NoteChange { before: Some(old), after: None });
        }
    }
    out.extend(left.into_iter().flatten().map(|new| NoteChange { before: None, after: Some(new) }));
    out
}
