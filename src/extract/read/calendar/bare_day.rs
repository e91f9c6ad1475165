//! Days of a month that is not named: "on the 14th", "the 4th of next month", "Sept. 29 and 30", "on 26th".

use super::date::{Parts, day_number, ordinal_digits, ordinal_word, short_number, stem_entry};
use super::month::{month_name, until_day};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::clock_at;
use crate::value::TimeUnit;

/// "on the 14th", "for the 3rd", "Monday the twenty-fourth": with its ordinal ending and after the article.
pub(super) fn day_of_month(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let before = at.checked_sub(2)?;
    let (day, end) = ordinal_word(scan, at)
        .or_else(|| ordinal_digits(scan, at).then(|| Some((scan.word(at).parse().ok()?, at + 2)))?)
        .filter(|(day, _)| (1..=31).contains(day))?;
    if !scan.is(at - 1, Mark::The) {
        return on_bare_day(scan, at, day, end);
    }
    let weekday = matches!(stem_entry(scan, before).calendar, Some(Calendar::Weekday(_) | Calendar::WeekdayShort(_)));
    // In words only a weekday makes a day of a rank; "by the 20th century" has its noun.
    let told = weekday
        || scan.is_number(at)
            && (scan.is(before, Mark::BeforeDayOfMonth)
                || stem_entry(scan, before).calendar.is_some()
                // "the 12th at 5 pm"
                || scan.is(end, Mark::At) && clock_at(scan, end + 1).is_some());
    // "on the 4th floor", "on the 18th hole"
    let noun = scan.is_word(end)
        && scan.same_line(end)
        && scan.entry(end).class.is_none()
        && scan.entry(end).calendar.is_none();
    (told && (weekday || !noun && !scan.hyphen(end)))
        .then_some((end, Parts { day: Some(day), the: !weekday, ..Parts::default() }))
}

/// "on 26th", "this 28th": a day in digits without its article.
fn on_bare_day(scan: &Scan<'_, '_>, at: usize, day: i8, end: usize) -> Option<(usize, Parts)> {
    let closed = !scan.is_word(end) && !scan.hyphen(end) || scan.entry(end).class.is_some() || !scan.same_line(end);
    let fits = scan.is_number(at) && scan.before(at, Mark::On) && closed;
    fits.then(|| (end, Parts { day: Some(day), ..Parts::default() }))
}

/// "I'll be back on 18", "on 18 at 9:00": a bare figure, in a request.
pub(super) fn asked_day(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let day = short_number(scan, at).and_then(|day| i8::try_from(day).ok()).filter(|day| (1..=31).contains(day))?;
    let closed = !scan.is_word(at + 1) && !scan.is_number(at + 1) && !scan.glued(at + 1)
        || matches!(scan.sign(at + 1), '.' | ',' | '?' | '!') && !(scan.glued(at + 2) && scan.is_number(at + 2))
        || scan.token(at + 1).is_none()
        || scan.is(at + 1, Mark::AfterBareDay);
    (scan.before(at, Mark::On) && closed && asks(scan, at))
        .then(|| (at + 1, Parts { day: Some(day), ..Parts::default() }))
}

/// The later ones of "Sept. 29 and 30", "May 3, 4 and 5", "May 3 or 4", where nothing is counted.
pub(super) fn second_day(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let first = at.checked_sub(2).filter(|_| joins_days(scan, at - 1) && scan.word(at).len() <= 2)?;
    let day = short_number(scan, at).filter(|day| *day <= 31)?;
    let comma = |at: usize| scan.sign(at) == ',';
    // "May 3, 12 people": only before another day a comma joins one.
    let goes_on = joins_days(scan, at + 1) && short_number(scan, at + 2).is_some_and(|next| next > day && next <= 31);
    if comma(at - 1) && !goes_on {
        return None;
    }
    let (mut first, mut later) = (first, day);
    let month = loop {
        later = short_number(scan, first).filter(|day| *day < later && scan.word(first).len() <= 2)?;
        let stop = usize::from(first > 0 && scan.sign(first - 1) == '.');
        if let Some((month, _)) = month_name(scan, first.checked_sub(1 + stop)?).filter(|(_, next)| *next == first) {
            break month;
        }
        first = first.checked_sub(2).filter(|earlier| at - earlier <= FARTHEST_DAY && comma(earlier + 1))?;
    };
    let counted = noun_at(scan, at + 1, false).is_some()
        || unit_at(scan, at + 1, true, None).is_some()
        || scan.entry(at + 1).numeric.is_some();
    let day = i8::try_from(day).ok().filter(|_| !counted)?;
    Some((at + 1, Parts { month: Some(month), day: Some(day), ..Parts::default() }))
}

/// How far the first day of a row stands before its last.
const FARTHEST_DAY: usize = 8;

/// Whether a token joins two days of one month.
fn joins_days(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.sign(at) == ',' || scan.is(at, Mark::And) || scan.is(at, Mark::Or)
}

/// "the 4th of next month", "4-23 in next month", "the 15th of this month": days of a month that is told by its shift.
pub(super) fn of_shifted_month(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (day, end) = day_number(scan, at)?;
    let until = until_day(scan, end, day);
    let end = until.map_or(end, |(_, end)| end);
    // "the 19th this month" needs no joiner.
    let of = usize::from(scan.is(end, Mark::OfOrIn));
    let shift_at = end + of;
    let the = of == 1 && scan.is(shift_at, Mark::The);
    let (after, month) = match (scan.entry(shift_at + usize::from(the)).calendar, scan.entry(shift_at + 1).calendar) {
        (Some(Calendar::Shift(shift)), Some(Calendar::Unit(TimeUnit::Month))) if !the => (shift_at + 2, shift.min(1)),
        (Some(Calendar::Unit(TimeUnit::Month)), _) if the => (shift_at + 2, 0),
        _ => return None,
    };
    let ranked = of == 1 && (end > at + 1 || !scan.is_number(at) || scan.before(at, Mark::The))
        || of == 0 && (end > at + 1 && until.is_none() || until.is_some() && asks(scan, at));
    let parts = Parts { day: Some(day), until: until.map(|(day, _)| day), ..Parts::default() };
    ranked.then_some((after, Parts { unit: Some((TimeUnit::Month, month)), the: until.is_none(), ..parts }))
}
