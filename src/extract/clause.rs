//! How the words of a clause hang together: passives, subjects, what stands between two words.

use super::entity::{Entities, Form};
use super::inflect::VerbForm;
use super::role::{Role, roles};
use super::trigger::Hit;
use super::{Text, TokenKind};
use std::ops::Range;

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// Whether a token is a word.
pub(crate) fn is_word(text: &Text<'_>, index: usize) -> bool {
    text.tokens().get(index).is_some_and(|token| token.kind == TokenKind::Word)
}

fn is_adverb(word: &str) -> bool {
    roles(word).has(Role::Auxiliary) || (word.len() > 4 && word.ends_with("ly")) || word == "also"
}

/// Whether a verb form is used in the passive: after a form of "be", or as a participle that goes on from a noun.
pub(crate) fn is_passive(lower: &[String], hit: &Hit, sentence: &Range<usize>) -> bool {
    match hit.form {
        Some(VerbForm::PastOrParticiple | VerbForm::Participle) => {}
        _ => return false,
    }
    let mut back = hit.tokens.start;
    while back > sentence.start {
        back -= 1;
        let before = word(lower, back);
        if roles(before).has(Role::Be) {
            return true;
        }
        // "were killed or wounded", "were detained, and 30 injured"
        let joins = matches!(before, "and" | "or" | "either") && back > sentence.start;
        if joins && is_participle_like(word(lower, back - 1)) {
            back -= 1;
            continue;
        }
        if !is_adverb(before) {
            break;
        }
    }
    if hit.form == Some(VerbForm::Participle) {
        return true;
    }
    // "12 people injured in the crash", "five wounded.": nothing that could be an object follows.
    let after = word(lower, hit.tokens.end);
    let next = word(lower, hit.tokens.end + 1);
    // "killed at least 31", "arrested up to 20": a hedge opens an object.
    let hedged = matches!(
        (after, next),
        ("at", "least" | "most") | ("up", "to") | ("as", "many" | "few") | ("no", "fewer" | "more") | ("close", "to")
    ) || (matches!(
        after,
        "about"
            | "around"
            | "over"
            | "under"
            | "between"
            | "upwards"
            | "nearly"
            | "almost"
            | "roughly"
            | "approximately"
    ) && next.chars().next().is_some_and(|c| c.is_ascii_digit() || !next.starts_with("the")));
    if hedged {
        return false;
    }
    let first = after.chars().next();
    hit.tokens.end >= sentence.end
        || roles(after).has(Role::Preposition)
        || matches!(after, "and" | "or" | "when" | "while" | "after" | "as" | "so" | "since")
        || first.is_some_and(|c| !c.is_alphanumeric() && !matches!(c, '$' | '€' | '£' | '"' | '“' | '‘'))
        || is_adverb(after) && !matches!(after, "only" | "just")
}

fn is_participle_like(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("en") || matches!(word, "hurt" | "shot" | "lost")
}

/// The start of the clause that a token lies in, as far as signs and joining words tell.
pub(crate) fn clause_start(lower: &[String], at: usize, sentence: &Range<usize>) -> usize {
    let mut index = at;
    while index > sentence.start {
        let before = word(lower, index - 1);
        if matches!(before, ";" | ":" | "—" | "–" | "(" | "“" | "\"") {
            break;
        }
        let joins = roles(before).has(Role::Clause) && !roles(before).has(Role::Preposition);
        if joins && (index < 2 || word(lower, index.saturating_sub(2)) == "," || before != "and" && before != "or") {
            break;
        }
        index -= 1;
    }
    index
}

/// The entity that is the subject of the verb at `verb`, with the number of the reference.
pub(crate) fn subject_of<'e>(
    lower: &[String],
    entities: &'e Entities,
    verb: usize,
    sentence: &Range<usize>,
) -> Option<&'e super::entity::Reference> {
    // ", which had offered": the noun before "which".
    let mut back = verb;
    let helps = |before: &str| is_adverb(before) || roles(before).has(Role::Be);
    while back > sentence.start && helps(word(lower, back - 1)) {
        back -= 1;
    }
    if back > sentence.start && roles(word(lower, back - 1)).has(Role::Relative) {
        let antecedent = entities.within(&(sentence.start..back - 1)).rfind(|r| r.form != Form::Pronoun);
        return antecedent;
    }
    // "The agency, for which he was a target, offered": what two commas enclose is passed over.
    if back > sentence.start + 1
        && word(lower, back - 1) == ","
        && let Some(before) = entities.within(&(sentence.start..back - 1)).find(|r| opens_insertion(lower, r))
    {
        return Some(before);
    }
    // The name right before the verb, unless it belongs to what a preposition leads: "the state of Jalisco offered".
    let adjacent = entities.within(&(sentence.start..back)).rfind(|r| r.tokens.end == back && !is_led(lower, r));
    if adjacent.is_some() {
        return adjacent;
    }
    let from = clause_start(lower, verb, sentence);
    let head = |range: Range<usize>| {
        entities
            .within(&range)
            .find(|reference| !is_led(lower, reference) && !is_possessive(lower, reference))
            .or_else(|| entities.within(&range).next())
    };
    head(from..verb).or_else(|| head(sentence.start..verb))
}

/// Whether a preposition leads a reference: "in the United States", "of its leader".
pub(crate) fn is_led(lower: &[String], reference: &super::entity::Reference) -> bool {
    let before = |back: usize| reference.tokens.start.checked_sub(back).map_or("", |i| word(lower, i));
    roles(before(1)).has(Role::Preposition)
        || (matches!(before(1), "the" | "its" | "his") && roles(before(2)).has(Role::Preposition))
}

/// Whether an insertion follows a name: a comma, and then "who", "for which", "a former …".
fn opens_insertion(lower: &[String], reference: &super::entity::Reference) -> bool {
    let end = reference.tokens.end;
    let relative = |i: usize| roles(word(lower, i)).has(Role::Relative);
    word(lower, end) == ","
        && (relative(end + 1) || relative(end + 2) || matches!(word(lower, end + 1), "a" | "an" | "the"))
}

/// Whether a reference is a possessor: "Mexico's", "his".
pub(crate) fn is_possessive(lower: &[String], reference: &super::entity::Reference) -> bool {
    let last = reference.tokens.end.checked_sub(1).map_or("", |i| word(lower, i));
    matches!(last, "his" | "its" | "their") || super::name::possesses(last)
}

/// The entity that follows a verb as its object, within a few words.
pub(crate) fn object_of<'e>(
    entities: &'e Entities,
    verb_end: usize,
    sentence: &Range<usize>,
) -> Option<&'e super::entity::Reference> {
    let reach = verb_end..sentence.end.min(verb_end + 7);
    let mut after = entities.within(&reach);
    let first = after.next()?;
    // "designated his cartel": the possessor is not the object.
    if matches!(first.form, Form::Pronoun)
        && let Some(owned) = after.next().filter(|next| next.tokens.start <= first.tokens.end + 2)
    {
        return Some(owned);
    }
    Some(first)
}

/// How far apart two stretches of a sentence are: words, with commas, joining words and other verbs weighing more.
/// `None` when a stronger boundary stands between.
pub(crate) fn distance(lower: &[String], from: usize, to: usize) -> Option<u32> {
    let mut cost = 0_u32;
    let mut index = from;
    while index < to {
        let between = word(lower, index);
        if let Some(end) = aside(lower, index, to) {
            cost += ASIDE;
            index = end;
            continue;
        }
        cost += match between {
            ";" | "." | "?" | "!" => return None,
            ":" | "—" => 6,
            "," => 3,
            "and" | "but" | "while" | "which" | "who" | "as" | "when" | "after" | "where" => 3,
            _ => 1,
        };
        index += 1;
    }
    Some(cost)
}

/// What an aside between two commas costs, however long it is.
const ASIDE: u32 = 4;
/// How long an aside may be.
const LONGEST_ASIDE: usize = 16;

/// The token behind an aside that opens with a comma: "14 people, among them a boy of nine, died".
fn aside(lower: &[String], comma: usize, to: usize) -> Option<usize> {
    let opens = matches!(
        word(lower, comma + 1),
        "including" | "among" | "amongst" | "most" | "many" | "mostly" | "mainly" | "some" | "one" | "two" | "all"
    );
    if word(lower, comma) != "," || !opens {
        return None;
    }
    let end = (comma + 2..to.min(comma + LONGEST_ASIDE)).find(|index| word(lower, *index) == ",")?;
    let sentence_goes_on = (comma..end).all(|index| !matches!(word(lower, index), ";" | "." | "?" | "!"));
    sentence_goes_on.then_some(end + 1)
}
