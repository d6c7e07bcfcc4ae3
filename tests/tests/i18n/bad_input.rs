//! Bundles that fail: the original text is sent, and the log says so.

use axum::Router;
use axum::routing::get;
use fault::ApiError;
use fault::body::Problem;
use fault::i18n::{Messages, Said};
use fault::layer::FaultLayer;
use std::sync::{Arc, Mutex};

use crate::support::{ask, member, read};

#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case)]
enum SeatError {
    #[status(409)]
    #[message("Seat {seat} is taken")]
    Panics { seat: u32 },
    #[status(409)]
    #[message("Seat {seat} is gone")]
    HalfWritten { seat: u32 },
    #[status(409)]
    #[message("Seat {seat} is broken")]
    Hostile { seat: u32 },
}

fn app() -> Router {
    let translate = |_: &str, said: &Said<'_>, out: &mut String| {
        match said.key() {
            "panics" => panic!("a bundle panicked"),
            "half_written" => {
                out.push_str("Platz ");
                return false;
            }
            _ => out.push_str("\"\u{0}\\\r\n</script>"),
        }
        true
    };
    let messages = Messages::new(["en", "de"], translate);
    Router::new()
        .route("/panics", get(|| async { SeatError::Panics { seat: 1 } }))
        .route(
            "/half",
            get(|| async { SeatError::HalfWritten { seat: 1 } }),
        )
        .route("/hostile", get(|| async { SeatError::Hostile { seat: 1 } }))
        .layer(FaultLayer::<Problem>::new().translate(messages))
}

/// What is logged while a request is answered.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_original_text_is_sent_and_the_log_says_so() {
    for (path, detail, reason) in [
        (
            "/panics",
            "Seat 1 is taken",
            "the code that makes it panicked",
        ),
        ("/half", "Seat 1 is gone", "there is none for its arguments"),
    ] {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        let guard = tracing::subscriber::set_default(subscriber);
        let response = ask(app(), path, Some("de")).await;
        drop(guard);
        let (body, language) = read(&response);
        assert_eq!(member(&body, "/detail"), detail);
        assert_eq!(language, "en");
        let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        assert!(log.contains(reason), "{log}");
        assert!(log.contains("locale=\"de\""), "{log}");
    }
}

#[tokio::test]
async fn what_a_bundle_writes_cannot_break_the_body() {
    let response = ask(app(), "/hostile", Some("de")).await;
    let (body, _) = read(&response);
    assert_eq!(member(&body, "/detail"), "\"\u{0}\\\r\n</script>");
}

#[test]
#[should_panic(expected = "`de_CH` is not a language tag")]
fn a_list_of_what_are_no_tags_is_refused() {
    let _ = Messages::new(["de_CH"], |_: &str, _: &Said<'_>, _: &mut String| false);
}

#[test]
#[should_panic(expected = "there is no language")]
fn an_empty_list_is_refused() {
    let _ = Messages::new([], |_: &str, _: &Said<'_>, _: &mut String| false);
}
