//! Who does what a verb says: by a name, or as a body that has none ("the Mexican army", "gunmen").

use super::clause::is_passive;
use super::entity::{Form, Reference};
use super::gazetteer::{self, PlaceKind};
use super::name::{NameKind, bare};
use super::role::{Role, roles};
use super::subject::Surroundings;
use super::trigger::Hit;
use crate::codebook::{Pattern, ValueRole};
use crate::office::{self, Office};
use crate::span::Span;
use std::ops::Range;

/// Somebody as a sentence names them.
#[derive(Clone, Debug)]
pub(crate) struct Actor {
    /// The name under which their other names meet.
    pub(crate) name: String,
    /// Their words with article and country: "the Mexican army".
    pub(crate) tokens: Range<usize>,
    /// What stands in the text; a pronoun is told by the name.
    pub(crate) text: String,
    /// Whether it is a person with a name.
    pub(crate) is_person: bool,
}

/// Several that act together.
#[derive(Clone, Debug)]
pub(crate) struct Actors {
    pub(crate) all: Vec<Actor>,
    /// Whether the text says that there were others too: "among them", "and others".
    pub(crate) and_others: bool,
}

/// How many words may stand before the noun of a body: "the western state's special forces".
const MODIFIERS: usize = 4;

/// Who does what a verb says: its subject, or the one after "by" where it is a passive.
pub(crate) fn doers(around: &Surroundings<'_>, hit: &Hit) -> Option<Actors> {
    let end = around.sentence.end;
    if befalls(around, hit) {
        let reach = hit.tokens.end..end.min(hit.tokens.end + 5);
        let by = reach.clone().take_while(|i| word(around, *i) != ",").find(|i| word(around, *i) == "by")?;
        return joined_after(around, after(around, by + 1)?);
    }
    let back = before_helpers(around, hit.tokens.start);
    joined_before(around, subject(around, back)?)
}

/// Who stands right after a phrase: "came from the Chilean navy".
pub(crate) fn named_after(around: &Surroundings<'_>, from: usize) -> Option<Actors> {
    joined_after(around, after(around, from)?)
}

/// Whether a trigger speaks of one of some nouns: "launched an operation", "an operation in the south led by",
/// "the information came from", "violence across".
pub(crate) fn speaks_of(around: &Surroundings<'_>, pattern: &Pattern, hit: &Hit) -> bool {
    let nouns = &pattern.of;
    if nouns.is_empty() {
        return true;
    }
    let is_noun = |i: usize| {
        let one = super::inflect::singular(word(around, i));
        nouns.contains(&one)
    };
    if hit.form.is_none() || pattern.value == ValueRole::After || befalls(around, hit) {
        let from = around.sentence.start.max(hit.tokens.start.saturating_sub(8));
        return (from..hit.tokens.start).rev().take_while(|i| !matches!(word(around, *i), ";" | ":")).any(is_noun);
    }
    let until = around.sentence.end.min(hit.tokens.end + 6);
    let goes_on = |i: &usize| {
        let role = roles(word(around, *i));
        !role.has(Role::Preposition) && !role.has(Role::Relative) && !matches!(word(around, *i), "," | ";" | "and")
    };
    (hit.tokens.end..until).take_while(goes_on).any(is_noun)
}

/// Whether a verb is told from the side of those it befalls; "claimed responsibility for" is not, whatever follows it.
fn befalls(around: &Surroundings<'_>, hit: &Hit) -> bool {
    let helped = before_helpers(around, hit.tokens.start)..hit.tokens.start;
    let is_helped = helped.into_iter().any(|i| roles(word(around, i)).has(Role::Be));
    let by = (hit.tokens.end..hit.tokens.end + 2).any(|i| word(around, i) == "by");
    is_passive(around.lower, hit, around.sentence) && (is_helped || by)
}

fn word<'a>(around: &'a Surroundings<'_>, index: usize) -> &'a str {
    around.lower.get(index).map_or("", String::as_str)
}

/// Back over what helps a verb: "had since been", "also".
fn before_helpers(around: &Surroundings<'_>, verb: usize) -> usize {
    let helps = |w: &str| {
        roles(w).has(Role::Auxiliary) || roles(w).has(Role::Be) || w == "also" || w.len() > 4 && w.ends_with("ly")
    };
    let mut back = verb;
    while back > around.sentence.start && helps(word(around, back - 1)) {
        back -= 1;
    }
    back
}

/// The subject whose verb starts at `verb`; nothing where it does not stand beside it.
fn subject(around: &Surroundings<'_>, verb: usize) -> Option<Actor> {
    let start = around.sentence.start;
    let last = verb.checked_sub(1).filter(|i| *i >= start)?;
    if roles(word(around, last)).has(Role::Relative) {
        let comma = usize::from(last > start && word(around, last - 1) == ",");
        return before(around, last - comma);
    }
    // "The agency, for which he was a target, offered": back over what two commas enclose.
    if word(around, last) == "," {
        let opens = (start..last).rev().find(|i| word(around, *i) == ",")?;
        return before(around, opens);
    }
    before(around, verb).or_else(|| {
        // "the army of Peru launched"
        let owner = around.entities.within(&(start..verb)).rfind(|r| r.tokens.end == verb)?;
        let of = owner.tokens.start.checked_sub(1).filter(|i| *i > start && word(around, *i) == "of")?;
        before(around, of)
    })
}

/// Who is named by the words that end at `end`.
fn before(around: &Surroundings<'_>, end: usize) -> Option<Actor> {
    let start = around.sentence.start;
    let body = (1..=office::LONGEST).rev().find_map(|count| {
        let from = end.checked_sub(count).filter(|from| *from >= start)?;
        Some((from, common_office(around, from..end)?))
    });
    if let Some((from, office)) = body {
        let led_by = opening(around, from);
        let before = led_by.start.checked_sub(1).filter(|i| *i >= start).map_or("", |i| word(around, i));
        if roles(before).has(Role::Preposition) {
            return None;
        }
        return Some(body_with(around, led_by, from..end, &office));
    }
    let reference = around.entities.within(&(start..end)).rfind(|r| r.tokens.end == end)?;
    (!super::clause::is_led(around.lower, reference)).then(|| named(around, reference))?
}

/// Who is named by the words that start at `from`.
fn after(around: &Surroundings<'_>, from: usize) -> Option<Actor> {
    let end = around.sentence.end.min(from + MODIFIERS + office::LONGEST);
    for at in from..end {
        if super::name::is_title_cut_short(around.text, around.lower, at)
            || at > from && super::name::is_title_cut_short(around.text, around.lower, at - 1)
        {
            continue;
        }
        let role = roles(word(around, at));
        let stops =
            role.has(Role::Preposition) || role.has(Role::Be) || role.has(Role::Relative) || role.has(Role::Say);
        if stops || matches!(word(around, at), "," | "." | ";" | ":" | "and" | "or") {
            return None;
        }
        let longest = (1..=office::LONGEST).rev().filter(|count| at + count <= around.sentence.end);
        let body = longest.filter(|count| closes(around, at + count)).find_map(|count| {
            let words = at..at + count;
            Some((words.clone(), common_office(around, words)?))
        });
        if let Some((words, office)) = body {
            return Some(body_with(around, from..at, words, &office));
        }
        let reference = around.entities.within(&(at..at + 1)).find(|r| r.form == Form::Name);
        match reference {
            // "the Mexican army": the country is no doer where a body follows.
            Some(r) if gives_country(around, r) && !closes(around, r.tokens.end) => {}
            Some(r) => return named(around, r),
            None => {}
        }
    }
    None
}

/// Whether a noun phrase may end before a token.
fn closes(around: &Surroundings<'_>, at: usize) -> bool {
    let next = word(around, at);
    at >= around.sentence.end
        || super::scope::closes_a_name(next)
        || matches!(next, "and" | "or" | "that" | "on" | "early" | "late")
        || next.chars().next().is_none_or(|c| !c.is_alphanumeric())
}

/// The office that words in lower case name: "army" in "the army", not in "Salvation Army".
fn common_office(around: &Surroundings<'_>, tokens: Range<usize>) -> Option<Office> {
    let capitalised = tokens.clone().any(|i| i > around.sentence.start && super::name::is_capitalised(around.text, i));
    let words = around.lower.get(tokens)?.join(" ");
    if capitalised { None } else { office::phrase(&words) }
}

/// The words before the noun of a body that belong to it: "the Mexican", "Chile's", "federal".
fn opening(around: &Surroundings<'_>, noun: usize) -> Range<usize> {
    let floor = around.sentence.start.max(noun.saturating_sub(MODIFIERS));
    let mut from = noun;
    while from > floor {
        if let Some(country) = around.entities.within(&(floor..from)).rfind(|r| r.tokens.end == from) {
            from = country.tokens.start;
            continue;
        }
        let previous = word(around, from - 1);
        let role = roles(previous);
        let article = matches!(previous, "the" | "a" | "an" | "its" | "his" | "their");
        if article {
            return from - 1..noun;
        }
        let modifies = previous.chars().all(|c| c.is_alphabetic())
            && !role.has(Role::Preposition)
            && !role.has(Role::Clause)
            && !role.has(Role::Say)
            && !role.has(Role::Relative)
            && !role.has(Role::Opener)
            && previous != "and"
            && Office::of_name(&format!("{previous} police")).is_some_and(|o| o.of.ends_with(" level"));
        if !modifies {
            break;
        }
        from -= 1;
    }
    from..noun
}

fn body_with(around: &Surroundings<'_>, opening: Range<usize>, noun: Range<usize>, office: &Office) -> Actor {
    let country = around.entities.within(&opening).find_map(|r| country_of(around, r));
    let level = opening
        .clone()
        .map(|i| word(around, i))
        .find_map(|w| Office::of_name(&format!("{w} police")).map(|o| o.of).filter(|of| of.ends_with(" level")));
    let office = office.clone().belonging_to(country.or(level));
    let tokens = opening.start..noun.end;
    let text = written(around, &tokens);
    Actor { name: office.key(), tokens, text, is_person: false }
}

/// The country whose name or adjective a reference is.
fn country_of(around: &Surroundings<'_>, reference: &Reference) -> Option<String> {
    if reference.form != Form::Name {
        return None;
    }
    let name = bare(reference.span.of(around.text.as_str())?);
    match gazetteer::lookup(name)? {
        (place, PlaceKind::Country | PlaceKind::Subdivision) => Some(place.key().to_owned()),
        _ => None,
    }
}

fn gives_country(around: &Surroundings<'_>, reference: &Reference) -> bool {
    country_of(around, reference).is_some()
}

/// The one whom a reference names; a country and a capital act as their government, another place does nothing.
fn named(around: &Surroundings<'_>, reference: &Reference) -> Option<Actor> {
    let entity = around.entities.get(reference.entity)?;
    let text = bare(reference.span.of(around.text.as_str())?);
    let tokens = reference.tokens.clone();
    if reference.form == Form::Name && (entity.kind == NameKind::Place || gazetteer::lookup(text).is_some()) {
        let capital = office::phrase(&crate::value::fold(text));
        let state = match gazetteer::lookup(text) {
            Some((place, PlaceKind::Country)) => Office::of_name(&format!("{} government", place.key())),
            _ => None,
        };
        let office = state.or(capital)?;
        return Some(Actor { name: office.key(), tokens, text: text.to_owned(), is_person: false });
    }
    let text = if reference.form == Form::Name { text } else { entity.name.as_str() };
    let is_person = entity.kind == NameKind::Person;
    Some(Actor { name: entity.name.clone(), tokens, text: text.to_owned(), is_person })
}

fn written(around: &Surroundings<'_>, tokens: &Range<usize>) -> String {
    let all = around.text.tokens();
    let first = all.get(tokens.start).map_or(0, |token| token.span.start());
    let last = tokens.end.checked_sub(1).and_then(|i| all.get(i)).map_or(first, |token| token.span.end());
    Span::between(first, last).of(around.text.as_str()).unwrap_or("").to_owned()
}

/// "Torres and the army led": back over those joined to the one next to the verb.
fn joined_before(around: &Surroundings<'_>, last: Actor) -> Option<Actors> {
    let mut all = vec![last];
    while let Some(first) = all.first() {
        let and = first.tokens.start.checked_sub(1).filter(|i| *i > around.sentence.start);
        let Some(and) = and.filter(|i| matches!(word(around, *i), "and" | ",")) else { break };
        let comma = usize::from(word(around, and - 1) == ",");
        let Some(earlier) = before(around, and - comma).filter(|_| word(around, and) == "and" || all.len() > 1) else {
            break;
        };
        all.insert(0, earlier);
    }
    Some(Actors { all, and_others: false })
}

/// "by Torres and the army", "by Torres and others", "by several men, including Torres".
fn joined_after(around: &Surroundings<'_>, first: Actor) -> Option<Actors> {
    let mut all = vec![first];
    let mut and_others = false;
    while let Some(last) = all.last() {
        let at = last.tokens.end;
        let and = if word(around, at) == "," && word(around, at + 1) == "and" { at + 1 } else { at };
        if word(around, and) != "and" {
            break;
        }
        if matches!(word(around, and + 1), "others" | "other" | "several") {
            and_others = true;
            break;
        }
        let Some(next) = after(around, and + 1).filter(|next| next.tokens.start <= and + 3) else { break };
        all.push(next);
    }
    let from = all.first()?.tokens.start;
    let opens = from.checked_sub(1).map_or("", |i| word(around, i));
    and_others |= matches!(opens, "including" | "among" | "notably");
    Some(Actors { all, and_others })
}
