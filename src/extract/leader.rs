//! Who is at the head of what is named in full: "Ana Paz, head of the provincial disaster office", "Ana Paz, who chairs the
//! finance committee", "finance committee chair Ana Paz".

use super::entity::{Form, Reference};
use super::holder::{Held, actor, is_person};
use super::role::{Role, roles};
use super::subject::Surroundings;
use std::ops::Range;

/// What somebody at the head of something is called under, whatever the word: their claims meet there.
pub(crate) const HEAD: &str = "head";
/// What has fewer words may be another one's: "the office".
const LEAST_WORDS: usize = 2;
/// What is headed has no more words.
const MOST_WORDS: usize = 6;

/// Those at the head of something that a sentence names.
pub(super) fn leaders(around: &Surroundings<'_>) -> Vec<Held> {
    let people = around.entities.within(around.sentence).filter(|r| is_person(around, r));
    people.filter_map(|person| behind(around, person).or_else(|| before(around, person))).collect()
}

fn word<'a>(around: &'a Surroundings<'_>, index: usize) -> &'a str {
    around.lower.get(index).map_or("", String::as_str)
}

fn is(around: &Surroundings<'_>, index: usize, role: Role) -> bool {
    index < around.sentence.end && roles(word(around, index)).has(role)
}

/// "Ana Paz, the head of the office", "Ana Paz, who runs the office".
fn behind(around: &Surroundings<'_>, person: &Reference) -> Option<Held> {
    let comma = person.tokens.end;
    if word(around, comma) != "," {
        return None;
    }
    let first = comma + 1 + usize::from(matches!(word(around, comma + 1), "the" | "who"));
    let told = word(around, comma + 1) == "who" && is(around, first, Role::Heads);
    let of = word(around, comma + 1) != "who" && is(around, first, Role::Leader) && word(around, first + 1) == "of";
    let from = first + 1 + usize::from(of);
    if !(told || of) || word(around, from) != "the" {
        return None;
    }
    let what =
        from + 1..(from + 1..around.sentence.end).find(|at| !belongs(around, *at)).unwrap_or(around.sentence.end);
    held(around, person, first, what)
}

/// "provincial disaster office chief Ana Paz"
fn before(around: &Surroundings<'_>, person: &Reference) -> Option<Held> {
    let at = person.tokens.start.checked_sub(1).filter(|at| *at > around.sentence.start)?;
    if !is(around, at, Role::Leader) {
        return None;
    }
    let floor = around.sentence.start.max(at.saturating_sub(MOST_WORDS));
    let from = (floor..at).rev().take_while(|index| belongs(around, *index)).last()?;
    held(around, person, at, from..at)
}

/// Whether a word may belong to the name of what somebody heads.
fn belongs(around: &Surroundings<'_>, index: usize) -> bool {
    let (told, role) = (word(around, index), roles(word(around, index)));
    let closed =
        [Role::Preposition, Role::Clause, Role::Be, Role::Say, Role::Auxiliary, Role::Relative, Role::PostChange];
    told.chars().all(char::is_alphabetic)
        && !told.is_empty()
        && !closed.iter().any(|one| role.has(*one))
        && !matches!(told, "the" | "a" | "an" | "its" | "their" | "his" | "her")
}

fn held(around: &Surroundings<'_>, person: &Reference, at: usize, what: Range<usize>) -> Option<Held> {
    let words = around.lower.get(what)?;
    let fits = (LEAST_WORDS..=MOST_WORDS).contains(&words.len());
    let holder = actor(around, person).filter(|_| fits && person.form == Form::Name)?;
    Some(Held { post: format!("{HEAD} of the {}", words.join(" ")), head: HEAD.to_owned(), at, holder })
}
