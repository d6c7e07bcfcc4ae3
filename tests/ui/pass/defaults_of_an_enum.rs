#![deny(warnings)]
use fault::{ApiError, Fault, Retry, body::OAuth};

#[derive(Debug, ApiError)]
#[api(kinds(rate_limit_error = 429, api_error = 5xx, invalid_request_error = 4xx))]
#[status(401)]
#[kind("invalid_request_error")]
#[header("WWW-Authenticate", "Bearer")]
#[retry(never)]
#[format(OAuth)]
enum E {
    #[code("expired")]
    Expired,
    #[code("old")]
    #[header("www-authenticate", "Basic")]
    Old,
    #[code("gone")]
    #[status(410)]
    #[header("www-authenticate", none)]
    Gone,
    #[code("limited")]
    #[kind("rate_limit_error")]
    Limited(#[retry_after] u64),
    #[transparent]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

fn main() {
    let status = |error: E| error.status().as_u16();
    let authenticate = |error: E| {
        let response = http::Response::<bytes::Bytes>::from(error);
        let value = response.headers().get("www-authenticate")?;
        Some(value.to_str().unwrap().to_owned())
    };
    assert_eq!(status(E::Expired), 401);
    assert_eq!(status(E::Gone), 410);
    assert_eq!(status(E::Limited(3)), 429);
    assert_eq!(status(E::Inner(Inner)), 404);
    assert_eq!(E::Expired.retry(), Retry::Never);
    assert_eq!(E::Limited(3).retry(), Retry::After);
    assert_eq!(E::Gone.kind(), Some("invalid_request_error"));
    assert_eq!(E::Limited(3).kind(), Some("rate_limit_error"));
    assert_eq!(E::Inner(Inner).kind(), None);
    assert_eq!(authenticate(E::Expired).as_deref(), Some("Bearer"));
    assert_eq!(authenticate(E::Old).as_deref(), Some("Basic"));
    assert_eq!(authenticate(E::Gone), None);
    assert_eq!(authenticate(E::Inner(Inner)), None);
}
