//! Distances from the day of publication that are told in several units: "one month and 20 days ago".

use super::count_of_units::away;
use super::told;
use crate::extract::lexicon::Mark;
use crate::extract::read::calendar::tense::looks_ahead;
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::measure::unit::{What, unit_at};
use crate::extract::read::number::numeral::numeral;
use crate::extract::read::scan::Scan;
use crate::extract::read::{Mention, MentionKind};
use crate::number::Number;
use crate::value::{Date, Duration, Hedged, TimeUnit};

/// "one month 20 days ago", "in two years, one month and 5 days": a distance in two or three units.
pub(super) fn chained(scan: &Scan<'_, '_>, mention: &Mention, duration: &Duration, end: usize) -> Option<Mention> {
    let now = scan.reference?;
    let figure = |value: Number| value.to_i64().filter(|_| value.is_whole());
    let first = duration.amount.stated().next().and_then(|read| figure(read.value()))?;
    let mut lengths = [(first, duration.unit); 3];
    let (mut count, mut at) = (1, end);
    while count < lengths.len() {
        let comma = usize::from(scan.sign(at) == ',');
        let next = at + comma + usize::from(scan.is(at + comma, Mark::And));
        if !scan.is_number(next) && scan.entry(next).numeric.is_none() {
            break;
        }
        let Some(number) = numeral(scan, next, next, false) else { break };
        let Some(What::Time(unit, _)) = unit_at(scan, number.end, true, None).map(|unit| unit.what) else { break };
        let smaller = lengths.get(count - 1).is_some_and(|(_, last)| unit < *last && unit >= TimeUnit::Day);
        let Some(value) = number.value().and_then(figure).filter(|_| smaller) else { break };
        *lengths.get_mut(count)? = (value, unit);
        at = unit_at(scan, number.end, true, None)?.end;
        count += 1;
    }
    let start = mention.tokens.start;
    let within = start.checked_sub(1).filter(|within| scan.is(*within, Mark::In));
    let (sign, start, after) = if count < 2 {
        return None;
    } else if scan.is(at, Mark::Ago) {
        (-1, start, at + 1)
    } else if scan.is(at, Mark::From) && scan.is(at + 1, Mark::NowOrToday) {
        (1, start, at + 2)
    } else {
        (1, within.filter(|_| looks_ahead(scan, start) || asks(scan, start))?, at)
    };
    let mut day = now;
    for (value, unit) in lengths.into_iter().take(count) {
        day = away(day, value.checked_mul(sign)?, unit)?;
    }
    let date = Date::Period(day);
    let kind = MentionKind::Date(Hedged::Plain(date));
    let mut found = Mention::new(scan.span(start, after)?, start..after, kind);
    found.told = told::by_distance(TimeUnit::Day, date);
    Some(found)
}
