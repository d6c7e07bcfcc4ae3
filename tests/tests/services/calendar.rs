//! `calendar`: Cronofy's errors, two formats in one enum.

use std::sync::Mutex;

use fault_contract::openapi;
use fault_examples::calendar::{Account, App, CalendarError, Client, Grant, router};
use fault_examples::limiter::Limiter;
use fault_tests::decoded::decoding;
use fault_tests::server::{Answer, Server};
use http::Method;

use super::{
    Scratch, as_documented, assert_error, assert_no_body, assert_waits_up_to_an_hour, no_limit,
    one_an_hour,
};

pub(crate) const PAYING: &[(&str, &str)] = &[("authorization", "Bearer paying")];
const FRUGAL: &[(&str, &str)] = &[("authorization", "Bearer frugal")];
const EVENTS: &str = "/v1/calendars/office/events";

pub(crate) async fn start(scratch: &Scratch, limiters: [Limiter; 2]) -> Server {
    let paying = Account {
        has_resources: true,
        may_create_events: true,
    };
    let frugal = Account {
        has_resources: false,
        may_create_events: false,
    };
    let grants = [
        (Grant::Code("a code".to_owned()), paying.clone()),
        (Grant::Access("paying".to_owned()), paying),
        (Grant::Access("frugal".to_owned()), frugal),
    ];
    Server::start(decoding::<CalendarError>(router(App {
        client: Client {
            id: "demo".to_owned(),
            secret: "secret".to_owned(),
        },
        grants: Mutex::new(grants.into()),
        calendars: [("office".to_owned(), true), ("stale".to_owned(), false)].into(),
        journal: scratch.file(),
        limiters,
    })))
    .await
    .with_check(as_documented([openapi::of::<CalendarError>()]))
}

fn no_limits() -> [Limiter; 2] {
    [no_limit(), no_limit()]
}

#[tokio::test]
async fn the_documented_422_comes_out_byte_for_byte() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limits()).await;
    let event = r#"{"summary":"Tea","start":"2030-01-01T16:00Z","end":"2030-01-01T17:00Z"}"#;
    assert_error(
        &server.post(EVENTS, PAYING, event).await,
        "422 Unprocessable",
        r#"{"errors":{"event_id":[{"key":"errors.required","description":"required"}]}}"#,
    );
}

#[tokio::test]
async fn every_invalid_field_is_listed() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limits()).await;
    let long = "e".repeat(1 << 20);
    let event = format!(r#"{{"event_id":"{long}","summary":7,"start":null}}"#);
    assert_error(
        &server.post(EVENTS, PAYING, &event).await,
        "422 Unprocessable",
        concat!(
            r#"{"errors":{"event_id":[{"key":"errors.too_long","description":"too long"}],"#,
            r#""summary":[{"key":"errors.invalid","description":"must be a string"}],"#,
            r#""start":[{"key":"errors.required","description":"required"}],"#,
            r#""end":[{"key":"errors.required","description":"required"}]}}"#,
        ),
    );
}

#[tokio::test]
async fn an_accepted_event_is_in_the_journal() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limits()).await;
    let event = r#"{"end":"b","event_id":"1","start":"a","summary":"Tea"}"#;
    assert_eq!(server.post(EVENTS, PAYING, event).await.status, 202);
    let journal = std::fs::read_to_string(scratch.file()).unwrap();
    assert_eq!(journal, format!("{event}\n"));
}

#[tokio::test]
async fn every_other_status_of_the_page_has_its_cause_and_no_body() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limits()).await;

    for headers in [&[][..], &[("authorization", "Bearer who")]] {
        let answer = server.get("/v1/calendars", headers).await;
        assert_no_body(&answer, "401 Unauthorized");
        let challenge = answer.header("www-authenticate");
        assert_eq!(challenge, r#"Bearer realm="calendar""#);
    }
    assert_eq!(server.get("/v1/resources", PAYING).await.status, 200);
    assert_no_body(
        &server.get("/v1/resources", FRUGAL).await,
        "402 Payment Required",
    );
    assert_no_body(&server.post(EVENTS, FRUGAL, "{}").await, "403 Forbidden");
    for path in ["/v1/calendars/none/events", "/v1/calendars/%ff/events"] {
        assert_no_body(&server.post(path, PAYING, "{}").await, "404 Not Found");
    }
    assert_no_body(&server.get("/nowhere", PAYING).await, "404 Not Found");
    // The page has no 405.
    let answer = server.method(Method::DELETE, EVENTS, PAYING).await;
    assert_no_body(&answer, "404 Not Found");
    let answer = server
        .post("/v1/calendars/stale/events", PAYING, "{}")
        .await;
    assert_no_body(&answer, "423 Locked");
}

#[tokio::test]
async fn both_rate_limits_hold_and_say_when_to_come_back() {
    for limiters in [[one_an_hour(), no_limit()], [no_limit(), one_an_hour()]] {
        let scratch = Scratch::new();
        let server = start(&scratch, limiters).await;
        assert_eq!(server.get("/v1/calendars", PAYING).await.status, 200);
        let answer = server.get("/v1/calendars", PAYING).await;
        assert_no_body(&answer, "429 Too Many Requests");
        assert_waits_up_to_an_hour(&answer);
    }
}

#[tokio::test]
async fn a_journal_that_cannot_be_written_is_a_server_error() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limits()).await;
    std::fs::create_dir(scratch.file()).unwrap();
    let event = r#"{"event_id":"1","summary":"Tea","start":"a","end":"b"}"#;
    let answer = server.post(EVENTS, PAYING, event).await;
    assert_no_body(&answer, "500 Server Error");
}

#[track_caller]
fn assert_oauth(answer: &Answer, body: &str) {
    assert_error(answer, "400 Bad Request", body);
}

#[tokio::test]
async fn a_code_is_good_for_one_token_and_a_refresh_token_for_the_next() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limits()).await;
    let client = "client_id=demo&client_secret=secret";
    let ask = format!("{client}&grant_type=authorization_code&code=a+code");
    let given = server.form("/oauth/token", &ask).await;
    assert_eq!(given.status, 200);
    assert_eq!(given.header("cache-control"), "no-store");
    let given: serde_json::Value = serde_json::from_slice(&given.body).unwrap();
    let bearer = format!("Bearer {}", given["access_token"].as_str().unwrap());
    let answer = server
        .get("/v1/calendars", &[("authorization", &bearer)])
        .await;
    assert_eq!(answer.text(), r#"{"calendars":["office","stale"]}"#);

    assert_oauth(
        &server.form("/oauth/token", &ask).await,
        r#"{"error":"invalid_grant","error_description":"Unknown or spent authorization code"}"#,
    );
    let refresh = given["refresh_token"].as_str().unwrap();
    let ask = format!("{client}&grant_type=refresh_token&refresh_token={refresh}");
    assert_eq!(server.form("/oauth/token", &ask).await.status, 200);
    assert_oauth(
        &server.form("/oauth/token", &ask).await,
        r#"{"error":"invalid_grant","error_description":"Unknown or spent refresh token"}"#,
    );
}

#[tokio::test]
async fn a_token_request_is_refused_in_the_format_of_rfc_6749() {
    let scratch = Scratch::new();
    let server = start(&scratch, no_limits()).await;
    for (form, body) in [
        (
            "",
            r#"{"error":"invalid_request","error_description":"client_id is missing"}"#,
        ),
        (
            "client_id=demo",
            r#"{"error":"invalid_request","error_description":"client_secret is missing"}"#,
        ),
        (
            "client_id=demo&client_id=demo",
            r#"{"error":"invalid_request","error_description":"A form of media type application/x-www-form-urlencoded is expected"}"#,
        ),
        (
            "client_id=demo&client_secret=guess",
            r#"{"error":"invalid_client","error_description":"Unknown client_id or wrong client_secret"}"#,
        ),
        (
            "client_id=demo&client_secret=secret",
            r#"{"error":"invalid_request","error_description":"grant_type is missing"}"#,
        ),
        (
            "client_id=demo&client_secret=secret&grant_type=authorization_code",
            r#"{"error":"invalid_request","error_description":"code is missing"}"#,
        ),
        // RFC 6749 §5.2 has no `"`, no `\`, no control and no non-ASCII character.
        (
            "client_id=demo&client_secret=secret&grant_type=a%22b%5Cc%0D%0Ad%C3%A9",
            r#"{"error":"unsupported_grant_type","error_description":"No such grant_type: a'b?c??d?"}"#,
        ),
    ] {
        assert_oauth(&server.form("/oauth/token", form).await, body);
    }
    let answer = server.post("/oauth/token", &[], "{}").await;
    assert_oauth(
        &answer,
        r#"{"error":"invalid_request","error_description":"A form of media type application/x-www-form-urlencoded is expected"}"#,
    );
}
