//! Schemas of OpenAPI 3.0, made of JSON Schema 2020-12.
//!
//! 3.0 has a dialect of its own: one type a schema, `nullable`, limits that are
//! exclusive by a flag, nothing beside a `$ref`. What it cannot say is left out,
//! which only ever allows more.

use serde_json::{Map, Value, json};

/// Keywords of 3.0 that are as in 2020-12 and hold no schema.
const KEPT: [&str; 21] = [
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "format",
    "enum",
    "required",
    "minimum",
    "maximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "discriminator",
];

/// A schema of 3.0 that allows at least what `schema` allows.
pub(super) fn convert(schema: &Value) -> Value {
    let object = match schema {
        Value::Object(object) => object,
        Value::Bool(false) => return json!({ "not": {} }),
        _ => return json!({}),
    };
    let converted = body(object);
    match object.get("$ref") {
        None => converted.into(),
        Some(target) => {
            let reference = json!({ "$ref": target });
            if converted.is_empty() {
                return reference;
            }
            // Nothing may stand beside a reference.
            let mut converted = converted;
            also(&mut converted, "allOf", reference);
            converted.into()
        }
    }
}

/// All of it but `$ref`.
fn body(object: &Map<String, Value>) -> Map<String, Value> {
    let mut out = Map::new();
    for (key, value) in object {
        let key = key.as_str();
        if KEPT.contains(&key) || key.starts_with("x-") {
            out.insert(key.to_owned(), value.clone());
            continue;
        }
        match (key, value) {
            ("const", value) => {
                out.insert("enum".into(), json!([value]));
            }
            ("example", value) => {
                out.insert("example".into(), value.clone());
            }
            ("examples", Value::Array(examples)) => {
                if let Some(example) = examples.first() {
                    out.entry("example").or_insert_with(|| example.clone());
                }
            }
            ("properties", Value::Object(properties)) => {
                let properties = properties.iter();
                let properties = properties.map(|(name, schema)| (name.clone(), convert(schema)));
                out.insert("properties".into(), Value::Object(properties.collect()));
            }
            ("additionalProperties", Value::Bool(allowed)) => {
                out.insert("additionalProperties".into(), (*allowed).into());
            }
            ("additionalProperties" | "items", schema) => {
                out.insert(key.to_owned(), convert(schema));
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(members)) if !members.is_empty() => {
                let members: Vec<Value> = members.iter().map(convert).collect();
                if key == "allOf" {
                    for member in members {
                        also(&mut out, "allOf", member);
                    }
                } else {
                    out.insert(key.to_owned(), members.into());
                }
            }
            // What `not` leaves out must not grow.
            ("not", schema) if is_exact(schema) => {
                out.insert("not".into(), convert(schema));
            }
            _ => {}
        }
    }
    limits(object, &mut out);
    tuple(object, &mut out);
    patterns(object, &mut out);
    types(object, &mut out);
    // Here an array says what its items are.
    if out.get("type").is_some_and(|ty| ty == "array") {
        out.entry("items").or_insert_with(|| json!({}));
    }
    out
}

fn also(out: &mut Map<String, Value>, key: &str, schema: Value) {
    let members = out.entry(key).or_insert_with(|| json!([]));
    if let Value::Array(members) = members {
        members.push(schema);
    }
}

fn limits(object: &Map<String, Value>, out: &mut Map<String, Value>) {
    for (exclusive, limit, is_tighter) in [
        (
            "exclusiveMinimum",
            "minimum",
            (|a, b| a >= b) as fn(f64, f64) -> bool,
        ),
        ("exclusiveMaximum", "maximum", |a, b| a <= b),
    ] {
        let Some(value) = object.get(exclusive).filter(|value| value.is_number()) else {
            continue;
        };
        let tighter = match (value.as_f64(), object.get(limit).and_then(Value::as_f64)) {
            (Some(value), Some(inclusive)) => is_tighter(value, inclusive),
            _ => true,
        };
        if tighter {
            out.insert(limit.into(), value.clone());
            out.insert(exclusive.into(), true.into());
        }
    }
}

/// A list of different items: 3.0 has one schema for all of them.
fn tuple(object: &Map<String, Value>, out: &mut Map<String, Value>) {
    let Some(Value::Array(first)) = object.get("prefixItems") else {
        return;
    };
    let mut any: Vec<Value> = Vec::new();
    let rest = match object.get("items") {
        Some(Value::Bool(false)) => None,
        Some(rest) => Some(convert(rest)),
        None => Some(json!({})),
    };
    if rest.is_none() {
        let most = json!(first.len());
        out.entry("maxItems").or_insert(most);
    }
    for schema in first.iter().map(convert).chain(rest) {
        if !any.contains(&schema) {
            any.push(schema);
        }
    }
    let items = match any.len() {
        0 => json!({}),
        1 => any.swap_remove(0),
        _ => json!({ "anyOf": any }),
    };
    out.insert("items".into(), items);
}

/// Properties by pattern: as such 3.0 does not have them, so a further property
/// may be any of them.
fn patterns(object: &Map<String, Value>, out: &mut Map<String, Value>) {
    let Some(Value::Object(patterns)) = object.get("patternProperties") else {
        return;
    };
    let mut any: Vec<Value> = patterns.values().map(convert).collect();
    match object.get("additionalProperties") {
        Some(Value::Bool(false)) => {}
        None | Some(Value::Bool(true)) => {
            out.remove("additionalProperties");
            return;
        }
        Some(schema) => any.push(convert(schema)),
    }
    let schema = if any.len() == 1 {
        any.swap_remove(0)
    } else {
        json!({ "anyOf": any })
    };
    out.insert("additionalProperties".into(), schema);
}

/// One type, and `nullable`.
fn types(object: &Map<String, Value>, out: &mut Map<String, Value>) {
    let types: Vec<&str> = match object.get("type") {
        Some(Value::String(ty)) => vec![ty],
        Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).collect(),
        _ => return,
    };
    let nullable = types.contains(&"null");
    let others: Vec<&str> = types.into_iter().filter(|ty| *ty != "null").collect();
    match others[..] {
        // `nullable` means something beside a type alone.
        [] => {
            out.insert("type".into(), "string".into());
            out.insert("nullable".into(), true.into());
            out.insert("enum".into(), json!([null]));
        }
        [ty] => {
            out.insert("type".into(), ty.into());
            if nullable {
                out.insert("nullable".into(), true.into());
            }
        }
        _ => {
            let one = |ty: &&str| {
                let mut schema = json!({ "type": ty });
                if nullable {
                    schema["nullable"] = true.into();
                }
                if *ty == "array" {
                    schema["items"] = json!({});
                }
                schema
            };
            let choice = json!({ "anyOf": others.iter().map(one).collect::<Vec<_>>() });
            if out.contains_key("anyOf") {
                also(out, "allOf", choice);
            } else {
                out.insert("anyOf".into(), choice["anyOf"].clone());
            }
        }
    }
}

/// Whether the conversion loses nothing of a schema.
fn is_exact(schema: &Value) -> bool {
    match schema {
        Value::Bool(_) => true,
        Value::Object(object) => object
            .iter()
            .all(|(key, value)| match (key.as_str(), value) {
                ("properties", Value::Object(properties)) => properties.values().all(is_exact),
                ("items" | "additionalProperties" | "not", schema) => is_exact(schema),
                ("allOf" | "anyOf" | "oneOf", Value::Array(members)) => {
                    members.iter().all(is_exact)
                }
                ("type" | "const" | "exclusiveMinimum" | "exclusiveMaximum", _) => true,
                (key, _) => KEPT.contains(&key),
            }),
        _ => false,
    }
}
