//! Times that are told only by where they lie from the moment of writing: "now", "recently", "in recent years", "in the
//! future".

use crate::extract::lexicon::{Calendar, Class, Mark};
use crate::extract::read::calendar::tense::looks_ahead;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::scan::Scan;
use crate::extract::read::{Deixis, MentionKind};
use crate::value::TimeUnit;

/// Reads such a time at its first word; articles and prepositions before it are none of it, but "right now" is one.
pub(super) fn deixis(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let (start, end, deixis) = now(scan, at, floor).or_else(|| past_or_future(scan, at))?;
    Some(Found { mention: mention(scan, start, end, MentionKind::Deixis(deixis), None)?, next: end })
}

fn now(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<(usize, usize, Deixis)> {
    // "will now receive" says no more than "will"; "now that" gives a reason; "now-cancelled" describes.
    let counted = scan.before(at, Mark::From) && at > 1 && scan.entry(at - 2).calendar.is_some();
    let plain = !scan.hyphen(at + 1) && !scan.before(at, Mark::Modal) && !scan.is(at + 1, Mark::That) && !counted;
    if scan.is(at, Mark::Now) && plain {
        let right = at.checked_sub(1).filter(|right| *right >= floor && scan.is(*right, Mark::BeforeNow));
        return (!scan.hyphen(at.wrapping_sub(1))).then_some((right.unwrap_or(at), at + 1, Deixis::Present));
    }
    if scan.is(at, Mark::Nowadays) && !scan.hyphen(at + 1) && !describes(scan, at) {
        return Some((at, at + 1, Deixis::Present));
    }
    // "these days"
    let days = scan.entry(at).calendar == Some(Calendar::Units(TimeUnit::Day));
    if days && scan.before(at, Mark::These) && at > floor {
        let subject = scan.entry(at + 1).class == Some(Class::Auxiliary);
        let closed = !subject && !scan.is(at + 1, Mark::Of) && !scan.hyphen(at + 1);
        return closed.then_some((at - 1, at + 1, Deixis::Present));
    }
    // "at the moment", "at present"
    let the = usize::from(scan.is(at + 1, Mark::The));
    let moment = scan.is(at, Mark::At) && scan.is(at + 1 + the, Mark::Moment) && !scan.is(at + 2 + the, Mark::Of);
    moment.then_some((at, at + 2 + the, Deixis::Present))
}

fn past_or_future(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, usize, Deixis)> {
    let ends = |at: usize| !scan.is_word(at) && !scan.is_number(at) || scan.entry(at).class.is_some();
    if scan.is(at, Mark::Recently) && !scan.hyphen(at + 1) {
        return Some((at, at + 1, Deixis::Past));
    }
    if scan.is(at, Mark::Recent) && matches!(scan.entry(at + 1).calendar, Some(Calendar::Units(_))) {
        return Some((at, at + 2, Deixis::Past));
    }
    // "in the coming weeks"
    let coming = scan.entry(at).calendar == Some(Calendar::Shift(1)) && scan.is(at, Mark::NearestShift);
    if coming && matches!(scan.entry(at + 1).calendar, Some(Calendar::Units(_))) {
        return Some((at, at + 2, Deixis::Future));
    }
    // "as soon as possible"
    let possible = scan.is(at, Mark::As) && scan.is(at + 1, Mark::Soon) && scan.is(at + 3, Mark::Possible);
    if possible || scan.is(at, Mark::Asap) {
        return Some((at, if possible { at + 4 } else { at + 1 }, Deixis::Future));
    }
    if scan.is(at, Mark::Soon) && is_told_of_today(scan, at) {
        return Some((at, at + 1, Deixis::Future));
    }
    // "in the near future"
    let near = usize::from(scan.is(at, Mark::Future) && scan.before(at, Mark::BeforeFuture));
    let the = at.checked_sub(1 + near).filter(|the| scan.is(*the, Mark::The))?;
    if near == 0 && !scan.before(the, Mark::In) {
        return None;
    }
    if scan.is(at, Mark::Past) && ends(at + 1) {
        return Some((the, at + 1, Deixis::Past));
    }
    (scan.is(at, Mark::Future) && ends(at + 1)).then_some((the, at + 1, Deixis::Future))
}

/// "a design currently under way", "all currently supported versions": what describes tells no time; "is currently in use"
/// does.
fn describes(scan: &Scan<'_, '_>, at: usize) -> bool {
    let before = scan.entry_before(at);
    let adverb = before.class == Some(Class::Determiner) || before.numeric.is_some();
    let under = scan.entry(at + 1).class == Some(Class::Preposition) && before.class != Some(Class::Auxiliary);
    (adverb || under) && !scan.opens_sentence(at)
}

/// "will open soon", "will soon open"; "soon after", "as soon as", "how soon" and "soon-to-be" are told from something else.
fn is_told_of_today(scan: &Scan<'_, '_>, at: usize) -> bool {
    let goes_on =
        matches!(scan.entry(at + 1).class, None | Some(Class::Preposition | Class::Conjunction | Class::Adverb));
    let closed = if scan.is_word(at + 1) { !goes_on } else { !scan.hyphen(at + 1) };
    let before = scan.entry_before(at).class;
    let measured = matches!(before, Some(Class::Adverb | Class::Conjunction)) && !scan.before(at, Mark::And);
    (closed || scan.before(at, Mark::Modal)) && !measured && looks_ahead(scan, at)
}
