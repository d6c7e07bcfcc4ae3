//! JSON text.

pub(crate) mod escape;
pub(crate) mod writer;
