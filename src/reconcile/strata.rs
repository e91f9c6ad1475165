//! Readings under one set of circumstances, laid out along their axis.
//!
//! What two claims come to depends on their circumstances (mode, unit, hedge, scope, and the time where the answer
//! moves) and on where their readings lie. Within a stratum the circumstances are the same, so its edges speak for all:
//! if any reading of one stratum lies wholly below any reading of another, then one of the lowest of the first lies
//! below one of the highest of the second.

use super::same::Group;
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::Claim;
use crate::interval::{Bound, Interval};
use crate::number::Number;
use crate::value::Date;
use std::collections::HashMap;

/// An end of a range, in its order along the axis; an excluded end lies a hair inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    Below,
    At(Number, i8),
    Above,
}

/// Where a reading lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    /// Lower and upper end of what is meant.
    pub meant: (End, End),
    /// Lower and upper end of what is left open.
    pub open: (End, End),
}

impl Ends {
    pub(super) fn of(group: &Group) -> Option<Self> {
        let reading = group.reading.as_ref()?;
        Some(Self { meant: both(reading.typical), open: both(reading.possible) })
    }

    /// Whether it lies wholly below the other: neither leaves room for what the other means.
    pub(super) fn lies_below(&self, other: &Self) -> bool {
        self.meant.1 < other.open.0 && self.open.1 < other.meant.0
    }
}

fn both(range: Interval) -> (End, End) {
    let low = match range.low() {
        Bound::Closed(n) => End::At(n, 0),
        Bound::Open(n) => End::At(n, 1),
        Bound::Unbounded => End::Below,
    };
    let high = match range.high() {
        Bound::Closed(n) => End::At(n, 0),
        Bound::Open(n) => End::At(n, -1),
        Bound::Unbounded => End::Above,
    };
    (low, high)
}

/// Readings under one set of circumstances.
#[derive(Clone, Debug)]
pub(super) struct Stratum {
    /// Numbers of the groups; those with a reading by the upper end of what they mean.
    pub members: Vec<usize>,
    /// The lowest: of those that mean less none leaves less open.
    pub lows: Vec<usize>,
    /// The highest: of those that mean more none leaves more open.
    pub highs: Vec<usize>,
    /// As of when they hold, where that matters.
    pub time: Option<Date>,
}

/// The strata of some groups, in the order of their circumstances and then of time.
pub(super) fn strata(claims: &[Claim], groups: &[Group], ends: &[Option<Ends>], attribute: &Behaviour) -> Vec<Stratum> {
    let moves = attribute.over_time != OverTime::Fixed;
    let mut numbers: HashMap<(&str, Option<Date>, bool), usize> = HashMap::new();
    let mut strata: Vec<(&str, Stratum)> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let time = claims.get(group.first).and_then(Claim::time).filter(|_| moves);
        let number = *numbers.entry((&group.circumstances, time, group.reading.is_some())).or_insert_with(|| {
            let empty = Stratum { members: Vec::new(), lows: Vec::new(), highs: Vec::new(), time };
            strata.push((&group.circumstances, empty));
            strata.len() - 1
        });
        if let Some((_, stratum)) = strata.get_mut(number) {
            stratum.members.push(index);
        }
    }
    let start = |time: Option<Date>| time.and_then(Date::period).map(crate::value::Period::first_minute);
    strata.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| start(x.time).cmp(&start(y.time))));
    let mut strata: Vec<Stratum> = strata.into_iter().map(|(_, stratum)| stratum).collect();
    strata.iter_mut().for_each(|stratum| stratum.lay_out(ends));
    strata
}

impl Stratum {
    fn lay_out(&mut self, ends: &[Option<Ends>]) {
        let of = |index: &usize| ends.get(*index).copied().flatten();
        self.members.sort_by_key(|index| of(index).map(|ends| (ends.meant.1, ends.open.1)));
        let mut least = None;
        for index in &self.members {
            let Some(ends) = of(index) else { continue };
            if least.is_none_or(|least| ends.open.1 < least) {
                least = Some(ends.open.1);
                self.lows.push(*index);
            }
        }
        let mut from_above: Vec<(usize, Ends)> =
            self.members.iter().filter_map(|index| Some((*index, of(index)?))).collect();
        from_above.sort_by_key(|(_, ends)| std::cmp::Reverse((ends.open.0, ends.meant.0)));
        let mut most = None;
        for (index, ends) in from_above {
            if most.is_none_or(|most| ends.meant.0 > most) {
                most = Some(ends.meant.0);
                self.highs.push(index);
            }
        }
    }
}
