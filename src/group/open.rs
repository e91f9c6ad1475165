//! Claims under an open attribute, parted by the words they stand among: a link must be earned.

use super::Group;
use super::figure::{
    AGE, TELLING_DIGITS, are_two_people, digits, figures, is_count, is_date, is_handful, is_slip, names_unit,
    same_figure, told_by_its_digits,
};
use crate::claim::Claim;
use crate::extract::open::contrast;
use crate::nouns;
use crate::value::{Quantity, Unit, Value, fold};
use std::collections::{BTreeMap, BTreeSet};

/// How many context words two claims under an open attribute must share when they state the same figure.
const SHARED_WORDS: usize = 2;
/// The same of sums, measures, percentages and lengths of time, whose figures say more of what they are than counts.
const SHARED_WORDS_OF_MEASURE: usize = 1;
/// How many when they state different ones: wrong linking is the largest source of false flags.
const SHARED_WORDS_APART: usize = 4;
/// How many of the words right beside two figures that differ link them, however little else they share.
const SHARED_NEIGHBOURS: usize = 2;
/// Figures of which one is more than so many hundredths of the other are hardly answers to one question.
const FARTHEST_APART: i128 = 200;
/// The same for two measures of one thing: a wave of 13 feet, one of 40.
const FARTHEST_OF_ONE_THING: i128 = 400;
/// How many parts are looked at for being one, and how many claims of each.
const MERGED: usize = 64;
const MERGED_OF_EACH: usize = 16;
/// Beyond this many claims of one noun, each is held against the first so many only.
const HELD_AGAINST: usize = 200;

/// Claims about one thing, and why they were put together.
type Part = (Vec<Claim>, Vec<String>);

/// Parts the claims of an open attribute by the words they stand among: a link must be earned.
pub(super) fn by_context(group: Group<'_>) -> Vec<Group<'_>> {
    let Group { topic, attribute, claims, .. } = group;
    // Claims that come without a context (made by hand, from a database) are what their topic says.
    if claims.iter().all(|claim| claim.context.is_empty()) {
        return vec![Group { topic, attribute, claims, linked_by: Vec::new() }];
    }
    let alone = given_once(&claims);
    let lone = |a: &Claim, b: &Claim| alone.contains(a.source()) && alone.contains(b.source());
    let mut parts: Vec<Part> = Vec::new();
    for claim in claims {
        let shared = |part: &Part| {
            if part.0.iter().take(HELD_AGAINST).any(|other| are_of_two_things(other, &claim)) {
                return None;
            }
            let words =
                part.0.iter().take(HELD_AGAINST).filter_map(|other| shared_words(other, &claim, lone(other, &claim)));
            words.max_by_key(Vec::len)
        };
        // Who gives the same figure is of the same thing rather than who shares more words with another one.
        let is_same = |part: &Part| part.0.iter().take(HELD_AGAINST).any(|other| same_figure(other, &claim));
        let found = parts.iter().take(HELD_AGAINST).enumerate();
        let best = found.filter_map(|(index, part)| Some((shared(part)?, is_same(part), index)));
        match best.max_by_key(|(words, is_same, index)| (*is_same, words.len(), usize::MAX - index)) {
            Some((words, _, index)) => {
                if let Some(part) = parts.get_mut(index) {
                    part.0.push(claim);
                    part.1.push(reason(&words));
                }
            }
            None => parts.push((vec![claim], Vec::new())),
        }
    }
    let parts = merged(parts, &lone);
    let part = |(claims, mut linked_by): (Vec<Claim>, Vec<String>)| {
        linked_by.dedup();
        Group { topic: topic.clone(), attribute, claims, linked_by }
    };
    parts.into_iter().map(part).collect()
}

/// Puts parts together that a pair of their claims links: which part a claim came to first was chance.
fn merged(mut parts: Vec<Part>, lone: &impl Fn(&Claim, &Claim) -> bool) -> Vec<Part> {
    let mut at = 0;
    while at < parts.len().min(MERGED) {
        let (done, rest) = parts.split_at(at + 1);
        let found = done.last().and_then(|(ours, _)| {
            rest.iter().take(MERGED).enumerate().find_map(|(index, other)| {
                let ours = || ours.iter().take(MERGED_OF_EACH);
                let pairs = || ours().flat_map(|a| other.0.iter().take(MERGED_OF_EACH).map(move |b| (a, b)));
                let words = pairs().filter_map(|(a, b)| shared_words(a, b, lone(a, b))).max_by_key(Vec::len)?;
                (!pairs().any(|(a, b)| are_of_two_things(a, b))).then_some((at + 1 + index, words))
            })
        });
        let Some((other, words)) = found else {
            at += 1;
            continue;
        };
        let (claims, reasons) = parts.remove(other);
        if let Some(part) = parts.get_mut(at) {
            part.0.extend(claims);
            part.1.push(reason(&words));
            part.1.extend(reasons);
        }
    }
    parts
}

fn reason(words: &[String]) -> String {
    format!("the words around the figures are shared: {}", words.join(", "))
}

/// Whether two figures are one, also where only one of two hours of the same minute has a day.
fn is_one(a: &Claim, b: &Claim) -> bool {
    same_figure(a, b) || told_by_its_digits(a, b)
}

/// Whether two figures were hardly told of one thing, whatever lies between them.
fn are_of_two_things(a: &Claim, b: &Claim) -> bool {
    // A source that gives two figures gives them for two things.
    // Two dates in one story are mostly the dates of two things.
    let says_otherwise = a.source() == b.source() || is_date(a) || contrast(a, b).is_some();
    !is_one(a, b) && (are_two_people(a, b) || says_otherwise || !are_near(a, b) && !is_slip(a, b))
}

/// The sources that give one figure only among these claims.
fn given_once(claims: &[Claim]) -> BTreeSet<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for claim in claims {
        *counts.entry(claim.source()).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(source, _)| source.to_owned()).collect()
}

/// The context words that two claims share, if they are enough to link them. `lone` says that neither source counts more
/// of the same noun: 36 ships here and 41 vessels there are mostly the same.
fn shared_words(a: &Claim, b: &Claim, lone: bool) -> Option<Vec<String>> {
    let shared: Vec<String> = a.context.intersection(&b.context).cloned().collect();
    let smaller = a.context.len().min(b.context.len());
    let beside = a.near.intersection(&b.near).filter(|word| !names_unit(a, word)).count();
    let enough = if is_one(a, b) {
        let telling = shared.iter().filter(|word| !names_unit(a, word)).count();
        let is_measure = !is_count(a) && !is_date(a);
        beside > 0
            || shared.len() >= SHARED_WORDS.min(smaller)
            || is_measure && telling >= SHARED_WORDS_OF_MEASURE
            || told_by_its_digits(a, b)
    } else {
        let telling = shared.iter().filter(|word| !names_unit(a, word)).count();
        let by_words = telling >= SHARED_WORDS_APART && telling * 2 >= smaller;
        let is_percentage = a.topic().subject_key() == "percent";
        let names_nothing =
            !matches!(a.value(), Value::Quantity(Quantity { unit: Unit::Counted(_), .. })) || is_percentage;
        // Sums, lengths and percentages say less of what they are than counts of a noun.
        let by_words = by_words && (!names_nothing || telling > SHARED_WORDS_APART && telling * 3 >= smaller * 2);
        let by_neighbours = beside >= SHARED_NEIGHBOURS && !is_date(a);
        // "Per cent" are two words, and no noun.
        let by_noun = !is_percentage && same_noun_phrase(a, b) && shared.len() >= SHARED_WORDS;
        let by_standing_alone = lone && (counts_one_noun(a, b) || ages_one_person(a, b, telling));
        (by_words || by_neighbours || by_noun || measure_one_thing(a, b)) && are_near(a, b)
            || by_standing_alone
            || is_slip(a, b) && (beside > 0 && !is_count(a) || digits(a) >= TELLING_DIGITS)
    };
    if !enough {
        return None;
    }
    Some(match shared.is_empty() {
        false => shared,
        true if is_one(a, b) => vec!["the same figure".to_owned()],
        true if is_slip(a, b) => vec!["the same digits".to_owned()],
        true => vec!["the thing that is measured".to_owned()],
    })
}

/// Whether both measure or price the same thing by the words beside them.
pub(super) fn measure_one_thing(a: &Claim, b: &Claim) -> bool {
    a.measured.as_ref().zip(b.measured.as_ref()).is_some_and(|(x, y)| x.may_be(y))
}

/// Whether two counts are counts of the same two words or more: "three hillside villages", "four hillside villages".
fn same_noun_phrase(a: &Claim, b: &Claim) -> bool {
    let words = |claim: &Claim| -> Vec<String> {
        let all = claim.quote().split_whitespace().map(|w| fold(w.trim_matches(|c: char| !c.is_alphanumeric())));
        all.skip_while(|w| !w.chars().all(char::is_alphabetic)).collect()
    };
    let (x, y) = (words(a), words(b));
    let tail: usize = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    tail >= 2 && tail + 2 >= x.len().max(y.len())
}

/// Whether two counts are of one noun or of two words for one thing. People come in many groups: they must be called
/// alike, and be more than a handful.
fn counts_one_noun(a: &Claim, b: &Claim) -> bool {
    let nouns = a.value().counted_noun().zip(b.value().counted_noun());
    nouns.is_some_and(|(x, y)| {
        !matches!(x, "percent" | "time")
            && nouns::are_one(x, y)
            && (!nouns::is_of_people(x) || !is_handful(a) && !is_handful(b))
    })
}

/// Whether two ages are those of one nameless person: "the guard"; of a man or a girl there may be more than one.
fn ages_one_person(a: &Claim, b: &Claim, telling: usize) -> bool {
    let is_age = a.topic().attribute() == AGE && b.topic().attribute() == AGE;
    is_age && (telling > 0 || !nouns::is_generic(a.topic().subject_key()))
}

fn are_near(a: &Claim, b: &Claim) -> bool {
    let is_length_of_time = matches!(a.value(), Value::Duration(_));
    let farthest = if measure_one_thing(a, b) && !is_length_of_time { FARTHEST_OF_ONE_THING } else { FARTHEST_APART };
    figures(a).iter().any(|x| figures(b).iter().any(|y| x.lies_within(*y, farthest)))
}
