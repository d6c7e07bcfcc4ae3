//! The client: a response is a value or a [`Failure`].

use std::error::Error;
use std::fmt::Write as _;

use fault::client::{Decode as _, Failure};

use crate::errors::{AuthErrorCode, BookingError, BookingErrorCode};

/// What the service says, or the error that it sends.
///
/// # Errors
///
/// Those of the connection, and every response that is not a success, as a
/// [`Failure<BookingError>`].
pub async fn send(
    request: reqwest::RequestBuilder,
) -> Result<String, Box<dyn Error + Send + Sync>> {
    let response = request.send().await?;
    if response.status().is_success() {
        return Ok(response.text().await?);
    }
    let (status, headers) = (response.status(), response.headers().clone());
    let failure = BookingError::decode(status, &headers, response.bytes().await?);
    Err(failure.into())
}

/// What the program does about an error, in words.
pub fn what_to_do(failure: &Failure<BookingError>) -> String {
    match failure.is() {
        Some(BookingErrorCode::NoSuchBooking) => "book anew".to_owned(),
        Some(BookingErrorCode::Invalid) => {
            let mut text = "mend the form:".to_owned();
            for (path, error) in failure.fields() {
                // Writing into a `String` does not fail.
                let _ = write!(text, " {path} {};", error.description());
            }
            text
        }
        Some(BookingErrorCode::Taken) => {
            let free: Vec<u32> = failure.detail("free").unwrap_or_default();
            format!("offer the seats {free:?}")
        }
        Some(BookingErrorCode::Auth(AuthErrorCode::TokenMissing)) => "log in".to_owned(),
        // Others, those of newer servers, and what is no error of the service.
        _ => format!("try again: {:?}", failure.retry()),
    }
}
