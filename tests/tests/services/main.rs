//! The services in `examples/`, each started on a free port and asked through
//! a real HTTP client.

mod bookings;
mod calendar;
mod catalogs;
mod custom_format;
mod hostile;
mod payments;
mod timeline;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fault_examples::limiter::Limiter;
use fault_tests::server::Answer;

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
