//! Findings that a desk has marked as known, each with its reason.
//!
//! A finding is known by what is said and by whom, not by where it stands: an edited sentence, a moved paragraph or
//! another wording of the question leaves it known, another figure or another hedge does not, and neither does another
//! source. A verdict that is worse than the one that was marked is new.

mod draft;

pub use draft::draft;

use crate::compare::{Verdict, say};
use crate::note::Note;
use crate::report::{Derivation, Known, Pair, Question, Report, Statement};
use crate::value::Period;
use std::collections::{BTreeMap, BTreeSet};

/// What a desk has marked as known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// The entries, in the order of the file.
    pub entries: Vec<Entry>,
}

/// One finding that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub about: About,
    /// The worst verdict that is known.
    pub verdict: Verdict,
    /// Why it is known; not empty where it was read from a file.
    pub reason: String,
    /// The last day on which it counts as known.
    pub until: Option<Period>,
    /// What it is about in the words of a report, for the person who fills in the reason.
    pub words: Vec<String>,
    /// The line of the file, from 1; nought where it comes from none.
    pub line: usize,
}

/// What a known finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Two values that answer one question.
    Pair {
        /// The id of the question.
        question: String,
        /// The two values, each with those who give it.
        sides: [Side; 2],
    },
    /// Figures that do not add up.
    Sum {
        /// The relation: `parts`, or an id of the codebook.
        relation: String,
        /// Who says what.
        statements: BTreeSet<Statement>,
    },
}

/// A value and the sources that give it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Side {
    /// The value in words, hedge included: `nearly a dozen`.
    pub value: String,
    /// The ids of the sources.
    pub sources: BTreeSet<String>,
}

impl Side {
    fn has(&self, statement: &Statement) -> bool {
        self.value == statement.value && self.sources.contains(&statement.source)
    }
}

impl Baseline {
    /// Takes what is known out of a report's pairs and derivations, and lists it under [`Report::known`].
    ///
    /// An entry counts up to and on its last day; without a `today` every entry counts. Notes tell of entries that match
    /// nothing any more, and of those whose time is over and that no other one stands in for. Answers the entries by which
    /// something is known.
    pub fn apply(&self, report: &mut Report, today: Option<Period>) -> Vec<&Entry> {
        let ids: BTreeSet<String> = report.questions.iter().map(|question| question.id.clone()).collect();
        let mut used = Used::default();
        for question in &mut report.questions {
            let mut open = Vec::new();
            for pair in std::mem::take(&mut question.pairs) {
                match used.choose(self, &self.entries_of(question, &pair, &ids), today) {
                    Some(index) => self.mark(used.known.entry(index).or_default(), index, question, &pair),
                    None => open.push(pair),
                }
            }
            question.pairs = open;
            settle(question);
        }
        let mut open = Vec::new();
        for sum in std::mem::take(&mut report.derivations) {
            match used.choose(self, &self.entries_of_sum(report, &sum), today) {
                Some(index) => {
                    let known = self.known_sum(index, report, &sum);
                    used.known.insert(index, known);
                }
                None => open.push(sum),
            }
        }
        report.derivations = open;
        report.questions.sort_by_key(|question| std::cmp::Reverse(question.verdict));
        self.tell(report, &used);
        let holding = used.known.keys().filter_map(|index| self.entries.get(*index)).collect();
        report.known.extend(used.known.into_values().flatten());
        holding
    }

    fn counts(&self, index: usize, today: Option<Period>) -> bool {
        let until = self.entries.get(index).and_then(|entry| entry.until);
        match (until, today) {
            (Some(until), Some(today)) => today.first_minute() < until.end_minute(),
            _ => true,
        }
    }

    /// The entries that are about a pair; none for one that is no finding.
    fn entries_of(&self, question: &Question, pair: &Pair, ids: &BTreeSet<String>) -> Vec<usize> {
        let (Some(a), Some(b)) = (statement(question, pair.a), statement(question, pair.b)) else { return Vec::new() };
        self.about(pair.comparison.verdict, |about| {
            let About::Pair { question: id, sides: [x, y] } = about else { return false };
            asks(id, question, ids) && (x.has(&a) && y.has(&b) || x.has(&b) && y.has(&a))
        })
    }

    /// The entries that are about a sum; none for one that is no finding.
    fn entries_of_sum(&self, report: &Report, sum: &Derivation) -> Vec<usize> {
        let said = statements_of(report, sum);
        self.about(sum.verdict, |about| {
            let About::Sum { relation, statements } = about else { return false };
            *relation == sum.relation && *statements == said
        })
    }

    /// The entries that are about something and know it with a verdict as bad.
    fn about(&self, verdict: Verdict, is_it: impl Fn(&About) -> bool) -> Vec<usize> {
        let entries = self.entries.iter().enumerate().filter(|_| verdict.is_flag());
        let about = entries.filter(|(_, entry)| verdict <= entry.verdict && is_it(&entry.about));
        about.map(|(index, _)| index).collect()
    }

    /// Adds a pair to what is known by an entry.
    fn mark(&self, known: &mut Option<Known>, index: usize, question: &Question, pair: &Pair) {
        let Some(entry) = self.entries.get(index) else { return };
        let found = &pair.comparison;
        let known = known.get_or_insert_with(|| Known {
            about: question.id.clone(),
            asks: question.question.clone(),
            verdict: found.verdict,
            why: found.why.clone(),
            statements: Vec::new(),
            reason: entry.reason.clone(),
            until: entry.until,
        });
        if found.verdict > known.verdict {
            (known.verdict, known.why) = (found.verdict, found.why.clone());
        }
        for statement in [pair.a, pair.b].into_iter().filter_map(|claim| statement(question, claim)) {
            if !known.statements.contains(&statement) {
                known.statements.push(statement);
            }
        }
    }

    fn known_sum(&self, index: usize, report: &Report, sum: &Derivation) -> Option<Known> {
        let entry = self.entries.get(index)?;
        Some(Known {
            about: sum.relation.clone(),
            asks: sum.words.clone(),
            verdict: sum.verdict,
            why: sum.words.clone(),
            statements: statements_of(report, sum).into_iter().collect(),
            reason: entry.reason.clone(),
            until: entry.until,
        })
    }

    /// Notes on entries that match nothing and on those whose time is over.
    fn tell(&self, report: &mut Report, used: &Used) {
        for (index, entry) in self.entries.iter().enumerate() {
            let text = match entry.until {
                Some(until) if used.lapsed.contains(&index) => {
                    format!("{} was known until {until} and counts again: {}", entry.name(), entry.about)
                }
                _ if !used.matched.contains(&index) => {
                    format!("{} matches nothing any more: {}", entry.name(), entry.about)
                }
                _ => continue,
            };
            report.notes.push(Note { source: None, span: None, text });
        }
    }
}

/// What became of the entries.
#[derive(Default)]
struct Used {
    /// Those that are about something in the report.
    matched: BTreeSet<usize>,
    /// Those whose time is over while what they are about is open.
    lapsed: BTreeSet<usize>,
    /// What is known by which.
    known: BTreeMap<usize, Option<Known>>,
}

impl Used {
    /// The first entry about a finding whose time is not over.
    fn choose(&mut self, baseline: &Baseline, about: &[usize], today: Option<Period>) -> Option<usize> {
        self.matched.extend(about);
        let chosen = about.iter().copied().find(|index| baseline.counts(*index, today));
        if chosen.is_none() {
            self.lapsed.extend(about.first());
        }
        chosen
    }
}

impl Entry {
    fn name(&self) -> String {
        if self.line > 0 {
            format!("the baseline's entry on line {}", self.line)
        } else {
            "a baseline's entry".to_owned()
        }
    }
}

impl std::fmt::Display for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let who = |side: &Side| side.sources.iter().cloned().collect::<Vec<_>>().join(", ");
        match self {
            Self::Pair { question, sides: [a, b] } => {
                write!(f, "{question}, {} ({}) against {} ({})", a.value, who(a), b.value, who(b))
            }
            Self::Sum { relation, statements } => {
                let said: Vec<String> = statements.iter().map(|s| format!("{} ({})", s.value, s.source)).collect();
                write!(f, "{relation}, {}", said.join(", "))
            }
        }
    }
}

/// Whether an entry's question is this one: by its id, or by its attribute where no question has that id any more.
fn asks(id: &str, question: &Question, ids: &BTreeSet<String>) -> bool {
    let attribute = id.split_once(':').map_or(id, |(attribute, _)| attribute);
    id == question.id || !ids.contains(id) && attribute == question.attribute
}

fn statement(question: &Question, claim: usize) -> Option<Statement> {
    let claim = question.claims.get(claim)?;
    Some(Statement { source: claim.source().to_owned(), value: say(claim.value()) })
}

fn statements_of(report: &Report, sum: &Derivation) -> BTreeSet<Statement> {
    let claims = sum.claims.iter().filter_map(|claim| {
        let question = report.questions.iter().find(|question| question.id == claim.question)?;
        statement(question, claim.claim)
    });
    claims.collect()
}

/// Brings a question's verdict and kinds in line with the pairs that are left.
fn settle(question: &mut Question) {
    let worst = question.pairs.iter().map(|pair| pair.comparison.verdict).max();
    question.verdict = worst.unwrap_or(Verdict::NotComparable);
    if !question.verdict.is_flag() {
        question.kinds.retain(|kind| *kind == crate::compare::DifferenceKind::Scope.code());
    }
}
