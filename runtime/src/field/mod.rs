//! The field errors of a request, and where its fields are.

mod errors;
mod path;

pub use errors::{Field, FieldError, FieldErrors};
pub use path::{FieldPath, Segment, SegmentRef};
