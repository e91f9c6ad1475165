//! Files and ids as references (RFC 3986).

use std::fmt::Write;

/// A file as a relative reference; a part of it that is no part of one is escaped.
pub(super) fn of_file(file: &str) -> String {
    let path = escaped(file, b"/");
    // "a:b" would begin with a scheme, "//host" with a host.
    match () {
        () if path.starts_with("//") => format!("/.{path}"),
        () => path,
    }
}

/// An id as one part of a reference.
pub(super) fn of_id(id: &str) -> String {
    escaped(id, b"")
}

fn escaped(text: &str, kept: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_part_of_a_reference_is_escaped() {
        assert_eq!(of_file("a b/ü:1#x.txt"), "a%20b/%C3%BC%3A1%23x.txt");
        assert_eq!(of_file("//host/x"), "/.//host/x");
        assert_eq!(of_id("javascript:alert(1)/x"), "javascript%3Aalert%281%29%2Fx");
    }
}
