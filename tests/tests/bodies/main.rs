//! Bodies and headers, byte for byte: every wire format from the server's enum
//! to the client's owned type.

mod by_hand;
mod catalog;
mod details;
mod field_api;
mod field_errors;
mod formats;
mod google;
mod headers;
mod json_api;
mod own_format;
mod panics;
mod properties;
mod received;
mod round_trip;
mod safety;
mod serialize;
mod tolerance;
mod transparent;

use std::error::Error;
use std::fmt;

use fault::body::{Problem, WireFormat};
use fault::{Catalog, Entry, Fault, Reply};
use serde::Serialize;

/// An error without its recorded body: every member is written anew.
#[derive(Debug)]
struct Unrecorded<'a>(&'a dyn Fault, WireFormat);

impl fmt::Display for Unrecorded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.0, f)
    }
}

impl Error for Unrecorded<'_> {}

impl Fault for Unrecorded<'_> {
    fn entry(&self) -> &'static Entry {
        self.0.entry()
    }

    fn inner(&self) -> Option<&dyn Fault> {
        Some(self.0)
    }

    fn format(&self) -> Option<WireFormat> {
        self.0.format().or(Some(self.1))
    }
}

/// The body of the response, after having held against it everything else
/// that renders the same error: a second time, member by member, `Serialize`.
fn body<E: Fault + Catalog + Serialize>(error: &E) -> String {
    let reply = Reply::new(error);
    let body = String::from_utf8(reply.body().to_vec()).expect("JSON is UTF-8");
    assert_eq!(Reply::new(error).body(), &body, "the second rendering");
    let unrecorded = Unrecorded(error, E::CATALOG.format());
    assert_eq!(Reply::in_format::<Problem>(&unrecorded).body(), &body);
    if body.is_empty() {
        assert_eq!(serde_json::to_string(error).unwrap(), "{}");
        assert!(!reply.headers().contains_key("content-type"));
    } else {
        assert_eq!(serde_json::to_string(error).unwrap(), body);
        let value: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(serde_json::to_value(error).unwrap(), value);
        assert!(reply.headers().contains_key("content-type"));
    }
    body
}

/// The header `name` of the response, if there is one.
fn header<E: Fault + Catalog>(error: &E, name: &str) -> Option<String> {
    let reply = Reply::new(error);
    let values: Vec<_> = reply.headers().get_all(name).iter().collect();
    assert!(values.len() < 2, "{name}: {values:?}");
    values
        .first()
        .map(|value| value.to_str().unwrap().to_owned())
}
