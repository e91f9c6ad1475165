//! What stands after or before a figure and says of what it is an amount: money, percent, time, measures.

use super::phrase::{Match, phrase_at, phrase_before};
use super::scan::Scan;
use crate::extract::lexicon::{Calendar, Mark};
use crate::number::Figure;
use crate::number::Number;
use crate::value::{Currency, Hedged, Quantity, TimeUnit, Unit};

/// A unit, and the token after it.
#[derive(Clone, Debug)]
pub(super) struct UnitHit {
    pub(super) end: usize,
    pub(super) what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    Money(Currency),
    Percent,
    Points,
    /// A unit of time and how many of it one is: fourteen days for a fortnight.
    Time(TimeUnit, Number),
    /// Index into the measures of the lexicon.
    Measure(usize),
}

/// The currency sign before a figure: `$`, `US$`, `EUR`; with its first token.
pub(super) fn currency_before(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<(usize, Currency)> {
    let Some((mut first, currency)) =
        phrase_before(scan, &scan.lexicon.currency_signs_before, start, floor, Match::Symbols)
    else {
        return word_before(scan, start, floor);
    };
    let mut currency = currency.clone();
    // "USD $40", "MXN $15", "Canadian $40": a code before the sign decides whose sign it is.
    if let Some((code, decided)) =
        phrase_before(scan, &scan.lexicon.currency_signs_before, first, floor, Match::Symbols)
        && matches!(currency, Currency::Shared(_))
    {
        first = code;
        currency = decided.clone();
    }
    // "mxn$ 15": codes are written in lower case too when they stick to the sign.
    if matches!(currency, Currency::Shared(_)) && scan.glued(first) {
        let code = first.checked_sub(1).filter(|code| *code >= floor);
        if let Some(decided) = code.and_then(|code| scan.lexicon.currency_code(scan.word(code))) {
            return Some((first - 1, Currency::Iso(decided.into())));
        }
    }
    Some((first, currency))
}

/// "rupees 200", "dollar 22.5 million": the word before the figure, where neither has another neighbour.
fn word_before(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<(usize, Currency)> {
    let (first, currency) = phrase_before(scan, &scan.lexicon.currency_words, start, floor, Match::Words)?;
    let before = first.checked_sub(1);
    let taken =
        before.is_some_and(|b| scan.is_number(b) || scan.entry(b).numeric.is_some() || scan.is(b, Mark::TheOrA));
    let magnitude = usize::from(scan.entry(start + 1).numeric.is_some());
    let next = start + 1 + magnitude;
    let alone = !scan.is_word(next) || scan.entry(next).class.is_some();
    (!taken && alone && scan.is_number(start)).then(|| (first, currency.clone()))
}

/// The unit that stands at a token, after a figure.
pub(super) fn unit_at(scan: &Scan<'_, '_>, end: usize, in_digits: bool, value: Option<Number>) -> Option<UnitHit> {
    let hyphenated = scan.hyphen(end);
    // "15 millones de dólares"
    let of = scan.before(end, Mark::TakesOf) && scan.is(end, Mark::Of);
    let at = end + usize::from(hyphenated || of);
    if !scan.same_line(at) {
        return None;
    }
    let hit = |end, what| Some(UnitHit { end, what });
    if scan.word(at) == "%" || scan.is(at, Mark::Percent) {
        if scan.is(at + 1, Mark::Points) {
            return hit(at + 2, What::Points);
        }
        return if scan.is(at, Mark::Percentage) { None } else { hit(at + 1, What::Percent) };
    }
    // "puntos porcentuales"
    if scan.is(at, Mark::Points) && scan.is(at + 1, Mark::Percentage) {
        return hit(at + 2, What::Points);
    }
    if scan.is(at, Mark::Per) && scan.is(at + 1, Mark::Cent) {
        return hit(at + 2, What::Percent);
    }
    if scan.is(at, Mark::Pc) && scan.glued(at) {
        return hit(at + 1, What::Percent);
    }
    if let Some((after, index)) = phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words) {
        if let Some(what) = pounds(scan, at, after, value) {
            return hit(after + usize::from(scan.is(after, Mark::Sterling)), what);
        }
        // "knots", "yards" of ships and houses are rare after a figure; "degrees" in law and art are not measures.
        return hit(after, What::Measure(*index));
    }
    if let Some((after, currency)) = phrase_at(scan, &scan.lexicon.currency_words, at, Match::Words) {
        return hit(after, What::Money(currency.clone()));
    }
    if in_digits && !hyphenated {
        if let Some((after, index)) = phrase_at(scan, &scan.lexicon.measure_symbols, at, Match::Symbols)
            && symbol_fits(scan, at, after)
        {
            return hit(after, What::Measure(*index));
        }
        if let Some((after, currency)) = phrase_at(scan, &scan.lexicon.currency_signs_after, at, Match::Symbols) {
            // "5 $ 10": a sign that sticks to the next figure belongs to it.
            if !(scan.glued(after) && scan.is_number(after)) {
                return hit(after, What::Money(currency.clone()));
            }
        }
    }
    let (unit, factor) = match scan.entry(at).calendar? {
        Calendar::Unit(unit) | Calendar::Units(unit) => (unit, Number::ONE),
        Calendar::Fortnight => (TimeUnit::Day, Number::from(14)),
        _ => return None,
    };
    // "second" after a figure is a rank, unless a hyphen makes a unit of it: "a 30-second clip".
    let second = scan.is(at, Mark::Second) && !hyphenated && value != Some(Number::ONE);
    if second || scan.is(at, Mark::ShortTimeSymbol) && !in_digits {
        None
    } else {
        hit(at + 1, What::Time(unit, factor))
    }
}

/// "pounds" are money from a million on and where "sterling" follows; else they weigh.
fn pounds(scan: &Scan<'_, '_>, at: usize, after: usize, value: Option<Number>) -> Option<What> {
    if !scan.is(at, Mark::Pound) {
        return None;
    }
    if scan.is(after, Mark::Sterling) {
        return Some(What::Money(Currency::Iso("GBP".into())));
    }
    let paid = (at.saturating_sub(6)..at).any(|near| scan.entry(near).has(Mark::Payment));
    if paid {
        return Some(What::Money(Currency::Shared("pound".into())));
    }
    let large = value.is_some_and(|v| v >= Number::from(1_000_000));
    large.then(|| What::Money(Currency::Shared("pound".into())))
}

/// Symbols of one or two letters are easily something else; "in" is nearly always the preposition.
fn symbol_fits(scan: &Scan<'_, '_>, at: usize, after: usize) -> bool {
    let symbol = scan.word(at);
    let cut = scan.glued(after) && (scan.is_word(after) || scan.is_number(after));
    if cut {
        return false;
    }
    match symbol {
        "in" | "t" | "l" | "L" | "g" | "W" | "V" | "J" | "mi" | "bp" | "mb" => scan.glued(at) || after > at + 1,
        "m" => scan.glued(at) || !scan.is_word(after),
        _ => true,
    }
}

/// An amount of a measure of the lexicon.
pub(super) fn measured(scan: &Scan<'_, '_>, amount: Hedged<Figure>, index: usize) -> Option<Quantity> {
    let measure = scan.lexicon.measure(index)?;
    let unit = Unit::Measure {
        name: measure.name.into(),
        dimension: measure.dimension.into(),
        factor: measure.factor,
        offset: measure.offset,
    };
    Some(Quantity { amount, unit })
}
