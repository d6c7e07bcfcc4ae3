//! The services in `examples/`, each started on a free port and asked through
//! a real HTTP client.

mod bookings;
mod calendar;
mod catalogs;
mod custom_format;
#[path = "../openapi/fits.rs"]
mod fits;
mod hostile;
mod payments;
mod timeline;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fault_contract::openapi::{Document, OpenApi};
use fault_examples::limiter::Limiter;
use fault_tests::server::Answer;
use serde_json::json;

/// A check that each error is one that an OpenAPI document of these errors knows.
fn as_documented(
    errors: impl IntoIterator<Item = OpenApi>,
) -> impl Fn(&Answer) + Send + Sync + 'static {
    let mut document =
        Document::new("A service", "1.0").operation("get", "/", json!({ "responses": {} }));
    for errors in errors {
        document = document.errors(errors);
    }
    let document = document.to_value();
    move |answer| {
        // What no enum has a status for, the layer says in words of its own.
        let is_the_layer_s = matches!(answer.status.as_u16(), 405 | 413);
        // As every error of the service has it, and none that axum makes.
        let is_an_error =
            answer.header("cache-control") == "no-store" && !answer.status.is_success();
        if is_an_error && !is_the_layer_s {
            fits::assert_fits(
                &document["paths"]["/"]["get"]["responses"],
                &document["components"],
                answer.status,
                &answer.headers,
                &answer.body,
            );
        }
    }
}

/// A limiter that nobody reaches.
fn no_limit() -> Limiter {
    Limiter::new(1_000_000, Duration::from_secs(1))
}

/// A limiter that lets one request through, and the next in an hour.
fn one_an_hour() -> Limiter {
    Limiter::new(1, Duration::from_hours(1))
}

/// A path in a directory that is this test's alone, and gone with this value.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{number}", std::process::id());
        let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&directory).unwrap();
        Self(directory)
    }

    fn file(&self) -> PathBuf {
        self.0.join("file")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Status line, body, and what every error with a JSON body carries.
#[track_caller]
fn assert_error(answer: &Answer, status_line: &str, body: &str) {
    assert_eq!(
        (answer.status_line().as_str(), answer.text()),
        (status_line, body)
    );
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("content-length"), body.len().to_string());
}

/// Status line, and what an error without a body carries.
#[track_caller]
fn assert_no_body(answer: &Answer, status_line: &str) {
    assert_eq!(
        (answer.status_line().as_str(), answer.text()),
        (status_line, "")
    );
    assert_eq!(answer.header("content-type"), "");
    assert_eq!(answer.header("cache-control"), "no-store");
}

/// What `one_an_hour` has a client wait: an hour less the time that the test
/// itself has taken.
#[track_caller]
fn assert_waits_up_to_an_hour(answer: &Answer) {
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=3600).contains(&seconds), "{seconds}");
}
