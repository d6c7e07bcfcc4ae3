//! The contract: facts of each variant, the entries and catalogs that hold them,
//! and the checks on them while a crate compiles.

pub(crate) mod added;
pub(crate) mod catalog;
pub(crate) mod checks;
pub(crate) mod code;
pub(crate) mod code_clash;
mod code_hash;
mod code_row;
pub(crate) mod codes;
pub(crate) mod const_text;
#[cfg(feature = "contract")]
pub(crate) mod described;
pub(crate) mod discriminants;
pub(crate) mod entry;
#[cfg(feature = "contract")]
pub(crate) mod example;
pub(crate) mod facts;
pub(crate) mod joined;
pub(crate) mod kind;
pub(crate) mod level;
pub(crate) mod promises;
pub(crate) mod retired;
pub(crate) mod retry;
pub(crate) mod runtime;
#[cfg(feature = "contract")]
pub(crate) mod schemas;
pub(crate) mod sent;
pub mod status;
pub(crate) mod table;
