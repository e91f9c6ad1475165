//! The part that a small word plays in a sentence, by the English word that plays it: "fue" is a `was`.

use super::Lexicon;
use super::codes::pairs;
use super::phrases::Map;
use crate::extract::token::Token;

/// Words that follow a first one, and the English words of all their parts.
type Rest = (Vec<u16>, Vec<&'static str>);

/// Words of one language by their first word, the longest phrase first.
#[derive(Debug, Default)]
pub(super) struct Parts(Map<u16, Vec<Rest>>);

impl Lexicon {
    pub(super) fn load_parts(&mut self, table: &'static str) {
        for (words, parts) in pairs(table) {
            let words: Vec<u16> = self.parts(words).into_iter().map(|(number, _)| number).collect();
            let Some((first, rest)) = words.split_first() else { continue };
            let list = self.parts.0.entry(*first).or_default();
            list.push((rest.to_vec(), parts.split(' ').collect()));
            list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
    }

    /// The words of a text in lower case, small ones as the English words that do their work, so that rules of claims
    /// can ask for "said" and "of" in every language.
    pub(in crate::extract) fn parts_of(&self, text: &str, tokens: &[Token]) -> Vec<String> {
        let lower = |token: &Token| token.span.of(text).unwrap_or("").to_lowercase();
        if self.parts.0.is_empty() {
            return tokens.iter().map(lower).collect();
        }
        let mut out: Vec<String> = Vec::with_capacity(tokens.len());
        while let Some((token, after)) = tokens.get(out.len()..).and_then(<[Token]>::split_first) {
            let fits = |rest: &[u16]| {
                after
                    .get(..rest.len())
                    .is_some_and(|words| words.iter().map(|word| word.entry.number).eq(rest.iter().copied()))
            };
            let found = self.parts.0.get(&token.entry.number).and_then(|list| list.iter().find(|(rest, _)| fits(rest)));
            match found {
                Some((_, parts)) => out.extend(parts.iter().map(|part| (*part).to_owned())),
                None => out.push(lower(token)),
            }
        }
        out
    }

    /// The part of a single word, by its number: "dozens" for "docenas"; its spelling where it has none of its own.
    pub(in crate::extract) fn part(&self, number: u16) -> &'static str {
        let own = self.parts.0.get(&number).and_then(|list| list.last()).filter(|(rest, _)| rest.is_empty());
        own.and_then(|(_, parts)| parts.first().copied()).unwrap_or_else(|| self.spelling(number))
    }
}
