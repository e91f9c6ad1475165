//! What the terminal shows of three stories, at three widths, in colour and in ASCII, held against committed captures.

use crate::golden::hold_file;
use crate::support::{root, sources};
use crosscheck::render::{Terminal, terminal};
use crosscheck::{Policy, check};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const STORIES: [&str; 3] = ["bengal-cyclone", "el-mencho", "mexico-heist"];
const WIDTHS: [usize; 3] = [60, 80, 140];

fn captured(story: &str, options: &Terminal) -> String {
    let sources = sources(&root().join("seeds").join(story));
    let policy = Policy::default();
    // Escapes are made visible, so that a capture can be read and does nothing.
    terminal(&check(&sources, &policy), &sources, &policy, options).replace('\u{1b}', "␛")
}

#[test]
fn the_reports_of_three_stories_look_as_captured() {
    let folder = root().join("tests/captures");
    let mut names = BTreeSet::new();
    let mut hold = |name: String, text: &str| {
        hold_file(&folder.join(&name), text);
        names.insert(name);
    };
    for story in STORIES {
        for width in WIDTHS {
            let options = Terminal { width, ..Terminal::default() };
            hold(format!("{story}-{width}.txt"), &captured(story, &options));
        }
    }
    let url = |id: &str| (id.to_owned(), format!("file:///stories/{id}.txt"));
    let links: BTreeMap<String, String> = ["000", "001", "002", "003", "004", "005"].map(url).into();
    let colour = Terminal { colour: true, links, ..Terminal::default() };
    hold("el-mencho-80-colour.txt".to_owned(), &captured("el-mencho", &colour));
    let ascii = Terminal { ascii: true, ..Terminal::default() };
    hold("el-mencho-80-ascii.txt".to_owned(), &captured("el-mencho", &ascii));
    let verbose = Terminal { verbose: true, ..Terminal::default() };
    hold("mexico-heist-80-verbose.txt".to_owned(), &captured("mexico-heist", &verbose));
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(entries.collect::<BTreeSet<_>>(), names, "a capture that nothing writes");
}
