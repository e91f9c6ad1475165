//! Numbers in words: "two hundred and five", "twenty-one", "two thousand million".

use super::fraction::below_at;
use super::numeral::{Numeral, Script};
use super::point::{at_one_point, decimals};
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::phrase::{half_loose_hyphen, loose_hyphen};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// Reads the number words that begin at a token: units after tens, hundreds after units, powers that only shrink.
pub(super) fn cardinal(scan: &Scan<'_, '_>, first: usize) -> Option<Numeral> {
    let read = words(scan, first, usize::MAX)?;
    // What goes on as a number but does not fit ("hundred hundred", "two one") is left alone.
    let rest = scan.entry(read.end).numeric;
    let goes_on = matches!(rest, Some(Numeric::Small(_) | Numeric::Tens(_) | Numeric::Hundred | Numeric::Power(_)));
    let below = below_at(scan, read.end).is_some();
    if goes_on && scan.same_line(read.end) && !scan.is_dash(read.end + 1) && !below {
        return None;
    }
    if let Some((figure, end)) =
        decimals(scan, read.value, read.end).filter(|found| !at_one_point(scan, first, found.1))
    {
        return Some(Numeral::of(first, end, figure, Script::Words));
    }
    let mut numeral = Numeral::of(first, read.end, Figure::as_written(read.value), Script::Words);
    numeral.magnitude = (read.smallest < i32::MAX).then(|| Number::power_of_ten(read.smallest)).flatten();
    Some(numeral)
}

/// Number words that make one whole number.
pub(in crate::extract::read) struct Words {
    pub(in crate::extract::read) value: Number,
    pub(in crate::extract::read) end: usize,
    /// The exponent of the smallest power among them.
    smallest: i32,
}

/// The whole number that the words from a token on tell, as far as `until`.
pub(super) fn words(scan: &Scan<'_, '_>, first: usize, until: usize) -> Option<Words> {
    let mut total = Number::ZERO;
    let mut group: i64 = 0;
    let mut smallest = i32::MAX;
    let mut end = first;
    let mut after_power = true;
    let mut after_tens = false;
    let mut count = 0;
    let mut powers = 0;
    // No more "and" than there can be powers; "between a hundred and two hundred" are two numbers.
    let article = usize::from(scan.before(first, Mark::Article));
    let between = first.checked_sub(article).is_some_and(|start| scan.before(start, Mark::Between));
    loop {
        let mut next = end;
        let loose = after_tens
            && (loose_hyphen(scan, next) || half_loose_hyphen(scan, next))
            && !is_score(scan, first, next + 1);
        if count > 0 && after_power && scan.hyphen(next) && scan.is(next + 1, Mark::And) && scan.hyphen(next + 2) {
            // "one-hundred-and-five"
            next += 3;
        } else if count > 0
            && (scan.hyphen(next) || loose || smallest < i32::MAX && goes_on_by_comma(scan, next, group))
        {
            next += 1;
        } else if count > 0 && after_power && scan.is(next, Mark::And) && !between {
            let follows = matches!(scan.entry(next + 1).numeric, Some(Numeric::Small(_) | Numeric::Tens(_)));
            // "one hundred and two thirds", "one hundred and two and a half"
            let small = matches!(scan.entry(next + 1).numeric, Some(Numeric::Small(1..=9)));
            let fraction = small && matches!(scan.entry(next + 2).numeric, Some(Numeric::Fraction(2..=9)));
            if !follows || fraction || and_one_part(scan, next + 1) {
                break;
            }
            next += 1;
        } else if after_tens && scan.is(next, Mark::TensJoiner) {
            // "treinta y dos", "cuarenta y un"
            match scan.entry(next + 1).numeric {
                Some(Numeric::Small(1..=9)) => next += 1,
                None if scan.is(next + 1, Mark::Article) => {
                    group += 1;
                    (end, after_tens) = (next + 2, false);
                    continue;
                }
                _ => break,
            }
        }
        if next >= until || count > 0 && !scan.same_line(next) {
            break;
        }
        match scan.entry(next).numeric {
            Some(Numeric::Small(n)) if count == 0 || group % 10 == 0 && n > 0 && n < 10 && group % 100 != 10 => {
                group += n;
            }
            Some(Numeric::Small(n)) if group % 100 == 0 && n > 9 && after_power => group += n,
            Some(Numeric::Tens(n)) if group % 100 == 0 && (count == 0 || after_power) => group += n,
            Some(Numeric::Hundred) if group < 100 && (group > 0 || count == 0) => group = group.max(1) * 100,
            Some(Numeric::Power(exponent)) if exponent < smallest && (group > 0 || count == 0) => {
                let factor = Number::power_of_ten(exponent)?;
                total = total.plus(Number::from(group.max(1)).times(factor)?)?;
                group = 0;
                smallest = exponent;
                powers += 1;
            }
            // "dos mil millones", "two thousand million", "a million million"
            Some(Numeric::Power(exponent))
                if smallest == 3 && scan.is(next, Mark::PluralPower)
                    || exponent >= 6 && group == 0 && powers == 1 && after_power && !scan.hyphen(end) =>
            {
                total = total.plus(Number::from(group))?.times(Number::power_of_ten(exponent)?)?;
                group = 0;
                smallest = exponent;
                powers += 1;
            }
            _ => break,
        }
        let numeric = scan.entry(next).numeric;
        after_power = matches!(numeric, Some(Numeric::Hundred | Numeric::Power(_) | Numeric::Small(100..)));
        after_tens = matches!(numeric, Some(Numeric::Tens(_)));
        count += 1;
        end = next + 1;
    }
    let value = total.plus(Number::from(group))?;
    (count > 0).then_some(Words { value, end, smallest })
}

/// "and one ninth", where nothing follows that has this rank.
fn and_one_part(scan: &Scan<'_, '_>, one: usize) -> bool {
    let part = one + 1 + usize::from(scan.hyphen(one + 1));
    let rank = matches!(scan.entry(part).numeric, Some(Numeric::Ordinal(3..)));
    rank && scan.is(one, Mark::One)
        && (!scan.is_word(part + 1) && !scan.hyphen(part + 1) || scan.is(part + 1, Mark::Of))
}

/// "six thousand, two hundred": hundreds after a comma.
fn goes_on_by_comma(scan: &Scan<'_, '_>, comma: usize, group: i64) -> bool {
    let hundreds = matches!(scan.entry(comma + 1).numeric, Some(Numeric::Small(1..=9)))
        && scan.entry(comma + 2).numeric == Some(Numeric::Hundred);
    group == 0 && scan.sign(comma) == ',' && scan.glued(comma) && hundreds
}

/// Whether "fifty - two" is a result rather than a number: one follows a word of contests and counts nothing.
fn is_score(scan: &Scan<'_, '_>, first: usize, small: usize) -> bool {
    let contest = (first.saturating_sub(4)..first).any(|near| scan.entry(near).has(Mark::Contest));
    contest && noun_at(scan, small + 1, false).is_none()
}
