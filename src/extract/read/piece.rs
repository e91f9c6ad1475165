//! One piece of a date: a weekday, a month with its day, "last week", "late March", a time of day.

use super::clock::clock_at;
use super::date::{Parts, century, month_day, ordinal_word, stem_entry, year_number};
use super::numeric_date::numeric;
use super::phrase::{Match, phrase_at};
use super::postposed;
use super::scan::Scan;
use crate::extract::lexicon::{Calendar, Entry, Mark, Numeric};
use crate::value::{PartOfDay, TimeUnit};

/// One piece of a date at a token; `before` holds what was read so far.
pub(super) fn piece(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if scan.is_number(at) {
        if let Some(clock) = clock_at(scan, at) {
            return Some((clock.end, Parts { clock: Some(clock), ..Parts::default() }));
        }
        if let Some(found) = century(scan, at).or_else(|| month_day(scan, at)) {
            return Some(found);
        }
        return numeric(scan, at).or_else(|| ordinal_unit(scan, at)).or_else(|| day_of_month(scan, at));
    }
    let entry = stem_entry(scan, at);
    let default = Parts::default();
    if let Some(found) = postposed::piece(scan, at, entry) {
        return Some(found);
    }
    match entry.calendar {
        Some(Calendar::Month(_) | Calendar::MonthShort(_)) => month_day(scan, at),
        Some(Calendar::Weekday(day)) => Some((at + 1, Parts { weekday: Some(day), ..default })),
        Some(Calendar::WeekdayShort(day)) => {
            let stop = usize::from(scan.word(at + 1) == "." && scan.glued(at + 1));
            let next = at + 1 + stop;
            let dated = scan.is_number(next)
                || scan.word(next) == "," && scan.same_line(next)
                || scan.entry(next).calendar.is_some();
            let told = scan.before(at, Mark::BeforeShortDay);
            (scan.capitalised(at) && (dated || told))
                .then_some((if dated { next } else { at + 1 }, Parts { weekday: Some(day), ..default }))
        }
        Some(Calendar::Deictic(100)) => {
            Some((at + 1, Parts { offset: Some(0), part: Some(PartOfDay::Night), ..default }))
        }
        Some(Calendar::Deictic(-100)) => {
            Some((at + 1, Parts { offset: Some(-1), part: Some(PartOfDay::Night), ..default }))
        }
        Some(Calendar::Deictic(offset)) => Some((at + 1, Parts { offset: Some(offset), ..default })),
        Some(Calendar::Part(part)) => part_of_day(scan, at, part),
        Some(Calendar::Clock(_)) => {
            let clock = clock_at(scan, at)?;
            Some((clock.end, Parts { clock: Some(clock), ..default }))
        }
        Some(Calendar::Shift(shift)) => shifted(scan, at, shift),
        Some(Calendar::Edge) => edge(scan, at),
        Some(Calendar::Season(season)) => season_with_year(scan, at, season),
        Some(Calendar::Holiday) => holiday(scan, at).or_else(|| rank_or_phrase(scan, at, entry)),
        _ => rank_or_phrase(scan, at, entry),
    }
}

/// "the third quarter", "twenty-second of May", "the day before yesterday".
pub(super) fn rank_or_phrase(scan: &Scan<'_, '_>, at: usize, entry: &Entry) -> Option<(usize, Parts)> {
    match entry.numeric {
        Some(Numeric::Ordinal(_) | Numeric::Tens(_)) => century(scan, at)
            .or_else(|| ordinal_unit(scan, at))
            .or_else(|| month_day(scan, at))
            .or_else(|| day_of_month(scan, at)),
        _ => clock_in_words(scan, at).or_else(|| whole_phrase(scan, at)),
    }
}

pub(super) fn clock_in_words(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let clock = clock_at(scan, at)?;
    Some((clock.end, Parts { clock: Some(clock), ..Parts::default() }))
}

/// "Christmas Eve", "Thanksgiving 2019".
pub(super) fn holiday(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (mut end, holiday) = phrase_at(scan, &scan.lexicon.holidays, at, Match::Words)?;
    let (week, weekday) = holiday.weekday.unzip();
    let mut parts = Parts { month: Some(holiday.month), day: holiday.day, week, weekday, ..Parts::default() };
    if let Some(year) = year_number(scan, end) {
        parts.year = Some(year);
        end += 1;
    }
    Some((end, parts))
}

/// "the day before yesterday", "the 14th".
pub(super) fn whole_phrase(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let day = scan.is(at, Mark::Day) && scan.before(at, Mark::The);
    if day && scan.is(at + 1, Mark::Before) && scan.is(at + 2, Mark::Yesterday) {
        return Some((at + 3, Parts { offset: Some(-2), ..Parts::default() }));
    }
    let unit = match scan.entry(at).calendar {
        Some(Calendar::Unit(unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Year))) => Some(unit),
        _ => None,
    };
    if let (Some(unit), true) = (unit, scan.before(at, Mark::The)) {
        if scan.is(at + 1, Mark::After) && scan.is(at + 2, Mark::Next) {
            return Some((at + 3, Parts { unit: Some((unit, 2)), ..Parts::default() }));
        }
        if scan.is(at + 1, Mark::Before) && scan.is(at + 2, Mark::Last) {
            return Some((at + 3, Parts { unit: Some((unit, -2)), ..Parts::default() }));
        }
    }
    if day && scan.is(at + 1, Mark::After) && scan.is(at + 2, Mark::Tomorrow) {
        return Some((at + 3, Parts { offset: Some(2), ..Parts::default() }));
    }
    None
}

/// "on the 14th": with its ordinal ending and after "on the".
pub(super) fn day_of_month(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let the = at.checked_sub(2)?;
    // "Monday the twenty-fourth"
    if scan.is(at - 1, Mark::The)
        && matches!(stem_entry(scan, the).calendar, Some(Calendar::Weekday(_)))
        && let Some((day, end)) = ordinal_word(scan, at)
    {
        return Some((end, Parts { day: Some(day), ..Parts::default() }));
    }
    let ending = scan.is_number(at) && scan.glued(at + 1) && scan.is(at + 1, Mark::OrdinalEnding);
    if !ending || !scan.is(at - 1, Mark::The) || !(scan.is(the, Mark::On) || stem_entry(scan, the).calendar.is_some()) {
        return None;
    }
    let day = scan.word(at).parse().ok().filter(|d| (1..=31).contains(d))?;
    // "on the 4th floor", "on the 18th hole"
    let noun = scan.is_word(at + 2)
        && scan.same_line(at + 2)
        && scan.entry(at + 2).class.is_none()
        && scan.entry(at + 2).calendar.is_none();
    (!noun).then_some((at + 2, Parts { day: Some(day), ..Parts::default() }))
}

/// "Sunday night", "the morning of June 3", "in the afternoon"; and "night" alone is none.
pub(super) fn part_of_day(scan: &Scan<'_, '_>, at: usize, part: PartOfDay) -> Option<(usize, Parts)> {
    if scan.glued(at) && at > 0 || scan.hyphen(at + 1) {
        return None;
    }
    Some((at + 1, Parts { part: Some(part), ..Parts::default() }))
}

/// "first week of January", "third quarter of 2008", "second-quarter".
pub(super) fn ordinal_unit(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (rank, mut next) = match scan.entry(at).numeric {
        Some(Numeric::Ordinal(n)) => (n, at + 1),
        _ if scan.is_number(at) && scan.glued(at + 1) && scan.is(at + 1, Mark::OrdinalEnding) => {
            (scan.word(at).parse().ok()?, at + 2)
        }
        _ => return None,
    };
    if scan.hyphen(next) {
        next += 1;
    }
    let of = scan.is(next + 1, Mark::OfOrIn);
    if scan.is(next, Mark::Quarter) && (1..=4).contains(&rank) {
        let year_next = |from: usize| year_number(scan, from).is_some();
        let told = of
            && (year_next(next + 2)
                || year_next(next + 3)
                || matches!(scan.entry(next + 2).calendar, Some(Calendar::Shift(_))))
            || year_next(next + 1);
        return told.then_some((next + 1, Parts { quarter: Some(rank), ..Parts::default() }));
    }
    if let (Some(Calendar::Weekday(day)), 1..=5) = (scan.entry(next).calendar, rank) {
        let mut of = next + 1;
        let part = match scan.entry(of).calendar {
            Some(Calendar::Part(part)) => {
                of += 1;
                Some(part)
            }
            _ => None,
        };
        let month = matches!(
            scan.entry(of + 1).calendar,
            Some(Calendar::Month(_) | Calendar::MonthShort(_) | Calendar::Shift(_))
        );
        let told = scan.is(of, Mark::OfOrIn) && month;
        return told.then_some((of, Parts { week: Some(rank), weekday: Some(day), part, ..Parts::default() }));
    }
    if scan.is(next, Mark::Week) && (1..=5).contains(&rank) && of {
        let month = matches!(
            scan.entry(next + 2).calendar,
            Some(Calendar::Month(_) | Calendar::MonthShort(_) | Calendar::Shift(_))
        );
        return month.then_some((next + 1, Parts { week: Some(rank), ..Parts::default() }));
    }
    None
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
    if shift == 2 {
        let unit = matches!(scan.entry(next).calendar, Some(Calendar::Unit(TimeUnit::Day)));
        return unit.then_some(None).flatten();
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
            // "last week of july", "last month of the year"
            if scan.is(next + 1, Mark::Of) && unit == TimeUnit::Week && shift == -1 {
                return matches!(scan.entry(next + 2).calendar, Some(Calendar::Month(_) | Calendar::MonthShort(_)))
                    .then_some((next + 1, Parts { week: Some(5), ..default }));
            }
            (next + 1, Parts { unit: Some((unit, shift)), ..default })
        }
        Calendar::Weekend => (next + 1, Parts { weekend: Some(shift), ..default }),
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
            (next + 1, Parts { season: Some(season), shift: Some(shift), ..default })
        }
        _ => return None,
    };
    if scan.is(next, Mark::Quarter) { None } else { Some(found) }
}

/// "early March", "late last year", "earlier this month", "mid-1990s", "later in the week".
pub(super) fn edge(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let mut next = at + 1;
    if scan.hyphen(next) {
        next += 1;
    }
    let mut in_the = false;
    if scan.is(next, Mark::InOnOf) {
        next += 1;
        in_the = scan.is(next, Mark::The);
    }
    if scan.is(next, Mark::The) {
        next += 1;
    }
    if matches!(scan.entry(next).calendar, Some(Calendar::Edge)) || !scan.same_line(next) {
        return None;
    }
    if scan.is(at, Mark::Beginning)
        && !in_the
        && next == at + 1
        && !scan.is_number(next)
        && !matches!(scan.entry(next).calendar, Some(Calendar::Month(_)))
    {
        return None;
    }
    if let (true, Some(Calendar::Unit(unit))) = (in_the, stem_entry(scan, next).calendar) {
        let day = unit == TimeUnit::Day || unit == TimeUnit::Week || unit == TimeUnit::Month || unit == TimeUnit::Year;
        return day.then_some((next + 1, Parts { unit: Some((unit, 0)), ..Parts::default() }));
    }
    let (end, parts) = piece(scan, next)?;
    let comparative = scan.is(at, Mark::EarlierLater);
    // "earlier 2009" is none; "earlier Sunday", "earlier this month", "later today" are.
    (!(comparative && parts.year.is_some() && parts.month.is_none())).then_some((end, parts))
}

/// "summer 2024", "the spring of 2009".
pub(super) fn season_with_year(scan: &Scan<'_, '_>, at: usize, season: i64) -> Option<(usize, Parts)> {
    let of = usize::from(scan.is(at + 1, Mark::OfOrIn));
    let year = year_number(scan, at + 1 + of)?;
    Some((at + 2 + of, Parts { season: Some(season), year: Some(year), ..Parts::default() }))
}
