//! Dates that are told from the day of publication, and the placing of partial dates near it.

use super::date::{LAST, Parts, ordinal_digits};
use super::holiday::easter;
use super::nearest::{day, index, week_of};
use super::tense::{Tense, clause, promises};
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::in_its_half;
use crate::value::{Date, Grain, Partial, Period, TimeUnit, Weekday};

/// Whether a month or a year is a deadline: "by March", "by the end of May".
fn is_deadline(scan: &Scan<'_, '_>, at: usize) -> bool {
    let the = usize::from(scan.before(at, Mark::The));
    let edge = scan.is(at, Mark::Cut) && at > the && scan.is(at - 1 - the, Mark::By);
    edge || scan.before(at, Mark::Deadline)
        || at > 2
            && scan.is(at - 1, Mark::Of)
            && scan.is(at - 2, Mark::End)
            && (at.saturating_sub(5)..at).any(|near| scan.is(near, Mark::By))
}

/// Places the parts of a date in the calendar.
pub(in crate::extract::read) fn resolve(scan: &Scan<'_, '_>, at: usize, parts: Parts) -> Option<Date> {
    let tense = clause(scan, at);
    let ahead = tense == Some(Tense::Ahead);
    if parts.weekday.is_some() && is_any(scan, at, parts) {
        return partial(parts);
    }
    if let Some(whole) = parts.whole {
        return if whole.grain() == Grain::Day {
            finer(whole, parts).map(Date::Period)
        } else {
            Some(Date::Period(whole))
        };
    }
    if parts.definite || parts.year.is_none() && parts.month.is_some() {
        // A story of old days goes on in its year: "In the first week of June" after "from May to November 1982".
        if let Some(focus) = scan.focus.filter(|_| scan.narrative == Some(true) && !is_told_from_today(scan, at, parts))
        {
            return in_story(scan, focus, parts);
        }
    }
    // "on Thursday the bank opened; later in the day it closed"
    if let (true, Some((TimeUnit::Day, 0)), Some(day)) = (parts.definite, parts.unit, scan.day) {
        return finer(day, parts).map(Date::Period);
    }
    if parts.quarter.is_some()
        && parts.year.is_none()
        && describes(scan, at)
        && let Some(quarter) = coarse(scan, parts, ahead)
    {
        return Some(Date::Period(near_quarter(scan, parts, quarter)));
    }
    if let Some(period) = coarse(scan, parts, ahead || is_deadline(scan, at)) {
        return Some(Date::Period(period));
    }
    let day = match day(scan, parts, tense) {
        Some(day) => Some(day),
        None if parts.names_no_day() => in_context(scan, parts).or_else(|| night(scan, at, ahead)),
        None => None,
    };
    match day {
        Some(day) if parts.whole_week => Some(Date::Period(week_of(day))),
        Some(day) => finer(day, parts).map(Date::Period),
        None => partial(parts),
    }
}

/// Whether a date keeps to the day of publication in a story of old days: "in March this year", "will reopen on Christmas Day".
fn is_told_from_today(scan: &Scan<'_, '_>, at: usize, parts: Parts) -> bool {
    parts.month.is_some() && (matches!(parts.unit, Some((TimeUnit::Year, _))) || promises(scan, at))
}

/// Whether a weekday is one of many: "on a Sunday", "one Sunday"; but "a Sunday vote" is a vote on Sunday.
fn is_any(scan: &Scan<'_, '_>, at: usize, parts: Parts) -> bool {
    let one = scan.before(at, Mark::Article) || scan.before(at, Mark::SingleOrOne);
    let end = at + 1 + usize::from(parts.part.is_some());
    let closed = !scan.is_word(end) && !scan.hyphen(end) || scan.entry(end).class.is_some() || !scan.same_line(end);
    let Parts { month: None, day: None, shift: None, unit: None, week: None, year: None, clock: None, .. } = parts
    else {
        return false;
    };
    one && closed
}

/// Whether the ranked quarter at a token describes what follows: "fourth-quarter earnings".
fn describes(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.hyphen(at + 1) || ordinal_digits(scan, at) && scan.hyphen(at + 2)
}

/// The quarter that describes a figure: firms report the one behind and forecast the next at most, so that none is meant
/// that begins later.
fn near_quarter(scan: &Scan<'_, '_>, parts: Parts, quarter: Period) -> Period {
    let next = |now: Period| now.month_after(QUARTER).is_ok_and(|next| quarter.first_minute() >= next.end_minute());
    let far = scan.reference.is_some_and(next);
    if far && let Some(behind) = coarse(scan, parts, false) { behind } else { quarter }
}

/// The months of a quarter.
const QUARTER: i64 = 3;

/// The day of a time of day: the one that the sentence has named, else that of the story, else that of publication for
/// an hour; "in the afternoon" alone lies on no day.
fn in_context(scan: &Scan<'_, '_>, parts: Parts) -> Option<Period> {
    let story = scan.focus.filter(|focus| scan.narrative == Some(true) && focus.grain() <= Grain::Day);
    let named = scan.day.or(story.map(Period::first_day));
    if parts.part.is_some() && parts.clock.is_none() { named } else { named.or(scan.reference) }
}

/// "overnight" where no day is named: the night before the day of publication, or the one after it.
fn night(scan: &Scan<'_, '_>, at: usize, ahead: bool) -> Option<Period> {
    let overnight = scan.entry(at).calendar == Some(Calendar::Deictic(101));
    let reference = scan.reference.filter(|_| overnight && scan.narrative != Some(true))?;
    Some(reference.day_after(if ahead { 0 } else { -1 }))
}

/// A month, a day or a unit of the year that a story of old days has reached.
fn in_story(scan: &Scan<'_, '_>, focus: Period, parts: Parts) -> Option<Date> {
    // A week belongs to the month of its Thursday.
    let focus = if focus.grain() == Grain::Week { focus.day_after(3) } else { focus };
    let (year, month, _) = focus.ymd();
    let next = i16::from(parts.month.is_some_and(|named| named + 6 < month));
    let story = Scan { reference: Some(focus.first_day()), narrative: None, ..*scan };
    let year = parts.month.map(|_| year + next);
    resolve(&story, 0, Parts { year: parts.year.or(year), shift: None, ..parts })
}

/// The time of day put to a day.
fn finer(day: Period, parts: Parts) -> Option<Period> {
    if let Some(clock) = parts.clock {
        return day.known_at(in_its_half(clock.hour, parts.part), clock.minute);
    }
    Some(parts.part.map_or(day, |part| day.part(part)))
}

/// What can be held of a date without a day of publication.
fn partial(parts: Parts) -> Option<Date> {
    let clock = parts.clock.and_then(|clock| {
        let hour = in_its_half(clock.hour, parts.part);
        Some((i8::try_from(hour).ok()?, i8::try_from(clock.minute.unwrap_or(0)).ok()?))
    });
    // The hour says the part of the day: "half past seven in the evening" is 19:30.
    let part = parts.part.filter(|_| clock.is_none());
    let partial = Partial { month: parts.month, day: parts.day, weekday: parts.weekday, part, clock };
    // 30 February is no day of any year, 29 February of most.
    if let (Some(month), Some(day)) = (parts.month, parts.day) {
        Period::known_day(parts.year.unwrap_or(2000), month, day)?;
    }
    // "this morning" keeps its part of the day, "December 15 of this year" its month and its day.
    let far = parts.unit.is_some() && !(parts.month.is_some() && matches!(parts.unit, Some((TimeUnit::Year, _))));
    let bare = parts.offset.is_some() && parts.part.is_none();
    let loose = bare || far || parts.weekend.is_some() || parts.season.is_some();
    if loose && clock.is_none() || partial == Partial::default() {
        return None;
    }
    Some(Date::Partial(partial))
}

/// Years, months, quarters, seasons and units of the calendar.
fn coarse(scan: &Scan<'_, '_>, parts: Parts, ahead: bool) -> Option<Period> {
    let reference = scan.reference;
    let year_of = |shift: i64| reference.and_then(|r| i16::try_from(i64::from(r.ymd().0) + shift).ok());
    let unit_year = match parts.unit {
        Some((TimeUnit::Year, shift)) => year_of(shift),
        _ => None,
    };
    let year = parts.year.or(unit_year);
    if let Some(quarter) = parts.quarter {
        return match (parts.unit, quarter) {
            // "this quarter", "last quarter"
            (Some((TimeUnit::Month, shift)), 0) => {
                let (year, month, _) = reference?.ymd();
                let index = i64::from(year) * 4 + i64::from((month - 1) / 3) + shift;
                part_of_year(i16::try_from(index.div_euclid(4)).ok()?, index.rem_euclid(4) + 1, 3)
            }
            _ => of_year(scan, year, ahead, |year| part_of_year(year, if quarter == LAST { 4 } else { quarter }, 3)),
        };
    }
    if let Some(half) = parts.half {
        return of_year(scan, year, ahead, |year| part_of_year(year, if half == LAST { 2 } else { half }, 6));
    }
    if let Some(season) = parts.season {
        return season_of(scan, season, year, parts, ahead);
    }
    if let Some(days) = parts.easter {
        return of_year(scan, year, ahead, |year| easter(year, days));
    }
    if let Some(nth) = parts.nth_day {
        let whole = match parts.unit {
            Some((unit, shift)) => unit_by_shift(reference?, unit, shift)?,
            None => month_or_year(scan, parts, year, ahead)?,
        };
        let day = if nth == LAST { whole.last_day() } else { whole.first_day().day_after(nth - 1) };
        return finer(day, parts).filter(|_| whole.contains(day));
    }
    if let Some(week) = parts.week {
        return nth_week(scan, parts, year, week, ahead);
    }
    if let Some(shift) = parts.weekend {
        let week = week_of(reference?);
        let weekend = |shift: i64| Period::days_from(week.first_day().day_after(shift * 7 + 5), 2, Grain::Week);
        // "the weekend": the one that lies behind, or the one ahead.
        let begun = weekend(0).first_minute() <= reference?.first_minute();
        let shift = if parts.definite && !ahead && !begun { -1 } else { shift };
        return Some(weekend(shift));
    }
    if let Some((unit, shift)) =
        parts.unit.filter(|_| parts.month.is_none() && parts.weekday.is_none() && parts.day.is_none())
    {
        return unit_by_shift(reference?, unit, shift);
    }
    match (parts.month, parts.day) {
        (Some(_), Some(_)) | (None, Some(_)) => None,
        _ if parts.month.is_none() && (parts.weekday.is_some() || parts.offset.is_some()) => None,
        _ => month_or_year(scan, parts, year, ahead),
    }
}

/// A month of its year, or a whole year.
fn month_or_year(scan: &Scan<'_, '_>, parts: Parts, year: Option<i16>, ahead: bool) -> Option<Period> {
    match parts.month {
        Some(month) => Period::known_month(year.or_else(|| year_for_month(scan, month, parts.shift, ahead))?, month),
        None => Period::known_year(year?),
    }
}

/// A quarter or a half: part `number` of a year that is cut into parts of `months`.
fn part_of_year(year: i16, number: i64, months: i64) -> Option<Period> {
    Period::season(year, i8::try_from((number - 1) * months + 1).ok()?, months).ok()
}

/// A part of a stated year, or the latest one that has begun; the next one to end where the clause looks ahead.
fn of_year(
    scan: &Scan<'_, '_>,
    year: Option<i16>,
    ahead: bool,
    build: impl Fn(i16) -> Option<Period>,
) -> Option<Period> {
    if let Some(year) = year {
        return build(year);
    }
    let reference = scan.reference?;
    let this = reference.ymd().0;
    let mut candidates = [this - 1, this, this + 1].into_iter().filter_map(build);
    if ahead {
        candidates.find(|p| p.end_minute() > reference.first_minute())
    } else {
        candidates.rfind(|p| p.first_minute() <= reference.first_minute())
    }
}

/// The nth week of a month or a year, or the nth Monday of a month; a week belongs to the month of its Thursday.
fn nth_week(scan: &Scan<'_, '_>, parts: Parts, year: Option<i16>, week: i64, ahead: bool) -> Option<Period> {
    // "the first Monday" alone is no day.
    if parts.weekday.is_some() && parts.month.is_none() && parts.unit.is_none() {
        return None;
    }
    let whole = match (parts.month, parts.unit) {
        (None, Some((unit, shift))) => unit_by_shift(scan.reference?, unit, shift)?,
        (None, None) => Period::known_year(year.or_else(|| scan.reference.map(|now| now.ymd().0))?)?,
        _ => month_or_year(scan, parts, year, ahead)?,
    };
    let weekday = parts.weekday.unwrap_or(Weekday::Thursday);
    let first = whole.first_day();
    let skip = (index(weekday) - index(first.weekday())).rem_euclid(7);
    let nth = first.day_after(skip + (week - 1).min(53) * 7);
    let day = if week < LAST && (week < 5 || whole.contains(nth)) {
        nth
    } else {
        let last = whole.last_day();
        last.day_after(-(index(last.weekday()) - index(weekday)).rem_euclid(7))
    };
    // Black Friday follows a Thursday.
    let day = day.day_after(parts.after.unwrap_or(0));
    if parts.weekday.is_some() { finer(day, parts) } else { Some(week_of(day)) }
}

fn season_of(scan: &Scan<'_, '_>, season: i64, year: Option<i16>, parts: Parts, ahead: bool) -> Option<Period> {
    let build = |year: i16| Period::season(year, i8::try_from(season * 3 + 3).ok()?, 3).ok();
    if let Some(year) = year {
        return build(year);
    }
    let reference = scan.reference?;
    let this = reference.ymd().0;
    let mut candidates = [this - 1, this, this + 1].into_iter().filter_map(build);
    match parts.shift {
        Some(-1) => candidates.rfind(|p| p.end_minute() <= reference.first_minute()),
        Some(1) => candidates.find(|p| p.first_minute() > reference.first_minute()),
        Some(_) => build(this),
        None if ahead => candidates.find(|p| p.end_minute() > reference.first_minute()),
        None if parts.definite => candidates.rfind(|p| p.first_minute() <= reference.first_minute()),
        None => None,
    }
}

fn year_for_month(scan: &Scan<'_, '_>, month: i8, shift: Option<i64>, ahead: bool) -> Option<i16> {
    let (year, now, _) = scan.reference?.ymd();
    Some(match shift {
        Some(-1) => {
            if month < now {
                year
            } else {
                year - 1
            }
        }
        Some(1 | 2) => {
            if month > now {
                year
            } else {
                year + 1
            }
        }
        Some(_) => year,
        None if ahead => {
            if month >= now {
                year
            } else {
                year + 1
            }
        }
        None => {
            if month <= now {
                year
            } else {
                year - 1
            }
        }
    })
}

/// "last week", "this year", "next decade".
pub(super) fn unit_by_shift(reference: Period, unit: TimeUnit, shift: i64) -> Option<Period> {
    let (year, _, _) = reference.ymd();
    let year_after = |years: i64| i16::try_from(i64::from(year) + years).ok();
    match unit {
        TimeUnit::Day => Some(reference.day_after(shift)),
        TimeUnit::Week => Some(week_of(reference.day_after(shift * 7))),
        TimeUnit::Month => reference.month_after(shift).ok(),
        TimeUnit::Year => Period::known_year(year_after(shift)?),
        TimeUnit::Decade => Period::decade(year_after(shift * 10)?.div_euclid(10) * 10).ok(),
        TimeUnit::Century => Period::century(year_after(shift * 100)?.div_euclid(100) * 100).ok(),
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => None,
    }
}

/// "a year ago", "three days ago", "two decades from now": by its distance from the day of publication.
pub(in crate::extract::read) fn by_distance(reference: Period, count: i64, unit: TimeUnit) -> Option<Period> {
    Some(match unit {
        TimeUnit::Minute | TimeUnit::Second => return None,
        TimeUnit::Hour => reference.day_after(count.div_euclid(24)),
        TimeUnit::Day => reference.day_after(count).by_distance(Grain::Day),
        TimeUnit::Week => reference.day_after(count.checked_mul(7)?).by_distance(Grain::Week),
        TimeUnit::Month => reference.month_after(count).ok()?.by_distance(Grain::Month),
        TimeUnit::Year => reference.month_after(count.checked_mul(12)?).ok()?.by_distance(Grain::Year),
        TimeUnit::Decade => reference.month_after(count.checked_mul(120)?).ok()?.by_distance(Grain::Decade),
        TimeUnit::Century => reference.month_after(count.checked_mul(1200)?).ok()?.by_distance(Grain::Century),
    })
}
