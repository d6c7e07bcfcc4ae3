//! `bookings`: OnceHub's errors over a database.

use axum::routing::get;
use bytes::Bytes;
use fault::Catalog as _;
use fault_contract::openapi;
use fault_examples::bookings::{
    App, BookingError, RefusedByAxum, Store, in_one_format, router, routes,
};
use fault_examples::limiter::Limiter;
use fault_tests::decoded::decoding;
use fault_tests::server::Server;
use http::{Method, Request};

use super::{
    Scratch, as_documented, assert_error, assert_waits_up_to_an_hour, no_limit, one_an_hour,
};

pub(crate) const KEY: &[(&str, &str)] = &[("api-key", "demo")];

pub(crate) async fn start(scratch: &Scratch, limiter: Limiter) -> Server {
    Server::start(decoding::<BookingError>(router(app(scratch, limiter))))
        .await
        .with_check(as_documented([
            openapi::of::<BookingError>(),
            openapi::of::<RefusedByAxum>(),
        ]))
}

fn app(scratch: &Scratch, limiter: Limiter) -> App {
    App {
        store: Store::open(&scratch.file()).unwrap(),
        api_keys: vec!["demo".to_owned()],
        limiter,
    }
}

#[tokio::test]
async fn what_is_created_can_be_read_and_listed() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    let new = r#"{"subject":"Intro","starting_time":"2030-01-01T09:00Z"}"#;
    let booking = r#"{"id":"1","subject":"Intro","starting_time":"2030-01-01T09:00Z"}"#;
    let created = server.post("/v2/bookings", KEY, new).await;
    assert_eq!((created.status.as_u16(), created.text()), (201, booking));
    assert_eq!(server.get("/v2/bookings/1", KEY).await.text(), booking);
    assert_eq!(
        server.get("/v2/bookings", KEY).await.text(),
        format!(r#"{{"data":[{booking}]}}"#)
    );

    let new = r#"{"name":"New Bookings","url":"https://example.org/hook"}"#;
    let webhook = r#"{"id":"1","name":"New Bookings","url":"https://example.org/hook"}"#;
    let created = server.post("/v2/webhooks", KEY, new).await;
    assert_eq!((created.status.as_u16(), created.text()), (201, webhook));
    assert_eq!(server.get("/v2/webhooks/1", KEY).await.text(), webhook);
    assert_eq!(
        server.get("/v2/webhooks", KEY).await.text(),
        format!(r#"{{"data":[{webhook}]}}"#)
    );
}

#[tokio::test]
async fn the_documented_404_comes_out_byte_for_byte() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    assert_error(
        &server.get("/v2/bookings/123", KEY).await,
        "404 Not Found",
        r#"{"type":"invalid_request_error","message":"No such booking: '123'","param":"id"}"#,
    );
}

#[tokio::test]
async fn the_documented_409_comes_out_of_the_database_s_own_constraint() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    // Another process has taken the name: this one has never seen it.
    rusqlite::Connection::open(scratch.file())
        .unwrap()
        .execute(
            "INSERT INTO webhooks (name, url) VALUES ('New Bookings', 'https://example.org')",
            [],
        )
        .unwrap();
    let new = r#"{"name":"New Bookings","url":"https://example.org/hook"}"#;
    assert_error(
        &server.post("/v2/webhooks", KEY, new).await,
        "409 Conflict",
        r#"{"type":"invalid_request_error","message":"A webhook subscription with this name already exists: 'New Bookings'","param":"name"}"#,
    );
}

#[tokio::test]
async fn the_documented_429_comes_out_byte_for_byte_and_says_when_to_come_back() {
    let scratch = Scratch::new();
    let server = start(&scratch, one_an_hour()).await;
    assert_eq!(server.get("/v2/bookings", KEY).await.status, 200);
    let answer = server.get("/v2/bookings", KEY).await;
    assert_error(
        &answer,
        "429 Too Many Requests",
        r#"{"type":"rate_limit_error","message":"Request rate limit exceeded"}"#,
    );
    assert_waits_up_to_an_hour(&answer);
}

#[tokio::test]
async fn a_missing_and_a_wrong_key_are_told_which_header_to_send() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    for headers in [
        &[][..],
        &[("api-key", "")],
        &[("api-key", "dem")],
        &[("api-key", "dém")],
    ] {
        let answer = server.get("/v2/bookings", headers).await;
        assert_error(
            &answer,
            "401 Unauthorized",
            r#"{"type":"authentication_error","message":"No valid API key in the 'API-Key' header","doc_url":"https://bookings.example.org/errors#unauthenticated"}"#,
        );
        assert_eq!(
            answer.header("www-authenticate"),
            r#"ApiKey realm="bookings""#
        );
    }
}

#[tokio::test]
async fn an_invalid_parameter_is_named() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    let long = "n".repeat(1 << 20);
    let https = "a full URL that begins with https:// is expected";
    for (path, body, param, problem) in [
        ("/v2/webhooks", "{}", "name", "it is required"),
        ("/v2/webhooks", r#"{"name":null}"#, "name", "it is required"),
        ("/v2/webhooks", r#"{"name":" "}"#, "name", "it is empty"),
        (
            "/v2/webhooks",
            &format!(r#"{{"name":"{long}","url":"https://example.org"}}"#),
            "name",
            "it is longer than 500 characters",
        ),
        ("/v2/webhooks", r#"{"name":"a"}"#, "url", "it is required"),
        (
            "/v2/webhooks",
            r#"{"name":"a","url":"http://example.org"}"#,
            "url",
            https,
        ),
        (
            "/v2/webhooks",
            r#"{"name":"a","url":"https://"}"#,
            "url",
            https,
        ),
        (
            "/v2/bookings",
            r#"{"subject":"a"}"#,
            "starting_time",
            "it is required",
        ),
    ] {
        assert_error(
            &server.post(path, KEY, body).await,
            "422 Unprocessable Content",
            &format!(
                r#"{{"type":"invalid_request_error","message":"Invalid '{param}': {problem}","param":"{param}","doc_url":"https://bookings.example.org/errors/invalid-parameter"}}"#
            ),
        );
    }
}

#[tokio::test]
async fn unknown_urls_and_methods_are_answered_in_the_service_s_format() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    let no_such_url = r#"{"type":"invalid_request_error","message":"No such URL"}"#;
    for path in ["/", "/v2", "/v2/bookings/"] {
        assert_error(&server.get(path, KEY).await, "404 Not Found", no_such_url);
    }
    for (path, allow) in [
        ("/v2/bookings", "GET,HEAD,POST"),
        ("/v2/webhooks", "GET,HEAD,POST"),
        ("/v2/bookings/1", "GET,HEAD"),
        ("/v2/webhooks/1", "GET,HEAD"),
    ] {
        let answer = server.method(Method::DELETE, path, KEY).await;
        assert_error(
            &answer,
            "405 Method Not Allowed",
            r#"{"type":"invalid_request_error","message":"Method Not Allowed"}"#,
        );
        assert_eq!(answer.header("allow"), allow);
        for method in allow.split(',') {
            let method = method.parse().unwrap();
            assert_ne!(server.method(method, path, KEY).await.status, 405);
        }
    }
}

#[tokio::test]
async fn what_axum_refuses_is_answered_in_the_service_s_format_and_with_its_status() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    let typed =
        |message: &str| format!(r#"{{"type":"invalid_request_error","message":"{message}"}}"#);
    // A byte more than axum reads. With more than one, it would answer while
    // the client still writes, which a client may see as a broken pipe.
    let large = format!(r#"{{"subject":"{}"}}"#, "s".repeat((2 << 20) - 13));
    assert_eq!(large.len(), (2 << 20) + 1);
    for (media_type, body, status_line, message) in [
        (
            "application/json",
            "{",
            "400 Bad Request",
            "The request cannot be read",
        ),
        (
            "application/json",
            &large,
            "413 Content Too Large",
            "Content Too Large",
        ),
        (
            "text/plain",
            "{}",
            "415 Unsupported Media Type",
            "The request body has to be JSON, declared as application/json",
        ),
        (
            "application/json",
            "7",
            "422 Unprocessable Content",
            "The request body has to be a JSON object of the documented form",
        ),
    ] {
        let request = Request::post("/v2/bookings")
            .header(KEY[0].0, KEY[0].1)
            .header("content-type", media_type);
        let answer = server
            .send(request, Bytes::copy_from_slice(body.as_bytes()))
            .await;
        assert_error(&answer, status_line, &typed(message));
    }
    let answer = server.get("/v2/bookings/%ff", KEY).await;
    assert_error(
        &answer,
        "400 Bad Request",
        &typed("The request cannot be read"),
    );
}

#[tokio::test]
async fn a_panicking_handler_is_answered_in_the_service_s_format() {
    let scratch = Scratch::new();
    let routes = routes(app(&scratch, no_limit())).route("/v2/bug", get(bug));
    let server = Server::start(in_one_format(routes)).await;
    let answer = server.get("/v2/bug", &[]).await;
    assert_error(
        &answer,
        "500 Internal Server Error",
        r#"{"type":"api_error","message":"Internal Server Error"}"#,
    );
}

async fn bug() -> String {
    panic!("SELECT secret FROM memory")
}

#[tokio::test]
async fn every_response_has_the_request_s_id() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    for path in ["/v2/bookings", "/v2/bookings/9", "/v3"] {
        let answer = server.get(path, &[KEY[0], ("x-request-id", "abc-1")]).await;
        assert_eq!(answer.header("x-request-id"), "abc-1");
        assert_eq!(server.get(path, KEY).await.header("x-request-id").len(), 32);
    }
}

#[tokio::test]
async fn a_failing_database_is_not_shown_to_clients() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    rusqlite::Connection::open(scratch.file())
        .unwrap()
        .execute_batch("DROP TABLE bookings")
        .unwrap();
    assert_error(
        &server.get("/v2/bookings", KEY).await,
        "500 Internal Server Error",
        r#"{"type":"api_error","message":"Internal Server Error"}"#,
    );
    // What does not need the table goes on.
    assert_eq!(server.get("/v2/webhooks", KEY).await.status, 200);
}

#[tokio::test]
async fn every_link_in_the_errors_leads_to_the_page_that_the_service_has() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit()).await;
    let links: Vec<_> = BookingError::CATALOG
        .iter()
        .filter_map(|entry| entry.docs())
        .collect();
    assert_eq!(links.len(), 2);
    for link in links {
        let mut path = link
            .strip_prefix("https://bookings.example.org")
            .unwrap()
            .to_owned();
        let first = server.get(path.split('#').next().unwrap(), &[]).await;
        if first.status == 308 {
            first.header("location").clone_into(&mut path);
        }
        let (page, anchor) = path.split_once('#').unwrap();
        let page = server.get(page, &[]).await;
        assert_eq!(page.status, 200, "{link}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert!(page.text().contains(&format!(" id=\"{anchor}\"")), "{link}");
    }
    // What is not a code is an error like any other.
    assert_error(
        &server.get("/errors/none", &[]).await,
        "404 Not Found",
        r#"{"type":"invalid_request_error","message":"No such URL"}"#,
    );
}
