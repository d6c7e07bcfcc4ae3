//! Responses that nobody meant so: each is a `Failure` that says what can be said.

use std::time::Duration;

use fault::ApiError;
use fault::body::{Coded, Fact, Format, Shape};
use fault::client::Advice;

use super::{decode, name};

#[derive(Debug, ApiError)]
#[api(format = Coded, codes = snake_case)]
enum Shop {
    #[status(404)]
    #[message("Not found")]
    NotFound,
    #[status(503)]
    #[message("Closed")]
    Closed,
}

const HTML: &[u8] = b"<html><head><title>503</title></head><body>Service Unavailable</body></html>";

#[test]
fn a_page_of_a_proxy_is_no_error_of_the_service() {
    let headers = [("content-type", "text/html"), ("retry-after", "7")];
    let failure = decode::<Shop>(503, &headers, HTML);
    assert_eq!(name(&failure), None);
    assert!(failure.candidates().is_empty());
    assert_eq!(failure.message(), None);
    assert_eq!(failure.code(), None);
    assert_eq!(failure.retry(), Advice::After(Duration::from_secs(7)));
    assert_eq!(failure.body(), HTML);
    assert_eq!(failure.to_string(), "503 Service Unavailable");
    assert_eq!(decode::<Shop>(404, &[], HTML).retry(), Advice::Never);
    assert_eq!(
        decode::<Shop>(500, &[], HTML).retry(),
        decode::<Shop>(500, &[], b"").retry()
    );
}

#[test]
fn a_page_is_no_body_of_a_format_that_sends_texts_either() {
    struct Plain;
    impl Format for Plain {
        const SHAPE: Shape = Shape::text(Fact::Message).with_header("x-code", Fact::Code);
    }

    #[derive(Debug, ApiError)]
    #[api(format = Plain)]
    #[status(503)]
    #[code("closed")]
    #[message("Closed")]
    struct Closed;

    let failure = decode::<Closed>(503, &[("content-type", "text/html; charset=utf-8")], HTML);
    assert_eq!(name(&failure), None);
    let headers = [("content-type", "text/plain"), ("x-code", "closed")];
    let failure = decode::<Closed>(503, &headers, b"Closed");
    assert_eq!(name(&failure), Some("Closed"));
    assert_eq!(failure.message(), Some("Closed"));
    // What is in between may have dropped headers; another code is another error.
    assert_eq!(name(&decode::<Closed>(503, &[], b"Closed")), Some("Closed"));
    assert_eq!(
        name(&decode::<Closed>(503, &[("x-code", "open")], b"Closed")),
        None
    );
}

#[test]
fn what_is_cut_off_empty_or_something_else_is_unknown() {
    for body in [
        &b""[..],
        b" \n",
        b"{",
        br#"{"code":"not_fou"#,
        br#"{"code":"not_found","message":"Not found""#,
        b"null",
        b"7",
        b"[]",
        b"{}",
        b"\"not_found\"",
        b"\xff\xfe",
        br#"{"code":null,"message":null}"#,
        br#"{"code":["not_found"],"message":"Not found"}"#,
        br#"{"message":"Not found"}"#,
        b"{\"code\":\"not_found\"}{}",
    ] {
        let failure = decode::<Shop>(404, &[], body);
        assert_eq!(name(&failure), None, "{failure:?}");
        assert_eq!(failure.retry(), Advice::Never);
        assert_eq!(failure.body(), body);
    }
}

#[test]
fn what_makes_no_difference_makes_none() {
    const BODY: &str = r#"{"code":"not_found","message":"Not found"}"#;
    let with_mark = format!("\u{feff}{BODY}");
    for (media_type, body) in [
        ("application/json", BODY.as_bytes()),
        ("text/html", BODY.as_bytes()),
        ("nonsense", BODY.as_bytes()),
        ("application/json", with_mark.as_bytes()),
        (
            "application/json",
            b" {\"message\":\"Not found\",\"code\":\"not_found\",\"x\":\"\xff\"}\n",
        ),
    ] {
        let failure = decode::<Shop>(404, &[("content-type", media_type)], body);
        assert_eq!(name(&failure), Some("NotFound"), "{failure:?}");
    }
}

#[test]
fn an_error_of_a_newer_server_is_read_all_the_same() {
    let body = br#"{"code":"out_of_stock","message":"None left","article":7}"#;
    let failure = decode::<Shop>(409, &[("retry-after", "60")], body);
    assert_eq!(name(&failure), None);
    assert_eq!(failure.code().unwrap(), "out_of_stock");
    assert_eq!(failure.message(), Some("None left"));
    assert_eq!(failure.detail::<u8>("article"), Some(7));
    assert_eq!(failure.retry(), Advice::After(Duration::from_mins(1)));
    assert_eq!(
        failure.to_string(),
        "409 Conflict (out_of_stock): None left"
    );
}

#[test]
fn a_time_that_cannot_be_read_is_none_and_a_past_one_is_now() {
    const DATE: &str = "Sun, 06 Nov 1994 08:49:37 GMT";
    for (value, expected) in [
        ("soon", Advice::Backoff),
        ("-5", Advice::Backoff),
        ("0", Advice::After(Duration::ZERO)),
        (
            "Sun, 06 Nov 1994 08:49:07 GMT",
            Advice::After(Duration::ZERO),
        ),
        (
            "Sun, 06 Nov 1994 08:50:37 GMT",
            Advice::After(Duration::from_mins(1)),
        ),
    ] {
        let headers = [("retry-after", value), ("date", DATE)];
        assert_eq!(
            decode::<Shop>(503, &headers, b"").retry(),
            expected,
            "{value}"
        );
    }
}

#[test]
fn what_comes_from_outside_steers_no_line_of_a_log() {
    let body = "{\"code\":\"a\\nb\",\"message\":\"x\\u001b[31m\\r\\n500 forged\\u202e\"}";
    let text = decode::<Shop>(404, &[], body.as_bytes()).to_string();
    assert!(
        !text
            .chars()
            .any(|character| character.is_control() || character == '\u{202e}')
    );
    let long = format!(r#"{{"code":"a","message":"{}"}}"#, "x".repeat(1 << 20));
    assert!(decode::<Shop>(404, &[], long.as_bytes()).to_string().len() < 10_000);
}

#[test]
fn deep_and_odd_json_is_read() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let body = format!(r#"{{"code":"not_found","message":"Not found","deep":{deep},"n":1e999}}"#);
    let failure = decode::<Shop>(404, &[], body.as_bytes());
    assert_eq!(name(&failure), Some("NotFound"));
    assert_eq!(failure.details().raw("n").unwrap(), "1e999");
}
