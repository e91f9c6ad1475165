//! Laws of reading: whatever the text, what is read stands there; however a number is spelled, it is the same number.

use crosscheck::extract::{MentionKind, Text, quantities};
use crosscheck::wire::{OffsetMap, Offsets, quantities as wire};
use crosscheck::{Language, Number};
use proptest::prelude::*;

/// Words and signs of which figures and dates are made, and what makes trouble between them.
const PIECES: &[&str] = &[
    "12",
    "1,200",
    "3.5",
    "2009",
    "19",
    "1e400",
    "½",
    "three",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "dozen",
    "dozens",
    "half",
    "third",
    "first",
    "no",
    "one",
    "a",
    "an",
    "the",
    "all",
    "most",
    "of",
    "and",
    "or",
    "to",
    "in",
    "per",
    "between",
    "from",
    "about",
    "at least",
    "more than",
    "up to",
    "nearly",
    "or more",
    "people",
    "soldiers",
    "were killed",
    "dead",
    "$",
    "US$",
    "€",
    "%",
    "percent",
    "km",
    "km/h",
    "°C",
    "years",
    "year",
    "old",
    "aged",
    "ago",
    "later",
    "last",
    "next",
    "this",
    "Sunday",
    "May",
    "March",
    "Monday night",
    "p.m.",
    "at 3",
    "10:30",
    "noon",
    "Q3",
    "1990s",
    "rose",
    "fell",
    "by",
    "twice",
    "times as many",
    "-",
    "–",
    "/",
    ":",
    ",",
    ".",
    "(",
    ")",
    "'s",
    "’s",
    "\"",
    "“",
    "#",
    "+",
    "^",
    "~",
    "\n",
    "\n\n",
    "\u{a0}",
    "\u{200b}",
    "\u{ad}",
    "\u{200f}",
    "１２",
    "٣",
    "的",
    "é",
    "🚢",
    "veintiún",
    "mil",
    "más de",
    "de",
    "el",
    "febrero",
    "por ciento",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(PIECES), prop::sample::select(vec![" ", " ", " ", ""]));
    let piece = piece.prop_map(|(piece, gap)| format!("{piece}{gap}"));
    prop::collection::vec(prop_oneof![12 => piece, 1 => any::<char>().prop_map(String::from)], 0..40)
        .prop_map(|pieces| pieces.concat())
}

/// A number below a billion in English words, written from its digits.
fn in_words(n: u64, and: bool) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let small = |n: u64| SMALL[usize::try_from(n).unwrap()];
    let below_hundred = |n: u64| match (n / 10, n % 10) {
        _ if n < 20 => small(n).to_owned(),
        (tens, 0) => TENS[usize::try_from(tens).unwrap()].to_owned(),
        (tens, ones) => format!("{}-{}", TENS[usize::try_from(tens).unwrap()], small(ones)),
    };
    let joined = |rest: String| if and { format!(" and {rest}") } else { format!(" {rest}") };
    let below_thousand = |n: u64| match (n / 100, n % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{} hundred", small(hundreds)),
        (hundreds, rest) => format!("{} hundred{}", small(hundreds), joined(below_hundred(rest))),
    };
    let mut words = Vec::new();
    for (power, name) in [(1_000_000, " million"), (1_000, " thousand"), (1, "")] {
        let group = n / power % 1_000;
        if group > 0 {
            words.push(format!("{}{name}", below_thousand(group)));
        }
    }
    if words.is_empty() { small(0).to_owned() } else { words.join(" ") }
}

/// The only count in a text.
fn count(text: &str) -> Option<Number> {
    let text = Text::in_language(text, Language::English);
    let mut found = quantities(&text).map(|mention| match &mention.kind {
        MentionKind::Count(amount) => amount.stated().next().map(|figure| figure.value()),
        _ => None,
    });
    let first = found.next()??;
    found.next().is_none().then_some(first)
}

/// Digits with a separator between groups of three.
fn grouped(n: u64, separator: &str) -> String {
    let digits = n.to_string();
    let cut = |from: usize, to: usize| digits[from..to].to_owned();
    let first = (digits.len() - 1) % 3 + 1;
    let groups = (first..digits.len()).step_by(3).map(|at| cut(at, at + 3));
    std::iter::once(cut(0, first)).chain(groups).collect::<Vec<_>>().join(separator)
}

proptest! {
    #[test]
    fn what_is_read_stands_there_in_order(text in soup(), dated in any::<bool>()) {
        for language in Language::ALL {
            let split = Text::in_language(&text, *language);
            let split = split.published(if dated { "2026-02-24".parse().ok() } else { None });
            let mut end = 0;
            for mention in quantities(&split) {
                let words = mention.span.of(&text);
                prop_assert!(words.is_some_and(|words| !words.trim().is_empty()), "{:?} in {:?}", mention.span, text);
                prop_assert!(mention.span.start() >= end, "{:?} overlaps what came before in {:?}", words, text);
                end = mention.span.end();
                if let Some(noun) = &mention.noun {
                    prop_assert!(noun.span.of(&text).is_some());
                    prop_assert!(!noun.head().is_empty());
                }
            }
        }
    }

    #[test]
    fn rows_quote_the_text_in_any_unit(text in soup()) {
        let row = wire::QuantityRow::new("1", &text, "2026-02-24".parse().ok());
        let split = Text::new(&text).published(row.reference);
        let mentions: Vec<_> = quantities(&split).collect();
        let chars: Vec<char> = text.chars().collect();
        let line = wire::to_line(&row, &mentions, &OffsetMap::new(&text, Offsets::Chars));
        let json: serde_json::Value = serde_json::from_str(&line).unwrap();
        for item in ["quantities", "times"].iter().flat_map(|list| json[list].as_array().unwrap()) {
            let at = |key: &str| usize::try_from(item[key].as_u64().unwrap()).unwrap();
            let quoted: String = chars[at("start")..at("end")].iter().collect();
            prop_assert_eq!(&quoted, item["text"].as_str().unwrap());
        }
    }

    #[test]
    fn a_number_is_the_same_in_digits_and_in_words(n in 2_u64..1_000_000_000, and in any::<bool>()) {
        let expected = Some(Number::from(i64::try_from(n).unwrap()));
        for figure in [in_words(n, and), n.to_string(), grouped(n, ","), grouped(n, "\u{202f}")] {
            let text = format!("Rescuers counted {figure} people.");
            // Four plain digits after a verb may be a year.
            if figure.len() == 4 && figure == n.to_string() {
                continue;
            }
            prop_assert_eq!(count(&text), expected, "{}", text);
        }
    }
}

#[test]
fn all_numbers_below_two_thousand_are_read_in_words() {
    for n in 2..2_000 {
        let text = format!("They found {} houses.", in_words(n, true));
        assert_eq!(count(&text), Some(Number::from(i64::try_from(n).unwrap())), "{text}");
    }
}
