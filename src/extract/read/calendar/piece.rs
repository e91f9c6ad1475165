//! One piece of a date: a weekday, a month with its day, "last week", a part of the day, a time of day, and what other
//! files read at their first word.

mod title;

use super::bare_day::{asked_day, day_of_month, of_shifted_month, second_day};
use super::date::{LAST, Parts, short_number, stem_entry};
use super::definite::{day_beside, definite, pointed};
use super::edge::{cut, edge, end_of};
use super::holiday::holiday;
use super::month::{month_day, month_noun};
use super::numeric_date::numeric;
use super::postposed;
use super::quarter::{
    before_letter, before_quarter, ended, fiscal, is_quarter, lettered, numbered_quarter, reported, shifted_fiscal,
    year_noun,
};
use super::ranked::{ordinal_unit, ranked};
use super::relative::resolve;
use super::week::{iso_week, week};
use super::year::{apostrophe_year, century, decade_in_words, spelled_decade, told_year, year_at};
use crate::extract::lexicon::{Calendar, Class, Entry, Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::clock_at;
use crate::value::{Date, Grain, PartOfDay, TimeUnit};

use title::names_a_show;
pub(in crate::extract::read) use title::{in_a_title, named_by_number};

/// One piece of a date at a token.
pub(in crate::extract::read) fn piece(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if scan.is_number(at) {
        return at_number(scan, at);
    }
    if scan.is(at, Mark::OpensDate)
        && let Some(found) = opener(scan, at)
    {
        return Some(found);
    }
    let entry = stem_entry(scan, at);
    let default = Parts::default();
    if let Some(found) = postposed::piece(scan, at, entry) {
        return Some(found);
    }
    if scan.entry(at).phrases & scan.lexicon.holidays.bit() != 0
        && let Some(found) = holiday(scan, at)
    {
        return Some(found);
    }
    match entry.calendar {
        Some(Calendar::Month(_) | Calendar::MonthShort(_)) => month_day(scan, at),
        Some(Calendar::Weekday(day)) => {
            (!in_a_name(scan, at)).then_some((at + 1, Parts { weekday: Some(day), ..default }))
        }
        Some(Calendar::WeekdayShort(_)) => short_weekday(scan, at),
        Some(Calendar::Deictic(100)) => {
            Some((at + 1, Parts { offset: Some(0), part: Some(PartOfDay::Night), ..default }))
        }
        // "overnight", where it is no adjective: "an overnight flight".
        Some(Calendar::Deictic(101)) => {
            let in_trading = scan.entry_before(at).class == Some(Class::Preposition)
                && scan.is_word(at + 1)
                && scan.entry(at + 1).class.is_none();
            let adjective = scan.entry_before(at).class == Some(Class::Determiner)
                || in_trading
                || scan.is_word(at + 1) && scan.entry(at + 1).class.is_none() && noun_at(scan, at + 1, false).is_some();
            (!adjective).then_some((at + 1, Parts { part: Some(PartOfDay::Night), ..default }))
        }
        Some(Calendar::Deictic(-100)) => {
            Some((at + 1, Parts { offset: Some(-1), part: Some(PartOfDay::Night), ..default }))
        }
        Some(Calendar::Deictic(0)) if scan.capitalised(at.wrapping_sub(1)) && in_a_title(scan, at) => None,
        Some(Calendar::Deictic(offset)) => Some((at + 1, Parts { offset: Some(offset), ..default })),
        Some(Calendar::Part(_)) if scan.is(at, Mark::EdgeOfDay) && !is_told_as_hour(scan, at) => None,
        Some(Calendar::Part(part)) => day_beside(scan, at).or_else(|| part_of_day(scan, at, part)),
        // "midnight rules"; but "at midnight rules change"
        Some(Calendar::Clock(_)) if scan.is(at + 1, Mark::OfAnHour) && !scan.before(at, Mark::At) => None,
        Some(Calendar::Clock(_)) => clock_in_words(scan, at),
        Some(Calendar::Shift(shift)) => pointed(scan, at).or_else(|| shifted(scan, at, shift)),
        Some(Calendar::Edge) => edge(scan, at),
        Some(Calendar::Season(season)) => season_with_year(scan, at, season).or_else(|| definite(scan, at)),
        Some(Calendar::Weekend) => weekend_beside(scan, at).or_else(|| definite(scan, at)),
        Some(Calendar::EndOf(_)) => end_of(scan, at),
        Some(Calendar::Decade(_)) => decade_in_words(scan, at).map(|(end, parts)| (end, Parts { the: true, ..parts })),
        // "year to date"
        Some(Calendar::Unit(unit)) if scan.is(at + 1, Mark::To) && scan.is(at + 2, Mark::Date) => {
            Some((at + 3, Parts { unit: Some((unit, 0)), to_date: true, ..default }))
        }
        Some(Calendar::Unit(_)) => week(scan, at)
            .or_else(|| month_noun(scan, at))
            .or_else(|| year_noun(scan, at))
            .or_else(|| day_beside(scan, at))
            .or_else(|| whole_phrase(scan, at))
            .or_else(|| definite(scan, at))
            .or_else(|| rank_or_phrase(scan, at, entry)),
        _ => rank_or_phrase(scan, at, entry),
    }
}

/// Whether a weekday belongs to a name: "the Sunday Times", "Friday Street", "Monday Night Football".
fn in_a_name(scan: &Scan<'_, '_>, at: usize) -> bool {
    // "Patch Tuesday"
    let called = scan.before(at, Mark::NamesAWeekday) && scan.capitalised(at.wrapping_sub(1));
    if called || names_a_show(scan, at) {
        return true;
    }
    let name = scan.capitalised(at + 1) && scan.same_line(at + 1) && scan.entry(at + 1).calendar.is_none();
    name && (scan.before(at, Mark::The) || scan.is(at + 1, Mark::Address))
}

/// A piece that begins with a figure.
fn at_number(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if let Some(found) = iso_week(scan, at).or_else(|| before_letter(scan, at)) {
        return Some(found);
    }
    if let Some(clock) = clock_at(scan, at) {
        return Some((clock.end, Parts { clock: Some(clock), ..Parts::default() }));
    }
    let decade =
        |parts: Parts| parts.whole.is_some_and(|whole| matches!(whole.grain(), Grain::Decade | Grain::Century));
    let the = |(end, parts): (usize, Parts)| (end, Parts { the: parts.the || decade(parts), ..parts });
    century(scan, at)
        .map(the)
        .or_else(|| apostrophe_year(scan, at))
        .or_else(|| month_day(scan, at))
        .or_else(|| numeric(scan, at).map(the))
        .or_else(|| ordinal_unit(scan, at))
        .or_else(|| second_day(scan, at))
        .or_else(|| of_shifted_month(scan, at))
        .or_else(|| day_of_month(scan, at))
        .or_else(|| asked_day(scan, at))
}

/// A piece whose first word is no word of the calendar: "Q3", "fiscal 2012", "end of May", "that year".
fn opener(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if scan.is(at, Mark::YearToDate) {
        return Some((at + 1, Parts { unit: Some((TimeUnit::Year, 0)), to_date: true, ..Parts::default() }));
    }
    // "the final quarter of 2015"
    if scan.is(at, Mark::Final) {
        return ranked(scan, at, LAST, at + 1);
    }
    lettered(scan, at).or_else(|| fiscal(scan, at)).or_else(|| cut(scan, at)).or_else(|| pointed(scan, at))
}

/// "Tue" before a date, or after a word that says day.
fn short_weekday(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let Some(Calendar::WeekdayShort(day)) = scan.entry(at).calendar else { return None };
    let stop = usize::from(scan.sign(at + 1) == '.' && scan.glued(at + 1));
    let next = at + 1 + stop;
    let dated =
        scan.is_number(next) || scan.sign(next) == ',' && scan.same_line(next) || scan.entry(next).calendar.is_some();
    let closed = !scan.is_word(next) && !scan.is_number(next) || scan.entry(next).class.is_some();
    let told = scan.before(at, Mark::BeforeShortDay) || closed && asks(scan, at);
    (scan.capitalised(at) && (dated || told))
        .then_some((if dated { next } else { at + 1 }, Parts { weekday: Some(day), ..Parts::default() }))
}

/// "the third quarter", "twenty-second of May", "the day before yesterday".
fn rank_or_phrase(scan: &Scan<'_, '_>, at: usize, entry: &Entry) -> Option<(usize, Parts)> {
    match entry.numeric {
        Some(Numeric::Ordinal(_) | Numeric::Tens(_)) => century(scan, at)
            .map(|(end, parts)| (end, Parts { the: true, ..parts }))
            .or_else(|| ordinal_unit(scan, at))
            .or_else(|| month_day(scan, at))
            .or_else(|| told_year(scan, at))
            .or_else(|| of_shifted_month(scan, at))
            .or_else(|| day_of_month(scan, at))
            .or_else(|| clock_in_words(scan, at)),
        Some(_) => clock_in_words(scan, at)
            .or_else(|| told_year(scan, at))
            .or_else(|| spelled_decade(scan, at))
            .or_else(|| numbered_quarter(scan, at))
            .or_else(|| ended(scan, at))
            .or_else(|| reported(scan, at)),
        _ => None,
    }
}

pub(super) fn clock_in_words(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let clock = clock_at(scan, at)?;
    Some((clock.end, Parts { clock: Some(clock), ..Parts::default() }))
}

/// "the day before yesterday", "the 14th".
fn whole_phrase(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let day = scan.is(at, Mark::Day);
    let the = scan.before(at, Mark::The);
    if day && scan.is(at + 1, Mark::Before) && scan.is(at + 2, Mark::Yesterday) {
        return Some((at + 3, Parts { offset: Some(-2), the, ..Parts::default() }));
    }
    let unit = match scan.entry(at).calendar {
        Some(Calendar::Unit(unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Year))) => Some(unit),
        _ => None,
    };
    if let (Some(unit), true) = (unit, scan.before(at, Mark::The)) {
        if scan.is(at + 1, Mark::After) && scan.is(at + 2, Mark::Next) {
            return Some((at + 3, Parts { unit: Some((unit, 2)), the: true, ..Parts::default() }));
        }
        if scan.is(at + 1, Mark::Before) && scan.is(at + 2, Mark::Last) {
            return Some((at + 3, Parts { unit: Some((unit, -2)), the: true, ..Parts::default() }));
        }
    }
    if day && scan.is(at + 1, Mark::After) && scan.is(at + 2, Mark::Tomorrow) {
        return Some((at + 3, Parts { offset: Some(2), the, ..Parts::default() }));
    }
    None
}

/// "the weekend before last", "the weekend after next"
fn weekend_beside(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let shift = if scan.is(at + 1, Mark::Before) && scan.is(at + 2, Mark::Last) {
        -2
    } else if scan.is(at + 1, Mark::After) && scan.is(at + 2, Mark::Next) {
        2
    } else {
        return None;
    };
    scan.before(at, Mark::The).then_some((at + 3, Parts { weekend: Some(shift), the: true, ..Parts::default() }))
}

/// "at dawn", "Sunday at dusk"; but "the dawn of an age", "dawn raids", "the lunchtime crowd", "Dawn Smith".
fn is_told_as_hour(scan: &Scan<'_, '_>, at: usize) -> bool {
    let closed = !scan.is_word(at + 1)
        || matches!(scan.entry(at + 1).class, Some(class) if class != Class::Verb)
        || scan.entry(at + 1).calendar.is_some();
    let of = scan.is(at + 1, Mark::Of);
    let before = scan.before(at, Mark::At) || matches!(scan.entry_before(at).calendar, Some(Calendar::Weekday(_)));
    before && closed && !of && !scan.hyphen(at + 1)
}

/// "Sunday night", "the morning of June 3", "in the afternoon"; and "night" alone is none.
pub(super) fn part_of_day(scan: &Scan<'_, '_>, at: usize, part: PartOfDay) -> Option<(usize, Parts)> {
    // "mid-afternoon" is one, "all-night" and "night-time" are none.
    let edge = at > 1 && scan.hyphen(at - 1) && scan.is(at - 2, Mark::EdgePrefix);
    if scan.glued(at) && at > 0 && !edge || scan.hyphen(at + 1) {
        return None;
    }
    Some((at + 1, Parts { part: Some(part), the: scan.is(at + 1, Mark::Of), ..Parts::default() }))
}

/// "last week", "this summer", "next March", "past Friday", "last night", "this weekend".
pub(super) fn shifted(scan: &Scan<'_, '_>, at: usize, shift: i64) -> Option<(usize, Parts)> {
    let default = Parts::default();
    let mut next = at + 1;
    let mut shift = shift;
    let mut nearest = scan.is(at, Mark::NearestShift);
    // "this past Wednesday", "this coming Friday"
    if let (0, Some(Calendar::Shift(inner))) = (shift, scan.entry(next).calendar) {
        nearest = scan.is(next, Mark::NearestShift);
        shift = inner;
        next += 1;
    }
    if !scan.same_line(next) {
        return None;
    }
    if let Some(found) = shifted_fiscal(scan, next, shift.min(1)) {
        return Some(found);
    }
    // "the following Monday" hangs on another day.
    if shift == 2 {
        return None;
    }
    // "the last week of July", "the last quarter of 2015", "the last Friday in May"
    if shift == -1
        && scan.is(at, Mark::Last)
        && let Some(found) = ranked(scan, at, LAST, next)
    {
        return Some(found);
    }
    if scan.is(next, Mark::Quarter) && (-1..=1).contains(&shift) && !scan.is(next + 1, Mark::Of) {
        // "rose in the third quarter, more than in the previous quarter"
        let named = scan.focus.filter(|focus| scan.is(at, Mark::Previous) && is_quarter(*focus));
        if let Some(whole) = named.and_then(before_quarter) {
            return Some((next + 1, Parts { whole: Some(whole), the: true, ..default }));
        }
        return Some((
            next + 1,
            Parts { unit: Some((TimeUnit::Month, shift)), quarter: Some(0), the: true, ..default },
        ));
    }
    if let Some(found) = shifted_holiday(scan, next, shift) {
        return Some(found);
    }
    let entry = stem_entry(scan, next);
    let found = match entry.calendar? {
        // "este domingo" is the Sunday next to today, before or after it.
        Calendar::Weekday(day) if scan.is(at, Mark::LooseThis) => (next + 1, Parts { weekday: Some(day), ..default }),
        Calendar::Weekday(day) => (next + 1, Parts { weekday: Some(day), shift: Some(shift), nearest, ..default }),
        Calendar::WeekdayShort(day) if scan.capitalised(next) => {
            (next + 1, Parts { weekday: Some(day), shift: Some(shift), nearest, ..default })
        }
        Calendar::Month(_) | Calendar::MonthShort(_) => {
            let (end, parts) = month_day(scan, next)?;
            (end, Parts { shift: Some(shift), ..parts })
        }
        Calendar::Unit(unit) => {
            // "this time", "this second", "this day" are no dates; "last minute" neither.
            let unit = match unit {
                TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => return None,
                // "last days of", "next day", "the past day" hang on other days.
                TimeUnit::Day => return None,
                unit => unit,
            };
            (next + 1, Parts { unit: Some((unit, shift)), the: true, ..default })
        }
        // "the coming weekend" is that of this week.
        Calendar::Weekend => {
            let shift = if nearest && shift > 0 { 0 } else { shift };
            (next + 1, Parts { weekend: Some(shift), the: true, ..default })
        }
        Calendar::Part(part) => {
            let offset = match shift {
                -1 if part == PartOfDay::Night => -1,
                0 => 0,
                _ => return None,
            };
            (next + 1, Parts { offset: Some(offset), part: Some(part), ..default })
        }
        Calendar::Season(season) => {
            // "this fall" is a season, "this fall in prices" is none.
            if scan.is(next, Mark::Fall) && scan.is(next + 1, Mark::In) {
                return None;
            }
            (next + 1, Parts { season: Some(season), shift: Some(shift), the: true, ..default })
        }
        _ => return None,
    };
    Some(found)
}

/// "last Christmas", "next Easter": the one behind or ahead.
fn shifted_holiday(scan: &Scan<'_, '_>, at: usize, shift: i64) -> Option<(usize, Parts)> {
    let (end, parts) = holiday(scan, at).filter(|(_, parts)| parts.year.is_none())?;
    let reference = scan.reference?;
    let this = reference.ymd().0;
    let day = |year: &i16| match resolve(scan, at, Parts { year: Some(*year), ..parts }) {
        Some(Date::Period(day)) => Some(day.first_minute()),
        _ => None,
    };
    let mut years = [this - 1, this, this + 1].into_iter();
    let now = reference.first_minute();
    let year = match shift {
        -1 => years.rfind(|year| day(year).is_some_and(|day| day < now)),
        1 => years.find(|year| day(year).is_some_and(|day| day > now)),
        _ => Some(this),
    };
    Some((end, Parts { year, shift: Some(shift), ..parts }))
}

/// "summer 2024", "the spring of 2009".
fn season_with_year(scan: &Scan<'_, '_>, at: usize, season: i64) -> Option<(usize, Parts)> {
    let of = usize::from(scan.is(at + 1, Mark::OfOrIn));
    let (year, end) = year_at(scan, at + 1 + of)?;
    // "winter 2010-11"
    let short = short_number(scan, end + 1)
        .filter(|_| (scan.is_dash(end) || scan.sign(end) == '/') && scan.glued(end) && scan.glued(end + 1));
    let end = if short == Some((year + 1).rem_euclid(100)) { end + 2 } else { end };
    Some((end, Parts { season: Some(season), year: Some(year), the: of == 1, ..Parts::default() }))
}
