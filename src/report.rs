//! Findings in stable order, as plain data.

use crate::claim::Claim;
use crate::compare::Verdict;
pub use crate::definition::{Difference, Step};
pub use crate::note::Note;
use crate::value::Period;

pub use crate::reconcile::{Pair, Position, Range, RangeBound};
pub use crate::sums::{ClaimRef, Derivation};

/// What came of checking several accounts against each other.
#[derive(Clone, Debug)]
pub struct Report {
    /// The accounts, in the order they were given.
    pub sources: Vec<SourceEntry>,
    /// The questions, worst verdict first.
    pub questions: Vec<Question>,
    /// What follows from claims of several parts or questions taken together, the worst first.
    pub derivations: Vec<Derivation>,
    /// Sources that differ by a steady offset or ratio over many questions.
    pub differences: Vec<Difference>,
    /// Findings that a baseline marks as known; they do not stand among the questions' pairs and the derivations.
    pub known: Vec<Known>,
    /// What a reader should know besides: nothing to compare with, text that could not be read.
    pub notes: Vec<Note>,
}

/// A finding that a desk has marked as known, with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The id of the question, or the relation of the sum.
    pub about: String,
    /// The question in words, or the sum's arithmetic.
    pub asks: String,
    /// The worst verdict that it has in this report.
    pub verdict: Verdict,
    /// The reason of the verdict.
    pub why: String,
    /// Who says what, each once.
    pub statements: Vec<Statement>,
    /// Why the desk takes it as known.
    pub reason: String,
    /// The last day on which it is taken as known, where there is one.
    pub until: Option<Period>,
}

/// A source and what it says, in words: the figure with its hedge.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Statement {
    /// The id of the source.
    pub source: String,
    /// Its value in words: `nearly a dozen`.
    pub value: String,
}

/// One account, as the report names it.
#[derive(Clone, Debug)]
pub struct SourceEntry {
    /// The id by which claims name it.
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// When it was published, if that is known.
    pub published: Option<Period>,
    /// The number of its origin: sources of one origin share wording or credit.
    pub origin: usize,
}

/// One question with all that was claimed in answer to it.
#[derive(Clone, Debug)]
pub struct Question {
    /// Stable identifier made of attribute and subject.
    pub id: String,
    /// The question in words.
    pub question: String,
    /// Who or what it is about.
    pub subject: String,
    /// The attribute's id in the codebook, or an open attribute's words.
    pub attribute: String,
    /// The worst verdict among its pairs; [`Verdict::NotComparable`] for a question with one claim.
    pub verdict: Verdict,
    /// What kinds of difference it shows: `count`, `date`, `place`, `internal` and so on.
    pub kinds: Vec<&'static str>,
    /// The claims, in the order of sources and then of the text.
    pub claims: Vec<Claim>,
    /// The pairs of claims with their verdicts, worst first; indices into `claims`.
    pub pairs: Vec<Pair>,
    /// The camps of claims that can stand together; indices into `claims`.
    pub positions: Vec<Position>,
    /// The range under the policy, where the values have one: the first of `ranges`.
    pub range: Option<Range>,
    /// The ranges under the policy and under those beside it.
    pub ranges: Vec<Range>,
    /// How many origins stand behind all its claims.
    pub origins: usize,
    /// How many speakers are named for them.
    pub speakers: usize,
    /// How many of its claims are not listed in pairs of their own, because others stand for them.
    pub summarised: usize,
    /// Why these claims were put together.
    pub linked_by: Vec<String>,
}

impl Report {
    /// The report with only those pairs and derivations that have one of the verdicts, and the questions that keep a pair.
    ///
    /// A question's verdict stays its worst pair's.
    #[must_use]
    pub fn only(mut self, verdicts: &[Verdict]) -> Self {
        for question in &mut self.questions {
            question.pairs.retain(|pair| verdicts.contains(&pair.comparison.verdict));
            question.verdict =
                question.pairs.iter().map(|pair| pair.comparison.verdict).max().unwrap_or(Verdict::NotComparable);
        }
        self.questions.retain(|question| !question.pairs.is_empty());
        self.derivations.retain(|derivation| verdicts.contains(&derivation.verdict));
        self.questions.sort_by_key(|question| std::cmp::Reverse(question.verdict));
        self
    }

    /// Whether a baseline has marked all that was found of a question: its place is among the known ones then.
    #[must_use]
    pub fn is_known(&self, question: &Question) -> bool {
        question.pairs.is_empty() && self.known.iter().any(|known| known.about == question.id)
    }

    /// Whether some pair or derivation has one of the verdicts.
    #[must_use]
    pub fn has_any(&self, verdicts: &[Verdict]) -> bool {
        let derived = self.derivations.iter().map(|derivation| derivation.verdict);
        let compared = self.questions.iter().flat_map(|q| &q.pairs).map(|pair| pair.comparison.verdict);
        compared.chain(derived).any(|verdict| verdicts.contains(&verdict))
    }
}
