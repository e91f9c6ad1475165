//! Flags, exit codes, formats, colour and offsets.

use crate::desk::{Desk, ROWS, Ran, THIRTY, TWELVE};

#[test]
fn help_teaches_by_example_and_the_version_is_told() {
    let desk = Desk::new("help");
    for command in [
        &["--help"][..],
        &["check", "--help"],
        &["extract", "--help"],
        &["reconcile", "--help"],
        &["compare", "--help"],
    ] {
        let ran = desk.run(command);
        ran.says(0, "");
        assert!(ran.out.contains("Examples:\n  crosscheck ") || ran.out.contains("| crosscheck"), "{command:?}");
    }
    assert_eq!(desk.run(&["--version"]).out, format!("crosscheck {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(desk.run(&[]).code, Some(2));
}

#[test]
fn several_policies_give_ranges_side_by_side() {
    let desk = Desk::new("policies");
    desk.put("a.txt", "Twenty people were killed when the ferry sank.").put("b.txt", "31 people were killed.");
    let twice = ["check", "a.txt", "b.txt", "--policy", "span/1", "--policy", "conservative/1,two-origins/1"];
    let json = desk.run(&[&twice[..], &["--format", "json"]].concat()).json();
    let question = &json["questions"][0];
    let names: Vec<&str> =
        question["ranges"].as_array().unwrap().iter().filter_map(|range| range["policy"].as_str()).collect();
    assert_eq!(names, ["span/1", "conservative/1", "two-origins/1"]);
    assert_eq!(question["range"], question["ranges"][0]);
    assert_eq!(question["ranges"][1]["claims"], serde_json::json!({"low": 0, "best": 0, "high": 1}));
    let text = desk.run(&twice).out;
    assert!(text.contains("ranges     policy          low     best    high\n"), "{text}");
    assert!(text.contains("             conservative/1  20 (a)  20 (a)  31 (b)\n"), "{text}");
}

#[test]
fn fail_on_decides_the_exit_code_and_only_what_is_shown() {
    let desk = Desk::new("fail");
    desk.put("rows.jsonl", ROWS);
    desk.run(&["reconcile", "rows.jsonl"]).says(0, "");
    desk.run(&["reconcile", "rows.jsonl", "--fail-on", "contradict"]).says(1, "");
    desk.run(&["reconcile", "rows.jsonl", "--fail-on", "tension,update"]).says(0, "");
    let hidden =
        desk.run(&["reconcile", "rows.jsonl", "--fail-on", "contradict", "--only", "agree", "--format", "json"]);
    hidden.says(1, "");
    assert_eq!(hidden.json()["questions"].as_array().map(Vec::len), Some(0));
}

#[test]
fn colour_follows_the_flag_and_the_environment() {
    let desk = Desk::new("colour");
    desk.put("rows.jsonl", ROWS);
    let escapes = |flags: &[&str], environment: &[(&str, &str)]| {
        let ran = desk.run_with(&[&["reconcile", "rows.jsonl"], flags].concat(), "", environment);
        ran.says(0, "");
        ran.out.contains('\u{1b}')
    };
    assert!(!escapes(&[], &[]), "standard output is no terminal here");
    assert!(escapes(&["--color", "always"], &[("NO_COLOR", "1")]), "a flag goes before the environment");
    assert!(!escapes(&["--color", "never"], &[]));
}

#[test]
fn a_closed_pipe_is_no_trouble() {
    let desk = Desk::new("pipe");
    let row = r#"{"id": 1, "a": "12 passengers were killed.", "b": "30 passengers were killed."}"#;
    desk.put("rows.jsonl", format!("{row}\n").repeat(2_000));
    let mut child = desk.command(&["compare", "--jsonl", "rows.jsonl"]).spawn().unwrap();
    drop(child.stdout.take());
    let ran = Ran::of(child.wait_with_output().unwrap());
    ran.says(0, "");
}

#[test]
fn offsets_are_counted_as_asked() {
    let desk = Desk::new("offsets");
    let text = format!("Müller 🚢 said: {TWELVE}");
    desk.put("1.txt", &text);
    let start = |unit: &str| {
        let ran = desk.run(&["extract", "1.txt", "--offsets", unit]);
        let row: serde_json::Value = serde_json::from_str(ran.out.lines().next().unwrap()).unwrap();
        row["span"]["start"].as_u64().unwrap()
    };
    let bytes = start("bytes");
    assert_eq!((start("chars"), start("utf16")), (bytes - 4, bytes - 3));
    // The unit stands in whatever holds offsets.
    desk.put("2.txt", THIRTY).put("rows.jsonl", r#"{"id": 1, "text": "12 died."}"#);
    desk.put("pairs.jsonl", r#"{"id": 1, "a": "12 died.", "b": "30 died."}"#);
    for command in [
        &["extract", "1.txt"][..],
        &["quantities", "1.txt"],
        &["quantities", "--jsonl", "rows.jsonl"],
        &["compare", "--jsonl", "pairs.jsonl"],
        &["compare", "1.txt", "2.txt", "--format", "json"],
        &["check", "1.txt", "2.txt", "--format", "json"],
    ] {
        for unit in ["bytes", "chars", "utf16"] {
            let ran = desk.run(&[command, &["--offsets", unit]].concat());
            let whole = if command[0] == "check" { ran.out.as_str() } else { ran.out.lines().next().unwrap() };
            let json: serde_json::Value = serde_json::from_str(whole).unwrap();
            assert_eq!(json["offsets"], unit, "{command:?}");
        }
    }
    let ran = desk.run(&["extract", "1.txt", "--offsets", "char"]);
    assert!(ran.err.contains("unknown unit of offsets \"char\"; did you mean \"chars\"?"), "{ran:?}");
}

#[test]
fn words_prints_what_hedges_mean_to_whom() {
    let desk = Desk::new("words");
    let page = desk.run(&["words"]);
    page.says(0, "");
    assert!(page.out.starts_with("# Hedges and vague words"), "{page:?}");
    let acled = desk.run(&["words", "--profile", "acled"]);
    assert!(acled.out.contains("| hundreds | 100 or more | 100 | acled |"), "{acled:?}");
    let unknown = desk.run(&["words", "--profile", "acleed"]);
    unknown.says(2, "crosscheck: --profile: unknown profile \"acleed\"; did you mean \"acled\"?\n");
}
