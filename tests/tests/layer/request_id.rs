//! The request's id: in the header, in the body, with the handler.

use axum::body::Body;
use axum::response::IntoResponse as _;
use axum::routing::get;
use axum::{Extension, Router};
use fault::body::{Envelope, Fact, Format, Keyed, Member, Problem, Shape, Typed};
use fault::layer::{FaultLayer, RequestId};
use fault::{ApiError, FieldErrors};
use http::{HeaderMap, Request};

use crate::support::{BookingError, ask, request};

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(409)]
#[kind("invalid_request_error")]
#[message("Taken")]
struct Taken {
    #[detail]
    request_id: &'static str,
    #[detail]
    by: &'static str,
}

/// A format without a place for details.
struct Terse;

impl Format for Terse {
    const SHAPE: Shape = Shape::json(&[Member::new("reason", Fact::Message)]);
}

#[derive(Debug, ApiError)]
#[api(format = Terse)]
#[status(400)]
#[message("No")]
struct No;

#[derive(Debug, ApiError)]
#[api(format = Keyed)]
#[status(409)]
struct Conflict;

#[derive(Debug, ApiError)]
#[api(format = Keyed)]
#[status(422)]
struct Invalid {
    #[fields]
    errors: FieldErrors,
}

fn routes() -> Router {
    Router::new()
        .route("/own", get(|| async { BookingError::NotFound { id: "7" } }))
        .route("/fixed", get(|| async { BookingError::Unauthorized }))
        .route(
            "/detail",
            get(|| async {
                Taken {
                    request_id: "mine",
                    by: "you",
                }
            }),
        )
        .route(
            "/fields",
            get(|| async {
                let mut errors = FieldErrors::new();
                errors.push("a", "errors.required", "required");
                Invalid { errors }
            }),
        )
        .route("/no-place", get(|| async { No }))
        .route("/no-body", get(|| async { Conflict }))
        .route("/panic", get(panics))
        .route("/echo", get(echo))
        .route(
            "/later",
            get(|| async {
                tokio::task::yield_now().await;
                BookingError::Unauthorized
            }),
        )
        .route(
            "/task",
            get(|| async {
                tokio::spawn(async { BookingError::Unauthorized.into_response() })
                    .await
                    .unwrap()
            }),
        )
}

async fn panics() {
    panic!("on purpose")
}

/// What a handler knows of the id.
async fn echo(headers: HeaderMap, Extension(id): Extension<RequestId>) -> String {
    assert_eq!(headers["x-request-id"], *id.as_header_value());
    id.to_string()
}

fn layer() -> FaultLayer<Typed> {
    FaultLayer::new()
        .request_id("X-Request-Id")
        .request_id_member("request_id")
}

fn with_id(path: &str, id: &str) -> Request<Body> {
    request("GET", path, &[("x-request-id", id)], "")
}

#[tokio::test]
async fn the_id_is_in_header_and_body_whoever_made_the_error() {
    for (path, body) in [
        (
            "/nowhere",
            r#"{"type":"invalid_request_error","code":"not_found","message":"Not Found","request_id":"r-1"}"#,
        ),
        (
            "/panic",
            r#"{"type":"api_error","code":"internal_server_error","message":"Internal Server Error","request_id":"r-1"}"#,
        ),
        (
            "/own",
            r#"{"type":"invalid_request_error","message":"No such booking: '7'","param":"id","request_id":"r-1"}"#,
        ),
        (
            "/fixed",
            r#"{"type":"authentication_error","message":"Invalid API key","request_id":"r-1"}"#,
        ),
        (
            "/later",
            r#"{"type":"authentication_error","message":"Invalid API key","request_id":"r-1"}"#,
        ),
        // A task of its own is out of sight.
        (
            "/task",
            r#"{"type":"authentication_error","message":"Invalid API key"}"#,
        ),
        // The fault's own detail stays, and there are never two.
        (
            "/detail",
            r#"{"type":"invalid_request_error","message":"Taken","request_id":"mine","by":"you"}"#,
        ),
        (
            "/fields",
            r#"{"errors":{"a":[{"key":"errors.required","description":"required"}]},"request_id":"r-1"}"#,
        ),
        // Where a format has no place for it, or no body, it does without.
        ("/no-place", r#"{"reason":"No"}"#),
        ("/no-body", ""),
        ("/echo", "r-1"),
    ] {
        let response = ask(routes().layer(layer()), with_id(path, "r-1")).await;
        assert_eq!(response.body(), body, "{path}");
        assert_eq!(response.headers()["x-request-id"], "r-1", "{path}");
    }
}

#[tokio::test]
async fn without_a_layer_around_it_a_body_has_no_id_again() {
    let app = routes().layer(layer());
    let with = ask(app, with_id("/fixed", "r-1")).await;
    let without = ask(routes(), with_id("/fixed", "r-1")).await;
    assert_eq!(
        with.body().len(),
        without.body().len() + r#","request_id":"r-1""#.len()
    );
    assert!(!without.headers().contains_key("x-request-id"));
}

#[tokio::test]
async fn an_id_that_is_not_fit_is_not_taken_over() {
    let long = "x".repeat(129);
    for id in ["", "a b", "<b>", "a\"b", "${x}", &long] {
        let response = ask(routes().layer(layer()), with_id("/echo", id)).await;
        let made = response.headers()["x-request-id"].to_str().unwrap();
        assert_eq!(made.len(), 32, "{id}");
        assert!(made.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
        assert_eq!(response.body(), made);
    }
    let mut twice = with_id("/echo", "one");
    twice
        .headers_mut()
        .append("x-request-id", "two".parse().unwrap());
    let response = ask(routes().layer(layer()), twice).await;
    assert_eq!(response.headers()["x-request-id"].len(), 32);
}

#[tokio::test]
async fn every_request_without_an_id_gets_one_of_its_own() {
    let app = routes().layer(layer());
    let mut ids = std::collections::HashSet::new();
    for _ in 0..100 {
        let response = ask(app.clone(), request("GET", "/fixed", &[], "")).await;
        let id = response.headers()["x-request-id"]
            .to_str()
            .unwrap()
            .to_owned();
        let body: Typed = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(body.details["request_id"], *id);
        assert!(ids.insert(id));
    }
}

#[tokio::test]
async fn a_layer_in_a_layer_has_the_same_id() {
    let inner = Router::new().nest("/inner", routes().layer(layer()));
    for layer in [layer(), FaultLayer::new().request_id("x-request-id")] {
        let app = inner.clone().layer(layer);
        let response = ask(app.clone(), request("GET", "/inner/fixed", &[], "")).await;
        let id = response.headers()["x-request-id"].to_str().unwrap();
        let body: Typed = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(body.details["request_id"], *id);
    }
    // An inner layer that knows of no id leaves the outer one's in place.
    let inner = Router::new().nest("/inner", routes().layer(FaultLayer::<Typed>::new()));
    let response = ask(inner.layer(layer()), with_id("/inner/fixed", "r-1")).await;
    let body: Typed = serde_json::from_slice(response.body()).unwrap();
    assert_eq!(body.details["request_id"], "r-1");
}

#[tokio::test]
async fn requests_that_take_turns_on_one_thread_keep_their_ids() {
    let app = routes().layer(layer());
    let ids: Vec<_> = (0..50).map(|number| format!("r-{number}")).collect();
    let asked: Vec<_> = ids
        .iter()
        .map(|id| tokio::spawn(ask(app.clone(), with_id("/later", id))))
        .collect();
    for (id, asked) in ids.iter().zip(asked) {
        let body: Typed = serde_json::from_slice(asked.await.unwrap().body()).unwrap();
        assert_eq!(body.details["request_id"], **id);
    }
}

#[tokio::test]
async fn a_format_shows_the_id_where_it_has_its_details() {
    macro_rules! body {
        ($format:ty) => {{
            let layer = FaultLayer::<$format>::new()
                .request_id("x-request-id")
                .request_id_member("request_id");
            ask(Router::new().layer(layer), with_id("/", "r-1")).await
        }};
    }
    assert_eq!(
        body!(Problem).body(),
        r#"{"title":"Not Found","status":404,"detail":"Not Found","code":"not_found","request_id":"r-1"}"#
    );
    assert_eq!(
        body!(Envelope<Typed>).body(),
        r#"{"error":{"type":"invalid_request_error","code":"not_found","message":"Not Found","request_id":"r-1"}}"#
    );
}

#[test]
#[should_panic(expected = "the format has no place for a member `request_id`")]
fn a_format_without_details_has_no_place_for_it() {
    let _ = FaultLayer::<Terse>::new().request_id_member("request_id");
}

#[test]
#[should_panic(expected = "the format has no place for a member `message`")]
fn a_member_of_the_format_is_not_taken() {
    let _ = FaultLayer::<Typed>::new().request_id_member("message");
}

#[test]
#[should_panic(expected = "`x request id` is not a header name")]
fn a_header_that_is_none_is_said_at_once() {
    let _ = FaultLayer::<Typed>::new().request_id("x request id");
}
