//! One article, as it was read.

use crate::error::Error;
use crosscheck::{Language, Note, Period, Source, Span};

/// One article with what its file says of it: what becomes a [`Source`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its identifier, where its file gives it one. What starts with `#` tells it from others of its file, and goes behind the
    /// name of the file. Empty for the only article of a file.
    pub id: String,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it: a paper, a station, an agency, whoever sent a letter.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it was published.
    pub published: Option<Period>,
    /// When it was last changed.
    pub updated: Option<Period>,
    /// The wire, pool or release it was taken from.
    pub credit: Option<String>,
    /// The language of its text, where its file states one that can be read.
    pub language: Option<Language>,
    /// The article: paragraphs with an empty line between them. Spans count in this text.
    pub text: String,
    /// What a reader should know besides.
    pub notes: Vec<Remark>,
    /// Whether its text is that of its file, letter by letter: then places in the one are places in the other.
    pub is_file: bool,
    /// The name that its file gives it, before publisher and headline.
    pub name: Option<String>,
}

/// Something a reader should know of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where in its text, if it is about a place.
    pub span: Option<Span>,
    /// What it says.
    pub text: String,
}

/// A page that was changed within so many minutes is as of the change; see [`Document::as_of`].
const CURRENT: i64 = 48 * 60;

impl Document {
    /// The name for readers: the one its file gives it, else who published it, else its headline.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        [&self.name, &self.publisher, &self.title, &self.author].into_iter().find_map(Option::as_deref)
    }

    /// The time as of which its text speaks.
    ///
    /// That is its last change where that lies within two days of publication: a story that develops is rewritten, and its
    /// figures are those of the change. A later change is as a rule a mended comma, and would make an old figure look new
    /// and "on Sunday" another Sunday. The publication counts then.
    #[must_use]
    pub fn as_of(&self) -> Option<Period> {
        let Some((published, updated)) = self.published.zip(self.updated) else {
            return self.published.or(self.updated);
        };
        let later = updated.first_minute().saturating_sub(published.first_minute());
        Some(if (1..=CURRENT).contains(&later) { updated } else { published })
    }

    /// The identifier of its source, when its file is called so.
    #[must_use]
    pub fn id_in(&self, file: &str) -> String {
        if self.id.is_empty() || self.id.starts_with('#') { format!("{file}{}", self.id) } else { self.id.clone() }
    }

    /// The source of this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Source {
        let mut source = Source::new(id, &self.text);
        if let Some(name) = self.name() {
            source = source.named(name);
        }
        if let Some(when) = self.as_of() {
            source = source.published(when);
        }
        if let Some(credit) = &self.credit {
            source = source.credited(credit);
        }
        if let Some(language) = self.language {
            source = source.in_language(language);
        }
        source
    }

    /// Its remarks as notes about the source of this id; among them which of two times its text is read as of.
    #[must_use]
    pub fn notes(&self, id: &str) -> Vec<Note> {
        let note = |span, text| Note { source: Some(id.to_owned()), span, text };
        let remarks = self.notes.iter().map(|remark| note(remark.span, remark.text.clone()));
        remarks.chain(self.on_times().map(|text| note(None, text))).collect()
    }

    /// Which of two times its text is read as of, where they differ.
    fn on_times(&self) -> Option<String> {
        let (published, updated) = self.published.zip(self.updated)?;
        if updated.first_minute() <= published.first_minute() {
            return None;
        }
        Some(if self.as_of() == Some(updated) {
            format!("published {published}, changed {updated}: read as of the change")
        } else {
            format!("published {published}, changed {updated}, more than two days later: read as of its publication")
        })
    }

    pub(crate) fn remark(&mut self, text: impl Into<String>) {
        self.notes.push(Remark { span: None, text: text.into() });
    }
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its articles.
    pub documents: Vec<Document>,
    /// What of it could not be read.
    pub problems: Vec<Error>,
}

impl From<Vec<Document>> for Reading {
    fn from(documents: Vec<Document>) -> Self {
        Self { documents, problems: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_within_two_days_is_what_the_text_speaks_as_of() {
        let as_of = |published: &str, updated: &str| {
            let document =
                Document { published: published.parse().ok(), updated: updated.parse().ok(), ..Document::default() };
            let said: String = document.notes("x").into_iter().map(|note| note.text).collect();
            (document.as_of().map(|time| time.to_string()).unwrap_or_default(), said)
        };
        let (time, said) = as_of("2026-03-14T09:00", "2026-03-15T18:00");
        assert_eq!(time, "2026-03-15T18:00");
        assert_eq!(said, "published 2026-03-14T09:00, changed 2026-03-15T18:00: read as of the change");
        let (time, said) = as_of("2026-03-14T09:00", "2026-04-02T18:00");
        assert_eq!(time, "2026-03-14T09:00");
        assert!(said.ends_with("more than two days later: read as of its publication"), "{said}");
        assert_eq!(as_of("2026-03-14T09:00", "2026-03-14T09:00"), ("2026-03-14T09:00".to_owned(), String::new()));
        assert_eq!(as_of("2026-03-14T09:00", "2026-03-13T09:00").0, "2026-03-14T09:00", "a change before it is none");
        assert_eq!(as_of("", "2026-03-13T09:00").0, "2026-03-13T09:00");
        assert_eq!(as_of("", "").0, "");
    }
}
