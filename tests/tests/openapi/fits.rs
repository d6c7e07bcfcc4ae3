//! Whether a response is one that a document knows.

use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

/// The response has a status, headers, a media type and a body that the responses
/// of an operation know. `components` are those of the document, of version 3.1.
#[track_caller]
pub(crate) fn assert_fits(
    responses: &Value,
    components: &Value,
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) {
    let response = responses
        .get(status.as_str())
        .or_else(|| responses.get("default"))
        .unwrap_or_else(|| panic!("{status} is not in {responses}"));
    for (name, header) in response["headers"].as_object().into_iter().flatten() {
        let values = headers.get_all(name);
        let required = header["required"] == true;
        assert!(
            !required || values.iter().next().is_some(),
            "{status} lacks {name}"
        );
        for value in values {
            assert_valid(
                &header["schema"],
                components,
                &value.to_str().unwrap().into(),
            );
        }
    }
    if body.is_empty() {
        let text = response["description"].as_str().unwrap();
        assert!(text.contains("Without a body"), "{status}: {text}");
        return;
    }
    let media_type = headers["content-type"].to_str().unwrap();
    let schema = &response["content"][media_type]["schema"];
    assert!(schema.is_object(), "{status} {media_type}: {response}");
    let is_json = media_type.contains("json");
    let body = if is_json {
        serde_json::from_slice(body).unwrap()
    } else {
        Value::from(std::str::from_utf8(body).unwrap())
    };
    assert_valid(schema, components, &body);
}

/// The value fits the schema.
#[track_caller]
pub(crate) fn assert_valid(schema: &Value, components: &Value, value: &Value) {
    let root = json!({ "allOf": [schema], "components": components });
    let validator = jsonschema::draft202012::new(&root).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|e| e.to_string())
        .collect();
    assert!(errors.is_empty(), "{value}: {errors:?}, {schema}");
}
