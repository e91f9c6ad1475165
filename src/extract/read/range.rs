//! Two figures that are the ends of one range: "12 to 15", "between $3 and $4 billion", "15-20%".

use super::hedge::{Hedging, hedging};
use super::numeral::Script;
use super::quantity::{End, Found, end_at, finish};
use super::scan::Scan;
use super::unit::unit_at;
use crate::extract::lexicon::Mark;
use crate::number::Number;
use crate::value::{Hedge, Hedged};

/// The second figure of a range, and where the words of the range begin.
pub(super) fn range_end(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<(usize, End)> {
    let low = first.numeral.value()?;
    let mut at = first.numeral.end;
    // "$12 million", "15%" and "20 miles" may say their unit twice: "15% to 20%".
    if let Some(unit) = unit_at(scan, at, first.numeral.script == Script::Digits, Some(low))
        && (scan.is(unit.end, Mark::ToOrAnd) || scan.is_dash(unit.end))
    {
        at = unit.end;
    }
    let open = first.start.checked_sub(1).filter(|open| *open >= floor && scan.is(*open, Mark::RangeOpener));
    let between = open.is_some_and(|open| scan.is(open, Mark::Between));
    let dash = (scan.is_dash(at) || scan.word(at) == "~") && scan.glued(at) && scan.glued(at + 1);
    // "from ten up to twenty"
    if open.is_some() && scan.is(at, Mark::Up) && scan.is(at + 1, Mark::To) {
        at += 1;
    }
    let joins = dash
        || scan.is(at, Mark::ToThrough)
        || between && scan.is(at, Mark::And)
        || scan.is(at, Mark::Or) && first.numeral.end == at && !scan.is(at + 1, Mark::AfterOr);
    if !joins || !scan.same_line(at + 1) {
        return None;
    }
    // "rose from 5 to 9" moves, it does not range.
    if open.is_some_and(|open| scan.is(open, Mark::From) && moved(scan, open)) {
        return None;
    }
    let mut from = at + 1;
    while from < at + 5 && !scan.is_number(from) && scan.entry(from).numeric.is_none() && !scan.is_word(from)
        || scan.is(from, Mark::InsideRange) && from < at + 4
        || from < at + 4 && scan.lexicon.currency_code(scan.word(from)).is_some_and(|code| code == scan.word(from))
        || from < at + 4 && scan.word(from + 1) == "$" && scan.glued(from + 1)
    {
        from += 1;
    }
    let second = end_at(scan, from, at + 1)?;
    let high = second.numeral.value()?;
    // "fell 3.5 percent to $41.20": two ends of one range are of one kind.
    if at > first.numeral.end && !scan.is(at - 1, Mark::Up) {
        let digits = |end: &End| end.numeral.script == Script::Digits;
        let kind = |end: &End| {
            unit_at(scan, end.numeral.end, digits(end), end.numeral.value()).map(|u| std::mem::discriminant(&u.what))
        };
        if second.currency.is_some() || kind(first) != kind(&second) {
            return None;
        }
    }
    if second.numeral.script == Script::Words
        && second.numeral.magnitude.is_none() != first.numeral.magnitude.is_none()
        && first.numeral.magnitude.is_some()
    {
        return None;
    }
    // "rose $1.35 to $78.20", "fell 12 to 450": by how much, and where to.
    let factor = if first.numeral.magnitude.is_none() { second.numeral.magnitude } else { None };
    let scaled = factor.and_then(|f| low.times(f)).unwrap_or(low);
    let moved_to = scan.is(at, Mark::To) && scan.entry_before(first.start).trend.is_some();
    // "lost 3 to 12 percent" says one unit for both ends.
    let digits = second.numeral.script == Script::Digits;
    let shared = at == first.numeral.end
        && first.currency.is_none()
        && unit_at(scan, second.numeral.end, digits, Some(high)).is_some();
    if moved_to && !shared && scaled.times(Number::from(3)).is_some_and(|thrice| high > thrice) {
        return None;
    }
    let ordered = if low < high && (scaled >= high) { low < high } else { scaled < high };
    // "one or two", "10 or 12"; "3 to 1" is a score, and so is a range upside down.
    ordered.then_some((if between || open.is_some() { open.unwrap_or(first.start) } else { first.start }, second))
}

pub(super) fn moved(scan: &Scan<'_, '_>, open: usize) -> bool {
    (open.saturating_sub(6)..open).any(|near| scan.entry(near).trend.is_some())
}

pub(super) fn range(scan: &Scan<'_, '_>, first: End, second: End, start: usize, floor: usize) -> Option<Found> {
    let mut low = first.numeral.figure()?;
    let high = second.numeral.figure()?;
    if let (None, Some(factor)) = (first.numeral.magnitude, second.numeral.magnitude) {
        // "3 to 4.5 million", but "500 to 2,000" and "900 to 1.2 million" say theirs.
        if let Some(scaled) = low.scaled(factor).filter(|s| s.value() < high.value()) {
            low = scaled;
        }
    }
    let digits = second.numeral.script == Script::Digits;
    let currency = first.currency.or(second.currency);
    let unit = unit_at(scan, second.numeral.end, digits, Some(high.value()));
    let hedge = hedging(scan, start, second.numeral.end, floor, false);
    let merged = Hedging { start: hedge.start, end: second.numeral.end, hedge: Hedge::Between, ..hedge };
    // A count range in figures without anything counted is a label or a score more often than not.
    finish(scan, Hedged::Between(low, high), merged, currency, unit, &second.numeral, floor)
}
