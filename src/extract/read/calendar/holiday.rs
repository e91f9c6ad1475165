//! Days with a name: "Christmas Eve", "Thanksgiving 2019", "Good Friday".

use super::date::Parts;
use super::year::year_at;
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::phrase::{Match, phrase_at};
use crate::extract::read::scan::Scan;
use crate::value::Period;

/// A holiday, with the year that follows.
pub(super) fn holiday(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (mut end, holiday) = phrase_at(scan, &scan.lexicon.holidays, at, Match::Words)?;
    // "Christmas" in lower case is the feast too; "mother's day" needs no capital, "independence" alone is no day.
    let (week, weekday) = holiday.weekday.unzip();
    let mut parts = Parts { month: holiday.month, day: holiday.day, week, weekday, ..Parts::default() };
    parts.easter = holiday.easter;
    parts.after = holiday.after;
    if names_what_follows(scan, end) {
        return None;
    }
    if let Some((year, after)) = year_at(scan, end) {
        parts.year = Some(year);
        end = after;
    }
    Some((end, parts))
}

/// Whether a holiday stands at a token that only names what follows: "Christmas Special", "Easter season".
pub(in crate::extract::read) fn of_a_feast(scan: &Scan<'_, '_>, at: usize) -> bool {
    let holiday = scan.entry(at).phrases & scan.lexicon.holidays.bit() != 0;
    let end = phrase_at(scan, &scan.lexicon.holidays, at, Match::Words).filter(|_| holiday).map(|(end, _)| end);
    end.is_some_and(|end| names_what_follows(scan, end))
}

/// "the Christmas season", "Easter eggs"; what is called by its day is of that day: "Black Friday sales".
fn names_what_follows(scan: &Scan<'_, '_>, end: usize) -> bool {
    let by_day = scan.before(end, Mark::Day) || matches!(scan.entry_before(end).calendar, Some(Calendar::Weekday(_)));
    scan.is(end, Mark::OfAFeast) && scan.same_line(end) && !by_day
}

/// The day that lies `shift` days after Easter Sunday of a year, after the computus of Meeus, Jones and Butcher.
pub(super) fn easter(year: i16, shift: i64) -> Option<Period> {
    let y = i64::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day_of_march = epact + weekday - 7 * late + 22;
    let march = Period::known_day(year, 3, 1)?;
    Some(march.day_after(day_of_march - 1 + shift))
}
