//! What the server writes, read and written again: the same bytes. And what is
//! written of any owned body is read as the same body.

use std::time::Duration;

use fault::body::{
    CodeBuf, Coded, DetailMap, Envelope, FieldMap, Fields, Google, JsonApi, JsonApiError, Keyed,
    KeyedError, OAuth, Problem, ProblemError, Typed,
};
use fault::{ApiError, Catalog, FieldErrors};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

/// One error in every format, with every fact or with few.
macro_rules! in_format {
    ($module:ident, $format:ty, $fields:meta) => {
        mod $module {
            use super::*;

            #[derive(Debug, ApiError)]
            #[api(
                                                        format = $format,
                                                        docs = "https://example.com/errors#{code}",
                                                        domain = "example.com",
                                                    )]
            pub(super) enum Error {
                #[status(422)]
                #[kind("invalid")]
                #[code("ALL")]
                #[title("Not valid")]
                #[message("All of {text:?}")]
                All {
                    text: &'static str,
                    #[$fields]
                    errors: FieldErrors,
                    #[retry_after]
                    wait: Duration,
                    #[detail]
                    zebra: Box<RawValue>,
                    #[detail]
                    ant: f64,
                    #[detail]
                    big: u128,
                },
                #[status(404)]
                #[kind("k")]
                #[code(7)]
                #[param("id")]
                Few,
            }

            #[test]
            fn comes_back_byte_for_byte() {
                let all = |errors| Error::All {
                    text: "é\u{2028}\n\"",
                    errors,
                    wait: Duration::from_millis(1500),
                    zebra: RawValue::from_string(r#"{"b":1.50,"a":[1e999,null]}"#.into()).unwrap(),
                    ant: 0.1,
                    big: u128::MAX,
                };
                for error in [all(super::errors()), all(FieldErrors::new()), Error::Few] {
                    let sent = super::sent(&error);
                    let read: $format = serde_json::from_str(&sent).unwrap();
                    assert_eq!(serde_json::to_string(&read).unwrap(), sent);
                    let read = <$format>::from_json(sent.as_bytes()).unwrap();
                    assert_eq!(serde_json::to_string(&read).unwrap(), sent);
                }
            }
        }
    };
}

/// The body of the response. Not `crate::body`, which reads it as a `Value`, and
/// that cannot hold all of it.
fn sent<E: fault::Fault + Catalog>(error: &E) -> String {
    let sent = fault::Reply::new(error).body().to_vec();
    match String::from_utf8(sent).unwrap() {
        nothing if nothing.is_empty() => "{}".into(),
        sent => sent,
    }
}

fn errors() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.push("zebra.name", "K", "\"d\"");
    errors.push("ant[0].a~b/é", "", "").with("max", 1.5);
    errors.push("zebra.name", "K2", "d2").with("min", 1);
    errors.push(fault::FieldPath::root(), "R", "r");
    errors
}

in_format!(typed, Typed, fields(first));
in_format!(keyed, Keyed, fields);
in_format!(fields, Fields, fields);
in_format!(coded, Coded, allow(dead_code));
in_format!(oauth, OAuth, allow(dead_code));
in_format!(problem, Problem, fields);
in_format!(json_api, JsonApi, fields);
in_format!(google, Google, fields);
in_format!(envelope, Envelope<Problem>, fields);
in_format!(envelopes, Envelope<Envelope<Typed>>, fields(first));

fn back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(owned: &T) {
    let written = serde_json::to_string(owned).unwrap();
    let read: T = serde_json::from_str(&written).unwrap();
    assert_eq!(read, *owned, "{written}");
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    let value = serde_json::to_value(owned).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
    assert_eq!(serde_json::from_value::<T>(value).unwrap(), *owned);
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Of names that no format has a meaning for.
fn details() -> impl Strategy<Value = DetailMap> {
    prop::collection::vec(("x[a-z\"é]{0,3}", json()), 0..4).prop_map(DetailMap::from_iter)
}

fn some_text() -> impl Strategy<Value = Option<String>> {
    prop::option::of(any::<String>())
}

fn code() -> impl Strategy<Value = CodeBuf> {
    prop_oneof![
        any::<String>().prop_map(CodeBuf::from),
        any::<i64>().prop_map(CodeBuf::from)
    ]
}

fn field_map<T: std::fmt::Debug>(
    error: impl Strategy<Value = T>,
) -> impl Strategy<Value = FieldMap<T>> {
    prop::collection::vec((".{0,3}", error), 0..6).prop_map(FieldMap::from_iter)
}

prop_compose! {
    fn problem()(
        texts in prop::array::uniform4(some_text()),
        status in prop::option::of(any::<u16>()),
        code in prop::option::of(code()),
        errors in prop::collection::vec((any::<String>(), some_text(), details()), 0..4),
        details in details(),
    ) -> Problem {
        let mut problem = Problem::new();
        [problem.type_uri, problem.title, problem.detail, problem.instance] = texts;
        problem.status = status;
        problem.code = code;
        problem.errors = errors.into_iter().map(|(detail, pointer, details)| {
            let mut error = ProblemError::new(detail);
            error.pointer = pointer;
            error.details = details;
            error
        }).collect();
        problem.details = details;
        problem
    }
}

prop_compose! {
    fn json_api_error()(
        texts in prop::array::uniform7(some_text()),
        status in prop::option::of(any::<u16>()),
        maps in prop::array::uniform4(details()),
    ) -> JsonApiError {
        let mut error = JsonApiError::new();
        [
            error.id, error.code, error.title, error.detail,
            error.source.pointer, error.source.parameter, error.source.header,
        ] = texts;
        error.status = status;
        [error.source.details, error.links, error.meta, error.details] = maps;
        error
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn problems_are_read_as_they_were_written(problem in problem(), beside in details()) {
        back(&problem);
        let mut envelope = Envelope::new(problem);
        envelope.details = beside;
        back(&envelope);
    }

    #[test]
    fn flat_bodies_are_read_as_they_were_written(
        text in any::<String>(),
        message in any::<String>(),
        code in code(),
        maybe in prop::array::uniform2(some_text()),
        details in details(),
    ) {
        let mut coded = Coded::new(code.clone(), message.clone());
        coded.details = details.clone();
        back(&coded);
        let mut oauth = OAuth::new(text.clone());
        [oauth.error_description, oauth.error_uri] = maybe.clone();
        oauth.details = details.clone();
        back(&oauth);
        let mut typed = Typed::new(text, message);
        typed.code = Some(code);
        [typed.param, typed.doc_url] = maybe;
        typed.details = details;
        back(&typed);
    }

    #[test]
    fn bodies_by_field_are_read_as_they_were_written(
        message in any::<String>(),
        texts in field_map(any::<String>()),
        errors in field_map((any::<String>(), any::<String>(), details())
            .prop_map(|(key, description, details)| {
                let mut error = KeyedError::new(key, description);
                error.details = details;
                error
            })),
        details in details(),
    ) {
        let mut fields = Fields::new(message);
        fields.errors = texts;
        fields.details = details.clone();
        back(&fields);
        let mut keyed = Keyed::new();
        keyed.errors = errors;
        keyed.details = details;
        back(&keyed);
    }

    #[test]
    fn json_api_is_read_as_it_was_written(
        errors in prop::collection::vec(json_api_error(), 0..3),
        details in details(),
    ) {
        let mut document = JsonApi::new(errors);
        document.details = details;
        back(&document);
    }

    #[test]
    fn google_is_read_as_it_was_written(
        code in prop::option::of(any::<u16>()),
        message in any::<String>(),
        status in some_text(),
        objects in prop::collection::vec(details(), 0..3),
        maps in prop::array::uniform2(details()),
    ) {
        let mut error = Google::new(500, message);
        error.code = code;
        error.status = status;
        error.details = objects;
        [error.more, error.beside] = maps;
        back(&error);
    }

    #[test]
    fn nothing_in_a_body_makes_reading_panic(body in "[\\[\\]{}\",:a-c0-9eE.\\\\-]{0,40}", known in json()) {
        let _ = Problem::from_json(body.as_bytes());
        let body = serde_json::json!({
            "errors": known, "code": known, "details": known, "status": known, "source": known,
            "message": known, "error": {"message": "m", "details": known, "code": known},
        });
        let text = body.to_string();
        let _ = Keyed::from_json(text.as_bytes()).unwrap();
        let problem = Problem::from_json(text.as_bytes()).unwrap();
        let _ = serde_json::to_string(&problem).unwrap();
        let _ = Fields::from_json(text.as_bytes());
        let _ = JsonApi::from_json(text.as_bytes());
        let google = Google::from_json(text.as_bytes()).unwrap();
        let _ = (google.reason(), google.metadata().count(), google.retry_delay());
        let _ = (google.field_violations().count(), google.help_links().count());
    }
}
