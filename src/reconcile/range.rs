//! Low, best and high of a question, each traced to a claim.

use super::behind::Behind;
use super::{Position, Range, RangeBound, same::Group};
use crate::claim::{Claim, Mode};
use crate::compare::{Part, part_of};
use crate::interval::{Bound, Interval};
use crate::number::Number;
use crate::policy::{Axis, Policy, RangeRule, Reading};
use crate::value::{Date, Hedge, Value};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A claim that may bound the range.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    index: usize,
    claim: &'a Claim,
    reading: &'a Reading,
    /// What was reported, as ends; an end that the words leave open is none.
    reported: Interval,
}

/// The ranges under a policy and under those beside it, over the claims that are stated and count the whole; none where
/// values have no order.
pub(super) fn all(claims: &[Claim], groups: &[Group], positions: &[Position], policy: &Policy) -> Vec<Range> {
    let candidates = candidates(claims, groups);
    let low = outermost(&candidates, false);
    let high = outermost(&candidates, true);
    let within = |best: &RangeBound| {
        low.as_ref().is_none_or(|low| low.number <= best.number)
            && high.as_ref().is_none_or(|high| best.number <= high.number)
    };
    // A bound ("up to 15", "by 1980") names a figure too, but may name one below all that was counted.
    let eligible: Vec<_> = candidates.iter().filter(|c| preferred(c).is_some_and(|best| within(&best))).collect();
    let counted: HashSet<usize> = candidates.iter().map(|c| c.index).collect();
    let behind = groups.iter().filter(|group| counted.contains(&group.first)).map(|group| &group.behind);
    let origins = Behind::of_all(behind).origins.len();
    let under = |policy: &Policy| {
        let best = match policy.rule() {
            RangeRule::Span | RangeRule::TwoOrigins => most_held(&eligible, positions),
            RangeRule::LatestOfficial => latest_official(&eligible).or_else(|| most_held(&eligible, positions)),
            RangeRule::Conservative => eligible.iter().min_by_key(|c| (figure(c), c.index)).copied(),
        };
        let best = Some(best.and_then(preferred)?);
        let provisional = origins < policy.judgements().least_origins;
        let (low, high) = (low.clone(), high.clone());
        Some(Range { low, best, high, policy: policy.name().to_owned(), provisional })
    };
    std::iter::once(policy).chain(policy.others()).filter_map(under).collect()
}

/// One claim for each group that is stated, lies on the axis most claims lie on, and does not count a mere part.
fn candidates<'a>(claims: &'a [Claim], groups: &'a [Group]) -> Vec<Candidate<'a>> {
    let stated = groups.iter().filter_map(|group| {
        let (claim, reading) = (claims.get(group.first)?, group.reading.as_ref()?);
        (claim.mode == Mode::Stated).then_some((group, claim, reading))
    });
    let stated: Vec<_> = stated.collect();
    let mut axes: BTreeMap<&Axis, usize> = BTreeMap::new();
    for (group, _, reading) in &stated {
        *axes.entry(&reading.axis).or_default() += group.behind.count;
    }
    let Some((axis, _)) = axes.into_iter().max_by_key(|(axis, count)| (*count, std::cmp::Reverse(*axis))) else {
        return Vec::new();
    };
    let on_axis: Vec<_> = stated.into_iter().filter(|(_, _, reading)| reading.axis == *axis).collect();
    let parts = parts(on_axis.iter().map(|(_, claim, _)| *claim));
    let kept = on_axis.into_iter().filter(|(_, claim, _)| !parts.contains(&scope_key(claim)));
    kept.map(|(group, claim, reading)| Candidate {
        index: group.first,
        claim,
        reading,
        reported: reported(claim, reading),
    })
    .collect()
}

type ScopeKey = (Option<String>, Option<String>, Option<String>, bool);

fn scope_key(claim: &Claim) -> ScopeKey {
    let scope = &claim.scope;
    let place = scope.place.as_ref().map(|place| place.key().to_owned());
    (place, scope.group.clone(), scope.stage.clone(), crate::compare::counts_others(claim))
}

/// The scopes that are parts of another scope in the question.
fn parts<'a>(claims: impl Iterator<Item = &'a Claim>) -> HashSet<ScopeKey> {
    /// Distinct scopes are few; beyond this many nothing is taken out.
    const MOST_SCOPES: usize = 64;
    let mut seen = BTreeSet::new();
    let scopes: Vec<&Claim> = claims.filter(|claim| seen.insert(scope_key(claim))).take(MOST_SCOPES).collect();
    let is_part = |claim: &&&Claim| {
        scopes.iter().any(|other| {
            let narrower = part_of(claim, other) == Part::FirstMaybe && claim.scope.place == other.scope.place;
            part_of(claim, other) == Part::First || narrower
        })
    };
    scopes.iter().filter(is_part).map(|claim| scope_key(claim)).collect()
}

/// The ends that were reported: the figure itself where it was named, none where the words leave the end open.
fn reported(claim: &Claim, reading: &Reading) -> Interval {
    let typical = reading.typical;
    let (low, high) = match claim.value().hedge() {
        Hedge::MoreThan | Hedge::AtLeast | Hedge::Vague => (typical.low(), Bound::Unbounded),
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => (Bound::Unbounded, typical.high()),
        _ => (typical.low(), typical.high()),
    };
    let range = Interval::new(low, high).unwrap_or(typical);
    let whole = Reading { axis: reading.axis.clone(), typical: range, possible: range }.of_whole_things();
    if let Value::Quantity(quantity) = claim.value()
        && quantity.amount.stated().any(|figure| !figure.value().is_whole())
    {
        return range;
    }
    whole.typical
}

/// The lowest or the highest end reported; none where a claim beyond all figures leaves it open.
fn outermost(candidates: &[Candidate<'_>], upper: bool) -> Option<RangeBound> {
    let end = |c: &Candidate<'_>| if upper { c.reported.high() } else { c.reported.low() };
    let other = |c: &Candidate<'_>| if upper { c.reported.low() } else { c.reported.high() };
    let beyond = |n: Number, m: Number| if upper { n > m } else { n < m };
    let mut outermost: Option<(Number, &Candidate<'_>)> = None;
    for c in candidates {
        if let Some(n) = end(c).number()
            && outermost.is_none_or(|(m, _)| beyond(n, m))
        {
            outermost = Some((n, c));
        }
    }
    let (number, c) = outermost?;
    let open_beyond = candidates
        .iter()
        .filter(|c| end(c) == Bound::Unbounded)
        .filter_map(|c| other(c).number())
        .any(|named| beyond(named, number));
    if open_beyond { None } else { bound(c, number) }
}

/// The figure by which a claim is ranked: the lower end it reports, or the upper one where it reports only that.
fn figure(c: &Candidate<'_>) -> Option<Number> {
    c.reported.low().number().or_else(|| c.reported.high().number())
}

/// The bound that a claim would be as the best figure.
fn preferred(c: &Candidate<'_>) -> Option<RangeBound> {
    bound(c, figure(c)?)
}

/// A claim of the position that most origins hold, the firmest of them: points before ranges before open ends.
fn most_held<'a, 'b>(candidates: &[&'b Candidate<'a>], positions: &[Position]) -> Option<&'b Candidate<'a>> {
    let origins: BTreeMap<usize, usize> =
        positions.iter().flat_map(|p| p.claims.iter().map(|claim| (*claim, p.origins))).collect();
    candidates.iter().copied().min_by_key(|c| {
        let open = c.reported.low() == Bound::Unbounded || c.reported.high() == Bound::Unbounded;
        let held = origins.get(&c.index).copied().unwrap_or(0);
        let hedged = !matches!(c.claim.value().hedge(), Hedge::Plain | Hedge::Exactly);
        (
            std::cmp::Reverse(held),
            open,
            !c.reading.typical.is_point(),
            hedged,
            std::cmp::Reverse(end_of(c.claim)),
            c.index,
        )
    })
}

fn end_of(claim: &Claim) -> Option<i64> {
    claim.time().and_then(Date::period).map(crate::value::Period::end_minute)
}

/// The latest of the claims that somebody is named for.
fn latest_official<'a, 'b>(candidates: &[&'b Candidate<'a>]) -> Option<&'b Candidate<'a>> {
    let attributed = candidates.iter().copied().filter(|c| c.claim.attributed_to.is_some());
    attributed.max_by_key(|c| (end_of(c.claim), std::cmp::Reverse(c.index)))
}

fn bound(c: &Candidate<'_>, number: Number) -> Option<RangeBound> {
    let Value::Date(date) = c.claim.value() else {
        return Some(RangeBound { number, date: None, claim: c.index });
    };
    // A period ends with its last minute, not with the one after it.
    let last = c.reported.high() == Bound::Open(number);
    let number = if last { number.minus(Number::ONE)? } else { number };
    let stated = if last { date.stated().last() } else { date.stated().next() };
    Some(RangeBound { number, date: stated.copied(), claim: c.index })
}
