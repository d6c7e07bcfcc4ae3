#![deny(warnings)]
//! The expansion shares the user's scope: fields, constants and types may have
//! any name, those of the expansion's own arguments and of the prelude too.

use fault::ApiError;

const ENTRIES: usize = 1;
const PLANS: usize = 2;
const FORMAT: usize = 3;

#[derive(Debug, ApiError)]
enum ApiErrors {
    #[status(400)]
    #[message("{f} {out} {formatter}")]
    #[error("{f} {out} {formatter} {}", .f)]
    #[header("x-headers", "{headers} {value}")]
    Arguments {
        f: u8,
        out: u8,
        formatter: u8,
        #[header("x-value")]
        value: u8,
        #[header("x-option")]
        headers: u8,
        #[detail]
        details: u8,
        #[param]
        param: ::core::option::Option<u8>,
        #[header("x-perhaps")]
        name: ::core::option::Option<u8>,
        serializer: u8,
        error: u8,
        inner: u8,
    },
    #[status(400)]
    #[message("{0:?} {ENTRIES} {PLANS}")]
    Constants([u8; ENTRIES], #[detail("plans")] [u8; PLANS], [u8; FORMAT]),
    #[status(400)]
    Result(Option, Result, Some, Vec, Box),
    #[status(400)]
    #[message("{self_}")]
    Ok { self_: u8 },
}

#[derive(Debug)]
struct Option;
#[derive(Debug)]
struct Result;
#[derive(Debug)]
struct Some;
#[derive(Debug)]
struct Vec;
#[derive(Debug)]
struct Box;
#[allow(dead_code)]
trait Display {}
#[allow(dead_code)]
trait Error {}
#[allow(dead_code)]
struct Fault;
#[allow(dead_code)]
mod core {}
#[allow(dead_code)]
mod std {}

fn main() {
    let error = ApiErrors::Arguments {
        f: 1,
        out: 2,
        formatter: 3,
        value: 4,
        headers: 5,
        details: 6,
        param: ::core::option::Option::None,
        name: ::core::option::Option::None,
        serializer: 7,
        error: 8,
        inner: 9,
    };
    assert_eq!(error.to_string(), "1 2 3 1");
    if let ApiErrors::Arguments {
        serializer,
        error,
        inner,
        ..
    } = &error
    {
        assert_eq!(serializer + error + inner, 24);
    }
    let reply = fault::Reply::new(&error);
    assert_eq!(reply.headers()["x-headers"], "5 4");
    let error = ApiErrors::Ok { self_: 1 };
    assert_eq!(error.to_string(), "1");
    let error = ApiErrors::Result(Option, Result, Some, Vec, Box);
    if let ApiErrors::Result(option, result, some, vec, r#box) = &error {
        assert_eq!(
            format!("{option:?}{result:?}{some:?}{vec:?}{box:?}"),
            "OptionResultSomeVecBox"
        );
    }
    let error = ApiErrors::Constants([1], [1, 2], [1, 2, 3]);
    assert_eq!(error.to_string(), "[1] 1 2");
}
