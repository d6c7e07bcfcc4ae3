//! Which responses a type gets, and that they can be written by hand instead.

use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use fault::{ApiError, Reply};

/// None, so that both are free.
#[derive(Debug, ApiError)]
#[api(respond())]
#[status(404)]
struct ByHand;

impl IntoResponse for ByHand {
    fn into_response(self) -> Response {
        let mut response = Reply::new(&self).into_response();
        response
            .headers_mut()
            .insert("x-by-hand", http::HeaderValue::from_static("axum"));
        response
    }
}

impl From<ByHand> for http::Response<Bytes> {
    fn from(error: ByHand) -> Self {
        let mut reply = Reply::new(&error);
        reply
            .headers_mut()
            .insert("x-by-hand", http::HeaderValue::from_static("http"));
        reply.into()
    }
}

/// One of them.
#[derive(Debug, ApiError)]
#[api(respond(axum))]
#[status(404)]
struct OnlyAxum;

/// Borrowing and generic, in all of them.
#[derive(Debug, ApiError)]
#[status(404)]
#[message("{0}{1:?}{N}")]
struct Both<'a, T: std::fmt::Debug, const N: usize>(&'a str, T);

#[test]
fn a_response_can_be_written_by_hand() {
    assert_eq!(ByHand.into_response().headers()["x-by-hand"], "axum");
    let response = http::Response::<Bytes>::from(ByHand);
    assert_eq!(response.headers()["x-by-hand"], "http");
}

#[test]
fn a_handlers_result_needs_nothing_else() {
    fn handler(id: &str) -> Result<&'static str, Both<'_, u8, 2>> {
        if id.is_empty() {
            Ok("found")
        } else {
            Err(Both(id, 1))
        }
    }
    assert_eq!(handler("").into_response().status(), 200);
    let response = handler("x").into_response();
    assert_eq!(response.status(), 404);
    assert_eq!(
        response.headers()["content-type"],
        "application/problem+json"
    );
    assert_eq!(OnlyAxum.into_response().status(), 404);
    let response = http::Response::<Bytes>::from(Both::<_, 2>("x", 1));
    assert_eq!(
        response.body(),
        r#"{"title":"Not Found","status":404,"detail":"x12"}"#
    );
}
