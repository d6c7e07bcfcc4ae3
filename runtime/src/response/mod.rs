//! The one place where a fault becomes a response.

mod answer;
#[cfg(feature = "tower")]
pub(crate) mod context;
#[cfg(not(feature = "tower"))]
#[path = "no_context.rs"]
mod context;
mod field_errors;
mod headers;
mod layout;
mod log;
mod occurrence;
mod path;
mod record;
pub(crate) mod reply;
mod represented;
#[cfg(feature = "tower")]
pub(crate) mod request_id;
mod scalar;
pub(crate) mod serialize;
mod translated;
mod write;

use http::StatusCode;

use crate::fault::Fault;

/// The status of the response to a fault, without making one.
pub(crate) fn status(fault: &dyn Fault) -> StatusCode {
    answer::answered(fault, |occurrence| occurrence.status())
}
