//! Whom or what a claim is about.

use super::Text;
use super::clause::{object_of, subject_of};
use super::entity::{Entities, Form, Reference};
use super::inflect::singular;
use super::lexicon::Mark;
use super::name::{NameKind, bare};
use super::read::{Mention, NounPhrase};
use super::role::{Role, class_of, roles};
use super::trigger::Hit;
use crate::claim::Topic;
use crate::codebook::SubjectRole;
use crate::nouns::{is_a, plural, pool};
use std::ops::Range;

/// What a claim is about, and which part of it the figure counts.
pub(crate) struct Subject {
    pub(crate) name: String,
    pub(crate) key: String,
    /// The narrower group, where the figure counts only part of the subject.
    pub(crate) group: Option<String>,
    /// Whether it is a person or organisation with a name.
    pub(crate) is_named: bool,
}

impl Subject {
    pub(crate) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), key: name.to_owned(), group: None, is_named: true }
    }

    fn of(name: &str, key: &str) -> Self {
        Self { name: name.to_owned(), key: key.to_owned(), group: None, is_named: false }
    }

    fn group(self, group: &str) -> Self {
        Self { group: Some(group.to_owned()), ..self }
    }

    /// The topic of a claim under an attribute.
    pub(crate) fn topic(&self, attribute: &str) -> Topic {
        Topic::keyed(&self.name, &self.key, attribute)
    }
}

/// What a sentence offers for finding a subject.
pub(crate) struct Surroundings<'a> {
    pub(crate) text: &'a Text<'a>,
    /// Its words in lower case, small ones by the English words that do their work.
    pub(crate) lower: &'a [String],
    /// Its words in lower case as they are written.
    pub(crate) written: &'a [String],
    pub(crate) entities: &'a Entities,
    pub(crate) sentence: &'a Range<usize>,
}

/// The key of claims about the story as a whole.
pub(crate) const STORY: &str = "story";

/// The subject that a pattern's role asks for.
pub(crate) fn subject(
    role: SubjectRole,
    around: &Surroundings<'_>,
    hit: &Hit,
    mention: Option<&Mention>,
) -> Option<Subject> {
    let entity = |reference: &Reference| around.entities.get(reference.entity).map(|e| Subject::named(&e.name));
    match role {
        SubjectRole::Story => Some(Subject::of("", STORY)),
        SubjectRole::Counted => Some(counted(around, mention?)),
        SubjectRole::Subject => subject_of(around.lower, around.entities, hit.tokens.start, around.sentence)
            .and_then(entity)
            .or_else(|| common_subject(around, hit)),
        SubjectRole::Object => {
            if super::clause::is_passive(around.lower, hit, around.sentence) {
                subject_of(around.lower, around.entities, hit.tokens.start, around.sentence)
                    .and_then(entity)
                    .or_else(|| common_subject(around, hit))
            } else {
                object_of(around.entities, hit.tokens.end, around.sentence).and_then(entity)
            }
        }
        SubjectRole::Organisation => {
            let index = around.entities.protagonist(NameKind::Organisation);
            let known = index.and_then(|index| around.entities.get(index)).map(|e| Subject::named(&e.name));
            // "Nkolo Copper employs 2,300": whoever employs is an organisation, though no word of the name says so.
            known.or_else(|| subject(SubjectRole::Subject, around, hit, mention).filter(|found| found.is_named))
        }
        SubjectRole::Victim => {
            let index = victim(around, hit)?;
            around.entities.get(index).map(|e| Subject::named(&e.name))
        }
        SubjectRole::Person => {
            person(around, hit).and_then(|index| around.entities.get(index)).map(|e| Subject::named(&e.name))
        }
    }
}

/// A subject without a name: "the union was founded".
fn common_subject(around: &Surroundings<'_>, hit: &Hit) -> Option<Subject> {
    let word = |i: usize| around.lower.get(i).map_or("", String::as_str);
    let mut back = hit.tokens.start;
    while back > around.sentence.start
        && (roles(word(back - 1)).has(Role::Auxiliary) || roles(word(back - 1)).has(Role::Be))
    {
        back -= 1;
    }
    let noun = back.checked_sub(1).filter(|i| *i > around.sentence.start)?;
    let definite = (1..=2).any(|n| noun.checked_sub(n).is_some_and(|i| i >= around.sentence.start && word(i) == "the"));
    let is_word = word(noun).len() > 2 && word(noun).chars().all(char::is_alphabetic);
    (definite && is_word).then(|| Subject::of(&format!("the {}", word(noun)), word(noun)))
}

/// The person a trigger speaks of: the only one in the sentence, the nearest before it, or the one after "of".
fn person(around: &Surroundings<'_>, hit: &Hit) -> Option<usize> {
    let persons: Vec<&Reference> = around
        .entities
        .within(around.sentence)
        .filter(|r| around.entities.get(r.entity).is_some_and(|e| e.kind == NameKind::Person))
        .collect();
    let whose = persons.iter().find(|r| {
        let before = r.tokens.start.checked_sub(1).and_then(|i| around.lower.get(i)).map_or("", String::as_str);
        let after = around.lower.get(r.tokens.end).map_or("", String::as_str);
        let goal = |w: &str| matches!(w, "arrest" | "capture" | "conviction" | "whereabouts");
        goal(after)
            || before == "of"
                && r.tokens.start.checked_sub(2).and_then(|i| around.lower.get(i)).is_some_and(|w| goal(w))
    });
    let before = || persons.iter().rev().filter(|r| r.tokens.end <= hit.tokens.start);
    // A possessor ("Oseguera's parents") is not the one who did it, unless nobody else is there.
    let doer = || before().find(|r| !super::clause::is_possessive(around.lower, r)).or_else(|| before().next());
    whose
        .or_else(doer)
        .or_else(|| persons.first())
        .map(|r| r.entity)
        .or_else(|| around.entities.protagonist(NameKind::Person))
}

/// The person whose age a mention gives: named right before it (", 59,"), right after it ("59-year-old Ana Torres"), or
/// as the subject of "is".
pub(crate) fn aged(around: &Surroundings<'_>, mention: &Mention) -> Option<Subject> {
    let word = |i: usize| around.lower.get(i).map_or("", String::as_str);
    let is_person = |r: &&Reference| {
        around.entities.get(r.entity).is_some_and(|e| matches!(e.kind, NameKind::Person | NameKind::Unknown))
    };
    let extent = super::attach::extent(mention);
    let named = |r: &Reference| around.entities.get(r.entity).map(|e| Subject::named(&e.name));
    let after = extent.start..around.sentence.end.min(extent.end + 3);
    // "the 59-year-old Torres", "59-year-old nurse Ana Torres"
    let is_modifier = word(mention.tokens.end.saturating_sub(1)) == "old";
    if is_modifier
        && let Some(reference) = around.entities.within(&after).find(|r| r.form == Form::Name && is_person(r))
        // "a 59-year-old Burnsville woman", "a 19-year-old Sam's Club clerk": somebody without a name.
        && !is_a(&singular(word(reference.tokens.end)), "person")
        && !super::clause::is_possessive(around.lower, reference)
        && (reference.tokens.start..reference.tokens.start + 1).all(|i| {
            around
                .lower
                .get(mention.tokens.end..i)
                .unwrap_or_default()
                .iter()
                .all(|w| w.chars().all(char::is_alphabetic))
        })
    {
        return named(reference);
    }
    // Back over the article and the comma, or over the verb, to the name.
    let mut back = mention.tokens.start;
    let floor = around.sentence.start.max(mention.tokens.start.saturating_sub(5));
    // "Arcade Comeaux Jr., 49,"
    let abbreviates = |i: usize| around.text.tokens().get(i).is_some_and(|t| t.entry.has(Mark::ClosingAbbreviation));
    let closes_name = |i: usize| word(i) == "." && i > floor && abbreviates(i - 1);
    while back > floor && (leads_to_an_age(word(back - 1)) || closes_name(back - 1)) {
        back -= 1;
    }
    // "Ford's 30-year-old mark" is no age of Ford.
    if is_modifier && back == mention.tokens.start {
        return None;
    }
    let before =
        around.entities.within(&(around.sentence.start..back)).rfind(|r| r.tokens.end == back && is_person(r))?;
    named(before)
}

/// Whether a word may stand between somebody and their age: "Ana Paz, who has just turned 30", "Ana Paz, aged 30".
fn leads_to_an_age(word: &str) -> bool {
    let is_sign = matches!(word, "," | "(" | "”" | "\"" | "’");
    let is_article = matches!(word, "a" | "an" | "the" | "of");
    is_sign
        || is_article
        || matches!(word, "had" | "now" | "then" | "is" | "was" | "who" | "aged" | "only" | "just" | "turned" | "turns")
}

/// The person whom a verb befalls: the last one before it, with nothing but places between.
pub(crate) fn victim(around: &Surroundings<'_>, hit: &Hit) -> Option<usize> {
    let before = around.sentence.start..hit.tokens.start;
    let kind = |r: &Reference| around.entities.get(r.entity).map(|e| e.kind);
    let is_place = |r: &Reference| {
        let lead = r.tokens.start.checked_sub(1).and_then(|i| around.lower.get(i)).map_or("", String::as_str);
        kind(r) == Some(NameKind::Place) || roles(lead).has(Role::Preposition) || lead == ","
    };
    let person = around.entities.within(&before).rfind(|r| kind(r) == Some(NameKind::Person) || !is_place(r))?;
    let between = around.lower.get(person.tokens.end..hit.tokens.start).unwrap_or_default();
    let others =
        between.iter().any(|w| matches!(w.as_str(), "people" | "others" | "members" | "soldiers" | "officers"));
    let possessor = super::clause::is_possessive(around.lower, person);
    (kind(person) == Some(NameKind::Person) && !others && !possessor).then_some(person.entity)
}

/// The group that a figure counts: an organisation's members, a class of people, things of a kind.
fn counted(around: &Surroundings<'_>, mention: &Mention) -> Subject {
    let whole = counted_group(around, mention.noun.as_ref());
    // "five of the bodies", "eleven of them": a part of those counted elsewhere.
    let word = |i: usize| around.lower.get(i).map_or("", String::as_str);
    let end = mention.tokens.end;
    let of_them = (end.saturating_sub(1)..=end)
        .any(|i| word(i) == "of" && matches!(word(i + 1), "the" | "them" | "those" | "these" | "whom" | "their"));
    if of_them && whole.group.is_none() { whole.group("some of them") } else { whole }
}

fn counted_group(around: &Surroundings<'_>, noun: Option<&NounPhrase>) -> Subject {
    let Some(noun) = noun else { return Subject::of("people", "people") };
    let class = class_of(noun.head());
    let is_people = class.is_none_or(|(class, _)| class == "people");
    // "14 cases", "17 infections": people who fell ill.
    if class.is_some_and(|(class, _)| class == "case") {
        return Subject::of("people", "people");
    }
    if !is_people {
        return Subject::of(&plural(noun.head()), pool(noun.head()));
    }
    if noun.head_token.is_some()
        && let Some(organisation) = organisation_of(around, noun)
    {
        // The question speaks of the members, the key of the organisation.
        let name = format!("members of {organisation}");
        return Subject { name, ..Subject::named(&organisation) };
    }
    match class.map(|(_, group)| group).filter(|group| !group.is_empty()) {
        Some("suspect") => Subject::of("suspects", "suspects"),
        Some(group @ ("soldier" | "guard" | "police")) => {
            Subject::of("members of the security forces", "security forces").group(group)
        }
        Some("member") if counts_forces(around, noun) => {
            Subject::of("members of the security forces", "security forces").group("soldier")
        }
        Some("member") => {
            // "six members of an air force crew" are a part of all people.
            let last =
                noun.tokens.end.checked_sub(1).and_then(|i| around.lower.get(i)).map_or("member", String::as_str);
            Subject::of("people", "people").group(last)
        }
        None => Subject::of("people", "people"),
        Some(group) => Subject::of("people", "people").group(group),
    }
}

/// "members of the armed forces": common nouns for the forces of a state.
fn counts_forces(around: &Surroundings<'_>, noun: &NounPhrase) -> bool {
    let words = around.lower.get(noun.tokens.clone()).unwrap_or_default();
    words.iter().any(|word| matches!(word.as_str(), "forces" | "army" | "military" | "navy" | "troops"))
}

/// The organisation whose members are counted: "National Guard members", "members of the cartel".
fn organisation_of(around: &Surroundings<'_>, noun: &NounPhrase) -> Option<String> {
    const MEMBERS: &[&str] =
        &["member", "officer", "soldier", "agent", "employee", "operative", "fighter", "gunman", "worker", "militant"];
    if !MEMBERS.contains(&noun.head()) {
        return None;
    }
    let references: Vec<&Reference> = around
        .entities
        .within(&noun.tokens)
        .filter(|r| r.form != Form::Pronoun)
        .filter(|r| around.entities.get(r.entity).is_some_and(|e| e.kind == NameKind::Organisation))
        .collect();
    if let Some(reference) = references.last() {
        let name = around.entities.get(reference.entity)?.name.clone();
        return Some(bare(&name).to_owned());
    }
    // "cartel members": a bare noun in front of the head.
    let modifier = noun.head_token?.checked_sub(1).filter(|i| *i >= noun.tokens.start)?;
    let word = around.lower.get(modifier)?;
    roles(word).has(Role::Organisation).then(|| around.entities.organisation_called(word)).flatten()
}
