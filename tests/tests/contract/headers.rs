//! The headers of errors, as the contract has them.

#![allow(dead_code, reason = "what is asked is the catalog")]

use std::time::Duration;

use fault::ApiError;
use fault::body::{OAuth, Problem};

use crate::listed;

#[derive(Debug, ApiError)]
#[api(format = OAuth, codes = snake_case)]
enum Inner {
    #[status(401)]
    #[header("WWW-Authenticate", "Basic")]
    #[header("x-id", "{id}")]
    Two {
        id: u8,
        #[header("x-a")]
        a: Option<u8>,
        #[header("x-b")]
        b: Option<u8>,
        #[retry_after]
        wait: Option<Duration>,
    },
}

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Outer {
    #[header("www-authenticate", none)]
    #[header("x-id", "fixed")]
    Over {
        #[transparent]
        inner: Inner,
        #[header("x-a")]
        a: u8,
        #[header("x-b")]
        b: Option<u8>,
        #[header("x-c")]
        c: Option<u8>,
        #[retry_after]
        wait: u32,
    },
}

fn headers<E: fault::Catalog>(name: &str) -> Vec<(&'static str, Option<String>, bool)> {
    let headers = listed::<E>(name).headers().into_iter();
    headers
        .map(|header| (header.name, header.value, header.is_optional))
        .collect()
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it is compared with what may be `None`"
)]
fn fixed(value: &str) -> Option<String> {
    Some(value.to_owned())
}

#[test]
fn headers_are_listed_with_what_is_certain_of_them() {
    assert_eq!(
        headers::<Inner>("InnerTwo"),
        [
            ("www-authenticate", fixed("Basic"), false),
            ("x-id", None, false),
            ("x-a", None, true),
            ("x-b", None, true),
            ("retry-after", None, true),
        ]
    );
}

#[test]
fn those_of_an_outer_variant_take_the_place_of_the_inner_ones() {
    assert_eq!(
        headers::<Outer>("InnerTwo"),
        [
            ("x-id", fixed("fixed"), false),
            ("x-a", None, false),
            ("x-b", None, true),
            ("x-c", None, true),
            ("retry-after", None, false),
        ]
    );
}
