//! Mentions as lines that a test can hold.

use crosscheck::extract::{Mention, MentionKind, Text, read};
use std::fmt::Write;

fn value(kind: &MentionKind) -> String {
    match kind {
        MentionKind::Count(amount) => format!("Count({amount})"),
        MentionKind::Money(amount, currency) => format!("Money({amount} {})", currency.name()),
        MentionKind::Percent { amount, points } => format!("Percent({amount}, {points})"),
        MentionKind::Measure(quantity) => format!("Measure({quantity})"),
        MentionKind::Duration(duration) => format!("Duration({duration})"),
        MentionKind::Age(duration) => format!("Age({duration})"),
        MentionKind::Share(share) => format!("Share({share})"),
        MentionKind::Date(date) => format!("Date({date})"),
        MentionKind::Recurring(recurrence) => format!("Recurring({recurrence})"),
        MentionKind::Deixis(deixis) => format!("{deixis:?}"),
        MentionKind::Ordinal(rank) => format!("Ordinal({rank})"),
        MentionKind::Relation(factor) => format!("Relation({factor})"),
        MentionKind::Label(label) => format!("{label:?}"),
    }
}

/// The words of a mention, its value, the noun that it counts and its trend, on one line.
pub fn described(text: &str, mention: &Mention) -> String {
    let mut line = format!("{} => {}", mention.span.of(text).unwrap(), value(&mention.kind));
    if let Some(noun) = &mention.noun {
        write!(line, " of {}", noun.head()).unwrap();
        if let Some(of) = noun.of {
            write!(line, " / {}", of.of(text).unwrap()).unwrap();
        }
        if noun.continues {
            line.push_str(" +");
        }
    }
    if mention.approximate && !["about", "nearly"].iter().any(|word| line.contains(word)) {
        line.push_str(" ~");
    }
    if let Some(anchor) = mention.anchor {
        write!(line, " {:?} {}", anchor.direction, anchor.event.of(text).unwrap()).unwrap();
        if let Some(date) = anchor.date {
            write!(line, " on {date}").unwrap();
        }
    }
    if let Some(trend) = mention.trend {
        write!(line, " {trend:?}").unwrap();
    }
    line
}

/// All mentions of a text that was published on Tuesday, 24 February 2026.
pub fn mentions(text: &str) -> Vec<String> {
    let reference = "2026-02-24".parse().ok();
    read(&Text::new(text).published(reference)).iter().map(|mention| described(text, mention)).collect()
}
