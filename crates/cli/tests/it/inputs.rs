//! Texts and folders that are read, and what is said of those that cannot be.

use crate::desk::{Desk, THIRTY, TWELVE};

const NO_TEXT: &str = "crosscheck: empty: there is no text in this folder; .txt, .text, .md, .markdown, .html, .htm, .xhtml, .xml, .rss, \
                       .atom, .eml, .jsonl, .ndjson are read\n";

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
    desk.put("a.txt", TWELVE).put("bad.txt", b"%PDF-1.4 \xff def").put("empty/readme.pdf", "");
    desk.put("toml/a.txt", TWELVE).put("toml/sources.toml", "[[source]]\nid = \"a\"\nfil = \"a.txt\"\n");
    desk.put("date/a.txt", TWELVE)
        .put("date/sources.toml", "[[source]]\nid = \"a\"\nfile = \"a.txt\"\npublished = \"2026-02-30\"\n");
    desk.put("gone/sources.toml", "[[source]]\nid = \"a\"\nfile = \"a.txt\"\n");
    desk.put("book.toml", "[[attribute]]\nquestoin = 3\n");
    for (arguments, said) in [
        (&["check", "nope.txt"][..], "crosscheck: nope.txt: there is no such file or folder\n"),
        (
            &["check", "bad.txt"],
            "crosscheck: bad.txt: this is a PDF document, a text was expected; save it as text or HTML first\n",
        ),
        (&["check", "empty"], NO_TEXT),
        (&["check", "toml"], "crosscheck: toml/sources.toml: line 3: unknown key \"fil\"; did you mean \"file\"?\n"),
        (
            &["check", "date"],
            "crosscheck: date/sources.toml: line 4: key \"published\": the date \"2026-02-30\" does not exist: the month has no such day\n",
        ),
        (&["check", "gone"], "crosscheck: gone/a.txt: there is no such file or folder\n"),
        (&["check", "a.txt", "--codebook", "nope.toml"], "crosscheck: nope.toml: there is no such file or folder\n"),
        (&["check", "a\u{202e}.txt"], "crosscheck: a<U+202E>.txt: there is no such file or folder\n"),
        (&["compare", "a.txt", "empty"], NO_TEXT),
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
    desk.put("1.txt", TWELVE).put("2.txt", b"\x00\xff\x00").put("3.txt", THIRTY).put("4.txt", "").put("5.txt", TWELVE);
    let ran = desk.run(&["check", ".", "--format", "json"]);
    ran.says(2, "crosscheck: ./2.txt: this is a file of bytes that are no text, a text was expected; save it as text or HTML first\n");
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
fn a_text_that_cannot_be_read_is_told_and_no_run_without_it_passes_for_a_whole_one() {
    let desk = Desk::new("inputs-part");
    desk.put("t/a.txt", TWELVE).put("t/b.txt", THIRTY);
    desk.put("rows.jsonl", desk.run(&["extract", "t"]).out);
    let commands = [
        &["check", "t"][..],
        &["extract", "t"],
        &["baseline", "t"],
        &["ground", "rows.jsonl", "--text", "t"],
        &["reconcile", "rows.jsonl", "--text", "t"],
    ];
    let whole = commands.map(|command| desk.run(command));
    desk.put("t/c.txt", b"%PDF-1.7\n1 0 obj\n");
    for (command, whole) in commands.into_iter().zip(whole) {
        let ran = desk.run(command);
        assert_eq!((whole.code, ran.code), (Some(0), Some(2)), "{command:?}");
        assert!(ran.err.contains("t/c.txt: this is a PDF document"), "{command:?}: {ran:?}");
        assert_eq!(whole.out, ran.out, "{command:?}");
    }
}

#[test]
fn notes_on_the_texts_of_claims_stand_in_their_report() {
    let desk = Desk::new("inputs-notes");
    let page = "<html><head><meta property=article:published_time content=2026-03-02T08:00:00Z>\
        <meta property=article:modified_time content=2026-03-02T18:00:00Z></head><body><article><h1>Ferry sinks</h1>\
        <p>12 passengers were killed when the ferry Aurora sank on Monday.</p></article></body></html>";
    desk.put("t/a.html", page);
    desk.put("rows.jsonl", desk.run(&["extract", "t"]).out);
    let notes = |command: &[&str]| desk.run(command).json()["notes"].clone();
    let checked = notes(&["check", "t", "--format", "json"]);
    assert!(checked.to_string().contains("read as of the change"), "{checked}");
    assert_eq!(notes(&["reconcile", "rows.jsonl", "--text", "t", "--format", "json"]), checked);
}
