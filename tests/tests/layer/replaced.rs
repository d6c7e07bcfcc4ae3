//! What the layer's catalog adds, what belongs to the resource, and a fault's
//! body that other middleware has replaced.

use axum::Router;
use axum::body::Body;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get as on_get;
use fault::ApiError;
use fault::body::Typed;
use fault::layer::FaultLayer;
use http::StatusCode;

use crate::support::{BookingError, ask, get, layer, made, request};

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[expect(dead_code, reason = "its catalog is all that is looked at")]
enum ServiceError {
    #[status(401)]
    #[kind("authentication_error")]
    #[header("www-authenticate", "Bearer realm=\"api\"")]
    #[header("www-authenticate", "Basic realm=\"api\"")]
    #[message("Say who you are")]
    Unauthorized,
}

#[tokio::test]
async fn the_headers_of_the_catalog_are_those_of_the_framework_s_errors() {
    let app = Router::new()
        .route("/bare", on_get(|| async { StatusCode::UNAUTHORIZED }))
        .route(
            "/own",
            on_get(|| async { (StatusCode::UNAUTHORIZED, [("www-authenticate", "Digest")]) }),
        )
        .layer(FaultLayer::<Typed>::new().catalog::<ServiceError>());
    for (path, challenges) in [
        (
            "/bare",
            &["Bearer realm=\"api\"", "Basic realm=\"api\""][..],
        ),
        ("/own", &["Digest"]),
    ] {
        let response = ask(app.clone(), get(path)).await;
        let sent = response.headers().get_all("www-authenticate");
        assert_eq!(sent.iter().collect::<Vec<_>>(), challenges, "{path}");
        assert_eq!(
            response.body(),
            r#"{"type":"authentication_error","message":"Say who you are"}"#
        );
    }
}

#[tokio::test]
async fn the_validators_of_a_failed_precondition_are_the_resource_s() {
    let validators = [
        ("etag", "\"v2\""),
        ("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
    ];
    let app = Router::new()
        .route(
            "/412",
            on_get(move || async move { (StatusCode::PRECONDITION_FAILED, validators) }),
        )
        .route(
            "/409",
            on_get(move || async move { (StatusCode::CONFLICT, validators) }),
        )
        .layer(layer());
    for (path, stays) in [("/412", true), ("/409", false)] {
        let response = ask(app.clone(), get(path)).await;
        for (name, _) in validators {
            assert_eq!(
                response.headers().contains_key(name),
                stays,
                "{path} {name}"
            );
        }
        assert_eq!(response.headers()["content-type"], "application/json");
    }
}

#[tokio::test]
async fn a_fault_s_body_that_was_replaced_on_the_way_is_seen() {
    async fn to_text(response: Response) -> Response {
        let (mut head, _) = response.into_parts();
        head.headers
            .insert("content-type", http::HeaderValue::from_static("text/plain"));
        Response::from_parts(head, Body::from("an internal text"))
    }
    let app = Router::new()
        .route("/", on_get(|| async { BookingError::NotFound { id: "1" } }))
        .layer(map_response(to_text))
        .layer(layer());
    let response = ask(app, get("/")).await;
    assert_eq!(response.status(), 404);
    assert_eq!(response.body(), &made(404));
}

#[tokio::test]
async fn an_error_that_has_an_id_of_its_own_keeps_it_in_header_and_body() {
    #[derive(Debug, ApiError)]
    #[api(format = Typed)]
    #[status(409)]
    #[kind("k")]
    #[message("Taken")]
    struct Taken(
        #[header("x-request-id")]
        #[detail("request_id")]
        &'static str,
    );

    let layer = FaultLayer::<Typed>::new()
        .request_id("x-request-id")
        .request_id_member("request_id");
    let app = Router::new()
        .route("/own", on_get(|| async { Taken("mine") }))
        .route(
            "/text",
            on_get(|| async { (StatusCode::CONFLICT, [("x-request-id", "theirs")]) }),
        )
        .layer(layer);
    let headers = [("x-request-id", "r-1")];
    let response = ask(app.clone(), request("GET", "/own", &headers, "")).await;
    assert_eq!(response.headers()["x-request-id"], "mine");
    assert_eq!(
        response.body(),
        r#"{"type":"k","message":"Taken","request_id":"mine"}"#
    );
    let response = ask(app, request("GET", "/text", &headers, "")).await;
    assert_eq!(response.headers()["x-request-id"], "r-1");
}
