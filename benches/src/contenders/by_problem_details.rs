//! `problem_details`: RFC 9457 alone, in an order of its own.

use std::hint::black_box;

use axum::response::IntoResponse;
use http::StatusCode;
use problem_details::ProblemDetails;
use serde::Serialize;

use super::text;
use crate::case::{Body, Build, Case, Contender, Format};
use crate::facts::{Facts, FieldProblem};

#[derive(Debug, Serialize)]
struct Errors {
    errors: &'static [FieldProblem],
}

/// The response of `case`, if `format` is the one that the crate has.
pub fn contender(case: Case, format: Format, facts: Facts) -> Option<Contender> {
    if format == Format::Typed {
        return None;
    }
    let build: Build = match case {
        Case::Fixed => Box::new(|| {
            ProblemDetails::from_status_code(black_box(StatusCode::FORBIDDEN))
                .with_detail(text::NOT_ALLOWED)
                .into_response()
        }),
        Case::TwoStrings | Case::Nested => Box::new(move || {
            let Facts { id, calendar, .. } = black_box(facts);
            ProblemDetails::from_status_code(StatusCode::NOT_FOUND)
                .with_detail(format!(
                    "No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was"
                ))
                .into_response()
        }),
        Case::FieldErrors => Box::new(move || {
            ProblemDetails::from_status_code(StatusCode::UNPROCESSABLE_ENTITY)
                .with_title("Unprocessable Content")
                .with_detail(text::INVALID)
                .with_extensions(Errors {
                    errors: black_box(facts).fields.problems,
                })
                .into_response()
        }),
        Case::Internal => Box::new(|| {
            ProblemDetails::from_status_code(black_box(StatusCode::INTERNAL_SERVER_ERROR))
                .with_detail("Internal Server Error")
                .into_response()
        }),
    };
    Some(Contender::new("problem_details", Body::OwnOrder, build))
}
