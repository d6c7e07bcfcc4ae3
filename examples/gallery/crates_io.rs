//! crates.io: one item with one text, whatever has happened.
//!
//! ```text
//! 404 {"errors":[{"detail":"crate `foo` does not have a version `1.0.0`"}]}
//! 500 Internal Server Error
//! ```
//!
//! The second is `text/plain`. Known from the registry's own source,
//! `src/util/errors`.

use std::time::{Duration, SystemTime};

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, put};
use fault::ApiError;
use fault::body::{Each, Fact, Format, Member, Shape};

/// `{"errors":[{"detail":…}]}`
#[derive(Debug)]
pub struct CratesIo;

impl Format for CratesIo {
    const SHAPE: Shape = Shape::json(&[Member::new("errors", Fact::List(Each::Once, &ITEM))]);
}

const ITEM: Shape = Shape::json(&[Member::new("detail", Fact::Message)]);

/// The status phrase, as text.
#[derive(Debug)]
pub struct PlainText;

impl Format for PlainText {
    const SHAPE: Shape = Shape::text(Fact::Reason);
}

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(format = CratesIo)]
pub enum CratesIoError {
    #[status(404)]
    NotFound,

    #[status(404)]
    #[message("crate `{0}` does not exist")]
    NoSuchCrate(String),

    #[status(404)]
    #[message("crate `{name}` does not have a version `{version}`")]
    NoSuchVersion { name: String, version: String },

    #[status(403)]
    #[message("this action requires authentication")]
    Unauthenticated,

    #[status(403)]
    #[message("This account is indefinitely locked. Reason: {reason}")]
    Locked { reason: &'static str },

    #[status(403)]
    #[message("This account is locked until {until}. Reason: {reason}")]
    LockedUntil {
        until: &'static str,
        reason: &'static str,
    },

    #[status(401)]
    #[header("www-authenticate", none)]
    #[message("The given API token does not match the format used by crates.io.")]
    TokenFormat,

    #[status(400)]
    #[message("crate version `{0}` is already uploaded")]
    AlreadyUploaded(String),

    #[status(400)]
    #[message("expected at most {most} keywords per crate")]
    TooManyKeywords { most: usize },

    #[status(413)]
    #[message("max upload size is: {most}")]
    TooLarge { most: usize },

    /// The header and the text say the same moment.
    #[status(429)]
    #[message(
        "You have published too many new crates in a short period of time. \
         Please try again after {date} and see https://crates.io/docs/rate-limits for more details.",
        date = httpdate::HttpDate::from(*.until)
    )]
    TooManyRequests {
        #[retry_after]
        until: SystemTime,
    },

    #[status(503)]
    #[message(
        "crates.io is currently in read-only mode. \
         Please check https://status.crates.io/ for details and try again later."
    )]
    ReadOnly,

    #[status(503)]
    #[message("Service unavailable")]
    Unavailable,

    /// What is not the contract's: no JSON.
    #[status(500)]
    #[format(PlainText)]
    #[error("unexpected")]
    Internal(#[from] std::io::Error),
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route("/crates/{name}", get(krate).put(publish))
        .route("/crates/{name}/{version}", get(version))
        .route("/me", get(async || CratesIoError::Unauthenticated))
        .route("/me/tokens", get(async || CratesIoError::TokenFormat))
        .route("/me/updates", get(locked).put(locked_until))
        .route("/summary", get(summary))
        .route("/session", put(async || CratesIoError::ReadOnly))
        .route("/metrics", get(async || CratesIoError::Unavailable))
        .fallback(async || CratesIoError::NotFound)
}

async fn krate(Path(name): Path<String>) -> CratesIoError {
    CratesIoError::NoSuchCrate(name)
}

async fn version(Path((name, version)): Path<(String, String)>) -> CratesIoError {
    CratesIoError::NoSuchVersion { name, version }
}

async fn publish(Path(name): Path<String>) -> CratesIoError {
    match &*name {
        "keywords" => CratesIoError::TooManyKeywords { most: 5 },
        "large" => CratesIoError::TooLarge { most: 5_242_880 },
        "many" => CratesIoError::TooManyRequests {
            until: SystemTime::UNIX_EPOCH + Duration::from_secs(1_445_412_481),
        },
        _ => CratesIoError::AlreadyUploaded("1.0.0".to_owned()),
    }
}

async fn locked() -> CratesIoError {
    CratesIoError::Locked {
        reason: "test lock reason",
    }
}

async fn locked_until() -> CratesIoError {
    CratesIoError::LockedUntil {
        until: "2099-12-12 at 12:12:12 UTC",
        reason: "test lock reason",
    }
}

async fn summary() -> Result<String, CratesIoError> {
    Ok(std::fs::read_to_string("/nowhere/summary.json")?)
}
