//! JSON in which no character acts on whoever looks at it.

use std::fmt::Write;

/// Escapes what a terminal or an editor would act on or not show (controls beyond those that JSON forbids, marks that turn a
/// line around, characters of no width) as JSON does: `\u202e`. What is read back is the same text.
///
/// Such characters stand in JSON inside its texts only, so that no shape changes.
#[must_use]
pub(crate) fn inert(json: String) -> String {
    escape(json, acts)
}

/// The same for JSON that is to stand inside a page: `</script>` and `<!--` do not end it either.
#[must_use]
pub(crate) fn inert_in_page(json: String) -> String {
    escape(json, |c| acts(c) || matches!(c, '<' | '>' | '&' | '\u{2028}' | '\u{2029}'))
}

/// Whether a character would steer what shows it, or show nothing, beside the controls that JSON forbids.
pub(super) const fn acts(c: char) -> bool {
    matches!(c,
        '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

fn escape(json: String, acts: impl Fn(char) -> bool) -> String {
    if !json.contains(&acts) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if acts(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                // Writing to a text cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_escaped_and_read_back_the_same() {
        let text = "a\u{202e}b\u{9b}31m</script>\u{e0041}\u{2028}&é\u{feff}";
        let json = serde_json::to_string(text).unwrap();
        assert_eq!(inert(json.clone()), r#""a\u202eb\u009b31m</script>\udb40\udc41\u2028&é\ufeff""#);
        let page = inert_in_page(json);
        assert_eq!(page, r#""a\u202eb\u009b31m\u003c/script\u003e\udb40\udc41\u2028\u0026é\ufeff""#);
        assert_eq!(serde_json::from_str::<String>(&page).unwrap(), text);
    }
}
