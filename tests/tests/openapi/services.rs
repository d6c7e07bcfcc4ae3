//! Real responses of the examples against their documents.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use fault_contract::openapi::Version;
use fault_examples::bookings::{self, App, Store};
use fault_examples::gallery;
use fault_examples::limiter::Limiter;
use fault_tests::server::Server;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;

use crate::documents;
use crate::fits::{assert_fits, assert_valid};

/// The examples in a document are what its schemas say.
#[test]
fn every_example_fits_its_schema() {
    let mut examples = 0;
    for (name, errors) in documents::all() {
        let document = documents::document(name, errors, Version::V3_1);
        let components = &document["components"];
        let responses = document["paths"]["/ask"]["get"]["responses"]
            .as_object()
            .unwrap();
        for response in responses.values() {
            for content in response["content"]
                .as_object()
                .into_iter()
                .flat_map(|c| c.values())
            {
                for example in content["examples"]
                    .as_object()
                    .into_iter()
                    .flat_map(|e| e.values())
                {
                    assert_valid(&content["schema"], components, &example["value"]);
                    examples += 1;
                }
            }
        }
    }
    assert!(examples > 40, "{examples}");
}

/// The paths of each contract of the gallery.
const GALLERY: [(&str, &str, &[&str]); 11] = [
    ("lemmy", "lemmy", &["/post/7", "/post/seven"]),
    (
        "crates_io",
        "crates_io",
        &[
            "/crates/foo",
            "/crates/foo/1.0.0",
            "/crates/keywords",
            "/crates/large",
            "/crates/many",
            "/me",
            "/me/tokens",
            "/me/updates",
            "/summary",
            "/session",
            "/metrics",
            "/nowhere",
        ],
    ),
    (
        "google",
        "google",
        &["/v1/books/7", "/v1/books", "/v1/shelves", "/v1/broken"],
    ),
    (
        "json_api",
        "jsonapi",
        &["/articles/7", "/articles", "/reports", "/broken"],
    ),
    (
        "lemmy_types",
        "lemmy",
        &[
            "/post",
            "/user/login",
            "/user/banned",
            "/user/change_password",
            "/user/register",
            "/user/email",
            "/user/application",
            "/user/avatar",
            "/resolve_object",
            "/search",
            "/nowhere",
        ],
    ),
    (
        "matrix",
        "matrix",
        &[
            "/account_data",
            "/whoami",
            "/logout",
            "/refresh",
            "/locked",
            "/sync",
            "/register",
            "/room_keys",
            "/thumbnail",
            "/upload",
            "/profile",
            "/nowhere",
        ],
    ),
    (
        "meilisearch",
        "meilisearch",
        &[
            "/indexes",
            "/indexes/movies",
            "/indexes/movies/documents/1",
            "/indexes/movies/documents",
            "/keys",
            "/keys/1",
            "/multi-search",
            "/dumps",
            "/nowhere",
        ],
    ),
    (
        "slack",
        "slack",
        &[
            "/conversations.info",
            "/auth.test",
            "/chat.postMessage",
            "/chat.delete",
            "/chat.update",
            "/users.list",
        ],
    ),
    (
        "stripe",
        "stripe",
        &[
            "/v1/account",
            "/v1/charges",
            "/v1/customers/cus_1",
            "/v1/balance",
        ],
    ),
    (
        "svix",
        "svix",
        &[
            "/app",
            "/auth",
            "/endpoint",
            "/msg/1",
            "/stream",
            "/stats",
            "/nowhere",
        ],
    ),
    (
        "twitter",
        "twitter",
        &[
            "/account.json",
            "/lists.json",
            "/search.json",
            "/timeline.json",
            "/stream.json",
            "/trends.json",
            "/update.json",
            "/token.json",
            "/nowhere",
        ],
    ),
];

/// Whether the response is an error's; if so, it fits.
async fn fits(
    router: &Router,
    request: Request<Body>,
    responses: &Value,
    components: &Value,
) -> bool {
    let response = router.clone().oneshot(request).await.unwrap();
    // What axum refuses is not the contract's, in whatever format a layer sends it.
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        return false;
    }
    // As every error has it.
    if response
        .headers()
        .get("cache-control")
        .is_none_or(|value| value != "no-store")
    {
        return false;
    }
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    assert_fits(responses, components, parts.status, &parts.headers, &body);
    true
}

#[tokio::test]
async fn the_gallery_answers_as_its_documents_say() {
    let router = gallery::router();
    let mut errors = 0;
    for (name, prefix, paths) in GALLERY {
        let of_this = documents::all()
            .into_iter()
            .find(|(known, _)| *known == name);
        let document = documents::document(name, of_this.unwrap().1, Version::V3_1);
        let responses = &document["paths"]["/ask"]["get"]["responses"];
        let before = errors;
        for path in paths {
            for method in ["GET", "POST", "PUT", "DELETE", "PATCH"] {
                let request = Request::builder()
                    .method(method)
                    .uri(format!("/{prefix}{path}"));
                let request = request.body(Body::empty()).unwrap();
                errors +=
                    u32::from(fits(&router, request, responses, &document["components"]).await);
            }
        }
        assert!(errors >= before + 2, "{name} has {}", errors - before);
    }
}

/// The service with one key, which may call so often in an hour.
fn bookings(calls: u32) -> Router {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!(
        "openapi-{}-{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_file(&file);
    let store = Store::open(&file).unwrap();
    bookings::router(App {
        store,
        api_keys: vec!["demo".to_owned()],
        limiter: Limiter::new(calls, Duration::from_hours(1)),
    })
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[tokio::test]
async fn bookings_serves_the_document_that_it_answers_by() {
    let service = Server::start(bookings(1_000)).await;
    let answer = service.get("/openapi.json", &[]).await;
    assert_eq!(answer.header("content-type"), "application/json");
    let document: Value = serde_json::from_str(answer.text()).unwrap();
    assert_eq!(document, bookings::document());

    let hook = r#"{"name":"a","url":"https://a.test"}"#;
    let plain = r#"{"name":"a","url":"http://a.test"}"#;
    let booking = r#"{"subject":"a","starting_time":"now"}"#;
    for (method, path, template, headers, body, status) in [
        (
            "post",
            "/v2/bookings",
            "/v2/bookings",
            "demo json",
            booking,
            201,
        ),
        (
            "post",
            "/v2/bookings",
            "/v2/bookings",
            "demo json",
            "{}",
            422,
        ),
        (
            "post",
            "/v2/bookings",
            "/v2/bookings",
            "demo json",
            "{",
            400,
        ),
        (
            "post",
            "/v2/bookings",
            "/v2/bookings",
            "demo json",
            "[]",
            422,
        ),
        ("post", "/v2/bookings", "/v2/bookings", "demo", "{}", 415),
        ("get", "/v2/bookings", "/v2/bookings", "demo", "", 200),
        ("get", "/v2/bookings", "/v2/bookings", "", "", 401),
        (
            "get",
            "/v2/bookings/1",
            "/v2/bookings/{id}",
            "demo",
            "",
            200,
        ),
        (
            "get",
            "/v2/bookings/2",
            "/v2/bookings/{id}",
            "demo",
            "",
            404,
        ),
        (
            "post",
            "/v2/webhooks",
            "/v2/webhooks",
            "demo json",
            hook,
            201,
        ),
        (
            "post",
            "/v2/webhooks",
            "/v2/webhooks",
            "demo json",
            hook,
            409,
        ),
        (
            "post",
            "/v2/webhooks",
            "/v2/webhooks",
            "demo json",
            plain,
            422,
        ),
        ("get", "/v2/webhooks", "/v2/webhooks", "demo", "", 200),
        (
            "get",
            "/v2/webhooks/1",
            "/v2/webhooks/{id}",
            "demo",
            "",
            200,
        ),
        (
            "get",
            "/v2/webhooks/2",
            "/v2/webhooks/{id}",
            "demo",
            "",
            404,
        ),
    ] {
        let mut request = http::Request::builder()
            .method(&*method.to_uppercase())
            .uri(path);
        for header in headers.split_whitespace() {
            request = match header {
                "json" => request.header("content-type", "application/json"),
                key => request.header("api-key", key),
            };
        }
        let answer = service.send(request, body.as_bytes().to_vec().into()).await;
        assert_eq!(answer.status, status, "{method} {path}");
        let responses = &document["paths"][template][method]["responses"];
        assert_fits(
            responses,
            &document["components"],
            answer.status,
            &answer.headers,
            &answer.body,
        );
    }
    let service = Server::start(bookings(1)).await;
    let key = [("api-key", "demo")];
    service.get("/v2/bookings", &key).await;
    let answer = service.get("/v2/bookings", &key).await;
    assert_eq!(answer.status, 429);
    let responses = &document["paths"]["/v2/bookings"]["get"]["responses"];
    assert_fits(
        responses,
        &document["components"],
        answer.status,
        &answer.headers,
        &answer.body,
    );
}
