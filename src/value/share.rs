//! Parts of a whole.

use super::Hedged;
use crate::number::Figure;
use std::fmt;

/// A part of a whole: "at least 21 of 32", "almost all" (nearly 1 of 1), "all 50" (50 of 50).
#[derive(Clone, Debug)]
pub struct Share {
    /// How many belong to the part, as hedged.
    pub part: Hedged<Figure>,
    /// Out of how many; positive.
    whole: Figure,
    /// What is shared out, singular: `state`.
    pub noun: Option<String>,
}

impl Share {
    /// A share of a positive whole; `None` where the whole is nought or below.
    #[must_use]
    pub fn new(part: Hedged<Figure>, whole: Figure, noun: Option<&str>) -> Option<Self> {
        (!whole.value().is_zero() && !whole.value().is_negative()).then(|| Self {
            part,
            whole,
            noun: noun.map(str::to_lowercase),
        })
    }

    /// Out of how many.
    #[must_use]
    pub const fn whole(&self) -> Figure {
        self.whole
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.part, self.whole)?;
        match &self.noun {
            Some(noun) => write!(f, " ({noun})"),
            None => Ok(()),
        }
    }
}
