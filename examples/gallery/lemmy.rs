//! Lemmy: `error` is the code, `message` is there where it has something to
//! add, and what was caused by another error shows it as `cause`.
//!
//! ```text
//! 400 {"error":"blocked_url"}
//! 400 {"error":"pictrs_response_error","message":"reason"}
//! 404 {"error":"not_found","cause":"Query returned no rows"}
//! ```
//!
//! Known from Lemmy's own source, `crates/utils/src/error.rs`: the first two as
//! version 0.19 sends them, `cause` as versions after it do.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};

/// `{"error":…}`, then details.
#[derive(Debug)]
pub struct Lemmy;

impl Format for Lemmy {
    const SHAPE: Shape = Shape::json(&[
        Member::new("error", Fact::Code).required(),
        Member::details(),
    ]);
}

/// What went wrong. It is a 400 unless something else is said.
#[derive(Debug, ApiError)]
#[api(format = Lemmy, codes = snake_case)]
#[status(400)]
pub enum LemmyErrorType {
    #[status(401)]
    #[header("www-authenticate", none)]
    IncorrectLogin,
    #[status(404)]
    NotFound,
    #[status(429)]
    TooManyRequests,
    NotLoggedIn,
    NotAModerator,
    SiteBan,
    InvalidPassword,
    EmailAlreadyTaken,
    BlockedUrl,
    PictrsResponseError(#[detail("message")] String),
    InvalidEmailAddress(#[detail("message")] String),
    RegistrationDenied(#[detail("message")] &'static str),
    Unknown,
    #[transparent]
    Untranslated(#[from] UntranslatedError),
}

/// What users do not get to see.
#[derive(Debug, ApiError)]
#[api(format = Lemmy, codes = snake_case)]
#[status(400)]
pub enum UntranslatedError {
    DomainBlocked(#[detail("message")] String),
}

/// What went wrong, and the error behind it, which clients read too.
#[derive(Debug, ApiError)]
#[api(format = Lemmy)]
#[detail("cause", "{cause}")]
#[error("{error_type}")]
pub struct LemmyError {
    #[transparent]
    pub error_type: LemmyErrorType,
    #[source]
    #[expose]
    pub cause: Box<dyn std::error::Error + Send + Sync>,
}

impl From<rusqlite::Error> for LemmyError {
    fn from(cause: rusqlite::Error) -> Self {
        let error_type = match cause {
            rusqlite::Error::QueryReturnedNoRows => LemmyErrorType::NotFound,
            _ => LemmyErrorType::Unknown,
        };
        Self {
            error_type,
            cause: cause.into(),
        }
    }
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route(
            "/post",
            post(async || LemmyErrorType::BlockedUrl)
                .put(async || LemmyErrorType::NotLoggedIn)
                .delete(async || LemmyErrorType::NotAModerator),
        )
        .route("/post/{id}", get(read))
        .route("/user/{step}", post(user))
        .route("/resolve_object", get(resolve))
        .route("/search", get(async || LemmyErrorType::TooManyRequests))
        .fallback(async || LemmyErrorType::NotFound)
}

async fn read(Path(id): Path<String>) -> Result<(), LemmyError> {
    id.parse::<u32>().map_err(|cause| LemmyError {
        error_type: LemmyErrorType::Unknown,
        cause: cause.into(),
    })?;
    Err(rusqlite::Error::QueryReturnedNoRows)?
}

async fn user(Path(step): Path<String>) -> LemmyErrorType {
    match &*step {
        "login" => LemmyErrorType::IncorrectLogin,
        "banned" => LemmyErrorType::SiteBan,
        "change_password" => LemmyErrorType::InvalidPassword,
        "register" => LemmyErrorType::EmailAlreadyTaken,
        "email" => LemmyErrorType::InvalidEmailAddress("ada".to_owned()),
        "application" => LemmyErrorType::RegistrationDenied("no reason given"),
        "avatar" => LemmyErrorType::PictrsResponseError("reason".to_owned()),
        _ => LemmyErrorType::Unknown,
    }
}

async fn resolve() -> Result<(), LemmyErrorType> {
    Err(UntranslatedError::DomainBlocked("test".to_owned()))?
}
