//! Ticks of the calendar: hours, days, months or years, whichever leaves few enough.

use crate::number::Number;
use crate::value::{Grain, Period};

const HOUR: i64 = 60;
const DAY: i64 = 1_440;

/// How many ticks are few enough.
const MOST: i64 = 6;

/// Steps that stay the same all year, in minutes.
const STEADY: [i64; 9] = [15, 30, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY];

/// Steps of the calendar, in months.
const MONTHS: [i64; 11] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000];

/// Minutes since 1970 with what is written beside them, from `first` to `last`.
pub(super) fn ticks(first: i64, last: i64) -> Vec<(i64, String)> {
    let length = last.saturating_sub(first);
    if let Some(step) = STEADY.into_iter().find(|step| length / step <= MOST) {
        // Weeks begin on the Monday after the first day of 1970, a Thursday.
        let origin = if step == 7 * DAY { 4 * DAY } else { 0 };
        let start = (first - origin).div_euclid(step) * step + origin;
        let all = (0..=MOST + 2).map(|count| start + count * step).filter(|at| (first..=last).contains(at));
        return all.map(|at| (at, steady_label(at, step))).collect();
    }
    let months = length / (30 * DAY);
    let step = MONTHS.into_iter().find(|step| months / step <= MOST).unwrap_or(12_000);
    let year_months = |minute: i64| {
        let (year, month, _) = period_at(minute).map_or((1, 1, 1), Period::ymd);
        i64::from(year) * 12 + i64::from(month) - 1
    };
    let start = year_months(first).div_euclid(step) * step;
    let all = (0..=MOST + 2).filter_map(|count| month_tick(start + count * step, step));
    all.filter(|(at, _)| (first..=last).contains(at)).collect()
}

fn period_at(minute: i64) -> Option<Period> {
    Period::of_minutes(minute, minute.checked_add(1)?, Grain::Minute).ok()
}

fn steady_label(minute: i64, step: i64) -> String {
    let Some(period) = period_at(minute) else { return Number::from(minute).to_string() };
    let (_, month, day) = period.ymd();
    let clock = minute.rem_euclid(DAY);
    if step >= DAY || clock == 0 {
        return format!("{day} {}", month_name(month));
    }
    format!("{:02}:{:02}", clock / HOUR, clock % HOUR)
}

/// The first day of a month counted from year 0.
fn month_tick(months: i64, step: i64) -> Option<(i64, String)> {
    let (year, month) = (i16::try_from(months.div_euclid(12)).ok()?, i8::try_from(months.rem_euclid(12) + 1).ok()?);
    let at = Period::month(year, month).ok()?.first_minute();
    Some((at, if step >= 12 { year.to_string() } else { format!("{} {year}", month_name(month)) }))
}

fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    usize::try_from(month - 1).ok().and_then(|index| NAMES.get(index)).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(first: &str, last: &str) -> String {
        let minute = |text: &str| text.parse::<Period>().unwrap();
        let found = ticks(minute(first).first_minute(), minute(last).end_minute());
        found.into_iter().map(|(_, label)| label).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_step_follows_the_length() {
        assert_eq!(labels("2026-02-22T18:10", "2026-02-22T21:40"), "19:00, 20:00, 21:00");
        assert_eq!(labels("2026-02-22T18:00", "2026-02-23T20:00"), "18:00, 23 Feb, 06:00, 12:00, 18:00");
        assert_eq!(labels("2026-02-22", "2026-02-25"), "22 Feb, 23 Feb, 24 Feb, 25 Feb, 26 Feb");
        assert_eq!(labels("2026-02-02", "2026-03-01"), "2 Feb, 9 Feb, 16 Feb, 23 Feb, 2 Mar");
        assert_eq!(labels("2025-11", "2026-03"), "Nov 2025, Dec 2025, Jan 2026, Feb 2026, Mar 2026, Apr 2026");
        assert_eq!(labels("2006", "2010"), "2006, 2007, 2008, 2009, 2010, 2011");
        assert_eq!(labels("1901", "2026"), "1920, 1940, 1960, 1980, 2000, 2020");
    }
}
