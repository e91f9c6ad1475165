//! Hedges on both sides of a figure.

use super::phrase::{Match, phrase_at, phrase_before};
use super::scan::Scan;
use crate::extract::lexicon::{Class, Mark};
use crate::value::Hedge;

/// The hedges that stand around a figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hedging {
    /// The first token, hedge included.
    pub(super) start: usize,
    /// The token after the last one.
    pub(super) end: usize,
    pub(super) hedge: Hedge,
}

/// Looks for hedges around the tokens `start..end`, not before `floor`; the figure is a length of time if `time`.
pub(super) fn hedging(scan: &Scan<'_, '_>, start: usize, end: usize, floor: usize, time: bool) -> Hedging {
    let mut found = Hedging { start, end, hedge: Hedge::Plain };
    // "about a two-hour drive", "nearly a $2 million loss"
    let article = start.checked_sub(1).filter(|a| *a >= floor && scan.is(*a, Mark::Article));
    let through = article
        .and_then(|a| left(scan, a, floor, time))
        .filter(|(first, hedge)| *hedge != Hedge::AtMost && !scan.is(*first, Mark::NoHedgeBeforeArticle));
    if let Some((first, hedge)) = left(scan, start, floor, time).or(through) {
        found.start = first;
        found.hedge = hedge;
        // "at least about 20", "perhaps just over": the outer hedge widens the span, the inner one says the value.
        if let Some((outer, outer_hedge)) = left(scan, first, floor, time) {
            found.start = outer;
            if hedge == Hedge::About {
                found.hedge = outer_hedge;
            }
        }
    }
    if let Some((after, hedge)) = right(scan, end) {
        found.end = after;
        // "some 30 or more" is thirty or more.
        if matches!(found.hedge, Hedge::Plain | Hedge::About) {
            found.hedge = hedge;
        }
    }
    found
}

fn left(scan: &Scan<'_, '_>, start: usize, floor: usize, time: bool) -> Option<(usize, Hedge)> {
    if !scan.same_line(start) {
        return None;
    }
    let (first, hedge) = phrase_before(scan, &scan.lexicon.hedges_left, start, floor, Match::Words)?;
    if first + 1 == start && !single_word_hedges(scan, first, floor, time) {
        return None;
    }
    Some((first, *hedge))
}

/// Whether a preposition that can hedge does so here: "over 40" does, "a dispute over 40 acres" might not, and
/// "spread over two years" does not.
fn single_word_hedges(scan: &Scan<'_, '_>, at: usize, floor: usize, time: bool) -> bool {
    let before = |mark| at > floor && scan.before(at, mark);
    if scan.is(at, Mark::Within) {
        return time || before(Mark::BeforeWithin) || scan.is_number(at + 1);
    }
    if scan.is(at, Mark::Over) && time {
        let auxiliary = at > floor && scan.entry_before(at).class == Some(Class::Auxiliary);
        return before(Mark::BeforeOverTime) || auxiliary;
    }
    // "talks about 3", "argued over two seats", "the ferry came under fire" have a verb of speech before.
    if scan.is(at, Mark::About) {
        return !before(Mark::BeforeAboutTopic);
    }
    if scan.is(at, Mark::Some) {
        return !before(Mark::AndOrThen) || !scan.is(at + 1, Mark::One);
    }
    if scan.is(at, Mark::Circa) {
        return scan.is_number(at + 1);
    }
    !(scan.is(at, Mark::BelowOrAbove) && before(Mark::BeforeLevel))
}

/// The hedge after a figure: "or more", "plus", "and counting".
pub(super) fn right(scan: &Scan<'_, '_>, end: usize) -> Option<(usize, Hedge)> {
    if !scan.same_line(end) {
        return None;
    }
    let (after, hedge) = phrase_at(scan, &scan.lexicon.hedges_right, end, Match::Words)?;
    let single = after == end + 1;
    let fits = match scan.word(end) {
        "+" => scan.glued(end) || !scan.glued(after),
        // "20 roughly equal parts", "30 plus 12": before a figure or an adverb it looks forward.
        _ if single => {
            let plus = scan.is(end, Mark::Plus);
            let next_figure = scan.is_number(after) || scan.entry(after).numeric.is_some();
            plus && !next_figure && !scan.is(after, Mark::AnyArticle)
                || scan.is(end, Mark::ShortRightHedge)
                || scan.is(end, Mark::LongRightHedge) && !scan.is_word(after)
        }
        // "200 or more than 190"
        _ => !scan.is_number(after) && !scan.is(after, Mark::Than),
    };
    fits.then_some((after, *hedge))
}
