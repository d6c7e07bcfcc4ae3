//! x
#![allow(dead_code, unused_imports)]
mod anchor;
mod escape;
mod indent;
mod page;
mod prose;
