//! `axum_thiserror`: the enum itself is the body, so that its variants hold
//! the body's members, and whoever makes an error writes its text.

use std::collections::BTreeMap;
use std::hint::black_box;

use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum_thiserror::ErrorStatus;
use serde::Serialize;
use thiserror::Error;

use super::text;
use crate::case::{Body, Build, Case, Contender, Format};
use crate::facts::{Facts, FieldProblem};

#[derive(Debug, Error, Serialize, ErrorStatus)]
#[serde(untagged)]
enum BookingError {
    #[error("{message}")]
    #[status(StatusCode::FORBIDDEN)]
    NotAllowed {
        r#type: &'static str,
        message: &'static str,
    },
    #[error("{message}")]
    #[status(StatusCode::NOT_FOUND)]
    NotFound {
        r#type: &'static str,
        message: String,
        param: &'static str,
    },
    #[error("{message}")]
    #[status(StatusCode::UNPROCESSABLE_ENTITY)]
    Invalid {
        message: &'static str,
        #[serde(skip_serializing_if = "BTreeMap::is_empty")]
        errors: &'static BTreeMap<String, Vec<String>>,
    },
    #[error("{message}")]
    #[status(StatusCode::INTERNAL_SERVER_ERROR)]
    Store {
        r#type: &'static str,
        message: &'static str,
    },
}

#[derive(Debug, Error, Serialize, ErrorStatus)]
#[serde(untagged)]
enum BookingProblem {
    #[error("{detail}")]
    #[status(StatusCode::FORBIDDEN)]
    NotAllowed {
        title: &'static str,
        status: u16,
        detail: &'static str,
    },
    #[error("{detail}")]
    #[status(StatusCode::NOT_FOUND)]
    NotFound {
        title: &'static str,
        status: u16,
        detail: String,
    },
    #[error("{detail}")]
    #[status(StatusCode::UNPROCESSABLE_ENTITY)]
    Invalid {
        title: &'static str,
        status: u16,
        detail: &'static str,
        errors: &'static [FieldProblem],
    },
    #[error("{detail}")]
    #[status(StatusCode::INTERNAL_SERVER_ERROR)]
    Store {
        title: &'static str,
        status: u16,
        detail: &'static str,
    },
}

/// The response of `case` in `format`; it knows no nesting, so that a nested
/// error is the error itself.
pub fn contender(case: Case, format: Format, facts: Facts) -> Contender {
    Contender::new(
        "axum_thiserror",
        Body::OwnHeaders,
        match format {
            Format::Typed => typed(case, facts),
            Format::Problem => problem(case, facts),
        },
    )
}

fn not_found(facts: Facts) -> String {
    let Facts { id, calendar, .. } = black_box(facts);
    format!("No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was")
}

fn typed(case: Case, facts: Facts) -> Build {
    match case {
        Case::Fixed => Box::new(|| {
            black_box(BookingError::NotAllowed {
                r#type: "authentication_error",
                message: text::NOT_ALLOWED,
            })
            .into_response()
        }),
        Case::TwoStrings | Case::Nested => Box::new(move || {
            black_box(BookingError::NotFound {
                r#type: "invalid_request_error",
                message: not_found(facts),
                param: "id",
            })
            .into_response()
        }),
        Case::FieldErrors => Box::new(move || {
            black_box(BookingError::Invalid {
                message: text::INVALID,
                errors: facts.fields.by_field,
            })
            .into_response()
        }),
        Case::Internal => Box::new(|| {
            black_box(BookingError::Store {
                r#type: "api_error",
                message: "Internal Server Error",
            })
            .into_response()
        }),
    }
}

fn problem(case: Case, facts: Facts) -> Build {
    match case {
        Case::Fixed => Box::new(|| {
            black_box(BookingProblem::NotAllowed {
                title: "Forbidden",
                status: 403,
                detail: text::NOT_ALLOWED,
            })
            .into_response()
        }),
        Case::TwoStrings | Case::Nested => Box::new(move || {
            black_box(BookingProblem::NotFound {
                title: "Not Found",
                status: 404,
                detail: not_found(facts),
            })
            .into_response()
        }),
        Case::FieldErrors => Box::new(move || {
            black_box(BookingProblem::Invalid {
                title: "Unprocessable Content",
                status: 422,
                detail: text::INVALID,
                errors: facts.fields.problems,
            })
            .into_response()
        }),
        Case::Internal => Box::new(|| {
            black_box(BookingProblem::Store {
                title: "Internal Server Error",
                status: 500,
                detail: "Internal Server Error",
            })
            .into_response()
        }),
    }
}
