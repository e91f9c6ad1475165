//! Two claims → a verdict with its reason.

mod verdict;

pub use verdict::Verdict;

/// What was found of two claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The verdict.
    pub verdict: Verdict,
    /// The reason, in words that can be checked against the quotes; "A" is the first claim, "B" the second.
    pub why: String,
    /// What would make both true, where something would.
    pub unless: Option<String>,
    /// What would settle it: the fact to ask for.
    pub settle: Option<String>,
    /// What kind of difference it is: `count`, `money`, `date`, `duration`, `share`, `name`, `place`.
    pub kind: &'static str,
}
