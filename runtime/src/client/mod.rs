//! The other end: from a received response back to the error (feature `client`).
//!
//! [`Decode::decode`] takes status, headers and body of any HTTP client and returns
//! a [`Failure`]: which of the service's errors it is, its message, details and
//! field errors, and whether to try again. It reads every wire format, since a
//! format is data, and it has an answer for every response.
//!
//! ```
//! use fault::client::{Advice, Decode as _};
//! use fault::{ApiError, body::Typed};
//!
//! // In a crate that server and client share.
//! #[derive(Debug, ApiError)]
//! #[api(format = Typed, codes = snake_case, discriminants = BookingErrorCode)]
//! pub enum BookingError {
//!     #[status(404)]
//!     #[kind("invalid_request_error")]
//!     #[message("No such booking: '{id}'")]
//!     NoSuchBooking { id: String },
//!     #[status(429)]
//!     #[kind("rate_limit_error")]
//!     TooManyRequests {
//!         #[retry_after]
//!         wait: std::time::Duration,
//!     },
//! }
//!
//! // In the client; with reqwest, `status()`, `headers()` and `bytes()` of its response.
//! # let error = BookingError::NoSuchBooking { id: "123".into() };
//! # let response = http::Response::<bytes::Bytes>::from(error);
//! let failure = BookingError::decode(response.status(), response.headers(), response.body());
//! match failure.is() {
//!     Some(BookingErrorCode::NoSuchBooking) => println!("gone: {failure}"),
//!     Some(BookingErrorCode::TooManyRequests) => println!("wait: {:?}", failure.retry()),
//!     // An error of a newer server, or a proxy's page.
//!     None => println!("{failure}, {:?}", failure.retry()),
//! }
//! assert_eq!(failure.is(), Some(BookingErrorCode::NoSuchBooking));
//! assert_eq!(failure.message(), Some("No such booking: '123'"));
//! assert_eq!(failure.retry(), Advice::Never);
//! ```
//!
//! # One crate of errors for server and client
//!
//! ```text
//! bookings-errors/   the error enums: fault, without the features of frameworks
//! bookings-server/   depends on it, and on fault with `axum`
//! bookings-client/   depends on it, and on fault with `client`
//! ```
//!
//! ```toml
//! # bookings-errors/Cargo.toml
//! [dependencies]
//! fault = "0.1"
//!
//! # bookings-server/Cargo.toml
//! [dependencies]
//! bookings-errors = { path = "../bookings-errors" }
//! fault = { version = "0.1", features = ["axum"] }
//! axum = "0.8"
//!
//! # bookings-client/Cargo.toml
//! [dependencies]
//! bookings-errors = { path = "../bookings-errors" }
//! fault = { version = "0.1", features = ["client"] }
//! reqwest = "0.13"
//! ```
//!
//! Features are additive, and the responses of frameworks are there in the server
//! though the errors' crate names none. What must not reach the client's
//! dependencies, such as a database, stays out of the enum:
//!
//! ```
//! # use fault::ApiError;
//! #[derive(Debug, ApiError)]
//! enum BookingError {
//!     #[status(500)]
//!     #[error("booking store failed")]
//!     Store(#[source] Box<dyn std::error::Error + Send + Sync>),
//! }
//! ```
//!
//! The server then writes `.map_err(|error| BookingError::Store(error.into()))`, or
//! names its own types in `#[from(…)]` where it may depend on them.
//!
//! # With reqwest
//!
//! reqwest 0.12 and 0.13 have the types of `http` 1, so nothing is in between.
//! `error_for_status` would drop the body.
//!
//! ```ignore
//! let response = client.get(url).send().await?;
//! if response.status().is_success() {
//!     return Ok(response.json().await?);
//! }
//! let (status, headers) = (response.status(), response.headers().clone());
//! Err(BookingError::decode(status, &headers, response.bytes().await?))
//! ```
//!
//! # How an error is recognised
//!
//! Of the type's errors, nested ones included, those are held against the response
//! that have its status, or whose status comes from a field:
//!
//! 1. The body has the form of the error's format, and the fixed values in it.
//! 2. Every fact for programs that is the same every time agrees: kind, code,
//!    parameter, domain. A number may be sent as a text and the other way around.
//!    A link or a text for people may have changed.
//! 3. Of the errors that are left, those win with which most facts agree, then
//!    most titles, then the longest fixed parts of the message.
//!
//! If several are left, they are alike on the wire: [`Failure::candidates`] has them
//! all. [`ambiguous`] lists such errors, for a test.
//!
//! A code that the type does not have is an error of a newer server: `is()` is
//! `None`; code, message and details are there all the same. So it is with a page
//! of a proxy, a body that is cut off or empty, and with a response of another
//! service, as far as something can be read. A response to `HEAD` has no body, so
//! that only errors without one are recognised. Media type, byte order mark and
//! bytes that are not UTF-8 make no difference, but an HTML page is never the
//! body of a format that sends texts. What a variant delegates to a `dyn Fault` is
//! not in the catalog, and so it is not known to clients.

mod advice;
mod ambiguous;
mod decode;
mod expected;
mod failure;
mod field_item;
mod matching;
mod path;
mod places;
mod reading;
mod received;
mod said;
mod template;

pub use self::advice::Advice;
pub use self::ambiguous::{Ambiguous, ambiguous};
pub use self::decode::Decode;
pub use self::failure::Failure;
