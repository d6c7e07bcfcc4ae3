//! Google's errors, AIP-193: exact bytes, and what a client makes of them.

use std::time::Duration;

use fault::body::{DetailMap, Google};
use fault::{ApiError, FieldErrors};
use serde_json::json;

use crate::{body, header};

#[derive(Debug, ApiError)]
#[api(
    format = Google,
    domain = "library.example.com",
    codes = SCREAMING_SNAKE_CASE,
    docs = "https://library.example.com/errors#{code}",
)]
enum LibraryError {
    #[status(404)]
    #[title("The book's page")]
    #[message("no book {book}")]
    BookNotFound {
        #[detail]
        book: u32,
    },
    #[status(400)]
    #[message("The book is not valid")]
    InvalidBook(#[fields] FieldErrors),
    #[status(429)]
    #[message("Too many")]
    ShelfQuota {
        #[retry_after]
        wait: Option<Duration>,
        #[detail]
        limit: u32,
        #[detail("isOpen")]
        is_open: bool,
        #[detail]
        list: Option<Vec<u8>>,
    },
    #[status(409)]
    #[kind("ALREADY_EXISTS")]
    BookExists,
    #[status(404)]
    #[kind("ALREADY_EXISTS")]
    OfAnotherStatus,
    #[status(500)]
    Internal,
    #[transparent]
    Shelf(#[from] ShelfError),
}

#[derive(Debug, ApiError)]
#[api(domain = "shelves.example.com")]
enum ShelfError {
    #[status(409)]
    #[code("SHELF_FULL")]
    #[message("Shelf {0} is full")]
    Full(u8),
    #[status(503)]
    Away,
}

/// Without a domain, a code or a link.
#[derive(Debug, ApiError)]
#[api(format = Google)]
enum Plain {
    #[status(418, "I'm a teapot")]
    #[message("Short and stout")]
    Teapot,
    #[status(422)]
    #[code("INVALID")]
    Invalid(#[fields] FieldErrors),
    #[status(503)]
    Away(#[retry_after] Duration),
    #[status(404)]
    #[docs("https://example.com/e")]
    Linked,
    #[transparent]
    Shelf(ShelfError),
}

fn errors() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.push("book.title", "BLANK", "is blank");
    errors.push("book.authors[1].name", "TOO_LONG", "is \"long\"");
    errors
}

fn read(body: &str) -> Google {
    let read = Google::from_json(body.as_bytes()).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), body);
    read
}

#[test]
fn details_are_texts_in_the_metadata() {
    let error = LibraryError::BookNotFound { book: 7 };
    let sent = body(&error);
    assert_eq!(
        sent,
        r#"{"error":{"code":404,"message":"no book 7","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"BOOK_NOT_FOUND","domain":"library.example.com","metadata":{"book":"7"}},{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"The book's page","url":"https://library.example.com/errors#BOOK_NOT_FOUND"}]}]}}"#
    );
    assert_eq!(header(&error, "content-type").unwrap(), "application/json");
    let read = read(&sent);
    assert_eq!(read.code, Some(404));
    assert_eq!(read.message, "no book 7");
    assert_eq!(read.status.as_deref(), Some("NOT_FOUND"));
    assert_eq!(read.reason(), Some("BOOK_NOT_FOUND"));
    assert_eq!(read.domain(), Some("library.example.com"));
    assert_eq!(read.metadata().collect::<Vec<_>>(), [("book", "7")]);
    let links: Vec<_> = read.help_links().collect();
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].description, "The book's page");
    assert_eq!(
        links[0].url,
        "https://library.example.com/errors#BOOK_NOT_FOUND"
    );
    assert_eq!(read.retry_delay(), None);
    assert_eq!(read.field_violations().count(), 0);
}

#[test]
fn field_errors_are_a_bad_request() {
    let sent = body(&LibraryError::InvalidBook(errors()));
    assert_eq!(
        sent,
        r#"{"error":{"code":400,"message":"The book is not valid","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"INVALID_BOOK","domain":"library.example.com"},{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"book.title","description":"is blank","reason":"BLANK"},{"field":"book.authors[1].name","description":"is \"long\"","reason":"TOO_LONG"}]},{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Invalid book","url":"https://library.example.com/errors#INVALID_BOOK"}]}]}}"#
    );
    let read = read(&sent);
    let violations: Vec<_> = read.field_violations().collect();
    assert_eq!(violations.len(), 2);
    assert_eq!(violations[1].field, "book.authors[1].name");
    assert_eq!(violations[1].description, "is \"long\"");
    assert_eq!(violations[1].reason, Some("TOO_LONG"));
    assert_eq!(
        body(&LibraryError::InvalidBook(FieldErrors::new())),
        r#"{"error":{"code":400,"message":"The book is not valid","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"INVALID_BOOK","domain":"library.example.com"},{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Invalid book","url":"https://library.example.com/errors#INVALID_BOOK"}]}]}}"#
    );
}

#[test]
fn the_time_to_wait_is_a_duration_of_protocol_buffers() {
    let quota = |wait| LibraryError::ShelfQuota {
        wait,
        limit: 100,
        is_open: false,
        list: Some(vec![1, 2]),
    };
    let sent = body(&quota(Some(Duration::from_millis(1500))));
    assert_eq!(
        sent,
        r#"{"error":{"code":429,"message":"Too many","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"SHELF_QUOTA","domain":"library.example.com","metadata":{"limit":"100","isOpen":"false","list":"[1,2]"}},{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"1.500s"},{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Shelf quota","url":"https://library.example.com/errors#SHELF_QUOTA"}]}]}}"#
    );
    assert_eq!(read(&sent).retry_delay(), Some(Duration::from_millis(1500)));
    let sent = body(&quota(Some(Duration::from_secs(30))));
    assert!(sent.contains(r#""retryDelay":"30s""#), "{sent}");
    assert_eq!(read(&sent).retry_delay(), Some(Duration::from_secs(30)));
    assert!(!body(&quota(None)).contains("RetryInfo"));
}

#[test]
fn what_an_object_has_no_facts_for_is_left_out() {
    assert_eq!(
        body(&Plain::Teapot),
        r#"{"error":{"code":418,"message":"Short and stout","status":"INVALID_ARGUMENT"}}"#
    );
    // A code without a domain is no `ErrorInfo`.
    assert_eq!(
        body(&Plain::Invalid(FieldErrors::new())),
        r#"{"error":{"code":422,"message":"Unprocessable Content","status":"INVALID_ARGUMENT"}}"#
    );
    let mut errors = FieldErrors::new();
    errors.push(fault::FieldPath::root(), "K", "d");
    assert_eq!(
        body(&Plain::Invalid(errors)),
        r#"{"error":{"code":422,"message":"Unprocessable Content","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"base","description":"d","reason":"K"}]}]}}"#
    );
    assert_eq!(
        body(&Plain::Away(Duration::from_secs(2))),
        r#"{"error":{"code":503,"message":"Service Unavailable","status":"UNAVAILABLE","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"2s"}]}}"#
    );
    assert_eq!(
        body(&Plain::Linked),
        r#"{"error":{"code":404,"message":"Not Found","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Linked","url":"https://example.com/e"}]}]}}"#
    );
}

#[test]
fn the_kind_says_which_of_several_names_a_status_has() {
    let status = |error: &LibraryError| read(&body(error)).status.unwrap();
    assert_eq!(status(&LibraryError::BookExists), "ALREADY_EXISTS");
    assert_eq!(status(&LibraryError::OfAnotherStatus), "NOT_FOUND");
    assert_eq!(status(&LibraryError::Internal), "INTERNAL");
}

#[test]
fn a_nested_error_is_of_the_outer_domain() {
    assert_eq!(
        body(&LibraryError::from(ShelfError::Full(3))),
        r#"{"error":{"code":409,"message":"Shelf 3 is full","status":"ABORTED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"SHELF_FULL","domain":"library.example.com"}]}}"#
    );
    assert_eq!(
        body(&LibraryError::from(ShelfError::Away)),
        r#"{"error":{"code":503,"message":"Service Unavailable","status":"UNAVAILABLE"}}"#
    );
    // An outer enum that says none leaves the inner's in place.
    let sent = body(&Plain::Shelf(ShelfError::Full(3)));
    assert_eq!(read(&sent).domain(), Some("shelves.example.com"), "{sent}");
}

#[test]
fn every_status_has_a_name() {
    for (status, name) in [
        (400, "INVALID_ARGUMENT"),
        (401, "UNAUTHENTICATED"),
        (402, "FAILED_PRECONDITION"),
        (405, "UNIMPLEMENTED"),
        (412, "FAILED_PRECONDITION"),
        (416, "OUT_OF_RANGE"),
        (420, "INVALID_ARGUMENT"),
        (499, "CANCELLED"),
        (502, "UNAVAILABLE"),
        (504, "DEADLINE_EXCEEDED"),
        (529, "INTERNAL"),
    ] {
        assert_eq!(Google::new(status, "m").status.as_deref(), Some(name));
    }
}

#[test]
fn a_client_may_meet_details_of_any_type() {
    let sent = r#"{"error":{"errors":[{"reason":"notFound"}],"code":"404","message":"m","status":5,"details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"subject":"s"}]},"text",{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":{"seconds":1}},{"@type":"example.com/NotErrorInfo","reason":"R"},{"reason":"none"},{"@type":"type.googleapis.com/google.rpc.Help","links":[{"url":"u"},{"description":"no link"},1]}]},"trace":1}"#;
    let error = Google::from_json(sent.as_bytes()).unwrap();
    assert_eq!(error.code, Some(404));
    assert_eq!(error.status, None);
    assert_eq!(error.more["status"], 5);
    assert_eq!(error.more["errors"][0]["reason"], "notFound");
    assert_eq!(error.more["details"][1], "text");
    assert_eq!(error.beside["trace"], 1);
    assert_eq!(error.details.len(), 5);
    let quota = error.detail("QuotaFailure").unwrap();
    assert_eq!(quota["violations"][0]["subject"], "s");
    assert_eq!(error.reason(), None);
    assert_eq!(error.retry_delay(), None);
    let urls: Vec<_> = error.help_links().map(|link| link.url).collect();
    assert_eq!(urls, ["u"]);
    for without in [
        "{}",
        r#"{"error":"invalid_grant"}"#,
        r#"{"error":{}}"#,
        r#"{"error":{"message":1}}"#,
    ] {
        assert!(Google::from_json(without.as_bytes()).is_err(), "{without}");
    }
}

#[test]
fn a_delay_that_is_none_is_not_there() {
    for (text, delay) in [
        ("0s", Some(Duration::ZERO)),
        ("0.000000001s", Some(Duration::from_nanos(1))),
        ("1.5s", Some(Duration::from_millis(1500))),
        ("-1s", None),
        ("s", None),
        ("1", None),
        ("1.0000000001s", None),
        ("1.-5s", None),
        ("99999999999999999999s", None),
    ] {
        let mut error = Google::new(429, "m");
        error.details.push(DetailMap::from_iter([
            ("@type", json!("type.googleapis.com/google.rpc.RetryInfo")),
            ("retryDelay", json!(text)),
        ]));
        assert_eq!(error.retry_delay(), delay, "{text}");
    }
}

#[test]
fn a_mock_writes_one() {
    let mut error = Google::new(404, "no book 7");
    error.details.push(DetailMap::from_iter([
        ("@type", json!("type.googleapis.com/google.rpc.ErrorInfo")),
        ("reason", json!("BOOK_NOT_FOUND")),
        ("domain", json!("library.example.com")),
        ("metadata", json!({"book": "7"})),
    ]));
    assert_eq!(error.reason(), Some("BOOK_NOT_FOUND"));
    assert_eq!(
        serde_json::to_string(&error).unwrap(),
        r#"{"error":{"code":404,"message":"no book 7","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"BOOK_NOT_FOUND","domain":"library.example.com","metadata":{"book":"7"}}]}}"#
    );
}
