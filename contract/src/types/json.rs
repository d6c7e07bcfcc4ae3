//! JSON text that does not depend on the order that a map keeps.

use serde_json::Value;

/// The value as JSON, with the members of objects by name. `serde_json` keeps
/// another order where some package turns on its `preserve_order`.
pub(crate) fn json_text(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(json_text).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            let members: Vec<String> = members
                .into_iter()
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), json_text(value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        scalar => scalar.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn members_are_sorted() {
        let value = json!({"b": [1, "\"", null], "a": {"d": 1.5, "c": true}});
        assert_eq!(
            super::json_text(&value),
            r#"{"a":{"c":true,"d":1.5},"b":[1,"\"",null]}"#
        );
    }
}
