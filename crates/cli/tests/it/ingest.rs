//! Pages, feeds, letters and rows as inputs, and the list of sources that is written for them.

use crate::desk::{Desk, THIRTY, TWELVE};

const PAGE: &str = "<!DOCTYPE html><title>Ferry sinks | Bay Radio</title><meta property='article:published_time' content='2026-03-03T08:12:00+01:00'>\
    <meta property='article:modified_time' content='2026-03-03T19:00:00+01:00'><nav><a href=/>Home</a><a href=/news>99 people were killed</a></nav>\
    <article><h1>Ferry sinks</h1><p>At least 12 passengers were killed when the ferry Aurora sank off Port Ellis on Monday, the harbour office said.</p>\
    <p>The ferry was built for 300 people, the office said, and it had left the port two hours late.</p></article>";

const FEED: &str = "<rss version='2.0'><channel><title>Wire</title><link>x</link><description>x</description>\
    <item><title>Ferry toll</title><link>https://x.example/ferry-toll</link><pubDate>Tue, 03 Mar 2026 18:05:00 +0100</pubDate><description>30 passengers were killed when the ferry sank on Monday.</description></item>\
    <item><title>Storm</title><description>The storm has passed.</description></item></channel></rss>";

const LETTER: &str = "From: Ministry <press@m.example>\nDate: Wed, 4 Mar 2026 10:00:00 +0100\nSubject: Toll\n\n14 passengers were killed.\n";

const ROWS: &str = "{\"id\": \"agency\", \"name\": \"Agency\", \"published\": \"2026-03-03\", \"text\": \"Seventeen passengers were killed.\"}\n";

#[test]
fn a_folder_of_all_kinds_is_read() {
    let desk = Desk::new("kinds");
    desk.put("s/a.html", PAGE)
        .put("s/b.rss", FEED)
        .put("s/c.eml", LETTER)
        .put("s/d.jsonl", ROWS)
        .put("s/e.txt", TWELVE);
    desk.put("s/f.md", "---\nsource: Blog\ndate: 2026-03-05\n---\n# Toll\n\n**30** passengers\nwere killed.\n");
    desk.put("s/claims.jsonl", "{\"source\": \"x\", \"quote\": \"12\"}\n")
        .put("s/map.xml", "<urlset/>")
        .put("s/report.json", "{}");
    let ran = desk.run(&["check", "s", "--format", "json"]);
    ran.says(
        0,
        "crosscheck: note: s/claims.jsonl: not read: these are rows of claims, articles were expected; \
         `crosscheck reconcile` reads claims\n\
         crosscheck: note: s/map.xml: not read: this is XML of <urlset>, an article was expected\n",
    );
    assert_eq!(ran.ids(), ["a", "b#ferry-toll", "b#2", "c", "agency", "e", "f"]);
    let report = ran.json();
    let told: Vec<_> =
        report["sources"].as_array().unwrap().iter().map(|s| (s["name"].as_str(), s["published"].as_str())).collect();
    assert_eq!(told[0], (Some("Bay Radio"), Some("2026-03-03T19:00")));
    assert_eq!(told[1], (Some("Wire"), Some("2026-03-03T18:05")));
    assert_eq!(told[3], (Some("Ministry"), Some("2026-03-04T10:00")));
    assert_eq!(told[4], (Some("Agency"), Some("2026-03-03")));
    assert_eq!(told[6], (Some("Blog"), Some("2026-03-05")));
    let notes = report["notes"].as_array().unwrap();
    assert_eq!(notes[0]["source"], "a");
    assert_eq!(notes[0]["text"], "published 2026-03-03T08:12, changed 2026-03-03T19:00: read as of the change");
    assert!(!ran.out.contains("99 people"), "{}", ran.out);
    // The terminal shows them too.
    let shown = desk.run(&["check", "s/a.html", "s/e.txt", "--width", "200"]);
    assert!(shown.out.contains("read as of the change"), "{}", shown.out);
}

#[test]
fn spans_count_in_the_text_that_is_shown() {
    let desk = Desk::new("spans");
    desk.put("a.html", PAGE).put("b.txt", THIRTY);
    let report = desk.run(&["check", "a.html", "b.txt", "--format", "json"]).json();
    let claims = report["questions"].as_array().unwrap().iter().flat_map(|q| q["claims"].as_array().unwrap());
    let own =
        claims.filter(|claim| claim["source"] == "a").find(|claim| claim["quote"] == "At least 12 passengers").unwrap();
    // "Ferry sinks" and an empty line stand before it.
    assert_eq!(own["span"]["start"], 13);
    let shown = desk.run(&["check", "a.html", "b.txt"]);
    assert!(shown.out.contains("At least 12 passengers were killed"), "{}", shown.out);
}

#[test]
fn the_list_of_sources_counts_before_the_files() {
    let desk = Desk::new("overrule");
    desk.put("a.html", PAGE).put("b.rss", FEED);
    desk.put(
        "sources.toml",
        "[[source]]\nid = \"radio\"\nfile = \"a.html\"\nname = \"Radio\"\npublished = 2026-03-02\n\
         [[source]]\nid = \"wire\"\nfile = \"b.rss\"\npublished = 2026-03-01\n",
    );
    let ran = desk.run(&["check", ".", "--format", "json"]);
    ran.says(0, "");
    assert_eq!(ran.ids(), ["radio", "wire#ferry-toll", "wire#2"]);
    let report = ran.json();
    let published: Vec<_> =
        report["sources"].as_array().unwrap().iter().map(|s| s["published"].as_str().unwrap()).collect();
    assert_eq!(published, ["2026-03-02", "2026-03-03T18:05", "2026-03-01"], "only what gives no time of its own");
    assert_eq!(report["sources"][0]["name"], "Radio");
    assert!(!report["notes"].to_string().contains("read as of the change"), "{report}");
}

#[test]
fn standard_input_and_encodings() {
    let desk = Desk::new("encodings");
    desk.put("a.txt", b"Doce pasajeros murieron el s\xe1bado en la bah\xeda, seg\xfan la Guardia Civil.\n")
        .put("b.txt", THIRTY);
    let ran = desk.run(&["check", "a.txt", "b.txt", "--format", "json"]);
    ran.says(0, "");
    assert_eq!(ran.json()["notes"][0]["text"], "read as windows-1252, as its bytes suggest");
    let ran = desk.run(&["extract", "a.txt"]);
    assert!(ran.err.contains("crosscheck: note: a: read as windows-1252, as its bytes suggest\n"), "{ran:?}");
    assert!(ran.out.contains("Doce pasajeros"), "{ran:?}");
    let ran = desk.run_with(&["check", "-", "b.txt", "--format", "json"], PAGE, &[]);
    assert_eq!(ran.ids(), ["stdin", "b"]);
    assert_eq!(ran.json()["sources"][0]["name"], "Bay Radio");
    let ran = desk.run_with(&["check", "-", "b.txt", "--format", "json"], TWELVE, &[]);
    assert_eq!(ran.json()["sources"][0]["name"], "standard input");
}

#[test]
fn two_texts_are_two() {
    let desk = Desk::new("two");
    desk.put("a.html", PAGE).put("b.rss", FEED);
    desk.run(&["compare", "a.html", "b.rss"]).says(
        2,
        "crosscheck: note: a: published 2026-03-03T08:12, changed 2026-03-03T19:00: read as of the change\n\
        crosscheck: note: b#ferry-toll: the feed gives a summary of 10 words, not the article\n\
        crosscheck: note: b#2: the feed gives a summary of 4 words, not the article\n\
        crosscheck: two texts were expected, these files hold 3\n",
    );
}

#[test]
fn a_broken_row_does_not_lose_the_others() {
    let desk = Desk::new("rows");
    desk.put("a.jsonl", format!("{ROWS}nonsense\n{{\"text\": \"30 passengers were killed.\"}}\n"));
    let ran = desk.run(&["check", "a.jsonl", "--format", "json"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("crosscheck: a.jsonl: line 2: this is no JSON: "), "{ran:?}");
    assert_eq!(ran.ids(), ["agency", "a"]);
}

#[test]
fn a_missing_file_of_the_list_does_not_lose_the_others() {
    let desk = Desk::new("missing");
    desk.put("b.txt", TWELVE).put("sources.toml", "[[source]]\nid = \"a\"\nfile = \"a.txt\"\n");
    let ran = desk.run(&["check", ".", "--format", "json"]);
    ran.says(2, "crosscheck: ./a.txt: there is no such file or folder\n");
    assert_eq!(ran.ids(), ["b"]);
}

#[test]
fn lines_of_what_was_read_out_of_a_page_are_not_those_of_the_page() {
    let desk = Desk::new("read-out");
    desk.put("s/a.html", PAGE).put("s/b.txt", "Some 90 people died, or so they say.\n");
    let found = desk.run(&["check", "s", "--format", "github"]).out;
    assert!(found.contains("file=s/a.html,title="), "{found}");
    assert!(found.contains("file=s/b.txt,line=1,"), "{found}");
    let found = desk.run(&["check", "s", "--format", "sarif"]).out;
    assert!(found.contains("s/a.html"), "{found}");
    assert_eq!(found.matches("\"startLine\"").count(), found.matches("\"uri\": \"s/b.txt\"").count(), "{found}");
}

#[test]
fn init_writes_a_list_that_can_be_read_and_never_overwrites() {
    let desk = Desk::new("init");
    desk.put("s/a.html", PAGE)
        .put("s/b.rss", FEED)
        .put("s/c.eml", "From: \"A \\\"B\\\" \\\\ C\u{202e}\" <x@x.example>\nSubject: x\n\n12 died.\n");
    desk.put("s/a.txt", TWELVE).put("s/claims.jsonl", "{\"quote\": 1}\n");
    let ran = desk.run(&["init", "s"]);
    ran.says(0, "crosscheck: note: s/claims.jsonl: left out: line 1: no article row: the field \"text\" is missing\n");
    let ask = "no date was found in a.txt, b.rss, c.eml: say under \"published\" when each appeared\n";
    assert_eq!(ran.out, format!("s/sources.toml: 4 sources, 1 with a date\n{ask}"));
    let list = std::fs::read_to_string(desk.0.join("s/sources.toml")).unwrap();
    for part in [
        "# Who says it, and when.",
        "[[source]]\nid = \"a\"\nfile = \"a.html\"\nname = \"Bay Radio\"\n\
         published = 2026-03-03T19:00:00   # it says: published 2026-03-03T08:12, changed 2026-03-03T19:00\n# credit = \"\"\n# language = \"en\"\n",
        "id = \"a-2\"\nfile = \"a.txt\"\n# name = \"\"\n# published = 2026-02-22\n",
        "id = \"b\"\nfile = \"b.rss\"\n# 2 articles, 1 with a time of their own\n",
        "name = \"A \\\"B\\\" \\\\ C\\U0000202E\"\n",
    ] {
        assert!(list.contains(part), "{part}\n---\n{list}");
    }
    let again = desk.run(&["init", "s"]);
    again.says(2, "crosscheck: s/sources.toml: it is already there; --force writes it anew\n");
    desk.put("s/sources.toml", "mine");
    desk.run(&["init", "s"]);
    assert_eq!(std::fs::read_to_string(desk.0.join("s/sources.toml")).unwrap(), "mine");
    assert_eq!(desk.run(&["init", "s", "--force"]).code, Some(0));
    let ran = desk.run(&["check", "s", "--format", "json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.ids(), ["a", "a-2", "b#ferry-toll", "b#2", "c"]);
    assert_eq!(ran.json()["sources"][4]["name"], "A \"B\" \\ C\u{202e}");
    desk.put("empty/x.pdf", "");
    assert_eq!(desk.run(&["init", "empty"]).code, Some(2));
}
