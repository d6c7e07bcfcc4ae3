//! One file per contender; each answers the same errors.

pub mod by_api_error;
pub mod by_axum_responses;
pub mod by_axum_thiserror;
pub mod by_fault;
pub mod by_hand;
pub mod by_masterror;
pub mod by_problem_details;
pub mod by_thiserror;
pub mod in_actix;
pub mod limit;

/// The texts that every contender sends.
pub mod text {
    /// Of a body of 129 bytes.
    pub const NOT_ALLOWED: &str =
        "You do not have permission to cancel the bookings of this calendar, so ask its owner.";
    /// Above the field errors.
    pub const INVALID: &str = "The given data was invalid.";
}

use axum::response::{IntoResponse, Response};
use std::hint::black_box;

use crate::case::Build;

/// Builds the response of `error`, of which the compiler is told nothing.
fn responds<E: IntoResponse + Copy + Send + Sync + 'static>(error: E) -> Build {
    Box::new(move || -> Response { black_box(error).into_response() })
}
