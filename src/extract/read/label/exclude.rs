//! Numbers that count nothing: names of roads, flights, sections and models, addresses, items of lists.

use super::code::coded;
use super::named_year::named_year;
use super::score::score;
use crate::extract::lexicon::{Calendar, Class, Ending, Mark, Numeric};
use crate::extract::read::Label;
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::hedging::hedge::hedging;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::number::digits::{digits_at, from_digits};
use crate::extract::read::scan::Scan;
use crate::value::TimeUnit;

/// The token after a number that is only a label, when the number token at `at` is one.
pub(in crate::extract::read) fn label(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    if let Some(found) = coded(scan, at) {
        return Some(found);
    }
    let Some(read) = digits_at(scan, at) else { return Some((at + 1, Label::Unreadable)) };
    if let Some(found) = score(scan, at) {
        return Some(found);
    }
    // "7-Eleven"
    if scan.hyphen(at + 1) && scan.capitalised(at + 2) && matches!(scan.entry(at + 2).numeric, Some(Numeric::Small(_)))
    {
        return Some((at + 3, Label::Code));
    }
    // "a 3-in-1 tool", "a 1-in-100-year flood"
    if scan.hyphen(at + 1) && scan.is(at + 2, Mark::In) && scan.hyphen(at + 3) {
        return Some((at + 1, Label::Code));
    }
    if let Some(label) = lone(scan, at) {
        return Some((at + 1, label));
    }
    let word = scan.word(at);
    if word.len() == 4 && named_year(scan, at) {
        return Some((at + 1, Label::Name));
    }
    if at == 0 {
        return None;
    }
    let before = at - 1;
    let plain = word.len() <= 5 && !word.contains(',');
    let no_sign = scan.is(before, Mark::NumberSign)
        || scan.sign(before) == '.' && before > 0 && scan.is(before - 1, Mark::NumberSign);
    if no_sign && !scan.opens_sentence(before) || scan.sign(before) == '#' && scan.glued(at) && read.plain {
        return Some((at + 1, Label::Name));
    }
    // "a 911 call"
    if matches!(word, "911" | "999") && scan.is(at + 1, Mark::EmergencyNoun) {
        return Some((at + 1, Label::Code));
    }
    // "day 12 of the siege", "week 31", "year 2"
    let counted_day =
        matches!(entry_unit(scan, before), Some(Calendar::Unit(_))) && !scan.before(before, Mark::PerArticle);
    if counted_day && read.plain && scan.is_word(before) && !unit_follows(scan, at) && !follows_as_count(scan, at) {
        return Some((at + 1, Label::Name));
    }
    if plain && in_a_row(scan, at) {
        return Some((at + 1, Label::Name));
    }
    if !plain || !scan.is_word(before) || !scan.same_line(at) {
        return None;
    }
    let entry = scan.entry(before);
    if names_another(scan, at) {
        return Some((at + 1, Label::Name));
    }
    if entry.has(Mark::Label)
        && (scan.capitalised(before)
            || entry.class.is_none() && !follows_as_count(scan, at) && (scan.glued(at + 1) || !unit_follows(scan, at)))
        && !scan.entry(at + 1).opens()
    {
        return Some((at + 1, Label::Name));
    }
    // A capitalised name before plain digits names a model: "Trent 900", "Windows 10"; but "In Jalisco 21 blockades".
    // Also "iPhone 4": any capital in the word.
    let name = scan.word(before).chars().any(char::is_uppercase)
        && !entry.opens()
        && entry.class.is_none()
        && entry.trend.is_none()
        && !entry.has(Mark::CasualtyVerb)
        && !entry.has(Mark::Magnitude)
        && !entry.has(Mark::Calculates)
        && entry.phrases & scan.lexicon.hedges_left.bit() == 0;
    let in_a_place = before > 0 && scan.is(before - 1, Mark::BeforePlace);
    let may_count = in_a_place || scan.opens_sentence(before) || scan.possessive(before);
    let counts = || unit_follows(scan, at) || follows_as_count(scan, at) || counts_before_hyphen(scan, at);
    let named = name && !(may_count && counts()) && !unit_follows(scan, at) || names_a_model(scan, at) && !counts();
    // "Add 1/2 litre", "Moscow 12 500": nothing is named by more than its digits.
    (named && from_digits(scan, at).is_none_or(|figure| figure.end == at + 1)).then_some((at + 1, Label::Name))
}

/// What digits are by themselves: the number of an item, of a house, of a day that no month has.
fn lone(scan: &Scan<'_, '_>, at: usize) -> Option<Label> {
    if list_marker(scan, at) {
        Some(Label::Item)
    } else if address(scan, at) {
        Some(Label::Address)
    } else if impossible_day(scan, at) {
        Some(Label::NoSuchDay)
    } else {
        None
    }
}

/// "Part Two", "Phase One": a number word that names a part of something.
pub(in crate::extract::read) fn part_name(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    let before = at.checked_sub(1)?;
    let Some(Numeric::Small(_)) = scan.entry(at).numeric else { return None };
    // "BBC Two"
    let acronym = || scan.word(before).len() > 1 && scan.word(before).chars().all(char::is_uppercase);
    let label = || scan.is(before, Mark::Label) || !scan.is_word(at + 1) && acronym();
    let capitals = scan.capitalised(at) && scan.capitalised(before) && label();
    let named = capitals || is_numbered_part(scan, at, before);
    (named && scan.same_line(at)).then_some((at + 1, Label::Name))
}

/// "phase three", "a category five hurricane", "day two of the trial"; "that day two died" and "in part two men" count.
fn is_numbered_part(scan: &Scan<'_, '_>, at: usize, before: usize) -> bool {
    let day = matches!(scan.entry(before).calendar, Some(Calendar::Unit(TimeUnit::Day | TimeUnit::Week)));
    let part = scan.is(before, Mark::PartNoun) || day;
    if !part || scan.hyphen(at + 1) || scan.entry(at + 1).opens() || scan.is(at, Mark::One) && day {
        return false;
    }
    let told = scan.entry_before(before);
    let pointed = told.class == Some(Class::Determiner) || matches!(told.calendar, Some(Calendar::Shift(_)));
    let closed = scan.is(at + 1, Mark::Of) || !scan.is_word(at + 1);
    (!day || closed && !pointed) && !follows_as_count(scan, at)
}

/// "the last 412 tram", "their 612 model": plain digits between a determiner and a singular noun.
fn names_a_model(scan: &Scan<'_, '_>, at: usize) -> bool {
    let next = scan.entry(at + 1);
    let described = scan.entry(at - 1).class == Some(Class::Determiner) && !scan.is(at - 1, Mark::CountingDeterminer)
        || scan.possessive(at - 1)
        || matches!(scan.entry(at - 1).numeric, Some(Numeric::Ordinal(_)))
        || scan.is(at - 1, Mark::BeforeModel);
    let open = scan.is_word(at + 1)
        && !scan.glued(at + 1)
        && scan.same_line(at + 1)
        && next.class.is_none()
        && !next.opens()
        && !next.has(Mark::Casualty);
    let participle = matches!(scan.ending(at + 1), Some(Ending::Past | Ending::Progressive));
    described && (open && !participle || matches!(scan.sign(at + 1), '"' | '“') && !scan.glued(at + 1))
}

fn entry_unit(scan: &Scan<'_, '_>, at: usize) -> Option<Calendar> {
    scan.entry(at).calendar
}

/// Whether a unit or a magnitude follows the digits at a token.
pub(in crate::extract::read) fn unit_follows(scan: &Scan<'_, '_>, at: usize) -> bool {
    let read = digits_at(scan, at).map(|d| d.figure.value());
    unit_at(scan, at + 1, true, read).is_some()
        || matches!(scan.entry(at + 1).numeric, Some(Numeric::Power(_) | Numeric::Hundred | Numeric::Dozen))
}

/// Whether a lower-case noun or a state of people follows, as after a count.
pub(in crate::extract::read) fn follows_as_count(scan: &Scan<'_, '_>, at: usize) -> bool {
    !scan.capitalised(at + 1) && noun_at(scan, at + 1, false).is_some()
}

/// "the Bundestag's 630-seat chamber": a count as part of what describes.
fn counts_before_hyphen(scan: &Scan<'_, '_>, at: usize) -> bool {
    let noun = at + 2;
    scan.hyphen(at + 1) && scan.is_word(noun) && scan.word(noun).len() > 2 && !scan.capitalised(noun)
}

/// "10 Downing Street", "221 N. Baker St."
pub(in crate::extract::read) fn address(scan: &Scan<'_, '_>, at: usize) -> bool {
    (at + 1..at + 5)
        .take_while(|near| scan.same_line(*near) && (scan.capitalised(*near) || scan.sign(*near) == '.'))
        .any(|near| near > at + 1 && scan.entry(near).has(Mark::Address))
}

/// "30 February": what stands before a month and is no day of it is read by nobody.
fn impossible_day(scan: &Scan<'_, '_>, at: usize) -> bool {
    let month = |near: usize| matches!(scan.entry(near).calendar, Some(Calendar::Month(_))) && scan.capitalised(near);
    scan.word(at).len() <= 2 && (scan.same_line(at + 1) && month(at + 1) || at > 0 && month(at - 1))
}

/// "1. Open the door", "(2) …" at the start of a line.
fn list_marker(scan: &Scan<'_, '_>, at: usize) -> bool {
    let starts = at == 0 || !scan.same_line(at);
    starts && matches!(scan.sign(at + 1), '.' | ')') && scan.token(at + 2).is_some() && scan.word(at).len() <= 2
}

/// "a zero-day flaw", "a pick-six": a number word that only makes up another word.
pub(in crate::extract::read) fn part_of_a_word(scan: &Scan<'_, '_>, at: usize) -> bool {
    let Some(Numeric::Small(_) | Numeric::Tens(_)) = scan.entry(at).numeric else { return false };
    let next = at + 1 + usize::from(scan.hyphen(at + 1));
    let nought = scan.entry(at).numeric == Some(Numeric::Small(0));
    // "Twenty20"
    if scan.glued(at + 1) && scan.is_number(at + 1) {
        return true;
    }
    if nought && matches!(scan.entry(next).calendar, Some(Calendar::Unit(_))) {
        return true;
    }
    let Some(word) = at.checked_sub(2).filter(|_| scan.hyphen(at - 1)) else { return false };
    let entry = scan.entry(word);
    // "in moments-two came" has lost the spaces of its dash.
    let joined = scan.is_word(word)
        && !scan.word(word).ends_with('s')
        && entry.class.is_none()
        && !entry.opens()
        && !entry.has(Mark::Prefix);
    joined && !scan.hyphen(at + 1) && noun_at(scan, at + 1, false).is_none() && !unit_follows(scan, at)
}

/// "Explorer 8 and 9": the second of two numbers that name things.
fn names_another(scan: &Scan<'_, '_>, at: usize) -> bool {
    let Some(name) = at.checked_sub(3).filter(|_| scan.before(at, Mark::And)) else { return false };
    let entry = scan.entry(name);
    let named = scan.capitalised(name) && entry.calendar.is_none() && entry.class.is_none();
    named
        && scan.is_number(name + 1)
        && label(scan, name + 1).is_some_and(|(_, label)| label == Label::Name)
        && !follows_as_count(scan, at)
        && !unit_follows(scan, at)
        && scan.sign(at + 1) != '%'
}

/// "sections 2, 4 and 6", "pages 3 to 7": one of the later numbers after a label in the plural, where it counts nothing.
fn in_a_row(scan: &Scan<'_, '_>, at: usize) -> bool {
    /// Longer rows are none of labels.
    const LONGEST: usize = 5;
    let joins = |at: usize| scan.sign(at) == ',' || scan.is(at, Mark::And) || scan.is(at, Mark::To);
    let mut number = at;
    for _ in 0..LONGEST {
        let Some(earlier) = number.checked_sub(2).filter(|earlier| joins(number - 1) && scan.is_number(*earlier))
        else {
            return false;
        };
        if scan.before(earlier, Mark::Label) && scan.word(earlier - 1).ends_with('s') {
            return !follows_as_count(scan, at) && !unit_follows(scan, at) && scan.same_line(at);
        }
        number = earlier;
    }
    false
}

/// "killing at least one and wounding two": one of those whom a verb of casualties takes.
fn casualty_alone(scan: &Scan<'_, '_>, at: usize) -> bool {
    let start = hedging(scan, at, at + 1, 0, false).start;
    let closed = !scan.is_word(at + 1) && !scan.hyphen(at + 1) || scan.is(at + 1, Mark::And);
    closed && scan.entry_before(start).has(Mark::CasualtyVerb)
}

/// "One, two and three", "one and two": the first of a row of numbers; "one (1)", the same number twice.
fn opens_row(scan: &Scan<'_, '_>, at: usize) -> bool {
    // "one (1)"
    if scan.sign(at + 1) == '(' && scan.word(at + 2) == "1" && scan.sign(at + 3) == ')' {
        return true;
    }
    let joined = matches!(scan.sign(at + 1), ',' | ';') || scan.is(at + 1, Mark::And);
    let two = scan.entry(at + 2).numeric == Some(Numeric::Small(2));
    let goes_on = !scan.is_word(at + 3) || scan.is(at + 3, Mark::And);
    scan.opens_sentence(at) && joined && two && goes_on
}

/// Whether "one" stands at a token as a pronoun or in an idiom.
pub(in crate::extract::read) fn pronoun_one(scan: &Scan<'_, '_>, at: usize) -> bool {
    let alone = scan.says_only(at, at + 1);
    if !scan.is(at, Mark::One) || alone || scan.before(at, Mark::Minus) || opens_row(scan, at) {
        return false;
    }
    let next = at + 1;
    // "one to two weeks"
    if scan.is(next, Mark::To) && matches!(scan.entry(at + 2).numeric, Some(Numeric::Small(2..) | Numeric::Tens(_))) {
        return false;
    }
    let entry = scan.entry(next);
    // "a one-bedroom flat", "a majority of one"
    let counted = scan.hyphen(next) && scan.is(next + 1, Mark::AfterOneHyphen)
        || scan.before(at, Mark::Of) && at > 1 && scan.is(at - 2, Mark::CountOf);
    // "one day after the storm"
    // and "within one day"
    let lasting = scan.before(at, Mark::BeforeLength);
    let length = scan.is(next, Mark::Day) && (lasting || scan.is(next + 1, Mark::AfterOneDay));
    // "One killed as bus overturns"; "one killed his wife" has done it himself.
    let hurt = entry.has(Mark::Casualty)
        && scan.opens_sentence(at)
        && matches!(scan.entry(next + 1).class, Some(Class::Preposition | Class::Conjunction));
    if counted || length || hurt || casualty_alone(scan, at) {
        return false;
    }
    // "one ricocheted off the wall"
    let verb = entry.class.is_none()
        && scan.word(next).len() > 4
        && scan.ending(next) == Some(Ending::Past)
        && !entry.has(Mark::Casualty)
        && scan.entry(next + 1).class == Some(Class::Preposition);
    if verb {
        return true;
    }
    // "one in five" and "one of 12" are shares, which are looked for before.
    scan.before(at, Mark::BeforePronounOne)
        || !scan.is_word(next)
            && !scan.is_number(next)
            && !scan.hyphen(next)
            && !scan.is_dash(next)
            && scan.sign(next) != '%'
        || entry.has(Mark::AfterOne)
        || entry.class.is_some()
        || scan.hyphen(next) && unit_at(scan, next, false, None).is_none() && scan.entry(at + 2).numeric.is_none()
}
