//! Which readings can stand together, all of a camp with each other.

use super::pairs::stand_together;
use super::same::Group;
use super::strata::{End, Ends};
use super::{ALL_PAIRS_UP_TO, Pair};
use crate::behaviour::Behaviour;
use crate::claim::{Claim, Mode};
use crate::compare::compare_within;
use crate::policy::Policy;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many camps near a reading are asked whether they have room for it, where there are many.
const NEAR: usize = 3;
/// How many readings of a camp are compared with a newcomer, where there are many: the outermost of each kind.
const ASKED: usize = 24;

/// What a question is judged by.
pub(super) struct Judge<'a> {
    pub claims: &'a [Claim],
    pub groups: &'a [Group],
    pub ends: &'a [Option<Ends>],
    pub attribute: &'a Behaviour,
    pub policy: &'a Policy,
    /// Pairs that are known already.
    pub known: BTreeMap<(usize, usize), bool>,
}

/// The camps, each as the numbers of its groups, in the order in which they were founded.
///
/// Firm readings found camps, open ones join the camps they fit: whoever says "more than half a dozen" takes no side
/// between 8 and 10, and is counted with the first camp in the order of figures that has room. Of many readings each
/// asks the camps that lie near it only, and these by their outermost readings.
pub(super) fn camps(judge: &Judge<'_>) -> Vec<Vec<usize>> {
    let mut camps: Vec<Camp> = Vec::new();
    let many = judge.groups.len() > ALL_PAIRS_UP_TO;
    let mut firm = 0;
    for index in judge.order() {
        if judge.is_firm(index) {
            firm = camps.len();
        }
        let asked =
            if many { near(camps.get(..firm), camps.len(), judge.ends_of(index)) } else { (0..camps.len()).collect() };
        let room = asked.into_iter().find(|at| camps.get(*at).is_some_and(|camp| camp.has_room(judge, index, many)));
        match room.and_then(|at| camps.get_mut(at)) {
            Some(camp) => camp.take_in(judge, index),
            None => camps.push(Camp::founded(judge, index)),
        }
    }
    camps.into_iter().map(|camp| camp.members).collect()
}

/// The camps that can lie near a reading: of those that firm readings founded, which stand in the order of figures, those
/// around it; and those founded last.
fn near(firm: Option<&[Camp]>, count: usize, ends: Option<Ends>) -> Vec<usize> {
    let last = count.saturating_sub(NEAR)..count;
    let (Some(firm), Some(ends)) = (firm, ends) else { return last.collect() };
    let below = firm.partition_point(|camp| camp.founder.is_some_and(|founder| founder.meant.1 < ends.meant.0));
    let from = below.saturating_sub(1);
    let around = from..(from + NEAR).min(firm.len());
    around.clone().chain(last.filter(|at| !around.contains(at))).collect()
}

impl Judge<'_> {
    pub(super) fn knowing(self, pairs: &[Pair]) -> Self {
        let known = pairs.iter().map(|pair| ((pair.a, pair.b), stand_together(pair.comparison.verdict))).collect();
        Self { known, ..self }
    }

    /// The groups by what they mean, firm ones first, those without a reading at the end.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.groups.len()).collect();
        order.sort_by_cached_key(|index| {
            let group = self.groups.get(*index);
            let reading = group.and_then(|group| group.reading.as_ref());
            let firm = self.is_firm(*index);
            let axis = reading.map(|reading| reading.axis.clone());
            (!firm, reading.is_none(), axis, self.ends_of(*index).map(|ends| ends.meant), group.map(|g| g.first))
        });
        order
    }

    /// Whether it means one figure, or cannot be laid out.
    fn is_firm(&self, index: usize) -> bool {
        let reading = self.groups.get(index).and_then(|group| group.reading.as_ref());
        reading.is_none_or(|reading| reading.typical.is_point())
    }

    fn ends_of(&self, index: usize) -> Option<Ends> {
        self.ends.get(index).copied().flatten()
    }

    fn mode(&self, index: usize) -> Option<Mode> {
        self.claims.get(self.groups.get(index)?.first).map(|claim| claim.mode)
    }

    fn axis(&self, index: usize) -> Option<&crate::policy::Axis> {
        self.groups.get(index)?.reading.as_ref().map(|reading| &reading.axis)
    }

    fn fit(&self, x: usize, y: usize) -> bool {
        if let (Some(p), Some(q)) = (self.ends_of(x), self.ends_of(y))
            && (p.lies_below(&q) || q.lies_below(&p))
            && self.mode(x) == self.mode(y)
            && self.axis(x) == self.axis(y)
        {
            return false;
        }
        let (Some(x), Some(y)) = (self.groups.get(x), self.groups.get(y)) else { return false };
        let (a, b) = (x.first.min(y.first), x.first.max(y.first));
        self.known.get(&(a, b)).copied().unwrap_or_else(|| match (self.claims.get(a), self.claims.get(b)) {
            (Some(p), Some(q)) => stand_together(compare_within(p, q, self.attribute, self.policy).verdict),
            _ => false,
        })
    }
}

/// Readings that can stand together.
struct Camp {
    members: Vec<usize>,
    /// Where the first of them lies.
    founder: Option<Ends>,
    /// Circumstances → the outermost readings under them: the lowest and highest that is meant and that is left open.
    outermost: BTreeMap<String, Outermost>,
}

/// A reading at each edge, and where the edges lie.
#[derive(Clone, Copy)]
struct Outermost {
    by: [usize; 4],
    edges: Option<Ends>,
}

impl Camp {
    fn founded(judge: &Judge<'_>, index: usize) -> Self {
        let mut camp = Self { members: Vec::new(), founder: judge.ends_of(index), outermost: BTreeMap::new() };
        camp.take_in(judge, index);
        camp
    }

    fn take_in(&mut self, judge: &Judge<'_>, index: usize) {
        self.members.push(index);
        let Some(group) = judge.groups.get(index) else { return };
        let time = judge.claims.get(group.first).and_then(Claim::time);
        let kind = format!("{} {time:?}", group.circumstances);
        let new = judge.ends_of(index);
        let outermost = self.outermost.entry(kind).or_insert(Outermost { by: [index; 4], edges: new });
        let (Some(edges), Some(new)) = (&mut outermost.edges, new) else { return };
        let [a, b, c, d] = &mut outermost.by;
        let lower = |edge: &mut End, end: End, by: &mut usize| {
            if end < *edge {
                (*edge, *by) = (end, index);
            }
        };
        lower(&mut edges.meant.1, new.meant.1, a);
        lower(&mut edges.open.1, new.open.1, b);
        let higher = |edge: &mut End, end: End, by: &mut usize| {
            if end > *edge {
                (*edge, *by) = (end, index);
            }
        };
        higher(&mut edges.meant.0, new.meant.0, c);
        higher(&mut edges.open.0, new.open.0, d);
    }

    /// Whether a reading can stand together with all of the camp.
    fn has_room(&self, judge: &Judge<'_>, index: usize, many: bool) -> bool {
        if !many || self.members.len() <= ASKED {
            return self.members.iter().all(|member| judge.fit(*member, index));
        }
        // The edges may belong to different readings; what fits them fits every reading between.
        let fits_edges = |outermost: &Outermost| match (outermost.edges, judge.ends_of(index)) {
            (Some(edges), Some(ends)) => edges.meant.1 >= ends.meant.0 && ends.meant.1 >= edges.meant.0,
            _ => false,
        };
        self.outermost.len() * 4 <= ASKED
            && self
                .outermost
                .values()
                .all(|outermost| fits_edges(outermost) && outermost.by.iter().all(|member| judge.fit(*member, index)))
    }
}

/// The camps in the order in which they are told: those with most origins first, then by the claims behind them.
pub(super) fn in_order(mut camps: Vec<Vec<usize>>, groups: &[Group]) -> Vec<Vec<usize>> {
    camps.sort_by_cached_key(|camp| {
        let of = || camp.iter().filter_map(|index| groups.get(*index));
        let origins = super::behind::Behind::of_all(of().map(|group| &group.behind)).origins.len();
        (Reverse(origins), of().map(|group| group.first).min())
    });
    camps
}
