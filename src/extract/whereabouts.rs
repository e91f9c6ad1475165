//! Where it happened: the place that a preposition puts behind a verb.

use super::entity::Form;
use super::gazetteer::{self, PlaceKind};
use super::name::bare;
use super::role::{Role, roles};
use super::scope::{self, Places};
use super::subject::Surroundings;
use crate::value::Place;
use std::collections::BTreeMap;
use std::ops::Range;

/// How far behind a verb its place may stand.
const REACH: usize = 10;
/// How many words may stand between a preposition and the name: "in the northern coastal town of".
const DESCRIPTION: usize = 6;

/// The known place behind a verb, with the words from its preposition on; "near" and "off" stay in the words.
pub(crate) fn after(around: &Surroundings<'_>, places: &Places, from: usize) -> Option<(Place, Range<usize>)> {
    let end = around.sentence.end.min(from + REACH);
    let word = |i: usize| around.lower.get(i).map_or("", String::as_str);
    let ends_clause = |i: &usize| {
        let role = roles(word(*i));
        matches!(
            word(*i),
            "," | ";" | ":" | "—" | "–" | "(" | "and" | "but" | "as" | "after" | "before" | "when" | "while"
        ) || role.has(Role::Relative)
            || role.has(Role::Say)
    };
    let at = (from..end).take_while(|i| !ends_clause(i)).find(|i| leads(word(*i)))?;
    let reach = at + 1..around.sentence.end.min(at + 1 + DESCRIPTION);
    let reference = around.entities.within(&reach).find(|r| r.form == Form::Name)?;
    let described = around.lower.get(at + 1..reference.tokens.start)?;
    let describes = |w: &String| w == "the" || w == "of" || w == "a" || w == "'s" || w.chars().all(char::is_alphabetic);
    let crosses = |w: &String| {
        let role = roles(w);
        w != "of"
            && (role.has(Role::Preposition) || role.has(Role::Be) || role.has(Role::Say) || role.has(Role::Clause))
    };
    if !described.iter().all(describes) || described.iter().any(crosses) {
        return None;
    }
    let written = bare(reference.span.of(around.text.as_str())?);
    // "in Chile's north", "in Mexican waters": the name says whose, not where.
    let next = word(reference.tokens.end);
    let owns = word(reference.tokens.end - 1) != bare(word(reference.tokens.end - 1));
    if owns || !closes(next) {
        return None;
    }
    let place = places.named(written)?;
    let text = if is_near(word(at)) { format!("{} {written}", word(at)) } else { written.to_owned() };
    let place = place.containers().iter().fold(Place::alias(&text, place.key()), |p, container| p.within(container));
    Some((place, at..reference.tokens.end))
}

/// Whether a name ends before a word, so that it was no adjective.
fn closes(next: &str) -> bool {
    scope::closes_a_name(next)
        || next.chars().next().is_none_or(|c| !c.is_alphabetic())
        || matches!(next, "and" | "state" | "province" | "region" | "city" | "district" | "on" | "early" | "late")
}

fn leads(word: &str) -> bool {
    matches!(word, "in" | "at" | "inside" | "within") || is_near(word)
}

fn is_near(word: &str) -> bool {
    matches!(word, "near" | "off" | "outside" | "beside")
}

/// The country that a text names most often, by its name or as an adjective; none where two are named as often.
pub(crate) fn country_of_the_story(around: &Surroundings<'_>) -> Option<Place> {
    let mut counts: BTreeMap<String, (usize, Place)> = BTreeMap::new();
    for reference in around.entities.references.iter().filter(|r| r.form == Form::Name) {
        let written = bare(reference.span.of(around.text.as_str()).unwrap_or(""));
        let Some((place, _)) = gazetteer::lookup(written) else { continue };
        // A town speaks for its country as well.
        let country = place.containers().iter().rev().nth(1).map_or_else(|| place.key().to_owned(), Clone::clone);
        let Some((country, PlaceKind::Country)) = gazetteer::lookup(&country) else { continue };
        counts.entry(country.key().to_owned()).or_insert((0, country)).0 += 1;
    }
    let most = counts.values().map(|(count, _)| *count).max()?;
    let mut leading = counts.into_values().filter(|(count, _)| *count == most);
    let (_, place) = leading.next()?;
    leading.next().is_none().then_some(place)
}
