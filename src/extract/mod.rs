//! Words → claims. Reading text cannot fail: it yields claims and notes.
//!
//! The stages are [`Text`] (tokens and sentences), [`read`] (figures and dates), names and entities, and then, sentence by
//! sentence, the patterns of a [`Codebook`](crate::Codebook).

mod attach;
mod attribution;
mod clause;
mod entity;
mod find;
mod gazetteer;
mod inflect;
pub(crate) mod name;
mod named;
pub(crate) mod open;
mod rank;
mod read;
mod role;
mod scope;
mod sentence;
mod single;
mod subject;
mod table;
mod token;
mod trigger;

pub(crate) use find::Extractor;
pub use find::{Alias, Extraction, extract};
pub use read::{Mention, MentionKind, NounPhrase, Trend, prediction, read};
pub use sentence::Sentence;
pub use token::{Token, TokenKind};

/// A text with its tokens and sentences.
#[derive(Clone, Debug)]
pub struct Text<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
}

impl<'t> Text<'t> {
    /// Splits a text into tokens and sentences.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let tokens = token::tokenize(text);
        let sentences = sentence::sentences(text, &tokens);
        Self { text, tokens, sentences }
    }

    /// The text as given.
    #[must_use]
    pub const fn as_str(&self) -> &'t str {
        self.text
    }

    /// All tokens.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The words of a token; empty for an index past the end.
    #[must_use]
    pub fn word(&self, index: usize) -> &'t str {
        self.tokens.get(index).and_then(|token| token.span.of(self.text)).unwrap_or("")
    }
}
