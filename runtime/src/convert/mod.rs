//! Other crates' errors as faults, each behind its feature. There is nothing to
//! call here: the impls let a variant hand on to such an error.
//!
//! # axum's rejections (feature `axum-extract`)
//!
//! `JsonRejection`, `PathRejection`, `QueryRejection`, `FormRejection`,
//! `BytesRejection`, `StringRejection` and `ExtensionRejection` are
//! [`Fault`](crate::Fault) and [`Catalog`](crate::Catalog). The feature needs
//! the crate `axum` itself, which the feature `axum` does not.
//!
#![cfg_attr(feature = "axum-extract", doc = "```")]
#![cfg_attr(not(feature = "axum-extract"), doc = "```ignore")]
//! use axum::Json;
//! use axum::extract::rejection::JsonRejection;
//! use fault::{ApiError, Fault as _, body::Typed};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Typed)]
//! enum BookingError {
//!     #[transparent]
//!     #[kind("invalid_request_error")]
//!     Json(#[from] JsonRejection),
//! }
//!
//! async fn create(booking: Result<Json<Vec<u8>>, JsonRejection>) -> Result<(), BookingError> {
//!     let Json(booking) = booking?;
//!     Ok(())
//! }
//!
//! let rejection = Json::<Vec<u8>>::from_bytes(b"[1, 2, 300]").unwrap_err();
//! let error = BookingError::from(rejection);
//! assert_eq!(error.status(), http::StatusCode::UNPROCESSABLE_ENTITY);
//! assert_eq!(
//!     serde_json::to_string(&error).unwrap(),
//!     r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form","param":"[2]"}"#,
//! );
//! let errors = error.field_errors().unwrap();
//! let field = errors.fields().next().unwrap();
//! assert_eq!(field.path().to_string(), "[2]");
//! assert_eq!(field.errors()[0].key(), "not_allowed");
//! ```
//!
//! The status is axum's. The message is fixed and quotes nothing of the
//! request; axum's own text, which does, is `Display`'s and so the log's. Where
//! the place is known (JSON, query string and form by `serde_path_to_error`,
//! a path parameter by its name), it is a field error: of the keys `required`,
//! `wrong_type`, `wrong_length`, `not_allowed`, `unknown`, `duplicate` and
//! `invalid`. A place may have names that the client chose, the keys of a map
//! or members that are not known, up to 64 bytes each. The kind is
//! `invalid_request_error`, or `api_error` where the service itself is wrong;
//! there is no code. Both can be said on the variant.
//!
//! There are no extractors here that reject in an enum of yours, because axum
//! has them: `#[derive(FromRequest)] #[from_request(via(axum::Json),
//! rejection(BookingError))]`, `WithRejection<Json<T>, BookingError>` of
//! axum-extra, or a `Result` as above. Handlers that take a bare `Json<T>`
//! answer in the service's format through `fault::layer`, without the place.

#[cfg(feature = "axum-extract")]
mod axum;
#[cfg(feature = "axum-extract")]
mod place;
