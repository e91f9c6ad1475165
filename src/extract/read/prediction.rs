//! Mentions as the plain rows of the prediction schema that quantity and date scorers read.
//!
//! Dates are TIMEX3 values; `wire` turns the spans into the offsets that a reader counts in.

mod times;

use super::{Mention, MentionKind};
use crate::extract::lexicon::lexicon;
use crate::language::Language;
use crate::number::{Figure, Number};
use crate::span::Span;
use crate::value::{Currency, Hedge, Hedged, Unit, Vague};
pub use times::{Anchored, Time};

/// A quantity of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Where it stands.
    pub span: Span,
    /// One number, or the two ends of a range.
    pub value: Vec<Number>,
    /// Singular name of the unit, `-` for none.
    pub unit: String,
    /// `=`, `~`, `<` or `>`.
    pub change: &'static str,
    /// The counted noun, where there is no unit.
    pub counts: Option<String>,
}

/// What one text yields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Counts, amounts and lengths of time.
    pub quantities: Vec<Quantity>,
    /// Dates, times of day, lengths of time, recurring times.
    pub times: Vec<Time>,
}

/// Words that make a range a rough one; the hedge of the mention says only that it is a range.
const ABOUT: [&str; 5] = ["about", "around", "roughly", "approximately", "some"];

/// Turns the mentions of a text into a row; `text` is the text that they were read from.
#[must_use]
pub fn row(text: &str, mentions: &[Mention]) -> Row {
    let mut row = Row::default();
    for mention in mentions {
        let Some(words) = mention.span.of(text) else { continue };
        let span = mention.span;
        let most = words.contains("most") || words.contains("ajority");
        let pair = [" of ", " in ", " per "].iter().any(|word| words.contains(word));
        for (value, unit, change) in quantities(&mention.kind, pair) {
            if most {
                continue;
            }
            let about = value.len() == 2
                && words.split(' ').next().is_some_and(|first| ABOUT.iter().any(|w| first.eq_ignore_ascii_case(w)));
            let change = if about { "~" } else { change };
            let counts = mention.noun.as_ref().filter(|_| unit == "-").map(|noun| noun.head().to_owned());
            row.quantities.push(Quantity { span, value, unit, change, counts });
        }
        row.times.extend(times::time(text, mention));
    }
    row
}

type Triple = (Vec<Number>, String, &'static str);

fn quantities(kind: &MentionKind, pair: bool) -> Vec<Triple> {
    let one = |amount: &Hedged<Figure>, unit: &str| -> Vec<Triple> {
        values(amount).map(|value| (value, unit.to_owned(), change(amount.hedge()))).into_iter().collect()
    };
    match kind {
        MentionKind::Count(amount) => one(amount, "-"),
        MentionKind::Money(amount, currency) => one(amount, currency_name(currency)),
        MentionKind::Percent { amount, points: false } => one(amount, "percentage"),
        MentionKind::Percent { amount, points: true } => one(amount, "percentage point"),
        MentionKind::Measure(quantity) => match &quantity.unit {
            Unit::Measure { name, .. } => one(&quantity.amount, name),
            Unit::Counted(_) | Unit::Bare => one(&quantity.amount, "-"),
        },
        MentionKind::Duration(duration) => one(&duration.amount, duration.unit.name()),
        MentionKind::Age(duration) => one(&duration.amount, &format!("{} of age", duration.unit.name())),
        MentionKind::Share(share) => share_values(&share.part, share.whole(), pair),
        MentionKind::Date(_)
        | MentionKind::Recurring(_)
        | MentionKind::Deixis(_)
        | MentionKind::Ordinal(_)
        | MentionKind::Relation(_)
        | MentionKind::Label(_) => Vec::new(),
    }
}

/// A fraction is one number; "21 of 32" are two; "all 50" is one; "most" is none.
fn share_values(part: &Hedged<Figure>, whole: Figure, pair: bool) -> Vec<Triple> {
    let change = change(part.hedge());
    let Some(stated) = part.stated().next().map(|f| f.value()) else { return Vec::new() };
    let whole = whole.value();
    let row = |value: Number, change| (vec![value], "-".to_owned(), change);
    if stated == whole {
        return if whole == Number::ONE { Vec::new() } else { vec![row(whole, change)] };
    }
    if whole <= Number::from(10) || !pair {
        return stated.over(whole).map(|value| row(value, change)).into_iter().collect();
    }
    vec![row(stated, change), row(whole, "=")]
}

fn values(amount: &Hedged<Figure>) -> Option<Vec<Number>> {
    if let Hedged::Vague(vague) = amount {
        return vague_values(vague);
    }
    Some(amount.stated().map(|figure| figure.value()).collect())
}

/// A bare plural magnitude is a range of one power of ten.
fn vague_values(vague: &Vague) -> Option<Vec<Number>> {
    let exponent = match vague.word() {
        "tens" => 1,
        "hundreds" => 2,
        "thousands" => 3,
        "millions" => 6,
        "billions" => 9,
        "trillions" => 12,
        _ => return None,
    };
    let low = Number::power_of_ten(exponent)?.times(vague.multiplier())?;
    Some(vec![low, low.times(Number::from(10))?])
}

const fn change(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Plain | Hedge::Exactly | Hedge::Between | Hedge::Vague => "=",
        Hedge::About | Hedge::Nearly => "~",
        Hedge::MoreThan | Hedge::AtLeast => ">",
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => "<",
    }
}

fn currency_name(currency: &Currency) -> &str {
    lexicon(Language::English).currency_name(currency)
}
