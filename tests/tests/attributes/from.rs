//! `#[from]`: of several types, into boxes and `Option`s.

use std::error::Error;
use std::fmt;
use std::num::{ParseFloatError, ParseIntError};
use std::str::{ParseBoolError, Utf8Error};

use fault::ApiError;

#[derive(Debug)]
struct Big([u8; 64]);

impl fmt::Display for Big {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "big {}", self.0[0])
    }
}

impl Error for Big {}

#[derive(Debug, ApiError)]
enum Store {
    #[status(500)]
    #[error("boxed")]
    Boxed(#[from(ParseIntError, fmt::Error)] Box<dyn Error + Send + Sync>),
    #[status(500)]
    #[error("big")]
    Big(#[from(Big)] Box<Big>),
    #[status(500)]
    #[error("maybe")]
    Maybe {
        #[from]
        cause: Option<ParseFloatError>,
    },
    #[status(500)]
    #[error("maybe boxed")]
    MaybeBoxed(#[from(ParseBoolError, Utf8Error)] Option<Box<dyn Error + Send + Sync>>),
    #[transparent]
    Wrapped(#[from(Inner)] Box<Inner>),
}

#[derive(Debug, ApiError)]
#[status(404)]
#[message("inner")]
struct Inner;

fn causes(error: impl Into<Store>) -> String {
    let error = error.into();
    let source = error.source().map(ToString::to_string);
    format!("{error}: {source:?}")
}

#[test]
fn each_type_of_the_list_is_converted() {
    assert_eq!(
        causes("x".parse::<i32>().unwrap_err()),
        "boxed: Some(\"invalid digit found in string\")"
    );
    assert!(causes(fmt::Error).starts_with("boxed: Some("));
    assert_eq!(causes(Big([7; 64])), "big: Some(\"big 7\")");
    assert_eq!(
        causes("x".parse::<f32>().unwrap_err()),
        "maybe: Some(\"invalid float literal\")"
    );
    assert!(causes("x".parse::<bool>().unwrap_err()).starts_with("maybe boxed: Some("));
    assert_eq!(causes(Inner), "inner: None");
    let none = Store::Maybe { cause: None };
    assert!(none.source().is_none());
    assert!(Store::MaybeBoxed(None).source().is_none());
}

#[test]
fn the_source_is_the_error_itself() {
    let error = Store::from("x".parse::<i32>().unwrap_err());
    assert!(error.source().unwrap().is::<ParseIntError>());
    let error = Store::from(Big([0; 64]));
    assert!(error.source().unwrap().is::<Big>() || error.source().unwrap().is::<Box<Big>>());
}
