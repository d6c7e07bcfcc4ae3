//! `(StatusCode, headers, Json(struct))`, written in the handler.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hint::black_box;

use axum::Json;
use axum::response::IntoResponse;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderName, StatusCode};
use serde::Serialize;

use super::text;
use crate::case::{Build, Case, Format};
use crate::facts::{Facts, FieldProblem};

/// OnceHub's shape.
#[derive(Debug, Serialize)]
pub struct TypedBody {
    /// The kind.
    pub r#type: &'static str,
    /// The code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// The text.
    pub message: Cow<'static, str>,
    /// The parameter at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub param: Option<&'static str>,
    /// The documentation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc_url: Option<&'static str>,
}

/// Laravel's shape.
#[derive(Debug, Serialize)]
pub struct FieldsBody {
    /// The text.
    pub message: &'static str,
    /// The texts by field.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: &'static BTreeMap<String, Vec<String>>,
}

/// RFC 9457's.
#[derive(Debug, Serialize)]
pub struct ProblemBody {
    /// The documentation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<&'static str>,
    /// The status phrase.
    pub title: &'static str,
    /// The status.
    pub status: u16,
    /// The text.
    pub detail: Cow<'static, str>,
    /// The code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// The field errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<&'static [FieldProblem]>,
}

/// What goes with a `Json` body.
pub const NO_STORE: [(HeaderName, &str); 1] = [(CACHE_CONTROL, "no-store")];
/// What goes with a problem.
pub const PROBLEM: [(HeaderName, &str); 2] = [
    (CONTENT_TYPE, "application/problem+json"),
    (CACHE_CONTROL, "no-store"),
];

/// The response of `case` in `format`.
pub fn build(case: Case, format: Format, facts: Facts) -> Build {
    match format {
        Format::Typed => typed(case, facts),
        Format::Problem => problem(case, facts),
    }
}

fn not_found(facts: Facts) -> String {
    let Facts { id, calendar, .. } = black_box(facts);
    format!("No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was")
}

fn typed(case: Case, facts: Facts) -> Build {
    let json = |status, r#type, message: Cow<'static, str>, param| {
        let body = TypedBody {
            r#type,
            code: None,
            message,
            param,
            doc_url: None,
        };
        (status, NO_STORE, Json(body)).into_response()
    };
    match case {
        Case::Fixed => Box::new(move || {
            let message = text::NOT_ALLOWED.into();
            json(StatusCode::FORBIDDEN, "authentication_error", message, None)
        }),
        Case::TwoStrings | Case::Nested => Box::new(move || {
            let message = not_found(facts).into();
            json(
                StatusCode::NOT_FOUND,
                "invalid_request_error",
                message,
                Some("id"),
            )
        }),
        Case::FieldErrors => Box::new(move || {
            let body = FieldsBody {
                message: text::INVALID,
                errors: black_box(facts).fields.by_field,
            };
            (StatusCode::UNPROCESSABLE_ENTITY, NO_STORE, Json(body)).into_response()
        }),
        Case::Internal => Box::new(move || {
            let message = "Internal Server Error".into();
            json(
                StatusCode::INTERNAL_SERVER_ERROR,
                "api_error",
                message,
                None,
            )
        }),
    }
}

fn problem(case: Case, facts: Facts) -> Build {
    let json = |status: StatusCode, title, detail: Cow<'static, str>, errors| {
        let body = ProblemBody {
            r#type: None,
            title,
            status: status.as_u16(),
            detail,
            code: None,
            errors,
        };
        (status, PROBLEM, Json(body)).into_response()
    };
    match case {
        Case::Fixed => Box::new(move || {
            let detail = text::NOT_ALLOWED.into();
            json(StatusCode::FORBIDDEN, "Forbidden", detail, None)
        }),
        Case::TwoStrings | Case::Nested => Box::new(move || {
            json(
                StatusCode::NOT_FOUND,
                "Not Found",
                not_found(facts).into(),
                None,
            )
        }),
        Case::FieldErrors => Box::new(move || {
            let errors = Some(black_box(facts).fields.problems);
            json(
                StatusCode::UNPROCESSABLE_ENTITY,
                "Unprocessable Content",
                text::INVALID.into(),
                errors,
            )
        }),
        Case::Internal => Box::new(move || {
            let phrase = "Internal Server Error";
            json(
                StatusCode::INTERNAL_SERVER_ERROR,
                phrase,
                phrase.into(),
                None,
            )
        }),
    }
}
