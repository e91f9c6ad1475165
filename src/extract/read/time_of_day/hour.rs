//! Hours that are told without "a.m." and "p.m.": "half past three", "at nine tonight", "from 9 to 11 on Friday".

use super::clock::{Clock, half_day};
use crate::extract::lexicon::{Calendar, Mark, Numeric};
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::hedging::range::moved;
use crate::extract::read::scan::Scan;
use crate::value::PartOfDay;

/// An hour of the clock's face, in digits or in words.
fn hour_at(scan: &Scan<'_, '_>, at: usize) -> Option<i64> {
    let hour = match scan.entry(at).numeric {
        Some(Numeric::Small(hour)) => hour,
        _ if scan.is_number(at) && scan.word(at).len() <= 2 => scan.word(at).parse().ok()?,
        _ => return None,
    };
    (1..=12).contains(&hour).then_some(hour)
}

/// "half past three", "a quarter to nine", "ten past 5", "20 minutes to six".
pub(super) fn past(scan: &Scan<'_, '_>, at: usize) -> Option<Clock> {
    let mut link = at + 1;
    let minutes = match scan.entry(at).numeric {
        // "three quarters past 8"
        Some(Numeric::Small(3)) if scan.is(at + 1, Mark::Quarters) => {
            link += 1;
            45
        }
        Some(Numeric::Fraction(2)) => 30,
        Some(Numeric::Fraction(4)) => 15,
        Some(Numeric::Tens(20)) => 20,
        Some(Numeric::Small(minutes)) => minutes,
        _ if scan.is_number(at) && scan.word(at).len() <= 2 => scan.word(at).parse().ok().filter(|m| *m < 60)?,
        _ => return None,
    };
    let told = scan.is(link, Mark::Minutes);
    if !told && scan.is_number(at) && minutes >= 30 {
        return None;
    }
    link += usize::from(told);
    let quarter = scan.is(at, Mark::Quarter);
    // "at twenty to six": what "at" leads and words tell in fives is no count of sixes.
    let in_words = !scan.is_number(at) && minutes % 5 == 0 && scan.before(at, Mark::At);
    let to = scan.is(link, Mark::To) && (quarter || told || in_words);
    if !to && !scan.is(link, Mark::Past) || to && minutes == 30 {
        return None;
    }
    // "ten past midnight"
    let hour = match scan.entry(link + 1).calendar {
        Some(Calendar::Clock(hour)) => hour,
        _ => hour_at(scan, link + 1)?,
    };
    let end = link + 2;
    let half = half_day(scan, end);
    // "a quarter to nine percent" is no time of day.
    let free = !scan.is_word(end)
        || scan.entry(end).class.is_some()
        || scan.entry(end).calendar.is_some()
        || scan.is(end, Mark::Oclock);
    if half.is_none() && (!free || scan.sign(end) == '%' || scan.glued(end) && scan.is_number(end + 1)) {
        return None;
    }
    let (hour, minute) = match (to, hour) {
        (false, hour) => (hour, minutes),
        (true, 0) => (23, 60 - minutes),
        (true, hour) => ((hour + 10) % 12 + 1, 60 - minutes),
    };
    let (hour, end) = half.map_or((hour, end), |(half, after)| (hour % 12 + half, after));
    // "half past seven o'clock"
    let end = end + usize::from(scan.is(end, Mark::Oclock));
    Some(Clock { hour, minute: Some(minute), end })
}

/// The part of the day of "in the morning" and "at night" at a token.
pub(super) fn part_follows(scan: &Scan<'_, '_>, at: usize) -> Option<(PartOfDay, usize)> {
    let part = |at: usize| match scan.entry(at).calendar {
        Some(Calendar::Part(part)) => Some((part, at + 1)),
        _ => None,
    };
    if scan.is(at, Mark::In) && scan.is(at + 1, Mark::The) {
        // "in the evening session"
        let free = |end: usize| !scan.is_word(end) || scan.entry(end).class.is_some() || scan.entry(end).opens();
        return part(at + 2).filter(|(_, end)| free(*end) && !scan.hyphen(*end));
    }
    part(at + 1).filter(|(part, _)| scan.is(at, Mark::At) && *part == PartOfDay::Night)
}

/// Whether a part of some day stands at a token: "on Friday evening", "that night", "yesterday morning".
pub(super) fn part_of_a_day_follows(scan: &Scan<'_, '_>, at: usize) -> bool {
    let at = at + usize::from(scan.is(at, Mark::On));
    let day = matches!(scan.entry(at).calendar, Some(Calendar::Weekday(_) | Calendar::Deictic(_)));
    (day || scan.is(at, Mark::ThisOrAt)) && matches!(scan.entry(at + 1).calendar, Some(Calendar::Part(_)))
}

/// Whether a day or a part of the day stands at a token: "tonight", "on Monday", "in the morning", "this evening".
fn day_follows(scan: &Scan<'_, '_>, at: usize) -> bool {
    if (scan.is(at, Mark::In) || scan.is(at, Mark::BeforeHourPart)) && scan.is(at + 1, Mark::The) {
        return matches!(scan.entry(at + 2).calendar, Some(Calendar::Part(_)));
    }
    let day = |at: usize| matches!(scan.entry(at).calendar, Some(Calendar::Weekday(_) | Calendar::Deictic(_)));
    let part = matches!(scan.entry(at + 1).calendar, Some(Calendar::Part(_)));
    let month = |at: usize| matches!(scan.entry(at).calendar, Some(Calendar::Month(_) | Calendar::MonthShort(_)));
    day(at)
        || scan.is(at, Mark::BeforeDay) && day(at + 1)
        || scan.is(at, Mark::On) && month(at + 1)
        || scan.is(at, Mark::ThisOrAt) && part
}

/// Whether two hours are the ends of a range whose day is named: "Monday from 9 to 5", "from nine to ten tonight".
fn joined(scan: &Scan<'_, '_>, first: usize) -> bool {
    let Some(open) = first.checked_sub(1).filter(|open| scan.is(*open, Mark::RangeOpener)) else { return false };
    let joiner = scan.is(first + 1, Mark::ToOrUntil) || scan.is(open, Mark::Between) && scan.is(first + 1, Mark::And);
    let dash = scan.is_dash(first + 1);
    if !(joiner || dash) || hour_at(scan, first).is_none() || hour_at(scan, first + 2).is_none() {
        return false;
    }
    let day_before = matches!(scan.entry_before(open).calendar, Some(Calendar::Weekday(_) | Calendar::Deictic(_)));
    let free = !scan.is_word(first + 3) || scan.entry(first + 3).class.is_some();
    (day_follows(scan, first + 3) || day_before && free) && !moved(scan, open)
}

/// "I'll be back at 6", "back at six": an hour with nothing after it, in a request; "at 9 in the morning" without "at".
fn asked(scan: &Scan<'_, '_>, at: usize) -> bool {
    let end = at + 1;
    let goes_on = scan.is_word(end)
        || scan.is_number(end)
        || matches!(scan.sign(end), '%' | '°' | ':' | '/' | '$' | '€' | '£')
        || scan.is_dash(end)
        || scan.glued(end) && scan.is_number(end + 1);
    let hour = scan.before(at, Mark::At) && !goes_on;
    (hour || part_follows(scan, end).is_some()) && asks(scan, at)
}

/// "at eleven in the morning", "until 9 tonight", and both ends of "from 9 to 11 on Friday".
pub(super) fn by_its_day(scan: &Scan<'_, '_>, at: usize) -> Option<Clock> {
    let mut hour = hour_at(scan, at)?;
    let second = at >= 3 && joined(scan, at - 2);
    // "a las 3 de la tarde"
    let before = scan.before(at, Mark::AtOrUntil) || scan.before(at, Mark::HourArticle);
    // "the toll stood at 12 on Tuesday"
    let of_toll = at.checked_sub(2).is_some_and(|verb| scan.is(verb, Mark::StandsAt));
    // "around 9 in the morning", "it was eleven at night"
    let by_part = scan.before(at, Mark::BeforeHour) && part_follows(scan, at + 1).is_some();
    let told = before && !of_toll && day_follows(scan, at + 1) || by_part || asked(scan, at);
    if !told && !second && !joined(scan, at) {
        return None;
    }
    // "3 de la tarde"
    if told
        && scan.is(at + 1, Mark::BeforeHourPart)
        && let Some(Calendar::Part(part)) = scan.entry(at + 3).calendar
    {
        let later = part == PartOfDay::Afternoon || part == PartOfDay::Night && hour > 4;
        return Some(Clock { hour: hour % 12 + if later { 12 } else { 0 }, minute: None, end: at + 4 });
    }
    // "from 9 to 5"
    if second && hour_at(scan, at - 2).is_some_and(|first| first >= hour) && !day_follows(scan, at + 1) {
        hour += 12;
    }
    Some(Clock { hour, minute: None, end: at + 1 })
}
