//! Which of some numbered things are one.

/// Numbered things, each standing for itself until it is joined with another; the first of those that are one is their root.
#[derive(Clone, Debug)]
pub(crate) struct Forest(Vec<usize>);

impl Forest {
    /// So many things, none of which is known to be another.
    pub(crate) fn of(count: usize) -> Self {
        Self((0..count).collect())
    }

    /// The first of those that are one with a thing; a number past the end stands for itself.
    pub(crate) fn root(&self, mut at: usize) -> usize {
        while let Some(next) = self.0.get(at).copied().filter(|next| *next != at) {
            at = next;
        }
        at
    }

    /// Makes two things one, with all that each is one with.
    pub(crate) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_over_others_is_one_under_the_first() {
        let mut forest = Forest::of(5);
        forest.join(4, 3);
        forest.join(1, 4);
        assert_eq!((0..6).map(|at| forest.root(at)).collect::<Vec<_>>(), [0, 1, 2, 1, 1, 5]);
        forest.join(9, 0);
        assert_eq!(forest.root(0), 0);
    }
}
