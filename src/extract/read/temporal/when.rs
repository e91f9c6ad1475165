//! Puts the pieces of a date together: "Tuesday, Jan. 15, at 3 p.m. Eastern", "late last year", "next Monday 1-3 pm".

use super::count_of_units::count_of_units;
use super::deixis::deixis;
use super::duration::by_clock;
use super::lasting::lasting;
use super::recurring::recurring;
use super::stretch::{on_day, opener, rest, stretch};
use super::told::told;
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::calendar::date::{Parts, day_number};
use crate::extract::read::calendar::impossible::impossible;
use crate::extract::read::calendar::piece::piece;
use crate::extract::read::calendar::ranked::whole_of;
use crate::extract::read::calendar::relative::resolve;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::bound::{asks, bound};
use crate::extract::read::hedging::hedge::hedging;
use crate::extract::read::scan::{self, Scan};
use crate::extract::read::time_of_day::clock::{self, Clock, hour_after_day, in_its_half};
use crate::extract::read::time_of_day::hours::{Hours, hours, in_two_words};
use crate::extract::read::{Deixis, Label, Mention, MentionKind};
use crate::span::Span;
use crate::value::{Date, Hedge, Hedged, Partial, Period, Recurrence, TimeUnit};
use std::cmp::Ordering;
use std::ops::Range;

/// A date under reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) parts: Parts,
}

/// Reads the date or the time of day that begins at a token.
pub(in crate::extract::read) fn date(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if let Some(found) = recurring(scan, at, floor).or_else(|| count_of_units(scan, at, floor)) {
        return Some(found);
    }
    let figure = scan.is_number(at) || scan.entry(at).numeric.is_some();
    let hours = || by_clock(scan, at).or_else(|| lasting(scan, at, floor)).or_else(|| hours_first(scan, at, floor));
    if figure && let Some(found) = hours() {
        return Some(found);
    }
    let Some(first) = draft(scan, at) else { return deixis(scan, at, floor).or_else(|| impossible(scan, at)) };
    let Some(resolved) = resolve(scan, at, first.parts) else {
        return no_such_day(scan, first).or_else(|| told_from_today(scan, first));
    };
    if let Some(found) = with_hours(scan, first, floor) {
        return Some(found);
    }
    if let Some(found) = stretch(scan, first, resolved, floor) {
        return dated(scan, found.start, found.end, Date::Period(found.period), found.parts, floor);
    }
    let date = match resolved {
        Date::Period(period) if first.parts.to_date => {
            let until = scan.reference.and_then(|now| Period::known_stretch(period.first_day(), now));
            until.map_or(resolved, Date::Period)
        }
        Date::Period(period) if first.parts.rest => rest(scan, period).map_or(resolved, Date::Period),
        resolved => resolved,
    };
    if let Some(found) = each_year(scan, first, floor) {
        return Some(found);
    }
    // "from 23rd to 28th of July"
    let opener = opener(scan, first.start, floor).filter(|_| first.parts.until.is_some());
    dated(scan, opener.unwrap_or(first.start), first.end, date, first.parts, floor)
}

/// "every 25th of December", "every Christmas": a day of each year.
fn each_year(scan: &Scan<'_, '_>, first: Draft, floor: usize) -> Option<Found> {
    let every = first.start.checked_sub(1).filter(|every| *every >= floor && scan.is(*every, Mark::EveryOrEach))?;
    let Parts { month, day, year: None, clock: None, part: None, until: None, weekday: None, .. } = first.parts else {
        return None;
    };
    let on = Partial { month: Some(month?), day: Some(day?), ..Partial::default() };
    let every_year = Recurrence::new(crate::value::Duration { amount: Hedged::Plain(1.into()), unit: TimeUnit::Year });
    let kind = MentionKind::Recurring(Recurrence { on, ..every_year });
    Some(Found { mention: mention(scan, every, first.end, kind, None)?, next: first.end })
}

/// The mention of a date, with its article, its hedge and what it states.
fn dated(scan: &Scan<'_, '_>, start: usize, end: usize, date: Date, parts: Parts, floor: usize) -> Option<Found> {
    // "the '90s"
    let sign =
        usize::from(start > 0 && parts.the && matches!(scan.sign(start - 1), '\'' | '’' | '‘') && scan.glued(start));
    let start = if start - sign >= floor { start - sign } else { start };
    let the = start.checked_sub(1).filter(|the| parts.the && *the >= floor && scan.is(*the, Mark::The));
    let start = the.unwrap_or(start);
    let start = bound(scan, start, floor).unwrap_or(start);
    let hedge = hedging(scan, start, end, floor, true);
    // Only what says "about" hedges a date; "over the weekend" and "under 2009" do not.
    // and in "after the close on Wednesday" the close is one.
    // "three times a day on average last month"
    let mean = (hedge.start..start).any(|near| scan.is(near, Mark::Average));
    let about = matches!(hedge.hedge, Hedge::About | Hedge::Nearly) && !scan.is(hedge.start, Mark::Cut) && !mean;
    let (from, value) = match about {
        true => (hedge.start, hedge.hedge.of(date)?),
        false => (start, beside(scan, start..end, floor, parts, date)),
    };
    let mut mention = mention(scan, from, end, MentionKind::Date(value), None)?;
    cut_possessive(scan, &mut mention);
    mention.told = told(parts, date);
    Some(Found { mention, next: end })
}

/// The date with what the word before it says: "shortly before 1 p.m.", "just after Christmas", "after 2 p.m.".
fn beside(scan: &Scan<'_, '_>, words: Range<usize>, floor: usize, parts: Parts, date: Date) -> Hedged<Date> {
    // "early Friday, around 1:30 a.m."
    let inside = parts.clock.is_some() && (words.start + 1..words.end).any(|at| scan.is(at, Mark::AroundHour));
    let rough = if inside { Hedged::About(date) } else { Hedged::Plain(date) };
    let Some(side) = words.start.checked_sub(1).filter(|side| *side >= floor) else { return rough };
    let (before, after) = (scan.is(side, Mark::Before), scan.is(side, Mark::After));
    let of_a_day = parts.day_or_part() || parts.easter.is_some() || parts.week.is_some() && parts.weekday.is_some();
    if !(before || after) || parts.clock.is_none() && !of_a_day {
        return rough;
    }
    let measure = side.checked_sub(1);
    if measure.is_some_and(|soon| soon >= floor && scan.is(soon, Mark::Shortly)) {
        return if before { Hedged::Nearly(date) } else { Hedged::MoreThan(date) };
    }
    // "two hours after 2 p.m.", "soon after 2 p.m.", "the day before 3 p.m." are told from that hour.
    let told_from_it = measure.is_some_and(|word| {
        scan.entry(word).calendar.is_some() || scan.is(word, Mark::Soon) || scan.is(word, Mark::NotOne)
    });
    match parts.clock {
        Some(_) if told_from_it => rough,
        Some(_) if before => Hedged::FewerThan(date),
        Some(_) => Hedged::MoreThan(date),
        None => rough,
    }
}

/// "30 February 2026", "31 September": a day that no month has is no date, and its figures are none either.
fn no_such_day(scan: &Scan<'_, '_>, draft: Draft) -> Option<Found> {
    let Parts { year, month: Some(month), day: Some(day), .. } = draft.parts else { return None };
    // 2000 was a leap year: it has every day that some year has.
    let known = crate::value::Period::known_day(year.unwrap_or(2000), month, day).is_some();
    let kind = MentionKind::Label(Label::NoSuchDay);
    (!known).then_some(())?;
    Some(Found { mention: mention(scan, draft.start, draft.end, kind, None)?, next: draft.end })
}

/// "yesterday" in a text without a date: that it lies behind is all that is known of it.
fn told_from_today(scan: &Scan<'_, '_>, draft: Draft) -> Option<Found> {
    let Parts { offset: Some(offset), .. } = draft.parts else { return None };
    let deixis = match offset.cmp(&0) {
        Ordering::Less => Deixis::Past,
        Ordering::Equal => Deixis::Present,
        Ordering::Greater => Deixis::Future,
    };
    let mut mention = mention(scan, draft.start, draft.end, MentionKind::Deixis(deixis), None)?;
    cut_possessive(scan, &mut mention);
    Some(Found { mention, next: draft.end })
}

/// "6-8 next Monday", "from three thirty to four thirty", "between 9 and 11 on Friday": the hours stand first.
fn hours_first(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let hours = hours(scan, at, floor, false)?;
    let mut parts = Parts { clock: Some(hours.from), ..Parts::default() };
    let mut end = hours.end;
    for _ in 0..4 {
        let Some((after, joined)) = next_piece(scan, end, parts) else { break };
        end = after;
        parts = joined;
    }
    // "between 5 and 6 in the afternoon"
    let later = |clock: Clock| Clock { hour: in_its_half(clock.hour, parts.part), ..clock };
    let hours = Hours { from: later(hours.from), to: later(hours.to), ..hours };
    let period = on_day(scan, at, Parts { clock: None, part: None, ..parts }, hours)?;
    dated(scan, hours.start, end, Date::Period(period), parts, floor)
}

/// "Monday 21 between 9:30 and 3 pm", "6/4 between 9.30-4.30pm", "tomorrow from 9 to 5": the hours follow their day.
fn with_hours(scan: &Scan<'_, '_>, first: Draft, floor: usize) -> Option<Found> {
    if !first.parts.day_or_part() || first.parts.clock.is_some() {
        return None;
    }
    let comma = usize::from(scan.sign(first.end) == ',');
    let opener = usize::from(scan.is(first.end + comma, Mark::RangeOpener) || scan.is(first.end + comma, Mark::At));
    let hours = hours(scan, first.end + comma + opener, first.end, true)?;
    let zone = clock::zone(scan, hours.end);
    let period = on_day(scan, first.start, first.parts, hours)?;
    let parts = Parts { clock: Some(hours.from), ..first.parts };
    dated(scan, first.start, zone, Date::Period(period), parts, floor)
}

/// "Sunday's" and "last year's" end before their ending.
fn cut_possessive(scan: &Scan<'_, '_>, mention: &mut Mention) {
    let words = mention.span.of(scan.text.as_str()).unwrap_or("");
    let stem = scan::stem(words);
    if let Some(stem) = stem.filter(|s| !s.ends_with(|c: char| c.is_ascii_digit())) {
        mention.span = Span::between(mention.span.start(), mention.span.start() + stem.len());
    }
}

/// Pieces in any order with the small words between them.
pub(super) fn draft(scan: &Scan<'_, '_>, at: usize) -> Option<Draft> {
    let (mut end, mut parts) = piece(scan, at)?;
    // Five pieces are the most that one date has: weekday, day, year, hour, part of the day.
    for _ in 0..5 {
        let Some((after, joined)) = next_piece(scan, end, parts) else { break };
        end = after;
        parts = joined;
    }
    // "3 pm or later"
    if parts.day_or_part() | parts.clock.is_some() && scan.is(end, Mark::Or) && scan.is(end + 1, Mark::EarlierLater) {
        end += 2;
        if let Some((after, joined)) = next_piece(scan, end, parts) {
            end = after;
            parts = joined;
        }
    }
    let alone = parts.part.is_some()
        && parts.clock.is_none()
        && parts.shift.is_none()
        && parts.weekday.is_none()
        && parts.offset.is_none()
        && parts.month.is_none()
        && parts.unit.is_none()
        && parts.day.is_none()
        && parts.whole.is_none();
    // "the night shift"; "in the night thieves came" is told of the night.
    let noun = scan.is_word(end)
        && scan.same_line(end)
        && scan.entry(end).class.is_none()
        && scan.entry(end).calendar.is_none()
        && scan.before(at, Mark::The)
        && !(at > 1 && scan.is(at - 2, Mark::In));
    if alone && noun {
        return None;
    }
    let said = scan.before(at, Mark::BeforePartOfDay)
        || scan.is(at, Mark::OpensPartOfDay)
        || matches!(scan.entry(at).calendar, Some(Calendar::Deictic(_)));
    // "in the evening at 8"
    let in_the =
        parts.part.is_some() && parts.clock.is_some() && matches!(scan.entry(at).calendar, Some(Calendar::Part(_)));
    let in_the = in_the && at > 1 && scan.before(at, Mark::The) && scan.is(at - 2, Mark::In);
    // "a quarter past ten"
    let a_quarter = scan.is(at, Mark::Quarter) && parts.clock.is_some() && scan.before(at, Mark::A);
    // "let's meet in the morning": in a request the words before it are a part of the time.
    let opened = parts.part.is_some() && matches!(scan.entry(at).calendar, Some(Calendar::Part(_) | Calendar::Edge));
    let in_the =
        in_the || opened && at > 1 && scan.is(at - 2, Mark::In) && scan.before(at, Mark::The) && asks(scan, at);
    // "T13:45"
    let letter = parts.clock.is_some()
        && at > 0
        && scan.glued(at)
        && scan.is(at - 1, Mark::TimeLetter)
        && !(at > 1 && scan.glued(at - 1));
    let start = if in_the { at - 2 } else { at - usize::from(a_quarter || letter) };
    // "Aug." at the end of a sentence leaves its full stop to the sentence.
    if scan.sign(end - 1) == '.' && scan.token(end).is_none() {
        end -= 1;
    }
    (!alone || said).then_some(Draft { start, end, parts })
}

fn next_piece(scan: &Scan<'_, '_>, end: usize, parts: Parts) -> Option<(usize, Parts)> {
    if !scan.same_line(end) {
        return None;
    }
    // "the third quarter of the year"
    if parts.ranked()
        && parts.year.is_none()
        && parts.month.is_none()
        && parts.unit.is_none()
        && let Some((after, other)) = whole_of(scan, end)
    {
        return Some((after, parts.with(other)?));
    }
    let mut at = end;
    let comma = scan.sign(at) == ',';
    let open = scan.sign(at) == '(';
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
    let day = parts.day_or_part();
    let (after, other) = match piece(scan, at) {
        Some((after, other)) if other.clock.is_some() || !scan.is_number(at) || !scan.before(at, Mark::At) => {
            (after, other)
        }
        _ if at == end && bare_day(scan, at, parts).is_some() => bare_day(scan, at, parts)?,
        _ => {
            // "tonight at 7", "tomorrow around 7"
            let told = scan.before(at, Mark::At) || scan.before(at, Mark::AroundHour);
            let told = told || at == end && in_two_words(scan, at);
            let clock = hour_after_day(scan, at).filter(|_| day && told)?;
            (clock.end, Parts { clock: Some(clock), ..Parts::default() })
        }
    };
    if !goes_on(parts, other, comma) {
        return None;
    }
    let joined = parts.with(other)?;
    if open {
        return (scan.sign(after) == ')' && other.day.is_some()).then_some((after + 1, joined));
    }
    Some((after, joined))
}

/// Whether a piece may go on with the date that was read so far, rather than begin another.
fn goes_on(parts: Parts, other: Parts, comma: bool) -> bool {
    // "in 2009, 2010 and 2011" and "Friday, Saturday" are lists; "on May 3, Tuesday" is one date.
    if comma && other.part.is_some() && other.clock.is_none() {
        return false;
    }
    // "1st Jan, Sunday"
    if parts.day.is_some() && parts.month.is_some() && parts.weekday.is_none() && other.weekday.is_some() {
        return other.week.is_none() && other.shift.is_none();
    }
    // "Tuesday, the end of May": an edge begins a date.
    if other.rest || other.definite && !parts.ranked() && parts.part.is_none() && parts.clock.is_none() {
        return false;
    }
    // "by 2009", "in 2009" after a day of the week are another date; "of 2009" and "in 2009" after a month are not.
    if other.year.is_some()
        && other.month.is_none()
        && parts.month.is_none()
        && parts.season.is_none()
        && parts.easter.is_none()
        && !parts.ranked()
    {
        return false;
    }
    // "March last year", "Thanksgiving of this year"
    let of_a_year = parts.month.is_some() && parts.year.is_none() && parts.until.is_none();
    if of_a_year && matches!(other.unit, Some((TimeUnit::Year, _))) && !other.definite {
        return true;
    }
    let placed = other.weekday.is_some()
        || other.month.is_some()
        || other.offset.is_some()
        || other.unit.is_some()
        || other.whole.is_some();
    let time_first = parts.clock.is_some() || parts.part.is_some() || parts.weekday.is_some() || parts.ranked();
    !(placed
        && !time_first
        && parts.season.is_none()
        && !(parts.unit.is_some() && other.weekday.is_some())
        && other.clock.is_none())
}

/// The day of "Monday 21" and "Friday 18th", where nothing follows that could be counted, and the token after it.
fn bare_day(scan: &Scan<'_, '_>, at: usize, parts: Parts) -> Option<(usize, Parts)> {
    let lone = parts.weekday.is_some() && parts.day.is_none() && parts.month.is_none() && parts.clock.is_none();
    let (day, end) = day_number(scan, at).filter(|_| lone && scan.is_number(at))?;
    let closed = scan.token(end).is_none()
        || matches!(scan.sign(end), '.' | ',' | ')' | '?' | '!') && !scan.is_number(end + 1)
        || scan.is(end, Mark::AfterBareDay);
    closed.then(|| (end, Parts { day: Some(day), ..Parts::default() }))
}
