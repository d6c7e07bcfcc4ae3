//! The server: a handler returns the shared errors, and that is all.

use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use fault::FieldErrors;
use serde::Deserialize;

use crate::errors::{AuthError, BookingError};

/// The service.
pub fn router() -> Router {
    Router::new()
        .route("/bookings", post(create))
        .route("/bookings/{id}", get(read))
        // What is between a client and a service may answer by itself.
        .route("/proxy", get(proxy))
}

async fn read(Path(id): Path<String>) -> Result<&'static str, BookingError> {
    match id.as_str() {
        "1" => Ok("Ada, seats 3 and 4"),
        "busy" => Err(BookingError::TooManyRequests {
            wait: Duration::from_secs(30),
        }),
        "broken" => Err(BookingError::Store("disk full".into())),
        _ => Err(BookingError::NoSuchBooking { id }),
    }
}

#[derive(Deserialize)]
struct NewBooking {
    #[serde(default)]
    name: String,
    #[serde(default)]
    seats: Vec<u32>,
}

async fn create(headers: HeaderMap, body: Bytes) -> Result<&'static str, BookingError> {
    match headers
        .get(header::AUTHORIZATION)
        .map(HeaderValue::as_bytes)
    {
        Some(b"Bearer writer") => {}
        Some(_) => Err(AuthError::ReadOnly)?,
        None => Err(AuthError::TokenMissing)?,
    }
    let booking: NewBooking = serde_json::from_slice(&body)
        .map_err(|_| BookingError::Invalid([("", "json", "is not JSON")].into()))?;
    let mut errors = FieldErrors::new();
    if booking.name.is_empty() {
        errors.push("name", "required", "is required");
    }
    if booking.seats.contains(&0) {
        errors.push("seats[0]", "positive", "begins with 1");
    }
    errors.into_result().map_err(BookingError::Invalid)?;
    Err(BookingError::Taken { free: vec![7, 8] })
}

async fn proxy() -> impl IntoResponse {
    let page = "<html><body>502 Bad Gateway</body></html>";
    let headers = [
        (header::CONTENT_TYPE, "text/html"),
        (header::RETRY_AFTER, "5"),
    ];
    (StatusCode::BAD_GATEWAY, headers, page)
}
