//! Spaces and invisible letters, as the reader of claims likes them.

/// One paragraph with single spaces, without invisible letters, and with line breaks only where the text has them.
///
/// Spaces that bind digits ("12 000" with a thin space) are kept: they tell one figure from two.
pub(crate) fn paragraph(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split(['\n', '\u{2028}', '\u{2029}', '\u{85}']) {
        let line = spaced(line);
        if line.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&line);
    }
    out
}

/// The words of a text in one line: names, headlines.
pub(crate) fn line(text: &str) -> Option<String> {
    let line = spaced(text);
    (!line.is_empty()).then_some(line)
}

fn spaced(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut gap: Option<char> = None;
    for c in line.chars() {
        if is_invisible(c) {
            continue;
        }
        if c.is_whitespace() || c.is_control() {
            let binding = matches!(c, '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}');
            // A space beside a binding one is what shows.
            gap = Some(if binding && gap.is_none_or(|gap| gap != ' ') { c } else { ' ' });
            continue;
        }
        if let Some(space) = gap.take().filter(|_| !out.is_empty()) {
            let binds = c.is_ascii_digit() && out.ends_with(|last: char| last.is_ascii_digit());
            out.push(if binds { space } else { ' ' });
        }
        out.push(c);
    }
    out
}

/// Letters without width that only tell where a word may break.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_single_and_binding_ones_bind() {
        assert_eq!(
            paragraph("  Some\t 12\u{202f}000\u{a0}people,\r\n\n said\u{200b} he\u{ad}lpers. "),
            "Some 12\u{202f}000 people,\nsaid helpers."
        );
        assert_eq!(paragraph("30 \u{a0}5"), "30 5");
        assert_eq!(paragraph("\u{a0}\n \t"), "");
        assert_eq!(line(" \n "), None);
        assert_eq!(line("a\nb\u{0}c").as_deref(), Some("a b c"));
    }
}
