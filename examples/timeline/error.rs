//! The errors of the service, in the order of the table that clients read.

use std::time::Duration;

use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use fault::ApiError;
use fault::body::Coded;

use crate::line::LineError;

/// What can go wrong with a request.
///
/// Every body is `{"code":…,"message":…}`; the code is a text of digits.
#[derive(Debug, ApiError)]
#[api(format = Coded)]
pub enum TimelineError {
    /// The request makes no sense, or carries no authentication at all; the
    /// message says which.
    #[status(400)]
    #[code("100")]
    #[message("{reason}")]
    BadRequest {
        #[example("The path cannot be read")]
        reason: &'static str,
    },

    /// The credentials are incomplete or wrong.
    #[status(401)]
    #[code("101")]
    #[header("www-authenticate", "Bearer realm=\"timeline\"")]
    #[message("Could not authenticate you")]
    Unauthorized,

    /// We understood the request and will not do it; the message says why.
    /// Going beyond an update limit is one such reason.
    #[status(403)]
    #[code("103")]
    #[message("{why}")]
    Forbidden {
        #[example("You have said that already")]
        why: &'static str,
    },

    /// The URL leads nowhere, or what it names, say a user, is not there.
    #[status(404)]
    #[code("104")]
    #[message("Sorry, that does not exist: '{what}'")]
    NotFound {
        #[example("bob")]
        what: String,
    },

    /// The endpoint does not know this HTTP verb.
    #[status(405, "Method not allowed")]
    #[code("105")]
    #[message("This endpoint does not take this verb")]
    MethodNotAllowed {
        #[header("allow")]
        #[example("GET,HEAD")]
        allow: &'static str,
    },

    /// The request asks for a format that we do not write.
    #[status(406)]
    #[code("106")]
    #[message("There is no '{format}' here, only 'json'")]
    NotAcceptable {
        #[example("xml")]
        format: String,
    },

    /// This part of the API has been switched off for good.
    #[status(410)]
    #[code("110")]
    #[message("Version 0 of the API has been switched off, use version 1")]
    Gone,

    /// The app sends too many requests, and is held back for it.
    #[status(420, "Enhance Your Calm")]
    #[code("120")]
    #[message("Enhance your calm: this app searches too often")]
    EnhanceYourCalm {
        #[retry_after]
        #[example(Duration::from_secs(2))]
        wait: Duration,
    },

    /// The data cannot be worked with: a JSON body with a mistake in it, an
    /// image that is none.
    #[status(422, "Unprocessable Entity")]
    #[code("122")]
    #[message("{problem}")]
    UnprocessableEntity {
        #[example("A banner is a PNG image")]
        problem: &'static str,
    },

    /// The app has used up its rate limit for this resource.
    #[status(429)]
    #[code("129")]
    #[message("Rate limit exceeded")]
    TooManyRequests {
        #[retry_after]
        #[example(Duration::from_secs(2))]
        wait: Duration,
    },

    /// Something broke, most likely for a short while: much is going on, or
    /// one endpoint has a problem. Ask in the developers' forum whether others
    /// see it too, or try later.
    #[status(500)]
    #[code("999")]
    #[message("An error has occurred")]
    #[error("search index answered what cannot be read")]
    InternalServerError(#[source] serde_json::Error),

    /// We have not built this function yet.
    #[status(501)]
    #[code("201")]
    #[message("Lists are not implemented yet")]
    NotImplemented,

    /// The service is down, or is just being upgraded.
    #[status(502)]
    #[code("202")]
    #[message("Search is down or being upgraded")]
    #[error("search index is out of reach")]
    BadGateway(#[source] std::io::Error),

    /// The servers run, but have more requests than they can take. Try later.
    #[status(503)]
    #[code("203")]
    #[message("Over capacity")]
    ServiceUnavailable,

    /// The servers run, but something behind them failed to answer the
    /// request. Try later.
    #[status(504, "Gateway timeout")]
    #[code("204")]
    #[message("Search did not answer in time")]
    GatewayTimeout,
}

impl From<JsonRejection> for TimelineError {
    fn from(_: JsonRejection) -> Self {
        Self::UnprocessableEntity {
            problem: "The request body has to be a JSON object with a text 'status'",
        }
    }
}

impl From<QueryRejection> for TimelineError {
    fn from(_: QueryRejection) -> Self {
        Self::BadRequest {
            reason: "The query cannot be read",
        }
    }
}

impl From<PathRejection> for TimelineError {
    fn from(_: PathRejection) -> Self {
        Self::BadRequest {
            reason: "The path cannot be read",
        }
    }
}

impl From<LineError> for TimelineError {
    fn from(error: LineError) -> Self {
        match error {
            LineError::Unreachable(error) => Self::BadGateway(error),
            LineError::TimedOut => Self::GatewayTimeout,
            LineError::Garbled(error) => Self::InternalServerError(error),
        }
    }
}
