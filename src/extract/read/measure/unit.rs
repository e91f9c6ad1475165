//! What stands after or before a figure and says of what it is an amount: money, percent, time, measures.

use super::rate::{self, Per};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::number::power::{exponent, superscript};
use crate::extract::read::phrase::{Match, loose_hyphen, phrase_at, phrase_before};
use crate::extract::read::scan::Scan;
use crate::number::Figure;
use crate::number::Number;
use crate::value::{Currency, Hedged, Quantity, TimeUnit, Unit};

/// A unit, and the token after it.
#[derive(Clone, Debug)]
pub(in crate::extract::read) struct UnitHit {
    pub(in crate::extract::read) end: usize,
    pub(in crate::extract::read) what: What,
    /// What it is told for, for rates that the table does not have as measures of their own.
    pub(in crate::extract::read) per: [Option<Per>; 2],
}

impl UnitHit {
    /// Whether it measures time.
    pub(in crate::extract::read) const fn is_time(&self) -> bool {
        matches!(self.what, What::Time(..))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract::read) enum What {
    Money(Currency),
    Percent,
    Points,
    /// A unit of time and how many of it one is: fourteen days for a fortnight.
    Time(TimeUnit, Number),
    /// Index into the measures of the lexicon.
    Measure(usize),
}

/// The currency sign before a figure: `$`, `US$`, `EUR`; with its first token.
pub(in crate::extract::read) fn currency_before(
    scan: &Scan<'_, '_>,
    start: usize,
    floor: usize,
) -> Option<(usize, Currency)> {
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
    // "Euro 2024" is a tournament.
    let names_a_year = scan.capitalised(first) && scan.word(start).len() == 4 && !scan.entry(start + 1).opens();
    if scan.is(first, Mark::LargeSums) || names_a_year {
        return None;
    }
    let before = first.checked_sub(1);
    let taken =
        before.is_some_and(|b| scan.is_number(b) || scan.entry(b).numeric.is_some() || scan.is(b, Mark::TheOrA));
    let magnitude = usize::from(scan.entry(start + 1).numeric.is_some());
    let next = start + 1 + magnitude;
    let alone = !scan.is_word(next) || scan.entry(next).class.is_some();
    (!taken && alone && scan.is_number(start)).then(|| (first, currency.clone()))
}

/// The unit that stands at a token, after a figure.
pub(in crate::extract::read) fn unit_at(
    scan: &Scan<'_, '_>,
    end: usize,
    in_digits: bool,
    value: Option<Number>,
) -> Option<UnitHit> {
    let hyphenated = scan.hyphen(end) || loose_hyphen(scan, end) && describes(scan, end + 1);
    // "15 millones de dólares"
    let of = scan.before(end, Mark::TakesOf) && scan.is(end, Mark::Of);
    let at = end + usize::from(hyphenated || of);
    if !scan.same_line(at) {
        return None;
    }
    if names_nothing(scan, at) {
        return None;
    }
    let hit = |end, what| Some(UnitHit { end, what, per: [None; 2] });
    if let Some((end, what)) = share_of_hundred(scan, at) {
        return what.and_then(|what| hit(end, what));
    }
    if !in_digits && scan.is(at, Mark::Points) && is_fraction_of_point(scan, at, value) {
        return hit(at + 1, What::Points);
    }
    if let Some((after, index)) = phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words)
        && word_fits(scan, at, after)
    {
        if let Some(what) = pounds(scan, at, after, value) {
            return hit(after + usize::from(scan.is(after, Mark::Sterling)), what);
        }
        return Some(rate::goes_on(scan, *index, after));
    }
    if in_digits
        && is_inch_sign(scan, at)
        && let Some(inch) = scan.lexicon.measure_coded("[in_i]")
    {
        return hit(at + 1, What::Measure(inch));
    }
    if let Some((after, currency)) = phrase_at(scan, &scan.lexicon.currency_words, at, Match::Words)
        && (!scan.is(at, Mark::LargeSums) || value.is_some_and(|value| value >= Number::from(1_000)))
    {
        return hit(after, What::Money(currency.clone()));
    }
    // "3.3p", "212p"; "720p" is a picture.
    let lines = value.and_then(|value| value.to_i64()).is_some_and(|lines| PICTURE_LINES.contains(&lines));
    let pence = scan.is(at, Mark::PenceLetter) && value.is_some() && !lines;
    if in_digits && pence && scan.glued(at) && !(scan.glued(at + 1) && scan.is_word(at + 1)) {
        return hit(at + 1, What::Money(Currency::Shared("penny".into())));
    }
    let spelled = !in_digits && scan.is(at, Mark::SymbolAfterWord);
    if (in_digits || spelled) && (!hyphenated || !scan.is(at, Mark::GluedSymbol) && !scan.hyphen(at + 1)) {
        if let Some((index, after)) = symbol_at(scan, at)
            && symbol_fits(scan, at, after, value)
        {
            return Some(rate::goes_on(scan, index, after));
        }
        if let Some((after, currency)) = phrase_at(scan, &scan.lexicon.currency_signs_after, at, Match::Symbols) {
            // "5 $ 10": a sign that sticks to the next figure belongs to it.
            if !(scan.glued(after) && scan.is_number(after)) {
                return hit(after, What::Money(currency.clone()));
            }
        }
    }
    // "19.3s", "24h"; "the 1990s" and "24h" differ in that seconds of a race have decimals.
    if in_digits && scan.glued(at) && !hyphenated && !(scan.glued(at + 1) && scan.is_word(at + 1)) {
        let letter = if scan.is(at, Mark::SecondSymbol) && value.is_some_and(|value| !value.is_whole()) {
            Some(TimeUnit::Second)
        } else {
            scan.is(at, Mark::HourSymbol).then_some(TimeUnit::Hour)
        };
        if let Some(unit) = letter {
            return hit(at + 1, What::Time(unit, Number::ONE));
        }
    }
    let (unit, factor) = match scan.entry(at).calendar? {
        Calendar::Unit(unit) | Calendar::Units(unit) => (unit, Number::ONE),
        Calendar::Fortnight => (TimeUnit::Day, Number::from(14)),
        _ => return None,
    };
    // "second" after a figure is a rank, unless a hyphen makes a unit of it: "a 30-second clip".
    // and "a tenth of a second" is a part of one.
    let part = scan.before(at, Mark::A) && value.is_some_and(|value| value < Number::ONE && !value.is_zero());
    let second = scan.is(at, Mark::Second) && !hyphenated && value != Some(Number::ONE) && !part;
    if second || scan.is(at, Mark::ShortTimeSymbol) && !in_digits {
        None
    } else {
        hit(at + 1, What::Time(unit, factor))
    }
}

/// "a quarter point", "a half-point rise", "three-quarters of a point": rates of interest are told in parts of percentage
/// points; "half a point" alone is as likely won in a match.
fn is_fraction_of_point(scan: &Scan<'_, '_>, at: usize, value: Option<Number>) -> bool {
    let Some(value) = value.filter(|value| !value.is_whole() && *value < Number::ONE) else { return false };
    let quarters = value.times(Number::from(4)).is_some_and(Number::is_whole);
    let half = value.times(Number::from(2)).is_some_and(Number::is_whole);
    quarters && (!half || scan.hyphen(at - 1) && scan.entry(at + 1).trend.is_some())
}

/// How many lines the pictures of television and video have: "1080p".
const PICTURE_LINES: [i64; 9] = [240, 288, 360, 480, 576, 720, 1080, 1440, 2160];

/// Whether a unit in the singular stands at a token, as after a hyphen: "a five - day trip", "a 20 - foot wall".
fn describes(scan: &Scan<'_, '_>, at: usize) -> bool {
    matches!(scan.entry(at).calendar, Some(Calendar::Unit(_)))
        || phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words).is_some() && !scan.word(at).ends_with('s')
}

/// Whether a word that stands apart is in no table of units, as most words after a figure are.
fn names_nothing(scan: &Scan<'_, '_>, at: usize) -> bool {
    let entry = scan.entry(at);
    let percent = entry.has(Mark::Percent) || entry.has(Mark::Per) || entry.has(Mark::Pc) || entry.has(Mark::Points);
    scan.is_word(at) && !scan.glued(at) && entry.phrases == 0 && entry.calendar.is_none() && !percent
}

/// "%", "per cent", "percentage points"; nothing for the noun "percentage", which alone is no unit.
fn share_of_hundred(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Option<What>)> {
    if scan.sign(at) == '%' || scan.is(at, Mark::Percent) {
        if scan.is(at + 1, Mark::Points) {
            return Some((at + 2, Some(What::Points)));
        }
        return Some((at + 1, Some(What::Percent).filter(|_| !scan.is(at, Mark::Percentage))));
    }
    // "puntos porcentuales"
    if scan.is(at, Mark::Points) && scan.is(at + 1, Mark::Percentage) {
        return Some((at + 2, Some(What::Points)));
    }
    if scan.is(at, Mark::Per) && scan.is(at + 1, Mark::Cent) {
        let points = scan.is(at + 2, Mark::Points);
        return Some((at + 2 + usize::from(points), Some(if points { What::Points } else { What::Percent })));
    }
    (scan.is(at, Mark::Pc) && scan.glued(at)).then_some((at + 1, Some(What::Percent)))
}

/// The measure whose symbol stands at a token, raised to a power or not, and the token after it: "km", "m²", "cm^3".
pub(super) fn symbol_at(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, usize)> {
    let (after, index) = phrase_at(scan, &scan.lexicon.measure_symbols, at, Match::Symbols)?;
    let raised = raised(scan, after).and_then(|(power, end)| Some((powered(scan, *index, power)?, end)));
    Some(raised.unwrap_or((*index, after)))
}

/// The power to which a symbol is raised: "^2", "²", "2".
fn raised(scan: &Scan<'_, '_>, at: usize) -> Option<(i32, usize)> {
    if scan.sign(at) == '^' && scan.glued(at) {
        return exponent(scan, at + 1);
    }
    let plain = scan.is_number(at) && scan.glued(at) && !(scan.is_word(at + 1) && scan.glued(at + 1));
    let digit = scan.word(at).parse().ok().filter(|power| plain && matches!(power, 2 | 3));
    superscript(scan, at).or_else(|| digit.map(|power| (power, at + 1)))
}

/// The square or the cube of a measure, where the table has it.
fn powered(scan: &Scan<'_, '_>, index: usize, power: i32) -> Option<usize> {
    let prefix = match power {
        2 => "square ",
        3 => "cubic ",
        _ => return None,
    };
    let base = scan.lexicon.measure(index)?.name;
    let fits = |name: &str| {
        name.strip_prefix(prefix) == Some(base) || power == 2 && name.strip_suffix(" squared") == Some(base)
    };
    scan.lexicon.measure_named(fits).map(|(index, _)| index)
}

/// Whether the quotation mark at a token stands for inches: a 27" screen, 10 " long.
fn is_inch_sign(scan: &Scan<'_, '_>, at: usize) -> bool {
    /// No quotation of news that holds a figure begins earlier.
    const BACK: usize = 60;
    if scan.sign(at) != '"' {
        return false;
    }
    if !scan.glued(at) {
        return scan.is(at + 1, Mark::AfterLength);
    }
    let opened = (at.saturating_sub(BACK)..at)
        .filter(|near| scan.sign(*near) == '"' && !(scan.glued(*near) && *near > 0 && scan.is_number(near - 1)))
        .count();
    opened % 2 == 0 && !scan.glued(at + 1) && scan.is_word(at + 1) && !scan.capitalised(at + 1)
}

/// Whether a word is a unit here: "15 stone" is one, "15 stone houses" are not.
fn word_fits(scan: &Scan<'_, '_>, at: usize, after: usize) -> bool {
    if !scan.is(at, Mark::UnitOrThing) || after > at + 1 {
        return true;
    }
    let described = scan.is_word(after) && scan.same_line(after) && scan.entry(after).class.is_none();
    !scan.capitalised(at) && (!described || scan.is(after, Mark::AfterLength))
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
fn symbol_fits(scan: &Scan<'_, '_>, at: usize, after: usize, value: Option<Number>) -> bool {
    // "12 F-16s" are of no temperature.
    let model = scan.hyphen(after) && scan.is_number(after + 1) && scan.glued(after + 1);
    if model || scan.glued(after) && (scan.is_word(after) || scan.is_number(after)) {
        return false;
    }
    let glued = scan.glued(at);
    // "2.1 pm" is a length, "2 pm" a time of day.
    if scan.is(at, Mark::AfterNoon) {
        return value.is_some_and(|value| !value.is_whole());
    }
    if after > at + 1 {
        return true;
    }
    let closes = !scan.is_word(after) && !scan.is_number(after) || !scan.same_line(after);
    // "34.9 C to F"
    let closes = closes || scan.is(after, Mark::To) && scan.is(after + 1, Mark::DegreeLetter);
    let length = closes || scan.entry(after).class.is_some() || scan.is(after, Mark::AfterLength);
    // "at 21 C." is a temperature, and "12C" is one where no name stands before it.
    if scan.is(at, Mark::DegreeLetter) {
        return (glued || closes) && !named_before(scan, at);
    }
    // "10 N of force"
    if scan.capitalised(at) && scan.is(after, Mark::Of) && scan.is(after + 1, Mark::MeasuredNoun) {
        return true;
    }
    !scan.is(at, Mark::GluedSymbol) || glued || !scan.is(at, Mark::OnlyGluedSymbol) && length
}

/// "Type 2C", "Flight 12F": a name or a label before the figure.
fn named_before(scan: &Scan<'_, '_>, symbol: usize) -> bool {
    let Some(before) = symbol.checked_sub(2) else { return false };
    let name = scan.capitalised(before) && scan.entry(before).class.is_none() && !scan.opens_sentence(before);
    scan.is_word(before) && (scan.is(before, Mark::Label) || name)
}

/// An amount of a measure of the lexicon.
pub(in crate::extract::read) fn measured(
    scan: &Scan<'_, '_>,
    amount: Hedged<Figure>,
    index: usize,
) -> Option<Quantity> {
    let measure = scan.lexicon.measure(index)?;
    let unit = Unit::Measure {
        name: measure.name.into(),
        dimension: measure.dimension.into(),
        factor: measure.factor,
        offset: measure.offset,
    };
    Some(Quantity { amount, unit })
}
