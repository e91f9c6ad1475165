//! Who holds an office or part in the story: "the master, Ana Paz, 52", "Ana Paz, the ferry's master".

use super::actor::{Actor, Actors};
use super::entity::{Form, Reference};
use super::name::{NameKind, bare};
use super::role::{Role, roles};
use super::subject::Surroundings;
use super::trigger::Hit;

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
    let entity = around.entities.get(person.entity)?;
    let text = bare(person.span.of(around.text.as_str())?).to_owned();
    let actor = Actor { name: entity.name.clone(), tokens: person.tokens.clone(), text, is_person: true };
    Some(Actors { all: vec![actor], and_others: false })
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
        let owns = before.ends_with("'s") || before.ends_with("’s");
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

/// Not "the former chief executive", "the deputy captain", "the new master".
fn is_present(around: &Surroundings<'_>, hit: &Hit) -> bool {
    let from = around.sentence.start.max(hit.tokens.start.saturating_sub(2));
    !(from..hit.tokens.start).any(|i| {
        matches!(
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

fn is_person(around: &Surroundings<'_>, reference: &Reference) -> bool {
    reference.form == Form::Name
        && reference.tokens.len() > 1
        && around.entities.get(reference.entity).is_some_and(|e| e.kind == NameKind::Person)
}
