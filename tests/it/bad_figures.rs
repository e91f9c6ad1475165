//! Figures as they should not be written: too long, torn, upside down, half there. They are read or left alone with a
//! label, never read wrongly without a word, and never slowly.

use crate::described::mentions;
use std::time::{Duration, Instant};

#[rustfmt::skip]
const CASES: &[(&str, &[&str])] = &[
    // Separators that make no sense.
    ("1,0000 people", &["1,0000 => Unreadable"]),
    ("1,2,3,4 people", &["1,2,3,4 => Unreadable"]),
    ("12,34 people", &["12,34 => Unreadable"]),
    ("Connect to 10.0.0.1 now.", &["10.0.0.1 => Unreadable", "now => Present"]),
    ("1234,567 people", &["1234,567 => Unreadable"]),
    // Separators that do.
    ("12,34,567 people", &["12,34,567 => Count(1234567) of person"]),
    ("1'234'567 people", &["1'234'567 => Count(1234567) of person"]),
    ("12\u{202f}500 people", &["12\u{202f}500 => Count(12500) of person"]),
    ("1\u{a0}234\u{a0}567 people", &["1\u{a0}234\u{a0}567 => Count(1234567) of person"]),
    // Full-width digits, and marks that nobody sees inside a figure or beside it.
    ("１２０ people", &["１２０ => Count(120) of person"]),
    ("\u{200f}120\u{200f} people", &["120 => Count(120) of person"]),
    ("1\u{200e}200 people", &["1\u{200e}200 => Unreadable"]),
    ("1\u{ad}200 people", &["1\u{ad}200 => Code"]),
    ("1\u{200b}200 people", &["1\u{200b}200 => Code"]),
    ("\u{ad}120 people", &["120 => Code"]),
    ("120\u{200b} people", &["120\u{200b} => Code"]),
    // More than can be held.
    ("1e400 people", &["1e400 => Code"]),
    ("10^99 people", &["10^99 => Unreadable"]),
    ("99999999999999999999999999999999999999999 people", &["99999999999999999999999999999999999999999 => Unreadable"]),
    ("1e-30 is small.", &["1e-30 => Count(0.000000000000000000000000000001)"]),
    // Words that do not fit together.
    ("hundred hundred thousand people", &[]),
    ("one two three", &[]),
    ("thousand million billion people", &[]),
    // Upside down.
    ("between 20 and 10 people", &["between 20 and 10 => Count(between 10 and 20) of person"]),
    ("20 to 10", &["20 to 10 => Score"]),
    ("from 20 to 10", &["20 => Count(20)", "10 => Count(10)"]),
    // Half a figure at the end of the text.
    ("between 9 and", &["9 => Count(9)"]),
    ("about", &[]),
    ("at least $", &[]),
    ("1,", &["1 => Count(1)"]),
    ("2.5e", &["2.5e => Code"]),
    ("3/", &["3 => Count(3)"]),
    ("2^", &["2 => Count(2)"]),
    ("5 ±", &["5 => Count(5)"]),
    ("6'", &["6 => Count(6)"]),
    ("two hundred and", &["two hundred => Count(200)"]),
    ("one over", &[]),
    ("minus", &[]),
    ("1/0", &["1/0 => Code"]),
];

#[test]
fn bad_figures_are_read_or_left_alone() {
    let wrong: Vec<String> = CASES
        .iter()
        .filter_map(|(text, expected)| {
            let found = mentions(text);
            (found != *expected).then(|| format!("{text}\n  expected {expected:?}\n  found    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a test may look at the clock")]
fn long_figures_take_no_longer_than_their_length() {
    let pieces = [
        "9",
        ",",
        "1,",
        "1.",
        "-",
        "$",
        "(",
        "-5 ",
        "5\" ",
        "5'",
        "1 234 ",
        "1\u{200e}",
        "1e",
        "2^",
        "10⁶",
        "3 to ",
        "5 ± ",
        "5/",
        "5:",
        "1 x ",
        "2 by ",
        "aged 5, ",
        "5 kg per ",
        "hundred ",
        "one hundred and ",
        "half a ",
        "one point ",
        "one over ",
        "twenty fifth ",
        "thousands of ",
        "at least ",
        "at least 5 ",
        "from 5 to ",
        "not a ",
    ];
    for piece in pieces {
        let text = piece.repeat(200_000 / piece.len());
        let begun = Instant::now();
        let read = mentions_of_long(&text);
        assert!(begun.elapsed() < Duration::from_secs(10), "{piece:?}: {read} mentions took {:?}", begun.elapsed());
    }
}

/// Counts instead of describing: the words of a mention may be a million bytes.
fn mentions_of_long(text: &str) -> usize {
    use crosscheck::extract::{Text, quantities};
    quantities(&Text::new(text)).count()
}
