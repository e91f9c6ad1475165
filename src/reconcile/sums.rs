//! What adding up says of the pairs of a question.

use super::{Pair, Sum};
use crate::behaviour::Behaviour;
use crate::claim::{Claim, Mode};
use crate::compare::{Comparison, Verdict};
use crate::policy::Policy;
use crate::sums::{Explanation, within};
use std::collections::BTreeMap;

/// Lets sums explain the pairs of part and total; gives those that decided one.
pub(super) fn explain(claims: &[Claim], attribute: &Behaviour, policy: &Policy, pairs: &mut [Pair]) -> Vec<Sum> {
    let compared: BTreeMap<(usize, usize), Comparison> =
        pairs.iter().map(|pair| ((pair.a, pair.b), pair.comparison.clone())).collect();
    let sums = within(claims, attribute, policy, |a, b| compared.get(&(a.min(b), a.max(b))));
    let mut used: Vec<&Explanation> = Vec::new();
    for pair in pairs.iter_mut() {
        let (Some(a), Some(b)) = (claims.get(pair.a), claims.get(pair.b)) else { continue };
        let parts = sums.beside.iter().filter(|(parts, _)| parts.contains(&pair.a) && parts.contains(&pair.b));
        // The longest sum says most.
        if let Some((_, words)) = parts.max_by_key(|(parts, words)| (parts.len(), std::cmp::Reverse(words))) {
            let why = format!("two parts that one source counts: {words}");
            pair.comparison =
                Comparison { verdict: Verdict::Scope, why, unless: None, settle: None, ..pair.comparison.clone() };
            continue;
        }
        // What adds to an earlier figure is no total by itself, and is one as a part.
        let adds = (a.mode == Mode::Additional) != (b.mode == Mode::Additional);
        let decided = matches!(pair.comparison.verdict, Verdict::NotComparable) && !adds
            || matches!(pair.comparison.verdict, Verdict::Suspect | Verdict::Agree);
        if decided {
            continue;
        }
        let speaks = |sum: &&Explanation| {
            let (first, second) = (sum.parts.contains(&pair.a), sum.parts.contains(&pair.b));
            (first && sum.total == pair.b) || (second && sum.total == pair.a)
        };
        // What adds up explains, whatever else could be added; of two that do, the longer one says more.
        let best =
            sums.explanations.iter().filter(speaks).min_by_key(|sum| {
                (sum.comparison.verdict, std::cmp::Reverse(sum.parts.len()), sum.comparison.why.clone())
            });
        if let Some(sum) = best {
            pair.comparison = sum.comparison.clone();
            if !used.contains(&sum) {
                used.push(sum);
            }
        }
    }
    let sum =
        |sum: &Explanation| Sum { parts: sum.parts.clone(), total: sum.total, comparison: sum.comparison.clone() };
    used.into_iter().map(sum).collect()
}
