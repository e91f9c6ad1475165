//! Words that newspapers use for one and the same thing: "takeover" and "acquisition", "gunmen" and "attackers".

use once_cell::sync::Lazy;
use std::collections::HashMap;

/// Each word of the table, and the word that stands for its group.
static WORDS: Lazy<HashMap<&'static str, &'static str>> = Lazy::new(|| {
    let rows = include_str!("../data/synonyms.tsv").lines().filter(|line| !line.starts_with('#'));
    let groups = rows.filter_map(|row| row.split('\t').next());
    groups
        .flat_map(|group| {
            let first = group.split(' ').next().unwrap_or(group);
            group.split(' ').map(move |word| (word, first))
        })
        .collect()
});

/// The word that stands for all words of the group to which a word belongs, in whatever form it stands: "bidding", "homes".
pub(crate) fn of_group(word: &str) -> Option<&'static str> {
    let known = |word: &str| WORDS.get(word).copied();
    known(word).or_else(|| {
        let cut = |ending: &str| word.strip_suffix(ending).filter(|stem| stem.len() > 2);
        if let Some(stem) = cut("ied").or_else(|| cut("ies")) {
            return known(&format!("{stem}y"));
        }
        if let Some(stem) = cut("ing").or_else(|| cut("ed")) {
            let mut last = stem.chars().rev();
            let is_doubled = last.next().is_some_and(|letter| last.next() == Some(letter));
            let undoubled = stem.get(..stem.len().saturating_sub(1)).filter(|_| is_doubled);
            return known(stem).or_else(|| known(&format!("{stem}e"))).or_else(|| known(undoubled?));
        }
        cut("s").and_then(known).or_else(|| cut("es").and_then(known))
    })
}

/// Whether two words stand for one thing by the table.
pub(crate) fn are_one(a: &str, b: &str) -> bool {
    of_group(a).zip(of_group(b)).is_some_and(|(x, y)| x == y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn forms_of_a_word_are_found() {
        let words = ["takeovers", "bought", "deals", "acquired", "families", "robberies", "dwellings", "sold"];
        let of_group = words.map(|word| of_group(word).unwrap_or("-")).join(" ");
        assert_eq!(of_group, "acquire acquire deal acquire - steal house sell");
        // Neither has anything to do with a plane or a worker.
        assert!(super::of_group("plans").is_none() && super::of_group("works").is_none());
    }

    #[test]
    fn no_word_stands_twice_and_each_row_has_a_source() {
        let rows: Vec<_> = include_str!("../data/synonyms.tsv").lines().skip(1).collect();
        assert!(rows.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(rows.iter().all(|row| row.split('\t').filter(|column| !column.is_empty()).count() == 3));
        let words: Vec<_> = rows.iter().flat_map(|row| row.split('\t').next().unwrap_or_default().split(' ')).collect();
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
    }
}
