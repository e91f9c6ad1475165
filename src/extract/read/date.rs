//! The pieces of dates as they are written: months and days, years, decades, weekdays, numeric dates.

use super::clock::Clock;
use super::scan::Scan;
use crate::extract::lexicon::{Calendar, Class, Entry, Mark, Numeric};
use crate::value::{PartOfDay, Period, TimeUnit, Weekday};

/// What is known of a date so far; pieces are put together until one would say a thing twice.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    /// The last day of "3 to 12 March".
    pub(super) until: Option<i8>,
    pub(super) weekday: Option<Weekday>,
    /// "last" -1, "this" 0, "next" 1; before a weekday, a month or a season.
    pub(super) shift: Option<i64>,
    /// "past", "coming": the nearest one.
    pub(super) nearest: bool,
    pub(super) part: Option<PartOfDay>,
    pub(super) clock: Option<Clock>,
    /// Days from the day of publication.
    pub(super) offset: Option<i64>,
    /// Spring 0 to winter 3.
    pub(super) season: Option<i64>,
    /// 1 to 4.
    pub(super) quarter: Option<i64>,
    /// The week of the month: 1 to 5.
    pub(super) week: Option<i64>,
    /// A unit of the calendar by its shift: "last week".
    pub(super) unit: Option<(TimeUnit, i64)>,
    /// The weekend by its shift.
    pub(super) weekend: Option<i64>,
    /// A decade or a century, or a numeric date that is complete.
    pub(super) whole: Option<Period>,
}

impl Parts {
    /// Puts another piece to this one, if the two do not say the same thing twice.
    pub(super) fn with(self, other: Self) -> Option<Self> {
        fn one<T>(a: Option<T>, b: Option<T>) -> Result<Option<T>, ()> {
            match (a, b) {
                (Some(_), Some(_)) => Err(()),
                (a, b) => Ok(a.or(b)),
            }
        }
        let joined = || -> Result<Self, ()> {
            Ok(Self {
                year: one(self.year, other.year)?,
                month: one(self.month, other.month)?,
                day: one(self.day, other.day)?,
                until: one(self.until, other.until)?,
                weekday: one(self.weekday, other.weekday)?,
                shift: one(self.shift, other.shift)?,
                nearest: self.nearest || other.nearest,
                part: one(self.part, other.part)?,
                clock: one(self.clock, other.clock)?,
                offset: one(self.offset, other.offset)?,
                season: one(self.season, other.season)?,
                quarter: one(self.quarter, other.quarter)?,
                week: one(self.week, other.week)?,
                unit: one(self.unit, other.unit)?,
                weekend: one(self.weekend, other.weekend)?,
                whole: one(self.whole, other.whole)?,
            })
        };
        let joined = joined().ok()?;
        joined.makes_sense().then_some(joined)
    }

    fn finer_than_day(self) -> bool {
        self.clock.is_some() || self.part.is_some()
    }

    fn has_day(self) -> bool {
        self.day.is_some() || self.weekday.is_some() || self.offset.is_some()
    }

    /// Whether the pieces can belong to one date.
    fn makes_sense(self) -> bool {
        let coarse = self.season.is_some() || self.quarter.is_some() || self.weekend.is_some();
        let placed = self.whole.is_none() || !(self.year.is_some() || self.month.is_some() || self.has_day());
        let year_needs = self.year.is_none()
            || self.month.is_some()
            || !(self.finer_than_day() || self.weekday.is_some() || self.offset.is_some());
        let unit = match self.unit {
            // "next week on Tuesday", "the first quarter of next year".
            Some((TimeUnit::Week, _)) => {
                let timed = !self.finer_than_day() || self.weekday.is_some();
                timed && self.month.is_none() && self.year.is_none() && self.offset.is_none()
            }
            Some((TimeUnit::Year, _)) => self.year.is_none() && self.weekday.is_none() && self.offset.is_none(),
            Some((TimeUnit::Month, _)) => {
                let placed = !(self.finer_than_day() || self.weekday.is_some()) || self.week.is_some();
                placed && self.month.is_none() && self.year.is_none() && self.offset.is_none()
            }
            Some(_) => !self.has_day() && self.year.is_none() && self.month.is_none(),
            None => true,
        };
        let month_without_day = self.month.is_none()
            || self.day.is_some()
            || self.week.is_some()
            || !(self.finer_than_day() || self.weekday.is_some());
        let offset_alone =
            self.offset.is_none() || !(self.weekday.is_some() || self.day.is_some() || self.month.is_some());
        placed
            && year_needs
            && unit
            && month_without_day
            && offset_alone
            && !(coarse && (self.has_day() || self.finer_than_day()))
    }
}

/// What is known of a word, its possessive ending left out: "Sunday's".
pub(super) fn stem_entry(scan: &Scan<'_, '_>, at: usize) -> &'static Entry {
    let word = scan.word(at);
    match super::scan::stem(word) {
        Some(stem) if scan.is_word(at) => scan.lexicon.entry(stem),
        _ => scan.entry(at),
    }
}

/// Plain digits as a number of at most four places.
pub(super) fn short_number(scan: &Scan<'_, '_>, at: usize) -> Option<i16> {
    let word = scan.word(at);
    (scan.is_number(at) && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
}

/// A day of the month in digits, with or without an ordinal ending; and the token after it.
pub(super) fn day_number(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    if let Some(day) = ordinal_word(scan, at) {
        return Some(day);
    }
    let day = short_number(scan, at).filter(|_| scan.word(at).len() <= 2)?;
    let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    let ending = scan.glued(at + 1) && scan.is(at + 1, Mark::OrdinalEnding);
    Some((day, at + 1 + usize::from(ending)))
}

/// "21st" in digits.
fn ordinal_digits(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is_number(at) && scan.glued(at + 1) && scan.is(at + 1, Mark::OrdinalEnding)
}

/// "eighteenth", "twenty-second" as days of a month.
pub(super) fn ordinal_word(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    let small = |n: i64| i8::try_from(n).ok().filter(|d| (1..=31).contains(d));
    match scan.entry(at).numeric? {
        Numeric::Ordinal(n) => Some((small(n)?, at + 1)),
        Numeric::Tens(tens) => {
            let next = at + 1 + usize::from(scan.hyphen(at + 1));
            match scan.entry(next).numeric? {
                Numeric::Ordinal(n) if n < 10 => Some((small(tens + n)?, next + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A year of four digits between 1000 and 2199.
pub(super) fn year_number(scan: &Scan<'_, '_>, at: usize) -> Option<i16> {
    short_number(scan, at).filter(|year| scan.word(at).len() == 4 && (1000..2200).contains(year))
}

/// A month by name, when it is no verb, no first name and no adjective; the token after it and its full stop.
pub(super) fn month_name(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    let word = scan.word(at);
    let entry = stem_entry(scan, at);
    let day_next = |from: usize| {
        day_number(scan, from).is_some() && short_number(scan, from).is_some() || year_number(scan, from).is_some()
    };
    let day_before = at.checked_sub(1).is_some_and(|before| {
        short_number(scan, before).is_some()
            || scan.is(before, Mark::OrdinalEnding) && scan.glued(before)
            || scan.is(before, Mark::Of) && before > 0 && day_before_of(scan, before - 1)
    });
    let preposition = scan.before(at, Mark::BeforeMonth);
    // "mid-March"
    let preposition = preposition || at > 1 && scan.hyphen(at - 1) && scan.is(at - 2, Mark::EdgePrefix);
    let capital = scan.capitalised(at);
    match entry.calendar? {
        Calendar::Month(month) => {
            let doubtful = matches!(month, 3 | 5) || month == 8 && !capital;
            let to_month =
                scan.is(at + 1, Mark::ToOrThrough) && matches!(scan.entry(at + 2).calendar, Some(Calendar::Month(_)));
            let slash = to_month || matches!(scan.word(at + 1), "/" | ",") && day_next(at + 2);
            let context = day_next(at + 1)
                || slash
                || scan.is(at + 1, Mark::The) && ordinal_digits(scan, at + 2)
                || day_before
                || preposition && (capital || scan.before(at, Mark::BeforeSmallMonth));
            let verb =
                !capital && matches!(scan.entry(at + 1).class, Some(Class::Verb | Class::Auxiliary)) && !day_before;
            let ordinal = ordinal_word(scan, at + 1).is_some();
            let described = capital
                && scan.before(at, Mark::AnyArticle)
                && scan.is_word(at + 1)
                && scan.entry(at + 1).class.is_none();
            if doubtful && !(context || ordinal || described) || doubtful && verb {
                return None;
            }
            // "June Smith", "April O'Neil": a first name, unless something says date.
            let name = capital
                && !context
                && scan.capitalised(at + 1)
                && scan.entry(at + 1).calendar.is_none()
                && !scan.entry(at + 1).opens();
            (!name).then_some((month, at + 1))
        }
        Calendar::MonthShort(month) => {
            let stop = usize::from(scan.word(at + 1) == "." && scan.glued(at + 1));
            let next = at + 1 + stop;
            let sign = matches!(scan.word(next), "/" | "-" | "," | ")") && day_next(next + 1);
            let fits = day_next(next) || sign || day_before || preposition;
            (fits && (capital || day_before || day_next(next)) && (word.len() > 3 || capital || day_before))
                .then_some((month, next))
        }
        _ => None,
    }
}

fn day_before_of(scan: &Scan<'_, '_>, at: usize) -> bool {
    short_number(scan, at).is_some()
        || scan.is(at, Mark::BeforeOfMonth)
        || scan.entry(at).numeric.is_some_and(|n| matches!(n, Numeric::Ordinal(_)))
}

/// The year after a month or a day: "2026", ", 2026", "of 2026", "in 2026", "'26" is left alone.
fn year_after(scan: &Scan<'_, '_>, at: usize) -> Option<(i16, usize)> {
    if let Some(year) = year_number(scan, at).filter(|_| scan.same_line(at)) {
        return Some((year, at + 1));
    }
    let joiner = scan.word(at) == "," || scan.is(at, Mark::OfOrIn) || scan.word(at) == "/" || scan.hyphen(at);
    let year = year_number(scan, at + 1).filter(|_| joiner && scan.same_line(at + 1))?;
    Some((year, at + 2))
}

/// "May 3", "3 May", "May 2008", "the 3rd of May", "May 3-12, 2008", "June".
pub(super) fn month_day(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if let Some((month, mut next)) = month_name(scan, at) {
        if scan.is(next, Mark::The) && (ordinal_word(scan, next + 1).is_some() || ordinal_digits(scan, next + 1)) {
            next += 1;
        }
        if scan.word(next) == "/" && scan.glued(next) {
            next += 1;
        }
        let mut parts = Parts { month: Some(month), ..Parts::default() };
        let mut end = next;
        if let Some((day, after)) = day_number(scan, next).filter(|_| scan.same_line(next) && !clock_like(scan, next)) {
            parts.day = Some(day);
            end = after;
            if let Some((until, after)) = until_day(scan, end, day) {
                parts.until = Some(until);
                end = after;
            }
        }
        if let Some((year, after)) = year_after(scan, end) {
            parts.year = Some(year);
            end = after;
        } else if parts.day.is_none() && end > at + 1 && scan.word(end - 1) != "." {
            end = at + 1;
        }
        return Some((end, parts));
    }
    let (day, mut next) = day_number(scan, at)?;
    let until = until_day(scan, next, day);
    if let Some((_, after)) = until {
        next = after;
    }
    if scan.is(next, Mark::Of) {
        next += 1;
    }
    let digits = scan.is_number(at);
    if !digits && next == at + 1 && !scan.capitalised(next) {
        return None;
    }
    let (month, end) = month_name(scan, next).filter(|_| scan.same_line(next))?;
    let mut parts = Parts { month: Some(month), day: Some(day), until: until.map(|(d, _)| d), ..Parts::default() };
    let mut end = end;
    if let Some((year, after)) = year_after(scan, end) {
        parts.year = Some(year);
        end = after;
    }
    Some((end, parts))
}

/// Whether the number at a token is an hour rather than a day: "June 3 p.m.", "May 10:30".
fn clock_like(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.word(at + 1) == ":" && scan.glued(at + 1) || scan.is(at + 1, Mark::HalfDay)
}

/// The second day of "3-12", "3 to 12", "3 and 4".
fn until_day(scan: &Scan<'_, '_>, at: usize, day: i8) -> Option<(i8, usize)> {
    let dash = scan.is_dash(at) && scan.glued(at) && scan.glued(at + 1);
    if !dash && !scan.is(at, Mark::ToOrThrough) && !(scan.is(at, Mark::And)) {
        return None;
    }
    let (until, end) = day_number(scan, at + 1).filter(|(until, _)| *until > day)?;
    // "March 3 to 12 people": a day is not counted.
    let counted = super::noun::noun_at(scan, end, false).is_some();
    (!counted && short_number(scan, at + 1).is_some()).then_some((until, end))
}

/// "19th century", "the twentieth century".
pub(super) fn century(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (number, after) = day_number(scan, at)?;
    let after = after + usize::from(scan.hyphen(after));
    if after == at + 1 && scan.is_number(at) || !scan.is(after, Mark::Century) {
        return None;
    }
    let first = (i16::from(number) - 1) * 100;
    let whole = Period::stretch(Period::year(first.max(1)).ok()?, Period::year(first + 99).ok()?).ok()?;
    Some((after + 1, Parts { whole: Some(whole), ..Parts::default() }))
}
