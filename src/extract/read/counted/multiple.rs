//! Multiples and fractions of another figure: "doubled", "three times as many", "tenfold", "a third fewer".

use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::hedge::{Hedging, hedging};
use crate::extract::read::number::fraction::compared;
use crate::extract::read::quantity::End;
use crate::extract::read::scan::Scan;
use crate::extract::read::{MentionKind, Trend};
use crate::number::{Figure, Number};
use crate::value::Hedged;

/// "doubled", "twice as many", "halved": words that are multiples by themselves.
pub(in crate::extract::read) fn by_word(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let factor = match scan.entry(at).numeric {
        Some(Numeric::Multiple(times)) => Number::from(times),
        Some(Numeric::Divided(parts)) => Number::ONE.over(Number::from(parts))?,
        _ => return None,
    };
    if scan.is(at, Mark::TwiceThrice) && !scan.is(at + 1, Mark::AsOrThe) {
        return None;
    }
    let hedge = hedging(scan, at, at, floor, false);
    found(scan, hedge.start, at + 1, factor, hedge, None)
}

/// "three times as many", "10-fold", "1.4 times the mass": a multiple told by a figure.
pub(in crate::extract::read) fn by_figure(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<Found> {
    let end = first.numeral.end;
    let fold = end + usize::from(scan.hyphen(end));
    let folded = scan.is(fold, Mark::Fold);
    let times = scan.is(end, Mark::Times) || scan.is(end, Mark::TimesSign) && scan.glued(end);
    let times = times && scan.is(end + 1, Mark::AfterTimes);
    if first.currency.is_some() || !folded && !times {
        return None;
    }
    let hedge = hedging(scan, first.start, end, floor, false);
    found(scan, hedge.start, fold + 1, first.numeral.value()?, hedge, None)
}

/// "three or four times as many": a multiple told by a range, whose words are `start..end`.
pub(in crate::extract::read) fn by_range(
    scan: &Scan<'_, '_>,
    start: usize,
    end: usize,
    ends: (Figure, Figure),
    floor: usize,
) -> Option<Found> {
    if !scan.is(end, Mark::Times) || !scan.is(end + 1, Mark::AfterTimes) {
        return None;
    }
    let hedge = hedging(scan, start, end, floor, false);
    let factor = Hedged::Between(ends.0.value(), ends.1.value());
    let mut mention = mention(scan, hedge.start, end + 1, MentionKind::Relation(factor), None)?;
    mention.approximate = hedge.approximate;
    Some(Found { mention, next: end + 1 })
}

/// "a third fewer", "half as many", "fell by a quarter": a part of another figure, where none of it is shared out.
pub(super) fn by_part(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<Found> {
    let end = first.numeral.end;
    let hedge = hedging(scan, first.start, end, floor, false);
    let by = hedge.start > floor
        && (scan.before(hedge.start, Mark::By) || scan.before(hedge.start, Mark::UpOrDown) && !scan.is(end, Mark::Of));
    // "an increase of a fifth", "rose a third"
    let of = scan.before(hedge.start, Mark::ByOrOf) && hedge.start > floor + 1;
    let word = hedge.start.checked_sub(if of { 2 } else { 1 }).filter(|word| *word >= floor);
    let by = by || !scan.is(end, Mark::Of) && word.is_some_and(|word| scan.entry(word).trend.is_some());
    let as_many = scan.is(end, Mark::As) && scan.is(end + 1, Mark::ManyOrMuch);
    if !by && !as_many && !compared(scan, end) {
        return None;
    }
    let trend = if scan.is(end, Mark::LessOrFewer) {
        Some(Trend::FellBy)
    } else if compared(scan, end) {
        Some(Trend::RoseBy)
    } else {
        None
    };
    found(scan, hedge.start, end.max(hedge.end), first.numeral.value()?, hedge, trend)
}

fn found(
    scan: &Scan<'_, '_>,
    start: usize,
    end: usize,
    factor: Number,
    hedge: Hedging,
    trend: Option<Trend>,
) -> Option<Found> {
    let factor = hedge.hedge.of(factor).unwrap_or(Hedged::Plain(factor));
    let mut mention = mention(scan, start, end, MentionKind::Relation(factor), None)?;
    mention.approximate = hedge.approximate;
    mention.trend = trend;
    Some(Found { mention, next: end })
}
