//! A code that is no longer sent.

use super::code::Code;

/// A code that an API used to send: `#[api(retired("old" = "Use `new`."))]`.
///
/// Clients may still know it, so that no other error may have it. The check runs
/// while the crate compiles, nested enums included.
#[derive(Debug, Clone, Copy)]
pub struct Retired {
    code: Code<'static>,
    note: &'static str,
}

impl Retired {
    /// The code is no longer sent; `note` says what readers should know of it.
    pub const fn new(code: Code<'static>, note: &'static str) -> Self {
        Self { code, note }
    }

    /// The code that is no longer sent.
    pub const fn code(&self) -> Code<'static> {
        self.code
    }

    /// What its readers should know: since when, and what is sent instead.
    pub const fn note(&self) -> &'static str {
        self.note
    }
}
