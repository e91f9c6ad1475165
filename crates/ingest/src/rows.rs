//! JSON Lines, one article each: `{"id", "name", "published", "text"}` and more.

use crate::document::{Document, Reading};
use crate::error::{Error, Kind};
use crate::moment::Moment;
use crate::tidy;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The fields that are read; `text` is needed.
const FIELDS: &[&str] =
    &["id", "name", "title", "author", "publisher", "published", "updated", "credit", "language", "text"];

/// Reads rows; one that is broken is a problem and does not lose the others.
pub(crate) fn read(text: &str) -> Result<Reading, Error> {
    let mut reading = Reading::default();
    let mut unread: BTreeSet<String> = BTreeSet::new();
    let mut articles = 0_usize;
    for (line, row) in (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty()) {
        match parse(row) {
            Ok(object) if object.contains_key("text") => {
                articles += 1;
                unread.extend(object.keys().filter(|key| !FIELDS.contains(&key.as_str())).cloned());
                match document(&object) {
                    Ok(document) => reading.documents.push(document),
                    Err(problem) => reading.problems.push(Kind::Row { line, problem }.into()),
                }
            }
            Ok(object) if articles == 0 && is_claim(&object) => return Err(Kind::Claims.into()),
            Ok(_) if articles == 0 => return Err(Kind::NoArticleRow { line }.into()),
            Ok(_) => reading.problems.push(Kind::NoArticleRow { line }.into()),
            Err(problem) => reading.problems.push(Kind::Row { line, problem }.into()),
        }
    }
    if let Some(first) = reading.documents.first_mut().filter(|_| !unread.is_empty()) {
        let keys: Vec<String> = unread.iter().take(10).map(|key| format!("{key:?}")).collect();
        first.remark(format!(
            "fields of these rows that are not read: {}; known are {}",
            keys.join(", "),
            FIELDS.join(", ")
        ));
    }
    Ok(reading)
}

/// Whether a row without a text is a claim: those name their source, and what it says of what, or a quote.
fn is_claim(row: &Map<String, Value>) -> bool {
    let has = |key: &str| row.contains_key(key);
    has("source") && (has("quote") || has("attribute") && has("value"))
}

fn parse(row: &str) -> Result<Map<String, Value>, String> {
    match serde_json::from_str(row) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err("an object was expected, such as {\"id\": \"1\", \"text\": \"…\"}".to_owned()),
        Err(error) => Err(format!("this is no JSON: {error}")),
    }
}

fn document(object: &Map<String, Value>) -> Result<Document, String> {
    let field = |key: &str| match object.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if key == "text" => Ok(Some(text.clone())),
        Some(Value::String(text)) => Ok(tidy::line(text)),
        Some(Value::Number(number)) if matches!(key, "id" | "published" | "updated") => Ok(Some(number.to_string())),
        Some(other) => Err(format!("field {key:?}: a text was expected, not {other}")),
    };
    let time = |key: &str| match field(key)? {
        None => Ok(None),
        Some(text) => match Moment::parse(&text) {
            Some(moment) => Ok(Some(moment.period)),
            None => Err(format!("field {key:?}: {text:?} is not a date: a date such as 2026-02-22 was expected")),
        },
    };
    let language = match field("language")? {
        Some(code) => Some(code.parse().map_err(|error| format!("field \"language\": {error}"))?),
        None => None,
    };
    let document = Document {
        id: field("id")?.unwrap_or_default(),
        name: field("name")?,
        title: field("title")?,
        author: field("author")?,
        publisher: field("publisher")?,
        published: time("published")?,
        updated: time("updated")?,
        credit: field("credit")?,
        language,
        text: field("text")?.unwrap_or_default(),
        ..Document::default()
    };
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_articles_and_broken_ones_are_told() {
        let reading = read(
            "{\"id\": 7, \"name\": \"Wire\", \"published\": \"2026-02-22T18:30:00Z\", \"text\": \"12 died.\\nSo it is.\", \"language\": \"en\", \"url\": \"x\"}\n\n\
             {\"text\": 5}\nnonsense\n{\"name\": \"x\"}\n{\"text\": \"a\", \"published\": \"soon\"}\n{\"text\": \"b\", \"language\": \"xx\"}\n[1]\n{\"text\": \"last\"}",
        )
        .unwrap();
        let first = &reading.documents[0];
        assert_eq!((first.id.as_str(), first.name(), first.text.as_str()), ("7", Some("Wire"), "12 died.\nSo it is."));
        assert_eq!(first.published.unwrap().to_string(), "2026-02-22T18:30");
        assert!(first.notes[0].text.starts_with("fields of these rows that are not read: \"url\"; known are id, name"));
        assert_eq!(reading.documents.len(), 2);
        let said: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
        assert_eq!(said[0], "line 3: field \"text\": a text was expected, not 5");
        assert!(said[1].starts_with("line 4: this is no JSON: expected"), "{}", said[1]);
        assert_eq!(said[2], "line 5: no article row: the field \"text\" is missing");
        assert_eq!(
            said[3],
            "line 6: field \"published\": \"soon\" is not a date: a date such as 2026-02-22 was expected"
        );
        assert!(said[4].starts_with("line 7: field \"language\": \"xx\" stands where a language"), "{}", said[4]);
        assert!(said[5].starts_with("line 8: an object was expected"), "{}", said[5]);
    }

    #[test]
    fn rows_of_something_else_are_no_articles() {
        let error = read("{\"question\": \"toll\", \"source\": \"a\", \"value\": \"12\"}\n").unwrap_err();
        assert!(error.is_no_article());
        assert_eq!(error.to_string(), "line 1: no article row: the field \"text\" is missing");
        assert!(!error.is_claims());
        let claims = read("\n{\"source\": \"a\", \"attribute\": \"killed\", \"value\": {}}\nbroken\n").unwrap_err();
        assert!(claims.is_no_article() && claims.is_claims());
        assert!(read("{\"source\": \"a\", \"quote\": \"12\"}\n").unwrap_err().is_claims());
        // An article may have any fields besides.
        let article = "{\"source\": \"a\", \"attribute\": \"killed\", \"value\": 1, \"text\": \"12 died.\"}";
        assert_eq!(read(article).unwrap().documents.len(), 1);
    }
}
