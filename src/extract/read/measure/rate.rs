//! What an amount is told for: "a barrel", "per kilogram", "/m² per year".

use super::unit::{UnitHit, What, symbol_at};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::phrase::{Match, phrase_at};
use crate::extract::read::scan::Scan;
use crate::span::Span;
use crate::value::TimeUnit;

/// What an amount is told for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// A measure, by its singular name: `kilogram`.
    Measure(&'static str),
    /// A unit of time.
    Time(TimeUnit),
    /// A noun, by its words: "a share", "per head".
    Noun(Span),
}

/// The measure at hand with what it is told for: "kg" and "/m^3", "J" and "/m^2 per year".
pub(super) fn goes_on(scan: &Scan<'_, '_>, index: usize, end: usize) -> UnitHit {
    let mut hit = UnitHit { end, what: What::Measure(index), per: [None; 2] };
    let mut measure = index;
    for place in 0..2 {
        let Some((per, after)) = denominator(scan, hit.end).filter(|(per, _)| !matches!(per, Per::Noun(_))) else {
            break;
        };
        hit.end = after;
        match compound(scan, measure, per) {
            Some(whole) if place == 0 => {
                measure = whole;
                hit.what = What::Measure(whole);
            }
            _ => {
                let free = hit.per.iter_mut().find(|slot| slot.is_none());
                if let Some(slot) = free {
                    *slot = Some(per);
                }
            }
        }
    }
    hit
}

/// The measure of the table that a measure makes with what it is told for: kilometre and hour.
fn compound(scan: &Scan<'_, '_>, measure: usize, per: Per) -> Option<usize> {
    let base = scan.lexicon.measure(measure)?.name;
    let below = name(per)?;
    let fits = |name: &str| name.split_once(" per ") == Some((base, below));
    scan.lexicon.measure_named(fits).map(|(index, _)| index)
}

/// The singular name of a unit of the tables.
const fn name(per: Per) -> Option<&'static str> {
    match per {
        Per::Measure(name) => Some(name),
        Per::Time(unit) => Some(unit.name()),
        Per::Noun(_) => None,
    }
}

/// "per kilogram", "/m^3", "/s", "per head" at a token, and the token after it.
fn denominator(scan: &Scan<'_, '_>, at: usize) -> Option<(Per, usize)> {
    if !scan.same_line(at) || !scan.same_line(at + 1) {
        return None;
    }
    let slash = scan.sign(at) == '/' && scan.glued(at) && scan.glued(at + 1);
    let per = scan.is(at, Mark::Per) && !scan.is(at + 1, Mark::Cent);
    if !slash && !per || scan.is_number(at + 1) {
        return None;
    }
    unit(scan, at + 1, slash).or_else(|| {
        let end = at + 2;
        let word = scan.is_word(at + 1) && scan.entry(at + 1).class.is_none();
        word.then(|| scan.span(at + 1, end)).flatten().map(|span| (Per::Noun(span), end))
    })
}

/// The unit of the tables that stands at a token.
fn unit(scan: &Scan<'_, '_>, at: usize, slash: bool) -> Option<(Per, usize)> {
    let measure = |index: usize, end: usize| Some((Per::Measure(scan.lexicon.measure(index)?.name), end));
    if let Some((end, index)) = phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words) {
        return measure(*index, end);
    }
    if let Some(Calendar::Unit(unit)) = scan.entry(at).calendar {
        return Some((Per::Time(unit), at + 1));
    }
    let letters =
        [(Mark::SecondSymbol, TimeUnit::Second), (Mark::HourSymbol, TimeUnit::Hour), (Mark::DaySymbol, TimeUnit::Day)];
    if let Some((_, unit)) = letters.into_iter().find(|(mark, _)| slash && scan.is(at, *mark)) {
        return Some((Per::Time(unit), at + 1));
    }
    // "W/m2/K": a thousand elsewhere
    if slash && scan.is(at, Mark::KelvinSymbol) && scan.capitalised(at) {
        return measure(scan.lexicon.measure_coded("K")?, at + 1);
    }
    let (index, end) = symbol_at(scan, at)?;
    measure(index, end)
}

/// What an amount is told for by the words after it, which belong to no unit: "a barrel", "per head", "a day".
pub(in crate::extract::read) fn after(scan: &Scan<'_, '_>, at: usize) -> Option<Per> {
    if let Some((per, _)) = denominator(scan, at) {
        return Some(per);
    }
    let article = scan.is(at, Mark::RateArticle) || scan.is(at, Mark::EveryOrEach);
    if !article || !scan.same_line(at) || !scan.same_line(at + 1) {
        return None;
    }
    let next = at + 1;
    let (per, end) = unit(scan, next, false).or_else(|| {
        let span = scan.span(next, next + 1).filter(|_| scan.is(next, Mark::RateNoun))?;
        Some((Per::Noun(span), next + 1))
    })?;
    // "a day after", "a second-hand car"
    let told = !scan.is(end, Mark::NoRate) && !scan.hyphen(end);
    told.then_some(per)
}
