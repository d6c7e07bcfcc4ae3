//! `api-error`: `{"message":…}` alone, and `"extended"` beside it for what is
//! written by hand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use api_error::ApiError;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use thiserror::Error;

use super::{responds, text};
use crate::case::{Body, Case, Contender};
use crate::facts::{Chain, Facts};

#[derive(Debug, Clone, Copy, Error, ApiError)]
enum BookingError {
    #[error(
        "You do not have permission to cancel the bookings of this calendar, so ask its owner."
    )]
    #[api_error(status_code = 403, message(inherit))]
    NotAllowed,
    #[error("No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was")]
    #[api_error(status_code = 404, message(inherit))]
    NotFound {
        id: &'static str,
        calendar: &'static str,
    },
    #[error("booking store failed")]
    #[api_error(status_code = 500)]
    Store(#[source] &'static Chain),
}

#[derive(Debug, Clone, Copy, Error, ApiError)]
enum CalendarError {
    #[error(transparent)]
    #[api_error(transparent)]
    Booking(BookingError),
}

#[derive(Debug, Clone, Copy, Error, ApiError)]
enum ServiceError {
    #[error(transparent)]
    #[api_error(transparent)]
    Calendar(CalendarError),
}

#[derive(Debug, Clone, Copy, Error)]
#[error("The given data was invalid.")]
struct Invalid(&'static BTreeMap<String, Vec<String>>);

impl ApiError for Invalid {
    fn status_code(&self) -> StatusCode {
        StatusCode::UNPROCESSABLE_ENTITY
    }

    fn message(&self) -> Cow<'_, str> {
        text::INVALID.into()
    }

    fn extended(&self) -> Option<serde_json::Value> {
        serde_json::to_value(self.0).ok()
    }
}

impl IntoResponse for Invalid {
    fn into_response(self) -> Response {
        api_error::axum::default_error_responder(&self)
    }
}

/// The response of `case`, in the crate's own body.
pub fn contender(case: Case, facts: Facts) -> Contender {
    let not_found = BookingError::NotFound {
        id: facts.id,
        calendar: facts.calendar,
    };
    Contender::new(
        "api-error",
        Body::Own,
        match case {
            Case::Fixed => responds(BookingError::NotAllowed),
            Case::TwoStrings => responds(not_found),
            Case::FieldErrors => responds(Invalid(facts.fields.by_field)),
            Case::Nested => responds(ServiceError::Calendar(CalendarError::Booking(not_found))),
            Case::Internal => responds(BookingError::Store(facts.chain)),
        },
    )
}
