//! The layer among other middleware, outside and inside of it; and servers.

use std::convert::Infallible;
use std::io::Read as _;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::IntoResponse as _;
use axum::routing::get;
use bytes::Bytes;
use fault::body::Typed;
use fault::layer::FaultLayer;
use http::{Request, Response, StatusCode};
use http_body::Frame;
use http_body_util::{BodyExt as _, Full, StreamBody};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tower::{Layer as _, Service, ServiceBuilder, ServiceExt as _};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::cors::CorsLayer;
use tower_http::timeout::TimeoutLayer;

use crate::support::{BookingError, ask, get as ask_for, layer, made, request};

async fn panics() {
    panic!("on purpose")
}

fn routes() -> Router {
    Router::new()
        .route("/own", get(|| async { BookingError::NotFound { id: "7" } }))
        .route(
            "/text",
            get(|| async { (StatusCode::BAD_REQUEST, "a long text that is worth it") }),
        )
        .route("/panic", get(panics))
        .route("/ok", get(|| async { "fine" }))
}

fn unzipped(response: &Response<Bytes>) -> String {
    let mut text = String::new();
    if response.headers().contains_key("content-encoding") {
        assert_eq!(response.headers()["content-encoding"], "gzip");
        flate2::read::GzDecoder::new(&**response.body())
            .read_to_string(&mut text)
            .unwrap();
    } else {
        text = String::from_utf8(response.body().to_vec()).unwrap();
    }
    text
}

#[tokio::test]
async fn compression_may_be_outside_or_inside() {
    let compression = || CompressionLayer::new().compress_when(SizeAbove::new(0));
    let own = r#"{"type":"invalid_request_error","message":"No such booking: '7'","param":"id"}"#;
    let outside = routes().layer(layer()).layer(compression());
    let inside = routes().layer(compression()).layer(layer());
    for (what, app, gzipped_text) in [("outside", outside, true), ("inside", inside, false)] {
        let zipped = |path| request("GET", path, &[("accept-encoding", "gzip")], "");
        let response = ask(app.clone(), zipped("/own")).await;
        assert_eq!(unzipped(&response), own, "{what}");
        assert!(
            response.headers().contains_key("content-encoding"),
            "{what}"
        );
        let response = ask(app.clone(), zipped("/text")).await;
        assert_eq!(unzipped(&response), made(400), "{what}");
        assert_eq!(
            response.headers().contains_key("content-encoding"),
            gzipped_text,
            "{what}"
        );
        let response = ask(app, zipped("/ok")).await;
        assert_eq!(unzipped(&response), "fine", "{what}");
    }
}

#[tokio::test]
async fn cors_may_be_outside_or_inside() {
    let outside = routes().layer(layer()).layer(CorsLayer::permissive());
    let inside = routes().layer(CorsLayer::permissive()).layer(layer());
    for app in [outside, inside] {
        for path in ["/own", "/text", "/nowhere"] {
            let request = request("GET", path, &[("origin", "https://example.com")], "");
            let response = ask(app.clone(), request).await;
            let headers = response.headers();
            assert_eq!(headers["access-control-allow-origin"], "*", "{path}");
            assert_eq!(headers["content-type"], "application/json", "{path}");
        }
        let preflight = request(
            "OPTIONS",
            "/own",
            &[
                ("origin", "https://example.com"),
                ("access-control-request-method", "PUT"),
            ],
            "",
        );
        assert_eq!(ask(app, preflight).await.status(), 200);
    }
}

#[tokio::test]
async fn it_wraps_a_whole_router_too() {
    let app = layer().layer(routes());
    for (path, status) in [("/nowhere", 404), ("/text", 400), ("/panic", 500)] {
        let response = app.clone().oneshot(ask_for(path)).await.unwrap();
        assert_eq!(response.status(), status);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        assert_eq!(body, made(status));
    }
    let head = request("HEAD", "/text", &[], "");
    let response = app.oneshot(head).await.unwrap();
    assert_eq!(
        response.headers()["content-length"],
        made(400).len().to_string().as_str()
    );
    assert!(
        response
            .into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes()
            .is_empty()
    );
}

#[tokio::test]
async fn a_service_without_axum_has_one_format_too() {
    let service = ServiceBuilder::new()
        // Outside of the layer a timeout makes a body of the layer's type.
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_hours(1),
        ))
        .layer(layer())
        .service_fn(|request: Request<Full<Bytes>>| async move {
            let mut response = Response::new(Full::new(Bytes::from("plain")));
            if request.uri().path() != "/ok" {
                *response.status_mut() = StatusCode::NOT_FOUND;
            }
            Ok::<_, Infallible>(response)
        });
    for (path, status, body) in [("/ok", 200, "plain"), ("/no", 404, &made(404))] {
        let request = Request::builder().uri(path).body(Full::default()).unwrap();
        let response = service.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), status);
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        assert_eq!(bytes, *body);
    }
}

#[tokio::test]
async fn an_error_of_the_service_itself_passes() {
    let service = layer().layer(tower::service_fn(|_: Request<Full<Bytes>>| async {
        Err::<Response<Full<Bytes>>, _>("no response at all")
    }));
    let error = service.oneshot(Request::new(Full::default())).await;
    assert_eq!(error.unwrap_err(), "no response at all");
}

/// Polls a future on whatever thread asks, and hands its panic on.
async fn caught<F: Future>(future: F) -> Result<F::Output, String> {
    let mut future = Box::pin(future);
    std::future::poll_fn(move |cx| {
        let polled = std::panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx)));
        match polled {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Ok(output)),
            Err(payload) => Poll::Ready(Err((*payload.downcast::<&str>().unwrap()).to_owned())),
        }
    })
    .await
}

#[tokio::test]
async fn panics_that_are_left_to_others_pass_on() {
    let left = FaultLayer::<Typed>::new()
        .request_id("x-request-id")
        .leave_panics();
    let app = routes().layer(left.clone());
    let panicked = caught(ask(app.clone(), ask_for("/panic"))).await;
    assert_eq!(panicked.unwrap_err(), "on purpose");
    // The thread has no scope left over from it.
    let response = ask(routes(), ask_for("/own")).await;
    assert!(!response.headers().contains_key("x-request-id"));

    let app = app.layer(CatchPanicLayer::new()).layer(layer());
    let response = ask(app, ask_for("/panic")).await;
    assert_eq!(response.body(), &made(500));
}

/// One frame, and then a panic.
struct BreaksOff(Option<Bytes>);

impl futures_core::Stream for BreaksOff {
    type Item = Result<Frame<Bytes>, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0.take() {
            Some(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            None => panic!("while streaming"),
        }
    }
}

#[tokio::test]
async fn a_panic_while_the_body_streams_breaks_the_connection_off() {
    let breaks_off = || async {
        let body = Body::new(StreamBody::new(BreaksOff(Some("half".into()))));
        body.into_response()
    };
    let app = Router::new().route("/", get(breaks_off)).layer(layer());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move { axum::serve(listener, app).await });
    let mut client = tokio::net::TcpStream::connect(address).await.unwrap();
    client
        .write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    let mut answer = Vec::new();
    // The connection may be closed or reset: either way the last, empty chunk
    // never comes, which is what ends a whole body.
    let _ = client.read_to_end(&mut answer).await;
    let answer = String::from_utf8(answer).unwrap();
    assert!(!answer.contains("\r\n0\r\n"), "{answer}");
    server.abort();
}

#[tokio::test]
async fn readiness_is_the_inner_service_s() {
    #[derive(Debug)]
    struct Never;

    impl Service<Request<Full<Bytes>>> for Never {
        type Response = Response<Full<Bytes>>;
        type Error = &'static str;
        type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
            Poll::Ready(Err("not today"))
        }

        fn call(&mut self, _: Request<Full<Bytes>>) -> Self::Future {
            unreachable!("it is never ready")
        }
    }

    let mut service = layer().layer(Never);
    assert_eq!(service.ready().await.unwrap_err(), "not today");
}
