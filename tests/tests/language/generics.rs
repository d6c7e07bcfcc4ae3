//! Type parameters, constants, lifetimes and bounds.

use std::borrow::Cow;
use std::error::Error;
use std::fmt::{self, Debug, Display, LowerHex};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use fault::body::Typed;
use fault::{ApiError, Catalog, Fault, Reply, ToRetryAfter};
use serde::Serialize;

fn response<E>(error: E) -> String
where
    http::Response<bytes::Bytes>: From<E>,
{
    let response = http::Response::<bytes::Bytes>::from(error);
    String::from_utf8(response.into_body().to_vec()).unwrap()
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Everything<'a, T, S = fmt::Error, const N: usize = 4>
where
    T: Clone,
    S: Error + 'static,
{
    #[status(404)]
    #[kind("k")]
    #[message("No {id} in {0:x}, {N}", .list[0])]
    #[header("x-id", "{id}")]
    Missing {
        id: &'a str,
        #[detail]
        what: T,
        list: [u8; N],
    },
    #[status(500)]
    #[kind("k")]
    #[error("failed")]
    Failed(#[source] S),
    #[status(400)]
    #[kind("k")]
    #[message("{0:?}")]
    Shown(Cow<'a, [T]>),
}

#[test]
fn lifetimes_types_constants_and_defaults_stand_side_by_side() {
    let missing: Everything<'_, u8> = Everything::Missing {
        id: "7",
        what: 1,
        list: [255; 4],
    };
    assert_eq!(
        response(missing),
        r#"{"type":"k","message":"No 7 in ff, 4","what":1}"#
    );
    let failed = Everything::<u8>::Failed(fmt::Error);
    assert_eq!(failed.source().unwrap().to_string(), fmt::Error.to_string());
    let shown = Everything::<u8>::Shown(Cow::Borrowed(&[1, 2]));
    assert_eq!(response(shown), r#"{"type":"k","message":"[1, 2]"}"#);
    assert_eq!(Everything::<'static, u8>::CATALOG.own().len(), 3);
}

/// What is not shown, sent or handed on needs no bound.
#[derive(Debug)]
struct Opaque;

#[derive(Debug, ApiError)]
#[status(400)]
#[message("{shown} {hex:#x}")]
struct OnlyTheTraitsUsed<A, B, C, D> {
    shown: A,
    hex: B,
    #[allow(dead_code, reason = "that it takes part in nothing is the point")]
    unused: C,
    #[detail]
    sent: D,
}

#[test]
fn a_field_is_bound_by_what_is_done_with_it_alone() {
    let error = OnlyTheTraitsUsed {
        shown: "a",
        hex: 255_u8,
        unused: Opaque,
        sent: Some(1),
    };
    assert_eq!(error.to_string(), "a 0xff");
    assert!(response(error).ends_with(r#""sent":1}"#));
}

#[derive(Debug, ApiError)]
enum Bounded<T: FromStr, W: ToRetryAfter + Debug, H: Display + Debug>
where
    T::Err: Debug,
{
    #[status(400)]
    #[message("not parsed: {0}")]
    Parse(T::Err),
    #[status(503)]
    Wait {
        #[retry_after]
        wait: W,
    },
    #[status(413)]
    Header {
        #[header("x-h")]
        header: H,
        #[param]
        param: H,
    },
}

#[test]
fn an_associated_type_can_be_shown() {
    let error = Bounded::<u8, Duration, u8>::Parse("x".parse::<u8>().unwrap_err());
    assert_eq!(
        error.to_string(),
        "not parsed: invalid digit found in string"
    );
    let error = Bounded::<u8, Option<u32>, u8>::Wait { wait: Some(7) };
    assert_eq!(Reply::new(&error).headers()["retry-after"], "7");
    let error = Bounded::<u8, u64, &str>::Header {
        header: "a",
        param: "b",
    };
    assert_eq!(Reply::new(&error).headers()["x-h"], "a");
    assert_eq!(error.param().unwrap().to_string(), "b");
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum Outer<E> {
    #[transparent]
    Inner(E),
    #[transparent]
    Boxed(Box<E>),
    #[transparent]
    Shared(Arc<E>),
    #[status(500)]
    #[error("a list of {0:?}")]
    Others(Vec<E>),
}

#[derive(Debug, ApiError)]
#[status(409)]
#[code("inner_code")]
#[message("inner")]
struct Inner;

#[derive(Debug, ApiError)]
#[status(410)]
#[code("other_code")]
struct Other<T>(T);

#[test]
fn a_type_parameter_can_be_transparent() {
    for error in [
        Outer::Inner(Inner),
        Outer::Boxed(Box::new(Inner)),
        Outer::Shared(Arc::new(Inner)),
    ] {
        assert_eq!(error.status(), 409);
        assert_eq!(error.code().unwrap(), "inner_code");
        assert_eq!(error.to_string(), "inner");
        assert!(response(error).contains(r#""code":"inner_code""#));
    }
    let codes: Vec<_> = Outer::<Inner>::CATALOG
        .iter()
        .filter_map(|entry| entry.code())
        .map(|code| code.to_string())
        .collect();
    assert_eq!(codes, ["others", "inner_code", "inner_code", "inner_code"]);
    // Each instance has the catalog of its own parameter.
    let other = Outer::<Other<u8>>::CATALOG.iter().last().unwrap();
    assert_eq!(other.code().unwrap(), "other_code");
    assert_eq!(Outer::Inner(Other(1_u8)).status(), 410);
    assert_eq!(Outer::Others(vec![Inner]).to_string(), "a list of [Inner]");
}

#[test]
fn a_transparent_parameter_may_be_any_fault() {
    let boxed: Box<dyn Fault + Send + Sync> = Box::new(Inner);
    let error = AnyInner::Inner(boxed);
    assert_eq!(error.status(), 409);
    assert!(response(error).contains(r#""code":"inner_code""#));
    let shared: Arc<dyn Fault> = Arc::new(Inner);
    let error = AnyInner::Inner(shared);
    assert!(as_body(&error).contains("inner_code"));
}

#[derive(Debug, ApiError)]
enum AnyInner<E> {
    #[transparent]
    Inner(E),
}

#[derive(Debug, ApiError)]
enum WithFrom<E: Error + Send + Sync + 'static> {
    #[status(502)]
    #[error("upstream")]
    Upstream(#[from] Arc<E>),
    #[status(400)]
    #[message("{0}")]
    Text(String),
}

#[test]
fn from_takes_a_generic_type() {
    let error = WithFrom::from(Arc::new(fmt::Error));
    assert!(error.source().unwrap().is::<Arc<fmt::Error>>());
    assert_eq!(
        WithFrom::<fmt::Error>::Text("t".to_owned()).to_string(),
        "t"
    );
}

/// Bounds that a macro has to repeat, not to invent.
#[derive(Debug, ApiError)]
#[status(400)]
#[message("{0:x}")]
struct HigherRanked<'a, F, T: 'a + ?Sized>(F, &'a T)
where
    F: LowerHex + Debug,
    T: Debug,
    for<'b> &'b F: Debug;

#[test]
fn where_clauses_are_kept() {
    assert_eq!(HigherRanked(255, "unsized").to_string(), "ff");
}

fn as_body<E: Serialize + Fault + Catalog>(error: &E) -> String {
    serde_json::to_string(error).unwrap()
}

#[test]
fn a_generic_error_serialises() {
    assert!(as_body(&Outer::Inner(Other(1_u8))).contains("other_code"));
}

/// Borrowed all the way: nothing in the expansion asks for `'static`.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(400)]
#[kind("k")]
#[message("{name} {other}")]
struct Borrowed<'a, 'b: 'a> {
    name: &'a str,
    other: &'b str,
}

#[test]
fn an_error_may_borrow() {
    let (name, other) = ("n".to_owned(), "o".to_owned());
    let error = Borrowed {
        name: &name,
        other: &other,
    };
    assert_eq!(response(error), r#"{"type":"k","message":"n o"}"#);
}

/// Nested, and borrowing: the codes of both are held against each other.
#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum BorrowingOuter<'a, 'b: 'a> {
    #[status(400)]
    #[message("{0}")]
    Outer(&'b str),
    #[transparent]
    Inner(BorrowingInner<'a>),
}

#[derive(Debug, ApiError)]
#[api(codes = kebab-case)]
enum BorrowingInner<'a> {
    #[status(409)]
    #[message("{0}")]
    Inner(&'a str),
}

#[test]
fn borrowing_errors_nest() {
    let text = String::from("t");
    assert_eq!(BorrowingOuter::Outer(&text).to_string(), "t");
    let inner = BorrowingOuter::Inner(BorrowingInner::Inner(&text));
    assert_eq!(inner.code().unwrap(), "inner");
    assert_eq!(BorrowingOuter::CATALOG.iter().count(), 2);
}
