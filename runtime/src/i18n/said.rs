//! One text of an error, as a translation needs it.

use std::borrow::Cow;

use crate::args::Args;
use crate::contract::code::Code;

/// Which text of an error it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// The public message.
    Message,
    /// The title.
    Title,
    /// The description of a field error.
    Field,
}

/// One text of an error: what identifies it, and the values in it.
#[derive(Debug)]
pub struct Said<'a> {
    pub(crate) part: Part,
    pub(crate) key: Cow<'a, str>,
    pub(crate) code: Option<Code<'a>>,
    pub(crate) entry: &'static str,
    pub(crate) args: &'a Args,
}

impl Said<'_> {
    /// Which text of the error it is.
    pub const fn part(&self) -> Part {
        self.part
    }

    /// What to look the text up by: the error's code, or the variant's name if
    /// it has no code; of a field error its key (`errors.required`).
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The error's code, also for the text of a field error.
    pub const fn code(&self) -> Option<Code<'_>> {
        self.code
    }

    /// The variant's name. Where variants delegate, it is the innermost.
    pub const fn entry(&self) -> &'static str {
        self.entry
    }

    /// The values in the message; of a field error, the parameters of its rule.
    /// Fields without a name are `arg0`, `arg1`. A title has those of the
    /// message.
    pub const fn args(&self) -> &Args {
        self.args
    }
}

/// A code as a key.
pub(crate) fn key<'a>(code: Option<Code<'a>>, entry: &'static str) -> Cow<'a, str> {
    match code {
        Some(Code::Text(code)) => Cow::Borrowed(code),
        Some(Code::Number(code)) => Cow::Owned(code.to_string()),
        None => Cow::Borrowed(entry),
    }
}
