//! A request in some languages, and what has come back.

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;

pub(crate) async fn ask(app: Router, path: &str, language: Option<&str>) -> Response<Bytes> {
    let mut request = Request::builder().uri(path);
    if let Some(language) = language {
        request = request.header("accept-language", language);
    }
    let response = app.oneshot(request.body(Body::empty()).unwrap());
    let (head, body) = response.await.unwrap().into_parts();
    Response::from_parts(head, body.collect().await.unwrap().to_bytes())
}

/// A member of the JSON body.
pub(crate) fn member<'a>(body: &'a Value, path: &str) -> &'a str {
    body.pointer(path)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The JSON body, and the language that the headers name.
pub(crate) fn read(response: &Response<Bytes>) -> (Value, &str) {
    let body = serde_json::from_slice(response.body()).unwrap();
    let language = response.headers().get("content-language");
    (body, language.map_or("", |value| value.to_str().unwrap()))
}
