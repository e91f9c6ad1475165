//! The verdict words, from one table.

use crate::error::Error;
use std::fmt;

closed_list! {
    /// What can be said of two claims that may answer one question.
    ///
    /// Ordered from the calmest to the worst.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Verdict {
        NotComparable "not_comparable" "They do not answer the same question."
        Agree "agree" "They say the same."
        Compatible "compatible" "They differ in words only: hedge, rounding, precision, unit or containment."
        Scope "scope" "They count the same thing over different places, groups or stages."
        Suspect "suspect" "One of them looks like a slip of scale, unit or digit rather than another opinion."
        Undecided "undecided" "A fact is missing that would decide it."
        Update "update" "The later one moves the figure on."
        Tension "tension" "Both can hold only on the open end of a bound or a vague word."
        Contradict "contradict" "Neither leaves room for what the other means."
    }
}

impl Verdict {
    /// The verdict that a word names.
    ///
    /// # Errors
    /// When no verdict has that name; the nearest one is suggested.
    pub fn from_code(code: &str) -> Result<Self, Error> {
        let known = Self::ALL.iter().copied();
        known
            .clone()
            .find(|verdict| verdict.code() == code)
            .ok_or_else(|| Error::unknown("verdict", code, known.map(Self::code)))
    }

    /// Whether an editor has something to ask: a contradiction, a tension, an update, a suspect or undecided pair.
    #[must_use]
    pub const fn is_flag(self) -> bool {
        matches!(self, Self::Contradict | Self::Tension | Self::Update | Self::Suspect | Self::Undecided)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
