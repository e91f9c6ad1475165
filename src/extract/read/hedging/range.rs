//! Two figures that are the ends of one range: "12 to 15", "between $3 and $4 billion", "15-20%", "-5 to -2C".

use super::hedge::{Hedging, hedging, left};
use crate::extract::Token;
use crate::extract::lexicon::{Hint, Mark, Numeric};
use crate::extract::read::counted::multiple;
use crate::extract::read::found::Found;
use crate::extract::read::measure::unit::{UnitHit, unit_at};
use crate::extract::read::number::numeral::{Amount, Numeral, Script, numeral};
use crate::extract::read::number::sign::minus;
use crate::extract::read::quantity::{End, end_at, finish, past_article};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::{Hedge, Hedged};

/// What follows the first figure of a range.
pub(in crate::extract::read) struct Ends {
    /// Where the words of the range begin.
    start: usize,
    second: End,
    /// Whether the first and the second figure lie below nought.
    negative: (bool, bool),
    /// Whether one of the ends is a rough one by itself.
    rough: bool,
}

/// The word before a range, and the first token of its first figure with hedge and sign.
struct Opening {
    word: Option<usize>,
    first: usize,
    between: bool,
    rough: bool,
}

fn opening(scan: &Scan<'_, '_>, first: &End, sign: Option<usize>, floor: usize) -> Opening {
    let start = sign.unwrap_or(first.start);
    let hedge = hedging(scan, start, first.numeral.end, floor, false);
    let inner = if hedge.hedge == Hedge::About { hedge.start } else { start };
    // "between the ages of five and 17"
    let ages = inner.checked_sub(4).filter(|open| {
        scan.is(*open, Mark::Between) && scan.is(inner - 1, Mark::Of) && scan.is(inner - 2, Mark::AgeNoun)
    });
    let word = ages.or(inner.checked_sub(1)).filter(|open| *open >= floor && scan.is(*open, Mark::RangeOpener));
    let between = word.is_some_and(|open| scan.is(open, Mark::Between));
    Opening { word, first: start, between, rough: word.is_some() && inner < start }
}

/// The longest unit between a figure and what joins the next one has fewer tokens.
const FARTHEST_JOINER: usize = 8;

/// Whether a token is one of those that join the two ends of a range.
fn may_join(token: &Token) -> bool {
    token.hint.has(Hint::JOINS)
        || matches!(token.sign, '-' | '‐' | '‑' | '–' | '—' | '−' | '~' | '/' | '÷' | '…' | '‒' | '―')
}

/// The second figure of a range, and where the words of the range begin.
pub(in crate::extract::read) fn range_end(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<Ends> {
    // Most figures have nothing near them that could join another one.
    let end = first.numeral.end;
    if !scan.tokens.iter().skip(end).take(FARTHEST_JOINER).any(may_join) {
        return None;
    }
    let unit = unit_of(scan, &first.numeral);
    let sign = minus(scan, first.start, first.numeral.end, floor, unit.is_some());
    let opening = opening(scan, first, sign, floor);
    // "$12 million", "15%" and "20 miles" may say their unit twice: "15% to 20%".
    let told = unit.filter(|unit| scan.is(unit.end, Mark::ToOrAnd) || scan.is_dash(unit.end));
    let mut at = told.as_ref().map_or(first.numeral.end, |unit| unit.end);
    // "from ten up to twenty"
    if opening.word.is_some() && scan.is(at, Mark::Up) && scan.is(at + 1, Mark::To) {
        at += 1;
    }
    // "8-to-12-week-old", "4- to 6-week-old", "a six- or seven-hour wait"
    let or = scan.is(at + 1, Mark::Or) && scan.glued(at) && !scan.glued(at + 1);
    let hyphened = scan.is_dash(at) && (or || scan.is(at + 1, Mark::ToThrough));
    at += usize::from(hyphened && scan.same_line(at + 1));
    if !joins(scan, first, &opening, at) || !scan.same_line(at + 1) {
        return None;
    }
    // "rose from 5 to 9" moves, it does not range.
    if opening.word.is_some_and(|open| scan.is(open, Mark::From) && moved(scan, open)) {
        return None;
    }
    let start = at + 1 + usize::from(hyphened && scan.hyphen(at + 1));
    let (second, below, rough) = second_at(scan, first, told.as_ref(), start)?;
    // "fell 3.5 percent to $41.20": two ends of one range are of one kind.
    if let Some(told) = &told {
        let same = unit_of(scan, &second.numeral).is_some_and(|unit| unit.what == told.what);
        if second.currency.is_some() || !same {
            return None;
        }
    }
    let spelled_out = second.numeral.script == Script::Words && second.numeral.magnitude.is_none();
    if spelled_out && first.numeral.magnitude.is_some() {
        return None;
    }
    let negative = (sign.is_some(), below);
    let fits = fits(scan, first, &second, negative, &opening, at);
    let start = opening.word.unwrap_or(opening.first);
    fits.then_some(Ends { start, second, negative, rough: rough || opening.rough })
}

/// Whether what stands between two figures makes a range of them.
fn joins(scan: &Scan<'_, '_>, first: &End, opening: &Opening, at: usize) -> bool {
    let sticks = scan.glued(at) && scan.glued(at + 1);
    let spaced = !scan.glued(at) && !scan.glued(at + 1) && scan.is_number(at + 1);
    // "the range is 15 - 45": with spaces a dash is as likely a break.
    let ranged = (opening.first.saturating_sub(4)..opening.first).any(|near| scan.is(near, Mark::RangeNoun));
    // "5 - 10 percent"
    let shared = || {
        let second = numeral(scan, at + 1, at + 1, false)?;
        unit_of(scan, &second).filter(|_| first.numeral.end == at)
    };
    let ranged = ranged || spaced && shared().is_some();
    // "£ 2m - £ 3m"
    let signs = matches!(scan.sign(at + 1), '$' | '€' | '£') && first.currency.is_some() && !scan.glued(at);
    let dash = scan.is_dash(at) && (sticks || signs || spaced && ranged) || scan.sign(at) == '~' && sticks;
    dash || scan.is(at, Mark::ToThrough)
        || opening.between && scan.is(at, Mark::And)
        || scan.is(at, Mark::Or) && (first.numeral.end == at || scan.is_dash(at - 1)) && !scan.is(at + 1, Mark::AfterOr)
}

/// The second end, whether it lies below nought, and whether it is a rough one.
fn second_at(scan: &Scan<'_, '_>, first: &End, unit: Option<&UnitHit>, start: usize) -> Option<(End, bool, bool)> {
    // "half a metre to a metre"
    if scan.is(start, Mark::Article)
        && unit.is_some_and(|unit| unit_at(scan, start + 1, false, None).is_some_and(|other| other.what == unit.what))
    {
        let numeral = Numeral::of(start, start + 1, Figure::from(1), Script::Words);
        return Some((End { start, currency: None, numeral }, false, false));
    }
    let sign_or_code = |at: usize| {
        !scan.is_number(at) && scan.entry(at).numeric.is_none() && !scan.is_word(at)
            || scan.is(at, Mark::Minus)
            || scan.is(at, Mark::InsideRange)
            || scan.lexicon.currency_code(scan.word(at)).is_some_and(|code| code == scan.word(at))
            || scan.sign(at + 1) == '$' && scan.glued(at + 1)
    };
    let from = (start..start + 4).find(|at| !sign_or_code(*at)).unwrap_or(start);
    let (from, rough) = past_hedge(scan, start, from);
    let second = end_at(scan, from, start, first.currency.is_some())?;
    let below = from > start
        && (scan.is(from - 1, Mark::Minus) || matches!(scan.sign(from - 1), '-' | '−') && scan.glued(from));
    Some((second, below, rough))
}

/// Past a hedge before the second end, and whether it is a rough one: "20 to perhaps 30", "between 20 and about 30".
fn past_hedge(scan: &Scan<'_, '_>, start: usize, from: usize) -> (usize, bool) {
    let figure = |at: usize| scan.is_number(at) || scan.entry(at).numeric.is_some();
    if figure(from) {
        return (from, false);
    }
    let about = |at: &usize| left(scan, *at, start, false) == Some((start, Hedge::About));
    (start + 1..start + 4).find(|at| figure(*at)).filter(about).map_or((from, false), |at| (at, true))
}

/// Whether the two figures can be ends of one range as they stand.
fn fits(scan: &Scan<'_, '_>, first: &End, second: &End, negative: (bool, bool), opening: &Opening, at: usize) -> bool {
    let values = first.numeral.value().zip(second.numeral.value());
    let Some((low, high)) = values.map(|(low, high)| (signed(low, negative.0), signed(high, negative.1))) else {
        return false;
    };
    let factor = if first.numeral.magnitude.is_none() { second.numeral.magnitude } else { None };
    let scaled = factor.and_then(|factor| low.times(factor)).unwrap_or(low);
    // "rose $1.35 to $78.20", "fell 12 to 450": by how much, and where to; "lost 3 to 12 percent" says one unit for both.
    let shared = at == first.numeral.end && first.currency.is_none() && unit_of(scan, &second.numeral).is_some();
    let verb = opening.first.saturating_sub(usize::from(scan.before(opening.first, Mark::By)));
    let moved_to = scan.is(at, Mark::To) && scan.entry_before(verb).trend.is_some();
    if moved_to && !shared && scaled.times(Number::from(3)).is_some_and(|thrice| high > thrice) {
        return false;
    }
    // "a tenth to 3.3"
    let part = matches!(first.numeral.amount, Amount::Fraction(..));
    let simple = !part || first.numeral.script == Script::Digits || scan.is(first.numeral.start, Mark::Half);
    let parts = simple || part == matches!(second.numeral.amount, Amount::Fraction(..));
    // "one or two", "10 or 12"; "3 to 1" is a score; "between 20 and 10" are the ends all the same.
    let ordered = scaled < high || low < high;
    parts && (ordered || opening.between && factor.is_none() && high < low)
}

const fn signed(value: Number, negative: bool) -> Number {
    if negative { value.negated() } else { value }
}

fn unit_of(scan: &Scan<'_, '_>, numeral: &Numeral) -> Option<UnitHit> {
    let part = matches!(numeral.amount, Amount::Fraction(..));
    let end = if part { past_article(scan, numeral.end) } else { numeral.end };
    unit_at(scan, end, numeral.script == Script::Digits, numeral.value())
}

/// Whether the words before "from" tell a movement, a multiple of something else included: "doubled from 5 to 10".
pub(in crate::extract::read) fn moved(scan: &Scan<'_, '_>, open: usize) -> bool {
    let multiple = |at| matches!(scan.entry(at).numeric, Some(Numeric::Multiple(_) | Numeric::Divided(_)));
    (open.saturating_sub(6)..open).any(|near| scan.entry(near).trend.is_some() || multiple(near))
}

/// What the first end of "two to three hundred", "five to six hundred million" is multiplied with.
fn shared_hundred(scan: &Scan<'_, '_>, first: &Numeral, second: &Numeral) -> Option<Number> {
    let small = |at: usize| match scan.entry(at).numeric {
        Some(Numeric::Small(n @ 1..=9)) => Some(n),
        _ => None,
    };
    let (low, high) = (small(first.start)?, small(second.start)?);
    let hundreds = scan.entry(second.start + 1).numeric == Some(Numeric::Hundred);
    let hundred = Number::from(100).times(second.magnitude.unwrap_or(Number::ONE))?;
    let whole = second.value() == Number::from(high).times(hundred);
    (first.end == first.start + 1 && low < high && hundreds && whole).then_some(hundred)
}

/// Puts the two ends together.
pub(in crate::extract::read) fn range(scan: &Scan<'_, '_>, first: End, ends: Ends, floor: usize) -> Option<Found> {
    let Ends { start, second, negative, rough } = ends;
    let minus_one = Number::from(-1);
    let turned = |figure: Figure, negative| if negative { figure.scaled(minus_one) } else { Some(figure) };
    let mut low = turned(first.numeral.figure()?, negative.0)?;
    let high = turned(second.numeral.figure()?, negative.1)?;
    let factor = shared_hundred(scan, &first.numeral, &second.numeral).or(second.numeral.magnitude);
    if let (None, Some(factor)) = (first.numeral.magnitude, factor) {
        // "3 to 4.5 million", but "500 to 2,000" and "900 to 1.2 million" say theirs.
        if let Some(scaled) = low.scaled(factor).filter(|scaled| scaled.value() < high.value()) {
            low = scaled;
        }
    }
    let (low, high) = if low.value() > high.value() { (high, low) } else { (low, high) };
    if let Some(found) = multiple::by_range(scan, start, second.numeral.end, (low, high), floor) {
        return Some(found);
    }
    let unit = unit_of(scan, &second.numeral);
    let hedge = hedging(scan, start, second.numeral.end, floor, false);
    let approximate = hedge.approximate || rough;
    let merged = Hedging { start: hedge.start, end: second.numeral.end, hedge: Hedge::Between, approximate };
    finish(scan, Hedged::Between(low, high), merged, first.currency.or(second.currency), unit, &second.numeral, floor)
}
