//! One figure with its hedges, its unit and what it counts.

use super::age;
use super::amount::{both_bounds, money_goes_on};
use super::count::count;
use super::duration;
use super::exclude;
use super::hedge::{Hedging, hedging};
use super::noun::noun_at;
use super::numeral::{Amount, Numeral, Script, by_fraction, numeral};
use super::postposed;
use super::range::{range, range_end};
use super::scan::Scan;
use super::share::{quantifier, whole_after};
use super::unit::{UnitHit, What, currency_before, measured, unit_at};
use super::{Mention, MentionKind, NounPhrase};
use crate::extract::lexicon::{Mark, Numeric};
use crate::number::{Figure, Number};
use crate::value::{Currency, Duration, Hedge, Hedged, Share, TimeUnit, Vague};

/// What was found: the mention, and the token from which reading goes on.
pub(super) struct Found {
    pub(super) mention: Mention,
    pub(super) next: usize,
}

/// Builds a mention over `start..end`.
pub(super) fn mention(
    scan: &Scan<'_, '_>,
    start: usize,
    end: usize,
    kind: MentionKind,
    noun: Option<NounPhrase>,
) -> Option<Mention> {
    Some(Mention { noun, ..Mention::new(scan.span(start, end)?, start..end, kind) })
}

/// One end of a range, or the only figure, with the currency before it.
pub(super) struct End {
    pub(super) numeral: Numeral,
    pub(super) start: usize,
    pub(super) currency: Option<Currency>,
}

pub(super) fn end_at(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<End> {
    let probe =
        if scan.is_number(at) || scan.entry(at).numeric.is_some() || !scan.is_word(at) { at } else { return None };
    let currency = currency_before(scan, probe, floor);
    let article = scan.before(probe, Mark::Article).then(|| probe.checked_sub(1)).flatten();
    let currency = currency.or_else(|| article.and_then(|a| currency_before(scan, a, floor)));
    let numeral = numeral(scan, probe, floor, currency.is_some())?;
    let start = currency.as_ref().map_or(numeral.start, |(start, _)| (*start).min(numeral.start));
    Some(End { start, currency: currency.map(|(_, c)| c), numeral })
}

/// Reads the quantity whose figure begins at a token.
pub(super) fn quantity(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if scan.is_number(at) {
        let age_first = age::by_commas(scan, at);
        let money = currency_before(scan, at, floor).is_some();
        if !age_first
            && !money
            && !age::is_decade(scan, at)
            && let Some((end, label)) = exclude::label(scan, at)
        {
            return Some(Found { mention: mention(scan, at, end, MentionKind::Label(label), None)?, next: end });
        }
    }
    if let Some(found) = age::by_decade(scan, at) {
        return Some(found);
    }
    if let Some(found) = special(scan, at, floor) {
        return found;
    }
    let first = end_at(scan, at, floor)?;
    if let Some(found) = ordinal_digits(scan, &first) {
        return Some(found);
    }
    let share = share_of_figure(scan, &first, floor);
    if share.is_some() {
        return share;
    }
    if exclude::pronoun_one(scan, at) && first.numeral.end == at + 1 {
        return None;
    }
    let second = range_end(scan, &first, floor);
    match second {
        Some((start, second)) => range(scan, first, second, start, floor),
        None => single(scan, first, floor).map(|found| both_bounds(scan, found)),
    }
}

/// Words that are figures only in their own constructions; `Some(None)` says that the word is none here.
#[allow(clippy::option_option, reason = "not special, special and found, special and nothing are three answers")]
fn special(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Option<Found>> {
    match scan.entry(at).numeric? {
        Numeric::Whole | Numeric::Most => {
            // "all 50 states": the figure that follows is the whole.
            if let Some(found) = all_of_number(scan, at, floor) {
                return Some(Some(found));
            }
            let hedge = hedging(scan, at, at, floor, false);
            let quantifier = quantifier(scan, at, hedge.hedge != Hedge::Plain)?;
            let one = Figure::from(1);
            let part =
                if quantifier.most { Hedged::MoreThan(one) } else { hedge.hedge.of(one).unwrap_or(Hedged::Plain(one)) };
            let whole = Figure::from(if quantifier.most { 2 } else { 1 });
            let noun = quantifier.noun;
            let share = Share::new(part, whole, None)?;
            let start = if quantifier.most { quantifier.start } else { hedge.start };
            let end = quantifier.end;
            let found = mention(scan, start, end, MentionKind::Share(share), noun);
            Some(found.map(|mention| Found { mention, next: end }))
        }
        Numeric::None => Some(none(scan, at)),
        Numeric::Multiple(times) => {
            let verb = !scan.is(at, Mark::TwiceThrice) || scan.is(at + 1, Mark::AsOrThe);
            let found =
                verb.then(|| mention(scan, at, at + 1, MentionKind::Relation(Number::from(times)), None)).flatten();
            Some(found.map(|mention| Found { mention, next: at + 1 }))
        }
        Numeric::Ordinal(rank)
            if !(scan.before(at, Mark::A)
                && (scan.is(at + 1, Mark::Of) || by_fraction(scan, at, at.saturating_sub(1)))) =>
        {
            let start = at;
            let found = mention(scan, start, at + 1, MentionKind::Ordinal(Number::from(rank)), None);
            Some(found.map(|mention| Found { mention, next: at + 1 }))
        }
        _ => None,
    }
}

fn none(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let found = noun_at(scan, at + 1, false)?.noun;
    let head = found.head_token?;
    let counted = scan.entry(head).has(Mark::Zero) && found.of.is_none() && head <= at + 3;
    if !counted {
        return None;
    }
    let kind = MentionKind::Count(Hedged::Plain(Figure::from(0)));
    Some(Found { mention: mention(scan, at, at + 1, kind, Some(found))?, next: at + 1 })
}

/// "all 50 U.S. states", "all the 12 jurors", "all 51 of the carriers": 50 of 50.
fn all_of_number(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if !scan.is(at, Mark::All) {
        return None;
    }
    let figure_at = at + 1 + usize::from(scan.is(at + 1, Mark::WholeDeterminer));
    let numeral = numeral(scan, figure_at, figure_at, false)?;
    let figure = numeral.figure()?;
    let time_or_unit = unit_at(scan, numeral.end, numeral.script == Script::Digits, numeral.value()).is_some();
    if time_or_unit || figure.value() < Number::from(2) || !figure.value().is_whole() {
        return None;
    }
    let of = usize::from(scan.is(numeral.end, Mark::Of));
    let mut from = numeral.end + of;
    while of == 1 && (scan.entry(from).class.is_some() || scan.possessive(from)) && from < numeral.end + 4 {
        from += 1;
    }
    let noun = noun_at(scan, from, false).map(|n| n.noun);
    let hedge = hedging(scan, at, at, floor, false);
    let part = hedge.hedge.of(figure).unwrap_or(Hedged::Plain(figure));
    let share = Share::new(part, figure, None)?;
    let end = numeral.end;
    Some(Found { mention: mention(scan, hedge.start, end, MentionKind::Share(share), noun)?, next: end })
}

/// "the 21st", "15,599th".
fn ordinal_digits(scan: &Scan<'_, '_>, first: &End) -> Option<Found> {
    let end = first.numeral.end;
    let ending = scan.is(end, Mark::OrdinalEnding) && (scan.glued(end) || scan.is(end, Mark::Th));
    if !ending || first.numeral.script != Script::Digits {
        return None;
    }
    let kind = MentionKind::Ordinal(first.numeral.value()?);
    Some(Found { mention: mention(scan, first.start, end + 1, kind, None)?, next: end + 1 })
}

/// Fractions of something, and figures that are a part of another figure.
fn share_of_figure(scan: &Scan<'_, '_>, first: &End, floor: usize) -> Option<Found> {
    if first.currency.is_some() {
        return None;
    }
    if let Amount::Fraction(part, whole) = &first.numeral.amount {
        return fraction(scan, first, *part, *whole, floor);
    }
    let whole = whole_after(scan, &first.numeral)?;
    let hedge = hedging(scan, first.start, first.numeral.end, floor, false);
    let part = hedge.hedge.of(first.numeral.figure()?)?;
    let noun = whole.noun;
    let share = Share::new(part, whole.figure, None)?;
    let end = whole.end.max(hedge.end);
    Some(Found { mention: mention(scan, hedge.start, end, MentionKind::Share(share), noun)?, next: end })
}

fn fraction(scan: &Scan<'_, '_>, first: &End, part: Number, whole: Number, floor: usize) -> Option<Found> {
    let end = first.numeral.end;
    let hedge = hedging(scan, first.start, end, floor, false);
    if unit_at(scan, past_article(scan, end), false, None).is_some() {
        return None;
    }
    if part > whole {
        let kind = MentionKind::Count(hedge.hedge.of(first.numeral.figure()?)?);
        return Some(Found { mention: mention(scan, hedge.start, end.max(hedge.end), kind, None)?, next: end });
    }
    let of = scan.is(end, Mark::Of);
    let half = first.numeral.start + 1 == end && scan.is(first.numeral.start, Mark::Half);
    let counted = of || scan.is(end, Mark::PartDeterminer);
    if half && !counted && hedge.hedge == Hedge::Plain {
        return None;
    }
    let mut from = end + usize::from(of);
    while scan.entry(from).class == Some(crate::extract::lexicon::Class::Determiner) && from < end + 4 {
        from += 1;
    }
    let noun =
        if counted { noun_at(scan, from, false).or_else(|| noun_at(scan, from, true)).map(|n| n.noun) } else { None };
    // "fell by a third": a fraction of what it was.
    if !counted && scan.before(hedge.start, Mark::By) {
        let kind = MentionKind::Relation(part.over(whole)?);
        return Some(Found { mention: mention(scan, hedge.start, end.max(hedge.end), kind, None)?, next: end });
    }
    if !counted && minus(scan, first.start, end, floor, None) {
        let figure = first.numeral.figure()?.scaled(Number::from(-1))?;
        let kind = MentionKind::Count(Hedged::Plain(figure));
        return Some(Found { mention: mention(scan, first.start - 1, end, kind, None)?, next: end });
    }
    let part = hedge.hedge.of(Figure::from(part))?;
    let share = Share::new(part, Figure::from(whole), None)?;
    let end = hedge.end.max(end);
    Some(Found { mention: mention(scan, hedge.start, end, MentionKind::Share(share), noun)?, next: end })
}

pub(super) fn single(scan: &Scan<'_, '_>, first: End, floor: usize) -> Option<Found> {
    let digits = first.numeral.script == Script::Digits;
    let value = first.numeral.value();
    let end = first.numeral.end;
    let fraction = matches!(first.numeral.amount, Amount::Fraction(..));
    let unit = unit_at(
        scan,
        if fraction { past_article(scan, end) } else { end },
        digits || first.numeral.magnitude.is_some(),
        value,
    );
    let time = unit.as_ref().is_some_and(|u| matches!(u.what, What::Time(..)));
    let unit_end = unit.as_ref().map_or(end, |u| u.end);
    let mut hedge = hedging(scan, first.start, unit_end, floor, time);
    if hedge.end == unit_end && unit.is_some() && hedge.hedge == Hedge::Plain {
        // "50-plus miles", "30 or so kilometres": the right hedge stands before the unit.
        if let Some((after, right)) = super::hedge::right(scan, end) {
            hedge.hedge = right;
            hedge.end = after;
        }
    }
    let mut unit = unit;
    if unit.is_none() && hedge.end > end {
        unit = unit_at(scan, hedge.end, digits, value);
    }
    if unit.is_none() {
        unit = magnitude_before(scan, first.start, end, floor);
    }
    let sign = minus(scan, first.start, end, floor, unit.as_ref());
    let amount = match &first.numeral.amount {
        Amount::Vague(vague) => Hedged::Vague(vague.clone()),
        _ => {
            let figure = first.numeral.figure()?;
            let figure = if sign { figure.scaled(Number::from(-1))? } else { figure };
            hedge.hedge.of(figure).unwrap_or(Hedged::Plain(figure))
        }
    };
    if sign && hedge.start == first.start {
        hedge.start -= 1;
    }
    finish(scan, amount, hedge, first.currency, unit, &first.numeral, floor)
}

/// "magnitude 6.4", "a magnitude of 6.4": the measure stands before the figure.
fn magnitude_before(scan: &Scan<'_, '_>, start: usize, end: usize, floor: usize) -> Option<UnitHit> {
    let of = usize::from(scan.before(start, Mark::Of));
    let word = start.checked_sub(1 + of).filter(|word| *word >= floor && scan.is(*word, Mark::Magnitude))?;
    let hit = unit_at(scan, word, true, None)?;
    Some(UnitHit { end, ..hit })
}

/// Past "of" and "a" after a fraction: "half an hour", "a quarter of a percentage point".
fn past_article(scan: &Scan<'_, '_>, end: usize) -> usize {
    let of = end + usize::from(scan.is(end, Mark::Of));
    if scan.is(of, Mark::Article) { of + 1 } else { end }
}

/// "minus 12 degrees", "-5 %": a sign before the figure that is not a hyphen after a word.
fn minus(scan: &Scan<'_, '_>, start: usize, end: usize, floor: usize, unit: Option<&UnitHit>) -> bool {
    let Some(before) = start.checked_sub(1).filter(|before| *before >= floor) else { return false };
    if scan.is(before, Mark::Minus) {
        return true;
    }
    let dash = matches!(scan.word(before), "-" | "−") && scan.glued(start);
    // "-5": a sign stands apart from the word before it and sticks to the figure; "-5 people" is a list.
    let stands_apart = before == 0 || !scan.glued(before) && scan.same_line(before) && !scan.is_number(before - 1);
    dash && (before == 0 || stands_apart && (unit.is_some() || noun_at(scan, end, false).is_none()))
}

/// Puts figure, hedge and unit together and looks for the noun.
pub(super) fn finish(
    scan: &Scan<'_, '_>,
    amount: Hedged<Figure>,
    hedge: Hedging,
    currency: Option<Currency>,
    unit: Option<UnitHit>,
    numeral: &Numeral,
    floor: usize,
) -> Option<Found> {
    let figure_end = numeral.end;
    let end = unit.as_ref().map_or(figure_end, |u| u.end).max(hedge.end);
    let done = |start: usize, end: usize, kind, noun, next: usize| {
        Some(Found { mention: mention(scan, start, end, kind, noun)?, next })
    };
    let (amount, end) = match (&currency, &unit) {
        (None, Some(UnitHit { what: What::Money(currency), .. })) => {
            money_goes_on(scan, &amount, currency, numeral, end)
        }
        _ => None,
    }
    .unwrap_or((amount, end));
    if let Some(before) = currency {
        // "$40 billion dollar": the sign and the word are one.
        let named = match unit {
            Some(UnitHit { what: What::Money(named), end, .. }) => Some((named, end)),
            _ => None,
        };
        let (currency, end) = match named {
            Some((named @ Currency::Iso(_), end)) if matches!(before, Currency::Shared(_)) => (named, end),
            Some((_, end)) => (before, end),
            None => (before, figure_end.max(hedge.end)),
        };
        return done(hedge.start, end, MentionKind::Money(amount, currency), None, end);
    }
    let Some(unit) = unit else {
        return count(scan, amount, hedge, numeral, floor);
    };
    match unit.what {
        What::Money(currency) => done(hedge.start, end, MentionKind::Money(amount, currency), None, end),
        What::Percent | What::Points => {
            let points = matches!(unit.what, What::Points);
            let noun = scan.is(end, Mark::Of).then(|| {
                let article =
                    usize::from(scan.entry(end + 1).class == Some(crate::extract::lexicon::Class::Determiner));
                noun_at(scan, end + 1 + article, false).map(|n| n.noun)
            });
            done(hedge.start, end, MentionKind::Percent { amount, points }, noun.flatten(), end)
        }
        What::Measure(index) => {
            let quantity = measured(scan, amount, index)?;
            done(hedge.start, end, MentionKind::Measure(quantity), None, end)
        }
        What::Time(time, factor) => timed(scan, amount, hedge, time, factor, end),
    }
}

/// A length of time, an age, or both parts of "one hour and 30 minutes".
fn timed(
    scan: &Scan<'_, '_>,
    amount: Hedged<Figure>,
    hedge: Hedging,
    unit: TimeUnit,
    factor: Number,
    end: usize,
) -> Option<Found> {
    let amount = amount.scaled(factor)?;
    if let Some(after) = age::old_after(scan, end).or_else(|| postposed::age(scan, hedge.start, unit).then_some(end))
        && amount.stated().all(|figure| age::plausible(figure.value()))
    {
        let noun = noun_at(scan, after, true).filter(|_| scan.hyphen(end)).map(|n| n.noun);
        let kind = MentionKind::Age(Duration { amount, unit });
        return Some(Found { mention: mention(scan, hedge.start, after, kind, noun)?, next: after });
    }
    let second = amount.stated().next().and_then(|f| duration::compound(scan, *f, unit, end));
    let (amount, unit, end) = match second {
        Some((figure, smaller, after)) => (amount.hedge().of(figure).unwrap_or(Hedged::Plain(figure)), smaller, after),
        None => (amount, unit, end),
    };
    let kind = MentionKind::Duration(Duration { amount, unit });
    Some(Found { mention: mention(scan, hedge.start, end, kind, None)?, next: end })
}

/// A bare plural unit of time: "for decades".
pub(super) fn bare_duration(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let unit = duration::bare_plural(scan, at)?;
    let start = at.checked_sub(1).filter(|some| *some >= floor && scan.is(*some, Mark::Some)).unwrap_or(at);
    let amount = Hedged::Vague(Vague::word_of_table(scan.meaning(at)));
    let kind = MentionKind::Duration(Duration { amount, unit });
    Some(Found { mention: mention(scan, start, at + 1, kind, None)?, next: at + 1 })
}
