//! The headers of one response, where what is invalid is dropped and logged.

use core::fmt;

use http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::log;

/// The headers that a fault adds to its response.
#[derive(Debug)]
pub struct Headers<'a> {
    map: &'a mut HeaderMap,
}

impl<'a> Headers<'a> {
    pub(crate) fn new(map: &'a mut HeaderMap) -> Self {
        Self { map }
    }

    /// Adds a header. A further value of the same name stands beside the first.
    pub fn append(&mut self, name: HeaderName, value: HeaderValue) {
        // `try_append` fails on more than 32,768 names alone.
        let _ = self.map.try_append(name, value);
    }

    /// Adds a header whose value is a text made at run time. If it is no valid
    /// header value (a line break, another control character), the header is
    /// left out and the log says so; the response is sent without it.
    pub fn append_display(&mut self, name: HeaderName, value: &dyn fmt::Display) {
        if let Some(value) = header_value(&name, value) {
            self.append(name, value);
        }
    }

    /// Removes what an inner fault has said under `name`, so that an outer
    /// one can say it anew.
    pub fn remove(&mut self, name: &HeaderName) {
        self.map.remove(name);
    }

    /// Adds a header unless there is one of the name.
    pub(crate) fn insert_if_absent(&mut self, name: HeaderName, value: HeaderValue) {
        if !self.map.contains_key(&name) {
            self.append(name, value);
        }
    }
}

fn header_value(name: &HeaderName, value: &dyn fmt::Display) -> Option<HeaderValue> {
    use fmt::Write as _;

    let mut text = String::new();
    if write!(text, "{value}").is_err() {
        log::dropped_header(name, "its Display failed");
        return None;
    }
    match HeaderValue::try_from(text) {
        Ok(value) => Some(value),
        Err(_) => {
            log::dropped_header(
                name,
                "the value has a character that no header value may have",
            );
            None
        }
    }
}
