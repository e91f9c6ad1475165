//! Puts the pieces of a date together: "Tuesday, Jan. 15, at 3 p.m. Eastern", "late last year", "from May to September".

use super::clock::hour_after_day;
use super::date::{Parts, short_number};
use super::hedge::hedging;
use super::piece::piece;
use super::quantity::{Found, mention};
use super::relative::{looks_ahead, resolve};
use super::scan::Scan;
use super::{Mention, MentionKind};
use crate::extract::lexicon::{Calendar, Mark};
use crate::span::Span;
use crate::value::{Date, Duration, Grain, Hedge, Hedged, PartOfDay, Period, TimeUnit};

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
    let stem = super::scan::stem(words);
    if let Some(stem) = stem.filter(|s| !s.ends_with(|c: char| c.is_ascii_digit())) {
        mention.span = Span::between(mention.span.start(), mention.span.start() + stem.len());
    }
}

/// Pieces in any order with the small words between them.
fn draft(scan: &Scan<'_, '_>, at: usize) -> Option<Draft> {
    let (mut end, mut parts) = piece(scan, at)?;
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
    let said = scan.before(at, Mark::BeforePartOfDay) || scan.is(at, Mark::OpensPartOfDay);
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
    if scan.is(at, Mark::InsideDate) {
        at += 1;
    }
    if scan.is(at, Mark::The) {
        at += 1;
    }
    // "2016-12-16T12:23"
    if scan.is(at, Mark::TimeLetter) && scan.glued(at) && scan.glued(at + 1) {
        at += 1;
    }
    if !scan.same_line(at) {
        return None;
    }
    let day = parts.weekday.is_some() || parts.offset.is_some() || parts.day.is_some() || parts.part.is_some();
    let (after, other) = match piece(scan, at) {
        Some((after, other)) if other.clock.is_some() || !scan.is_number(at) || !scan.before(at, Mark::At) => {
            (after, other)
        }
        _ if at == end && bare_day(scan, at, parts).is_some() => (at + 1, bare_day(scan, at, parts)?),
        _ => {
            let clock = hour_after_day(scan, at).filter(|_| day && scan.before(at, Mark::At))?;
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

/// The day of "Monday 21", where nothing follows that could be counted.
fn bare_day(scan: &Scan<'_, '_>, at: usize, parts: Parts) -> Option<Parts> {
    let lone = parts.weekday.is_some() && parts.day.is_none() && parts.month.is_none() && parts.clock.is_none();
    let closed = scan.token(at + 1).is_none()
        || matches!(scan.word(at + 1), "." | "," | ")" | "?" | "!") && !scan.is_number(at + 2)
        || scan.is(at + 1, Mark::AfterBareDay);
    let day = short_number(scan, at).and_then(|day| i8::try_from(day).ok()).filter(|day| (1..=31).contains(day))?;
    (lone && closed).then(|| Parts { day: Some(day), ..Parts::default() })
}

/// "quarter" after "this", "last" and "next".
fn shifted_quarter(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Period)> {
    let Some(Calendar::Shift(shift @ -1..=1)) = scan.entry(at).calendar else { return None };
    if !scan.is(at + 1, Mark::Quarter) || scan.is(at + 2, Mark::Of) {
        return None;
    }
    let (year, month, _) = scan.reference?.ymd();
    let index = i64::from(year) * 4 + i64::from((month - 1) / 3) + shift;
    let period = super::relative::quarter_of(i16::try_from(index.div_euclid(4)).ok()?, index.rem_euclid(4) + 1)?;
    Some((at + 2, period))
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
    let opener = |mark| open.filter(|open| scan.is(*open, mark));
    let between = opener(Mark::Between);
    let start = opener(Mark::RangeOpener).unwrap_or(first.start);
    let at = first.end;
    let dash = scan.is_dash(at) && (scan.glued(at) == scan.glued(at + 1));
    let joined = dash || scan.is(at, Mark::RangeJoiner) || between.is_some() && scan.is(at, Mark::And);
    if !joined || !scan.same_line(at + 1) {
        return None;
    }
    let skip = usize::from(scan.is(at + 1, Mark::The));
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
    let (Date::Period(mut from), Date::Period(mut to)) = (from, to) else { return None };
    // "from Monday to Friday" lies in one week.
    let weekdays = first.parts.weekday.is_some() && second.parts.weekday.is_some();
    if weekdays && from.first_minute() > to.first_minute() && (from.grain(), to.grain()) == (Grain::Day, Grain::Day) {
        if looks_ahead(scan, first.start) {
            to = to.day_after(7);
        } else {
            from = from.day_after(-7);
        }
    }
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
        // "from two to four in the afternoon"
        let later = matches!(second.parts.part, Some(PartOfDay::Afternoon | PartOfDay::Evening)) && clock.hour < 12;
        from = day.at(clock.hour + if later { 12 } else { 0 }, clock.minute).ok()?;
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
        Calendar::Unit(unit) if scan.before(at, Mark::EveryOrEach) && unit >= TimeUnit::Hour => {
            every(unit, at - 1, at + 1)
        }
        // "every other day", "every second week"
        Calendar::Unit(unit) if at >= 2 && scan.before(at, Mark::Alternate) && scan.is(at - 2, Mark::Every) => {
            let kind = MentionKind::Recurring(Duration { amount: Hedged::Plain(2.into()), unit });
            Some(Found { mention: mention(scan, at - 2, at + 1, kind, None)?, next: at + 1 })
        }
        Calendar::Weekdays => every(TimeUnit::Week, at, at + 1),
        Calendar::Part(_) if scan.before(at, Mark::EveryOrEach) => every(TimeUnit::Day, at - 1, at + 1),
        Calendar::Weekday(_) if scan.before(at, Mark::EveryOrEach) => every(TimeUnit::Week, at - 1, at + 1),
        Calendar::Unit(unit) if unit >= TimeUnit::Hour && at >= 2 && scan.before(at, Mark::RateArticle) => {
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
                || scan.is(at - 2, Mark::BeforeRate)
                || scan.is(at - 1, Mark::Per);
            let ago = scan.is(at + 1, Mark::NoRate);
            (figure && !ago).then(|| every(unit, at - 1, at + 1)).flatten()
        }
        _ => None,
    }
}

/// Quarters and years that hang on "this", "last" and "next".
pub(super) fn quarter(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    if scan.is_number(at) && scan.glued(at) && scan.before(at, Mark::QuarterLetter) {
        let quarter: i64 = scan.word(at).parse().ok().filter(|q| (1..=4).contains(q))?;
        let of = usize::from(scan.is(at + 1, Mark::OfInSlash));
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
