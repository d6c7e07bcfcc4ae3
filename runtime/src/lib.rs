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
//!
//! # Where to look
//!
//! | for | see |
//! |---|---|
//! | every attribute, with code that compiles and code that does not | [`attributes`] |
//! | the wire formats, and how to write one | [`body`] |
//! | what one error can say; a fault written by hand | [`Fault`] |
//! | the contract as data | [`Catalog`], [`Entry`] |
//! | several errors on the fields of one request | [`FieldErrors`], [`FieldPath`] |
//! | codes and times to wait that are known at run time | [`ToCode`], [`ToRetryAfter`] |
//! | which of a service's errors a received response is (feature `client`) | `client` |
//! | the variants of an error type without fields | [`Discriminants`] |
//! | the response, in no framework's type | [`Reply`] |
//! | one format for a whole service, request ids (feature `tower`) | `layer` |
//! | errors in the language of the client (feature `i18n`) | `i18n` |
//! | errors as XML, and as a page for browsers (feature `tower`) | `negotiate` |
//! | the error behind a response, for middleware | [`FaultInfo`] |
//! | the errors of axum's, actix-web's and poem's extractors; of validators | [`convert`] |
//!
//! # Features
//!
//! All are additive, and any set of them builds. `http::Response<Bytes>` needs
//! none.
//!
//! | feature | gives |
//! |---|---|
//! | `derive` (default) | the derive [`ApiError`] |
//! | `axum`, `actix-web`, `poem`, `rocket`, `salvo`, `warp` | the framework's response trait for every type that derives `ApiError` |
//! | `reason-phrase` | custom reason phrases on the HTTP/1.1 status line, for servers on hyper |
//! | `tower` | `layer`: one format for a whole service, request ids |
//! | `i18n` | `i18n`: errors in the language of the client; turns on `tower` and `contract` |
//! | `axum-extract`, `axum-multipart`, `axum-ws` | axum's rejections as faults |
//! | `client` | `client`: from a received response back to the error, its details and field errors, retry advice |
//! | `validator`, `validator-0-20`, `garde`, `serde-path-to-error` | their errors as [`FieldErrors`]: see [`convert`] |
//! | `contract` | what the package `fault-contract` draws documents from; it turns the feature on |
//! | `schemars` | schemas of details in those documents, from the `JsonSchema` of their types |
//! | `tracing` | one log event per error; without it nothing is logged |

#![cfg_attr(docsrs, feature(doc_cfg))]

mod args;
#[cfg(feature = "derive")]
pub mod attributes;
pub mod body;
#[cfg(feature = "client")]
#[cfg_attr(docsrs, doc(cfg(feature = "client")))]
pub mod client;
mod contract;
pub mod convert;
#[cfg(feature = "contract")]
#[cfg_attr(docsrs, doc(cfg(feature = "contract")))]
pub mod described;
mod details;
mod fault;
pub mod field;
#[allow(dead_code, reason = "of use to some of the features")]
mod former_body;
mod headers;
#[cfg(feature = "i18n")]
#[cfg_attr(docsrs, doc(cfg(feature = "i18n")))]
pub mod i18n;
#[cfg(not(feature = "i18n"))]
#[allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "nothing translates"
)]
mod i18n;
mod info;
mod json;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub mod layer;
mod log;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub mod negotiate;
#[cfg(not(feature = "tower"))]
#[allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "nothing negotiates"
)]
mod negotiate;
mod panics;
mod recorded;
mod response;
mod shape;
mod text;
mod web;

#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;

pub use args::{ArgValue, Args};
pub use contract::catalog::{Catalog, Entries, Nested};
pub use contract::code::{Code, CodeBuf, ToCode};
pub use contract::discriminants::{Discriminant, Discriminants};
pub use contract::entry::Entry;
pub use contract::kind::Kind;
pub use contract::level::LogLevel;
pub use contract::retired::Retired;
pub use contract::retry::{Retry, RetryAfter, ToRetryAfter};
pub use contract::runtime::RuntimeFacts;
pub use contract::status;
pub use fault::Fault;
#[cfg(feature = "derive")]
pub use fault_macros::ApiError;
pub use field::{Field, FieldError, FieldErrors, FieldPath, Segment, SegmentRef};
pub use headers::Headers;
pub use info::FaultInfo;
pub use response::reply::Reply;
pub use text::Text;
