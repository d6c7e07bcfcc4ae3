#![deny(warnings)]
use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
#[api(kinds(
    rate_limit_error = 429,
    invalid_request_error = 400 | NOT_FOUND | 409,
    "api-error" = 5xx,
    anything = 4xx | 503,
))]
enum E {
    #[kind("rate_limit_error")]
    Slow,
    #[kind("invalid_request_error")]
    #[status(404)]
    Missing,
    #[kind("api-error")]
    #[status(502)]
    Upstream,
    #[kind("anything")]
    #[status(503)]
    Down,
    #[status(418)]
    WithoutKind,
}

fn main() {
    assert_eq!(E::Slow.status(), 429);
    assert_eq!(E::Missing.kind(), Some("invalid_request_error"));
    assert_eq!(E::Upstream.kind(), Some("api-error"));
    assert_eq!(E::Down.status(), 503);
    assert_eq!(E::WithoutKind.kind(), None);
}
