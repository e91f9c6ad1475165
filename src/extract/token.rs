//! Words, numbers and signs of a text, by byte span.

use super::lexicon::{Entry, Hint};
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
    /// Whether a line ends before it.
    pub breaks: bool,
    /// The sign that it is; `\0` for a word and a number.
    pub(super) sign: char,
    /// What a glance at its word tells.
    pub(super) hint: Hint,
    /// What the lexicon of the text's language knows of it.
    pub(super) entry: &'static Entry,
}

/// What a byte of a text begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Space,
    Letter,
    Digit,
    Sign,
    /// A character beyond ASCII begins or goes on.
    Wide,
}

const BYTES: [Byte; 256] = {
    let mut table = [Byte::Sign; 256];
    let mut byte = 0_u8;
    loop {
        #[allow(clippy::indexing_slicing, clippy::as_conversions, reason = "a byte is an index of 256 places")]
        {
            table[byte as usize] = match byte {
                b' ' | b'\t' | b'\n' | 0x0b | 0x0c | b'\r' => Byte::Space,
                b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
                b'0'..=b'9' => Byte::Digit,
                0x80.. => Byte::Wide,
                _ => Byte::Sign,
            };
        }
        if byte == 255 {
            break;
        }
        byte += 1;
    }
    table
};

#[inline]
fn byte_at(text: &str, at: usize) -> Option<Byte> {
    let byte = *text.as_bytes().get(at)?;
    #[allow(clippy::indexing_slicing, reason = "a byte is an index of 256 places")]
    Some(BYTES[usize::from(byte)])
}

fn is_word_char(c: char) -> bool {
    // Quotation marks and dashes are no letters; most signs beyond ASCII are such.
    is_mark(c) || !('\u{2010}'..='\u{205e}').contains(&c) && c.is_alphabetic()
}

/// Combining marks, and the format characters that may hide inside a word: soft hyphen, joiners, zero-width space.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe0f}')
}

/// Full-width digits are digits too.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// A full-width sign as the sign of ASCII that it is: "％", "／", "－".
fn half_width(c: char) -> char {
    u32::from(c).checked_sub(0xfee0).filter(|ascii| (0x21..0x7f).contains(ascii)).and_then(char::from_u32).unwrap_or(c)
}

/// Marks that say how the text around them runs, and nothing else.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The character at a byte, and the one after it.
fn two_chars(text: &str, at: usize) -> (Option<char>, Option<char>) {
    let mut tail = text.get(at..).unwrap_or("").chars();
    (tail.next(), tail.next())
}

/// Splits a text into tokens; white space is left out.
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
    let (mut spaced, mut breaks) = (true, true);
    let mut at = 0;
    while let Some(byte) = byte_at(text, at) {
        let mut sign = '\0';
        let (kind, end) = match byte {
            Byte::Space => {
                spaced = true;
                breaks |= text.as_bytes().get(at) == Some(&b'\n');
                at += 1;
                continue;
            }
            Byte::Letter => (TokenKind::Word, word_end(text, at + 1)),
            Byte::Digit => (TokenKind::Number, number_end(text, at + 1)),
            Byte::Sign => {
                sign = text.as_bytes().get(at).map_or('\0', |byte| char::from(*byte));
                (TokenKind::Sign, at + 1)
            }
            Byte::Wide => {
                let Some(c) = two_chars(text, at).0 else { break };
                let after = at + c.len_utf8();
                if c.is_whitespace() || is_direction(c) {
                    spaced |= c.is_whitespace() || c == '\u{feff}';
                    breaks |= matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}');
                    at = after;
                    continue;
                }
                if is_word_char(c) {
                    (TokenKind::Word, word_end(text, after))
                } else if is_digit(c) {
                    (TokenKind::Number, number_end(text, after))
                } else {
                    sign = half_width(c);
                    (TokenKind::Sign, after)
                }
            }
        };
        let span = Span::between(at, end);
        tokens.push(Token { span, kind, spaced, breaks, sign, hint: Hint::NONE, entry: Entry::UNKNOWN });
        (spaced, breaks) = (false, false);
        at = end;
    }
    tokens
}

/// Where the word that was read up to `end`, its first letter, ends.
#[inline]
fn word_end(text: &str, end: usize) -> usize {
    let after = letters_end(text, end);
    if byte_at(text, after) == Some(Byte::Space) {
        return after;
    }
    word_end_beyond(text, end, after)
}

/// The same where more than a space follows the letters of ASCII, which stand at `end..after`.
#[inline(never)]
fn word_end_beyond(text: &str, mut end: usize, after: usize) -> usize {
    // Letters since the last full stop inside; `None` once a part had more than one, as no initials have.
    let mut initial = (after == end).then_some(1);
    let mut stops = 0;
    end = after;
    loop {
        let Some(byte) = byte_at(text, end) else { return end };
        match byte {
            Byte::Letter => {
                initial = initial.filter(|letters| *letters == 0).map(|_| 1);
                end += 1;
            }
            Byte::Space | Byte::Digit => return end,
            Byte::Sign if !matches!(text.as_bytes().get(end), Some(b'.' | b'\'')) => return end,
            Byte::Sign | Byte::Wide => match two_chars(text, end) {
                (Some(c), _) if is_word_char(c) => {
                    initial = initial.filter(|letters| *letters == 0).map(|_| 1);
                    end += c.len_utf8();
                }
                // "Mexico's", "O’Brien": an apostrophe between letters stays inside.
                (Some(c @ ('\'' | '’')), Some(second)) if second.is_alphabetic() => {
                    initial = None;
                    end += c.len_utf8();
                }
                // "U.S.", "p.m.", "e.g.": single letters with full stops stay together.
                (Some('.'), second) if initial == Some(1) && (stops > 0 || initials_go_on(text, end, second)) => {
                    initial = Some(0);
                    stops += 1;
                    end += 1;
                }
                _ => return end,
            },
        }
    }
}

/// Where the letters of ASCII end that stand at a byte.
fn letters_end(text: &str, start: usize) -> usize {
    let mut at = start;
    while let Some(eight) = text.as_bytes().get(at..).and_then(<[u8]>::first_chunk) {
        match letters(u64::from_le_bytes(*eight)) {
            8 => at += 8,
            few => return at + few,
        }
    }
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    at + rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// How many of eight bytes, from the lowest, are letters of ASCII, looked at all at once.
fn letters(bytes: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    let small = (bytes | (0x20 * ONES)) & !HIGH;
    let from_a = small + (0x80 - 0x61) * ONES;
    let above_z = small + (0x7f - 0x7a) * ONES;
    let letters = from_a & !above_z & !bytes & HIGH;
    let first_other = (letters ^ HIGH).trailing_zeros() / 8;
    usize::try_from(first_other).unwrap_or(0)
}

/// Whether a single letter and another full stop follow the first full stop, which stands at `stop`.
fn initials_go_on(text: &str, stop: usize, second: Option<char>) -> bool {
    second.is_some_and(|c| c.is_alphabetic() && text.as_bytes().get(stop + 1 + c.len_utf8()) == Some(&b'.'))
}

/// Where the digits that were read up to `end` end, with the separators and the decimal point between them.
fn number_end(text: &str, mut end: usize) -> usize {
    loop {
        let Some(byte) = byte_at(text, end) else { return end };
        match byte {
            Byte::Digit => end += 1,
            Byte::Space | Byte::Letter => return end,
            Byte::Sign if !matches!(text.as_bytes().get(end), Some(b'.' | b',')) => return end,
            Byte::Sign | Byte::Wide => match two_chars(text, end) {
                (Some(c), _) if is_digit(c) => end += c.len_utf8(),
                (Some(',' | '.'), Some(second)) if is_digit(second) => end += 1,
                // "３．５"
                (Some(point @ '．'), Some(second)) if is_digit(second) => end += point.len_utf8(),
                _ => return end,
            },
        }
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
        assert_eq!(words("U.S.-led, e.g. No.5 a.b"), ["U.S.", "-", "led", ",", "e.g.", "No", ".", "5", "a", ".", "b"]);
    }
}
