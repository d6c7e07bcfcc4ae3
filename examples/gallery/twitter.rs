//! Twitter's API 1.1: numbers for codes, and one of them for two statuses.
//!
//! ```text
//! 420 Enhance Your Calm {"errors":[{"code":88,"message":"Rate limit exceeded"}]}
//! 429 Too Many Requests {"errors":[{"code":88,"message":"Rate limit exceeded"}]}
//! ```
//!
//! Documented in the developer documentation, "Response codes". That the body
//! of a 420 had this code is an assumption.

use axum::Router;
use axum::routing::{get, post};
use fault::ApiError;
use fault::body::{Each, Fact, Format, Member, Shape};

/// `{"errors":[{"code":…,"message":…}]}`
#[derive(Debug)]
pub struct Twitter;

impl Format for Twitter {
    const SHAPE: Shape = Shape::json(&[Member::new("errors", Fact::List(Each::Once, &ITEM))])
        .with_media_type("application/json;charset=utf-8");
}

const ITEM: Shape = Shape::json(&[
    Member::new("code", Fact::Code).required(),
    Member::new("message", Fact::Message),
]);

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(format = Twitter)]
pub enum TwitterError {
    #[status(401)]
    #[header("www-authenticate", "OAuth realm=\"https://api.twitter.com\"")]
    #[code(32)]
    #[message("Could not authenticate you.")]
    Unauthenticated,

    #[status(404)]
    #[code(34)]
    #[message("Sorry, that page does not exist")]
    NotFound,

    #[status(403)]
    #[code(64)]
    #[message("Your account is suspended and is not permitted to access this feature.")]
    Suspended,

    /// The search's own limit, which depends on what you search.
    #[status(420, "Enhance Your Calm")]
    #[code(88, shared)]
    #[message("Rate limit exceeded")]
    SearchLimited,

    /// The limit of an endpoint, for a quarter of an hour.
    #[status(429)]
    #[code(88, shared)]
    #[header("x-rate-limit-remaining", "0")]
    #[message("Rate limit exceeded")]
    RateLimited {
        #[header("x-rate-limit-limit")]
        limit: u32,
        /// In seconds since 1970.
        #[header("x-rate-limit-reset")]
        reset: u64,
    },

    #[status(503)]
    #[code(130)]
    #[message("Over capacity")]
    OverCapacity,

    #[status(500)]
    #[code(131)]
    #[message("Internal error")]
    #[error("unexpected")]
    Internal(#[from] std::io::Error),

    #[status(403)]
    #[code(187)]
    #[message("Status is a duplicate.")]
    Duplicate,

    #[status(400)]
    #[code(215)]
    #[message("Bad Authentication data.")]
    BadAuthentication,
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route("/account.json", get(async || TwitterError::Unauthenticated))
        .route("/lists.json", get(async || TwitterError::Suspended))
        .route("/search.json", get(async || TwitterError::SearchLimited))
        .route("/timeline.json", get(timeline))
        .route("/stream.json", get(async || TwitterError::OverCapacity))
        .route("/trends.json", get(trends))
        .route("/update.json", post(async || TwitterError::Duplicate))
        .route(
            "/token.json",
            post(async || TwitterError::BadAuthentication),
        )
        .fallback(async || TwitterError::NotFound)
}

async fn timeline() -> TwitterError {
    TwitterError::RateLimited {
        limit: 15,
        reset: 1_445_412_480,
    }
}

async fn trends() -> Result<String, TwitterError> {
    Ok(std::fs::read_to_string("/nowhere/trends.json")?)
}
