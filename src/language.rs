//! The languages that texts can be read in.

use crate::error::{Error, Kind};
use std::fmt;
use std::str::FromStr;

/// A language whose words are in the tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, in full.
    #[default]
    English,
    /// Spanish, begun: figures, hedges, dates, money and the commonest verbs of news.
    Spanish,
}

impl Language {
    /// All languages.
    pub const ALL: &[Self] = &[Self::English, Self::Spanish];

    /// The code of ISO 639-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }
}

impl Language {
    /// Its English name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Spanish",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads a code of ISO 639-1.
    fn from_str(code: &str) -> Result<Self, Error> {
        let found = Self::ALL.iter().copied().find(|language| language.code() == code);
        found.ok_or_else(|| {
            Kind::Expected { expected: "a language that can be read (en or es)", found: format!("{code:?}") }.into()
        })
    }
}
