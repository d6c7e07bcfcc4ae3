//! One derive turns a service's error enum into its public HTTP error contract:
//! the text that operators log, the status, headers and body that clients
//! receive, and the catalog that API readers browse.
//!
//! ```
//! use fault::{ApiError, body::Typed};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Typed)]
//! enum BookingError {
//!     /// No booking has this id.
//!     #[status(404)]
//!     #[kind("invalid_request_error")]
//!     #[param("id")]
//!     #[message("No such booking: '{id}'")]
//!     NotFound { id: String },
//! }
//!
//! let error = BookingError::NotFound { id: "123".into() };
//! let response = http::Response::<bytes::Bytes>::from(error);
//! assert_eq!(response.status(), 404);
//! assert_eq!(
//!     response.body(),
//!     r#"{"type":"invalid_request_error","message":"No such booking: '123'","param":"id"}"#,
//! );
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]

mod answered;
mod assert;
#[cfg(feature = "derive")]
pub mod attributes;
pub mod body;
pub mod catalog;
mod codes;
pub mod convert;
mod fault;
mod field;
mod header;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub mod layer;
mod log;
mod plan;
mod reply;
mod retry;
mod said;
#[cfg(feature = "tower")]
mod scope;
pub mod status;
mod text;
mod web;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use answered::Answered;
pub use catalog::{Catalog, Code, Entries, Entry, Retry};
pub use fault::Fault;
#[cfg(feature = "derive")]
pub use fault_macros::ApiError;
pub use field::{Field, FieldError, FieldErrors, FieldPath, Segment, SegmentRef};
pub use header::Headers;
pub use reply::Reply;
pub use retry::{RetryAfter, ToRetryAfter};
pub use text::Text;
