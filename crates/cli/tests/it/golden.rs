//! Output held against committed files.

use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Holds `output` against a file; with `CROSSCHECK_BLESS` set, writes the file instead, to be read in review.
#[track_caller]
pub fn hold(path: &Path, output: &str) {
    #[allow(clippy::disallowed_methods, reason = "tests may be told to accept what they see")]
    if std::env::var_os("CROSSCHECK_BLESS").is_some() {
        fs::write(path, output).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    let differs = expected.lines().zip(output.lines()).position(|(a, b)| a != b);
    assert!(
        expected == output,
        "{} differs, first in line {:?}; CROSSCHECK_BLESS=1 cargo test writes it anew\n{output}",
        path.display(),
        differs.map(|index| index + 1)
    );
}
