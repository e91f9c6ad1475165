//! A figure without a unit: what it counts, or the age or the multiple that it is.

use super::noun::{self, noun_at};
use crate::extract::lexicon::{Ending, Mark};
use crate::extract::read::found::{Found, found, mention};
use crate::extract::read::hedging::hedge::{Hedging, right};
use crate::extract::read::measure::age;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::number::digits::digits_at;
use crate::extract::read::number::numeral::{Numeral, Script};
use crate::extract::read::scan::Scan;
use crate::extract::read::{MentionKind, NounPhrase};
use crate::extract::role::class_of;
use crate::number::{Figure, Number};
use crate::value::{Duration, Hedged, TimeUnit};

/// "tablets" of "two 500mg tablets", "bombs" of "two 500-pound bombs": the noun behind a measure that describes it.
fn measured_noun(scan: &Scan<'_, '_>, at: usize, one: bool) -> Option<noun::Found> {
    let size = digits_at(scan, at)?;
    let described = scan.glued(at + 1) || scan.hyphen(at + 1);
    let unit = unit_at(scan, at + 1, true, Some(size.figure.value())).filter(|_| described)?;
    // The measure is read as a figure of its own.
    Some(noun::Found { names_until: 0, ..noun_at(scan, unit.end, one)? })
}

/// A count with its noun, an age by its word, or a bare number.
pub(in crate::extract::read) fn count(
    scan: &Scan<'_, '_>,
    amount: Hedged<Figure>,
    hedge: Hedging,
    numeral: &Numeral,
    floor: usize,
) -> Option<Found> {
    let years = |amount| MentionKind::Age(Duration { amount, unit: TimeUnit::Year });
    let figure_end = numeral.end.max(hedge.end);
    if let Some(start) = age::age_word_before(scan, hedge.start, floor)
        && amount.stated().all(|figure| age::plausible(figure.value()))
    {
        return Some(Found { mention: mention(scan, start, figure_end, years(amount), None)?, next: figure_end });
    }
    let in_words = numeral.script == Script::Words && hedge.start == numeral.start;
    let is_age = match numeral.script {
        Script::Digits => age::by_commas(scan, numeral.start),
        _ => in_words && age::by_verb(scan, numeral.start, figure_end),
    };
    if is_age && amount.stated().all(|figure| age::plausible(figure.value())) {
        return Some(Found { mention: mention(scan, hedge.start, figure_end, years(amount), None)?, next: figure_end });
    }
    let one = amount.stated().all(|f| f.value() == Number::ONE) && !matches!(amount, Hedged::Vague(_));
    let hyphenated = scan.hyphen(figure_end);
    let mut from = figure_end + usize::from(hyphenated);
    let of = scan.is(from, Mark::Of);
    if of {
        // "12 of the passengers", "dozens of homes", "14 of the new jets".
        from += 1;
        while from < figure_end + 4 && scan.entry(from).class == Some(crate::extract::lexicon::Class::Determiner) {
            from += 1;
        }
    }
    let mut counted = if hyphenated { compound_noun(scan, from) } else { noun_at(scan, from, one) };
    if !hyphenated && scan.is_number(from) && scan.same_line(from) {
        counted = counted.or_else(|| measured_noun(scan, from, one));
    }
    let of_people = of_people(scan, hedge.start, floor);
    if of_people && counted.as_ref().is_some_and(|counted| is_verb_and_object(scan, from, counted)) {
        counted = None;
    }
    let (noun, names_until) = match counted {
        Some(found) => (Some(found.noun), found.names_until),
        None => (None, 0),
    };
    // Verbs that take people: "killed dozens", "leaving at least 30 dead", "wounding three".
    let noun = noun.or_else(|| {
        // "hirió a más de 200"
        let verb = hedge.start - usize::from(scan.before(hedge.start, Mark::PersonalA));
        let casualty = of_people || verb > floor && scan.entry_before(verb).has(Mark::CasualtyVerb);
        let ending = of_people && matches!(scan.ending(figure_end), Some(Ending::Past));
        let open = ending
            || !scan.is_word(figure_end)
            || scan.entry(figure_end).class.is_some()
            || scan.entry(figure_end).has(Mark::Casualty);
        (casualty && open).then(|| noun::understood(scan, hedge.start, figure_end)).flatten()
    });
    let vague = matches!(&amount, Hedged::Vague(vague) if vague.multiplier() == Number::ONE);
    if vague && noun.is_none() && !of && scan.is(numeral.start, Mark::Several) {
        return None;
    }
    if noun.is_none() && age::of_group(scan, hedge.start) && amount.stated().all(|f| age::plausible(f.value())) {
        return Some(Found { mention: mention(scan, hedge.start, figure_end, years(amount), None)?, next: figure_end });
    }
    // "a shot over two defenders", "over two rounds": nobody bounds so few from below.
    let few = numeral.script == Script::Words && numeral.end == numeral.start + 1;
    let over = few && noun.is_some() && hedge.start + 1 == numeral.start && scan.is(hedge.start, Mark::Over);
    let (amount, hedge) = match (&amount, numeral.figure()) {
        (Hedged::MoreThan(_), Some(figure)) if over && figure.value() < Number::from(10) => {
            (Hedged::Plain(figure), Hedging { start: numeral.start, ..hedge })
        }
        _ => (amount, hedge),
    };
    let (amount, hedged_until) = match &noun {
        Some(noun) => closing(scan, amount, noun),
        None => (amount, 0),
    };
    let about = matches!(amount, Hedged::About(_));
    let next = figure_end.max(names_until).max(hedged_until);
    let mut counted = found(scan, hedge.start, figure_end, MentionKind::Count(amount), noun, next);
    if let Some(Found { mention, .. }) = &mut counted {
        mention.approximate = about;
    }
    counted
}

/// Whether a figure tells how many people a group has: "a gang of fourteen"; "the Group of Eight" is a name.
fn of_people(scan: &Scan<'_, '_>, start: usize, floor: usize) -> bool {
    let group = start.checked_sub(2).filter(|group| *group >= floor && scan.before(start, Mark::Of));
    group.is_some_and(|group| scan.is(group, Mark::GroupOfPeople) && !scan.capitalised(group))
}

/// "a crowd of 24,000 braved temperatures": what follows the people is what they did.
fn is_verb_and_object(scan: &Scan<'_, '_>, at: usize, found: &noun::Found) -> bool {
    let verb = matches!(scan.ending(at), Some(Ending::Past)) && !scan.entry(at).has(Mark::Casualty);
    verb && found.noun.head_token != Some(at) && class_of(found.noun.head()).is_none_or(|(class, _)| class != "people")
}

/// "20 people and counting", "30 guests or so", "400 people, give or take 20": a hedge behind the counted noun.
fn closing(scan: &Scan<'_, '_>, amount: Hedged<Figure>, noun: &NounPhrase) -> (Hedged<Figure>, usize) {
    let (Hedged::Plain(figure) | Hedged::About(figure)) = amount else { return (amount, 0) };
    let end = noun.tokens.end;
    let Some((after, hedge)) = right(scan, end).filter(|(after, _)| *after > end + 1) else { return (amount, 0) };
    // "30 soldiers and more civilians": what follows must not be a noun.
    let open =
        scan.is(end, Mark::And) && scan.is_word(after) && scan.entry(after).class.is_none() && scan.same_line(after);
    if open && !scan.is(after, Mark::Casualty) {
        (amount, 0)
    } else {
        (hedge.of(figure).unwrap_or(Hedged::Plain(figure)), after)
    }
}

/// "a five-member panel", "a 12-car train": the noun after the hyphen is what is counted.
fn compound_noun(scan: &Scan<'_, '_>, at: usize) -> Option<noun::Found> {
    let described = scan.is(at, Mark::DescribesNumber);
    let counted = scan.is_word(at) && scan.entry(at).class.is_none() && !scan.entry(at).opens() && !described;
    if !counted {
        return None;
    }
    let noun = NounPhrase {
        span: scan.span(at, at + 1)?,
        tokens: at..at + 1,
        head: noun::singular(scan, at),
        head_token: Some(at),
        modifiers: None,
        of: None,
        continues: false,
    };
    Some(noun::Found { noun, names_until: at + 1 })
}
