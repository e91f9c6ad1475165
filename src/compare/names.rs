//! Two names as answers to one question: similarity proposes, structure decides.

use super::{Finding, Verdict};
use crate::value::Name;

/// Names longer than this are not compared letter by letter: similarity is quadratic in their length.
const LONGEST: usize = 96;
/// From this Jaro-Winkler similarity on, two words may be spellings of one: "Mohammed" and "Muhammad" have 0.87.
const ALIKE: f64 = 0.85;

/// Words that do not tell one name from another.
const SMALL: [&str; 26] = [
    "the",
    "a",
    "an",
    "of",
    "and",
    "for",
    "de",
    "del",
    "la",
    "el",
    "los",
    "las",
    "y",
    "von",
    "van",
    "mr",
    "mrs",
    "ms",
    "dr",
    "sir",
    "president",
    "minister",
    "general",
    "secretary",
    "chief",
    "us",
];
/// Words for those who govern; a department is a part of the government.
const AUTHORITY: [&str; 14] = [
    "government",
    "authorities",
    "authority",
    "officials",
    "official",
    "administration",
    "state",
    "federal",
    "national",
    "us",
    "american",
    "united",
    "states",
    "local",
];

pub(super) fn compare(a: &Name, b: &Name, one_answer: bool) -> Finding {
    let (x, y) = (a.text(), b.text());
    if a.key() == b.key() {
        let why = if x == y { format!("both say {x}") } else { format!("{x} is {y}") };
        return Finding::new(Verdict::Agree, why);
    }
    if let Some(alone) = joint(a, b).or_else(|| joint(b, a)) {
        return alone;
    }
    if let Some(reason) = related(a.key(), b.key()) {
        return Finding::new(Verdict::Compatible, format!("{x} and {y} may be one: {reason}"));
    }
    if !one_answer {
        return Finding::new(Verdict::Compatible, format!("{x} and {y} may both belong to the list"));
    }
    Finding::new(Verdict::Contradict, format!("{x} against {y}"))
        .unless("both are names of one, or one acted for the other")
        .settle("ask both whom they mean")
}

/// One source names somebody alone, the other names the same with others.
fn joint(alone: &Name, all: &Name) -> Option<Finding> {
    let (few, many): (Vec<&str>, Vec<&str>) = (alone.members().collect(), all.members().collect());
    let fewer = few.len() < many.len() && few.iter().all(|name| many.contains(name));
    fewer.then(|| {
        Finding::new(Verdict::Tension, format!("{} alone against {}", alone.text(), all.text()))
            .unless(format!("{} does not name everybody", alone.text()))
            .settle("ask whether there were others")
    })
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
    let within = |inner: &[&str], outer: &[&str]| inner.iter().all(|word| outer.contains(word));
    if within(&x, &y) || within(&y, &x) {
        return Some("one is a part of the other");
    }
    let governs = |words: &[&str]| words.contains(&"government") || words.contains(&"authorities");
    let generic = |words: &[&str]| governs(words) && words.iter().all(|word| AUTHORITY.contains(word));
    if generic(&x) || generic(&y) {
        return Some("one names those who govern in general");
    }
    let surname = x.last() == y.last();
    let first_letters = |words: &[&str]| words.first().and_then(|word| word.chars().next());
    let abbreviated = |words: &[&str]| words.len() > 1 && words.first().is_some_and(|word| word.chars().count() == 1);
    if surname && first_letters(&x) == first_letters(&y) && (abbreviated(&x) || abbreviated(&y)) {
        return Some("the surname is shared, the first name abbreviated");
    }
    let spelt_alike = |(p, q): (&&str, &&str)| {
        p == q || (p.chars().next() == q.chars().next() && p.len() > 3 && strsim::jaro_winkler(p, q) >= ALIKE)
    };
    (x.len() == y.len() && x.iter().zip(&y).all(spelt_alike)).then_some("they are spelt alike")
}

/// The words that tell a name from others; all its words where none does.
fn words(key: &str) -> Vec<&str> {
    let all = || key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let telling: Vec<_> = all().filter(|word| !SMALL.contains(word)).collect();
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
        ];
        for (a, b) in one {
            assert_ne!(compare(&Name::new(a), &Name::new(b), true).verdict, Verdict::Contradict, "{a} / {b}");
        }
        let two = [
            ("State Department", "DEA"),
            ("Ana Smith", "John Smith"),
            ("Erik Valencia", "Nemesio Oseguera"),
            ("FBI", "DEA"),
        ];
        for (a, b) in two {
            assert_eq!(compare(&Name::new(a), &Name::new(b), true).verdict, Verdict::Contradict, "{a} / {b}");
            assert_eq!(compare(&Name::new(a), &Name::new(b), false).verdict, Verdict::Compatible, "{a} / {b}");
        }
    }
}
