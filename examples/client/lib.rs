//! A server and a client of one API. What would be three crates is three modules:
//! `errors` is what both ends share.

#![allow(
    missing_docs,
    reason = "what a field of an error is, the error's message says"
)]

pub mod client;
pub mod errors;
pub mod server;
