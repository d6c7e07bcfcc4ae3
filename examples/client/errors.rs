//! What server and client share: the errors, without a framework.

use std::time::Duration;

use fault::body::Problem;
use fault::{ApiError, FieldErrors};

/// What can go wrong with a booking.
#[derive(Debug, ApiError)]
#[api(
    format = Problem,
    codes = snake_case,
    docs = "https://bookings.example.org/errors#",
    discriminants = BookingErrorCode,
)]
pub enum BookingError {
    /// There is no such booking.
    #[status(404)]
    #[message("No such booking: '{id}'")]
    NoSuchBooking { id: String },

    /// Fields are missing or not valid.
    #[status(422)]
    #[message("The booking is not valid")]
    Invalid(#[fields] FieldErrors),

    /// Somebody else has the seats.
    #[status(409)]
    #[message("Taken; {} are free", .free.len())]
    Taken {
        #[detail]
        free: Vec<u32>,
    },

    /// Too many requests.
    #[status(429)]
    #[message("Slow down")]
    TooManyRequests {
        #[retry_after]
        wait: Duration,
    },

    /// The database failed. Its type is the server's, and so it is boxed here.
    #[status(500)]
    #[error("the store failed")]
    Store(#[source] Box<dyn std::error::Error + Send + Sync>),

    #[transparent]
    Auth(#[from] AuthError),
}

/// What is wrong with who asks.
#[derive(Debug, ApiError)]
#[api(codes = snake_case, discriminants = AuthErrorCode)]
pub enum AuthError {
    #[status(401)]
    #[header("www-authenticate", "Bearer")]
    #[message("A token is needed")]
    TokenMissing,

    #[status(403)]
    #[message("This token is for reading")]
    ReadOnly,
}
