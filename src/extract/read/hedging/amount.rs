//! Two figures that are one amount: the two bounds of a range, "20 dollars and 50 cents".

use crate::extract::lexicon::{Mark, Numeric};
use crate::extract::read::MentionKind;
use crate::extract::read::found::Found;
use crate::extract::read::number::numeral::{Numeral, numeral};
use crate::extract::read::quantity::{end_at, single};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::{Currency, Hedge, Hedged};

/// "more than 3 and less than 5", "at least 10 but fewer than 20": two bounds that are one range, where a second bound
/// follows the one that was found.
pub(in crate::extract::read) fn both_bounds(scan: &Scan<'_, '_>, found: &Found) -> Option<Found> {
    let joiner = found.mention.tokens.end;
    // "bigger than 30, smaller than 40"; without a joiner the second bound must follow at once.
    let joined = scan.is(joiner, Mark::AndOrBut);
    let comma = scan.sign(joiner) == ',' && scan.is(joiner + 2, Mark::Than);
    let follows = found.next == joiner && (joined || comma || scan.is(joiner + 1, Mark::Than));
    if !follows || found.mention.noun.is_some() {
        return None;
    }
    let second_at = joiner + usize::from(joined || comma);
    let MentionKind::Count(first) = &found.mention.kind else { return None };
    if !matches!(first.hedge(), Hedge::MoreThan | Hedge::AtLeast | Hedge::FewerThan | Hedge::AtMost) {
        return None;
    }
    // The longest hedge of the table has six words.
    let counts = |numeric| !matches!(numeric, Numeric::None | Numeric::Most | Numeric::Whole);
    let figure =
        (second_at..second_at + 7).find(|at| scan.is_number(*at) || scan.entry(*at).numeric.is_some_and(counts))?;
    let mut second = single(scan, end_at(scan, figure, second_at, false)?, second_at)
        .filter(|second| second.mention.tokens.start == second_at)?;
    let amount = match &mut second.mention.kind {
        MentionKind::Count(amount) | MentionKind::Money(amount, _) | MentionKind::Percent { amount, .. } => amount,
        MentionKind::Measure(quantity) => &mut quantity.amount,
        MentionKind::Duration(duration) | MentionKind::Age(duration) => &mut duration.amount,
        _ => return None,
    };
    let upwards = |hedge| matches!(hedge, Hedge::MoreThan | Hedge::AtLeast);
    let downwards = |hedge| matches!(hedge, Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo);
    let (a, b) = (first.stated().next()?, amount.stated().next()?);
    let (low, high) = match (first.hedge(), amount.hedge()) {
        (one, other) if upwards(one) && downwards(other) => (*a, *b),
        (one, other) if downwards(one) && upwards(other) => (*b, *a),
        _ => return None,
    };
    if low.value() >= high.value() {
        return None;
    }
    *amount = Hedged::Between(low, high);
    second.mention.span = found.mention.span.cover(second.mention.span);
    second.mention.tokens.start = found.mention.tokens.start;
    Some(second)
}

/// "20 dollars and 50 cents" is one amount, and so is "75 USD million".
pub(in crate::extract::read) fn money_goes_on(
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
    let closed = closed || spoken && !scan.is_word(cents.end) && scan.sign(cents.end) != '%';
    let value = cents.value().filter(|value| *value < Number::from(100) && (named || closed))?;
    let sum = amount.stated().next()?.value().plus(value.over(Number::from(100))?)?;
    let figure = Figure::new(sum, Number::ratio(1, 100)?);
    Some((amount.hedge().of(figure).unwrap_or(Hedged::Plain(figure)), cents.end + usize::from(named)))
}
