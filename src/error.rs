//! What can go wrong where input has a grammar: claim files, codebooks, policies.
//!
//! Reading news text cannot fail; it yields claims and notes.

use crate::span::Span;

/// An error of reading structured input or of breaking an invariant of the model.
///
/// The message starts in lower case, quotes the offending piece, and says what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct Error {
    kind: Box<Kind>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Kind {
    #[error("a span must not end before it starts: {start} to {end}")]
    BackwardSpan { start: usize, end: usize },
    #[error("span {span} does not lie on character boundaries of the text of source {source_id:?} ({length} bytes)")]
    SpanOutsideText { span: Span, source_id: String, length: usize },
    #[error("low {low} lies above high {high}")]
    LowAboveHigh { low: String, high: String },
    #[error("the figure {figure:?} is too large: at most 36 digits can be held")]
    FigureTooLarge { figure: String },
    #[error("{text:?} is not a number: digits with an optional point were expected")]
    NotANumber { text: String },
    #[error("{text:?} is not a date: {expected} was expected")]
    NotADate { text: String, expected: &'static str },
    #[error("the date {text:?} does not exist: {why}")]
    NoSuchDate { text: String, why: String },
    #[error("unknown {what} {name:?}{}", nearest_hint(.nearest, .known))]
    Unknown { what: &'static str, name: String, nearest: Option<String>, known: Vec<String> },
    #[error("{field} is missing: {expected}")]
    Missing { field: &'static str, expected: &'static str },
    #[error("{found} stands where {expected} was expected")]
    Expected { expected: &'static str, found: String },
    #[error("{problem}")]
    Other { problem: String },
    #[error("field {field}: {problem}")]
    Field { field: String, problem: String },
    #[error("line {line}: {problem}")]
    Line { line: usize, problem: String },
    #[error("line {line}, column {column}: {problem}")]
    Place { line: usize, column: usize, problem: String },
}

fn nearest_hint(nearest: &Option<String>, known: &[String]) -> String {
    match nearest {
        Some(near) => format!("; did you mean {near:?}?"),
        None => format!("; known are {}", known.join(", ")),
    }
}

impl Error {
    /// Whether a name was not known: a policy, a codebook key, an attribute, a verdict.
    #[must_use]
    pub fn is_unknown_name(&self) -> bool {
        matches!(*self.kind, Kind::Unknown { .. })
    }

    /// Whether a figure or date was beyond what can be held exactly.
    #[must_use]
    pub fn is_out_of_range(&self) -> bool {
        matches!(*self.kind, Kind::FigureTooLarge { .. } | Kind::NoSuchDate { .. })
    }

    /// Whether a span or quote does not fit the text it points into.
    #[must_use]
    pub fn is_span(&self) -> bool {
        matches!(*self.kind, Kind::BackwardSpan { .. } | Kind::SpanOutsideText { .. })
    }

    /// Builds the error for an unknown name, with the nearest known one where one is near.
    #[must_use]
    pub fn unknown<'a>(what: &'static str, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<String> = known.into_iter().map(str::to_owned).collect();
        // Jaro-Winkler is quadratic in the length of its input; a name that long is no misspelling.
        let nearest = (name.len() <= 64)
            .then(|| {
                known
                    .iter()
                    .map(|k| (strsim::jaro_winkler(name, k), k))
                    .filter(|(score, _)| *score >= 0.75)
                    .max_by(|a, b| a.0.total_cmp(&b.0))
                    .map(|(_, k)| k.clone())
            })
            .flatten();
        Kind::Unknown { what, name: name.to_owned(), nearest, known }.into()
    }

    /// The same error, told to have happened on a line (from 1) of its input.
    #[must_use]
    pub fn on_line(self, line: usize) -> Self {
        Kind::Line { line, problem: self.to_string() }.into()
    }

    /// The same error, told to have happened in a field of its record.
    #[must_use]
    pub fn in_field(self, field: &str) -> Self {
        Kind::Field { field: field.to_owned(), problem: self.to_string() }.into()
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self { kind: Box::new(kind) }
    }
}

/// The result of reading structured input.
pub type Result<T> = std::result::Result<T, Error>;
