//! `{code}` and `{kind}` in the text of a header or a detail, where they are only
//! known when the error occurs.

use core::fmt;

use crate::fault::Fault;

/// The code that is sent; empty if there is none.
pub struct OwnCode<'a>(pub &'a dyn Fault);

impl fmt::Display for OwnCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.code() {
            Some(code) => fmt::Display::fmt(&code, f),
            None => f.pad(""),
        }
    }
}

impl fmt::Debug for OwnCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string(), f)
    }
}

/// The kind that is sent; empty if there is none.
pub struct OwnKind<'a>(pub &'a dyn Fault);

impl fmt::Display for OwnKind<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.kind().unwrap_or_default())
    }
}

impl fmt::Debug for OwnKind<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0.kind().unwrap_or_default(), f)
    }
}
