//! `BookingError::decode(…)`.

use http::{HeaderMap, Response, StatusCode};

use super::failure::Failure;
use super::received::Received;
use crate::contract::catalog::Catalog;

/// Decodes responses. Every type with a [`Catalog`] does: all that derive
/// [`ApiError`](crate::ApiError).
pub trait Decode: Catalog {
    /// Which of the type's errors a response is, and what it says.
    ///
    /// Never fails: see [`Failure`]. It does not ask whether the status is an
    /// error's; some APIs send errors with 200.
    fn decode(status: StatusCode, headers: &HeaderMap, body: impl AsRef<[u8]>) -> Failure<Self> {
        let body = body.as_ref();
        Failure::new(&Received::new(status, headers, body), body)
    }

    /// The same of a response whose body is there as a whole:
    /// `http::Response<Bytes>`, `<Vec<u8>>`, `<String>`.
    fn decode_response<B: AsRef<[u8]>>(response: &Response<B>) -> Failure<Self> {
        Self::decode(response.status(), response.headers(), response.body())
    }
}

impl<C: Catalog + ?Sized> Decode for C {}
