//! Sentences of news text.

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

/// Abbreviations after which a full stop does not end a sentence; lower case, without the full stop.
const ABBREVIATIONS: &[&str] = &[
    "adm", "al", "apr", "aug", "ave", "brig", "capt", "co", "col", "corp", "cpl", "dec", "dept", "dr", "est", "etc",
    "feb", "fig", "fri", "ft", "gen", "gov", "hon", "inc", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "mon",
    "mr", "mrs", "ms", "mt", "no", "nov", "oct", "pp", "prof", "pvt", "rep", "rev", "sat", "sen", "sep", "sept", "sgt",
    "sr", "st", "sun", "supt", "thu", "tue", "vs", "wed",
];

/// Abbreviations that may well end a sentence: a capital after them decides for the end.
const CLOSING_ABBREVIATIONS: &[&str] = &["co", "corp", "inc", "jr", "ltd", "sr", "etc", "al"];

/// No sentence has more tokens than this; news sentences have about 25.
const LONGEST: usize = 400;

/// Splits tokens into sentences; blank lines and line breaks always end one.
pub(crate) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out: Vec<Sentence> = Vec::new();
    let mut start = 0;
    let mut opens_paragraph = true;
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let next = tokens.get(index + 1);
        let gap = next.map_or("", |n| text.get(token.span.end()..n.span.start()).unwrap_or(""));
        let paragraph_ends = next.is_none() || gap.contains('\n') || gap.contains('\u{2029}');
        let mut last = index;
        // Text without full stops is cut: what a sentence costs grows faster than its length.
        let too_long = index + 1 - start >= LONGEST;
        let ends = paragraph_ends || too_long || {
            let stop = ends_sentence(text, tokens, index);
            if stop {
                // Closing quotes and brackets belong to the sentence they close.
                while let Some(closer) = tokens.get(last + 1) {
                    let word = closer.span.of(text).unwrap_or("");
                    if closer.spaced || !matches!(word, "\"" | "”" | "’" | "'" | ")" | "]" | "»") {
                        break;
                    }
                    last += 1;
                }
            }
            stop
        };
        if ends {
            let range = start..last + 1;
            if let (Some(first), Some(end)) = (tokens.get(start), tokens.get(last)) {
                out.push(Sentence { span: first.span.cover(end.span), tokens: range, opens_paragraph });
            }
            let after = tokens.get(last + 1);
            let gap = match (tokens.get(last), after) {
                (Some(a), Some(b)) => text.get(a.span.end()..b.span.start()).unwrap_or(""),
                _ => "",
            };
            opens_paragraph = gap.contains('\n');
            start = last + 1;
            index = last;
        }
        index += 1;
    }
    out
}

fn ends_sentence(text: &str, tokens: &[Token], index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return true };
    let word = token.span.of(text).unwrap_or("");
    let mut ahead = index + 1;
    let closers = |w: &str| matches!(w, "\"" | "”" | "’" | "'" | ")" | "]" | "»");
    while tokens.get(ahead).is_some_and(|t| !t.spaced && closers(t.span.of(text).unwrap_or(""))) {
        ahead += 1;
    }
    let Some(next) = tokens.get(ahead) else { return true };
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
            let lower = before.to_lowercase();
            // An initial: "J. Edgar", but not "plan A. Then" at a number or a quote.
            if before.chars().count() == 1 && before != "I" && next.kind == TokenKind::Word {
                return false;
            }
            let abbreviation = ABBREVIATIONS.binary_search(&lower.as_str()).is_ok();
            if abbreviation && CLOSING_ABBREVIATIONS.contains(&lower.as_str()) {
                // "Acme Inc. The firm" ends; "Acme Inc. shares" did not get here.
                return next.kind == TokenKind::Word;
            }
            if lower == "no" {
                // "No. 5" is a number sign; "He said no. Then" ends.
                return next.kind != TokenKind::Number;
            }
            if matches!(
                lower.as_str(),
                "jan"
                    | "feb"
                    | "apr"
                    | "aug"
                    | "sept"
                    | "sep"
                    | "oct"
                    | "nov"
                    | "dec"
                    | "mon"
                    | "tue"
                    | "wed"
                    | "thu"
                    | "fri"
                    | "sat"
                    | "mar"
                    | "sun"
                    | "est"
                    | "ft"
            ) {
                return next.kind != TokenKind::Number
                    && lower.len() > 2
                    && before.chars().next().is_some_and(char::is_lowercase);
            }
            !abbreviation
        }
        // Initials that carry their full stop: "in the U.S. The", "at 3 p.m. Monday".
        _ if token.kind == TokenKind::Word && word.ends_with('.') => {
            next.spaced && next.kind != TokenKind::Number && opens && is_sentence_opener(next_word)
        }
        _ => false,
    }
}

/// Words that, capitalised after initials, much rather open a sentence than go on with a name.
fn is_sentence_opener(word: &str) -> bool {
    const OPENERS: &[&str] = &[
        "A",
        "After",
        "Also",
        "An",
        "And",
        "As",
        "At",
        "Authorities",
        "Before",
        "But",
        "By",
        "During",
        "For",
        "From",
        "He",
        "Her",
        "His",
        "However",
        "If",
        "In",
        "It",
        "Its",
        "Last",
        "Local",
        "More",
        "No",
        "Officials",
        "On",
        "One",
        "Others",
        "Police",
        "Rescuers",
        "She",
        "Since",
        "Some",
        "That",
        "The",
        "Their",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "Three",
        "Two",
        "Until",
        "We",
        "What",
        "When",
        "Where",
        "While",
        "Witnesses",
        "With",
        "“",
        "\"",
    ];
    OPENERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokenize;
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, &tokenize(text)).into_iter().map(|s| s.span.of(text).unwrap()).collect()
    }

    #[test]
    fn the_abbreviations_are_sorted() {
        assert!(ABBREVIATIONS.is_sorted());
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
