//! How the watched files look from outside: which there are, how long, and since when.

use crate::args::WatchOptions;
use crate::output::shown;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How many changed files are named before the rest is only counted.
const NAMED: usize = 4;

/// The files, each with its length and the time of its last change; none where it cannot be looked at.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snapshot(BTreeMap<PathBuf, Option<(u64, SystemTime)>>);

impl Snapshot {
    /// Looks at all that a report rests on: the texts, what is said of them in `sources.toml`, codebook and baseline.
    pub(super) fn of(options: &WatchOptions) -> Self {
        let mut files = BTreeMap::new();
        for path in &options.paths {
            if path.is_dir() {
                let entries = fs::read_dir(path).into_iter().flatten().flatten();
                files.extend(entries.map(|entry| entry.path()).map(looked));
            } else {
                files.extend([path.clone(), path.with_file_name("sources.toml")].map(looked));
            }
        }
        files.extend(options.rules.codebook.iter().chain(&options.baseline).cloned().map(looked));
        Self(files)
    }

    /// The files that look otherwise, for readers.
    pub(super) fn changes(&self, now: &Self) -> String {
        let is_other = |path: &&PathBuf| self.0.get(*path).copied().flatten() != now.0.get(*path).copied().flatten();
        let mut paths: Vec<&PathBuf> = self.0.keys().chain(now.0.keys()).filter(is_other).collect();
        paths.sort();
        paths.dedup();
        let name = |path: &&PathBuf| shown(path.file_name().map_or(path.as_path(), Path::new));
        let names: Vec<String> = paths.iter().take(NAMED).map(name).collect();
        match paths.len().checked_sub(NAMED).filter(|more| *more > 0) {
            Some(more) => format!("{} and {more} more", names.join(", ")),
            None => names.join(", "),
        }
    }
}

fn looked(path: PathBuf) -> (PathBuf, Option<(u64, SystemTime)>) {
    let look = fs::metadata(&path).and_then(|file| Ok((file.len(), file.modified()?)));
    let look = look.ok();
    (path, look)
}
