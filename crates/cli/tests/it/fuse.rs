//! `crosscheck fuse`: flags, formats, exit codes, and rows that cannot be read.
use crate::desk::{Desk, Ran};

const ROWS: &str = r#"{"question": "KV 210, Monday", "source": "airline", "value": "17:30", "gold": true}
{"question": "KV 210, Monday", "source": "airport", "value": "5:30 pm"}

{"question": "KV 210, Monday", "source": "flytimes", "value": "17:45", "origin": "skyfeed"}
{"question": "KV 210, Monday", "source": "gates", "value": "5:45 pm", "origin": "skyfeed"}
{"question": "KV 210, Monday", "source": "wings", "value": "5.45pm", "origin": "skyfeed"}
"#;

fn fuse(arguments: &[&str], input: &str) -> Ran {
    let all: Vec<&str> = ["fuse"].iter().chain(arguments).copied().collect();
    Desk::new("fuse").run_with(&all, input, &[])
}

fn json(ran: &Ran) -> serde_json::Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {} {}", ran.out, ran.err))
}

#[test]
fn every_method_is_told_by_name_and_writes_the_schema() {
    for method in ["majority", "truthfinder", "pooled-investment", "crh", "catd", "gtm"] {
        let ran = fuse(&["-", "--method", method, "--format", "json"], ROWS);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{method}");
        let found = json(&ran);
        assert_eq!((&found["schema"], &found["method"]), (&"crosscheck.fuse/1".into(), &method.into()));
        assert_eq!(found["questions"][0]["value"], "17:30", "{method}");
        assert_eq!(found["questions"][0]["candidates"][0]["also_written"][0], "5:30 pm");
        assert_eq!((&found["origins"], found["sources"].as_array().unwrap().len()), (&3.into(), 5));
        assert!(found["rounds"]["changes"].is_array() && found["rounds"]["converged"].is_boolean());
        let help = fuse(&["--help"], "");
        assert!(help.out.contains(&format!("\n  {method} ")), "{}", help.out);
    }
}

#[test]
fn the_terminal_shows_disputed_questions_and_weights() {
    let ran = fuse(&["-", "--method", "majority"], ROWS);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains(">         2  2 votes  17:30 (also 5:30 pm) · airline, airport\n"), "{}", ran.out);
    assert!(ran.out.contains("1 vote  17:45 (also 5.45pm, 5:45 pm) · flytimes, gates, wings\n"), "{}", ran.out);
    let written = fuse(&["-", "--method", "majority", "--as-written", "--format", "json"], ROWS);
    assert_eq!(json(&written)["questions"][0]["candidates"].as_array().unwrap().len(), 5);
    assert_eq!(json(&written)["normalised"], false);
}

#[test]
fn rows_that_cannot_be_read_are_named_by_line_and_field_and_the_others_are_fused() {
    let bad = concat!(
        r#"{"question": "q", "source": "a"}"#,
        "\n",
        r#"{"question": "q", "source": "a", "value": 1e400}"#,
        "\n",
        r#"{"question": "q", "sourc": "a", "value": 1}"#,
        "\n",
    );
    let ran = fuse(&["-", "--method", "crh", "--format", "json"], &format!("{ROWS}{bad}"));
    assert_eq!(ran.code, Some(2));
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(
        lines,
        [
            "crosscheck: standard input: line 7: field value: missing: what the source says was expected",
            "crosscheck: standard input: line 8: field value: the figure \"1e400\" is too large: at most 36 digits can be held",
            "crosscheck: standard input: line 9: unknown field \"sourc\"; did you mean \"source\"?",
        ]
    );
    assert_eq!(json(&ran)["statements"], 5);
    let alone = fuse(&["-", "--method", "crh"], bad);
    assert_eq!((alone.code, alone.out.as_str()), (Some(2), ""));
}

#[test]
fn what_cannot_be_asked_for_is_named() {
    let empty = fuse(&["-", "--method", "majority"], "\n");
    assert_eq!(empty.code, Some(2));
    assert_eq!(
        empty.err,
        "crosscheck: standard input: there is nothing to fuse: rows of question, source and value were expected\n"
    );
    let unknown = fuse(&["-", "--method", "truthfindr"], ROWS);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("unknown method \"truthfindr\"; did you mean \"truthfinder\"?"), "{}", unknown.err);
    for (set, said) in [
        ("rho=2", "crosscheck: --set: rho is 2: 0 to 1 was expected\n"),
        ("rho", "crosscheck: --set: \"rho\" stands where NAME=VALUE was expected, such as trust=0.9\n"),
        ("gama=1", "crosscheck: --set: unknown parameter of truthfinder \"gama\"; did you mean \"gamma\"?\n"),
    ] {
        let ran = fuse(&["-", "--method", "truthfinder", "--set", set], ROWS);
        assert_eq!((ran.code, ran.err.as_str()), (Some(2), said));
    }
    assert!(fuse(&["-"], ROWS).err.contains("--method"));
}

#[test]
fn claims_of_texts_can_be_fused() {
    let claim = |source: &str, number: u32, mode: &str| {
        format!(
            "{{\"source\": \"{source}\", \"subject\": \"ferry\", \"attribute\": \"killed\", \"mode\": \"{mode}\", \"value\": \
             {{\"type\": \"quantity\", \"low\": {number}, \"high\": {number}, \"unit\": \"passenger\"}}}}\n"
        )
    };
    let rows = [claim("a", 12, "stated"), claim("b", 12, "stated"), claim("c", 30, "stated"), claim("d", 30, "denied")];
    let found = json(&fuse(&["-", "--method", "majority", "--format", "json"], &rows.concat()));
    assert_eq!((&found["statements"], &found["questions"][0]["question"]), (&3.into(), &"ferry · killed".into()));
    assert_eq!(found["questions"][0]["candidates"][0]["votes"], 2.0);
}
