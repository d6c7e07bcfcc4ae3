//! JSON text.

pub(crate) mod escape;
pub(crate) mod index;
pub(crate) mod run;
pub(crate) mod writer;
