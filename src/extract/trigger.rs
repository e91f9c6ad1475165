//! The words of a codebook, made ready for finding, and where a sentence has them.

use super::inflect::{VerbForm, verb_forms};
use super::{Text, token};
use crate::codebook::{Attribute, Codebook, Pattern, ValueRole};
use crate::language::Language;
use once_cell::sync::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

/// A phrase that triggers: its first word is the key it is found under.
struct Phrase {
    rest: Vec<String>,
    form: Option<VerbForm>,
    attribute: usize,
    pattern: usize,
}

/// All triggers of a codebook by their first word.
pub(crate) struct Triggers<'c> {
    codebook: &'c Codebook,
    english: HashMap<String, Vec<Phrase>>,
    /// Made for the first text that needs it.
    spanish: OnceCell<HashMap<String, Vec<Phrase>>>,
    /// Counted nouns that trigger by themselves, with attribute and pattern.
    nouns: HashMap<String, Vec<(usize, usize)>>,
}

/// Trigger words where they stand.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) tokens: Range<usize>,
    pub(crate) form: Option<VerbForm>,
    pub(crate) attribute: usize,
    pub(crate) pattern: usize,
}

impl<'c> Triggers<'c> {
    /// Inflects the verbs of a codebook and lists all its phrases.
    pub(crate) fn of(codebook: &'c Codebook) -> Self {
        let mut nouns: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (a, attribute) in codebook.attributes().iter().enumerate() {
            for (p, pattern) in attribute.patterns().iter().enumerate() {
                for word in pattern.words.iter().filter(|_| pattern.value == ValueRole::Noun) {
                    nouns.entry(word.clone()).or_default().push((a, p));
                }
            }
        }
        Self { codebook, english: phrases(codebook, Language::English), spanish: OnceCell::new(), nouns }
    }

    /// The codebook they come from.
    pub(crate) const fn codebook(&self) -> &'c Codebook {
        self.codebook
    }

    /// The attributes and patterns for which a counted noun is the trigger.
    pub(crate) fn counting(&self, noun: &str) -> &[(usize, usize)] {
        self.nouns.get(noun).map_or(&[], Vec::as_slice)
    }

    /// The attribute of a hit.
    pub(crate) fn attribute(&self, hit: &Hit) -> Option<&'c Attribute> {
        self.codebook.attributes().get(hit.attribute)
    }

    /// The pattern of a hit.
    pub(crate) fn pattern(&self, hit: &Hit) -> Option<&'c Pattern> {
        self.attribute(hit)?.patterns().get(hit.pattern)
    }

    /// All hits in a range of tokens, in order; `lower` holds the text's tokens in lower case.
    pub(crate) fn hits(&self, language: Language, lower: &[String], tokens: Range<usize>) -> Vec<Hit> {
        let phrases = match language {
            Language::English => &self.english,
            Language::Spanish => self.spanish.get_or_init(|| phrases(self.codebook, language)),
        };
        let mut hits = Vec::new();
        // What a pattern needs of the sentence is looked up once for all its words in it.
        let mut allowed: HashMap<(usize, usize), bool> = HashMap::new();
        for index in tokens.clone() {
            let Some(list) = lower.get(index).and_then(|word| phrases.get(word)) else { continue };
            for phrase in list {
                let end = index + 1 + phrase.rest.len();
                let fits = end <= tokens.end && lower.get(index + 1..end).is_some_and(|words| words == phrase.rest);
                if !fits {
                    continue;
                }
                let hit =
                    Hit { tokens: index..end, form: phrase.form, attribute: phrase.attribute, pattern: phrase.pattern };
                let known = allowed
                    .entry((hit.attribute, hit.pattern))
                    .or_insert_with(|| self.pattern(&hit).is_some_and(|pattern| holds(pattern, lower, &tokens)));
                if *known {
                    hits.push(hit);
                }
            }
        }
        hits
    }
}

/// All phrases of a codebook in one language by their first word.
fn phrases(codebook: &Codebook, language: Language) -> HashMap<String, Vec<Phrase>> {
    let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
    let mut add = |text: &str, form: Option<VerbForm>, attribute: usize, pattern: usize| {
        let mut words = token::tokenize(text).into_iter().filter_map(|t| Some(t.span.of(text)?.to_lowercase()));
        if let Some(first) = words.next() {
            phrases.entry(first).or_default().push(Phrase { rest: words.collect(), form, attribute, pattern });
        }
    };
    for (a, attribute) in codebook.attributes().iter().enumerate() {
        let patterns = attribute.patterns().iter().enumerate();
        for (p, pattern) in patterns.filter(|(_, pattern)| pattern.language == language) {
            for verb in &pattern.verbs {
                let (base, rest) = verb.split_once(' ').unwrap_or((verb, ""));
                for (inflected, form) in verb_forms(base) {
                    add(&format!("{inflected} {rest}"), Some(form), a, p);
                }
            }
            for word in pattern.words.iter().filter(|_| pattern.value != ValueRole::Noun) {
                add(word, None, a, p);
            }
        }
    }
    phrases
}

/// Whether the sentence has what a pattern needs and nothing that it excludes.
pub(crate) fn holds(pattern: &Pattern, lower: &[String], sentence: &Range<usize>) -> bool {
    let words = lower.get(sentence.clone()).unwrap_or_default();
    let stands = |phrase: &String| {
        let parts: Vec<&str> = phrase.split(' ').collect();
        words.windows(parts.len()).any(|window| window == parts.as_slice())
    };
    (pattern.needs.is_empty() || pattern.needs.iter().any(stands)) && !pattern.without.iter().any(stands)
}

/// The words of a text in lower case, by token.
pub(crate) fn lower_words(text: &Text<'_>) -> Vec<String> {
    (0..text.tokens().len()).map(|index| text.word(index).to_lowercase()).collect()
}
