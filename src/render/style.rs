//! Colours, or none.

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
