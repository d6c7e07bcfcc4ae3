//! What panics outside of a handler's own code: bodies, destructors, texts.

use core::fmt;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum::Router;
use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get as on_get;
use bytes::Bytes;
use fault::ApiError;
use fault::body::{Problem, Typed};
use http::StatusCode;
use http_body::{Frame, SizeHint};

use crate::support::{ask, assert_made, get, layer};

/// A text of four bytes that panics when it is read, or when it is dropped.
struct Text {
    when_read: bool,
}

impl http_body::Body for Text {
    type Data = Bytes;
    type Error = core::convert::Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        assert!(!self.when_read, "read on purpose");
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"text")))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(4)
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        assert!(
            self.when_read || std::thread::panicking(),
            "dropped on purpose"
        );
    }
}

/// Panics when it is dropped, unless something else does.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        assert!(std::thread::panicking(), "dropped on purpose");
    }
}

fn text(when_read: bool) -> Response {
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        Body::new(Text { when_read }),
    )
        .into_response()
}

#[tokio::test]
async fn a_body_that_panics_when_it_is_read_or_dropped_is_replaced() {
    let app = Router::new()
        .route("/read", on_get(|| async { text(true) }))
        .route("/dropped", on_get(|| async { text(false) }))
        .layer(layer());
    for path in ["/read", "/dropped"] {
        assert_made(path, &ask(app.clone(), get(path)).await, 500);
    }
}

#[tokio::test]
async fn a_payload_and_a_future_whose_destructors_panic_are_500s() {
    let app = Router::new()
        .route(
            "/payload",
            on_get(|| async {
                std::panic::panic_any(Bomb);
                #[expect(unreachable_code, reason = "what the handler is for")]
                ""
            }),
        )
        .layer(layer());
    assert_made("/payload", &ask(app, get("/payload")).await, 500);
}

/// A future that is ready, and panics when it is dropped.
struct BombFuture(Bomb);

impl core::future::Future for BombFuture {
    type Output = Result<Response, core::convert::Infallible>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(Ok("done".into_response()))
    }
}

#[tokio::test]
async fn a_future_whose_destructor_panics_leaves_a_response() {
    use tower::{Layer as _, ServiceExt as _};

    let service = tower::service_fn(|_: http::Request<Body>| BombFuture(Bomb));
    let service = layer().layer(service);
    for _ in 0..2 {
        let response = service.clone().oneshot(get("/")).await.unwrap();
        assert_eq!(response.status(), 200);
    }
}

/// Fails or panics when it is shown.
#[derive(Debug)]
struct Shown {
    panics: bool,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        assert!(!self.panics, "shown on purpose");
        Err(fmt::Error)
    }
}

impl serde::Serialize for Shown {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        assert!(!self.panics, "serialized on purpose");
        Err(serde::ser::Error::custom("on\npurpose"))
    }
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(409)]
#[kind("k")]
enum Texts {
    #[status(409)]
    #[kind("k")]
    #[code("c")]
    #[message("all of {0} is said")]
    Message(Shown),
    #[status(409)]
    #[kind("k")]
    #[message("fixed")]
    Detail(#[detail("more")] Shown),
    #[status(409)]
    #[kind("k")]
    #[message("fixed")]
    Header(#[header("x-shown")] Shown),
    #[status(409)]
    #[kind("k")]
    #[message("fixed")]
    #[error("internal {0}")]
    Internal(Shown),
}

#[test]
fn texts_that_fail_or_panic_leave_a_response() {
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(std::io::sink)
        .finish();
    let all = || {
        for (error, body) in [
            (
                Texts::Message(Shown { panics: false }),
                r#"{"type":"k","code":"c","message":"all of half"}"#,
            ),
            (
                Texts::Message(Shown { panics: true }),
                r#"{"type":"k","code":"c","message":"Conflict"}"#,
            ),
            (
                Texts::Detail(Shown { panics: false }),
                r#"{"type":"k","message":"fixed"}"#,
            ),
            (
                Texts::Detail(Shown { panics: true }),
                r#"{"type":"k","message":"Conflict"}"#,
            ),
            (
                Texts::Header(Shown { panics: true }),
                r#"{"type":"k","message":"fixed"}"#,
            ),
            (
                Texts::Internal(Shown { panics: true }),
                r#"{"type":"k","message":"fixed"}"#,
            ),
        ] {
            for _ in 0..2 {
                let response = fault::Reply::new(&error).into_response::<Bytes>();
                assert_eq!(response.status(), 409);
                assert_eq!(response.body(), body);
                assert!(!response.headers().contains_key("x-shown"));
            }
        }
    };
    // With the log on and off.
    tracing::subscriber::with_default(subscriber, all);
    all();
    assert_eq!(
        fault::Reply::in_format::<Problem>(&Texts::Detail(Shown { panics: true })).status(),
        409
    );
}
