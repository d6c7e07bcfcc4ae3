//! The errors of one service in the documents that other crates draw of it:
//! those errors, and what every document has to keep to.

pub mod check;
mod seats;

pub use seats::{AuthError, SeatError, all};
