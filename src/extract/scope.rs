//! Over what a figure counts: where, at which stage, as of when, and whether it is meant as a fact of this event.

use super::Text;
use super::entity::{Entities, Form, Reference};
use super::gazetteer;
use super::name::{NameKind, bare};
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use crate::claim::Mode;
use crate::value::{Grain, Period, Place, fold};
use once_cell::sync::Lazy;
use std::collections::HashMap;
use std::ops::Range;

/// The places of a text, with what the text itself says contains them.
pub(crate) struct Places {
    /// By folded name: the containers that the text gives.
    within: HashMap<String, Vec<String>>,
}

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

impl Places {
    /// Reads the containments that a text states: "Tapalpa, Jalisco", "Aguililla in the state of Michoacán".
    pub(crate) fn of(text: &Text<'_>, lower: &[String], entities: &Entities) -> Self {
        let mut within: HashMap<String, Vec<String>> = HashMap::new();
        let names: Vec<&Reference> = entities.references.iter().filter(|r| r.form == Form::Name).collect();
        for pair in names.windows(2) {
            let [inner, outer] = pair else { continue };
            let Some((container, kind)) = gazetteer::lookup(bare(outer.span.of(text.as_str()).unwrap_or(""))) else {
                continue;
            };
            if !matches!(kind, gazetteer::PlaceKind::Country | gazetteer::PlaceKind::Subdivision) {
                continue;
            }
            let name = inner.span.of(text.as_str()).unwrap_or("");
            let person = entities.get(inner.entity).is_some_and(|e| e.kind == NameKind::Person && e.count > 1);
            if person || gazetteer::lookup(name).is_some_and(|(place, _)| place.lies_in(&container)) {
                continue;
            }
            if says_containment(lower, inner.tokens.end..outer.tokens.start) && follows_place_word(lower, inner) {
                let place = Place::new(name);
                let containers = within.entry(place.key().to_owned()).or_default();
                containers.push(container.key().to_owned());
                containers.extend(container.containers().iter().cloned());
            }
        }
        Self { within }
    }

    /// The place that a name stands for, as far as the gazetteer or the text knows it as a place.
    pub(crate) fn named(&self, name: &str) -> Option<Place> {
        let known = gazetteer::lookup(name).map(|(place, _)| place);
        let own = Place::new(name);
        let told = self.within.get(own.key());
        match (known, told) {
            (None, None) => None,
            (place, told) => {
                let place = place.unwrap_or(own);
                Some(told.into_iter().flatten().fold(place, |place, container| place.within(container)))
            }
        }
    }
}

/// Whether the words between two place names say that the second contains the first.
fn says_containment(lower: &[String], between: Range<usize>) -> bool {
    let words: Vec<&str> = lower.get(between).unwrap_or_default().iter().map(String::as_str).collect();
    match words.as_slice() {
        [","] => true,
        words if words.len() <= 12 => {
            // "in the neighboring state of", ", a city of fewer than 20,000 people in"
            words.iter().any(|w| *w == "in" || *w == "of")
                && !words.iter().any(|w| {
                    roles(w).has(Role::Be)
                        || roles(w).has(Role::Say)
                        || matches!(*w, "and" | "but" | ";" | "to" | "from")
                })
                && matches!(
                    words.last(),
                    Some(&("in" | "of" | "the" | "northern" | "southern" | "eastern" | "western" | "central"))
                )
                && (words.first() == Some(&"in")
                    || words.first() == Some(&",")
                    || matches!(words.first(), Some(&"district" | &"province" | &"area")))
        }
        _ => false,
    }
}

/// Whether a name stands where places stand: after a preposition of place or "from".
fn follows_place_word(lower: &[String], reference: &Reference) -> bool {
    (1..=3).any(|back| {
        let Some(before) = reference.tokens.start.checked_sub(back).map(|i| word(lower, i)) else { return false };
        is_place_preposition(before) || matches!(before, "from" | "of" | "to" | "town" | "city" | "village")
    })
}

/// Words after which a name has ended, so that it was no adjective: "Jalisco, …", "in Jalisco on Sunday", "Texas was".
pub(crate) fn closes_a_name(word: &str) -> bool {
    let role = roles(word);
    [Role::Preposition, Role::Be, Role::Auxiliary, Role::Clause, Role::Relative, Role::Say]
        .into_iter()
        .any(|r| role.has(r))
}

pub(crate) fn is_place_preposition(word: &str) -> bool {
    matches!(word, "in" | "at" | "near" | "across" | "throughout" | "around" | "outside" | "off" | "within" | "inside")
}

/// How adjectives made of the names of countries end; names of places that end so stand for themselves.
static DEMONYM_ENDINGS: Lazy<Vec<&'static str>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/demonym-endings.tsv"))
        .filter_map(|row| row.first().copied())
        .collect()
});

/// The place a figure is told of: the nearest one after it that a preposition of place leads, otherwise one that opens
/// the sentence, otherwise an adjective inside the counted phrase ("20 Mexican states").
pub(crate) fn place(
    text: &Text<'_>,
    lower: &[String],
    entities: &Entities,
    places: &Places,
    figure: &Range<usize>,
    sentence: &Range<usize>,
    next_figure: usize,
) -> Option<Place> {
    let named = |reference: &Reference| {
        let name = bare(reference.span.of(text.as_str()).unwrap_or(""));
        // A name that no list knows is a place where a preposition of place leads it and nothing says otherwise.
        let unknown =
            entities.get(reference.entity).is_some_and(|e| matches!(e.kind, NameKind::Unknown | NameKind::Place));
        let led_directly = reference.form == Form::Name
            && reference.tokens.start.checked_sub(1).is_some_and(|i| matches!(word(lower, i), "in" | "near" | "at"));
        // "at Zambian copper mine": what a people is called describes a thing. "In Fujian" is the place itself.
        let describes = |place: &Place| {
            place.key() != fold(name)
                && DEMONYM_ENDINGS.iter().any(|ending| name.ends_with(ending))
                && word(lower, reference.tokens.end).chars().all(char::is_alphabetic)
        };
        match places.named(name) {
            Some(place) => (!describes(&place)).then_some(place),
            None => (unknown && led_directly).then(|| Place::new(name)),
        }
    };
    let led = |reference: &&Reference| {
        (1..=4).any(|back| {
            let Some(at) = reference.tokens.start.checked_sub(back) else { return false };
            let between = lower.get(at + 1..reference.tokens.start).unwrap_or_default();
            is_place_preposition(word(lower, at))
                && between.iter().all(|w| {
                    matches!(
                        w.as_str(),
                        "the" | "state" | "city" | "town" | "province" | "district" | "of" | "capital" | "village"
                    ) || w.ends_with("ern")
                })
        })
    };
    let within_phrase = || entities.within(figure).find_map(named);
    let limit = next_figure.min(sentence.end).min(figure.end + 14);
    let after = entities.within(&(figure.end..limit)).filter(led).find_map(named);
    let opening = || {
        let first = entities.within(&(sentence.start..sentence.start + 5)).find(led)?;
        (first.tokens.start < figure.start).then(|| named(first))?
    };
    // "in Cebu province, where 18 bodies were recovered"
    let before = || {
        let from = sentence.start.max(figure.start.saturating_sub(6));
        let nearest = entities.within(&(from..figure.start)).rfind(led)?;
        let between = lower.get(nearest.tokens.end..figure.start)?;
        between.iter().any(|w| w == "where").then(|| named(nearest))?
    };
    after.or_else(before).or_else(opening).or_else(within_phrase)
}

/// Whether a sentence tells of what happens again and again: "every year", "annually".
pub(crate) fn recurs(lower: &[String], mentions: &[Mention], sentence: &Range<usize>) -> bool {
    mentions.iter().any(|mention| matches!(mention.kind, MentionKind::Recurring(_)))
        || lower
            .get(sentence.clone())
            .unwrap_or_default()
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if (a == "every" || a == "each") && matches!(b.as_str(), "year" | "month" | "week" | "day")))
}

/// Whether a sentence dates what it tells well before the story.
pub(crate) fn tells_of_the_past(mentions: &[Mention], reference: Option<Period>) -> bool {
    const DAYS: i64 = 60;
    let Some(reference) = reference else { return false };
    mentions.iter().any(|mention| {
        let MentionKind::Date(date) = &mention.kind else { return false };
        date.stated().filter_map(|d| d.period()).any(|period| {
            period.grain() != Grain::Stretch && period.end_minute() + DAYS * 1_440 < reference.first_minute()
        })
    })
}

/// Whether a word belongs to a date: the month of May is no verb.
pub(crate) fn is_of_date(mentions: &[Mention], index: usize) -> bool {
    mentions.iter().any(|mention| matches!(mention.kind, MentionKind::Date(_)) && mention.tokens.contains(&index))
}

/// How a figure is meant: as a fact of this event, as something feared, as background.
pub(crate) fn mode(
    lower: &[String],
    mentions: &[Mention],
    index: usize,
    clause: Range<usize>,
    sentence: &Range<usize>,
    reference: Option<Period>,
) -> Mode {
    let Some(mention) = mentions.get(index) else { return Mode::Stated };
    let is_other = |w: &String| matches!(w.as_str(), "similar" | "previous");
    let before = lower.get(clause.start..mention.tokens.end).unwrap_or_default();
    let after = lower.get(mention.tokens.end..clause.end).unwrap_or_default();
    let mut same_clause = after.iter().take(12).take_while(|w| *w != "," && !roles(w).has(Role::Relative));
    if before.iter().rev().take(10).any(is_other)
        || same_clause.any(is_other)
        || tells_of_another_time(lower, mentions, index, sentence, reference)
        || tells_of_the_last_one(lower, mentions, mention, sentence)
        || was_surpassed(lower, mention, &clause)
    {
        return Mode::Background;
    }
    let end = super::attach::extent(mention).end;
    let follows = lower.get(end..sentence.end.min(end + 7)).unwrap_or_default();
    let earlier = follows.windows(2).any(|pair| {
        matches!(pair, [a, b] if a == "year" && matches!(b.as_str(), "earlier" | "before" | "ago"))
            || matches!(pair, [a, b] if matches!(a.as_str(), "previous" | "last" | "prior") && matches!(b.as_str(), "year" | "quarter"))
    });
    // "up from 1.25bn a year earlier"
    let from = mention.tokens.start.checked_sub(1).map_or("", |i| word(lower, i));
    let two = mention.tokens.start.checked_sub(2).map_or("", |i| word(lower, i));
    // "up from 57 percent", "compared with 57 percent": what it was before.
    if matches!((two, from), ("up" | "down", "from") | ("compared", "with" | "to")) {
        return Mode::Background;
    }
    if earlier && matches!(from, "from" | "with" | "against" | "to" | "versus" | "the" | "on") {
        return Mode::Background;
    }
    // "a recall of 900 heaters because they may overheat": another clause says nothing of the figure.
    let reach = end..clause.end.min(end + 6);
    let ends = reach.clone().find(|index| matches!(word(lower, *index), "because" | "when" | "while" | "although"));
    let near = sentence.start.max(mention.tokens.start.saturating_sub(6))..ends.unwrap_or(reach.end);
    let plays =
        |role: Role| near.clone().any(|index| roles(word(lower, index)).has(role) && !is_of_date(mentions, index));
    if plays(Role::Deny) {
        return Mode::Denied;
    }
    if plays(Role::Possible) {
        return Mode::Possible;
    }
    if adds_to_another(lower, mention) { Mode::Additional } else { Mode::Stated }
}

/// "12 more", "another five", "a further three"; not "more than 12" nor "12 or more".
fn adds_to_another(lower: &[String], mention: &Mention) -> bool {
    let before = |i: usize| i.checked_sub(1).map_or("", |i| word(lower, i));
    let more = super::attach::extent(mention)
        .any(|i| word(lower, i) == "more" && word(lower, i + 1) != "than" && before(i) != "or");
    more || matches!(before(mention.tokens.start), "another" | "further" | "additional")
        || matches!(word(lower, mention.tokens.start), "another")
}

/// "The worst accident since the 1970 disaster, which killed 89": the figure is of the one before.
fn tells_of_the_last_one(lower: &[String], mentions: &[Mention], figure: &Mention, sentence: &Range<usize>) -> bool {
    mentions.iter().filter(|other| matches!(other.kind, MentionKind::Date(_))).any(|date| {
        let back = sentence.start.max(date.tokens.start.saturating_sub(2))..date.tokens.end;
        let between = lower.get(date.tokens.end..figure.tokens.start).unwrap_or_default();
        back.into_iter().any(|index| roles(word(lower, index)).has(Role::Since))
            && between.iter().any(|word| roles(word).has(Role::Relative))
    })
}

/// "Broke her rival's record of 54 goals", "passing Buford's 2,116 points": the figure is what was surpassed.
fn was_surpassed(lower: &[String], figure: &Mention, clause: &Range<usize>) -> bool {
    let before = lower.get(clause.start..figure.tokens.start).unwrap_or_default();
    // "a record 40 homes" is no record of 40.
    let led = before.iter().rposition(|w| roles(w).has(Role::Record));
    let led = led.filter(|at| (2..=3).contains(&(before.len() - at)));
    let owner = before.len().checked_sub(1).filter(|_| before.last().is_some_and(|w| super::name::possesses(w)));
    let Some(head) = led.or(owner) else { return false };
    let reach = before.get(head.saturating_sub(8)..head).unwrap_or_default();
    reach.iter().any(|w| roles(w).has(Role::Surpass))
}

/// Whether the sentence dates the figure well before the story: "in 2014 a sinking killed 50", "killed 50 in 2014".
///
/// A date in a clause of its own ("a building that opened in 2009") dates that clause only.
fn tells_of_another_time(
    lower: &[String],
    mentions: &[Mention],
    index: usize,
    sentence: &Range<usize>,
    reference: Option<Period>,
) -> bool {
    const DAYS: i64 = 60;
    const STRETCH: usize = 8;
    let (Some(reference), Some(figure)) = (reference, mentions.get(index)) else { return false };
    mentions.iter().enumerate().any(|(i, other)| {
        let MentionKind::Date(date) = &other.kind else { return false };
        // "Between March 2016 and his arrest in 2022" lasted, and is what the story tells of.
        let of_stretch = sentence.start.max(other.tokens.start.saturating_sub(STRETCH))..other.tokens.start;
        let of_stretch = of_stretch.into_iter().any(|index| word(lower, index) == "between");
        let old = !of_stretch
            && date.stated().filter_map(|d| d.period()).any(|period| {
                period.grain() != Grain::Stretch && period.end_minute() + DAYS * 1_440 < reference.first_minute()
            });
        // "... in two years: in May 2024, 33 people perished"
        let clause = other.tokens.start.checked_sub(2).map_or("", |index| word(lower, index));
        let opens = other.tokens.start <= sentence.start + 3
            || matches!(clause, ":" | ";" | "—" | "–") && other.tokens.start < figure.tokens.start;
        let end = super::attach::extent(figure).end;
        let follows = other.tokens.start >= end
            && other.tokens.start <= end + 10
            && !lower
                .get(end..other.tokens.start)
                .unwrap_or_default()
                .iter()
                .any(|w| w == "," || w == ";" || roles(w).has(Role::Relative) || w == "since" || w == "after");
        let precedes = other.tokens.end <= figure.tokens.start
            && other.tokens.end + 8 >= figure.tokens.start
            && !lower
                .get(other.tokens.end..figure.tokens.start)
                .unwrap_or_default()
                .iter()
                .any(|w| w == "," || w == ";");
        i != index && old && (opens || follows || precedes)
    })
}
