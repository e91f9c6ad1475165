//! `crosscheck watch`: a file changes, and what changed by it is told.
#![cfg(unix)]

use crate::desk::{Desk, THIRTY, TWELVE};
use std::fs;
use std::io::{BufRead, BufReader};
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
        let mut child = desk.command(&["watch", "story", "--interval", "0.05", "--format", "json"]).spawn().unwrap();
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

#[test]
fn standard_input_cannot_be_watched_and_an_empty_folder_is_trouble() {
    let desk = Desk::new("watch-bad");
    desk.run(&["watch", "-"])
        .says(2, "crosscheck: standard input cannot be watched: a file or a folder was expected\n");
    desk.run(&["watch", "nowhere"]).says(2, "crosscheck: nowhere: there is no such file or folder\n");
    assert_eq!(desk.run(&["watch", "x", "--interval", "0"]).code, Some(2));
}
