//! What several test files need: the stories, and committed files to hold output against.

use crosscheck::Source;
use crosscheck::wire::sources::from_toml;
use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The folders of all committed stories, sorted.
pub fn stories() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(root().join("seeds")).unwrap().map(|entry| entry.unwrap().path()).filter(|p| p.is_dir()).collect();
    folders.sort();
    folders
}

/// The sources of a story, in the order of its `sources.toml`.
pub fn sources(story: &Path) -> Vec<Source> {
    let list = from_toml(&fs::read_to_string(story.join("sources.toml")).unwrap()).unwrap();
    list.iter()
        .map(|info| info.source(&fs::read_to_string(story.join(info.file.as_deref().unwrap())).unwrap()))
        .collect()
}

/// Holds text against a committed file; with `CROSSCHECK_BLESS` set, the file is written instead.
#[track_caller]
pub fn hold_against(path: &Path, actual: &str) {
    #[allow(clippy::disallowed_methods, reason = "tests may be told to accept what they see")]
    let bless = std::env::var_os("CROSSCHECK_BLESS").is_some();
    if bless {
        fs::write(path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected != actual {
        let line = expected.lines().zip(actual.lines()).position(|(a, b)| a != b).unwrap_or(usize::MAX);
        let at = |text: &str| text.lines().nth(line).unwrap_or("(the shorter one ends)").to_owned();
        panic!(
            "{} differs from line {}:\n  committed: {}\n  now:       {}\nset CROSSCHECK_BLESS=1 to accept after reading the difference",
            path.strip_prefix(root()).unwrap_or(path).display(),
            line.saturating_add(1),
            at(&expected),
            at(actual)
        );
    }
}
