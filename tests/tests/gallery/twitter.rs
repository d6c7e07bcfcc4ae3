use super::Contract;

#[tokio::test]
async fn codes_are_numbers() {
    let twitter = Contract::start("/twitter").await;
    for (request, status_line, code, message) in [
        (
            "GET /account.json",
            "401 Unauthorized",
            32,
            "Could not authenticate you.",
        ),
        (
            "GET /nowhere.json",
            "404 Not Found",
            34,
            "Sorry, that page does not exist",
        ),
        (
            "GET /lists.json",
            "403 Forbidden",
            64,
            "Your account is suspended and is not permitted to access this feature.",
        ),
        // One code for two statuses.
        (
            "GET /search.json",
            "420 Enhance Your Calm",
            88,
            "Rate limit exceeded",
        ),
        (
            "GET /timeline.json",
            "429 Too Many Requests",
            88,
            "Rate limit exceeded",
        ),
        (
            "GET /stream.json",
            "503 Service Unavailable",
            130,
            "Over capacity",
        ),
        (
            "GET /trends.json",
            "500 Internal Server Error",
            131,
            "Internal error",
        ),
        (
            "POST /update.json",
            "403 Forbidden",
            187,
            "Status is a duplicate.",
        ),
        (
            "POST /token.json",
            "400 Bad Request",
            215,
            "Bad Authentication data.",
        ),
    ] {
        let body = format!(r#"{{"errors":[{{"code":{code},"message":"{message}"}}]}}"#);
        twitter
            .check(
                request,
                "application/json;charset=utf-8",
                status_line,
                &body,
            )
            .await;
    }
}

#[tokio::test]
async fn the_phrase_is_on_the_status_line() {
    let twitter = Contract::start("/twitter").await;
    let answer = twitter
        .server
        .raw(b"GET /twitter/search.json HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        .await;
    assert!(
        answer.starts_with("HTTP/1.1 420 Enhance Your Calm\r\n"),
        "{answer}"
    );
}

#[tokio::test]
async fn the_limit_is_in_headers_of_its_own() {
    let twitter = Contract::start("/twitter").await;
    let answer = twitter.ask("GET /timeline.json").await;
    for (name, value) in [
        ("x-rate-limit-limit", "15"),
        ("x-rate-limit-remaining", "0"),
        ("x-rate-limit-reset", "1445412480"),
        ("retry-after", ""),
        ("www-authenticate", ""),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
    let answer = twitter.ask("GET /account.json").await;
    assert_eq!(
        answer.header("www-authenticate"),
        r#"OAuth realm="https://api.twitter.com""#
    );
}
