//! The field errors of a request, and where its fields are.
//!
//! All but the iterators can be imported from the crate's root as well.

mod errors;
mod path;
pub(crate) mod pointer;

pub use errors::{Field, FieldError, FieldErrors, IntoIter, Iter};
pub use path::{FieldPath, Segment, SegmentRef};
