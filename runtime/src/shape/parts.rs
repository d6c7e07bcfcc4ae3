//! Parameters of facts: units, notations, and the input of a chosen text.

use crate::contract::code::Code;

/// What a [`Fact::List`](super::model::Fact::List) has items for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Each {
    /// The error itself: a list of one.
    Once,
    /// Every field error.
    FieldError,
    /// Every field error or, if there are none, the error itself.
    FieldErrorOrSelf,
}

/// The notation of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathStyle {
    /// `attendees[0].email`
    Brackets,
    /// `attendees.0.email`
    Dots,
    /// `/attendees/0/email`, a JSON Pointer (RFC 6901).
    Pointer,
    /// `#/attendees/0/email`, a JSON Pointer as a URI fragment (RFC 6901 §6).
    Fragment,
}

/// The unit and notation of a time to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unit {
    /// `2`: whole seconds, rounded up.
    Seconds,
    /// `1500`: whole milliseconds, rounded up.
    Milliseconds,
    /// `1.5`: seconds as a decimal number.
    DecimalSeconds,
    /// `"1.500s"`, as Protocol Buffers write a `Duration` in JSON.
    ProtobufDuration,
}

/// The input of a [`Fact::Chosen`](super::model::Fact::Chosen): facts of the
/// contract. Of an occurrence it has only the status and the code that are sent,
/// which may come from fields; no text of the occurrence is in it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Contract<'a> {
    /// The status code that is sent.
    pub status: u16,
    /// Its reason phrase.
    pub reason: &'static str,
    /// The kind.
    pub kind: Option<&'static str>,
    /// The code.
    pub code: Option<Code<'a>>,
    /// The title.
    pub title: &'static str,
    /// The documentation link.
    pub docs: Option<&'static str>,
}
