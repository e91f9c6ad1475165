//! The first arithmetic: parts that one source counts against the total of another.

use super::Pair;
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::{Claim, Mode};
use crate::compare::{Comparison, Order, Part, Verdict, counts_others, order, part_of, say};
use crate::interval::Interval;
use crate::policy::{Axis, Policy};
use crate::value::Value;

/// The parts of one source and their sum.
struct Sum {
    parts: Vec<usize>,
    typical: Interval,
    possible: Interval,
    /// "1 + 6 = 7"
    words: String,
}

/// Sets the sum of one source's parts beside every total, and lets it explain the pairs of part and total.
pub(super) fn explain(claims: &[Claim], attribute: &Behaviour, policy: &Policy, pairs: &mut [Pair]) {
    if !attribute.parts_add {
        return;
    }
    for sum in sums(claims, policy) {
        for pair in pairs.iter_mut() {
            let total = match (sum.parts.contains(&pair.a), sum.parts.contains(&pair.b)) {
                (true, false) => pair.b,
                (false, true) => pair.a,
                (true, true) => {
                    beside_each_other(pair, &sum);
                    continue;
                }
                (false, false) => continue,
            };
            if let Some(comparison) = against(claims, &sum, total, attribute, policy, &pair.comparison) {
                pair.comparison = comparison;
            }
        }
    }
}

/// For each source, the counts of disjoint parts that it gives under the question.
fn sums(claims: &[Claim], policy: &Policy) -> Vec<Sum> {
    let mut sources: Vec<&str> = claims.iter().map(Claim::source).collect();
    sources.sort_unstable();
    sources.dedup();
    sources.into_iter().filter_map(|source| sum(claims, source, policy)).collect()
}

fn sum(claims: &[Claim], source: &str, policy: &Policy) -> Option<Sum> {
    let mut parts: Vec<(usize, &Claim)> = Vec::new();
    for (index, claim) in claims.iter().enumerate().filter(|(_, claim)| claim.source() == source) {
        let counts = matches!(claim.value(), Value::Quantity(_)) && claim.mode == Mode::Stated;
        let is_apart = parts.iter().all(|(_, part)| disjoint(part, claim));
        let one_time = parts.iter().all(|(_, part)| part.as_of == claim.as_of);
        if counts && is_apart && one_time && policy.read(claim.value()).is_some_and(|r| r.axis == Axis::Count) {
            parts.push((index, claim));
        }
    }
    if parts.len() < 2 {
        return None;
    }
    let mut readings = parts.iter().filter_map(|(_, claim)| policy.read(claim.value()));
    let first = readings.next()?;
    let (mut typical, mut possible) = (first.typical, first.possible);
    for reading in readings {
        typical = typical.plus(reading.typical)?;
        possible = possible.plus(reading.possible)?;
    }
    let addends: Vec<String> = parts.iter().map(|(_, claim)| say(claim.value())).collect();
    let total = crate::policy::interval_words(typical, &Axis::Count);
    let words = format!("{} = {total}", addends.join(" + "));
    Some(Sum { parts: parts.into_iter().map(|(index, _)| index).collect(), typical, possible, words })
}

/// Whether two claims of one source count things that are surely not the same: "six others", or two places of which
/// neither is known to lie in the other, or two stages.
fn disjoint(a: &Claim, b: &Claim) -> bool {
    let named = |claim: &Claim| claim.scope.place.is_some() || claim.scope.stage.is_some();
    match part_of(a, b) {
        Part::Apart => (named(a) && named(b)) || counts_others(a) != counts_others(b),
        Part::FirstMaybe => counts_others(a),
        Part::SecondMaybe => counts_others(b),
        Part::Same | Part::First | Part::Second => false,
    }
}

fn beside_each_other(pair: &mut Pair, sum: &Sum) {
    let why = format!("two parts that one source counts: {}", sum.words);
    pair.comparison =
        Comparison { verdict: Verdict::Scope, why, unless: None, settle: None, ..pair.comparison.clone() };
}

/// What the sum says of a total of another source; `None` where that is no total of the same parts.
fn against(
    claims: &[Claim],
    sum: &Sum,
    total: usize,
    attribute: &Behaviour,
    policy: &Policy,
    found: &Comparison,
) -> Option<Comparison> {
    let whole = claims.get(total)?;
    let part = sum.parts.first().and_then(|index| claims.get(*index))?;
    let reading = policy.read(whole.value()).filter(|r| r.axis == Axis::Count)?;
    let is_total = whole.mode == Mode::Stated
        && !counts_others(whole)
        && whole.source() != part.source()
        && whole.scope.stage.is_none()
        && !matches!(found.verdict, Verdict::NotComparable | Verdict::Suspect | Verdict::Agree)
        && sum.parts.iter().filter_map(|index| claims.get(*index)).all(|p| may_hold(whole, p));
    if !is_total {
        return None;
    }
    let said = say(whole.value());
    let against = format!("{} against {said}", sum.words);
    let make = |verdict, why, settle: Option<&str>| Comparison {
        verdict,
        why,
        unless: None,
        settle: settle.map(str::to_owned),
        kind: found.kind,
    };
    let room = sum.typical.meets(reading.possible) || sum.possible.meets(reading.typical);
    let moves = attribute.over_time != OverTime::Fixed;
    let rose = sum.typical.high().number() < reading.typical.low().number();
    Some(match order(part, whole) {
        _ if room => make(Verdict::Compatible, format!("{}, which leaves room for {said}", sum.words), None),
        Order::Before if moves => make(Verdict::Update, course(&against, rose, attribute), None),
        Order::After if moves => make(Verdict::Update, course(&against, !rose, attribute), None),
        Order::Unordered if moves => make(Verdict::Update, format!("{against}, at different times"), None),
        // Parts that are named need not be all parts.
        _ if rose => {
            make(Verdict::Scope, format!("{against}; the parts need not be all"), Some("ask for the other parts"))
        }
        _ => make(
            Verdict::Contradict,
            format!("{against}: the parts are more than the whole"),
            Some("ask both what they count over"),
        ),
    })
}

/// Whether the whole may count what the part counts: the part lies in it, or nothing is known that keeps it out.
///
/// Stages are left aside: a later total counts those of earlier stages too.
fn may_hold(whole: &Claim, part: &Claim) -> bool {
    let place = match (&whole.scope.place, &part.scope.place) {
        // Of a place without known containers it is not known that it lies outside.
        (Some(wide), Some(narrow)) => narrow != wide && (narrow.lies_in(wide) || narrow.containers().is_empty()),
        _ => true,
    };
    place && (whole.scope.group.is_none() || whole.scope.group == part.scope.group)
}

fn course(against: &str, rose: bool, attribute: &Behaviour) -> String {
    match (rose, attribute.over_time) {
        (true, _) => format!("{against}, later: it rose"),
        (false, OverTime::Grows) => format!("{against}, later: a revision, it fell"),
        (false, _) => format!("{against}, later: it fell"),
    }
}
