use fault::{ApiError, body::Typed};

// Told once, on the first of them.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum BookingError {
    #[status(404)]
    NoBooking,
    #[status(404)]
    #[kind("invalid_request_error")]
    NoWebhook,
    #[status(409)]
    Taken,
    #[status(410)]
    Cancelled,
    #[status(422)]
    InvalidName,
    #[status(422)]
    InvalidUrl,
    #[status(500)]
    Store,
    #[status(503)]
    Busy,
}

fn main() {}
