//! `axum_responses`: one envelope, and no text that is made at run time: what
//! an occurrence has to say goes beside the text.

use std::collections::BTreeMap;

use axum_responses::HttpError;
use serde::Serialize;
use thiserror::Error;

use super::responds;
use crate::case::{Body, Case, Contender};
use crate::facts::{Chain, Facts};

#[derive(Debug, Clone, Copy, Serialize)]
struct Booking {
    id: &'static str,
    calendar: &'static str,
}

#[derive(Debug, Clone, Copy, Error, HttpError)]
enum BookingError {
    #[error("not allowed")]
    #[http(
        code = 403,
        message = "You do not have permission to cancel the bookings of this calendar, so ask its owner."
    )]
    NotAllowed,
    #[error("no such booking")]
    #[http(code = 404, message = "No such booking", error = booking)]
    NotFound { booking: Booking },
    #[error("invalid")]
    #[http(code = 422, message = "The given data was invalid.", errors = errors)]
    Invalid {
        errors: &'static BTreeMap<String, Vec<String>>,
    },
    #[error("booking store failed")]
    #[http(code = 500)]
    Store(#[source] &'static Chain),
}

#[derive(Debug, Clone, Copy, Error, HttpError)]
enum CalendarError {
    #[error(transparent)]
    #[http(transparent)]
    Booking(BookingError),
}

#[derive(Debug, Clone, Copy, Error, HttpError)]
enum ServiceError {
    #[error(transparent)]
    #[http(transparent)]
    Calendar(CalendarError),
}

/// The response of `case`, in the crate's own body.
pub fn contender(case: Case, facts: Facts) -> Contender {
    let not_found = BookingError::NotFound {
        booking: Booking {
            id: facts.id,
            calendar: facts.calendar,
        },
    };
    let invalid = BookingError::Invalid {
        errors: facts.fields.by_field,
    };
    Contender::new(
        "axum_responses",
        Body::Own,
        match case {
            Case::Fixed => responds(BookingError::NotAllowed),
            Case::TwoStrings => responds(not_found),
            Case::FieldErrors => responds(invalid),
            Case::Nested => responds(ServiceError::Calendar(CalendarError::Booking(not_found))),
            Case::Internal => responds(BookingError::Store(facts.chain)),
        },
    )
}
