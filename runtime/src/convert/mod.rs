//! Other crates' errors as faults, each behind its feature. There is nothing to
//! call here: the impls let a `#[transparent]` variant delegate to such an error.
//!
//! # axum's rejections (feature `axum-extract`)
//!
//! All rejections of axum's own extractors are [`Fault`](crate::Fault) and
//! [`Catalog`](crate::Catalog): those for `Json`, `Path`, `Query`, `Form`,
//! `Bytes`, `String`, `Extension`, `RawForm`, `RawPathParams`, `MatchedPath` and
//! `NestedPath`. The feature needs the crate `axum` itself, which the feature
//! `axum` does not. What axum has a heavy feature of its own for has one here:
//! `axum-ws` for `WebSocketUpgradeRejection`, `axum-multipart` for
//! `MultipartRejection` and `MultipartError`. Each stands by itself.
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
//! | fact | value |
//! |---|---|
//! | status | axum's |
//! | kind | `invalid_request_error`, or `api_error` where the service is at fault |
//! | code | none |
//! | message | a fixed text that quotes nothing of the request |
//! | `Display`, for the log | axum's text, which may quote the request |
//! | field errors | one, where the place is known: in JSON, query strings and forms by `serde_path_to_error`, of a path parameter by its name |
//!
//! Attributes on the variant override them. The key of the field error is
//! `required`, `incomplete`, `wrong_type`, `wrong_length`, `not_allowed`, `unknown`,
//! `duplicate` or `invalid`. Its path may have names that the client chose (keys
//! of a map, unknown members), up to 64 bytes each.
//!
//! # What is not known of a place in JSON
//!
//! `#[serde(flatten)]`, internally tagged and untagged enums have serde keep an
//! object in memory and read it a second time. In there no place is known. What
//! fails is then reported on the object that was kept, the innermost place that
//! is right; it may be something inside of it.
//!
//! A missing field is reported by its name alone: `{"id":1,"guest":{}}` may lack
//! the `email` of `guest`, and the error is the same as if `email` was missing
//! beside `id`. Nothing tells whether the object was kept in memory. So a
//! missing field is no [`param`](crate::Fault::param) and no part of a path, of
//! plain structs either. The object that lacks it, or has it inside, is
//! `incomplete`, and message and description name the field: "The JSON body is
//! not of the expected form: `email` is required". A field that is there twice
//! is named in the description, too. A form and a query string have no objects
//! in objects, and there the name is the place.
//!
//! For extractors that reject with your enum, use axum's:
//! `#[derive(FromRequest)] #[from_request(via(axum::Json),
//! rejection(BookingError))]`, `WithRejection<Json<T>, BookingError>` of
//! axum-extra, or a `Result` as above. The rejections of a bare `Json<T>` get the
//! service's format by `fault::layer`, without the place.
//!
//! # actix-web's errors (feature `actix-web`)
//!
//! `JsonPayloadError`, `PathError`, `QueryPayloadError`, `UrlencodedError` (of
//! forms) and `PayloadError`, each through its extractor's `error_handler`:
//!
#![cfg_attr(feature = "actix-web", doc = "```")]
#![cfg_attr(not(feature = "actix-web"), doc = "```ignore")]
//! use actix_web::error::{JsonPayloadError, PathError};
//! use actix_web::web::{JsonConfig, PathConfig, ServiceConfig};
//! use fault::{ApiError, body::Typed};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Typed)]
//! enum BookingError {
//!     #[transparent]
//!     Json(#[from] JsonPayloadError),
//!     #[transparent]
//!     #[status(404)]
//!     Path(#[from] PathError),
//! }
//!
//! fn configure(service: &mut ServiceConfig) {
//!     service
//!         .app_data(JsonConfig::default().error_handler(|e, _| BookingError::from(e).into()))
//!         .app_data(PathConfig::default().error_handler(|e, _| BookingError::from(e).into()));
//! }
//! ```
//!
//! The status is that of the error's `ResponseError`: 400 for JSON of another
//! form and of another content type (axum: 422 and 415), and 400 for a path, for
//! which actix-web sends 404 without a handler. A missing or repeated parameter of
//! a query string or a form is a field error by its name; actix-web knows no other
//! places. `web::Bytes` and `String` have no `error_handler`; take
//! `Result<web::Bytes, actix_web::Error>` there.
//!
//! # poem's errors (feature `poem`)
//!
//! `ParseJsonError`, `ParsePathError`, `ParseQueryError`, `ParseFormError` and
//! `ReadBodyError`. poem's extractors have no hook for errors; the route has one
//! for each type of error:
//!
#![cfg_attr(feature = "poem", doc = "```")]
#![cfg_attr(not(feature = "poem"), doc = "```ignore")]
//! use fault::{ApiError, Reply, body::Typed};
//! use poem::error::{NotFoundError, ParseJsonError};
//! use poem::{EndpointExt as _, IntoEndpoint, Route};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Typed)]
//! enum BookingError {
//!     #[transparent]
//!     Json(#[from] ParseJsonError),
//!     #[status(404)]
//!     #[kind("invalid_request_error")]
//!     #[message("Nothing is at this URL")]
//!     NoSuchUrl,
//! }
//!
//! fn in_one_format(routes: Route) -> impl IntoEndpoint {
//!     routes
//!         .catch_error(|e: ParseJsonError| async move { Reply::new(&BookingError::from(e)) })
//!         .catch_error(|_: NotFoundError| async { Reply::new(&BookingError::NoSuchUrl) })
//! }
//! ```
//!
//! Status and place are as in actix-web, except 415 for another content type. In
//! a handler, `poem::Result<Json<T>>` has the same error, to be downcast.
//!
//! # What validators say (features `validator`, `validator-0-20`, `garde`, `serde-path-to-error`)
//!
//! The errors of these crates convert into [`FieldErrors`](crate::FieldErrors),
//! so that `?` is all that a handler writes:
//!
#![cfg_attr(feature = "validator", doc = "```")]
#![cfg_attr(not(feature = "validator"), doc = "```ignore")]
//! use fault::{ApiError, FieldErrors, Reply, body::Keyed};
//! use validator::{ValidationError, ValidationErrors};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Keyed)]
//! enum BookingError {
//!     #[status(422)]
//!     Invalid(
//!         #[fields]
//!         #[from(FieldErrors, ValidationErrors)]
//!         FieldErrors,
//!     ),
//! }
//!
//! let mut errors = ValidationErrors::new();
//! errors.add("email", ValidationError::new("required"));
//! assert_eq!(
//!     Reply::new(&BookingError::from(errors)).body(),
//!     r#"{"errors":{"email":[{"key":"required","description":"is required"}]}}"#,
//! );
//! ```
//!
//! | | `validator::ValidationErrors` | `garde::Report` | `serde_path_to_error::Error<E>` |
//! |---|---|---|---|
//! | path | names and positions: `guests[1].email`; entries of a map by position, as validator has them | names, positions, keys of maps | names, positions, keys of maps up to 64 bytes |
//! | order | by name | garde's | one error |
//! | key | the code | the rule's name, where the text is garde's own; else `invalid` | as for axum's rejections, above |
//! | description | the message; without one, what the rule's code and parameters say, or `is not valid` | garde's text | a fixed text |
//! | parameters | those of the rule, by name | `min` or `max`, where the text is garde's own | none |
//!
//! - What the request brought stays out: validator's parameters `value` and
//!   `other` (the field that `must_match` names) may hold a password. A rule of
//!   your own that means to show a value gives it another name. A message, a
//!   text of garde's and a rule's pattern (`needle`) are shown as they are.
//! - Names are those of the Rust fields, since neither validator nor garde knows
//!   serde's `rename`.
//! - Errors of a struct as a whole (`#[validate(schema(…))]`) are errors of what
//!   it is the value of; at the top, of the request.

#[cfg(feature = "actix-web")]
mod actix_web;
#[cfg(feature = "axum-extract")]
mod axum;
#[cfg(feature = "axum-multipart")]
mod axum_multipart;
#[cfg(feature = "axum-ws")]
mod axum_ws;
#[cfg(feature = "garde")]
mod garde;
#[allow(dead_code, reason = "of use to some of the features")]
mod place;
#[cfg(feature = "poem")]
mod poem;
#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "of use to some of the features"
)]
mod rejection;
#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "of use to two features"
)]
mod rule;
#[cfg(feature = "axum-extract")]
mod segments;
#[cfg(feature = "serde-path-to-error")]
mod serde_path_to_error;
#[cfg(feature = "validator")]
mod validator;
#[cfg(feature = "validator-0-20")]
mod validator_0_20;
