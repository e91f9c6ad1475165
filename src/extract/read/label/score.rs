//! Pairs of figures that count nothing: scores, votes, ratios, odds, and dashes between the numbers of models.

use super::exclude::{follows_as_count, unit_follows};
use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::hedging::range::moved;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::number::digits::digits_at;
use crate::extract::read::number::numeral::numeral;
use crate::extract::read::phrase::loose_hyphen;
use crate::extract::read::scan::Scan;
use crate::extract::read::{Label, hedge_before};
use crate::number::Number;

/// The token after a pair whose first number stands at a token, and what the pair is.
pub(super) fn score(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    pair(scan, at)
        .or_else(|| loose(scan, at).map(|end| (end, Label::Score)))
        .or_else(|| out_of(scan, at).map(|end| (end, Label::Score)))
        .or_else(|| slashed(scan, at))
        .or_else(|| ratio(scan, at).map(|end| (end, Label::Score)))
        .or_else(|| vote(scan, at).map(|end| (end, Label::Score)))
}

/// Scores, votes and models: two figures with a dash that count nothing.
fn pair(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    if !scan.is_dash(at + 1) || !scan.glued(at + 1) || !scan.glued(at + 2) || !scan.is_number(at + 2) {
        return None;
    }
    let mut end = at + 3;
    let mut more = false;
    while end < at + 12 && scan.is_dash(end) && scan.glued(end) && scan.glued(end + 1) && scan.is_number(end + 1) {
        end += 2;
        more = true;
    }
    // Telephone numbers, scores of three sets, codes.
    if more {
        return Some((end, Label::Code));
    }
    // "(52-3,46 wins)": what follows the score sticks to it.
    let stuck = digits_at(scan, at + 2).is_none() && scan.word(at + 2).contains(',');
    if stuck && scan.word(at).len() <= 3 {
        return Some((end, Label::Score));
    }
    let (first, second) = (digits_at(scan, at)?, digits_at(scan, at + 2)?);
    let (low, high) = (first.figure.value(), second.figure.value());
    let unit =
        unit_at(scan, end, true, Some(high)).is_some() || matches!(scan.entry(end).numeric, Some(Numeric::Power(_)));
    if unit {
        return None;
    }
    let contest = (at.saturating_sub(8)..end + 3).any(|near| scan.entry(near).has(Mark::Contest))
        && low < Number::from(500)
        && !follows_as_count(scan, at + 2);
    let vote = scan.is(end, Mark::AfterScore);
    // "children aged 5-11"
    if scan.before(at, Mark::AgeWord) && low < high {
        return None;
    }
    // "20-30" where a text, as a cell of a table, says nothing else
    let alone = at == 0 && scan.token(end).is_none();
    // "5-3=2"
    if scan.sign(end) == '=' {
        return None;
    }
    // "a value in 100-250", "between 100-250", "the 100-250 range"
    let ranged = || {
        let noun = |near: usize| scan.is(near, Mark::RangeNoun);
        let longer = scan.word(at).len() > 1 && scan.before(at, Mark::In);
        // "the 737-800 range"
        !is_model(scan, at) && (noun(end) || at > 0 && noun(at - 1) || longer)
    };
    let counted = (alone || follows_as_count(scan, at + 2) || !contest && ranged()) && low < high;
    if contest || vote || !counted && !hedge_before(scan, at) {
        // Telephone numbers have more digits than any score.
        let model = !contest && !vote && is_model(scan, at);
        let short = !model && scan.word(at).len() <= 3 && scan.word(at + 2).len() <= 3;
        return Some((end, if short { Label::Score } else { Label::Code }));
    }
    None
}

/// "737-800"
fn is_model(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.word(at).len() == 3 && scan.word(at + 2).ends_with("00")
}

/// "a 3 - 2 win": a score in text that was cut into words.
fn loose(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let pair = loose_hyphen(scan, at + 1) && scan.is_number(at + 2);
    (pair && scan.is(at + 3, Mark::AfterScore) && scan.word(at).len() <= 3).then_some(at + 3)
}

/// "six-three", "one-one": a score in words; "two-three weeks" is a range.
pub(in crate::extract::read) fn spelled(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let small = |at: usize| match scan.entry(at).numeric {
        Some(Numeric::Small(n)) => Some(n),
        _ => None,
    };
    let low = small(at)?;
    // "outnumbered three to one"
    if scan.is(at + 1, Mark::To) && scan.is(at + 2, Mark::One) && !scan.hyphen(at + 3) {
        let counted = || follows_as_count(scan, at + 2) || unit_follows(scan, at + 2) || moved(scan, at);
        return (low > 1 && !scan.before(at, Mark::RangeOpener) && !counted()).then_some(at + 3);
    }
    if !scan.hyphen(at + 1) {
        return None;
    }
    // "one-on-one", "two-to-one"
    if scan.hyphen(at + 3) {
        let joiner = [Mark::To, Mark::On, Mark::For].into_iter().any(|mark| scan.is(at + 2, mark));
        let second = small(at + 4).filter(|second| joiner && low >= *second && !scan.hyphen(at + 5));
        return second.map(|_| at + 5);
    }
    let high = small(at + 2)?;
    let counted = follows_as_count(scan, at + 2) || unit_follows(scan, at + 2);
    let told = scan.is(at + 3, Mark::AfterScore) || !counted;
    (told || low >= high).then_some(at + 3)
}

/// "29-of-34", "7-for-14": tries and what came of them; "a 10-to-1 vote", "a 9-to-5 job".
fn out_of(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let joined = scan.hyphen(at + 1) && scan.hyphen(at + 3) && scan.is_number(at + 4) && !scan.hyphen(at + 5);
    let falls = || {
        let (first, second) = (digits_at(scan, at)?, digits_at(scan, at + 4)?);
        (first.figure.value() > second.figure.value()).then_some(())
    };
    let to = scan.is(at + 2, Mark::To) && (scan.is(at + 5, Mark::AfterScore) || falls().is_some());
    (joined && (to || scan.is(at + 2, Mark::Of) || scan.is(at + 2, Mark::For))).then_some(at + 5)
}

/// Figures with a slash that are neither a date nor a fraction of the kitchen: "24/7", "9/11", "1/0".
fn slashed(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    let mut end = at + 1;
    while end < at + 8
        && scan.sign(end) == '/'
        && scan.glued(end) == scan.glued(end + 1)
        && scan.same_line(end + 1)
        && scan.is_number(end + 1)
    {
        end += 2;
    }
    if end == at + 1 {
        return None;
    }
    let fraction = numeral(scan, at, at, false).is_some_and(|n| n.end >= end);
    (!fraction).then_some((end, Label::Code))
}

/// "a 2:1 ratio", "16:9": what is left of figures with a colon once the times of day are read.
fn ratio(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while end < at + 8 && scan.sign(end) == ':' && scan.glued(end) && scan.glued(end + 1) && scan.is_number(end + 1) {
        end += 2;
    }
    (end > at + 1).then_some(end)
}

/// "The vote was 7 to 2", "won 3 to 1": a pair told with "to" after a word of contests.
fn vote(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    if !scan.is(at + 1, Mark::To)
        || !scan.is_number(at + 2)
        || unit_follows(scan, at + 2)
        || follows_as_count(scan, at + 2)
    {
        return None;
    }
    let free = !scan.before(at, Mark::RangeOpener);
    // "20 to 1" from high to low is no range, and where nothing moved it is a ratio.
    let fits = |at: usize| digits_at(scan, at).filter(|read| read.plain).map(|read| read.figure.value());
    let falls = fits(at).zip(fits(at + 2)).is_some_and(|(first, second)| first > second);
    let contest = (at.saturating_sub(4)..at).any(|near| scan.entry(near).has(Mark::Contest)) || falls;
    let sign = matches!(scan.sign(at + 3), '%' | '$' | '€' | '£' | '°');
    (contest && free && !sign && scan.word(at).len() <= 3 && scan.word(at + 2).len() <= 3).then_some(at + 3)
}
