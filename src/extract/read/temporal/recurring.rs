//! Times that come again: "every Monday at 4 p.m.", "3 p.m. each day", "weekly", "a day" in "litres a day", "twice a week".

use crate::extract::lexicon::{Calendar, Class, Hint, Mark, Numeric};
use crate::extract::read::MentionKind;
use crate::extract::read::calendar::piece::in_a_title;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::{Clock, clock_at, hour_after_day, in_its_half};
use crate::extract::read::time_of_day::hours;
use crate::number::Figure;
use crate::value::{DaysOfWeek, Duration, Hedged, PartOfDay, Partial, Recurrence, TimeUnit, Vague};

/// What recurs, from its first token up to the one after it.
struct Draft {
    start: usize,
    end: usize,
    recurrence: Recurrence,
}

fn every(amount: Figure, unit: TimeUnit) -> Recurrence {
    Recurrence::new(Duration { amount: Hedged::Plain(amount), unit })
}

/// Whether "a day and a half" follows, which is a length.
fn and_a_half(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::And) && scan.is(at + 1, Mark::A) && scan.is(at + 2, Mark::Half)
}

/// Reads a recurring time at a word of the calendar or at a figure of its hour.
pub(super) fn recurring(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    // "every second Tuesday"
    let second = scan.is(at, Mark::Alternate) && scan.before(at, Mark::Every);
    let draft = at_calendar(scan, at + usize::from(second), floor).or_else(|| hour_first(scan, at, floor))?;
    let kind = MentionKind::Recurring(draft.recurrence);
    Some(Found { mention: mention(scan, draft.start, draft.end, kind, None)?, next: draft.end })
}

fn at_calendar(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Draft> {
    let one = |unit| every(1.into(), unit);
    let each = at.checked_sub(1).filter(|each| *each >= floor && scan.is(*each, Mark::EveryOrEach));
    if let Some(start) = each.filter(|_| scan.is(at, Mark::Quarter)) {
        return Some(Draft { start, end: at + 1, recurrence: every(3.into(), TimeUnit::Month) });
    }
    let calendar = scan.entry(at).calendar?;
    // "every Monday and Friday"
    let weekday = |at: usize| matches!(scan.entry(at).calendar, Some(Calendar::Weekday(_)));
    let listed =
        at > 2 && scan.before(at, Mark::And) && weekday(at - 2) && scan.is(at - 3, Mark::EveryOrEach) && weekday(at);
    let each = each.or(Some(at).filter(|_| listed));
    // "every single day"
    let single = at
        .checked_sub(2)
        .filter(|each| *each >= floor && scan.before(at, Mark::SingleOrOne) && scan.is(*each, Mark::EveryOrEach));
    let each = each.or(single);
    // "every other day", "every second week", "every other Tuesday"
    let other = at
        .checked_sub(2)
        .filter(|each| *each >= floor && scan.before(at, Mark::Alternate) && scan.is(*each, Mark::Every));
    let start = each.or(other);
    let count = Figure::from(if other.is_some() { 2 } else { 1 });
    let weekly = |on: Partial| Recurrence { on, ..every(count, TimeUnit::Week) };
    let draft = |start, recurrence| Some(with_hour(scan, Draft { start, end: at + 1, recurrence }));
    match (calendar, start) {
        (Calendar::Recurring(..), _) if in_a_title(scan, at) => None,
        (Calendar::Recurring(count, unit), _) => {
            let (start, count, unit) = prefixed(scan, at, floor, (count, unit));
            let start = often(scan, start, floor);
            Some(with_hour(scan, Draft { start, end: at + 1, recurrence: every(Figure::from(count), unit) }))
        }
        (Calendar::Unit(unit), Some(start)) if unit >= TimeUnit::Hour => draft(start, every(count, unit)),
        // "every few weeks"
        (Calendar::Units(unit), None) if at > floor + 1 && scan.before(at, Mark::Vaguely) => {
            let start = Some(at - 2).filter(|every| scan.is(*every, Mark::Every))?;
            let amount = Hedged::Vague(Vague::word_of_table(scan.meaning(at - 1)));
            draft(start, Recurrence::new(Duration { amount, unit }))
        }
        (Calendar::Weekday(day), Some(start)) => {
            let part = part_of_day(scan, at + 1);
            let recurrence = weekly(Partial { weekday: Some(day), part, ..Partial::default() });
            let end = at + 1 + usize::from(part.is_some());
            Some(with_hour(scan, Draft { start, end, recurrence }))
        }
        // "Friday nights"
        (Calendar::Weekday(day), None) if matches!(scan.entry(at + 1).calendar, Some(Calendar::Parts(_))) => {
            let part = part_of_day(scan, at + 1);
            let recurrence = weekly(Partial { weekday: Some(day), part, ..Partial::default() });
            Some(with_hour(scan, Draft { start: at, end: at + 2, recurrence }))
        }
        // "mornings at 8 a.m."
        (Calendar::Parts(part), _) => {
            let on = Partial { part: Some(part), ..Partial::default() };
            let recurrence = Recurrence { on, ..every(count, TimeUnit::Day) };
            let draft = with_hour(scan, Draft { start: start.unwrap_or(at), end: at + 1, recurrence });
            (draft.end > at + 1 && !counted(scan, at)).then_some(draft)
        }
        (Calendar::Weekdays(_), _) | (Calendar::Weekend, None) if counted(scan, at) => None,
        (Calendar::Weekdays(day), _) => draft(at, weekly(Partial { weekday: Some(day), ..Partial::default() })),
        (Calendar::Part(part), Some(start)) => draft(
            start,
            Recurrence { on: Partial { part: Some(part), ..Partial::default() }, ..every(count, TimeUnit::Day) },
        ),
        (Calendar::Month(month), Some(start)) => draft(
            start,
            Recurrence { on: Partial { month: Some(month), ..Partial::default() }, ..every(count, TimeUnit::Year) },
        ),
        (Calendar::Season(_), Some(start)) => draft(start, every(count, TimeUnit::Year)),
        (Calendar::Weekend, Some(start)) => {
            draft(start, Recurrence { days: Some(DaysOfWeek::Weekend), ..one(TimeUnit::Week) })
        }
        (Calendar::WorkingDays, _) if start.is_some() || scan.is(at, Mark::Plural) => {
            draft(start.unwrap_or(at), Recurrence { days: Some(DaysOfWeek::Working), ..one(TimeUnit::Week) })
        }
        (Calendar::Weekend, None) if scan.is(at, Mark::Plural) && closed(scan, at + 1) => {
            draft(at, Recurrence { days: Some(DaysOfWeek::Weekend), ..one(TimeUnit::Week) })
        }
        (Calendar::Unit(unit), None) if unit >= TimeUnit::Hour && rate(scan, at, floor) => {
            Some(Draft { start: often(scan, at - 1, floor), end: at + 1, recurrence: one(unit) })
        }
        _ => None,
    }
}

/// The first token of what comes again with "once" or "twice" before it: "twice a week".
fn often(scan: &Scan<'_, '_>, start: usize, floor: usize) -> usize {
    start.checked_sub(1).filter(|often| *often >= floor && scan.is(*often, Mark::Often)).unwrap_or(start)
}

/// "bi-weekly", "semi-annual": the first token, and how many of the unit.
fn prefixed(scan: &Scan<'_, '_>, at: usize, floor: usize, (count, unit): (i64, TimeUnit)) -> (usize, i64, TimeUnit) {
    let prefix = at.checked_sub(2).filter(|prefix| *prefix >= floor && scan.hyphen(at - 1));
    match prefix {
        Some(prefix) if scan.is(prefix, Mark::Double) => (prefix, count * 2, unit),
        Some(prefix) if scan.is(prefix, Mark::Semi) && unit == TimeUnit::Year => (prefix, 6, TimeUnit::Month),
        _ => (at, count, unit),
    }
}

/// The part of the day at a token: "morning", "mornings".
fn part_of_day(scan: &Scan<'_, '_>, at: usize) -> Option<PartOfDay> {
    match scan.entry(at).calendar {
        Some(Calendar::Part(part) | Calendar::Parts(part)) => Some(part),
        _ => None,
    }
}

/// Whether a figure counts what stands at a token: "three Sundays", "2 weekends".
fn counted(scan: &Scan<'_, '_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| scan.is_number(before) || counts(scan, before))
}

fn closed(scan: &Scan<'_, '_>, at: usize) -> bool {
    !scan.is_word(at) || scan.entry(at).class.is_some()
}

/// The hour of "every Monday at 4 p.m.", "each day from 8 a.m. to 10 p.m.".
fn with_hour(scan: &Scan<'_, '_>, draft: Draft) -> Draft {
    let mut at = draft.end;
    let opener = scan.is(at, Mark::RangeOpener);
    if scan.is(at, Mark::At) || opener {
        at += 1;
    }
    if let Some(range) = hours::hours(scan, at, draft.end, true).filter(|_| opener) {
        let hour = |clock: Clock| Some((i8::try_from(clock.hour).ok()?, i8::try_from(clock.minute.unwrap_or(0)).ok()?));
        let on = Partial { clock: hour(range.from), ..draft.recurrence.on };
        return Draft {
            end: range.end,
            recurrence: Recurrence { on, until: hour(range.to), ..draft.recurrence },
            ..draft
        };
    }
    let Some((from, until, end)) = bare_hour(scan, at, draft.recurrence.on).or_else(|| hours(scan, at)) else {
        return draft;
    };
    let on = Partial { clock: Some(from), ..draft.recurrence.on };
    if opener && until.is_none() {
        return draft;
    }
    Draft { end, recurrence: Recurrence { on, until, ..draft.recurrence }, ..draft }
}

type Hour = (i8, i8);

/// The hour of "every night at 10", "weekdays at 8", which has nothing to say its half of the day but the part before it.
fn bare_hour(scan: &Scan<'_, '_>, at: usize, on: Partial) -> Option<(Hour, Option<Hour>, usize)> {
    let clock = hour_after_day(scan, at).filter(|clock| scan.before(at, Mark::At) && clock.end == at + 1)?;
    let hour = i8::try_from(in_its_half(clock.hour, on.part)).ok()?;
    Some(((hour, i8::try_from(clock.minute.unwrap_or(0)).ok()?), None, clock.end))
}

/// One time of day, or two that are joined.
fn hours(scan: &Scan<'_, '_>, at: usize) -> Option<(Hour, Option<Hour>, usize)> {
    let hour = |clock: Clock| Some((i8::try_from(clock.hour).ok()?, i8::try_from(clock.minute.unwrap_or(0)).ok()?));
    let first = clock_at(scan, at)?;
    let from = hour(first)?;
    let joined = scan.is_dash(first.end) || scan.is(first.end, Mark::ToOrUntil);
    let second = clock_at(scan, first.end + 1).filter(|_| joined);
    match second {
        Some(second) => Some((from, Some(hour(second)?), second.end)),
        None => Some((from, None, first.end)),
    }
}

/// Words that are looked over after the hour of what comes again; two hours with their zones are shorter.
const LONGEST: usize = 24;

/// "3 p.m. each day", "from 8 a.m. to 10 p.m. every Sunday": the hour stands before what recurs.
fn hour_first(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Draft> {
    if !scan.is_number(at)
        && scan.entry(at).numeric.is_none()
        && !matches!(scan.entry(at).calendar, Some(Calendar::Clock(_)))
    {
        return None;
    }
    let ahead = scan.tokens.get(at + 1..(at + LONGEST).min(scan.tokens.len()))?;
    if !ahead.iter().any(|token| token.hint.has(Hint::RECURS)) {
        return None;
    }
    let (from, until, end) = hours(scan, at)?;
    // "8 a.m. on Mondays", "6 p.m. daily"
    let on = end + usize::from(scan.is(end, Mark::On));
    let plural = match scan.entry(on).calendar {
        Some(Calendar::Weekdays(_) | Calendar::WorkingDays) => true,
        Some(Calendar::Recurring(1, TimeUnit::Day)) => on == end,
        _ => false,
    };
    if !plural && !scan.is(end, Mark::EveryOrEach) {
        return None;
    }
    let day = if plural { on } else { end + 1 + usize::from(scan.is(end + 1, Mark::Alternate)) };
    let draft = at_calendar(scan, day, end)?;
    let start = at.checked_sub(1).filter(|open| until.is_some() && *open >= floor && scan.is(*open, Mark::RangeOpener));
    let on = Partial { clock: Some(from), ..draft.recurrence.on };
    Some(Draft { start: start.unwrap_or(at), recurrence: Recurrence { on, until, ..draft.recurrence }, ..draft })
}

/// Whether "a day" is a rate: "15 a year", "$40 a day", "twice a day", "20 litres of milk a day"; not "for a year".
fn rate(scan: &Scan<'_, '_>, at: usize, floor: usize) -> bool {
    if at < 2
        || at - 1 < floor
        || !scan.before(at, Mark::RateArticle)
        || scan.is(at + 1, Mark::NoRate)
        || and_a_half(scan, at + 1)
    {
        return false;
    }
    let before = at - 2;
    if scan.is(at - 1, Mark::Per) || scan.is_number(before) || scan.is(before, Mark::BeforeRate) {
        return true;
    }
    let entry = scan.entry(before);
    let other_time = matches!(
        entry.calendar,
        Some(Calendar::Shift(_) | Calendar::Edge | Calendar::Weekday(_) | Calendar::Deictic(_) | Calendar::Part(_))
    );
    if entry.opens() && !other_time {
        return true;
    }
    // A noun that a figure counts: "three flights a day", "of oil a day", "half a million barrels (20,000 tons) a day".
    let noun = scan.is_word(before) && entry.class.is_none() && entry.calendar.is_none() || scan.sign(before) == ')';
    noun && !scan.hyphen(at + 1) && counted_before(scan, before)
}

/// Whether a figure stands before a noun with no verb and no stop between.
fn counted_before(scan: &Scan<'_, '_>, noun: usize) -> bool {
    (noun.saturating_sub(7)..noun)
        .rev()
        .take_while(|near| {
            !matches!(scan.sign(*near), '.' | ';' | '!' | '?' | ',')
                && !matches!(scan.entry(*near).class, Some(Class::Verb | Class::Auxiliary | Class::Conjunction))
                && scan.same_line(near + 1)
        })
        .any(|near| scan.is_number(near) || counts(scan, near) || scan.is(near, Mark::Article))
        && !scan.before(noun, Mark::BeforeLength)
}

/// A word of a number that counts: "three", "dozens".
fn counts(scan: &Scan<'_, '_>, at: usize) -> bool {
    matches!(
        scan.entry(at).numeric,
        Some(
            Numeric::Small(_)
                | Numeric::Tens(_)
                | Numeric::Hundred
                | Numeric::Power(_)
                | Numeric::Dozen
                | Numeric::Vague
                | Numeric::Powers(_)
        )
    )
}
