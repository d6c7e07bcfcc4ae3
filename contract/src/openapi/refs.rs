//! References between schemas: `#/components/schemas/…` in a document,
//! `#/$defs/…` in a schema by itself.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

pub(crate) const COMPONENTS: &str = "#/components/schemas/";
const DEFINITIONS: &str = "#/$defs/";

/// A reference to the component `name`.
pub(crate) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("{COMPONENTS}{name}") })
}

/// Gives components other names, in references and in the mappings of
/// discriminators.
pub(crate) fn rename(schema: &mut Value, names: &BTreeMap<String, String>) {
    each_reference(schema, &mut |target| {
        let name = target.strip_prefix(COMPONENTS);
        if let Some(new) = name.and_then(|name| names.get(name)) {
            *target = format!("{COMPONENTS}{new}");
        }
    });
}

/// Leads references to definitions to the components that `names` has for them.
pub(super) fn lead_to_components(schema: &mut Value, names: &BTreeMap<String, String>) {
    each_reference(schema, &mut |target| {
        let name = definition(target);
        if let Some(new) = name.and_then(|name| names.get(&name)) {
            *target = format!("{COMPONENTS}{new}");
        }
    });
}

/// The names of definitions that `schema` refers to.
pub(super) fn definitions_in(schema: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    each_reference(&mut schema.clone(), &mut |target| {
        names.extend(definition(target));
    });
    names
}

/// The name in a reference to a definition, which is a JSON Pointer in a URI
/// fragment.
fn definition(target: &str) -> Option<String> {
    let name = target.strip_prefix(DEFINITIONS)?;
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let [byte, tail @ ..] = rest {
        rest = tail;
        match (byte, tail) {
            (b'%', [high, low, tail @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    rest = tail;
                }
                _ => bytes.push(b'%'),
            },
            _ => bytes.push(*byte),
        }
    }
    let name = String::from_utf8(bytes).ok()?;
    Some(name.replace("~1", "/").replace("~0", "~"))
}

fn hex(digit: u8) -> Option<u8> {
    let digit = char::from(digit).to_digit(16)?;
    u8::try_from(digit).ok()
}

/// `schema` with every component in the place of its references. A component
/// that contains itself is any value in there.
pub(crate) fn inlined(schema: &Value, components: &Map<String, Value>) -> Value {
    inline(schema, components, &mut Vec::new())
}

fn inline<'a>(
    schema: &'a Value,
    components: &'a Map<String, Value>,
    inside: &mut Vec<&'a str>,
) -> Value {
    match schema {
        Value::Object(object) => {
            let target = object.get("$ref").and_then(Value::as_str);
            let name = target.and_then(|target| target.strip_prefix(COMPONENTS));
            let Some(name) = name else {
                let members = object
                    .iter()
                    // It needs references.
                    .filter(|(key, value)| !is_discriminator(key, value))
                    .map(|(key, value)| (key.clone(), inline(value, components, inside)));
                return Value::Object(members.collect());
            };
            let mut target = match components.get(name) {
                Some(component) if !inside.contains(&name) => {
                    inside.push(name);
                    let target = inline(component, components, inside);
                    inside.pop();
                    target
                }
                _ => json!({}),
            };
            // What stands beside a reference says more of this place.
            if let Value::Object(target) = &mut target {
                for (key, value) in object.iter().filter(|(key, _)| *key != "$ref") {
                    target.insert(key.clone(), inline(value, components, inside));
                }
            }
            target
        }
        Value::Array(items) => items
            .iter()
            .map(|item| inline(item, components, inside))
            .collect(),
        other => other.clone(),
    }
}

fn is_discriminator(key: &str, value: &Value) -> bool {
    key == "discriminator" && value.get("propertyName").is_some_and(Value::is_string)
}

/// Calls `edit` for each `$ref` and each target of a mapping. What stands in
/// `enum`, `const`, `default` and examples is data.
pub(super) fn each_reference(schema: &mut Value, edit: &mut dyn FnMut(&mut String)) {
    match schema {
        Value::Object(object) => {
            for (key, value) in object {
                match (key.as_str(), value) {
                    ("$ref", Value::String(target)) => edit(target),
                    ("enum" | "const" | "default" | "example" | "examples", Value::Array(_)) => {}
                    ("discriminator", value) if is_discriminator(key, value) => {
                        let mapping = value.get_mut("mapping").and_then(Value::as_object_mut);
                        for target in mapping.into_iter().flat_map(Map::values_mut) {
                            if let Value::String(target) = target {
                                edit(target);
                            }
                        }
                    }
                    (_, value) => each_reference(value, edit),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_reference(item, edit)),
        _ => {}
    }
}
