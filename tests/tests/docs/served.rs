//! The page over HTTP, in axum.

use axum::Router;
use fault::ApiError;
use fault_contract::docs::Docs;
use fault_tests::server::Server;
use http::Method;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
#[allow(dead_code, reason = "read from the catalog")]
enum ShopError {
    /// Nothing is left.
    #[status(409)]
    SoldOut,
}

async fn nested() -> Server {
    let docs = Docs::of::<ShopError>().mounted_at("/docs/errors");
    Server::start(Router::new().nest_service("/docs/errors", docs.service())).await
}

#[tokio::test]
async fn the_page_is_served_where_it_is_nested() {
    let server = nested().await;
    for path in ["/docs/errors", "/docs/errors/", "/docs/errors/index.html"] {
        let answer = server.get(path, &[]).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control"), "max-age=300");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert!(policy.contains("script-src 'sha256-"), "{policy}");
        assert!(answer.text().contains("id=\"sold_out\""));
    }
    let answer = server.get("/docs/errors/index.md", &[]).await;
    assert_eq!(
        answer.header("content-type"),
        "text/markdown; charset=utf-8"
    );
    let answer = server.get("/docs/errors/index.json", &[]).await;
    assert!(serde_json::from_slice::<serde_json::Value>(&answer.body).is_ok());
    let answer = server
        .get("/docs/errors", &[("accept", "application/json")])
        .await;
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("vary"), "accept");
}

#[tokio::test]
async fn a_code_leads_to_its_section() {
    let server = nested().await;
    let answer = server.get("/docs/errors/sold_out", &[]).await;
    assert_eq!(answer.status, 308);
    assert_eq!(answer.header("location"), "/docs/errors#sold_out");
    let answer = server.get("/docs/errors/none", &[]).await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
}

#[tokio::test]
async fn without_its_place_a_redirect_is_relative() {
    let docs = Docs::of::<ShopError>();
    let server = Server::start(Router::new().nest_service("/e", docs.service())).await;
    let answer = server.get("/e/sold_out", &[]).await;
    assert_eq!(answer.header("location"), "./#sold_out");
    assert_eq!(server.get("/e/", &[]).await.status, 200);
}

#[tokio::test]
async fn what_a_client_has_is_not_sent_again() {
    let server = nested().await;
    let first = server.get("/docs/errors", &[]).await;
    let etag = first.header("etag");
    let again = server.get("/docs/errors", &[("if-none-match", etag)]).await;
    assert_eq!((again.status.as_u16(), again.text()), (304, ""));
    assert_eq!(again.header("etag"), etag);
    assert_eq!(again.header("vary"), "accept");
    // Each form has a tag of its own.
    let json = [("if-none-match", etag), ("accept", "application/json")];
    assert_eq!(server.get("/docs/errors", &json).await.status, 200);
}

#[tokio::test]
async fn head_is_get_without_the_body_and_nothing_else_is_allowed() {
    let server = nested().await;
    let get = server.get("/docs/errors", &[]).await;
    let head = server.method(Method::HEAD, "/docs/errors", &[]).await;
    assert_eq!((head.status.as_u16(), head.text()), (200, ""));
    assert_eq!(head.header("etag"), get.header("etag"));
    assert_eq!(head.header("content-length"), get.body.len().to_string());
    let post = server.method(Method::POST, "/docs/errors", &[]).await;
    assert_eq!(post.status, 405);
    assert_eq!(post.header("allow"), "GET, HEAD");
}
