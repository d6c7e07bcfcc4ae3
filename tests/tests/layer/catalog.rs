//! Whose words the layer speaks.

use axum::Router;
use axum::routing::any;
use fault::ApiError;
use fault::body::{Coded, Fields, Keyed, Problem, Typed};
use fault::layer::FaultLayer;
use http::StatusCode;

use crate::support::{ask, get};

fn bare() -> Router {
    Router::new().route(
        "/{status}",
        any(
            |axum::extract::Path(status): axum::extract::Path<u16>| async move {
                StatusCode::from_u16(status).unwrap()
            },
        ),
    )
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[expect(dead_code, reason = "a table of words")]
enum ServiceError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[message("No such thing: '{0}'")]
    Found(String),
    #[status(404)]
    #[kind("invalid_request_error")]
    #[docs("https://example.com/errors/route")]
    #[message("There is nothing at this address")]
    NoSuchRoute,
    #[status(404)]
    #[kind("invalid_request_error")]
    #[message("A second one is not asked")]
    Second,
    #[transparent]
    #[kind("quota_error")]
    Limit(#[from] LimitError),
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[expect(dead_code, reason = "a table of words")]
enum LimitError {
    #[status(429)]
    #[kind("rate_limit_error")]
    #[message("Slower, please")]
    TooFast,
}

#[tokio::test]
async fn the_first_entry_of_a_status_that_is_whole_by_itself_speaks() {
    let app = bare().layer(FaultLayer::<Typed>::new().catalog::<ServiceError>());
    for (path, body) in [
        (
            "/404",
            r#"{"type":"invalid_request_error","message":"There is nothing at this address","doc_url":"https://example.com/errors/route"}"#,
        ),
        (
            "/429",
            r#"{"type":"quota_error","message":"Slower, please"}"#,
        ),
        // The enum has no codes, so that the default has none either.
        (
            "/503",
            r#"{"type":"api_error","message":"Service Unavailable"}"#,
        ),
        (
            "/401",
            r#"{"type":"authentication_error","message":"Unauthorized"}"#,
        ),
    ] {
        let response = ask(app.clone(), get(path)).await;
        assert_eq!(response.body(), body, "{path}");
    }
}

#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case)]
#[expect(dead_code, reason = "a table of words")]
enum ProblemError {
    #[status(404)]
    #[message("There is nothing at this address")]
    NoSuchRoute,
}

#[tokio::test]
async fn an_enum_with_codes_has_default_codes_beside_them() {
    let app = bare().layer(FaultLayer::<Problem>::new().catalog::<ProblemError>());
    for (path, body) in [
        (
            "/404",
            r#"{"title":"Not Found","status":404,"detail":"There is nothing at this address","code":"no_such_route"}"#,
        ),
        (
            "/413",
            r#"{"title":"Content Too Large","status":413,"detail":"Content Too Large","code":"content_too_large"}"#,
        ),
    ] {
        let response = ask(app.clone(), get(path)).await;
        assert_eq!(response.body(), body, "{path}");
        assert_eq!(
            response.headers()["content-type"],
            "application/problem+json"
        );
    }
}

#[tokio::test]
async fn what_a_format_cannot_do_without_is_added_to_an_enum_of_another_format() {
    let app = bare().layer(FaultLayer::<Coded>::new().catalog::<ServiceError>());
    let response = ask(app, get("/404")).await;
    assert_eq!(
        response.body(),
        r#"{"code":"not_found","message":"There is nothing at this address"}"#
    );
    let app = bare().layer(FaultLayer::<Typed>::new().catalog::<ProblemError>());
    let response = ask(app, get("/404")).await;
    assert_eq!(
        response.body(),
        r#"{"type":"invalid_request_error","code":"no_such_route","message":"There is nothing at this address"}"#
    );
}

#[tokio::test]
async fn every_format_can_be_the_service_s() {
    let app = bare().layer(FaultLayer::<Fields>::new());
    let response = ask(app, get("/500")).await;
    assert_eq!(response.body(), r#"{"message":"Internal Server Error"}"#);

    // Cronofy's has no body without field errors, and so no media type.
    let app = bare().layer(FaultLayer::<Keyed>::new());
    let response = ask(app, get("/404")).await;
    assert_eq!(response.status(), 404);
    assert!(response.body().is_empty());
    assert!(!response.headers().contains_key("content-type"));
}
