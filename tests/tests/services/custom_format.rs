//! `custom_format`: a wire format that `fault` does not ship.

use std::sync::Mutex;

use fault_contract::openapi;
use fault_examples::custom_format::{App, IssueError, router};
use fault_tests::decoded::decoding;
use fault_tests::server::Server;

use super::{as_documented, assert_error};

pub(crate) const KEY: &[(&str, &str)] = &[("authorization", "Bearer demo")];
pub(crate) const ISSUES: &str = "/repos/ada/engine/issues";

pub(crate) async fn start() -> Server {
    Server::start(decoding::<IssueError>(router(App {
        token: "demo".to_owned(),
        issues: Mutex::new([("ada/engine".to_owned(), Vec::new())].into()),
    })))
    .await
    .with_check(as_documented([openapi::of::<IssueError>()]))
}

#[tokio::test]
async fn field_errors_come_out_as_the_format_says() {
    let server = start().await;
    assert_error(
        &server.post(ISSUES, KEY, r#"{"labels":["bug",7]}"#).await,
        "422 Unprocessable Content",
        concat!(
            r#"{"message":"Validation Failed","#,
            r#""documentation_url":"https://docs.example.org/rest/issues#create","#,
            r#""errors":[{"resource":"Issue","field":"title","code":"missing_field"},"#,
            r#"{"resource":"Issue","field":"labels.1","code":"invalid"}]}"#,
        ),
    );
    let issue = r#"{"title":"Too few cogs"}"#;
    assert_eq!(server.post(ISSUES, KEY, issue).await.status, 201);
    assert_error(
        &server.post(ISSUES, KEY, issue).await,
        "422 Unprocessable Content",
        concat!(
            r#"{"message":"Validation Failed","#,
            r#""documentation_url":"https://docs.example.org/rest/issues#create","#,
            r#""errors":[{"resource":"Issue","field":"title","code":"already_exists"}]}"#,
        ),
    );
}

#[tokio::test]
async fn without_field_errors_the_member_is_left_out() {
    let server = start().await;
    let not_found =
        r#"{"message":"Not Found","documentation_url":"https://docs.example.org/rest"}"#;
    for path in [
        "/repos/ada/none/issues",
        "/repos/%ff/none/issues",
        "/nowhere",
    ] {
        assert_error(
            &server.post(path, KEY, "{}").await,
            "404 Not Found",
            not_found,
        );
    }
    assert_error(&server.get(ISSUES, KEY).await, "404 Not Found", not_found);
    let answer = server.post(ISSUES, &[], "{").await;
    assert_error(
        &answer,
        "401 Unauthorized",
        r#"{"message":"Requires authentication","documentation_url":"https://docs.example.org/rest"}"#,
    );
    assert_eq!(
        answer.header("www-authenticate"),
        r#"Bearer realm="issues""#
    );
    assert_error(
        &server.post(ISSUES, KEY, "{").await,
        "400 Bad Request",
        r#"{"message":"Problems parsing JSON","documentation_url":"https://docs.example.org/rest/issues"}"#,
    );
}
