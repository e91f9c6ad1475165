//! What the README shows of a report is what comes out.

use crate::support::{root, sources};
use crosscheck::render::{Terminal, terminal};
use crosscheck::{Policy, check};
use std::fs;

#[test]
fn the_report_in_the_readme_is_the_real_one() {
    let sources = sources(&root().join("seeds/el-mencho"));
    let policy = Policy::default();
    let options = Terminal { width: 80, ..Terminal::default() };
    let report = terminal(&check(&sources, &policy), &sources, &policy, &options);
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```text\n6 articles").expect("the README shows a report");
    let (shown, _) = rest.split_once("\n```").unwrap();
    for paragraph in format!("6 articles{shown}").split("\n\n") {
        assert!(report.contains(paragraph), "not in the report of seeds/el-mencho:\n{paragraph}");
    }
}
