//! The wire formats: media type and body shape, one file each.
//!
//! A format is a type. It names the format in `#[api(format = …)]`, and where
//! it is one of this crate's it is also the owned body that a client reads:
//! `serde_json::from_slice::<Typed>(&bytes)`, or `Typed::from_json(&bytes)`,
//! which also reads what is not quite JSON.
//!
//! # Reading and writing
//!
//! Reading is tolerant. A format's page says what it cannot do without; nothing
//! else makes a body unreadable, however it came out. What a format says nothing
//! of, or what is of another type than it should be, is kept in `details`, and
//! only a `null` is the same as no member. Numbers of any size and any number of
//! levels are read (from JSON; out of an untagged enum as far as serde reads them).
//!
//! An owned body is written as the server writes it: the same members in the
//! same order, without those that are absent, and details last. What was read
//! is written byte for byte the same, if it came from this crate.
//!
//! ```
//! use fault::body::Problem;
//!
//! // For a mock, or a proxy's own answer.
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
//! # A custom format
//!
//! It is a struct with one impl, on the same footing:
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

mod coded;
mod detail_map;
mod envelope;
mod field_errors;
mod field_map;
mod fields;
mod google;
mod google_status;
mod json_api;
mod keyed;
mod oauth;
mod owned;
mod problem;
mod raw;
mod read;
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
pub use crate::shape::model::{Fact, Member, Shape};
pub use crate::shape::parts::{Contract, Each, PathStyle, Unit};
