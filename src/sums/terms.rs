//! Relations of time and of shares: an age and a birth, a term with start and end, percentages of one whole.

use super::Derivation;
use super::relation::{Fact, Index};
use crate::claim::{Claim, Mode};
use crate::compare::{Verdict, say};
use crate::interval::{Bound, Interval};
use crate::number::Number;
use crate::policy::{Axis, Policy, Reading, interval_words};
use crate::value::{Date, Hedged, TimeUnit, Unit, Value};
use std::collections::BTreeMap;

/// How many claims of one kind are held against those of another.
const MOST: usize = 24;

/// The stated claims of an attribute about a subject.
fn facts<'a>(index: &Index<'a>, attribute: &str, subject: &str, policy: &Policy) -> Vec<Fact<'a>> {
    let Some(asked) = index.about(attribute, subject) else { return Vec::new() };
    let all = (0..asked.claims.len()).filter_map(|index| Fact::of(asked, index, policy));
    let mut facts: Vec<Fact<'a>> = all.filter(|fact| fact.claim.mode == Mode::Stated).collect();
    facts.sort_by_cached_key(|fact| (fact.claim.source().to_owned(), fact.claim.span(), say(fact.claim.value())));
    facts.truncate(MOST);
    facts
}

/// A stretch of the calendar, in minutes, as one in seconds.
fn seconds(minutes: Interval) -> Option<Interval> {
    let scale = |bound: Bound| {
        let times = |n: Number| n.times(Number::from(60));
        Some(match bound {
            Bound::Closed(n) => Bound::Closed(times(n)?),
            Bound::Open(n) => Bound::Open(times(n)?),
            Bound::Unbounded => Bound::Unbounded,
        })
    };
    Interval::new(scale(minutes.low())?, scale(minutes.high())?).ok()
}

/// Years in words, whole ones: `43 or 44 years`.
fn in_years(range: Interval) -> Option<String> {
    let year = TimeUnit::Year.seconds();
    let (low, high) = (range.low().number()?.over(year)?.floor(), range.high().number()?.over(year)?.floor());
    let years = |n: Number| if n == Number::ONE { "year" } else { "years" };
    Some(if low == high { format!("{low} {}", years(low)) } else { format!("{low} to {high} {}", years(high)) })
}

/// So many years must lie between a birth and the account that tells the age.
pub(super) fn ages(relation: &str, index: &Index<'_>, [born, age]: [&String; 2], policy: &Policy) -> Vec<Derivation> {
    let mut out = Vec::new();
    for asked in index.of_attribute(born) {
        for birth in facts(index, born, asked.subject, policy) {
            for old in facts(index, age, asked.subject, policy) {
                out.extend(age_of(relation, &birth, &old, policy));
            }
        }
    }
    out
}

fn age_of(relation: &str, birth: &Fact<'_>, old: &Fact<'_>, policy: &Policy) -> Option<Derivation> {
    let told = old.claim.time().or_else(|| birth.claim.time())?;
    let Date::Period(told_at) = told else { return None };
    let at = policy.read(&Value::Date(Hedged::Plain(told)))?;
    let lived = seconds(at.possible.minus(birth.reading.possible)?)?;
    // Whoever is 44 has lived 44 years and not yet 45.
    let year = Interval::closed(Number::ZERO, TimeUnit::Year.seconds());
    let (typical, possible) = (old.reading.typical.plus(year)?, old.reading.possible.plus(year)?);
    let slack = Interval::closed(TimeUnit::Year.seconds().negated(), TimeUnit::Year.seconds());
    let born = say(birth.claim.value());
    let told_year = told_at.to_string().chars().take(4).collect::<String>();
    let between = format!("from {born} to {told_year} are {}", in_years(lived)?);
    let said = say(old.claim.value());
    let (verdict, words, unless) = if lived.meets(typical) {
        (Verdict::Compatible, format!("{between}: {said} old fits"), None)
    } else if lived.meets(possible.plus(slack)?) {
        (Verdict::Tension, format!("{between}, a year off {said}"), Some("one of the two is rounded".to_owned()))
    } else {
        (Verdict::Contradict, format!("{between}, not {said}"), None)
    };
    let claims = vec![birth.reference(), old.reference()];
    Some(Derivation { relation: relation.to_owned(), claims, words, verdict, unless })
}

/// The duration must lie between start and end, which one source gives; the duration may be another's.
pub(super) fn terms(
    relation: &str,
    index: &Index<'_>,
    [start, duration, end]: [&String; 3],
    policy: &Policy,
) -> Vec<Derivation> {
    let mut out = Vec::new();
    for subject in index.of_attribute(duration).map(|asked| asked.subject) {
        let (starts, ends) = (facts(index, start, subject, policy), facts(index, end, subject, policy));
        for (from, to) in starts.iter().flat_map(|from| ends.iter().map(move |to| (from, to))) {
            if from.claim.source() != to.claim.source() {
                continue;
            }
            for term in facts(index, duration, subject, policy) {
                out.extend(term_of(relation, from, &term, to));
            }
        }
    }
    out
}

fn term_of(relation: &str, from: &Fact<'_>, term: &Fact<'_>, to: &Fact<'_>) -> Option<Derivation> {
    let Value::Duration(duration) = term.claim.value() else { return None };
    if from.reading.axis != Axis::Calendar || to.reading.axis != Axis::Calendar {
        return None;
    }
    let between = seconds(to.reading.possible.minus(from.reading.possible)?)?;
    // Terms are told in whole units: four years may be three and a half or nearly five.
    let unit = duration.unit.seconds();
    let slack = Interval::closed(unit.negated(), unit);
    let (start, said, end) = (say(from.claim.value()), say(term.claim.value()), say(to.claim.value()));
    let (verdict, words) = if between.meets(term.reading.possible) {
        (Verdict::Compatible, format!("{start} + {said} = {end}"))
    } else if between.meets(term.reading.possible.plus(slack)?) {
        return None;
    } else {
        let lie = in_years(between).unwrap_or_else(|| interval_words(between, &Axis::Time));
        (Verdict::Contradict, format!("from {start} to {end} are {lie}, not {said}"))
    };
    let claims = vec![from.reference(), term.reference(), to.reference()];
    Some(Derivation { relation: relation.to_owned(), claims, words, verdict, unless: None })
}

/// The percentages that one source gives to several subjects are no more than the whole.
pub(super) fn shares(
    relation: &str,
    index: &Index<'_>,
    attribute: &str,
    source: &str,
    policy: &Policy,
) -> Option<Derivation> {
    let is_percent = |claim: &Claim| {
        let Value::Quantity(quantity) = claim.value() else { return false };
        quantity.unit == Unit::Counted("percent".to_owned())
            && claim.mode == Mode::Stated
            && claim.source() == source
            && claim.scope.place.is_none()
            && claim.scope.group.is_none()
            && claim.scope.stage.is_none()
    };
    // One for each subject; where a source gives several, the lowest accuses least.
    let mut lowest: BTreeMap<&str, Fact<'_>> = BTreeMap::new();
    for question in index.of_attribute(attribute) {
        for (claim, _) in question.claims.iter().enumerate().filter(|(_, claim)| is_percent(claim)) {
            let Some(fact) = Fact::of(question, claim, policy) else { continue };
            let low = |fact: &Fact<'_>| fact.reading.possible.low().number();
            let kept = lowest.entry(question.subject).or_insert_with(|| fact.clone());
            if low(&fact) < low(kept) {
                *kept = fact;
            }
        }
    }
    let mut shares: Vec<Fact<'_>> = lowest.into_values().collect();
    let low = |fact: &Fact<'_>| fact.reading.possible.low().number().unwrap_or(Number::ZERO);
    shares.sort_by(|a, b| low(b).cmp(&low(a)).then_with(|| a.asked.id.cmp(b.asked.id)));
    // Rounded percentages of a whole may come to a little more than a hundred.
    let hundred = Number::from(101);
    let mut sum: Option<Reading> = None;
    for (number, share) in shares.iter().enumerate() {
        let next = match sum {
            None => share.reading.clone(),
            Some(sum) => Reading {
                typical: sum.typical.plus(share.reading.typical)?,
                possible: sum.possible.plus(share.reading.possible)?,
                axis: sum.axis,
            },
        };
        let above = next.possible.low().number().is_some_and(|low| low > hundred);
        if above && number > 0 {
            let some = shares.get(..=number)?;
            let parts: Vec<String> = some.iter().map(|share| say(share.claim.value())).collect();
            let total = interval_words(next.typical, &next.axis);
            let words = format!("{} = {total} percent, more than the whole", parts.join(" + "));
            let claims = some.iter().map(Fact::reference).collect();
            let relation = relation.to_owned();
            return Some(Derivation { relation, claims, words, verdict: Verdict::Contradict, unless: None });
        }
        sum = Some(next);
    }
    None
}
