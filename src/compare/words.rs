//! Values in the words of an editor.

use crate::number::{Figure, Number};
use crate::policy::{number_words, period_words};
use crate::value::{Currency, Date, Hedged, Money, Partial, TimeUnit, Value};

/// A value in words: `nearly a dozen`, `up to $15 million`, `around 2009`; the counted noun is left to the quote.
pub(crate) fn say(value: &Value) -> String {
    match value {
        Value::Quantity(quantity) => {
            let amount = hedged(&quantity.amount, figure);
            match &quantity.unit {
                crate::value::Unit::Measure { name, .. } => {
                    let one = quantity.amount.stated().all(|f| f.value() == Number::ONE);
                    if one {
                        format!("{amount} {}", name.strip_suffix(" mass").unwrap_or(name))
                    } else {
                        format!("{amount} {}", plural(name))
                    }
                }
                _ => amount,
            }
        }
        Value::Money(Money { amount, currency }) => hedged(amount, |n| money(*n, currency)),
        Value::Date(when) => dated(when),
        Value::Duration(duration) => {
            let one = duration.amount.stated().all(|f| f.value() == Number::ONE);
            let vague = matches!(duration.amount, Hedged::Vague(_));
            let unit = if one && !vague { duration.unit.name().to_owned() } else { plural_time(duration.unit) };
            format!("{} {unit}", hedged(&duration.amount, figure))
        }
        Value::Share(share) => {
            let whole = share.whole().value();
            if whole != Number::ONE {
                let is_all = matches!(&share.part, Hedged::Plain(part) if part.value() == whole);
                if is_all {
                    return format!("all {}", number_words(whole));
                }
                return format!("{} of {}", hedged(&share.part, figure), number_words(whole));
            }
            hedged(&share.part, |part| {
                let percent = part.value().times(Number::from(100)).filter(|p| 10 % p.denominator() == 0);
                match percent {
                    Some(_) if part.value() == Number::ONE => "all".to_owned(),
                    Some(percent) => format!("{percent}%"),
                    None => part.value().to_string(),
                }
            })
        }
        Value::Name(name) => name.text().to_owned(),
        Value::Place(place) => place.text().to_owned(),
    }
}

/// Dates have hedges of their own: "around 2009", "after 2009".
fn dated(when: &Hedged<Date>) -> String {
    match when {
        Hedged::About(v) => format!("around {}", date(v)),
        Hedged::Nearly(v) => format!("shortly before {}", date(v)),
        Hedged::MoreThan(v) => format!("after {}", date(v)),
        Hedged::AtLeast(v) => format!("from {} on", date(v)),
        Hedged::FewerThan(v) => format!("before {}", date(v)),
        Hedged::AtMost(v) => format!("by {}", date(v)),
        Hedged::UpTo(v) => format!("until {}", date(v)),
        other => hedged(other, date),
    }
}

fn hedged<T>(value: &Hedged<T>, say: impl Fn(&T) -> String) -> String {
    match value {
        Hedged::Plain(v) => say(v),
        Hedged::Exactly(v) => format!("exactly {}", say(v)),
        Hedged::About(v) => format!("about {}", say(v)),
        Hedged::Nearly(v) => format!("nearly {}", say(v)),
        Hedged::MoreThan(v) => format!("more than {}", say(v)),
        Hedged::AtLeast(v) => format!("at least {}", say(v)),
        Hedged::FewerThan(v) => format!("fewer than {}", say(v)),
        Hedged::AtMost(v) => format!("at most {}", say(v)),
        Hedged::UpTo(v) => format!("up to {}", say(v)),
        Hedged::Between(a, b) => format!("{} to {}", say(a), say(b)),
        Hedged::Vague(vague) => vague.to_string(),
    }
}

/// A figure; what was spoken of in dozens stays so.
fn figure(figure: &Figure) -> String {
    let dozens = figure.value().over(Number::from(12)).filter(|n| n.is_whole() && !n.is_zero());
    if figure.last_place() == Number::from(2) && figure.value() == Number::from(6) {
        return "half a dozen".to_owned();
    }
    match dozens {
        Some(Number::ONE) if figure.last_place() == Number::from(4) => "a dozen".to_owned(),
        Some(n) if figure.last_place() == Number::from(4) => format!("{n} dozen"),
        _ => number_words(figure.value()),
    }
}

fn money(figure: Figure, currency: &Currency) -> String {
    let amount = number_words(figure.value());
    match currency.name() {
        "USD" => format!("${amount}"),
        "EUR" => format!("€{amount}"),
        "GBP" => format!("£{amount}"),
        sign if sign.chars().all(|c| !c.is_alphanumeric()) => format!("{sign}{amount}"),
        name => format!("{amount} {name}"),
    }
}

/// A date; only those told in part are named by their parts.
pub(super) fn date(date: &Date) -> String {
    match date {
        Date::Period(period) => period_words(*period),
        Date::Partial(partial) => partial_words(*partial),
    }
}

fn partial_words(partial: Partial) -> String {
    let capital = |name: &str| {
        let mut letters = name.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    let mut words: Vec<String> = partial.weekday.map(|day| capital(day.name())).into_iter().collect();
    words.extend(partial.part.map(|part| part.name().to_owned()));
    let month = partial.month.map(crate::policy::month_name);
    match (partial.day, month) {
        (Some(day), Some(month)) => words.push(format!("{day} {month}")),
        (Some(day), None) => words.push(format!("the {day}th")),
        (None, Some(month)) => words.push(month.to_owned()),
        (None, None) => {}
    }
    words.extend(partial.clock.map(|(hour, minute)| format!("{hour:02}:{minute:02}")));
    words.join(" ")
}

/// The plural of a measure's name; abbreviations and degrees stay as they are.
/// A unit in the plural: kilometres per hour, square feet, pounds, degrees Celsius.
pub(crate) fn plural(name: &str) -> String {
    let (measured, per) = name.split_once(" per ").map_or((name, None), |(measured, per)| (measured, Some(per)));
    // UCUM tells the pound of mass from that of force; nobody else does.
    let measured = measured.strip_suffix(" mass").unwrap_or(measured);
    let words = match measured.rsplit_once(' ') {
        Some((kind, last)) => format!("{kind} {}", plural_word(last)),
        None => plural_word(measured),
    };
    per.map_or_else(|| words.clone(), |per| format!("{words} per {per}"))
}

fn plural_word(word: &str) -> String {
    match word {
        "foot" => "feet".to_owned(),
        "inch" => "inches".to_owned(),
        "ton" => "tons".to_owned(),
        "celsius" => "degrees Celsius".to_owned(),
        "fahrenheit" => "degrees Fahrenheit".to_owned(),
        _ if word.len() < 4 || word.ends_with(['s', 'z']) => word.to_owned(),
        _ => format!("{word}s"),
    }
}

fn plural_time(unit: TimeUnit) -> String {
    if unit == TimeUnit::Century { "centuries".to_owned() } else { format!("{}s", unit.name()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_plurals() {
        let plurals =
            ["mile", "kilometre per hour", "square foot", "metric ton", "pound mass", "celsius", "hertz", "bar"];
        let plurals = plurals.map(plural).join(", ");
        assert_eq!(
            plurals,
            "miles, kilometres per hour, square feet, metric tons, pounds, degrees Celsius, hertz, bar"
        );
    }
}
