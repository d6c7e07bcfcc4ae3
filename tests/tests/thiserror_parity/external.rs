//! Both derives on one type: Display, Error and From are thiserror's, the rest
//! is ours.

use std::error::Error as _;
use std::fmt;
use std::io;

use fault::body::Typed;
use fault::{ApiError, Catalog, Fault, Reply};

use crate::chain;

fn octal<T: fmt::Octal>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "0o{value:o}")
}

fn unit(f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("unit=")
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(external, format = Typed)]
enum External {
    /// A client error's text is public, as it is without thiserror.
    #[error("no {id:>3} among {}, {max}", .all.len(), max = i32::MAX)]
    #[status(404)]
    #[kind("k")]
    Missing { id: u8, all: Vec<u8> },
    #[error("internal {0}")]
    #[message("public {0}")]
    #[status(409)]
    #[kind("k")]
    Both(String),
    #[error("disk failed")]
    #[status(500)]
    #[kind("k")]
    Disk(#[from] io::Error),
    #[error(transparent)]
    #[status(502)]
    #[kind("k")]
    Upstream(#[from] anyhow::Error),
    #[error(transparent)]
    #[status(400)]
    #[kind("k")]
    #[message("Not a number")]
    Number(#[from] std::num::ParseIntError),
    #[error(transparent)]
    #[status(400)]
    #[kind("k")]
    #[expose]
    Exposed(#[from] std::num::ParseFloatError),
    #[error(fmt = octal::<i32>)]
    #[status(500)]
    #[kind("k")]
    Function(i32),
    #[error(fmt = unit)]
    #[status(400)]
    #[kind("k")]
    #[message("unit")]
    FunctionOfNothing,
    #[error(fmt = core::fmt::Octal::fmt)]
    #[status(400)]
    #[kind("k")]
    #[expose]
    FunctionByPath { n: i64 },
    #[error("{0}")]
    #[status(500)]
    #[kind("k")]
    #[expose]
    Shown(#[source] fmt::Error),
    #[transparent]
    #[error(transparent)]
    Inner(#[from] Inner),
    #[transparent]
    #[error("in a sentence: {0}")]
    #[status(410)]
    Sentence(#[source] Inner),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(external, format = Typed)]
#[status(409)]
#[kind("inner")]
#[error("taken")]
#[message("Taken")]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(external)]
#[error("{0} by default")]
enum DefaultText {
    #[status(400)]
    One(u8),
    #[status(400)]
    #[error("two")]
    Two,
    #[status(500)]
    Three(u8),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(external)]
#[error(fmt = octal)]
enum DefaultFunction {
    #[status(500)]
    One(i16),
    #[status(400)]
    #[message("two")]
    Two { n: i32 },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(external)]
#[status(400)]
#[error("{name} is {len}", len = .name.len())]
struct Generic<T: AsRef<str> + fmt::Display + fmt::Debug + Len> {
    name: T,
}

trait Len {
    fn len(&self) -> usize;
}

impl Len for &str {
    fn len(&self) -> usize {
        str::len(self)
    }
}

fn int() -> std::num::ParseIntError {
    "x".parse::<u8>().unwrap_err()
}

#[test]
fn the_internal_side_is_thiserrors() {
    let missing = External::Missing {
        id: 7,
        all: vec![1, 2],
    };
    assert_eq!(missing.to_string(), "no   7 among 2, 2147483647");
    assert_eq!(External::Both("x".into()).to_string(), "internal x");
    let disk = External::from(io::Error::other("sector 7"));
    assert_eq!(chain(&disk), ["disk failed", "sector 7"]);
    let upstream = External::from(anyhow::anyhow!("inner").context("outer"));
    assert_eq!(chain(&upstream), ["outer", "inner"]);
    assert_eq!(External::from(int()).to_string(), int().to_string());
    assert_eq!(External::Function(8).to_string(), "0o10");
    assert_eq!(External::FunctionOfNothing.to_string(), "unit=");
    assert_eq!(External::FunctionByPath { n: 8 }.to_string(), "10");
    assert_eq!(chain(&External::from(Inner)), ["taken"]);
    assert_eq!(
        chain(&External::Sentence(Inner)),
        ["in a sentence: taken", "taken"]
    );
    assert_eq!(DefaultText::One(1).to_string(), "1 by default");
    assert_eq!(DefaultText::Two.to_string(), "two");
    assert_eq!(DefaultFunction::One(8).to_string(), "0o10");
    assert_eq!(DefaultFunction::Two { n: 8 }.to_string(), "0o10");
    assert!(External::Shown(fmt::Error).source().is_some());
}

#[test]
fn the_public_side_is_ours() {
    let float = || "x".parse::<f64>().unwrap_err();
    let public = [
        (
            External::Missing {
                id: 7,
                all: vec![1, 2],
            },
            404,
            "no   7 among 2, 2147483647".to_owned(),
        ),
        (External::Both("x".into()), 409, "public x".to_owned()),
        (
            External::from(io::Error::other("sector 7")),
            500,
            "Internal Server Error".to_owned(),
        ),
        (
            External::from(anyhow::anyhow!("secret")),
            502,
            "Bad Gateway".to_owned(),
        ),
        (External::from(int()), 400, "Not a number".to_owned()),
        (External::from(float()), 400, float().to_string()),
        (
            External::Function(8),
            500,
            "Internal Server Error".to_owned(),
        ),
        (External::FunctionOfNothing, 400, "unit".to_owned()),
        (External::FunctionByPath { n: 8 }, 400, "10".to_owned()),
        (External::Shown(fmt::Error), 500, fmt::Error.to_string()),
        (External::from(Inner), 409, "Taken".to_owned()),
        (External::Sentence(Inner), 410, "Taken".to_owned()),
    ];
    for (error, status, message) in public {
        assert_eq!(error.status(), status, "{error:?}");
        assert_eq!(error.message().to_string(), message, "{error:?}");
        let reply = Reply::new(&error);
        let body: Typed = serde_json::from_slice(reply.body()).unwrap();
        assert_eq!(body.message, message, "{error:?}");
    }
    assert_eq!(DefaultText::One(1).message().to_string(), "1 by default");
    assert_eq!(
        DefaultText::Three(1).message().to_string(),
        "Internal Server Error"
    );
    assert_eq!(DefaultFunction::Two { n: 8 }.message().to_string(), "two");
    let generic = Generic { name: "abc" };
    assert_eq!(generic.message().to_string(), "abc is 3");
    assert_eq!(generic.to_string(), "abc is 3");
    assert_eq!(External::CATALOG.own().len(), 10);
    assert_eq!(External::CATALOG.iter().count(), 12);
}
