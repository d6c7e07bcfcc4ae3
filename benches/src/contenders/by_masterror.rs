//! `masterror`: its own body after RFC 7807, by way of its `AppError`; field
//! errors go into `details`.

use std::hint::black_box;

use axum::response::{IntoResponse, Response};
use masterror::{AppCode, AppError, AppErrorKind, Masterror};

use super::text;
use crate::case::{Body, Build, Case, Contender};
use crate::facts::{Chain, Facts};

#[derive(Debug, Clone, Copy, Masterror)]
enum BookingError {
    #[error(
        "You do not have permission to cancel the bookings of this calendar, so ask its owner."
    )]
    #[masterror(code = AppCode::Forbidden, category = AppErrorKind::Forbidden, message)]
    NotAllowed,
    #[error("No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was")]
    #[masterror(code = AppCode::NotFound, category = AppErrorKind::NotFound, message)]
    NotFound {
        id: &'static str,
        calendar: &'static str,
    },
    #[error("booking store failed")]
    #[masterror(code = AppCode::Internal, category = AppErrorKind::Internal)]
    Store(#[source] &'static Chain),
}

fn respond(error: BookingError) -> Response {
    AppError::from(black_box(error)).into_response()
}

/// The response of `case`, in the crate's own body.
pub fn contender(case: Case, facts: Facts) -> Contender {
    let build: Build = match case {
        Case::Fixed => Box::new(|| respond(BookingError::NotAllowed)),
        Case::TwoStrings | Case::Nested => Box::new(move || {
            respond(BookingError::NotFound {
                id: facts.id,
                calendar: facts.calendar,
            })
        }),
        Case::FieldErrors => Box::new(move || {
            AppError::validation(text::INVALID)
                .with_details(black_box(facts).fields.by_field)
                .map_or_else(AppError::into_response, AppError::into_response)
        }),
        Case::Internal => Box::new(move || respond(BookingError::Store(facts.chain))),
    };
    Contender::new("masterror", Body::Own, build)
}
