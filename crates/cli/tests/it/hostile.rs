//! Hostile text in every format of a report: it is shown and never acts.

use crate::desk::Desk;
use crate::formats::FORMATS;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// Characters that no output may hold raw, whatever its format.
fn acts(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}')
}

const EVIL: &str = "<script>alert(1)</script> <img src=x onerror=alert(1)> [l](javascript:alert(1)) ![i](http://e.example/i.png) \
    ``` | @desk closes #12 https://e.example www.e.example a@e.example $x$ **b** __u__ ~~s~~ &lt; <!-- --> \"'><b onmouseover=x> \
    \u{202e}\u{1b}]0;owned\u{7}\u{9b}31m\u{200b} {0} %0A ::error::x";

/// Claims of hostile texts that contradict each other, and the command that reads them.
pub fn hostile(desk: &Desk) -> [&'static str; 4] {
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
