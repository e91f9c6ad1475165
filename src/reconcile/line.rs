//! A figure that moved, seen from all of its claims: older figures that are still printed, and figures without a date
//! that lie on the line of the dated ones.

use super::Pair;
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::{Claim, Mode};
use crate::compare::{Comparison, Order, Part, Verdict, order, part_of, say, when};
use crate::number::Number;
use crate::policy::{Policy, Reading};
use std::collections::BTreeSet;

/// How many different dated figures make a line: two may be two opinions.
const STEPS: usize = 3;

/// Explains what only the other claims of the question can.
pub(crate) fn explain(claims: &[Claim], attribute: &Behaviour, policy: &Policy, pairs: &mut [Pair]) {
    if attribute.over_time == OverTime::Fixed {
        return;
    }
    let told: Vec<Told<'_>> = claims.iter().map(|claim| Told { claim, reading: policy.read(claim.value()) }).collect();
    let line = line(&told, pairs);
    for pair in pairs {
        let (Some(x), Some(y)) = (told.get(pair.a), told.get(pair.b)) else { continue };
        let flagged = matches!(pair.comparison.verdict, Verdict::Contradict | Verdict::Tension);
        let explained = match pair.comparison.verdict {
            Verdict::Contradict | Verdict::Tension | Verdict::Update => stale(&told, x, y, &pair.comparison),
            _ => None,
        };
        let explained = explained.or_else(|| {
            let grows = attribute.over_time == OverTime::Grows;
            line.as_ref().filter(|_| flagged && grows).and_then(|line| line.undated(x, y, &pair.comparison))
        });
        if let Some(comparison) = explained {
            pair.comparison = comparison;
        }
    }
}

/// A claim with what it is taken to mean.
struct Told<'a> {
    claim: &'a Claim,
    reading: Option<Reading>,
}

impl Told<'_> {
    fn height(&self) -> Option<Number> {
        let typical = self.reading.as_ref()?.typical;
        typical.low().number().or_else(|| typical.high().number())
    }

    /// Whether it names the figure of another claim, however hedged, over the same.
    fn says_as(&self, other: &Self) -> bool {
        let axis = |told: &Self| told.reading.as_ref().map(|reading| reading.axis.clone());
        self.height().is_some()
            && self.height() == other.height()
            && axis(self) == axis(other)
            && may_be_one(self.claim, other.claim)
    }
}

/// Whether two claims may count over the same.
fn may_be_one(a: &Claim, b: &Claim) -> bool {
    matches!(part_of(a, b), Part::Same | Part::FirstMaybe | Part::SecondMaybe)
}

/// One of the two prints a figure that others gave before the other one stood, and does not say as of when.
fn stale(all: &[Told<'_>], x: &Told<'_>, y: &Told<'_>, found: &Comparison) -> Option<Comparison> {
    let before = |told: &&Told<'_>, than: &Told<'_>| {
        matches!(told.claim.mode, Mode::Stated | Mode::Earlier) && order(told.claim, than.claim) == Order::Before
    };
    // "Revised from 160" beside the 160 of another text: what the text calls an earlier figure is one.
    let superseded = |old: &Told<'_>, new: &Told<'_>| {
        all.iter().find(|told| {
            told.claim.mode == Mode::Earlier && told.claim.source() == new.claim.source() && told.says_as(old)
        })
    };
    let flagged = found.verdict != Verdict::Update;
    for (old, new) in [(x, y), (y, x)] {
        if old.claim.mode != Mode::Stated || new.claim.mode != Mode::Stated {
            continue;
        }
        let (named, than) = (say(old.claim.value()), say(new.claim.value()));
        if flagged && superseded(old, new).is_some() {
            let why = format!("{named} is what the text that gives {than} calls an earlier figure");
            return Some(Comparison { verdict: Verdict::Update, why, unless: None, settle: None, ..found.clone() });
        }
        // Who says as of when does not print what was true before.
        if old.claim.as_of.is_some() && flagged {
            continue;
        }
        let fell = old.height() < new.height();
        let lags = order(old.claim, new.claim) != Order::Before && fell;
        let first = all.iter().filter(|told| told.says_as(old)).find(|told| before(told, new));
        if let Some(first) = first.filter(|first| lags && !std::ptr::eq(*first, old)) {
            let still = format!("{named} was reported before ({}) and may still be printed", when(first.claim));
            let why =
                if flagged { format!("{than} against {named}: {still}") } else { format!("{}; {still}", found.why) };
            return Some(Comparison { verdict: Verdict::Update, why, unless: None, ..found.clone() });
        }
    }
    None
}

/// The dated claims of a question whose figure moved.
struct Line<'a>(Vec<&'a Told<'a>>);

fn line<'a>(all: &'a [Told<'a>], pairs: &[Pair]) -> Option<Line<'a>> {
    let moved = pairs.iter().filter(|pair| pair.comparison.verdict == Verdict::Update);
    let both = moved.filter_map(|pair| Some((all.get(pair.a)?, all.get(pair.b)?)));
    let dated = both.filter(|(x, y)| {
        let stated = x.claim.mode == Mode::Stated && y.claim.mode == Mode::Stated;
        stated && matches!(order(x.claim, y.claim), Order::Before | Order::After)
    });
    let mut on_line: Vec<&Told<'_>> = dated.flat_map(|(x, y)| [x, y]).filter(|told| told.height().is_some()).collect();
    on_line.sort_by_key(|told| told.height());
    (on_line.len() >= STEPS).then_some(Line(on_line))
}

impl Line<'_> {
    /// The ends of what the figure passed through, of those that may count over the same as a claim that lies between them.
    fn around(&self, told: &Told<'_>) -> Option<(&Told<'_>, &Told<'_>)> {
        let axis = |told: &Told<'_>| told.reading.as_ref().map(|reading| reading.axis.clone());
        let of_it = |other: &&&Told<'_>| may_be_one(told.claim, other.claim) && axis(told) == axis(other);
        let steps: Vec<&Told<'_>> = self.0.iter().filter(of_it).copied().collect();
        let heights: BTreeSet<Option<Number>> = steps.iter().map(|told| told.height()).collect();
        let (low, high) = (steps.first()?, steps.last()?);
        let lies_between = told.height() >= low.height() && told.height() <= high.height();
        (heights.len() >= STEPS && lies_between).then_some((*low, *high))
    }

    /// A claim without a date whose figure the dated ones passed through: the date would decide.
    fn undated(&self, x: &Told<'_>, y: &Told<'_>, found: &Comparison) -> Option<Comparison> {
        let undated: Vec<&Told<'_>> = match order(x.claim, y.claim) {
            Order::FirstUndated => vec![x],
            Order::SecondUndated => vec![y],
            Order::Undated => vec![x, y],
            _ => return None,
        };
        let around: Vec<_> = undated.iter().map(|told| self.around(told)).collect::<Option<_>>()?;
        let (low, high) = around.first()?;
        let mut names: Vec<String> = undated.iter().map(|told| say(told.claim.value())).collect();
        names.sort_unstable();
        names.dedup();
        let named = names.join(" and ");
        let (low, high) = (say(low.claim.value()), say(high.claim.value()));
        Some(Comparison {
            verdict: Verdict::Undecided,
            why: format!("{named} without a date, and the dated figures moved from {low} to {high}"),
            unless: Some("they were counted at different times: then it is an update".to_owned()),
            settle: Some(format!("the date of {named} would settle it")),
            ..found.clone()
        })
    }
}
