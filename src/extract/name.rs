//! Names in a text: runs of capitalised words, with their kind.

use super::gazetteer;
use super::role::{Role, roles};
use super::{Text, TokenKind};
use crate::language::Language;
use crate::span::Span;
use crate::value::{Weekday, fold};
use std::collections::HashSet;
use std::ops::Range;

/// What a name seems to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NameKind {
    Person,
    Organisation,
    Place,
    Unknown,
}

/// A name where it stands.
#[derive(Clone, Debug)]
pub(crate) struct NameMention {
    /// Token indices, titles and possessive endings left out of the words.
    pub(crate) tokens: Range<usize>,
    /// The name's words without its possessive ending.
    pub(crate) span: Span,
    pub(crate) kind: NameKind,
    /// Whether it stands in quotation marks, as nicknames do.
    pub(crate) quoted: bool,
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// Particles that join the capitalised words of one name.
const PARTICLES: &[&str] = &[
    "de", "del", "la", "las", "los", "el", "al", "da", "das", "do", "dos", "von", "van", "der", "den", "bin", "ibn",
    "e", "y", "du", "di", "ul", "uz",
];

/// Finds the names of a text, in order; none overlap.
///
/// `lower` holds the words in lower case, small ones by the English words that do their work.
pub(crate) fn names(text: &Text<'_>, lower: &[String]) -> Vec<NameMention> {
    let mut out = Vec::new();
    let page = Page { text, lower, within: capitals_within(text) };
    for sentence in text.sentences() {
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            // "Gov. Pablo Lemus": the title names nobody, and the name after it is a person's.
            if is_title_cut_short(text, lower, index) {
                index += 2;
                continue;
            }
            let end = run_end(&page, index, sentence.tokens.clone());
            if end == index {
                index += 1;
                continue;
            }
            push_run(&page, index..end, &mut out);
            index = end;
        }
    }
    out
}

/// A text in which names are looked for.
struct Page<'a, 't> {
    text: &'a Text<'t>,
    lower: &'a [String],
    /// Words that are capitalised within a sentence, for languages without a list of the words that open one.
    within: Option<HashSet<&'t str>>,
}

impl Page<'_, '_> {
    fn word(&self, index: usize) -> &str {
        self.lower.get(index).map_or("", |word| bare(word))
    }
}

fn capitals_within<'t>(text: &Text<'t>) -> Option<HashSet<&'t str>> {
    let inner = |index: &usize| is_capitalised(text, *index) && !opens(text, *index);
    (text.language() != Language::English)
        .then(|| (1..text.tokens().len()).filter(inner).map(|index| text.word(index)).collect())
}

/// Whether a word stands where any word is capitalised.
fn opens(text: &Text<'_>, index: usize) -> bool {
    let previous = index.checked_sub(1).map_or("", |i| text.word(i));
    let breaks = text.tokens().get(index).is_none_or(|token| token.breaks);
    breaks
        || matches!(previous, "." | "!" | "?" | "¿" | "¡" | "\"" | "“" | "«" | "‘" | "'" | ":" | "—" | "–" | "(" | "•")
}

pub(crate) fn is_capitalised(text: &Text<'_>, index: usize) -> bool {
    text.tokens().get(index).is_some_and(|token| token.kind == TokenKind::Word)
        && text.word(index).chars().next().is_some_and(char::is_uppercase)
}

/// A word without its possessive ending.
pub(crate) fn bare(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// Whether a word ends as possessors do: "Mexico's".
pub(crate) fn possesses(word: &str) -> bool {
    bare(word) != word
}

fn is_possessive(text: &Text<'_>, index: usize) -> bool {
    let word = text.word(index);
    bare(word) != word
        || (word.ends_with('s')
            && matches!(text.word(index + 1), "'" | "’")
            && text.tokens().get(index + 1).is_some_and(|token| !token.spaced))
}

fn is_calendar_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    MONTHS.contains(&lower.as_str())
        || Weekday::from_name(lower.trim_end_matches('s')).is_some()
        || Weekday::from_name(&lower).is_some()
}

fn may_start(page: &Page<'_, '_>, index: usize, sentence: &Range<usize>) -> bool {
    let text = page.text;
    if !is_capitalised(text, index) || is_calendar_word(bare(text.word(index))) {
        return false;
    }
    let word = bare(text.word(index));
    let lower = page.word(index);
    let previous = index.checked_sub(1).map_or("", |i| text.word(i));
    let opens = index == sentence.start || matches!(previous, "\"" | "“" | "‘" | "'" | ":" | "—" | "–" | "(" | "•");
    if lower == "i" || word.len() < 2 && !word.ends_with('.') {
        return false;
    }
    let only_opens = opens && roles(lower).has(Role::Opener);
    if let Some(within) = &page.within {
        let goes_on = is_capitalised(text, index + 1) || PARTICLES.contains(&text.word(index + 1));
        let known = within.contains(text.word(index)) || roles(lower).has(Role::Organisation);
        return !opens || !only_opens && (goes_on || known || gazetteer::lookup(word).is_some());
    }
    let is_article = matches!(lower, "the" | "a" | "an" | "in" | "on" | "at");
    !is_article && !only_opens
}

/// Whether a title stands at a token with its full stop behind it: "Gov.", "Gen.".
pub(crate) fn is_title_cut_short(text: &Text<'_>, lower: &[String], index: usize) -> bool {
    let stop = text.tokens().get(index + 1).is_some_and(|token| !token.spaced) && text.word(index + 1) == ".";
    let word = lower.get(index).map_or("", String::as_str);
    stop && word.len() <= 5 && (roles(word).has(Role::Title) || roles(&format!("{word}.")).has(Role::Title))
}

/// The end of the run of name words that starts at `index`; `index` itself where none does.
fn run_end(page: &Page<'_, '_>, index: usize, sentence: Range<usize>) -> usize {
    if !may_start(page, index, &sentence) {
        return index;
    }
    let text = page.text;
    let mut end = index + 1;
    let mut has_head = roles(page.word(index)).has(Role::Organisation);
    while end < sentence.end {
        if is_possessive(text, end - 1) {
            break;
        }
        let capital = |i: usize| {
            i < sentence.end
                && is_capitalised(text, i)
                && !is_calendar_word(bare(text.word(i)))
                && !is_title_cut_short(text, page.lower, i)
        };
        let word = text.word(end);
        let spaced = text.tokens().get(end).is_some_and(|token| token.spaced);
        if capital(end) {
            has_head |= roles(page.word(end)).has(Role::Organisation) || roles(page.word(end)).has(Role::Title);
            end += 1;
        } else if PARTICLES.contains(&word)
            // In Spanish "y" joins two names rather than two words of one.
            && page.word(end) != "and"
            && (capital(end + 1) || PARTICLES.contains(&text.word(end + 1)) && capital(end + 2))
        {
            end += 1;
        } else if word == "of" && has_head && capital(end + 1) {
            end += 2;
        } else if word == "of" && has_head && text.word(end + 1) == "the" && capital(end + 2) {
            end += 3;
        } else if (word == "&" && capital(end + 1)) || is_hyphenated(text, end, spaced) {
            end += 2;
        } else {
            break;
        }
    }
    end.min(sentence.end)
}

/// Whether a hyphen joins two halves of one name: "Felbab-Brown", "Asha-7".
fn is_hyphenated(text: &Text<'_>, at: usize, spaced: bool) -> bool {
    text.word(at) == "-"
        && !spaced
        && text.tokens().get(at + 1).is_some_and(|next| !next.spaced && next.kind != TokenKind::Sign)
}

fn push(text: &Text<'_>, tokens: Range<usize>, kind: NameKind, out: &mut Vec<NameMention>) {
    let (Some(first), Some(last)) =
        (text.tokens().get(tokens.start), tokens.end.checked_sub(1).and_then(|i| text.tokens().get(i)))
    else {
        return;
    };
    let cut = text.word(tokens.end - 1).len() - bare(text.word(tokens.end - 1)).len();
    let span = Span::between(first.span.start(), last.span.end() - cut);
    let before = tokens.start.checked_sub(1).map_or("", |i| text.word(i));
    out.push(NameMention { tokens, span, kind, quoted: matches!(before, "\"" | "“" | "‘" | "'") });
}

/// Cuts a run into the place and title before a person, or takes it whole.
fn push_run(page: &Page<'_, '_>, run: Range<usize>, out: &mut Vec<NameMention>) {
    let text = page.text;
    let word_at = |i: usize| page.word(i);
    let heads_first = text.lexicon().heads_first;
    let whole = Span::between(
        text.tokens().get(run.start).map_or(0, |t| t.span.start()),
        run.end.checked_sub(1).and_then(|i| text.tokens().get(i)).map_or(0, |t| t.span.end()),
    );
    let written = bare(whole.of(text.as_str()).unwrap_or(""));
    if gazetteer::lookup(written).is_some() {
        push(text, run, NameKind::Place, out);
        return;
    }
    let last = word_at(run.end - 1);
    let of_head = run.clone().skip(1).any(|i| text.word(i) == "of");
    let head = if heads_first { word_at(run.start) } else { last };
    let is_organisation = roles(head).has(Role::Organisation)
        || (of_head
            && run.clone().take_while(|i| text.word(*i) != "of").any(|i| roles(word_at(i)).has(Role::Organisation)));
    let title = run.clone().rev().find(|i| roles(word_at(*i)).has(Role::Title));
    if let Some(title) = title.filter(|_| !roles(head).has(Role::Organisation)) {
        if title + 1 < run.end {
            push_place_before(text, run.start..title, out);
            push(text, title + 1..run.end, NameKind::Person, out);
            return;
        }
        if run.len() == 1 {
            return; // "President" alone names nobody.
        }
        if title + 1 == run.end
            && run
                .clone()
                .all(|i| roles(word_at(i)).has(Role::Title) || gazetteer::lookup(bare(text.word(i))).is_some())
        {
            push_place_before(text, run.start..title, out);
            return;
        }
    }
    let is_initials =
        run.len() == 1 && written.len() >= 2 && written.chars().filter(|c| *c != '.').all(char::is_uppercase);
    let before = run.start.checked_sub(1).map_or("", |i| page.lower.get(i).map_or("", String::as_str));
    let kind = if is_organisation || is_initials {
        NameKind::Organisation
    } else if roles(before).has(Role::Title)
        || run.start.checked_sub(2).is_some_and(|i| is_title_cut_short(text, page.lower, i))
    {
        NameKind::Person
    } else if run.len() >= 2 && gazetteer::lookup(bare(text.word(run.start))).is_some() {
        // "Mexican" before another name is no part of a person.
        NameKind::Unknown
    } else if run.len() >= 2 && before != "the" && !names_a_thing(last) {
        NameKind::Person
    } else {
        NameKind::Unknown
    };
    push(text, run, kind, out);
}

/// Last words of names that are no person's: "Bay Area", "Imperial Bar".
fn names_a_thing(last: &str) -> bool {
    roles(last).has(Role::ThingName)
}

fn push_place_before(text: &Text<'_>, tokens: Range<usize>, out: &mut Vec<NameMention>) {
    // The longest leading part that is a place: "Mexico City Police Chief".
    for end in (tokens.start + 1..=tokens.end).rev() {
        let (Some(first), Some(last)) = (text.tokens().get(tokens.start), text.tokens().get(end - 1)) else { continue };
        let written = Span::between(first.span.start(), last.span.end()).of(text.as_str()).unwrap_or("");
        if gazetteer::lookup(bare(written)).is_some() {
            push(text, tokens.start..end, NameKind::Place, out);
            return;
        }
    }
}

/// The words of a name as they are compared: folded, without a country in front of an organisation.
pub(crate) fn key_words(name: &str, kind: NameKind) -> Vec<String> {
    let folded = fold(name);
    let mut words: Vec<String> = folded
        .split(|c: char| c.is_whitespace() || c == '-')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').to_owned())
        .filter(|word| !word.is_empty() && word != "the")
        .collect();
    let is_country = |word: &String| matches!(gazetteer::lookup(word), Some((_, gazetteer::PlaceKind::Country)));
    if kind == NameKind::Organisation && words.len() >= 3 && words.first().is_some_and(is_country) {
        words.remove(0);
    }
    words
}
