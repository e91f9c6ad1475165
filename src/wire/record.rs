//! One JSON object, read field by field, so that an error can name the field.

use super::number::number_of_json;
use crate::error::{Error, Kind, Result};
use crate::number::Number;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::fmt;

/// The fields of an object that are still to be read.
pub(super) struct Record<'j> {
    /// `value.` inside the field `value`; empty at the top.
    path: String,
    fields: Vec<(String, &'j RawValue)>,
}

/// A field that was there and is not null.
pub(super) struct Field<'j> {
    path: String,
    raw: &'j str,
}

struct Fields<'j>(Vec<(String, &'j RawValue)>);

impl<'j> Deserialize<'j> for Fields<'j> {
    fn deserialize<D: Deserializer<'j>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Reader;
        impl<'j> Visitor<'j> for Reader {
            type Value = Fields<'j>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object {…}")
            }

            fn visit_map<A: MapAccess<'j>>(self, mut map: A) -> std::result::Result<Fields<'j>, A::Error> {
                let mut fields: Vec<(String, &'j RawValue)> = Vec::new();
                while let Some((name, raw)) = map.next_entry::<String, &'j RawValue>()? {
                    if fields.iter().any(|(other, _)| *other == name) {
                        return Err(serde::de::Error::custom(format!("the field {name:?} stands twice")));
                    }
                    fields.push((name, raw));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

/// An error of JSON's grammar, with its column; the line is the row's and known to the caller.
fn grammar(error: &serde_json::Error) -> Error {
    let words = error.to_string();
    // serde_json ends with " at line 1 column 17"; the row's own line is told by the caller.
    let words = words.split_once(" at line ").map_or(words.as_str(), |(words, _)| words);
    let problem = if error.is_data() || error.column() == 0 {
        format!("not what was expected: {words}")
    } else {
        format!("not JSON at column {}: {words}", error.column())
    };
    Kind::Other { problem }.into()
}

/// An error of JSON's grammar in a text of many lines.
fn placed(error: &serde_json::Error) -> Error {
    let words = error.to_string();
    let words = words.split_once(" at line ").map_or(words.as_str(), |(words, _)| words);
    let (line, column) = (error.line(), error.column());
    let problem =
        if error.is_data() { format!("not what was expected: {words}") } else { format!("not JSON: {words}") };
    if line == 0 { Kind::Other { problem }.into() } else { Kind::Place { line, column, problem }.into() }
}

impl<'j> Record<'j> {
    /// Reads a whole text of many lines that is one object.
    pub(super) fn document(json: &'j str) -> Result<Self> {
        let fields: Fields<'j> = serde_json::from_str(json).map_err(|error| placed(&error))?;
        Ok(Self { path: String::new(), fields: fields.0 })
    }

    /// Takes a list of objects; an empty one where the field is missing.
    pub(super) fn records(&mut self, name: &str) -> Result<Vec<Self>> {
        self.take(name).map_or_else(|| Ok(Vec::new()), |field| field.records())
    }

    /// Reads one object.
    pub(super) fn parse(json: &'j str) -> Result<Self> {
        let fields: Fields<'j> = serde_json::from_str(json).map_err(|error| grammar(&error))?;
        Ok(Self { path: String::new(), fields: fields.0 })
    }

    /// Takes a field; `None` where it is missing or null.
    pub(super) fn take(&mut self, name: &str) -> Option<Field<'j>> {
        let index = self.fields.iter().position(|(field, _)| field == name)?;
        let (_, raw) = self.fields.swap_remove(index);
        (raw.get() != "null").then(|| Field { path: format!("{}{name}", self.path), raw: raw.get() })
    }

    /// Takes a field that must be there.
    pub(super) fn need(&mut self, name: &'static str, expected: &'static str) -> Result<Field<'j>> {
        self.take(name).ok_or_else(|| {
            let problem = format!("missing: {expected} was expected");
            Error::from(Kind::Field { field: format!("{}{name}", self.path), problem })
        })
    }

    /// Takes a text, if it is there.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>> {
        self.take(name).map(|field| field.text()).transpose()
    }

    /// Takes a number, if it is there.
    pub(super) fn number(&mut self, name: &str) -> Result<Option<Number>> {
        self.take(name).map(|field| field.number()).transpose()
    }

    /// Says which field was not known, with the nearest known one.
    pub(super) fn finish(self, known: &[&'static str]) -> Result<()> {
        match self.fields.into_iter().find(|(name, _)| !known.contains(&name.as_str())) {
            Some((name, _)) => {
                let error = Error::unknown("field", &name, known.iter().copied());
                Err(if self.path.is_empty() { error } else { error.in_field(self.path.trim_end_matches('.')) })
            }
            None => Ok(()),
        }
    }

    /// The names of the fields that were not taken and are not null.
    pub(super) fn left(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(|(_, raw)| raw.get() != "null").map(|(name, _)| name.as_str())
    }

    /// The error with the full name of one of the record's fields.
    pub(super) fn blame(&self, name: &str, error: &Error) -> Error {
        error.clone().in_field(&format!("{}{name}", self.path))
    }
}

impl<'j> Field<'j> {
    /// The error that something else was expected in this field.
    pub(super) fn expected(&self, expected: &'static str) -> Error {
        let mut found: String = self.raw.chars().take(60).collect();
        if found.len() < self.raw.len() {
            found.push('…');
        }
        Error::from(Kind::Expected { expected, found }).in_field(&self.path)
    }

    /// The error with this field's name.
    pub(super) fn blame(&self, error: &Error) -> Error {
        error.clone().in_field(&self.path)
    }

    /// The character that its JSON begins with.
    pub(super) fn first(&self) -> Option<char> {
        self.raw.chars().next()
    }

    /// As a text.
    pub(super) fn text(&self) -> Result<String> {
        serde_json::from_str(self.raw).map_err(|_| self.expected("a text in quotation marks"))
    }

    /// As a number: digits, or a ratio or exact decimal in quotation marks.
    pub(super) fn number(&self) -> Result<Number> {
        if self.raw.starts_with('"') {
            return self.text()?.parse().map_err(|error| self.blame(&error));
        }
        if !self.raw.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            return Err(self.expected("a number"));
        }
        number_of_json(self.raw).map_err(|error| self.blame(&error))
    }

    /// As a count from nought.
    pub(super) fn count(&self) -> Result<usize> {
        serde_json::from_str(self.raw).map_err(|_| self.expected("a whole number from 0"))
    }

    /// As the text or number that it is, unread.
    pub(super) fn scalar(&self) -> Result<Box<RawValue>> {
        let scalar = self.raw.starts_with(|c: char| c == '"' || c == '-' || c.is_ascii_digit());
        let expected = || self.expected("a text or a number");
        if scalar { RawValue::from_string(self.raw.to_owned()).map_err(|_| expected()) } else { Err(expected()) }
    }

    /// As a yes or no.
    pub(super) fn flag(&self) -> Result<bool> {
        serde_json::from_str(self.raw).map_err(|_| self.expected("true or false"))
    }

    /// As a list of texts.
    pub(super) fn texts(&self) -> Result<Vec<String>> {
        serde_json::from_str(self.raw).map_err(|_| self.expected("a list of texts"))
    }

    /// As a list of counts from nought.
    pub(super) fn counts(&self) -> Result<Vec<usize>> {
        serde_json::from_str(self.raw).map_err(|_| self.expected("a list of whole numbers from 0"))
    }

    /// As a list of objects.
    pub(super) fn records(&self) -> Result<Vec<Record<'j>>> {
        let list: Vec<&'j RawValue> = serde_json::from_str(self.raw).map_err(|_| self.expected("a list [{…}]"))?;
        let item = |(index, raw): (usize, &'j RawValue)| {
            Field { path: format!("{}[{index}]", self.path), raw: raw.get() }.record()
        };
        list.into_iter().enumerate().map(item).collect()
    }

    /// As an object of its own.
    pub(super) fn record(&self) -> Result<Record<'j>> {
        let fields: Fields<'j> = serde_json::from_str(self.raw).map_err(|_| self.expected("an object {…}"))?;
        Ok(Record { path: format!("{}.", self.path), fields: fields.0 })
    }
}
