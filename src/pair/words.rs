//! Mentions that state no figure: names, scores, "No. 5", and words in which nothing was read.

use crate::claim::Claim;
use crate::compare::{Comparison, Verdict};
use crate::extract::open::stem;
use crate::value::{Quantity, Unit, Value, fold};
use std::collections::BTreeSet;

/// What is found of two mentions of which one was kept only because somebody points at it; `None` for all others.
pub(super) fn compare(x: &Claim, y: &Claim) -> Option<Comparison> {
    let (a, b) = (kept_words(x), kept_words(y));
    if !a && !b {
        return None;
    }
    let (p, q) = (x.quote(), y.quote());
    let (numbers, others) = (numbers(x), numbers(y));
    if !numbers.is_empty() && numbers == others {
        return Some(found(Verdict::Agree, format!("both say {}", numbers.join(", "))));
    }
    if let Some(found) = scores(x, y, &numbers, &others) {
        return Some(found);
    }
    let disjoint = numbers.iter().all(|number| !others.contains(number));
    if disjoint && !(numbers.is_empty() && others.is_empty()) {
        return Some(found(Verdict::NotComparable, format!("{p} and {q} name different things")));
    }
    let (words, rest) = (content(p), content(q));
    let shared = words.intersection(&rest).count();
    let smaller = words.len().min(rest.len());
    Some(match () {
        () if words == rest && !words.is_empty() => found(Verdict::Agree, format!("{p} and {q} use the same words")),
        () if shared > 0 && shared * 2 >= smaller => {
            found(Verdict::Compatible, format!("{p} and {q} share {shared} words, and nothing in them conflicts"))
        }
        () => found(Verdict::NotComparable, format!("{p} and {q} name different things")),
    })
}

/// Two results that share one side are of one contest: "118-109" and "118-107".
fn scores(x: &Claim, y: &Claim, numbers: &[String], others: &[String]) -> Option<Comparison> {
    let are_scores = [x, y].iter().all(|claim| claim.topic().open_kind() == Some("score"));
    let (&[a, b], &[c, d]) = (&*numbers.iter().collect::<Vec<_>>(), &*others.iter().collect::<Vec<_>>()) else {
        return None;
    };
    let (p, q) = (x.quote(), y.quote());
    match () {
        () if !are_scores => None,
        () if a == d && b == c => Some(found(Verdict::Agree, format!("{p} is {q} from the other side"))),
        () if a == c || b == d => Some(found(Verdict::Contradict, format!("{p} against {q}"))),
        () => None,
    }
}

/// Whether several ranks or labels stand for one thing.
pub(super) fn name_by_numbers(claims: &[Claim]) -> bool {
    let named = |claim: &Claim| matches!(claim.topic().open_kind(), Some("rank" | "label"));
    claims.len() > 1 && claims.iter().all(named)
}

/// Whether a claim holds mere words.
fn kept_words(claim: &Claim) -> bool {
    matches!(claim.value(), Value::Name(_)) && claim.topic().open_kind().is_some()
}

/// The numbers in a mention, as written; a rank stands for its number.
fn numbers(claim: &Claim) -> Vec<String> {
    if let Value::Quantity(Quantity { amount, unit: Unit::Bare | Unit::Counted(_) }) = claim.value() {
        return amount.stated().map(|figure| figure.value().to_string()).collect();
    }
    let digits = claim.quote().split(|c: char| !c.is_ascii_digit());
    digits.filter(|digits| !digits.is_empty()).map(str::to_owned).collect()
}

fn content(words: &str) -> BTreeSet<String> {
    // "Céline Moreau" and "Celine Moreau"
    fold(words).split(|c: char| !c.is_alphanumeric()).filter_map(stem).collect()
}

fn found(verdict: Verdict, why: String) -> Comparison {
    Comparison { verdict, why, unless: None, settle: None, kind: "name" }
}
