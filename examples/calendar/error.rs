//! The errors of the service, in the order of the table that clients read.

use std::time::Duration;

use axum::extract::rejection::{FormRejection, JsonRejection, PathRejection};
use fault::body::{Keyed, OAuth};
use fault::{ApiError, FieldErrors};

/// What can go wrong with a request.
///
/// Two formats live side by side: the token endpoint answers as OAuth 2.0
/// wants it; elsewhere the status says it all, and only a 422 has a body.
#[derive(Debug, ApiError)]
#[api(format = Keyed)]
pub enum CalendarError {
    /// A parameter of the token request is missing or cannot be read. The
    /// token endpoint alone answers 400, as RFC 6749 demands.
    #[status(400)]
    #[code("invalid_request")]
    #[format(OAuth)]
    #[message("{0}")]
    TokenRequest(#[example("The parameter 'grant_type' is missing")] &'static str),

    /// The client's id and secret do not belong together.
    #[status(400)]
    #[code("invalid_client")]
    #[format(OAuth)]
    #[message("Unknown client_id or wrong client_secret")]
    TokenClient,

    /// The authorization code or refresh token is unknown, or has been used.
    #[status(400)]
    #[code("invalid_grant")]
    #[format(OAuth)]
    #[message("Unknown or spent {grant}")]
    TokenGrant {
        #[example("authorization code")]
        grant: &'static str,
    },

    /// Tokens are given for an authorization code or a refresh token alone.
    #[status(400)]
    #[code("unsupported_grant_type")]
    #[format(OAuth)]
    #[message("No such grant_type: {grant_type}")]
    TokenGrantType {
        #[example("password")]
        grant_type: String,
    },

    /// The access token is missing or not known. Where you hold a refresh
    /// token, trade it for a new access token, then repeat the request.
    #[status(401)]
    #[header("www-authenticate", "Bearer realm=\"calendar\"")]
    Unauthenticated,

    /// Your plan has no such feature.
    #[status(402)]
    PlanLacksFeature,

    /// The access token is good, but not for this: ask the user to authorize
    /// the scope that the request takes.
    #[status(403)]
    ScopeMissing,

    /// There is no such thing, for instance no calendar with this id.
    #[status(404)]
    NoSuchResource,

    /// Parameters of the request are not valid. The body lists, for every
    /// field, what is wrong. An event without an `event_id` is answered by
    ///
    /// ```example
    /// ```
    ///
    /// where `key` is for programs and `description` for people.
    #[status(422, "Unprocessable")]
    Invalid(
        #[fields]
        #[example([("event_id", "errors.required", "required")])]
        FieldErrors,
    ),

    /// The calendar's own provider no longer accepts the credentials that we
    /// hold. The user has been mailed a request to relink; you may want to ask
    /// for it as well.
    #[status(423)]
    RelinkNeeded,

    /// You went beyond your rate limits: 50 requests in a second or 500 in a
    /// minute. Stop sending for a while.
    #[status(429)]
    RateLimited {
        #[retry_after]
        #[example(Duration::from_secs(12))]
        wait: Duration,
    },

    /// Something failed on our side.
    #[status(500, "Server Error")]
    #[error("event journal failed")]
    Journal(#[from] std::io::Error),
}

/// A body that cannot be read is an error of the request as a whole.
impl From<JsonRejection> for CalendarError {
    fn from(_: JsonRejection) -> Self {
        let mut errors = FieldErrors::new();
        errors.push(
            fault::FieldPath::root(),
            "errors.unreadable",
            "a JSON object is expected",
        );
        Self::Invalid(errors)
    }
}

impl From<FormRejection> for CalendarError {
    fn from(_: FormRejection) -> Self {
        Self::TokenRequest("A form of media type application/x-www-form-urlencoded is expected")
    }
}

impl From<PathRejection> for CalendarError {
    fn from(_: PathRejection) -> Self {
        Self::NoSuchResource
    }
}
