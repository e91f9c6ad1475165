//! Hedges on both sides of a figure.

use crate::extract::lexicon::{Class, Mark};
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::number::numeral::numeral;
use crate::extract::read::phrase::{Match, phrase_at, phrase_before};
use crate::extract::read::scan::Scan;
use crate::value::Hedge;

/// The hedges that stand around a figure.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::read) struct Hedging {
    /// The first token, hedge included.
    pub(in crate::extract::read) start: usize,
    /// The token after the last one.
    pub(in crate::extract::read) end: usize,
    /// The bound; [`Hedge::About`] only where there is none.
    pub(in crate::extract::read) hedge: Hedge,
    /// Whether one of the hedges says "about": "at least about 20".
    pub(in crate::extract::read) approximate: bool,
}

/// No figure has more hedges before it: "perhaps at least about".
const MOST: usize = 3;

/// Looks for hedges around the tokens `start..end`, not before `floor`; the figure is a length of time if `time`.
pub(in crate::extract::read) fn hedging(
    scan: &Scan<'_, '_>,
    start: usize,
    end: usize,
    floor: usize,
    time: bool,
) -> Hedging {
    let mut found = Hedging { start, end, hedge: Hedge::Plain, approximate: false };
    // "about a two-hour drive", "nearly a $2 million loss"
    let article = start.checked_sub(1).filter(|a| *a >= floor && scan.is(*a, Mark::Article));
    let through = article
        .and_then(|a| left(scan, a, floor, time))
        .filter(|(first, hedge)| *hedge != Hedge::AtMost && !scan.is(*first, Mark::NoHedgeBeforeArticle));
    let mut next = left(scan, start, floor, time).or(through);
    for _ in 0..MOST {
        let Some((first, hedge)) = next else { break };
        found.start = first;
        found.take(hedge);
        next = left(scan, first, floor, time);
    }
    if let Some((after, hedge)) = right(scan, end) {
        found.end = after;
        found.take(hedge);
    }
    found
}

impl Hedging {
    /// The bound next to the figure stands; "about" beside it makes it rough.
    fn take(&mut self, hedge: Hedge) {
        self.approximate |= hedge == Hedge::About;
        if matches!(self.hedge, Hedge::Plain | Hedge::About) {
            self.hedge = hedge;
        }
    }
}

/// The hedge that ends before a token, with its first token.
pub(in crate::extract::read) fn left(
    scan: &Scan<'_, '_>,
    start: usize,
    floor: usize,
    time: bool,
) -> Option<(usize, Hedge)> {
    if start <= floor || !scan.same_line(start) {
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
    // "a 12-under 132"
    if at > 0 && scan.hyphen(at - 1) {
        return false;
    }
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

/// The hedge after a figure: "or more", "plus", "and counting", ", give or take 8,000".
pub(in crate::extract::read) fn right(scan: &Scan<'_, '_>, end: usize) -> Option<(usize, Hedge)> {
    if !scan.same_line(end) {
        return None;
    }
    if scan.sign(end) == ',' {
        let (after, hedge) = phrase_at(scan, &scan.lexicon.hedges_right, end + 1, Match::Words)?;
        if scan.is(after - 1, Mark::Take) {
            return Some((tolerance(scan, after), *hedge));
        }
        // "30, or more, were hurt"; "30, at least 12 of them children" has another figure.
        let closed = after > end + 2 && !scan.is_number(after) && !scan.is_word(after);
        return closed.then_some((after, *hedge));
    }
    let (after, hedge) = phrase_at(scan, &scan.lexicon.hedges_right, end, Match::Words)?;
    if scan.is(after - 1, Mark::Take) {
        return Some((tolerance(scan, after), *hedge));
    }
    let single = after == end + 1;
    let figure = |at: usize| scan.is_number(at) || scan.entry(at).numeric.is_some();
    let fits = match scan.sign(end) {
        '+' => scan.glued(end) || !scan.glued(after) && !figure(after),
        // "20 roughly equal parts", "30 plus 12": before a figure or an adverb it looks forward.
        _ if single => {
            let plus = scan.is(end, Mark::Plus);
            plus && !figure(after) && !scan.is(after, Mark::AnyArticle)
                || scan.is(end, Mark::ShortRightHedge)
                || scan.is(end, Mark::LongRightHedge) && !scan.is_word(after)
        }
        // "200 or more than 190", "100 or above 200", "31 muertos y más de 200 heridos"
        _ => {
            let compares = scan.is(after, Mark::Than) || scan.is(after, Mark::Of) && figure(after + 1);
            !(figure(after) || compares && scan.token(after + 1).is_some())
        }
    };
    fits.then_some((after, *hedge))
}

/// Past the figure and the unit that "give or take" names.
fn tolerance(scan: &Scan<'_, '_>, at: usize) -> usize {
    let at = at + usize::from(scan.is(at, Mark::Article));
    let Some(figure) = numeral(scan, at, at, false) else { return at };
    unit_at(scan, figure.end, true, None).map_or(figure.end, |unit| unit.end)
}
