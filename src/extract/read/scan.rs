//! Looking at the tokens of a text from within a rule.

use crate::extract::lexicon::{Ending, Entry, Hint, Lexicon, Mark, lexicon};
use crate::extract::{Text, Token, TokenKind};
use crate::span::Span;
use crate::value::{Grain, Period};

/// A text under reading, with the day on which it was published.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) tokens: &'a [Token],
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
            tokens: text.tokens(),
            reference: reference.map(Period::first_day),
            minute,
            day: None,
            focus: None,
            narrative: None,
            lexicon: lexicon(text.language()),
        }
    }

    pub(super) fn token(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.text.word(at)
    }

    /// The bytes of a token; none for an index past the end.
    pub(super) fn bytes(&self, at: usize) -> &'t [u8] {
        let all = self.text.as_str().as_bytes();
        self.tokens.get(at).and_then(|token| all.get(token.span.range())).unwrap_or(&[])
    }

    /// The sign that the token is; `\0` for a word, a number, and past the end.
    pub(super) fn sign(&self, at: usize) -> char {
        self.tokens.get(at).map_or('\0', |token| token.sign)
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
        self.token(at).is_some_and(|token| token.hint.has(Hint::TEMPORAL))
    }

    /// What the lexicon knows of a word or a sign.
    fn known(&self, at: usize) -> &'static Entry {
        self.token(at).map_or(Entry::UNKNOWN, |token| token.entry)
    }

    /// What the lexicon knows of a word.
    pub(super) fn entry(&self, at: usize) -> &'static Entry {
        self.token(at).filter(|token| token.kind == TokenKind::Word).map_or(Entry::UNKNOWN, |token| token.entry)
    }

    /// The word as the lexicon spells it, in lower case, or the English word that it means: "dozens" for "docenas"; empty
    /// for a word that it does not know.
    pub(super) fn meaning(&self, at: usize) -> &'static str {
        self.lexicon.part(self.known(at).number)
    }

    /// What the ending of the word tells.
    pub(super) fn ending(&self, at: usize) -> Option<Ending> {
        self.lexicon.ending(self.word(at))
    }

    /// Whether a possessive ending closes the word: "Mexico's".
    #[inline]
    pub(super) fn possessive(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            let last = self.text.as_str().as_bytes().get(token.span.end().wrapping_sub(1));
            last == Some(&b's') && self.ends_possessive(at)
        })
    }

    #[inline(never)]
    fn ends_possessive(&self, at: usize) -> bool {
        stem(self.word(at)).is_some()
    }

    pub(super) fn entry_before(&self, at: usize) -> &'static Entry {
        at.checked_sub(1).map_or(Entry::UNKNOWN, |previous| self.entry(previous))
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
        matches!(self.sign(at), '-' | '‐' | '‑' | '–' | '—' | '−')
    }

    /// Whether a hyphen joins the tokens before and after it.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        matches!(self.sign(at), '-' | '‐' | '‑') && self.glued(at) && self.glued(at + 1)
    }

    pub(super) fn capitalised(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| token.kind == TokenKind::Word) else { return false };
        match self.text.as_str().as_bytes().get(token.span.start()) {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => self.word(at).chars().next().is_some_and(char::is_uppercase),
        }
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
                matches!(self.sign(previous), '.' | '!' | '?' | '“' | '"' | '‘' | ':' | '—' | '–' | '•')
            })
    }

    /// Whether a quotation mark at a token opens a quotation that begins with the next one.
    pub(super) fn opens_quote(&self, at: usize) -> bool {
        matches!(self.sign(at), '"' | '“' | '‘' | '\'') && (at == 0 || !self.glued(at)) && self.glued(at + 1)
    }

    /// Whether the words before a token say that something was reckoned: "the ratio is", "a probability of".
    pub(super) fn reckoned(&self, at: usize) -> bool {
        /// How far the noun may stand from the figure.
        const NOUN_BEFORE: usize = 5;
        (at.saturating_sub(NOUN_BEFORE)..at).any(|near| self.is(near, Mark::FractionNoun))
    }

    /// Whether a text, as a cell of a table, says nothing but the tokens from one up to another, which is excluded:
    /// a sign before them, a full stop behind them and quotation marks or brackets around them aside.
    pub(super) fn says_only(&self, start: usize, end: usize) -> bool {
        let opener = |at: usize| matches!(self.sign(at), '"' | '“' | '‘' | '\'' | '(' | '[' | '+') || self.is_dash(at);
        let opens = start == 0 || start == 1 && (opener(0) || self.is(0, Mark::Minus));
        let closer = |at: usize| matches!(self.sign(at), '.' | '"' | '”' | '’' | '\'' | ')' | ']');
        let closes = (end..end + 2).find(|at| !closer(*at)).unwrap_or(end + 2);
        opens && self.token(closes).is_none()
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
