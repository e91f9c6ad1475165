//! Parts of a whole: "21 of 32", "one in five", "all 50", "almost all of", "most of", "two thirds of".

use super::noun;
use crate::extract::lexicon::{Class, Mark, Numeric};
use crate::extract::read::NounPhrase;
use crate::extract::read::label::code::code;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::number::numeral::{Amount, Numeral, Script, numeral};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// The whole of which a figure is a part.
#[derive(Clone, Debug)]
pub(super) struct Whole {
    pub(super) figure: Figure,
    /// The token after the whole.
    pub(super) end: usize,
    pub(super) noun: Option<NounPhrase>,
}

/// The whole that follows a figure: "of Mexico's 32 states", "out of 40", "in five", "per 100,000".
pub(super) fn whole_after(scan: &Scan<'_, '_>, part: &Numeral) -> Option<Whole> {
    let value = part.value()?;
    let at = part.end;
    if !value.is_whole() || !scan.same_line(at) {
        return None;
    }
    if scan.is(at, Mark::Out) && scan.is(at + 1, Mark::Of) {
        return whole(scan, skip_owner(scan, at + 2), value);
    }
    // "one of every five", "dos de cada tres"
    if scan.is(at, Mark::Of) && scan.is(at + 1, Mark::Every) {
        return whole(scan, at + 2, value);
    }
    // "one of the two largest" is a pronoun and a count.
    if scan.is(at, Mark::Of) && !scan.is(part.start, Mark::One) {
        return whole(scan, skip_owner(scan, at + 1), value);
    }
    if scan.is(at, Mark::Per) && scan.is_number(at + 1) {
        return whole(scan, at + 1, value);
    }
    if scan.is(at, Mark::In) || scan.is(at, Mark::In) && scan.is(at + 1, Mark::Every) {
        let every = at + 1 + usize::from(scan.is(at + 1, Mark::Every));
        let found = whole(scan, every, value)?;
        let small = value < Number::from(10) && found.figure.value() <= Number::from(1_000_000);
        let year = scan.is_number(every) && scan.word(every).len() == 4 && part.script == Script::Words;
        let unit = unit_at(scan, found.end, false, None).is_some();
        // "one in five", "1 in 4"; not "two in 2019", "3 in 10 minutes", and not "2 in 3 states".
        let same_script = scan.is_number(every) == (part.script == Script::Digits)
            || value == Number::ONE
            // "nine in 10": style books spell out what is below ten
            || matches!(found.figure.value().to_i64(), Some(10 | 100)) && (found.noun.is_some() || scan.is(found.end, Mark::Of));
        return (small && !year && !unit && same_script).then_some(found);
    }
    None
}

/// Past the words between "of" and the whole: "the", "Mexico's", "its", "all".
pub(super) fn skip_owner(scan: &Scan<'_, '_>, from: usize) -> usize {
    let mut at = from;
    while at < from + 4 {
        let owner = scan.possessive(at) || scan.entry(at).class == Some(Class::Determiner);
        let name = scan.capitalised(at) && scan.entry(at).numeric.is_none();
        if !owner && !name {
            break;
        }
        at += 1;
    }
    at
}

fn whole(scan: &Scan<'_, '_>, at: usize, part: Number) -> Option<Whole> {
    if scan.is_number(at) && code(scan, at).is_some() {
        return None;
    }
    let found = numeral(scan, at, at, false)?;
    let Amount::Figure(figure) = found.amount else { return None };
    if figure.value() <= part || !figure.value().is_whole() {
        return None;
    }
    let noun = noun::noun_at(scan, found.end, false).map(|n| n.noun);
    Some(Whole { figure, end: found.end, noun })
}

/// "all of", "almost all", "most of", "the majority of": the part of one whole, as figure and least hedge.
pub(super) struct Quantifier {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) most: bool,
    pub(super) noun: Option<NounPhrase>,
}

/// Reads a quantifier at a token. `hedged` says that "almost" or its like stands before it.
pub(super) fn quantifier(scan: &Scan<'_, '_>, at: usize, hedged: bool) -> Option<Quantifier> {
    let most = match scan.entry(at).numeric? {
        Numeric::Whole => false,
        Numeric::Most => true,
        _ => return None,
    };
    let of = scan.is(at + 1, Mark::Of);
    let stands_alone = if most { !of || scan.before(at, Mark::At) } else { !of && !hedged };
    if stands_alone {
        return None;
    }
    let from = at + 1 + usize::from(of);
    // "a majority of one"
    if most
        && !scan.is(at, Mark::MostWord)
        && matches!(scan.entry(from).numeric, Some(Numeric::Small(_) | Numeric::Tens(_)))
    {
        return None;
    }
    // "most of all", "all of a sudden", "almost all over": nothing is shared out.
    if scan.is(from, Mark::AfterQuantifier) {
        return None;
    }
    let mut inner = from;
    while scan.entry(inner).class == Some(Class::Determiner) && inner < from + 2 {
        inner += 1;
    }
    let noun = noun::noun_at(scan, inner, false).or_else(|| noun::noun_at(scan, inner, true)).map(|found| found.noun);
    Some(Quantifier { start: at, end: from, most, noun })
}
