//! `timeline`: the "standard API"'s errors.

use std::net::SocketAddr;
use std::sync::Mutex;
use std::time::Duration;

use bytes::Bytes;
use fault_contract::openapi;
use fault_examples::limiter::Limiter;
use fault_examples::line::{self, Answer as Says};
use fault_examples::timeline::{App, TimelineError, router};
use fault_tests::decoded::decoding;
use fault_tests::server::Server;
use http::{Method, Request};
use tokio::sync::{Semaphore, mpsc};

use super::{as_documented, assert_error, assert_waits_up_to_an_hour, no_limit, one_an_hour};

pub(crate) const ADA: &[(&str, &str)] = &[("authorization", "Bearer demo")];
const PATIENT: Duration = Duration::from_mins(1);

async fn start(limiter: fn() -> Limiter, index: SocketAddr, patience: Duration) -> Server {
    Server::start(decoding::<TimelineError>(router(App {
        users: [("demo".to_owned(), "ada".to_owned())].into(),
        statuses: Mutex::default(),
        most_statuses: 2,
        reads: limiter(),
        searches: limiter(),
        search_slots: Semaphore::new(1),
        index,
        patience,
    })))
    .await
    .with_check(as_documented([openapi::of::<TimelineError>()]))
}

async fn index_that(answer: Says) -> SocketAddr {
    line::backend(move |_| answer).await.unwrap()
}

pub(crate) async fn start_simply() -> Server {
    let index = index_that(Says::Line(r#"{"statuses":[]}"#)).await;
    start(no_limit, index, PATIENT).await
}

#[tokio::test]
async fn the_documented_error_comes_out_byte_for_byte() {
    let server = start(no_limit, index_that(Says::Line("what?")).await, PATIENT).await;
    assert_error(
        &server.get("/1/search?q=tea", ADA).await,
        "500 Internal Server Error",
        r#"{"code":"999","message":"An error has occurred"}"#,
    );
}

#[tokio::test]
async fn requests_without_and_with_wrong_authentication_are_two_errors() {
    let server = start_simply().await;
    assert_error(
        &server.get("/1/timelines/ada.json", &[]).await,
        "400 Bad Request",
        r#"{"code":"100","message":"The request is not authenticated"}"#,
    );
    for value in ["Bearer who", "Basic demo", ""] {
        let answer = server
            .get("/1/timelines/ada.json", &[("authorization", value)])
            .await;
        assert_error(
            &answer,
            "401 Unauthorized",
            r#"{"code":"101","message":"Could not authenticate you"}"#,
        );
        let challenge = answer.header("www-authenticate");
        assert_eq!(challenge, r#"Bearer realm="timeline""#);
    }
}

#[tokio::test]
async fn a_query_that_makes_no_sense_is_a_bad_request() {
    let server = start_simply().await;
    for (query, reason) in [
        ("", "The parameter 'q' is missing"),
        ("?q=a&count=many", "The query cannot be read"),
        ("?q=a&count=999", "The query cannot be read"),
        ("?q=a&q=b", "The query cannot be read"),
    ] {
        assert_error(
            &server.get(&format!("/1/search{query}"), ADA).await,
            "400 Bad Request",
            &format!(r#"{{"code":"100","message":"{reason}"}}"#),
        );
    }
}

#[tokio::test]
async fn updates_are_limited_and_the_message_says_why() {
    let server = start_simply().await;
    for (status, why) in [
        ("one", None),
        ("one", Some("You have said that already")),
        ("two", None),
        ("three", Some("You are over your update limit")),
    ] {
        let body = format!(r#"{{"status":"{status}"}}"#);
        let answer = server.post("/1/statuses", ADA, &body).await;
        match why {
            None => assert_eq!(
                (answer.status.as_u16(), answer.text()),
                (201, body.as_str())
            ),
            Some(why) => assert_error(
                &answer,
                "403 Forbidden",
                &format!(r#"{{"code":"103","message":"{why}"}}"#),
            ),
        }
    }
    let answer = server.get("/1/timelines/ada.json", ADA).await;
    assert_eq!(answer.text(), r#"{"statuses":["one","two"]}"#);
}

#[tokio::test]
async fn what_is_not_there_cannot_be_done_or_is_no_more_has_a_status_each() {
    let server = start_simply().await;
    for (path, what) in [("/1/timelines/bob.json", "bob"), ("/2", "/2")] {
        assert_error(
            &server.get(path, ADA).await,
            "404 Not Found",
            &format!(r#"{{"code":"104","message":"Sorry, that does not exist: '{what}'"}}"#),
        );
    }
    for (method, path, allow) in [
        (Method::DELETE, "/1/timelines/ada.json", "GET,HEAD"),
        (Method::GET, "/1/statuses", "POST"),
        (Method::GET, "/1/banner", "POST"),
        (Method::GET, "/1/lists", "POST"),
        (Method::POST, "/1/search", "GET,HEAD"),
    ] {
        let answer = server.method(method, path, ADA).await;
        assert_error(
            &answer,
            "405 Method not allowed",
            r#"{"code":"105","message":"This endpoint does not take this verb"}"#,
        );
        assert_eq!(answer.header("allow"), allow);
    }
    assert_error(
        &server.get("/1/timelines/ada.xml", ADA).await,
        "406 Not Acceptable",
        r#"{"code":"106","message":"There is no 'xml' here, only 'json'"}"#,
    );
    assert_error(
        &server.get("/0/statuses/ada", &[]).await,
        "410 Gone",
        r#"{"code":"110","message":"Version 0 of the API has been switched off, use version 1"}"#,
    );
    assert_error(
        &server.post("/1/lists", ADA, "{}").await,
        "501 Not Implemented",
        r#"{"code":"201","message":"Lists are not implemented yet"}"#,
    );
}

#[tokio::test]
async fn data_that_cannot_be_worked_with_is_unprocessable() {
    let server = start_simply().await;
    let long = format!(r#"{{"status":"{}"}}"#, "s".repeat(1 << 20));
    let malformed = "The request body has to be a JSON object with a text 'status'";
    let length = "A status has 1 to 280 characters";
    for (body, problem) in [
        ("{", malformed),
        ("{}", malformed),
        (r#"{"status":7}"#, malformed),
        (r#"{"status":""}"#, length),
        (&long, length),
    ] {
        assert_error(
            &server.post("/1/statuses", ADA, body).await,
            "422 Unprocessable Entity",
            &format!(r#"{{"code":"122","message":"{problem}"}}"#),
        );
    }
    let upload = |image: &'static [u8]| {
        let request = Request::post("/1/banner").header(ADA[0].0, ADA[0].1);
        server.send(request, Bytes::from_static(image))
    };
    assert_eq!(upload(b"\x89PNG\r\n\x1a\n...").await.status, 202);
    assert_error(
        &upload(b"GIF89a").await,
        "422 Unprocessable Entity",
        r#"{"code":"122","message":"A banner is a PNG image"}"#,
    );
}

#[tokio::test]
async fn an_app_that_searches_too_often_is_told_to_calm_down() {
    let index = index_that(Says::Line("{}")).await;
    let server = start(one_an_hour, index, PATIENT).await;
    assert_eq!(server.get("/1/search?q=tea", ADA).await.status, 200);
    let answer = server.get("/1/search?q=tea", ADA).await;
    assert_error(
        &answer,
        "420 Enhance Your Calm",
        r#"{"code":"120","message":"Enhance your calm: this app searches too often"}"#,
    );
    assert_waits_up_to_an_hour(&answer);

    // The limit of another resource is another.
    assert_eq!(server.get("/1/timelines/ada.json", ADA).await.status, 200);
    let answer = server.get("/1/timelines/ada.json", ADA).await;
    assert_error(
        &answer,
        "429 Too Many Requests",
        r#"{"code":"129","message":"Rate limit exceeded"}"#,
    );
    assert_waits_up_to_an_hour(&answer);
}

#[tokio::test]
async fn the_phrases_of_the_page_are_on_the_status_line() {
    let server = start(one_an_hour, index_that(Says::Silence).await, Duration::ZERO).await;
    let ask = |line: &str| {
        format!(
            "{line} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer demo\r\nconnection: close\r\n\r\n"
        )
    };
    for (request, status_line) in [
        ("GET /1/search?q=tea", "HTTP/1.1 504 Gateway timeout"),
        ("GET /1/search?q=tea", "HTTP/1.1 420 Enhance Your Calm"),
        ("PUT /1/statuses", "HTTP/1.1 405 Method not allowed"),
        ("GET /2", "HTTP/1.1 404 Not Found"),
    ] {
        let answer = server.raw(ask(request).as_bytes()).await;
        assert_eq!(answer.lines().next(), Some(status_line));
    }
}

#[tokio::test]
async fn a_search_index_that_is_down_is_a_bad_gateway() {
    let server = start(no_limit, index_that(Says::HangUp).await, PATIENT).await;
    assert_error(
        &server.get("/1/search?q=tea", ADA).await,
        "502 Bad Gateway",
        r#"{"code":"202","message":"Search is down or being upgraded"}"#,
    );
}

#[tokio::test]
async fn a_search_index_that_says_nothing_is_a_gateway_timeout() {
    let index = index_that(Says::Silence).await;
    let server = start(no_limit, index, Duration::ZERO).await;
    assert_error(
        &server.get("/1/search?q=tea", ADA).await,
        "504 Gateway timeout",
        r#"{"code":"204","message":"Search did not answer in time"}"#,
    );
}

#[tokio::test]
async fn a_search_beyond_capacity_is_refused() {
    let (asked, mut was_asked) = mpsc::unbounded_channel();
    let index = line::backend(move |_| {
        asked.send(()).unwrap();
        Says::Silence
    })
    .await
    .unwrap();
    let server = start(no_limit, index, PATIENT).await;
    tokio::select! {
        answer = server.get("/1/search?q=tea", ADA) => panic!("{answer:?}"),
        // The first search is under way, and stays so.
        answer = async {
            was_asked.recv().await;
            server.get("/1/search?q=milk", ADA).await
        } => assert_error(
            &answer,
            "503 Service Unavailable",
            r#"{"code":"203","message":"Over capacity"}"#,
        ),
    }
}
