//! Documents drawn from the catalog of a `fault` error type.

#[cfg(feature = "docs")]
pub mod docs;
