//! A time of day and how long it lasts: "for 2 hours from 2 pm", "from 9:30 for 90 minutes".

use super::told;
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::MentionKind;
use crate::extract::read::calendar::date::Parts;
use crate::extract::read::calendar::relative::resolve;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::measure::unit::{What, unit_at};
use crate::extract::read::number::numeral::numeral;
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::{Clock, clock_at, hour_after_day};
use crate::number::Number;
use crate::value::{Date, Grain, Hedged, Period, TimeUnit};

/// The figure of a length has fewer words than this, its unit included.
const LONGEST: usize = 7;

/// Reads both at the first figure of the two.
pub(super) fn lasting(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let (clock, minutes, end) = length_first(scan, at).or_else(|| clock_first(scan, at))?;
    let parts = Parts { clock: Some(clock), ..Parts::default() };
    let Date::Period(from) = resolve(scan, at, parts)? else { return None };
    let first = from.first_minute();
    let last = Period::of_minutes(first.checked_add(minutes)?, first.checked_add(minutes + 1)?, Grain::Minute).ok()?;
    let start = at.checked_sub(1).filter(|before| *before >= floor && scan.is(*before, Mark::OpensLasting));
    let date = Date::Period(Period::known_stretch(from, last)?);
    let kind = MentionKind::Date(Hedged::Plain(date));
    let mut mention = mention(scan, start.unwrap_or(at), end, kind, None)?;
    mention.told = told::told(parts, date);
    Some(Found { mention, next: end })
}

/// "2 hours from 2 pm", "90 minutes starting at noon"
fn length_first(scan: &Scan<'_, '_>, at: usize) -> Option<(Clock, i64, usize)> {
    let (minutes, end) = length(scan, at)?;
    let from = scan.is(end, Mark::From) || scan.is(end, Mark::Starting);
    let at = end + 1 + usize::from(scan.is(end + 1, Mark::At));
    let clock = clock_at(scan, at).filter(|_| from)?;
    Some((clock, minutes, clock.end))
}

/// "from 2 pm for 2 hours"
fn clock_first(scan: &Scan<'_, '_>, at: usize) -> Option<(Clock, i64, usize)> {
    if !scan.before(at, Mark::From) && !scan.before(at, Mark::At) {
        return None;
    }
    let clock = hour_after_day(scan, at).filter(|clock| scan.is(clock.end, Mark::For))?;
    let (minutes, end) = length(scan, clock.end + 1)?;
    Some((clock, minutes, end))
}

/// A length in hours or minutes.
fn length(scan: &Scan<'_, '_>, at: usize) -> Option<(i64, usize)> {
    let unit = |near: usize| {
        let calendar = scan.entry(near).calendar;
        matches!(calendar, Some(Calendar::Unit(unit) | Calendar::Units(unit)) if unit <= TimeUnit::Hour)
    };
    if !(at + 1..at + LONGEST).any(unit) {
        return None;
    }
    let number = numeral(scan, at, at, false)?;
    let hit = unit_at(scan, number.end, true, number.value())?;
    let factor = match hit.what {
        What::Time(TimeUnit::Hour, _) => 60,
        What::Time(TimeUnit::Minute, _) => 1,
        _ => return None,
    };
    let minutes = number.value()?.times(Number::from(factor))?.to_i64()?;
    (1..=1_440).contains(&minutes).then_some((minutes, hit.end))
}
