//! Errors in the language of the client.

mod bad_input;
mod closure;
mod fluent;
mod support;
