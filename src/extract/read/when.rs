//! Puts the pieces of a date together: "Tuesday, Jan. 15, at 3 p.m. Eastern", "late last year", "from May to September".

use super::clock::{clock_at, hour_after_day};
use super::date::{Parts, century, month_day, numeric, stem_entry};
use super::hedge::hedging;
use super::lexicon::{Calendar, Entry, Match, Numeric, phrase_at};
use super::quantity::{Found, mention};
use super::relative::{by_distance, resolve};
use super::scan::Scan;
use super::{Mention, MentionKind};
use crate::number::{Figure, Number};
use crate::span::Span;
use crate::value::{Date, Duration, Hedge, Hedged, PartOfDay, Period, TimeUnit};

/// A date under reading.
#[derive(Clone, Copy, Debug)]
struct Draft {
    start: usize,
    end: usize,
    parts: Parts,
}

/// Reads the date or the time of day that begins at a token.
pub(super) fn date(scan: &Scan<'_, '_>, at: usize, floor: usize, context: Option<Period>) -> Option<Found> {
    if let Some(found) = recurring(scan, at) {
        return Some(found);
    }
    let first = draft(scan, at)?;
    let resolved = resolve(scan, at, first.parts, context)?;
    let (start, end, date) = match range(scan, first, resolved, floor, context) {
        Some((start, end, period)) => (start, end, Date::Period(period)),
        None => (first.start, first.end, resolved),
    };
    let hedge = hedging(scan, start, end, floor, true);
    // Only what says "about" hedges a date; "over the weekend" and "under 2009" do not.
    let about = matches!(hedge.hedge, Hedge::About | Hedge::Nearly);
    let (from, value) = if about { (hedge.start, hedge.hedge.of(date)?) } else { (start, Hedged::Plain(date)) };
    let mut mention = mention(scan, from, end, MentionKind::Date(value), None)?;
    cut_possessive(scan, &mut mention);
    Some(Found { mention, next: end })
}

/// "Sunday's" and "last year's" end before their ending.
fn cut_possessive(scan: &Scan<'_, '_>, mention: &mut Mention) {
    let words = mention.span.of(scan.text.as_str()).unwrap_or("");
    let stem = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s"));
    if let Some(stem) = stem.filter(|s| !s.ends_with(|c: char| c.is_ascii_digit())) {
        mention.span = Span::between(mention.span.start(), mention.span.start() + stem.len());
    }
}

/// Pieces in any order with the small words between them.
fn draft(scan: &Scan<'_, '_>, at: usize) -> Option<Draft> {
    let (mut end, mut parts) = piece(scan, at, None)?;
    // Five pieces are the most that one date has: weekday, day, year, hour, part of the day.
    for _ in 0..5 {
        let Some((after, joined)) = next_piece(scan, end, parts) else { break };
        end = after;
        parts = joined;
    }
    let alone = parts.part.is_some()
        && parts.clock.is_none()
        && parts.shift.is_none()
        && parts.weekday.is_none()
        && parts.offset.is_none()
        && parts.month.is_none()
        && parts.unit.is_none()
        && parts.day.is_none();
    let said = scan.before(at, &["the", "this", "in", "late", "early", "that"])
        || scan.any(at, &["late", "early", "this", "later"]);
    (!alone || said).then_some(Draft { start: at, end, parts })
}

fn next_piece(scan: &Scan<'_, '_>, end: usize, parts: Parts) -> Option<(usize, Parts)> {
    if !scan.same_line(end) {
        return None;
    }
    let mut at = end;
    let comma = scan.word(at) == ",";
    let open = scan.word(at) == "(";
    if comma || open {
        at += 1;
    }
    if scan.any(at, &["at", "on", "of", "in", "by", "around", "about"]) {
        at += 1;
    }
    if scan.is(at, "the") {
        at += 1;
    }
    if !scan.same_line(at) {
        return None;
    }
    let day = parts.weekday.is_some() || parts.offset.is_some() || parts.day.is_some() || parts.part.is_some();
    let (after, other) = match piece(scan, at, Some(parts)) {
        Some((after, other)) if other.clock.is_some() || !scan.is_number(at) || !scan.before(at, &["at"]) => {
            (after, other)
        }
        _ => {
            let clock = hour_after_day(scan, at).filter(|_| day && scan.before(at, &["at"]))?;
            (clock.end, Parts { clock: Some(clock), ..Parts::default() })
        }
    };
    // "in 2009, 2010 and 2011" and "Friday, Saturday" are lists; "on May 3, Tuesday" is one date.
    if comma && other.part.is_some() && other.clock.is_none() {
        return None;
    }
    // "by 2009", "in 2009" after a day of the week are another date; "of 2009" and "in 2009" after a month are not.
    if other.year.is_some()
        && other.month.is_none()
        && parts.month.is_none()
        && parts.season.is_none()
        && parts.quarter.is_none()
    {
        return None;
    }
    let placed = other.weekday.is_some() || other.month.is_some() || other.offset.is_some() || other.unit.is_some();
    let time_first = parts.clock.is_some()
        || parts.part.is_some()
        || parts.weekday.is_some()
        || parts.quarter.is_some()
        || parts.week.is_some();
    if placed
        && !time_first
        && parts.season.is_none()
        && !(parts.unit.is_some() && other.weekday.is_some())
        && other.clock.is_none()
    {
        return None;
    }
    let joined = parts.with(other)?;
    if open {
        return (scan.word(after) == ")" && other.day.is_some()).then_some((after + 1, joined));
    }
    Some((after, joined))
}

/// One piece of a date at a token; `before` holds what was read so far.
fn piece(scan: &Scan<'_, '_>, at: usize, before: Option<Parts>) -> Option<(usize, Parts)> {
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
    match entry.calendar {
        Some(Calendar::Month(_) | Calendar::MonthShort(_)) => month_day(scan, at),
        Some(Calendar::Weekday(day)) => Some((at + 1, Parts { weekday: Some(day), ..default })),
        Some(Calendar::WeekdayShort(day)) => {
            let stop = usize::from(scan.word(at + 1) == "." && scan.glued(at + 1));
            let next = at + 1 + stop;
            let dated = scan.is_number(next)
                || scan.word(next) == "," && scan.same_line(next)
                || scan.entry(next).calendar.is_some();
            let told = scan.before(at, &["on", "next", "last", "this", "week", "("]);
            (scan.capitalised(at) && (dated || told))
                .then_some((if dated { next } else { at + 1 }, Parts { weekday: Some(day), ..default }))
        }
        Some(Calendar::Deictic(100)) => {
            Some((at + 1, Parts { offset: Some(0), part: Some(PartOfDay::Night), ..default }))
        }
        Some(Calendar::Deictic(offset)) => Some((at + 1, Parts { offset: Some(offset), ..default })),
        Some(Calendar::Part(part)) => part_of_day(scan, at, part, before),
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
fn rank_or_phrase(scan: &Scan<'_, '_>, at: usize, entry: Entry) -> Option<(usize, Parts)> {
    match entry.numeric {
        Some(Numeric::Ordinal(_) | Numeric::Tens(_)) => century(scan, at)
            .or_else(|| ordinal_unit(scan, at))
            .or_else(|| month_day(scan, at))
            .or_else(|| day_of_month(scan, at)),
        _ => clock_in_words(scan, at).or_else(|| whole_phrase(scan, at)),
    }
}

fn clock_in_words(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let clock = clock_at(scan, at)?;
    Some((clock.end, Parts { clock: Some(clock), ..Parts::default() }))
}

/// "Christmas Eve", "Thanksgiving 2019".
fn holiday(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (mut end, holiday) = phrase_at(scan, &scan.lexicon.holidays, at, Match::Words)?;
    let (week, weekday) = holiday.weekday.unzip();
    let mut parts = Parts { month: Some(holiday.month), day: holiday.day, week, weekday, ..Parts::default() };
    if let Some(year) = super::date::year_number(scan, end) {
        parts.year = Some(year);
        end += 1;
    }
    Some((end, parts))
}

/// "the day before yesterday", "the 14th".
fn whole_phrase(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let day = scan.is(at, "day") && scan.before(at, &["the"]);
    if day && scan.is(at + 1, "before") && scan.is(at + 2, "yesterday") {
        return Some((at + 3, Parts { offset: Some(-2), ..Parts::default() }));
    }
    let unit = match scan.entry(at).calendar {
        Some(Calendar::Unit(unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Year))) => Some(unit),
        _ => None,
    };
    if let (Some(unit), true) = (unit, scan.before(at, &["the"])) {
        if scan.is(at + 1, "after") && scan.is(at + 2, "next") {
            return Some((at + 3, Parts { unit: Some((unit, 2)), ..Parts::default() }));
        }
        if scan.is(at + 1, "before") && scan.is(at + 2, "last") {
            return Some((at + 3, Parts { unit: Some((unit, -2)), ..Parts::default() }));
        }
    }
    if day && scan.is(at + 1, "after") && scan.is(at + 2, "tomorrow") {
        return Some((at + 3, Parts { offset: Some(2), ..Parts::default() }));
    }
    None
}

/// "on the 14th": with its ordinal ending and after "on the".
fn day_of_month(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let the = at.checked_sub(2)?;
    let ending = scan.is_number(at) && scan.glued(at + 1) && scan.any(at + 1, &["st", "nd", "rd", "th"]);
    if !ending || !scan.is(at - 1, "the") || !(scan.is(the, "on") || stem_entry(scan, the).calendar.is_some()) {
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
fn part_of_day(scan: &Scan<'_, '_>, at: usize, part: PartOfDay, before: Option<Parts>) -> Option<(usize, Parts)> {
    let _ = before;
    if scan.glued(at) && at > 0 || scan.hyphen(at + 1) {
        return None;
    }
    Some((at + 1, Parts { part: Some(part), ..Parts::default() }))
}

/// "first week of January", "third quarter of 2008", "second-quarter".
fn ordinal_unit(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let (rank, mut next) = match scan.entry(at).numeric {
        Some(Numeric::Ordinal(n)) => (n, at + 1),
        _ if scan.is_number(at) && scan.glued(at + 1) && scan.any(at + 1, &["st", "nd", "rd", "th"]) => {
            (scan.word(at).parse().ok()?, at + 2)
        }
        _ => return None,
    };
    if scan.hyphen(next) {
        next += 1;
    }
    let of = scan.any(next + 1, &["of", "in"]);
    if scan.is(next, "quarter") && (1..=4).contains(&rank) {
        let year_next = |from: usize| super::date::year_number(scan, from).is_some();
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
        let told = scan.any(of, &["of", "in"]) && month;
        return told.then_some((of, Parts { week: Some(rank), weekday: Some(day), part, ..Parts::default() }));
    }
    if scan.is(next, "week") && (1..=5).contains(&rank) && of {
        let month = matches!(
            scan.entry(next + 2).calendar,
            Some(Calendar::Month(_) | Calendar::MonthShort(_) | Calendar::Shift(_))
        );
        return month.then_some((next + 1, Parts { week: Some(rank), ..Parts::default() }));
    }
    None
}

/// "last week", "this summer", "next March", "past Friday", "last night", "this weekend".
fn shifted(scan: &Scan<'_, '_>, at: usize, shift: i64) -> Option<(usize, Parts)> {
    let default = Parts::default();
    let mut next = at + 1;
    let mut shift = shift;
    let mut nearest = scan.any(at, &["past", "coming", "upcoming"]);
    // "this past Wednesday", "this coming Friday"
    if let (0, Some(Calendar::Shift(inner))) = (shift, scan.entry(next).calendar) {
        nearest = scan.any(next, &["past", "coming", "upcoming"]);
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
            if scan.is(next + 1, "of") && unit == TimeUnit::Week && shift == -1 {
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
            if scan.is(next, "fall") && scan.is(next + 1, "in") {
                return None;
            }
            (next + 1, Parts { season: Some(season), shift: Some(shift), ..default })
        }
        _ => return None,
    };
    if scan.any(next, &["quarter"]) { None } else { Some(found) }
}

/// "quarter" after "this", "last" and "next".
fn shifted_quarter(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Period)> {
    let Some(Calendar::Shift(shift @ -1..=1)) = scan.entry(at).calendar else { return None };
    if !scan.is(at + 1, "quarter") || scan.is(at + 2, "of") {
        return None;
    }
    let (year, month, _) = scan.reference?.ymd();
    let index = i64::from(year) * 4 + i64::from((month - 1) / 3) + shift;
    let period = super::relative::quarter_of(i16::try_from(index.div_euclid(4)).ok()?, index.rem_euclid(4) + 1)?;
    Some((at + 2, period))
}

/// "early March", "late last year", "earlier this month", "mid-1990s", "later in the week".
fn edge(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Parts)> {
    let mut next = at + 1;
    if scan.hyphen(next) {
        next += 1;
    }
    let mut in_the = false;
    if scan.any(next, &["in", "on", "of"]) {
        next += 1;
        in_the = scan.is(next, "the");
    }
    if scan.is(next, "the") {
        next += 1;
    }
    if matches!(scan.entry(next).calendar, Some(Calendar::Edge)) || !scan.same_line(next) {
        return None;
    }
    if scan.any(at, &["beginning"])
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
    let (end, parts) = piece(scan, next, None)?;
    let comparative = scan.any(at, &["earlier", "later"]);
    // "earlier 2009" is none; "earlier Sunday", "earlier this month", "later today" are.
    (!(comparative && parts.year.is_some() && parts.month.is_none())).then_some((end, parts))
}

/// "summer 2024", "the spring of 2009".
fn season_with_year(scan: &Scan<'_, '_>, at: usize, season: i64) -> Option<(usize, Parts)> {
    let of = usize::from(scan.any(at + 1, &["of", "in"]));
    let year = super::date::year_number(scan, at + 1 + of)?;
    Some((at + 2 + of, Parts { season: Some(season), year: Some(year), ..Parts::default() }))
}

/// The second end of "from A to B", "A-B", "between A and B".
fn range(
    scan: &Scan<'_, '_>,
    first: Draft,
    from: Date,
    floor: usize,
    context: Option<Period>,
) -> Option<(usize, usize, Period)> {
    let open = first.start.checked_sub(1).filter(|open| *open >= floor);
    let opener = |words: &[&str]| open.filter(|open| scan.any(*open, words));
    let between = opener(&["between"]);
    let start = opener(&["from", "between"]).unwrap_or(first.start);
    let at = first.end;
    let dash = scan.is_dash(at) && (scan.glued(at) == scan.glued(at + 1));
    let joined = dash || scan.any(at, &["to", "through", "until", "till"]) || between.is_some() && scan.is(at, "and");
    if !joined || !scan.same_line(at + 1) {
        return None;
    }
    let skip = usize::from(scan.is(at + 1, "the"));
    let second = draft(scan, at + 1 + skip)?;
    let alike = (first.parts.year.is_some() && second.parts.year.is_some())
        || (first.parts.month.is_some() && (second.parts.month.is_some() || second.parts.offset.is_some()))
        || (first.parts.weekday.is_some() && second.parts.weekday.is_some())
        || (first.parts.clock.is_some() && second.parts.clock.is_some())
        || (first.parts.whole.is_some() && second.parts.whole.is_some())
        || (first.parts.offset.is_some() && second.parts.offset.is_some());
    if !alike {
        return None;
    }
    let to = resolve(scan, second.start, second.parts, context.or_else(|| from.period().map(Period::first_day)))?;
    let (Date::Period(mut from), Date::Period(to)) = (from, to) else { return None };
    // "April to June 2020": the first takes the year of the second.
    if first.parts.year.is_none()
        && first.parts.shift.is_none()
        && first.parts.month.is_some()
        && second.parts.year.is_some()
    {
        let again = Parts { year: second.parts.year, ..first.parts };
        if let Some(Date::Period(again)) = resolve(scan, first.start, again, context) {
            from = again;
        }
    }
    // "13:00 to 15:00 on Friday": the day stands after the second.
    if first.parts.clock.is_some()
        && first.parts.weekday.is_none()
        && first.parts.month.is_none()
        && first.parts.offset.is_none()
    {
        let day = to.first_day();
        let clock = first.parts.clock?;
        from = day.at(clock.hour, clock.minute).ok()?;
    }
    // "from May to September" may have been placed a year apart.
    let no_years = first.parts.year.is_none() && second.parts.year.is_none() && first.parts.month.is_some();
    if no_years && from.first_minute() > to.first_minute() {
        let (year, _, _) = from.ymd();
        let again = Parts { year: Some(year - 1), shift: None, ..first.parts };
        if let Some(Date::Period(again)) = resolve(scan, first.start, again, context) {
            from = again;
        }
    }
    let stretch = Period::stretch(from, to).ok().filter(|_| from.first_minute() < to.first_minute())?;
    Some((start, second.end, stretch))
}

/// "every Monday", "each day", "weekly", "a year" after a figure.
fn recurring(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let every = |unit: TimeUnit, start: usize, end: usize| {
        let kind = MentionKind::Recurring(Duration { amount: Hedged::Plain(1.into()), unit });
        Some(Found { mention: mention(scan, start, end, kind, None)?, next: end })
    };
    match scan.entry(at).calendar? {
        Calendar::Recurring(unit) => every(unit, at, at + 1),
        Calendar::Unit(unit) if scan.before(at, &["every", "each"]) && unit >= TimeUnit::Hour => {
            every(unit, at - 1, at + 1)
        }
        Calendar::Weekday(_) if scan.before(at, &["every", "each"]) => every(TimeUnit::Week, at - 1, at + 1),
        Calendar::Unit(unit) if unit >= TimeUnit::Hour && at >= 2 && scan.before(at, &["a", "an", "per"]) => {
            // "15 a year", "$40 a day", "60 hours a week", "twice a day"; not "for a year".
            let figure = scan.is_number(at - 2)
                || scan.entry(at - 2).opens()
                    && !matches!(
                        scan.entry(at - 2).calendar,
                        Some(
                            Calendar::Shift(_)
                                | Calendar::Edge
                                | Calendar::Weekday(_)
                                | Calendar::Deictic(_)
                                | Calendar::Part(_)
                        )
                    )
                || scan.any(at - 2, &["times", "%", "percent", "once"])
                || scan.is(at - 1, "per");
            let ago = scan.any(at + 1, &["ago", "earlier", "later", "old", "and", "after", "before"]);
            (figure && !ago).then(|| every(unit, at - 1, at + 1)).flatten()
        }
        _ => None,
    }
}

/// Turns a length of time with "ago" or "from now" into a date, and takes "the last" and "the next" before it.
pub(super) fn anchored(scan: &Scan<'_, '_>, found: Found, floor: usize) -> Found {
    let MentionKind::Duration(duration) = &found.mention.kind else { return found };
    let end = found.next;
    let direction = if scan.is(end, "ago") {
        Some((-1, end + 1))
    } else if scan.is(end, "from") && scan.any(end + 1, &["now", "today"]) {
        Some((1, end + 2))
    } else if scan.before(found.mention.tokens.start, &["in"])
        && super::relative::looks_ahead(scan, found.mention.tokens.start)
    {
        // "will open in two years"
        Some((1, end))
    } else {
        None
    };
    // "three weeks from tomorrow", "two days before yesterday"
    if let (Some(Calendar::Deictic(offset @ -9..=9)), true) =
        (scan.entry(end + 1).calendar, scan.any(end, &["from", "after", "before"]))
    {
        let sign = if scan.is(end, "before") { -1 } else { 1 };
        let shifted = Scan { reference: scan.reference.map(|r| r.day_after(offset)), ..*scan };
        if let Some(mention) = distant(&shifted, &found.mention, duration, sign, end + 2) {
            return Found { mention, next: end + 2 };
        }
    }
    if let Some((sign, after)) = direction
        && let Some(mention) = distant(scan, &found.mention, duration, sign, after)
    {
        return Found { mention, next: after };
    }
    // "the next four years", "the past 20 years".
    let mut start = found.mention.tokens.start;
    let shift = start.checked_sub(1).filter(|s| {
        *s >= floor
            && matches!(scan.entry(*s).calendar, Some(Calendar::Shift(_)))
            && !scan.any(*s, &["this", "following"])
    });
    if let Some(shift) = shift {
        start = shift;
        if let Some(the) = shift.checked_sub(1).filter(|the| *the >= floor && scan.any(*the, &["the"])) {
            start = the;
        }
        if let Some(span) = scan.span(start, found.mention.tokens.end) {
            let mention = Mention { span, tokens: start..found.mention.tokens.end, ..found.mention };
            return Found { mention, next: found.next };
        }
    }
    found
}

fn distant(scan: &Scan<'_, '_>, mention: &Mention, duration: &Duration, sign: i64, after: usize) -> Option<Mention> {
    let reference = scan.reference?;
    let figure = *duration.amount.stated().next()?;
    let whole = figure.value().is_whole();
    let (count, unit) = match (duration.unit, whole) {
        (unit, true) => (figure.value(), unit),
        // "two and a half years ago" in months.
        (TimeUnit::Year, false) => (figure.value().times(Number::from(12))?, TimeUnit::Month),
        _ => return None,
    };
    let period = by_distance(reference, count.floor().to_i64()?.checked_mul(sign)?, unit)?;
    let period = if whole { period } else { period.by_distance(crate::value::Grain::Year) };
    let date = Date::Period(period);
    let value = match duration.amount.hedge() {
        Hedge::Plain | Hedge::Exactly => Hedged::Plain(date),
        // "more than two years ago" lies before that date.
        Hedge::MoreThan => Hedged::FewerThan(date),
        Hedge::AtLeast => Hedged::AtMost(date),
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => Hedged::AtLeast(date),
        _ => Hedged::About(date),
    };
    let start = mention.tokens.start;
    Some(Mention {
        span: scan.span(start, after)?,
        tokens: start..after,
        kind: MentionKind::Date(value),
        noun: None,
        trend: None,
    })
}

/// Dates of one article and a unit: "a year ago", "a decade earlier", "a week".
pub(super) fn by_article(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let article = at.checked_sub(1).filter(|a| *a >= floor && scan.any(*a, &["a", "an"]))?;
    let unit = match scan.entry(at).calendar? {
        Calendar::Unit(unit) => unit,
        _ => return None,
    };
    let ago = scan.is(at + 1, "ago") || scan.is(at + 1, "from") && scan.is(at + 2, "now");
    let half = scan.is(at + 1, "and") && scan.is(at + 2, "a") && scan.is(at + 3, "half");
    if half {
        let figure = Figure::new(Number::ratio(3, 2)?, Number::ratio(1, 2)?);
        let about = hedging(scan, article, at + 4, floor, true);
        let amount = about.hedge.of(figure).unwrap_or(Hedged::Plain(figure));
        let kind = MentionKind::Duration(Duration { amount, unit });
        return Some(Found { mention: mention(scan, about.start, at + 4, kind, None)?, next: at + 4 });
    }
    let told = scan.before(
        article,
        &["for", "within", "in", "after", "lasted", "lasting", "took", "takes", "spent", "than", "over"],
    );
    let length = told && !scan.hyphen(at + 1) || scan.any(at + 1, &["earlier", "later", "after", "before"]);
    let about = hedging(scan, article, at + 1, floor, true);
    if !ago && !length && about.hedge == Hedge::Plain {
        return None;
    }
    let amount = about.hedge.of(1.into()).unwrap_or(Hedged::Plain(1.into()));
    let kind = MentionKind::Duration(Duration { amount, unit });
    let found = Found { mention: mention(scan, about.start, at + 1, kind, None)?, next: at + 1 };
    Some(anchored(scan, found, floor))
}

/// Quarters and years that hang on "this", "last" and "next".
pub(super) fn quarter(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    if scan.is_number(at) && scan.glued(at) && scan.before(at, &["q"]) {
        let quarter: i64 = scan.word(at).parse().ok().filter(|q| (1..=4).contains(q))?;
        let of = usize::from(scan.any(at + 1, &["of", "in", "/"]));
        let stated = super::date::year_number(scan, at + 1 + of);
        let year = stated.or_else(|| scan.reference.map(|r| r.ymd().0))?;
        let end = if stated.is_some() { at + 2 + of } else { at + 1 };
        let kind = MentionKind::Date(Hedged::Plain(Date::Period(super::relative::quarter_of(year, quarter)?)));
        return Some(Found { mention: mention(scan, at - 1, end, kind, None)?, next: end });
    }
    let (end, period) = shifted_quarter(scan, at)?;
    let kind = MentionKind::Date(Hedged::Plain(Date::Period(period)));
    Some(Found { mention: mention(scan, at, end, kind, None)?, next: end })
}
