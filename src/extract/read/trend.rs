//! Which way a figure moved: "rose to", "fell by", "an increase of".

use super::Trend;
use super::scan::Scan;
use crate::extract::lexicon::{Class, Mark};

/// The trend that the words before a figure tell.
pub(super) fn trend_before(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<Trend> {
    // "cayó un 3 por ciento"
    let start = start - usize::from(start > floor && scan.before(start, Mark::PercentArticle));
    let link = start.checked_sub(1).filter(|link| *link >= floor)?;
    let (to, by) = (scan.is(link, Mark::To), scan.is(link, Mark::ByOrOf));
    // "fell 3 percent", "up 12": without a preposition the figure is the difference.
    let from = if to || by { link } else { link + 1 };
    let reach = match (to, by) {
        (true, _) => 4,
        (false, true) => 2,
        (false, false) => 1,
    };
    let near = from.saturating_sub(reach).max(floor);
    let verb = (near..from).rev().take_while(|at| scan.is_word(*at)).find_map(|at| {
        let bare_up = scan.is(at, Mark::UpOrDown) && !(to || by) && at + 1 != start;
        scan.entry(at).trend.filter(|_| !bare_up)
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
