//! OpenAPI 3.0: its schemas are a dialect of their own.

use fault_contract::openapi::Version;
use serde_json::{Value, json};

use crate::documents;
use crate::fits::assert_valid;

/// The keywords of a Schema Object in 3.0.
const KEYWORDS: [&str; 33] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "enum",
    "example",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
    "uniqueItems",
    "readOnly",
];

/// Calls `visit` for a schema and each schema in it.
fn each(schema: &Value, visit: &mut dyn FnMut(&Value)) {
    visit(schema);
    let schema = schema.as_object().unwrap();
    for (key, value) in schema {
        match (key.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                for schema in properties.values() {
                    each(schema, visit);
                }
            }
            ("items" | "not", schema) => each(schema, visit),
            ("additionalProperties", Value::Object(_)) => each(value, visit),
            ("allOf" | "anyOf" | "oneOf", Value::Array(members)) => {
                for schema in members {
                    each(schema, visit);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn schemas_have_the_keywords_of_3_0_alone() {
    for (name, errors) in documents::all() {
        for schema in errors.version(Version::V3_0).schemas().values() {
            each(schema, &mut |schema| {
                for (key, value) in schema.as_object().unwrap() {
                    assert!(KEYWORDS.contains(&key.as_str()), "{name}: {key}");
                    assert!(key != "type" || value.is_string(), "{name}: {value}");
                    assert!(
                        !key.starts_with("exclusive") || value.is_boolean(),
                        "{name}"
                    );
                    assert!(
                        key != "$ref" || schema.as_object().unwrap().len() == 1,
                        "{name}"
                    );
                }
                assert!(
                    schema["type"] != "array" || schema["items"].is_object(),
                    "{name}"
                );
            });
        }
    }
}

/// A schema of 3.0 as one of 3.1.
fn as_3_1(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            object.values_mut().for_each(as_3_1);
            if object.remove("nullable") == Some(json!(true)) {
                let ty = object["type"].clone();
                object.insert("type".to_owned(), json!([ty, "null"]));
            }
            for (exclusive, limit) in [
                ("exclusiveMinimum", "minimum"),
                ("exclusiveMaximum", "maximum"),
            ] {
                if object.remove(exclusive) == Some(json!(true)) {
                    let limit = object.remove(limit).unwrap();
                    object.insert(exclusive.to_owned(), limit);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(as_3_1),
        _ => {}
    }
}

#[test]
fn every_example_fits_its_schema_of_3_0_too() {
    for (name, errors) in documents::all() {
        let document = documents::document(name, errors, Version::V3_0);
        let mut components = document["components"].clone();
        as_3_1(&mut components);
        let responses = document["paths"]["/ask"]["get"]["responses"]
            .as_object()
            .unwrap();
        let contents = responses
            .values()
            .filter_map(|response| response["content"].as_object());
        for content in contents.flat_map(|contents| contents.values()) {
            let examples = content["examples"].as_object();
            for example in examples.into_iter().flat_map(|examples| examples.values()) {
                assert_valid(&content["schema"], &components, &example["value"]);
            }
        }
    }
}
