//! What one source counts in parts that are surely not the same.

use crate::claim::{Claim, Member, Mode};
use crate::compare::{Part, counts_others, part_of, say};
use crate::interval::{Bound, Interval};
use crate::nouns::are_apart;
use crate::number::{Figure, Number};
use crate::policy::{Axis, Policy, Reading, interval_words};
use crate::value::{Hedge, Hedged, Money, Unit, Value};

/// Parts of one source that are surely not the same, added up.
#[derive(Clone, Debug)]
pub(super) struct Account {
    /// Indices of the claims, in the order of the text.
    pub parts: Vec<usize>,
    /// Their sum.
    pub sum: Reading,
    /// Whom its parts expressly count in.
    pub members: Vec<Member>,
    /// Whether one of them adds to what stands before it, which only an explanation may rest on.
    pub adds: bool,
    /// Whether its parts are known to lie apart, not only nothing is known that puts one into another.
    pub sure: bool,
    /// The one told of a group, whose others the words leave open, and how many the group has.
    pub lone: Option<(usize, Number)>,
    /// "4 + 3"
    pub words: String,
}

/// What a claim counts, as a reading: whole where whole things are counted, and no more than it is out of.
pub(super) fn reading(claim: &Claim, policy: &Policy) -> Option<Reading> {
    let reading = policy.read(claim.value())?;
    let reading = if counts_whole_things(claim.value()) { reading.of_whole_things() } else { reading };
    let Some(most) = claim.scope.out_of else { return Some(reading) };
    let up_to = Interval::new(Bound::Unbounded, Bound::Closed(most)).ok()?;
    let typical = if is_lone(claim) { Interval::point(Number::ONE) } else { reading.typical.meet(up_to)? };
    let possible = reading.possible.meet(up_to)?;
    Some(Reading { typical, possible, ..reading })
}

fn counts_whole_things(value: &Value) -> bool {
    let Value::Quantity(quantity) = value else { return false };
    let whole = !matches!(quantity.amount, Hedged::Vague(_)) && quantity.amount.stated().all(|f| f.value().is_whole());
    whole && !matches!(quantity.unit, Unit::Measure { .. })
}

/// Whether a claim tells of one of a group and leaves the others open: "wounded three, including its leader, who died".
pub(super) fn is_lone(claim: &Claim) -> bool {
    claim.scope.including.is_some() && claim.scope.out_of.is_some() && claim.value().hedge() == Hedge::AtLeast
}

/// A sum in words, money as its parts are written: `$900 million`.
pub(super) fn amount(sum: Interval, axis: &Axis, part: &Claim) -> String {
    match (part.value(), sum.low()) {
        (Value::Money(money), Bound::Closed(n)) if sum.is_point() => {
            say(&Value::Money(Money { amount: Hedged::Plain(Figure::as_written(n)), currency: money.currency.clone() }))
        }
        _ => interval_words(sum, axis),
    }
}

/// A part in words; one who stands for a group is one.
pub(super) fn part_words(claim: &Claim) -> String {
    if is_lone(claim) { "1".to_owned() } else { say(claim.value()) }
}

impl Account {
    /// Adds up some claims of one source; `None` where they lie on different scales.
    fn of(claims: &[Claim], parts: Vec<usize>, policy: &Policy) -> Option<Self> {
        let list: Vec<&Claim> = parts.iter().filter_map(|index| claims.get(*index)).collect();
        let mut readings = list.iter().map(|claim| reading(claim, policy));
        let mut sum = readings.next()??;
        for next in readings {
            let next = next.filter(|next| next.axis == sum.axis)?;
            sum.typical = sum.typical.plus(next.typical)?;
            sum.possible = sum.possible.plus(next.possible)?;
        }
        let words: Vec<String> = list.iter().map(|claim| part_words(claim)).collect();
        let mut lone = parts.iter().filter_map(|index| {
            let claim = claims.get(*index).filter(|claim| is_lone(claim))?;
            Some((*index, claim.scope.out_of?))
        });
        Some(Self {
            lone: lone.next_back(),
            sum,
            members: list.iter().filter_map(|claim| claim.scope.including.clone()).collect(),
            sure: list.iter().enumerate().all(|(i, a)| list.iter().skip(i + 1).all(|b| surely_apart(a, b))),
            adds: list.iter().any(|claim| claim.mode == Mode::Additional),
            words: words.join(" + "),
            parts,
        })
    }

    /// "1 + 6 = 7"
    pub(super) fn equation(&self, claims: &[Claim]) -> String {
        let first = self.parts.first().and_then(|index| claims.get(*index));
        let sum = first.map(|part| amount(self.sum.typical, &self.sum.axis, part)).unwrap_or_default();
        format!("{} = {sum}", self.words)
    }

    /// The same, as if what is said of one of a group held of all of it.
    pub(super) fn completed(&self, claims: &[Claim], policy: &Policy) -> Option<Self> {
        let (lone, most) = self.lone?;
        let mut sum: Option<Reading> = None;
        let mut words = Vec::new();
        for index in &self.parts {
            let claim = claims.get(*index)?;
            let mut next = reading(claim, policy)?;
            if *index == lone {
                (next.typical, next.possible) = (Interval::point(most), Interval::point(most));
                words.push(most.to_string());
            } else {
                words.push(part_words(claim));
            }
            sum = Some(match sum {
                None => next,
                Some(sum) => Reading {
                    typical: sum.typical.plus(next.typical)?,
                    possible: sum.possible.plus(next.possible)?,
                    axis: sum.axis,
                },
            });
        }
        Some(Self { sum: sum?, words: words.join(" + "), lone: None, ..self.clone() })
    }
}

/// The accounts of all sources, each set of parts once; at most `most` claims of a source are asked.
pub(super) fn accounts(claims: &[Claim], policy: &Policy, most: usize) -> Vec<Account> {
    let mut sources: Vec<&str> = claims.iter().map(Claim::source).collect();
    sources.sort_unstable();
    sources.dedup();
    sources.into_iter().flat_map(|source| of_source(claims, source, policy, most)).collect()
}

fn of_source(claims: &[Claim], source: &str, policy: &Policy, most: usize) -> Vec<Account> {
    let counts = |claim: &Claim| {
        claim.source() == source
            && matches!(claim.value(), Value::Quantity(_) | Value::Money(_))
            && matches!(claim.mode, Mode::Stated | Mode::Additional)
    };
    let mut own: Vec<(usize, &Claim)> = claims.iter().enumerate().filter(|(_, claim)| counts(claim)).collect();
    // The order of the text, whatever the order in which the claims were given.
    own.sort_by_cached_key(|(_, claim)| {
        (claim.span(), claim.quote().to_owned(), say(claim.value()), scope_words(claim))
    });
    own.truncate(most);
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for (seed, first) in &own {
        let mut set: Vec<(usize, &Claim)> = vec![(*seed, first)];
        for (index, claim) in &own {
            let fits =
                |(other, part): &(usize, &Claim)| other != index && disjoint(part, claim) && part.as_of == claim.as_of;
            if set.iter().all(fits) {
                set.push((*index, claim));
            }
        }
        // In the order of the text again: the seed may stand behind.
        let set: Vec<usize> = own.iter().map(|(i, _)| *i).filter(|i| set.iter().any(|(j, _)| i == j)).collect();
        let named = first.scope.including.is_some() || first.scope.excluding.is_some();
        let tells = set.len() > 1 || (named && !is_lone(first));
        if tells && !sets.contains(&set) {
            sets.push(set);
        }
    }
    sets.into_iter().filter_map(|set| Account::of(claims, set, policy)).collect()
}

fn scope_words(claim: &Claim) -> (Option<String>, Option<String>, Option<String>) {
    let scope = &claim.scope;
    (scope.place.as_ref().map(|place| place.key().to_owned()), scope.group.clone(), scope.stage.clone())
}

/// Whether two claims of one source count things that are surely not the same: "six others", or two places of which
/// neither is known to lie in the other, two stages, two groups that nobody belongs to both of, two entries of one list.
fn disjoint(a: &Claim, b: &Claim) -> bool {
    if a.scope.listed || b.scope.listed {
        return a.scope.listed && b.scope.listed && a.sentence() == b.sentence() && a.sentence().is_some();
    }
    let named = |claim: &Claim| claim.scope.place.is_some() || claim.scope.stage.is_some();
    let groups = match (&a.scope.group, &b.scope.group) {
        (Some(x), Some(y)) => are_apart(x, y),
        _ => false,
    };
    if groups || adds_to(a, b) || adds_to(b, a) {
        return true;
    }
    match part_of(a, b) {
        Part::Apart => (named(a) && named(b)) || counts_others(a) != counts_others(b),
        Part::FirstMaybe => counts_others(a),
        Part::SecondMaybe => counts_others(b),
        Part::Same | Part::First | Part::Second => false,
    }
}

/// "Four were killed, three more died later": the second adds to the first. "The toll rose to 12 after two more died" does
/// not say at which stage, and its two are among the twelve.
fn adds_to(more: &Claim, earlier: &Claim) -> bool {
    more.mode == Mode::Additional
        && more.scope.stage.is_some()
        && earlier.mode == Mode::Stated
        && earlier.span() < more.span()
        && more.scope.stage != earlier.scope.stage
}

/// Whether two disjoint claims are known to lie apart: of two places at least in which region each lies.
fn surely_apart(a: &Claim, b: &Claim) -> bool {
    let known = |claim: &Claim| claim.scope.place.as_ref().is_some_and(|place| !place.containers().is_empty());
    let stages = matches!((&a.scope.stage, &b.scope.stage), (Some(x), Some(y)) if x != y);
    (a.scope.listed && b.scope.listed)
        || counts_others(a) != counts_others(b)
        || (a.scope.group != b.scope.group && a.scope.group.is_some() && b.scope.group.is_some())
        || stages
        || (known(a) && known(b))
}
