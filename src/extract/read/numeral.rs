//! Numbers in digits and words, with the last place that was written.

use super::lexicon::Numeric;
use super::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::Vague;

/// What a numeral says.
#[derive(Clone, Debug)]
pub(super) enum Amount {
    Figure(Figure),
    /// Two thirds, a quarter, half: part and whole.
    Fraction(Number, Number),
    Vague(Vague),
}

/// How a numeral was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Digits alone.
    Digits,
    /// With at least one word.
    Words,
}

/// A numeral and the tokens that it takes.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) amount: Amount,
    pub(super) script: Script,
    /// Whether a magnitude word or letter was written: "million", "bn".
    pub(super) magnitude: Option<Number>,
    /// "a", "an" or "half a" stands where the number would.
    pub(super) by_article: bool,
}

impl Numeral {
    fn of(start: usize, end: usize, figure: Figure, script: Script) -> Self {
        Self { start, end, amount: Amount::Figure(figure), script, magnitude: None, by_article: false }
    }

    /// The figure, a fraction worked out; none for vague words.
    pub(super) fn figure(&self) -> Option<Figure> {
        match &self.amount {
            Amount::Figure(figure) => Some(*figure),
            Amount::Fraction(part, whole) => Some(Figure::new(part.over(*whole)?, Number::ONE.over(*whole)?)),
            Amount::Vague(_) => None,
        }
    }

    pub(super) fn value(&self) -> Option<Number> {
        self.figure().map(Figure::value)
    }

    fn scaled(mut self, end: usize, factor: Number) -> Option<Self> {
        self.amount = match self.amount {
            Amount::Figure(figure) => Amount::Figure(figure.scaled(factor)?),
            Amount::Fraction(..) => Amount::Figure(self.figure()?.scaled(factor)?),
            Amount::Vague(vague) => {
                let times = vague.multiplier().times(factor)?;
                Amount::Vague(vague.times(times))
            }
        };
        self.magnitude = Some(factor.times(self.magnitude.unwrap_or(Number::ONE))?);
        self.end = end;
        self.script = Script::Words;
        Some(self)
    }
}

/// Digits with their separators.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    pub(super) figure: Figure,
    /// Neither separators nor a decimal point: "2009" and not "2,009".
    pub(super) plain: bool,
}

/// Reads a number token; `None` where its separators make no sense, as in an address of the internet.
pub(super) fn digits(word: &str) -> Option<Digits> {
    // Nearly all numbers are a few plain digits.
    if word.len() <= 18 && word.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Digits { figure: Figure::from(word.parse::<i64>().ok()?), plain: true });
    }
    // More digits than can be held are no figure that news would print.
    if word.len() > 60 {
        return None;
    }
    let text: String = word
        .chars()
        .map(|c| match c {
            '０'..='９' => u32::from(c).checked_sub(0xff10 - 0x30).and_then(char::from_u32).unwrap_or(c),
            other => other,
        })
        .collect();
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let (whole, decimals) = match (commas, points) {
        (0, 0) => (text.as_str(), ""),
        (0, 1) => text.split_once('.')?,
        (_, 0) => (text.as_str(), ""),
        (_, 1) if text.rfind(',') < text.find('.') => text.split_once('.')?,
        // 1.234.567,89 as much of Europe writes it: two signs leave no doubt.
        (1, _) => text.split_once(',')?,
        _ => return None,
    };
    let mut joined = String::new();
    for (index, group) in whole.split([',', '.']).enumerate() {
        let groups = commas + points > 0 && index > 0;
        // The lakh groups by two: 1,00,000.
        if groups && group.len() != 3 && !(group.len() == 2 && whole.len() > 5 && whole.ends_with("000")) {
            return None;
        }
        if index == 0 && group.len() > 3 && whole.contains([',', '.']) {
            return None;
        }
        joined.push_str(group);
    }
    let plain = commas + points == 0;
    if decimals.is_empty() {
        let value: Number = joined.parse().ok()?;
        return Some(Digits { figure: Figure::as_written(value), plain });
    }
    let places = i32::try_from(decimals.len()).ok()?;
    let value: Number = format!("{joined}.{decimals}").parse().ok()?;
    Some(Digits { figure: Figure::new(value, Number::power_of_ten(-places)?), plain })
}

fn unit_fraction(word: &str) -> Option<(i64, i64)> {
    Some(match word {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    })
}

/// Whether a sign is a fraction by itself: "½".
pub(super) fn is_fraction_sign(sign: &str) -> bool {
    unit_fraction(sign).is_some()
}

/// The magnitude that stands at a token: a word, or after digits a letter that is glued to them.
fn magnitude(scan: &Scan<'_, '_>, at: usize, money: bool) -> Option<Number> {
    match scan.entry(at).numeric {
        Some(Numeric::Hundred) => return Number::power_of_ten(2),
        Some(Numeric::Power(exponent)) => return Number::power_of_ten(exponent),
        Some(Numeric::Dozen) => return Some(Number::from(12)),
        Some(Numeric::Vague) if scan.is(at, "dozens") => return Some(Number::from(12)),
        _ => {}
    }
    let exponent = match scan.word(at) {
        "k" | "K" if scan.glued(at) || money => 3,
        "m" | "M" if money => 6,
        "M" if scan.glued(at) => 6,
        "b" | "B" if money => 9,
        "t" | "T" if money && scan.glued(at) => 12,
        _ => return None,
    };
    // "5M-class" and "10K/s" are no magnitudes.
    let cut = scan.glued(at + 1) && (scan.is_word(at + 1) || scan.is_number(at + 1) || scan.word(at + 1) == "/");
    if cut { None } else { Number::power_of_ten(exponent) }
}

/// Reads the numeral that begins at a token, or whose article stands before it; nothing before `floor` is taken.
pub(super) fn numeral(scan: &Scan<'_, '_>, at: usize, floor: usize, money: bool) -> Option<Numeral> {
    let base = if scan.is_number(at) {
        from_digits(scan, at)?
    } else if let Some((part, whole)) = unit_fraction(scan.word(at)) {
        let (part, whole) = (Number::from(part), Number::from(whole));
        Numeral { amount: Amount::Fraction(part, whole), ..Numeral::of(at, at + 1, Figure::from(0), Script::Digits) }
    } else {
        from_words(scan, at, floor)?
    };
    let base = with_half(scan, base);
    with_magnitudes(scan, base, money)
}

fn from_digits(scan: &Scan<'_, '_>, at: usize) -> Option<Numeral> {
    let mut figure = digits(scan.word(at))?.figure;
    let mut start = at;
    // ".25": a point that stands alone before the digits.
    let point = at.checked_sub(1).filter(|p| scan.word(*p) == "." && scan.glued(at) && (!scan.glued(*p) || *p == 0));
    if let Some(point) = point {
        let places = i32::try_from(scan.word(at).len()).ok()?;
        figure = figure.scaled(Number::power_of_ten(-places)?)?;
        start = point;
    }
    let base = Numeral::of(start, at + 1, figure, Script::Digits);
    // 3½, 3 ½
    if let Some((part, whole)) = unit_fraction(scan.word(at + 1)) {
        let value = figure.value().plus(Number::ratio(part.into(), whole.into())?)?;
        return Some(Numeral::of(at, at + 2, Figure::new(value, Number::ratio(1, whole.into())?), Script::Digits));
    }
    // 1/2, 3 1/2: only the fractions of the kitchen and the stock exchange; all else may be a date.
    if let Some((part, whole)) = slash_fraction(scan, at) {
        return Some(Numeral {
            amount: Amount::Fraction(part, whole),
            ..Numeral::of(at, at + 3, figure, Script::Digits)
        });
    }
    if figure.value().is_whole()
        && scan.is_number(at + 1)
        && scan.same_line(at + 1)
        && let Some((part, whole)) = slash_fraction(scan, at + 1)
    {
        let value = figure.value().plus(part.over(whole)?)?;
        return Some(Numeral::of(at, at + 4, Figure::new(value, Number::ONE.over(whole)?), Script::Digits));
    }
    Some(base)
}

fn slash_fraction(scan: &Scan<'_, '_>, at: usize) -> Option<(Number, Number)> {
    if scan.word(at + 1) != "/" || !scan.glued(at + 1) || !scan.glued(at + 2) || scan.word(at + 3) == "/" {
        return None;
    }
    let (part, whole) = (digits(scan.word(at))?.figure.value(), digits(scan.word(at + 2))?.figure.value());
    let usual = matches!(whole.to_i64(), Some(2 | 3 | 4 | 5 | 8 | 16 | 32));
    (usual && part < whole && !part.is_zero() && !scan.glued(at)).then_some((part, whole))
}

/// "and a half", "and a quarter", "and two thirds" after a whole number.
fn with_half(scan: &Scan<'_, '_>, base: Numeral) -> Numeral {
    let Amount::Figure(figure) = base.amount else { return base };
    let joined = |at: usize| scan.is(at, "and") || scan.hyphen(at) && scan.is(at + 1, "and");
    if !figure.value().is_whole() || !joined(base.end) {
        return base;
    }
    let mut at = base.end + 1;
    while scan.is(at, "and") || scan.hyphen(at) {
        at += 1;
    }
    let (above, at) = match scan.entry(at).numeric {
        _ if scan.any(at, &["a", "an"]) => (1, at + 1),
        Some(Numeric::Small(n)) if n > 0 => (n, at + 1),
        Some(Numeric::Fraction(2)) => (1, at),
        _ => return base,
    };
    let at = if scan.hyphen(at) { at + 1 } else { at };
    let below = match scan.entry(at).numeric {
        Some(Numeric::Fraction(below)) => below,
        Some(Numeric::Ordinal(below)) if above == 1 && below > 2 => below,
        _ => return base,
    };
    let Some(part) = Number::ratio(above.into(), below.into()) else { return base };
    let (Some(value), Some(place)) = (figure.value().plus(part), Number::ratio(1, below.into())) else { return base };
    Numeral { end: at + 1, amount: Amount::Figure(Figure::new(value, place)), script: Script::Words, ..base }
}

fn with_magnitudes(scan: &Scan<'_, '_>, mut base: Numeral, money: bool) -> Option<Numeral> {
    // "half a million" and "a quarter of a million".
    if matches!(base.amount, Amount::Fraction(..)) {
        let at = base.end + usize::from(scan.is(base.end, "of"));
        if scan.any(at, &["a"]) {
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
    let vague = matches!(base.amount, Amount::Vague(_));
    let mut steps = 0;
    loop {
        let mut at = base.end;
        if scan.hyphen(at) {
            at += 1;
        }
        if vague && scan.is(at, "of") {
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
        let Some(factor) = magnitude(scan, at, money) else { return Some(base) };
        if !scan.same_line(at) || base.script == Script::Words && !vague && steps == 0 && base.magnitude.is_some() {
            return Some(base);
        }
        // "hundred hundred thousand": powers must not shrink and then grow again.
        if steps > 1 {
            return None;
        }
        let dozen = scan.entry(at).numeric == Some(Numeric::Dozen) || scan.is(at, "dozens");
        if dozen && !vague {
            let figure = base.figure()?;
            if !figure.value().is_whole() {
                return Some(base);
            }
            base.amount = Amount::Figure(Figure::new(figure.value().times(factor)?, Number::from(4)));
            base.end = at + 1;
            base.script = Script::Words;
            return Some(base);
        }
        base = base.scaled(at + 1, factor)?;
        steps += 1;
    }
}

/// The power that "thousands" or "thousand" names.
fn plural_power(scan: &Scan<'_, '_>, at: usize) -> Option<Number> {
    let exponent = match scan.word(at).to_ascii_lowercase().as_str() {
        "hundreds" => 2,
        "thousands" => 3,
        "millions" => 6,
        "billions" => 9,
        "trillions" => 12,
        _ => return None,
    };
    Number::power_of_ten(exponent)
}

fn from_words(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Numeral> {
    let article = at.checked_sub(1).filter(|previous| *previous >= floor && scan.any(*previous, &["a", "an"]));
    let start = article.unwrap_or(at);
    match scan.entry(at).numeric? {
        Numeric::Vague => vague(scan, at, article),
        Numeric::Dozen if article.is_some() => {
            let figure = Figure::new(Number::from(12), Number::from(4));
            Some(Numeral { by_article: true, ..Numeral::of(start, at + 1, figure, Script::Words) })
        }
        Numeric::Score if article.is_some() && scan.is(at + 1, "of") => {
            Some(Numeral { by_article: true, ..Numeral::of(start, at + 1, Figure::from(20), Script::Words) })
        }
        Numeric::Fraction(2) => {
            // "first half", "half time", "half-brother", "the half"
            let time = scan.is(at + 1, "time") || scan.hyphen(at + 1) && !scan.entry(at + 2).calendar.is_some();
            if time || scan.entry_before(at).numeric.is_some() || scan.before(at, &["the", "other"]) {
                return None;
            }
            let end = at + 1;
            let amount = Amount::Fraction(Number::ONE, Number::from(2));
            Some(Numeral {
                amount,
                by_article: article.is_some(),
                ..Numeral::of(start, end, Figure::from(0), Script::Words)
            })
        }
        Numeric::Ordinal(below) | Numeric::Fraction(below)
            if below > 2 && article.is_some_and(|a| scan.is(at + 1, "of") || by_fraction(scan, at, a)) =>
        {
            let amount = Amount::Fraction(Number::ONE, Number::from(below));
            Some(Numeral { amount, by_article: true, ..Numeral::of(start, at + 1, Figure::from(0), Script::Words) })
        }
        Numeric::Hundred | Numeric::Power(_) => {
            // The rest of what did not fit together: "hundred hundred thousand".
            let rest = matches!(
                scan.entry_before(at).numeric,
                Some(Numeric::Hundred | Numeric::Power(_) | Numeric::Small(_) | Numeric::Tens(_))
            );
            if rest && scan.same_line(at) {
                return None;
            }
            let mut numeral = cardinal(scan, at)?;
            numeral.by_article = article.is_some();
            numeral.start = start;
            Some(numeral)
        }
        Numeric::Small(_) | Numeric::Tens(_) => fraction_of(scan, cardinal(scan, at)?),
        _ => None,
    }
}

/// "by a third", "nearly a quarter", "a third more": a part of something that is not named.
pub(super) fn by_fraction(scan: &Scan<'_, '_>, at: usize, article: usize) -> bool {
    let told = scan.before(article, &["by", "nearly", "almost", "about", "roughly", "than", "around"]);
    told && (!scan.is_word(at + 1) || scan.entry(at + 1).class.is_some())
        || scan.any(at + 1, &["fewer", "less", "larger", "higher"])
}

fn vague(scan: &Scan<'_, '_>, at: usize, article: Option<usize>) -> Option<Numeral> {
    let word = scan.word(at).to_ascii_lowercase();
    let start = match word.as_str() {
        "few" | "handful" | "couple" => article?,
        _ => at,
    };
    // "scores" as a verb or in sport, "a couple" as two who are one: only with "of" or a counted noun.
    if matches!(word.as_str(), "scores" | "tens" | "handful") && !scan.is(at + 1, "of") {
        return None;
    }
    if word == "couple" && !scan.is(at + 1, "of") && scan.entry(at + 1).calendar.is_none() {
        return None;
    }
    let mut end = at + 1;
    // "a couple of", "a handful of" belong to what follows.
    if matches!(word.as_str(), "couple" | "handful") && scan.is(end, "of") && plural_power(scan, end + 1).is_none() {
        end += 1;
    }
    let vague = Vague::new(&word);
    Some(Numeral {
        amount: Amount::Vague(vague),
        by_article: start < at,
        ..Numeral::of(start, end, Figure::from(0), Script::Words)
    })
}

/// "two thirds", "three quarters", "one-fifth" after a numerator in words.
fn fraction_of(scan: &Scan<'_, '_>, numeral: Numeral) -> Option<Numeral> {
    let spaced_dash = scan.is_dash(numeral.end) && !scan.glued(numeral.end) && !scan.glued(numeral.end + 1);
    let at = numeral.end + usize::from(scan.hyphen(numeral.end) || spaced_dash);
    let above = numeral.value()?;
    // "one over twenty", where nothing follows that twenty could count
    if scan.is(at, "over") && !scan.is_word(at + 2) {
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
    // "two quarters of growth" are quarters of a year; "three quarters" are three fourths.
    if above >= Number::from(below) || below == 4 && above == Number::from(2) {
        return Some(numeral);
    }
    Some(Numeral { end: at + 1, amount: Amount::Fraction(above, Number::from(below)), ..numeral })
}

/// The standard reading of number words: units after tens, hundreds after units, powers that only shrink.
fn cardinal(scan: &Scan<'_, '_>, first: usize) -> Option<Numeral> {
    let mut total = Number::ZERO;
    let mut group: i64 = 0;
    let mut smallest_power = i32::MAX;
    let mut end = first;
    let mut last_was_hundred_or_power = true;
    let mut words = 0;
    // No more "and" than there can be powers; "between a hundred and two hundred" are two numbers.
    let between = scan.before(first, &["between"]);
    loop {
        let mut next = end;
        if words > 0 && scan.hyphen(next) {
            next += 1;
        } else if words > 0 && last_was_hundred_or_power && scan.is(next, "and") && !between {
            let follows = matches!(scan.entry(next + 1).numeric, Some(Numeric::Small(_) | Numeric::Tens(_)));
            let fraction = matches!(scan.entry(next + 2).numeric, Some(Numeric::Fraction(_)));
            if !follows || fraction {
                break;
            }
            next += 1;
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
            _ => break,
        }
        let numeric = scan.entry(next).numeric;
        last_was_hundred_or_power = matches!(numeric, Some(Numeric::Hundred | Numeric::Power(_)));
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
    if scan.is(end, "point") && matches!(scan.entry(end + 1).numeric, Some(Numeric::Small(_) | Numeric::Tens(_))) {
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
