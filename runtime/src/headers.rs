//! The headers of one response, where what cannot be sent is dropped and logged.

use core::fmt;
use core::fmt::Write as _;

use http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::log;
use crate::panics::{catching, drop_quietly};
use crate::shape::tokens::is_framing;

/// The headers that a fault adds to its response.
#[derive(Debug)]
pub struct Headers<'a> {
    map: &'a mut HeaderMap,
    /// Headers that are not to be added by default.
    unwanted: Vec<HeaderName>,
}

impl<'a> Headers<'a> {
    pub(crate) const fn new(map: &'a mut HeaderMap) -> Self {
        Self {
            map,
            unwanted: Vec::new(),
        }
    }

    /// Adds a header. A further value of the same name stands beside the first.
    ///
    /// How a message is framed is the server's to say: `Content-Length`,
    /// `Transfer-Encoding`, `Connection` and the like are left out, and the log
    /// says so.
    pub fn append(&mut self, name: HeaderName, value: HeaderValue) {
        if is_framing(name.as_str()) {
            log::dropped_header(&name, "the server sets it");
            return;
        }
        // `try_append` fails on more than 32,768 names alone.
        let _ = self.map.try_append(name, value);
    }

    /// Adds a header whose value is a text made at run time. If it is not a
    /// valid header value (a line break, another control character), the header
    /// is left out and the log says so; the response is sent without it.
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

    /// Removes `name`, and keeps it from being added by default, as
    /// `Cache-Control: no-store` is.
    pub fn omit(&mut self, name: HeaderName) {
        self.map.remove(&name);
        self.unwanted.push(name);
    }

    /// Adds a header unless there is one of the name, or is to be none.
    pub(crate) fn add_default(&mut self, name: HeaderName, value: HeaderValue) {
        if !self.map.contains_key(&name) && !self.unwanted.contains(&name) {
            let _ = self.map.try_append(name, value);
        }
    }
}

/// The value, unless it cannot be sent; the log says why.
pub(crate) fn header_value(name: &HeaderName, value: &dyn fmt::Display) -> Option<HeaderValue> {
    let mut text = String::new();
    match catching(|| write!(text, "{value}")) {
        Ok(Ok(())) => {}
        Ok(Err(_)) => {
            log::dropped_header(name, "its Display failed");
            return None;
        }
        Err(payload) => {
            drop_quietly(payload);
            log::dropped_header(name, "its Display panicked");
            return None;
        }
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
