//! Which way a figure moved: "rose to", "fell by", "an increase of".

use crate::extract::lexicon::{Class, Mark, Numeric};
use crate::extract::read::scan::Scan;
use crate::extract::read::{Mention, MentionKind, Trend};

/// The trend of a mention: that of the words before it, or else the one that its own words tell ("a third fewer").
pub(in crate::extract::read) fn trend(scan: &Scan<'_, '_>, mention: &Mention, floor: usize) -> Option<Trend> {
    if matches!(mention.kind, MentionKind::Date(_) | MentionKind::Label(_) | MentionKind::Age(_)) {
        return mention.trend;
    }
    let start = mention.tokens.start;
    // "sank within two hours": a length of time moves by a word of its own.
    let linked = scan.before(start, Mark::By) || scan.before(start, Mark::To);
    let free = !matches!(mention.kind, MentionKind::Duration(_)) || linked;
    trend_before(scan, start, floor).filter(|_| free).or(mention.trend)
}

/// The trend that the words before a figure tell.
fn trend_before(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<Trend> {
    // "cayó un 3 por ciento"
    let start = start - usize::from(start > floor && scan.before(start, Mark::PercentArticle));
    let link = start.checked_sub(1).filter(|link| *link >= floor)?;
    // "fell below 70" went there as "fell to 70" did.
    let (to, by) = (scan.is(link, Mark::To), scan.is(link, Mark::ByOrOf));
    if scan.is(start, Mark::BelowOrAbove)
        && let Some(up) = scan.entry(link).trend
    {
        return Some(if up { Trend::RoseTo } else { Trend::FellTo });
    }
    // "fell 3 percent", "up 12": without a preposition the figure is the difference.
    let from = if to || by { link } else { link + 1 };
    let reach = match (to, by) {
        (true, _) => 4,
        (false, true) => 2,
        (false, false) => 1,
    };
    // "more than doubled to 50": the multiple is a mention of its own.
    let multiple = link.checked_sub(1).filter(|verb| to && floor == link && is_multiple(scan, *verb));
    if let Some(up) = multiple.and_then(|verb| scan.entry(verb).trend) {
        return Some(if up { Trend::RoseTo } else { Trend::FellTo });
    }
    // "rose from 5 to 9": the figure before belongs to the same movement.
    let (from, floor, reach) = match came_from(scan, link).filter(|_| to && floor == link) {
        Some(from) => (from, 0, 3),
        None => (from, floor, reach),
    };
    let near = from.saturating_sub(reach).max(floor);
    let verb = (near..from).rev().take_while(|at| scan.is_word(*at)).find_map(|at| {
        let bare_up = scan.is(at, Mark::UpOrDown) && !(to || by) && at + 1 != start;
        // "doubled to 50" went there; "doubled 12" says nothing of the kind.
        scan.entry(at).trend.filter(|_| !bare_up && (to || !is_multiple(scan, at)))
    })?;
    let bare = !to && !by && scan.entry_before(start).class.is_some_and(|c| c == Class::Determiner);
    if bare {
        return None;
    }
    Some(match (to, verb) {
        (true, true) => Trend::RoseTo,
        (true, false) => Trend::FellTo,
        (false, true) => Trend::RoseBy,
        (false, false) => Trend::FellBy,
    })
}

/// The "from" or "by" that stands before the figure and its unit which end before a token: "rose from 5 percent to".
fn came_from(scan: &Scan<'_, '_>, link: usize) -> Option<usize> {
    (link.saturating_sub(6)..link).rev().find(|at| scan.is(*at, Mark::From) || scan.is(*at, Mark::By))
}

/// "doubled", "halved".
fn is_multiple(scan: &Scan<'_, '_>, at: usize) -> bool {
    matches!(scan.entry(at).numeric, Some(Numeric::Multiple(_) | Numeric::Divided(_)))
}
