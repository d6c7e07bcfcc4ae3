//! The contract: facts of each variant, the entries and catalogs that hold them,
//! and the checks on them while a crate compiles.

pub(crate) mod catalog;
pub(crate) mod checks;
pub(crate) mod code;
pub(crate) mod codes;
pub(crate) mod const_text;
pub(crate) mod entry;
pub(crate) mod facts;
pub(crate) mod joined;
pub(crate) mod level;
pub(crate) mod retry;
pub(crate) mod runtime;
pub mod status;
