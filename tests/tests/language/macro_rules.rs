//! Enums that a `macro_rules!` macro writes: tokens of two places in one item.

use fault::body::Typed;
use fault::{ApiError, Catalog, Fault, Reply};

/// Attributes and names from the call, the frame from the macro.
macro_rules! errors {
    ($name:ident { $($(#[$attr:meta])* $variant:ident $({ $($field:ident: $ty:ty),* })? $(($tuple:ty))?,)* }) => {
        #[derive(Debug, ApiError)]
        #[api(format = Typed)]
        enum $name {
            $($(#[$attr])* $variant $({ $($field: $ty),* })? $(($tuple))?,)*
        }
    };
}

errors!(FromCall {
    #[status(404)]
    #[kind("k")]
    #[message("No {id}: {:?}, {}", .note, 1)]
    Named { id: u32, note: Option<String> },
    #[status(409)]
    #[kind("k")]
    #[message("Taken: {0}")]
    Tuple(String),
});

/// Everything but the values is the macro's.
macro_rules! not_found {
    ($name:ident, $status:literal, $text:literal, $kind:expr, $ty:ty, $format:path) => {
        #[derive(Debug, ApiError)]
        #[api(format = $format)]
        enum $name {
            #[status($status)]
            #[kind($kind)]
            #[message($text)]
            #[header("x-id", "{id}")]
            Missing {
                #[detail]
                id: $ty,
                #[param]
                which: Option<String>,
            },
            #[status($status)]
            #[kind($kind)]
            #[message("tuple {0} {1}")]
            Tuple($ty, $ty),
            #[status($status)]
            #[kind($kind)]
            #[message("{} {}", .0, .1.len())]
            Args($ty, String),
            #[status(500)]
            #[kind($kind)]
            #[error("failed")]
            Failed {
                #[source]
                cause: std::fmt::Error,
            },
        }
    };
}

not_found!(FromMacro, 404, "No {id} {which:?}", "k", u32, Typed);

/// An `Option` that comes as a `ty` is one all the same.
macro_rules! optional {
    ($name:ident, $source:ty, $text:ty) => {
        #[derive(Debug, ApiError)]
        #[status(500)]
        #[error("optional")]
        struct $name {
            #[source]
            cause: $source,
            #[header("x-text")]
            #[param]
            text: $text,
        }
    };
}

optional!(Optional, Option<std::fmt::Error>, Option<String>);

macro_rules! from {
    ($name:ident, $ty:ty) => {
        #[derive(Debug, ApiError)]
        #[status(500)]
        struct $name(#[from] $ty);
    };
}

from!(FromIo, std::io::Error);
from!(FromOption, Option<std::fmt::Error>);

/// A field of the macro's and a field of the caller's have one name.
macro_rules! two_of_a_name {
    ($field:ident, $text:literal) => {
        #[derive(Debug, ApiError)]
        #[status(400)]
        #[message($text)]
        struct TwoOfAName {
            $field: u8,
        }
    };
}

two_of_a_name!(id, "{id}");

#[test]
fn names_and_texts_may_both_come_from_the_call() {
    let named = FromCall::Named {
        id: 7,
        note: Some("n".to_owned()),
    };
    assert_eq!(named.to_string(), "No 7: Some(\"n\"), 1");
    assert_eq!(FromCall::Tuple("x".to_owned()).to_string(), "Taken: x");
}

#[test]
fn values_may_come_from_the_call_and_names_from_the_macro() {
    let missing = FromMacro::Missing {
        id: 7,
        which: Some("page".to_owned()),
    };
    let reply = Reply::new(&missing);
    assert_eq!(
        reply.body(),
        r#"{"type":"k","message":"No 7 Some(\"page\")","param":"page","id":7}"#
    );
    assert_eq!(reply.headers()["x-id"], "7");
    assert_eq!(FromMacro::Tuple(1, 2).to_string(), "tuple 1 2");
    assert_eq!(FromMacro::Args(1, "abc".to_owned()).to_string(), "1 3");
    let failed = FromMacro::Failed {
        cause: std::fmt::Error,
    };
    assert!(std::error::Error::source(&failed).is_some());
    assert_eq!(FromMacro::CATALOG.own().len(), 4);
}

#[test]
fn an_option_in_a_macro_variable_is_seen_as_one() {
    let error = Optional {
        cause: None,
        text: None,
    };
    assert!(std::error::Error::source(&error).is_none());
    assert!(error.param().is_none());
    assert!(!Reply::new(&error).headers().contains_key("x-text"));
    assert!(std::error::Error::source(&FromOption::from(std::fmt::Error)).is_some());
    let io = FromIo::from(std::io::Error::other("disk"));
    assert_eq!(std::error::Error::source(&io).unwrap().to_string(), "disk");
}

#[test]
fn a_placeholder_finds_a_field_of_the_call() {
    assert_eq!(TwoOfAName { id: 5 }.to_string(), "5");
}
