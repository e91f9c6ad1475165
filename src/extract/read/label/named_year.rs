//! Years that are a part of a name: "a 2013 Toyota Camry", "the 2012 Indianapolis Colts", "the 2013 NFL Draft".

use crate::extract::lexicon::{Ending, Mark};
use crate::extract::read::calendar::holiday::of_a_feast;
use crate::extract::read::calendar::year::year_number;
use crate::extract::read::scan::Scan;

/// No name has more capitals before the word that tells what it is.
const LONGEST: usize = 3;

/// Whether the four digits at a token name what follows, and say no more of when it was: a make of car by its year, a team,
/// a draft, the show of a holiday. "the 2012 shooting" and "the 2008 Beijing Olympics" were in their year.
pub(in crate::extract::read) fn named_year(scan: &Scan<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    if scan.glued(next) || !scan.is_word(next) || !scan.same_line(next) || year_number(scan, at).is_none() {
        return false;
    }
    let entry = scan.entry(next);
    // Most years stand before a preposition, a verb or a noun of the lower case.
    if entry.class.is_some() || !scan.capitalised(next) && !entry.has(Mark::ContestOfAYear) {
        return false;
    }
    let mut end = next;
    while end < next + LONGEST && capital(scan, end) {
        end += 1;
    }
    let make = end > next && scan.is(next, Mark::Make);
    make && of_a_make(scan, next, end)
        || of_a_contest(scan, next, end)
        || end > next && (a_team(scan, at, end) || of_a_feast(scan, next))
}

/// Whether the noun of a season follows a year or two: "the 2016 season", "the 2019-20 season".
pub(in crate::extract::read) fn is_season(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::SportsYear) && !scan.capitalised(at) && scan.same_line(at) && !scan.glued(at)
}

fn capital(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is_word(at) && scan.capitalised(at) && scan.same_line(at) && scan.entry(at).class.is_none()
}

/// "2013 Toyota Camry", "2009 Ford pickup"; "the 2009 Toyota recall" was in 2009.
fn of_a_make(scan: &Scan<'_, '_>, make: usize, end: usize) -> bool {
    let verb = matches!(scan.ending(end), Some(Ending::Past | Ending::Progressive));
    end > make + 1 || scan.is(end, Mark::Vehicle) || verb || closed(scan, end)
}

/// "the 2011 playoffs", "the 2013 NFL Draft"
fn of_a_contest(scan: &Scan<'_, '_>, next: usize, end: usize) -> bool {
    // "most of the 2016 season" was in that year
    !is_season(scan, next) && (next..=end).any(|near| scan.is(near, Mark::ContestOfAYear))
}

/// "the 2012 Indianapolis Colts": a name in the plural after an article, which is no meeting and no disaster.
fn a_team(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    let last = end - 1;
    let plural = scan.word(last).ends_with('s') && !scan.word(last).ends_with("ss") && !scan.possessive(last);
    let article = scan.before(at, Mark::The) || scan.before(at, Mark::Possessive);
    plural && article && closed(scan, end) && !scan.is(last, Mark::EventsOfAYear)
}

/// Whether no noun goes on with the phrase at a token.
fn closed(scan: &Scan<'_, '_>, at: usize) -> bool {
    !scan.is_word(at) && !scan.hyphen(at) || scan.entry(at).class.is_some() || !scan.same_line(at)
}
