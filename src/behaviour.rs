//! How an attribute behaves, as far as judging needs to know; the codebook hands it over.

closed_list! {
    /// How the answer to a question may move.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    OverTime {
        #[default]
        Fixed "fixed" "It does not move: a founding year, a place of birth."
        Grows "grows" "It only grows, unless it is revised: a death toll."
        Varies "varies" "It moves both ways: a number of people still missing."
    }
}

impl OverTime {
    /// The behaviour that a word names, if it names one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|over_time| over_time.code() == code)
    }
}

/// How an attribute behaves.
///
/// The default is the careful one: it stands still, its parts do not add up, and several answers may be true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Behaviour {
    /// Whether and how it moves in time.
    pub over_time: OverTime,
    /// Whether counts over disjoint places, groups or stages add up to the count of the whole.
    pub parts_add: bool,
    /// Whether only one name or place can be the answer.
    pub one_answer: bool,
    /// Whether it is told loosely, so that different answers are a tension and no contradiction.
    pub loose: bool,
    /// Whether a place says how far something reached, so that a part of it is another answer than the whole.
    pub extent: bool,
}

impl Behaviour {
    /// A toll: it grows, and its parts add up.
    #[must_use]
    pub const fn toll() -> Self {
        Self { over_time: OverTime::Grows, parts_add: true, one_answer: true, loose: false, extent: false }
    }

    /// A fact that stands still and has one answer.
    #[must_use]
    pub const fn fact() -> Self {
        Self { over_time: OverTime::Fixed, parts_add: false, one_answer: true, loose: false, extent: false }
    }
}
