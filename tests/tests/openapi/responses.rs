//! What the responses of a type are.

use std::time::Duration;

use fault::body::{Coded, Format, Keyed, Problem, Shape, Typed};
use fault::{ApiError, Fault, FieldErrors};
use fault_contract::openapi;
use http::StatusCode;
use serde_json::{Value, json};

#[derive(Debug, ApiError)]
#[api(format = Coded, codes = snake_case)]
#[allow(dead_code)]
enum Seat {
    /// No number.
    #[status(404)]
    NoNumber,
    /// No such row: rows are letters.
    #[status(404)]
    #[deprecated(note = "rows are gone")]
    NoSuchRow,
    #[status(409)]
    Taken,
    #[status(429)]
    Often {
        #[retry_after]
        #[example(Duration::from_secs(3))]
        wait: Duration,
    },
    #[status(429)]
    Daily,
}

fn schema(responses: &serde_json::Map<String, Value>, status: &str) -> Value {
    let content = responses[status]["content"].as_object().unwrap();
    content.values().next().unwrap()["schema"].clone()
}

#[test]
fn one_error_is_a_reference_and_several_with_different_codes_have_a_discriminator() {
    let responses = openapi::of::<Seat>().responses();
    let statuses: Vec<&String> = responses.keys().collect();
    assert_eq!(statuses, ["404", "409", "429"]);
    let taken = json!({ "$ref": "#/components/schemas/SeatTaken" });
    assert_eq!(schema(&responses, "409"), taken);
    assert_eq!(
        schema(&responses, "404"),
        json!({
            "oneOf": [
                { "$ref": "#/components/schemas/SeatNoNumber" },
                { "$ref": "#/components/schemas/SeatNoSuchRow" },
            ],
            "discriminator": {
                "propertyName": "code",
                "mapping": {
                    "no_number": "#/components/schemas/SeatNoNumber",
                    "no_such_row": "#/components/schemas/SeatNoSuchRow",
                },
            },
        })
    );
}

#[test]
fn descriptions_list_the_codes_and_say_nothing_twice() {
    let responses = openapi::of::<Seat>().responses();
    assert_eq!(
        responses["404"]["description"],
        "- `no_number`: No number.\n\
         - `no_such_row`: No such row: rows are letters. Deprecated: rows are gone"
    );
    assert_eq!(responses["409"]["description"], "`taken`: Taken");
    assert_eq!(
        openapi::of::<Seat>().schemas()["SeatNoSuchRow"]["deprecated"],
        true
    );
}

#[test]
fn a_header_is_required_if_every_error_of_the_status_has_it() {
    #[derive(Debug, ApiError)]
    #[allow(dead_code)]
    enum Key {
        #[status(401)]
        #[header("www-authenticate", "Bearer")]
        Missing,
        #[status(401)]
        #[header("www-authenticate", "Basic")]
        Wrong,
    }
    let retry = &openapi::of::<Seat>().responses()["429"]["headers"]["retry-after"];
    let text = json!({ "type": "string", "examples": ["3"] });
    assert_eq!(retry, &json!({ "schema": text }));
    let challenge = &openapi::of::<Key>().responses()["401"]["headers"]["www-authenticate"];
    let one_of = json!({ "type": "string", "enum": ["Basic", "Bearer"] });
    assert_eq!(challenge, &json!({ "required": true, "schema": one_of }));
}

#[test]
fn errors_that_may_be_equal_on_the_wire_are_any_of() {
    #[derive(Debug, ApiError)]
    #[api(format = Typed)]
    #[kind("k")]
    #[allow(dead_code)]
    enum Same {
        #[status(404)]
        A,
        #[status(404)]
        B,
    }
    let any = json!([
        { "$ref": "#/components/schemas/SameA" },
        { "$ref": "#/components/schemas/SameB" },
    ]);
    let schema = schema(&openapi::of::<Same>().responses(), "404");
    assert_eq!(schema, json!({ "anyOf": any }));
}

#[test]
fn errors_without_a_body_have_no_content() {
    #[derive(Debug, ApiError)]
    #[api(format = Keyed)]
    #[allow(dead_code)]
    enum Quiet {
        /// Nothing here.
        #[status(404)]
        Nothing,
        /// Not valid.
        #[status(422)]
        Invalid(#[fields] FieldErrors),
    }
    let responses = openapi::of::<Quiet>().responses();
    assert_eq!(
        responses["404"],
        json!({ "description": "Nothing here. Without a body." })
    );
    let text = responses["422"]["description"].as_str().unwrap();
    assert!(
        text.ends_with("Without a body where there is nothing to say in it."),
        "{text}"
    );
    assert!(responses["422"]["content"]["application/json"]["schema"].is_object());
}

#[test]
fn a_text_is_a_text() {
    #[derive(Debug)]
    struct Plain;
    impl Format for Plain {
        const SHAPE: Shape = Shape::text(fault::body::Fact::Message);
    }
    #[derive(Debug, ApiError)]
    #[api(format = Plain)]
    #[allow(dead_code)]
    enum Text {
        #[status(400)]
        #[message("no")]
        No,
        #[status(400)]
        #[format(Problem)]
        Other,
    }
    let responses = openapi::of::<Text>().responses();
    let content = responses["400"]["content"].as_object().unwrap();
    assert_eq!(content.len(), 2, "{content:?}");
    let (_, text) = content
        .iter()
        .find(|(ty, _)| ty.starts_with("text/plain"))
        .unwrap();
    assert_eq!(text["examples"]["TextNo"]["value"], "no");
    assert_eq!(openapi::of::<Text>().schemas()["TextNo"]["type"], "string");
    // It is no part of the one schema for JSON.
    let one = openapi::of::<Text>().one_schema().schemas();
    assert_eq!(
        one["Text"],
        json!({ "$ref": "#/components/schemas/TextOther" })
    );
}

#[test]
fn what_is_known_only_when_it_occurs_is_the_default() {
    #[derive(Debug, ApiError)]
    #[allow(dead_code)]
    enum Open {
        #[status(404)]
        Gone,
        #[transparent]
        Any(Box<dyn Fault + Send + Sync>),
    }
    let responses = openapi::of::<Open>().responses();
    assert_eq!(
        responses["default"],
        json!({ "description": "Any: any other error" })
    );
}

/// `default` is for statuses that are not listed.
#[test]
fn an_error_of_any_status_is_in_the_response_of_each() {
    #[derive(Debug, ApiError)]
    #[api(format = Coded, codes = snake_case)]
    #[allow(dead_code)]
    enum Proxy {
        #[status(404)]
        Gone,
        #[message("{1}")]
        Upstream(#[status] StatusCode, #[example("busy")] String),
    }
    let responses = openapi::of::<Proxy>().responses();
    let upstream = "#/components/schemas/ProxyUpstream";
    assert_eq!(schema(&responses, "default"), json!({ "$ref": upstream }));
    let gone = schema(&responses, "404");
    assert_eq!(gone["discriminator"]["mapping"]["upstream"], upstream);
    let examples = &responses["404"]["content"]["application/json"]["examples"];
    assert_eq!(examples.as_object().unwrap().len(), 1);
}

#[test]
fn one_schema_is_the_union_of_all_under_the_type_s_name() {
    let errors = openapi::of::<Seat>().one_schema();
    for status in ["404", "409", "429"] {
        let one = json!({ "$ref": "#/components/schemas/Seat" });
        assert_eq!(schema(&errors.responses(), status), one);
    }
    let union = &errors.schemas()["Seat"];
    assert_eq!(union["discriminator"]["propertyName"], "code");
    assert_eq!(union["oneOf"].as_array().unwrap().len(), 5);
}

#[test]
fn inline_there_is_no_reference() {
    let errors = openapi::of::<Seat>().inline();
    assert!(errors.schemas().is_empty());
    let text = Value::from(errors.responses()).to_string();
    assert!(
        !text.contains("$ref") && !text.contains("discriminator"),
        "{text}"
    );
    let union = schema(&errors.responses(), "404");
    assert_eq!(
        union["oneOf"][0]["properties"]["code"]["enum"],
        json!(["no_number"])
    );
}

#[test]
fn a_subset_has_the_schemas_of_the_whole() {
    fault_contract::subset! { Some of Seat { Taken, Daily } }
    let (some, all) = (openapi::of::<Some>(), openapi::of::<Seat>());
    assert_eq!(some.schemas().len(), 2);
    for (name, schema) in some.schemas() {
        assert_eq!(all.schemas()[&name], schema);
    }
    assert_eq!(some.responses()["409"], all.responses()["409"]);
}
