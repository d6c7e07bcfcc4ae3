//! JSON text.

mod blocks;
pub(crate) mod escape;
pub(crate) mod index;
pub(crate) mod room;
pub(crate) mod run;
pub(crate) mod writer;
