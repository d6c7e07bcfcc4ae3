//! Documents drawn from the catalog of a `fault` error type.
//!
//! Everything begins with the [walk](Walk) through a type's catalog, which lists
//! each error as clients see it. Of each there is a [`sample`] of its response and
//! a [`schema`] of its body, and from these the documents are made.
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

mod describe;
mod headers;
mod listed;
pub mod openapi;
mod presence;
mod sample;
mod schema;
mod subset;
mod walk;

#[doc(hidden)]
pub use crate::__describe as describe;
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

    #[cfg(feature = "aide")]
    pub use crate::describe::aide::output as aide;
    #[cfg(feature = "utoipa-5")]
    pub use crate::describe::utoipa::v5;
    #[cfg(feature = "utoipa")]
    pub use crate::describe::utoipa::v6;
    pub use crate::subset::{count_nested, count_own, nested, own};
}
