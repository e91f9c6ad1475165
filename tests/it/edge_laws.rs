//! Laws of the edges: whatever comes in, nothing stops the program, nothing is lost, nothing steers the terminal.

use crosscheck::render::{Terminal, terminal, visible};
use crosscheck::report::{Note, Question, Report, SourceEntry};
use crosscheck::wire::{OffsetMap, Offsets, claim, pair, report, sources};
use crosscheck::{Claim, Figure, Hedge, Hedged, Number, Policy, Quantity, Source, Span, Topic, Value, Verdict};
use proptest::prelude::*;

/// A row that is sound, to be broken in one place.
const ROW: &str = r#"{"schema":"crosscheck.claim/1","id":"x","subject":"ferry","attribute":"killed","source":"a","span":{"start":0,"end":2},"quote":"12","sentence":null,"value":{"type":"quantity","hedge":"between","low":12,"high":14.5,"unit":"person","last_place":1},"as_of":"2026-02-22","as_of_detail":{"grain":"day","from":"2026-02-22T00:00","minutes":1440},"place":null,"mode":"stated"}"#;

fn hedged() -> impl Strategy<Value = Hedged<Figure>> {
    let number =
        (-1_000_000_i128..1_000_000_000_000, 1_i128..10_000).prop_filter_map("held", |(n, d)| Number::ratio(n, d));
    let place = prop::sample::select(vec![1_i64, 4, 10, 1_000]);
    let figure = (number, prop::option::of(place))
        .prop_map(|(n, place)| place.map_or(Figure::as_written(n), |place| Figure::new(n, Number::from(place))));
    (prop::sample::select(Hedge::ALL.to_vec()), figure.clone(), figure).prop_map(|(hedge, a, b)| {
        let (low, high) = if a.value() <= b.value() { (a, b) } else { (b, a) };
        hedge.of(a).unwrap_or(Hedged::Between(low, high))
    })
}

/// Text with more than its share of what makes trouble.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[a-z]{1,12} ",
        prop::sample::select(vec![
            "\n",
            "\r\n",
            "\u{1b}[31m",
            "\u{202e}",
            "\u{301}",
            "東京",
            "🇲🇽",
            "👍🏽",
            "\u{200d}",
            "\t",
            " "
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_claim_comes_back_as_it_was_written(amount in hedged(), subject in "\\PC{1,20}", quote in hostile()) {
        let value = Value::Quantity(Quantity::count(amount, "person"));
        let claim = Claim::new("a", Topic::new(&subject, "killed"), value).quoting(&quote);
        let row = claim::to_line(&claim, &OffsetMap::new("", Offsets::Bytes));
        prop_assert!(!row.contains('\n'));
        let back = claim::from_line(&row).map_err(|error| TestCaseError::fail(format!("{error}: {row}")))?;
        prop_assert_eq!(format!("{:?}", back), format!("{:?}", claim));
    }

    #[test]
    fn no_line_stops_the_readers(line in hostile(), at in 0..ROW.len(), length in 0..20_usize) {
        let broken: String = ROW.chars().take(at).chain(line.chars()).chain(ROW.chars().skip(at + length)).collect();
        for text in [&line, &broken] {
            let _ = (claim::from_line(text), pair::from_line(text), sources::from_toml(text));
        }
    }

    #[test]
    fn what_is_shown_steers_nothing_and_fits(text in hostile(), name in hostile(), width in 40..120_usize, cut in 0..200_usize) {
        let shown = visible(&text);
        prop_assert!(!shown.chars().any(char::is_control), "{:?}", shown);
        let source = Source::new(&name, &text);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (a, b) = (starts[cut % starts.len()], starts[(cut * 7) % starts.len()]);
        let value = Value::Quantity(Quantity::count(Hedged::Plain(7.into()), "person"));
        let claim = Claim::new(&name, Topic::new(&text, "killed"), value);
        let claim = claim.quoting_at(&source, Span::between(a, b), Span::between(0, text.len())).unwrap();
        let question = Question {
            id: text.clone(),
            question: text.clone(),
            subject: text.clone(),
            attribute: "killed".to_owned(),
            verdict: Verdict::Contradict,
            kinds: Vec::new(),
            claims: vec![claim.clone(), claim],
            pairs: vec![crosscheck::report::Pair { a: 0, b: 1, comparison: crosscheck::Comparison {
                verdict: Verdict::Contradict, why: text.clone(), unless: Some(name.clone()), settle: None, kind: "count",
            } }],
            positions: vec![crosscheck::report::Position { value: text.clone(), claims: vec![0, 1, 9], count: 3, origins: 1, speakers: 0 }],
            range: None,
            ranges: Vec::new(),
            speakers: 1,
            summarised: 2,
            origins: 1,
            linked_by: Vec::new(),
        };
        let entry = SourceEntry { id: name.clone(), name: text.clone(), published: None, origin: 0 };
        let note = Note { source: Some(name.clone()), span: Some(Span::between(a, b)), text: text.clone() };
        let derivation = crosscheck::report::Derivation {
            relation: name.clone(),
            claims: vec![crosscheck::report::ClaimRef { question: text.clone(), claim: 0 }, crosscheck::report::ClaimRef {
                question: String::new(),
                claim: 0,
            }],
            words: text.clone(),
            verdict: Verdict::Contradict,
            unless: Some(text.clone()),
        };
        let report = Report { sources: vec![entry], questions: vec![question], derivations: vec![derivation], differences: Vec::new(), known: Vec::new(), notes: vec![note] };
        let sources = [source];
        let shown = terminal(&report, &sources, &Policy::default(), &Terminal { width, ..Terminal::default() });
        for row in shown.lines() {
            prop_assert!(!row.chars().any(char::is_control), "{:?}", row);
            prop_assert!(unicode_width::UnicodeWidthStr::width(row) <= width, "{} columns: {:?}", width, row);
        }
        for unit in Offsets::ALL {
            let json = report::to_json(&report, &sources, unit);
            prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        }
    }
}
