//! Numbers in words: "two hundred and five", "twenty-one", "two thirds".

use super::digits::from_digits;
use super::numeral::{Amount, Numeral, Script};
use super::scan::Scan;
use crate::extract::lexicon::{Mark, Numeric};
use crate::number::{Figure, Number};

/// "two thirds", "three quarters", "one-fifth" after a numerator in words.
pub(super) fn fraction_of(scan: &Scan<'_, '_>, numeral: Numeral) -> Option<Numeral> {
    let spaced_dash = scan.is_dash(numeral.end) && !scan.glued(numeral.end) && !scan.glued(numeral.end + 1);
    let at = numeral.end + usize::from(scan.hyphen(numeral.end) || spaced_dash);
    let above = numeral.value()?;
    // "one over twenty", where nothing follows that twenty could count
    if scan.is(at, Mark::Over) && !scan.is_word(at + 2) {
        let below = if scan.is_number(at + 1) { from_digits(scan, at + 1)? } else { cardinal(scan, at + 1)? };
        let fits = below.value().is_some_and(|b| above < b && b.is_whole()) && !scan.is_word(below.end);
        if fits {
            return Some(Numeral { end: below.end, amount: Amount::Fraction(above, below.value()?), ..numeral });
        }
    }
    let one = above == Number::ONE;
    let below = match scan.entry(at).numeric {
        Some(Numeric::Fraction(below)) if below != 2 || one => below,
        Some(Numeric::Ordinal(below)) if one && below > 2 => below,
        _ => return Some(numeral),
    };
    // "twenty-three fifths": more than the whole, which only a plural can say.
    if above >= Number::from(below) && below > 4 && !one && scan.word(at).ends_with('s') {
        return Some(Numeral { end: at + 1, amount: Amount::Fraction(above, Number::from(below)), ..numeral });
    }
    // "two quarters of growth" are quarters of a year; "three quarters" are three fourths.
    if above >= Number::from(below) || below == 4 && above == Number::from(2) {
        return Some(numeral);
    }
    Some(Numeral { end: at + 1, amount: Amount::Fraction(above, Number::from(below)), ..numeral })
}

/// The standard reading of number words: units after tens, hundreds after units, powers that only shrink.
pub(super) fn cardinal(scan: &Scan<'_, '_>, first: usize) -> Option<Numeral> {
    let mut total = Number::ZERO;
    let mut group: i64 = 0;
    let mut smallest_power = i32::MAX;
    let mut end = first;
    let mut last_was_hundred_or_power = true;
    let mut last_was_tens = false;
    let mut words = 0;
    // No more "and" than there can be powers; "between a hundred and two hundred" are two numbers.
    let between = scan.before(first, Mark::Between);
    loop {
        let mut next = end;
        if words > 0 && scan.hyphen(next) {
            next += 1;
        } else if words > 0 && last_was_hundred_or_power && scan.is(next, Mark::And) && !between {
            let follows = matches!(scan.entry(next + 1).numeric, Some(Numeric::Small(_) | Numeric::Tens(_)));
            let fraction = matches!(scan.entry(next + 2).numeric, Some(Numeric::Fraction(_)));
            if !follows || fraction {
                break;
            }
            next += 1;
        } else if last_was_tens && scan.is(next, Mark::TensJoiner) {
            // "treinta y dos", "cuarenta y un"
            match scan.entry(next + 1).numeric {
                Some(Numeric::Small(1..=9)) => next += 1,
                None if scan.is(next + 1, Mark::Article) => {
                    group += 1;
                    (end, last_was_tens) = (next + 2, false);
                    continue;
                }
                _ => break,
            }
        }
        if words > 0 && !scan.same_line(next) {
            break;
        }
        match scan.entry(next).numeric {
            Some(Numeric::Small(n)) if words == 0 || group % 10 == 0 && n > 0 && n < 10 && group % 100 != 10 => {
                group += n
            }
            Some(Numeric::Small(n)) if group % 100 == 0 && n > 9 && last_was_hundred_or_power => group += n,
            Some(Numeric::Tens(n)) if group % 100 == 0 && (words == 0 || last_was_hundred_or_power) => group += n,
            Some(Numeric::Hundred) if group < 100 && (group > 0 || words == 0) => group = group.max(1) * 100,
            Some(Numeric::Power(exponent)) if exponent < smallest_power && (group > 0 || words == 0) => {
                let factor = Number::power_of_ten(exponent)?;
                total = total.plus(Number::from(group.max(1)).times(factor)?)?;
                group = 0;
                smallest_power = exponent;
            }
            // "dos mil millones"
            Some(Numeric::Power(exponent)) if smallest_power == 3 && scan.is(next, Mark::PluralPower) => {
                total = total.plus(Number::from(group))?.times(Number::power_of_ten(exponent)?)?;
                group = 0;
                smallest_power = exponent;
            }
            _ => break,
        }
        let numeric = scan.entry(next).numeric;
        last_was_hundred_or_power =
            matches!(numeric, Some(Numeric::Hundred | Numeric::Power(_) | Numeric::Small(100..)));
        last_was_tens = matches!(numeric, Some(Numeric::Tens(_)));
        words += 1;
        end = next + 1;
    }
    // What goes on as a number but does not fit ("hundred hundred", "two one") is left alone.
    let rest = scan.entry(end).numeric;
    let goes_on = matches!(rest, Some(Numeric::Small(_) | Numeric::Tens(_) | Numeric::Hundred | Numeric::Power(_)));
    if words == 0 || goes_on && scan.same_line(end) && !scan.is_dash(end + 1) {
        return None;
    }
    let mut value = total.plus(Number::from(group))?;
    if scan.is(end, Mark::Point) && matches!(scan.entry(end + 1).numeric, Some(Numeric::Small(_) | Numeric::Tens(_))) {
        let mut place = Number::ONE;
        let mut at = end + 1;
        while let Some(Numeric::Small(n)) = scan.entry(at).numeric.filter(|_| at < end + 10) {
            place = place.times(Number::ratio(1, if n > 9 { 100 } else { 10 })?)?;
            value = value.plus(place.times(Number::from(n))?)?;
            at += 1;
        }
        if let (true, Some(Numeric::Tens(_))) = (at == end + 1, scan.entry(at).numeric) {
            let part = cardinal(scan, at)?;
            place = Number::ratio(1, 100)?;
            value = value.plus(part.value()?.times(place)?)?;
            at = part.end;
        }
        return Some(Numeral::of(first, at, Figure::new(value, place), Script::Words));
    }
    let mut numeral = Numeral::of(first, end, Figure::as_written(value), Script::Words);
    numeral.magnitude = (smallest_power < i32::MAX).then(|| Number::power_of_ten(smallest_power)).flatten();
    Some(numeral)
}
