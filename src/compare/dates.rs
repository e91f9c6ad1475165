//! Dates that are told only in part: "Tuesday", "2 December".

use super::words::date;
use super::{Finding, Verdict};
use crate::value::{Date, Hedge, Hedged, Partial, Period};

const MINUTES_PER_DAY: i64 = 1_440;

/// What is found where at least one date cannot be placed in the calendar; `None` where both can.
pub(super) fn partial(a: &Hedged<Date>, b: &Hedged<Date>) -> Option<Finding> {
    if a.stated().chain(b.stated()).all(|date| date.period().is_some()) {
        return None;
    }
    let one = |hedged: &Hedged<Date>| match hedged.hedge() {
        Hedge::Plain | Hedge::Exactly => hedged.stated().next().copied(),
        _ => None,
    };
    let (Some(x), Some(y)) = (one(a), one(b)) else {
        if a.to_string() == b.to_string() {
            return Some(Finding::new(Verdict::Agree, "both give the date in the same words"));
        }
        return Some(
            Finding::new(Verdict::Undecided, "a date that is told only in part cannot be set beside a bound")
                .settle("the full dates would settle it"),
        );
    };
    let (p, q) = (date(&x), date(&y));
    Some(match may_be_one(x, y) {
        true if x == y => Finding::new(Verdict::Agree, format!("both say {p}")),
        true => Finding::new(Verdict::Compatible, format!("{p} may be {q}")).settle("the full dates would settle it"),
        false => Finding::new(Verdict::Contradict, format!("{p} cannot be {q}")).settle("ask both for the full date"),
    })
}

/// Whether two dates could speak of one time.
pub(super) fn may_be_one(a: Date, b: Date) -> bool {
    match (a, b) {
        (Date::Period(x), Date::Period(y)) => x.overlaps(y),
        (Date::Partial(x), Date::Partial(y)) => x.may_be(y) && hours_meet(hours(x), hours(y)),
        (Date::Period(period), Date::Partial(partial)) | (Date::Partial(partial), Date::Period(period)) => {
            partial.may_lie_in(period) && hours_meet(hours(partial), hours_of_day(period))
        }
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
    // What runs past midnight meets the small hours of the day on which it is told.
    [-MINUTES_PER_DAY, 0, MINUTES_PER_DAY].iter().any(|shift| from < end + shift && start + shift < to)
}
