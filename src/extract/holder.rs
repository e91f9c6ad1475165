//! Who holds an office or part in the story: "the master, Ana Paz, 52", "Ana Paz, the ferry's master", "relief commissioner
//! Ana Paz".

use super::actor::{Actor, Actors};
use super::entity::{Form, Reference};
use super::name::{NameKind, bare};
use super::role::{Role, roles};
use super::subject::Surroundings;
use super::trigger::Hit;
use crate::nouns;

/// How many words may stand between the article and the office: "the bank's long-serving".
const MODIFIERS: usize = 4;

/// The person of whom the words of a hit are the office, where the article says that there is only one.
pub(crate) fn holder(around: &Surroundings<'_>, hit: &Hit) -> Option<Actors> {
    if !is_present(around, hit) {
        return None;
    }
    let end = of_whom(around, hit).map_or(hit.tokens.end, |r| r.tokens.end);
    let person = if word(around, end) == "," {
        after_comma(around, end + 1).filter(|_| is_definite(around, hit.tokens.start))
    } else if hit.tokens.len() > 1 && end == hit.tokens.end {
        // "chief executive Ana Paz": one word before a name may be a mere title.
        person_at(around, end)
    } else {
        None
    };
    let person = person.or_else(|| before_comma(around, hit.tokens.start))?;
    Some(Actors { all: vec![actor(around, person)?], and_others: false })
}

pub(super) fn actor(around: &Surroundings<'_>, person: &Reference) -> Option<Actor> {
    let entity = around.entities.get(person.entity)?;
    let text = bare(person.span.of(around.text.as_str())?).to_owned();
    Some(Actor { name: entity.name.clone(), tokens: person.tokens.clone(), text, is_person: true })
}

/// A post that a sentence names with its holder.
pub(crate) struct Held {
    /// The words of the post: "relief commissioner".
    pub(crate) post: String,
    /// Its last word, under which posts of other words meet.
    pub(crate) head: String,
    /// Where that word stands.
    pub(crate) at: usize,
    pub(crate) holder: Actor,
}

/// All posts of a sentence that one alone holds, with their holders.
pub(crate) fn posts(around: &Surroundings<'_>) -> Vec<Held> {
    let is_capitalised = |at: usize| super::name::is_capitalised(around.text, at);
    let does = |at: usize| nouns::is_a(word(around, at), "person") && !matches!(word(around, at), "man" | "woman");
    let is_post = |at: &usize| {
        let named = roles(word(around, *at)).has(Role::Post);
        // "the guard, Juan Sol"; of "chief engineer" the last word is the post.
        (named || does(*at) && (is_only(around, *at) || is_first(around, *at)))
            && (!does(at + 1) || is_capitalised(at + 1))
    };
    around.sentence.clone().filter(is_post).filter_map(|at| held(around, at)).collect()
}

/// Whether a noun has its article right before it.
fn is_only(around: &Surroundings<'_>, noun: usize) -> bool {
    noun > around.sentence.start && word(around, noun - 1) == "the"
}

/// "chief engineer", "head teacher"
fn is_first(around: &Surroundings<'_>, noun: usize) -> bool {
    noun > around.sentence.start && matches!(word(around, noun - 1), "chief" | "head")
}

fn held(around: &Surroundings<'_>, head: usize) -> Option<Held> {
    let from = post_start(around, head);
    let hit = |from: usize| Hit { tokens: from..head + 1, form: None, attribute: 0, pattern: 0 };
    let may_stand_beside = roles(word(around, head)).has(Role::Post) || is_first(around, head);
    let beside = person_at(around, head + 1).filter(|_| may_stand_beside).and_then(|person| actor(around, person));
    let holder = beside.or_else(|| holder(around, &hit(head))?.all.pop());
    let holder = holder.filter(|_| is_present(around, &hit(head)) && is_present(around, &hit(from)))?;
    // "president-elect Ana Paz" is no president.
    if loses_it(around, &holder) || word(around, head + 1) == "-" {
        return None;
    }
    let post = around.lower.get(from..head + 1)?.join(" ");
    Some(Held { post, head: word(around, head).to_owned(), at: head, holder })
}

/// Where the words of a post begin: "chief" of "chief engineer", "Turkish" of "Turkish interior minister".
fn post_start(around: &Surroundings<'_>, head: usize) -> usize {
    let floor = around.sentence.start.max(head.saturating_sub(MODIFIERS));
    let modifies = |at: &usize| {
        let (w, role) = (word(around, *at), roles(word(around, *at)));
        let named = around.entities.within(&(*at..at + 1)).next();
        // Any word is capitalised where a sentence begins.
        let is_name =
            bare(w) != w || named.is_some_and(|r| r.tokens != (around.sentence.start..around.sentence.start + 1));
        let joins = role.has(Role::Preposition) || role.has(Role::Clause) || role.has(Role::Be) || role.has(Role::Say);
        !is_name
            && !joins
            && !role.has(Role::Auxiliary)
            && !role.has(Role::Opener)
            && !matches!(w, "the" | "a" | "an" | "its" | "their" | "his" | "her")
            && w.chars().all(char::is_alphabetic)
    };
    (floor..head).rev().take_while(modifies).last().unwrap_or(head)
}

/// Whose office it is, where the words around it say so: "Norbank's chief executive", "the master of the Rupa".
pub(crate) fn of(around: &Surroundings<'_>, hit: &Hit) -> Option<usize> {
    let at = article(around, hit.tokens.start);
    let owner =
        at.and_then(|at| around.entities.within(&(around.sentence.start..at + 1)).rfind(|r| r.tokens.end == at + 1));
    owner.or_else(|| of_whom(around, hit)).map(|r| r.entity)
}

/// The name behind "of" that follows an office.
fn of_whom<'e>(around: &'e Surroundings<'_>, hit: &Hit) -> Option<&'e Reference> {
    let of = Some(hit.tokens.end).filter(|i| word(around, *i) == "of")?;
    let from = of + 1 + usize::from(word(around, of + 1) == "the");
    around.entities.within(&(from..from + 1)).find(|r| r.form == Form::Name)
}

fn word<'a>(around: &'a Surroundings<'_>, index: usize) -> &'a str {
    around.lower.get(index).map_or("", String::as_str)
}

/// The words before an office back to its article or possessor, if it has one.
fn article(around: &Surroundings<'_>, office: usize) -> Option<usize> {
    let floor = around.sentence.start.max(office.saturating_sub(MODIFIERS));
    for at in (floor..office).rev() {
        let before = word(around, at);
        let owns = super::name::possesses(before);
        if owns || matches!(before, "the" | "its" | "their") {
            return Some(at);
        }
        if roles(before).has(Role::Preposition) || !before.chars().all(|c| c.is_alphabetic() || c == '-') {
            return None;
        }
    }
    None
}

fn is_definite(around: &Surroundings<'_>, office: usize) -> bool {
    article(around, office).is_some()
}

/// How far behind a name its "was sacked" may stand.
const CHANGE_AFTER: usize = 3;

/// Whether the words behind a holder say that the post is lost: "Coach Ana Paz was sacked".
fn loses_it(around: &Surroundings<'_>, holder: &Actor) -> bool {
    let end = holder.tokens.end;
    (end..around.sentence.end.min(end + CHANGE_AFTER)).any(|at| roles(word(around, at)).has(Role::PostChange))
}

/// Not "the former chief executive", "the deputy captain", "the new master", "fired coach".
fn is_present(around: &Surroundings<'_>, hit: &Hit) -> bool {
    let from = around.sentence.start.max(hit.tokens.start.saturating_sub(2));
    !(from..hit.tokens.start).any(|i| {
        roles(word(around, i)).has(Role::PostChange)
            || matches!(
                word(around, i),
                "former"
                    | "ex"
                    | "deputy"
                    | "vice"
                    | "acting"
                    | "interim"
                    | "then"
                    | "new"
                    | "next"
                    | "incoming"
                    | "outgoing"
                    | "previous"
                    | "second"
                    | "other"
                    | "alleged"
                    | "assistant"
                    | "co"
            )
    })
}

/// The person whose name starts at a token, over an age.
fn after_comma<'e>(around: &'e Surroundings<'_>, from: usize) -> Option<&'e Reference> {
    let is_age = |i: usize| {
        let w = word(around, i);
        w.chars().all(|c| c.is_ascii_digit()) && !w.is_empty()
            || matches!(w, "-" | "year" | "old" | "mr" | "ms" | "mrs")
    };
    let at = (from..around.sentence.end.min(from + 7)).find(|i| !is_age(*i))?;
    let person = person_at(around, at)?;
    // "the master, Ana Paz said": the name is the speaker's, and no apposition.
    let next = word(around, person.tokens.end);
    (next == "," || next == "." || person.tokens.end >= around.sentence.end || matches!(next, "(" | "and" | "—"))
        .then_some(person)
}

/// "Ana Paz, the ferry's master".
fn before_comma<'e>(around: &'e Surroundings<'_>, office: usize) -> Option<&'e Reference> {
    // "Ana Paz, chief executive of Norbank"
    let Some(from) = article(around, office) else {
        let comma = office.checked_sub(1).filter(|i| *i > around.sentence.start && word(around, *i) == ",")?;
        let is_title = around.lower.get(office + 1).is_some_and(|w| w == "executive");
        let person = around.entities.within(&(around.sentence.start..comma)).rfind(|r| r.tokens.end == comma)?;
        return (is_title && is_person(around, person)).then_some(person);
    };
    // The possessor may have an article of its own: "the ferry's".
    let from = (from.saturating_sub(2)..from).find(|i| word(around, *i) == "the").unwrap_or(from);
    let comma = from.checked_sub(1).filter(|i| *i > around.sentence.start && word(around, *i) == ",")?;
    let person = around.entities.within(&(around.sentence.start..comma)).rfind(|r| r.tokens.end == comma)?;
    is_person(around, person).then_some(person)
}

fn person_at<'e>(around: &'e Surroundings<'_>, at: usize) -> Option<&'e Reference> {
    let title = usize::from(roles(word(around, at)).has(Role::Title));
    let person = around.entities.within(&(at..at + 1 + title)).find(|r| r.form == Form::Name)?;
    is_person(around, person).then_some(person)
}

pub(super) fn is_person(around: &Surroundings<'_>, reference: &Reference) -> bool {
    reference.form == Form::Name
        && reference.tokens.len() > 1
        && around.entities.get(reference.entity).is_some_and(|e| e.kind == NameKind::Person)
}
