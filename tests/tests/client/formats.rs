//! The same errors in every format come out as they went in.

use std::time::Duration;

use bytes::Bytes;
use fault::body::{Coded, Envelope, Fields, Google, JsonApi, Keyed, OAuth, Problem, Typed};
use fault::client::{Advice, Decode as _};
use fault::{ApiError, Discriminants as _, FieldErrors};
use http::Response;

fn field_errors() -> FieldErrors {
    FieldErrors::from([
        ("attendees[0].email", "required", "is required"),
        ("name", "too_long", "is too long"),
    ])
}

/// What a format sends of field errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sends {
    PathsAndKeys,
    Paths,
    Nothing,
}

macro_rules! in_every_format {
    ($($module:ident: $format:ty, $sends:ident;)*) => {$(
        mod $module {
            #[allow(unused_imports, reason = "not all formats show all facts")]
            use super::*;

            #[derive(Debug, ApiError)]
            #[api(
                format = $format,
                codes = SCREAMING_SNAKE_CASE,
                docs = "https://a.example/e#",
                domain = "a.example",
                discriminants = EveryCode,
            )]
            enum Every {
                #[status(404)]
                #[kind("missing")]
                #[message("No {id}")]
                Missing { id: String },
                #[status(404)]
                #[kind("gone")]
                #[message("No more {id}")]
                Gone { id: String },
                #[status(429)]
                #[kind("busy")]
                #[message("Slow down")]
                Busy(#[retry_after] Duration),
                #[status(500)]
                #[kind("server")]
                Broken,
            }

            #[test]
            fn each_error_is_found() {
                for error in [
                    Every::Missing { id: "7 \"a\"".into() },
                    Every::Gone { id: String::new() },
                    Every::Busy(Duration::from_millis(1_500)),
                    Every::Broken,
                ] {
                    let discriminant = error.discriminant();
                    let message = fault::Fault::message(&error).to_string();
                    let response = Response::<Bytes>::from(error);
                    let failure = Every::decode_response(&response);
                    if Sends::$sends == Sends::PathsAndKeys && response.body().is_empty() {
                        // Without a body, two of one status are alike.
                        assert_eq!(failure.status(), response.status());
                        continue;
                    }
                    assert_eq!(failure.is(), Some(discriminant), "{response:?}");
                    assert_eq!(failure.code(), discriminant.code_of(), "{response:?}");
                    if stringify!($module) != "oauth" {
                        assert_eq!(failure.message(), Some(&*message), "{response:?}");
                    }
                    if discriminant == EveryCode::Busy {
                        // In the body of Google, else in the header.
                        let wait = if stringify!($module) == "google" { 1_500 } else { 2_000 };
                        let wait = Duration::from_millis(wait);
                        assert_eq!(failure.retry(), Advice::After(wait), "{response:?}");
                    }
                }
            }

            trait CodeOf {
                fn code_of(self) -> Option<fault::Code<'static>>;
            }

            impl CodeOf for EveryCode {
                fn code_of(self) -> Option<fault::Code<'static>> {
                    fault::Discriminant::code(self)
                }
            }
        }
    )*};
}

in_every_format! {
    problem: Problem, Paths;
    typed: Typed, Nothing;
    keyed: Keyed, PathsAndKeys;
    fields: Fields, Paths;
    coded: Coded, Nothing;
    oauth: OAuth, Nothing;
    json_api: JsonApi, PathsAndKeys;
    google: Google, PathsAndKeys;
    enveloped: Envelope<Typed>, Nothing;
}

macro_rules! field_errors_in {
    ($($module:ident: $format:ty, $sends:ident;)*) => {$(
        #[test]
        fn $module() {
            #[derive(Debug, ApiError)]
            #[api(format = $format, codes = snake_case, domain = "a.example")]
            #[status(422)]
            #[message("Not valid")]
            struct Invalid(#[fields] FieldErrors);

            let sent = field_errors();
            let response = Response::<Bytes>::from(Invalid(sent.clone()));
            let failure = Invalid::decode_response(&response);
            assert!(failure.entry().is_some(), "{failure:?}");
            let read = failure.fields();
            let paths = |errors: &FieldErrors| -> Vec<_> {
                errors.iter().map(|(path, error)| {
                    (path.clone(), error.description().to_owned())
                }).collect()
            };
            assert_eq!(paths(read), paths(&sent), "{response:?}");
            if Sends::$sends == Sends::PathsAndKeys {
                assert_eq!(*read, sent, "{response:?}");
            }
        }
    )*};
}

mod field_errors {
    use super::*;

    field_errors_in! {
        of_problem: Problem, Paths;
        of_keyed: Keyed, PathsAndKeys;
        of_fields: Fields, Paths;
        of_json_api: JsonApi, PathsAndKeys;
        of_google: Google, PathsAndKeys;
    }
}
