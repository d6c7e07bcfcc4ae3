//! One line of the log an error, with everything that is known of it.

use std::fmt;
use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::routing::get;
use axum::{Extension, Router};
use fault::ApiError;
use fault::body::Typed;
use fault::layer::FaultLayer;
use http::{Request, StatusCode};
use serde_json::Value;
use tower::ServiceExt as _;
use tracing_subscriber::filter::LevelFilter;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum BookingError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[message("No such booking")]
    NotFound,
    #[status(503)]
    #[kind("api_error")]
    #[code("store_down")]
    #[error("booking store failed")]
    Store(#[from] StoreError),
    #[status(500)]
    #[kind("api_error")]
    #[error("forged\nERROR line")]
    Forged,
}

/// An error that has its source's text in its own, as many have.
#[derive(Debug, thiserror::Error)]
#[error("query failed: {0}")]
struct StoreError(#[source] DiskError);

#[derive(Debug, thiserror::Error)]
#[error("disk failed")]
struct DiskError(#[source] std::io::Error);

fn store_error() -> BookingError {
    StoreError(DiskError(std::io::Error::other("I/O error 5"))).into()
}

const CHAIN: &str = "booking store failed: query failed: disk failed: I/O error 5";

async fn panics() {
    panic!("on purpose")
}

fn app() -> Router {
    Router::new()
        .route("/store", get(|| async { store_error() }))
        .route("/missing", get(|| async { BookingError::NotFound }))
        .route("/forged", get(|| async { BookingError::Forged }))
        .route("/panic", get(panics))
        .route("/extension", get(|_: Extension<u8>| async {}))
        .route("/empty", get(|| async { StatusCode::BAD_GATEWAY }))
        .route(
            "/long",
            get(|| async { (StatusCode::BAD_GATEWAY, "x".repeat(2000)) }),
        )
        .route(
            "/line",
            get(|| async { (StatusCode::BAD_GATEWAY, "a\nb\u{1b}[31m") }),
        )
        .route("/ok", get(|| async { "fine" }))
        .layer(FaultLayer::<Typed>::new().request_id("x-request-id"))
}

/// What was logged.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0.lock().unwrap()).unwrap())
    }
}

/// Whether the log is text or JSON.
#[derive(Clone, Copy)]
enum As {
    Text,
    Json,
}

/// The lines that one request leaves in the log.
fn logged(app: Router, path: &str, form: As) -> Vec<String> {
    let lines = Lines::default();
    let to = lines.clone();
    let builder = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::DEBUG)
        .with_ansi(false)
        .with_writer(move || to.clone());
    let dispatch: tracing::Dispatch = match form {
        As::Text => builder.finish().into(),
        As::Json => builder.json().finish().into(),
    };
    tracing::dispatcher::with_default(&dispatch, || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let request = Request::builder()
                .uri(path)
                .header("x-request-id", "r-1")
                .body(Body::empty())
                .unwrap();
            app.oneshot(request).await.unwrap();
        });
    });
    lines.to_string().lines().map(str::to_owned).collect()
}

/// The one line that a request leaves, as JSON.
#[track_caller]
fn event(path: &str) -> Value {
    let lines = logged(app(), path, As::Json);
    assert_eq!(lines.len(), 1, "{lines:?}");
    serde_json::from_str(&lines[0]).unwrap()
}

#[test]
fn a_server_error_is_one_line_with_the_whole_chain_in_json() {
    let event = event("/store");
    assert_eq!(event["level"], "ERROR");
    assert_eq!(event["target"], "fault");
    let fields = &event["fields"];
    assert_eq!(fields["message"], "Service Unavailable");
    assert_eq!(fields["status"], 503);
    assert_eq!(fields["kind"], "api_error");
    assert_eq!(fields["code"], "store_down");
    assert_eq!(fields["entry"], "Store");
    assert_eq!(fields["request_id"], "r-1");
    assert_eq!(fields["error"], CHAIN);
}

#[test]
fn a_server_error_is_one_line_with_the_whole_chain_in_text() {
    let lines = logged(app(), "/store", As::Text);
    assert_eq!(lines.len(), 1, "{lines:?}");
    let line = &lines[0];
    assert!(line.contains("ERROR fault: Service Unavailable"), "{line}");
    assert!(line.contains("status=503"), "{line}");
    assert!(line.contains(r#"request_id="r-1""#), "{line}");
    assert!(line.ends_with(&format!("error={CHAIN}")), "{line}");
}

#[test]
fn layers_in_layers_and_none_at_all_log_once() {
    let layer = || FaultLayer::<Typed>::new().request_id("x-request-id");
    let twice = app().layer(layer()).layer(layer());
    assert_eq!(logged(twice.clone(), "/store", As::Text).len(), 1);
    assert_eq!(logged(twice.clone(), "/empty", As::Text).len(), 1);
    assert_eq!(logged(twice, "/panic", As::Text).len(), 1);
    let bare = Router::new().route("/store", get(|| async { store_error() }));
    let lines = logged(bare, "/store", As::Json);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(CHAIN));
    assert!(!lines[0].contains("request_id"));
}

#[test]
fn a_client_error_is_one_line_at_debug_level() {
    for (path, entry, error) in [
        ("/missing", "NotFound", "No such booking"),
        ("/nowhere", "NotFound", "answered without a fault"),
    ] {
        let event = event(path);
        assert_eq!(event["level"], "DEBUG", "{path}");
        assert_eq!(event["fields"]["status"], 404, "{path}");
        assert_eq!(event["fields"]["entry"], entry, "{path}");
        assert_eq!(event["fields"]["error"], error, "{path}");
        assert_eq!(event["fields"]["request_id"], "r-1", "{path}");
    }
}

#[test]
fn what_no_enum_made_says_why_where_that_is_known() {
    for (path, status, error) in [
        ("/panic", 500, "panicked: on purpose"),
        ("/empty", 502, "answered without a fault"),
        ("/long", 502, "answered without a fault"),
        ("/line", 502, "answered without a fault: a\\nb\\u{1b}[31m"),
    ] {
        let event = event(path);
        assert_eq!(event["level"], "ERROR", "{path}");
        assert_eq!(event["fields"]["status"], status, "{path}");
        assert_eq!(event["fields"]["error"], error, "{path}");
    }
    let error = event("/extension")["fields"]["error"].to_string();
    assert!(
        error.contains("Extension of type `u8` was not found"),
        "{error}"
    );
}

#[test]
fn a_line_break_in_an_error_begins_no_line() {
    assert_eq!(event("/forged")["fields"]["error"], "forged\\nERROR line");
    assert_eq!(logged(app(), "/forged", As::Text).len(), 1);
}

/// What a collector sees of an event: errors with their sources, as text and as
/// the name of a type.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Vec<Chain>>>);

type Chain = Vec<(String, String)>;

impl<S: tracing::Subscriber> tracing_subscriber::Layer<S> for Collector {
    fn on_event(&self, event: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        struct Visitor<'a>(&'a Collector);

        impl tracing::field::Visit for Visitor<'_> {
            fn record_debug(&mut self, _: &tracing::field::Field, _: &dyn fmt::Debug) {}

            fn record_error(
                &mut self,
                _: &tracing::field::Field,
                error: &(dyn std::error::Error + 'static),
            ) {
                let chain = std::iter::successors(Some(error), |error| error.source());
                let chain = chain.map(|error| {
                    let debug = format!("{error:?}");
                    let type_name = debug.split('(').next().unwrap();
                    (error.to_string(), type_name.to_owned())
                });
                self.0.0.lock().unwrap().push(chain.collect());
            }
        }

        event.record(&mut Visitor(self));
    }
}

/// The chains of errors that a collector sees of one response.
fn collected<E: fault::Fault + fault::Catalog>(error: &E) -> Vec<Chain> {
    use tracing_subscriber::layer::SubscriberExt as _;

    let collector = Collector::default();
    let subscriber = tracing_subscriber::registry().with(collector.clone());
    tracing::subscriber::with_default(subscriber, || fault::Reply::new(error));
    let chains = collector.0.lock().unwrap();
    chains.clone()
}

#[test]
fn a_collector_sees_the_error_with_its_sources() {
    let link = |text: &str, type_name: &str| (text.to_owned(), type_name.to_owned());
    assert_eq!(
        collected(&store_error()),
        [[
            link("booking store failed", "Store"),
            link("query failed: disk failed", "StoreError"),
            link("disk failed", "DiskError"),
            link("I/O error 5", "Custom"),
        ]]
    );
    assert_eq!(
        collected(&BookingError::Forged),
        [[link("forged\\nERROR line", "Forged")]]
    );
}

/// An error that is its own source, with a text that does not end soon.
#[derive(Debug)]
struct Circular;

impl fmt::Display for Circular {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for _ in 0..200 << 10 {
            f.write_str(&"x".repeat(1 << 10))?;
        }
        Ok(())
    }
}

impl std::error::Error for Circular {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&Circular)
    }
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(500)]
#[kind("api_error")]
#[error("before")]
struct Endless(#[source] Circular);

#[test]
fn a_chain_ends_and_its_texts_are_cut() {
    let chains = collected(&Endless(Circular));
    let [chain] = &chains[..] else {
        panic!("{} chains", chains.len())
    };
    assert_eq!(chain.len(), 34);
    assert_eq!(chain[33].0, "…");
    assert!(chain.iter().all(|(text, _)| text.len() < 5_000));
    let bare = Router::new().route("/endless", get(|| async { Endless(Circular) }));
    let lines = logged(bare, "/endless", As::Text);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].len() < 10_000, "{}", lines[0].len());
}

#[test]
fn a_success_is_not_logged() {
    assert_eq!(logged(app(), "/ok", As::Text), [""; 0]);
}
