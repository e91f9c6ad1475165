//! The formats of a report: one small story in each, and what their fields say.

use crate::desk::Desk;
use crate::golden::{hold, root};
use crate::hostile::hostile;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// Every format but those of the terminal and the report itself, with the ending of its files.
pub const FORMATS: [(&str, &str); 7] = [
    ("markdown", "md"),
    ("csv", "csv"),
    ("github", "txt"),
    ("sarif", "json"),
    ("claimreview", "json"),
    ("annotations", "json"),
    ("claims", "jsonl"),
];

fn ferry(desk: &Desk) {
    desk.put(
        "ferry/gazette.txt",
        "The Café Line’s ferry Aurora sank on Monday.\n\nAt least 12 passengers drowned, the coast guard said.\n",
    );
    desk.put(
        "ferry/herald.txt",
        "Eight passengers drowned when the ferry Aurora sank. About a third of the load was lost.\n",
    );
    desk.put(
        "ferry/sources.toml",
        "[[source]]\nid = \"gazette\"\nname = \"The Gazette\"\nfile = \"gazette.txt\"\npublished = 2026-03-02T18:30:00Z\n\
         [[source]]\nid = \"herald\"\nfile = \"herald.txt\"\npublished = 2026-03-02\n",
    );
}

#[test]
fn one_story_in_every_format() {
    let desk = Desk::new("formats");
    ferry(&desk);
    for (format, ending) in FORMATS {
        let ran = desk.run(&["check", "ferry", "--format", format]);
        ran.says(0, "");
        hold(&root().join("crates/cli/tests/it/golden").join(format!("ferry-{format}.{ending}")), &ran.out);
    }
}

#[test]
fn every_format_is_in_the_help() {
    let desk = Desk::new("formats-help");
    for command in ["check", "reconcile"] {
        let help = desk.run(&[command, "--help"]).out;
        for (format, _) in FORMATS {
            assert!(help.contains(&format!("- {format}:")), "{command}: {format}\n{help}");
        }
    }
}

#[test]
fn files_are_named_as_editors_find_them() {
    let desk = Desk::new("formats-files");
    ferry(&desk);
    let line = |arguments: &[&str]| desk.run(arguments).out.lines().next().unwrap_or_default().to_owned();
    let gazette = "::error file=ferry/gazette.txt,line=3,endLine=3,col=1,endColumn=23,title=contradict::";
    assert!(line(&["check", "./ferry/", "--format", "github"]).starts_with(gazette));
    assert!(line(&["check", "ferry/gazette.txt", "ferry/herald.txt", "--format", "github"]).starts_with(gazette));
    // A text from a pipe lies in no file, and a claim without its text stands in no line.
    let piped = desk.run_with(
        &["check", "-", "ferry/gazette.txt", "--format", "github"],
        "Eight passengers drowned when the ferry Aurora sank on Monday.",
        &[],
    );
    assert!(piped.out.lines().any(|line| line.starts_with("::error title=contradict::")), "{piped:?}");
    let sarif = desk.run_with(
        &["check", "-", "ferry/gazette.txt", "--format", "sarif"],
        "Eight passengers drowned when the ferry Aurora sank on Monday.",
        &[],
    );
    assert!(sarif.out.contains("\"logicalLocations\""), "{sarif:?}");
}

#[test]
fn selectors_count_code_points_and_prefixes_stand_in_the_text() {
    let desk = Desk::new("formats-selectors");
    ferry(&desk);
    // The unit of --offsets is that of rows, not of the model's selectors.
    let found = desk.run(&["check", "ferry", "--format", "annotations", "--offsets", "utf16"]).json();
    let items = found["first"]["items"].as_array().unwrap();
    assert_eq!(found["total"].as_u64(), u64::try_from(items.len()).ok());
    assert!(items.len() >= 3, "{found}");
    let mut ids = BTreeSet::new();
    for item in items {
        assert!(ids.insert(item["id"].to_string()), "{item}");
        let text = fs::read_to_string(desk.0.join(item["target"]["source"].as_str().unwrap())).unwrap();
        let (quote, place) = (&item["target"]["selector"][0], &item["target"]["selector"][1]);
        let (start, end) = (place["start"].as_u64().unwrap(), place["end"].as_u64().unwrap());
        let (start, end) = (usize::try_from(start).unwrap(), usize::try_from(end).unwrap());
        let exact: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!(quote["exact"], exact.as_str());
        let around = format!("{}{exact}{}", quote["prefix"].as_str().unwrap(), quote["suffix"].as_str().unwrap());
        assert!(text.contains(&around), "{around:?}");
        // The row in the body can be read back.
        let bodies = item["body"].as_array().unwrap();
        let row = bodies.iter().find(|body| body["format"] == "application/json").unwrap()["value"].as_str().unwrap();
        crosscheck::wire::claim::from_line(row).unwrap();
    }
}

#[test]
fn sarif_holds_to_the_official_schema() {
    let schema = fs::read_to_string(root().join("crates/cli/tests/it/schemas/sarif-2.1.0.json")).unwrap();
    // As published, the pattern of a language has a bracket too many and is no regular expression.
    let schema: Value = serde_json::from_str(&schema.replace("{2}]?$", "{2}$")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let desk = Desk::new("formats-sarif");
    ferry(&desk);
    let hostile = hostile(&desk);
    let stories = ["bank-layoffs", "el-mencho", "mexico-heist"].map(|story| root().join("seeds").join(story));
    let mut logs: Vec<Value> =
        stories.iter().map(|story| desk.run(&["check", story.to_str().unwrap(), "--format", "sarif"]).json()).collect();
    logs.push(desk.run(&["check", "ferry", "--format", "sarif"]).json());
    logs.push(desk.run(&[&hostile[..], &["--format", "sarif"]].concat()).json());
    for log in &logs {
        let errors: Vec<String> = validator.iter_errors(log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let run = &log["runs"][0];
        let results = run["results"].as_array().unwrap();
        assert!(!results.is_empty());
        for result in results {
            let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
        }
    }
    let broken = json!({"version": "2.1.0", "runs": [{"results": []}]});
    assert!(!validator.is_valid(&broken));
}

#[test]
fn the_csv_tells_ranges_in_the_unit_of_the_claim() {
    let desk = Desk::new("formats-csv");
    ferry(&desk);
    let table = desk.run(&["check", "ferry", "--format", "csv"]).out;
    assert!(table.ends_with("\r\n") && !table.replace("\r\n", "").contains(['\r', '\n']), "RFC 4180: {table:?}");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let cell =
        |row: &csv::StringRecord, name: &str| row[columns.iter().position(|column| column == name).unwrap()].to_owned();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let toll = rows.iter().find(|row| cell(row, "quote") == "At least 12 passengers").unwrap();
    let told = [
        "typical_low",
        "typical_high",
        "possible_low",
        "possible_high",
        "unit",
        "claim_verdict",
        "line",
        "source_name",
    ];
    assert_eq!(
        told.map(|name| cell(toll, name)),
        ["12", "18", "12", "", "passenger", "contradict", "3", "The Gazette"]
    );
    assert_eq!(cell(toll, "attributed_to"), "the coast guard");
}

#[test]
fn offsets_of_claims_without_their_text_are_not_guessed() {
    let desk = Desk::new("formats-offsets");
    ferry(&desk);
    let rows = desk.run(&["extract", "ferry"]).out;
    desk.put("rows.jsonl", rows);
    let ran = desk.run(&["reconcile", "rows.jsonl", "--format", "json", "--offsets", "chars"]);
    ran.says(
        2,
        "crosscheck: --offsets chars: the text of source \"gazette\" is needed to count in chars; give it with --text\n",
    );
    // With the texts it is the report of check.
    let told =
        desk.run(&["reconcile", "rows.jsonl", "--text", "ferry", "--format", "json", "--offsets", "chars"]).json();
    let checked = desk.run(&["check", "ferry", "--format", "json", "--offsets", "chars"]).json();
    assert_eq!((&told["questions"][0], &told["sources"]), (&checked["questions"][0], &checked["sources"]));
}

/// Holds each selector to a text as a program sees it that counts code points.
fn selectors_hold(annotations: &Value, text: &str) -> usize {
    let items = annotations["first"]["items"].as_array().unwrap();
    for item in items {
        let (quote, place) = (&item["target"]["selector"][0], &item["target"]["selector"][1]);
        let at = |end: &str| usize::try_from(place[end].as_u64().unwrap()).unwrap();
        let part = |from: usize, to: usize| text.chars().skip(from).take(to - from).collect::<String>();
        let (start, end) = (at("start"), at("end"));
        assert_eq!((&place["type"], &quote["type"]), (&"TextPositionSelector".into(), &"TextQuoteSelector".into()));
        assert_eq!(quote["exact"], part(start, end), "{item}");
        assert_eq!(quote["prefix"], part(start.saturating_sub(32), start), "{item}");
        assert_eq!(quote["suffix"], part(end, end + 32), "{item}");
    }
    items.len()
}

#[test]
fn selectors_count_code_points_of_any_text() {
    let desk = Desk::new("formats-code-points");
    let text = "Cafe\u{301} Sol 🚢👩‍👩‍👧 — the ferry \u{1f1f2}\u{1f1fd} Aurora sank.\r\n\r\nAt least 12 passengers drowned on Monday 👍🏽, a coast guard of Saõ said.\r\n\
                Nine were hurt.\r\n";
    desk.put("a.txt", text);
    let found = desk.run(&["check", "a.txt", "--format", "annotations"]).json();
    assert!(selectors_hold(&found, text) >= 2, "{found}");
    // A mark of the encoding is no part of the text.
    desk.put("a.txt", format!("\u{feff}{text}"));
    assert!(selectors_hold(&desk.run(&["check", "a.txt", "--format", "annotations"]).json(), text) >= 2);
    let region = desk.run(&["check", "a.txt", "--format", "csv"]).out;
    assert!(region.contains(",a.txt,3,1,"), "{region}");
}

#[test]
fn what_was_taken_out_of_a_page_names_the_page_and_no_line_of_it() {
    let desk = Desk::new("formats-page");
    desk.put("s/page.html", "<!DOCTYPE html>\n<html><head><title>Ferry</title></head><body>\n<nav>Home</nav>\n<article><h1>Ferry sinks</h1>\n\n<p>30 passengers \
        were killed when the ferry Aurora sank on Monday, as the harbour master said in the evening.</p></article></body></html>");
    desk.put("s/wire.txt", "12 passengers were killed when the ferry Aurora sank on Monday.\n");
    let out = |format: &str| desk.run(&["check", "s", "--format", format]).out;
    let github = out("github");
    assert!(github.contains("::error file=s/page.html,title=contradict::"), "{github}");
    assert!(
        github.contains("::error file=s/wire.txt,line=1,endLine=1,col=1,endColumn=14,title=contradict::"),
        "{github}"
    );
    assert!(github.contains("against “30 passengers” (page Ferry sinks)%0A"), "{github}");
    let sarif: Value = serde_json::from_str(&out("sarif")).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    let places = [&result["locations"][0], &result["relatedLocations"][0]].map(|place| &place["physicalLocation"]);
    let of = |file: &str| *places.iter().find(|place| place["artifactLocation"]["uri"] == file).unwrap();
    assert_eq!(of("s/page.html")["region"], Value::Null);
    assert_eq!(
        of("s/wire.txt")["region"],
        json!({
            "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 14, "charOffset": 0, "charLength": 13,
            "snippet": {"text": "12 passengers"}
        })
    );
    let annotations: Value = serde_json::from_str(&out("annotations")).unwrap();
    for item in annotations["first"]["items"].as_array().unwrap() {
        let kinds: Vec<&str> =
            item["target"]["selector"].as_array().unwrap().iter().map(|s| s["type"].as_str().unwrap()).collect();
        match item["target"]["source"] == "s/page.html" {
            true => assert_eq!(kinds, ["TextQuoteSelector"], "{item}"),
            false => assert_eq!(kinds, ["TextQuoteSelector", "TextPositionSelector"], "{item}"),
        }
        assert!(item["target"]["selector"][0]["suffix"].is_string(), "{item}");
    }
    let rows = out("csv");
    let page = rows.lines().find(|row| row.contains("s/page.html")).unwrap();
    assert!(page.contains(",s/page.html,,,") && page.contains(",bytes,"), "{page}");
}

/// A claim with every field, in a row of its own.
fn full(text: &str) -> Value {
    json!({
        "source": "a", "subject": "rebels", "attribute": "killed", "quote": "At least 12 rebels",
        "value": {"type": "quantity", "hedge": "at_least", "low": 12, "high": null, "unit": "rebel"},
        "span": {"start": text.find("At least").unwrap(), "end": text.find(" died").unwrap()},
        "sentence": {"start": text.find("At least").unwrap(), "end": text.len()},
        "as_of": "2026-03-01", "published": "2026-03-02", "place": "Tapalpa", "group": "rebel", "stage": "at the scene",
        "including": {"name": "the captain", "role": "captain"}, "excluding": {"name": "the driver", "role": "driver"},
        "attributed_to": "Ana Paz", "mode": "possible"
    })
}

#[test]
fn every_field_of_a_claim_stands_in_its_own_column() {
    let desk = Desk::new("formats-fields");
    let text = "It rained.\n\nSo it is: At least 12 rebels died.";
    desk.put("t/a.txt", text).put("rows.jsonl", full(text).to_string());
    let table = desk.run(&["reconcile", "rows.jsonl", "--text", "t", "--format", "csv", "--offsets", "utf16"]);
    let mut reader = csv::Reader::from_reader(table.out.as_bytes());
    let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let row = reader.records().next().unwrap().unwrap();
    let cells: Vec<(&str, &str)> = columns.iter().map(String::as_str).zip(row.iter()).collect();
    let told = [
        ("question_id", "killed:rebels"),
        ("question", "How many rebels were killed?"),
        ("question_verdict", "not_comparable"),
        ("claim_verdict", "not_comparable"),
        ("why", ""),
        ("against", ""),
        ("subject", "rebels"),
        ("attribute", "killed"),
        ("source", "a"),
        ("source_name", "a"),
        ("published", "2026-03-02"),
        ("origin", "0"),
        ("value", "at least 12 rebel"),
        ("type", "quantity"),
        ("hedge", "at_least"),
        ("typical_low", "12"),
        ("typical_high", "18"),
        ("typical", "12 to 18"),
        ("possible_low", "12"),
        ("possible_high", ""),
        ("possible", "12 or more"),
        ("unit", "rebel"),
        ("quote", "At least 12 rebels"),
        ("file", "t/a.txt"),
        ("line", "3"),
        ("column", "11"),
        ("start", "22"),
        ("end", "40"),
        ("offsets", "utf16"),
        ("place", "Tapalpa"),
        ("group", "rebel"),
        ("stage", "at the scene"),
        ("including", "the captain"),
        ("excluding", "the driver"),
        ("as_of", "2026-03-01"),
        ("attributed_to", "Ana Paz"),
        ("mode", "possible"),
        ("position", "at least 12"),
        ("policy", "span/1"),
        ("claim", "0"),
    ];
    assert_eq!(cells, told);
}

#[test]
fn a_span_where_the_quote_does_not_stand_points_nowhere() {
    let desk = Desk::new("formats-elsewhere");
    let text = "It rained.\n\nSo it is: At least 12 rebels died.";
    let mut wrong = full(text);
    (wrong["span"], wrong["sentence"]) = (json!({"start": 0, "end": 18}), json!({"start": 0, "end": text.len()}));
    let mut other = full(text);
    (other["source"], other["value"]["low"], other["value"]["hedge"]) = ("b".into(), 3.into(), "plain".into());
    other["value"]["high"] = 3.into();
    for row in [&mut wrong, &mut other] {
        row["mode"] = "stated".into();
    }
    desk.put("t/a.txt", text).put("rows.jsonl", format!("{wrong}\n{other}\n"));
    let out = |format: &str| desk.run(&["reconcile", "rows.jsonl", "--text", "t", "--format", format]).out;
    let items: Value = serde_json::from_str(&out("annotations")).unwrap();
    let item =
        items["first"]["items"].as_array().unwrap().iter().find(|item| item["target"]["source"] == "t/a.txt").unwrap();
    assert_eq!(item["target"]["selector"], json!([{"type": "TextQuoteSelector", "exact": "At least 12 rebels"}]));
    assert!(out("github").contains("file=t/a.txt,title="), "{}", out("github"));
}

#[test]
fn files_of_claims_beside_the_texts_are_no_matter_to_those_claims() {
    let desk = Desk::new("formats-beside");
    ferry(&desk);
    let rows = desk.run(&["extract", "ferry"]).out;
    desk.put("ferry/claims.jsonl", &rows);
    desk.run(&["reconcile", "ferry/claims.jsonl", "--text", "ferry"]).says(0, "");
    let ground = desk.run(&["ground", "ferry/claims.jsonl", "--text", "ferry"]);
    assert_eq!((ground.code, ground.err.lines().count()), (Some(0), 1), "{ground:?}");
    // Where texts are asked for, it is told what is none; and other rows are told of in any case.
    let told = "note: ferry/claims.jsonl: not read: these are rows of claims, articles were expected; `crosscheck reconcile` reads claims";
    desk.run(&["check", "ferry"]).says(0, &format!("crosscheck: {told}\n"));
    desk.run(&["check", "ferry/claims.jsonl"])
        .says(2, &format!("crosscheck: {}\n", told.replace("note: ", "").replace("not read: ", "")));
    desk.put("ferry/other.jsonl", "{\"a\": 1}\n");
    let told = desk.run(&["reconcile", "ferry/claims.jsonl", "--text", "ferry"]).err;
    assert_eq!(
        told,
        "crosscheck: note: ferry/other.jsonl: not read: line 1: no article row: the field \"text\" is missing\n"
    );
}
