//! The formats of a report: one small story in each, and a hostile one that is shown and never acts.

use crate::desk::Desk;
use crate::golden::{hold, root};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// Every format but those of the terminal and the report itself, with the ending of its files.
const FORMATS: [(&str, &str); 7] = [
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

/// Characters that no output may hold raw, whatever its format.
fn acts(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}')
}

const EVIL: &str = "<script>alert(1)</script> <img src=x onerror=alert(1)> [l](javascript:alert(1)) ![i](http://e.example/i.png) \
    ``` | @desk closes #12 https://e.example www.e.example a@e.example $x$ **b** __u__ ~~s~~ &lt; <!-- --> \"'><b onmouseover=x> \
    \u{202e}\u{1b}]0;owned\u{7}\u{9b}31m\u{200b} {0} %0A ::error::x";

/// Claims of hostile texts that contradict each other, and the command that reads them.
fn hostile(desk: &Desk) -> [&'static str; 4] {
    let text = |figure: u32| format!("# h\n=1+1 {EVIL} -- {figure} people, {EVIL}\n::error file=x::owned\n");
    let mut rows = String::new();
    let mut list = String::new();
    for (number, figure) in [12_u32, 30].into_iter().enumerate() {
        let (id, text) = (format!("=id{number},b:c%\n::warning::x {EVIL}"), text(figure));
        let (start, end) = (text.find("=1+1").unwrap(), text.find("\n::error").unwrap());
        let row = json!({
            "source": id, "subject": format!("@SUM(A1) {EVIL}"), "attribute": format!("+kill {EVIL}"),
            "value": {"type": "quantity", "hedge": "plain", "low": figure, "high": figure, "unit": "person"},
            "quote": &text[start..end], "span": {"start": start, "end": end},
            "sentence": {"start": start, "end": end}, "attributed_to": format!("-{EVIL}\n::error::owned"),
            "place": format!("\t=2+2 {EVIL}")
        });
        rows.push_str(&format!("{row}\n"));
        let file = format!("evil/{number},<b>:%.txt");
        desk.put(&file, &text);
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        list.push_str(&format!(
            "[[source]]\nid = {}\nname = {}\nfile = {}\n",
            quoted(&id).replace('\u{9b}', "\\u009b").replace('\u{7f}', ""),
            quoted(&format!("|{EVIL}")).replace('\u{9b}', "\\u009b"),
            quoted(&file["evil/".len()..])
        ));
    }
    desk.put("evil/sources.toml", list).put("evil.jsonl", rows);
    ["reconcile", "evil.jsonl", "--text", "evil"]
}

#[test]
fn hostile_text_is_shown_and_never_acts() {
    let desk = Desk::new("formats-hostile");
    let command = hostile(&desk);
    for (format, _) in FORMATS {
        let ran = desk.run(&[&command[..], &["--format", format]].concat());
        ran.says(0, "");
        assert_eq!(ran.out.find(acts), None, "{format}: {}", ran.out);
        // Shown: nothing is left out on the way.
        assert!(ran.out.contains("onmouseover") && ran.out.contains("owned"), "{format}: {}", ran.out);
        match format {
            "markdown" => no_markup(&ran.out),
            "csv" => no_formula(&ran.out),
            "github" => one_command_a_line(&ran.out),
            "claimreview" | "annotations" => {
                assert!(!ran.out.contains(['<', '>', '&']), "{format} may stand inside a page: {}", ran.out);
                assert!(ran.json().is_object());
            }
            "sarif" => {
                let message = ran.json()["runs"][0]["results"][0]["message"]["text"].as_str().unwrap().to_owned();
                assert!(message.contains("\\[l\\](javascript") && message.contains("{{0}}"), "{message}");
            }
            _ => {
                let rows = fs::read_to_string(desk.0.join("evil.jsonl")).unwrap();
                for (given, row) in rows.lines().zip(ran.out.lines()) {
                    let (given, row): (Value, Value) =
                        (serde_json::from_str(given).unwrap(), serde_json::from_str(row).unwrap());
                    assert_eq!((&given["quote"], &given["attributed_to"]), (&row["quote"], &row["attributed_to"]));
                }
            }
        }
    }
}

/// Renders the page as GitHub's parser does, raw tags let through, and looks at what comes out.
fn no_markup(page: &str) {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.render.r#unsafe = true;
    let html = comrak::markdown_to_html(page, &options);
    let tags: BTreeSet<&str> = html
        .split('<')
        .skip(1)
        .map(|tag| {
            tag.split(|c: char| !c.is_alphanumeric() && c != '/').next().unwrap_or_default().trim_start_matches('/')
        })
        .collect();
    let ours = ["h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "strong", "ul", "li"];
    let foreign: Vec<&&str> = tags.iter().filter(|tag| !ours.contains(tag)).collect();
    assert!(foreign.is_empty(), "{foreign:?}\n{html}");
    // Nobody is called and nothing is closed: a forge looks for these in the page that came out.
    assert!(!html.contains("@desk") && !html.contains("#12") && !html.contains("@e.example"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
    for row in html.split("<tr>").skip(1) {
        let cells = row.matches("<td>").count() + row.matches("<th>").count();
        assert!(matches!(cells, 3 | 4), "a row of {cells} cells: {row}");
    }
}

fn no_formula(table: &str) {
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let columns = reader.headers().unwrap().len();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2, "one row for each claim");
    for row in &rows {
        assert_eq!(row.len(), columns);
        for cell in row {
            let begins = cell.trim_start().chars().next().unwrap_or('a');
            assert!(!"=+-@\t\r".contains(begins) || cell.parse::<f64>().is_ok(), "{cell:?}");
        }
    }
    assert_eq!(table.lines().count(), 3, "a claim is one line");
}

fn one_command_a_line(commands: &str) {
    assert_eq!(commands.lines().count(), 2, "{commands}");
    for line in commands.lines() {
        let rest = line.strip_prefix("::error file=").unwrap_or_else(|| panic!("{line}"));
        let (properties, message) = rest.split_once("::").unwrap();
        // Only our commas part properties, and only our percent signs begin escapes.
        assert_eq!(properties.matches(',').count(), 5, "{properties}");
        assert!(!properties.contains(':'), "{properties}");
        assert!(message.contains("%250A") && message.contains("%0A"), "{message}");
    }
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
