//! What the layer has no business with.

use std::future::ready;

use axum::body::Body;
use axum::response::IntoResponse;
use axum::routing::{any, get};
use axum::{Extension, Json, Router};
use fault::body::{Problem, Typed};
use fault::layer::{FaultLayer, KeepBody};
use fault::{ApiError, FaultInfo};
use http::{Response, StatusCode};
use serde_json::json;

use crate::support::{BookingError, ask, assert_made, get as ask_for, layer, request};

#[derive(Debug, ApiError)]
#[api(format = Problem)]
#[status(409)]
#[message("Sold out")]
struct SoldOut;

fn response(status: u16, headers: &[(&str, &str)], body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body.into()).unwrap()
}

/// A service without the layer; every answer of it has to come out as it is.
fn app() -> Router {
    /// A route that always answers the same.
    macro_rules! always {
        ($answer:expr) => {
            any(|| async { $answer.into_response() })
        };
    }
    const HTML: &str = "text/html; charset=utf-8";
    Router::new()
        .route("/own", always!(BookingError::NotFound { id: "7" }))
        .route("/own/401", always!(BookingError::Unauthorized))
        .route(
            "/own/500",
            always!(BookingError::Store(std::io::Error::other("disk"))),
        )
        .route("/own/other-format", always!(SoldOut))
        .route("/own/task", any(in_a_task))
        .route(
            "/json/400",
            always!((StatusCode::BAD_REQUEST, Json(json!({"error": 1})))),
        )
        .route(
            "/json/charset",
            always!(response(
                400,
                &[("content-type", "Application/JSON; charset=utf-8")],
                "{}"
            )),
        )
        .route(
            "/json/suffix",
            always!(response(
                502,
                &[("content-type", "application/vnd.x+json")],
                "[]"
            )),
        )
        .route(
            "/json/large",
            always!(response(
                500,
                &[("content-type", "application/json")],
                vec![b' '; 10 << 20]
            )),
        )
        .route(
            "/html",
            always!(response(
                404,
                &[("content-type", HTML)],
                "<h1>Not here</h1>"
            )),
        )
        .route(
            "/image",
            always!(response(404, &[("content-type", "image/png")], "\u{1}PNG")),
        )
        .route("/bytes", always!((StatusCode::BAD_REQUEST, vec![1_u8, 2])))
        .route(
            "/keep",
            always!((
                StatusCode::BAD_REQUEST,
                Extension(KeepBody),
                "no such colour"
            )),
        )
        .route("/ok", always!("fine"))
        .route("/ok/json", always!(Json(json!({"fine": true}))))
        .route(
            "/ok/stream",
            always!(response(200, &[("content-type", "text/plain")], stream())),
        )
        .route("/created", always!(StatusCode::CREATED))
        .route(
            "/101",
            always!(response(101, &[("upgrade", "websocket")], "")),
        )
        .route("/204", always!(StatusCode::NO_CONTENT))
        .route(
            "/206",
            always!(response(
                206,
                &[("content-range", "bytes 0-1/9"), ("etag", "\"1\"")],
                "ab"
            )),
        )
        .route(
            "/301",
            always!(response(301, &[("location", "/ok")], "moved")),
        )
        .route("/304", always!(response(304, &[("etag", "\"1\"")], "")))
        .route(
            "/600",
            always!(response(600, &[("content-type", "text/plain")], "odd")),
        )
        .route("/999", always!(response(999, &[], "")))
}

/// Where no layer sees that a fault becomes a response.
async fn in_a_task() -> Response<Body> {
    let response = tokio::spawn(async { BookingError::Unauthorized.into_response() });
    response.await.unwrap()
}

fn stream() -> Body {
    let frames = ["one ", "two ", "three"].map(|part| {
        Ok::<_, std::convert::Infallible>(http_body::Frame::data(bytes::Bytes::from(part)))
    });
    Body::new(http_body_util::StreamBody::new(Frames(frames.into_iter())))
}

struct Frames<I>(I);

impl<I: Iterator + Unpin> futures_core::Stream for Frames<I> {
    type Item = I::Item;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<I::Item>> {
        std::task::Poll::Ready(self.0.next())
    }
}

const PATHS: &[&str] = &[
    "/own",
    "/own/401",
    "/own/500",
    "/own/other-format",
    "/own/task",
    "/json/400",
    "/json/charset",
    "/json/suffix",
    "/json/large",
    "/html",
    "/image",
    "/bytes",
    "/keep",
    "/ok",
    "/ok/json",
    "/ok/stream",
    "/created",
    "/101",
    "/204",
    "/206",
    "/301",
    "/304",
    "/600",
    "/999",
];

#[tokio::test]
async fn what_is_meant_as_it_is_passes_byte_for_byte() {
    for path in PATHS {
        for method in ["GET", "HEAD", "POST"] {
            let bare = ask(app(), request(method, path, &[], "")).await;
            let layered = ask(app().layer(layer()), request(method, path, &[], "")).await;
            assert_eq!(layered.status(), bare.status(), "{method} {path}");
            assert_eq!(layered.headers(), bare.headers(), "{method} {path}");
            assert_eq!(layered.body(), bare.body(), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn a_fault_keeps_saying_which_entry_it_was() {
    let response = ask(app().layer(layer()), ask_for("/own/401")).await;
    let answered = response.extensions().get::<FaultInfo>().unwrap();
    assert_eq!(answered.entry().name(), "Unauthorized");
    assert_eq!(answered.kind(), Some("authentication_error"));
    assert_eq!(answered.code(), None);
    let without_layer = ask(app(), ask_for("/own/401")).await;
    assert!(without_layer.extensions().get::<FaultInfo>().is_none());
    let response = ask(app().layer(layer()), ask_for("/ok")).await;
    assert!(response.extensions().get::<FaultInfo>().is_none());
}

#[tokio::test]
async fn html_is_replaced_where_that_is_wanted() {
    let app = app().layer(FaultLayer::<Typed>::new().replace_html());
    assert_made("html", &ask(app.clone(), ask_for("/html")).await, 404);
    let image = ask(app, ask_for("/image")).await;
    assert_eq!(image.headers()["content-type"], "image/png");
}

#[tokio::test]
async fn a_success_may_have_any_media_type_and_length() {
    let app = Router::new()
        .route(
            "/",
            get(|| ready(response(200, &[("content-type", "text/plain")], stream()))),
        )
        .layer(layer());
    let response = ask(app, ask_for("/")).await;
    assert_eq!(response.body(), "one two three");
}
