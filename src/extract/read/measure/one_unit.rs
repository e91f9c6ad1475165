//! One of a unit, told by its article under a hedge: "less than a dollar", "over a mile away", "nearly a kilo".

use super::rate;
use super::unit::measured;
use crate::extract::lexicon::Mark;
use crate::extract::read::MentionKind;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::hedge::hedging;
use crate::extract::read::number::fraction::part;
use crate::extract::read::phrase::{Match, phrase_at};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::{Hedge, Hedged};

/// Reads the unit at a token with the article and the hedge before it.
pub(in crate::extract::read) fn one_unit(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let article = at.checked_sub(1).filter(|article| *article >= floor && scan.is(*article, Mark::Article))?;
    let hedge = hedging(scan, article, at, floor, false);
    if let Some((end, index)) = phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words)
        && let Some((figure, after)) = and_part(scan, end)
    {
        let amount = hedge.hedge.of(figure).unwrap_or(Hedged::Plain(figure));
        let kind = MentionKind::Measure(measured(scan, amount, *index)?);
        let mut mention = mention(scan, hedge.start, after, kind, None)?;
        mention.approximate = hedge.approximate;
        return Some(Found { mention, next: after });
    }
    if hedge.hedge == Hedge::Plain && !of_a_thing(scan, article, at)
        || scan.is(at, Mark::UnitAsThing)
        || scan.hyphen(at + 1)
    {
        return None;
    }
    let one = Figure::from(1);
    let amount = hedge.hedge.of(one).unwrap_or(Hedged::Plain(one));
    let (end, kind) = if let Some((end, index)) = phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words) {
        (end, MentionKind::Measure(measured(scan, amount, *index)?))
    } else {
        let (end, currency) = phrase_at(scan, &scan.lexicon.currency_words, at, Match::Words)?;
        (end, MentionKind::Money(amount, currency.clone()))
    };
    // "about a dollar store", "under a mile high stadium"
    let free = !scan.is_word(end) || scan.entry(end).class.is_some() || scan.is(end, Mark::AfterLength);
    if !free && scan.same_line(end) {
        return None;
    }
    let mut mention = mention(scan, hedge.start, end, kind, None)?;
    mention.approximate = hedge.approximate;
    // A measure keeps its unit: "nearly a litre a day".
    let [within, beside] = &mut mention.per;
    let slot = if matches!(mention.kind, MentionKind::Measure(_)) { beside } else { within };
    *slot = rate::after(scan, end);
    Some(Found { mention, next: end })
}

/// "an acre of land", "a kilo of gold"; "two euros a litre of milk" tells a price.
fn of_a_thing(scan: &Scan<'_, '_>, article: usize, at: usize) -> bool {
    let price = article.checked_sub(1).is_some_and(|before| {
        let entry = scan.entry(before);
        let unit = entry.phrases & (scan.lexicon.currency_words.bit() | scan.lexicon.measure_words.bit()) != 0;
        unit || scan.is_number(before) || entry.opens() || matches!(scan.sign(before), '$' | '€' | '£' | '%')
    });
    let end = phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words).map_or(at, |(end, _)| end);
    !price && end > at && scan.is(end, Mark::Of) && scan.is(end + 1, Mark::MeasuredNoun)
}

/// "a mile and a half": one and the part that follows the unit, with the token after it.
fn and_part(scan: &Scan<'_, '_>, end: usize) -> Option<(Figure, usize)> {
    if !scan.is(end, Mark::And) || !scan.is(end + 1, Mark::A) {
        return None;
    }
    let (part, below, after) = part(scan, end + 1)?;
    Some((Figure::new(Number::ONE.plus(part.over(below)?)?, Number::ONE.over(below)?), after))
}
