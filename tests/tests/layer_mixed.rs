//! Twenty thousand requests, failing in every way that a service can fail,
//! over HTTP/1.1 and HTTP/2: each has one well-formed answer, with its own id.

use std::any::Any;
use std::collections::BTreeMap;
use std::collections::HashSet;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use fault::body::Typed;
use fault::layer::FaultLayer;
use fault::{ApiError, Entry, Fault, Headers, Reply};
use http::header::{HeaderName, HeaderValue};
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde::ser::{Error as _, Serialize, Serializer};
use tokio::net::{TcpListener, TcpStream};

/// Over each protocol.
const REQUESTS: usize = 10_000;
const CONNECTIONS: usize = 64;
/// At once on one HTTP/2 connection.
const STREAMS: usize = 3;
const ON_PURPOSE: &str = "on purpose";

/// A value that fails, or panics, when it is written.
#[derive(Debug, Clone, Copy)]
enum Bad {
    Fails,
    Panics,
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"half\" ")?;
        match self {
            Self::Fails => Err(fmt::Error),
            Self::Panics => panic!("{}", ON_PURPOSE),
        }
    }
}

impl Serialize for Bad {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Fails => {
                serializer.serialize_str("half")?;
                Err(S::Error::custom(ON_PURPOSE))
            }
            Self::Panics => panic!("{}", ON_PURPOSE),
        }
    }
}

/// A text that makes a response of its own while it is written.
#[derive(Debug)]
struct Rendering;

impl fmt::Display for Rendering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reply = Reply::new(&InnerError::Gone { at: 7 });
        write!(f, "{}", reply.body().len())
    }
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum InnerError {
    #[status(410)]
    #[kind("invalid_request_error")]
    #[message("Gone since {at}")]
    Gone { at: u8 },
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum BookingError {
    #[status(404)]
    #[kind("invalid_request_error")]
    #[param("id")]
    #[message("No such booking: '{id}'")]
    NotFound { id: &'static str },
    #[status(422)]
    #[kind("invalid_request_error")]
    #[message("A text: {text}")]
    Text { text: Bad },
    #[status(409)]
    #[kind("invalid_request_error")]
    #[message("A detail")]
    Detail {
        #[detail]
        value: Bad,
        #[detail]
        other: u8,
    },
    #[status(400)]
    #[kind("invalid_request_error")]
    #[message("A header")]
    Header {
        #[header("x-bad")]
        value: Bad,
    },
    #[status(423)]
    #[kind("invalid_request_error")]
    #[message("Rendered {0}")]
    Rendered(Rendering),
    #[status(500)]
    #[kind("api_error")]
    #[error("internal: {0}")]
    Internal(Bad),
    #[transparent]
    Inner(#[from] InnerError),
}

/// A fault that says what cannot be sent.
#[derive(Debug)]
struct ByHand;

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("line\r\nbreak")
    }
}

impl std::error::Error for ByHand {}

impl Fault for ByHand {
    fn entry(&self) -> &'static Entry {
        static ENTRY: Entry = Entry::new("ByHand", 404).with_kind("api_error");
        &ENTRY
    }

    fn status(&self) -> StatusCode {
        StatusCode::FOUND
    }

    fn reason(&self) -> &'static str {
        "Found\r\nx-evil: 1"
    }

    fn headers(&self, headers: &mut Headers<'_>) {
        for (name, value) in [
            ("content-length", "3"),
            ("transfer-encoding", "chunked"),
            ("connection", "close"),
            ("keep-alive", "timeout=1"),
            ("trailer", "x-later"),
            ("x-kept", "yes"),
        ] {
            headers.append(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
    }
}

/// What panics once more when it is dropped.
struct PanicsAgain;

impl Drop for PanicsAgain {
    fn drop(&mut self) {
        assert!(std::thread::panicking(), "{}", ON_PURPOSE);
    }
}

async fn panics() {
    panic!("{}", ON_PURPOSE)
}

async fn panics_with_what_panics_again() {
    std::panic::panic_any(PanicsAgain)
}

/// Another framework's error, whose headers are about its own body.
async fn misframed() -> impl IntoResponse {
    let headers = [("content-encoding", "gzip"), ("etag", "\"x\"")];
    (
        StatusCode::BAD_GATEWAY,
        headers,
        "upstream: connection refused",
    )
}

fn app() -> Router {
    /// A route whose handler fails.
    macro_rules! fails {
        ($error:expr) => {
            get(|| async { $error })
        };
    }

    Router::new()
        .route("/own", fails!(BookingError::NotFound { id: "7" }))
        .route(
            "/nested",
            fails!(BookingError::Inner(InnerError::Gone { at: 3 })),
        )
        .route(
            "/text/fails",
            fails!(BookingError::Text { text: Bad::Fails }),
        )
        .route(
            "/text/panics",
            fails!(BookingError::Text { text: Bad::Panics }),
        )
        .route(
            "/detail/fails",
            fails!(BookingError::Detail {
                value: Bad::Fails,
                other: 1
            }),
        )
        .route(
            "/detail/panics",
            fails!(BookingError::Detail {
                value: Bad::Panics,
                other: 1
            }),
        )
        .route(
            "/header/fails",
            fails!(BookingError::Header { value: Bad::Fails }),
        )
        .route(
            "/header/panics",
            fails!(BookingError::Header { value: Bad::Panics }),
        )
        .route("/rendering", fails!(BookingError::Rendered(Rendering)))
        .route("/internal", fails!(BookingError::Internal(Bad::Panics)))
        .route(
            "/by-hand",
            get(|| async {
                Reply::in_format::<Typed>(&ByHand).into_response::<axum::body::Body>()
            }),
        )
        .route("/panics", get(panics))
        .route("/panics-again", get(panics_with_what_panics_again))
        .route("/misframed", get(misframed))
        .route("/json", post(|_: Json<Vec<u8>>| async {}))
        .layer(
            FaultLayer::<Typed>::new()
                .request_id("x-request-id")
                .request_id_member("request_id"),
        )
}

/// Method, path, status, and the body up to the id.
type Way = (&'static str, &'static str, u16, &'static str);

#[rustfmt::skip] // A line is a way to fail.
const WAYS: [Way; 17] = [
    ("GET", "/own", 404, r#"{"type":"invalid_request_error","message":"No such booking: '7'","param":"id""#),
    ("GET", "/nested", 410, r#"{"type":"invalid_request_error","message":"Gone since 3""#),
    ("GET", "/text/fails", 422, r#"{"type":"invalid_request_error","message":"A text: \"half\" ""#),
    ("GET", "/text/panics", 422, r#"{"type":"invalid_request_error","message":"Unprocessable Content""#),
    ("GET", "/detail/fails", 409, r#"{"type":"invalid_request_error","message":"A detail","other":1"#),
    ("GET", "/detail/panics", 409, r#"{"type":"invalid_request_error","message":"Conflict""#),
    ("GET", "/header/fails", 400, r#"{"type":"invalid_request_error","message":"A header""#),
    ("GET", "/header/panics", 400, r#"{"type":"invalid_request_error","message":"A header""#),
    ("GET", "/rendering", 423, r#"{"type":"invalid_request_error","message":"Rendered "#),
    ("GET", "/internal", 500, r#"{"type":"api_error","message":"Internal Server Error""#),
    ("GET", "/by-hand", 500, r#"{"type":"api_error","message":"Internal Server Error""#),
    ("GET", "/panics", 500, r#"{"type":"api_error","code":"internal_server_error","message":"Internal Server Error""#),
    ("GET", "/panics-again", 500, r#"{"type":"api_error","code":"internal_server_error","message":"Internal Server Error""#),
    ("GET", "/misframed", 502, r#"{"type":"api_error","code":"bad_gateway","message":"Bad Gateway""#),
    ("POST", "/json", 400, r#"{"type":"invalid_request_error","code":"bad_request","message":"Bad Request""#),
    ("POST", "/own", 405, r#"{"type":"invalid_request_error","code":"method_not_allowed","message":"Method Not Allowed""#),
    ("GET", "/nowhere", 404, r#"{"type":"invalid_request_error","code":"not_found","message":"Not Found""#),
];

/// A connection of either protocol.
enum Sender {
    One(http1::SendRequest<Full<Bytes>>),
    Two(http2::SendRequest<Full<Bytes>>),
}

impl Sender {
    async fn send(&mut self, request: Request<Full<Bytes>>) -> Response<Incoming> {
        match self {
            Self::One(sender) => {
                sender.ready().await.unwrap();
                sender.send_request(request).await.unwrap()
            }
            Self::Two(sender) => {
                sender.ready().await.unwrap();
                sender.send_request(request).await.unwrap()
            }
        }
    }
}

/// The senders of a new connection: as many as can send at once.
async fn connect(address: SocketAddr, is_http2: bool) -> Vec<Sender> {
    let stream = TokioIo::new(TcpStream::connect(address).await.unwrap());
    if is_http2 {
        let (sender, connection) = http2::handshake(TokioExecutor::new(), stream)
            .await
            .unwrap();
        tokio::spawn(connection);
        vec![sender; STREAMS].into_iter().map(Sender::Two).collect()
    } else {
        let (sender, connection) = http1::handshake(stream).await.unwrap();
        tokio::spawn(connection);
        vec![Sender::One(sender)]
    }
}

/// Takes turns until there are none left: the ids that were answered, and how
/// often each status was.
async fn client(mut sender: Sender, next: Arc<AtomicUsize>) -> Answers {
    let mut answers = Answers::default();
    loop {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        if turn >= REQUESTS {
            return answers;
        }
        let (method, path, status, start) = WAYS[turn % WAYS.len()];
        let mut request = Request::builder()
            .method(method)
            .uri(match sender {
                Sender::One(_) => path.to_owned(),
                Sender::Two(_) => format!("http://localhost{path}"),
            })
            .header("content-type", "application/json");
        if matches!(sender, Sender::One(_)) {
            request = request.header("host", "localhost");
        }
        // Of the rest, the layer makes one.
        let own_id = (turn & 1 == 0).then(|| format!("r-{turn}"));
        if let Some(id) = &own_id {
            request = request.header("x-request-id", id);
        }
        let body = if method == "POST" { "[1" } else { "" };
        let request = request.body(Full::from(body)).unwrap();
        let (head, body) = sender.send(request).await.into_parts();
        let body = body.collect().await.unwrap().to_bytes();

        assert_eq!(head.status, status, "{method} {path}");
        assert_eq!(head.headers.get_all("x-request-id").iter().count(), 1);
        let id = head.headers["x-request-id"].to_str().unwrap().to_owned();
        if let Some(own_id) = own_id {
            assert_eq!(id, own_id);
        }
        let text = std::str::from_utf8(&body).unwrap();
        let end = format!(r#","request_id":"{id}"}}"#);
        let rest = text
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix(&*end));
        if path == "/rendering" {
            // The one inside shows the id, too.
            let length = Reply::new(&InnerError::Gone { at: 7 }).body().len() + end.len() - 1;
            assert_eq!(rest, Some(&*format!("{length}\"")), "{text}");
        } else {
            assert_eq!(rest, Some(""), "{method} {path}: {text}");
        }
        let read = Typed::from_json(&body).unwrap();
        assert_eq!(read.details["request_id"], *id);
        assert_eq!(head.headers["content-type"], "application/json");
        assert_eq!(head.headers["content-length"], body.len().to_string());
        for name in [
            "transfer-encoding",
            "keep-alive",
            "trailer",
            "content-encoding",
            "x-evil",
            "x-bad",
        ] {
            assert!(!head.headers.contains_key(name), "{method} {path}: {name}");
        }
        assert_eq!(head.headers.contains_key("x-kept"), path == "/by-hand");
        assert!(answers.ids.insert(id), "an id came twice");
        *answers.by_way.entry((method, path)).or_insert(0) += 1;
    }
}

#[derive(Default)]
struct Answers {
    ids: HashSet<String>,
    by_way: BTreeMap<(&'static str, &'static str), usize>,
}

async fn run(address: SocketAddr, is_http2: bool) {
    let next = Arc::new(AtomicUsize::new(0));
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        for sender in connect(address, is_http2).await {
            clients.push(tokio::spawn(client(sender, Arc::clone(&next))));
        }
    }
    let mut all = Answers::default();
    for client in clients {
        let answers = client.await.unwrap();
        let before = all.ids.len();
        all.ids.extend(answers.ids.iter().cloned());
        assert_eq!(
            all.ids.len(),
            before + answers.ids.len(),
            "an id came twice"
        );
        for (way, count) in answers.by_way {
            *all.by_way.entry(way).or_insert(0) += count;
        }
    }
    assert_eq!(all.ids.len(), REQUESTS);
    assert_eq!(all.by_way.values().sum::<usize>(), REQUESTS);
    for (at, (method, path, ..)) in WAYS.into_iter().enumerate() {
        let turns = (REQUESTS - at).div_ceil(WAYS.len());
        assert_eq!(all.by_way[&(method, path)], turns, "{method} {path}");
    }
}

fn is_on_purpose(payload: &(dyn Any + Send)) -> bool {
    payload.is::<PanicsAgain>()
        || payload
            .downcast_ref::<String>()
            .is_some_and(|text| text == ON_PURPOSE)
        || payload.downcast_ref::<&str>() == Some(&ON_PURPOSE)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_thousand_failures_of_every_kind_are_answered() {
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !is_on_purpose(info.payload()) {
            default(info);
        }
    }));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(axum::serve(listener, app()).into_future());
    run(address, false).await;
    run(address, true).await;
    server.abort();
}
