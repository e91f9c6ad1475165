//! `sources.toml`: which text of a folder is which source.
//!
//! ```toml
//! [[source]]
//! id = "001"
//! name = "Wire report"
//! file = "001.txt"
//! published = 2026-02-22               # or a date and time with offset: 2026-02-22T18:30:00-06:00
//! credit = "AP"                        # the wire, pool or ministry release it was taken from
//! language = "en"                      # or "es"; guessed where it is not given
//! ```
//!
//! Needed are `id` and `file`. A time of day is kept as its clock showed it where the source was published: "on Sunday"
//! means the Sunday of its readers.

use crate::error::{Error, Kind, Result};
use crate::language::Language;
use crate::source::Source;
use crate::value::Period;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What `sources.toml` says of one source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields, rename = "Source"))]
pub struct SourceInfo {
    /// The identifier by which claims name it.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub id: String,
    /// The name for readers.
    #[cfg_attr(feature = "schema", schemars(with = "String", length(min = 1), default))]
    pub name: Option<String>,
    /// The file, beside `sources.toml`.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub file: String,
    /// When it was published: a date, or a date and time with offset.
    #[cfg_attr(feature = "schema", schemars(with = "String", default))]
    pub published: Option<Period>,
    /// The wire, pool or release it was taken from.
    #[cfg_attr(feature = "schema", schemars(with = "String", length(min = 1), default))]
    pub credit: Option<String>,
    /// The language of its text; guessed where it is not given.
    #[cfg_attr(feature = "schema", schemars(schema_with = "languages", default))]
    pub language: Option<Language>,
}

/// The list of the texts of a folder.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "it is there for its schema; the reader tells the line of each mistake")]
pub(super) struct SourceList {
    /// The sources.
    #[schemars(default)]
    source: Vec<SourceInfo>,
}

#[cfg(feature = "schema")]
fn languages(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::schema::one_of(Language::ALL.iter().map(|language| language.code()))
}

impl SourceInfo {
    /// The source with its text.
    #[must_use]
    pub fn source(&self, text: &str) -> Source {
        let mut source = Source::new(&self.id, text);
        if let Some(name) = &self.name {
            source = source.named(name);
        }
        if let Some(published) = self.published {
            source = source.published(published);
        }
        if let Some(credit) = &self.credit {
            source = source.credited(credit);
        }
        if let Some(language) = self.language {
            source = source.in_language(language);
        }
        source
    }
}

struct Reader<'t> {
    text: &'t str,
}

type Pairs<'a, 'i> = &'a DeTable<'i>;

impl Reader<'_> {
    fn line_at(&self, byte: usize) -> usize {
        let before = self.text.as_bytes().get(..byte.min(self.text.len())).unwrap_or_default();
        before.iter().filter(|b| **b == b'\n').count() + 1
    }

    /// An error of TOML's grammar, with the key of the line where it stands.
    fn grammar(&self, error: &toml::de::Error) -> Error {
        let line = self.line_at(error.span().map_or(0, |span| span.start));
        let problem = error.message().replace('\n', ", ");
        let words = self.text.lines().nth(line - 1).unwrap_or_default().trim();
        let problem = match words.split_once('=') {
            Some((key, value)) => format!("key {:?}: {:?} is not TOML: {problem}", key.trim(), value.trim()),
            None => format!("{words:?} is not TOML: {problem}"),
        };
        Error::from(Kind::Other { problem }).on_line(line)
    }

    fn blame<T>(&self, at: &Spanned<T>, problem: String) -> Error {
        Error::from(Kind::Other { problem }).on_line(self.line_at(at.span().start))
    }

    fn string(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Result<String> {
        match value.get_ref() {
            DeValue::String(text) if text.is_empty() => {
                Err(self.blame(value, format!("key {key:?}: a text that is not empty was expected")))
            }
            DeValue::String(text) => Ok(text.to_string()),
            other => Err(self.blame(value, format!("key {key:?}: a text was expected, not {}", kind_of(other)))),
        }
    }

    fn date(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Result<Period> {
        let words = match value.get_ref() {
            DeValue::Datetime(date) if date.date.is_some() => date.to_string(),
            DeValue::String(text) => text.to_string(),
            other => {
                let found = kind_of(other);
                let problem = format!("key {key:?}: a date such as 2026-02-22 was expected, not {found}");
                return Err(self.blame(value, problem));
            }
        };
        // Both "T" and a space part date and time in TOML.
        let words = words.replacen(' ', "T", 1);
        words.parse().map_err(|error| self.blame(value, format!("key {key:?}: {error}")))
    }

    fn language(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Result<Language> {
        let code = self.string(key, value)?;
        code.parse().map_err(|error| self.blame(value, format!("key {key:?}: {error}")))
    }

    fn source(&self, table: &Spanned<DeValue<'_>>) -> Result<SourceInfo> {
        let Some(pairs) = table.get_ref().as_table() else {
            return Err(self.blame(table, "a table [[source]] was expected".to_owned()));
        };
        self.known(pairs, &["id", "name", "file", "published", "credit", "language"])?;
        let text = |key: &str| pairs.get(key).map(|value| self.string(key, value)).transpose();
        let need = |key: &str| {
            text(key)?.ok_or_else(|| self.blame(table, format!("key {key:?} is missing from this [[source]]")))
        };
        Ok(SourceInfo {
            id: need("id")?,
            file: need("file")?,
            name: text("name")?,
            published: pairs.get("published").map(|value| self.date("published", value)).transpose()?,
            credit: text("credit")?,
            language: pairs.get("language").map(|value| self.language("language", value)).transpose()?,
        })
    }

    fn known(&self, pairs: Pairs<'_, '_>, known: &[&'static str]) -> Result<()> {
        match pairs.iter().find(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            Some((key, _)) => {
                let error = Error::unknown("key", key.get_ref(), known.iter().copied());
                Err(error.on_line(self.line_at(key.span().start)))
            }
            None => Ok(()),
        }
    }
}

fn kind_of(value: &DeValue<'_>) -> String {
    match value {
        DeValue::Datetime(_) => "a time without a day".to_owned(),
        DeValue::Integer(n) => format!("the number {n}"),
        other => format!("a value of type {}", other.type_str()),
    }
}

/// Reads `sources.toml`.
///
/// ```
/// let error = crosscheck::wire::sources::from_toml("[[source]]\nid = \"a\"\nfil = \"a.txt\"\n").unwrap_err();
/// assert_eq!(error.to_string(), "line 3: unknown key \"fil\"; did you mean \"file\"?");
/// ```
///
/// # Errors
/// When it is not TOML, or a key is unknown, missing, or of the wrong kind, or an id or file stands twice; the message
/// names line and key.
pub fn from_toml(text: &str) -> Result<Vec<SourceInfo>> {
    let reader = Reader { text };
    let root = DeTable::parse(text).map_err(|error| reader.grammar(&error))?;
    reader.known(root.get_ref(), &["source"])?;
    let Some(list) = root.get_ref().get("source") else { return Ok(Vec::new()) };
    let DeValue::Array(tables) = list.get_ref() else {
        return Err(reader.blame(list, "key \"source\": tables headed [[source]] were expected".to_owned()));
    };
    let mut sources: Vec<SourceInfo> = Vec::new();
    for table in tables {
        let source = reader.source(table)?;
        for (key, twice) in [
            ("id", sources.iter().find(|other| other.id == source.id).map(|_| &source.id)),
            ("file", sources.iter().find(|other| other.file == source.file).map(|_| &source.file)),
        ] {
            if let Some(value) = twice {
                return Err(reader.blame(table, format!("key {key:?}: two sources have {value:?}")));
            }
        }
        sources.push(source);
    }
    Ok(sources)
}
