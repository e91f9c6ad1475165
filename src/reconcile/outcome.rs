//! What came of reconciling one question, as plain data.

use crate::compare::{Comparison, Verdict};
use crate::number::Number;
use crate::value::Date;

/// What came of reconciling the claims of one question; indices point into the claims that were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The worst verdict among the pairs; [`Verdict::NotComparable`] for fewer than two claims.
    pub verdict: Verdict,
    /// What kinds of difference it shows: `count`, `date`, `place`, `internal`, `scope`, `time` and so on.
    pub kinds: Vec<&'static str>,
    /// The pairs with their verdicts, worst first.
    pub pairs: Vec<Pair>,
    /// The camps of claims that can stand together.
    pub positions: Vec<Position>,
    /// The range under the policy, where the values have one: the first of `ranges`.
    pub range: Option<Range>,
    /// The ranges under the policy and under those beside it, in their order; empty where the values have none.
    pub ranges: Vec<Range>,
    /// Parts that were added up and set beside a total, where that decided a pair.
    pub derivations: Vec<Sum>,
    /// How many origins stand behind all claims.
    pub origins: usize,
    /// How many speakers are named for them, each counted once under all names that are surely theirs.
    pub speakers: usize,
    /// How many claims there were, those included that a summary only counted.
    pub count: usize,
    /// How many of them are not listed in pairs of their own, because others stand for them.
    pub summarised: usize,
    /// Whether more stand behind a reading than a summary keeps apart: then origins and speakers are at least so many.
    pub at_least: bool,
}

/// Two claims of a question and what was found of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Index of the first claim.
    pub a: usize,
    /// Index of the second claim.
    pub b: usize,
    /// The verdict with its reason.
    pub comparison: Comparison,
}

/// Parts of one source, added up and set beside a total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Indices of the parts, in the order of the text.
    pub parts: Vec<usize>,
    /// Index of the total.
    pub total: usize,
    /// The verdict with its arithmetic.
    pub comparison: Comparison,
}

/// Claims of one question that can stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// What they say, in words.
    pub value: String,
    /// Indices of the claims.
    pub claims: Vec<usize>,
    /// How many claims they are, those included that a summary only counted.
    pub count: usize,
    /// How many origins stand behind them.
    pub origins: usize,
    /// How many speakers are named for them.
    pub speakers: usize,
}

/// The range of a question under a policy; every bound is traceable to a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Lowest bound, `None` when a claim leaves it open.
    pub low: Option<RangeBound>,
    /// The figure the policy prefers; never an average.
    pub best: Option<RangeBound>,
    /// Highest bound, `None` when a claim leaves it open.
    pub high: Option<RangeBound>,
    /// Name and version of the policy: `span/1`.
    pub policy: String,
    /// Whether too few origins stand behind it for the policy.
    pub provisional: bool,
}

/// One bound of a range and the claim it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeBound {
    /// The number, on the axis of the question; for dates see `date`.
    pub number: Number,
    /// The calendar date, for questions about dates.
    pub date: Option<Date>,
    /// Index of the claim it rests on.
    pub claim: usize,
}
