//! Five mistakes, and code that uses the type: five errors, none in that code.

use fault::body::Typed;
use fault::{ApiError, Catalog, Fault};

#[derive(Debug, ApiError)]
#[api(
    format = Typed,
    kinds(invalid_request_error = 400 | 404 | 409, rate_limit_error = 429, api_error = 5xx),
)]
pub enum BookingError {
    #[status(200)]
    #[kind("invalid_request_error")]
    #[message("No such booking: '{id}'")]
    NotFound { id: String },

    #[status(409)]
    #[kind("invalid_reqest_error")]
    #[message("Taken: {0}")]
    Taken(String),

    #[kind("rate_limit_error")]
    #[message("Slow down")]
    RateLimited {
        #[retry_after]
        #[retry_after]
        wait: std::time::Duration,
    },

    #[status(500)]
    #[kind("api_error")]
    #[message("The store failed: {0}")]
    Store(#[from] std::io::Error),

    #[kind("api_error")]
    Unknown,
}

fn handler(id: &str) -> Result<String, BookingError> {
    if id.is_empty() {
        return Err(BookingError::NotFound { id: id.to_owned() });
    }
    Ok(std::fs::read_to_string(id)?)
}

fn respond(id: &str) -> axum_core::response::Response {
    axum_core::response::IntoResponse::into_response(handler(id))
}

fn main() {
    let error = handler("").unwrap_err();
    let response = http::Response::<bytes::Bytes>::from(BookingError::Unknown);
    println!("{error} {:?} {}", error.status(), response.status());
    println!(
        "{:?} {}",
        BookingError::CATALOG,
        serde_json::to_string(&error).unwrap()
    );
    let error: Box<dyn std::error::Error> = Box::new(error);
    drop((error, respond("")));
}

// messages: 5
