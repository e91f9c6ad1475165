//! What can go wrong when a method is chosen.

/// An unknown method or parameter, or a value that a parameter cannot take.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error(transparent)]
pub struct Error(Kind);

#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub(crate) enum Kind {
    #[error(transparent)]
    Unknown(crosscheck::Error),
    #[error("{text:?} stands where a number was expected for {name}")]
    NotANumber { name: &'static str, text: String },
    #[error("{name} is {value}: {low} to {high} was expected")]
    OutOfRange { name: &'static str, value: f64, low: f64, high: f64 },
    #[error("{method} has no parameters")]
    NoParameters { method: &'static str },
    #[error("{text:?} stands where NAME=VALUE was expected, such as {example}")]
    NoAssignment { text: String, example: String },
}

impl Error {
    /// Whether a method or a parameter was not known.
    #[must_use]
    pub const fn is_unknown_name(&self) -> bool {
        matches!(self.0, Kind::Unknown(_))
    }

    /// Whether a parameter was given a value that it cannot take.
    #[must_use]
    pub const fn is_out_of_range(&self) -> bool {
        matches!(self.0, Kind::OutOfRange { .. })
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self(kind)
    }
}
