//! The reference page of hedges and vague words, printed from the tables, in Markdown.

use crate::extract::{HedgeWords, hedge_words};
use crate::language::Language;
use crate::number::{Figure, Number};
use crate::policy::{Policy, VagueWord, interval_words};
use crate::value::{Hedge, Hedged, Quantity, Value};
use crate::{Axis, Reading};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Every hedge of a language with what a policy takes it to mean, and every vague word of the policy's profile.
///
/// ```
/// use crosscheck::{Language, Policy, render};
/// let page = render::words(&Policy::default(), Language::English);
/// assert!(page.contains("| at least 250 people | 250 or more |"));
/// ```
#[must_use]
pub fn words(policy: &Policy, language: Language) -> String {
    let mut page = format!(
        "# Hedges and vague words\n\nPrinted from the tables, as the policy `{}` reads them, with the profile `{}` of vague words.\n\
         *Possible* is what the words leave open, *typical* what a speaker who says this means.\n",
        policy.name(),
        policy.profile()
    );
    let all: Vec<HedgeWords> = hedge_words(language).collect();
    readings(&mut page, policy);
    for (before, heading) in [(true, "before"), (false, "after")] {
        listed(&mut page, heading, all.iter().filter(|row| row.before == before));
    }
    vague(&mut page, policy);
    page
}

/// What each hedge makes of a figure below a hundred and of a round one above it.
fn readings(page: &mut String, policy: &Policy) {
    page.push_str("\n## What a hedge makes of a figure\n\n| said | possible | typical |\n|---|---|---|\n");
    for figure in [20, 250] {
        for hedge in Hedge::ALL {
            let Some(amount) = hedge.of(Figure::from(figure)) else { continue };
            row(page, policy, &amount);
        }
        row(page, policy, &Hedged::between(figure, figure * 2));
    }
    let half_dozen = Figure::new(Number::from(6), Number::from(2));
    for amount in [Hedged::Nearly(dozen()), Hedged::MoreThan(half_dozen)] {
        row(page, policy, &amount);
    }
}

/// A dozen as it is spoken of, in steps of four.
fn dozen() -> Figure {
    Figure::new(Number::from(12), Number::from(4))
}

fn row(page: &mut String, policy: &Policy, amount: &Hedged<Figure>) {
    let value = Value::from(Quantity::count(amount.clone(), "person"));
    let Some(reading) = policy.read(&value) else { return };
    let reading = reading.of_whole_things();
    let typical = Reading { possible: reading.typical, ..reading.clone() };
    // Writing to a string cannot fail.
    let _ = writeln!(page, "| {amount} people | {} | {} |", reading.describe(), typical.describe());
}

/// The words of each hedge on one side of the figure, with their sources.
fn listed<'w>(page: &mut String, heading: &str, rows: impl Iterator<Item = &'w HedgeWords>) {
    let rows: Vec<&HedgeWords> = rows.collect();
    let _ = write!(page, "\n## Words {heading} a figure\n\n| hedge | words | source |\n|---|---|---|\n");
    for hedge in Hedge::ALL {
        let own: Vec<&&HedgeWords> = rows.iter().filter(|row| row.hedge == hedge).collect();
        if own.is_empty() {
            continue;
        }
        let words: Vec<String> = own.iter().map(|row| cell(row.words)).collect();
        let sources: BTreeSet<&str> = own.iter().map(|row| row.source).collect();
        let sources: Vec<&str> = sources.into_iter().collect();
        let _ = writeln!(page, "| {} | {} | {} |", hedge.code(), words.join(", "), cell(&sources.join("; ")));
    }
}

fn vague(page: &mut String, policy: &Policy) {
    page.push_str("\n## Vague words\n\n| word | possible | typical | profile | source |\n|---|---|---|---|---|\n");
    for VagueWord { word, possible, typical, profile, source } in policy.vague_words() {
        let (possible, typical) = (interval_words(possible, &Axis::Count), interval_words(typical, &Axis::Count));
        let _ = writeln!(page, "| {word} | {possible} | {typical} | {profile} | {} |", cell(source));
    }
}

/// A cell of a table: its bars do not end it.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
