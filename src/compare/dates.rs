//! Dates that are told only in part: "Tuesday", "2 December".

use super::words::{date, say};
use super::{Finding, Verdict};
use crate::policy::Policy;
use crate::value::{Date, Hedge, Hedged, Partial, Period, Value};

const MINUTES_PER_DAY: i64 = 1_440;

/// What is found where at least one date cannot be placed in the calendar; `None` where both can.
pub(super) fn partial(a: &Hedged<Date>, b: &Hedged<Date>, policy: &Policy) -> Option<Finding> {
    if a.stated().chain(b.stated()).all(|date| date.period().is_some()) {
        return None;
    }
    if a.to_string() == b.to_string() {
        let firm = matches!(a.hedge(), Hedge::Plain | Hedge::Exactly);
        let why = a.stated().next().filter(|_| firm).map(|x| format!("both say {}", date(x)));
        let same_words = || "both give the date in the same words".to_owned();
        return Some(Finding::new(Verdict::Agree, why.unwrap_or_else(same_words)));
    }
    let reach = policy.judgements().clock_reach;
    let (Some((x, from)), Some((y, to))) = (told(a, reach), told(b, reach)) else {
        return Some(
            Finding::new(Verdict::Undecided, "a date that is told only in part cannot be set beside a bound")
                .settle("the full dates would settle it"),
        );
    };
    let (p, q) = (say(&Value::Date(a.clone())), say(&Value::Date(b.clone())));
    let meet = x.may_share_a_day(y) && hours_meet(from, to);
    let typically = |hedged, hours| typical(hedged, hours, reach);
    Some(if meet && !hours_meet(typically(a, from), typically(b, to)) {
        Finding::new(Verdict::Tension, format!("{p} may be {q}, but is hardly said of it"))
            .settle("the hours of both would settle it")
    } else if meet {
        Finding::new(Verdict::Compatible, format!("{p} may be {q}")).settle("the full dates would settle it")
    } else {
        Finding::new(Verdict::Contradict, format!("{p} cannot be {q}")).settle("ask both for the full date")
    })
}

/// The date that a hedged one names, and the minutes of the day that its words leave open; `None` where a bound leaves
/// more open than hours.
fn told(hedged: &Hedged<Date>, reach: i64) -> Option<(Date, Hours)> {
    let only = |date: &Date| (*date, hours_of(*date));
    let clock = |date: &Date, shift: fn((i64, i64), i64) -> (i64, i64)| {
        let hours = hours_of(*date).filter(|(from, to)| to - from == 1)?;
        Some((*date, Some(shift(hours, reach))))
    };
    match hedged {
        Hedged::Plain(date) => Some((*date, hours_of(*date).map(rounded))),
        Hedged::Exactly(date) => Some(only(date)),
        Hedged::About(date) => clock(date, |(from, to), reach| (from - reach, to + reach)),
        // "shortly before 2 p.m."
        Hedged::Nearly(date) => clock(date, |(from, _), reach| (from - 2 * reach, from)),
        Hedged::MoreThan(date) | Hedged::AtLeast(date) => clock(date, |(from, _), _| (from, MINUTES_PER_DAY.max(from))),
        Hedged::FewerThan(date) | Hedged::AtMost(date) | Hedged::UpTo(date) => clock(date, |(_, to), _| (0, to)),
        Hedged::Between(..) | Hedged::Vague(_) => None,
    }
}

/// Which of the minutes that a hedged date leaves open it is mostly said of: "after 2 p.m." is soon after.
fn typical(hedged: &Hedged<Date>, hours: Hours, reach: i64) -> Hours {
    let (from, to) = hours?;
    Some(match hedged {
        Hedged::MoreThan(_) | Hedged::AtLeast(_) => (from, to.min(from + 2 * reach)),
        Hedged::FewerThan(_) | Hedged::AtMost(_) | Hedged::UpTo(_) => (from.max(to - 2 * reach), to),
        _ => (from, to),
    })
}

/// Minutes that are told in fives are rounded to them: 3:30 is 3:28 to 3:32.
const fn rounded((from, to): (i64, i64)) -> (i64, i64) {
    if to - from == 1 && from % 5 == 0 { (from - 2, to + 2) } else { (from, to) }
}

fn hours_of(date: Date) -> Hours {
    match date {
        Date::Period(period) => hours_of_day(period),
        Date::Partial(partial) => hours(partial),
    }
}

/// Whether two dates could speak of one time.
pub(super) fn may_be_one(a: Date, b: Date) -> bool {
    match (a, b) {
        (Date::Period(x), Date::Period(y)) => x.overlaps(y),
        _ => a.may_share_a_day(b) && hours_meet(hours_of(a), hours_of(b)),
    }
}

/// Minutes of the day, the end excluded; a night runs past midnight.
type Hours = Option<(i64, i64)>;

fn hours(partial: Partial) -> Hours {
    if let Some((hour, minute)) = partial.clock {
        let start = i64::from(hour) * 60 + i64::from(minute);
        return Some((start, start + 1));
    }
    partial.part.map(|part| (part.hours().0 * 60, part.hours().1 * 60))
}

/// The minutes of the day of a period that is shorter than a day.
fn hours_of_day(period: Period) -> Hours {
    let length = period.end_minute() - period.first_minute();
    let start = period.first_minute().rem_euclid(MINUTES_PER_DAY);
    (length < MINUTES_PER_DAY).then_some((start, start + length))
}

fn hours_meet(a: Hours, b: Hours) -> bool {
    let (Some((from, to)), Some((start, end))) = (a, b) else { return true };
    // A night runs past midnight: 2 a.m. on Friday may be told of Friday night. Morning and night are told apart.
    let clock = (to - from).min(end - start) <= MINUTES_PER_DAY / 12;
    let shifts: &[i64] = if clock { &[-MINUTES_PER_DAY, 0, MINUTES_PER_DAY] } else { &[0] };
    shifts.iter().any(|shift| from < end + shift && start + shift < to)
}
