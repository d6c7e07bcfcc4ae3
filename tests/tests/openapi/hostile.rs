//! Names and texts that a document cannot take as they are.

use fault::ApiError;
use fault::body::Coded;
use fault_contract::openapi::{self, Document};
use serde_json::{Value, json};

mod other {
    #[derive(Debug, fault::ApiError)]
    #[api(format = fault::body::Coded, codes = snake_case)]
    #[allow(dead_code)]
    pub enum Grösse {
        #[status(404)]
        Größer,
    }
}

#[derive(Debug, ApiError)]
#[api(format = Coded)]
#[allow(dead_code)]
enum Grösse {
    /// Ein `Zeichen`,
    /// zwei | Zeilen.
    #[status(404)]
    #[code("a`b\n\"c\"/~{d}")]
    Größer,
    #[status(404)]
    #[code(" ")]
    #[title("$ref")]
    Leer,
}

#[test]
fn components_have_valid_keys() {
    let errors = openapi::of::<Grösse>();
    let schemas = errors.schemas();
    assert_eq!(schemas.len(), 2);
    for name in schemas.keys() {
        let valid = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        assert!(name.chars().all(valid), "{name}");
    }
    let response = &errors.responses()["404"];
    let text = response["description"].as_str().unwrap();
    assert!(text.starts_with("- `` a`b \"c\"/~{d} ``: "), "{text}");
    assert!(text.contains("\n  zwei | Zeilen."), "{text}");
}

/// Two types of one name in one document: the second's schemas get numbers.
#[test]
fn a_name_that_is_taken_by_another_schema_gets_a_number() {
    let operation = || json!({ "responses": {} });
    let document = Document::new("Two", "1")
        .operation("GET", "/a", operation())
        .errors(openapi::of::<Grösse>())
        .operation("get", "/b", operation())
        .errors(openapi::of::<other::Grösse>())
        .operation("get", "/c", operation())
        .errors(openapi::of::<Grösse>())
        .to_value();
    let schema = |path: &str| {
        let response = &document["paths"][path]["get"]["responses"]["404"];
        response["content"]["application/json"]["schema"].clone()
    };
    assert_eq!(schema("/a"), schema("/c"));
    let target = schema("/b")["$ref"].as_str().unwrap().to_owned();
    assert!(target.ends_with("_2"), "{target}");
    let second = document.pointer(target.trim_start_matches('#')).unwrap();
    assert_eq!(second["properties"]["code"]["enum"], json!(["größer"]));
    assert_eq!(
        document["components"]["schemas"].as_object().unwrap().len(),
        3
    );
}

/// Two operations' errors, and a success, under one status.
#[test]
fn responses_of_one_status_are_one_response() {
    let ok = json!({ "responses": { "404": {
        "description": "The nothing that you asked for",
        "headers": { "x-own": { "required": true, "schema": { "type": "string" } } },
        "content": { "application/json": { "schema": { "type": "null" } } },
    } } });
    let document = Document::new("Two", "1")
        .operation("get", "/", ok)
        .errors(openapi::of::<other::Grösse>())
        .errors(openapi::of::<other::Grösse>())
        .to_value();
    let response = &document["paths"]["/"]["get"]["responses"]["404"];
    let schema = &response["content"]["application/json"]["schema"];
    assert_eq!(schema["anyOf"].as_array().unwrap().len(), 2, "{schema}");
    assert_eq!(schema["anyOf"][0], json!({ "type": "null" }));
    assert_eq!(response["headers"]["x-own"]["required"], Value::Null);
}
