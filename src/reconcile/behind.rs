//! Who stands behind a reading: how many claims, which sources, origins and speakers.

use super::Origins;
use super::speakers::Speakers;
use crate::claim::Claim;
use std::collections::HashMap;

/// Who stands behind a reading, by numbers that hold within one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Behind {
    /// How many claims, those included that only their number is known of.
    pub count: usize,
    /// Sorted, each once.
    pub sources: Vec<usize>,
    /// Sorted, each once.
    pub origins: Vec<usize>,
    /// Sorted, each once; claims that nobody is named for add none.
    pub speakers: Vec<usize>,
}

impl Behind {
    /// Brings what was added into order.
    pub(super) fn settle(&mut self) {
        for numbers in [&mut self.sources, &mut self.origins, &mut self.speakers] {
            numbers.sort_unstable();
            numbers.dedup();
        }
    }

    /// All who stand behind some readings.
    pub(super) fn of_all<'a>(all: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut whole = Self::default();
        for behind in all {
            whole.count += behind.count;
            whole.sources.extend(&behind.sources);
            whole.origins.extend(&behind.origins);
            whole.speakers.extend(&behind.speakers);
        }
        whole.settle();
        whole
    }

    /// Whether one source stands behind both.
    pub(super) fn shares_a_source(&self, other: &Self) -> bool {
        let (few, many) = match self.sources.len() < other.sources.len() {
            true => (self, other),
            false => (other, self),
        };
        few.sources.iter().any(|source| many.sources.binary_search(source).is_ok())
    }
}

/// Gives sources, origins and speakers their numbers.
pub(super) struct Standing {
    sources: HashMap<String, usize>,
    /// A source without an origin is its own; its id cannot be taken for a number.
    origins: HashMap<Result<usize, String>, usize>,
    speakers: Speakers,
}

impl Standing {
    /// Numbers for those who speak under some names.
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        Self { sources: HashMap::new(), origins: HashMap::new(), speakers: Speakers::of(names) }
    }

    pub(super) fn of(claims: &[Claim]) -> Self {
        Self::new(claims.iter().filter_map(|claim| claim.attributed_to.as_deref()))
    }

    pub(super) fn source(&mut self, source: &str) -> usize {
        if let Some(known) = self.sources.get(source) {
            return *known;
        }
        let next = self.sources.len();
        self.sources.insert(source.to_owned(), next);
        next
    }

    pub(super) fn origin(&mut self, origin: Result<usize, String>) -> usize {
        let next = self.origins.len();
        *self.origins.entry(origin).or_insert(next)
    }

    pub(super) fn speaker(&self, name: &str) -> Option<usize> {
        self.speakers.number(name)
    }

    /// Adds a claim to those who stand behind a reading; [`Behind::settle`] ends the adding.
    pub(super) fn add(&mut self, behind: &mut Behind, claim: &Claim, origins: &Origins) {
        behind.count += 1;
        let source = self.source(claim.source());
        if behind.sources.last() != Some(&source) {
            behind.sources.push(source);
            let number = origins.get(claim.source()).copied();
            behind.origins.push(self.origin(number.ok_or_else(|| claim.source().to_owned())));
        }
        behind.speakers.extend(claim.attributed_to.as_deref().and_then(|name| self.speaker(name)));
    }
}
