//! The event from which a length of time is counted: "two days after the attack", "a week before the election".

use super::when::draft;
use crate::extract::lexicon::{Class, Mark};
use crate::extract::read::calendar::date::Parts;
use crate::extract::read::calendar::piece::piece;
use crate::extract::read::calendar::relative::{by_distance, resolve};
use crate::extract::read::scan::Scan;
use crate::extract::read::{Anchor, Direction};
use crate::value::{Date, Period, TimeUnit};

/// The longest event that is kept, in words.
const LONGEST: usize = 8;

/// Which way a word leads from an event, and the token after it: "after", "before".
pub(super) fn direction(scan: &Scan<'_, '_>, at: usize) -> Option<(Direction, usize)> {
    let next = at + usize::from(scan.is(at, Mark::EarlierLater) && scan.is(at + 1, Mark::Than));
    if next > at {
        return Some((if scan.is(at, Mark::Later) { Direction::After } else { Direction::Before }, next + 1));
    }
    if scan.is(at, Mark::After) {
        Some((Direction::After, at + 1))
    } else {
        scan.is(at, Mark::Before).then_some((Direction::Before, at + 1))
    }
}

/// The event whose words begin at a token, with the day on which it was where the sentence dates one side.
pub(super) fn anchor(
    scan: &Scan<'_, '_>,
    at: usize,
    direction: Direction,
    count: Option<i64>,
    unit: TimeUnit,
) -> Option<Anchor> {
    // "19.3 seconds after 24 hours": a figure is no event.
    if scan.is_number(at) {
        return None;
    }
    let end = end_of_event(scan, at);
    let event = scan.span(at, end)?;
    // "on Sunday, two days after the quake": the quake was on Friday.
    let back = match direction {
        Direction::After => -1,
        Direction::Before => 1,
    };
    let date = scan.day.zip(count).and_then(|(day, count)| by_distance(day, count.checked_mul(back)?, unit));
    Some(Anchor { direction, event, date })
}

/// The token after the words of an event: up to a stop, a verb or a date.
fn end_of_event(scan: &Scan<'_, '_>, at: usize) -> usize {
    let goes_on = |near: &usize| {
        let inside = scan.is_word(*near) || scan.is_number(*near) || scan.hyphen(*near);
        let class = scan.entry(*near).class;
        // "after leaving Jhansi", "after he left"
        let opens = *near == at || *near == at + 1 && scan.entry(at).class == Some(Class::Pronoun);
        let stop = !opens
            && matches!(class, Some(Class::Verb | Class::Auxiliary | Class::Conjunction | Class::Pronoun))
            || class == Some(Class::Preposition)
                && *near > at
                && !scan.is(*near, Mark::Of)
                && !scan.is(*near, Mark::In)
            || *near > at && scan.entry(*near).calendar.is_some() && piece(scan, *near).is_some();
        inside && !stop && (*near == at || scan.same_line(*near))
    };
    let end = (at..at + LONGEST).take_while(goes_on).last().map_or(at, |last| last + 1);
    // "in" and "of" close no event.
    if end > at + 1 && scan.entry(end - 1).class == Some(Class::Preposition) { end - 1 } else { end }
}

/// The date that stands where an event would: "two days after 3 May", "a week before Christmas".
pub(in crate::extract::read) fn dated_event(scan: &Scan<'_, '_>, at: usize, in_years: bool) -> Option<(Period, usize)> {
    let the = usize::from(scan.is(at, Mark::The));
    let found = draft(scan, at + the)?;
    let Parts { year, month, day, weekday, offset, easter, .. } = found.parts;
    // "two days after Monday's attack" hangs on the attack; "after 2010" on no day.
    let fine = day.is_some() || weekday.is_some() || offset.is_some() || easter.is_some() || month.and(year).is_some();
    let fine = fine || in_years && year.is_some();
    if !fine
        || scan.possessive(found.end - 1)
        || the == 1 && scan.is_word(found.end) && scan.entry(found.end).class.is_none()
    {
        return None;
    }
    match resolve(scan, at + the, found.parts)? {
        Date::Period(period) => Some((period.first_day(), found.end)),
        Date::Partial(_) => None,
    }
}
