//! Ages: "59 years old", "aged 12", "a 34-year-old", "Oseguera, 59,".

use super::unit::unit_at;
use crate::extract::lexicon::{Class, Ending, Mark};
use crate::extract::read::MentionKind;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::hedge::left;
use crate::extract::read::number::digits::digits_at;
use crate::extract::read::number::numeral::numeral;
use crate::extract::read::phrase::loose_hyphen;
use crate::extract::read::scan::Scan;
use crate::extract::role::class_of;
use crate::nouns;
use crate::number::{Figure, Number};
use crate::value::{Duration, Hedged, TimeUnit};

/// No parent has more children; what is more is an age.
const MOST_CHILDREN: i64 = 20;

/// The token after "old" or "of age", when they follow a unit of time that ends before `end`.
pub(in crate::extract::read) fn old_after(scan: &Scan<'_, '_>, end: usize) -> Option<usize> {
    let at = end + usize::from(scan.hyphen(end) || loose_hyphen(scan, end));
    if scan.is(at, Mark::Old) {
        return Some(at + 1);
    }
    if scan.is(end, Mark::Of) && scan.is(end + 1, Mark::Age) {
        return Some(end + 2);
    }
    None
}

/// "7- and 9-year-old sons": what is old follows the second figure.
pub(in crate::extract::read) fn old_after_next(scan: &Scan<'_, '_>, end: usize) -> bool {
    let suspended = end > 0 && scan.is(end, Mark::And);
    let unit = || {
        let second = numeral(scan, end + 1, end + 1, false)?;
        unit_at(scan, second.end, true, None)
    };
    suspended && unit().is_some_and(|unit| old_after(scan, unit.end).is_some())
}

/// The first token of "aged", "age", "at the age of" before a figure.
pub(in crate::extract::read) fn age_word_before(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<usize> {
    // "between the ages of five and 17": the range has its words inside.
    if scan.is(start, Mark::Between) && scan.is(start + 2, Mark::AgeNoun) {
        return Some(start);
    }
    let before = start.checked_sub(1).filter(|before| *before >= floor)?;
    if scan.is(before, Mark::AgeWord) {
        return Some(before);
    }
    let of = before.checked_sub(1).filter(|_| scan.is(before, Mark::Of));
    let noun = of.filter(|of| *of >= floor && scan.is(*of, Mark::AgeNoun));
    noun.or_else(|| listed(scan, before).then_some(start)).or_else(|| of_person(scan, start).then_some(start))
}

/// "aged 15, 17 and 19": a figure that goes on from one with the word before it; `before` is what joins them.
fn listed(scan: &Scan<'_, '_>, before: usize) -> bool {
    let mut joiner = before;
    for _ in 0..4 {
        if !(scan.sign(joiner) == ',' || scan.is(joiner, Mark::And)) {
            return false;
        }
        let Some(figure) = joiner.checked_sub(1 + usize::from(scan.before(joiner, Mark::And))) else { return false };
        let figure = if scan.sign(figure) == ',' { figure.saturating_sub(1) } else { figure };
        if !scan.is_number(figure) {
            return false;
        }
        let Some(word) = figure.checked_sub(1) else { return false };
        if scan.is(word, Mark::AgeWord) {
            return true;
        }
        joiner = word;
    }
    false
}

/// "a woman of 71": nobody counts seventy-one of her.
fn of_person(scan: &Scan<'_, '_>, start: usize) -> bool {
    let person = start.checked_sub(2).filter(|_| scan.before(start, Mark::Of));
    let next = scan.entry(start + 1);
    let closed = !scan.is_word(start + 1) || next.class.is_some() || next.has(Mark::CasualtyVerb);
    let age = digits_at(scan, start).filter(|d| d.plain && scan.is_number(start)).map(|d| d.figure.value());
    // "a mother of 12" has twelve children.
    let children = |person| scan.is(person, Mark::Parent) && age.is_some_and(|age| age <= MOST_CHILDREN.into());
    closed
        && person.is_some_and(|person| {
            scan.is(person, Mark::AgedPerson) && !children(person)
                || works_as(scan, person) && age.is_some_and(is_grown)
        })
        && age.is_some_and(plausible)
}

/// "a fish trader of 29", "an engineer of 52": a word built like one for what somebody does, behind an article.
fn works_as(scan: &Scan<'_, '_>, person: usize) -> bool {
    let word = scan.word(person);
    let human = || nouns::looks_human(word) || class_of(word).is_some_and(|(class, _)| class == "people");
    let built = scan.is_word(person) && !scan.capitalised(person) && word.len() > 4 && human();
    built && (person.saturating_sub(3)..person).any(|near| scan.is(near, Mark::Article))
}

/// Whether somebody of an age may work: fewer are counted of what is no person, "a cluster of 12".
fn is_grown(age: Number) -> bool {
    age >= Number::from(17)
}

/// Whether the digits at a token are an age set off by commas after a name: "Oseguera, 59, was", "Maria Lopez, 34."
pub(in crate::extract::read) fn by_commas(scan: &Scan<'_, '_>, at: usize) -> bool {
    if !scan.is_number(at) {
        return false;
    }
    if told_of_somebody(scan, at) {
        return digits_at(scan, at).is_some_and(|d| d.plain && plausible(d.figure.value()));
    }
    let Some(name) = at.checked_sub(2).filter(|_| scan.sign(at - 1) == ',') else { return false };
    // "John Miles Jr., 49,"
    let stop = scan.sign(name) == '.' && name > 1 && scan.is(name - 1, Mark::ClosingAbbreviation);
    let name = name - usize::from(stop);
    let person = scan.is(name, Mark::AgedPerson);
    let described = scan.is_word(name)
        && (person || (name.saturating_sub(3)..name).any(|near| scan.is(near, Mark::PersonDeterminer)))
        && scan.sign(at + 1) == ',';
    if !(scan.capitalised(name) || described) {
        return false;
    }
    let entry = scan.entry(name);
    let value = digits_at(scan, at).filter(|d| d.plain).and_then(|d| d.figure.value().to_i64());
    let human = value.is_some_and(|age| (1..=115).contains(&age));
    let named = !entry.opens() && entry.class.is_none() && !entry.has(crate::extract::lexicon::Mark::Label);
    let closed = matches!(scan.sign(at + 1), ',' | '.' | ';') && !scan.is_number(at + 2);
    let closed = closed || has_first_name(scan, name) && closed_by_verb_or_name(scan, at + 1);
    human && named && closed
}

/// Whether a verb or "at" leads to an age.
fn told_of_somebody(scan: &Scan<'_, '_>, at: usize) -> bool {
    by_verb(scan, at, at + 1) || scan.before(at, Mark::At) && by_at(scan, at)
}

/// "who is just 61, has led", "she was 34.", "Ann Lee is 64 and", "he turned 30 in May", "was between 30 and 35 when she died":
/// a verb leads to the age, which ends before a token.
pub(in crate::extract::read) fn by_verb(scan: &Scan<'_, '_>, at: usize, next: usize) -> bool {
    let before = scan.entry_before(at);
    if !before.has(Mark::IsOrTurns) && !before.has(Mark::OnlySo) {
        return false;
    }
    let only = usize::from(scan.before(at, Mark::OnlySo));
    let Some(verb) = at.checked_sub(1 + only).filter(|verb| scan.is(*verb, Mark::IsOrTurns)) else { return false };
    let Some(subject) = verb.checked_sub(1) else { return false };
    let pronoun = scan.is(subject, Mark::PersonPronoun);
    let ends = matches!(scan.word(next), "," | "." | ";" | "") && !(scan.glued(next + 1) && scan.is_number(next + 1));
    if scan.is(verb, Mark::Turns) {
        // "she turned 30 in Rome", "the singer turns 31 next week"; "turned 90 degrees"
        let preposition = scan.entry(next).class == Some(Class::Preposition);
        let day = if preposition { next + 1 } else { next };
        let dated = scan.entry(day).calendar.is_some() && scan.entry(subject).calendar.is_none();
        return dated || pronoun && (preposition || ends);
    }
    // "is 64 and lives", "was 83 and frail"; "is 64 and a half", "is 64 and counting"
    let other = scan.entry(next + 1).numeric.is_some()
        || scan.is(next + 1, Mark::Article)
        || scan.ending(next + 1) == Some(Ending::Progressive);
    let goes_on = scan.is(next, Mark::And) && scan.is_word(next + 1) && !scan.capitalised(next + 1) && !other;
    let then = scan.is(next, Mark::When) && scan.is(next + 1, Mark::PersonPronoun);
    let named = || scan.capitalised(subject) && has_first_name(scan, subject);
    let described = || scan.is(subject, Mark::AgedPerson) && (ends || then);
    (ends || goes_on || then) && (pronoun || named() || described())
}

/// "At 64 he is the oldest", "At 23, she was": an age that opens what is said of somebody.
fn by_at(scan: &Scan<'_, '_>, at: usize) -> bool {
    let Some(opener) = at.checked_sub(1) else { return false };
    let clause = scan.opens_sentence(opener) || scan.before(opener, Mark::AndOrBut);
    let who = at + 1 + usize::from(scan.sign(at + 1) == ',');
    let is = scan.is(who + 1, Mark::IsOrTurns);
    // "at 5 he was woken" tells the hour
    let no_hour = digits_at(scan, at).is_some_and(|digits| digits.figure.value() > Number::from(12));
    clause && no_hour && scan.is(who, Mark::PersonPronoun) && is
}

/// Whether two words of a name end at a token, and no preposition makes a place of them: "in New York".
fn has_first_name(scan: &Scan<'_, '_>, name: usize) -> bool {
    let Some(first) = name.checked_sub(1) else { return false };
    let entry = scan.entry(first);
    let capital = scan.capitalised(first) && entry.class.is_none() && entry.calendar.is_none();
    capital && scan.entry_before(first).class != Some(Class::Preposition)
}

/// "Ann Lee, 20 was found", "Ann Lee, 20 and Bob Roy, 24,": an age that lacks its second comma.
fn closed_by_verb_or_name(scan: &Scan<'_, '_>, end: usize) -> bool {
    let next = |near: usize| scan.sign(near) == ',' && scan.is_number(near + 1) && scan.sign(near + 2) == ',';
    scan.is(end, Mark::SingularVerb)
        || scan.is(end, Mark::And) && scan.capitalised(end + 1) && (end + 2..end + 5).any(next)
}

/// Whether a number of years can be an age at all.
pub(in crate::extract::read) fn plausible(value: Number) -> bool {
    value <= Number::from(130)
}

/// Whether digits and "s" tell the decade of a life: "in his 40s".
pub(in crate::extract::read) fn is_decade(scan: &Scan<'_, '_>, at: usize) -> bool {
    let plural = scan.is(at + 1, Mark::PluralEnding) && scan.glued(at + 1);
    plural
        && scan.before(at, Mark::BeforeLifeDecade)
        && decade(scan, at).is_some()
        && (at.saturating_sub(4)..at).any(|near| scan.is(near, Mark::Possessive))
}

/// "in the low 20s", "the 90s": tens of degrees or years, and no count.
pub(in crate::extract::read) fn is_round_decade(scan: &Scan<'_, '_>, at: usize) -> bool {
    let plural = scan.is(at + 1, Mark::PluralEnding) && scan.glued(at + 1);
    plural && scan.is_number(at) && decade(scan, at).is_some()
}

fn decade(scan: &Scan<'_, '_>, at: usize) -> Option<i64> {
    let value = digits_at(scan, at).filter(|d| d.plain).and_then(|d| d.figure.value().to_i64())?;
    (value % 10 == 0 && (10..=100).contains(&value)).then_some(value)
}

/// "under-21s", "the over-65s": people by the bound of their age.
pub(in crate::extract::read) fn by_hyphen(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let bound = at.checked_sub(2).filter(|bound| *bound >= floor && scan.is(*bound, Mark::AgeBound))?;
    let plural = scan.is(at + 1, Mark::PluralEnding) && scan.glued(at + 1);
    if !scan.hyphen(at - 1) || !scan.is_number(at) || !plural {
        return None;
    }
    let figure = digits_at(scan, at).filter(|read| read.plain && plausible(read.figure.value()))?.figure;
    let (_, hedge) = left(scan, bound + 1, floor, false)?;
    let kind = MentionKind::Age(Duration { amount: hedge.of(figure)?, unit: TimeUnit::Year });
    Some(Found { mention: mention(scan, bound, at + 2, kind, None)?, next: at + 2 })
}

/// "in her 60s": sixty to sixty-nine.
pub(in crate::extract::read) fn by_decade(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    if !is_decade(scan, at) {
        return None;
    }
    let from = decade(scan, at)?;
    let amount = Hedged::Between(Figure::from(from), Figure::from(from + 9));
    let kind = MentionKind::Age(Duration { amount, unit: TimeUnit::Year });
    Some(Found { mention: mention(scan, at, at + 2, kind, None)?, next: at + 2 })
}

/// "children under 10", "people over 65": an age that bounds a group of people.
pub(in crate::extract::read) fn of_group(scan: &Scan<'_, '_>, hedge_start: usize) -> bool {
    scan.is(hedge_start, Mark::AgeBound) && scan.before(hedge_start, Mark::AgeGroup)
}
