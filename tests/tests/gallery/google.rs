use super::Contract;

/// A body with these details behind an `ErrorInfo`, whose members after the
/// type are `info`.
fn body(status: u16, message: &str, name: &str, info: &str, details: &str) -> String {
    format!(
        r#"{{"error":{{"code":{status},"message":"{message}","status":"{name}","details":[{{"@type":"type.googleapis.com/google.rpc.ErrorInfo",{info}}}{details}]}}}}"#
    )
}

/// `reason`, `domain` and `metadata`.
fn info(reason: &str, metadata: &str) -> String {
    format!(r#""reason":"{reason}","domain":"library.example.com"{metadata}"#)
}

#[tokio::test]
async fn details_are_there_as_far_as_there_is_something_in_them() {
    let library = Contract::start("/google").await;
    let violations = concat!(
        r#",{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":["#,
        r#"{"field":"book.title","description":"is blank","reason":"BLANK"},"#,
        r#"{"field":"book.authors[1].name","description":"has more than 20 characters","#,
        r#""reason":"TOO_LONG"}]}"#,
    );
    let wait = r#",{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"30s"}"#;
    let help = concat!(
        r#",{"@type":"type.googleapis.com/google.rpc.Help","links":["#,
        r#"{"description":"Book not found","#,
        r#""url":"https://library.example.com/errors#BOOK_NOT_FOUND"}]}"#,
    );
    let all = concat!(
        r#",{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":["#,
        r#"{"field":"book.edition","description":"is not out yet","reason":"NOT_OUT"}]}"#,
        r#",{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"90s"}"#,
        r#",{"@type":"type.googleapis.com/google.rpc.Help","links":["#,
        r#"{"description":"Edition not out","#,
        r#""url":"https://library.example.com/errors#EDITION_NOT_OUT"}]}"#,
    );
    let rows = [
        (
            "GET /v1/books/7",
            "404 Not Found",
            body(
                404,
                "no book 7",
                "NOT_FOUND",
                &info("BOOK_NOT_FOUND", r#","metadata":{"book":"7"}"#),
                help,
            ),
        ),
        (
            "POST /v1/books",
            "400 Bad Request",
            body(
                400,
                "the book is not valid",
                "INVALID_ARGUMENT",
                &info("INVALID_BOOK", ""),
                violations,
            ),
        ),
        (
            "GET /v1/shelves",
            "429 Too Many Requests",
            body(
                429,
                "at most 100 shelves a minute",
                "RESOURCE_EXHAUSTED",
                &info("SHELF_QUOTA", r#","metadata":{"limit":"100"}"#),
                wait,
            ),
        ),
        (
            "PUT /v1/books/7",
            "409 Conflict",
            body(
                409,
                "somebody else has changed the book; read it again",
                "ABORTED",
                &info("BOOK_CHANGED", ""),
                "",
            ),
        ),
        (
            "PATCH /v1/books/7",
            "400 Bad Request",
            body(
                400,
                "edition 3 is not out yet",
                "INVALID_ARGUMENT",
                &info("EDITION_NOT_OUT", r#","metadata":{"edition":"3"}"#),
                all,
            ),
        ),
        (
            "GET /v1/broken",
            "500 Internal Server Error",
            body(
                500,
                "Internal Server Error",
                "INTERNAL",
                &info("INTERNAL", ""),
                "",
            ),
        ),
    ];
    for (request, status_line, body) in rows {
        library
            .check(request, "application/json", status_line, &body)
            .await;
    }
    for (request, wait) in [("GET /v1/shelves", "30"), ("PATCH /v1/books/7", "90")] {
        let answer = library.ask(request).await;
        assert_eq!(answer.header("retry-after"), wait, "{request}");
    }
}
