//! One mention in each of two texts, held against each other in its sentence.

use super::{TextComparison, slot, words};
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::{Claim, Mode, Scope};
use crate::codebook::{Attribute, Codebook};
use crate::compare::{Comparison, Verdict, compare_within, entails_within};
use crate::extract::{Extractor, open};
use crate::nouns;
use crate::policy::Policy;
use crate::source::Source;
use crate::span::Span;
use crate::value::{Duration, Period, Quantity, Unit, Value};

/// Says of one mention in each of two texts whether both can stand.
///
/// The mentions are read in their sentences; of what else the texts say nothing is compared. Where a mention is told
/// twice ("7:48 a.m. (2248 GMT)"), the telling that meets the other mention best counts.
///
/// ```
/// use crosscheck::{Codebook, Policy, Source, Span, Verdict, compare_mentions};
/// let a = Source::new("a", "The quake killed 24 people and injured 200.");
/// let b = Source::new("b", "Some 300 people were injured and 24 died.");
/// let at = |text: &str, words: &str| Span::find(text, words).expect("the words stand in the text");
/// let (killed, injured) = (at(a.text(), "24 people"), at(b.text(), "300 people"));
/// let found = compare_mentions((&a, killed), (&b, injured), Codebook::news(), &Policy::default());
/// assert_eq!(found.verdict, Verdict::NotComparable);
/// ```
#[must_use]
pub fn compare_mentions(
    a: (&Source, Span),
    b: (&Source, Span),
    codebook: &Codebook,
    policy: &Policy,
) -> TextComparison {
    let extractor = Extractor::new(codebook);
    let date = a.0.publication().or(b.0.publication()).map(Period::first_day);
    let claims = |(source, span): (&Source, Span)| extractor.mentioned(source, span, date);
    let (mut of_a, mut of_b) = (claims(a), claims(b));
    // "97th Avenue and 4th Street": what names one thing by several numbers is compared as a whole.
    if [&of_a, &of_b].into_iter().any(|claims| words::name_by_numbers(claims)) {
        let whole = |(source, span): (&Source, Span)| open::words(source, span).into_iter().collect();
        (of_a, of_b) = (whole(a), whole(b));
    }
    let mut pairs: Vec<(Claim, Claim, Comparison)> = Vec::new();
    for x in &of_a {
        for y in &of_b {
            let behaviour = codebook.attribute(x.topic().attribute()).map(Attribute::behaviour).unwrap_or_default();
            pairs.push((x.clone(), y.clone(), judge(x, y, &behaviour, policy)));
        }
    }
    // The mildest first: each mention is one figure, however often it is told.
    pairs.sort_by_key(|(.., found)| (found.verdict == Verdict::NotComparable, found.verdict));
    let best = pairs.first();
    let unread = if of_a.is_empty() || of_b.is_empty() { "no figure, date or name was read there" } else { "" };
    let behaviour = |claim: &Claim| codebook.attribute(claim.topic().attribute()).map(Attribute::behaviour);
    TextComparison {
        verdict: best.map_or(Verdict::NotComparable, |(.., found)| found.verdict),
        entails: best
            .filter(|(.., found)| found.verdict != Verdict::NotComparable)
            .and_then(|(x, y, _)| entails_within(x, y, &behaviour(x).unwrap_or_default(), policy)),
        why: best.map_or_else(|| unread.to_owned(), |(.., found)| found.why.clone()),
        pairs,
    }
}

fn judge(x: &Claim, y: &Claim, behaviour: &Behaviour, policy: &Policy) -> Comparison {
    let (x, y) = (&as_told(x, behaviour), &as_told(y, behaviour));
    let renamed = in_the_words_of(x, y);
    let is_renamed = renamed.is_some();
    let reworded = renamed.or_else(|| as_age_like(x, y));
    let turned = as_age_like(y, x);
    let (p, q) = (turned.as_ref().unwrap_or(x), reworded.as_ref().unwrap_or(y));
    let mut found = words::compare(x, y).unwrap_or_else(|| compare_within(p, q, behaviour, policy));
    // Figures that agree are of one whole, whatever words for the part or the place stand beside each.
    if found.verdict == Verdict::Scope {
        let whole = compare_within(&of_the_whole(p), &of_the_whole(q), behaviour, policy);
        if matches!(whole.verdict, Verdict::Agree | Verdict::Compatible) {
            found = whole;
        }
    }
    if found.verdict == Verdict::NotComparable {
        return found;
    }
    match slot::earned(p, q, found.verdict, policy, is_renamed) {
        Ok(()) => found,
        Err(why) => Comparison { verdict: Verdict::NotComparable, why, unless: None, settle: None, ..found },
    }
}

/// The second claim, counted in the noun of the first, where the two nouns may be two words for the same things.
fn in_the_words_of(x: &Claim, y: &Claim) -> Option<Claim> {
    let (noun, another) = x.value().counted_noun().zip(y.value().counted_noun())?;
    let Value::Quantity(Quantity { amount, .. }) = y.value() else { return None };
    let renamed = || Quantity { amount: amount.clone(), unit: Unit::Counted(noun.to_owned()) };
    nouns::may_be_two_words(noun, another).then(|| y.clone().stating(Value::Quantity(renamed())))
}

/// A number that names nothing, as an age where the other mention is one: "61-year-old", "at 64 the oldest".
fn as_age_like(age: &Claim, number: &Claim) -> Option<Claim> {
    let Value::Duration(years) = age.value() else { return None };
    let is_age = matches!(age.topic().attribute(), "age" | "open/age");
    let Value::Quantity(Quantity { amount, unit: Unit::Bare }) = number.value() else { return None };
    is_age.then(|| number.clone().stating(Value::Duration(Duration { amount: amount.clone(), unit: years.unit })))
}

fn of_the_whole(claim: &Claim) -> Claim {
    let mut claim = claim.clone();
    claim.scope = Scope::default();
    claim
}

/// A plan or an estimate answers like what is stated, where the question is of no toll.
fn as_told(claim: &Claim, behaviour: &Behaviour) -> Claim {
    let mut claim = claim.clone();
    let is_toll = behaviour.over_time == OverTime::Grows;
    if !is_toll && matches!(claim.mode, Mode::Possible | Mode::Additional) {
        claim.mode = Mode::Stated;
    }
    claim
}
