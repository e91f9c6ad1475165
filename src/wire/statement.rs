//! Rows of what one source says in answer to one question, as data sets of many sources have them.
//!
//! In: `{"question": "AA-1007 departure", "source": "portal-3", "value": "5:30 pm"}`, with an optional `origin`, under which
//! sources that copy from one place are one. A value is a text, a number or a list of texts. Other fields are left alone, so
//! that a data set can carry its labels along; one that is a slip of the pen for a known field is refused.
//!
//! A row of a [claim](super::claim::from_line) is read too: its question is its topic with the place, the group and the stage that it
//! counts over, since a part of the whole answers another question. A claim that states no value for its question (denied,
//! feared, told as background, added to an earlier figure) is no statement.

use super::claim;
use super::record::Record;
use crate::claim::{Claim, Mode};
use crate::error::{Error, Result};
use crate::number::Number;
use crate::value::Value;

const FIELDS: [&str; 4] = ["question", "source", "value", "origin"];

/// What one source says in answer to one question.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The question, by any name that all its rows share.
    pub question: String,
    /// Who says it.
    pub source: String,
    /// Where the source has it from, if that is known.
    pub origin: Option<String>,
    /// What it says.
    pub value: Said,
}

/// A value as it stands in a row.
#[derive(Clone, Debug)]
pub enum Said {
    /// A text that is still to be read: "5:30 pm".
    Text(String),
    /// Several texts that answer together, such as the authors of a book.
    List(Vec<String>),
    /// A number.
    Number(Number),
    /// The value of a claim.
    Value(Box<Value>),
}

/// Reads one row; `None` for a claim that states no value for its question.
///
/// ```
/// use crosscheck::wire::statement;
/// let error = statement::from_line(r#"{"question": "AA-1007 departure", "sorce": "portal-3", "value": "5:30 pm"}"#);
/// assert_eq!(error.unwrap_err().to_string(), "unknown field \"sorce\"; did you mean \"source\"?");
/// ```
///
/// # Errors
/// When the line is not a JSON object, a field is missing, of the wrong kind or a slip of a known one, or a number cannot be
/// held.
pub fn from_line(line: &str) -> Result<Option<Statement>> {
    let mut record = Record::parse(line)?;
    let fields: Vec<&str> = record.left().collect();
    if !fields.contains(&"question") && fields.contains(&"subject") && fields.contains(&"attribute") {
        return Ok(of_claim(claim::from_line(line)?));
    }
    refuse_slips(&fields)?;
    let question = record.need("question", "what is answered, by a name that all its rows share")?.text()?;
    let source = record.need("source", "who says it")?.text()?;
    let value = record.need("value", "what the source says")?;
    let value = match value.first() {
        Some('[') => Said::List(value.texts()?),
        Some('"') => Said::Text(value.text()?),
        Some('-' | '0'..='9') => Said::Number(value.number()?),
        _ => return Err(value.expected("a text, a number or a list of texts")),
    };
    Ok(Some(Statement { question, source, origin: record.text("origin")?, value }))
}

fn refuse_slips(fields: &[&str]) -> Result<()> {
    let slip = |name: &str| {
        let plain = name.to_lowercase();
        let near = |known: &&str| name.len() <= 16 && strsim::levenshtein(&plain, known) <= 1;
        !FIELDS.contains(&name) && FIELDS.iter().any(near)
    };
    match fields.iter().find(|name| slip(name)) {
        Some(name) => Err(Error::unknown("field", name, FIELDS)),
        None => Ok(()),
    }
}

fn of_claim(claim: Claim) -> Option<Statement> {
    if claim.mode != Mode::Stated {
        return None;
    }
    let scope = &claim.scope;
    let over = [scope.place.as_ref().map(|place| place.key()), scope.group.as_deref(), scope.stage.as_deref()];
    let over: Vec<&str> = over.into_iter().flatten().collect();
    let mut question = format!("{} · {}", claim.topic().subject_key(), claim.topic().attribute());
    if !over.is_empty() {
        question = format!("{question} ({})", over.join("; "));
    }
    let value = Said::Value(Box::new(claim.value().clone()));
    Some(Statement { question, source: claim.source().to_owned(), origin: None, value })
}
