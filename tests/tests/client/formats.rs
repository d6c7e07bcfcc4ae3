//! The same errors in every format come out as they went in.

use std::time::Duration;

use bytes::Bytes;
use fault::body::{Coded, Envelope, Fields, Google, JsonApi, Keyed, OAuth, Problem, Typed};
use fault::client::{Advice, Decode as _};
use fault::{ApiError, Discriminant as _, Discriminants as _, Fault as _, FieldErrors};
use http::Response;

fn field_errors() -> FieldErrors {
    FieldErrors::from([
        ("attendees[0].email", "required", "is required"),
        ("name", "too_long", "is too long"),
    ])
}

/// What is left of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Message {
    Whole,
    /// In the format's characters.
    Mapped,
    Unsent,
}

/// In each format: what is read of messages, and of 1.5 seconds to wait.
macro_rules! in_every_format {
    ($($module:ident: $format:ty, $message:ident, $millis:literal;)*) => {$(
        mod $module {
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
                    let message = error.message().to_string();
                    let response = Response::<Bytes>::from(error);
                    let failure = Every::decode_response(&response);
                    if Message::$message == Message::Unsent && response.status() == 404 {
                        // Without a body, two of one status are alike.
                        assert_eq!(failure.candidates().len(), 2, "{response:?}");
                        continue;
                    }
                    assert_eq!(failure.is(), Some(discriminant), "{response:?}");
                    assert_eq!(failure.code(), discriminant.code(), "{response:?}");
                    match Message::$message {
                        Message::Whole => assert_eq!(failure.message(), Some(&*message)),
                        Message::Mapped => {
                            let mapped = message.replace('"', "'");
                            assert_eq!(failure.message(), Some(&*mapped));
                        }
                        Message::Unsent => assert_eq!(failure.message(), None),
                    }
                    if discriminant == EveryCode::Busy {
                        let wait = Duration::from_millis($millis);
                        assert_eq!(failure.retry(), Advice::After(wait), "{response:?}");
                    }
                }
            }
        }
    )*};
}

// In the header, seconds are whole.
in_every_format! {
    problem: Problem, Whole, 2_000;
    typed: Typed, Whole, 2_000;
    keyed: Keyed, Unsent, 2_000;
    fields: Fields, Whole, 2_000;
    coded: Coded, Whole, 2_000;
    oauth: OAuth, Mapped, 2_000;
    json_api: JsonApi, Whole, 2_000;
    google: Google, Whole, 1_500;
    enveloped: Envelope<Typed>, Whole, 2_000;
}

/// In each format with field errors: whether it sends their keys.
macro_rules! field_errors_in {
    ($($module:ident: $format:ty, $has_keys:literal;)*) => {$(
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
            if $has_keys {
                assert_eq!(*read, sent, "{response:?}");
            }
        }
    )*};
}

mod field_errors {
    use super::*;

    field_errors_in! {
        of_problem: Problem, false;
        of_keyed: Keyed, true;
        of_fields: Fields, false;
        of_json_api: JsonApi, true;
        of_google: Google, true;
    }
}
