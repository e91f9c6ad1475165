//! Two names as answers to one question: similarity proposes, structure decides.

use super::{Finding, Verdict};
use crate::office::Office;
use crate::spelling::{self, Does};
use crate::value::Name;

/// Names longer than this are not compared letter by letter: similarity is quadratic in their length.
const LONGEST: usize = 96;

pub(super) fn compare(a: &Name, b: &Name, one_answer: bool) -> Finding {
    let (x, y) = (a.text(), b.text());
    if a.key() == b.key() {
        let why = if x == y { format!("both say {x}") } else { format!("{x} is {y}") };
        return Finding::new(Verdict::Agree, why);
    }
    let (of_a, of_b) = (named(a), named(b));
    if of_a.len() > 1 || of_b.len() > 1 || a.leaves_out_others() || b.leaves_out_others() {
        return lists(a, b, one_answer);
    }
    if let (Some(p), Some(q)) = (Office::of_name(a.key()), Office::of_name(b.key())) {
        return offices(a, b, &p, &q, one_answer);
    }
    if a.key().len().max(b.key().len()) <= LONGEST && words(a.key()) == words(b.key()) {
        return Finding::new(Verdict::Agree, format!("{x} is {y}"));
    }
    match related(a.key(), b.key()) {
        Some(reason) => Finding::new(Verdict::Compatible, format!("{x} and {y} may be one: {reason}")),
        None => two(a, b, one_answer),
    }
}

/// Those whom a name names, without the mark for others.
fn named(name: &Name) -> Vec<&str> {
    name.members().filter(|member| *member != Name::OTHERS).collect()
}

fn two(a: &Name, b: &Name, one_answer: bool) -> Finding {
    let (x, y) = (a.text(), b.text());
    if !one_answer {
        return Finding::new(Verdict::Compatible, format!("{x} and {y} may both belong to the list"));
    }
    Finding::new(Verdict::Contradict, format!("{x} against {y}"))
        .unless("both are names of one, or one acted for the other")
        .settle("ask both whom they mean")
}

/// Two offices are one, or one acts under the other, or they are two.
fn offices(a: &Name, b: &Name, p: &Office, q: &Office, one_answer: bool) -> Finding {
    let (x, y) = (a.text(), b.text());
    if p.is(q) {
        return Finding::new(Verdict::Agree, format!("{x} and {y} name one office"));
    }
    if p.acts_under(q) || q.acts_under(p) {
        let (inner, outer) = if p.acts_under(q) { (x, y) } else { (y, x) };
        return Finding::new(Verdict::Compatible, format!("{inner} acts under {outer}"));
    }
    two(a, b, one_answer)
}

/// At least one side names several: the two lists as sets.
fn lists(a: &Name, b: &Name, one_answer: bool) -> Finding {
    let (x, y) = (a.text(), b.text());
    let (of_a, of_b) = (named(a), named(b));
    let is_one = |p: &str, q: &str| match (Office::of_name(p), Office::of_name(q)) {
        (Some(p), Some(q)) => p.is(&q) || p.acts_under(&q) || q.acts_under(&p),
        _ => p == q || related(p, q).is_some(),
    };
    let a_in_b = of_a.iter().all(|p| of_b.iter().any(|q| is_one(p, q)));
    let b_in_a = of_b.iter().all(|q| of_a.iter().any(|p| is_one(p, q)));
    if a_in_b && b_in_a {
        return Finding::new(Verdict::Compatible, format!("{x} and {y} may name the same"));
    }
    if a_in_b || b_in_a {
        let (few, many) = if a_in_b { (a, b) } else { (b, a) };
        if few.leaves_out_others() {
            let why = format!("{} belongs to {}, and there were others", few.text(), many.text());
            return Finding::new(Verdict::Compatible, why);
        }
        return Finding::new(Verdict::Tension, format!("{} alone against {}", few.text(), many.text()))
            .unless(format!("{} does not name everybody", few.text()))
            .settle("ask whether there were others");
    }
    let mut found = two(a, b, one_answer);
    if found.verdict == Verdict::Contradict && (a.leaves_out_others() || b.leaves_out_others()) {
        found.verdict = Verdict::Tension;
        found.unless = Some("the list that names only some goes on with the others".to_owned());
    }
    found
}

/// Why two names may be names of one, if they may.
fn related(a: &str, b: &str) -> Option<&'static str> {
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let (x, y) = (words(a), words(b));
    if x.is_empty() || y.is_empty() {
        return None;
    }
    if initials(&x, b) || initials(&y, a) {
        return Some("one gives the initials of the other");
    }
    let within = |inner: &[&str], outer: &[&str]| inner.iter().all(|w| outer.iter().any(|o| spelling::is_one(w, o)));
    if within(&x, &y) || within(&y, &x) {
        return Some("one is a part of the other");
    }
    let governs = |words: &[&str]| words.contains(&"government") || words.contains(&"authorities");
    let generic = |words: &[&str]| governs(words) && words.iter().all(|word| spelling::does(word, Does::Authority));
    if generic(&x) || generic(&y) {
        return Some("one names those who govern in general");
    }
    let surname = x.last().zip(y.last()).is_some_and(|(p, q)| spelling::is_one(p, q));
    let first_letters = |words: &[&str]| words.first().and_then(|word| word.chars().next());
    let abbreviated = |words: &[&str]| words.len() > 1 && words.first().is_some_and(|word| word.chars().count() == 1);
    if surname && first_letters(&x) == first_letters(&y) && (abbreviated(&x) || abbreviated(&y)) {
        return Some("the surname is shared, the first name abbreviated");
    }
    // A family name comes first in some languages, and last where others retell it.
    if x.len() >= 2 && x.len() == y.len() && spelling::same_in_any_order(&x, &y) {
        return Some("the same names in another order or spelling");
    }
    if spelling::written_together(&x, &y) {
        return Some("one writes together what the other writes apart");
    }
    (x.len() == y.len() && x.iter().zip(&y).all(|(p, q)| spelling::is_alike(p, q))).then_some("they are spelt alike")
}

/// The words that tell a name from others; all its words where none does.
fn words(key: &str) -> Vec<&str> {
    let all = || key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let small = |word: &str| spelling::does(word, Does::Small) || spelling::does(word, Does::Title) || word == "us";
    let telling: Vec<_> = all().filter(|word| !small(word)).collect();
    if telling.is_empty() { all().collect() } else { telling }
}

/// Whether `short` ("DEA", "D.E.A.") is made of the first letters of at least two words.
fn initials(words: &[&str], short: &str) -> bool {
    let letters: String = short.split_whitespace().last().unwrap_or(short).chars().filter(|c| *c != '.').collect();
    if short.split_whitespace().any(|word| word != "the" && word != "us" && word != "u.s." && !is_last(short, word)) {
        return false;
    }
    let firsts: String = words.iter().filter_map(|word| word.chars().next()).collect();
    words.len() >= 2 && letters.chars().count() >= 2 && (firsts == letters || firsts == format!("u{letters}"))
}

fn is_last(phrase: &str, word: &str) -> bool {
    phrase.split_whitespace().last() == Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_and_of_two() {
        let one = [
            ("DEA", "Drug Enforcement Administration"),
            ("the DEA", "US Drug Enforcement Administration"),
            ("D.E.A.", "Drug Enforcement Administration"),
            ("Oseguera", "Nemesio Rubén Oseguera Cervantes"),
            ("State Department", "the U.S. State Department"),
            ("J. Smith", "John Smith"),
            ("Mohammed Salah", "Muhammad Salah"),
            ("US government", "State Department"),
            ("the White House", "Washington"),
            ("the Mexican army", "Mexico's armed forces"),
            ("Defence Minister Wang Li", "Wang Li"),
            ("Gen. Abdel Fattah Burhan", "Abdel-Fattah Burhan"),
            ("Kim Jong Un", "Jong-un Kim"),
            ("Abe Shinzo", "Shinzo Abe"),
            ("Nguyễn Phú Trọng", "Nguyen Phu Trong"),
            ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
            ("Husayn Ahmad", "Hussein Ahmed"),
            ("Bill Marsh", "William Marsh"),
        ];
        for (a, b) in one {
            assert_ne!(compare(&Name::new(a), &Name::new(b), true).verdict, Verdict::Contradict, "{a} / {b}");
        }
        let two = [
            ("State Department", "DEA"),
            ("Ana Smith", "John Smith"),
            ("Erik Valencia", "Nemesio Oseguera"),
            ("FBI", "DEA"),
            ("the Chilean navy", "the Peruvian navy"),
            ("the army", "the navy"),
            ("General Ana Ruiz", "General Bea Ruiz"),
            ("Hussein Ahmed", "Hassan Ahmed"),
            ("Kim Jong Un", "Kim Yo Jong"),
        ];
        for (a, b) in two {
            assert_eq!(compare(&Name::new(a), &Name::new(b), true).verdict, Verdict::Contradict, "{a} / {b}");
            assert_eq!(compare(&Name::new(a), &Name::new(b), false).verdict, Verdict::Compatible, "{a} / {b}");
        }
    }

    #[test]
    fn lists_are_held_against_each_other_as_sets() {
        let list = |names: &[&str]| {
            let keys: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            Name::several(&names.join(" and "), &keys)
        };
        let rows = [
            (vec!["Ana Torres", "Juan Paz"], vec!["Juan Paz", "A. Torres"], Verdict::Compatible),
            (vec!["Ana Torres"], vec!["Ana Torres", "Juan Paz"], Verdict::Tension),
            (vec!["Ana Torres", Name::OTHERS], vec!["Ana Torres", "Juan Paz"], Verdict::Compatible),
            (vec!["Ana Torres", "Juan Paz"], vec!["Ana Torres", "Bea Solis"], Verdict::Contradict),
            (vec!["Ana Torres", Name::OTHERS], vec!["Juan Paz", "Bea Solis"], Verdict::Tension),
        ];
        for (a, b, verdict) in rows {
            assert_eq!(compare(&list(&a), &list(&b), true).verdict, verdict, "{a:?} / {b:?}");
        }
    }
}
