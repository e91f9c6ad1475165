//! What multiplies a numeral: "million", "dozen", "k", "bn", "score".

use super::cardinal::words;
use super::digits::{around_point, from_digits, plain};
use super::numeral::{Amount, Numeral, Script, quarter_of_power};
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::phrase::{Match, loose_hyphen, phrase_at};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};

/// No rest of a number behind its largest magnitude has more tokens.
const LONGEST: usize = 12;

/// The magnitude that stands at a token: a word, or after digits a letter that is glued to them.
pub(in crate::extract::read) fn magnitude(scan: &Scan<'_, '_>, at: usize, money: bool) -> Option<Number> {
    match scan.entry(at).numeric {
        Some(Numeric::Hundred) => return Number::power_of_ten(2),
        Some(Numeric::Power(exponent)) => return Number::power_of_ten(exponent),
        Some(Numeric::Dozen) => return Some(Number::from(12)),
        Some(Numeric::Vague) if scan.is(at, Mark::Dozens) => return Some(Number::from(12)),
        // "5 millions of euros"; "ten thousands" are ten of them
        Some(Numeric::Powers(exponent)) if exponent >= 6 && !scan.before(at, Mark::Of) && scan.same_line(at) => {
            return Number::power_of_ten(exponent);
        }
        Some(Numeric::Powers(exponent)) if at > 0 && scan.says_only(0, at + 1) => {
            return Number::power_of_ten(exponent);
        }
        _ => {}
    }
    let exponent = match scan.word(at) {
        "k" | "K" if scan.glued(at) || money || alone(scan, at) => 3,
        "k" if !scan.is_word(at + 1) || scan.is(at + 1, Mark::CountedInMillions) => 3,
        "m" | "M" if money => 6,
        // "1.5m people", "3m dollars"; "the 100m hurdles" are metres.
        "m" if scan.glued(at) && (in_millions(scan, at + 1) || currency_word(scan, at + 1)) => 6,
        "M" if scan.glued(at) || alone(scan, at) || scan.is(at + 1, Mark::CountedInMillions) => 6,
        "b" | "B" if money || alone(scan, at) => 9,
        // "1.4B users"; "4B" is a pencil or a seat
        "B" if scan.glued(at) && (in_millions(scan, at + 1) || has_decimals(scan, at - 1)) => 9,
        "G" if alone(scan, at) => 9,
        "t" | "T" if money && scan.glued(at) => 12,
        "T" if alone(scan, at) => 12,
        _ => return None,
    };
    // "5M-class" and "10K/s" are no magnitudes.
    let joined = !money && scan.hyphen(at + 1) && !scan.is(at + 2, Mark::DescribesNumber);
    let cut =
        joined || scan.glued(at + 1) && (scan.is_word(at + 1) || scan.is_number(at + 1) || scan.sign(at + 1) == '/');
    if cut { None } else { Number::power_of_ten(exponent) }
}

/// Whether a decimal point stands in the digits at a token.
fn has_decimals(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is_number(at) && around_point(scan.word(at)).is_some()
}

/// "users", "Windows users": what is counted in millions, with a word before it or not; "1.8m of them".
fn in_millions(scan: &Scan<'_, '_>, at: usize) -> bool {
    if scan.is(at, Mark::Of) && scan.is(at + 1, Mark::Them) {
        return true;
    }
    let described = scan.is_word(at) && scan.entry(at).class.is_none() && scan.same_line(at + 1);
    scan.is(at, Mark::CountedInMillions) || described && scan.is(at + 1, Mark::CountedInMillions)
}

/// Whether a text, as a cell of a table, says nothing but a figure and the letter at a token: "10G", "- 10 k".
fn alone(scan: &Scan<'_, '_>, at: usize) -> bool {
    at > 0 && scan.is_number(at - 1) && scan.says_only(at - 1, at + 1)
}

fn currency_word(scan: &Scan<'_, '_>, at: usize) -> bool {
    phrase_at(scan, &scan.lexicon.currency_words, at, Match::Words).is_some()
}

/// Takes in what multiplies a numeral: "million", "dozen", "k", "a million" after "half".
pub(super) fn with_magnitudes(scan: &Scan<'_, '_>, mut base: Numeral, money: bool) -> Option<Numeral> {
    // "half a million" and "a quarter of a million".
    if matches!(base.amount, Amount::Fraction(..)) {
        let of = base.end + usize::from(scan.is(base.end, Mark::Of));
        // "half-billion", "half-a-dozen"
        let hyphen = scan.hyphen(of) && base.script == Script::Words;
        let joined = hyphen && scan.is(of + 1, Mark::A) && scan.hyphen(of + 2);
        // "medio millón", "media docena"
        // "a quarter million"
        let quarter = base.by_article && quarter_of_power(scan, base.end - 1) && !hyphen;
        let scaled = matches!(scan.entry(of).numeric, Some(Numeric::Dozen | Numeric::Power(_) | Numeric::Hundred));
        let bare = (scan.is(base.start, Mark::BareHalf) || quarter) && of == base.end && scaled;
        if bare || hyphen || scan.is(of, Mark::A) {
            let at = if bare { of - 1 } else { of + if joined { 2 } else { 0 } };
            match scan.entry(at + 1).numeric {
                Some(Numeric::Dozen) => {
                    let figure = Figure::new(base.figure()?.value().times(Number::from(12))?, Number::from(2));
                    return Some(Numeral { end: at + 2, amount: Amount::Figure(figure), by_article: true, ..base });
                }
                Some(Numeric::Power(_) | Numeric::Hundred) => {
                    let factor = magnitude(scan, at + 1, false)?;
                    base = base.scaled(at + 2, factor)?;
                    base.amount = Amount::Figure(Figure::as_written(base.value()?));
                }
                _ => return Some(base),
            }
        }
    }
    if let Some(found) = scores(scan, &base) {
        return Some(found);
    }
    let vague = matches!(base.amount, Amount::Vague(_));
    let mut steps = 0;
    loop {
        let mut at = base.end;
        // "$ 5.4 - billion"
        let loose = loose_hyphen(scan, at) && matches!(scan.entry(at + 1).numeric, Some(Numeric::Power(_)));
        if scan.hyphen(at) || loose {
            at += 1;
        }
        if vague && scan.is(at, Mark::Of) {
            let power = at + 1;
            let of_power = plural_power(scan, power).is_some();
            if !of_power {
                return Some(base);
            }
            let factor = plural_power(scan, power)?;
            base = base.scaled(power + 1, factor)?;
            steps += 1;
            if steps > 3 {
                return Some(base);
            }
            continue;
        }
        let Some(factor) = magnitude(scan, at, money) else { return Some(and_smaller(scan, base)) };
        if !scan.same_line(at) || base.script == Script::Words && !vague && steps == 0 && base.magnitude.is_some() {
            return Some(base);
        }
        // "hundred hundred thousand": powers must not shrink and then grow again.
        if steps > 1 {
            return None;
        }
        let dozen = scan.entry(at).numeric == Some(Numeric::Dozen) || scan.is(at, Mark::Dozens);
        if dozen && !vague {
            let figure = base.figure()?;
            // "three hundred and two dozens"
            let rest = figure.value().to_i64().map_or(0, |value| value % 100);
            let and = (base.start..base.end).any(|near| scan.is(near, Mark::And));
            let apart = and && (1..=12).contains(&rest) && scan.is(at, Mark::Dozens);
            let value =
                if apart { figure.value().plus(Number::from(rest * 11))? } else { figure.value().times(factor)? };
            base.amount = Amount::Figure(Figure::new(value, Number::from(4)));
            base.end = at + 1;
            base.script = Script::Words;
            return Some(base);
        }
        base = base.scaled(at + 1, factor)?;
        steps += 1;
    }
}

/// "four score and seven", "three score years": twenties.
fn scores(scan: &Scan<'_, '_>, base: &Numeral) -> Option<Numeral> {
    let spelled = base.end == base.start + 1 && base.script == Script::Words;
    if !spelled || scan.entry(base.end).numeric != Some(Numeric::Score) {
        return None;
    }
    let after = base.end + 1;
    let rest = if scan.is(after, Mark::And) { words(scan, after + 1, after + 4) } else { None };
    let counts = scan.entry(after).calendar.is_some() || noun_at(scan, after, false).is_some();
    let (more, end) = rest.map_or((Number::ZERO, after), |rest| (rest.value, rest.end));
    let value = base.value()?.times(Number::from(20))?.plus(more)?;
    (counts || end > after).then(|| Numeral { end, amount: Amount::Figure(Figure::as_written(value)), ..base.clone() })
}

/// The power that "thousands" or "thousand" names.
pub(super) fn plural_power(scan: &Scan<'_, '_>, at: usize) -> Option<Number> {
    match scan.entry(at).numeric {
        Some(Numeric::Powers(exponent)) => Number::power_of_ten(exponent),
        // "decenas de millones": where the plural after a figure is the same word
        Some(Numeric::Power(exponent)) if scan.is(at, Mark::PluralPower) => Number::power_of_ten(exponent),
        _ => None,
    }
}

/// "3 million 200 thousand", "1 hundred and fifty": the smaller magnitude that digits go on with.
fn and_smaller(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    summed(scan, &base).unwrap_or(base)
}

fn summed(scan: &Scan<'_, '_>, base: &Numeral) -> Option<Numeral> {
    let and = scan.is(base.end, Mark::And);
    let next = base.end + usize::from(and);
    // "two hundred and 5"
    let words_first = !scan.is_number(base.start) && and && scan.is_number(next);
    let largest = if words_first { last_power(scan, base)? } else { base.magnitude? };
    let mixed = scan.is_number(base.start) || words_first;
    let whole = base.value().filter(|value| value.is_whole() && mixed && !scan.before(base.start, Mark::Between))?;
    let hundred = largest == Number::from(100);
    let (more, factor, end) = if scan.is_number(next) && scan.same_line(next) {
        let digits = from_digits(scan, next)?;
        match magnitude(scan, digits.end, false) {
            Some(factor) => (digits.value()?, factor, digits.end + 1),
            None => (digits.value().filter(|_| fills_up(scan, next, largest))?, Number::ONE, digits.end),
        }
    } else {
        let rest = words(scan, next, next + LONGEST).filter(|_| scan.same_line(next))?;
        // "5 thousand and twelve trucks" are one count; "sold 5 million and twelve trucks", "sold 2 million two years ago"
        let large = rest.value >= Number::from(100) || hundred || and && largest == Number::from(1_000);
        let value = Some(rest.value).filter(|_| large || scan.says_only(base.start, rest.end))?;
        let thousands = value.over(Number::from(1_000)).filter(|thousands| hundred && thousands.is_whole());
        thousands.map_or((value, Number::ONE, rest.end), |thousands| (thousands, Number::from(1_000), rest.end))
    };
    // "3 hundred and fifty thousand"
    let value = if hundred && factor > largest {
        whole.plus(more)?.times(factor).filter(|_| more < largest)?
    } else {
        let more = more.times(factor)?;
        whole.plus(more).filter(|_| more < largest)?
    };
    Some(Numeral { end, amount: Amount::Figure(Figure::as_written(value)), script: Script::Words, ..base.clone() })
}

/// The hundred or the thousand with which the words of a numeral end.
fn last_power(scan: &Scan<'_, '_>, base: &Numeral) -> Option<Number> {
    match scan.entry(base.end.checked_sub(1)?).numeric {
        Some(Numeric::Hundred) => Some(Number::from(100)),
        Some(Numeric::Power(3)) => Some(Number::from(1_000)),
        _ => None,
    }
}

/// Whether the digits at a token are as many as the noughts of a hundred or a thousand, or stand behind "and".
fn fills_up(scan: &Scan<'_, '_>, at: usize, largest: Number) -> bool {
    let noughts = match largest.to_i64() {
        Some(100) => 2,
        Some(1_000) => 3,
        _ => return false,
    };
    let word = scan.word(at);
    let stuck = scan.glued(at + 1) && (scan.is_word(at + 1) || scan.glued(at + 2));
    let plain = plain(word.as_bytes()).is_some() && !stuck;
    plain && (word.len() == noughts || scan.before(at, Mark::And) && word.len() < noughts)
}
