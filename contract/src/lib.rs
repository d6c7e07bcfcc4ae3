//! Documents drawn from the catalog of a `fault` error type.
//!
//! Everything begins with the [walk](Walk) through a type's catalog, which lists
//! each error as clients see it. Of each there is a [`sample`] of its response and
//! a [`schema`] of its body, and from these the documents are made.
//!
//! A service has this package as a dev-dependency; its tests write the
//! documents and fail when a document no longer says what the code does:
//!
//! - [`check!`] and [`lock`]: `errors.lock`, the contract as text, so that a
//!   review sees what changes for clients, and a change that breaks them is not
//!   made unnoticed.
//! - [`typescript`]: types for the errors of an API, and a guard that narrows a
//!   response to them.
//! - `docs` (feature `docs`): the page that API readers browse, as Markdown, HTML
//!   and JSON, and as a service (feature `tower`).
//! - [`artifact!`]: keeps any such document in the repository up to date.
//!
//! ```
//! use fault::{ApiError, body::Typed};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Typed, codes = snake_case)]
//! enum BookingError {
//!     /// No booking has this id.
//!     #[status(404)]
//!     #[kind("invalid_request_error")]
//!     #[message("No such booking: '{id}'")]
//!     NotFound { #[example("123")] id: String },
//! }
//!
//! for listed in fault_contract::entries::<BookingError>() {
//!     assert_eq!(listed.name(), "BookingErrorNotFound");
//!     assert_eq!(listed.args(), ["id"]);
//!     let sample = fault_contract::sample(&listed);
//!     let schema = fault_contract::schema(&listed);
//!     assert_eq!(schema["properties"]["code"]["enum"][0], "not_found");
//!     assert!(sample.body.ends_with(br#""message":"No such booking: '123'"}"#));
//! }
//! ```

mod artifact;
mod blessing;
mod describe;
#[cfg(feature = "docs")]
#[cfg_attr(docsrs, doc(cfg(feature = "docs")))]
pub mod docs;
mod headers;
mod line_diff;
mod listed;
pub mod lock;
pub mod openapi;
mod presence;
mod sample;
mod schema;
mod subset;
mod text_file;
mod types;
pub mod typescript;
mod walk;

#[doc(hidden)]
pub use crate::__describe as describe;
pub use blessing::{Bless, Caller};
pub use fault::described::Schemas;
pub use headers::Header;
pub use listed::{Detail, Listed, Step};
pub use presence::Presence;
pub use sample::{Incomplete, Sample, incomplete, sample};
pub use schema::{Body, schema};
pub use walk::{Open, Walk, entries};

/// What the macros call.
#[doc(hidden)]
pub mod __private {
    pub use fault::{Catalog, Entries, Entry, Nested};

    pub use crate::artifact::assert_artifact;
    #[cfg(feature = "aide")]
    pub use crate::describe::aide::output as aide;
    #[cfg(feature = "utoipa-5")]
    pub use crate::describe::utoipa::v5;
    #[cfg(feature = "utoipa")]
    pub use crate::describe::utoipa::v6;
    pub use crate::lock::check::assert_lock;
    pub use crate::subset::{count_nested, count_own, nested, own};
}
