//! What changed between two reports on one story: discrepancies, figures, ranges, sources.
//!
//! Two reports share no numbering: an edited text moves spans, a new name for a subject moves claims under another
//! question. So claims are paired first (`claims`), by what is said and by whom, and findings then by their claims.

mod claims;
mod course;
mod findings;
mod questions;
mod sources;
mod steady;
mod sums;

pub use course::Course;

use crate::claim::Claim;
use crate::compare::Verdict;
use crate::report::{Derivation, Difference, Note, Pair, Question, Range, Report, SourceEntry};
use claims::Matches;
use findings::Paired;
use sources::Renamed;

/// What changed from one report to a later one.
#[derive(Clone, Debug, Default)]
pub struct Diff<'r> {
    /// Sources that came, went, or go under another id, date or name, in the order of the reports.
    pub sources: Vec<SourceChange<'r>>,
    /// Sources that are one origin now and were not, and the other way round.
    pub origins: Vec<OriginChange>,
    /// Discrepancies that came, went, or have another verdict, the worst first.
    pub findings: Vec<FindingChange<'r>>,
    /// Sums that came, went, or have another verdict, the worst first.
    pub sums: Vec<SumChange<'r>>,
    /// Steady differences that came, went, or lie otherwise than before.
    pub differences: Vec<DifferenceChange<'r>>,
    /// Figures that moved: a source gives another one than before, or a later one came.
    pub figures: Vec<FigureChange<'r>>,
    /// Ranges that have other ends, or another best figure.
    pub ranges: Vec<RangeChange<'r>>,
    /// Questions that came, went, or go under another id.
    pub questions: Vec<QuestionChange<'r>>,
    /// Notes that came, and those that went while their source stayed.
    pub notes: Vec<NoteChange<'r>>,
    /// How many claims of the later report have no counterpart in the earlier one.
    pub claims_added: usize,
    /// How many claims of the earlier report have no counterpart in the later one.
    pub claims_gone: usize,
    /// How many discrepancies could not be followed, since their question has more claims than are listed pair by pair.
    pub unfollowed: usize,
}

/// A source in both reports, or in one.
#[derive(Clone, Copy, Debug)]
pub struct SourceChange<'r> {
    /// The source in the earlier report.
    pub before: Option<&'r SourceEntry>,
    /// The source in the later report.
    pub after: Option<&'r SourceEntry>,
}

/// Sources that are one origin in one of the reports and not in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginChange {
    /// Their ids in the later report, sorted.
    pub sources: Vec<String>,
    /// Whether they were one origin in the earlier report.
    pub before: bool,
    /// Whether they are one in the later report.
    pub after: bool,
}

/// A discrepancy in both reports, or in one.
#[derive(Clone, Debug)]
pub struct FindingChange<'r> {
    /// What became of it.
    pub course: Course,
    /// It in the earlier report; also where the two claims got on then.
    pub before: Option<Finding<'r>>,
    /// It in the later report; also where the two claims get on now.
    pub after: Option<Finding<'r>>,
    /// Why it is settled, for what reason it is known, or for what reason it was, in words.
    pub because: Option<String>,
}

/// Two statements of one question and what was found of them; one source may make a statement several times.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'r> {
    /// The question.
    pub question: &'r Question,
    /// Its worst pair.
    pub pair: &'r Pair,
}

/// A sum in both reports, or in one.
#[derive(Clone, Debug)]
pub struct SumChange<'r> {
    /// What became of it.
    pub course: Course,
    /// It in the earlier report.
    pub before: Option<&'r Derivation>,
    /// It in the later report.
    pub after: Option<&'r Derivation>,
    /// Why it is settled, for what reason it is known, or for what reason it was, in words.
    pub because: Option<String>,
}

/// A steady difference in both reports, or in one.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceChange<'r> {
    /// It in the earlier report.
    pub before: Option<&'r Difference>,
    /// It in the later report: between other camps, or with another step.
    pub after: Option<&'r Difference>,
}

/// A note that stands in one of the reports.
#[derive(Clone, Copy, Debug)]
pub struct NoteChange<'r> {
    /// It in the earlier report.
    pub before: Option<&'r Note>,
    /// It in the later report.
    pub after: Option<&'r Note>,
}

/// A figure that moved.
#[derive(Clone, Copy, Debug)]
pub struct FigureChange<'r> {
    /// The question in the later report.
    pub question: &'r Question,
    /// The figure as it was: of the same source in the earlier report, or of another one that stands before it.
    pub before: &'r Claim,
    /// The figure as it is.
    pub after: &'r Claim,
    /// The reason of the update, where a later figure came; none where a source gives another figure than before.
    pub why: Option<&'r str>,
}

/// The range of a question under one policy in both reports.
#[derive(Clone, Copy, Debug)]
pub struct RangeChange<'r> {
    /// The question in the earlier report with its range.
    pub before: (&'r Question, &'r Range),
    /// The question in the later report with its range.
    pub after: (&'r Question, &'r Range),
}

/// A question in both reports under two ids, or in one report.
#[derive(Clone, Copy, Debug)]
pub struct QuestionChange<'r> {
    /// The question in the earlier report.
    pub before: Option<&'r Question>,
    /// The question in the later report.
    pub after: Option<&'r Question>,
}

/// Says what changed from one report to a later one.
///
/// Sources are one by their id; one that is gone is one that came where only the id differs, to the last quote. A claim is found again by its source and, in this order: question, quote, value and
/// scope; attribute, quote and value; quote and value alone; question and value; attribute and value. What is left of a
/// source under one question on both sides, as many claims here as there, gives other figures than before. Spans play no
/// part. A discrepancy is two statements, each a source with its value in words, so that one source's saying a figure
/// twice is no second discrepancy; it is found again by its claims, and otherwise by its statements.
///
/// ```
/// use crosscheck::{Policy, Source, check, diff};
/// let herald = Source::new("herald", "Nearly a dozen people died.");
/// let before = check(&[Source::new("gazette", "20 people died."), herald.clone()], &Policy::default());
/// let after = check(&[Source::new("gazette", "As far as is known 11 people died."), herald], &Policy::default());
/// let changes = diff(&before, &after);
/// assert_eq!(changes.findings[0].course.code(), "settled");
/// assert_eq!(changes.findings[0].because.as_deref(), Some("gazette says 11 instead of 20"));
/// assert!(diff(&after, &after).is_empty());
/// ```
#[must_use]
pub fn diff<'r>(before: &'r Report, after: &'r Report) -> Diff<'r> {
    let renamed = Renamed::of(before, after);
    let matches = Matches::of(before, after, &renamed);
    let homes = questions::homes(before, after, &matches);
    let paired = Paired { matches: &matches, homes: &homes, renamed: &renamed };
    let (findings, unfollowed) = findings::changes(before, after, &paired);
    let mut figures = questions::figures(before, after, &matches);
    figures.extend(findings::later(&findings, after, &matches));
    Diff {
        sources: sources::changes(before, after, &renamed),
        origins: sources::origins(before, after, &renamed),
        findings,
        sums: sums::changes(before, after, &paired),
        differences: steady::differences(before, after, &renamed),
        figures,
        ranges: questions::ranges(before, after, &homes),
        questions: questions::changes(before, after, &homes),
        notes: steady::notes(before, after, &renamed),
        claims_added: matches.added,
        claims_gone: matches.gone,
        unfollowed,
    }
}

impl Diff<'_> {
    /// Whether nothing changed that is worth telling.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
            && self.origins.is_empty()
            && self.findings.is_empty()
            && self.sums.is_empty()
            && self.differences.is_empty()
            && self.figures.is_empty()
            && self.ranges.is_empty()
            && self.questions.is_empty()
            && self.notes.is_empty()
            && self.claims_added == 0
            && self.claims_gone == 0
            && self.unfollowed == 0
    }

    /// Whether a discrepancy or a sum is new or got worse, and has one of the verdicts now.
    #[must_use]
    pub fn has_new(&self, verdicts: &[Verdict]) -> bool {
        let is_bad = |course: Course| matches!(course, Course::New | Course::Worse);
        let found = self.findings.iter().filter(|change| is_bad(change.course));
        let found = found.filter_map(|change| change.after.map(|finding| finding.pair.comparison.verdict));
        let sums = self.sums.iter().filter(|change| is_bad(change.course));
        let sums = sums.filter_map(|change| change.after.map(|sum| sum.verdict));
        found.chain(sums).any(|verdict| verdicts.contains(&verdict))
    }
}
