//! The stories of `seeds/`.

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
    list.iter().map(|info| info.source(&fs::read_to_string(story.join(&info.file)).unwrap())).collect()
}
