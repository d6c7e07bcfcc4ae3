//! The README's example answers what the README says.

mod contract;

use std::time::Duration;

use axum::routing::get;
use axum::{Router, extract::Path};
use fault::layer::FaultLayer;
use fault::{ApiError, body::Typed};
use fault_tests::server::Server;

#[derive(Debug, ApiError)]
#[api(
    format = Typed,
    kinds(
        invalid_request_error = 400 | 404 | 409 | 422,
        rate_limit_error = 429,
        api_error = 5xx,
    ),
)]
enum BookingError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[param("id")]
    #[message("No such booking: '{id}'")]
    NotFound { id: String },

    #[kind("rate_limit_error")]
    #[message("Request rate limit exceeded")]
    RateLimited {
        #[retry_after]
        wait: Duration,
    },

    #[status(500)]
    #[kind("api_error")]
    #[error("booking store failed")]
    Store(#[from] std::io::Error),
}

async fn booking(Path(id): Path<String>) -> Result<String, BookingError> {
    match id.as_str() {
        "123" => Err(BookingError::NotFound { id }),
        "124" => Err(BookingError::RateLimited {
            wait: Duration::from_millis(1500),
        }),
        _ => Ok(std::fs::read_to_string("no such file")?),
    }
}

fn app() -> Router {
    Router::new().route("/bookings/{id}", get(booking))
}

/// The response as the README prints it.
async fn answer(app: Router, path: &str) -> String {
    let server = Server::start(app).await;
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    let answer = server.raw(request.as_bytes()).await;
    let lines = answer.split("\r\n").filter(|line| {
        ["content-length", "date", "connection"]
            .iter()
            .all(|name| !line.starts_with(name))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn readme_has(block: &str) -> bool {
    include_str!("../../../README.md").contains(block)
}

/// It stands in a test, which a doc test would leave out.
#[test]
fn the_test_of_the_contract_is_the_one_that_runs_here() {
    let block = include_str!("contract.rs");
    assert!(
        readme_has(&format!("```rust,ignore\n{block}```")),
        "{block}"
    );
    assert_eq!(
        include_str!("../../../README.md")
            .matches(",ignore")
            .count(),
        1
    );
}

#[tokio::test]
async fn the_first_example_answers_these_bytes() {
    let answer = answer(app(), "/bookings/123").await;
    assert!(readme_has(&format!("```text\n{answer}\n```")), "{answer}");
}

#[tokio::test]
async fn the_layer_answers_these_bytes() {
    let layer = FaultLayer::<Typed>::new().request_id("x-request-id");
    let answer = answer(app().layer(layer), "/nowhere").await;
    let (head, id) = answer.split_once("x-request-id: ").unwrap();
    let (_, rest) = id.split_once('\n').unwrap();
    let shown = format!("{head}x-request-id: …\n{rest}\n```");
    assert!(readme_has(&shown), "{shown}");
}

#[test]
fn a_rate_limit_and_a_failing_store_say_what_the_tables_say() {
    use fault::Reply;

    let reply = Reply::new(&BookingError::RateLimited {
        wait: Duration::from_millis(1500),
    });
    assert_eq!(
        (reply.status().as_u16(), &reply.headers()["retry-after"]),
        (429, &"2".parse().unwrap())
    );
    let error = BookingError::from(std::io::Error::other("disk on fire"));
    assert_eq!(error.to_string(), "booking store failed");
    assert_eq!(
        Reply::new(&error).body(),
        r#"{"type":"api_error","message":"Internal Server Error"}"#
    );
}
