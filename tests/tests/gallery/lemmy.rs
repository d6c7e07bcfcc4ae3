use super::Contract;

#[tokio::test]
async fn an_error_is_its_code_and_what_there_is_to_add() {
    let lemmy = Contract::start("/lemmy").await;
    for (request, status_line, body) in [
        (
            "POST /post",
            "400 Bad Request",
            r#"{"error":"blocked_url"}"#,
        ),
        (
            "PUT /post",
            "400 Bad Request",
            r#"{"error":"not_logged_in"}"#,
        ),
        (
            "DELETE /post",
            "400 Bad Request",
            r#"{"error":"not_a_moderator"}"#,
        ),
        (
            "POST /user/login",
            "401 Unauthorized",
            r#"{"error":"incorrect_login"}"#,
        ),
        (
            "POST /user/banned",
            "400 Bad Request",
            r#"{"error":"site_ban"}"#,
        ),
        (
            "POST /user/change_password",
            "400 Bad Request",
            r#"{"error":"invalid_password"}"#,
        ),
        (
            "POST /user/register",
            "400 Bad Request",
            r#"{"error":"email_already_taken"}"#,
        ),
        (
            "POST /user/email",
            "400 Bad Request",
            r#"{"error":"invalid_email_address","message":"ada"}"#,
        ),
        (
            "POST /user/application",
            "400 Bad Request",
            r#"{"error":"registration_denied","message":"no reason given"}"#,
        ),
        (
            "POST /user/avatar",
            "400 Bad Request",
            r#"{"error":"pictrs_response_error","message":"reason"}"#,
        ),
        (
            "GET /search",
            "429 Too Many Requests",
            r#"{"error":"too_many_requests"}"#,
        ),
        ("GET /nowhere", "404 Not Found", r#"{"error":"not_found"}"#),
        // A nested enum's.
        (
            "GET /resolve_object",
            "400 Bad Request",
            r#"{"error":"domain_blocked","message":"test"}"#,
        ),
    ] {
        lemmy
            .check(request, "application/json", status_line, body)
            .await;
    }
    let answer = lemmy.ask("POST /user/login").await;
    assert_eq!(answer.header("www-authenticate"), "");
}

#[tokio::test]
async fn a_wrapper_adds_the_cause_to_whatever_it_wraps() {
    let lemmy = Contract::start("/lemmy").await;
    for (request, status_line, body) in [
        (
            "GET /post/7",
            "404 Not Found",
            r#"{"error":"not_found","cause":"Query returned no rows"}"#,
        ),
        (
            "GET /post/seven",
            "400 Bad Request",
            r#"{"error":"unknown","cause":"invalid digit found in string"}"#,
        ),
    ] {
        lemmy
            .check(request, "application/json", status_line, body)
            .await;
    }
}
