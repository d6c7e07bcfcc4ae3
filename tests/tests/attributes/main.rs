//! What each attribute does when the error occurs: status line, headers, body,
//! catalog and log, byte for byte.

mod cache;
mod codes;
mod defaults;
mod details;
mod fields;
mod follows;
mod from;
mod headers;
mod links;
mod log;
mod pointers;
mod shared;
mod soft;
mod transparent;
mod validation;

use std::error::Error;
use std::fmt;

use fault::body::{Problem, WireFormat};
use fault::{Catalog, Entry, Fault, Reply};

/// The same error without what is recorded of its variant.
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

/// The response as a text: status line, headers by name, body.
///
/// `Cache-Control: no-store` and the `Content-Type` of a body, which almost
/// every response has, are left out; one that lacks the first has
/// `no cache-control`.
fn sent<E: Fault + Catalog>(error: &E) -> String {
    let text = written(&Reply::new(error));
    assert_eq!(written(&Reply::new(error)), text, "the second time");
    let unrecorded = Unrecorded(error, E::CATALOG.format());
    let anew = written(&Reply::in_format::<Problem>(&unrecorded));
    assert_eq!(anew, text, "written anew");
    text
}

fn written(reply: &Reply) -> String {
    let body = std::str::from_utf8(reply.body()).unwrap();
    let mut lines = vec![format!("{} {}", reply.status().as_str(), reply.reason())];
    let mut headers: Vec<String> = reply
        .headers()
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .filter(|line| line != "cache-control: no-store" && !line.starts_with("content-type: "))
        .collect();
    headers.sort();
    lines.extend(headers);
    if !reply.headers().contains_key("cache-control") {
        lines.push("no cache-control".to_owned());
    }
    assert_eq!(
        reply.headers().contains_key("content-type"),
        !body.is_empty()
    );
    lines.push(body.to_owned());
    lines.join("\n")
}

/// The catalog's entry of this name, as clients of `E` see it.
fn entry<E: Catalog>(name: &str) -> Entry {
    let mut entries = E::CATALOG.iter().filter(|entry| entry.name() == name);
    let entry = entries.next().unwrap();
    assert!(entries.next().is_none(), "{name} is there twice");
    entry
}
