//! Different things, as long as they are few.

use std::collections::BTreeSet;

/// How many are kept apart.
const MOST: usize = 256;

/// A set that keeps its least members, and knows whether there were more.
///
/// Joining two gives the same set whatever the order in which members came.
#[derive(Clone, Debug)]
pub(super) struct Few<T> {
    least: BTreeSet<T>,
    more: bool,
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self { least: BTreeSet::new(), more: false }
    }
}

impl<T: Ord> Few<T> {
    pub(super) fn one(member: T) -> Self {
        Self { least: BTreeSet::from([member]), more: false }
    }

    pub(super) fn join(&mut self, other: Self) {
        self.more |= other.more;
        for member in other.least {
            // Most of what comes later is known already, or beyond what is kept.
            if self.least.len() == MOST && self.least.last().is_some_and(|last| *last < member) {
                self.more = true;
                continue;
            }
            self.least.insert(member);
            if self.least.len() > MOST {
                self.least.pop_last();
                self.more = true;
            }
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.least.iter()
    }

    /// Whether there were more than are kept.
    pub(super) const fn has_more(&self) -> bool {
        self.more
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_least_whatever_the_order() {
        let joined = |numbers: &mut dyn Iterator<Item = usize>| {
            let mut few = Few::default();
            numbers.for_each(|n| few.join(Few::one(n)));
            (few.iter().copied().collect::<Vec<_>>(), few.has_more())
        };
        assert_eq!(joined(&mut (0..MOST)), ((0..MOST).collect(), false));
        assert_eq!(joined(&mut (0..1_000)), ((0..MOST).collect(), true));
        assert_eq!(joined(&mut (0..1_000).rev()), ((0..MOST).collect(), true));
    }
}
