//! JSON in and out.

use crate::golden;
use crate::story;
use crosscheck::report::Report;
use crosscheck::wire::{OffsetMap, Offsets, claim, pair, report, sources};
use crosscheck::{Source, Span};

fn bytes() -> OffsetMap<'static> {
    OffsetMap::new("", Offsets::Bytes)
}

/// The report's shape: a key that goes or changes its name shows as a difference from the committed file.
#[test]
fn the_report_keeps_its_shape() {
    golden::hold("report.json", &report::to_json(&story::report(), &story::sources(), Offsets::Bytes));
    let claims: Vec<String> =
        story::report().questions.iter().flat_map(|q| &q.claims).map(|c| claim::to_line(c, &bytes())).collect();
    golden::hold("claims.jsonl", &(claims.join("\n") + "\n"));
}

#[test]
fn an_empty_report_is_still_a_report() {
    let empty = Report {
        sources: Vec::new(),
        questions: Vec::new(),
        derivations: Vec::new(),
        differences: Vec::new(),
        known: Vec::new(),
        notes: Vec::new(),
    };
    let json: serde_json::Value = serde_json::from_str(&report::to_json(&empty, &[], Offsets::Chars)).unwrap();
    assert_eq!(json["schema"], "crosscheck.report/1");
    assert_eq!(json["offsets"], "chars");
    assert_eq!(json["questions"].as_array().map(Vec::len), Some(0));
}

#[test]
fn spans_count_what_was_asked_for() {
    let all = story::sources();
    let radio = all.iter().find(|source| source.id() == "radio").unwrap();
    for unit in Offsets::ALL {
        let json: serde_json::Value = serde_json::from_str(&report::to_json(&story::report(), &all, unit)).unwrap();
        let claim = &json["questions"][0]["claims"][2];
        let (start, end) = (claim["span"]["start"].as_u64().unwrap(), claim["span"]["end"].as_u64().unwrap());
        let (start, end) = (usize::try_from(start).unwrap(), usize::try_from(end).unwrap());
        let quote = match unit {
            Offsets::Bytes => radio.text()[start..end].to_owned(),
            Offsets::Chars => radio.text().chars().skip(start).take(end - start).collect(),
            Offsets::Utf16 => {
                let units: Vec<u16> = radio.text().encode_utf16().collect();
                String::from_utf16(&units[start..end]).unwrap()
            }
        };
        assert_eq!(quote, "at least 25 people", "{unit:?}");
    }
}

#[test]
fn offsets_hold_at_every_character_of_a_long_text() {
    let text = "aé東🚢\u{301}\n".repeat(700);
    for unit in Offsets::ALL {
        let map = OffsetMap::new(&text, unit);
        let mut expected = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!(map.offset(byte), expected, "{unit:?} at {byte}");
            expected += match unit {
                Offsets::Bytes => c.len_utf8(),
                Offsets::Chars => 1,
                Offsets::Utf16 => c.len_utf16(),
            };
        }
        assert_eq!(map.offset(text.len()), expected);
    }
    let full = "é".repeat(1_024);
    assert_eq!(OffsetMap::new(&full, Offsets::Chars).span(Span::between(2_046, 2_048)), (1_023, 1_024));
    assert_eq!(
        Offsets::from_code("char").unwrap_err().to_string(),
        "unknown unit of offsets \"char\"; did you mean \"chars\"?"
    );
}

#[test]
fn pairs_are_read_and_answered_under_their_id() {
    let row =
        pair::from_line(r#"{"id": 7, "a": "20 died.", "b": "x", "date_b": "2026-02-22", "label": "agree"}"#).unwrap();
    assert_eq!((row.a.text(), row.b.publication().map(|p| p.to_string())), ("20 died.", Some("2026-02-22".to_owned())));
    let answer =
        pair::Answer { verdict: crosscheck::Verdict::NotComparable, entails: None, why: "no \"figure\"", pairs: &[] };
    assert_eq!(
        pair::to_line(Some(&row), answer, [&bytes(), &bytes()]),
        r#"{"id":7,"offsets":"bytes","verdict":"not_comparable","entails":null,"why":"no \"figure\"","pairs":[]}"#
    );
    for (row, said) in [
        (r#"{"a": "x", "b": "y"}"#, "field id: missing: the id of the row, a text or a number was expected"),
        (r#"{"id": [1], "a": "x", "b": "y"}"#, "field id: [1] stands where a text or a number was expected"),
        (r#"{"id": 1, "a": "x"}"#, "field b: missing: one of the two texts was expected"),
        (r#"{"id": 1, "a": 5, "b": "y"}"#, "field a: 5 stands where a text in quotation marks was expected"),
        (r#"{"id": 1, "a": "x", "b": "y", "date-a": "2020"}"#, "unknown field \"date-a\"; did you mean \"date_a\"?"),
        (
            r#"{"id": 1, "a": "x", "b": "y", "date_a": "2020-02-30"}"#,
            "field date_a: the date \"2020-02-30\" does not exist: the month has no such day",
        ),
        (
            r#"{"id": 1, "a": "20 died", "b": "y", "focus_a": "21", "focus_b": "y"}"#,
            "field focus_a: \"21\" does not stand in the text",
        ),
        (r#"{"id": 1, "a": "x", "b": "y", "focus_a": "x"}"#, "focus_b is missing: the mention to hold against focus_a"),
    ] {
        assert_eq!(pair::from_line(row).unwrap_err().to_string(), said, "{row}");
    }
}

#[test]
fn sources_are_named_by_their_list() {
    let list = sources::from_toml(
        "[[source]]\nid = \"1\"\nfile = \"1.txt\"\nname = \"Wire\"\npublished = 2026-02-22T18:30:00-06:00\ncredit = \"AP\"\n\n\
         [[source]]\nid = \"2\"\nfile = \"2.txt\"\npublished = \"2026-02\"\n",
    )
    .unwrap();
    let wire: Source = list[0].source("text");
    assert_eq!((wire.name(), wire.credit()), ("Wire", Some("AP")));
    assert_eq!(wire.publication().map(|p| p.to_string()).as_deref(), Some("2026-02-22T18:30"));
    assert_eq!(list[1].published.map(|p| p.to_string()).as_deref(), Some("2026-02"));
    assert_eq!(sources::from_toml("# nothing yet\n").unwrap(), []);
}

#[test]
fn a_broken_list_names_line_and_key() {
    for (text, said) in [
        ("[[source]]\nid = \"1\"\nfile = 5\n", "line 3: key \"file\": a text was expected, not the number 5"),
        ("[[source]]\nid = \"1\"\n", "line 1: key \"file\" is missing from this [[source]]"),
        ("[[source]]\nid = \"\"\nfile = \"a\"", "line 2: key \"id\": a text that is not empty was expected"),
        (
            "\n[[source]]\nid = \"1\"\nfile = \"a\"\npubished = 2026-02-22\n",
            "line 5: unknown key \"pubished\"; did you mean \"published\"?",
        ),
        ("[[sources]]\nid = \"1\"\n", "line 1: unknown key \"sources\"; did you mean \"source\"?"),
        ("source = 3\n", "line 1: key \"source\": tables headed [[source]] were expected"),
        (
            "[[source]]\nid = \"1\"\nfile = \"a\"\npublished = 18:30:00\n",
            "line 4: key \"published\": a date such as 2026-02-22 was expected, not a time without a day",
        ),
        (
            "[[source]]\nid = \"1\"\nfile = \"a\"\npublished = \"2026-02-30\"\n",
            "line 4: key \"published\": the date \"2026-02-30\" does not exist: the month has no such day",
        ),
        (
            "[[source]]\nid = \"1\"\nfile = \"a\"\n[[source]]\nid = \"1\"\nfile = \"b\"\n",
            "line 4: key \"id\": two sources have \"1\"",
        ),
    ] {
        assert_eq!(sources::from_toml(text).unwrap_err().to_string(), said, "{text}");
    }
    for (text, said) in [
        (
            "[[source]]\nid = \"1\nfile = \"a\"\n",
            "line 2: key \"id\": \"\\\"1\" is not TOML: invalid basic string, expected `\"`",
        ),
        (
            "[[source]]\nid = \"1\"\nfile = \"a\"\npublished = 2026-02-30\n",
            "line 4: key \"published\": \"2026-02-30\" is not TOML: invalid date, expected day between 01 and 28",
        ),
        ("[[source]\n", "line 1: \"[[source]\" is not TOML: unclosed array table, expected `]`"),
    ] {
        assert_eq!(sources::from_toml(text).unwrap_err().to_string(), said, "{text}");
    }
}
