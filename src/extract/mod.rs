//! Words → claims. Reading text cannot fail: it yields claims and notes.
//!
//! The stages are [`Text`] (tokens and sentences), [`read`] (figures and dates), names and entities, and then, sentence by
//! sentence, the patterns of a [`Codebook`](crate::Codebook).

mod actor;
mod argument;
mod attach;
mod attribution;
mod ballot;
mod based;
mod clause;
mod entity;
mod find;
mod gazetteer;
mod holder;
mod inclusion;
mod inflect;
pub(crate) mod leader;
mod lexicon;
mod list;
mod moment;
pub(crate) mod name;
pub(crate) mod named;
pub(crate) mod open;
mod page;
mod rank;
mod read;
mod record;
mod role;
mod scope;
mod sentence;
mod shared;
mod single;
mod sole;
mod stage;
mod stated;
mod subject;
mod table;
mod tally;
mod token;
mod trigger;
mod whereabouts;

pub(crate) use find::Extractor;
pub use find::{Alias, Extraction, extract};
pub use lexicon::{HedgeWords, hedge_words};
pub use read::{
    Anchor, Deixis, Direction, Label, Mention, MentionKind, NounPhrase, Per, Quantities, Trend, prediction, quantities,
    read,
};
pub use sentence::Sentence;
pub use sole::sole_value;
pub(crate) use table::rows;
pub use token::{Token, TokenKind};

use crate::language::Language;
use crate::value::Period;

/// A text with its tokens and sentences.
#[derive(Clone, Debug)]
pub struct Text<'t> {
    text: &'t str,
    language: Language,
    foreign: bool,
    published: Option<Period>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
}

impl<'t> Text<'t> {
    /// Splits a text into tokens and sentences, in the language that most of its small words belong to.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let tokens = token::tokenize(text);
        let guess = lexicon::guess(text, &tokens);
        Self { foreign: guess.foreign, ..Self::of_tokens(text, tokens, guess.language) }
    }

    /// Splits a text that is known to be in a language.
    #[must_use]
    pub fn in_language(text: &'t str, language: Language) -> Self {
        Self::of_tokens(text, token::tokenize(text), language)
    }

    fn of_tokens(text: &'t str, mut tokens: Vec<Token>, language: Language) -> Self {
        let lexicon = lexicon::lexicon(language);
        lexicon.look_up_all(text, &mut tokens);
        let sentences = sentence::sentences(text, &tokens);
        Self { text, language, foreign: false, published: None, tokens, sentences }
    }

    /// The same text with its publication, a day or a minute of it, from which "on Sunday" and "a year ago" are counted.
    #[must_use]
    pub fn published(self, when: Option<Period>) -> Self {
        Self { published: when, ..self }
    }

    /// When it was published, if that is known.
    #[must_use]
    pub const fn publication(&self) -> Option<Period> {
        self.published
    }

    /// The language whose words it is read by.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether its language was guessed, and its small words rather belong to none that can be read.
    pub(crate) const fn seems_foreign(&self) -> bool {
        self.foreign
    }

    fn lexicon(&self) -> &'static lexicon::Lexicon {
        lexicon::lexicon(self.language)
    }

    /// Its words in lower case, small ones as the English words that do their work.
    fn parts(&self) -> Vec<String> {
        self.lexicon().parts_of(self.text, &self.tokens)
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
