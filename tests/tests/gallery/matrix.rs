use super::Contract;

#[tokio::test]
async fn errors_are_those_of_the_specification() {
    let matrix = Contract::start("/matrix").await;
    for (request, status_line, body) in [
        (
            "PUT /account_data",
            "403 Forbidden",
            r#"{"errcode":"M_FORBIDDEN","error":"Cannot add account data for other users."}"#,
        ),
        (
            "GET /account_data",
            "404 Not Found",
            r#"{"errcode":"M_NOT_FOUND","error":"Account data not found."}"#,
        ),
        (
            "POST /account_data",
            "400 Bad Request",
            r#"{"errcode":"M_NOT_JSON","error":"Content must be a JSON object."}"#,
        ),
        (
            "GET /whoami",
            "401 Unauthorized",
            r#"{"errcode":"M_MISSING_TOKEN","error":"Missing access token"}"#,
        ),
        (
            "POST /refresh",
            "401 Unauthorized",
            r#"{"errcode":"M_UNKNOWN_TOKEN","error":"Soft logged out","soft_logout":true}"#,
        ),
        (
            "POST /logout",
            "401 Unauthorized",
            r#"{"errcode":"M_UNKNOWN_TOKEN","error":"Unrecognised access token"}"#,
        ),
        (
            "GET /locked",
            "401 Unauthorized",
            r#"{"errcode":"M_USER_LOCKED","error":"This account has been locked","soft_logout":true}"#,
        ),
        (
            "POST /register",
            "400 Bad Request",
            r#"{"errcode":"M_USER_IN_USE","error":"Desired user ID is already taken."}"#,
        ),
        (
            "GET /room_keys",
            "403 Forbidden",
            r#"{"errcode":"M_WRONG_ROOM_KEYS_VERSION","error":"Wrong backup version.","current_version":"42"}"#,
        ),
        (
            "GET /thumbnail",
            "413 Content Too Large",
            r#"{"errcode":"M_TOO_LARGE","error":"Content is too large to thumbnail"}"#,
        ),
        (
            "POST /upload",
            "403 Forbidden",
            concat!(
                r#"{"errcode":"M_USER_LIMIT_EXCEEDED","#,
                r#""error":"You have exceeded your storage quota of 10GB","#,
                r#""info_uri":"https://example.com/homeserver/about?limit_type=quota","can_upgrade":true}"#,
            ),
        ),
        (
            "GET /profile",
            "500 Internal Server Error",
            r#"{"errcode":"M_UNKNOWN","error":"An unknown error occurred"}"#,
        ),
    ] {
        matrix
            .check(request, "application/json", status_line, body)
            .await;
    }
}

#[tokio::test]
async fn a_401_names_no_scheme() {
    let matrix = Contract::start("/matrix").await;
    for request in ["GET /whoami", "POST /refresh", "GET /locked"] {
        let answer = matrix.ask(request).await;
        assert_eq!(answer.header("www-authenticate"), "", "{request}");
    }
}

/// The header is rounded up to whole seconds, so that who obeys it is not too
/// early.
#[tokio::test]
async fn a_time_to_wait_is_in_header_and_body() {
    let matrix = Contract::start("/matrix").await;
    let status_line = "429 Too Many Requests";
    let body =
        r#"{"errcode":"M_LIMIT_EXCEEDED","error":"Too many requests","retry_after_ms":1500}"#;
    matrix
        .check("GET /sync", "application/json", status_line, body)
        .await;
    let answer = matrix.ask("GET /sync").await;
    assert_eq!(answer.header("retry-after"), "2");

    let body = r#"{"errcode":"M_LIMIT_EXCEEDED","error":"Too many requests"}"#;
    matrix
        .check("POST /sync", "application/json", status_line, body)
        .await;
    let answer = matrix.ask("POST /sync").await;
    assert_eq!(answer.header("retry-after"), "");
}

#[tokio::test]
async fn an_unknown_path_and_a_wrong_method_share_a_code() {
    let matrix = Contract::start("/matrix").await;
    let body = r#"{"errcode":"M_UNRECOGNIZED","error":"Unrecognized request"}"#;
    for (request, status_line) in [
        ("GET /nowhere", "404 Not Found"),
        ("DELETE /sync", "405 Method Not Allowed"),
    ] {
        matrix
            .check(request, "application/json", status_line, body)
            .await;
    }
    let answer = matrix.ask("DELETE /sync").await;
    assert_eq!(answer.header("allow"), "GET,HEAD,POST");
}
