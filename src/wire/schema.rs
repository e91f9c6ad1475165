//! JSON Schema (2020-12) of what is written and read here, derived from the very types that write it.
//!
//! - [`report`]: what `--format json` writes; every field is there, unless it is left out where it would say nothing.
//! - [`claim()`]: a row of claims as it is read. What is written is read as well.
//! - [`claim_to_fill_in`]: the same as an output format for a language model or an annotation tool.
//! - [`codebook()`] and [`sources`]: the two TOML files, as JSON.
//!
//! A schema says less than a reader: which ends a hedge leaves open, that low lies below high, that a date exists. What it
//! accepts may still be refused, with a reason.

use super::claim::{self, ClaimRow};
use super::report::ReportRow;
use super::sources::SourceList;
use super::value;
use crate::codebook::Codebook;
use crate::schema::{is_only_null, never_null, or_null};
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

/// The schema of a report.
#[must_use]
pub fn report() -> String {
    let mut schema = derived::<ReportRow>(SchemaSettings::draft2020_12().for_serialize(), "crosscheck.report/1");
    plain(&mut schema);
    text(&schema)
}

/// The schema of a claim, as it is read.
#[must_use]
pub fn claim() -> String {
    let mut schema = claim_as_read();
    plain(&mut schema);
    text(&schema)
}

/// The schema of a claim for whoever fills it in from a text: without what only programs know, and with every field
/// required, `null` where there is nothing to say, as the structured output of language models wants it.
#[must_use]
pub fn claim_to_fill_in() -> String {
    let mut schema = claim_as_read();
    plain(&mut schema);
    each_object(&mut schema, &mut |object| {
        let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) else { return };
        properties.retain(|name, schema| !claim::OF_PROGRAMS.contains(&name.as_str()) && !is_only_null(schema));
        let names: Vec<String> = properties.keys().cloned().collect();
        object.insert("required".to_owned(), json!(names));
    });
    unused_definitions(&mut schema);
    text(&schema)
}

/// The schema of a codebook.
#[must_use]
pub fn codebook() -> String {
    let mut schema = derived::<Codebook>(SchemaSettings::draft2020_12().for_deserialize(), "crosscheck codebook");
    plain(&mut schema);
    text(&schema)
}

/// The schema of `sources.toml`.
#[must_use]
pub fn sources() -> String {
    let mut schema = derived::<SourceList>(SchemaSettings::draft2020_12().for_deserialize(), "crosscheck sources");
    plain(&mut schema);
    text(&schema)
}

fn derived<T: JsonSchema>(settings: SchemaSettings, title: &str) -> Schema {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema
}

/// The schema of a claim's row with what may be left out left free: a reader takes `null` for nothing.
fn claim_as_read() -> Schema {
    let mut schema = derived::<ClaimRow>(SchemaSettings::draft2020_12().for_serialize(), claim::SCHEMA);
    each_object(&mut schema, &mut |object| {
        let title = object.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
        // The forms of a value name what they need; what a row needs stands beside its reader.
        let needed = match claim::NEEDED.iter().find(|(form, _)| *form == title) {
            Some((_, needed)) => json!(needed),
            None => object.get("required").cloned().filter(|_| value::is_form(&title)).unwrap_or_else(|| json!([])),
        };
        let is_needed = |name: &str| needed.as_array().is_some_and(|list| list.iter().any(|other| other == name));
        if let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) {
            for (name, field) in properties.iter_mut() {
                match is_needed(name) {
                    true => never_null(field),
                    false => or_null(field),
                }
            }
        }
        object.insert("required".to_owned(), needed);
    });
    let id = json!({"description": "The writer's own name for the claim; it is allowed and not kept."});
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("id".to_owned(), id);
    }
    schema
}

/// Calls `change` on every object of a schema, the outermost first.
fn each_object(schema: &mut Schema, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    if let Some(object) = schema.as_object_mut()
        && object.contains_key("properties")
    {
        change(object);
    }
    transform_subschemas(&mut |inner: &mut Schema| each_object(inner, change), schema);
}

/// The constructs that every validator and every output format of a language model knows, and no others.
fn plain(schema: &mut Schema) {
    struct Plain;
    impl Transform for Plain {
        fn transform(&mut self, schema: &mut Schema) {
            transform_subschemas(self, schema);
            let Some(object) = schema.as_object_mut() else { return };
            if let Some(forms) = object.remove("oneOf") {
                object.insert("anyOf".to_owned(), forms);
            }
            if let Some(only) = object.remove("const") {
                object.insert("enum".to_owned(), Value::Array(vec![only]));
            }
            if let Some(Value::String(words)) = object.get_mut("description") {
                *words = words.replace('\n', " ");
            }
            // "uint" is a name of Rust's.
            object.remove("format");
            object.remove("default");
            if object.contains_key("properties") {
                object.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
        }
    }
    Plain.transform(schema);
}

/// Takes away the definitions that nothing refers to.
fn unused_definitions(schema: &mut Schema) {
    loop {
        let all = serde_json::to_string(&schema).unwrap_or_default();
        let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) else { return };
        let before = definitions.len();
        definitions.retain(|name, _| all.contains(&format!("\"#/$defs/{name}\"")));
        if definitions.len() == before {
            return;
        }
    }
}

fn text(schema: &Schema) -> String {
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}
