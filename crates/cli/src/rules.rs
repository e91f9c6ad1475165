//! The codebook and the policy that were asked for.

use crate::args::RuleOptions;
use crate::input::read_text;
use crate::output::Trouble;
use crosscheck::{Codebook, Policy};
use std::path::Path;

/// The codebook of a file, or the one for news.
pub(crate) enum Book {
    News(&'static Codebook),
    Own(Box<Codebook>),
}

impl Book {
    pub(crate) fn read(path: Option<&Path>) -> Result<Self, Trouble> {
        let Some(path) = path else { return Ok(Self::News(Codebook::news())) };
        let codebook = Codebook::from_toml(&read_text(path)?).map_err(|error| Trouble::at(path, error))?;
        Ok(Self::Own(Box::new(codebook)))
    }

    pub(crate) fn get(&self) -> &Codebook {
        match self {
            Self::News(book) => book,
            Self::Own(book) => book,
        }
    }
}

/// The policy of a name, or the built-in one.
pub(crate) fn policy(name: Option<&str>) -> Result<Policy, Trouble> {
    match name {
        Some(name) => Policy::named(name).map_err(|error| Trouble::with(format!("--policy: {error}"))),
        None => Ok(Policy::default()),
    }
}

/// Codebook and policy.
pub(crate) struct Rules {
    book: Book,
    pub(crate) policy: Policy,
}

impl Rules {
    pub(crate) fn read(options: &RuleOptions) -> Result<Self, Trouble> {
        let mut policies = options.policy.iter().map(|name| policy(Some(name.trim())));
        let first = policies.next().unwrap_or_else(|| policy(None))?;
        let policy = policies.try_fold(first, |first, next| Ok(first.beside(next?)))?;
        Ok(Self { book: Book::read(options.codebook.as_deref())?, policy })
    }

    pub(crate) fn codebook(&self) -> &Codebook {
        self.book.get()
    }
}
