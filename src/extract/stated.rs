//! The value that a figure states, under its own type.

use super::Text;
use super::attach::MAGNITUDE;
use super::lexicon::Calendar;
use super::read::{Mention, MentionKind, Trend};
use crate::codebook::Attribute;
use crate::number::{Figure, Number};
use crate::value::{Date, DatePart, Hedged, Money, Partial, Period, Quantity, Unit, Value};

/// A figure without a unit on the scale that its attribute has: "measured 6.1" under a question of magnitudes.
pub(super) fn on_scale_of(attribute: &Attribute, value: Value) -> Value {
    match value {
        Value::Quantity(Quantity { amount, unit: Unit::Bare })
            if attribute.counts().iter().any(|class| class == MAGNITUDE) =>
        {
            let name = MAGNITUDE.into();
            let unit = Unit::Measure { dimension: MAGNITUDE.into(), name, factor: Number::ONE, offset: Number::ZERO };
            Value::Quantity(Quantity { amount, unit })
        }
        value => value,
    }
}

/// The value of a mention in a text of a day: an hour that is told without a day keeps none. Most papers are printed the
/// day after, so the day of print is no guess worth holding against another text.
pub(super) fn value_on(text: &Text<'_>, mention: &Mention, printed: Option<Period>) -> Option<Value> {
    const DAYS: [DatePart; 4] = [DatePart::Month, DatePart::Week, DatePart::Day, DatePart::Weekday];
    let value = value_of(mention)?;
    let (Value::Date(date), Some(printed)) = (&value, printed) else { return Some(value) };
    let (stated, inferred) = (mention.told.stated, mention.told.inferred);
    // "2 p.m. today", "3 p.m. this afternoon"
    let from_today = text
        .tokens()
        .get(mention.tokens.clone())
        .unwrap_or_default()
        .iter()
        .any(|token| matches!(token.entry.calendar, Some(Calendar::Deictic(_) | Calendar::Shift(0))));
    let no_day = !DAYS.iter().any(|part| stated.has(*part)) && inferred.has(DatePart::Day) && !from_today;
    if !no_day || !stated.has(DatePart::Clock) {
        return Some(value);
    }
    let only_clock = |date: &Date| match date {
        Date::Period(period) if period.first_day() == printed.first_day() => {
            let minute = date.minute_of_day()?;
            let clock = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
            Some(Date::Partial(Partial { clock: Some(clock), ..Partial::default() }))
        }
        date => Some(*date),
    };
    Some(date.try_map(only_clock).map_or(value, Value::Date))
}

/// The value that a mention states, under its own type.
pub(super) fn value_of(mention: &Mention) -> Option<Value> {
    Some(match &mention.kind {
        MentionKind::Count(amount) => Value::Quantity(Quantity {
            amount: amount.clone(),
            unit: mention.noun.as_ref().map_or(Unit::Bare, |noun| Unit::Counted(noun.head().to_owned())),
        }),
        MentionKind::Money(amount, currency) => {
            Value::Money(Money { amount: amount.clone(), currency: currency.clone() })
        }
        MentionKind::Percent { amount, points } => {
            let name = if *points { "percentage point" } else { "percent" };
            Value::Quantity(Quantity { amount: amount.clone(), unit: Unit::Counted(name.to_owned()) })
        }
        MentionKind::Measure(quantity) => Value::Quantity(quantity.clone()),
        MentionKind::Duration(duration) | MentionKind::Age(duration) => Value::Duration(duration.clone()),
        MentionKind::Share(share) => {
            let mut share = share.clone();
            share.noun = mention.noun.as_ref().map(|noun| noun.head().to_owned());
            Value::Share(share)
        }
        MentionKind::Date(date) => Value::Date(date.clone()),
        MentionKind::Relation(part) => Value::Quantity(Quantity {
            amount: percent_moved(mention, part)?,
            unit: Unit::Counted("percent".to_owned()),
        }),
        MentionKind::Recurring(_) | MentionKind::Deixis(_) | MentionKind::Ordinal(_) | MentionKind::Label(_) => {
            return None;
        }
    })
}

/// By how many percent something moved, where that is told as a part: "fell by a sixth", "gone up by almost two-fifths".
pub(super) fn percent_moved(mention: &Mention, part: &Hedged<Number>) -> Option<Hedged<Figure>> {
    let moved =
        matches!(mention.trend, Some(Trend::RoseBy | Trend::FellBy)) && part.stated().all(|part| *part < Number::ONE);
    let percent = |part: &Number| part.times(Number::from(100)).map(Figure::from);
    moved.then(|| part.try_map(percent)).flatten()
}
