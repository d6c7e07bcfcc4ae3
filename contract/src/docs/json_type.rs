//! A JSON Schema in a few words.

use serde_json::{Map, Value};

/// `string`, `array of integers`, `string or null`; `any` where the schema says
/// nothing.
pub(super) fn of(schema: &Value, definitions: &Map<String, Value>) -> String {
    let names = names(resolved(schema, definitions), definitions);
    if names.is_empty() {
        "any".to_owned()
    } else {
        names.join(" or ")
    }
}

/// What the schema says of the type; empty if nothing.
pub(super) fn description(schema: &Value, definitions: &Map<String, Value>) -> String {
    let own = schema["description"].as_str();
    let of_type = || resolved(schema, definitions)["description"].as_str();
    own.or_else(of_type).unwrap_or_default().to_owned()
}

/// What a reference leads to, if that is not one as well.
fn resolved<'a>(schema: &'a Value, definitions: &'a Map<String, Value>) -> &'a Value {
    let name = schema["$ref"]
        .as_str()
        .and_then(|path| path.rsplit('/').next());
    name.and_then(|name| definitions.get(name))
        .unwrap_or(schema)
}

fn names(schema: &Value, definitions: &Map<String, Value>) -> Vec<String> {
    let mut names: Vec<String> = match &schema["type"] {
        Value::String(name) => vec![of_one(name, schema, definitions)],
        Value::Array(several) => several
            .iter()
            .filter_map(Value::as_str)
            .map(|name| of_one(name, schema, definitions))
            .collect(),
        _ => ["anyOf", "oneOf"]
            .iter()
            .filter_map(|key| schema[key].as_array())
            .flatten()
            .map(|choice| of(choice, definitions))
            .collect(),
    };
    let mut known = Vec::new();
    names.retain(|name| {
        let is_new = !known.contains(name);
        known.push(name.clone());
        is_new
    });
    names
}

fn of_one(name: &str, schema: &Value, definitions: &Map<String, Value>) -> String {
    if name != "array" {
        return name.to_owned();
    }
    let items = schema.get("items");
    match items.and_then(|items| resolved(items, definitions)["type"].as_str()) {
        Some(item) => format!("array of {item}s"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    #[test]
    fn a_schema_in_a_few_words() {
        let mut definitions = Map::new();
        definitions.insert(
            "Seat".into(),
            json!({ "type": "object", "description": "A seat" }),
        );
        definitions.insert("Loop".into(), json!({ "$ref": "#/$defs/Loop" }));
        for (schema, expected) in [
            (json!({ "type": "string" }), "string"),
            (json!({ "type": ["integer", "null"] }), "integer or null"),
            (
                json!({ "type": "array", "items": { "type": "integer" } }),
                "array of integers",
            ),
            (
                json!({ "type": "array", "items": { "$ref": "#/$defs/Seat" } }),
                "array of objects",
            ),
            (json!({ "type": "array" }), "array"),
            (
                json!({ "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/Seat" }] }),
                "string or object",
            ),
            (json!({ "$ref": "#/$defs/Loop" }), "any"),
            (json!({}), "any"),
            (json!(true), "any"),
        ] {
            assert_eq!(super::of(&schema, &definitions), expected, "{schema}");
        }
        let seat = json!({ "$ref": "#/$defs/Seat" });
        assert_eq!(super::description(&seat, &definitions), "A seat");
    }
}
