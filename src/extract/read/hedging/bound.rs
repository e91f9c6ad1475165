//! A bound before a date that somebody asks for or notes: "show me sales after 2010", "call me before 4 pm", "closed since 2014".
//!
//! In a report "since 2010" says when something began; in a request the bound is a part of the time that is asked for.

use crate::extract::lexicon::Mark;
use crate::extract::read::scan::Scan;

/// Words that are looked over for the one who asks.
const BACK: usize = 20;
const ON: usize = 8;

/// The first token of the bound before `start`, where the sentence is a request.
pub(in crate::extract::read) fn bound(scan: &Scan<'_, '_>, start: usize, floor: usize) -> Option<usize> {
    let at = |back: usize| start.checked_sub(back).filter(|at| *at >= floor);
    let one = at(1).filter(|bound| scan.is(*bound, Mark::Bound));
    // "on or before Friday", "in or after 2012"
    let or = one.filter(|one| scan.before(*one, Mark::Or)).and(at(3)).filter(|on| scan.is(*on, Mark::InOnOf));
    // "starting on Monday", "prior to March", "later than 3 pm"
    let two = at(2).filter(|bound| {
        let starting = scan.is(*bound, Mark::Starting)
            && (scan.is(bound + 1, Mark::BeforeDayOfMonth) || scan.is(bound + 1, Mark::At));
        let than = scan.is(*bound, Mark::EarlierLater) && scan.is(bound + 1, Mark::Than);
        starting || than || scan.is(*bound, Mark::Prior) && scan.is(bound + 1, Mark::To)
    });
    // "no later than 3 pm", "on or later than Monday"
    let than = two.filter(|two| scan.is(*two, Mark::EarlierLater));
    let no = than.and(at(3)).filter(|no| scan.is(*no, Mark::NotOne) || scan.is(*no, Mark::No));
    let or = or.or_else(|| than.filter(|than| scan.before(*than, Mark::Or)).and(at(4)));
    // "as early as 9"
    let three = at(3).filter(|bound| {
        scan.is(*bound, Mark::As)
            && (scan.is(bound + 1, Mark::Early) || scan.is(bound + 1, Mark::Late))
            && scan.is(bound + 2, Mark::As)
    });
    three
        .or(or)
        .or(no)
        .or(two)
        .or(one)
        .filter(|bound| scan.is(*bound, Mark::NotedBound) && is_a_note(scan) || asks(scan, *bound))
}

/// Whether a text is what somebody types into a field: it begins without a capital and ends without a stop.
fn is_a_note(scan: &Scan<'_, '_>) -> bool {
    let small = scan.text.as_str().chars().next().is_some_and(char::is_lowercase);
    small && scan.tokens.last().is_some_and(|last| !matches!(last.sign, '.' | '!' | '?' | '…' | ':' | '"' | '”'))
}

/// Whether the sentence around a token speaks to somebody outside of quotes: "show me", "let's", "can you".
pub(in crate::extract::read) fn asks(scan: &Scan<'_, '_>, at: usize) -> bool {
    let ends = |near: &usize| !matches!(scan.sign(*near), '.' | '!' | '?');
    let quote = |near: usize| matches!(scan.sign(near), '"' | '“' | '”');
    let before = (at.saturating_sub(BACK)..at).rev().take_while(ends);
    let after = (at..at + ON).take_while(ends);
    let near = before.chain(after);
    let reports = |near: usize| scan.is(near, Mark::Behind) || scan.is(near, Mark::PastVerb);
    let we = |near: usize| {
        scan.is(near, Mark::We) && (scan.is(near + 1, Mark::Modal) || near > 0 && scan.is(near - 1, Mark::Modal))
    };
    near.clone().any(|near| scan.is(near, Mark::Asks) || we(near))
        && !near.into_iter().any(|near| quote(near) || reports(near))
}
