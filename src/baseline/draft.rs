//! A baseline of all that a report finds, with reasons to be filled in.

use super::{About, Baseline, Entry, Side, statement, statements_of};
use crate::compare::Verdict;
use crate::report::{Question, Report, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// The findings of a report that have one of the verdicts, without reasons.
///
/// Findings of one question with the same two values and one verdict are one entry, as far as each source on the one
/// side is held against each on the other: no entry covers two statements that were not found to differ.
#[must_use]
pub fn draft(report: &Report, verdicts: &[Verdict]) -> Baseline {
    let mut entries: Vec<Entry> =
        report.questions.iter().flat_map(|question| of_question(question, verdicts)).collect();
    for sum in report.derivations.iter().filter(|sum| verdicts.contains(&sum.verdict)) {
        entries.push(Entry {
            about: About::Sum { relation: sum.relation.clone(), statements: statements_of(report, sum) },
            verdict: sum.verdict,
            reason: String::new(),
            until: None,
            words: vec![sum.words.clone()],
            line: 0,
        });
    }
    Baseline { entries }
}

/// The sources that give one value against each source that gives another.
type Against = BTreeMap<String, BTreeSet<String>>;

fn of_question(question: &Question, verdicts: &[Verdict]) -> Vec<Entry> {
    // The worst verdict of two statements, and its reason.
    let mut found: BTreeMap<[Statement; 2], (Verdict, &str)> = BTreeMap::new();
    for pair in &question.pairs {
        let (Some(a), Some(b)) = (statement(question, pair.a), statement(question, pair.b)) else { continue };
        let mut both = [a, b];
        both.sort_by(|x, y| (&x.value, &x.source).cmp(&(&y.value, &y.source)));
        let worst = found.entry(both).or_insert((pair.comparison.verdict, &pair.comparison.why));
        if pair.comparison.verdict > worst.0 {
            *worst = (pair.comparison.verdict, &pair.comparison.why);
        }
    }
    let mut by_values: BTreeMap<(Verdict, String, String), (Against, &str)> = BTreeMap::new();
    for ([a, b], (verdict, why)) in found.into_iter().filter(|(_, (verdict, _))| verdicts.contains(verdict)) {
        let (against, _) = by_values.entry((verdict, a.value, b.value)).or_insert_with(|| (Against::new(), why));
        against.entry(a.source).or_default().insert(b.source);
    }
    let mut entries = Vec::new();
    for ((verdict, a, b), (against, why)) in by_values.into_iter().rev() {
        let mut alike: BTreeMap<BTreeSet<String>, BTreeSet<String>> = BTreeMap::new();
        for (source, others) in against {
            alike.entry(others).or_default().insert(source);
        }
        for (others, sources) in alike {
            let sides = [Side { value: a.clone(), sources }, Side { value: b.clone(), sources: others }];
            entries.push(Entry {
                about: About::Pair { question: question.id.clone(), sides },
                verdict,
                reason: String::new(),
                until: None,
                words: vec![question.question.clone(), why.to_owned()],
                line: 0,
            });
        }
    }
    entries
}
