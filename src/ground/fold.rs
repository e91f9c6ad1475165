//! A text without the differences that copying makes: forms of quotation marks, dashes and spaces.

use crate::span::Span;
use unicode_width::UnicodeWidthChar;

/// A text folded, and where in the text each byte of it comes from.
#[derive(Clone, Debug)]
pub(super) struct Folded {
    text: String,
    /// The same in lower case, where that keeps the length of every letter.
    lower: String,
    /// For each byte, the first byte of the character that it came from.
    from: Vec<usize>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut from = Vec::with_capacity(text.len());
        for (start, c) in text.char_indices() {
            let before = folded.len();
            push(&mut folded, c);
            from.extend(std::iter::repeat_n(start, folded.len() - before));
        }
        let lower = lowered(&folded);
        Self { text: folded, lower, from }
    }

    /// Where a quote stands in the text that was folded; its case counts where that finds something.
    pub(super) fn places(&self, text: &str, quote: &str) -> Vec<Span> {
        let mut sought = String::with_capacity(quote.len());
        quote.chars().for_each(|c| push(&mut sought, c));
        let sought = sought.trim();
        if sought.is_empty() {
            return Vec::new();
        }
        let with_case = self.find(&self.text, text, sought);
        if with_case.is_empty() { self.find(&self.lower, text, &lowered(sought)) } else { with_case }
    }

    fn find(&self, folded: &str, text: &str, sought: &str) -> Vec<Span> {
        let place = |(start, found): (usize, &str)| {
            let first = *self.from.get(start)?;
            let last = *self.from.get(start + found.len() - 1)?;
            let end = last + text.get(last..)?.chars().next()?.len_utf8();
            Some(Span::between(first, end)).filter(|span| is_whole(text, *span))
        };
        folded.match_indices(sought).filter_map(place).collect()
    }
}

/// The folded form of a character behind those that stand already; runs of spaces are one.
fn push(folded: &mut String, c: char) {
    match c {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '`' | '\u{b4}' => folded.push('\''),
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' => folded.push('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => folded.push('-'),
        '\u{2026}' => folded.push_str("..."),
        // What shows nothing is no difference.
        c if shows_nothing(c) => {}
        c if c.is_whitespace() => {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        c => folded.push(c),
    }
}

const fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// In lower case, letter by letter, where the small letter takes as many bytes.
fn lowered(text: &str) -> String {
    let lower = |c: char| {
        let mut small = c.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    text.chars().map(lower).collect()
}

/// Whether a span begins and ends where words and figures do: not at "2 people" in "12 people", nor at "1" in "1,200".
pub(super) fn is_whole(text: &str, span: Span) -> bool {
    let (Some(before), Some(quote), Some(after)) = (text.get(..span.start()), span.of(text), text.get(span.end()..))
    else {
        return false;
    };
    let seen = |c: &char| !shows_nothing(*c);
    let (first, last) = (quote.chars().find(seen), quote.chars().rev().find(seen));
    let (mut back, mut on) = (before.chars().rev().filter(seen), after.chars().filter(seen));
    // An accent that stands behind its letter belongs to it.
    if after.starts_with(is_mark) || quote.starts_with(is_mark) {
        return false;
    }
    !goes_on(first, back.next(), back.next()) && !goes_on(last, on.next(), on.next())
}

/// Whether a character is put onto the one before it: an accent, a sign of an emoji.
fn is_mark(c: char) -> bool {
    c.width() == Some(0) && !shows_nothing(c) && !c.is_control() || matches!(c, '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether a character at the end of a quote goes on in the two beside it.
fn goes_on(end: Option<char>, beside: Option<char>, beyond: Option<char>) -> bool {
    let (Some(end), Some(beside)) = (end, beside) else { return false };
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match beside {
        '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' => is_digit(Some(end)) && is_digit(beyond),
        _ => end.is_alphanumeric() && beside.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, quote: &str) -> Vec<String> {
        let found = Folded::new(text).places(text, quote);
        found.into_iter().map(|span| span.of(text).unwrap().to_owned()).collect()
    }

    #[test]
    fn forms_of_signs_and_spaces_are_no_difference() {
        for (text, quote, found) in [
            ("He said “at least 12” died", "\"at least 12\"", "“at least 12”"),
            ("the coast guard’s 3\u{a0}ships", "coast guard's 3 ships", "coast guard’s 3\u{a0}ships"),
            ("20–25 people\nand more", "20-25 people and", "20–25 people\nand"),
            ("a mid\u{ad}night raid\u{200b} on", "midnight raid on", "mid\u{ad}night raid\u{200b} on"),
            ("About 12 died… then", "about 12 died...", "About 12 died…"),
            ("ÉCOLE closed", "école closed", "ÉCOLE closed"),
            ("İzmir and ÉCOLE", "and école", "and ÉCOLE"),
            ("said ‘no more’ and", "'no more'", "‘no more’"),
            ("they said « 12 dead » then", "\" 12 dead \"", "« 12 dead »"),
            ("fell −5 degrees", "-5 degrees", "−5 degrees"),
            ("one\r\n\r\ntwo three", "one two", "one\r\n\r\ntwo"),
            ("12 people, 3 dogs.", "12 people", "12 people"),
            ("it was 12. Then", "12", "12"),
        ] {
            assert_eq!(places(text, quote), [found], "{quote:?}");
        }
    }

    #[test]
    fn no_word_and_no_figure_is_cut() {
        for (text, quote) in [
            ("12 people died", "2 people died"),
            ("1,200 people", "200 people"),
            ("1,200 people", "1"),
            ("twenty people", "twenty people die"),
            ("3.5 million", "5 million"),
            ("the marchers", "march"),
            ("anything", "\u{200b} "),
            ("a mid\u{ad}night raid", "mid"),
            ("a mid\u{ad}night raid", "night raid"),
            ("the cafe\u{301} closed", "the cafe"),
            ("1\u{a0}200 people", "200 people"),
            ("3\u{202f}500", "3"),
            ("a rescue 👍🏽 of", "rescue 👍"),
        ] {
            assert_eq!(places(text, quote), Vec::<String>::new(), "{quote:?}");
        }
    }
}
