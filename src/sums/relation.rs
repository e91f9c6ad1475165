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
use crate::policy::{Policy, Reading, interval_words};
use std::collections::BTreeSet;

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
    pub reading: Reading,
}

impl<'a> Fact<'a> {
    pub(super) fn of(asked: Asked<'a>, index: usize, policy: &Policy) -> Option<Self> {
        let claim = asked.claims.get(index)?;
        Some(Self { asked, index, claim, reading: reading(claim, policy)? })
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

/// What follows from the relations of a codebook; and in words what was left aside, where there was too much.
pub(crate) fn derive(asked: &[Asked<'_>], codebook: &Codebook, policy: &Policy) -> (Vec<Derivation>, Option<String>) {
    let mut sources: Vec<&str> = asked.iter().flat_map(|asked| asked.claims.iter().map(Claim::source)).collect();
    sources.sort_unstable();
    sources.dedup();
    let capped = (sources.len() > MOST_SOURCES && !codebook.relations().is_empty()).then(|| {
        format!("sums across questions were tried for {MOST_SOURCES} of {} sources only", sources.len())
    });
    sources.truncate(MOST_SOURCES);
    let mut out = Vec::new();
    for relation in codebook.relations() {
        match relation.kind() {
            RelationKind::Sum { parts, total } => {
                let subjects: BTreeSet<&str> =
                    asked.iter().filter(|asked| asked.attribute == total).map(|asked| asked.subject).collect();
                for subject in subjects {
                    let question = |id: &str| asked.iter().find(|a| a.attribute == id && a.subject == subject).copied();
                    let (parts, total) = (parts.iter().map(|id| question(id)).collect::<Vec<_>>(), question(total));
                    let Some(total) = total else { continue };
                    for source in &sources {
                        out.extend(of_source(relation.id(), &parts, total, source, policy));
                    }
                }
            }
            RelationKind::Age { born, age } => out.extend(terms::ages(relation.id(), asked, [born, age], policy)),
            RelationKind::Term { start, duration, end } => {
                out.extend(terms::terms(relation.id(), asked, [start, duration, end], policy));
            }
            RelationKind::Shares { of } => {
                for source in &sources {
                    out.extend(terms::shares(relation.id(), asked, of, source, policy));
                }
            }
        }
    }
    (out, capped)
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

/// What one source says in answer to a question, as a whole; `None` where it says several things.
fn fact<'a>(asked: Asked<'a>, source: &str, policy: &Policy) -> Option<Fact<'a>> {
    let own = asked.claims.iter().enumerate().filter(|(_, claim)| claim.source() == source && counts_the_whole(claim));
    let facts: Vec<Fact<'a>> = own.filter_map(|(index, _)| Fact::of(asked, index, policy)).collect();
    narrowest(facts)
}

/// The narrowest of several facts that leave room for each other; `None` where two do not.
fn narrowest(facts: Vec<Fact<'_>>) -> Option<Fact<'_>> {
    let meet = |a: &Fact<'_>, b: &Fact<'_>| {
        a.reading.axis == b.reading.axis
            && (a.reading.typical.meets(b.reading.possible) || b.reading.typical.meets(a.reading.possible))
            && a.claim.scope.group == b.claim.scope.group
            && a.claim.as_of == b.claim.as_of
    };
    if !facts.iter().enumerate().all(|(i, a)| facts.iter().skip(i + 1).all(|b| meet(a, b))) {
        return None;
    }
    let rank = |fact: &Fact<'_>| {
        let wider = facts.iter().filter(|other| other.reading.possible.contains(fact.reading.possible)).count();
        (std::cmp::Reverse(wider), fact.claim.source().to_owned(), fact.claim.span(), say(fact.claim.value()))
    };
    facts.iter().min_by_key(|fact| rank(fact)).cloned()
}

/// The total that the other sources agree on, where the source itself gives none.
fn total_of_others<'a>(asked: Asked<'a>, policy: &Policy) -> Option<Fact<'a>> {
    let all = asked.claims.iter().enumerate().filter(|(_, claim)| counts_the_whole(claim));
    narrowest(all.filter_map(|(index, _)| Fact::of(asked, index, policy)).collect())
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
                || a.claim.as_of == b.claim.as_of && matches!(order(a.claim, b.claim), Order::Together | Order::Undated);
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
    let above = matches!((sum.typical.low().number(), total.typical.high().number()), (Some(low), Some(high)) if low >= high);
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
    if !of_one_event(&all) || !room(&left, &other.reading) {
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
