//! The errors of the service, in the order of the two tables that clients
//! read: the client's errors with their causes, the server's with what to do.

use std::error::Error;
use std::time::Duration;

use axum::extract::rejection::{JsonRejection, PathRejection};
use fault::body::Fields;
use fault::{ApiError, FieldErrors};

use crate::line::LineError;

/// What can go wrong with a request.
///
/// Every body is `{"message":…}`; a 422 lists the errors of each field too.
#[derive(Debug, ApiError)]
#[api(format = Fields)]
pub enum PaymentError {
    /// The request cannot be understood.
    #[status(400)]
    #[message("The request body has to be a JSON object.")]
    #[error("unreadable request body")]
    #[cause("The body is not JSON")]
    #[cause("A required parameter is missing")]
    #[cause("The data is garbled")]
    BadRequest(#[from] JsonRejection),

    /// The request has to carry an API key that is in use.
    #[status(401)]
    #[header("www-authenticate", "Bearer realm=\"payments\"")]
    #[message("A valid API key is required.")]
    #[cause("There is no `Authorization` header")]
    #[cause("The API key is wrong")]
    #[cause("The API key has been revoked")]
    Unauthorized,

    /// The API key is good, but this is out of its reach.
    #[status(403)]
    #[message("This API key has no permission for this.")]
    #[cause("The API key lacks a permission")]
    #[cause("The resource is another organisation's")]
    Forbidden,

    /// There is no such resource.
    #[status(404)]
    #[message("The resource was not found.")]
    #[cause("The id is wrong")]
    #[cause("The resource has been deleted")]
    #[cause("The URL is misspelt")]
    NotFound,

    /// The endpoint does not take this HTTP method, say a POST where it can
    /// only be read.
    #[status(405)]
    #[message("This endpoint does not take this method.")]
    #[cause("The wrong HTTP method, for instance POST in place of GET")]
    MethodNotAllowed {
        #[header("allow")]
        #[example("GET,HEAD")]
        allow: &'static str,
    },

    /// The request does not go with the state that the resource is in, for
    /// instance since it exists already.
    #[status(409)]
    #[message("There is a payment with the reference '{reference}' already.")]
    #[cause("The resource exists already")]
    #[cause("Two requests at the same time")]
    #[cause("The resource is locked")]
    Conflict {
        #[header("payment-reference")]
        #[example("order-1027")]
        reference: String,
    },

    /// The request can be read, but what it says is not valid.
    #[status(422, "Unprocessable Entity")]
    #[message("The given data was invalid.")]
    #[cause("A required field is missing")]
    #[cause("A value is of the wrong type")]
    #[cause("A value is out of its range")]
    Invalid(
        #[fields]
        #[example([
            ("email", "required", "The email field is required."),
            ("email", "email", "The email must be a valid email address."),
            ("amount", "min", "The amount must be greater than 0."),
        ])]
        FieldErrors,
    ),

    /// The rate limit is reached: wait before the next request.
    #[status(429)]
    #[message("Too many requests.")]
    #[cause("Too many requests within a short time; see the rate limits")]
    TooManyRequests {
        #[retry_after]
        #[example(Duration::from_secs(30))]
        wait: Duration,
    },

    /// Something failed that should not have. If it stays, ask support.
    #[status(500)]
    #[error("payment ledger failed")]
    #[remedy("Try again, with a pause that doubles each time")]
    Ledger(#[from] std::io::Error),

    /// The card network's answer made no sense. It seldom lasts.
    #[status(502)]
    #[error("card network gave no receipt")]
    #[remedy("Try again after a short pause")]
    BadGateway(#[source] Box<dyn Error + Send + Sync>),

    /// The service is overloaded or being maintained.
    #[status(503)]
    #[remedy("Try again after a pause")]
    #[remedy("Have a look at the status page")]
    ServiceUnavailable {
        #[retry_after]
        #[example(Duration::from_secs(30))]
        wait: Duration,
    },

    /// The card network did not answer in time.
    #[status(504)]
    #[error("card network did not answer in time")]
    #[remedy("Try again, with a pause that doubles each time")]
    GatewayTimeout,
}

impl From<PathRejection> for PaymentError {
    fn from(_: PathRejection) -> Self {
        Self::NotFound
    }
}

impl From<LineError> for PaymentError {
    fn from(error: LineError) -> Self {
        match error {
            LineError::TimedOut => Self::GatewayTimeout,
            LineError::Unreachable(error) => Self::BadGateway(error.into()),
            LineError::Garbled(error) => Self::BadGateway(error.into()),
        }
    }
}
