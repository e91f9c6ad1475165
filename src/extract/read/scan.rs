//! Looking at the tokens of a text from within a rule.

use crate::extract::lexicon::{Ending, Entry, Lexicon, Mark, lexicon};
use crate::extract::{Text, Token, TokenKind};
use crate::span::Span;
use crate::value::{Grain, Period};

/// A text under reading, with the day on which it was published.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) reference: Option<Period>,
    /// The minute of publication since 1970, where it is known.
    pub(super) minute: Option<i64>,
    /// A day that the sentence has named already, for its times of day.
    pub(super) day: Option<Period>,
    /// The latest date that the text has named.
    pub(super) focus: Option<Period>,
    /// Whether all dates named so far are of years long past: a story of old days.
    pub(super) narrative: Option<bool>,
    pub(super) lexicon: &'static Lexicon,
}

impl<'a, 't> Scan<'a, 't> {
    pub(super) fn new(text: &'a Text<'t>) -> Self {
        let reference = text.publication();
        let minute = reference.filter(|r| r.grain() == Grain::Minute).map(Period::first_minute);
        Self {
            text,
            reference: reference.map(Period::first_day),
            minute,
            day: None,
            focus: None,
            narrative: None,
            lexicon: lexicon(text.language()),
        }
    }

    pub(super) fn token(&self, at: usize) -> Option<Token> {
        self.text.tokens().get(at).copied()
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.text.word(at)
    }

    /// Whether the token is a word of a list.
    pub(super) fn is(&self, at: usize, mark: Mark) -> bool {
        self.known(at).has(mark)
    }

    /// Whether the token before `at` is a word of a list.
    pub(super) fn before(&self, at: usize, mark: Mark) -> bool {
        at.checked_sub(1).is_some_and(|previous| self.is(previous, mark))
    }

    /// Whether the token makes a time of a plain number near it.
    pub(super) fn temporal(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.lexicon.hint(token.word).temporal)
    }

    /// What the lexicon knows of a word or a sign.
    fn known(&self, at: usize) -> &'static Entry {
        self.lexicon.entry_of(self.token(at).map_or(0, |token| token.word))
    }

    /// What the lexicon knows of a word.
    pub(super) fn entry(&self, at: usize) -> &'static Entry {
        self.lexicon
            .entry_of(self.token(at).filter(|token| token.kind == TokenKind::Word).map_or(0, |token| token.word))
    }

    /// The word as the lexicon spells it, in lower case, or the English word that it means: "dozens" for "docenas"; empty
    /// for a word that it does not know.
    pub(super) fn meaning(&self, at: usize) -> &'static str {
        self.lexicon.part(self.token(at).map_or(0, |token| token.word))
    }

    /// What the ending of the word tells.
    pub(super) fn ending(&self, at: usize) -> Option<Ending> {
        self.lexicon.ending(self.word(at))
    }

    /// Whether a possessive ending closes the word: "Mexico's".
    pub(super) fn possessive(&self, at: usize) -> bool {
        stem(self.word(at)).is_some()
    }

    pub(super) fn entry_before(&self, at: usize) -> &'static Entry {
        at.checked_sub(1).map_or(&Entry::UNKNOWN, |previous| self.entry(previous))
    }

    /// Whether the token stands right after the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    fn is_sign(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Sign)
    }

    /// Whether the token is a hyphen or a dash of any length.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        self.is_sign(at) && matches!(self.word(at), "-" | "‐" | "‑" | "–" | "—" | "−")
    }

    /// Whether a hyphen joins the tokens before and after it.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        self.is_sign(at) && self.glued(at) && self.glued(at + 1) && matches!(self.word(at), "-" | "‐" | "‑")
    }

    pub(super) fn capitalised(&self, at: usize) -> bool {
        self.is_word(at) && self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether no line ends between the token before `at` and this one.
    pub(super) fn same_line(&self, at: usize) -> bool {
        at == 0 || self.token(at).is_none_or(|token| !token.breaks)
    }

    /// Whether a sentence begins with the token, as far as the sign before it says.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        at == 0
            || !self.same_line(at)
            || at.checked_sub(1).is_some_and(|previous| {
                matches!(self.word(previous), "." | "!" | "?" | "“" | "\"" | "‘" | ":" | "—" | "–" | "•")
            })
    }

    /// The bytes from one token up to another, which is excluded.
    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let last = end.checked_sub(1).filter(|last| *last >= start)?;
        Some(self.token(start)?.span.cover(self.token(last)?.span))
    }
}

/// A word without its possessive ending; `None` for a word that has none.
pub(super) fn stem(word: &str) -> Option<&str> {
    if !word.ends_with('s') {
        return None;
    }
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"))
}
