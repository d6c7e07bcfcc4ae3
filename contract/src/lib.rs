//! Documents drawn from the catalog of a `fault` error type.

pub mod openapi;
