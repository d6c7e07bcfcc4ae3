use super::Contract;

#[tokio::test]
async fn code_and_text_are_the_defaults_or_the_endpoint_s() {
    let svix = Contract::start("/svix").await;
    for (request, status_line, code, detail) in [
        (
            "GET /app",
            "400 Bad Request",
            "generic_error",
            "Generic error",
        ),
        (
            "GET /auth",
            "401 Unauthorized",
            "authentication_failed",
            "Incorrect authentication credentials.",
        ),
        (
            "DELETE /app",
            "403 Forbidden",
            "insufficient access",
            "Insufficient access for the given operation.",
        ),
        (
            "GET /nowhere",
            "404 Not Found",
            "not_found",
            "Entity not found",
        ),
        (
            "POST /app",
            "409 Conflict",
            "conflict",
            "An application with that id or uid already exists",
        ),
        (
            "PUT /app",
            "413 Content Too Large",
            "payload_too_large",
            "Request payload is too large.",
        ),
        (
            "GET /stream",
            "501 Not Implemented",
            "not_implemented",
            "This API endpoint is not yet implemented.",
        ),
        (
            "GET /endpoint",
            "400 Bad Request",
            "invalid_range",
            "'until' cannot be in the future",
        ),
        (
            "POST /msg/7",
            "400 Bad Request",
            "missing_payload",
            "Unable to resend message. Payload is missing (probably expired).",
        ),
    ] {
        let body = format!(r#"{{"code":"{code}","detail":"{detail}"}}"#);
        svix.check(request, "application/json", status_line, &body)
            .await;
    }
    assert_eq!(svix.ask("GET /auth").await.header("www-authenticate"), "");
}

#[tokio::test]
async fn a_422_lists_what_is_wrong_step_by_step() {
    let svix = Contract::start("/svix").await;
    svix.check(
        "POST /endpoint",
        "application/json",
        "422 Unprocessable Content",
        concat!(
            r#"{"detail":[{"loc":["body","url"],"#,
            r#""msg":"Endpoint URL schemes must be https when endpoint_https_only is set.","#,
            r#""type":"value_error"},{"loc":["body","channels","[1]"],"#,
            r#""msg":"Channel names are not empty.","type":"value_error"}]}"#,
        ),
    )
    .await;
}

#[tokio::test]
async fn a_500_says_nothing() {
    let svix = Contract::start("/svix").await;
    svix.check(
        "GET /stats",
        "application/json",
        "500 Internal Server Error",
        "{}",
    )
    .await;
}
