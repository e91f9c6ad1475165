//! Pieces of JSON Schema that a derived one is made of: closed lists, figures, and objects of several forms.

use schemars::Schema;
use serde_json::{Map, Value, json};

/// A text that is one of a closed list.
pub(crate) fn one_of<'a>(codes: impl IntoIterator<Item = &'a str>) -> Schema {
    let codes: Vec<&str> = codes.into_iter().collect();
    of(json!({"type": "string", "enum": codes}))
}

/// A figure: a number, or a text that holds a ratio or every digit of one.
pub(crate) fn figure() -> Schema {
    let decimal = r"-?[0-9]+(\.[0-9]+)?";
    of(json!({"type": ["number", "string"], "pattern": format!("^{decimal}(/{decimal})?$")}))
}

/// One form of an object: its name for readers, the fields that it has and those among them that it needs.
pub(crate) struct Form<'f> {
    pub(crate) title: &'f str,
    pub(crate) fields: Vec<&'f str>,
    pub(crate) needed: &'f [&'f str],
}

/// An object that has one of several forms, each with some of the fields of `whole`; `own` may say more of a field in one.
pub(crate) fn forms<'f>(
    whole: &Schema,
    forms: impl IntoIterator<Item = Form<'f>>,
    own: impl Fn(&str, &str, Value) -> Value,
) -> Schema {
    let known = whole.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let form = |form: Form<'_>| {
        let field = |name: &&str| {
            let mut schema = own(form.title, name, known.get(*name).cloned().unwrap_or(Value::Bool(false)));
            if !form.needed.contains(name) {
                or_null(&mut schema);
            }
            ((*name).to_owned(), schema)
        };
        let properties: Map<String, Value> = form.fields.iter().map(field).collect();
        json!({
            "title": form.title,
            "type": "object",
            "properties": properties,
            "required": form.needed,
            "additionalProperties": false
        })
    };
    let forms: Vec<Value> = forms.into_iter().map(form).collect();
    let mut schema = Map::new();
    if let Some(description) = whole.get("description") {
        schema.insert("description".to_owned(), description.clone());
    }
    schema.insert("anyOf".to_owned(), Value::Array(forms));
    schema.into()
}

/// Whether a schema allows nothing but `null`.
pub(crate) fn is_only_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|kind| kind == "null")
}

/// Allows `null` beside what a field allows.
pub(crate) fn or_null(field: &mut Value) {
    let Some(object) = field.as_object_mut() else { return };
    if let Some(reference) = object.remove("$ref") {
        object.insert("anyOf".to_owned(), json!([{"$ref": reference}, {"type": "null"}]));
        return;
    }
    if let Some(forms) = object.get_mut("anyOf").and_then(Value::as_array_mut) {
        if !forms.iter().any(is_only_null) {
            forms.push(json!({"type": "null"}));
        }
        return;
    }
    match object.get_mut("type") {
        Some(Value::Array(kinds)) if !kinds.iter().any(|kind| kind == "null") => kinds.push("null".into()),
        Some(Value::String(kind)) if kind != "null" => {
            let kind = std::mem::take(kind);
            object.insert("type".to_owned(), json!([kind, "null"]));
        }
        _ => {}
    }
    if let Some(values) = object.get_mut("enum").and_then(Value::as_array_mut)
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
}

/// Takes `null` from what a field allows.
pub(crate) fn never_null(field: &mut Value) {
    let Some(object) = field.as_object_mut() else { return };
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
}

/// A schema from JSON that is an object.
pub(crate) fn of(json: Value) -> Schema {
    match json {
        Value::Object(map) => map.into(),
        _ => Schema::default(),
    }
}
