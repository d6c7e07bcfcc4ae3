use super::Contract;

fn body(detail: &str) -> String {
    format!(r#"{{"errors":[{{"detail":"{detail}"}}]}}"#)
}

#[tokio::test]
async fn every_error_is_one_item_with_one_text() {
    let crates_io = Contract::start("/crates_io").await;
    for (request, status_line, detail) in [
        ("GET /nowhere", "404 Not Found", "Not Found"),
        (
            "GET /crates/unknown-crate",
            "404 Not Found",
            "crate `unknown-crate` does not exist",
        ),
        (
            "GET /crates/foo/1.0.0",
            "404 Not Found",
            "crate `foo` does not have a version `1.0.0`",
        ),
        (
            "GET /me",
            "403 Forbidden",
            "this action requires authentication",
        ),
        (
            "GET /me/updates",
            "403 Forbidden",
            "This account is indefinitely locked. Reason: test lock reason",
        ),
        (
            "PUT /me/updates",
            "403 Forbidden",
            "This account is locked until 2099-12-12 at 12:12:12 UTC. Reason: test lock reason",
        ),
        (
            "GET /me/tokens",
            "401 Unauthorized",
            "The given API token does not match the format used by crates.io.",
        ),
        (
            "PUT /crates/foo",
            "400 Bad Request",
            "crate version `1.0.0` is already uploaded",
        ),
        (
            "PUT /crates/keywords",
            "400 Bad Request",
            "expected at most 5 keywords per crate",
        ),
        (
            "PUT /crates/large",
            "413 Content Too Large",
            "max upload size is: 5242880",
        ),
        (
            "PUT /session",
            "503 Service Unavailable",
            "crates.io is currently in read-only mode. \
             Please check https://status.crates.io/ for details and try again later.",
        ),
        (
            "GET /metrics",
            "503 Service Unavailable",
            "Service unavailable",
        ),
    ] {
        crates_io
            .check(request, "application/json", status_line, &body(detail))
            .await;
    }
    let answer = crates_io.ask("GET /me/tokens").await;
    assert_eq!(answer.header("www-authenticate"), "");
}

#[tokio::test]
async fn header_and_text_say_the_same_date() {
    let crates_io = Contract::start("/crates_io").await;
    let date = "Wed, 21 Oct 2015 07:28:01 GMT";
    let detail = format!(
        "You have published too many new crates in a short period of time. Please try again after \
         {date} and see https://crates.io/docs/rate-limits for more details."
    );
    let request = "PUT /crates/many";
    crates_io
        .check(
            request,
            "application/json",
            "429 Too Many Requests",
            &body(&detail),
        )
        .await;
    assert_eq!(crates_io.ask(request).await.header("retry-after"), date);
}

#[tokio::test]
async fn a_500_is_plain_text() {
    let crates_io = Contract::start("/crates_io").await;
    crates_io
        .check(
            "GET /summary",
            "text/plain; charset=utf-8",
            "500 Internal Server Error",
            "Internal Server Error",
        )
        .await;
}
