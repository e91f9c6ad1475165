//! What the words of reports, policies and codebooks mean, from the tables that the code itself uses.

mod entries;
mod pages;
mod text;

pub use pages::{Page, pages};
pub use text::{listing, text};

use crate::codebook::Codebook;
use crate::policy::Policy;

closed_list! {
    /// What sort of word is explained.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Sort {
        Verdict "verdict" "What can be said of two claims that may answer one question, the worst first."
        Kind "kind of difference" "What two claims, or the claims of a question, differ in."
        Course "course" "What became of a discrepancy from one report to a later one."
        Hedge "hedge" "How firmly a value was stated."
        HedgeWord "hedge word" "The words that are read as a hedge."
        VagueWord "vague word" "Words for numbers without a figure."
        Policy "policy" "How hedges are read and ranges drawn."
        Judgement "judgement" "The numbers behind the readings."
        Profile "profile" "What vague words are taken to mean, by a named authority."
        Value "type of value" "What can be claimed."
        Mode "mode" "How a claim is meant to hold."
        OverTime "behaviour" "How the answer to a question may move in time."
        Attribute "attribute" "The questions of the codebook: the built-in one for news, or one of your own."
        ComparingRule "comparing rule" "The questions that are asked of two claims, in their order."
        ReadingRule "reading rule" "The rules by which figures and times are read."
        Term "term" "Other words of the field."
    }
}

/// What a word means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The word as the code writes it: `not_comparable`, `upwards of`.
    pub word: String,
    /// What sort of word it is.
    pub sort: Sort,
    /// What it means, in a sentence or a few.
    pub summary: String,
    /// Examples, figures and sources.
    pub table: Option<Table>,
}

/// Rows of cells under a head of the same length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands in each column.
    pub head: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// All words that are known, sort by sort.
#[must_use]
pub fn all(codebook: &Codebook, policy: &Policy) -> Vec<Explanation> {
    entries::all(codebook, policy)
}

/// What a word means, in each of its senses; none where it is not known.
///
/// Capitals, spaces for underscores and an article before it do not matter, nor does the version of a policy. A word that the
/// codebook takes for a sign of an attribute explains that attribute.
///
/// ```
/// use crosscheck::{Codebook, Policy, explain};
/// let (codebook, policy) = (Codebook::news(), Policy::default());
/// let senses = explain::find("Not comparable", codebook, &policy);
/// assert_eq!(senses[0].summary, "They do not answer the same question.");
/// assert_eq!(explain::find("drown", codebook, &policy)[0].word, "killed");
/// assert_eq!(explain::near("contradction", codebook, &policy)[0], "contradict");
/// ```
#[must_use]
pub fn find(word: &str, codebook: &Codebook, policy: &Policy) -> Vec<Explanation> {
    let wanted = folded(word);
    let is_it = |known: &Explanation| {
        let name = folded(&known.word);
        name == wanted
            || name.split_once('/').is_some_and(|(name, _)| name == wanted)
            || known.sort == Sort::Attribute && is_said(known, &wanted)
    };
    all(codebook, policy).into_iter().filter(is_it).collect()
}

/// The known words that are most like one that is not known, the nearest first, three at most.
#[must_use]
pub fn near(word: &str, codebook: &Codebook, policy: &Policy) -> Vec<String> {
    /// A longer word is no misspelling, and similarity is quadratic.
    const LONGEST: usize = 64;
    if word.len() > LONGEST {
        return Vec::new();
    }
    let wanted = folded(word);
    let known = all(codebook, policy)
        .into_iter()
        .map(|known| (strsim::jaro_winkler(&wanted, &folded(&known.word)), known.word));
    let mut known: Vec<(f64, String)> = known.filter(|(score, _)| *score >= 0.8).collect();
    known.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    known.dedup_by(|a, b| a.1 == b.1);
    known.into_iter().take(3).map(|(_, word)| word).collect()
}

/// Whether a word speaks of an attribute.
fn is_said(attribute: &Explanation, wanted: &str) -> bool {
    let rows = attribute.table.iter().flat_map(|table| &table.rows);
    let mut words = rows.filter_map(|row| row.first()).flat_map(|words| words.split(entries::SEPARATOR));
    words.any(|word| folded(word) == wanted)
}

/// A word as it is looked up: small letters, single spaces, no article.
fn folded(word: &str) -> String {
    let word = word.to_lowercase().replace(['_', '-'], " ");
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = ["a ", "an ", "the "].into_iter().find_map(|article| word.strip_prefix(article));
    bare.map_or_else(|| word.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_every_sort_is_found_under_its_own_name() {
        let policy = Policy::default();
        let news = Codebook::news();
        let all = all(news, &policy);
        for sort in Sort::ALL {
            assert!(all.iter().any(|known| known.sort == sort), "nothing is explained of the sort {}", sort.code());
        }
        for known in &all {
            assert!(find(&known.word, news, &policy).contains(known), "{known:?}");
            assert!(!known.summary.is_empty(), "{known:?}");
        }
    }
}
