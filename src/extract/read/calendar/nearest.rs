//! The day that the parts of a date name: of the days that they leave open, the one nearest to the day of publication, as
//! the clause looks.

use super::date::Parts;
use super::tense::Tense;
use crate::extract::read::scan::Scan;
use crate::value::{Grain, Period, TimeUnit, Weekday};

/// The day that the parts name.
pub(super) fn day(scan: &Scan<'_, '_>, parts: Parts, tense: Option<Tense>) -> Option<Period> {
    let ahead = tense == Some(Tense::Ahead);
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
            Some(year) => Period::known_day(year, month, day)?,
            None => match parts.weekday.filter(|_| parts.until.is_none() && parts.shift.is_none()) {
                Some(weekday) => on_weekday(reference?, month, day, weekday, tense)?,
                None => nearest_day(reference?, month, day, tense)?,
            },
        };
        let Some(until) = parts.until else { return Some(first) };
        let last = Period::known_day(first.ymd().0, month, until)?;
        return Period::known_stretch(first, last);
    }
    if let (Some(day), Some((TimeUnit::Month, shift))) = (parts.day, parts.unit) {
        let (year, month, _) = reference?.month_after(shift).ok()?.ymd();
        let first = Period::known_day(year, month, day)?;
        let Some(until) = parts.until else { return Some(first) };
        return Period::known_stretch(first, Period::known_day(year, month, until)?);
    }
    if let Some(day) = parts.day {
        // "on the 14th": of this month or of the one before.
        let reference = reference?;
        // "Monday 21": the nearest month in which that day is a Monday.
        if let Some(weekday) = parts.weekday {
            let month = |shift: i64| reference.month_after(shift).ok().map(Period::ymd);
            let of = |shift: i64| month(shift).and_then(|(year, month, _)| Period::known_day(year, month, day));
            let side = if ahead { 1 } else { -1 };
            // A day of the month falls on each weekday within fourteen months.
            let near = (0..14).flat_map(|far| [far * side, -far * side]);
            if let Some(found) = near.filter_map(of).find(|found| found.weekday() == weekday) {
                return Some(found);
            }
        }
        let (year, month, _) = reference.ymd();
        let this = Period::known_day(year, month, day);
        let later = this.is_some_and(|p| p.first_minute() > reference.first_minute());
        let behind = this.is_some_and(|p| p.first_minute() < reference.first_minute());
        if ahead && behind {
            let next = reference.month_after(1).ok()?.ymd();
            return Period::known_day(next.0, next.1, day);
        }
        if this.is_some() && (!later || ahead) {
            return this;
        }
        let before = reference.month_after(-1).ok()?.ymd();
        return Period::known_day(before.0, before.1, day);
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

/// "Tue, 23 of Feb": the nearest year in which the day falls on its weekday, or the nearest at all.
fn on_weekday(reference: Period, month: i8, day: i8, weekday: Weekday, tense: Option<Tense>) -> Option<Period> {
    let nearest = nearest_day(reference, month, day, tense)?;
    let (year, _, _) = nearest.ymd();
    let candidates = [year, year - 1, year + 1].into_iter().filter_map(|year| Period::known_day(year, month, day));
    Some(candidates.into_iter().find(|day| day.weekday() == weekday).unwrap_or(nearest))
}

/// The day of a month that lies nearest to the day of publication, or the next one.
fn nearest_day(reference: Period, month: i8, day: i8, tense: Option<Tense>) -> Option<Period> {
    let (year, _, _) = reference.ymd();
    let candidates = [year - 1, year, year + 1].into_iter().filter_map(move |y| Period::known_day(y, month, day));
    let away = |p: &Period| (p.first_minute() - reference.first_minute()).abs();
    let nearest = candidates.clone().min_by_key(away)?;
    // "He died on 3 March" in February is a year old.
    if tense == Some(Tense::Behind) && nearest.first_minute() > reference.first_minute() + 1_440 {
        return candidates.into_iter().rfind(|p| p.first_minute() <= reference.first_minute());
    }
    // "was scheduled for Feb. 22" may lie just behind; a date of last autumn is not what "will" looks at.
    if tense == Some(Tense::Ahead) && nearest.first_minute() < reference.first_minute() - 60 * 1_440 {
        return candidates.into_iter().find(|p| p.first_minute() >= reference.first_minute());
    }
    Some(nearest)
}

/// The week from Monday to Sunday in which a day lies.
pub(super) fn week_of(day: Period) -> Period {
    Period::days_from(day.day_after(-index(day.weekday())), 7, Grain::Week)
}

pub(super) fn index(day: Weekday) -> i64 {
    Weekday::ALL.iter().zip(0..).find(|(d, _)| **d == day).map_or(0, |(_, i)| i)
}
