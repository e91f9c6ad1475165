//! Claims, pairs and figures row by row, from files and from standard input.

use crate::desk::{Desk, ROWS, THIRTY, TWELVE};
use std::io::{BufRead, BufReader, Read, Write};

#[test]
fn claims_come_from_texts_and_from_standard_input() {
    let desk = Desk::new("claims");
    desk.put("1.txt", TWELVE).put("2.txt", THIRTY);
    let rows = desk.run(&["extract", "1.txt", "2.txt"]);
    rows.says(0, "");
    assert!(rows.out.lines().count() >= 2, "{rows:?}");
    for row in rows.out.lines() {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        assert_eq!(row["schema"], "crosscheck.claim/1");
        let (start, end) = (row["span"]["start"].as_u64().unwrap(), row["span"]["end"].as_u64().unwrap());
        let text = if row["source"] == "1" { TWELVE } else { THIRTY };
        assert_eq!(row["quote"], text[usize::try_from(start).unwrap()..usize::try_from(end).unwrap()]);
    }
    let ran = desk.run_with(&["reconcile", "-", "--format", "json"], &rows.out, &[]);
    ran.says(0, "");
    assert_eq!(ran.ids(), ["1", "2"]);
    let ran = desk.run_with(&["check", "-", "1.txt", "--format", "json"], THIRTY, &[]);
    ran.says(0, "");
    assert_eq!(ran.ids(), ["stdin", "1"]);
}

#[test]
fn a_broken_claim_is_named_by_line_and_field_and_the_others_are_reconciled() {
    let desk = Desk::new("rows");
    let broken = r#"{"source": "c", "subject": "ferry", "attribute": "killed", "value": {"type": "quantity", "low": 30, "high": 20}}"#;
    desk.put("rows.jsonl", format!("{ROWS}\n{broken}\n"));
    let ran = desk.run(&["reconcile", "rows.jsonl", "--format", "json"]);
    ran.says(2, "crosscheck: rows.jsonl: line 4: field value.low: low 30 lies above high 20\n");
    assert_eq!(ran.ids(), ["a", "b"]);
    let ran = desk.run_with(&["reconcile", "-"], "nonsense\n", &[]);
    ran.says(2, "crosscheck: standard input: line 1: not JSON at column 2: expected ident\n");
    assert_eq!(ran.out, "");
}

#[test]
fn a_report_in_place_of_rows_is_one_complaint() {
    let desk = Desk::new("report-for-rows");
    desk.put("a.txt", TWELVE);
    let report = desk.run(&["check", "a.txt", "--format", "json"]).out;
    let ran = desk.run_with(&["reconcile", "-"], &report, &[]);
    let problem = "line 1: JSON over several lines, such as a report; one object on each line was expected";
    ran.says(2, &format!("crosscheck: standard input: {problem}\n"));
    assert_eq!(ran.out, "");
}

#[test]
fn pairs_are_answered_row_by_row() {
    let desk = Desk::new("pairs");
    let mut child = desk.command(&["compare", "--jsonl", "-"]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut answer = |row: &str| {
        writeln!(input, "{row}").unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        serde_json::from_str::<serde_json::Value>(&line).unwrap()
    };
    // Each answer is here before the next row is written.
    let first = answer(r#"{"id": "x", "a": "12 passengers were killed.", "b": "30 passengers were killed."}"#);
    assert_eq!((first["id"].as_str(), first["verdict"].as_str()), (Some("x"), Some("contradict")), "{first}");
    assert_eq!(first["pairs"][0]["verdict"], "contradict");
    let second =
        answer("{\"id\": 2, \"b\": \"\"}\n{\"id\": 3, \"a\": \"The sea was calm.\", \"b\": \"Nobody saw it.\"}");
    assert_eq!((second["id"].as_i64(), second["verdict"].as_str()), (Some(3), Some("not_comparable")));
    drop(input);
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2));
    assert_eq!(err, "crosscheck: standard input: line 2: field a: missing: one of the two texts was expected\n");
}

#[test]
fn the_figures_of_rows_are_listed_row_by_row() {
    let desk = Desk::new("figures");
    let mut child = desk.command(&["quantities", "--jsonl", "-"]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut answer = |row: &str| {
        writeln!(input, "{row}").unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        line
    };
    let row = r#"{"id": 1, "text": "Some 30 died on Sunday.", "reference_date": "2026-02-24", "label": "x"}"#;
    let first = answer(row);
    assert_eq!(
        first,
        concat!(
            r#"{"id":1,"offsets":"bytes","quantities":[{"start":0,"end":7,"text":"Some 30","value":30,"unit":"-","#,
            r#""change":"~","bound":null,"approximate":true,"trend":null,"counts":"person"}],"#,
            r#""times":[{"start":16,"end":22,"text":"Sunday","type":"DATE","value":"2026-02-22","edtf":"2026-02-22","#,
            r#""grain":"day","stated":["weekday"],"inferred":["year","month","day"]}],"others":[]}"#,
            "\n"
        )
    );
    // A row without a text, one whose field is a slip of the pen, one whose date is none; then one that can be read.
    let bad = [
        r#"{"id": 2}"#,
        r#"{"id": 3, "text": "", "reference-date": "2026"}"#,
        r#"{"id": 4, "text": "", "reference_date": "soon"}"#,
        r#"{"id": 5, "text": "", "reference_date": "2026-02-24", "reference_time": "late"}"#,
    ];
    let last = answer(&format!("{}\n{}", bad.join("\n"), r#"{"id": "six", "text": "$3 to $4 million"}"#));
    let last: serde_json::Value = serde_json::from_str(&last).unwrap();
    assert_eq!(last["id"], "six");
    assert_eq!(last["quantities"][0]["value"], serde_json::json!([3_000_000, 4_000_000]));
    drop(input);
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2));
    let lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines.len(), 4, "{err}");
    assert_eq!(lines[0], "crosscheck: standard input: line 2: field text: missing: the text to be read was expected");
    assert!(lines[1].contains("line 3") && lines[1].contains("did you mean \"reference_date\"?"), "{err}");
    assert!(lines[2].contains("line 4: field reference_date"), "{err}");
    assert!(lines[3].contains("line 5: field reference_time") && lines[3].contains("\"late\""), "{err}");
}

#[test]
fn the_figures_of_files_are_listed_with_the_offsets_that_were_asked_for() {
    let desk = Desk::new("figures-files");
    desk.put("1.txt", "Im März 🚢 starben a third of the 12 passengers.").put("2.txt", "Nobody saw it.");
    let figures = |unit: &str| {
        let ran = desk.run(&["quantities", "1.txt", "2.txt", "--offsets", unit]);
        ran.says(0, "");
        ran.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()).collect::<Vec<_>>()
    };
    let rows = figures("bytes");
    assert_eq!((rows[0]["id"].as_str(), rows[1]["id"].as_str()), (Some("1"), Some("2")));
    let start = |rows: &[serde_json::Value]| rows[0]["quantities"][0]["start"].as_u64().unwrap();
    let chars = figures("chars");
    assert_eq!((start(&rows), start(&chars), start(&figures("utf16"))), (22, 18, 19));
    assert_eq!((&chars[0]["offsets"], &chars[0]["quantities"][0]["value"]), (&"chars".into(), &0.333_333_333.into()));
    assert_eq!(rows[1]["quantities"], serde_json::json!([]));
    let ran = desk.run(&["quantities", "3.txt", "2.txt"]);
    ran.says(2, "crosscheck: 3.txt: there is no such file or folder\n");
    assert!(ran.out.starts_with("{\"id\":\"2\""), "{ran:?}");
    assert!(desk.run(&["quantities"]).err.contains("<PATH>"), "a path or rows must be named");
}

#[test]
fn two_texts_are_compared() {
    let desk = Desk::new("two");
    desk.put("1.txt", TWELVE);
    let ran = desk.run_with(&["compare", "1.txt", "-", "--fail-on", "contradict"], THIRTY, &[]);
    ran.says(1, "");
    assert!(ran.out.starts_with("CONTRADICT\n") && ran.out.contains("^^"), "{}", ran.out);
    let ran = desk.run_with(&["compare", "-", "1.txt", "--format", "json"], THIRTY, &[]);
    assert_eq!((ran.json()["id"].is_null(), &ran.json()["verdict"]), (true, &"contradict".into()));
}
