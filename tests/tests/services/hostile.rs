//! Bad input to every service: the answer is always a whole response in the
//! service's own format, with what the client sent inside and nothing added.

use bytes::Bytes;
use fault::body::{Coded, Fields, Keyed, Typed};
use fault_tests::server::{Answer, Server};
use http::Request;
use serde_json::{Value, json};

use super::{Scratch, bookings, calendar, custom_format, no_limit, payments, timeline};

/// Texts that have broken a response somewhere, some time.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "plain",
        r#"quotes " and ' and `"#,
        r"back\slash \n \u0000",
        "a\r\nset-cookie: stolen=1\r\n\r\n<html>",
        "\r",
        "\n",
        "tab\tnul\0del\u{7f}",
        "line\u{2028}paragraph\u{2029}mark\u{feff}",
        "emoji 🦀 👩‍👩‍👧 é",
        "</script><script>alert(1)</script>",
        "{id} {} %s ${x}",
        r#"","type":"other"#,
        "'; DROP TABLE webhooks; --",
    ]
    .map(str::to_owned)
    .into();
    texts.extend((1..0x20).map(|code| format!("c{}", char::from(code))));
    texts
}

/// Bodies that are not what a service can read, with their content types.
fn unreadable() -> Vec<(Option<&'static str>, Bytes)> {
    const JSON: Option<&str> = Some("application/json");
    let deep = "[".repeat(100_000);
    // A byte more than axum reads. With more than one, the service would answer
    // while the client still writes, which a client may see as a broken pipe.
    let large = format!(r#"{{"name":"{}"}}"#, "n".repeat((2 << 20) - 10));
    assert_eq!(large.len(), (2 << 20) + 1);
    vec![
        (JSON, Bytes::new()),
        (JSON, Bytes::from_static(b"{")),
        (JSON, Bytes::from_static(b"{\"name\":\"a\"} trailing")),
        (JSON, Bytes::from_static(b"{'name':'a'}")),
        (JSON, Bytes::from_static(b"{\"name\":\"\xff\"}")),
        (JSON, Bytes::from_static(b"{\"name\":\"\\ud800\"}")),
        (JSON, Bytes::from_static(b"{\"name\":\"raw\r\nbreak\"}")),
        (JSON, Bytes::from_static(b"[1e400")),
        (JSON, Bytes::from_static(b"null")),
        (JSON, Bytes::from_static(b"\"text\"")),
        (JSON, Bytes::from(deep)),
        (JSON, Bytes::from(large)),
        (None, Bytes::from_static(b"{}")),
        (Some(""), Bytes::from_static(b"{}")),
        (Some("text/plain"), Bytes::from_static(b"{}")),
        (Some("application/xml"), Bytes::from_static(b"<a/>")),
        (Some("nonsense"), Bytes::from_static(b"{}")),
    ]
}

/// What reads a body of one format.
type IsBody = fn(&[u8]) -> bool;

async fn refuses_what_it_cannot_read(
    server: &Server,
    path: &str,
    headers: &[(&str, &str)],
    status_lines: &[&str],
    is_body: IsBody,
) {
    for (content_type, body) in unreadable() {
        let mut request = Request::post(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        let sent = format!("{content_type:?} {:?}", &body[..body.len().min(40)]);
        let answer = server.send(request, body).await;
        let status_line = answer.status_line();
        assert!(
            status_lines.contains(&&*status_line),
            "{sent}: {status_line}"
        );
        assert!(is_body(&answer.body), "{sent}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/json", "{sent}");
        assert_eq!(answer.header("cache-control"), "no-store", "{sent}");
    }
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_refused_in_the_service_s_format() {
    let scratch = Scratch::new();
    let server = bookings::start(&scratch, no_limit()).await;
    let is_typed: IsBody = |body| serde_json::from_slice::<Typed>(body).is_ok();
    // The statuses are axum's, which tells these mistakes apart.
    let status_lines = &[
        "400 Bad Request",
        "413 Content Too Large",
        "415 Unsupported Media Type",
        "422 Unprocessable Content",
    ];
    let path = "/v2/webhooks";
    refuses_what_it_cannot_read(&server, path, bookings::KEY, status_lines, is_typed).await;

    let server = calendar::start(&scratch, [no_limit(), no_limit()]).await;
    let path = "/v1/calendars/office/events";
    let status_lines = &["422 Unprocessable"];
    let is_keyed: IsBody =
        |body| serde_json::from_slice::<Keyed>(body).is_ok_and(|body| !body.errors.is_empty());
    refuses_what_it_cannot_read(&server, path, calendar::PAYING, status_lines, is_keyed).await;

    let server = payments::start_simply(&scratch).await;
    let is_fields: IsBody = |body| serde_json::from_slice::<Fields>(body).is_ok();
    let status_lines = &["400 Bad Request"];
    refuses_what_it_cannot_read(&server, "/payments", payments::KEY, status_lines, is_fields).await;

    let server = timeline::start_simply().await;
    let is_coded: IsBody = |body| serde_json::from_slice::<Coded>(body).is_ok();
    let path = "/1/statuses";
    let status_lines = &["422 Unprocessable Entity"];
    refuses_what_it_cannot_read(&server, path, timeline::ADA, status_lines, is_coded).await;

    let server = custom_format::start().await;
    let path = custom_format::ISSUES;
    let is_github: IsBody =
        |body| serde_json::from_slice::<Value>(body).is_ok_and(|body| body["message"].is_string());
    let status_lines = &["400 Bad Request"];
    refuses_what_it_cannot_read(&server, path, custom_format::KEY, status_lines, is_github).await;
}

/// The body is the one JSON object with these members, in which every control
/// character is escaped (RFC 8259 §7), and no header came in from outside.
#[track_caller]
fn assert_holds(answer: &Answer, status: u16, body: &Value, headers: &[&str]) {
    assert_eq!(answer.status, status, "{}", answer.text());
    let read: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(&read, body);
    assert!(
        answer.body.iter().all(|byte| *byte >= 0x20),
        "{}",
        answer.text()
    );
    for name in answer.headers.keys() {
        let usual = ["content-type", "cache-control", "content-length", "date"];
        assert!(
            usual.contains(&name.as_str()) || headers.contains(&name.as_str()),
            "{name}"
        );
    }
}

fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        use std::fmt::Write as _;
        write!(encoded, "%{byte:02X}").unwrap();
        encoded
    })
}

#[tokio::test]
async fn an_id_that_is_no_number_is_the_id_of_nothing() {
    let scratch = Scratch::new();
    let server = bookings::start(&scratch, no_limit()).await;
    let mut ids = texts();
    ids.extend(["-1", "1.5", "99999999999999999999", "0x1"].map(str::to_owned));
    ids.push("9".repeat(8 << 10));
    for id in ids {
        for (path, what) in [
            ("/v2/bookings/", "booking"),
            ("/v2/webhooks/", "webhook subscription"),
        ] {
            let path = format!("{path}{}", percent_encoded(&id));
            let body = json!({
                "type": "invalid_request_error",
                "message": format!("No such {what}: '{id}'"),
                "param": "id",
            });
            let answer = server.get(&path, bookings::KEY).await;
            assert_holds(&answer, 404, &body, &["x-request-id"]);
        }
    }
}

#[tokio::test]
async fn a_name_in_a_message_is_the_name_that_was_sent() {
    let scratch = Scratch::new();
    let server = bookings::start(&scratch, no_limit()).await;
    for name in texts() {
        if name.trim().is_empty() {
            continue;
        }
        let new = json!({ "name": name, "url": "https://example.org" }).to_string();
        let created = server.post("/v2/webhooks", bookings::KEY, &new).await;
        assert_eq!(created.status, 201, "{name:?}");
        let body = json!({
            "type": "invalid_request_error",
            "message": format!("A webhook subscription with this name already exists: '{name}'"),
            "param": "name",
        });
        let answer = server.post("/v2/webhooks", bookings::KEY, &new).await;
        assert_holds(&answer, 409, &body, &["x-request-id"]);
    }
}

#[tokio::test]
async fn a_text_of_the_url_in_a_message_is_the_text_that_was_sent() {
    let server = timeline::start_simply().await;
    for text in texts() {
        let path = format!("/1/timelines/a.{}", percent_encoded(&text));
        let answer = server.get(&path, timeline::ADA).await;
        let format = text
            .rsplit_once('.')
            .map_or(text.as_str(), |(_, last)| last);
        let body = json!({
            "code": "106", "message": format!("There is no '{format}' here, only 'json'"),
        });
        assert_holds(&answer, 406, &body, &[]);
    }
}

#[tokio::test]
async fn a_text_that_no_header_can_carry_is_in_the_body_alone() {
    let scratch = Scratch::new();
    // The document promises the header, which such a text is left out of.
    let server = payments::start_simply(&scratch).await.without_check();
    for reference in texts() {
        let new = json!({
            "email": "ada@example.org", "amount": 1, "card": "42", "reference": reference,
        })
        .to_string();
        let paid = server.post("/payments", payments::KEY, &new).await;
        assert_eq!(paid.status, 201, "{reference:?}");
        let body = json!({
            "message": format!("There is a payment with the reference '{reference}' already."),
        });
        let answer = server.post("/payments", payments::KEY, &new).await;
        assert_holds(&answer, 409, &body, &["payment-reference"]);

        let fits = !reference.chars().any(|c| c.is_ascii_control() && c != '\t');
        let sent = answer.headers.get("payment-reference");
        // HTTP takes the space around a value off (RFC 9110 §5.5).
        let expected = fits.then(|| reference.trim_matches(['\t', ' ']).as_bytes());
        assert_eq!(
            sent.map(http::HeaderValue::as_bytes),
            expected,
            "{reference:?}"
        );
    }
}

#[tokio::test]
async fn keys_and_tokens_of_any_bytes_are_wrong_and_no_more() {
    let scratch = Scratch::new();
    let server = bookings::start(&scratch, no_limit()).await;
    for key in [&b"\xff\xfe"[..], b"demo demo", b"\"", "🦀".as_bytes()] {
        let request = Request::get("/v2/bookings").header("api-key", key);
        let answer = server.send(request, Bytes::new()).await;
        assert_eq!(answer.status, 401);
        assert!(serde_json::from_slice::<Typed>(&answer.body).is_ok());
    }
    let server = timeline::start_simply().await;
    for token in [&b"Bearer \xff"[..], b"Bearer", b"Bearer  demo"] {
        let request = Request::get("/1/timelines/ada.json").header("authorization", token);
        let answer = server.send(request, Bytes::new()).await;
        assert_eq!(answer.status, 401);
        assert!(serde_json::from_slice::<Coded>(&answer.body).is_ok());
    }
}
