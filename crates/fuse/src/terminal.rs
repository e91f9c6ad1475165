//! A fusion as text for a terminal: disputed questions with all their answers, and the weights.

use crate::fusion::{Answer, Estimate, Fusion, Scored, SourceWeight};
use crosscheck::render::visible;
use std::fmt::Write;

/// More sources of one answer, and more ways of writing it, are only counted.
const NAMED: usize = 6;

/// Writes a fusion for readers; what comes from the rows is made visible first.
#[must_use]
pub fn terminal(fusion: &Fusion) -> String {
    // Writing to a string cannot fail.
    let mut out = String::new();
    heading(&mut out, fusion);
    let (disputed, agreed): (Vec<&Answer>, Vec<&Answer>) =
        fusion.answers.iter().partition(|answer| answer.candidates.len() > 1);
    for answer in &disputed {
        let _ = writeln!(out, "\n{}", visible(&answer.question));
        if !answer.is_decided {
            let _ = writeln!(out, "  left open");
        }
        for (index, candidate) in answer.candidates.iter().enumerate() {
            line(&mut out, candidate, answer.is_decided && index == 0);
        }
        if let Some(estimate) = &answer.estimate {
            let _ = writeln!(out, "  estimated at {}, which nobody reported", estimated(estimate));
        }
    }
    if !agreed.is_empty() {
        let _ = writeln!(out, "\n{} with one answer only", counted(agreed.len(), "question"));
    }
    weights(&mut out, &fusion.sources);
    for note in &fusion.notes {
        let _ = writeln!(out, "\nnote: {note}");
    }
    out
}

fn estimated(estimate: &Estimate) -> String {
    if estimate.is_clock {
        let seconds = (estimate.number * 60.0).round();
        let (hours, minutes) = ((seconds / 3600.0).floor(), (seconds / 60.0).floor() % 60.0);
        return format!("{hours:02}:{minutes:02}:{:02}", seconds % 60.0);
    }
    format!("{} {}", figure(estimate.number), visible(&estimate.unit)).trim_end().to_owned()
}

fn heading(out: &mut String, fusion: &Fusion) {
    let settings = &fusion.settings;
    let _ = writeln!(
        out,
        "{}: {}\n{} from {} and {} on {}",
        settings.method().code(),
        settings.method().paper(),
        counted(fusion.statements, "statement"),
        counted(fusion.sources.len(), "source"),
        counted(fusion.origins, "origin"),
        counted(fusion.answers.len(), "question")
    );
    let given: Vec<String> =
        settings.parameters().map(|(parameter, value)| format!("{}={value}", parameter.name)).collect();
    if !given.is_empty() {
        let _ = writeln!(out, "{}", given.join(", "));
    }
    if settings.is_as_written() {
        let _ = writeln!(out, "values are held against each other as they are written");
    }
    if let Some(last) = fusion.changes.last() {
        let came = if fusion.converged { "converged" } else { "stopped at the limit" };
        let changes: Vec<String> =
            fusion.changes.iter().rev().take(NAMED).rev().map(|change| figure(*change)).collect();
        let earlier = if fusion.changes.len() > changes.len() { "… " } else { "" };
        let rounds = counted(fusion.changes.len(), "round");
        let _ =
            writeln!(out, "{came} after {rounds}, the last change {}: {earlier}{}", figure(*last), changes.join(", "));
    }
}

fn line(out: &mut String, candidate: &Scored, preferred: bool) {
    let mark = if preferred { '>' } else { ' ' };
    let votes = if candidate.votes == 1.0 { "vote" } else { "votes" };
    let _ = write!(
        out,
        "{mark} {:>9}  {} {votes}  {}",
        figure(candidate.score),
        figure(candidate.votes),
        visible(&candidate.value)
    );
    if !candidate.also_written.is_empty() {
        let _ = write!(out, " (also {})", few(&candidate.also_written));
    }
    let _ = writeln!(out, " · {}", few(&candidate.sources));
}

fn weights(out: &mut String, sources: &[SourceWeight]) {
    let mut sorted: Vec<&SourceWeight> = sources.iter().collect();
    sorted.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let _ = writeln!(out, "\nweight of each source");
    for source in sorted {
        let _ = write!(out, "  {:>9}  {}", figure(source.weight), visible(&source.source));
        if let Some(origin) = &source.origin {
            let _ = write!(out, " (origin {})", visible(origin));
        }
        let _ = write!(out, ", {}", counted(source.answers, "answer"));
        if source.contradicts_itself > 0 {
            let _ = write!(out, ", contradicts itself on {}", counted(source.contradicts_itself, "question"));
        }
        out.push('\n');
    }
}

/// The first of many, and how many more there are.
fn few(all: &[String]) -> String {
    let named: Vec<String> = all.iter().take(NAMED).map(|one| visible(one)).collect();
    match all.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

/// A figure for readers: few digits, no exponent while it can be helped.
fn figure(number: f64) -> String {
    let size = number.abs();
    if number == 0.0 {
        return "0".to_owned();
    }
    if !(0.000_1..1e9).contains(&size) {
        return format!("{number:.2e}");
    }
    let digits = if size >= 100.0 { format!("{number:.1}") } else { format!("{number:.4}") };
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
