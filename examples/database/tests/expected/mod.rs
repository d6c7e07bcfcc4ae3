//! What clients read, of every database and driver alike.

use bytes::Bytes;
use fault_example_database::error::BookingError;
use http::Response;

/// Status, body, and the time to wait.
pub(crate) type Answer = (u16, &'static str, Option<&'static str>);

pub(crate) const TAKEN: Answer = (
    409,
    r##"{"title":"Conflict","status":409,"detail":"Another booking has this value","code":"taken","errors":[{"detail":"is the reference of another booking","pointer":"#/reference"}]}"##,
    None,
);
pub(crate) const UNKNOWN_ROOM: Answer = (
    422,
    r##"{"title":"Unprocessable Content","status":422,"detail":"The booking is not valid","code":"invalid","errors":[{"detail":"is no room of this house","pointer":"#/room"}]}"##,
    None,
);
pub(crate) const CHECK: Answer = (
    422,
    r##"{"title":"Unprocessable Content","status":422,"detail":"The booking is not valid","code":"invalid","errors":[{"detail":"must be from 1 to 8","pointer":"#/guests"}]}"##,
    None,
);
pub(crate) const IN_USE: Answer = (
    409,
    r#"{"title":"Conflict","status":409,"detail":"The room has bookings","code":"room_in_use"}"#,
    None,
);
pub(crate) const BUSY: Answer = (
    503,
    r#"{"title":"Service Unavailable","status":503,"detail":"Service Unavailable","code":"busy"}"#,
    Some("1"),
);
pub(crate) const DATABASE: Answer = (
    500,
    r#"{"title":"Internal Server Error","status":500,"detail":"Internal Server Error","code":"database"}"#,
    None,
);

#[track_caller]
pub(crate) fn assert_answer(error: BookingError, (status, body, wait): Answer) {
    let text = format!("{error:?}");
    let response = Response::<Bytes>::from(error);
    assert_eq!(response.body(), body, "{text}");
    assert_eq!(response.status(), status, "{text}");
    let sent = response.headers().get("retry-after");
    assert_eq!(sent.map(|value| value.to_str().unwrap()), wait, "{text}");
}
