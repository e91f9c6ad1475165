//! Flags, exit codes and formats of the command line; what a report says is tested beside the library.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests may stop: that is how they fail"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own for each test, gone when the test ends.
struct Desk(PathBuf);

impl Desk {
    fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "", &[])
    }

    fn run_with(&self, arguments: &[&str], input: &str, environment: &[(&str, &str)]) -> Ran {
        let mut command = self.command(arguments);
        command.envs(environment.iter().copied());
        let mut child = command.spawn().unwrap();
        // A program that stops before it has read all is not at fault.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Ran::of(child.wait_with_output().unwrap())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
        command.args(arguments).current_dir(&self.0).env_remove("NO_COLOR");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Holds exit code and the words on standard error.
    #[track_caller]
    fn says(&self, code: i32, err: &str) -> &Self {
        assert_eq!((self.code, self.err.as_str()), (Some(code), err), "{self:?}");
        self
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    fn ids(&self) -> Vec<String> {
        let report = self.json();
        let sources = report["sources"].as_array().unwrap();
        sources.iter().map(|source| source["id"].as_str().unwrap().to_owned()).collect()
    }
}

const TWELVE: &str = "12 passengers were killed when the ferry Aurora sank on Monday.\n";
const THIRTY: &str = "30 passengers were killed when the ferry Aurora sank on Monday.\n";

/// Two claims that cannot both stand, as structured rows.
const ROWS: &str = concat!(
    r#"{"source": "a", "subject": "ferry", "attribute": "killed", "value": {"type": "quantity", "low": 12, "high": 12, "unit": "passenger"}}"#,
    "\n",
    r#"{"source": "b", "subject": "ferry", "attribute": "killed", "value": {"type": "quantity", "low": 30, "high": 30, "unit": "passenger"}}"#,
    "\n",
);

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
fn a_folder_is_read_with_its_list_of_sources() {
    let desk = Desk::new("folder");
    desk.put("s/1.txt", TWELVE).put("s/2.md", THIRTY).put("s/notes.pdf", "no text").put(
        "s/sources.toml",
        "[[source]]\nid = \"wire\"\nfile = \"1.txt\"\nname = \"The Wire\"\npublished = 2026-02-22T18:30:00-06:00\n",
    );
    let ran = desk.run(&["check", "s", "--format", "json"]);
    ran.says(0, "");
    assert_eq!(ran.ids(), ["wire", "2"]);
    assert_eq!(ran.json()["sources"][0]["name"], "The Wire");
    assert_eq!(ran.json()["sources"][0]["published"], "2026-02-22T18:30");
    // The list also names a text that is given alone.
    assert_eq!(desk.run(&["check", "s/1.txt", "s/2.md", "--format", "json"]).ids(), ["wire", "2"]);
    // It may name texts of folders below.
    desk.put("u/sources.toml", "[[source]]\nid = \"deep\"\nfile = \"v/1.txt\"\n").put("u/v/1.txt", TWELVE);
    assert_eq!(desk.run(&["check", "u", "--format", "json"]).ids(), ["deep"]);
    // Texts of one name from two folders keep apart.
    desk.put("t/2.md", TWELVE);
    assert_eq!(desk.run(&["check", "s/2.md", "t/2.md", "t/2.md", "--format", "json"]).ids(), ["2", "t/2", "2#2"]);
}

#[test]
fn what_cannot_be_read_is_named() {
    let desk = Desk::new("broken");
    desk.put("a.txt", TWELVE).put("bad.txt", b"abc \xff def").put("empty/readme.pdf", "");
    desk.put("toml/a.txt", TWELVE).put("toml/sources.toml", "[[source]]\nid = \"a\"\nfil = \"a.txt\"\n");
    desk.put("date/a.txt", TWELVE)
        .put("date/sources.toml", "[[source]]\nid = \"a\"\nfile = \"a.txt\"\npublished = \"2026-02-30\"\n");
    desk.put("gone/sources.toml", "[[source]]\nid = \"a\"\nfile = \"a.txt\"\n");
    desk.put("book.toml", "[[attribute]]\nquestoin = 3\n");
    for (arguments, said) in [
        (&["check", "nope.txt"][..], "crosscheck: nope.txt: there is no such file or folder\n"),
        (&["check", "bad.txt"], "crosscheck: bad.txt: not UTF-8: byte 0xff at offset 4; save the text as UTF-8\n"),
        (&["check", "empty"], "crosscheck: empty: there is no .txt or .md text in this folder\n"),
        (&["check", "toml"], "crosscheck: toml/sources.toml: line 3: unknown key \"fil\"; did you mean \"file\"?\n"),
        (
            &["check", "date"],
            "crosscheck: date/sources.toml: line 4: key \"published\": the date \"2026-02-30\" does not exist: the month has no such day\n",
        ),
        (&["check", "gone"], "crosscheck: gone/a.txt: there is no such file or folder\n"),
        (&["check", "a.txt", "--codebook", "nope.toml"], "crosscheck: nope.toml: there is no such file or folder\n"),
        (&["check", "a\u{202e}.txt"], "crosscheck: a<U+202E>.txt: there is no such file or folder\n"),
        (&["compare", "a.txt", "empty"], "crosscheck: empty: there is no .txt or .md text in this folder\n"),
        (&["compare", "-", "-"], "crosscheck: standard input can be only one of the two texts\n"),
        (&["reconcile", "empty"], "crosscheck: empty: this is a folder, a file was expected\n"),
    ] {
        let ran = desk.run(arguments);
        ran.says(2, said);
        assert_eq!(ran.out, "", "{arguments:?}");
    }
    let ran = desk.run(&["check", "a.txt", "--policy", "spam"]);
    assert!(ran.err.starts_with("crosscheck: --policy: unknown policy \"spam\"; did you mean \"span"), "{ran:?}");
    assert_eq!(ran.code, Some(2));
    let ran = desk.run(&["check", "a.txt", "--codebook", "book.toml"]);
    assert!(ran.err.starts_with("crosscheck: book.toml: line 2"), "{ran:?}");
    assert!(ran.err.contains("unknown key \"questoin\"; did you mean \"question\"?"), "{ran:?}");
    let ran = desk.run(&["check", "a.txt", "--only", "contradic"]);
    assert!(ran.err.contains("unknown verdict \"contradic\"; did you mean \"contradict\"?"), "{ran:?}");
    assert_eq!(ran.code, Some(2));
}

#[test]
fn one_broken_text_does_not_lose_the_others() {
    let desk = Desk::new("five");
    desk.put("1.txt", TWELVE).put("2.txt", b"\xff").put("3.txt", THIRTY).put("4.txt", "").put("5.txt", TWELVE);
    let ran = desk.run(&["check", ".", "--format", "json"]);
    ran.says(2, "crosscheck: ./2.txt: not UTF-8: byte 0xff at offset 0; save the text as UTF-8\n");
    assert_eq!(ran.ids(), ["1", "3", "4", "5"]);
    assert!(ran.json()["notes"].to_string().contains("empty"), "{ran:?}");
}

#[test]
fn one_text_alone_has_nothing_to_compare_with() {
    let desk = Desk::new("one");
    desk.put("1.txt", TWELVE);
    let ran = desk.run(&["check", "1.txt"]);
    ran.says(0, "");
    assert!(ran.out.starts_with("1 article, 1 origin\n") && ran.out.contains("nothing to compare"), "{}", ran.out);
}

#[test]
fn odd_texts_make_a_clean_report() {
    let desk = Desk::new("odd");
    desk.put(
        "huge.txt",
        format!("Some {} people were killed, {}.5 percent of all.\n", "9".repeat(60), "9".repeat(400)),
    );
    desk.put("date.txt", "On 30 February 2026, and again on 31/31/2026 at 29:75, 12 passengers were killed.\n");
    desk.put("empty.txt", "").put("blank.txt", " \r\n\t\n").put("bom.txt", format!("\u{feff}{TWELVE}"));
    desk.put("hostile.txt", "\u{1b}]0;owned\u{7}30\u{202e} passengers\u{200b} were killed.\0\n");
    for format in ["terminal", "json"] {
        let ran = desk.run(&["check", ".", "--format", format]);
        ran.says(0, "");
        assert_eq!(ran.out.find(['\u{1b}', '\u{7}', '\0']), None, "{ran:?}");
    }
}

#[test]
fn the_same_text_twice_raises_no_flag() {
    let desk = Desk::new("twice");
    let text = "At least 12 passengers were killed when the ferry Aurora sank on Monday, the harbour office said.\n";
    desk.put("1.txt", text).put("2.txt", text);
    let ran = desk.run(&["check", ".", "--fail-on", "contradict,tension,update,undecided,suspect", "--format", "json"]);
    ran.says(0, "");
    let report = ran.json();
    assert_eq!(report["origins"], 1, "{ran:?}");
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
fn fifty_megabytes_of_one_line_are_read() {
    let desk = Desk::new("large");
    // Long words keep a build without optimisation quick; short ones are measured in the benches.
    let filler = format!("{} ", "x".repeat(999)).repeat(25_000);
    desk.put("1.txt", format!("{TWELVE}{filler}{filler}")).put("2.txt", THIRTY);
    let ran = desk.run(&["check", ".", "--width", "60"]);
    ran.says(0, "");
    assert!(ran.out.len() < 10_000, "{} bytes", ran.out.len());
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
