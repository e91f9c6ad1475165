//! Two hours of one day without a day between them: "6-8 next Monday", "between 9:30 and 3 pm", "from three thirty to four
//! thirty", "0930-0730".

use super::clock::{Clock, half_day};
use super::hour::{part_follows, past};
use crate::extract::lexicon::{Calendar, Class, Mark, Numeric};
use crate::extract::read::hedging::range;
use crate::extract::read::number::digits::around_point;
use crate::extract::read::scan::Scan;
use crate::value::PartOfDay;

/// Two hours, from the first token with the word that opens them up to the one after.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::read) struct Hours {
    pub(in crate::extract::read) start: usize,
    pub(in crate::extract::read) end: usize,
    pub(in crate::extract::read) from: Clock,
    pub(in crate::extract::read) to: Clock,
}

/// One end as it is written.
struct Face {
    hour: i64,
    minute: Option<i64>,
    /// The half of the day, where it is said.
    half: Option<i64>,
    /// Whether it can be nothing but a time of day.
    sure: bool,
    /// Whether its half of the day is said by a part of the day: "9 in the morning".
    by_part: bool,
    end: usize,
}

/// Two hours that begin at a token; `day` says that their day stands right before them.
pub(in crate::extract::read) fn hours(scan: &Scan<'_, '_>, at: usize, floor: usize, day: bool) -> Option<Hours> {
    let open = at.checked_sub(1).filter(|open| *open >= floor && scan.is(*open, Mark::RangeOpener));
    let between = open.is_some_and(|open| scan.is(open, Mark::Between));
    let first = face(scan, at)?;
    let joiner = first.end;
    let joined = scan.is_dash(joiner) || scan.is(joiner, Mark::ToOrUntil) || between && scan.is(joiner, Mark::And);
    let second = face(scan, joiner + 1).filter(|_| joined && scan.same_line(joiner + 1))?;
    let end = second.end;
    // "0930-0730"; "between 1914 and 1918" are years.
    let four = scan.word(at).len() == 4 && scan.word(joiner + 1).len() == 4;
    let four =
        four && first.end == at + 1 && !scan.word(at).contains('.') && open.is_some() && scan.word(at).starts_with('0');
    if !four && scan.word(at).len() == 4 && !scan.word(at).contains('.') && scan.is_number(at) {
        return None;
    }
    // "2-1 in the evening" is a score.
    let by_part = (first.by_part || second.by_part) && (open.is_some() || first.hour < second.hour);
    let sure = first.sure || second.sure || four || by_part;
    let named = day && open.is_some() || follows_day(scan, end, open.is_some(), first.hour < second.hour);
    let moved = || open.is_some_and(|open| range::moved(scan, open));
    if !sure && (!named || moved()) || free(scan, end).is_none() {
        return None;
    }
    // "9.30-4.30pm": the first takes the half of the second, unless it would lie behind it.
    let behind = first.hour % 12 >= second.hour % 12;
    let shift = |half: Option<i64>, hour: i64| half.map_or(hour, |half| hour % 12 + half);
    let from = match (first.half, second.half) {
        (None, Some(half)) if first.hour <= 12 => first.hour % 12 + if behind { 12 - half } else { half },
        (half, _) => shift(half, first.hour),
    };
    let mut to = shift(second.half, second.hour);
    // "from 9 to 5", "0930-0730"
    if second.half.is_none() && to <= from && to + 12 <= 24 {
        to += 12;
    }
    let clock = |hour, minute: Option<i64>, end| Clock { hour, minute: Some(minute.unwrap_or(0)), end };
    Some(Hours {
        start: open.unwrap_or(at),
        end,
        from: clock(from, first.minute, first.end),
        to: clock(to, second.minute, end),
    })
}

/// An hour in digits or in words, with its minutes and its half of the day.
fn face(scan: &Scan<'_, '_>, at: usize) -> Option<Face> {
    // "3 pm to half past six"
    if let Some(clock) = past(scan, at) {
        let (hour, minute, end) = (clock.hour, clock.minute, clock.end);
        return Some(Face { hour, minute, half: None, sure: true, by_part: false, end });
    }
    let (hour, minute, mut end, colon) = digits(scan, at).or_else(|| words(scan, at))?;
    let half = half_day(scan, end).filter(|_| hour <= 12 && (scan.glued(end) || !scan.is(end, Mark::A)));
    if let Some((_, after)) = half {
        end = after;
    }
    if let Some((part, after)) = part_follows(scan, end).filter(|_| half.is_none() && hour <= 12) {
        let later = !matches!((part, hour), (PartOfDay::Morning, _) | (PartOfDay::Night, ..=4 | 12));
        let half = Some(if later { 12 } else { 0 });
        return Some(Face { hour, minute, half, sure: colon, by_part: true, end: after });
    }
    let oclock = scan.is(end, Mark::Oclock);
    Some(Face {
        hour,
        minute,
        half: half.map(|(half, _)| half),
        sure: colon || half.is_some() || oclock,
        by_part: false,
        end: end + usize::from(oclock),
    })
}

type Read = (i64, Option<i64>, usize, bool);

/// "9", "9:30", "9.30", "0930".
fn digits(scan: &Scan<'_, '_>, at: usize) -> Option<Read> {
    if !scan.is_number(at) {
        return None;
    }
    let number = |word: &str, most: i64| word.parse::<i64>().ok().filter(|n| (0..=most).contains(n));
    let word = scan.word(at);
    if scan.sign(at + 1) == ':' && scan.glued(at + 1) && scan.glued(at + 2) && scan.word(at + 2).len() == 2 {
        return Some((number(word, 24)?, Some(number(scan.word(at + 2), 59)?), at + 3, true));
    }
    if let Some((hour, minute)) = around_point(word) {
        return Some((number(hour, 24)?, Some(number(minute, 59).filter(|_| minute.len() == 2)?), at + 1, false));
    }
    match word.len() {
        1 | 2 => Some((number(word, 24)?, None, at + 1, false)),
        4 => Some((number(word.get(..2)?, 24)?, Some(number(word.get(2..)?, 59)?), at + 1, false)),
        _ => None,
    }
}

/// Whether an hour and its minutes stand at a token in words: "nine thirty".
pub(in crate::extract::read) fn in_two_words(scan: &Scan<'_, '_>, at: usize) -> bool {
    words(scan, at).is_some_and(|(_, minute, end, _)| minute.is_some() && end > at + 1 && free(scan, end).is_some())
}

/// The hour of "march eighteenth nine thirty".
pub(super) fn clock_in_words(scan: &Scan<'_, '_>, at: usize) -> Option<Clock> {
    let (hour, minute, end, _) = words(scan, at).filter(|_| in_two_words(scan, at))?;
    Some(Clock { hour, minute, end })
}

/// "three thirty", "nine", "ten fifteen", "noon".
fn words(scan: &Scan<'_, '_>, at: usize) -> Option<Read> {
    if let Some(Calendar::Clock(hour)) = scan.entry(at).calendar {
        return Some((hour, Some(0), at + 1, true));
    }
    let Some(Numeric::Small(hour @ 1..=12)) = scan.entry(at).numeric else { return None };
    match scan.entry(at + 1).numeric {
        Some(Numeric::Tens(tens @ 20..=50)) => {
            let next = at + 2 + usize::from(scan.hyphen(at + 2));
            match scan.entry(next).numeric {
                Some(Numeric::Small(n @ 1..=9)) => Some((hour, Some(tens + n), next + 1, true)),
                _ => Some((hour, Some(tens), at + 2, true)),
            }
        }
        Some(Numeric::Small(minute @ 10..=19)) => Some((hour, Some(minute), at + 2, true)),
        _ => Some((hour, None, at + 1, false)),
    }
}

/// Nothing that could be counted follows.
fn free(scan: &Scan<'_, '_>, at: usize) -> Option<()> {
    let entry = scan.entry(at);
    let sign = matches!(scan.sign(at), '%' | '°' | '/' | '$' | '€' | '£') || scan.is_dash(at) && scan.glued(at);
    let word = !scan.is_word(at)
        || entry.class.is_some_and(|class| class != Class::Verb)
        || entry.calendar.is_some() && !is_unit(entry.calendar)
        || entry.has(Mark::Zone);
    (word && !sign && !scan.is_number(at)).then_some(())
}

const fn is_unit(calendar: Option<Calendar>) -> bool {
    matches!(calendar, Some(Calendar::Unit(_) | Calendar::Units(_) | Calendar::Fortnight))
}

/// Whether a day follows: "next Monday", "tomorrow", "this evening"; "2-1 on Sunday" and "6-3 last Friday" are scores.
fn follows_day(scan: &Scan<'_, '_>, at: usize, opened: bool, rising: bool) -> bool {
    let on = usize::from(scan.is(at, Mark::On) && opened);
    let at = at + on;
    let day = |at: usize| matches!(scan.entry(at).calendar, Some(Calendar::Weekday(_) | Calendar::Deictic(0..)));
    let shifted = matches!(scan.entry(at).calendar, Some(Calendar::Shift(0..)))
        && (day(at + 1) || matches!(scan.entry(at + 1).calendar, Some(Calendar::Part(_))));
    let part = scan.is(at, Mark::In)
        && scan.is(at + 1, Mark::The)
        && matches!(scan.entry(at + 2).calendar, Some(Calendar::Part(_)));
    (opened || rising)
        && (shifted || part || day(at) && (on == 1 || !matches!(scan.entry(at).calendar, Some(Calendar::Weekday(_)))))
}
