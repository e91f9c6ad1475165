//! The noun phrase that a figure counts, found without a tagger: plural nouns are heads, closed words end the phrase.

use crate::extract::lexicon::{Calendar, Class, Ending, Mark, Numeric};
use crate::extract::read::NounPhrase;
use crate::extract::read::scan::{Scan, stem};
use smol_str::SmolStr;

/// A phrase longer than this is no counted noun.
const LONGEST: usize = 9;

/// A noun phrase, and the token after the last number inside its name ("new 737 aircraft").
#[derive(Clone, Debug)]
pub(in crate::extract::read) struct Found {
    pub(in crate::extract::read) noun: NounPhrase,
    pub(in crate::extract::read) names_until: usize,
}

/// Whom a figure without a noun counts: "12 were killed".
const PERSON: SmolStr = SmolStr::new_static("person");

/// Endings in "s" that make no plural.
const NO_PLURAL: [&str; 3] = ["ss", "us", "is"];

fn ends_with(word: &str, ending: &str) -> bool {
    let tail = word.len().checked_sub(ending.len()).and_then(|from| word.get(from..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
}

/// Whether a word has the form of a plural noun.
fn is_plural(scan: &Scan<'_, '_>, at: usize) -> bool {
    let word = scan.word(at);
    if scan.entry(at).class.is_some() {
        return false;
    }
    if scan.entry(at).singular.is_some() {
        return true;
    }
    let regular = word.len() > 3
        && ends_with(word, "s")
        && !NO_PLURAL.iter().any(|ending| ends_with(word, ending))
        && !scan.possessive(at);
    regular || is_acronym_plural(word)
}

/// "SUVs", "NGOs", "TVs".
fn is_acronym_plural(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|stem| stem.len() > 1 && stem.chars().all(char::is_uppercase))
}

/// The singular of a noun, in lower case.
pub(super) fn singular(scan: &Scan<'_, '_>, at: usize) -> SmolStr {
    let word = scan.word(at);
    let word = stem(word).unwrap_or(word);
    let entry =
        if word.len() == scan.word(at).len() && scan.is_word(at) { scan.entry(at) } else { scan.lexicon.entry(word) };
    if let Some(singular) = entry.singular {
        return SmolStr::new_static(singular);
    }
    let regular = is_plural(scan, at);
    let ending = scan.lexicon.plural_endings.iter().find(|(ending, _)| regular && ends_with(word, ending));
    let (ending, put) = ending.copied().unwrap_or(("", ""));
    let kept = word.get(..word.len() - ending.len()).unwrap_or(word);
    lower(kept, put)
}

/// "well-wishers", "take-offs", "passers-by": with a small word before or behind it, a noun is one with it.
fn compound(scan: &Scan<'_, '_>, head: usize, start: usize) -> Option<SmolStr> {
    let small = |at: usize| scan.entry(at).class.is_some();
    let joined = head.checked_sub(2).filter(|first| *first >= start && scan.hyphen(head - 1) && small(*first));
    let first = joined?;
    let all = scan.span(first, head + 1)?.of(scan.text.as_str())?;
    let plain = singular(scan, head);
    let regular = scan.word(head).len().checked_sub(plain.len())?;
    let kept = all.get(..all.len().checked_sub(regular)?)?;
    Some(lower(kept, ""))
}

/// "A320s", "F-16s": a model, with the letters before its number.
fn model(scan: &Scan<'_, '_>, head: usize, start: usize) -> Option<SmolStr> {
    if !scan.is_number(head) {
        return None;
    }
    let letters = (start..head).rev().find(|at| scan.is_word(*at))?;
    let sticks = (letters + 1..=head).all(|at| scan.glued(at));
    let name = scan.span(letters, head + 1).filter(|_| sticks)?.of(scan.text.as_str())?;
    Some(lower(name, ""))
}

/// A word in lower case and what is put behind it.
fn lower(kept: &str, put: &str) -> SmolStr {
    /// Longer words are rare.
    const LONGEST: usize = 23;
    let mut buffer = [0; LONGEST];
    if kept.is_ascii()
        && let Some((head, tail)) = buffer.split_at_mut_checked(kept.len())
        && let Some(tail) = tail.get_mut(..put.len())
    {
        head.copy_from_slice(kept.as_bytes());
        head.make_ascii_lowercase();
        tail.copy_from_slice(put.as_bytes());
        let whole = buffer.get(..kept.len() + put.len()).and_then(|word| std::str::from_utf8(word).ok());
        return SmolStr::new(whole.unwrap_or(""));
    }
    let plain = |c: char| if c == '’' { '\'' } else { c };
    kept.chars().flat_map(char::to_lowercase).map(plain).chain(put.chars()).collect()
}

/// Whether a word that may be a verb is the plural that a figure before it counts: "three tries", "161 runs", "claimed 12
/// lives", "900 heated throws"; "2013 turns" and "Flight 12 draws the crowds" have the verb.
fn counted_form(scan: &Scan<'_, '_>, at: usize, first: usize) -> bool {
    let entry = scan.entry(at);
    let both = entry.class == Some(Class::Verb) && entry.singular.is_some() && !scan.capitalised(at);
    let described = || (first..at).all(|near| scan.capitalised(near) || closes_after_noun(scan, near));
    let Some(figure) = first.checked_sub(1).filter(|_| both && described()) else { return false };
    let word = scan.word(figure);
    let year = scan.is_number(figure) && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let object = matches!(scan.entry(at + 1).class, Some(Class::Determiner | Class::Pronoun));
    !year && !object
}

/// Whether a word may stand inside a noun phrase.
fn may_be_inside(scan: &Scan<'_, '_>, at: usize) -> bool {
    let entry = scan.entry(at);
    // "12 well-wishers"
    let joined = || scan.hyphen(at + 1) && scan.is_word(at + 2);
    scan.is_word(at)
        && (entry.class.is_none() || joined() || is_model_letter(scan, at))
        && !matches!(entry.numeric, Some(Numeric::Small(_) | Numeric::Tens(_) | Numeric::Hundred | Numeric::Power(_)))
        && !matches!(
            entry.calendar,
            Some(
                Calendar::Weekday(_)
                    | Calendar::Deictic(_)
                    | Calendar::Month(_)
                    | Calendar::MonthShort(_)
                    | Calendar::Clock(_)
            )
        )
}

/// "20 A320 jets": a letter of a model that is written like an article.
fn is_model_letter(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.capitalised(at) && scan.is_number(at + 1) && scan.glued(at + 1)
}

/// Past participles after a noun begin what is said of it: "12 people injured", "30 miners trapped".
fn closes_after_noun(scan: &Scan<'_, '_>, at: usize) -> bool {
    let word = scan.word(at);
    scan.entry(at).has(Mark::Casualty)
        || word.len() > 4 && matches!(scan.ending(at), Some(Ending::Past | Ending::Progressive))
}

/// Reads the counted noun that begins at a token; `one` says that the figure is one, which asks for a singular.
pub(in crate::extract::read) fn noun_at(scan: &Scan<'_, '_>, at: usize, one: bool) -> Option<Found> {
    if !scan.same_line(at) {
        return None;
    }
    if (scan.is(at, Mark::OthersOrMore) || scan.is(at, Mark::Other) && !may_be_inside(scan, at + 1))
        && let Some(found) = continuing(scan, at)
    {
        return Some(found);
    }
    let first = at + usize::from(scan.is(at, Mark::More));
    let continues = scan.is(at, Mark::Continuing) || scan.before(at, Mark::Another);
    let mut index = first;
    let mut head = None;
    let mut last_word = None;
    let mut names_until = at;
    while index < first + LONGEST {
        if index > at && !scan.same_line(index) {
            break;
        }
        if scan.hyphen(index) && last_word.is_some() {
            index += 1;
            continue;
        }
        // "nine 412s": the name of a model in the plural.
        if scan.is_number(index) && head.is_none() && scan.is(index + 1, Mark::PluralEnding) && scan.glued(index + 1) {
            names_until = index + 2;
            head = Some(index);
            last_word = Some(index);
            break;
        }
        // A number inside a name: "new 737 aircraft", "A330-300E".
        if scan.is_number(index)
            && last_word.is_some()
            && head.is_none()
            && (may_be_inside(scan, index + 1) || scan.glued(index))
        {
            names_until = index + 1;
            index += 1;
            continue;
        }
        if head.is_none() && !one && counted_form(scan, index, first) {
            head = Some(index);
            break;
        }
        if !may_be_inside(scan, index) {
            break;
        }
        if head.is_some() && !is_plural(scan, index) {
            break;
        }
        if one && last_word.is_some() && closes_after_noun(scan, index) && !is_plural(scan, index) {
            break;
        }
        last_word = Some(index);
        // "soldados heridos": where nouns stand first, what follows describes.
        let descriptive = scan.is(index, Mark::Descriptive);
        let heads_first = scan.lexicon.heads_first;
        if heads_first && !one && head.is_none() && !descriptive && !is_plural(scan, index) {
            break;
        }
        let describes = descriptive || heads_first && head.is_some();
        // "passers-by"
        let closed = !scan.hyphen(index + 1) || scan.entry(index + 2).class == Some(Class::Preposition);
        if is_plural(scan, index) && closed && !describes {
            head = Some(index);
            if scan.is(index, Mark::Others) {
                break;
            }
        }
        index += 1;
    }
    let head = if one && scan.lexicon.heads_first {
        (at..=last_word?).find(|word| scan.is_word(*word) && !scan.is(*word, Mark::Descriptive))?
    } else if one {
        last_word?
    } else {
        match head {
            Some(head) => head,
            None => return people(scan, at),
        }
    };
    if scan.possessive(head) {
        return None;
    }
    // "1 dead in the hills"
    if one && head == at && scan.entry(head).has(Mark::Casualty) {
        return people(scan, at);
    }
    if one && is_plural(scan, head) && !scan.is(head, Mark::SamePlural) {
        return None;
    }
    let (end, of) = complement(scan, (head + 1).max(names_until.min(head + 2)));
    let tokens = at..end;
    let modifiers = if head > at { scan.span(at, head) } else { None };
    let noun = NounPhrase {
        span: scan.span(at, end)?,
        tokens,
        head: compound(scan, head, at).or_else(|| model(scan, head, at)).unwrap_or_else(|| singular(scan, head)),
        head_token: Some(head),
        modifiers,
        of: of.and_then(|(from, to)| scan.span(from, to)),
        continues,
    };
    Some(Found { noun, names_until: names_until.min(head + 2) })
}

/// "four others", "12 more": people, or what was counted before.
fn continuing(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let more = scan.is(at, Mark::More);
    if scan.is_number(at + 1)
        || more && may_be_inside(scan, at + 1) && !scan.entry(at + 1).has(Mark::Casualty)
        || more && scan.is(at + 1, Mark::Than)
    {
        return None;
    }
    let noun = NounPhrase {
        span: scan.span(at, at + 1)?,
        tokens: at..at + 1,
        head: PERSON,
        head_token: None,
        modifiers: None,
        of: None,
        continues: true,
    };
    Some(Found { noun, names_until: at })
}

/// People understood: "12 were killed", "leaving 30 dead", "killing dozens".
fn people(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    // "all 155 aboard survived", "the 12 on board died"
    let mut state = at
        + match () {
            () if scan.is(at, Mark::Aboard) => 1,
            () if scan.is(at, Mark::On) && scan.is(at + 1, Mark::Aboard) => 2,
            () => 0,
        };
    while state < at + 4 && (scan.entry(state).class == Some(Class::Auxiliary) || scan.is(state, Mark::BeforeState)) {
        state += 1;
    }
    let said = scan.entry(state).has(Mark::Casualty) && scan.same_line(state)
        // "12 injured passengers" has its noun; here none was found, so the state closes the phrase.
        && !matches!(scan.entry(state + 1).class, Some(Class::Determiner));
    if !said {
        return None;
    }
    Some(Found { noun: understood(scan, at, state + 1)?, names_until: at })
}

/// People as the noun of a figure without one.
pub(super) fn understood(scan: &Scan<'_, '_>, start: usize, end: usize) -> Option<NounPhrase> {
    Some(NounPhrase {
        span: scan.span(start, end)?,
        tokens: start..end,
        head: PERSON,
        head_token: None,
        modifiers: None,
        of: None,
        continues: false,
    })
}

/// The "of" complement after a head: the token after the phrase, and the tokens of the complement.
fn complement(scan: &Scan<'_, '_>, after: usize) -> (usize, Option<(usize, usize)>) {
    if !scan.is(after, Mark::Of) || !scan.same_line(after) {
        return (after, None);
    }
    let from = after + 1;
    let mut end = from;
    let mut plural_seen = false;
    let mut words = 0;
    while end < from + LONGEST && scan.same_line(end) {
        let determiner = scan.entry(end).class == Some(Class::Determiner) && words == 0;
        if scan.hyphen(end) && words > 0 {
            end += 1;
            continue;
        }
        if determiner {
            end += 1;
            continue;
        }
        if !may_be_inside(scan, end) || words > 0 && closes_after_noun(scan, end) {
            break;
        }
        if plural_seen && !is_plural(scan, end) {
            break;
        }
        plural_seen = is_plural(scan, end) && !scan.capitalised(end);
        words += 1;
        end += 1;
    }
    if words == 0 { (after, None) } else { (end, Some((from, end))) }
}
