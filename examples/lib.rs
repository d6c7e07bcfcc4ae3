//! Real services whose errors are a `fault` contract: one folder each.
//!
//! | folder | errors like | wire formats |
//! |---|---|---|
//! | `bookings` | OnceHub's | `Typed` |
//! | `calendar` | Cronofy's | `Keyed`, and `OAuth` for the token endpoint |
//! | `payments` | a Laravel application's | `Fields` |
//! | `timeline` | the "standard API"'s | `Coded` |
//! | `custom_format` | GitHub's | one of its own |
//! | `localized` | in two languages, as JSON, XML or a page | `Problem` |
//! | `gallery` | those of ten APIs, a file each | theirs |
//!
//! Two are one file each: `validation.rs`, fields at fault out of a validator, and
//! `unexpected.rs`, `?` from every error.
//!
//! Begin with `bookings/error.rs`: the errors are a service's contract with its
//! clients. `mod.rs` is the service, and `main.rs` starts it and prints what
//! to try: `cargo run --example bookings`. `contract.rs` is the test that keeps
//! `errors.lock`, in which reviewers see what changes for clients, `errors.ts`,
//! the types for a client in TypeScript, and `errors.md`, the page that API
//! readers browse. The folders `frameworks` and
//! `database` are packages of their own: one enum in axum and actix-web; what a
//! database refuses, with sqlx and rusqlite.

#![allow(
    missing_docs,
    reason = "what a field of an error is, the error's message says"
)]

pub mod bookings;
pub mod calendar;
pub mod custom_format;
pub mod gallery;
pub mod limiter;
pub mod line;
pub mod localized;
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
