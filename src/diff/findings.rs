//! Discrepancies in two reports: two statements of one question that an editor has to look at.

use super::claims::{Matches, Place};
use super::questions::Homes;
use super::sources::Renamed;
use super::{Course, FigureChange, Finding, FindingChange};
use crate::claim::Claim;
use crate::compare::{Order, Verdict, order, say};
use crate::report::{Known, Pair, Question, Report};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A source and what it says, in words.
type Statement = (String, String);

/// The number of a question, and two statements in order.
type Key = (usize, [Statement; 2]);

/// The pairs of claims behind two statements, the worst first.
type Found<'r> = BTreeMap<Key, Vec<&'r Pair>>;

/// What is one in two reports.
#[derive(Clone, Copy)]
pub(super) struct Paired<'p> {
    pub(super) matches: &'p Matches,
    pub(super) homes: &'p Homes,
    pub(super) renamed: &'p Renamed<'p>,
}

/// What became of the discrepancies, and how many could not be followed.
pub(super) fn changes<'r>(
    before: &'r Report,
    after: &'r Report,
    paired: &Paired<'_>,
) -> (Vec<FindingChange<'r>>, usize) {
    let matches = paired.matches;
    let (old, new) = (found(before, paired.renamed), found(after, &Renamed::default()));
    let mut links: BTreeMap<&Key, Vec<&Key>> = BTreeMap::new();
    let mut out = Vec::new();
    let mut unfollowed = 0;
    for (key, pairs) in &old {
        if let Some(home) = home(key, pairs, after, &new, paired) {
            links.entry(home).or_default().push(key);
            continue;
        }
        let Some(finding) = worst(before, key, pairs).filter(is_flag) else { continue };
        let (course, because) = match (known(after, &key.1, &Renamed::default()), gone(finding, key.0, after, paired)) {
            (Some(known), _) => (Course::Known, known.reason.clone()),
            (None, Gone::Settled(because)) => (Course::Settled, because),
            (None, Gone::Unfollowed) => {
                unfollowed += 1;
                continue;
            }
        };
        out.push(FindingChange { course, before: Some(finding), after: None, because: Some(because) });
    }
    for (key, pairs) in &new {
        let Some(after_it) = worst(after, key, pairs) else { continue };
        let earlier = links.get(key).into_iter().flatten().filter_map(|key| worst(before, key, old.get(*key)?));
        let earlier = earlier.max_by_key(|finding| finding.pair.comparison.verdict);
        let was_known = known(before, &key.1, paired.renamed);
        let was_summarised = || {
            let (a, b) = (matches.before((key.0, after_it.pair.a)), matches.before((key.0, after_it.pair.b)));
            let question = a.zip(b).filter(|(a, b)| a.0 == b.0).and_then(|(a, _)| before.questions.get(a.0));
            question.is_some_and(|question| question.summarised > 0)
        };
        let course = match earlier {
            None if is_flag(&after_it) && was_known.is_none() && was_summarised() => {
                unfollowed += 1;
                continue;
            }
            None => is_flag(&after_it).then_some(Course::New),
            Some(earlier) => course(&earlier, &after_it),
        };
        let Some(course) = course else { continue };
        let because = match course {
            Course::Settled => Some(because(earlier, after_it, paired.renamed)),
            Course::New => was_known.map(|known| format!("it was known: {}", known.reason)),
            _ => None,
        };
        out.push(FindingChange { course, before: earlier, after: Some(after_it), because });
    }
    let severity = |change: &FindingChange<'_>| {
        let finding = change.after.filter(|_| change.course != Course::Settled).or(change.before);
        finding.map(|finding| finding.pair.comparison.verdict)
    };
    out.sort_by_key(|change| (change.course, Reverse(severity(change))));
    (out, unfollowed)
}

/// What a baseline says of the two statements, where it marks them as known.
fn known<'r>(report: &'r Report, said: &[Statement; 2], renamed: &Renamed<'_>) -> Option<&'r Known> {
    let has = |known: &'r Known, (source, value): &Statement| {
        known.statements.iter().any(|statement| renamed.now(&statement.source) == source && statement.value == *value)
    };
    report.known.iter().find(|known| said.iter().all(|statement| has(known, statement)))
}

fn is_flag(finding: &Finding<'_>) -> bool {
    finding.pair.comparison.verdict.is_flag()
}

fn course(before: &Finding<'_>, after: &Finding<'_>) -> Option<Course> {
    let (old, new) = (before.pair.comparison.verdict, after.pair.comparison.verdict);
    match (old.is_flag(), new.is_flag()) {
        (false, false) => None,
        (false, true) => Some(Course::New),
        (true, false) => Some(Course::Settled),
        (true, true) if new > old => Some(Course::Worse),
        (true, true) if new < old => Some(Course::Milder),
        (true, true) => None,
    }
}

fn found<'r>(report: &'r Report, renamed: &Renamed<'_>) -> Found<'r> {
    let mut found = Found::new();
    for (number, question) in report.questions.iter().enumerate() {
        let statements: Vec<Statement> =
            question.claims.iter().map(|claim| (renamed.now(claim.source()).to_owned(), say(claim.value()))).collect();
        for pair in &question.pairs {
            let (Some(a), Some(b)) = (statements.get(pair.a), statements.get(pair.b)) else { continue };
            let mut both = [a.clone(), b.clone()];
            both.sort();
            found.entry((number, both)).or_default().push(pair);
        }
    }
    for pairs in found.values_mut() {
        pairs.sort_by_key(|pair| Reverse(pair.comparison.verdict));
    }
    found
}

fn worst<'r>(report: &'r Report, key: &Key, pairs: &[&'r Pair]) -> Option<Finding<'r>> {
    Some(Finding { question: report.questions.get(key.0)?, pair: pairs.first()? })
}

/// Where the two statements stand in the later report: where their claims went, otherwise where the same is said.
fn home<'n>(key: &Key, pairs: &[&Pair], after: &Report, new: &'n Found<'_>, paired: &Paired<'_>) -> Option<&'n Key> {
    let matches = paired.matches;
    let by_claims = pairs.iter().find_map(|pair| {
        let (a, b) = (matches.after((key.0, pair.a))?, matches.after((key.0, pair.b))?);
        if a.0 != b.0 {
            return None;
        }
        let question = after.questions.get(a.0)?;
        let mut both = [statement(question, a)?, statement(question, b)?];
        both.sort();
        new.get_key_value(&(a.0, both)).map(|(key, _)| key)
    });
    by_claims.or_else(|| new.get_key_value(&(*paired.homes.get(&key.0)?, key.1.clone())).map(|(key, _)| key))
}

fn statement(question: &Question, place: Place) -> Option<Statement> {
    let claim = question.claims.get(place.1)?;
    Some((claim.source().to_owned(), say(claim.value())))
}

/// What became of a discrepancy that is not there any more.
enum Gone {
    /// It is settled, for this reason.
    Settled(String),
    /// Both claims are there, and other claims stand for them.
    Unfollowed,
}

fn gone(finding: Finding<'_>, question: usize, after: &Report, paired: &Paired<'_>) -> Gone {
    let sides = [finding.pair.a, finding.pair.b];
    let mut changed = None;
    let mut homes = Vec::new();
    for side in sides {
        let Some(claim) = finding.question.claims.get(side) else { continue };
        match fate(claim, (question, side), after, paired) {
            Ok((home, later)) => {
                homes.push(home.0);
                changed = changed.or_else(|| instead(claim, later));
            }
            Err(lost) => return Gone::Settled(lost),
        }
    }
    homes.dedup();
    let summarised = |home: &usize| after.questions.get(*home).is_some_and(|question| question.summarised > 0);
    match (changed, homes.as_slice()) {
        (Some(changed), _) => Gone::Settled(changed),
        (None, [home]) if summarised(home) => Gone::Unfollowed,
        (None, [_]) => Gone::Settled("the two are no longer held against each other".to_owned()),
        (None, _) => Gone::Settled("the two no longer answer one question".to_owned()),
    }
}

/// Where a claim stands in the later report, or in words why it does not.
pub(super) fn fate<'r>(
    claim: &Claim,
    place: Place,
    after: &'r Report,
    paired: &Paired<'_>,
) -> Result<(Place, &'r Claim), String> {
    let home = paired.matches.after(place);
    if let Some(later) = home.and_then(|home| Some((home, after.questions.get(home.0)?.claims.get(home.1)?))) {
        return Ok(later);
    }
    let source = paired.renamed.now(claim.source());
    match has(after, source) {
        true => Err(format!("{source} no longer says {}", say(claim.value()))),
        false => Err(format!("{source} is gone")),
    }
}

/// Whether a report knows a source: a library's report may hold claims of sources that it does not list.
fn has(report: &Report, source: &str) -> bool {
    report.sources.iter().any(|entry| entry.id == source)
        || report.questions.iter().flat_map(|question| &question.claims).any(|claim| claim.source() == source)
}

/// How a source's figure changed, if it did.
pub(super) fn instead(before: &Claim, after: &Claim) -> Option<String> {
    let (old, new) = (say(before.value()), say(after.value()));
    (old != new).then(|| format!("{} says {new} instead of {old}", after.source()))
}

/// Why two claims that are both still there get on now.
fn because(before: Option<Finding<'_>>, after: Finding<'_>, renamed: &Renamed<'_>) -> String {
    let claims = |finding: Finding<'_>| -> BTreeSet<Statement> {
        let both =
            [finding.pair.a, finding.pair.b].into_iter().filter_map(|index| statement(finding.question, (0, index)));
        both.collect()
    };
    let old = before.map(claims).unwrap_or_default();
    let old: BTreeSet<Statement> = old.into_iter().map(|(id, said)| (renamed.now(&id).to_owned(), said)).collect();
    let new = claims(after);
    let gone: Vec<&Statement> = old.difference(&new).collect();
    let came: Vec<&Statement> = new.difference(&old).collect();
    match (gone.as_slice(), came.as_slice()) {
        ([(source, old)], [(same, new)]) if source == same => format!("{source} says {new} instead of {old}"),
        _ => {
            let found = &after.pair.comparison;
            format!("now {}: {}", found.verdict.code().replace('_', " "), found.why)
        }
    }
}

/// Figures that came and stand later than one that was there: for each the last one before it.
pub(super) fn later<'r>(findings: &[FindingChange<'r>], after: &'r Report, matches: &Matches) -> Vec<FigureChange<'r>> {
    let mut out: Vec<FigureChange<'r>> = Vec::new();
    let updates = findings.iter().filter(|change| change.course == Course::New).filter_map(|change| change.after);
    for finding in updates.filter(|finding| finding.pair.comparison.verdict == Verdict::Update) {
        let number = after.questions.iter().position(|question| std::ptr::eq(question, finding.question));
        let claims = &finding.question.claims;
        let (Some(number), Some(a), Some(b)) = (number, claims.get(finding.pair.a), claims.get(finding.pair.b)) else {
            continue;
        };
        let ((earlier, _), (later, index)) = match order(a, b) {
            Order::Before => ((a, finding.pair.a), (b, finding.pair.b)),
            Order::After => ((b, finding.pair.b), (a, finding.pair.a)),
            _ => continue,
        };
        if matches.before((number, index)).is_some() {
            continue;
        }
        let change = FigureChange {
            question: finding.question,
            before: earlier,
            after: later,
            why: Some(&finding.pair.comparison.why),
        };
        match out.iter_mut().find(|known| std::ptr::eq(known.after, later)) {
            Some(known) if order(known.before, earlier) == Order::Before => *known = change,
            Some(_) => {}
            None => out.push(change),
        }
    }
    out
}
