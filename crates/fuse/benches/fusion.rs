//! Time of each method as rows grow, and how often each finds a hidden truth: `cargo bench -p crosscheck-fuse`, with
//! `-- --short` for CI. Everything is printed and nothing asserted.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]
#![allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "rates and made-up data are for reading"
)]

use crosscheck_fuse::{Fusion, Method, Settings, Statement, fuse, statement};
use simulated::{Set, mixed};
use std::hint::black_box;
use std::time::Instant;

#[allow(dead_code, reason = "the tests use the other sets")]
#[path = "../tests/it/simulated.rs"]
mod simulated;

fn main() {
    #[allow(clippy::disallowed_methods, reason = "a bench is a program: it reads its arguments")]
    let short = std::env::args().any(|argument| argument == "--short");
    growth(short);
    accuracy(if short { 1 } else { 10 }, if short { 60 } else { 600 });
}

/// Seconds that some work takes, once.
fn seconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    #[allow(clippy::disallowed_methods, reason = "the bench measures; the core reads no clock")]
    let start = Instant::now();
    let done = black_box(work());
    (start.elapsed().as_secs_f64(), done)
}

/// The rows of a set as JSON Lines.
fn lines(set: &Set) -> Vec<String> {
    let row = |statement: &Statement| {
        let crosscheck_fuse::Said::Text(value) = &statement.value else { return String::new() };
        let fields = serde_json::json!({"question": statement.question, "source": statement.source, "value": value});
        fields.to_string()
    };
    set.statements.iter().map(row).collect()
}

fn growth(short: bool) {
    println!("seconds, and how many times as long as the size before");
    let sizes: &[usize] = if short { &[500] } else { &[700, 7_000, 70_000] };
    let mut before: Vec<f64> = Vec::new();
    for questions in sizes {
        let set = mixed(1, *questions, false);
        let rows = lines(&set);
        let mut took = Vec::new();
        let parse = || rows.iter().filter_map(|row| statement::from_line(row).ok().flatten()).collect::<Vec<_>>();
        let (time, statements) = seconds(parse);
        took.push(("rows of JSON", time, 0));
        for method in Method::ALL {
            let (time, fusion) = seconds(|| fuse(&statements, &Settings::new(*method)));
            took.push((method.code(), time, fusion.changes.len()));
        }
        println!("  {} rows, {questions} questions, 69 sources", statements.len());
        for (index, (label, time, rounds)) in took.iter().enumerate() {
            let grown = before.get(index).map_or_else(String::new, |before| format!("   x {:.1}", time / before));
            println!("    {label:<20} {time:>8.3} s  {rounds:>3} rounds{grown}");
        }
        before = took.into_iter().map(|(_, time, _)| time).collect();
    }
}

fn accuracy(seeds: u64, questions: usize) {
    println!("\npart of {questions} questions answered rightly, mean of {seeds} made-up sets (times, authors, prices)");
    println!("  {:<20} {:>8} {:>10} {:>8} {:>10}", "", "read", "as written", "origins", "as written");
    for method in Method::ALL.iter().filter(|method| **method != Method::Gtm) {
        let mut cells = Vec::new();
        for origins in [false, true] {
            for as_written in [false, true] {
                let of = |seed| {
                    let set = mixed(seed, questions, origins);
                    let settings = Settings::new(*method);
                    let settings = if as_written { settings.as_written() } else { settings };
                    right(&fuse(&set.statements, &settings), &set)
                };
                cells.push((1..=seeds).map(of).sum::<f64>() / seeds as f64);
            }
        }
        let [read, written, origins, both] = cells[..] else { continue };
        println!("  {:<20} {read:>8.3} {written:>10.3} {origins:>8.3} {both:>10.3}", method.code());
    }
}

/// The part of questions whose value means the same as the true one; a vote between the two, read alike, tells.
fn right(fusion: &Fusion, set: &Set) -> f64 {
    let says = |question: &str, source: &str, value: &str| Statement {
        question: question.to_owned(),
        source: source.to_owned(),
        origin: None,
        value: crosscheck_fuse::Said::Text(value.to_owned()),
    };
    let truth = set.truth.iter().map(|(question, truth)| says(question, "truth", truth));
    let found = fusion.answers.iter().filter(|answer| answer.is_decided);
    let found = found.map(|answer| says(&answer.question, "found", &answer.candidates[0].value));
    let held = fuse(&truth.chain(found).collect::<Vec<_>>(), &Settings::new(Method::Majority));
    held.answers.iter().filter(|answer| answer.candidates.len() == 1).count() as f64 / set.truth.len() as f64
}
