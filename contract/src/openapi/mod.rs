//! OpenAPI 3.1 and 3.0: the responses of an error type, and their schemas.
//!
//! Everything is a plain [`serde_json::Value`], so it goes into any document,
//! whoever draws the rest of it. [`of`] has the errors of a type; a
//! [`Document`] is a whole document from operations and their errors.

mod adapted;
mod definitions;
mod document;
mod from_catalog;
#[cfg(any(feature = "utoipa", feature = "utoipa-5"))]
pub(crate) mod hoist;
pub(crate) mod names;
mod open_api;
mod record;
pub(crate) mod refs;
mod responses;
mod schema_3_0;
mod union;
mod version;
mod words;

pub use self::adapted::{Hoist, Responses};
pub use self::document::Document;
pub use self::from_catalog::of;
pub use self::open_api::OpenApi;
pub use self::version::Version;
