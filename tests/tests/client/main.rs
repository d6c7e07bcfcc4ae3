//! What clients make of responses: of every format, of what is unknown or broken.

#![allow(dead_code, reason = "what is received is decoded, and not made")]

mod bad_input;
mod discriminants;
mod formats;
mod matching;
mod properties;

use fault::Catalog;
use fault::client::{Decode as _, Failure};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

/// Decodes a response with these headers.
fn decode<E: Catalog>(status: u16, headers: &[(&'static str, &str)], body: &[u8]) -> Failure<E> {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| {
            let value = HeaderValue::from_str(value).unwrap();
            (HeaderName::from_static(name), value)
        })
        .collect();
    E::decode(StatusCode::from_u16(status).unwrap(), &headers, body)
}

/// The name of the entry, if there is one.
fn name<E>(failure: &Failure<E>) -> Option<&'static str> {
    failure.entry().map(fault::Entry::name)
}
