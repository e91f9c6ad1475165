//! Two figures that are one amount: the two bounds of a range, "20 dollars and 50 cents".

use super::MentionKind;
use super::numeral::{Numeral, numeral};
use super::quantity::{Found, end_at, single};
use super::scan::Scan;
use crate::extract::lexicon::{Mark, Numeric};
use crate::number::{Figure, Number};
use crate::value::{Currency, Hedge, Hedged};

/// "more than 3 and less than 5", "at least 10 but fewer than 20": two bounds that are one range.
pub(super) fn both_bounds(scan: &Scan<'_, '_>, found: Found) -> Found {
    let joiner = found.mention.tokens.end;
    let lone = matches!(found.mention.kind, MentionKind::Count(_)) && found.mention.noun.is_none();
    // "bigger than 30, smaller than 40"; without a joiner the second bound must follow at once.
    let joined = scan.is(joiner, Mark::AndOrBut);
    let comma = scan.word(joiner) == "," && scan.is(joiner + 2, Mark::Than);
    if !lone || found.next != joiner || !(joined || comma || scan.is(joiner + 1, Mark::Than)) {
        return found;
    }
    let second_at = joiner + usize::from(joined || comma);
    let MentionKind::Count(first) = &found.mention.kind else { return found };
    if !matches!(first.hedge(), Hedge::MoreThan | Hedge::AtLeast | Hedge::FewerThan | Hedge::AtMost) {
        return found;
    }
    // The longest hedge of the table has six words.
    let counts = |numeric| !matches!(numeric, Numeric::None | Numeric::Most | Numeric::Whole);
    let figure =
        (second_at..second_at + 7).find(|at| scan.is_number(*at) || scan.entry(*at).numeric.is_some_and(counts));
    let second = figure.and_then(|at| single(scan, end_at(scan, at, second_at, false)?, second_at));
    let Some(mut second) = second.filter(|second| second.mention.tokens.start == second_at) else { return found };
    let amount = match &mut second.mention.kind {
        MentionKind::Count(amount) | MentionKind::Money(amount, _) | MentionKind::Percent { amount, .. } => amount,
        MentionKind::Measure(quantity) => &mut quantity.amount,
        MentionKind::Duration(duration) | MentionKind::Age(duration) => &mut duration.amount,
        _ => return found,
    };
    let upwards = |hedge| matches!(hedge, Hedge::MoreThan | Hedge::AtLeast);
    let downwards = |hedge| matches!(hedge, Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo);
    let (Some(a), Some(b)) = (first.stated().next(), amount.stated().next()) else { return found };
    let (low, high) = match (first.hedge(), amount.hedge()) {
        (one, other) if upwards(one) && downwards(other) => (*a, *b),
        (one, other) if downwards(one) && upwards(other) => (*b, *a),
        _ => return found,
    };
    if low.value() >= high.value() {
        return found;
    }
    *amount = Hedged::Between(low, high);
    let start = found.mention.tokens.start;
    second.mention.span = found.mention.span.cover(second.mention.span);
    second.mention.tokens.start = start;
    second
}

/// "20 dollars and 50 cents" is one amount, and so is "75 USD million".
pub(super) fn money_goes_on(
    scan: &Scan<'_, '_>,
    amount: &Hedged<Figure>,
    currency: &Currency,
    first: &Numeral,
    end: usize,
) -> Option<(Hedged<Figure>, usize)> {
    if let (None, Some(Numeric::Power(exponent))) = (first.magnitude, scan.entry(end).numeric) {
        return Some((amount.clone().scaled(Number::power_of_ten(exponent)?)?, end + 1));
    }
    if currency.name() == "cent" || amount.stated().count() != 1 {
        return None;
    }
    let at = end + usize::from(scan.is(end, Mark::And));
    let cents = numeral(scan, at, at, false)?;
    let pence = scan.is(cents.end, Mark::PenceLetter) && scan.glued(cents.end);
    let named = scan.is(cents.end, Mark::Cents) || pence;
    // "15 dollars and 50."
    let bare = at > end && scan.is_number(at) && scan.word(at).len() == 2 && !scan.is_word(cents.end);
    let closed = bare && matches!(scan.word(cents.end), "" | "." | "," | "!" | "?" | ";");
    // "two dollars fifty"
    let spoken = at == end && scan.same_line(at) && matches!(scan.entry(at).numeric, Some(Numeric::Tens(_)));
    let closed = closed || spoken && !scan.is_word(cents.end) && scan.word(cents.end) != "%";
    let value = cents.value().filter(|value| *value < Number::from(100) && (named || closed))?;
    let sum = amount.stated().next()?.value().plus(value.over(Number::from(100))?)?;
    let figure = Figure::new(sum, Number::ratio(1, 100)?);
    Some((amount.hedge().of(figure).unwrap_or(Hedged::Plain(figure)), cents.end + usize::from(named)))
}
