//! Relations between several questions, as the codebook declares them: dead, missing and rescued make up those aboard.
//!
//! A relation holds among claims of one subject, over the whole, at one time. The parts are taken from one source; the
//! total from the same, or from the others where those agree.

use super::account::reading;
use super::{ClaimRef, Derivation, terms};
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::{Claim, Mode};
use crate::codebook::{Codebook, RelationKind};
use crate::compare::{Order, Verdict, counts_others, order, say};
use crate::interval::Interval;
use crate::policy::{Policy, Reading, interval_words};
use std::collections::{BTreeMap, BTreeSet};

/// How many sources are held against each relation.
const MOST_SOURCES: usize = 48;

/// A question with its claims, as relations see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    /// Its id.
    pub id: &'a str,
    /// The attribute's id.
    pub attribute: &'a str,
    /// The key of its subject.
    pub subject: &'a str,
    /// Its claims.
    pub claims: &'a [Claim],
    /// How its attribute behaves.
    pub behaviour: Behaviour,
}

/// One claim that a relation rests on.
#[derive(Clone, Debug)]
pub(super) struct Fact<'a> {
    pub asked: Asked<'a>,
    pub index: usize,
    pub claim: &'a Claim,
    /// What it is taken to mean; where several claims stand for one fact, all that any of them means.
    pub reading: Reading,
    /// Whether the claims that stand for it leave room for each other.
    pub agreed: bool,
}

impl<'a> Fact<'a> {
    pub(super) fn of(asked: Asked<'a>, index: usize, policy: &Policy) -> Option<Self> {
        let claim = asked.claims.get(index)?;
        Some(Self { asked, index, claim, reading: reading(claim, policy)?, agreed: true })
    }

    pub(super) fn reference(&self) -> ClaimRef {
        ClaimRef { question: self.asked.id.to_owned(), claim: self.index }
    }

    /// "31 killed"
    fn words(&self) -> String {
        format!("{} {}", say(self.claim.value()), self.label())
    }

    fn label(&self) -> String {
        self.asked.attribute.replace('_', " ")
    }
}

/// The questions by attribute and subject, so that no relation has to look at all of them for each subject.
pub(super) struct Index<'a>(BTreeMap<&'a str, BTreeMap<&'a str, Asked<'a>>>);

impl<'a> Index<'a> {
    fn of(asked: &[Asked<'a>]) -> Self {
        let mut index: BTreeMap<&str, BTreeMap<&str, Asked<'_>>> = BTreeMap::new();
        for asked in asked {
            index.entry(asked.attribute).or_default().entry(asked.subject).or_insert(*asked);
        }
        Self(index)
    }

    /// The question about a subject.
    pub(super) fn about(&self, attribute: &str, subject: &str) -> Option<Asked<'a>> {
        self.0.get(attribute)?.get(subject).copied()
    }

    /// All questions of an attribute, by subject.
    pub(super) fn of_attribute(&self, attribute: &str) -> impl Iterator<Item = Asked<'a>> {
        self.0.get(attribute).into_iter().flat_map(|by_subject| by_subject.values().copied())
    }
}

/// The first sources of some questions in the order of their ids, and whether there are more.
fn sources<'a>(asked: impl Iterator<Item = Asked<'a>>) -> (Vec<&'a str>, bool) {
    let all: BTreeSet<&str> = asked.flat_map(|asked| asked.claims.iter().map(Claim::source)).collect();
    let more = all.len() > MOST_SOURCES;
    (all.into_iter().take(MOST_SOURCES).collect(), more)
}

/// What follows from the relations of a codebook; and in words what was left aside, where there was too much.
pub(crate) fn derive(asked: &[Asked<'_>], codebook: &Codebook, policy: &Policy) -> (Vec<Derivation>, Option<String>) {
    let index = Index::of(asked);
    let mut out = Vec::new();
    let mut capped = false;
    for relation in codebook.relations() {
        match relation.kind() {
            RelationKind::Sum { parts, total } => {
                for total in index.of_attribute(total) {
                    let parts: Vec<_> = parts.iter().map(|id| index.about(id, total.subject)).collect();
                    let (sources, more) = sources(parts.iter().flatten().copied());
                    capped |= more;
                    let found = sources.iter().map(|source| of_source(relation.id(), &parts, total, source, policy));
                    out.extend(found.flatten());
                }
            }
            RelationKind::Age { born, age } => out.extend(terms::ages(relation.id(), &index, [born, age], policy)),
            RelationKind::Term { start, duration, end } => {
                out.extend(terms::terms(relation.id(), &index, [start, duration, end], policy));
            }
            RelationKind::Shares { of } => {
                let (sources, more) = sources(index.of_attribute(of));
                capped |= more;
                out.extend(
                    sources.iter().filter_map(|source| terms::shares(relation.id(), &index, of, source, policy)),
                );
            }
        }
    }
    let note = || format!("sums across questions were tried for {MOST_SOURCES} sources each, and not for all");
    (out, capped.then(note))
}

/// Whether a claim counts the whole of what its question asks, and as a fact.
fn counts_the_whole(claim: &Claim) -> bool {
    let scope = &claim.scope;
    claim.mode == Mode::Stated
        && scope.stage.is_none()
        && scope.including.is_none()
        && scope.excluding.is_none()
        && scope.out_of.is_none()
        && !scope.listed
        && !counts_others(claim)
}

/// What one source says in answer to a question, as a whole.
fn fact<'a>(asked: Asked<'a>, source: &str, policy: &Policy) -> Option<Fact<'a>> {
    let own = asked.claims.iter().enumerate().filter(|(_, claim)| claim.source() == source && counts_the_whole(claim));
    together(own.filter_map(|(index, _)| Fact::of(asked, index, policy)).collect())
}

/// What all sources say, where the source itself gives no total.
fn total_of_others<'a>(asked: Asked<'a>, policy: &Policy) -> Option<Fact<'a>> {
    let all = asked.claims.iter().enumerate().filter(|(_, claim)| counts_the_whole(claim));
    together(all.filter_map(|(index, _)| Fact::of(asked, index, policy)).collect())
}

/// Several claims as one fact under the name of the narrowest, with all that any of them means; none where they lie on
/// different scales, or count different groups or times.
fn together(facts: Vec<Fact<'_>>) -> Option<Fact<'_>> {
    let first = facts.first()?;
    let alike = |fact: &Fact<'_>| {
        fact.reading.axis == first.reading.axis
            && fact.claim.scope.group == first.claim.scope.group
            && fact.claim.as_of == first.claim.as_of
    };
    if !facts.iter().all(alike) {
        return None;
    }
    let meet = |a: &Fact<'_>, b: &Fact<'_>| room(&a.reading, &b.reading);
    let agreed = facts.iter().enumerate().all(|(i, a)| facts.iter().skip(i + 1).all(|b| meet(a, b)));
    let rank = |fact: &Fact<'_>| {
        let wider = facts.iter().filter(|other| other.reading.possible.contains(fact.reading.possible)).count();
        (std::cmp::Reverse(wider), fact.claim.source().to_owned(), fact.claim.span(), say(fact.claim.value()))
    };
    let narrowest = facts.iter().min_by_key(|fact| rank(fact)).cloned()?;
    let all = |range: fn(&Reading) -> Interval| facts.iter().map(|fact| range(&fact.reading)).reduce(Interval::cover);
    let reading = Reading {
        typical: all(|reading| reading.typical)?,
        possible: all(|reading| reading.possible)?,
        axis: narrowest.reading.axis.clone(),
    };
    Some(Fact { reading, agreed, ..narrowest })
}

/// Whether facts speak of one group, one place and one time, as far as is known.
fn of_one_event(facts: &[&Fact<'_>]) -> bool {
    facts.iter().enumerate().all(|(i, a)| {
        facts.iter().skip(i + 1).all(|b| {
            let places = match (&a.claim.scope.place, &b.claim.scope.place) {
                (Some(x), Some(y)) => x.key() == y.key() || x.lies_in(y) || y.lies_in(x),
                _ => true,
            };
            let moves = |fact: &Fact<'_>| fact.asked.behaviour.over_time != OverTime::Fixed;
            let timed = !moves(a)
                || !moves(b)
                || a.claim.as_of == b.claim.as_of
                    && matches!(order(a.claim, b.claim), Order::Together | Order::Undated);
            places && timed && a.claim.scope.group == b.claim.scope.group && a.reading.axis == b.reading.axis
        })
    })
}

fn sum_of(facts: &[&Fact<'_>]) -> Option<Reading> {
    let (first, rest) = facts.split_first()?;
    rest.iter().try_fold(first.reading.clone(), |sum, fact| {
        Some(Reading {
            typical: sum.typical.plus(fact.reading.typical)?,
            possible: sum.possible.plus(fact.reading.possible)?,
            axis: sum.axis,
        })
    })
}

fn room(sum: &Reading, total: &Reading) -> bool {
    sum.typical.meets(total.possible) || sum.possible.meets(total.typical)
}

/// Whether a sum lies wholly above the total.
fn exceeds(sum: &Reading, total: &Reading) -> bool {
    let above =
        matches!((sum.typical.low().number(), total.typical.high().number()), (Some(low), Some(high)) if low >= high);
    above && !room(sum, total)
}

fn of_source(
    relation: &str,
    parts: &[Option<Asked<'_>>],
    total: Asked<'_>,
    source: &str,
    policy: &Policy,
) -> Option<Derivation> {
    let known: Vec<Fact<'_>> = parts.iter().filter_map(|asked| fact((*asked)?, source, policy)).collect();
    let own_total = fact(total, source, policy);
    let has_own = total.claims.iter().any(|claim| claim.source() == source);
    let total_fact = if has_own { own_total } else { total_of_others(total, policy) }?;
    let facts: Vec<&Fact<'_>> = known.iter().collect();
    let all: Vec<&Fact<'_>> = facts.iter().copied().chain([&total_fact]).collect();
    if facts.is_empty() || !of_one_event(&all) {
        return None;
    }
    let found = |facts: &[&Fact<'_>], words: String, verdict, unless: Option<String>| Derivation {
        relation: relation.to_owned(),
        claims: facts.iter().map(|fact| fact.reference()).chain([total_fact.reference()]).collect(),
        words,
        verdict,
        unless,
    };
    if let Some(fewest) = fewest_too_many(&facts, &total_fact) {
        let sum = sum_of(&fewest)?;
        let words = format!("{}, more than {}", equation(&fewest, &sum), total_fact.words());
        return Some(found(&fewest, words, Verdict::Contradict, None));
    }
    // Whoever says two things explains nothing.
    if !all.iter().all(|fact| fact.agreed) {
        return None;
    }
    if known.len() < parts.len() {
        return by_difference(&facts, parts, &total_fact, source, policy, relation);
    }
    let sum = sum_of(&facts)?;
    if room(&sum, &total_fact.reading) {
        let words = if sum.typical == total_fact.reading.typical {
            format!("{} = {}", addends(&facts), total_fact.words())
        } else {
            format!("{}, which leaves room for {}", equation(&facts, &sum), total_fact.words())
        };
        return Some(found(&facts, words, Verdict::Compatible, None));
    }
    let left = total_fact.reading.typical.minus(sum.typical)?;
    let left = interval_words(left, &sum.axis);
    let words = format!("{}, fewer than {}", equation(&facts, &sum), total_fact.words());
    Some(found(&facts, words, Verdict::Tension, Some(format!("{left} of them are in none of these figures"))))
}

fn addends(facts: &[&Fact<'_>]) -> String {
    facts.iter().map(|fact| fact.words()).collect::<Vec<_>>().join(" + ")
}

fn equation(facts: &[&Fact<'_>], sum: &Reading) -> String {
    if facts.len() < 2 {
        return addends(facts);
    }
    format!("{} = {}", addends(facts), interval_words(sum.typical, &sum.axis))
}

/// The fewest parts that are more than the total by themselves: the largest ones, as many as it takes.
fn fewest_too_many<'f, 'a>(facts: &[&'f Fact<'a>], total: &Fact<'_>) -> Option<Vec<&'f Fact<'a>>> {
    let mut sorted: Vec<&Fact<'a>> = facts.to_vec();
    let low = |fact: &Fact<'_>| fact.reading.possible.low().number().unwrap_or(crate::Number::ZERO);
    sorted.sort_by(|a, b| low(b).cmp(&low(a)).then_with(|| a.asked.id.cmp(b.asked.id)));
    let fewest = (1..=sorted.len()).find_map(|many| {
        let some = sorted.get(..many)?;
        sum_of(some).filter(|sum| exceeds(sum, &total.reading)).map(|_| some.to_vec())
    })?;
    // In the order of the relation again.
    Some(facts.iter().copied().filter(|fact| fewest.iter().any(|f| std::ptr::eq(*f, *fact))).collect())
}

/// Where one part is missing: what the total leaves for it, held against what another source says of it.
fn by_difference(
    facts: &[&Fact<'_>],
    parts: &[Option<Asked<'_>>],
    total: &Fact<'_>,
    source: &str,
    policy: &Policy,
    relation: &str,
) -> Option<Derivation> {
    let mut open = parts.iter().filter(|asked| !facts.iter().any(|fact| asked.is_some_and(|a| a.id == fact.asked.id)));
    let (Some(Some(asked)), None) = (open.next(), open.next()) else { return None };
    // What the source itself says of it, though not as a whole, is for others to weigh.
    if asked.claims.iter().any(|claim| claim.source() == source) {
        return None;
    }
    let sum = sum_of(facts)?;
    let left = Reading {
        typical: total.reading.typical.minus(sum.typical)?,
        possible: total.reading.possible.minus(sum.possible)?,
        axis: sum.axis,
    };
    let other = total_of_others(*asked, policy)?;
    let all: Vec<&Fact<'_>> = facts.iter().copied().chain([total, &other]).collect();
    if !of_one_event(&all) || !other.agreed || !room(&left, &other.reading) {
        return None;
    }
    let words = facts.iter().map(|fact| fact.words()).collect::<Vec<_>>().join(" - ");
    let words = format!("{} - {words} = {}", total.words(), interval_words(left.typical, &left.axis));
    let words = if left.typical == other.reading.typical {
        format!("{words} {}", other.label())
    } else {
        format!("{words}, which leaves room for {}", other.words())
    };
    let claims = all.iter().map(|fact| fact.reference()).collect();
    Some(Derivation { relation: relation.to_owned(), claims, words, verdict: Verdict::Compatible, unless: None })
}
