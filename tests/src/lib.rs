//! What the tests share.

pub mod decoded;
pub mod package;
pub mod server;

/// The README's examples, as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
