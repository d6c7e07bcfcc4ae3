//! Stripe: an object in an envelope, its members in alphabetical order. A layer
//! gives every request an id, which is in the header of every response, and in
//! the body as part of a link to the request's log.
//!
//! ```text
//! 402 {"error":{"code":"card_declined","doc_url":"https://stripe.com/docs/error-codes/card-declined","message":"Your card has insufficient funds.","type":"card_error", …}}
//! ```
//!
//! Documented in the API reference, "Errors".

use axum::routing::{get, post};
use axum::{Extension, Router};
use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};
use fault::layer::{FaultLayer, RequestId};

/// `{"error":{"charge":…,"code":…,"decline_code":…,"doc_url":…,"message":…,"param":…,"type":…}}`,
/// other details before `type`.
#[derive(Debug)]
pub struct Stripe;

impl Format for Stripe {
    const SHAPE: Shape = Shape::json(&[Member::new("error", Fact::Object(&ERROR))]);
}

const ERROR: Shape = Shape::json(&[
    Member::new("charge", Fact::Detail("charge")),
    Member::new("code", Fact::Code),
    Member::new("decline_code", Fact::Detail("decline_code")),
    Member::new("doc_url", Fact::Docs),
    Member::new("message", Fact::Message),
    Member::new("param", Fact::Param),
    Member::details(),
    Member::new("type", Fact::Kind).required(),
]);

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(
    format = Stripe,
    kinds(
        api_error = 5xx,
        card_error = 402,
        idempotency_error = 400 | 409,
        invalid_request_error = 4xx,
    ),
)]
#[kind("invalid_request_error")]
pub enum StripeError {
    #[status(401)]
    #[header("www-authenticate", "Basic realm=\"Stripe\"")]
    #[message("Invalid API Key provided: {masked}")]
    InvalidKey { masked: String },

    #[status(402)]
    #[kind("card_error")]
    #[code("card_declined")]
    #[docs("https://stripe.com/docs/error-codes/card-declined")]
    #[message("Your card has insufficient funds.")]
    CardDeclined {
        #[detail]
        charge: String,
        #[detail]
        decline_code: &'static str,
    },

    /// With a link to the request's log.
    #[status(404)]
    #[code("resource_missing")]
    #[docs("https://stripe.com/docs/error-codes/resource-missing")]
    #[param("customer")]
    #[message("No such customer: '{id}'")]
    #[detail(
        "request_log_url",
        "https://dashboard.stripe.com/test/logs/{request}?t={time}"
    )]
    NoSuchCustomer {
        id: &'static str,
        request: RequestId,
        time: u64,
    },

    #[status(404)]
    #[message(
        "Unrecognized request URL ({method}: {path}). Please see https://stripe.com/docs \
         or we can help at https://support.stripe.com/."
    )]
    UnrecognizedUrl { method: String, path: String },

    #[status(409)]
    #[kind("idempotency_error")]
    #[code("idempotency_key_in_use")]
    #[docs("https://stripe.com/docs/error-codes/idempotency-key-in-use")]
    #[message("There is another request with this idempotency key in progress.")]
    IdempotencyKeyInUse,

    #[status(429)]
    #[code("rate_limit")]
    #[docs("https://stripe.com/docs/error-codes/rate-limit")]
    #[message("Request rate limit exceeded.")]
    RateLimited,

    #[status(500)]
    #[kind("api_error")]
    #[message("An unknown error occurred")]
    #[error("ledger failed")]
    Internal(#[from] std::io::Error),
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route("/v1/account", get(account))
        .route("/v1/charges", post(charge).put(in_use).get(limited))
        .route("/v1/customers/{id}", get(customer))
        .route("/v1/balance", get(balance))
        .fallback(unrecognized)
        .layer(FaultLayer::<Stripe>::new().request_id("request-id"))
}

async fn account() -> StripeError {
    StripeError::InvalidKey {
        masked: "sk_test_********1234".to_owned(),
    }
}

async fn charge() -> StripeError {
    StripeError::CardDeclined {
        charge: "ch_3N7lkEAiC1hpbHwn0xTYqqx7".to_owned(),
        decline_code: "insufficient_funds",
    }
}

async fn in_use() -> StripeError {
    StripeError::IdempotencyKeyInUse
}

async fn limited() -> StripeError {
    StripeError::RateLimited
}

async fn customer(Extension(request): Extension<RequestId>) -> StripeError {
    StripeError::NoSuchCustomer {
        id: "cus_9",
        request,
        time: 1_711_953_549,
    }
}

async fn balance() -> Result<String, StripeError> {
    Ok(std::fs::read_to_string("/nowhere/balance.json")?)
}

async fn unrecognized(request: axum::extract::Request) -> StripeError {
    StripeError::UnrecognizedUrl {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
    }
}
