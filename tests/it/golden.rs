//! Output held against committed files.

use std::fs;
use std::path::Path;

/// Holds `output` against `tests/it/golden/NAME`.
pub(crate) fn hold(name: &str, output: &str) {
    hold_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(name), output);
}

/// Holds `output` against a committed file; with `CROSSCHECK_BLESS` set, writes the file instead, to be read in review.
pub(crate) fn hold_file(path: &Path, output: &str) {
    #[allow(clippy::disallowed_methods, reason = "tests may be told to accept what they see")]
    if std::env::var_os("CROSSCHECK_BLESS").is_some() {
        fs::write(path, output).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    let line = expected.lines().zip(output.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or_else(|| expected.lines().count().min(output.lines().count()));
    assert!(
        expected == output,
        "{} differs from line {}:\n  was {:?}\n  is  {:?}\nCROSSCHECK_BLESS=1 cargo test writes it anew",
        path.display(),
        line + 1,
        expected.lines().nth(line).unwrap_or("(nothing)"),
        output.lines().nth(line).unwrap_or("(nothing)"),
    );
}
