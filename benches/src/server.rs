//! A whole server on loopback: an error route beside a success route of the
//! same size and the hand-written error route.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};

use crate::case::{Answer, Build, Case, Format};
use crate::contenders::{by_fault, by_thiserror};
use crate::facts::Facts;
use crate::measure::Ratio;
use crate::results::Results;

const CONNECTIONS: usize = 4;
const ROUNDS: usize = 30;
const SLICE: Duration = Duration::from_millis(150);
const ROUTES: [(&str, &str); 3] = [
    ("/fault", "fault"),
    ("/by_hand", "thiserror, `IntoResponse` by hand"),
    ("/ok", "200 OK with as many bytes, `Json`"),
];

/// Measures, and writes the table.
pub fn measure(results: &Results) -> String {
    let facts = Facts::new(20);
    let address = serve(facts);
    let mut text = format!(
        "## A whole server\n\nHTTP/1.1 on loopback, {CONNECTIONS} connections that wait for \
         every answer, server and clients on the same cores; {} in `Typed`.\n\n\
         | route | requests a second | throughput to fault's | p99 | p99 to fault's |\n\
         |---|---|---|---|---|\n",
        Case::TwoStrings.name(),
    );
    let mut slices: [Vec<Slice>; 3] = Default::default();
    for round in 0..results.rounds(ROUNDS) {
        for place in 0..ROUTES.len() {
            let route = (place + round) % ROUTES.len();
            slices[route].push(load(address, ROUTES[route].0));
        }
    }
    for (route, (_, name)) in ROUTES.iter().enumerate() {
        let ratio = |of: fn(&Slice) -> f64| {
            let pairs = slices[route].iter().zip(&slices[0]);
            Ratio::of(pairs.map(|(this, fault)| of(this) / of(fault)).collect())
        };
        let median =
            |of: fn(&Slice) -> f64| Ratio::of(slices[route].iter().map(of).collect()).median;
        text.push_str(&format!(
            "| {name} | {:.0} | {} | {:.0} µs | {} |\n",
            median(|slice| slice.per_second),
            ratio(|slice| slice.per_second),
            median(|slice| slice.p99),
            ratio(|slice| slice.p99),
        ));
    }
    text
}

fn serve(facts: Facts) -> SocketAddr {
    let error = |build: Build| {
        let build = Arc::new(build);
        get(move || {
            let build = Arc::clone(&build);
            async move { build() }
        })
    };
    let ok = ok_of_the_size(facts);
    let router = Router::new()
        .route(
            "/fault",
            error(by_fault::build(Case::TwoStrings, Format::Typed, facts)),
        )
        .route(
            "/by_hand",
            error(by_thiserror::build(Case::TwoStrings, Format::Typed, facts)),
        )
        .route("/ok", error(ok));
    let (sender, receiver) = std::sync::mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_io()
            .build()
            .expect("a runtime starts");
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
                .await
                .expect("loopback");
            sender
                .send(listener.local_addr().expect("it is bound"))
                .expect("the other end waits");
            axum::serve(listener, router)
                .await
                .expect("it serves until the process ends");
        });
    });
    receiver.recv().expect("the server starts")
}

#[derive(Debug, serde::Serialize)]
struct Booking {
    id: &'static str,
    calendar: &'static str,
    note: &'static str,
}

/// A success whose body has the size of the error's.
fn ok_of_the_size(facts: Facts) -> Build {
    let error = by_fault::build(Case::TwoStrings, Format::Typed, facts);
    let wanted = Answer::of(error()).body.len();
    let build = move |note| -> Response {
        let (id, calendar) = (facts.id, facts.calendar);
        let headers = crate::contenders::by_hand::NO_STORE;
        (headers, Json(Booking { id, calendar, note })).into_response()
    };
    let note = "x".repeat(wanted - Answer::of(build("")).body.len());
    let note: &'static str = note.leak();
    assert_eq!(Answer::of(build(note)).body.len(), wanted);
    Box::new(move || build(note))
}

/// What one route did in one round.
#[derive(Debug)]
struct Slice {
    per_second: f64,
    /// In microseconds.
    p99: f64,
}

fn load(address: SocketAddr, path: &'static str) -> Slice {
    let start = Instant::now();
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| thread::spawn(move || client(address, path)))
        .collect();
    let mut latencies: Vec<Duration> = clients
        .into_iter()
        .flat_map(|client| client.join().expect("a client does not fail"))
        .collect();
    let elapsed = start.elapsed();
    latencies.sort_unstable();
    Slice {
        per_second: latencies.len() as f64 / elapsed.as_secs_f64(),
        p99: latencies[latencies.len() * 99 / 100].as_secs_f64() * 1e6,
    }
}

/// One connection; every answer of a route is as long as the first.
fn client(address: SocketAddr, path: &str) -> Vec<Duration> {
    let mut stream = TcpStream::connect(address).expect("the server listens");
    stream.set_nodelay(true).expect("a socket has this option");
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n");
    let mut buffer = [0; 4096];
    stream
        .write_all(request.as_bytes())
        .expect("the server reads");
    let length = stream.read(&mut buffer).expect("the server answers");
    let mut latencies = Vec::new();
    let end = Instant::now() + SLICE;
    loop {
        let start = Instant::now();
        if start >= end {
            return latencies;
        }
        stream
            .write_all(request.as_bytes())
            .expect("the server reads");
        stream
            .read_exact(&mut buffer[..length])
            .expect("the server answers");
        latencies.push(start.elapsed());
    }
}
