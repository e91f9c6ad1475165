//! Whom a figure expressly counts in or leaves out: "including the gunman", "besides the pilot", "six others".

use super::clause::is_passive;
use super::entity::{Entities, Form};
use super::name::NameKind;
use super::role::{Role, roles};
use super::subject::{Surroundings, victim};
use super::trigger::{Hit, Triggers};
use crate::claim::{Claim, Member};
use crate::codebook::ValueRole;
use crate::span::Span;
use once_cell::sync::Lazy;
use std::collections::HashMap;
use std::ops::Range;

/// How many words after a figure the phrase may stand.
const REACH: usize = 14;
/// How many words may stand between a name and what the person is: "X, a former officer, was the shadowy leader".
const GAP: usize = 8;

/// Phrases of `data/lexicon/en/inclusion.tsv`, and whether they leave somebody out.
static PHRASES: Lazy<Vec<(Vec<&'static str>, bool)>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/inclusion.tsv"))
        .filter_map(|row| Some((row.first()?.split(' ').collect(), *row.get(1)? == "excluding")))
        .collect()
});

/// Words of `data/lexicon/en/members.tsv`: the role, and whether it is a noun.
static MEMBERS: Lazy<HashMap<&'static str, (&'static str, bool)>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/members.tsv"))
        .filter_map(|row| Some((*row.first()?, (*row.get(1)?, *row.get(2)? == "noun"))))
        .collect()
});

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// The role that a noun names.
fn noun_role(lower: &[String], index: usize) -> Option<&'static str> {
    MEMBERS.get(word(lower, index)).filter(|(_, is_noun)| *is_noun).map(|(role, _)| *role)
}

/// One person whom a figure counts in or leaves out.
pub(super) struct Inclusion {
    pub(super) member: Member,
    pub(super) leaves_out: bool,
    /// The words that name the person.
    pub(super) tokens: Range<usize>,
}

/// What the persons of a text are, by the number of their entity: the text says "the leader X" or "X, the leader of".
#[derive(Default)]
pub(super) struct Persons {
    roles: HashMap<usize, &'static str>,
}

impl Persons {
    pub(super) fn of(lower: &[String], entities: &Entities) -> Self {
        let mut roles: HashMap<usize, &'static str> = HashMap::new();
        for reference in entities.references.iter().filter(|r| r.form == Form::Name) {
            if entities.get(reference.entity).is_none_or(|entity| entity.kind != NameKind::Person) {
                continue;
            }
            let start = reference.tokens.start;
            let before = start.checked_sub(1).and_then(|i| noun_role(lower, i));
            let before = before.or_else(|| role_of_what(lower, entities, start));
            if let Some(role) = before.or_else(|| role_after(lower, reference.tokens.end)) {
                roles.entry(reference.entity).or_insert(role);
            }
        }
        Self { roles }
    }

    /// The person of an entity as a member of a count.
    fn member(&self, entities: &Entities, entity: usize) -> Option<Member> {
        let person = entities.get(entity).filter(|found| found.kind == NameKind::Person)?;
        Some(Member { name: person.name.clone(), role: self.roles.get(&entity).map(|role| (*role).to_owned()) })
    }
}

/// "the leader of the Harbour Union, X": the role stands before what the person leads.
fn role_of_what(lower: &[String], entities: &Entities, start: usize) -> Option<&'static str> {
    let comma = start.checked_sub(1).filter(|i| word(lower, *i) == ",")?;
    let of = (comma.saturating_sub(GAP + 4)..comma).rfind(|i| word(lower, *i) == "of")?;
    let is_name = |i: usize| entities.within(&(of..i + 1)).any(|r| r.form == Form::Name && r.tokens.contains(&i));
    let only_a_name = (of + 1..comma).all(|i| word(lower, i) == "the" || is_name(i));
    only_a_name.then(|| noun_role(lower, of.checked_sub(1)?)).flatten()
}

/// "X, the leader of", "X was the shadowy leader", "X, who led": only small words and signs stand between.
fn role_after(lower: &[String], end: usize) -> Option<&'static str> {
    for index in end..end + GAP {
        let (role, is_noun) = match MEMBERS.get(word(lower, index)) {
            Some(found) => *found,
            None => {
                let small = roles(word(lower, index));
                if [Role::Preposition, Role::Clause, Role::Say].into_iter().any(|role| small.has(role)) {
                    return None;
                }
                continue;
            }
        };
        let before = index.checked_sub(1).map_or("", |i| word(lower, i));
        // "X led", "X, who led"; "X, known as Y, led".
        return (is_noun || index == end || matches!(before, "who" | "," | "”" | "\"" | "’")).then_some(role);
    }
    None
}

/// The person whom the words after a figure count in or leave out, up to `limit`.
pub(super) fn inclusion(
    lower: &[String],
    entities: &Entities,
    persons: &Persons,
    figure: &Range<usize>,
    limit: usize,
) -> Option<Inclusion> {
    let last = limit.min(figure.end + REACH);
    for at in figure.end..last {
        if matches!(word(lower, at), ";" | ".") {
            return None;
        }
        let found = PHRASES.iter().filter(|(words, _)| {
            let window = lower.get(at..at + words.len()).unwrap_or_default();
            window.len() == words.len() && window.iter().zip(words).all(|(a, b)| a == b)
        });
        let Some((words, leaves_out)) = found.max_by_key(|(words, _)| words.len()) else { continue };
        let (start, end) = (at, at + words.len());
        let behind = words.last() == Some(&"them") && !matches!(words.first(), Some(&"one"));
        let named = person_at(lower, entities, persons, end);
        // "Oseguera among them": the name stands before.
        let named = if behind && named.is_none() { person_before(entities, persons, start) } else { named };
        let (member, tokens) = named?;
        // Two or more are counted in: how many is not for one subtraction.
        let next = (word(lower, tokens.end), word(lower, tokens.end + 1));
        let more =
            (next.0 == "and" && !goes_on_with_a_verb(lower, tokens.end + 1)) || matches!(next, (",", "a" | "an"));
        return (!more).then_some(Inclusion { member, leaves_out: *leaves_out, tokens });
    }
    None
}

/// After "and" a verb may follow, which names nobody else.
fn goes_on_with_a_verb(lower: &[String], index: usize) -> bool {
    let next = roles(word(lower, index));
    next.has(Role::Be) || next.has(Role::Auxiliary) || word(lower, index).ends_with("ed")
}

/// The person whom the words from here on name: "its leader", "the bus driver", "Ana Torres".
fn person_at(lower: &[String], entities: &Entities, persons: &Persons, from: usize) -> Option<(Member, Range<usize>)> {
    let mut start = from;
    while matches!(word(lower, start), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "one" | ",") {
        start += 1;
    }
    for index in start..start + 4 {
        if let Some(role) = noun_role(lower, index) {
            // "its leader, Ana Torres": the name says more.
            let named = entities.within(&(index..index + 3)).find(|r| r.form == Form::Name);
            let member = named.and_then(|r| Some((persons.member(entities, r.entity)?, r.tokens.end)));
            let (mut member, end) = member.unwrap_or_else(|| (Member { name: role.to_owned(), role: None }, index + 1));
            member.role = Some(role.to_owned());
            return Some((member, from..end));
        }
        let named = entities.within(&(index..index + 1)).find(|r| r.form == Form::Name);
        if let Some(reference) = named {
            let member = persons.member(entities, reference.entity)?;
            // "Oseguera Cervantes's brother" is somebody else.
            let owner = super::clause::is_possessive(lower, reference);
            return (!owner).then_some((member, from..reference.tokens.end));
        }
        let small = roles(word(lower, index));
        if small.has(Role::Preposition)
            || small.has(Role::Be)
            || small.has(Role::Clause)
            || !is_plain(word(lower, index))
        {
            return None;
        }
    }
    None
}

fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'' || c == '’')
}

fn person_before(entities: &Entities, persons: &Persons, start: usize) -> Option<(Member, Range<usize>)> {
    let reference = entities.within(&(start.saturating_sub(5)..start)).rfind(|r| r.tokens.end == start)?;
    Some((persons.member(entities, reference.entity)?, reference.tokens.clone()))
}

/// Whether a verb befalls what stands before it: "died", "was killed".
pub(super) fn befalls(triggers: &Triggers<'_>, lower: &[String], hit: &Hit, sentence: &Range<usize>) -> bool {
    match triggers.pattern(hit).map(|pattern| pattern.value) {
        Some(ValueRole::Subject) => hit.form.is_some(),
        Some(ValueRole::Object) => is_passive(lower, hit, sentence),
        _ => false,
    }
}

/// Whom the verbs of a sentence befell, by the number of the attribute.
pub(super) fn befallen(
    triggers: &Triggers<'_>,
    around: &Surroundings<'_>,
    hits: &[Hit],
    persons: &Persons,
) -> Vec<(usize, Member)> {
    let verbs = hits.iter().filter(|hit| befalls(triggers, around.lower, hit, around.sentence));
    let of = |hit: &Hit| Some((hit.attribute, persons.member(around.entities, victim(around, hit)?)?));
    verbs.filter_map(of).collect()
}

/// Whom each verb of a text befell, the last one first: the one besides whom "six others died".
#[derive(Default)]
pub(super) struct Befallen {
    last: HashMap<usize, (Member, Span)>,
}

impl Befallen {
    /// Notes whom the verbs of a sentence befell.
    pub(super) fn note(&mut self, befallen: Vec<(usize, Member)>, sentence: Span) {
        for (attribute, member) in befallen {
            self.last.insert(attribute, (member, sentence));
        }
    }

    /// The one besides whom a figure counts others: whom the same verb befell in the sentence before or in the same.
    pub(super) fn besides(&self, attribute: usize, claim: &Claim, earlier: &[Claim]) -> Option<Member> {
        let (member, told) = self.last.get(&attribute)?;
        let sentence = claim.sentence()?;
        let near = told.end() <= sentence.end() && sentence.start() <= told.end() + 3;
        // "One died in Tapalpa, six others in Zapopan": they are besides the one who was counted.
        let counted = earlier.iter().any(|other| {
            other.topic().attribute() == claim.topic().attribute()
                && other.sentence().is_some_and(|other| other.start() >= told.start())
        });
        let others = claim.quote().split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "other" | "others"));
        (near && !counted && others).then(|| member.clone())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_tables_are_sorted_and_whole() {
        for (table, columns) in [
            (include_str!("../../data/lexicon/en/inclusion.tsv"), 3),
            (include_str!("../../data/lexicon/en/members.tsv"), 4),
        ] {
            let rows: Vec<_> = super::super::table::rows(table).collect();
            assert!(rows.iter().all(|row| row.len() == columns && row.iter().all(|cell| !cell.is_empty())));
            assert!(rows.windows(2).all(|pair| pair[0][0] < pair[1][0]));
        }
    }
}
