//! What the framework, its middleware or a bare string have made.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::error_handling::HandleErrorLayer;
use axum::extract::{DefaultBodyLimit, Form, Path, Query};
use axum::response::IntoResponse as _;
use axum::routing::{any, any_service, get, post};
use axum::{BoxError, Extension, Json, Router};
use http::{Request, Response, StatusCode};
use serde::Deserialize;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::services::ServeDir;
use tower_http::timeout::TimeoutLayer;
use tower_http::validate_request::ValidateRequestHeaderLayer;

use crate::support::{ask, assert_head_of_made, assert_made, layer, made, request};

#[derive(Debug, Deserialize)]
struct Input {
    #[serde(rename = "count")]
    _count: u32,
}

/// An extension that nothing adds.
#[derive(Debug, Clone)]
struct Absent;

async fn input(_: Json<Input>) {}

/// A response in which everything but the body is worth keeping.
fn dressed(status: u16, media_type: &str, body: impl Into<Body>) -> Response<Body> {
    Response::builder()
        .status(status)
        .header("content-type", media_type)
        .header("content-language", "en")
        .header("etag", "\"1\"")
        .header("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT")
        .header("retry-after", "7")
        .header("set-cookie", "a=1")
        .header("set-cookie", "b=2")
        .header("www-authenticate", "Bearer")
        .header("x-request-id", "42")
        .body(body.into())
        .unwrap()
}

/// A body without an end, which nobody may read.
fn endless() -> Body {
    Body::new(http_body_util::StreamBody::new(Endless))
}

struct Endless;

impl futures_core::Stream for Endless {
    type Item = Result<http_body::Frame<Bytes>, std::io::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        panic!("the body was read")
    }
}

fn app() -> Router {
    let timeout = |status: u16| {
        let status = StatusCode::from_u16(status).unwrap();
        TimeoutLayer::with_status_code(status, Duration::from_millis(1))
    };
    let forever = || get(std::future::pending::<()>);
    let to_503 = || HandleErrorLayer::new(|_: BoxError| async { StatusCode::SERVICE_UNAVAILABLE });
    let shed = ServiceBuilder::new()
        .layer(to_503())
        .load_shed()
        .concurrency_limit(0);
    let late = ServiceBuilder::new()
        .layer(to_503())
        .timeout(Duration::from_millis(1));
    let nested = Router::new().route("/here", post(|| async {}));
    let nested_fallback = Router::new()
        .route("/here", get(|| async {}))
        .fallback(|| async { (StatusCode::NOT_FOUND, "nothing in here") });
    Router::new()
        .route("/get", get(|| async {}))
        .route("/two", get(|| async {}).post(|| async {}))
        .route("/json", post(input))
        .route("/text", post(|_: String| async {}))
        .route("/path/{id}", get(|_: Path<u32>| async {}))
        .route("/pair/{a}/{b}", get(|_: Path<u32>| async {}))
        .route("/query", get(|_: Query<Input>| async {}))
        .route(
            "/form",
            get(|_: Form<Input>| async {}).post(|_: Form<Input>| async {}),
        )
        .route("/extension", get(|_: Extension<Absent>| async {}))
        .layer(DefaultBodyLimit::max(64))
        .route("/limited", post(input).layer(RequestBodyLimitLayer::new(8)))
        .route("/408", forever().layer(timeout(408)))
        .route("/503", forever().layer(timeout(503)))
        .route("/504", forever().layer(timeout(504)))
        .route("/shed", get(|| async {}).layer(shed))
        .route("/late", forever().layer(late))
        .route(
            "/acceptable",
            get(|| async {}).layer(ValidateRequestHeaderLayer::accept("application/json")),
        )
        .route("/panic", any(panics))
        .route("/panic/string", get(panics_with_a_string))
        .route("/panic/any", get(panics_with_a_number))
        .route("/panic/caught", get(panics).layer(CatchPanicLayer::new()))
        .route(
            "/panic/call",
            any_service(tower::service_fn(panics_when_called)),
        )
        .route("/empty/{status}", any(empty))
        .route(
            "/plain",
            get(|| async { dressed(429, "text/plain", "slow") }),
        )
        .route(
            "/plain/loud",
            get(|| async { dressed(403, "TEXT/Plain; charset=utf-8", "no") }),
        )
        .route(
            "/plain/large",
            get(|| async { dressed(500, "text/plain", vec![b'x'; 10 << 20]) }),
        )
        .route(
            "/plain/endless",
            get(|| async { dressed(500, "text/plain", endless()) }),
        )
        .route(
            "/undescribed",
            get(|| async {
                let mut response = Response::new(Body::from("what is this"));
                *response.status_mut() = StatusCode::NOT_FOUND;
                response
            }),
        )
        .route(
            "/encoded",
            get(|| async {
                let mut response = dressed(400, "text/plain", vec![0x1f, 0x8b]);
                let gzip = "gzip".parse().unwrap();
                response.headers_mut().insert("content-encoding", gzip);
                response
            }),
        )
        .route(
            "/json/empty",
            get(|| async { dressed(500, "application/json", Body::empty()) }),
        )
        .route(
            "/range",
            get(|| async {
                (
                    StatusCode::RANGE_NOT_SATISFIABLE,
                    [("content-range", "bytes */9")],
                )
            }),
        )
        .nest("/nested", nested)
        .nest("/nested/fallback", nested_fallback)
        .nest_service("/files", ServeDir::new("no such directory"))
        .layer(layer())
}

async fn panics() {
    panic!("on purpose")
}

async fn panics_with_a_string() {
    panic!("on {}", "purpose")
}

async fn panics_with_a_number() {
    std::panic::panic_any(7)
}

#[expect(clippy::unused_async, reason = "a service's future that is never made")]
async fn never() -> Result<Response<Body>, std::convert::Infallible> {
    Ok(().into_response())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "what a service is called with"
)]
fn panics_when_called(
    request: Request<Body>,
) -> impl Future<Output = Result<Response<Body>, std::convert::Infallible>> {
    assert!(request.uri().path().is_empty(), "before there is a future");
    never()
}

async fn empty(Path(status): Path<u16>) -> StatusCode {
    StatusCode::from_u16(status).unwrap()
}

/// What is asked, and with which status it is answered.
type Situation = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
    u16,
);

const JSON: &[(&str, &str)] = &[("content-type", "application/json")];
const FORM: &[(&str, &str)] = &[("content-type", "application/x-www-form-urlencoded")];
const LONG: &str =
    r#"{"count":1,"more":"0123456789012345678901234567890123456789012345678901234567890"}"#;

#[rustfmt::skip] // A line is a situation.
const SITUATIONS: &[Situation] = &[
    ("unknown route", "GET", "/nowhere", &[], "", 404),
    ("unknown route, other method", "PUT", "/nowhere", &[], "", 404),
    ("unknown route in a nested router", "GET", "/nested/no", &[], "", 404),
    ("nested fallback", "GET", "/nested/fallback/no", &[], "", 404),
    ("fallback service without the file", "GET", "/files/no.txt", &[], "", 404),
    ("wrong method", "POST", "/get", &[], "", 405),
    ("wrong method, two allowed", "DELETE", "/two", &[], "", 405),
    ("wrong method in a nested router", "GET", "/nested/here", &[], "", 405),
    ("wrong method for a service", "POST", "/files/no.txt", &[], "", 405),
    ("broken JSON", "POST", "/json", JSON, "{\"count\":", 400),
    ("JSON with a tail", "POST", "/json", JSON, "{\"count\":1}}", 400),
    ("empty JSON", "POST", "/json", JSON, "", 400),
    ("JSON of another form", "POST", "/json", JSON, "{\"count\":\"x\"}", 422),
    ("JSON without its media type", "POST", "/json", &[], "{\"count\":1}", 415),
    ("JSON with a wrong media type", "POST", "/json", FORM, "{\"count\":1}", 415),
    ("too large a body", "POST", "/json", JSON, LONG, 413),
    ("too large for tower-http", "POST", "/limited", JSON, "{\"count\":1}", 413),
    ("path of another type", "GET", "/path/x", &[], "", 400),
    ("path without UTF-8", "GET", "/path/%ff", &[], "", 400),
    ("path with more parts than the handler", "GET", "/pair/1/2", &[], "", 500),
    ("query of another form", "GET", "/query?count=x", &[], "", 400),
    ("query that lacks a part", "GET", "/query", &[], "", 400),
    ("form in the query", "GET", "/form?count=x", &[], "", 400),
    ("form in the body", "POST", "/form", FORM, "count=x", 422),
    ("form with a wrong media type", "POST", "/form", JSON, "count=1", 415),
    ("missing extension", "GET", "/extension", &[], "", 500),
    ("not acceptable", "GET", "/acceptable", &[("accept", "text/csv")], "", 406),
    ("timeout, 408", "GET", "/408", &[], "", 408),
    ("timeout, 503", "GET", "/503", &[], "", 503),
    ("timeout, 504", "GET", "/504", &[], "", 504),
    ("load shed", "GET", "/shed", &[], "", 503),
    ("timeout as an error", "GET", "/late", &[], "", 503),
    ("panic", "GET", "/panic", &[], "", 500),
    ("panic with a string", "GET", "/panic/string", &[], "", 500),
    ("panic with something else", "GET", "/panic/any", &[], "", 500),
    ("panic caught inside", "GET", "/panic/caught", &[], "", 500),
    ("panic before there is a future", "GET", "/panic/call", &[], "", 500),
    ("bare 401", "GET", "/empty/401", &[], "", 401),
    ("bare 500", "GET", "/empty/500", &[], "", 500),
    ("status that nobody registered", "GET", "/empty/432", &[], "", 432),
    ("last status of all", "GET", "/empty/599", &[], "", 599),
    ("text", "GET", "/plain", &[], "", 429),
    ("text with a charset", "GET", "/plain/loud", &[], "", 403),
    ("10 MB of text", "GET", "/plain/large", &[], "", 500),
    ("text without an end", "GET", "/plain/endless", &[], "", 500),
    ("bytes that nobody described", "GET", "/undescribed", &[], "", 404),
    ("text in an encoding", "GET", "/encoded", &[], "", 400),
    ("JSON that is not there", "GET", "/json/empty", &[], "", 500),
    ("416", "GET", "/range", &[], "", 416),
];

#[tokio::test]
async fn every_error_that_no_enum_made_is_in_the_format() {
    assert!(SITUATIONS.len() >= 40);
    for &(what, method, path, headers, body, status) in SITUATIONS {
        let response = ask(app(), request(method, path, headers, body)).await;
        assert_made(what, &response, status);
    }
}

#[tokio::test]
async fn text_that_is_no_utf_8_is_in_the_format() {
    let response = ask(app(), request("POST", "/text", &[], vec![0xff])).await;
    assert_made("String", &response, 400);
}

#[tokio::test]
async fn head_has_the_head_of_get_and_no_body() {
    for (path, status) in [
        ("/nowhere", 404),
        ("/path/x", 400),
        ("/408", 408),
        ("/panic", 500),
        ("/plain", 429),
        ("/nested/no", 404),
    ] {
        let got = ask(app(), request("GET", path, &[], "")).await;
        let head = ask(app(), request("HEAD", path, &[], "")).await;
        assert_eq!(head.status(), status, "{path}");
        assert_head_of_made(path, &head, status);
        let length = made(status).len().to_string();
        assert_eq!(head.headers()["content-length"], *length, "{path}");
        let mut of_get = got.headers().clone();
        of_get.insert("content-length", length.parse().unwrap());
        assert_eq!(*head.headers(), of_get, "{path}");
        assert!(head.body().is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_405_says_what_is_allowed() {
    for (method, path, allow) in [
        ("POST", "/get", "GET,HEAD"),
        ("DELETE", "/two", "GET,HEAD,POST"),
        ("GET", "/nested/here", "POST"),
    ] {
        let response = ask(app(), request(method, path, &[], "")).await;
        assert_eq!(response.headers()["allow"], allow, "{path}");
    }
}

#[tokio::test]
async fn headers_that_still_hold_stay_and_those_of_the_old_body_go() {
    for path in ["/plain", "/plain/loud", "/plain/large", "/encoded"] {
        let response = ask(app(), request("GET", path, &[], "")).await;
        let headers = response.headers();
        assert_eq!(headers["retry-after"], "7", "{path}");
        assert_eq!(headers["www-authenticate"], "Bearer", "{path}");
        assert_eq!(headers["x-request-id"], "42", "{path}");
        let cookies: Vec<_> = headers.get_all("set-cookie").iter().collect();
        assert_eq!(cookies, ["a=1", "b=2"], "{path}");
        assert_eq!(headers["content-type"], "application/json", "{path}");
        for gone in ["content-language", "etag", "last-modified"] {
            assert!(!headers.contains_key(gone), "{path}: {gone}");
        }
    }
    let response = ask(app(), request("GET", "/range", &[], "")).await;
    assert_eq!(response.headers()["content-range"], "bytes */9");
}

#[test]
fn the_table_of_bodies_is_json() {
    for (.., status) in SITUATIONS {
        serde_json::from_str::<fault::body::Typed>(&made(*status)).unwrap();
    }
}
