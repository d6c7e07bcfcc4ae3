//! A handler that calls what may fail in a hundred ways: `?` takes each of them,
//! clients read "Internal Server Error", and the log reads the chain.
//!
//! `cargo run --example unexpected` prints both.

use std::fs;

use anyhow::Context as _;
use axum::response::{IntoResponse, Response};
use fault::ApiError;

/// Expected errors are variants; the rest is one variant.
#[derive(Debug, ApiError)]
enum SettingsError {
    /// There are no settings of this name.
    #[status(404)]
    #[message("No settings are named '{name}'")]
    NotFound { name: String },

    /// Something that clients can do nothing about.
    #[status(500)]
    #[error("unexpected")]
    Unexpected(#[from] anyhow::Error),
}

/// What handlers return: a [`SettingsError`], made by `?` from every error.
///
/// A type of its own that is no `Error`: rustc lets no `Error` convert from
/// every error, for it is one itself.
struct Failure(SettingsError);

impl<E: Into<anyhow::Error>> From<E> for Failure {
    /// A `SettingsError` stays what it is, also within a context.
    fn from(error: E) -> Self {
        Self(
            error
                .into()
                .downcast()
                .unwrap_or_else(SettingsError::Unexpected),
        )
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

fn find(name: &str) -> Result<&'static str, SettingsError> {
    match name {
        "port" => Ok("/nowhere/port"),
        "name" => Ok("/dev/null"),
        _ => Err(SettingsError::NotFound {
            name: name.to_owned(),
        }),
    }
}

/// Three types of errors, with and without a context.
fn read(name: &str) -> Result<String, Failure> {
    let path = find(name)?;
    let text = fs::read_to_string(path).context("reading the settings")?;
    let port: u16 = text.trim().parse()?;
    Ok(port.to_string())
}

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .init();
    for name in ["host", "port", "name"] {
        let response = read(name).into_response();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await;
        let body = body.unwrap_or_default();
        println!("clients read: {status} {}", String::from_utf8_lossy(&body));
    }
}
