//! The schemas, held against what is written and read by a public validator.

use crate::desk::Desk;
use crate::golden::root;
use crosscheck::wire::claim;
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::PathBuf;

fn schema(arguments: &[&str]) -> Value {
    let ran = Desk::new("schema").run(&[&["schema"], arguments].concat());
    ran.says(0, "");
    ran.json()
}

fn validator(arguments: &[&str]) -> Validator {
    jsonschema::draft202012::new(&schema(arguments)).unwrap()
}

#[track_caller]
fn accepts(validator: &Validator, document: &Value, what: &str) {
    let errors: Vec<String> = validator
        .iter_errors(document)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .take(5)
        .collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
}

fn stories() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("seeds")).unwrap().map(|entry| entry.unwrap().path());
    let folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    assert!(folders.len() >= 10);
    folders
}

fn json_of(path: &PathBuf) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// TOML as JSON: a date as the text that it is.
fn toml_of(path: &PathBuf) -> Value {
    fn json(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => Value::String(date.to_string()),
            toml::Value::Array(list) => list.into_iter().map(json).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, json(value))).collect(),
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(flag) => flag.into(),
        }
    }
    json(toml::Value::Table(toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()))
}

/// A row with something in every field that a row can have.
fn full_row() -> Value {
    json!({
        "schema": "crosscheck.claim/1", "id": 7, "source": "a", "subject": "ferry", "subject_key": "aurora", "attribute": "killed",
        "offsets": "bytes", "span": {"start": 0, "end": 2}, "quote": "12", "sentence": {"start": 0, "end": 9},
        "value": {"type": "quantity", "hedge": "plain", "low": 12, "high": 12, "unit": "person"},
        "as_of": "2026-02-22", "as_of_detail": null, "place": "Jalisco", "place_key": "jalisco state", "place_within": ["Mexico"],
        "attributed_to": "the mayor", "mode": "stated", "group": "child", "stage": "at the scene", "published": "2026-02-23",
        "published_detail": null, "including": {"name": "driver", "role": "driver"}, "excluding": {"name": "Ana"},
        "out_of": 3, "listed": true
    })
}

fn read(row: &Value) -> bool {
    claim::from_line(&row.to_string()).is_ok()
}

#[test]
fn all_committed_reports_fit() {
    let report = validator(&["report"]);
    let mut files: Vec<PathBuf> = stories().iter().map(|story| story.join("report.json")).collect();
    files.push(root().join("tests/it/golden/report.json"));
    for file in files {
        accepts(&report, &json_of(&file), &file.display().to_string());
    }
    let good = json_of(&root().join("tests/it/golden/report.json"));
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut broken = good.clone();
        change(&mut broken);
        assert_ne!(broken, good);
        assert!(!report.is_valid(&broken));
    };
    broken(&|report| report["schema"] = "crosscheck.report/2".into());
    broken(&|report| report["questions"][0]["verdict"] = "lie".into());
    broken(&|report| report["questions"][0]["pairs"][0]["a"] = (-1).into());
    broken(&|report| report["questions"][0]["claims"][0]["value"]["type"] = "number".into());
    broken(&|report| report["questions"][0]["claims"][0]["value"]["text"] = "x".into());
    broken(&|report| report["questions"][0]["claims"][0]["span"]["start"] = "0".into());
    broken(&|report| report["notes"] = Value::Null);
    broken(&|report| {
        report["questions"][0].as_object_mut().unwrap().remove("positions");
    });
    broken(&|report| report["sources"][0]["trust"] = 0.9.into());
}

#[test]
fn the_claims_of_all_stories_fit_and_so_does_what_is_read() {
    let claims = validator(&["claims"]);
    let desk = Desk::new("schema-claims");
    let folders: Vec<String> = stories().iter().map(|story| story.display().to_string()).collect();
    let mut arguments = vec!["extract"];
    arguments.extend(folders.iter().map(String::as_str));
    let rows = desk.run(&arguments).out + &fs::read_to_string(root().join("tests/it/golden/claims.jsonl")).unwrap();
    assert!(rows.lines().count() > 500);
    for row in rows.lines() {
        accepts(&claims, &serde_json::from_str(row).unwrap(), row);
    }
}

#[test]
fn schema_and_reader_need_and_know_the_same_fields_of_a_row() {
    let claims = validator(&["claims"]);
    let full = full_row();
    assert!(read(&full));
    accepts(&claims, &full, "the full row");
    let known: Vec<String> = schema(&["claims"])["properties"].as_object().unwrap().keys().cloned().collect();
    let own: Vec<&String> = full.as_object().unwrap().keys().collect();
    assert!(known.iter().all(|name| own.contains(&name)), "the full row lacks one of {known:?}");
    for name in &known {
        // What hangs together falls together: a span without its quote says nothing.
        let together: &[&str] = match name.as_str() {
            "quote" => &["quote", "span", "sentence"],
            "span" => &["span", "sentence"],
            other => &[other],
        };
        for null in [false, true] {
            let mut row = full.clone();
            for name in together {
                if null { row[*name] = Value::Null } else { drop(row.as_object_mut().unwrap().remove(*name)) }
            }
            assert_eq!(claims.is_valid(&row), read(&row), "without {name} (null: {null})");
        }
        let mut wrong = full.clone();
        wrong[name] = json!([{"x": 1}]);
        if name != "id" {
            assert!(!claims.is_valid(&wrong) && !read(&wrong), "{name}");
        }
    }
    for (name, wrong) in
        [("mode", json!("sure")), ("offsets", json!("char")), ("schema", json!("x/1")), ("fo", json!(1))]
    {
        let mut row = full.clone();
        row[name] = wrong;
        assert!(!claims.is_valid(&row) && !read(&row), "{name}");
    }
}

#[test]
fn schema_and_reader_know_the_same_fields_of_every_type_of_value() {
    let claims = validator(&["claims"]);
    let row = |value: Value| json!({"source": "a", "subject": "s", "attribute": "x", "value": value});
    let least = [
        json!({"type": "quantity", "low": 1, "high": 1}),
        json!({"type": "money", "low": 1, "high": 1, "currency": "USD"}),
        json!({"type": "date", "low": "2026", "high": "2026"}),
        json!({"type": "duration", "low": 1, "high": 1, "unit": "year"}),
        json!({"type": "share", "low": 1, "high": 1, "whole": 3}),
        json!({"type": "name", "text": "Ana"}),
        json!({"type": "place", "text": "Jalisco"}),
    ];
    let detail = json!({"month": 5, "day": 3});
    let samples: Map<String, Value> = [
        ("low", json!(1)),
        ("high", json!("2/3")),
        ("unit", json!("year")),
        ("text", json!("Ana")),
        ("key", json!("ana")),
        ("within", json!(["Mexico"])),
        ("currency", json!("USD")),
        ("currency_shared", json!(false)),
        ("whole", json!(3)),
        ("whole_last_place", json!(1)),
        ("last_place", json!(1)),
        ("high_last_place", json!(1)),
        ("low_detail", detail.clone()),
        ("high_detail", detail),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    for value in &least {
        assert!(read(&row(value.clone())), "{value}");
        accepts(&claims, &row(value.clone()), &value.to_string());
        for name in
            value.as_object().unwrap().keys().filter(|name| !["low", "high", "currency"].contains(&name.as_str()))
        {
            let mut less = value.clone();
            less.as_object_mut().unwrap().remove(name);
            assert_eq!(claims.is_valid(&row(less.clone())), read(&row(less)), "{value} without {name}");
        }
        for (name, sample) in samples.iter().filter(|(name, _)| !["low", "high"].contains(&name.as_str())) {
            let mut more = value.clone();
            more[name] = sample.clone();
            // The details must say what the date says: that is beyond a schema.
            let by_reader = claim::from_line(&row(more.clone()).to_string());
            let is_known = !by_reader.as_ref().is_err_and(|error| {
                let said = error.to_string();
                said.contains("no such field") || said.contains("unknown field")
            });
            assert_eq!(claims.is_valid(&row(more.clone())), is_known, "{value} with {name}: {by_reader:?}");
        }
        let mut odd = value.clone();
        odd["colour"] = json!("red");
        assert!(!claims.is_valid(&row(odd.clone())) && !read(&row(odd)));
        let mut loose = value.clone();
        loose["hedge"] = json!("roughly");
        assert!(!claims.is_valid(&row(loose.clone())) && !read(&row(loose)));
    }
    for (value, is_right) in [
        (json!({"type": "quantity", "low": "2/3", "high": "2/3"}), true),
        (json!({"type": "quantity", "low": "many", "high": "many"}), false),
        (json!({"type": "quantity", "low": 1.5e3, "high": 1.5e3}), true),
        (json!({"type": "date", "low": 2026, "high": 2026}), false),
        (json!({"type": "duration", "low": 1, "high": 1, "unit": "moon"}), false),
        (json!({"type": "sum", "low": 1, "high": 1}), false),
    ] {
        assert_eq!((claims.is_valid(&row(value.clone())), read(&row(value.clone()))), (is_right, is_right), "{value}");
    }
}

/// What structured outputs of language models want: every key required, no other key, described, plain constructs.
#[test]
fn the_output_format_of_a_claim_is_plain() {
    fn walk(schema: &Value, path: &str) {
        match schema {
            Value::Object(object) => {
                if let Some(properties) = object.get("properties").and_then(Value::as_object) {
                    let names: Vec<&String> = properties.keys().collect();
                    let required: Vec<&str> =
                        object["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
                    assert_eq!(names, required, "{path}: all in the order in which they stand");
                    assert_eq!(object["additionalProperties"], false, "{path}");
                    for (name, field) in properties {
                        let is_said = field["description"].as_str().is_some_and(|words| words.len() > 10);
                        assert!(is_said, "{path}/{name} is not described");
                        walk(field, &format!("{path}/{name}"));
                    }
                }
                for (key, value) in object {
                    let known = [
                        "$schema",
                        "title",
                        "description",
                        "type",
                        "properties",
                        "required",
                        "additionalProperties",
                        "$defs",
                        "$ref",
                        "anyOf",
                        "enum",
                        "items",
                        "minimum",
                        "pattern",
                    ];
                    assert!(known.contains(&key.as_str()), "{path}: {key}");
                    match key.as_str() {
                        "$defs" => value.as_object().unwrap().iter().for_each(|(name, inner)| walk(inner, name)),
                        "items" => walk(value, path),
                        "anyOf" => value.as_array().unwrap().iter().for_each(|inner| walk(inner, path)),
                        _ => {}
                    }
                }
            }
            other => panic!("{path}: {other}"),
        }
    }
    let strict = schema(&["claims", "--strict"]);
    walk(&strict, "");
    let text = strict.to_string();
    assert!(text.contains("at_least") && text.contains("background"), "hedges and modes are closed lists");
    assert!(!text.contains("last_place") && !text.contains("subject_key"), "{text}");
    // What fits it is read.
    let strict = validator(&["claims", "--strict"]);
    let row = json!({
        "source": "a", "subject": "ferry", "attribute": "killed", "quote": "At least 12", "as_of": null, "place": null,
        "place_within": null, "attributed_to": "the mayor", "mode": "stated", "group": null, "stage": null, "including": null,
        "excluding": null, "out_of": null,
        "value": {"type": "quantity", "hedge": "at_least", "low": 12, "high": null, "unit": "person", "word": null, "times": null}
    });
    accepts(&strict, &row, "a filled-in row");
    assert!(read(&row));
    let refused = Desk::new("schema-strict").run(&["schema", "report", "--strict"]);
    refused.says(2, "crosscheck: --strict: only claims are filled in; the schema of claims was expected\n");
}

#[test]
fn codebooks_and_lists_of_sources_fit() {
    let codebook = validator(&["codebook"]);
    for file in ["data/codebook/news.toml", "examples/harbours.toml"] {
        accepts(&codebook, &toml_of(&root().join(file)), file);
    }
    let attribute = |extra: Value| {
        let mut attribute = json!({"id": "a", "question": "?", "value": "quantity"});
        attribute.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        json!({"name": "x", "version": 1, "attribute": [attribute]})
    };
    let relation = |relation: Value| json!({"name": "x", "version": 1, "relation": [relation]});
    for (book, is_right) in [
        (attribute(json!({})), true),
        (attribute(json!({"over_time": "grows", "pattern": [{"words": ["x"], "value": "near"}]})), true),
        (attribute(json!({"over_time": "shrinks"})), false),
        (attribute(json!({"value": "number"})), false),
        (attribute(json!({"patern": []})), false),
        (attribute(json!({"pattern": [{"words": ["x"]}]})), false),
        (relation(json!({"id": "r", "sum": ["a"], "total": "b"})), true),
        (relation(json!({"id": "r", "sum": ["a"], "age": "b"})), false),
        (json!({"name": "x"}), false),
    ] {
        assert_eq!(codebook.is_valid(&book), is_right, "{book}");
        let toml = toml::to_string(&book);
        if let Ok(toml) = toml {
            let read = crosscheck::Codebook::from_toml(&toml);
            let is_known = read.as_ref().map_or_else(|error| error.to_string().contains("unknown attribute"), |_| true);
            assert_eq!(is_known, is_right, "{read:?}");
        }
    }
    let sources = validator(&["sources"]);
    for story in stories() {
        accepts(&sources, &toml_of(&story.join("sources.toml")), &story.display().to_string());
    }
    accepts(&sources, &json!({}), "a list of nothing");
    for wrong in [
        json!({"source": [{"id": "a"}]}),
        json!({"source": [{"id": "", "file": "a.txt"}]}),
        json!({"source": [{"id": "a", "file": "a.txt", "language": "xx"}]}),
        json!({"source": [{"id": "a", "fil": "a.txt"}]}),
        json!({"sources": []}),
    ] {
        assert!(!sources.is_valid(&wrong), "{wrong}");
    }
}
