//! Words, numbers and signs of a text, by byte span.

use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, full stops of abbreviations ("U.S.") and combining marks; no hyphens.
    Word,
    /// Digits, with the separators and the decimal point between them: `20`, `1,200.50`.
    Number,
    /// One sign: punctuation, a currency sign, a dash, an emoji.
    Sign,
}

/// One word, number or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether white space stands before it, or it is the first.
    pub spaced: bool,
}

fn is_word_char(c: char) -> bool {
    c.is_alphabetic() || is_mark(c)
}

/// Combining marks, and the format characters that may hide inside a word: soft hyphen, joiners, zero-width space.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe0f}')
}

/// Full-width digits are digits too.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Splits a text into tokens; white space is left out.
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut spaced = true;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if c.is_whitespace() || c == '\u{feff}' {
            spaced = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        let after = |from: usize| {
            let mut tail = text.get(from..).unwrap_or("").chars();
            (tail.next(), tail.next())
        };
        let kind = if is_word_char(c) {
            loop {
                let (next, second) = after(end);
                match next {
                    Some(n) if is_word_char(n) => end += n.len_utf8(),
                    // "Mexico's", "O’Brien": an apostrophe between letters stays inside.
                    Some(n @ ('\'' | '’')) if second.is_some_and(char::is_alphabetic) => end += n.len_utf8(),
                    // "U.S.", "p.m.", "e.g.": single letters with full stops stay together.
                    Some('.') if is_initialism(text, start, end, second) => end += 1,
                    _ => break,
                }
            }
            TokenKind::Word
        } else if is_digit(c) {
            loop {
                let (next, second) = after(end);
                match next {
                    Some(n) if is_digit(n) => end += n.len_utf8(),
                    Some(n @ (',' | '.')) if second.is_some_and(is_digit) => end += n.len_utf8(),
                    _ => break,
                }
            }
            TokenKind::Number
        } else {
            TokenKind::Sign
        };
        while rest.peek().is_some_and(|(at, _)| *at < end) {
            rest.next();
        }
        tokens.push(Token { span: Span::between(start, end), kind, spaced });
        spaced = false;
    }
    tokens
}

/// Whether the full stop at `end` belongs to initials: every letter so far stands alone, and either another single
/// letter follows or one full stop came before.
fn is_initialism(text: &str, start: usize, end: usize, second: Option<char>) -> bool {
    let word = text.get(start..end).unwrap_or("");
    let mut parts = word.split('.');
    let single = parts.all(|part| part.chars().count() == 1);
    if !single {
        return false;
    }
    if word.contains('.') {
        return true;
    }
    // The first full stop: "U.S" needs one letter and then a full stop.
    let mut tail = text.get(end + 1..).unwrap_or("").chars();
    second.is_some_and(char::is_alphabetic) && {
        tail.next();
        tail.next() == Some('.')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokenize(text).into_iter().map(|token| token.span.of(text).unwrap()).collect()
    }

    #[test]
    fn keeps_abbreviations_apostrophes_and_separators_together() {
        assert_eq!(words("the U.S. at 3 p.m. in Mexico's"), ["the", "U.S.", "at", "3", "p.m.", "in", "Mexico's"]);
        assert_eq!(words("$1,200.50, or 3.5m."), ["$", "1,200.50", ",", "or", "3.5", "m", "."]);
        assert_eq!(words("Twenty-five, two-hour"), ["Twenty", "-", "five", ",", "two", "-", "hour"]);
        assert_eq!(words("‘El Mencho’ (59)"), ["‘", "El", "Mencho", "’", "(", "59", ")"]);
        assert_eq!(words("plan A. Then"), ["plan", "A", ".", "Then"]);
    }
}
