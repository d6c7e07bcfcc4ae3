//! thiserror's derive, serde's derive, and `IntoResponse` by hand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use thiserror::Error;

use super::by_hand::{FieldsBody, NO_STORE, PROBLEM, ProblemBody, TypedBody};
use super::{responds, text};
use crate::case::{Build, Case, Format};
use crate::facts::{Chain, Facts, FieldProblem};

#[derive(Debug, Clone, Copy, Error)]
enum BookingError {
    #[error("{}", text::NOT_ALLOWED)]
    NotAllowed,
    #[error("No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was")]
    NotFound {
        id: &'static str,
        calendar: &'static str,
    },
    #[error("booking store failed")]
    Store(#[source] &'static Chain),
}

impl BookingError {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::NotAllowed => "authentication_error",
            Self::NotFound { .. } => "invalid_request_error",
            Self::Store(_) => "api_error",
        }
    }

    fn param(&self) -> Option<&'static str> {
        match self {
            Self::NotFound { .. } => Some("id"),
            _ => None,
        }
    }

    fn message(&self) -> Cow<'static, str> {
        match self {
            Self::NotAllowed => text::NOT_ALLOWED.into(),
            Self::NotFound { .. } => self.to_string().into(),
            Self::Store(_) => "Internal Server Error".into(),
        }
    }
}

impl IntoResponse for BookingError {
    fn into_response(self) -> Response {
        let body = TypedBody {
            r#type: self.kind(),
            code: None,
            message: self.message(),
            param: self.param(),
            doc_url: None,
        };
        (self.status(), NO_STORE, Json(body)).into_response()
    }
}

/// The same error as a problem.
#[derive(Debug, Clone, Copy)]
struct AsProblem<E>(E);

impl IntoResponse for AsProblem<BookingError> {
    fn into_response(self) -> Response {
        let status = self.0.status();
        let body = ProblemBody {
            r#type: None,
            title: status.canonical_reason().unwrap_or_default(),
            status: status.as_u16(),
            detail: self.0.message(),
            code: None,
            errors: None,
        };
        (status, PROBLEM, Json(body)).into_response()
    }
}

#[derive(Debug, Clone, Copy, Error)]
enum CalendarError<E = BookingError> {
    #[error(transparent)]
    Booking(#[from] E),
}

#[derive(Debug, Clone, Copy, Error)]
enum ServiceError<E = CalendarError> {
    #[error(transparent)]
    Calendar(#[from] E),
}

impl IntoResponse for CalendarError {
    fn into_response(self) -> Response {
        let Self::Booking(error) = self;
        error.into_response()
    }
}

impl IntoResponse for ServiceError {
    fn into_response(self) -> Response {
        let Self::Calendar(error) = self;
        error.into_response()
    }
}

impl IntoResponse for AsProblem<ServiceError> {
    fn into_response(self) -> Response {
        let ServiceError::Calendar(CalendarError::Booking(error)) = self.0;
        AsProblem(error).into_response()
    }
}

#[derive(Debug, Clone, Copy, Error)]
#[error("The given data was invalid.")]
struct Invalid {
    errors: &'static BTreeMap<String, Vec<String>>,
}

impl IntoResponse for Invalid {
    fn into_response(self) -> Response {
        let body = FieldsBody {
            message: text::INVALID,
            errors: self.errors,
        };
        (StatusCode::UNPROCESSABLE_ENTITY, NO_STORE, Json(body)).into_response()
    }
}

#[derive(Debug, Clone, Copy, Error)]
#[error("The given data was invalid.")]
struct InvalidProblem {
    errors: &'static [FieldProblem],
}

impl IntoResponse for InvalidProblem {
    fn into_response(self) -> Response {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let body = ProblemBody {
            r#type: None,
            // The phrase of today; the `http` crate has that of 1999.
            title: "Unprocessable Content",
            status: status.as_u16(),
            detail: text::INVALID.into(),
            code: None,
            errors: Some(self.errors),
        };
        (status, PROBLEM, Json(body)).into_response()
    }
}

/// The response of `case` in `format`.
pub fn build(case: Case, format: Format, facts: Facts) -> Build {
    let not_found = BookingError::NotFound {
        id: facts.id,
        calendar: facts.calendar,
    };
    let nested = ServiceError::Calendar(CalendarError::Booking(not_found));
    let store = BookingError::Store(facts.chain);
    let (by_field, problems) = (facts.fields.by_field, facts.fields.problems);
    match (format, case) {
        (Format::Typed, Case::Fixed) => responds(BookingError::NotAllowed),
        (Format::Typed, Case::TwoStrings) => responds(not_found),
        (Format::Typed, Case::FieldErrors) => responds(Invalid { errors: by_field }),
        (Format::Typed, Case::Nested) => responds(nested),
        (Format::Typed, Case::Internal) => responds(store),
        (Format::Problem, Case::Fixed) => responds(AsProblem(BookingError::NotAllowed)),
        (Format::Problem, Case::TwoStrings) => responds(AsProblem(not_found)),
        (Format::Problem, Case::FieldErrors) => responds(InvalidProblem { errors: problems }),
        (Format::Problem, Case::Nested) => responds(AsProblem(nested)),
        (Format::Problem, Case::Internal) => responds(AsProblem(store)),
    }
}
