//! The wire formats: media type and body shape, one file each.
//!
//! | type | body | specification |
//! |---|---|---|
//! | [`Problem`] | `{"type":…,"title":…,"status":…,"detail":…,"errors":[…]}` as `application/problem+json`; what a type without `format` answers in | RFC 9457 |
//! | [`Typed`] | `{"type":…,"code":…,"message":…,"param":…,"doc_url":…}` | |
//! | [`Keyed`] | `{"errors":{"field":[{"key":…,"description":…}]}}`; no body without field errors | |
//! | [`Fields`] | `{"message":…,"errors":{"field":["…"]}}` | |
//! | [`Coded`] | `{"code":…,"message":…}` | |
//! | [`OAuth`] | `{"error":…,"error_description":…,"error_uri":…}` | RFC 6749 §5.2 |
//! | [`JsonApi`] | `{"errors":[{"status":…,"code":…,"title":…,"detail":…,"source":…}]}` as `application/vnd.api+json` | JSON:API 1.1 |
//! | [`Google`] | `{"error":{"code":…,"message":…,"status":…,"details":[…]}}` | AIP-193 |
//! | [`Envelope<F>`](Envelope) | `{"error": F's body}` | |
//!
//! A member whose fact is absent is left out, unless the format's page says
//! that it is `null`.
//!
//! A format is a type. It names the format in `#[api(format = …)]`, and where
//! it is one of this crate's it is also the owned body that a client reads:
//! `serde_json::from_slice::<Typed>(&bytes)`. `Typed::from_json(&bytes)` also
//! accepts a byte order mark.
//!
//! # Reading and writing
//!
//! Reading is tolerant. A format's page names the members that it requires; no
//! other member makes a body unreadable, whatever its type. An unknown member,
//! or one of another type than it should be, is kept in `details`; `null` counts
//! as absent. From JSON, numbers of any size and any number of levels are read;
//! out of an untagged enum, as far as serde reads them.
//!
//! An owned body is written as the server writes it: the same members in the
//! same order, absent ones left out, details last. A body that this crate wrote
//! is read and written again byte for byte.
//!
//! ```
//! use fault::body::Problem;
//!
//! // For a mock server, or a proxy's own response.
//! let mut problem = Problem::new();
//! problem.title = Some("Bad Gateway".into());
//! problem.status = Some(502);
//! problem.details.insert("upstream", "billing");
//! let body = serde_json::to_string(&problem)?;
//! assert_eq!(body, r#"{"title":"Bad Gateway","status":502,"upstream":"billing"}"#);
//! // With a byte order mark, as some servers send it.
//! let read = Problem::from_json(format!("\u{feff}{body}").as_bytes())?;
//! assert_eq!(read, problem);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Custom formats
//!
//! A custom format is a struct with one impl: the [`Shape`] of its body, a list
//! of [`Member`]s, each with the [`Fact`] that is its value. There is nothing
//! that this crate's formats can do and a custom one cannot.
//!
//! ```
//! use fault::body::{Fact, Format, Member, Shape};
//!
//! /// `{"error":"not_found","reason":"No such page"}`
//! struct Terse;
//!
//! impl Format for Terse {
//!     const SHAPE: Shape = Shape::json(&[
//!         Member::new("error", Fact::Code).required(),
//!         Member::new("reason", Fact::Message),
//!     ]);
//! }
//!
//! #[derive(Debug, fault::ApiError)]
//! #[api(format = Terse)]
//! #[status(404)]
//! #[code("not_found")]
//! #[message("No such page")]
//! struct NoSuchPage;
//!
//! let response = http::Response::<bytes::Bytes>::from(NoSuchPage);
//! assert_eq!(response.body(), r#"{"error":"not_found","reason":"No such page"}"#);
//! ```
//!
//! [`required`](Member::required) makes an error without the fact a compile
//! error: here, a variant without a code. A shape that has a member twice, a
//! media type or a header that cannot be sent is a compile error, too.
//!
//! ## A list with one object
//!
//! `{"errors":[{"code":88,"message":"Rate limit exceeded"}]}`, as Twitter's API
//! 1.1 sends it:
//!
//! ```
//! # use fault::{ApiError, Reply};
//! use fault::body::{Each, Fact, Format, Member, Shape};
//!
//! struct Listed;
//!
//! const ITEM: Shape = Shape::json(&[
//!     Member::new("code", Fact::Code).required(),
//!     Member::new("message", Fact::Message),
//! ]);
//!
//! impl Format for Listed {
//!     const SHAPE: Shape =
//!         Shape::json(&[Member::new("errors", Fact::List(Each::Once, &ITEM))]);
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Listed)]
//! #[status(429)]
//! #[code(88)]
//! #[message("Rate limit exceeded")]
//! struct TooFast;
//!
//! assert_eq!(
//!     Reply::new(&TooFast).body(),
//!     r#"{"errors":[{"code":88,"message":"Rate limit exceeded"}]}"#,
//! );
//! ```
//!
//! ## One object for each field error, or one for the error itself
//!
//! [`Each::FieldErrorOrSelf`]. In such an item, [`Fact::Key`] and
//! [`Fact::Description`] are the field error's or, without field errors, the
//! error's code and message; [`Fact::Path`] is absent then. The error's other
//! facts are available in items, too.
//!
//! ```
//! # use fault::{ApiError, FieldErrors, Reply};
//! use fault::body::{Each, Fact, Format, Member, PathStyle, Shape};
//!
//! struct Flat;
//!
//! const ITEM: Shape = Shape::json(&[
//!     Member::new("field", Fact::Path(PathStyle::Dots)),
//!     Member::new("code", Fact::Key),
//!     Member::new("text", Fact::Description),
//! ]);
//!
//! impl Format for Flat {
//!     const SHAPE: Shape =
//!         Shape::json(&[Member::new("errors", Fact::List(Each::FieldErrorOrSelf, &ITEM))]);
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Flat, codes = snake_case)]
//! enum OrderError {
//!     #[status(422)]
//!     Invalid(#[fields] FieldErrors),
//!     #[status(409)]
//!     #[message("This order is closed")]
//!     Closed,
//! }
//!
//! let errors = FieldErrors::from([("items[0].count", "min", "at least 1")]);
//! assert_eq!(
//!     Reply::new(&OrderError::Invalid(errors)).body(),
//!     r#"{"errors":[{"field":"items.0.count","code":"min","text":"at least 1"}]}"#,
//! );
//! assert_eq!(
//!     Reply::new(&OrderError::Closed).body(),
//!     r#"{"errors":[{"code":"closed","text":"This order is closed"}]}"#,
//! );
//! ```
//!
//! ## A body that is a text, and a header that is a fact
//!
//! [`Shape::text`] sends a fact as `text/plain`; [`Shape::value`] sends it as
//! bare JSON. [`with_header`](Shape::with_header) adds a header to every
//! response in the format; without the fact there is no header.
//!
//! ```
//! # use fault::{ApiError, Reply};
//! use fault::body::{Fact, Format, Shape};
//!
//! struct Plain;
//!
//! impl Format for Plain {
//!     const SHAPE: Shape = Shape::text(Fact::Message).with_header("x-error-code", Fact::Code);
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Plain, codes = kebab-case)]
//! enum PageError {
//!     #[status(404)]
//!     #[message("There is no such page")]
//!     NoSuchPage,
//! }
//!
//! let reply = Reply::new(&PageError::NoSuchPage);
//! assert_eq!(reply.body(), "There is no such page");
//! assert_eq!(reply.headers()["content-type"], "text/plain; charset=utf-8");
//! assert_eq!(reply.headers()["x-error-code"], "no-such-page");
//! ```
//!
//! ## A time to wait in milliseconds
//!
//! [`Fact::RetryAfter`] with a [`Unit`], here as Matrix sends it. The header
//! `Retry-After` has whole seconds all the same.
//!
//! ```
//! # use fault::{ApiError, Reply};
//! # use std::time::Duration;
//! use fault::body::{Fact, Format, Member, Shape, Unit};
//!
//! struct Matrix;
//!
//! impl Format for Matrix {
//!     const SHAPE: Shape = Shape::json(&[
//!         Member::new("errcode", Fact::Code).required(),
//!         Member::new("error", Fact::Message),
//!         Member::new("retry_after_ms", Fact::RetryAfter(Unit::Milliseconds)),
//!     ]);
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Matrix, codes = "M_{SCREAMING_SNAKE_CASE}")]
//! enum MatrixError {
//!     #[status(429)]
//!     #[message("Too many requests")]
//!     LimitExceeded(#[retry_after] Duration),
//! }
//!
//! let reply = Reply::new(&MatrixError::LimitExceeded(Duration::from_millis(1500)));
//! assert_eq!(
//!     reply.body(),
//!     r#"{"errcode":"M_LIMIT_EXCEEDED","error":"Too many requests","retry_after_ms":1500}"#,
//! );
//! assert_eq!(reply.headers()["retry-after"], "2");
//! ```
//!
//! ## A text chosen by the contract
//!
//! [`Fact::Chosen`] takes a function of the [`Contract`]: what is the same for
//! every occurrence of an error.
//!
//! ```
//! # use fault::{ApiError, Reply};
//! use fault::body::{Contract, Fact, Format, Member, Shape};
//!
//! struct Blaming;
//!
//! fn blame(contract: &Contract<'_>) -> Option<&'static str> {
//!     Some(if contract.status < 500 { "client" } else { "server" })
//! }
//!
//! impl Format for Blaming {
//!     const SHAPE: Shape = Shape::json(&[Member::new("fault", Fact::Chosen(blame))]);
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Blaming)]
//! #[status(503)]
//! struct Closed;
//!
//! assert_eq!(Reply::new(&Closed).body(), r#"{"fault":"server"}"#);
//! ```
//!
//! A complete one, with the owned type that a client reads, is in
//! `examples/custom_format`; the formats of ten public APIs are in
//! `examples/gallery`.

mod coded;
pub(crate) mod detail_map;
mod envelope;
pub(crate) mod field_errors;
mod field_map;
mod fields;
mod google;
mod google_status;
mod json_api;
mod keyed;
mod oauth;
mod owned;
mod problem;
pub(crate) mod raw;
pub(crate) mod read;
mod typed;

pub use coded::Coded;
pub use detail_map::DetailMap;
pub use envelope::Envelope;
pub use field_map::FieldMap;
pub use fields::Fields;
pub use google::{FieldViolation, Google, HelpLink};
pub use json_api::{JsonApi, JsonApiError, JsonApiSource};
pub use keyed::{Keyed, KeyedError};
pub use oauth::OAuth;
pub use problem::{Problem, ProblemError};
pub use typed::Typed;

pub use crate::contract::code::CodeBuf;
pub use crate::details::Details;
pub use crate::shape::format::{Format, WireFormat};
pub use crate::shape::model::{Fact, Layout, Member, Shape};
pub use crate::shape::parts::{Contract, Each, PathStyle, Unit};
