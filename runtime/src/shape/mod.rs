//! The description of a body, as data, which a format gives once.
//!
//! The bytes on the wire, what is recorded of them, and the compile-time checks
//! read the same list of members.

pub(crate) mod asked;
mod build;
pub(crate) mod format;
pub(crate) mod model;
pub(crate) mod parts;
#[cfg(feature = "tower")]
mod texts;
pub(crate) mod tokens;
pub(crate) mod xml;
