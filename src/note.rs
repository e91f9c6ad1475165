//! Remarks beside findings: what could not be read, what there is nothing to compare with.

use crate::span::Span;

/// Something a reader should know besides the findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The source it is about, if it is about one.
    pub source: Option<String>,
    /// Where in its text, if it is about a place.
    pub span: Option<Span>,
    /// What it says.
    pub text: String,
}
