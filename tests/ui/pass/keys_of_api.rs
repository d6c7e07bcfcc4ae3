#![deny(warnings)]
use fault::{ApiError, Fault};

mod reexported {
    pub use fault as answers;
}

#[derive(Debug, ApiError)]
#[api(crate = reexported::answers, respond(http), no_serialize)]
#[api(docs = "https://example.com", codes = snake_case)]
#[status(404)]
struct Missing;

impl serde::Serialize for Missing {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

#[derive(Debug, ApiError)]
#[api(respond())]
#[status(404)]
struct Unanswered;

impl axum_core::response::IntoResponse for Unanswered {
    fn into_response(self) -> axum_core::response::Response {
        axum_core::response::Response::default()
    }
}

#[derive(Debug, ApiError)]
#[api(respond(http, axum))]
#[status(404)]
struct Both;

fn main() {
    assert_eq!(Missing.docs(), Some("https://example.com/missing"));
    assert_eq!(serde_json::to_string(&Missing).unwrap(), "null");
    assert_eq!(http::Response::<bytes::Bytes>::from(Missing).status(), 404);
    let response = axum_core::response::IntoResponse::into_response(Unanswered);
    assert_eq!(response.status(), 200);
    assert_eq!(
        axum_core::response::IntoResponse::into_response(Both).status(),
        404
    );
}
