//! The pieces of dates as they are written: months and days, years, decades, weekdays, numeric dates.

use super::clock::Clock;
use super::lexicon::{Calendar, Class, Entry, Numeric};
use super::scan::Scan;
use crate::value::{Grain, PartOfDay, Period, TimeUnit, Weekday};

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
pub(super) fn stem_entry(scan: &Scan<'_, '_>, at: usize) -> Entry {
    let word = scan.word(at);
    match word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) {
        Some(stem) if scan.is_word(at) => scan.lexicon.entry(stem),
        _ => scan.entry(at),
    }
}

/// Plain digits as a number of at most four places.
fn short_number(scan: &Scan<'_, '_>, at: usize) -> Option<i16> {
    let word = scan.word(at);
    (scan.is_number(at) && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
}

/// A day of the month in digits, with or without an ordinal ending; and the token after it.
fn day_number(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    if let Some(day) = ordinal_word(scan, at) {
        return Some(day);
    }
    let day = short_number(scan, at).filter(|_| scan.word(at).len() <= 2)?;
    let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    let ending = scan.glued(at + 1) && scan.any(at + 1, &["st", "nd", "rd", "th"]);
    Some((day, at + 1 + usize::from(ending)))
}

/// "eighteenth", "twenty-second" as days of a month.
fn ordinal_word(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
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
fn month_name(scan: &Scan<'_, '_>, at: usize) -> Option<(i8, usize)> {
    let word = scan.word(at);
    let entry = stem_entry(scan, at);
    let day_next = |from: usize| {
        day_number(scan, from).is_some() && short_number(scan, from).is_some() || year_number(scan, from).is_some()
    };
    let day_before = at.checked_sub(1).is_some_and(|before| {
        short_number(scan, before).is_some()
            || scan.any(before, &["st", "nd", "rd", "th"]) && scan.glued(before)
            || scan.is(before, "of") && before > 0 && day_before_of(scan, before - 1)
    });
    let preposition = scan.before(
        at,
        &[
            "in", "since", "last", "this", "next", "by", "until", "till", "from", "early", "late", "mid", "through",
            "between", "during", "before", "after", "to", "of", "earlier", "every", "each", "and", "past", "for",
        ],
    );
    let capital = scan.capitalised(at);
    match entry.calendar? {
        Calendar::Month(month) => {
            let doubtful = matches!(month, 3 | 5) || month == 8 && !capital;
            let to_month = scan.any(at + 1, &["to", "through", "until"])
                && matches!(scan.entry(at + 2).calendar, Some(Calendar::Month(_)));
            let slash = to_month || matches!(scan.word(at + 1), "/" | ",") && day_next(at + 2);
            let context = day_next(at + 1)
                || slash
                || day_before
                || preposition && (capital || scan.before(at, &["in", "last", "next", "of", "this"]));
            let verb =
                !capital && matches!(scan.entry(at + 1).class, Some(Class::Verb | Class::Auxiliary)) && !day_before;
            let ordinal = ordinal_word(scan, at + 1).is_some();
            let described = capital
                && scan.before(at, &["the", "a", "an"])
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
        || scan.any(
            at,
            &["st", "nd", "rd", "th", "week", "month", "beginning", "end", "morning", "evening", "night", "afternoon"],
        )
        || scan.entry(at).numeric.is_some_and(|n| matches!(n, Numeric::Ordinal(_)))
}

/// The year after a month or a day: "2026", ", 2026", "of 2026", "in 2026", "'26" is left alone.
fn year_after(scan: &Scan<'_, '_>, at: usize) -> Option<(i16, usize)> {
    if let Some(year) = year_number(scan, at).filter(|_| scan.same_line(at)) {
        return Some((year, at + 1));
    }
    let joiner = scan.word(at) == "," || scan.any(at, &["of", "in"]) || scan.word(at) == "/" || scan.hyphen(at);
    let year = year_number(scan, at + 1).filter(|_| joiner && scan.same_line(at + 1))?;
    Some((year, at + 2))
}

/// "May 3", "3 May", "May 2008", "the 3rd of May", "May 3-12, 2008", "June".
pub(super) fn month_day(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if let Some((month, mut next)) = month_name(scan, at) {
        if scan.is(next, "the") && ordinal_word(scan, next + 1).is_some() {
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
    if scan.is(next, "of") {
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
    scan.word(at + 1) == ":" && scan.glued(at + 1) || scan.any(at + 1, &["a.m.", "p.m.", "pm"])
}

/// The second day of "3-12", "3 to 12", "3 and 4".
fn until_day(scan: &Scan<'_, '_>, at: usize, day: i8) -> Option<(i8, usize)> {
    let dash = scan.is_dash(at) && scan.glued(at) && scan.glued(at + 1);
    if !dash && !scan.any(at, &["to", "through", "until"]) && !(scan.is(at, "and")) {
        return None;
    }
    let (until, end) = day_number(scan, at + 1).filter(|(until, _)| *until > day)?;
    // "March 3 to 12 people": a day is not counted.
    let counted = super::noun::noun_at(scan, end, false).is_some();
    (!counted && short_number(scan, at + 1).is_some()).then_some((until, end))
}

/// Years, decades and numeric dates: "2009", "the 1990s", "2026-02-22", "7/8/07", "22.04.2016".
pub(super) fn numeric(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    if let Some(found) = iso(scan, at).or_else(|| slashes(scan, at)).or_else(|| dots(scan, at)) {
        return Some(found);
    }
    if let Some(found) = decade(scan, at) {
        return Some(found);
    }
    let year = year_number(scan, at)?;
    let next = at + 1;
    // "2012-13"
    let dash = scan.is_dash(next) && scan.glued(next) && scan.glued(next + 1);
    if let Some(short) = short_number(scan, next + 1).filter(|_| dash && scan.word(next + 1).len() == 2)
        && i64::from(short) == (i64::from(year) + 1).rem_euclid(100)
    {
        let (from, to) = (Period::year(year).ok()?, Period::year(year + 1).ok()?);
        let whole = Some(Period::stretch(from, to).ok()?);
        return Some((next + 2, Parts { whole, ..Parts::default() }));
    }
    if let Some((month, end)) =
        month_name(scan, next).filter(|_| scan.entry(next).calendar.is_some() && day_number(scan, next + 1).is_none())
    {
        return Some((end, Parts { year: Some(year), month: Some(month), ..Parts::default() }));
    }
    is_year(scan, at, year).then_some((next, Parts { year: Some(year), ..Parts::default() }))
}

/// Whether four digits are a year rather than a count, a time or a name.
fn is_year(scan: &Scan<'_, '_>, at: usize, year: i16) -> bool {
    let next = at + 1;
    if scan.glued(at)
        && at > 0
        && !matches!(scan.word(at - 1), "(" | "\"" | "“" | "‘" | "'" | "[" | "—" | "–" | "-" | "/")
    {
        return false;
    }
    if scan.glued(next) && (scan.is_word(next) || scan.is_number(next) || matches!(scan.word(next), "%" | "$" | "€"))
    {
        return false;
    }
    let dash_before = at > 1
        && scan.glued(at)
        && scan.is_dash(at - 1)
        && year_number(scan, at - 2).is_none()
        && !scan.is(at - 2, "mid");
    if dash_before
        || scan.glued(next) && scan.hyphen(next) && scan.is_number(next + 1) && scan.word(next + 1).len() != 4
    {
        return false;
    }
    let says_year = scan.before(
        at,
        &[
            "in",
            "since",
            "until",
            "till",
            "during",
            "circa",
            "early",
            "late",
            "mid",
            "year",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "season",
            "election",
            "elections",
            "olympics",
            "cup",
            "fy",
            "fiscal",
        ],
    );
    let weak = scan.before(
        at,
        &[
            "of", "by", "from", "to", "before", "after", "around", "about", "through", "between", "and", "or", "for",
            "the", "a", "its", "his", "her", "their", "our", "this", "late", "early", "as",
        ],
    ) || at > 0 && (scan.word(at - 1).ends_with("'s") || scan.word(at - 1).ends_with("’s"));
    let unit = super::unit::unit_at(scan, next, true, None).is_some();
    let magnitude = matches!(scan.entry(next).numeric, Some(Numeric::Power(_) | Numeric::Hundred | Numeric::Dozen));
    if unit || magnitude || super::unit::currency_before(scan, at, 0).is_some() {
        return false;
    }
    if says_year {
        return true;
    }
    if !(1500..2100).contains(&year) {
        return false;
    }
    let counted = super::noun::noun_at(scan, next, false).is_some();
    let adjective = scan.before(at, &["the", "a", "its", "his", "her", "their", "our", "this", "after", "before"])
        || at > 0 && (scan.word(at - 1).ends_with("'s") || scan.word(at - 1).ends_with("’s"));
    let label = at > 0 && scan.entry(at - 1).has(super::lexicon::Mark::Label) && scan.capitalised(at - 1);
    !label && (adjective || !counted && (weak || !scan.entry(next).has(super::lexicon::Mark::Casualty)))
}

/// "1990s", "the '90s", "mid-1990s".
fn decade(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let apostrophe = matches!(scan.word(at + 1), "'" | "’") && scan.is(at + 2, "s") && scan.glued(at + 2);
    let ending = if scan.is(at + 1, "s") && scan.glued(at + 1) {
        at + 2
    } else if apostrophe {
        at + 3
    } else {
        return None;
    };
    let number = short_number(scan, at)?;
    let first = match scan.word(at).len() {
        4 if number % 10 == 0 && (1000..2100).contains(&number) => number,
        // "the 90s"; "his 90s" is an age.
        2 if number % 10 == 0 && scan.before(at, &["the", "'", "’", "‘", "early", "late", "mid", "in"]) => {
            if number >= 30 { 1900 + number } else { 2000 + number }
        }
        _ => return None,
    };
    let whole = if first % 100 == 0 && scan.word(at).len() == 4 && first < 2000 {
        Period::stretch(Period::year(first).ok()?, Period::year(first + 99).ok()?).ok()?
    } else {
        Period::decade(first).ok()?
    };
    Some((ending, Parts { whole: Some(whole), ..Parts::default() }))
}

fn small_pair(month: i16, day: i16) -> Option<(i8, i8)> {
    Some((i8::try_from(month).ok()?, i8::try_from(day).ok()?))
}

/// "2026-02-22"; a date that the calendar does not have is left alone.
fn iso(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let year = year_number(scan, at)?;
    if !(scan.is_dash(at + 1) && scan.glued(at + 1) && scan.glued(at + 2) && scan.word(at + 2).len() == 2) {
        return None;
    }
    if !(scan.is_dash(at + 3) && scan.glued(at + 3) && scan.glued(at + 4) && scan.word(at + 4).len() == 2) {
        return None;
    }
    let (month, day) = small_pair(short_number(scan, at + 2)?, short_number(scan, at + 4)?)?;
    Period::day(year, month, day).ok()?;
    Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// "7/8/07", "22/04", "11/20": the day may come first or second. What could be both is read in the way that lies nearer
/// to the day of publication, and left alone where there is none.
fn slashes(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let slash = |i: usize| scan.word(i) == "/" && scan.glued(i) && scan.glued(i + 1);
    if !slash(at + 1) || at > 0 && scan.glued(at) && scan.word(at - 1) == "/" {
        return None;
    }
    let (first, second) = (short_number(scan, at)?, short_number(scan, at + 2)?);
    // "24/7", "9/11"
    if first == 24 && second == 7 || scan.word(at).len() > 2 && scan.word(at).len() != 4 {
        return None;
    }
    if slash(at + 3) {
        let third = short_number(scan, at + 4)?;
        if let Some(year) = year_number(scan, at) {
            let (month, day) = small_pair(second, third)?;
            Period::day(year, month, day).ok()?;
            return Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }));
        }
        let year = match scan.word(at + 4).len() {
            4 => third,
            2 if third < 50 => 2000 + third,
            2 => 1900 + third,
            _ => return None,
        };
        let (month, day) = order(scan, first, second, Some(year))?;
        return Some((at + 5, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }));
    }
    if scan.word(at).len() > 2 || scan.word(at + 2).len() > 2 || scan.before(at, &["at"]) || !date_context(scan, at) {
        return None;
    }
    let (month, day) = order(scan, first, second, None)?;
    Some((at + 3, Parts { month: Some(month), day: Some(day), ..Parts::default() }))
}

/// Whether two figures with a slash stand where a date would.
fn date_context(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.before(
        at,
        &[
            "on", "by", "until", "from", "since", "for", "of", "(", ",", "before", "after", "to", "and", "or",
            "through", "-", "between", "?", "dated",
        ],
    ) || scan.entry_before(at).calendar.is_some()
}

/// Month and day of a numeric date.
fn order(scan: &Scan<'_, '_>, first: i16, second: i16, year: Option<i16>) -> Option<(i8, i8)> {
    let reference = scan.reference.map(|r| r.ymd().0);
    let near = |month: i16, day: i16| -> Option<((i8, i8), i64)> {
        let (month, day) = small_pair(month, day)?;
        let any_year = year.or(reference).unwrap_or(2000);
        let period = Period::day(any_year, month, day).ok()?;
        let distance = scan.reference.map_or(0, |r| (r.first_minute() - period.first_minute()).abs());
        Some(((month, day), distance))
    };
    match (near(first, second), near(second, first)) {
        (Some((american, a)), Some((european, b))) => {
            if american == european {
                Some(american)
            } else {
                scan.reference.map(|_| if b < a && year.is_some() && b < 1440 * 45 { european } else { american })
            }
        }
        (Some((only, _)), None) | (None, Some((only, _))) => Some(only),
        (None, None) => None,
    }
}

/// "22.04.2016", in one token.
fn dots(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let word = scan.word(at);
    let mut pieces = word.split('.');
    let (day, month, year) = (pieces.next()?, pieces.next()?, pieces.next()?);
    if !scan.is_number(at) || pieces.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let (day, month, year): (i8, i8, i16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    Period::day(year, month, day).ok()?;
    Some((at + 1, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// "19th century", "the twentieth century".
pub(super) fn century(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (number, after) = day_number(scan, at)?;
    let after = after + usize::from(scan.hyphen(after));
    if after == at + 1 && scan.is_number(at) || !scan.any(after, &["century", "centuries"]) {
        return None;
    }
    let first = (i16::from(number) - 1) * 100;
    let whole = Period::stretch(Period::year(first.max(1)).ok()?, Period::year(first + 99).ok()?).ok()?;
    let _ = Grain::Century;
    Some((after + 1, Parts { whole: Some(whole), ..Parts::default() }))
}
