//! How fast figures and dates are read, against the bare scan of the same text, and whether any input makes it slow.
//!
//! `cargo bench --bench reading`, with `-- --short` for CI. Printed and never asserted.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]
#![allow(clippy::float_arithmetic, clippy::as_conversions, reason = "rates are for reading, not for comparing claims")]

use crosscheck::extract::{Text, quantities};
use std::hint::black_box;
use std::time::Duration;
use support::{bare_scan, rate, stories, time};

mod support;

/// Inputs that could make a reader slow, each repeated: the sign or the words, and what it is.
const ODD: &[(&str, &str)] = &[
    (",", "commas"),
    ("9", "digits without end"),
    ("1,", "digits and commas"),
    ("1.", "digits and full stops"),
    ("-", "hyphens"),
    ("3-4-", "digits and hyphens"),
    ("7/", "digits and slashes"),
    ("\"", "quotation marks"),
    ("x", "one word without end"),
    ("\u{e9}", "one word beyond ASCII"),
    ("\u{200b}", "zero-width spaces"),
    ("U.S.", "initials"),
    ("one ", "the word one"),
    ("hundred ", "the word hundred"),
    ("twenty-", "tens and hyphens"),
    ("5 ", "small figures"),
    ("5 and ", "figures and and"),
    ("between ", "the word between"),
    ("at least about ", "hedges"),
    ("more than 12 people ", "hedged counts"),
    ("$5 ", "amounts"),
    ("5 km ", "measures"),
    ("half a ", "fractions"),
    ("May ", "months"),
    ("May 5, ", "days of months"),
    ("last ", "shifts"),
    ("Sunday ", "weekdays"),
    ("Monday at 3 p.m. ", "times of day"),
    ("two years ago ", "distances"),
    ("2009 ", "years"),
    ("first ", "ranks"),
    ("killed 12 ", "casualties"),
    ("the a of ", "small words"),
];

fn figures(text: &str) -> usize {
    quantities(&Text::new(text)).count()
}

fn main() {
    #[allow(clippy::disallowed_methods, reason = "a bench is a program: it reads its arguments")]
    let short = std::env::args().any(|argument| argument == "--short");
    let texts: Vec<String> = stories().iter().flatten().map(|source| source.text().to_owned()).collect();
    let bytes = texts.iter().map(String::len).sum();
    figures("Twelve people died on Monday.");
    let over = |work: &dyn Fn(&str)| time(short, || texts.iter().for_each(|text| work(text)));
    println!("reading {} articles, {bytes} bytes", texts.len());
    let bare = over(&|text| _ = black_box(bare_scan(text)));
    rate("bare scan: split into words, hash each", bytes, bare, bare);
    rate("tokens and sentences (Text::new)", bytes, over(&|text| drop(black_box(Text::new(text)))), bare);
    rate("and figures (extract::quantities)", bytes, over(&|text| _ = black_box(figures(text))), bare);
    let median = kilobytes(&texts.join("\n\n"), short);
    odd(median, short);
}

/// Reads each kilobyte of a text by itself; tells the median and the slowest.
fn kilobytes(text: &str, short: bool) -> Duration {
    let mut pieces = vec![String::new()];
    for word in text.split_inclusive(' ') {
        if pieces.last().is_some_and(|piece| piece.len() + word.len() > 1_024) {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(word);
        }
    }
    pieces.pop();
    let mut times: Vec<Duration> = pieces.iter().map(|piece| time(short, || figures(piece))).collect();
    times.sort_unstable();
    let (median, slowest) = (times.get(times.len() / 2).copied(), times.last().copied());
    let (median, slowest) = (median.unwrap_or_default(), slowest.unwrap_or_default());
    let ratio = slowest.as_secs_f64() / median.as_secs_f64();
    println!("\na kilobyte of the articles: median {:.1} us, slowest x {ratio:.2}", median.as_secs_f64() * 1e6);
    median
}

/// A kilobyte of each odd input against the median kilobyte of the articles, and twice as much against once.
fn odd(median: Duration, short: bool) {
    println!("\n{:<28} {:>22} {:>16}", "of nothing but", "x median kilobyte", "twice the input");
    for (piece, label) in ODD {
        let text = piece.repeat(64 * 1_024 / piece.len());
        let once = time(short, || figures(&text));
        let twice = time(short, || figures(&text.repeat(2)));
        let kilobyte = once.as_secs_f64() / 64.0 / median.as_secs_f64();
        let growth = twice.as_secs_f64() / once.as_secs_f64();
        println!("{label:<28} {kilobyte:>22.2} {growth:>16.2}");
    }
}
