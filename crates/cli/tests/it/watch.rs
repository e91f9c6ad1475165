//! `crosscheck watch`: a file changes, and what changed by it is told.
#![cfg(unix)]

use crate::desk::{Desk, THIRTY, TWELVE};
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// How long a change may take to be told on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long nothing is told where nothing is to be.
const QUIET: Duration = Duration::from_millis(600);

struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn start(desk: &Desk) -> Self {
        Self::start_with(desk, &[])
    }

    fn start_with(desk: &Desk, arguments: &[&str]) -> Self {
        Self::watch(desk, &[&["story", "--interval", "0.05"], arguments].concat())
    }

    fn watch(desk: &Desk, arguments: &[&str]) -> Self {
        let all = [&["watch", "--format", "json"], arguments].concat();
        let mut child = desk.command(&all).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        Self { child, lines }
    }

    fn next(&self) -> serde_json::Value {
        serde_json::from_str(&self.lines.recv_timeout(PATIENCE).unwrap()).unwrap()
    }

    fn is_quiet(&self) -> bool {
        self.lines.recv_timeout(QUIET).is_err()
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn changes_are_told_and_nothing_else_and_ctrl_c_ends_it() {
    let desk = Desk::new("watch");
    desk.put("story/gazette.txt", TWELVE).put("story/herald.txt", TWELVE);
    let mut watching = Watching::start(&desk);
    assert_eq!(watching.next()["schema"], "crosscheck.report/1");
    assert!(watching.is_quiet(), "nothing changed");

    desk.put("story/herald.txt", THIRTY);
    let changes = watching.next();
    assert_eq!(changes["findings"][0]["course"], "new");
    assert_eq!(changes["findings"][0]["after"]["verdict"], "contradict");

    desk.put("story/herald.txt", format!("It was a calm day. {THIRTY}"));
    assert!(watching.is_quiet(), "an edit around the figure changes nothing");

    // Saved as something that is no text: what the text said before counts.
    desk.put("story/herald.txt", b"%PDF-1.7\n1 0 obj\n");
    assert!(watching.is_quiet(), "a text that cannot be read is not gone");

    fs::remove_dir_all(desk.0.join("story")).unwrap();
    assert!(watching.is_quiet(), "a folder that is gone may come back");
    desk.put("story/gazette.txt", TWELVE).put("story/herald.txt", TWELVE);
    assert_eq!(watching.next()["findings"][0]["course"], "settled");

    let interrupt = Command::new("kill").args(["-INT", &watching.child.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    assert_eq!(watching.child.wait().unwrap().code(), Some(0));
}

/// Ends the watching, and answers what stood on standard error.
fn complaints(mut watching: Watching) -> String {
    let mut err = watching.child.stderr.take().unwrap();
    drop(watching);
    let mut told = String::new();
    err.read_to_string(&mut told).unwrap();
    told
}

/// A page with a note on how it was read.
const PAGE: &str = "<html><head><meta property=article:published_time content=2026-03-02T08:00:00Z>\
    <meta property=article:modified_time content=2026-03-02T18:00:00Z></head><body><article><h1>Ferry sinks</h1>\
    <p>12 passengers were killed when the ferry Aurora sank on Monday.</p></article></body></html>";

#[test]
fn a_text_that_is_broken_stands_as_it_was_with_its_notes_and_its_place_until_it_is_mended() {
    let desk = Desk::new("watch-broken");
    // Of two figures that as many give, the first is the best one: the order of the texts shows.
    desk.put("story/a.html", PAGE).put("story/herald.txt", THIRTY);
    let watching = Watching::start(&desk);
    let report = watching.next();
    assert!(report["notes"][0]["text"].as_str().unwrap().contains("read as of the change"), "{report}");
    desk.put("story/a.html", b"%PDF-1.7\n1 0 obj\n");
    assert!(watching.is_quiet());
    // While one text is broken, what others say is told.
    desk.put("story/herald.txt", THIRTY.replace("30", "40"));
    let told = watching.next();
    assert_eq!(told["figures"][0]["after"]["quote"], "40 passengers", "{told}");
    assert_eq!((told["sources"].as_array().unwrap().len(), told["notes"].as_array().unwrap().len()), (0, 0), "{told}");
    desk.put("story/a.html", PAGE.replace("12 passengers", "14 passengers"));
    let told = watching.next();
    assert_eq!(told["figures"][0]["after"]["quote"], "14 passengers", "{told}");
    assert_eq!(told["notes"], serde_json::json!([]), "{told}");
    let told = complaints(watching);
    assert!(told.starts_with("crosscheck: story/a.html: this is a PDF document, a text was expected"), "{told}");
}

#[test]
fn files_that_come_go_or_get_another_name_are_told_once() {
    let desk = Desk::new("watch-files");
    desk.put("story/gazette.txt", TWELVE).put("story/herald.txt", THIRTY);
    let watching = Watching::start(&desk);
    watching.next();
    fs::rename(desk.0.join("story/herald.txt"), desk.0.join("story/herald-2.txt")).unwrap();
    let told = watching.next();
    assert_eq!(told["sources"][0]["before"]["id"], "herald", "{told}");
    assert_eq!(told["sources"][0]["after"]["id"], "herald-2", "{told}");
    assert_eq!((&told["findings"], &told["claims_added"]), (&serde_json::json!([]), &0.into()), "{told}");
    desk.put("story/radio.txt", THIRTY.replace("30", "50"));
    let told = watching.next();
    assert_eq!(told["sources"][0]["after"]["id"], "radio", "{told}");
    assert_eq!(told["findings"].as_array().unwrap().len(), 2, "{told}");
    fs::remove_file(desk.0.join("story/radio.txt")).unwrap();
    let told = watching.next();
    assert_eq!(told["findings"][0]["because"], "radio is gone", "{told}");
    // A file that is no text, and one that says the same under another date of its own, change nothing.
    desk.put("story/.gazette.txt.swp", "x").put("story/gazette.txt", TWELVE);
    assert!(watching.is_quiet());
    assert_eq!(complaints(watching), "");
}

#[test]
fn rules_that_are_broken_are_told_and_those_before_count_until_they_are_mended() {
    let desk = Desk::new("watch-rules");
    desk.put("story/gazette.txt", TWELVE).put("story/herald.txt", THIRTY).put("known.toml", "");
    let watching = Watching::start_with(&desk, &["--baseline", "known.toml"]);
    watching.next();
    let known = desk.run(&["baseline", "story"]).out;
    desk.put("known.toml", &known);
    assert!(watching.is_quiet(), "an entry without a reason is an error");
    desk.put("known.toml", known.replace("reason = \"\"", "reason = \"asked\""));
    let told = watching.next();
    assert_eq!((&told["findings"][0]["course"], &told["findings"][0]["because"]), (&"known".into(), &"asked".into()));
    fs::remove_file(desk.0.join("known.toml")).unwrap();
    assert!(watching.is_quiet());
    desk.put("known.toml", "");
    assert_eq!(watching.next()["findings"][0]["course"], "new");
    let told = complaints(watching);
    assert!(told.contains("known.toml: line 6: this [[known]] gives no reason"), "{told}");
    assert!(told.contains("known.toml: there is no such file or folder"), "{told}");
}

#[test]
fn all_that_a_report_rests_on_is_watched() {
    let desk = Desk::new("watch-all");
    desk.put("story/a.txt", "The harbour has 12 berths.\n").put("story/b.txt", "The harbour has 30 berths.\n");
    let list = |name: &str| format!("[[source]]\nid = \"a\"\nfile = \"a.txt\"\nname = \"{name}\"\n");
    let book = |id: &str| {
        format!(
            "name = \"harbours\"\nversion = 1\n[[attribute]]\nid = \"{id}\"\nquestion = \"How many berths has {{subject}}?\"\n\
             value = \"quantity\"\n[[attribute.pattern]]\nverbs = [\"have\"]\nwords = [\"berth\"]\nvalue = \"object\"\nsubject = \"subject\"\n"
        )
    };
    desk.put("story/sources.toml", list("Morning")).put("book.toml", book("berths"));
    let files = ["story/a.txt", "story/b.txt", "--interval", "0.05", "--codebook", "book.toml"];
    let watching = Watching::watch(&desk, &files);
    watching.next();
    // Of single files the list that lies beside them counts, as it does of a folder.
    desk.put("story/sources.toml", list("Evening"));
    let told = watching.next();
    assert_eq!(told["sources"][0]["after"]["name"], "Evening", "{told}");
    desk.put("book.toml", book("moorings"));
    let told = watching.next();
    assert!(told["questions"].to_string().contains("moorings"), "{told}");
    // A file that another program put there with the date of the one before.
    let since = fs::metadata(desk.0.join("story/b.txt")).unwrap().modified().unwrap();
    desk.put("new.txt", "The harbour has 130 berths.\n");
    fs::File::options().write(true).open(desk.0.join("new.txt")).unwrap().set_modified(since).unwrap();
    fs::rename(desk.0.join("new.txt"), desk.0.join("story/b.txt")).unwrap();
    let told = watching.next();
    assert_eq!(told["figures"][0]["after"]["quote"], "130 berths", "{told}");
    assert_eq!(complaints(watching), "");
}

#[test]
fn a_file_that_is_still_being_written_is_read_when_it_is_whole() {
    let desk = Desk::new("watch-slow");
    desk.put("story/gazette.txt", TWELVE).put("story/herald.txt", TWELVE);
    let watching = Watching::watch(&desk, &["story", "--interval", "1"]);
    watching.next();
    for figure in 20..60 {
        desk.put("story/herald.txt", THIRTY.replace("30", &figure.to_string()));
        thread::sleep(Duration::from_millis(50));
    }
    let told = watching.next();
    assert_eq!(told["figures"][0]["after"]["quote"], "59 passengers", "{told}");
}

#[test]
fn standard_input_cannot_be_watched_and_an_empty_folder_is_trouble() {
    let desk = Desk::new("watch-bad");
    desk.run(&["watch", "-"])
        .says(2, "crosscheck: standard input cannot be watched: a file or a folder was expected\n");
    desk.run(&["watch", "nowhere"]).says(2, "crosscheck: nowhere: there is no such file or folder\n");
    assert_eq!(desk.run(&["watch", "x", "--interval", "0"]).code, Some(2));
}
