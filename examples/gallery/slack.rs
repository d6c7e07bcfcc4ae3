//! Slack's Web API: an error is a 200 whose body says that it is none, but for
//! the rate limit.
//!
//! ```text
//! 200 {"ok":false,"error":"channel_not_found"}
//! 429 {"ok":false,"error":"ratelimited"}
//! ```
//!
//! Documented in "Web API", "Evaluating responses" and "Rate limits".

use std::time::Duration;

use axum::Router;
use axum::routing::post;
use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};
use serde::Serialize;

/// `{"ok":false,"error":…}`, then details.
#[derive(Debug)]
pub struct Slack;

impl Format for Slack {
    const SHAPE: Shape = Shape::json(&[
        Member::new("ok", Fact::FixedBool(false)),
        Member::new("error", Fact::Code).required(),
        Member::details(),
    ])
    .with_media_type("application/json; charset=utf-8");
}

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(format = Slack, codes = snake_case)]
#[status(200, soft)]
pub enum SlackError {
    /// There is no such channel, or you may not see it.
    ChannelNotFound,
    /// The token is not valid.
    InvalidAuth,
    /// A message has at most 100 attachments.
    TooManyAttachments,
    /// The token lacks a scope.
    MissingScope {
        #[detail]
        needed: &'static str,
        #[detail]
        provided: String,
    },
    /// Arguments are missing or not valid.
    InvalidArguments {
        #[detail]
        response_metadata: ResponseMetadata,
    },
    /// You send too many requests.
    #[status(429)]
    Ratelimited {
        #[retry_after]
        wait: Duration,
    },
}

/// What is wrong with the arguments, a line each.
#[derive(Debug, Serialize)]
pub struct ResponseMetadata {
    pub messages: Vec<String>,
}

/// A method for each error.
pub fn routes() -> Router {
    Router::new()
        .route(
            "/conversations.info",
            post(async || SlackError::ChannelNotFound),
        )
        .route("/auth.test", post(async || SlackError::InvalidAuth))
        .route(
            "/chat.postMessage",
            post(async || SlackError::TooManyAttachments),
        )
        .route("/chat.delete", post(delete))
        .route("/chat.update", post(update))
        .route("/users.list", post(users))
}

async fn delete() -> SlackError {
    let scopes = ["channels:read", "users:read"];
    SlackError::MissingScope {
        needed: "chat:write",
        provided: scopes.join(","),
    }
}

async fn update() -> SlackError {
    let missing = "[ERROR] missing required field: channel";
    SlackError::InvalidArguments {
        response_metadata: ResponseMetadata {
            messages: vec![missing.to_owned()],
        },
    }
}

async fn users() -> SlackError {
    SlackError::Ratelimited {
        wait: Duration::from_secs(30),
    }
}
