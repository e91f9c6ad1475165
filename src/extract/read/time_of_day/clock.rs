//! Times of day: "3 p.m. Eastern", "18:00 UTC", "10 o'clock", "noon".

use super::hour::{by_its_day, part_follows, part_of_a_day_follows, past};
use super::hours::clock_in_words;
use crate::extract::lexicon::{Calendar, Mark, Numeric};
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::number::digits::around_point;
use crate::extract::read::scan::Scan;
use crate::value::PartOfDay;

/// Hour and minute, and the token after them with their zone.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::read) struct Clock {
    pub(in crate::extract::read) hour: i64,
    pub(in crate::extract::read) minute: Option<i64>,
    pub(in crate::extract::read) end: usize,
}

/// Twelve hours to add for the half of the day that stands at a token, and the token after it.
pub(in crate::extract::read) fn half_day(scan: &Scan<'_, '_>, at: usize) -> Option<(i64, usize)> {
    // "I am"
    let weak = || scan.is(at, Mark::WeakHalfDay) && !scan.capitalised(at);
    // "9:30 p . m ."
    let apart = scan.is(at, Mark::HalfDayLetter) && scan.sign(at + 1) == '.' && scan.is(at + 2, Mark::MinuteLetter);
    if apart && !scan.glued(at) {
        return Some((if scan.is(at, Mark::A) { 0 } else { 12 }, at + 3 + usize::from(scan.sign(at + 3) == '.')));
    }
    let half = if scan.is(at, Mark::AfterNoon) {
        12
    } else if scan.is(at, Mark::BeforeNoon)
        && (!weak() || scan.glued(at) || scan.is_number(at.wrapping_sub(1)) || after_minutes(scan, at))
    {
        0
    } else if scan.is(at, Mark::HalfDayLetter) && scan.glued(at) {
        if scan.is(at, Mark::A) {
            0
        } else if is_pence(scan, at) {
            return None;
        } else {
            12
        }
    } else {
        return None;
    };
    // "p.m" at the end of a sentence leaves its full stop to the sentence.
    Some((half, at + 1))
}

/// Whether "4p" is an amount of money: no hour is told so but in a request, after "at" or by itself.
fn is_pence(scan: &Scan<'_, '_>, at: usize) -> bool {
    let Some(figure) = at.checked_sub(1).filter(|_| scan.is(at, Mark::PenceLetter)) else { return false };
    let minutes = figure > 0 && scan.sign(figure - 1) == ':';
    let told = minutes || figure == 0 || scan.before(figure, Mark::At) || scan.is_dash(figure - 1);
    !told && !asks(scan, figure)
}

/// Whether an hour and its minutes stand before "am" in words: "eleven forty-five am".
fn after_minutes(scan: &Scan<'_, '_>, at: usize) -> bool {
    let number = |back: usize| at.checked_sub(back).is_some_and(|at| scan.entry(at).numeric.is_some());
    number(1) && (number(2) || number(3) && scan.hyphen(at - 2))
}

fn small(word: &str, most: i64) -> Option<i64> {
    (word.len() <= 2).then(|| word.parse().ok()).flatten().filter(|n| (0..=most).contains(n))
}

/// Whether a glance at a token leaves a time of day open; most numbers are years or longer ones.
fn may_be_clock(scan: &Scan<'_, '_>, at: usize) -> bool {
    if !scan.is_number(at) {
        let numeric = scan.entry(at).numeric;
        return matches!(numeric, Some(Numeric::Small(_) | Numeric::Tens(_) | Numeric::Fraction(_)));
    }
    let digits = scan.bytes(at);
    if digits.len() <= 2 || digits.contains(&b'.') || at > 0 && scan.glued(at) || scan.glued(at + 1) {
        return true;
    }
    const TOLD: [Mark; 5] = [Mark::AfterNoon, Mark::BeforeNoon, Mark::HalfDayLetter, Mark::Zone, Mark::HourUnit];
    TOLD.into_iter().any(|mark| scan.is(at + 1, mark))
}

/// Reads the time of day that begins at a token.
pub(in crate::extract::read) fn clock_at(scan: &Scan<'_, '_>, at: usize) -> Option<Clock> {
    if let Some(Calendar::Clock(hour)) = scan.entry(at).calendar {
        return Some(Clock { hour, minute: Some(0), end: zone(scan, at + 1) });
    }
    if !may_be_clock(scan, at) {
        return None;
    }
    if let Some(clock) = past(scan, at).or_else(|| by_its_day(scan, at)) {
        return Some(clock);
    }
    let word = scan.word(at);
    // "12 noon"
    if let (Some(Calendar::Clock(hour)), "12") = (scan.entry(at + 1).calendar, word) {
        return Some(Clock { hour, minute: Some(0), end: zone(scan, at + 2) });
    }
    if let Some(clock) = compact(scan, at).or_else(|| joined_digits(scan, at)) {
        return Some(clock);
    }
    if let Some(Numeric::Small(hour @ 1..=12)) = scan.entry(at).numeric {
        return in_words(scan, at, hour);
    }
    if !scan.is_number(at) {
        return None;
    }
    // The rest of "2:15:25" is no time of its own.
    if at > 1 && scan.glued(at) && scan.sign(at - 1) == ':' && scan.is_number(at - 2) {
        return None;
    }
    // "8 : 30 p.m."
    let loose = || !scan.glued(at + 1) && !scan.glued(at + 2) && half_day(scan, at + 3).is_some();
    let colon = scan.sign(at + 1) == ':' && (scan.glued(at + 1) && scan.glued(at + 2) || loose());
    let (hour, minute, mut end) = if colon {
        let minute = small(scan.word(at + 2), 59).filter(|_| scan.word(at + 2).len() == 2)?;
        let mut end = at + 3;
        // Seconds are read over.
        if scan.sign(end) == ':' && scan.glued(end) && small(scan.word(end + 1), 59).is_some() {
            end += 2;
        }
        (small(word, 24)?, Some(minute), end)
    } else if let Some((hour, minute)) = around_point(word) {
        // "at 6.45 in the evening", "around 10.30 on Friday evening"
        let told = half_day(scan, at + 1).is_some()
            || scan.before(at, Mark::At) && part_follows(scan, at + 1).is_some()
            || scan.before(at, Mark::BeforeHour) && part_of_a_day_follows(scan, at + 1);
        told.then_some(())?;
        (small(hour, 12)?, Some(small(minute, 59).filter(|_| minute.len() == 2)?), at + 1)
    } else {
        let four =
            word.len() == 4 && scan.entry(at + 1).has(Mark::Zone) && scan.word(at + 1).chars().all(char::is_uppercase);
        // "at 1930 hrs"
        let hours =
            word.len() == 4 && (scan.before(at, Mark::At) || word.starts_with('0')) && scan.is(at + 1, Mark::HourUnit);
        if four || hours {
            (small(word.get(..2)?, 24)?, Some(small(word.get(2..)?, 59)?), at + 1 + usize::from(hours))
        } else {
            (small(word, 24)?, None, at + 1)
        }
    };
    let mut sure = minute.is_some();
    let mut hour = hour;
    if let Some((half, after)) = half_day(scan, end) {
        if hour == 0 || hour > 12 && minute.is_none() {
            return None;
        }
        if hour <= 12 {
            hour = hour % 12 + half;
        }
        end = after;
        sure = true;
    } else if minute.is_some() && scan.is(end, Mark::AfterClock) {
        end += 1;
    } else if scan.is(end, Mark::Oclock) || scan.is(end, Mark::Ish) && scan.glued(end) && hour <= 12 {
        end += 1;
        sure = true;
    } else if scan.hyphen(end) && scan.is(end + 1, Mark::Ish) && hour <= 12 {
        end += 2;
        sure = true;
    }
    if minute.is_some() && half_day(scan, at + 3).is_none() && (left_of_a_game(scan, at, end) || verse(scan, at, end)) {
        return None;
    }
    // "won in 2:15:25" is how long it took.
    if scan.before(at, Mark::In) && end >= at + 5 && !scan.is(end - 1, Mark::HalfDay) {
        return None;
    }
    if !sure && minute.is_none() {
        return bare_hour(scan, at, hour);
    }
    Some(Clock { hour, minute, end: zone(scan, end) })
}

/// Whether what follows makes the minutes of a game of a time of day: "7:41 left", "4:43 to go", "2:56 of the second".
pub(in crate::extract::read) fn left_of_a_game(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    // "the train at 7:42 left on time"
    scan.is(end, Mark::ClockOfAGame) && !scan.before(at, Mark::At)
        || scan.is(end, Mark::To) && scan.is(end + 1, Mark::GoOrPlay)
        || scan.is(end, Mark::Of)
            && scan.is(end + 1, Mark::The)
            && !scan.is_number(end + 2)
            && !matches!(scan.entry(end + 2).calendar, Some(Calendar::Part(_)))
}

/// Whether a name stands before, as before a verse of a book: "Psalm 23:4".
fn verse(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    let Some(book) = at.checked_sub(1) else { return false };
    let entry = scan.entry(book);
    let name = scan.capitalised(book) && entry.class.is_none() && entry.calendar.is_none() && !entry.has(Mark::Zone);
    name && !scan.glued(at) && scan.same_line(at) && !scan.opens_sentence(book) && zone(scan, end) == end
}

/// "540pm", "1050 a.m.": hour and minutes with nothing between.
fn joined_digits(scan: &Scan<'_, '_>, at: usize) -> Option<Clock> {
    let word = scan.word(at);
    if !scan.is_number(at) || !matches!(word.len(), 3 | 4) || at > 0 && scan.glued(at) {
        return None;
    }
    let (hour, minute) = word.split_at_checked(word.len() - 2)?;
    let hour = small(hour, 12).filter(|hour| *hour > 0)?;
    let minute = small(minute, 59)?;
    // "300p" are pence.
    let (half, end) = half_day(scan, at + 1).filter(|_| !scan.is(at + 1, Mark::HalfDayLetter))?;
    // "a beam 540 pm wide"
    if scan.is(end, Mark::AfterLength) {
        return None;
    }
    Some(Clock { hour: hour % 12 + half, minute: Some(minute), end: zone(scan, end) })
}

/// "140527" and "1405" after the letter of ISO 8601: "20160309T140527Z".
fn compact(scan: &Scan<'_, '_>, at: usize) -> Option<Clock> {
    let word = scan.word(at);
    let letter = at > 0 && scan.glued(at) && scan.is(at - 1, Mark::TimeLetter) && scan.glued(at - 1);
    if !letter || !matches!(word.len(), 4 | 6) || scan.sign(at + 1) == ':' && scan.glued(at + 1) {
        return None;
    }
    Some(Clock { hour: small(word.get(..2)?, 24)?, minute: Some(small(word.get(2..4)?, 59)?), end: zone(scan, at + 1) })
}

/// "three o'clock", "seven thirty p.m."
fn in_words(scan: &Scan<'_, '_>, at: usize, hour: i64) -> Option<Clock> {
    let mut end = at + 1 + usize::from(scan.hyphen(at + 1));
    let mut minute = None;
    if let Some(Numeric::Tens(tens @ 20..=50)) = scan.entry(end).numeric {
        minute = Some(tens);
        end += 1;
        if let Some(Numeric::Small(n @ 1..=9)) = scan.entry(end + usize::from(scan.hyphen(end))).numeric {
            end += 1 + usize::from(scan.hyphen(end));
            minute = Some(tens + n);
        }
    }
    if minute.is_none() {
        end = at + 1;
    }
    if let Some((half, after)) = half_day(scan, end).filter(|_| minute.is_some() || !scan.is(end, Mark::WeakHalfDay)) {
        return Some(Clock { hour: hour % 12 + half, minute, end: zone(scan, after) });
    }
    // "at three thirty", "until nine fifteen"
    let free = !scan.is_word(end) || scan.entry(end).class.is_some() || scan.entry(end).calendar.is_some();
    let told = scan.before(at, Mark::AtOrUntil) || part_follows(scan, end).is_some();
    if minute.is_some() && free && !scan.hyphen(end) && told {
        return Some(Clock { hour, minute, end: zone(scan, end) });
    }
    let oclock = scan.is(end, Mark::Oclock);
    oclock.then(|| Clock { hour, minute, end: zone(scan, end + 1) })
}

/// The hour of "Monday at 7", "tonight at 10": a bare number after "at" where a day has been named.
pub(in crate::extract::read) fn hour_after_day(scan: &Scan<'_, '_>, at: usize) -> Option<Clock> {
    if let Some(clock) = clock_at(scan, at) {
        return Some(clock);
    }
    if let Some(clock) = clock_in_words(scan, at) {
        return Some(clock);
    }
    let hour = match scan.entry(at).numeric {
        Some(Numeric::Small(hour)) => hour,
        _ => small(scan.word(at), 12).filter(|_| scan.is_number(at))?,
    };
    let next = scan.entry(at + 1);
    let free = !scan.is_word(at + 1) || next.class.is_some() || next.calendar.is_some();
    let sign = matches!(scan.sign(at + 1), '%' | '-' | '–' | '/' | '°');
    ((1..=12).contains(&hour) && free && !sign).then_some(Clock { hour, minute: None, end: at + 1 })
}

/// The first hour of "5 to 6 p.m.", "1-3 pm", "between 3 and 8 a.m.": it takes its half of the day from the second.
fn bare_hour(scan: &Scan<'_, '_>, at: usize, hour: i64) -> Option<Clock> {
    let joiner = at + 1;
    let joined = scan.is_dash(joiner)
        || scan.is(joiner, Mark::ToOrUntil)
        || scan.is(joiner, Mark::And) && scan.before(at, Mark::Between);
    if !joined || !scan.is_number(joiner + 1) || !(1..=12).contains(&hour) {
        return None;
    }
    // One step only: the second hour must say its half of the day itself.
    let second = small(scan.word(joiner + 1), 12)?;
    let after = joiner + 2;
    let minutes = if scan.sign(after) == ':' { 2 } else { 0 };
    let (half, _) = half_day(scan, after + minutes)?;
    let same_half = hour % 12 <= second % 12;
    let shift = if same_half { half } else { 12 - half };
    Some(Clock { hour: hour % 12 + shift, minute: Some(0), end: joiner })
}

/// Past the zone that stands at a token: "Eastern time", "GMT", "(GMT +8)".
pub(in crate::extract::read) fn zone(scan: &Scan<'_, '_>, at: usize) -> usize {
    let open = usize::from(scan.sign(at) == '(');
    // "2016-03-09T14:05Z"
    if scan.is(at, Mark::ZuluLetter) && scan.glued(at) && scan.capitalised(at) {
        return at + 1;
    }
    let upper = scan.word(at + open).chars().next().is_some_and(char::is_uppercase);
    if !scan.entry(at + open).has(Mark::Zone) || !upper {
        return if scan.is(at, Mark::Local) && scan.is(at + 1, Mark::Time) { at + 2 } else { at };
    }
    let mut end = at + open + 1;
    if scan.is(end, Mark::ZoneKind) {
        end += 1;
    }
    if scan.is(end, Mark::Time) {
        end += 1;
    }
    if matches!(scan.sign(end), '+' | '-' | '−') && scan.is_number(end + 1) {
        end += 2;
    }
    if open == 1 {
        return if scan.sign(end) == ')' { end + 1 } else { at };
    }
    end
}

/// The hour on the clock of a whole day that a part of the day makes of one on the face: "7 to 9 tonight".
pub(in crate::extract::read) const fn in_its_half(hour: i64, part: Option<PartOfDay>) -> i64 {
    match part {
        Some(PartOfDay::Afternoon | PartOfDay::Evening) if hour < 12 => hour + 12,
        Some(PartOfDay::Night) if hour > 4 && hour < 12 => hour + 12,
        _ => hour,
    }
}
