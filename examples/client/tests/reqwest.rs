//! The same responses through both versions of reqwest that are in use, over a
//! socket, and as `http::Response`.

use std::time::Duration;

use bytes::Bytes;
use fault::client::{Advice, Decode as _, Failure};
use fault_example_client::client::what_to_do;
use fault_example_client::errors::{AuthErrorCode, BookingError, BookingErrorCode};
use fault_example_client::server::router;

async fn start() -> String {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, router()).await });
    base
}

/// The requests, as method, path, token and body.
const REQUESTS: [(&str, &str, Option<&str>, &str); 8] = [
    ("GET", "/bookings/2", None, ""),
    ("GET", "/bookings/busy", None, ""),
    ("GET", "/bookings/broken", None, ""),
    ("POST", "/bookings", None, ""),
    ("POST", "/bookings", Some("reader"), ""),
    ("POST", "/bookings", Some("writer"), r#"{"seats":[0]}"#),
    ("POST", "/bookings", Some("writer"), r#"{"name":"Ada"}"#),
    ("GET", "/proxy", None, ""),
];

/// Sends the requests by a version of reqwest.
macro_rules! failures {
    ($reqwest:ident, $base:expr) => {{
        let client = $reqwest::Client::new();
        let mut failures = Vec::new();
        for (method, path, token, body) in REQUESTS {
            let method = $reqwest::Method::from_bytes(method.as_bytes()).unwrap();
            let mut request = client
                .request(method, format!("{}{path}", $base))
                .body(body);
            if let Some(token) = token {
                request = request.bearer_auth(token);
            }
            let response = request.send().await.unwrap();
            let (status, headers) = (response.status(), response.headers().clone());
            let bytes = response.bytes().await.unwrap();
            failures.push(BookingError::decode(status, &headers, &bytes));
        }
        failures
    }};
}

fn check(failures: &[Failure<BookingError>]) {
    let is: Vec<_> = failures.iter().map(Failure::is).collect();
    assert_eq!(
        is,
        [
            Some(BookingErrorCode::NoSuchBooking),
            Some(BookingErrorCode::TooManyRequests),
            Some(BookingErrorCode::Store),
            Some(BookingErrorCode::Auth(AuthErrorCode::TokenMissing)),
            Some(BookingErrorCode::Auth(AuthErrorCode::ReadOnly)),
            Some(BookingErrorCode::Invalid),
            Some(BookingErrorCode::Taken),
            None,
        ]
    );
    let [missing, busy, broken, .., invalid, taken, proxy] = failures else {
        panic!("{failures:?}")
    };
    assert_eq!(missing.message(), Some("No such booking: '2'"));
    assert_eq!(missing.code().unwrap(), "no_such_booking");
    assert_eq!(missing.retry(), Advice::Never);
    assert_eq!(busy.retry(), Advice::After(Duration::from_secs(30)));
    assert_eq!(broken.message(), Some("Internal Server Error"));
    assert_eq!(
        what_to_do(invalid),
        "mend the form: name is required; seats[0] begins with 1;"
    );
    assert_eq!(taken.detail::<Vec<u32>>("free"), Some(vec![7, 8]));
    assert_eq!(proxy.retry(), Advice::After(Duration::from_secs(5)));
    assert_eq!(proxy.to_string(), "502 Bad Gateway");
}

#[tokio::test]
async fn reqwest_0_12() {
    let base = start().await;
    check(&failures!(reqwest_0_12, base));
}

#[tokio::test]
async fn reqwest_0_13() {
    let base = start().await;
    check(&failures!(reqwest, base));
}

#[test]
fn a_response_of_the_crate_http() {
    let response = http::Response::<Bytes>::from(BookingError::Taken { free: vec![1] });
    let failure = BookingError::decode_response(&response);
    assert_eq!(failure.is(), Some(BookingErrorCode::Taken));
    assert_eq!(failure.body(), response.body());
}
