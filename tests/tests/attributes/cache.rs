//! What is recorded of a variant is what never changes: two different
//! occurrences in a row, for each fact that may differ.

use std::time::Duration;

use fault::body::{Each, Fact, Fields, Format, Member, PathStyle, Problem, Shape, Typed, Unit};
use fault::{ApiError, Catalog, Fault, FieldErrors, Reply};
use http::StatusCode;

use crate::sent;

/// Shows everything that may differ.
struct Everything;

impl Format for Everything {
    const SHAPE: Shape = Shape::json(&[
        Member::new("status", Fact::Status),
        Member::new("reason", Fact::Reason),
        Member::new("title", Fact::Title),
        Member::new("code", Fact::Code),
        Member::new("message", Fact::Message),
        Member::new("param", Fact::Param),
        Member::new("wait", Fact::RetryAfter(Unit::Milliseconds)),
        Member::new("list", Fact::List(Each::FieldErrorOrSelf, &Self::ITEM)),
        Member::new(
            "chosen",
            Fact::Chosen(|contract| match contract.status {
                409 => Some("conflict"),
                410 => Some("gone"),
                _ => None,
            }),
        ),
        Member::details(),
    ])
    .with_header("x-code", Fact::Code)
    .with_header("x-message", Fact::Message);
}

impl Everything {
    const ITEM: Shape = Shape::json(&[
        Member::new("path", Fact::Path(PathStyle::Brackets)),
        Member::new("key", Fact::Key),
        Member::new("text", Fact::Description),
    ]);
}

fn errors(path: &'static str) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.push(path, "k", path);
    errors
}

/// Both occurrences twice, in turn: neither has anything of the other, which
/// `sent` holds against what is written without a record.
#[track_caller]
fn differ<E: Fault + Catalog>(a: &E, b: &E) {
    let (first, second) = (sent(a), sent(b));
    assert_ne!(first, second);
    assert_eq!((sent(a), sent(b)), (first, second));
    let (a, b) = (Reply::new(a), Reply::new(b));
    for reply in [&a, &b] {
        let status = reply.info().status();
        assert_eq!(status, reply.status());
    }
}

macro_rules! variants {
    ($($name:ident $format:ty;)*) => {$(
        #[derive(Debug, ApiError)]
        #[api(format = $format)]
        #[kind("k")]
        enum $name {
            Status(#[status] StatusCode),
            #[status(409)]
            Code(#[code] String),
            #[status(409)]
            #[message("m {0}")]
            Message(u8),
            #[status(409)]
            #[message("m {0:?} {1:>3}")]
            Formatted(&'static str, u8),
            #[status(409)]
            #[error("e {0}")]
            Error(u8),
            #[status(409)]
            Param(#[param] Option<&'static str>),
            #[status(409)]
            Waits(#[retry_after] Option<Duration>),
            #[status(409)]
            Header(#[header("x-field")] Option<u8>),
            #[status(409)]
            #[header("x-text", "{0}")]
            HeaderText(u8),
            #[transparent]
            #[header("x-code", "{code}")]
            Coded(Inner),
            Everything {
                #[transparent]
                inner: Inner,
                #[status]
                status: StatusCode,
                #[code]
                code: Option<i64>,
                #[header("x-inner")]
                header: Option<u8>,
            },
        }

        impl $name {
            fn all() -> Vec<[Self; 2]> {
                let inner = |code: &'static str| Inner::Code(code);
                vec![
                    [Self::Status(StatusCode::CONFLICT), Self::Status(StatusCode::GONE)],
                    [Self::Code("a".to_owned()), Self::Code("b".to_owned())],
                    [Self::Message(1), Self::Message(2)],
                    [Self::Formatted("a", 1), Self::Formatted("b", 1)],
                    [Self::Error(1), Self::Error(2)],
                    [Self::Param(Some("a")), Self::Param(None)],
                    [Self::Waits(None), Self::Waits(Some(Duration::from_secs(1)))],
                    [Self::Header(Some(1)), Self::Header(None)],
                    [Self::HeaderText(1), Self::HeaderText(2)],
                    [Self::Coded(inner("a")), Self::Coded(inner("b"))],
                    [
                        Self::Everything {
                            inner: inner("a"),
                            status: StatusCode::CONFLICT,
                            code: None,
                            header: None,
                        },
                        Self::Everything {
                            inner: inner("a"),
                            status: StatusCode::GONE,
                            code: Some(1),
                            header: Some(2),
                        },
                    ],
                ]
            }
        }
    )*};
}

variants! {
    InTyped Typed;
    InEverything Everything;
}

#[derive(Debug, ApiError)]
enum Inner {
    #[status(404)]
    #[kind("k")]
    #[header("x-inner", "inner")]
    Code(#[code] &'static str),
}

#[test]
fn the_second_occurrence_is_not_the_first() {
    for [a, b] in InTyped::all() {
        differ(&a, &b);
    }
    for [a, b] in InEverything::all() {
        differ(&a, &b);
    }
}

macro_rules! with_details {
    ($($name:ident $format:ty;)*) => {$(
        #[derive(Debug, ApiError)]
        #[api(format = $format)]
        enum $name {
            #[status(422)]
            Errors(#[fields] Option<FieldErrors>),
            #[status(422)]
            Field(#[detail("member")] Option<u8>),
            #[status(422)]
            #[detail("member", "{0}")]
            Text(u8),
            #[transparent]
            #[detail("member", "fixed")]
            Inner(Detailed),
        }

        impl $name {
            fn all() -> Vec<[Self; 2]> {
                vec![
                    [Self::Errors(Some(errors("a"))), Self::Errors(Some(errors("b")))],
                    [Self::Errors(None), Self::Errors(Some(errors("b")))],
                    [Self::Field(Some(1)), Self::Field(Some(2))],
                    [Self::Field(None), Self::Field(Some(2))],
                    [Self::Text(1), Self::Text(2)],
                    [Self::Inner(Detailed(1)), Self::Inner(Detailed(2))],
                ]
            }
        }
    )*};
}

with_details! {
    DetailsInProblem Problem;
    DetailsInFields Fields;
    DetailsInEverything Everything;
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Detailed(#[detail("inner")] u8);

#[test]
fn neither_are_its_details_and_field_errors() {
    for [a, b] in DetailsInProblem::all() {
        differ(&a, &b);
    }
    for [a, b] in DetailsInFields::all() {
        differ(&a, &b);
    }
    for [a, b] in DetailsInEverything::all() {
        differ(&a, &b);
    }
}

/// One variant in the formats of two enums.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Left {
    #[transparent]
    Shared(Shared),
}

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum Right {
    #[transparent]
    Shared(Shared),
}

#[derive(Debug, ApiError)]
#[api(format = Problem)]
#[status(404)]
#[kind("k")]
struct Shared;

#[test]
fn a_variant_is_sent_in_the_format_of_who_sends_it() {
    for _ in 0..2 {
        assert_eq!(
            sent(&Left::Shared(Shared)),
            "404 Not Found\n{\"type\":\"k\",\"message\":\"Not Found\"}"
        );
        assert_eq!(
            sent(&Right::Shared(Shared)),
            "404 Not Found\n{\"message\":\"Not Found\"}"
        );
    }
}
