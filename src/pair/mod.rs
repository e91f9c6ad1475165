//! Two short texts held against each other: all that both say, or one mention in each.

mod mention;
mod slot;
mod words;

pub use mention::compare_mentions;

use crate::claim::Claim;
use crate::codebook::{Attribute, Codebook};
use crate::compare::{Comparison, Verdict, compare, entails, exchange};
use crate::extract::Extractor;
use crate::group::group;
use crate::policy::Policy;
use crate::reconcile::{Pair, line};
use crate::source::Source;
use crate::value::Period;

/// What was found of two short texts.
#[derive(Clone, Debug)]
pub struct TextComparison {
    /// The worst verdict among the pairs that answer one question; [`Verdict::NotComparable`] where none does.
    pub verdict: Verdict,
    /// Whether every figure that the second text states follows from the first: `None` where that cannot be said.
    pub entails: Option<bool>,
    /// The reason of the worst pair.
    pub why: String,
    /// The pairs of claims that answer one question, worst first.
    pub pairs: Vec<(Claim, Claim, Comparison)>,
}

/// Compares two short texts, claim by claim.
#[must_use]
pub fn compare_texts(a: &Source, b: &Source, codebook: &Codebook, policy: &Policy) -> TextComparison {
    let extractor = Extractor::new(codebook);
    let date = a.publication().or(b.publication()).map(Period::first_day);
    let (left, right) = (extractor.extract(a, date), extractor.extract(b, date));
    let of_left = left.claims.len();
    let (mut claims, mut aliases) = (left.claims, left.aliases);
    claims.extend(right.claims);
    aliases.extend(right.aliases);
    let stated = claims.len() - of_left;
    let mut pairs = Vec::new();
    let mut followed = 0;
    let mut refuted = false;
    for group in group(claims, &aliases, codebook) {
        let behaviour = group.attribute.map(Attribute::behaviour).unwrap_or_default();
        let claims = &group.claims;
        let (of_a, of_b): (Vec<_>, Vec<_>) = claims.iter().enumerate().partition(|(_, claim)| claim.source() == a.id());
        let mut found: Vec<Pair> = Vec::new();
        for (j, y) in &of_b {
            let answers: Vec<Option<bool>> = of_a.iter().map(|(_, x)| entails(x, y, &behaviour, policy)).collect();
            followed += usize::from(answers.contains(&Some(true)));
            refuted |= answers.contains(&Some(false)) && !answers.contains(&Some(true));
            found.extend(of_a.iter().map(|(i, x)| Pair {
                a: *i,
                b: *j,
                comparison: compare(x, y, &behaviour, policy),
            }));
        }
        line::explain(claims, &behaviour, policy, &mut found);
        for pair in found {
            if let (Some(x), Some(y)) = (claims.get(pair.a), claims.get(pair.b)) {
                pairs.push((x.clone(), y.clone(), pair.comparison));
            }
        }
    }
    exchanged(&mut pairs);
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.2.verdict));
    let entails = if refuted {
        Some(false)
    } else if stated > 0 && followed == stated {
        Some(true)
    } else {
        None
    };
    let worst = pairs.first();
    TextComparison {
        verdict: worst.map_or(Verdict::NotComparable, |pair| pair.2.verdict),
        entails,
        why: worst.map_or_else(|| "nothing in the two answers one question".to_owned(), |pair| pair.2.why.clone()),
        pairs,
    }
}

/// Finds pairs of two questions whose figures stand the other way round: one slip instead of two contradictions.
fn exchanged(pairs: &mut [(Claim, Claim, Comparison)]) {
    let mut slips = Vec::new();
    for (i, (a, b, found)) in pairs.iter().enumerate().filter(|(_, pair)| pair.2.verdict == Verdict::Contradict) {
        let Some((_, turned)) = exchange::keys(a, b) else { continue };
        let other = pairs.iter().find(|(x, y, other)| {
            let apart = x.topic().attribute() != a.topic().attribute() && other.verdict == Verdict::Contradict;
            apart && exchange::keys(x, y).is_some_and(|(own, _)| own == turned)
        });
        slips.extend(other.map(|(x, ..)| (i, exchange::slip(a, b, x.topic().attribute(), found))));
    }
    for (i, slip) in slips {
        if let Some(pair) = pairs.get_mut(i) {
            pair.2 = slip;
        }
    }
}
