//! One schema for several errors.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::refs;

/// A schema that each of the components fits, whose names these are.
///
/// Where one member is required and has a different fixed text in each, that
/// member tells them apart: `oneOf` with a discriminator, whose mapping is
/// explicit since a generator would take the names of the schemas for the
/// values. Elsewhere two of them may be equal on the wire, so it is `anyOf`.
pub(crate) fn union(names: &[&str], components: &Map<String, Value>) -> Value {
    let mut seen = BTreeSet::new();
    let names: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| seen.insert(*name))
        .collect();
    if let [name] = names[..] {
        return refs::reference(name);
    }
    let members: Vec<Value> = names.iter().map(|name| refs::reference(name)).collect();
    let schemas: Vec<&Value> = names
        .iter()
        .filter_map(|name| components.get(*name))
        .collect();
    let is_whole = schemas.len() == names.len();
    if let Some((property, texts)) = discriminator(&schemas).filter(|_| is_whole) {
        let mapping: Map<String, Value> = texts
            .into_iter()
            .zip(&names)
            .map(|(text, name)| {
                (
                    text.to_owned(),
                    format!("{}{name}", refs::COMPONENTS).into(),
                )
            })
            .collect();
        return json!({
            "oneOf": members,
            "discriminator": { "propertyName": property, "mapping": mapping },
        });
    }
    json!({ "anyOf": members })
}

/// The property that has a different text in each schema, and those texts.
/// Of several, `code`, `error` and `type` come first, in this order.
fn discriminator<'a>(schemas: &[&'a Value]) -> Option<(&'a str, Vec<&'a str>)> {
    let (first, _) = schemas.split_first()?;
    let properties = first.get("properties")?.as_object()?;
    let usual = ["code", "error", "type"];
    let rank = |name: &str| {
        usual
            .iter()
            .position(|usual| *usual == name)
            .unwrap_or(usual.len())
    };
    let mut names: Vec<&str> = properties.keys().map(String::as_str).collect();
    names.sort_by_key(|name| (rank(name), *name));
    names.into_iter().find_map(|property| {
        let texts: Vec<&str> = schemas
            .iter()
            .map(|schema| fixed_text(schema, property))
            .collect::<Option<_>>()?;
        let different: BTreeSet<&str> = texts.iter().copied().collect();
        (different.len() == texts.len()).then_some((property, texts))
    })
}

/// The text that a required property of an object always has.
fn fixed_text<'a>(schema: &'a Value, property: &str) -> Option<&'a str> {
    let is_object = schema.get("type").is_some_and(|ty| ty == "object");
    let required = schema.get("required")?.as_array()?;
    if !is_object || !required.iter().any(|name| name == property) {
        return None;
    }
    let values = schema.get("properties")?.get(property)?.get("enum")?;
    match &values.as_array()?[..] {
        [Value::String(text)] => Some(text),
        _ => None,
    }
}

/// A schema that what fits one of the two fits.
pub(super) fn either(first: Value, second: Value) -> Value {
    if first == second {
        return first;
    }
    let mut all = Vec::new();
    for schema in [first, second] {
        match schema {
            // Its members, if it says nothing else.
            Value::Object(mut object) if object.len() == 1 && object.contains_key("anyOf") => {
                match object.remove("anyOf") {
                    Some(Value::Array(members)) => all.extend(members),
                    other => all.extend(other),
                }
            }
            schema => all.push(schema),
        }
    }
    let mut different: Vec<Value> = Vec::new();
    for schema in all {
        if !different.contains(&schema) {
            different.push(schema);
        }
    }
    json!({ "anyOf": different })
}
