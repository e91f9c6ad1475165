//! The forms of a value in its schema: which fields each type has, and which it needs.
//!
//! [`read()`](super::read()) decides; a test holds the two against each other, field by field.

use super::ValueRow;
use crate::schema::{Form, figure, forms, one_of};
use crate::value::{Hedge, TimeUnit, ValueKind};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};
use std::borrow::Cow;

type Fields = &'static [&'static str];

/// The fields of an amount, beside those of its type.
const AMOUNT: Fields = &["type", "hedge", "low", "high", "unit", "word", "times", "last_place", "high_last_place"];
const DATE: Fields = &["type", "hedge", "low", "high", "unit", "word", "times", "low_detail", "high_detail"];
const PLAIN: Fields = &["type", "hedge", "low", "high", "unit", "text", "key"];

/// The common fields of a type, its own ones, and those that it needs.
const fn fields(kind: ValueKind) -> [Fields; 3] {
    match kind {
        ValueKind::Quantity => [AMOUNT, &["dimension", "factor", "offset"], &["type"]],
        ValueKind::Money => [AMOUNT, &["currency", "currency_shared"], &["type"]],
        ValueKind::Date => [DATE, &[], &["type"]],
        ValueKind::Duration => [AMOUNT, &[], &["type", "unit"]],
        ValueKind::Share => [AMOUNT, &["whole", "whole_last_place"], &["type", "whole"]],
        ValueKind::Name => [PLAIN, &[], &["type", "text"]],
        ValueKind::Place => [PLAIN, &["within"], &["type", "text"]],
    }
}

/// Stands for a value in a schema.
pub(in crate::wire) struct Forms;

impl JsonSchema for Forms {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let whole = ValueRow::json_schema(generator);
        let form = |kind: ValueKind| {
            let [common, own, needed] = fields(kind);
            Form { title: kind.code(), fields: [common, own].concat(), needed }
        };
        forms(&whole, ValueKind::ALL.map(form), of_type)
    }
}

/// Whether a title is that of a form.
pub(in crate::wire) fn is_form(title: &str) -> bool {
    ValueKind::from_code(title).is_some()
}

/// What a field holds in a value of one type, where that is less than in all.
fn of_type(kind: &str, field: &str, schema: Value) -> Value {
    let only = |own: Value| {
        let mut own = own;
        if let (Some(description), Some(object)) = (schema.get("description"), own.as_object_mut()) {
            object.insert("description".to_owned(), description.clone());
        }
        own
    };
    let is_plain = kind == ValueKind::Name.code() || kind == ValueKind::Place.code();
    let is_date = kind == ValueKind::Date.code();
    match field {
        "type" => only(json!({"type": "string", "enum": [kind]})),
        "hedge" if is_plain => only(json!({"type": "string", "enum": ["plain"]})),
        "low" | "high" | "unit" if is_plain => json!({"type": "null"}),
        "unit" if is_date => json!({"type": "null"}),
        "low" | "high" if is_date => json!({
            "description": "A date as EDTF: `2026`, `2026-02`, `2026-02-22`, `2026-02-22T18:00`; the same in `low` and `high` for one \
                            date, null where the hedge leaves the end open.",
            "type": "string"
        }),
        "low" | "high" => only(figure().to_value()),
        "unit" if kind == ValueKind::Duration.code() => only(one_of(TimeUnit::ALL.map(TimeUnit::name)).to_value()),
        _ => schema,
    }
}

/// All hedges.
pub(super) fn hedges(_: &mut SchemaGenerator) -> Schema {
    one_of(Hedge::ALL.map(Hedge::code))
}
