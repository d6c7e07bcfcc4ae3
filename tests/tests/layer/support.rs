//! A situation: a request, and what has to come back.

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use fault::body::Typed;
use fault::layer::FaultLayer;
use fault::{ApiError, FaultInfo};
use http::{Request, Response};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

/// An enum as a service has one.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
pub(crate) enum BookingError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[param("id")]
    #[message("No such booking: '{id}'")]
    NotFound { id: &'static str },
    #[status(401)]
    #[kind("authentication_error")]
    #[header("www-authenticate", "Bearer")]
    #[message("Invalid API key")]
    Unauthorized,
    #[status(500)]
    #[kind("api_error")]
    #[error("booking store failed")]
    Store(#[from] std::io::Error),
}

/// Sends one request to `app`.
pub(crate) async fn ask(app: Router, request: Request<Body>) -> Response<Bytes> {
    let response = app.oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Response::from_parts(head, bytes)
}

/// `GET path`.
pub(crate) fn get(path: &str) -> Request<Body> {
    request("GET", path, &[], "")
}

/// A request with all its parts.
pub(crate) fn request(
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).unwrap()
}

/// The layer as most services would have it.
pub(crate) fn layer() -> FaultLayer<Typed> {
    FaultLayer::new()
}

/// The body that the layer gives a status without words of the service.
pub(crate) fn made(status: u16) -> String {
    let (kind, code, message) = match status {
        400 | 432 => ("invalid_request_error", "bad_request", "Bad Request"),
        401 => ("authentication_error", "unauthorized", "Unauthorized"),
        403 => ("authentication_error", "forbidden", "Forbidden"),
        404 => ("invalid_request_error", "not_found", "Not Found"),
        405 => (
            "invalid_request_error",
            "method_not_allowed",
            "Method Not Allowed",
        ),
        406 => ("invalid_request_error", "not_acceptable", "Not Acceptable"),
        408 => (
            "invalid_request_error",
            "request_timeout",
            "Request Timeout",
        ),
        413 => (
            "invalid_request_error",
            "content_too_large",
            "Content Too Large",
        ),
        415 => (
            "invalid_request_error",
            "unsupported_media_type",
            "Unsupported Media Type",
        ),
        416 => (
            "invalid_request_error",
            "range_not_satisfiable",
            "Range Not Satisfiable",
        ),
        422 => (
            "invalid_request_error",
            "unprocessable_content",
            "Unprocessable Content",
        ),
        429 => ("rate_limit_error", "too_many_requests", "Too Many Requests"),
        500 | 599 => (
            "api_error",
            "internal_server_error",
            "Internal Server Error",
        ),
        503 => ("api_error", "service_unavailable", "Service Unavailable"),
        504 => ("api_error", "gateway_timeout", "Gateway Timeout"),
        _ => panic!("{status} is not in the table"),
    };
    format!(r#"{{"type":"{kind}","code":"{code}","message":"{message}"}}"#)
}

/// What a response that the layer made has, whatever it is about.
#[track_caller]
pub(crate) fn assert_made(what: &str, response: &Response<Bytes>, status: u16) {
    assert_eq!(response.status(), status, "{what}");
    assert_eq!(response.body(), &made(status), "{what}");
    assert_head_of_made(what, response, status);
}

#[track_caller]
pub(crate) fn assert_head_of_made(what: &str, response: &Response<Bytes>, status: u16) {
    let headers = response.headers();
    let all = |name| headers.get_all(name).iter().collect::<Vec<_>>();
    assert_eq!(all("content-type"), ["application/json"], "{what}");
    assert_eq!(all("cache-control"), ["no-store"], "{what}");
    // Without a server around it, not every answer of axum has a length.
    if let Some(length) = headers.get("content-length") {
        assert_eq!(length, made(status).len().to_string().as_str(), "{what}");
    }
    for name in ["content-encoding", "etag", "last-modified", "trailer"] {
        assert!(!headers.contains_key(name), "{what}: {name}");
    }
    let answered = response.extensions().get::<FaultInfo>().unwrap();
    assert_eq!(answered.status(), status, "{what}");
}
