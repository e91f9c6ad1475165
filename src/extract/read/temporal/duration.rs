//! Lengths of time and ages: "one hour and 30 minutes", "for decades"; what is left of a game.

use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::MentionKind;
use crate::extract::read::calendar::date::short_number;
use crate::extract::read::calendar::postposed;
use crate::extract::read::calendar::year::year_number;
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::hedge::Hedging;
use crate::extract::read::measure::age;
use crate::extract::read::measure::unit::{What, unit_at};
use crate::extract::read::number::numeral::{Numeral, numeral};
use crate::extract::read::scan::Scan;
use crate::extract::read::time_of_day::clock::{half_day, left_of_a_game};
use crate::number::{Figure, Number};
use crate::value::{Duration, Hedged, TimeUnit, Vague};

/// A length of time, an age, or both parts of "one hour and 30 minutes".
pub(in crate::extract::read) fn timed(
    scan: &Scan<'_, '_>,
    amount: Hedged<Figure>,
    hedge: Hedging,
    unit: TimeUnit,
    factor: Number,
    end: usize,
) -> Option<Found> {
    let amount = amount.scaled(factor)?;
    // "18 years or older"
    if scan.is(end - 1, Mark::OlderYounger) && unit >= TimeUnit::Day {
        let kind = MentionKind::Age(Duration { amount, unit });
        return Some(Found { mention: mention(scan, hedge.start, end, kind, None)?, next: end });
    }
    if let Some(after) = age::old_after(scan, end)
        .or_else(|| age::old_after_next(scan, end).then_some(end))
        .or_else(|| postposed::age(scan, hedge.start, unit).then_some(end))
    {
        let noun = || noun_at(scan, after, true).or_else(|| noun_at(scan, after, false));
        let noun = if scan.hyphen(end) { noun().map(|n| n.noun) } else { None };
        let kind = MentionKind::Age(Duration { amount, unit });
        return Some(Found { mention: mention(scan, hedge.start, after, kind, noun)?, next: after });
    }
    // "a 12-week fetus", "her 20 week unborn child"
    if scan.is(end, Mark::Unborn) && unit >= TimeUnit::Day {
        let noun = noun_at(scan, end, true).map(|found| found.noun);
        let kind = MentionKind::Age(Duration { amount, unit });
        return Some(Found { mention: mention(scan, hedge.start, end, kind, noun)?, next: end });
    }
    let second = amount.stated().next().and_then(|f| compound(scan, *f, unit, end));
    // "1 hour, 2 minutes and 3 seconds"
    let third = second.and_then(|(figure, smaller, after)| compound(scan, figure, smaller, after));
    let second = third.or(second);
    // "two years and a half"
    let half = usize::from(scan.is(end + 1, Mark::A)) + end + 1;
    let half = Some(half).filter(|half| scan.is(end, Mark::And) && scan.is(*half, Mark::Half) && *half > end + 1);
    let with_half = half.zip(amount.stated().next().copied()).and_then(|(half, figure)| {
        let half_unit = Number::ratio(1, 2)?;
        let free = !scan.is_word(half + 1) || scan.entry(half + 1).class.is_some() || scan.is(half + 1, Mark::Ago);
        free.then_some((Figure::new(figure.value().plus(half_unit)?, half_unit), unit, half + 1))
    });
    let (amount, unit, end) = match second.or(with_half) {
        Some((figure, smaller, after)) => (amount.hedge().of(figure).unwrap_or(Hedged::Plain(figure)), smaller, after),
        None => (amount, unit, end),
    };
    let kind = MentionKind::Duration(Duration { amount, unit });
    Some(Found { mention: mention(scan, hedge.start, end, kind, None)?, next: end })
}

/// A bare plural unit of time: "for decades".
pub(in crate::extract::read) fn bare_duration(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if let Some(found) = unit_long(scan, at) {
        return Some(found);
    }
    let unit = bare_plural(scan, at)?;
    let many = at.checked_sub(1).filter(|many| *many >= floor && scan.is(*many, Mark::ManyOrSome));
    let start = many.filter(|many| !scan.before(*many, Mark::As)).unwrap_or(at);
    let amount = Hedged::Vague(Vague::word_of_table(scan.meaning(at)));
    let kind = MentionKind::Duration(Duration { amount, unit });
    Some(Found { mention: mention(scan, start, at + 1, kind, None)?, next: at + 1 })
}

/// The second part of a length of time: the figure of both in the smaller unit, and the token after it.
pub(super) fn compound(
    scan: &Scan<'_, '_>,
    first: Figure,
    unit: TimeUnit,
    end: usize,
) -> Option<(Figure, TimeUnit, usize)> {
    let mut at = end;
    if scan.sign(at) == ',' {
        at += 1;
    }
    if scan.is(at, Mark::And) {
        at += 1;
    }
    if at > end + 1 && !scan.is(at - 1, Mark::And) {
        return None;
    }
    let second: Numeral = numeral(scan, at, at, false)?;
    let hit = unit_at(scan, second.end, true, second.value())?;
    let What::Time(smaller, factor) = hit.what else { return None };
    let neighbours = matches!(
        (unit, smaller),
        (TimeUnit::Hour, TimeUnit::Minute)
            | (TimeUnit::Minute, TimeUnit::Second)
            | (TimeUnit::Year, TimeUnit::Month)
            | (TimeUnit::Week | TimeUnit::Month, TimeUnit::Day)
            | (TimeUnit::Day, TimeUnit::Hour)
            | (TimeUnit::Hour, TimeUnit::Second)
    );
    if !neighbours || factor != Number::ONE {
        return None;
    }
    let per = match (unit, smaller) {
        (TimeUnit::Month, TimeUnit::Day) => return None,
        (TimeUnit::Year, TimeUnit::Month) => Number::from(12),
        _ => unit.seconds().over(smaller.seconds())?,
    };
    let sum = first.value().times(per)?.plus(second.value()?)?;
    Some((Figure::new(sum, second.figure()?.last_place()), smaller, hit.end))
}

/// A bare plural unit of time: "for decades", "hours later".
fn bare_plural(scan: &Scan<'_, '_>, at: usize) -> Option<TimeUnit> {
    let Some(Calendar::Units(unit)) = scan.entry(at).calendar else { return None };
    // "in the years 2005 to 2007"
    if scan.before(at, Mark::The) && year_number(scan, at + 1).is_some() {
        return None;
    }
    // "Minutes later"
    let later = scan.is(at + 1, Mark::EarlierOrLater) && scan.opens_sentence(at);
    if scan.is(at, Mark::ShortUnits) && !scan.before(at, Mark::ForWithinIn) && !later {
        return None;
    }
    // "the third blast in as many days"
    if at > 1 && scan.before(at, Mark::ManyOrMuch) && scan.is(at - 2, Mark::As) {
        return None;
    }
    // "three-day weekends", "these days", "two 7-year terms" have another word before or after.
    let described = scan.entry_before(at).calendar == Some(Calendar::Edge)
        || unit == TimeUnit::Hour
            && at > 0
            && scan.is_word(at - 1)
            && scan.entry_before(at).class.is_none()
            && !scan.is(at + 1, Mark::EarlierLater);
    // "the early hours of Sunday", "in critical hours."
    let follows = scan.is(at + 1, Mark::AfterVagueLength) && !described;
    (scan.before(at, Mark::BeforeVagueLength) || follows || scan.opens_sentence(at)).then_some(unit)
}

/// "a month-long strike": one of a unit that a hyphen joins to how it describes.
fn unit_long(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let Some(Calendar::Unit(unit)) = scan.entry(at).calendar else { return None };
    let joined = scan.hyphen(at + 1) && scan.is(at + 2, Mark::Long) && !(scan.glued(at) && at > 0);
    let kind = MentionKind::Duration(Duration { amount: Hedged::Plain(1.into()), unit });
    joined.then_some(())?;
    Some(Found { mention: mention(scan, at, at + 1, kind, None)?, next: at + 3 })
}

/// "won in 2:15:25": hours, minutes and seconds that something took; "with 7:42 left": minutes and seconds of a game.
pub(super) fn by_clock(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    if let found @ Some(_) = of_a_game(scan, at) {
        return found;
    }
    let number = |at: usize| short_number(scan, at).map(i64::from);
    let colon = |at: usize| scan.sign(at) == ':' && scan.glued(at) && scan.glued(at + 1);
    let two = |at: usize| number(at).filter(|n| *n < 60 && scan.word(at).len() == 2);
    if !colon(at + 1) || !colon(at + 3) || half_day(scan, at + 5).is_some() {
        return None;
    }
    // "ran 2:01:39", "a time of 2:01:39"; "signed 14:05:33" is an hour of the day.
    let ran = || scan.before(at, Mark::Of) || at > 0 && (scan.is(at - 1, Mark::Ran));
    if !(scan.before(at, Mark::In) || scan.word(at).len() == 1 && ran()) {
        return None;
    }
    let seconds = number(at)? * 3_600 + two(at + 2)? * 60 + two(at + 4)?;
    let amount = Hedged::Plain(Figure::from(seconds));
    let kind = MentionKind::Duration(Duration { amount, unit: TimeUnit::Second });
    Some(Found { mention: mention(scan, at, at + 5, kind, None)?, next: at + 5 })
}

/// "with 7:42 left in the half", "at 2:56 of the sixth": minutes and seconds that have passed or are left of a game.
fn of_a_game(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let end = at + 3;
    if scan.sign(at + 1) != ':' || !scan.glued(at + 1) || !scan.glued(at + 2) {
        return None;
    }
    let joined = at > 0 && scan.glued(at) && matches!(scan.sign(at - 1), ':' | '-' | '/');
    if joined || half_day(scan, end).is_some() || !left_of_a_game(scan, at, end) {
        return None;
    }
    let minutes = short_number(scan, at).map(i64::from)?;
    let seconds = short_number(scan, at + 2).map(i64::from).filter(|n| *n < 60 && scan.word(at + 2).len() == 2)?;
    let amount = Hedged::Plain(Figure::from(minutes * 60 + seconds));
    let kind = MentionKind::Duration(Duration { amount, unit: TimeUnit::Second });
    Some(Found { mention: mention(scan, at, end, kind, None)?, next: end })
}
