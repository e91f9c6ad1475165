//! Places and the wider places that hold them.

use super::name::fold;
use std::fmt;

/// A place with the wider places that are known to contain it, the nearest first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    text: String,
    key: String,
    within: Vec<String>,
}

impl Place {
    /// A place of which no container is known.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), key: fold(text), within: Vec::new() }
    }

    /// A place that is another way to name what `key` names ("Mexican" for Mexico).
    #[must_use]
    pub fn alias(text: &str, key: &str) -> Self {
        Self { text: text.to_owned(), key: fold(key), within: Vec::new() }
    }

    /// The same place, known to lie in a wider one; nearest containers are given first.
    #[must_use]
    pub fn within(mut self, container: &str) -> Self {
        let key = fold(container);
        if key != self.key && !self.within.contains(&key) {
            self.within.push(key);
        }
        self
    }

    /// The place as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The key under which spellings of one place meet.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The keys of the places that contain it, the nearest first.
    #[must_use]
    pub fn containers(&self) -> &[String] {
        &self.within
    }

    /// Whether it is the other place or lies in it, as far as is known.
    #[must_use]
    pub fn lies_in(&self, other: &Self) -> bool {
        self.key == other.key || self.within.contains(&other.key)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
