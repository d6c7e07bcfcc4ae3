//! The derive against the language: names, generics, macros, lints.
//!
//! Most of what is held here is that it compiles at all; the assertions see to
//! it that it also means the right thing.

// The modules of a test crate have no users outside.
#![allow(unreachable_pub)]

mod arguments;
mod dynamic;
mod generics;
mod identifiers;
mod lints;
mod macro_rules;
mod names;
mod prelude;
mod recursive;
mod responses;
mod shapes;
mod texts;
