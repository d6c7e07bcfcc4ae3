//! Responses to errors as they occur: each is as the contract says.

use std::time::Duration;

use fault::body::{Coded, Envelope, Fields, Google, JsonApi, Keyed, OAuth, Problem, Typed};
use fault::{ApiError, Fault, FieldErrors};
use fault_examples::bookings::BookingError;
use fault_examples::gallery::matrix::MatrixError;
use http::StatusCode;

use crate::is_as_promised;

#[test]
fn the_examples_answer_as_promised() {
    is_as_promised(&BookingError::Unauthenticated);
    is_as_promised(&BookingError::NoSuchBooking { id: "1".into() });
    is_as_promised(&BookingError::InvalidParameter {
        param: "id",
        problem: "bad",
    });
    is_as_promised(&MatrixError::LimitExceeded {
        wait: Some(Duration::from_millis(1_500)),
    });
}

/// The same errors in every format.
macro_rules! in_every_format {
    ($($module:ident: $format:ty;)*) => {$(
        mod $module {
            #[allow(unused_imports)]
            use super::*;

            #[derive(Debug, ApiError)]
            #[api(
                format = $format,
                codes = SCREAMING_SNAKE_CASE,
                docs = "https://a.example/e#",
                domain = "a.example",
            )]
            #[kind("k")]
            enum Every {
                #[status(404)]
                #[param("id")]
                #[message("No {id}")]
                Missing { id: String },
                #[status(429)]
                #[retry(after)]
                Busy {
                    #[retry_after]
                    wait: Option<Duration>,
                    #[param]
                    param: Option<String>,
                },
                #[message("{text}")]
                Live {
                    #[status]
                    status: StatusCode,
                    #[code]
                    code: Option<i64>,
                    text: String,
                    #[header("x-a")]
                    a: Option<u8>,
                },
                #[status(503, "Out To Lunch")]
                #[title("Lunch")]
                #[header("www-authenticate", "Basic")]
                Lunch,
            }

            #[derive(Debug, ApiError)]
            #[api(format = $format)]
            enum Outer {
                #[transparent]
                #[status(502)]
                #[kind("outer")]
                #[header("x-a", "{code}")]
                #[header("www-authenticate", none)]
                Every(#[from] Every),
            }

            #[test]
            fn an_error_is_as_promised_alone_and_nested() {
                let every: Vec<fn() -> Every> = vec![
                    || Every::Missing { id: "ä\"\u{1}".into() },
                    || Every::Missing { id: String::new() },
                    || Every::Busy { wait: None, param: None },
                    || Every::Busy {
                        wait: Some(Duration::from_millis(1)),
                        param: Some("p".into()),
                    },
                    || Every::Live {
                        status: StatusCode::IM_A_TEAPOT,
                        code: None,
                        text: String::new(),
                        a: Some(1),
                    },
                    || Every::Live {
                        status: StatusCode::OK,
                        code: Some(-1),
                        text: "t".into(),
                        a: None,
                    },
                    || Every::Lunch,
                ];
                for make in every {
                    is_as_promised(&make());
                    is_as_promised(&Outer::from(make()));
                }
            }
        }
    )*};
}

in_every_format! {
    coded: Coded;
    envelope: Envelope<Typed>;
    fields: Fields;
    google: Google;
    json_api: JsonApi;
    keyed: Keyed;
    o_auth: OAuth;
    problem: Problem;
    typed: Typed;
}

/// Field errors, in the formats that have a place for them.
macro_rules! with_field_errors {
    ($($module:ident: $format:ty;)*) => {$(
        mod $module {
            #[allow(unused_imports)]
            use super::*;

            #[derive(Debug, ApiError)]
            #[api(format = $format, codes = SCREAMING_SNAKE_CASE, domain = "a.example")]
            enum Invalid {
                #[status(422)]
                #[kind("k")]
                #[param("all")]
                Invalid(#[fields] FieldErrors),
            }

            #[derive(Debug, ApiError)]
            #[api(format = $format)]
            enum Outer {
                Invalid {
                    #[transparent]
                    inner: Invalid,
                    #[fields]
                    more: Option<FieldErrors>,
                },
            }

            #[test]
            fn an_error_is_as_promised_alone_and_nested() {
                let mut errors = FieldErrors::from([("a[0].b", "k", "d")]);
                errors.push("", "whole", "").with("max", 80);
                for errors in [errors, FieldErrors::new()] {
                    is_as_promised(&Invalid::Invalid(errors.clone()));
                    is_as_promised(&Outer::Invalid {
                        inner: Invalid::Invalid(errors.clone()),
                        more: None,
                    });
                    is_as_promised(&Outer::Invalid {
                        inner: Invalid::Invalid(FieldErrors::new()),
                        more: Some(errors),
                    });
                }
            }
        }
    )*};
}

with_field_errors! {
    fields_of_fields: Fields;
    fields_of_google: Google;
    fields_of_json_api: JsonApi;
    fields_of_keyed: Keyed;
    fields_of_problem: Problem;
}

#[test]
fn a_dyn_fault_is_not_in_the_catalog() {
    #[derive(Debug, ApiError)]
    enum Open {
        #[transparent]
        Any(Box<dyn Fault + Send + Sync>),
    }
    let walk = fault_contract::Walk::of::<Open>();
    assert!(walk.listed.is_empty());
    assert_eq!(walk.open.len(), 1);
    let _ = Open::Any(Box::new(BookingError::Unauthenticated));
}
