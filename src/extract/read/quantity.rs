//! One figure with its hedges, its unit and what it counts.

use super::calendar::piece::named_by_number;
use super::counted::count::count;
use super::counted::ensemble::ensemble;
use super::counted::multiple;
use super::counted::noun::noun_at;
use super::counted::part;
use super::counted::whole;
use super::found::{Found, found, mention};
use super::hedging::amount::{both_bounds, money_goes_on};
use super::hedging::hedge::{self, Hedging, hedging};
use super::hedging::range::{range, range_end};
use super::label::exclude;
use super::label::score;
use super::measure::age;
use super::measure::length;
use super::measure::rate;
use super::measure::shared_unit::{listed_unit, moved_unit};
use super::measure::unit::{UnitHit, What, currency_before, measured, unit_at};
use super::number::numeral::{Amount, Numeral, Script, numeral};
use super::number::ordinal;
use super::number::sign::{both_signs_before, minus, tolerance};
use super::scan::Scan;
use super::temporal::duration;
use super::{Label, Mention, MentionKind};
use crate::extract::lexicon::{Calendar, Class, Mark, Numeric};
use crate::number::{Figure, Number};
use crate::value::{Currency, Hedge, Hedged};

/// One end of a range, or the only figure, with the currency before it.
pub(super) struct End {
    pub(super) numeral: Numeral,
    pub(super) start: usize,
    pub(super) currency: Option<Currency>,
}

/// Reads the figure at a token with the currency before it; `money` says that one was told already.
pub(super) fn end_at(scan: &Scan<'_, '_>, at: usize, floor: usize, money: bool) -> Option<End> {
    let probe =
        if scan.is_number(at) || scan.entry(at).numeric.is_some() || !scan.is_word(at) { at } else { return None };
    let currency = currency_before(scan, probe, floor);
    let article = scan.before(probe, Mark::Article).then(|| probe.checked_sub(1)).flatten();
    let currency = currency.or_else(|| article.and_then(|a| currency_before(scan, a, floor)));
    // "$-3m"
    let signed = probe.checked_sub(1).filter(|sign| matches!(scan.sign(*sign), '-' | '−'));
    let money = money || currency.is_some() || signed.is_some_and(|sign| currency_before(scan, sign, floor).is_some());
    let numeral = numeral(scan, probe, floor, money)?;
    // "$.50"
    let currency =
        currency.or_else(|| if numeral.start < probe { currency_before(scan, numeral.start, floor) } else { None });
    let start = currency.as_ref().map_or(numeral.start, |(start, _)| (*start).min(numeral.start));
    Some(End { start, currency: currency.map(|(_, c)| c), numeral })
}

/// Reads the quantity whose figure begins at a token.
pub(super) fn quantity(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    // A mention is large: what was found is changed where it lies.
    let mut found = bare(scan, at, floor);
    if let Some(Found { mention, .. }) = &mut found {
        tell_for(scan, mention);
    }
    found
}

/// Notes whether a figure is rough, and what it is told for.
fn tell_for(scan: &Scan<'_, '_>, mention: &mut Mention) {
    mention.approximate |= is_about(&mention.kind);
    let rated = matches!(
        mention.kind,
        MentionKind::Count(_) | MentionKind::Money(..) | MentionKind::Measure(_) | MentionKind::Percent { .. }
    );
    if rated && mention.per[0].is_none() {
        let counted = mention.noun.as_ref().map_or(0, |noun| noun.tokens.end);
        let told_for = rate::after(scan, mention.tokens.end.max(counted));
        let [within, beside] = &mut mention.per;
        let slot = if matches!(mention.kind, MentionKind::Measure(_)) { beside } else { within };
        *slot = told_for;
    }
}

/// Whether a value is hedged as a rough one.
const fn is_about(kind: &MentionKind) -> bool {
    let (MentionKind::Count(amount) | MentionKind::Money(amount, _) | MentionKind::Percent { amount, .. }) = kind
    else {
        return match kind {
            MentionKind::Measure(quantity) => matches!(quantity.amount, Hedged::About(_)),
            MentionKind::Duration(duration) | MentionKind::Age(duration) => matches!(duration.amount, Hedged::About(_)),
            _ => false,
        };
    };
    matches!(amount, Hedged::About(_))
}

/// The same without what it is told for.
fn bare(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if let Some((end, label)) = named(scan, at, floor) {
        return Some(Found { mention: mention(scan, at, end, MentionKind::Label(label), None)?, next: end });
    }
    if scan.is_word(at) && scan.entry(at).numeric.is_none() {
        return None;
    }
    if let Some(found) = age::by_hyphen(scan, at, floor).or_else(|| age::by_decade(scan, at)) {
        return Some(found);
    }
    if exclude::part_of_a_word(scan, at) {
        return None;
    }
    match scan.entry(at).numeric {
        Some(Numeric::Whole | Numeric::Most) => {
            if let Some(found) = whole::whole(scan, at, floor) {
                return Some(found);
            }
        }
        Some(Numeric::None) => return whole::nothing(scan, at),
        Some(Numeric::Ensemble(_)) => return ensemble(scan, at),
        Some(Numeric::Multiple(_) | Numeric::Divided(_)) => return multiple::by_word(scan, at, floor),
        Some(_) => {
            if let Some(found) = ordinal::in_words(scan, at) {
                return Some(found);
            }
        }
        None => {}
    }
    if age::is_round_decade(scan, at) {
        return None;
    }
    let first = end_at(scan, at, floor, false)?;
    if let Some(found) = ordinal::in_digits(scan, &first).or_else(|| multiple::by_figure(scan, &first, floor)) {
        return Some(found);
    }
    if matches!(first.numeral.amount, Amount::Fraction(..))
        && let Some(ends) = range_end(scan, &first, floor)
    {
        return range(scan, first, ends, floor);
    }
    if let Some(share) = part::part_of(scan, &first, floor) {
        return Some(share);
    }
    // "for one more week"
    let more = scan.is(at + 1, Mark::More) && matches!(scan.entry(at + 2).calendar, Some(Calendar::Unit(_)));
    if exclude::pronoun_one(scan, at) && first.numeral.end == at + 1 && !more {
        return None;
    }
    if let Some(found) = length::in_two_units(scan, &first, floor) {
        return Some(found);
    }
    match range_end(scan, &first, floor) {
        Some(ends) => range(scan, first, ends, floor),
        None => {
            let mut found = single(scan, first, floor);
            if let Some(joined) = found.as_ref().and_then(|found| both_bounds(scan, found)) {
                found = Some(joined);
            }
            found
        }
    }
}

/// The label that a number is, and the token after it.
fn named(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<(usize, Label)> {
    if let Some(end) = named_by_number(scan, at) {
        return Some((end, Label::Name));
    }
    if !scan.is_number(at) {
        let score = score::spelled(scan, at).map(|end| (end, Label::Score));
        return score.or_else(|| exclude::part_name(scan, at));
    }
    let figure = age::by_commas(scan, at) || currency_before(scan, at, floor).is_some() || age::is_decade(scan, at);
    if figure { None } else { exclude::label(scan, at) }
}

pub(super) fn single(scan: &Scan<'_, '_>, mut first: End, floor: usize) -> Option<Found> {
    let digits = first.numeral.script == Script::Digits;
    let value = first.numeral.value();
    if let Some(after) = tolerance(scan, first.numeral.end) {
        first.numeral.end = after;
    }
    let end = first.numeral.end;
    let fraction = matches!(first.numeral.amount, Amount::Fraction(..));
    // "hundreds of years"
    let of_times = matches!(first.numeral.amount, Amount::Vague(_))
        && scan.is(end, Mark::Of)
        && matches!(scan.entry(end + 1).calendar, Some(Calendar::Units(_)));
    let from = if fraction { past_article(scan, end) } else { end + usize::from(of_times) };
    let mut unit = unit_at(scan, from, digits || first.numeral.magnitude.is_some(), value);
    // "two more weeks", "hundreds more years"
    if unit.is_none() && !fraction && (scan.is(end, Mark::More) || scan.is(end, Mark::Extra)) {
        unit = unit_at(scan, end + 1, digits, value).filter(UnitHit::is_time);
    }
    let time = unit.as_ref().is_some_and(|u| matches!(u.what, What::Time(..)) && age::old_after(scan, u.end).is_none());
    let unit_end = unit.as_ref().map_or(end, |u| u.end);
    let mut hedge = hedging(scan, first.start, unit_end, floor, time);
    if hedge.end == unit_end
        && unit.is_some()
        && let Some((after, right)) = hedge::right(scan, end).filter(|_| hedge.hedge == Hedge::Plain)
    {
        // "50-plus miles", "30 or so kilometres": the right hedge stands before the unit.
        hedge = Hedging { hedge: right, end: after, approximate: right == Hedge::About, ..hedge };
    }
    if unit.is_none() && hedge.end > end {
        unit = unit_at(scan, hedge.end, digits, value);
    }
    let unit = unit
        .or_else(|| magnitude_before(scan, first.start, end, floor))
        .or_else(|| length::side(scan, end))
        .or_else(|| moved_unit(scan, &first, floor))
        .or_else(|| listed_unit(scan, &first));
    let sign = minus(scan, first.start, end, floor, unit.is_some());
    // "Half asleep, he left."
    let half = fraction && !first.numeral.by_article && scan.is(first.numeral.start, Mark::Half);
    if half && unit.is_none() && hedge.hedge == Hedge::Plain && scan.is_word(end) {
        return None;
    }
    // "($-5)"
    if let Some((sign_of, currency)) =
        sign.filter(|_| first.currency.is_none()).and_then(|sign| currency_before(scan, sign, floor))
    {
        first.currency = Some(currency);
        hedge.start = hedge.start.min(sign_of);
    }
    let amount = match &first.numeral.amount {
        Amount::Vague(vague) => Hedged::Vague(vague.clone()),
        _ => {
            let figure = first.numeral.figure()?;
            let figure = if sign.is_some() { figure.scaled(Number::from(-1))? } else { figure };
            hedge.hedge.of(figure).unwrap_or(Hedged::Plain(figure))
        }
    };
    if let Some(sign) = sign.or_else(|| both_signs_before(scan, first.start, floor)) {
        hedge.start = hedge.start.min(sign);
    }
    finish(scan, amount, hedge, first.currency, unit, &first.numeral, floor)
}

/// "magnitude 6.4", "magnitude-6.4", "a magnitude of 6.4": the measure stands before the figure.
fn magnitude_before(scan: &Scan<'_, '_>, start: usize, end: usize, floor: usize) -> Option<UnitHit> {
    let of = usize::from(scan.before(start, Mark::Of) || start > 0 && scan.hyphen(start - 1));
    let word = start.checked_sub(1 + of).filter(|word| *word >= floor && scan.is(*word, Mark::Magnitude))?;
    let hit = unit_at(scan, word, true, None)?;
    Some(UnitHit { end, ..hit })
}

/// Past "of" and "a" after a fraction: "half an hour", "a quarter of a percentage point".
pub(super) fn past_article(scan: &Scan<'_, '_>, end: usize) -> usize {
    let of = end + usize::from(scan.is(end, Mark::Of));
    if scan.is(of, Mark::Article) { of + 1 } else { end }
}

/// Puts figure, hedge and unit together and looks for the noun.
pub(super) fn finish(
    scan: &Scan<'_, '_>,
    amount: Hedged<Figure>,
    hedge: Hedging,
    currency: Option<Currency>,
    unit: Option<UnitHit>,
    numeral: &Numeral,
    floor: usize,
) -> Option<Found> {
    let per = unit.as_ref().map_or([None; 2], |unit| unit.per);
    let mut found = put_together(scan, amount, hedge, currency, unit, numeral, floor);
    if let Some(Found { mention, .. }) = &mut found {
        mention.approximate |= hedge.approximate;
        mention.per = per;
    }
    found
}

fn put_together(
    scan: &Scan<'_, '_>,
    amount: Hedged<Figure>,
    hedge: Hedging,
    currency: Option<Currency>,
    unit: Option<UnitHit>,
    numeral: &Numeral,
    floor: usize,
) -> Option<Found> {
    let figure_end = numeral.end;
    let end = unit.as_ref().map_or(figure_end, |u| u.end).max(hedge.end);
    let done = |start: usize, end: usize, kind, noun, next: usize| found(scan, start, end, kind, noun, next);
    let (amount, end) = match (&currency, &unit) {
        (None, Some(UnitHit { what: What::Money(currency), .. })) => {
            money_goes_on(scan, &amount, currency, numeral, end)
        }
        _ => None,
    }
    .unwrap_or((amount, end));
    if let Some(before) = currency {
        // "$30 and 25 cents"
        if unit.is_none()
            && let Some((amount, end)) = money_goes_on(scan, &amount, &before, numeral, end)
        {
            return done(hedge.start, end, MentionKind::Money(amount, before), None, end);
        }
        // "$40 billion dollar": the sign and the word are one.
        let named = match unit {
            Some(UnitHit { what: What::Money(named), end, .. }) => Some((named, end)),
            _ => None,
        };
        let (currency, end) = match named {
            Some((named @ Currency::Iso(_), end)) if matches!(before, Currency::Shared(_)) => (named, end),
            Some((_, end)) => (before, end),
            None => (before, figure_end.max(hedge.end)),
        };
        return done(hedge.start, end, MentionKind::Money(amount, currency), None, end);
    }
    let Some(unit) = unit else {
        return count(scan, amount, hedge, numeral, floor);
    };
    match unit.what {
        What::Money(currency) => done(hedge.start, end, MentionKind::Money(amount, currency), None, end),
        What::Percent | What::Points => {
            let points = matches!(unit.what, What::Points);
            let noun = scan.is(end, Mark::Of).then(|| {
                let article = usize::from(scan.entry(end + 1).class == Some(Class::Determiner));
                noun_at(scan, end + 1 + article, false).map(|n| n.noun)
            });
            done(hedge.start, end, MentionKind::Percent { amount, points }, noun.flatten(), end)
        }
        What::Measure(index) => {
            let quantity = measured(scan, amount, index)?;
            done(hedge.start, end, MentionKind::Measure(quantity), None, end)
        }
        What::Time(time, factor) => duration::timed(scan, amount, hedge, time, factor, end),
    }
}
