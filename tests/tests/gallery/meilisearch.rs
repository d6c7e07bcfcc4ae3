use super::{Contract, assert_error};

/// A request, its body, and of the response status, code, class and message.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const ROWS: &[Row] = &[
    (
        "GET /indexes/movies",
        "",
        "404 Not Found",
        "index_not_found",
        "invalid_request",
        "Index `movies` not found.",
    ),
    (
        "POST /indexes",
        "movies",
        "409 Conflict",
        "index_already_exists",
        "invalid_request",
        "Index `movies` already exists.",
    ),
    (
        "POST /indexes",
        "883  fj!",
        "400 Bad Request",
        "invalid_index_uid",
        "invalid_request",
        "`883  fj!` is not a valid index uid. Index uid can be an integer or a string containing \
         only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than \
         512 bytes.",
    ),
    (
        "GET /indexes/movies/documents/1",
        "",
        "404 Not Found",
        "document_not_found",
        "invalid_request",
        "Document `1` not found.",
    ),
    (
        "GET /keys",
        "",
        "403 Forbidden",
        "invalid_api_key",
        "auth",
        "The provided API key is invalid.",
    ),
    (
        "GET /keys/mine",
        "",
        "401 Unauthorized",
        "missing_authorization_header",
        "auth",
        "The Authorization header is missing. It must use the bearer authorization method.",
    ),
    (
        "GET /keys/d0552b41",
        "",
        "404 Not Found",
        "api_key_not_found",
        "invalid_request",
        "API key `d0552b41` not found.",
    ),
    (
        "POST /indexes",
        "",
        "400 Bad Request",
        "missing_payload",
        "invalid_request",
        "A json payload is missing.",
    ),
    (
        "POST /indexes/movies/documents",
        "",
        "415 Unsupported Media Type",
        "missing_content_type",
        "invalid_request",
        "A Content-Type header is missing. Accepted values for the Content-Type header are: \
         `application/json`, `application/x-ndjson`, `text/csv`",
    ),
    (
        "POST /indexes/movies/documents",
        "large",
        "413 Content Too Large",
        "payload_too_large",
        "invalid_request",
        "The provided payload reached the size limit. The maximum accepted payload size is 10 MiB.",
    ),
    (
        "POST /multi-search",
        "",
        "503 Service Unavailable",
        "too_many_search_requests",
        "system",
        "Too many search requests running at the same time: 1000. Retry after 10s.",
    ),
    (
        "POST /dumps",
        "",
        "500 Internal Server Error",
        "internal",
        "internal",
        "the disk is on fire",
    ),
    (
        "POST /indexes/movies/documents",
        "wide",
        "400 Bad Request",
        "max_fields_limit_exceeded",
        "invalid_request",
        "Index `movies`: A document cannot contain more than 65,535 fields.",
    ),
];

#[tokio::test]
async fn the_link_is_made_of_the_code() {
    let meilisearch = Contract::start("/meilisearch").await;
    for (request, sent, status_line, code, class, message) in ROWS {
        let answer = match request.strip_prefix("POST ") {
            Some(path) => meilisearch.post(path, sent).await,
            None => meilisearch.ask(request).await,
        };
        let link = format!("https://docs.meilisearch.com/errors#{code}");
        let body = format!(
            r#"{{"message":"{message}","code":"{code}","type":"{class}","link":"{link}"}}"#
        );
        assert_error(request, &answer, "application/json", status_line, &body);
        let wait = if answer.status == 503 { "10" } else { "" };
        assert_eq!(answer.header("retry-after"), wait, "{request}");
        assert_eq!(answer.header("www-authenticate"), "", "{request}");
    }
}
