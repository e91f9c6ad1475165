//! The report at a terminal, and its list of calm questions in Markdown.

use crate::golden;
use crate::story;
use crosscheck::render::{Accounts, Terminal, markdown, visible};
use crosscheck::report::{Pair, Position, Question, SourceEntry};
use crosscheck::{Claim, Comparison, Hedged, Policy, Quantity, Report, Source, Span, Topic, Value, Verdict, check};

pub(crate) fn at(width: usize) -> Terminal {
    Terminal { width, ..Terminal::default() }
}

pub(crate) fn terminal(report: &Report, sources: &[Source], options: &Terminal) -> String {
    crosscheck::render::terminal(report, sources, &Policy::default(), options)
}

/// Columns that a row takes, by the same tables that terminals use.
pub(crate) fn columns(row: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(row)
}

/// A report of one contradiction between two texts, quoting `figure` in each.
pub(crate) fn of_two(texts: [(&str, &str); 2], figure: &str) -> (Report, Vec<Source>) {
    let sources: Vec<Source> = texts.iter().map(|(id, text)| Source::new(id, text)).collect();
    let claim = |source: &Source| {
        let start = source.text().find(figure).unwrap();
        let value = Value::Quantity(Quantity::count(Hedged::Plain(7.into()), "person"));
        let (span, all) = (Span::between(start, start + figure.len()), Span::between(0, source.text().len()));
        Claim::new(source.id(), Topic::new("ferry", "killed"), value).quoting_at(source, span, all).unwrap()
    };
    let comparison = Comparison {
        verdict: Verdict::Contradict,
        why: "because".to_owned(),
        unless: None,
        settle: None,
        kind: "count",
    };
    let question = Question {
        id: "killed/ferry".to_owned(),
        question: "How many died?".to_owned(),
        subject: "ferry".to_owned(),
        attribute: "killed".to_owned(),
        verdict: Verdict::Contradict,
        kinds: vec!["count"],
        claims: sources.iter().map(claim).collect(),
        pairs: vec![Pair { a: 0, b: 1, comparison }],
        positions: vec![Position { value: "7".to_owned(), claims: vec![0], count: 1, origins: 1, speakers: 0 }],
        range: None,
        ranges: Vec::new(),
        origins: 2,
        speakers: 0,
        summarised: 0,
        linked_by: Vec::new(),
    };
    let entry = |source: &Source| SourceEntry {
        id: source.id().to_owned(),
        name: source.name().to_owned(),
        published: None,
        origin: 0,
    };
    let report = Report {
        sources: sources.iter().map(entry).collect(),
        questions: vec![question],
        derivations: Vec::new(),
        differences: Vec::new(),
        known: Vec::new(),
        notes: Vec::new(),
    };
    (report, sources)
}

#[test]
fn reads_well_at_three_widths() {
    for width in [60, 80, 140] {
        let text = terminal(&story::report(), &story::sources(), &at(width));
        golden::hold(&format!("terminal-{width}.txt"), &text);
    }
}

#[test]
fn no_row_is_wider_than_the_terminal() {
    for width in 40..=140 {
        for (ascii, verbose) in [(false, false), (true, false), (false, true)] {
            let options = Terminal { ascii, verbose, ..at(width) };
            let text = terminal(&story::report(), &story::sources(), &options);
            let wide = text.lines().find(|row| columns(row) > width);
            assert_eq!(wide, None, "at {width} columns");
        }
    }
}

#[test]
fn the_worst_stands_first() {
    let mut report = story::report();
    report.questions.reverse();
    let text = terminal(&report, &story::sources(), &at(80));
    assert!(text.find("CONTRADICT").unwrap() < text.find("1 agreement:").unwrap(), "{text}");
}

#[test]
fn colour_only_when_asked_for() {
    let plain = terminal(&story::report(), &story::sources(), &at(80));
    assert!(!plain.contains('\u{1b}'));
    let colourful = terminal(&story::report(), &story::sources(), &Terminal { colour: true, ..at(80) });
    assert!(colourful.contains("\u{1b}[1;31mCONTRADICT\u{1b}[0m"));
    // Colours change nothing else: without them it is the same text.
    let mut stripped = String::new();
    for (index, piece) in colourful.split('\u{1b}').enumerate() {
        stripped.push_str(if index == 0 { piece } else { &piece[piece.find('m').unwrap() + 1..] });
    }
    assert_eq!(stripped, plain);
}

#[test]
fn what_shows_nothing_or_steers_the_terminal_is_made_visible() {
    for (hostile, shown) in [
        ("a\u{1b}[2Jb", "a␛[2Jb"),
        ("a\u{7}\u{8}\u{7f}b", "a␇␈␡b"),
        ("a\u{9b}b", "a<U+009B>b"),
        ("user\u{202e}txt.exe", "user<U+202E>txt.exe"),
        ("a\u{2066}b\u{2069}", "a<U+2066>b<U+2069>"),
        ("zero\u{200b}width\u{feff}", "zero<U+200B>width<U+FEFF>"),
        ("soft\u{ad}hyphen", "soft<U+00AD>hyphen"),
        ("tag\u{e0041}", "tag<U+E0041>"),
        ("line\u{2028}break\nand\rreturn", "line<U+2028>break␊and␍return"),
        ("cafe\u{301} in 東京 🇲🇽 👍🏽", "cafe\u{301} in 東京 🇲🇽 👍🏽"),
        ("a\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}<U+0301>"),
    ] {
        assert_eq!(visible(hostile), shown, "{hostile:?}");
    }
}

#[test]
fn hostile_names_and_texts_reach_the_terminal_tamed() {
    let hostile = "\u{1b}]0;owned\u{7}\u{202e}7\u{200b} people died";
    let (mut report, sources) = of_two([("a\u{1b}[31m", hostile), ("b", "7 people died")], "7");
    report.sources[0].name = "evil\u{202e}name".to_owned();
    report.questions[0].question = "How\u{9b}31m many?".to_owned();
    report.questions[0].pairs[0].comparison.why = "be\u{1b}cause".to_owned();
    let text = terminal(&report, &sources, &at(80));
    let steering = |c: &char| c.is_control() && *c != '\n' || ('\u{202a}'..='\u{202e}').contains(c) || *c == '\u{200b}';
    assert_eq!(text.chars().find(steering), None, "{text:?}");
    assert!(text.contains("evil<U+202E>name") && text.contains("<U+200B> people"), "{text}");
}

#[test]
fn carets_stand_under_the_figure_beside_wide_letters() {
    let (report, sources) = of_two([("a", "渡轮沉没 é\u{301} 🚢 7 people died"), ("b", "7 people died")], "7");
    let text = terminal(&report, &sources, &at(80));
    let rows: Vec<&str> = text.lines().collect();
    let row = rows.iter().position(|row| row.contains("渡轮")).unwrap();
    let figure = columns(rows[row].split('7').next().unwrap());
    assert_eq!(columns(rows[row + 1].split('^').next().unwrap()), figure, "{text}");
}

#[test]
fn chinese_breaks_between_letters_and_long_words_break_inside() {
    let long = format!("{} 7 {}", "渡".repeat(40), "x".repeat(100));
    let (report, sources) = of_two([("a", &long), ("b", "7 people died")], "7");
    let text = terminal(&report, &sources, &at(60));
    assert!(text.lines().all(|row| columns(row) <= 60), "{text}");
    assert_eq!(text.matches('渡').count(), 40);
    assert_eq!(text.matches('x').count(), 100);
}

#[test]
fn line_and_column_are_those_of_the_text() {
    let (report, sources) = of_two([("a", "First.\r\nSecond ésé 7 people died.\n"), ("b", "7")], "7");
    let text = terminal(&report, &sources, &at(80));
    assert!(text.contains("A  a, line 2, column 12\n"), "{text}");
    assert!(text.contains("B  b, line 1, column 1\n"), "{text}");
}

#[test]
fn of_fifty_megabytes_in_one_line_only_a_window_is_shown() {
    let filler = "all quiet on the strait ".repeat(1_100_000);
    let long = format!("{filler}then 7 people died {filler}");
    assert!(long.len() > 50_000_000);
    let (report, sources) = of_two([("a", &long), ("b", "7 people died")], "7");
    let text = terminal(&report, &sources, &at(80));
    assert!(text.len() < 3_000, "{} bytes", text.len());
    assert!(
        text.contains(&format!("column {}", filler.len() + 6).replace(' ', "\u{a0}").replace('\u{a0}', " ")),
        "{text}"
    );
    assert!(text.contains("│ … ") && text.contains("then 7 people died"), "{text}");
}

#[test]
fn a_quote_without_its_text_stands_alone() {
    let text = terminal(&story::report(), &[], &at(80));
    assert!(text.contains("“Twenty passengers”"), "{text}");
    assert!(text.starts_with("4 sources, 3 origins\n"), "{text}");
    assert!(!text.contains("line 1"), "{text}");
}

#[test]
fn questions_of_one_wording_are_counted_in_markdown() {
    let text = "The dog ran off on 3 May 2026. The dock opened on 5 June 2025. It closed on 7 July 2024.";
    let sources = [Source::new("a", text)];
    let page = markdown(&check(&sources, &Policy::default()), &Accounts::new(&sources));
    assert!(page.contains("- not comparable: When? (3 of these)"), "{page}");
}

#[test]
fn only_keeps_the_pairs_that_were_asked_for() {
    let report = story::report().only(&[Verdict::Update]);
    assert_eq!(report.questions.len(), 1);
    assert_eq!(report.questions[0].verdict, Verdict::Update);
    assert_eq!(report.questions[0].pairs.len(), 2);
    let none = terminal(&story::report().only(&[Verdict::Suspect]), &[], &Terminal { calm_in_full: true, ..at(80) });
    assert!(none.contains("\n\nno such findings\n"), "{none}");
    let calm = story::report().only(&[Verdict::Agree]);
    let text = terminal(&calm, &story::sources(), &Terminal { calm_in_full: true, ..at(80) });
    assert!(text.contains("AGREE  What was the ferry's name?"), "{text}");
}

/// A question with one claim from each of many sources, every one a position of its own, all against all.
#[test]
fn two_thousand_positions_stay_readable_and_quick() {
    let (mut report, _) = of_two([("a", "7"), ("b", "7")], "7");
    let question = &mut report.questions[0];
    let value = || Value::Quantity(Quantity::count(Hedged::Plain(7.into()), "person"));
    let claim = |n: usize| Claim::new(&format!("s{n}"), Topic::new("ferry", "killed"), value());
    question.claims = (0..2_000).map(claim).collect();
    question.positions = (0..2_000)
        .map(|n| Position { value: n.to_string(), claims: vec![n], count: 1, origins: 1, speakers: 0 })
        .collect();
    let comparison = question.pairs[0].comparison.clone();
    let pairs = (0..2_000).flat_map(|a| (0..a).step_by(20).map(move |b| (a, b)));
    question.pairs = pairs.map(|(a, b)| Pair { a, b, comparison: comparison.clone() }).collect();
    let text = terminal(&report, &[], &at(80));
    assert!(text.lines().count() < 100, "{text}");
    assert!(text.contains("· and 1980 more") && text.contains("likewise   a contradiction: s0 with s5, s6"), "{text}");
}

#[test]
fn a_report_of_nothing_says_so() {
    let report = Report {
        sources: Vec::new(),
        questions: Vec::new(),
        derivations: Vec::new(),
        differences: Vec::new(),
        known: Vec::new(),
        notes: Vec::new(),
    };
    let text = terminal(&report, &[], &at(80));
    assert_eq!(text, "0 sources, 0 origins\n\nno figures found that could be compared\n");
}
