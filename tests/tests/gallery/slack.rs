use super::Contract;

const JSON: &str = "application/json; charset=utf-8";

#[tokio::test]
async fn an_error_is_a_200_that_is_not_ok() {
    let slack = Contract::start("/slack").await;
    for (request, body) in [
        (
            "POST /conversations.info",
            r#"{"ok":false,"error":"channel_not_found"}"#,
        ),
        ("POST /auth.test", r#"{"ok":false,"error":"invalid_auth"}"#),
        (
            "POST /chat.postMessage",
            r#"{"ok":false,"error":"too_many_attachments"}"#,
        ),
        (
            "POST /chat.delete",
            r#"{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"channels:read,users:read"}"#,
        ),
        (
            "POST /chat.update",
            r#"{"ok":false,"error":"invalid_arguments","response_metadata":{"messages":["[ERROR] missing required field: channel"]}}"#,
        ),
    ] {
        slack.check(request, JSON, "200 OK", body).await;
    }
}

#[tokio::test]
async fn the_rate_limit_alone_has_a_status() {
    let slack = Contract::start("/slack").await;
    let (request, body) = ("POST /users.list", r#"{"ok":false,"error":"ratelimited"}"#);
    slack
        .check(request, JSON, "429 Too Many Requests", body)
        .await;
    assert_eq!(slack.ask(request).await.header("retry-after"), "30");
}
