//! Samples: the bytes of the real response to an error of the example values.

#![allow(dead_code, reason = "what is asked is the catalog")]

use std::time::Duration;

use fault::body::{Fields, JsonApi, Keyed, Problem, Typed};
use fault::{ApiError, Catalog, Fault, FieldErrors, Reply};
use fault_contract::{incomplete, sample};
use http::StatusCode;
use serde::Serialize;

use crate::{fits, listed};

#[derive(Debug, Serialize)]
struct Seat {
    row: u8,
    letter: char,
}

#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case)]
enum SeatError {
    #[status(409)]
    #[message("Seat {letter:?} of {price:.2} is taken, {count} are free", count = .free.len(), letter = 'a')]
    #[header("x-price", "{price:.1}")]
    Taken {
        #[detail]
        #[example([3, 4])]
        free: Vec<u16>,
        #[example(9.5)]
        price: f64,
        #[detail("near")]
        #[example(Seat { row: 1, letter: 'z' })]
        nearest: Option<Seat>,
        #[detail]
        #[example(None)]
        other: Option<u8>,
    },
    #[status(422)]
    Invalid {
        #[fields]
        #[example([("email", "errors.required", "required"), ("seats[0]", "errors.range", "too far")])]
        errors: FieldErrors,
    },
    #[status(429)]
    #[message("Wait")]
    #[detail("advice", "{hint:?} within {wait:?}")]
    Busy {
        #[retry_after]
        #[example(Duration::from_millis(1500))]
        wait: Duration,
        #[header("x-hint")]
        #[example("later")]
        hint: Option<String>,
    },
    #[message("Upstream says {status}")]
    Upstream {
        #[status]
        #[example(StatusCode::BAD_GATEWAY)]
        status: StatusCode,
        #[code]
        #[example("up")]
        code: String,
    },
}

/// The sample of a variant and the response to an error of the same values.
#[track_caller]
fn same<E: Fault + Catalog>(name: &str, error: &E) {
    let listed = listed::<E>(name);
    let sample = sample(&listed);
    let reply = Reply::new(error);
    assert_eq!(sample.status, reply.status());
    assert_eq!(sample.reason, reply.reason());
    assert_eq!(sample.headers, *reply.headers());
    assert_eq!(sample.body, *reply.body());
    assert_eq!(sample.missing, [""; 0]);
    fits(&listed, &sample.body);
}

fn seat_errors() -> [(&'static str, SeatError); 4] {
    [
        (
            "SeatErrorTaken",
            SeatError::Taken {
                free: vec![3, 4],
                price: 9.5,
                nearest: Some(Seat {
                    row: 1,
                    letter: 'z',
                }),
                other: None,
            },
        ),
        (
            "SeatErrorInvalid",
            SeatError::Invalid {
                errors: [
                    ("email", "errors.required", "required"),
                    ("seats[0]", "errors.range", "too far"),
                ]
                .into(),
            },
        ),
        (
            "SeatErrorBusy",
            SeatError::Busy {
                wait: Duration::from_millis(1500),
                hint: Some("later".into()),
            },
        ),
        (
            "SeatErrorUpstream",
            SeatError::Upstream {
                status: StatusCode::BAD_GATEWAY,
                code: "up".into(),
            },
        ),
    ]
}

#[test]
fn a_sample_is_the_response_to_an_error_of_the_example_values() {
    for (name, error) in seat_errors() {
        same(name, &error);
    }
}

#[derive(Debug, ApiError)]
#[api(format = JsonApi)]
enum OuterError {
    #[header("x-outer", "{note}")]
    #[header("x-price", none)]
    #[detail("advice", "ask {note}")]
    Seat {
        #[transparent]
        inner: SeatError,
        #[detail]
        #[example("Ada")]
        note: &'static str,
        #[detail]
        #[example(5)]
        other: Option<u64>,
    },
}

#[test]
fn what_an_outer_variant_adds_is_joined_with_the_inner_errors() {
    for (name, inner) in seat_errors() {
        let error = OuterError::Seat {
            inner,
            note: "Ada",
            other: Some(5),
        };
        same(name, &error);
    }
    let taken = listed::<OuterError>("SeatErrorTaken");
    let details = taken.details(&mut fault_contract::Schemas::new());
    let names: Vec<_> = details
        .iter()
        .map(|detail| (detail.name, detail.is_optional))
        .collect();
    assert_eq!(
        names,
        [
            ("note", false),
            ("other", true),
            ("advice", false),
            ("free", false),
            ("near", true),
        ]
    );
    let headers = taken.headers();
    let names: Vec<_> = headers.iter().map(|header| header.name).collect();
    assert_eq!(names, ["x-outer"]);
}

#[derive(Debug, ApiError)]
#[api(format = Typed, kinds(/** Theirs. */ client = 4xx))]
#[kind("client")]
enum WithoutExamples {
    #[status(404)]
    #[message("No such booking: '{id}'")]
    #[header("x-id", "{id}")]
    Missing { id: String },
    #[status(409)]
    #[message("{name} of {id:?}")]
    Partly {
        #[example("Ada")]
        name: String,
        id: Option<u8>,
    },
    #[status(409)]
    #[message("{n} of them", n = .0.len())]
    InAnExpression(Vec<u8>),
    #[status(409)]
    Detailed(#[detail("free")] Vec<u8>, #[detail("more")] Option<u8>),
}

#[test]
fn a_text_without_an_example_is_shown_as_it_is_written() {
    let message = |name: &str| {
        let sample = sample(&listed::<WithoutExamples>(name));
        let body: serde_json::Value = serde_json::from_slice(&sample.body).unwrap();
        body["message"].as_str().unwrap().to_owned()
    };
    assert_eq!(message("WithoutExamplesMissing"), "No such booking: '{id}'");
    assert_eq!(message("WithoutExamplesPartly"), "Ada of {id}");
    assert_eq!(message("WithoutExamplesInAnExpression"), "{n} of them");
    let headers = sample(&listed::<WithoutExamples>("WithoutExamplesMissing")).headers;
    assert_eq!(headers["x-id"], "{id}");
}

#[test]
fn a_required_detail_without_an_example_makes_a_sample_incomplete() {
    let all = incomplete::<WithoutExamples>();
    let all: Vec<_> = all.iter().map(|one| (&*one.name, &*one.missing)).collect();
    assert_eq!(
        all,
        [("WithoutExamplesDetailed", &["/free".to_owned()][..])]
    );
    assert!(incomplete::<SeatError>().is_empty());
}

#[derive(Debug, ApiError)]
#[api(format = Keyed)]
enum KeyedError {
    #[status(404)]
    Missing,
    #[status(422)]
    Invalid(#[fields] FieldErrors),
}

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum GenericError<'a, T: std::error::Error + std::fmt::Display + Serialize> {
    #[status(400)]
    #[message("{0} and {1}")]
    #[expose]
    Both(#[example("one")] T, #[example("two")] &'a str),
}

#[derive(Debug, Serialize)]
struct Cause;

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("one")
    }
}

impl std::error::Error for Cause {}

#[test]
fn an_example_need_not_be_of_the_fields_type() {
    same("GenericErrorBoth", &GenericError::Both(Cause, "two"));
}

#[test]
fn a_format_without_a_body_has_a_sample_without_one() {
    assert!(
        sample(&listed::<KeyedError>("KeyedErrorMissing"))
            .body
            .is_empty()
    );
    same("KeyedErrorMissing", &KeyedError::Missing);
    fits(
        &listed::<KeyedError>("KeyedErrorInvalid"),
        br#"{"errors":{"a":[{"key":"k","description":"d"}]}}"#,
    );
    let _ = KeyedError::Invalid(FieldErrors::new());
}
