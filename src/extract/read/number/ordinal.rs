//! Ranks: "second", "the 21st", "15,599th", "twenty-first", "the two hundredth".

use super::cardinal::words;
use super::fraction::{by_fraction, one_of_many};
use super::numeral::Script;
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::MentionKind;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::quantity::End;
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::{Duration, Hedged, TimeUnit};

/// The rank that begins at a token as one word or as the last of several.
pub(in crate::extract::read) fn in_words(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    if let Some(Numeric::Ordinal(rank)) = scan.entry(at).numeric {
        let part = scan.before(at, Mark::Article)
            && (scan.is(at + 1, Mark::Of) || by_fraction(scan, at, at.saturating_sub(1)));
        return if part { None } else { rank_of(scan, at, at + 1, Number::from(rank)) };
    }
    let read = words(scan, at, usize::MAX)?;
    let next = read.end + usize::from(scan.hyphen(read.end));
    let Some(Numeric::Ordinal(unit)) = scan.entry(next).numeric else { return None };
    let before = scan.entry(read.end.checked_sub(1)?).numeric;
    let unit = Number::from(unit);
    let rank = match before {
        // "twenty-first"
        Some(Numeric::Tens(_)) if unit < Number::from(10) => read.value.plus(unit)?,
        Some(Numeric::Hundred | Numeric::Power(_)) if unit < Number::from(100) => read.value.plus(unit)?,
        // "the hundred thousandth"
        Some(Numeric::Hundred) if unit >= Number::from(1_000) => read.value.times(unit)?,
        // "the two hundredth"; "one hundredth" is a part.
        Some(Numeric::Small(2..) | Numeric::Tens(_)) if unit >= Number::from(100) => read.value.times(unit)?,
        _ => return None,
    };
    // "a twenty-fifth of", "one hundred and one fifth"
    let part = if scan.before(at, Mark::Article) {
        let closed = !scan.is_word(next + 1) && !scan.hyphen(next + 1);
        closed || scan.is(next + 1, Mark::Of) || one_of_many(scan, at).is_some()
    } else {
        scan.is(at, Mark::One) && one_of_many(scan, at + 1).is_some()
    };
    if part { None } else { rank_of(scan, at, next + 1, rank) }
}

/// "the 21st", "15,599th".
pub(in crate::extract::read) fn in_digits(scan: &Scan<'_, '_>, first: &End) -> Option<Found> {
    let end = first.numeral.end;
    let ending = scan.is(end, Mark::OrdinalEnding) && (scan.glued(end) || scan.is(end, Mark::Th));
    if !ending || first.numeral.script != Script::Digits {
        return None;
    }
    rank_of(scan, first.start, end + 1, first.numeral.value()?)
}

fn rank_of(scan: &Scan<'_, '_>, start: usize, end: usize, rank: Number) -> Option<Found> {
    // "on his 31st birthday"; before it he has not reached that age, and that of a club is a rank.
    let whose = start.checked_sub(1).filter(|whose| scan.is(end, Mark::Birthday) && scan.is(*whose, Mark::Possessive));
    if whose.is_some_and(|whose| !scan.before(whose, Mark::Before) && !scan.before(whose, Mark::Of)) {
        let years = Duration { amount: Hedged::Plain(Figure::as_written(rank)), unit: TimeUnit::Year };
        return Some(Found { mention: mention(scan, start, end, MentionKind::Age(years), None)?, next: end });
    }
    Some(Found { mention: mention(scan, start, end, MentionKind::Ordinal(rank), None)?, next: end })
}
