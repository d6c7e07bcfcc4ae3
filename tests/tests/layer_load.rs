//! Many requests at once, failing in every way: each has its answer.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::middleware::{Next, from_fn};
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use fault::body::Typed;
use fault::layer::FaultLayer;
use fault::{ApiError, FaultInfo};
use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tower_http::timeout::TimeoutLayer;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum BookingError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[param("id")]
    #[message("No such booking: '{id}'")]
    NotFound { id: String },
}

/// A request, and the answer to it.
struct Way {
    method: &'static str,
    path: &'static str,
    body: &'static str,
    status: u16,
    answer: &'static str,
}

const SUCCESS: Way = Way {
    method: "GET",
    path: "/ok",
    body: "",
    status: 200,
    answer: "fine",
};

#[rustfmt::skip] // A line is a fact.
const FAILURES: [Way; 5] = [
    Way {
        method: "GET", path: "/own", body: "", status: 404,
        answer: r#"{"type":"invalid_request_error","message":"No such booking: '7'","param":"id""#,
    },
    Way {
        method: "POST", path: "/json", body: "[1", status: 400,
        answer: r#"{"type":"invalid_request_error","code":"bad_request","message":"Bad Request""#,
    },
    Way {
        method: "POST", path: "/ok", body: "", status: 405,
        answer: r#"{"type":"invalid_request_error","code":"method_not_allowed","message":"Method Not Allowed""#,
    },
    Way {
        method: "GET", path: "/late", body: "", status: 504,
        answer: r#"{"type":"api_error","code":"gateway_timeout","message":"Gateway Timeout""#,
    },
    Way {
        method: "GET", path: "/panic", body: "", status: 500,
        answer: r#"{"type":"api_error","code":"internal_server_error","message":"Internal Server Error""#,
    },
];

/// Each way of failing is a fifth of 10,000; successes come on top.
const ROUNDS: usize = 2_000;
const CONNECTIONS: usize = 64;
const ON_PURPOSE: &str = "on purpose";

async fn panics() {
    panic!("{}", ON_PURPOSE)
}

/// How often each entry was answered, as middleware can tell.
type Seen = Arc<[AtomicUsize; 600]>;

fn app(seen: Seen) -> Router {
    let late =
        TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_millis(1));
    Router::new()
        .route("/ok", get(|| async { "fine" }))
        .route(
            "/own",
            get(|| async { BookingError::NotFound { id: "7".into() } }),
        )
        .route("/json", post(|_: Json<Vec<u8>>| async {}))
        .route("/late", get(std::future::pending::<()>).layer(late))
        .route("/panic", get(panics))
        .layer(
            FaultLayer::<Typed>::new()
                .request_id("x-request-id")
                .request_id_member("request_id"),
        )
        .layer(from_fn(
            move |request: axum::extract::Request, next: Next| {
                let seen = Arc::clone(&seen);
                async move {
                    let response = next.run(request).await;
                    if let Some(answered) = response.extensions().get::<FaultInfo>() {
                        seen[usize::from(answered.status().as_u16())]
                            .fetch_add(1, Ordering::Relaxed);
                    }
                    response
                }
            },
        ))
}

/// Takes turns from `next` on one connection until there are none left.
async fn client(
    address: std::net::SocketAddr,
    next: Arc<AtomicUsize>,
    turns: usize,
) -> BTreeMap<u16, usize> {
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.unwrap();
    let connection = tokio::spawn(connection);
    let mut answers = BTreeMap::new();
    loop {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        if turn >= turns {
            break;
        }
        let way = FAILURES.get(turn % 6).unwrap_or(&SUCCESS);
        let id = format!("r-{turn}");
        let request = Request::builder()
            .method(way.method)
            .uri(way.path)
            .header("host", "localhost")
            .header("content-type", "application/json")
            .header("x-request-id", &id)
            .body(Full::<Bytes>::from(way.body))
            .unwrap();
        sender.ready().await.unwrap();
        let response = sender.send_request(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        assert_eq!(head.status, way.status);
        assert_eq!(head.headers["x-request-id"], *id);
        if way.status == 200 {
            assert_eq!(body, way.answer);
        } else {
            assert_eq!(body, format!(r#"{},"request_id":"{id}"}}"#, way.answer));
            assert_eq!(head.headers["content-type"], "application/json");
            assert_eq!(head.headers["content-length"], body.len().to_string());
            serde_json::from_slice::<Typed>(&body).unwrap();
        }
        *answers.entry(way.status).or_insert(0) += 1;
    }
    drop(sender);
    connection.await.unwrap().unwrap();
    answers
}

/// Each of the six ways `rounds` times, over all connections at once.
async fn run(address: std::net::SocketAddr, rounds: usize) -> BTreeMap<u16, usize> {
    let next = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| tokio::spawn(client(address, Arc::clone(&next), rounds * 6)))
        .collect();
    let mut answers = BTreeMap::new();
    for client in clients {
        for (status, count) in client.await.unwrap() {
            *answers.entry(status).or_insert(0) += count;
        }
    }
    answers
}

/// Resident memory in KiB, where the system tells.
fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_failures_are_ten_thousand_answers() {
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if info.payload_as_str() != Some(ON_PURPOSE) {
            default(info);
        }
    }));
    let seen: Seen = Arc::new([const { AtomicUsize::new(0) }; 600]);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(axum::serve(listener, app(Arc::clone(&seen))).into_future());

    let statuses = [200, 400, 404, 405, 500, 504];
    let each = BTreeMap::from(statuses.map(|status| (status, ROUNDS)));
    // What is made once (words, buffers, stacks) is made in the first run.
    assert_eq!(run(address, ROUNDS).await, each);
    let before = resident();
    assert_eq!(run(address, ROUNDS).await, each);
    let after = resident();

    for status in &statuses[1..] {
        let count = seen[usize::from(*status)].load(Ordering::Relaxed);
        assert_eq!(count, 2 * ROUNDS, "{status}");
    }
    if let (Some(before), Some(after)) = (before, after) {
        println!("resident: {before} KiB before, {after} KiB after");
        // It goes up and down by some 500 KiB, however many runs there are;
        // 12,000 requests that each left 400 bytes behind would be 4,700 KiB.
        assert!(
            after < before + 4 * 1024,
            "{before} KiB grew to {after} KiB"
        );
    }
    server.abort();
}
