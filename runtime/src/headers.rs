//! The headers of one response. Those that cannot be sent are dropped and logged.

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
    /// Headers whose defaults are not added.
    unwanted: Vec<HeaderName>,
}

impl<'a> Headers<'a> {
    pub(crate) const fn new(map: &'a mut HeaderMap) -> Self {
        Self {
            map,
            unwanted: Vec::new(),
        }
    }

    /// Adds a header. If there is one of that name, both are sent.
    ///
    /// Headers that frame the message or describe its way (`Content-Length`,
    /// `Transfer-Encoding`, `Connection`, `Content-Encoding` and the like) are set
    /// by the server. They are left out and reported in the log.
    pub fn append(&mut self, name: HeaderName, value: HeaderValue) {
        if is_framing(name.as_str()) {
            log::dropped_header(&name, "the server sets it");
            return;
        }
        // `try_append` only fails on more than 32,768 names.
        let _ = self.map.try_append(name, value);
    }

    /// Adds a header of the contract. If it cannot be sent, it is left out and
    /// the log says so.
    pub(crate) fn append_fixed(&mut self, name: &str, value: &'static str) {
        let Ok(name) = name.parse::<HeaderName>() else {
            log::changed("headers", "an entry has a header name that cannot be sent");
            return;
        };
        match HeaderValue::try_from(value) {
            Ok(value) => self.append(name, value),
            Err(_) => log::dropped_header(&name, UNSENDABLE),
        }
    }

    /// Adds a header whose value is the `Display` of `value`. If that fails or is
    /// not a valid header value (RFC 9110 §5.5: no line break or other control
    /// character), the header is left out and reported in the log.
    pub fn append_display(&mut self, name: HeaderName, value: &dyn fmt::Display) {
        if let Some(value) = header_value(&name, value) {
            self.append(name, value);
        }
    }

    /// Removes the headers called `name` that an inner fault has added, so that
    /// the outer fault can override them.
    pub fn remove(&mut self, name: &HeaderName) {
        self.map.remove(name);
    }

    /// Removes the headers called `name`, and keeps the default of that name
    /// (`Cache-Control: no-store`, `Retry-After`, the format's headers) from being
    /// added.
    pub fn omit(&mut self, name: HeaderName) {
        self.map.remove(&name);
        self.unwanted.push(name);
    }

    /// Adds a header unless there is one of that name, or it was omitted.
    pub(crate) fn add_default(&mut self, name: HeaderName, value: HeaderValue) {
        if !self.map.contains_key(&name) && !self.unwanted.contains(&name) {
            let _ = self.map.try_append(name, value);
        }
    }
}

const UNSENDABLE: &str = "the value has a character that no header value may have";

/// The value; `None`, with the reason in the log, if it cannot be sent.
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
            log::dropped_header(name, UNSENDABLE);
            None
        }
    }
}
