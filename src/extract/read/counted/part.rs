//! Figures that are a part of a whole: "two thirds of", "21 of 32", "a quarter were women".

use super::multiple::by_part;
use super::noun::noun_at;
use super::share::whole_after;
use crate::extract::lexicon::{Class, Mark};
use crate::extract::read::MentionKind;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::hedge::hedging;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::number::numeral::Amount;
use crate::extract::read::number::sign::minus;
use crate::extract::read::quantity::{End, past_article};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::{Hedge, Hedged, Share};

/// Fractions of something, and figures that are a part of another figure.
pub(in crate::extract::read) fn part_of(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<Found> {
    if first.currency.is_some() {
        return None;
    }
    if let Amount::Fraction(part, whole) = &first.numeral.amount {
        return fraction(scan, first, *part, *whole, floor);
    }
    let whole = whole_after(scan, &first.numeral)?;
    let hedge = hedging(scan, first.start, first.numeral.end, floor, false);
    let part = hedge.hedge.of(first.numeral.figure()?)?;
    let share = Share::new(part, whole.figure, None)?;
    let end = whole.end.max(hedge.end);
    let mut mention = mention(scan, hedge.start, end, MentionKind::Share(share), whole.noun)?;
    mention.approximate = hedge.approximate;
    Some(Found { mention, next: end })
}

fn fraction(scan: &Scan<'_, '_>, first: &End, part: Number, whole: Number, floor: usize) -> Option<Found> {
    let end = first.numeral.end;
    let hedge = hedging(scan, first.start, end, floor, false);
    if unit_at(scan, past_article(scan, end), false, part.over(whole)).is_some() {
        return None;
    }
    let sign = minus(scan, first.start, end, floor, false);
    if part > whole || sign.is_some() {
        let figure = first.numeral.figure()?;
        let figure = if sign.is_some() { figure.scaled(Number::from(-1))? } else { figure };
        let kind = MentionKind::Count(hedge.hedge.of(figure)?);
        let start = sign.unwrap_or(hedge.start);
        return Some(Found { mention: mention(scan, start, end.max(hedge.end), kind, None)?, next: end });
    }
    let of = scan.is(end, Mark::Of);
    let half = first.numeral.start + 1 == end && scan.is(first.numeral.start, Mark::Half);
    let counted = of || scan.is(end, Mark::PartDeterminer);
    // "fell by a third", "half as many": a fraction of what it was.
    if !counted && let Some(found) = by_part(scan, first, floor) {
        return Some(found);
    }
    if half && !counted && hedge.hedge == Hedge::Plain {
        return None;
    }
    let mut from = end + usize::from(of);
    while scan.entry(from).class == Some(Class::Determiner) && from < end + 4 {
        from += 1;
    }
    let noun =
        if counted { noun_at(scan, from, false).or_else(|| noun_at(scan, from, true)).map(|n| n.noun) } else { None };
    let part = hedge.hedge.of(Figure::from(part)).unwrap_or(Hedged::Plain(Figure::from(part)));
    let share = Share::new(part, Figure::from(whole), None)?;
    let end = hedge.end.max(end);
    let mut mention = mention(scan, hedge.start, end, MentionKind::Share(share), noun)?;
    mention.approximate = hedge.approximate;
    Some(Found { mention, next: end })
}
