//! Colours, or none; links, or none; which signs.

use super::glyphs::Glyphs;
use crate::compare::Verdict;

/// What a piece of the report is; the colour follows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Style {
    Verdict(Verdict),
    /// Headings and questions.
    Strong,
    /// Labels, gutters, what can be skipped.
    Faint,
}

/// Paints, or leaves everything plain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paint {
    pub(super) colour: bool,
    pub(super) glyphs: &'static Glyphs,
}

impl Paint {
    pub(super) fn apply(self, style: Style, text: &str) -> String {
        if !self.colour || text.is_empty() {
            return text.to_owned();
        }
        let code = match style {
            Style::Strong => "1",
            Style::Faint => "2",
            Style::Verdict(Verdict::Contradict) => "1;31",
            Style::Verdict(Verdict::Tension) => "1;33",
            Style::Verdict(Verdict::Update) => "1;36",
            Style::Verdict(Verdict::Undecided | Verdict::Suspect) => "1;35",
            Style::Verdict(_) => "32",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}

/// A text that opens a URL (OSC 8); without a link where the URL holds anything that could steer the terminal.
pub(super) fn link(url: &str, text: &str) -> String {
    if url.is_empty() || !url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return text.to_owned();
    }
    format!("\u{1b}]8;;{url}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_cannot_steer_the_terminal() {
        assert_eq!(link("file:///a.txt", "line 1"), "\u{1b}]8;;file:///a.txt\u{1b}\\line 1\u{1b}]8;;\u{1b}\\");
        for hostile in ["", "file:///a\u{1b}[2J", "file:///a\u{7}b", "file:///a b", "file:///\u{202e}a"] {
            assert_eq!(link(hostile, "line 1"), "line 1", "{hostile:?}");
        }
    }
}
