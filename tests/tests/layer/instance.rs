//! RFC 9457's `instance`: the request's path, where the layer is told to show it.

use axum::Router;
use axum::routing::get as on_get;
use fault::ApiError;
use fault::body::{Problem, Typed};
use fault::layer::FaultLayer;

use crate::support::{ask, get};

#[derive(Debug, ApiError)]
#[status(404)]
#[message("No such page")]
struct NoSuchPage;

fn app(layer: FaultLayer<Problem>) -> Router {
    Router::new()
        .route("/fixed", on_get(|| async { NoSuchPage }))
        .layer(layer)
}

#[tokio::test]
async fn a_problem_shows_its_path_where_the_layer_is_told_to() {
    let told = FaultLayer::<Problem>::new().instance();
    for (path, instance) in [
        ("/fixed?secret=1", "/fixed"),
        ("/a%22b/%C3%A9", "/a%22b/%C3%A9"),
        // RFC 3986 §4.2: two slashes would be another host.
        ("//example.com/x", "/.//example.com/x"),
    ] {
        let response = ask(app(told.clone()), get(path)).await;
        let detail = if instance == "/fixed" {
            "No such page"
        } else {
            "Not Found"
        };
        let rest = if instance == "/fixed" {
            ""
        } else {
            r#","code":"not_found""#
        };
        assert_eq!(
            response.body(),
            &format!(
                r#"{{"title":"Not Found","status":404,"detail":"{detail}","instance":"{instance}"{rest}}}"#
            ),
            "{path}"
        );
    }
    let silent = ask(app(FaultLayer::new()), get("/fixed")).await;
    assert_eq!(
        silent.body(),
        r#"{"title":"Not Found","status":404,"detail":"No such page"}"#
    );
}

#[tokio::test]
async fn a_format_without_a_place_for_it_does_without() {
    let app = Router::new().layer(FaultLayer::<Typed>::new().instance());
    let response = ask(app, get("/nowhere")).await;
    assert_eq!(
        response.body(),
        r#"{"type":"invalid_request_error","code":"not_found","message":"Not Found"}"#
    );
}
