//! The unit of a figure that only another figure says: "rose from 5 to 9 percent", "3, 4 and 5 miles", "7 and 9 years old".

use super::age;
use super::unit::{UnitHit, What, unit_at};
use crate::extract::lexicon::Mark;
use crate::extract::read::hedging::range::moved;
use crate::extract::read::number::numeral::Script;
use crate::extract::read::quantity::{End, end_at};
use crate::extract::read::scan::Scan;

/// "rose from 5 to 9 percent": the figure that it came from is told in the unit of the one where it went.
pub(in crate::extract::read) fn moved_unit(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<UnitHit> {
    let end = first.numeral.end;
    if let Some(unit) = came_from(scan, first, floor) {
        return Some(unit);
    }
    let from = first.start.checked_sub(1).filter(|from| *from >= floor && scan.is(*from, Mark::From))?;
    if first.currency.is_some() || !scan.is(end, Mark::To) || !moved(scan, from) {
        return None;
    }
    let second = end_at(scan, end + 1, end + 1, false).filter(|second| second.currency.is_none())?;
    let unit = unit_at(scan, second.numeral.end, second.numeral.script == Script::Digits, second.numeral.value())?;
    Some(UnitHit { end, ..unit })
}

/// "cut its rate to 0.75 from 1 percent": the other way round.
fn came_from(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<UnitHit> {
    let end = first.numeral.end;
    let to =
        first.start.checked_sub(1).filter(|to| *to >= floor && scan.is(*to, Mark::To) && scan.is(end, Mark::From))?;
    if first.currency.is_some() || !moved(scan, to) {
        return None;
    }
    let second = end_at(scan, end + 1, end + 1, false).filter(|second| second.currency.is_none())?;
    let unit = unit_at(scan, second.numeral.end, second.numeral.script == Script::Digits, second.numeral.value())?;
    matches!(unit.what, What::Percent | What::Points | What::Measure(_)).then_some(UnitHit { end, ..unit })
}

/// "7.6 and 7.5 magnitude quakes", "5 and 10 percent", "7- and 9-year-old sons": two figures that are told in one unit.
pub(in crate::extract::read) fn listed_unit(scan: &Scan<'_, '_>, first: &End) -> Option<UnitHit> {
    let dash = scan.is_dash(first.numeral.end) && scan.glued(first.numeral.end);
    let mut end = first.numeral.end + usize::from(dash);
    // "3, 4 and 5 miles"
    for _ in 0..3 {
        let listed = scan.sign(end) == ',' && !scan.glued(end + 1) && scan.is_number(end + 1);
        if !listed || !(scan.sign(end + 2) == ',' || scan.is(end + 2, Mark::And)) {
            break;
        }
        end += 2;
    }
    if first.currency.is_some() || first.numeral.script != Script::Digits && !dash || !scan.is(end, Mark::And) {
        return None;
    }
    let second = end_at(scan, end + 1, end + 1, false)
        .filter(|second| second.currency.is_none() && second.numeral.script == first.numeral.script)?;
    let unit = unit_at(scan, second.numeral.end, second.numeral.script == Script::Digits, second.numeral.value())?;
    // "7 and 9 years old"
    let aged = matches!(unit.what, What::Time(..)) && age::old_after(scan, unit.end).is_some();
    let shared = dash || aged || matches!(unit.what, What::Percent | What::Points | What::Measure(_));
    let listed = end > first.numeral.end + usize::from(dash);
    shared.then_some(UnitHit { end: if listed { first.numeral.end } else { end }, ..unit })
}
