//! The errors of the service: the whole contract with its clients.

use std::time::Duration;

use fault::ApiError;
use fault::body::Typed;

/// What can go wrong with a request.
///
/// Every body is `{"type":…,"message":…,"param":…}`, where `param` is left out
/// if no one parameter is at fault. `type` is one of four.
#[derive(Debug, ApiError)]
#[api(
    format = Typed,
    kinds(
        /// We cannot tell who is calling. Send your API key in the header
        /// `API-Key`, exactly as it was given to you.
        authentication_error = 401 | 403,
        /// A parameter of the request has a value that we cannot work with. See
        /// that all required parameters are there and that URLs are written in
        /// full, with `https://` in front.
        invalid_request_error = 404 | 409 | 422,
        /// The account sends more requests a second than it may.
        rate_limit_error = 429,
        /// Something failed on our side.
        api_error = 5xx,
    ),
)]
pub enum BookingError {
    /// We do not know who is calling: send your API key, exactly as it was
    /// given to you, in the header `API-Key`.
    #[status(401)]
    #[kind("authentication_error")]
    #[header("www-authenticate", "ApiKey realm=\"bookings\"")]
    #[docs("https://bookings.example.org/errors#unauthenticated")]
    #[message("No valid API key in the 'API-Key' header")]
    Unauthenticated,

    /// No booking has this id.
    #[status(404)]
    #[kind("invalid_request_error")]
    #[param("id")]
    #[message("No such booking: '{id}'")]
    NoSuchBooking {
        #[example("123")]
        id: String,
    },

    /// No webhook subscription has this id.
    #[status(404)]
    #[kind("invalid_request_error")]
    #[param("id")]
    #[message("No such webhook subscription: '{id}'")]
    NoSuchWebhook {
        #[example("45")]
        id: String,
    },

    /// The name of a webhook subscription is taken.
    #[status(409)]
    #[kind("invalid_request_error")]
    #[param("name")]
    #[message("A webhook subscription with this name already exists: '{name}'")]
    DuplicateWebhook {
        #[example("New Bookings")]
        name: String,
    },

    /// A parameter is missing or its value cannot be accepted. URLs are given
    /// in full, with `https://` in front.
    #[status(422)]
    #[kind("invalid_request_error")]
    #[docs("https://bookings.example.org/errors/invalid-parameter")]
    #[message("Invalid '{param}': {problem}")]
    InvalidParameter {
        #[param]
        #[example("url")]
        param: &'static str,
        #[example("a full URL that begins with https:// is expected")]
        problem: &'static str,
    },

    /// More requests a second than the account may send.
    #[kind("rate_limit_error")] // Its one status, 429, comes from the table.
    #[message("Request rate limit exceeded")]
    RateLimited {
        #[retry_after]
        #[example(Duration::from_secs(1))]
        wait: Duration,
    },

    /// The mistake is ours.
    #[status(500)]
    #[kind("api_error")]
    #[error("booking store failed")] // For the log. Clients read "Internal Server Error".
    Store(#[from] rusqlite::Error),
}

/// What clients read where axum itself refuses a request or a handler panics.
/// No code makes these errors: the layer takes their words, by status. For
/// other statuses its own words will do.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
pub enum RefusedByAxum {
    /// The body is not JSON, or the URL cannot be decoded.
    #[status(400)]
    #[kind("invalid_request_error")]
    #[message("The request cannot be read")]
    Unreadable,

    /// Nothing is at this URL.
    #[status(404)]
    #[kind("invalid_request_error")]
    #[message("No such URL")]
    NoSuchUrl,

    /// The body is not declared as `application/json`.
    #[status(415)]
    #[kind("invalid_request_error")]
    #[message("The request body has to be JSON, declared as application/json")]
    NotJson,

    /// The body is JSON, but not of the documented form.
    #[status(422)]
    #[kind("invalid_request_error")]
    #[message("The request body has to be a JSON object of the documented form")]
    OtherForm,
}
