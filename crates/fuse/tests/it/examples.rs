//! Every example runs, and its output is the committed one.

use std::fs;
use std::path::Path;

#[allow(dead_code, reason = "only `cargo run --example` calls main")]
#[path = "../../examples/departures.rs"]
mod departures;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

#[test]
fn departures() {
    let (path, output) = (folder().join("departures.out"), departures::run().unwrap());
    #[allow(clippy::disallowed_methods, reason = "tests may be told to accept what they see")]
    if std::env::var_os("CROSSCHECK_BLESS").is_some() {
        fs::write(&path, &output).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == output, "CROSSCHECK_BLESS=1 cargo test writes it anew:\n{output}");
}

#[test]
fn none_is_left_out() {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let sources = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).count();
    assert_eq!(sources, 1, "an example without a test");
}
