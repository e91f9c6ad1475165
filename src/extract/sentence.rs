//! Sentences of news text.

use super::lexicon::Mark;
use super::token::{Token, TokenKind};
use crate::span::Span;
use std::ops::Range;

/// One sentence: its bytes, and its tokens by index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Indices of its tokens.
    pub tokens: Range<usize>,
    /// Whether it opens a paragraph.
    pub opens_paragraph: bool,
}

/// No sentence has more tokens than this; news sentences have about 25.
const LONGEST: usize = 400;

/// Splits tokens into sentences; blank lines and line breaks always end one.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out: Vec<Sentence> = Vec::with_capacity(tokens.len() / 20 + 1);
    let mut start = 0;
    let mut opens_paragraph = true;
    for (index, token) in tokens.iter().enumerate() {
        // Closing quotes and brackets went with the sentence before.
        if index < start {
            continue;
        }
        let paragraph_ends = tokens.get(index + 1).is_none_or(|next| next.breaks);
        let mut last = index;
        // Text without full stops is cut: what a sentence costs grows faster than its length.
        let too_long = index + 1 - start >= LONGEST;
        let ends = paragraph_ends || too_long || {
            let stop = may_end(text, *token) && ends_sentence(text, tokens, index);
            if stop {
                // Closing quotes and brackets belong to the sentence they close.
                last = past_closers(text, tokens, index + 1) - 1;
            }
            stop
        };
        if ends {
            let range = start..last + 1;
            if let (Some(first), Some(end)) = (tokens.get(start), tokens.get(last)) {
                out.push(Sentence { span: first.span.cover(end.span), tokens: range, opens_paragraph });
            }
            opens_paragraph = tokens.get(last + 1).is_some_and(|next| next.breaks);
            start = last + 1;
        }
    }
    out
}

/// Whether a token has the sign that a sentence can end with, as its last byte says.
fn may_end(text: &str, token: Token) -> bool {
    let last = token.span.end().checked_sub(1).and_then(|at| text.as_bytes().get(at));
    // The ellipsis ends with 0xa6.
    matches!(last, Some(b'.' | b'!' | b'?' | 0xa6))
}

/// Past the closing quotes and brackets that stick to the token before `at`.
fn past_closers(text: &str, tokens: &[Token], mut at: usize) -> usize {
    let closer = |token: &Token| matches!(token.span.of(text), Some("\"" | "”" | "’" | "'" | ")" | "]" | "»"));
    while tokens.get(at).is_some_and(|token| !token.spaced && closer(token)) {
        at += 1;
    }
    at
}

fn ends_sentence(text: &str, tokens: &[Token], index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return true };
    let word = token.span.of(text).unwrap_or("");
    let Some(next) = tokens.get(past_closers(text, tokens, index + 1)) else { return true };
    let next_word = next.span.of(text).unwrap_or("");
    let opens = next.kind == TokenKind::Number
        || next_word.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_lowercase() && c.is_alphabetic())
        || matches!(
            next_word,
            "\"" | "“" | "‘" | "'" | "(" | "[" | "$" | "€" | "£" | "¿" | "¡" | "«" | "—" | "-" | "•"
        );
    match word {
        "!" | "?" | "…" => next.spaced && opens,
        "." => {
            if !next.spaced || !opens {
                return false;
            }
            let previous = index.checked_sub(1).and_then(|i| tokens.get(i)).filter(|_| !token.spaced);
            let Some(previous) = previous.filter(|p| p.kind == TokenKind::Word) else { return true };
            let before = previous.span.of(text).unwrap_or("");
            let entry = previous.entry;
            // An initial: "J. Edgar", but not "plan A. Then" at a number or a quote.
            if before.chars().count() == 1 && before != "I" && next.kind == TokenKind::Word {
                return false;
            }
            if entry.has(Mark::ClosingAbbreviation) {
                // "Acme Inc. The firm" ends; "Acme Inc. shares" did not get here.
                return next.kind == TokenKind::Word;
            }
            // "approx. 40", "ca. 1500"
            if entry.has(Mark::Circa) && next.kind == TokenKind::Number {
                return false;
            }
            if entry.has(Mark::NumberSign) {
                // "No. 5" is a number sign; "He said no. Then" ends.
                return next.kind != TokenKind::Number;
            }
            if entry.has(Mark::DateAbbreviation) {
                return next.kind != TokenKind::Number
                    && before.len() > 2
                    && before.chars().next().is_some_and(char::is_lowercase);
            }
            !entry.has(Mark::Abbreviation)
        }
        // Initials that carry their full stop: "in the U.S. The", "at 3 p.m. Monday".
        _ if token.kind == TokenKind::Word => {
            let opener = next.entry.has(Mark::SentenceOpener);
            next.spaced && next.kind != TokenKind::Number && opens && opener
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    fn split(text: &str) -> Vec<&str> {
        let text = crate::extract::Text::in_language(text, crate::Language::English);
        text.sentences().iter().map(|s| s.span.of(text.as_str()).unwrap()).collect()
    }

    #[test]
    fn news_sentences() {
        assert_eq!(
            split("Gov. Pablo Lemus spoke at 3 p.m. Monday. He left the U.S. The rest stayed."),
            ["Gov. Pablo Lemus spoke at 3 p.m. Monday.", "He left the U.S.", "The rest stayed."]
        );
        assert_eq!(split("“It sank.” She cried. No. 5 won."), ["“It sank.”", "She cried.", "No. 5 won."]);
        assert_eq!(split("Dead: 3.5 million\n\nNext"), ["Dead: 3.5 million", "Next"]);
        assert_eq!(split("Acme Inc. The firm said so."), ["Acme Inc.", "The firm said so."]);
    }
}
