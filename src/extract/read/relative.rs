//! Dates that are told from the day of publication, and the placing of partial dates near it.

use super::date::Parts;
use super::scan::Scan;
use crate::extract::lexicon::Mark;
use crate::value::{Date, Grain, PartOfDay, Partial, Period, TimeUnit, Weekday};

fn index(day: Weekday) -> i64 {
    Weekday::ALL.iter().zip(0..).find(|(d, _)| **d == day).map_or(0, |(_, i)| i)
}

/// The week from Monday to Sunday in which a day lies.
fn week_of(day: Period) -> Period {
    Period::days_from(day.day_after(-index(day.weekday())), 7, Grain::Week)
}

/// Whether a month or a year is a deadline: "by March", "by the end of May".
fn is_deadline(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.before(at, Mark::Deadline)
        || at > 2
            && scan.is(at - 1, Mark::Of)
            && scan.is(at - 2, Mark::End)
            && (at.saturating_sub(5)..at).any(|near| scan.is(near, Mark::By))
}

/// Whether the clause before a token looks ahead: "will", "scheduled", "next".
pub(super) fn looks_ahead(scan: &Scan<'_, '_>, at: usize) -> bool {
    (at.saturating_sub(16)..at)
        .rev()
        .take_while(|near| !matches!(scan.word(*near), "." | "!" | "?" | ";"))
        .any(|near| scan.entry(near).has(Mark::Ahead))
}

/// Places the parts of a date; `context` is a day that the sentence named before.
pub(super) fn resolve(scan: &Scan<'_, '_>, at: usize, parts: Parts, context: Option<Period>) -> Option<Date> {
    let ahead = looks_ahead(scan, at);
    if let Some(whole) = parts.whole {
        return Some(Date::Period(whole));
    }
    if let Some(period) = coarse(scan, parts, ahead || is_deadline(scan, at)) {
        return Some(Date::Period(period));
    }
    let day = match day(scan, parts, ahead) {
        Some(day) => Some(day),
        None if parts.month.is_none()
            && parts.weekday.is_none()
            && parts.year.is_none()
            && parts.unit.is_none()
            && parts.offset.is_none()
            && parts.day.is_none() =>
        {
            context.or(scan.reference)
        }
        None => None,
    };
    match day {
        Some(day) => finer(day, parts).map(Date::Period),
        None => partial(parts),
    }
}

/// The time of day put to a day.
fn finer(day: Period, parts: Parts) -> Option<Period> {
    if let Some(clock) = parts.clock {
        let night = parts.part == Some(PartOfDay::Night) && clock.hour > 4;
        let afternoon = night || matches!(parts.part, Some(PartOfDay::Afternoon | PartOfDay::Evening));
        let hour = if afternoon && clock.hour < 12 { clock.hour + 12 } else { clock.hour };
        return day.at(hour, clock.minute).ok();
    }
    Some(parts.part.map_or(day, |part| day.part(part)))
}

/// What can be held of a date without a day of publication.
fn partial(parts: Parts) -> Option<Date> {
    let clock = parts.clock.and_then(|c| Some((i8::try_from(c.hour).ok()?, i8::try_from(c.minute.unwrap_or(0)).ok()?)));
    let partial = Partial { month: parts.month, day: parts.day, weekday: parts.weekday, part: parts.part, clock };
    // 30 February is no day of any year.
    if let (Some(month), Some(day)) = (parts.month, parts.day) {
        Period::day(2000, month, day).ok()?;
    }
    let loose = parts.offset.is_some() || parts.unit.is_some() || parts.weekend.is_some() || parts.season.is_some();
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
        let year = year.or_else(|| year_of(0))?;
        return quarter_of(year, quarter);
    }
    if let Some(season) = parts.season {
        return season_of(scan, season, year, parts.shift, ahead);
    }
    if let Some(week) = parts.week {
        let month = match (parts.month, parts.unit) {
            (Some(month), _) => {
                Period::month(year.or_else(|| year_for_month(scan, month, parts.shift, ahead))?, month).ok()?
            }
            (None, Some((TimeUnit::Month, shift))) => reference?.month_after(shift).ok()?,
            _ => return None,
        };
        if let Some(weekday) = parts.weekday {
            // "the first Monday of next month", Thanksgiving; the fifth is the last one.
            let first = month.first_day();
            let skip = (index(weekday) - index(first.weekday())).rem_euclid(7);
            let nth = first.day_after(skip + (week - 1) * 7);
            let day = if month.contains(nth) { nth } else { nth.day_after(-7) };
            return finer(day, parts);
        }
        let first =
            if week == 5 { week_of(month.last_day()) } else { week_of(month.first_day().day_after((week - 1) * 7)) };
        return Some(first);
    }
    if let Some(shift) = parts.weekend {
        let week = week_of(reference?);
        return Some(Period::days_from(week.first_day().day_after(shift * 7 + 5), 2, Grain::Week));
    }
    if let Some((unit, shift)) =
        parts.unit.filter(|_| parts.month.is_none() && parts.weekday.is_none() && parts.day.is_none())
    {
        return unit_by_shift(reference?, unit, shift);
    }
    match (parts.month, parts.day) {
        (Some(_), Some(_)) | (None, Some(_)) => None,
        (Some(month), None) => {
            let year = year.or_else(|| year_for_month(scan, month, parts.shift, ahead))?;
            Period::month(year, month).ok()
        }
        (None, None) => {
            if parts.weekday.is_some() || parts.offset.is_some() {
                return None;
            }
            Period::year(year?).ok()
        }
    }
}

pub(super) fn quarter_of(year: i16, quarter: i64) -> Option<Period> {
    let first = i8::try_from((quarter - 1) * 3 + 1).ok()?;
    let (from, to) = (Period::month(year, first).ok()?, Period::month(year, first + 2).ok()?);
    let days = (to.end_minute() - from.first_minute()) / 1_440;
    Some(Period::days_from(from, days, Grain::Season))
}

fn season_of(scan: &Scan<'_, '_>, season: i64, year: Option<i16>, shift: Option<i64>, ahead: bool) -> Option<Period> {
    let build = |year: i16| {
        let from = Period::month(year, i8::try_from(season * 3 + 3).ok()?).ok()?;
        let to = from.month_after(2).ok()?;
        Some(Period::days_from(from, (to.end_minute() - from.first_minute()) / 1_440, Grain::Season))
    };
    if let Some(year) = year {
        return build(year);
    }
    let reference = scan.reference?;
    let this = reference.ymd().0;
    let mut candidates = [this - 1, this, this + 1].into_iter().filter_map(build);
    match shift {
        Some(-1) => candidates.rfind(|p| p.end_minute() <= reference.first_minute()),
        Some(1) => candidates.into_iter().find(|p| p.first_minute() > reference.first_minute()),
        Some(_) => build(this),
        None if ahead => candidates.into_iter().find(|p| p.first_minute() > reference.first_minute()),
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
fn unit_by_shift(reference: Period, unit: TimeUnit, shift: i64) -> Option<Period> {
    let (year, _, _) = reference.ymd();
    let year_after = |years: i64| i16::try_from(i64::from(year) + years).ok();
    match unit {
        TimeUnit::Day => Some(reference.day_after(shift)),
        TimeUnit::Week => Some(week_of(reference.day_after(shift * 7))),
        TimeUnit::Month => reference.month_after(shift).ok(),
        TimeUnit::Year => Period::year(year_after(shift)?).ok(),
        TimeUnit::Decade => Period::decade(year_after(shift * 10)?.div_euclid(10) * 10).ok(),
        TimeUnit::Century => {
            let first = year_after(shift * 100)?.div_euclid(100) * 100;
            Period::stretch(Period::year(first.max(1)).ok()?, Period::year(first + 99).ok()?).ok()
        }
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => None,
    }
}

/// The day that the parts name.
fn day(scan: &Scan<'_, '_>, parts: Parts, ahead: bool) -> Option<Period> {
    let reference = scan.reference;
    if let Some(offset) = parts.offset {
        return Some(reference?.day_after(offset));
    }
    if let (Some(month), Some(day)) = (parts.month, parts.day) {
        let year = match (parts.year, parts.unit) {
            (Some(year), _) => Some(year),
            (None, Some((TimeUnit::Year, shift))) => i16::try_from(i64::from(reference?.ymd().0) + shift).ok(),
            _ => None,
        };
        let first = match year {
            Some(year) => Period::day(year, month, day).ok()?,
            None => nearest_day(reference?, month, day, ahead)?,
        };
        let Some(until) = parts.until else { return Some(first) };
        let last = Period::day(first.ymd().0, month, until).ok()?;
        return Period::stretch(first, last).ok();
    }
    if let (Some(day), Some((TimeUnit::Month, shift))) = (parts.day, parts.unit) {
        let (year, month, _) = reference?.month_after(shift).ok()?.ymd();
        return Period::day(year, month, day).ok();
    }
    if let Some(day) = parts.day {
        // "on the 14th": of this month or of the one before.
        let reference = reference?;
        // "Monday 21": the nearest month in which that day is a Monday.
        if let Some(weekday) = parts.weekday {
            let month = |shift: i64| reference.month_after(shift).ok().map(Period::ymd);
            let of = |shift: i64| month(shift).and_then(|(year, month, _)| Period::day(year, month, day).ok());
            let fits = if ahead { [0, 1, -1, 2] } else { [0, -1, 1, -2] }.into_iter().filter_map(of);
            if let Some(found) = fits.into_iter().find(|found| found.weekday() == weekday) {
                return Some(found);
            }
        }
        let (year, month, _) = reference.ymd();
        let this = Period::day(year, month, day).ok();
        let later = this.is_some_and(|p| p.first_minute() > reference.first_minute());
        if this.is_some() && (!later || ahead) {
            return this;
        }
        let before = reference.month_after(-1).ok()?.ymd();
        return Period::day(before.0, before.1, day).ok();
    }
    if let Some((TimeUnit::Day, shift)) = parts.unit {
        return Some(reference?.day_after(shift));
    }
    let weekday = parts.weekday?;
    let reference = reference?;
    let week = week_of(reference).first_day();
    if let Some((TimeUnit::Week, shift)) = parts.unit {
        return Some(week.day_after(shift * 7 + index(weekday)));
    }
    let back = (index(reference.weekday()) - index(weekday)).rem_euclid(7);
    let forth = (7 - back) % 7;
    Some(match parts.shift {
        Some(-1) if parts.nearest => reference.day_after(if back == 0 { -7 } else { -back }),
        Some(1 | 2) if parts.nearest => reference.day_after(if forth == 0 { 7 } else { forth }),
        Some(shift @ (-1 | 1)) => week.day_after(shift * 7 + index(weekday)),
        Some(_) => week.day_after(index(weekday)),
        None if ahead => reference.day_after(forth),
        None => reference.day_after(-back),
    })
}

/// The day of a month that lies nearest to the day of publication, or the next one.
fn nearest_day(reference: Period, month: i8, day: i8, ahead: bool) -> Option<Period> {
    let (year, _, _) = reference.ymd();
    let candidates = [year - 1, year, year + 1].into_iter().filter_map(move |y| Period::day(y, month, day).ok());
    let away = |p: &Period| (p.first_minute() - reference.first_minute()).abs();
    let nearest = candidates.clone().min_by_key(away)?;
    // "was scheduled for Feb. 22" may lie just behind; a date of last autumn is not what "will" looks at.
    if ahead && nearest.first_minute() < reference.first_minute() - 60 * 1_440 {
        return candidates.into_iter().find(|p| p.first_minute() >= reference.first_minute());
    }
    Some(nearest)
}

/// "a year ago", "three days ago", "two decades from now": by its distance from the day of publication.
pub(super) fn by_distance(reference: Period, count: i64, unit: TimeUnit) -> Option<Period> {
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
