//! Status codes: those that are registered, and how attributes write them.

mod registry;
mod written;

pub(crate) use self::registry::{lacks_reason, named, required_header};
pub(crate) use self::written::{Status, Statuses};
