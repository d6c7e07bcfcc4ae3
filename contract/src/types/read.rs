//! Reads a JSON Schema. What it does not understand is [`Type::Any`].

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::join::both;
use super::model::{Definition, Member, Schema, Type};

/// Where the types that are referred to are: of JSON Schema 2020-12, of its
/// drafts, and of an OpenAPI document.
const PLACES: [&str; 3] = ["#/$defs/", "#/definitions/", "#/components/schemas/"];

impl Schema {
    /// Reads a schema with the definitions that are in it.
    pub(crate) fn read(schema: &Value) -> Self {
        // A definition may stand beside another one before that is read, so the
        // second time all of them are known.
        let names = Definitions::default();
        let first = definitions(schema, &names);
        let all = definitions(schema, &first);
        Self {
            root: read(schema, &all),
            definitions: all,
        }
    }
}

type Definitions = BTreeMap<String, Definition>;

fn definitions(schema: &Value, known: &Definitions) -> Definitions {
    let mut definitions = Definitions::new();
    for place in PLACES {
        let pointer = place.trim_start_matches('#').trim_end_matches('/');
        let here = schema.pointer(pointer).and_then(Value::as_object);
        for (name, schema) in here.into_iter().flatten() {
            let definition = Definition {
                description: text(schema, "description"),
                of: read(schema, known),
            };
            definitions.entry(name.clone()).or_insert(definition);
        }
    }
    definitions
}

fn read(schema: &Value, known: &Definitions) -> Type {
    let schema = match schema {
        Value::Object(schema) => schema,
        Value::Bool(false) => return Type::Never,
        _ => return Type::Any,
    };
    let mut parts = vec![typed(schema, known)];
    if let Some(Value::String(to)) = schema.get("$ref") {
        parts.push(referred(to));
    }
    if let Some(Value::Array(values)) = schema.get("enum") {
        parts.push(Type::union(values.iter().map(literal)));
    }
    if let Some(value) = schema.get("const") {
        parts.push(literal(value));
    }
    if let Some(Value::Array(all)) = schema.get("allOf") {
        parts.extend(all.iter().map(|one| read(one, known)));
    }
    for any in ["anyOf", "oneOf"] {
        if let Some(Value::Array(types)) = schema.get(any) {
            parts.push(Type::union(types.iter().map(|one| read(one, known))));
        }
    }
    let of = parts
        .into_iter()
        .reduce(|a, b| both(a, b, known))
        .unwrap_or_default();
    // OpenAPI 3.0 says so that it may be null.
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        return Type::union([of, Type::Null]);
    }
    of
}

fn literal(value: &Value) -> Type {
    match value {
        Value::Null => Type::Null,
        value => Type::Fixed(vec![value.clone()]),
    }
}

fn referred(to: &str) -> Type {
    let name = PLACES.iter().find_map(|place| to.strip_prefix(place));
    match name {
        // A JSON pointer writes `/` and `~` so.
        Some(name) if !name.contains('/') => {
            Type::Named(name.replace("~1", "/").replace("~0", "~"))
        }
        _ => Type::Any,
    }
}

/// The type by `type` and by the keywords that belong to one.
fn typed(schema: &Map<String, Value>, known: &Definitions) -> Type {
    let one = |name: &str| match name {
        "null" => Type::Null,
        "boolean" => Type::Boolean,
        "integer" => Type::Integer,
        "number" => Type::Number,
        "string" => Type::String,
        "array" => array(schema, known),
        "object" => object(schema, known),
        _ => Type::Any,
    };
    let has = |keywords: &[&str]| keywords.iter().any(|keyword| schema.contains_key(*keyword));
    match schema.get("type") {
        Some(Value::String(name)) => one(name),
        Some(Value::Array(names)) => Type::union(names.iter().filter_map(Value::as_str).map(one)),
        _ if has(&["properties", "required", "additionalProperties"]) => object(schema, known),
        _ if has(&["items", "prefixItems"]) => array(schema, known),
        _ => Type::Any,
    }
}

fn array(schema: &Map<String, Value>, known: &Definitions) -> Type {
    let items = schema.get("items");
    // `items` was a list before 2020-12, and what follows is `additionalItems`.
    let (first, rest) = match (schema.get("prefixItems"), items) {
        (Some(Value::Array(first)), rest) => (first, rest),
        (_, Some(Value::Array(first))) => (first, schema.get("additionalItems")),
        (_, items) => return Type::list(items.map(|items| read(items, known)).unwrap_or_default()),
    };
    let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
    if least < first.len() as u64 {
        // Some of the first may be missing.
        let all = first.iter().chain(rest).map(|item| read(item, known));
        return Type::list(Type::union(all));
    }
    let closed = schema.get("maxItems").and_then(Value::as_u64) == Some(first.len() as u64);
    let rest = match rest.map(|rest| read(rest, known)) {
        Some(Type::Never) => None,
        _ if closed => None,
        rest => Some(Box::new(rest.unwrap_or_default())),
    };
    let first = first.iter().map(|item| read(item, known)).collect();
    Type::Tuple(first, rest)
}

fn object(schema: &Map<String, Value>, known: &Definitions) -> Type {
    let empty = Map::new();
    let properties = match schema.get("properties") {
        Some(Value::Object(properties)) => properties,
        _ => &empty,
    };
    let mut required: Vec<&str> = Vec::new();
    if let Some(Value::Array(names)) = schema.get("required") {
        for name in names.iter().filter_map(Value::as_str) {
            if !required.contains(&name) {
                required.push(name);
            }
        }
    }
    let optional: BTreeSet<&str> = properties
        .keys()
        .map(String::as_str)
        .filter(|name| !required.contains(name))
        .collect();
    let members = required.iter().copied().map(|name| (name, true));
    let members = members.chain(optional.into_iter().map(|name| (name, false)));
    let members = members
        .map(|(name, required)| {
            let schema = properties.get(name).unwrap_or(&Value::Null);
            Member {
                name: name.to_owned(),
                required,
                description: text(schema, "description"),
                deprecated: schema.get("deprecated") == Some(&Value::Bool(true)),
                of: read(schema, known),
            }
        })
        .collect();
    let others = schema.get("additionalProperties");
    let others = match others.map(|others| read(others, known)) {
        None | Some(Type::Any | Type::Never) => None,
        others => others.map(Box::new),
    };
    Type::Object { members, others }
}

fn text(schema: &Value, keyword: &str) -> String {
    let text = schema.get(keyword).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}
