//! Arithmetic across claims: parts and totals of one question, and relations between several questions.
//!
//! What adds up is the explanation of a difference; what cannot is a finding, with the smallest set of claims that cannot
//! stand together. All of it is exact, on the policy's readings: a derived range is the sum of ranges.

mod account;
mod parts;
mod relation;
mod terms;

pub(crate) use parts::{Explanation, within};
pub(crate) use relation::{Asked, derive};

use crate::compare::Verdict;

/// What follows from several claims taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The id of the relation in the codebook; `parts` where parts of one question are added up.
    pub relation: String,
    /// The claims it rests on: all that are needed, and for one that cannot stand the smallest set that cannot.
    pub claims: Vec<ClaimRef>,
    /// The arithmetic in words: "4 + 3 - 1 leader = 6 others".
    pub words: String,
    /// What it comes to: [`Verdict::Compatible`] where it adds up.
    pub verdict: Verdict,
    /// What would make all of them true, where something would.
    pub unless: Option<String>,
}

/// A claim of a question of the report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimRef {
    /// The id of the question.
    pub question: String,
    /// The index of the claim in the question.
    pub claim: usize,
}

/// Most severe first, then by relation and words; what is said twice is said once, of all its claims.
pub(crate) fn settled(mut derivations: Vec<Derivation>) -> Vec<Derivation> {
    for derivation in &mut derivations {
        derivation.claims.sort();
    }
    derivations.sort_by(|a, b| {
        b.verdict
            .cmp(&a.verdict)
            .then_with(|| (&a.relation, &a.words, &a.claims).cmp(&(&b.relation, &b.words, &b.claims)))
    });
    derivations.dedup_by(|later, first| {
        let same = (later.verdict, &later.relation, &later.words) == (first.verdict, &first.relation, &first.words);
        let one_question = later.claims.iter().map(|c| &c.question).eq(first.claims.iter().map(|c| &c.question));
        if same && one_question {
            let more = later.claims.iter().filter(|claim| !first.claims.contains(claim)).cloned();
            first.claims.extend(more.collect::<Vec<_>>());
        }
        same && one_question
    });
    for derivation in &mut derivations {
        derivation.claims.sort();
    }
    derivations
}
