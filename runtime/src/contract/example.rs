//! The facts of an occurrence that `#[example]` gives.

use core::fmt;

use http::StatusCode;
use http::header::HeaderMap;
use serde_core::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::code::CodeBuf;
use super::retry::RetryAfter;
use crate::field::FieldErrors;

/// The facts of an occurrence, as far as the `#[example]`s of a variant give them.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Example {
    /// The public message.
    pub message: Option<String>,
    /// The status.
    pub status: Option<StatusCode>,
    /// The code.
    pub code: Option<CodeBuf>,
    /// The parameter at fault.
    pub param: Option<String>,
    /// The field errors.
    pub field_errors: Option<FieldErrors>,
    /// The time to wait.
    pub retry_after: Option<RetryAfter>,
    /// Headers whose values are made at run time.
    pub headers: HeaderMap,
    /// Details, as JSON.
    pub details: Vec<(&'static str, Box<RawValue>)>,
}

impl Example {
    /// Sets the message.
    pub fn set_message(&mut self, text: fmt::Arguments<'_>) {
        self.message = Some(text.to_string());
    }

    /// Adds a detail, unless it serializes as `null` or not at all.
    pub fn add_detail<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        match to_raw_value(value) {
            Ok(json) if json.get() != "null" => self.details.push((name, json)),
            _ => {}
        }
    }
}
