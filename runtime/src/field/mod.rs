//! The field errors of a request, and where its fields are.
//!
//! All but the iterators can be imported from the crate's root as well.

mod error;
mod errors;
mod iter;
mod path;
pub(crate) mod pointer;

pub use error::{Field, FieldError};
pub use errors::FieldErrors;
pub use iter::{IntoIter, Iter};
pub use path::{FieldPath, Segment, SegmentRef};
