//! Documents drawn from the catalog of a `fault` error type.
//!
//! A service has this package as a dev-dependency; its tests write the
//! documents and fail when a document no longer says what the code does:
//!
//! - [`lock`]: `errors.lock`, the contract as text, so that a review sees what
//!   changes for clients, and a change that breaks them is not made unnoticed.
//! - [`typescript`]: types for the errors of an API, and a guard that narrows a
//!   response to them.
//! - [`artifact!`]: keeps any such document in the repository up to date.

mod artifact;
mod blessing;
mod line_diff;
pub mod lock;
mod text_file;
mod types;
pub mod typescript;

pub use blessing::{Bless, Caller};

/// What the macros of this crate call.
#[doc(hidden)]
pub mod __private {
    pub use crate::artifact::assert_artifact;
    pub use crate::lock::check::assert_lock;
}
