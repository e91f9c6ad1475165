//! What is known of a date while its pieces are put together, and days of the month.

use crate::extract::TokenKind;
use crate::extract::lexicon::{Entry, Mark, Numeric};
use crate::extract::read::number::digits::plain;
use crate::extract::read::scan::{Scan, stem};
use crate::extract::read::time_of_day::clock::Clock;
use crate::value::{Grain, PartOfDay, Period, TimeUnit, Weekday};

/// What is known of a date so far; pieces are put together until one would say a thing twice.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::extract::read) struct Parts {
    pub(in crate::extract::read) year: Option<i16>,
    pub(in crate::extract::read) month: Option<i8>,
    pub(in crate::extract::read) day: Option<i8>,
    /// The last day of "3 to 12 March".
    pub(in crate::extract::read) until: Option<i8>,
    pub(in crate::extract::read) weekday: Option<Weekday>,
    /// "last" -1, "this" 0, "next" 1; before a weekday, a month or a season.
    pub(in crate::extract::read) shift: Option<i64>,
    /// "past", "coming": the nearest one.
    pub(in crate::extract::read) nearest: bool,
    pub(in crate::extract::read) part: Option<PartOfDay>,
    pub(in crate::extract::read) clock: Option<Clock>,
    /// Days from the day of publication.
    pub(in crate::extract::read) offset: Option<i64>,
    /// Spring 0 to winter 3.
    pub(in crate::extract::read) season: Option<i64>,
    /// 1 to 4.
    pub(in crate::extract::read) quarter: Option<i64>,
    /// The first or the second half of a year.
    pub(in crate::extract::read) half: Option<i64>,
    /// The week of the month or of the year; [`LAST`] for the last one.
    pub(in crate::extract::read) week: Option<i64>,
    /// Days from Easter Sunday.
    pub(in crate::extract::read) easter: Option<i64>,
    /// Days after the nth weekday.
    pub(in crate::extract::read) after: Option<i64>,
    /// Which day of a longer period: "the last day of 2015".
    pub(in crate::extract::read) nth_day: Option<i64>,
    /// A unit of the calendar by its shift: "last week".
    pub(in crate::extract::read) unit: Option<(TimeUnit, i64)>,
    /// The weekend by its shift.
    pub(in crate::extract::read) weekend: Option<i64>,
    /// A decade or a century, or a date that is told from another one.
    pub(in crate::extract::read) whole: Option<Period>,
    /// "the weekend", "the spring": the latest one, or the next one where the clause looks ahead.
    pub(in crate::extract::read) definite: bool,
    /// "the week of May 4": the week in which the day lies.
    pub(in crate::extract::read) whole_week: bool,
    /// "the rest of the week": from the day of publication on.
    pub(in crate::extract::read) rest: bool,
    /// "year to date": up to the day of publication.
    pub(in crate::extract::read) to_date: bool,
    /// The article before it belongs to it: "the 1990s", "the first week of June".
    pub(in crate::extract::read) the: bool,
}

/// The last week, day or weekday of a period.
pub(super) const LAST: i64 = 60;

impl Parts {
    /// Puts another piece to this one, if the two do not say the same thing twice.
    pub(in crate::extract::read) fn with(self, other: Self) -> Option<Self> {
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
                half: one(self.half, other.half)?,
                nth_day: one(self.nth_day, other.nth_day)?,
                easter: one(self.easter, other.easter)?,
                after: one(self.after, other.after)?,
                week: one(self.week, other.week)?,
                unit: one(self.unit, other.unit)?,
                weekend: one(self.weekend, other.weekend)?,
                whole: one(self.whole, other.whole)?,
                definite: self.definite || other.definite,
                whole_week: self.whole_week || other.whole_week,
                rest: self.rest || other.rest,
                to_date: self.to_date || other.to_date,
                the: self.the || other.the,
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

    /// Whether a day is named, or a part of one, so that an hour may follow.
    pub(in crate::extract::read) fn day_or_part(self) -> bool {
        self.has_day() || self.part.is_some() || self.nth_day.is_some() || self.whole_day()
    }

    fn whole_day(self) -> bool {
        self.whole.is_some_and(|whole| whole.grain() == Grain::Day)
    }

    /// Whether it is a part of a longer period, which may follow: "the third quarter", "the first week".
    pub(in crate::extract::read) fn ranked(self) -> bool {
        self.quarter.is_some() || self.half.is_some() || self.week.is_some() || self.nth_day.is_some()
    }

    /// Whether a day is named that a part of it may be told of.
    pub(in crate::extract::read) fn names_a_day(self) -> bool {
        self.has_day() && self.until.is_none()
    }

    /// Whether nothing but a time of day is told.
    pub(in crate::extract::read) fn names_no_day(self) -> bool {
        self.month.is_none() && self.year.is_none() && self.unit.is_none() && !self.has_day()
    }

    /// Whether the pieces can belong to one date.
    fn makes_sense(self) -> bool {
        let coarse = self.season.is_some() || self.quarter.is_some() || self.half.is_some() || self.weekend.is_some();
        let placed = self.whole.is_none()
            || !(self.year.is_some() || self.month.is_some() || self.has_day())
                && (!self.finer_than_day() || self.whole_day());
        let year_needs = self.year.is_none()
            || self.month.is_some()
            || self.nth_day.is_some()
            || !(self.finer_than_day() || self.weekday.is_some() || self.offset.is_some());
        let month_without_day = self.month.is_none()
            || self.day.is_some()
            || self.week.is_some()
            || !(self.finer_than_day() || self.weekday.is_some());
        let offset_alone =
            self.offset.is_none() || !(self.weekday.is_some() || self.day.is_some() || self.month.is_some());
        placed
            && year_needs
            && self.unit_makes_sense()
            && month_without_day
            && offset_alone
            && !(coarse && (self.has_day() || self.finer_than_day()))
    }

    /// Whether a unit of the calendar goes with the rest: "next week on Tuesday", "the first quarter of next year".
    fn unit_makes_sense(self) -> bool {
        match self.unit {
            Some((TimeUnit::Week, _)) => {
                let timed = !self.finer_than_day() || self.weekday.is_some();
                timed && self.month.is_none() && self.year.is_none() && self.offset.is_none()
            }
            Some((TimeUnit::Year, _)) => {
                self.year.is_none() && (self.weekday.is_none() || self.week.is_some()) && self.offset.is_none()
            }
            Some((TimeUnit::Month, _)) => {
                let placed = !(self.finer_than_day() || self.weekday.is_some()) || self.week.is_some();
                placed && self.month.is_none() && self.year.is_none() && self.offset.is_none()
            }
            Some(_) => !self.has_day() && self.year.is_none() && self.month.is_none(),
            None => true,
        }
    }
}

/// What is known of a word, its possessive ending left out: "Sunday's".
pub(in crate::extract::read) fn stem_entry(scan: &Scan<'_, '_>, at: usize) -> &'static Entry {
    let entry = scan.entry(at);
    // "mother's" begins a holiday.
    if entry.calendar.is_some() || !scan.is_word(at) || !scan.possessive(at) {
        return entry;
    }
    stem(scan.word(at)).map_or(entry, |stem| scan.lexicon.entry(stem))
}

/// Plain digits as a number of at most four places.
pub(in crate::extract::read) fn short_number(scan: &Scan<'_, '_>, at: usize) -> Option<i16> {
    scan.token(at).filter(|token| token.kind == TokenKind::Number && token.span.len() <= 4)?;
    plain(scan.bytes(at)).and_then(|number| i16::try_from(number).ok())
}

/// A day of the month in digits, with or without an ordinal ending; and the token after it.
pub(in crate::extract::read) fn day_number(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    if let Some(day) = ordinal_word(scan, at) {
        return Some(day);
    }
    let day = short_number(scan, at).filter(|_| scan.word(at).len() <= 2)?;
    let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    let ending = scan.glued(at + 1) && scan.is(at + 1, Mark::OrdinalEnding);
    Some((day, at + 1 + usize::from(ending)))
}

/// "21st" in digits.
pub(super) fn ordinal_digits(scan: &Scan<'_, '_>, at: usize) -> bool {
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
