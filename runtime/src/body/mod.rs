//! The wire formats: media type and body shape, one file each.
//!
//! A format is a type. It names the format in `#[api(format = …)]`, and where
//! it is one of this crate's it is also the owned body that a client reads:
//! `serde_json::from_slice::<Typed>(&bytes)`.
//!
//! A format of one's own is a struct with one impl, on the same footing:
//!
//! ```
//! use fault::body::{Format, Member, Shape, Value};
//!
//! /// `{"error":"not_found","reason":"No such page"}`
//! struct Terse;
//!
//! impl Format for Terse {
//!     const SHAPE: Shape = Shape::json(&[
//!         Member::new("error", Value::Code).required(),
//!         Member::new("reason", Value::Message),
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

use core::any::TypeId;
use core::fmt;

mod coded;
mod envelope;
mod fields;
mod items;
mod json;
mod keyed;
mod oauth;
mod problem;
mod read;
#[doc(hidden)]
pub mod serialize;
pub(crate) mod shape;
mod typed;
pub(crate) mod write;

pub use coded::Coded;
pub use envelope::Envelope;
pub use fields::Fields;
pub use keyed::{Keyed, KeyedError};
pub use oauth::OAuth;
pub use problem::{Problem, ProblemError};
pub use read::{CodeBuf, FieldMap};
pub use shape::{FieldFact, FieldItem, FieldShape, Member, PathStyle, Shape, Value};
pub use typed::Typed;
pub use write::Details;

pub(crate) use items::Items;
pub(crate) use json::Json;

/// A wire format: the media type and the shape of the body.
///
/// The shape is data. The bytes on the wire, the `Serialize` of an error and
/// the compile-time checks are all drawn from it, so that a format says its
/// members once.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no wire format",
    label = "not a `fault::body::Format`",
    note = "the formats of this crate are `Typed`, `Keyed`, `Fields`, `Coded`, `OAuth`, `Problem` and `Envelope<F>` in `fault::body`",
    note = "a format of your own implements `fault::body::Format`"
)]
pub trait Format: 'static {
    /// Media type, headers and members of the body.
    const SHAPE: Shape;
}

/// A [`Format`] as a value.
#[derive(Clone, Copy)]
pub struct WireFormat {
    id: fn() -> TypeId,
    shape: &'static Shape,
}

impl WireFormat {
    /// The format `F`.
    pub const fn of<F: Format>() -> Self {
        Self {
            id: TypeId::of::<F>,
            shape: const { &F::SHAPE },
        }
    }

    /// Media type, headers and members of the body.
    pub const fn shape(self) -> &'static Shape {
        self.shape
    }

    /// Whether `other` is this format.
    pub(crate) fn is(self, other: Self) -> bool {
        // A format's shape may be there more than once, but what is in one
        // place is written alike.
        core::ptr::eq(self.shape, other.shape) || (self.id)() == (other.id)()
    }
}

impl fmt::Debug for WireFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WireFormat({})", self.shape.media_type())
    }
}
