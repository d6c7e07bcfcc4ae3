//! What operators read when a service fails. A test binary of its own: log
//! events go to the subscriber of the thread, and no other test has one.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fault_examples::bookings::{self, Store};
use fault_examples::limiter::Limiter;
use fault_examples::line::{self, Answer};
use fault_examples::payments::{self, ApiKey, Ledger};
use fault_tests::server::Server;
use tokio::sync::Semaphore;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut self.0.lock().unwrap())).unwrap()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn start_log() -> (Log, tracing::subscriber::DefaultGuard) {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    (log, tracing::subscriber::set_default(subscriber))
}

fn scratch(name: &str) -> std::path::PathBuf {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_file(&file);
    file
}

// One thread runs the test and the service, so that the subscriber hears both.
#[tokio::test(flavor = "current_thread")]
async fn a_database_failure_is_whole_in_the_log_and_absent_from_the_answer() {
    let (log, _guard) = start_log();
    let file = scratch("service-log.db");
    let server = Server::start(bookings::router(bookings::App {
        store: Store::open(&file).unwrap(),
        api_keys: vec!["demo".to_owned()],
        limiter: Limiter::new(100, Duration::from_secs(1)),
    }))
    .await;
    let key = &[("api-key", "demo")];
    assert_eq!(server.get("/v2/bookings/1", key).await.status, 404);
    assert_eq!(log.take(), "", "a client's error is not an operator's");

    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("DROP TABLE bookings").unwrap();
    let answer = server.get("/v2/bookings", key).await;
    assert_eq!(
        (answer.status_line().as_str(), answer.text()),
        (
            "500 Internal Server Error",
            r#"{"type":"api_error","message":"Internal Server Error"}"#
        )
    );
    let all = format!("{:?}", answer.headers).to_lowercase();
    assert!(!all.contains("sql") && !all.contains("table"), "{all}");

    let log = log.take();
    for part in [
        "ERROR fault: Internal Server Error",
        "status=500",
        r#"kind="api_error""#,
        r#"entry="Store""#,
        // The chain: what failed, and why.
        "error=booking store failed: no such table: bookings",
    ] {
        assert!(log.contains(part), "{part} is missing in {log}");
    }
    assert_eq!(log.lines().count(), 1, "{log}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_header_that_cannot_be_sent_is_in_the_log() {
    let (log, _guard) = start_log();
    let key = ApiKey {
        organisation: "demo".to_owned(),
        may_pay: true,
    };
    let server = Server::start(payments::router(payments::App {
        api_keys: [("demo".to_owned(), key)].into(),
        limiter: Limiter::new(100, Duration::from_secs(1)),
        ledger: Ledger::new(scratch("service-log.jsonl")),
        network: line::backend(|_| Answer::Line(r#"{"receipt":"R"}"#))
            .await
            .unwrap(),
        patience: Duration::from_mins(1),
        slots: Semaphore::new(1),
    }))
    .await;
    let key = &[("authorization", "Bearer demo")];
    let payment = r#"{"email":"a@b.c","amount":1,"card":"4","reference":"a\r\nset-cookie: b=c"}"#;
    assert_eq!(server.post("/payments", key, payment).await.status, 201);
    let answer = server.post("/payments", key, payment).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.header("payment-reference"), "");
    assert_eq!(answer.header("set-cookie"), "");
    let log = log.take();
    assert!(
        log.contains("WARN fault: header dropped") && log.contains("header=payment-reference"),
        "{log}"
    );
    assert!(!log.contains("set-cookie"), "{log}");
}
