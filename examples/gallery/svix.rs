//! Svix: code and text are the endpoint's to say; a 422 lists what is wrong
//! where, as FastAPI does.
//!
//! ```text
//! 404 {"code":"not_found","detail":"Entity not found"}
//! 400 {"code":"invalid_range","detail":"'until' cannot be in the future"}
//! 422 {"detail":[{"loc":["body","url"],"msg":"…","type":"value_error"}]}
//! 500 {}
//! ```
//!
//! Known from the server's own source, `server/svix-server/src/error.rs`, and
//! its OpenAPI document.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use fault::body::{Each, Fact, Format, Member, Shape};
use fault::{ApiError, FieldErrors, FieldPath};

/// `{"code":…,"detail":…}`
#[derive(Debug)]
pub struct Standard;

impl Format for Standard {
    const SHAPE: Shape = Shape::json(&[
        Member::new("code", Fact::Code).required(),
        Member::new("detail", Fact::Message),
    ]);
}

/// `{"detail":[{"loc":[…],"msg":…,"type":…}]}`
#[derive(Debug)]
pub struct Validation;

impl Format for Validation {
    const SHAPE: Shape = Shape::json(&[Member::new(
        "detail",
        Fact::List(Each::FieldError, &FIELD_ERROR),
    )]);
}

const FIELD_ERROR: Shape = Shape::json(&[
    Member::new("loc", Fact::PathSteps),
    Member::new("msg", Fact::Description),
    Member::new("type", Fact::Key),
]);

/// `{}`
#[derive(Debug)]
pub struct Nothing;

impl Format for Nothing {
    const SHAPE: Shape = Shape::json(&[]);
}

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(format = Standard)]
pub enum SvixError {
    #[status(400)]
    #[code("generic_error")]
    #[message("Generic error")]
    Generic,

    #[status(401)]
    #[code("authentication_failed")]
    #[header("www-authenticate", none)]
    #[message("Incorrect authentication credentials.")]
    Unauthenticated,

    #[status(403)]
    #[code("insufficient access")]
    #[message("Insufficient access for the given operation.")]
    Forbidden,

    #[status(404)]
    #[code("not_found")]
    #[message("Entity not found")]
    NotFound,

    #[status(409)]
    #[code("conflict")]
    #[message("{detail}")]
    Conflict { detail: &'static str },

    #[status(413)]
    #[code("payload_too_large")]
    #[message("Request payload is too large.")]
    TooLarge,

    #[status(501)]
    #[code("not_implemented")]
    #[message("This API endpoint is not yet implemented.")]
    NotImplemented,

    /// What an endpoint has its own code and text for.
    #[message("{detail}")]
    Special {
        #[status]
        status: StatusCode,
        #[code]
        code: &'static str,
        detail: String,
    },

    #[status(422)]
    #[format(Validation)]
    Invalid(#[fields] FieldErrors),

    /// Database, queue, cache: clients are told nothing.
    #[status(500)]
    #[format(Nothing)]
    #[error("unexpected")]
    Internal(#[from] std::io::Error),
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route(
            "/app",
            get(async || SvixError::Generic)
                .post(create)
                .put(async || SvixError::TooLarge)
                .delete(async || SvixError::Forbidden),
        )
        .route("/auth", get(async || SvixError::Unauthenticated))
        .route("/endpoint", post(endpoint).get(recover))
        .route("/msg/{id}", post(resend))
        .route("/stream", get(async || SvixError::NotImplemented))
        .route("/stats", get(stats))
        .fallback(async || SvixError::NotFound)
}

async fn create() -> SvixError {
    SvixError::Conflict {
        detail: "An application with that id or uid already exists",
    }
}

async fn endpoint() -> SvixError {
    let mut errors = FieldErrors::new();
    errors.push(
        "body.url",
        "value_error",
        "Endpoint URL schemes must be https when endpoint_https_only is set.",
    );
    // Svix writes an index as a step of its own, in brackets.
    let second = FieldPath::from("body.channels").name("[1]");
    errors.push(second, "value_error", "Channel names are not empty.");
    SvixError::Invalid(errors)
}

async fn recover() -> SvixError {
    SvixError::Special {
        status: StatusCode::BAD_REQUEST,
        code: "invalid_range",
        detail: "'until' cannot be in the future".to_owned(),
    }
}

async fn resend() -> SvixError {
    SvixError::Special {
        status: StatusCode::BAD_REQUEST,
        code: "missing_payload",
        detail: "Unable to resend message. Payload is missing (probably expired).".to_owned(),
    }
}

async fn stats() -> Result<String, SvixError> {
    Ok(std::fs::read_to_string("/nowhere/stats.json")?)
}
