//! Lengths, weights and areas that are told by two figures: "6 feet 2 inches", "6\'2\"", "400 by 600 metres".

use super::unit::{UnitHit, What, measured, unit_at};
use crate::extract::lexicon::Mark;
use crate::extract::read::MentionKind;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::hedge::hedging;
use crate::extract::read::number::numeral::{Script, numeral};
use crate::extract::read::quantity::End;
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::Hedged;

/// The second figure begins at most so many tokens after the first.
const FAR: usize = 6;

/// "6 feet 2 inches", "6\'2\"", "12 pounds 3 ounces": one amount in the smaller unit.
pub(in crate::extract::read) fn in_two_units(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<Found> {
    let value = first.numeral.value().filter(|value| value.is_whole() && first.currency.is_none())?;
    let end = first.numeral.end;
    if !(end + 1..end + FAR).any(|near| scan.is_number(near) || scan.entry(near).numeric.is_some()) {
        return None;
    }
    let (high, low, inches, end) = by_signs(scan, first).or_else(|| by_words(scan, first))?;
    let (high, low_measure) = (scan.lexicon.measure(high)?, scan.lexicon.measure(low)?);
    let times = high.factor.over(low_measure.factor)?;
    // "a depth of 2 km and 300 m" may be two; nobody tells a metre and seventy-five centimetres of two things.
    let joined = scan.is(first.numeral.end + 1, Mark::And) && times == Number::from(1_000);
    let fits = high.dimension == low_measure.dimension
        && matches!(high.dimension, "length" | "mass")
        && times.is_whole()
        && times > Number::ONE
        && inches < times
        && !joined;
    if !fits {
        return None;
    }
    let figure = Figure::new(value.times(times)?.plus(inches)?, Number::ONE);
    let hedge = hedging(scan, first.start, end, floor, false);
    let quantity = measured(scan, hedge.hedge.of(figure).unwrap_or(Hedged::Plain(figure)), low)?;
    let mut mention = mention(scan, hedge.start, end.max(hedge.end), MentionKind::Measure(quantity), None)?;
    mention.approximate = hedge.approximate;
    Some(Found { mention, next: end })
}

/// The larger measure, the smaller one, how many of it, and the token after all.
type Parts = (usize, usize, Number, usize);

/// "6\'2\"" and "6′ 2″".
fn by_signs(scan: &Scan<'_, '_>, first: &End) -> Option<Parts> {
    let foot = first.numeral.end;
    let feet = matches!(scan.sign(foot), '\'' | '’' | '′') && scan.glued(foot) && scan.is_number(foot + 1);
    let inches = numeral(scan, foot + 1, foot + 1, false).filter(|_| feet)?;
    let closing = inches.end;
    let closed = matches!(scan.sign(closing), '"' | '”' | '″') && scan.glued(closing);
    // "5'10": a body's height needs no sign for the inches.
    let high = |feet: Number| feet > Number::from(3) && feet < Number::from(8);
    let body =
        inches.value().is_some_and(|inches| inches < Number::from(12)) && first.numeral.value().is_some_and(high);
    if !closed && (!body || scan.glued(closing)) {
        return None;
    }
    Some((
        scan.lexicon.measure_coded("[ft_i]")?,
        scan.lexicon.measure_coded("[in_i]")?,
        inches.value()?,
        closing + usize::from(closed),
    ))
}

/// "6 feet 2 inches", "6ft 2in", "5 foot 11".
fn by_words(scan: &Scan<'_, '_>, first: &End) -> Option<Parts> {
    let digits = first.numeral.script == Script::Digits;
    let UnitHit { end, what: What::Measure(high), .. } =
        unit_at(scan, first.numeral.end, digits, first.numeral.value())?
    else {
        return None;
    };
    // "6-foot-9", "6-foot-9-inch"
    let hyphened = scan.hyphen(end);
    let from = end + usize::from(scan.is(end, Mark::And) || hyphened);
    let second = numeral(scan, from, from, false)?;
    let Some(unit) = unit_at(scan, second.end, second.script == Script::Digits, second.value()) else {
        // "six foot two", "5 foot 11"
        let foot =
            scan.lexicon.measure_coded("[ft_i]") == Some(high) && (from == end || hyphened) && scan.same_line(from);
        let inches = second.value().filter(|inches| foot && *inches < Number::from(12))?;
        let free = hyphened && !scan.hyphen(second.end)
            || !scan.is_word(second.end)
            || scan.entry(second.end).class.is_some()
            || scan.is(second.end, Mark::AfterLength);
        return free.then_some((high, scan.lexicon.measure_coded("[in_i]")?, inches, second.end));
    };
    let What::Measure(low) = unit.what else { return None };
    Some((high, low, second.value()?, unit.end))
}

/// The unit of the first of two or three sides, which the last one says: "400 by 600 metres", "25 x 10 x 3 mm".
pub(in crate::extract::read) fn side(scan: &Scan<'_, '_>, end: usize) -> Option<UnitHit> {
    let mut joiner = end;
    for _ in 0..2 {
        if !(scan.is(joiner, Mark::By) || scan.is(joiner, Mark::TimesSign)) {
            return None;
        }
        let next = numeral(scan, joiner + 1, joiner + 1, false)?;
        if let Some(unit) = unit_at(scan, next.end, next.script == Script::Digits, next.value()) {
            return matches!(unit.what, What::Measure(_)).then_some(UnitHit { end, ..unit });
        }
        joiner = next.end;
    }
    None
}
