//! What every document has to keep to.

use fault_contract::openapi;
use fault_tests::server::Answer;
use serde_json::Value;

use crate::seats::SeatError;

/// Every reference and every mapping leads to something in the document.
///
/// # Panics
///
/// If one does not.
#[track_caller]
pub fn references_lead_somewhere(document: &Value) {
    let mut found = 0;
    walk(document, document, &mut found);
    assert_ne!(found, 0, "{document}");
}

#[track_caller]
fn walk(document: &Value, value: &Value, found: &mut usize) {
    let mut leads = |target: &Value| {
        *found += 1;
        let pointer = target.as_str().and_then(|target| target.strip_prefix('#'));
        let there = pointer.and_then(|pointer| document.pointer(pointer));
        assert!(there.is_some(), "{target}");
    };
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match (key.as_str(), value) {
                    ("$ref", target) => leads(target),
                    ("mapping", Value::Object(mapping)) => mapping.values().for_each(&mut leads),
                    _ => {}
                }
            }
            for value in object.values() {
                walk(document, value, found);
            }
        }
        Value::Array(items) => {
            for item in items {
                walk(document, item, found);
            }
        }
        _ => {}
    }
}

/// A response and a schema, read by another crate's types and written again, is
/// what it was; those types do not have the `required` of a header.
///
/// # Panics
///
/// If something is lost.
pub fn read_back(response: impl Fn(Value) -> Value, schema: impl Fn(Value) -> Value) {
    let errors = openapi::of::<SeatError>();
    for errors in [errors.clone(), errors.clone().inline()] {
        for (status, written) in errors.responses() {
            let read = response(written.clone());
            assert_eq!(read, without_duties(written), "{status}");
        }
    }
    for (name, written) in errors.schemas() {
        assert_eq!(schema(written.clone()), written, "{name}");
    }
}

fn without_duties(mut response: Value) -> Value {
    let headers = response.get_mut("headers").and_then(Value::as_object_mut);
    for header in headers.into_iter().flat_map(|headers| headers.values_mut()) {
        if let Some(header) = header.as_object_mut() {
            header.remove("required");
        }
    }
    response
}

/// The answer has a status, a media type and a body that the responses of one
/// operation in the document know.
///
/// # Panics
///
/// If it has not.
#[track_caller]
pub fn is_documented(document: &Value, responses: &Value, answer: &Answer) {
    let status = answer.status.as_u16().to_string();
    let response = &responses[&status];
    let media_type = answer.header("content-type");
    let schema = &response["content"][media_type]["schema"];
    assert!(schema.is_object(), "{status} {media_type}: {response}");
    let body: Value = serde_json::from_str(answer.text()).expect("JSON");
    let mut root = schema.clone();
    root["components"] = document["components"].clone();
    let validator = jsonschema::draft202012::new(&root).expect("a schema");
    let errors = validator.iter_errors(&body);
    let errors: Vec<String> = errors.map(|error| error.to_string()).collect();
    assert!(
        errors.is_empty(),
        "{body} does not fit {schema}: {errors:?}"
    );
}
