//! Real services whose errors are a `fault` contract: one folder each.
//!
//! Begin with `bookings/error.rs`. `cargo run --example bookings` starts the
//! service; its `main.rs` prints what to try.

#![allow(
    missing_docs,
    reason = "what a field of an error is, the error's message says"
)]

pub mod bookings;
pub mod calendar;
pub mod custom_format;
pub mod limiter;
pub mod line;
pub mod payments;
pub mod timeline;

use axum::Router;
use tokio::net::TcpListener;

/// Serves `service` on a free port of the loopback interface, after telling
/// `announce` the base of its URLs. Log lines go to standard error.
///
/// # Errors
///
/// Those of the socket.
pub async fn run(service: Router, announce: impl FnOnce(&str)) -> std::io::Result<()> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    announce(&format!("http://{}", listener.local_addr()?));
    axum::serve(listener, service).await
}
