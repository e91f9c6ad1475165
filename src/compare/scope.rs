//! The same thing counted over different places, groups or stages.

use super::side::Side;
use super::time::{Order, order};
use super::{Finding, Verdict, stages};
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::Claim;
use crate::nouns;
use crate::number::Number;
use crate::policy::Policy;
use crate::value::{Hedged, Place, Quantity, Value};

/// How what the first claim counts lies to what the second counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The same, as far as is known.
    Same,
    /// The first counts a part of the second.
    First,
    /// The second counts a part of the first.
    Second,
    /// The first names a place, group or stage where the second names none: it may count a part.
    FirstMaybe,
    /// The second names one where the first names none.
    SecondMaybe,
    /// They count different parts.
    Apart,
}

impl Part {
    /// What two differences come to together.
    const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Same, any) | (any, Self::Same) => any,
            (Self::First, Self::First | Self::FirstMaybe) | (Self::FirstMaybe, Self::First) => Self::First,
            (Self::Second, Self::Second | Self::SecondMaybe) | (Self::SecondMaybe, Self::Second) => Self::Second,
            (Self::FirstMaybe, Self::FirstMaybe) => Self::FirstMaybe,
            (Self::SecondMaybe, Self::SecondMaybe) => Self::SecondMaybe,
            _ => Self::Apart,
        }
    }
}

/// What came of asking.
pub(super) enum Difference {
    /// Scope does not decide; the finding on the values stands, perhaps with another counterfactual.
    None(Finding),
    /// Scope decides.
    Decided(Finding),
}

/// How the scopes of two claims lie, place, group, stage and "other" taken together.
pub(crate) fn part_of(a: &Claim, b: &Claim) -> Part {
    places(a.scope.place.as_ref(), b.scope.place.as_ref()).and(narrower(a, b))
}

/// Group, stage and "other", without the place.
fn narrower(a: &Claim, b: &Claim) -> Part {
    let alike = |x: &str, y: &str| x.eq_ignore_ascii_case(y);
    let called_alike = |x: &str, y: &str| alike(x, y) || nouns::are_one(x, y);
    let group = both(a.scope.group.as_deref(), b.scope.group.as_deref(), called_alike, nouns::is_a);
    let stage = both(a.scope.stage.as_deref(), b.scope.stage.as_deref(), alike, stages::lies_in);
    let other = both(counts_others(a).then_some(""), counts_others(b).then_some(""), alike, |_, _| false);
    let of_all = match () {
        () if is_out_of(a, b) => Part::First,
        () if is_out_of(b, a) => Part::Second,
        () => Part::Same,
    };
    group.and(stage).and(other).and(of_all)
}

/// Whether the second claim states the number of which the first counts a part: "five of the seven coaches", "seven coaches".
fn is_out_of(part: &Claim, all: &Claim) -> bool {
    let Value::Quantity(Quantity { amount: Hedged::Plain(figure), .. }) = all.value() else { return false };
    all.scope.out_of.is_none() && part.scope.out_of == Some(figure.value())
}

fn both(
    a: Option<&str>,
    b: Option<&str>,
    alike: impl Fn(&str, &str) -> bool,
    lies_in: impl Fn(&str, &str) -> bool,
) -> Part {
    match (a, b) {
        (None, None) => Part::Same,
        (Some(_), None) => Part::FirstMaybe,
        (None, Some(_)) => Part::SecondMaybe,
        (Some(x), Some(y)) if alike(x, y) => Part::Same,
        (Some(x), Some(y)) if lies_in(x, y) => Part::First,
        (Some(x), Some(y)) if lies_in(y, x) => Part::Second,
        _ => Part::Apart,
    }
}

fn places(a: Option<&Place>, b: Option<&Place>) -> Part {
    match (a, b) {
        (None, None) => Part::Same,
        (Some(_), None) => Part::FirstMaybe,
        (None, Some(_)) => Part::SecondMaybe,
        (Some(x), Some(y)) if x.key() == y.key() => Part::Same,
        (Some(x), Some(y)) if x.lies_in(y) => Part::First,
        (Some(x), Some(y)) if y.lies_in(x) => Part::Second,
        _ => Part::Apart,
    }
}

/// "Six other members": it counts beside something else.
pub(crate) fn counts_others(claim: &Claim) -> bool {
    let words = claim.quote().split(|c: char| !c.is_alphanumeric());
    words.map(str::to_lowercase).any(|word| matches!(word.as_str(), "other" | "others" | "another"))
}

/// Whether scope explains what was found, or makes it worse.
pub(super) fn difference(
    a: &Side<'_>,
    b: &Side<'_>,
    attribute: Behaviour,
    found: Finding,
    policy: &Policy,
) -> Difference {
    let is_toll = attribute.over_time == OverTime::Grows && attribute.parts_add;
    let disagree = found.verdict == Verdict::Contradict;
    match lies(a.claim, b.claim) {
        Part::Same | Part::FirstMaybe | Part::SecondMaybe
            if is_toll && disagree && of_one_sentence(a.claim, b.claim) =>
        {
            let why = format!("{} and {} are two parts that one sentence tells", a.words, b.words);
            Difference::Decided(Finding::new(Verdict::Scope, why))
        }
        Part::Same => Difference::None(found),
        Part::Apart => Difference::Decided(Finding::new(
            Verdict::Scope,
            format!("{} and {} count different parts: {} and {}", a.words, b.words, over(a.claim), over(b.claim)),
        )),
        Part::First => part_and_whole(a, b, attribute),
        Part::Second => part_and_whole(b, a, attribute),
        Part::FirstMaybe => may_be_part(a, b, attribute, found, policy),
        Part::SecondMaybe => may_be_part(b, a, attribute, found, policy),
    }
}

/// How the scopes of two claims lie, as far as it matters to their values: where a thing was founded does not change when.
pub(super) fn lies(a: &Claim, b: &Claim) -> Part {
    let amount = matches!(a.value(), Value::Quantity(_) | Value::Money(_) | Value::Share(_));
    if amount { part_of(a, b) } else { narrower(a, b) }
}

/// Whether one source tells both in one sentence, for one moment and by one speaker: "four were crushed and two drowned".
fn of_one_sentence(a: &Claim, b: &Claim) -> bool {
    a.source() == b.source()
        && a.sentence().is_some()
        && a.sentence() == b.sentence()
        && a.attributed_to == b.attributed_to
        && a.as_of == b.as_of
        && a.mode == b.mode
}

/// What a claim counts over, in words.
fn over(claim: &Claim) -> String {
    let scope = &claim.scope;
    let mut words: Vec<String> = Vec::new();
    words.extend(scope.group.clone());
    words.extend(scope.out_of.map(|all| format!("some of {all}")));
    words.extend(scope.stage.clone());
    words.extend(scope.place.as_ref().map(|place| place.text().to_owned()));
    if counts_others(claim) {
        words.push("others".to_owned());
    }
    if words.is_empty() { "all of it".to_owned() } else { words.join(", ") }
}

/// Whether the first lies wholly above the second, both in what is meant and in what is left open.
fn exceeds(part: &Side<'_>, whole: &Side<'_>) -> bool {
    let (Some(x), Some(y)) = (&part.reading, &whole.reading) else { return false };
    let above = |low: crate::Interval, high: crate::Interval| match (low.low().number(), high.high().number()) {
        (Some(low_end), Some(high_end)) => low_end >= high_end && !low.meets(high),
        _ => false,
    };
    x.axis == y.axis && above(x.typical, y.possible) && above(x.possible, y.typical)
}

fn part_and_whole(part: &Side<'_>, whole: &Side<'_>, attribute: Behaviour) -> Difference {
    let at_one_time = attribute.over_time == OverTime::Fixed
        || matches!(order(part.claim, whole.claim), Order::Together | Order::Undated);
    let adds = attribute.parts_add && !matches!(part.claim.value(), Value::Share(_));
    if adds && at_one_time && exceeds(part, whole) {
        let why = format!(
            "{} over a part ({}) is more than {} over the whole ({})",
            part.words,
            over(part.claim),
            whole.words,
            over(whole.claim)
        );
        return Difference::Decided(Finding::new(Verdict::Contradict, why).settle("ask both what they count over"));
    }
    let why = format!("{} counts {}, {} counts {}", part.words, over(part.claim), whole.words, over(whole.claim));
    Difference::Decided(Finding::new(Verdict::Scope, why))
}

/// One side names no place, group or stage: it may count the whole of which the other counts a part.
fn may_be_part(
    narrow: &Side<'_>,
    wide: &Side<'_>,
    attribute: Behaviour,
    found: Finding,
    policy: &Policy,
) -> Difference {
    let disagree = matches!(found.verdict, Verdict::Contradict | Verdict::Tension);
    let in_time = super::time::moved(narrow, wide, attribute);
    if !disagree || !attribute.parts_add {
        return Difference::None(found);
    }
    let told = over(narrow.claim);
    if counts_others(narrow.claim) != counts_others(wide.claim) {
        // Others than whom? Perhaps than those of the other claim.
        let (others, all) = if counts_others(narrow.claim) { (narrow, wide) } else { (wide, narrow) };
        let why = format!("{} counts others, {} does not", others.words, all.words);
        // Others beside somebody are fewer than all; beside one they are beside that one.
        let is_one = all.reading.as_ref().is_some_and(|reading| reading.possible.holds(crate::Number::ONE));
        if exceeds(others, all) && !in_time && !is_one {
            let unless = format!("{} counts only some of them, such as those at the scene", all.words);
            let why = format!("{} others are more than {} in all", others.words, all.words);
            return Difference::Decided(
                Finding::new(Verdict::Tension, why).unless(unless).settle("ask both whom they count"),
            );
        }
        return Difference::Decided(Finding::new(Verdict::Scope, why));
    }
    // A place that no list knows is as a rule a small one.
    let names_place = narrow.claim.scope.place.is_some();
    let is_below = |limit| names_place && is_small_part(narrow, wide, limit);
    let not_said = || format!("{} counts {told}, {} does not say over which place it counts", narrow.words, wide.words);
    // A place comes before a time: a small part of the whole is no earlier count of it.
    if is_below(policy.judgements().surely_part_below) && narrower(narrow.claim, wide.claim) == Part::Same {
        return Difference::Decided(Finding::new(Verdict::Scope, not_said()));
    }
    if in_time {
        return Difference::None(found);
    }
    if !exceeds(wide, narrow) {
        return Difference::None(found.unless(format!("{} does not count {told}", wide.words)));
    }
    if narrower(narrow.claim, wide.claim) != Part::Same {
        let why = format!("{} counts {told}, {} does not say so", narrow.words, wide.words);
        return Difference::Decided(Finding::new(Verdict::Scope, why));
    }
    if is_below(policy.judgements().part_below) {
        let settle = format!("the place that {} counts over would settle it", wide.words);
        return Difference::Decided(Finding::new(Verdict::Undecided, not_said()).settle(settle));
    }
    Difference::None(found.unless(format!("{} counts more than {told}", wide.words)))
}

/// Whether all that the one typically means lies below a part of what the other does.
fn is_small_part(narrow: &Side<'_>, wide: &Side<'_>, part: Number) -> bool {
    let (Some(x), Some(y)) = (&narrow.reading, &wide.reading) else { return false };
    let limit = y.typical.low().number().and_then(|low| low.times(part));
    matches!((x.typical.high().number(), limit), (Some(high), Some(limit)) if high < limit)
}
