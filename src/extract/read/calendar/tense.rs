//! Whether the verb of its own clause puts a date behind or ahead: "said on Thursday", "will vote on Thursday".

use crate::extract::lexicon::{Calendar, Class, Ending, Mark};
use crate::extract::read::scan::Scan;

/// Words that are looked back over for the verb of the clause.
const BACK: usize = 32;

/// Words that are looked on over for it, where the date opens its clause.
const ON: usize = 14;

/// What a clause says of the time that it tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// A verb of the past: "said", "cleared".
    Behind,
    /// "will", "is expected"
    Ahead,
}

/// Whether the clause of a date looks ahead.
pub(in crate::extract::read) fn looks_ahead(scan: &Scan<'_, '_>, at: usize) -> bool {
    clause(scan, at) == Some(Tense::Ahead)
}

/// The tense of the clause of a date: the nearest verb decides, so that "said" outranks an earlier "will".
pub(super) fn clause(scan: &Scan<'_, '_>, at: usize) -> Option<Tense> {
    let at = first_of_two(scan, at);
    if before(scan, at, Mark::Pending) || set_for(scan, at) {
        return Some(Tense::Ahead);
    }
    if before(scan, at, Mark::LookingBack) {
        return Some(Tense::Behind);
    }
    let before = (at.saturating_sub(BACK)..at).rev().take_while(|near| !ends_sentence(scan, *near));
    let tense = before.into_iter().find_map(|near| tense(scan, near));
    tense.or_else(|| {
        let after = (at + 1..at + ON).take_while(|near| scan.token(*near).is_some() && !ends_sentence(scan, *near));
        after.into_iter().find_map(|near| self::tense(scan, near))
    })
}

/// Whether "will" is the nearest verb before a date that tells a time: what is promised lies ahead of the publication.
pub(super) fn promises(scan: &Scan<'_, '_>, at: usize) -> bool {
    let before = (at.saturating_sub(BACK)..at).rev().take_while(|near| !ends_sentence(scan, *near));
    before.into_iter().find(|near| tense(scan, *near).is_some()).is_some_and(|verb| scan.is(verb, Mark::Will))
}

/// The month of "Sept. 29 and 30" for its second day: the clause speaks of both alike.
fn first_of_two(scan: &Scan<'_, '_>, at: usize) -> usize {
    let stop = usize::from(at > 3 && scan.sign(at - 3) == '.');
    let month = at.checked_sub(3 + stop).filter(|_| scan.before(at, Mark::And) && scan.is_number(at - 2));
    let named =
        |month: &usize| matches!(scan.entry(*month).calendar, Some(Calendar::Month(_) | Calendar::MonthShort(_)));
    month.filter(named).unwrap_or(at)
}

/// "set for Friday", "ahead of Sunday", "the final is on Sunday": what the words right before a date say of it.
fn set_for(scan: &Scan<'_, '_>, at: usize) -> bool {
    let intends = |verb: usize| scan.is(verb, Mark::Intent) || scan.is(verb, Mark::Ahead);
    let Some(verb) = at.checked_sub(2) else { return false };
    scan.before(at, Mark::For) && intends(verb)
        || scan.before(at, Mark::Of) && scan.is(verb, Mark::AheadOf)
        || scan.before(at, Mark::On) && scan.is(verb, Mark::IsOrAre)
        || scan.before(at, Mark::IsOrAre) && scan.entry(verb).class.is_none()
}

/// Whether a word stands before the date, with at most an article or "on" between: "until Friday", "from Sunday on".
fn before(scan: &Scan<'_, '_>, at: usize, mark: Mark) -> bool {
    let skip = usize::from(scan.before(at, Mark::The));
    at > skip && scan.is(at - 1 - skip, mark)
}

fn ends_sentence(scan: &Scan<'_, '_>, at: usize) -> bool {
    matches!(scan.sign(at), '.' | '!' | '?' | ';') && !scan.is(at.wrapping_sub(1), Mark::DateAbbreviation)
        || !scan.same_line(at + 1)
}

fn tense(scan: &Scan<'_, '_>, at: usize) -> Option<Tense> {
    if !scan.is_word(at) {
        return None;
    }
    let intends = scan.is(at, Mark::Intent) && scan.is(at + 1, Mark::To);
    // "Promises" is a name, and "passengers arriving" are those who arrive whenever the sentence is told of.
    let named = || scan.capitalised(at) && (scan.entry(at).calendar.is_some() || !scan.opens_sentence(at));
    let participle =
        || scan.ending(at) == Some(Ending::Progressive) && scan.entry_before(at).class != Some(Class::Auxiliary);
    if intends || scan.is(at, Mark::Ahead) && !named() && !(participle() && told_of_others(scan, at)) {
        return Some(Tense::Ahead);
    }
    if scan.is(at, Mark::Behind) {
        return Some(Tense::Behind);
    }
    // "cut", "released": a past or a participle; after "be" and "to" it takes its tense from them.
    let past = scan.is(at, Mark::PastVerb) || regular_past(scan, at);
    let open = || {
        at.checked_sub(1).is_some_and(|verb| scan.is(verb, Mark::Infinite))
            || at > 1 && scan.is(at - 2, Mark::Infinite) && scan.ending(at - 1) == Some(Ending::Manner)
    };
    (past && !open() && !scan.capitalised(at)).then_some(Tense::Behind)
}

/// Whether a noun stands before a participle and the clause goes on with a verb of the past: "passengers arriving on Sunday
/// were told"; but "migrants arriving from Sunday".
fn told_of_others(scan: &Scan<'_, '_>, at: usize) -> bool {
    let before = scan.entry_before(at);
    let noun = at > 0 && scan.is_word(at - 1) && before.class.is_none() && before.calendar.is_none() && !before.opens();
    let past = |near: usize| scan.is(near, Mark::Behind) || scan.is(near, Mark::PastVerb);
    noun && (at + 1..at + ON).take_while(|near| scan.token(*near).is_some() && !ends_sentence(scan, *near)).any(past)
}

/// "announced", "cleared"; short words in "-ed" are nouns and numerals: "bed", "shed", "hundred".
fn regular_past(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.word(at).len() > 3 && scan.ending(at) == Some(Ending::Past)
}
