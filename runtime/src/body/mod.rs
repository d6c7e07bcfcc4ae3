//! The wire formats: media type and body shape, one file each.
//!
//! A format is a type. It names the format in `#[api(format = …)]`, and where
//! it is one of this crate's it is also the owned body that a client reads:
//! `serde_json::from_slice::<Typed>(&bytes)`.
//!
//! A custom format is a struct with one impl, on the same footing:
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
mod envelope;
mod fields;
mod keyed;
mod oauth;
mod problem;
mod read;
mod typed;

pub use coded::Coded;
pub use envelope::Envelope;
pub use fields::Fields;
pub use keyed::{Keyed, KeyedError};
pub use oauth::OAuth;
pub use problem::{Problem, ProblemError};
pub use read::FieldMap;
pub use typed::Typed;

pub use crate::contract::code::CodeBuf;
pub use crate::details::Details;
pub use crate::shape::format::{Format, WireFormat};
pub use crate::shape::model::{Fact, Member, Shape};
pub use crate::shape::parts::{Contract, Each, PathStyle, Unit};
