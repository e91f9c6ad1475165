//! The worst pair of many readings, without holding each against each.
//!
//! Strata are held against each other by their edges, those first that could come to the worst; within two strata the
//! farthest and the nearest readings are compared, and each with each where they are few. The search ends with the
//! first pair than which nothing can be worse.

use super::Pair;
use super::pairs::pair;
use super::same::Group;
use super::slips;
use super::strata::{Ends, Stratum, strata};
use crate::behaviour::Behaviour;
use crate::claim::Claim;
use crate::compare::{Verdict, at_worst};
use crate::policy::Policy;
use crate::value::{Date, Period};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};

/// Up to so many strata are held against each other, each with each; beyond, neighbours in scope and in time are, and
/// each with those that hold the lowest, the highest and the most claimed.
const STRATA: usize = 256;
/// How many neighbours a stratum is held against beyond that.
const NEIGHBOURS: usize = 12;
/// How many of the edges of a stratum are compared.
const EDGES: usize = 8;
/// Up to so many pairs of readings of two strata are compared each with each.
const EACH_WITH_EACH: usize = 256;
/// How many comparisons a search may take, for each reading and at least.
const PER_READING: usize = 8;
const AT_LEAST: usize = 100_000;

/// A search for the worst pair.
struct Search<'a> {
    claims: &'a [Claim],
    groups: &'a [Group],
    ends: &'a [Option<Ends>],
    attribute: &'a Behaviour,
    policy: &'a Policy,
    asked: HashSet<(usize, usize)>,
    left: usize,
    worst: Verdict,
    found: Vec<Pair>,
}

/// Pairs that show the worst verdict among all groups; each is worse than the one before.
pub(super) fn worst(
    claims: &[Claim],
    groups: &[Group],
    ends: &[Option<Ends>],
    attribute: &Behaviour,
    policy: &Policy,
) -> Vec<Pair> {
    let strata = strata(claims, groups, ends, attribute);
    let mut search = Search {
        claims,
        groups,
        ends,
        attribute,
        policy,
        asked: HashSet::new(),
        left: groups.len().saturating_mul(PER_READING).max(AT_LEAST),
        worst: Verdict::NotComparable,
        found: Vec::new(),
    };
    let poles = poles(groups, ends);
    for (at, x) in poles.iter().enumerate() {
        poles.iter().skip(at + 1).for_each(|y| search.ask(*x, *y));
    }
    let ceiling = if attribute.loose { Verdict::Tension } else { Verdict::Contradict };
    if search.worst < ceiling {
        for (limit, i, j) in search.order(&strata, &poles) {
            let (Some(x), Some(y)) = (strata.get(i), strata.get(j)) else { continue };
            search.two(x, y, limit, i == j);
        }
    }
    if search.worst < Verdict::Suspect {
        let pairs = slips::candidates(claims, groups);
        pairs.into_iter().for_each(|(x, y)| search.ask(x, y));
    }
    search.found
}

/// The lowest, the highest and the most claimed group.
fn poles(groups: &[Group], ends: &[Option<Ends>]) -> Vec<usize> {
    let placed = || ends.iter().enumerate().filter_map(|(index, ends)| ends.map(|ends| (index, ends)));
    let low = placed().min_by_key(|(_, ends)| (ends.meant.1, ends.open.1)).map(|(index, _)| index);
    let high = placed().max_by_key(|(_, ends)| (ends.meant.0, ends.open.0)).map(|(index, _)| index);
    let most = (0..groups.len()).max_by_key(|index| (groups.get(*index).map(|g| g.behind.count), Reverse(*index)));
    let poles: BTreeSet<usize> = [low, high, most].into_iter().flatten().collect();
    poles.into_iter().collect()
}

impl Search<'_> {
    fn ask(&mut self, x: usize, y: usize) {
        let key = (x.min(y), x.max(y));
        if x == y || self.left == 0 || !self.asked.insert(key) {
            return;
        }
        self.left -= 1;
        let (Some(x), Some(y)) = (self.groups.get(x), self.groups.get(y)) else { return };
        let Some(pair) = pair(self.claims, x.first, y.first, self.attribute, self.policy) else { return };
        if pair.comparison.verdict > self.worst || self.found.is_empty() {
            self.worst = pair.comparison.verdict;
            self.found.push(pair);
        }
    }

    /// Which strata are held against which, those first that could come to the worst.
    fn order(&self, strata: &[Stratum], poles: &[usize]) -> Vec<(Verdict, usize, usize)> {
        let claim = |index: usize| {
            let group = self.groups.get(*strata.get(index)?.members.first()?)?;
            self.claims.get(group.first)
        };
        let limit = |i: usize, j: usize| {
            let (Some(a), Some(b)) = (claim(i), claim(j)) else { return Verdict::NotComparable };
            at_worst(a, b, self.attribute, self.policy)
        };
        let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
        if strata.len() <= STRATA {
            pairs.extend((0..strata.len()).flat_map(|i| (i..strata.len()).map(move |j| (i, j))));
        } else {
            pairs = neighbours(strata, poles);
        }
        let mut order: Vec<(Verdict, usize, usize)> =
            pairs.into_iter().map(|(i, j)| (limit(i, j), i, j)).filter(|(limit, ..)| *limit > self.worst).collect();
        order.sort_by_key(|(limit, i, j)| (Reverse(*limit), *i, *j));
        order
    }

    /// Holds two strata against each other, until they have come to what is at worst to be had of them.
    fn two(&mut self, x: &Stratum, y: &Stratum, limit: Verdict, is_one: bool) {
        if limit <= self.worst {
            return;
        }
        if let (Some(a), Some(b)) = (x.members.first(), y.members.last()) {
            self.ask(*a, *b);
        }
        let axis = |stratum: &Stratum| {
            let group = stratum.lows.first().and_then(|index| self.groups.get(*index));
            group.and_then(|group| group.reading.as_ref()).map(|reading| &reading.axis)
        };
        let on_one_axis = axis(x).is_some() && axis(x) == axis(y);
        if !on_one_axis || x.members.len().saturating_mul(y.members.len()) <= EACH_WITH_EACH {
            return self.each_with_each(x, y, limit);
        }
        self.edges(x, y, limit);
        self.nearest(x, y, limit);
        if !is_one {
            self.edges(y, x, limit);
            self.nearest(y, x, limit);
        }
    }

    fn each_with_each(&mut self, x: &Stratum, y: &Stratum, limit: Verdict) {
        for a in &x.members {
            for b in &y.members {
                if self.worst >= limit || self.left == 0 {
                    return;
                }
                self.ask(*a, *b);
            }
        }
    }

    /// The lowest of the one with the highest of the other.
    fn edges(&mut self, below: &Stratum, above: &Stratum, limit: Verdict) {
        let ends = |list: &[usize]| -> BTreeSet<usize> {
            list.iter().take(EDGES).chain(list.iter().rev().take(EDGES)).copied().collect()
        };
        for a in ends(&below.lows) {
            for b in ends(&above.highs) {
                if self.worst >= limit {
                    return;
                }
                self.ask(a, b);
            }
        }
    }

    /// Each of the one with those of the other that lie nearest below it: what it leaves no room for, and what it does not
    /// mean.
    fn nearest(&mut self, below: &Stratum, above: &Stratum, limit: Verdict) {
        let of = |index: &usize| self.ends.get(*index).copied().flatten();
        // Where nothing means less than anything, no two are apart.
        let (lowest, highest) = (below.lows.first().and_then(of), above.highs.last().and_then(of));
        if !matches!((lowest, highest), (Some(low), Some(high)) if low.meant.1 < high.meant.0) {
            return;
        }
        let ends = self.ends;
        for b in &above.members {
            if self.worst >= limit || self.left == 0 {
                return;
            }
            let Some(high) = ends.get(*b).copied().flatten() else { continue };
            for limit in [high.open.0, high.meant.0] {
                let below_it = |a: &usize| ends.get(*a).copied().flatten().is_some_and(|a| a.meant.1 < limit);
                let count = below.members.partition_point(below_it);
                let near = below.members.get(count.saturating_sub(2)..count).unwrap_or_default();
                near.iter().for_each(|a| self.ask(*a, *b));
            }
        }
    }
}

/// Pairs of many strata: each with itself, with those that hold a pole, with those next in scope and those that stand at
/// the same time.
fn neighbours(strata: &[Stratum], poles: &[usize]) -> BTreeSet<(usize, usize)> {
    let holds_a_pole = |stratum: &Stratum| poles.iter().any(|pole| stratum.members.contains(pole));
    let held: Vec<usize> =
        strata.iter().enumerate().filter(|(_, stratum)| holds_a_pole(stratum)).map(|(index, _)| index).collect();
    let mut by_time: Vec<usize> = (0..strata.len()).collect();
    let period = |index: usize| strata.get(index).and_then(|stratum| stratum.time).and_then(Date::period);
    by_time.sort_by_key(|index| (period(*index).map(Period::first_minute), *index));
    let in_order: Vec<usize> = (0..strata.len()).collect();
    let mut pairs = BTreeSet::new();
    for order in [&in_order, &by_time] {
        for (at, i) in order.iter().enumerate() {
            pairs.insert((*i, *i));
            pairs.extend(held.iter().map(|j| (*i.min(j), *i.max(j))));
            pairs.extend(order.iter().skip(at + 1).take(NEIGHBOURS).map(|j| (*i.min(j), *i.max(j))));
        }
    }
    pairs
}
