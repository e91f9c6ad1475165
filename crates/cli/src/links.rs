//! Where a terminal opens the text of a source: its file as a URL.

use crate::input::Files;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::BTreeMap;
use std::path::{Path, absolute};

/// All but the unreserved characters of RFC 3986 and the slashes between folders.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The same, and the colon of a drive.
const ESCAPED_ON_WINDOWS: &AsciiSet = &ESCAPED.remove(b':');

/// A `file://` URL for each source that was read from a file.
pub(crate) fn links(files: &Files) -> BTreeMap<String, String> {
    files.iter().filter_map(|(id, file)| Some((id.clone(), url(&file.path)?))).collect()
}

/// The URL of a file; none where its name could not be read exactly.
fn url(file: &str) -> Option<String> {
    let path = absolute(Path::new(file)).ok()?;
    let path = path.to_str().filter(|path| !path.contains(char::REPLACEMENT_CHARACTER))?;
    if cfg!(windows) {
        let path = path.replace('\\', "/");
        return Some(format!("file:///{}", utf8_percent_encode(&path, ESCAPED_ON_WINDOWS)));
    }
    Some(format!("file://{}", utf8_percent_encode(path, ESCAPED)))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn paths_become_absolute_and_hold_nothing_that_acts() {
        assert_eq!(url("/a/b-1.txt").as_deref(), Some("file:///a/b-1.txt"));
        assert_eq!(
            url("/a b/ü#\u{1b}]8;;\u{7}\u{202e}.txt").as_deref(),
            Some("file:///a%20b/%C3%BC%23%1B%5D8%3B%3B%07%E2%80%AE.txt")
        );
        assert!(url("a.txt").is_some_and(|url| url.starts_with("file:///") && url.ends_with("/a.txt")));
        assert_eq!(url("/a\u{fffd}.txt"), None);
    }
}
