//! Looking at the tokens of a text from within a rule.

use super::entry::Entry;
use super::lexicon::{LEXICON, Lexicon};
use crate::extract::{Text, Token, TokenKind};
use crate::span::Span;
use crate::value::{Grain, Period};

/// A text under reading, with the day on which it was published.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) reference: Option<Period>,
    /// The minute of publication since 1970, where it is known.
    pub(super) minute: Option<i64>,
    pub(super) lexicon: &'static Lexicon,
}

impl<'a, 't> Scan<'a, 't> {
    pub(super) fn new(text: &'a Text<'t>, reference: Option<Period>) -> Self {
        let minute = reference.filter(|r| r.grain() == Grain::Minute).map(Period::first_minute);
        Self { text, reference: reference.map(Period::first_day), minute, lexicon: &LEXICON }
    }

    pub(super) fn token(&self, at: usize) -> Option<Token> {
        self.text.tokens().get(at).copied()
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.text.word(at)
    }

    /// Whether the token is this word, in any case.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub(super) fn any(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.iter().any(|w| word.eq_ignore_ascii_case(w))
    }

    /// Whether the token before `at` is one of these words.
    pub(super) fn before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|previous| self.any(previous, words))
    }

    pub(super) fn entry(&self, at: usize) -> Entry {
        match self.token(at) {
            Some(token) if token.kind == TokenKind::Word => self.lexicon.entry(self.word(at)),
            _ => Entry::default(),
        }
    }

    pub(super) fn entry_before(&self, at: usize) -> Entry {
        at.checked_sub(1).map(|previous| self.entry(previous)).unwrap_or_default()
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

    /// Whether the token is a hyphen or a dash of any length.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "‐" | "‑" | "–" | "—" | "−")
    }

    /// Whether a hyphen joins the tokens before and after it.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "‐" | "‑") && self.glued(at) && self.glued(at + 1)
    }

    pub(super) fn capitalised(&self, at: usize) -> bool {
        self.is_word(at) && self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether no line ends between the token before `at` and this one.
    pub(super) fn same_line(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|previous| self.token(previous)) else { return true };
        let Some(token) = self.token(at) else { return true };
        let gap = self.text.as_str().get(before.span.end()..token.span.start()).unwrap_or("");
        gap.len() < 2 && !gap.contains('\n') || !gap.contains(['\n', '\u{2029}'])
    }

    /// Whether a sentence begins with the token, as far as the sign before it says.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        at == 0
            || !self.same_line(at)
            || at.checked_sub(1).is_some_and(|previous| {
                matches!(self.word(previous), "." | "!" | "?" | "“" | "\"" | "‘" | ":" | "—" | "–" | "•")
            })
    }

    /// Calls back with the token in lower case; a long token is in no table.
    pub(super) fn with_folded<R>(&self, at: usize, look_up: impl FnOnce(&str) -> Option<R>) -> Option<R> {
        let word = self.word(at);
        let mut buffer = [0_u8; 24];
        if let Some(slot) = buffer.get_mut(..word.len()).filter(|_| !word.is_empty() && word.is_ascii()) {
            slot.copy_from_slice(word.as_bytes());
            slot.make_ascii_lowercase();
            return std::str::from_utf8(slot).ok().and_then(look_up);
        }
        if word.is_empty() || word.len() > 24 { None } else { look_up(&word.to_lowercase()) }
    }

    /// The bytes from one token up to another, which is excluded.
    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let last = end.checked_sub(1).filter(|last| *last >= start)?;
        Some(self.token(start)?.span.cover(self.token(last)?.span))
    }
}
