//! Who says something: an article, a release, a database row.

use crate::language::Language;
use crate::value::Period;

/// One account of an event.
///
/// ```
/// use crosscheck::Source;
/// let source = Source::new("gazette", "Twelve passengers drowned on Monday.")
///     .named("The Gazette")
///     .published("2026-03-14".parse()?);
/// assert_eq!(source.name(), "The Gazette");
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Source {
    id: String,
    name: Option<String>,
    published: Option<Period>,
    text: String,
    credit: Option<String>,
    language: Option<Language>,
}

impl Source {
    /// A source with its text; the text is empty for a source that only brings claims.
    #[must_use]
    pub fn new(id: &str, text: &str) -> Self {
        Self { id: id.to_owned(), name: None, published: None, text: text.to_owned(), credit: None, language: None }
    }

    /// The same source with a name for readers.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self { name: Some(name.to_owned()), ..self }
    }

    /// The same source with its publication time: a day, or a minute of it.
    #[must_use]
    pub fn published(self, when: Period) -> Self {
        Self { published: Some(when), ..self }
    }

    /// The same source with a credit: the wire, pool or ministry release it was taken from.
    #[must_use]
    pub fn credited(self, credit: &str) -> Self {
        Self { credit: Some(credit.to_owned()), ..self }
    }

    /// The same source with the language of its text, which is guessed otherwise.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }

    /// The identifier by which claims name it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name for readers; the identifier where none was given.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }

    /// When it was published, if that is known.
    #[must_use]
    pub const fn publication(&self) -> Option<Period> {
        self.published
    }

    /// The text as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language of its text, where it was given.
    #[must_use]
    pub const fn language(&self) -> Option<Language> {
        self.language
    }

    /// The credit, if there is one.
    #[must_use]
    pub fn credit(&self) -> Option<&str> {
        self.credit.as_deref()
    }
}
