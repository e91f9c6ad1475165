//! What the benches share: the stories, a clock, and the least that any reader of words does.

use crosscheck::Source;
use crosscheck::wire::sources::from_toml;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// All stories of `seeds/`, each with its sources.
pub(crate) fn stories() -> Vec<Vec<Source>> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut folders: Vec<_> = fs::read_dir(seeds).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    let story = |folder: &std::path::PathBuf| {
        let list = from_toml(&fs::read_to_string(folder.join("sources.toml")).ok()?).ok()?;
        list.iter().map(|info| Some(info.source(&fs::read_to_string(folder.join(&info.file)).ok()?))).collect()
    };
    folders.iter().filter_map(story).collect()
}

/// The best time of several runs; one run where `short`.
pub(crate) fn time<T>(short: bool, mut work: impl FnMut() -> T) -> Duration {
    let mut best = Duration::MAX;
    let mut spent = Duration::ZERO;
    for run in 0.. {
        #[allow(clippy::disallowed_methods, reason = "the bench measures; the core reads no clock")]
        let start = Instant::now();
        black_box(work());
        let took = start.elapsed();
        best = best.min(took);
        spent += took;
        if short || run >= 30 || spent > Duration::from_secs(2) {
            break;
        }
    }
    best
}

/// Splits a text into words and hashes each: the least that any reader of words does.
pub(crate) fn bare_scan(text: &str) -> u64 {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(0, |sum, word| {
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        sum ^ hasher.finish()
    })
}

/// Prints megabytes a second, and how many times the bare scan that is.
pub(crate) fn rate(label: &str, bytes: usize, took: Duration, bare: Duration) {
    let per_second = bytes as f64 / took.as_secs_f64() / 1e6;
    let ratio = took.as_secs_f64() / bare.as_secs_f64();
    println!("  {label:<44} {per_second:>9.2} MB/s   {ratio:>7.1} x bare scan");
}
