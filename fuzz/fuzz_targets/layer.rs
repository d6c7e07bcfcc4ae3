//! Whatever a service answers, what passes the layer is well formed: an error's
//! body is in the format, or is what the service sent.
#![no_main]

use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::panic::resume_unwind;
use std::pin::{Pin, pin};
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};

use arbitrary::Arbitrary;
use bytes::Bytes;
use fault::body::{Problem, Typed};
use fault::layer::{FaultLayer, KeepBody, RequestId};
use fault::{FaultInfo, Reply};
use fault_fuzz::derived::OfProblem;
use fault_fuzz::facts::Hand;
use fault_fuzz::json::Node;
use fault_fuzz::log;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use http_body::{Body, Frame, SizeHint};
use libfuzzer_sys::fuzz_target;
use tower_layer::Layer as _;
use tower_service::Service;

#[derive(Debug, Arbitrary)]
struct Input {
    method: u8,
    path: String,
    id: Option<Vec<u8>>,
    instance: bool,
    replace_html: bool,
    id_member: bool,
    catalog: bool,
    answer: Answer,
    when: When,
}

#[derive(Debug, Arbitrary)]
enum Answer {
    Response(Upstream),
    Fault(Hand),
    /// Of whose response middleware changed something afterwards.
    Changed(Hand, Upstream),
}

/// How the service comes to its answer.
#[derive(Debug, Clone, Copy, PartialEq, Arbitrary)]
enum When {
    AtOnce,
    AtTheSecondPoll,
    PanicsWhenCalled,
    PanicsWhenPolled,
    PanicsWhenDropped,
}

#[derive(Debug, Arbitrary)]
struct Upstream {
    status: u16,
    headers: Vec<(u8, Vec<u8>)>,
    keep: bool,
    frames: Vec<Piece>,
    hint: Option<u16>,
    panics_when_dropped: bool,
}

#[derive(Debug, Clone, Arbitrary)]
enum Piece {
    Data(Vec<u8>),
    Pending,
    Fails,
    Panics,
}

const HEADERS: [&str; 16] = [
    "content-type",
    "content-length",
    "content-encoding",
    "transfer-encoding",
    "content-range",
    "etag",
    "last-modified",
    "trailer",
    "cache-control",
    "allow",
    "retry-after",
    "www-authenticate",
    "set-cookie",
    "x-request-id",
    "connection",
    "vary",
];

/// Values that mean something to the layer, before those of the fuzzer.
const VALUES: [&[u8]; 6] = [
    b"text/plain",
    b"TEXT/Plain ; charset=x",
    b"text/html",
    b"application/json",
    b"3",
    b"application/problem+json",
];

#[derive(Debug)]
struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("on purpose")
    }
}

impl std::error::Error for Failed {}

/// A body in pieces, which may fail or panic.
#[derive(Debug, Default)]
struct Pieces {
    pieces: Vec<Piece>,
    hint: Option<u16>,
    panics_when_dropped: bool,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = Failed;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failed>>> {
        match self.pieces.pop() {
            Some(Piece::Data(data)) => Poll::Ready(Some(Ok(Frame::data(data.into())))),
            Some(Piece::Pending) => Poll::Pending,
            Some(Piece::Fails) => Poll::Ready(Some(Err(Failed))),
            Some(Piece::Panics) => resume_unwind(Box::new("on purpose")),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.pieces.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        self.hint
            .map_or_else(SizeHint::new, |hint| SizeHint::with_exact(hint.into()))
    }
}

impl Drop for Pieces {
    fn drop(&mut self) {
        if self.panics_when_dropped && !std::thread::panicking() {
            resume_unwind(Box::new("on purpose"));
        }
    }
}

impl From<Bytes> for Pieces {
    fn from(bytes: Bytes) -> Self {
        Self {
            hint: Some(u16::try_from(bytes.len()).unwrap_or(u16::MAX)),
            pieces: if bytes.is_empty() {
                Vec::new()
            } else {
                vec![Piece::Data(bytes.into())]
            },
            panics_when_dropped: false,
        }
    }
}

fn value(bytes: &[u8]) -> Option<HeaderValue> {
    match bytes {
        [at] => HeaderValue::from_bytes(VALUES[usize::from(*at) % VALUES.len()]).ok(),
        _ => HeaderValue::from_bytes(bytes).ok(),
    }
}

impl Upstream {
    fn onto(&self, response: &mut Response<Pieces>) {
        for (at, bytes) in &self.headers {
            let name = HeaderName::from_static(HEADERS[usize::from(*at) % HEADERS.len()]);
            if let Some(value) = value(bytes) {
                if at % 3 == 0 {
                    response.headers_mut().append(name, value);
                } else {
                    response.headers_mut().insert(name, value);
                }
            }
        }
        if self.keep {
            response.extensions_mut().insert(KeepBody);
        }
    }

    fn response(&self) -> Response<Pieces> {
        let mut response = Response::new(Pieces {
            pieces: self.frames.clone(),
            hint: self.hint,
            panics_when_dropped: self.panics_when_dropped,
        });
        *response.status_mut() = StatusCode::from_u16(100 + self.status % 900).unwrap();
        self.onto(&mut response);
        response
    }
}

struct Upstreams<'a>(&'a Input);

struct Answering<'a> {
    input: &'a Input,
    polls: usize,
}

impl Drop for Answering<'_> {
    fn drop(&mut self) {
        if self.input.when == When::PanicsWhenDropped && !std::thread::panicking() {
            resume_unwind(Box::new("on purpose"));
        }
    }
}

impl<'a> Service<Request<()>> for Upstreams<'a> {
    type Response = Response<Pieces>;
    type Error = Infallible;
    type Future = Answering<'a>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        assert!(request.extensions().get::<RequestId>().is_some());
        if self.0.when == When::PanicsWhenCalled {
            resume_unwind(Box::new("on purpose"));
        }
        Answering {
            input: self.0,
            polls: 0,
        }
    }
}

impl Future for Answering<'_> {
    type Output = Result<Response<Pieces>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        self.polls += 1;
        match (self.input.when, self.polls) {
            (When::AtTheSecondPoll, 1) => return Poll::Pending,
            (When::PanicsWhenPolled | When::PanicsWhenDropped, _) => {
                resume_unwind(Box::new("on purpose"))
            }
            _ => {}
        }
        Poll::Ready(Ok(self.input.answer.response()))
    }
}

impl Answer {
    fn response(&self) -> Response<Pieces> {
        match self {
            Self::Response(upstream) => upstream.response(),
            Self::Fault(hand) => Reply::in_format::<Typed>(hand).into_response(),
            Self::Changed(hand, upstream) => {
                let mut response: Response<Pieces> =
                    Reply::in_format::<Problem>(hand).into_response();
                upstream.onto(&mut response);
                response
            }
        }
    }
}

/// All of a body that gives it without a panic.
fn read<B: Body<Data = Bytes>>(body: B) -> Option<Vec<u8>> {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        match body.as_mut().poll_frame(&mut cx) {
            Poll::Ready(None) => return Some(bytes),
            Poll::Ready(Some(Ok(frame))) => {
                let data = frame.into_data().unwrap_or_default();
                bytes.extend_from_slice(&data);
            }
            Poll::Ready(Some(Err(_))) => return None,
            Poll::Pending => {}
        }
    }
}

/// A catalog's table lives as long as the program.
static WITH_CATALOG: LazyLock<FaultLayer<Problem>> =
    LazyLock::new(|| FaultLayer::new().catalog::<OfProblem>());

fuzz_target!(|input: Input| {
    log::on();
    let mut layer = if input.catalog {
        WITH_CATALOG.clone()
    } else {
        FaultLayer::new()
    };
    layer = layer.request_id("x-request-id");
    if input.instance {
        layer = layer.instance();
    }
    if input.replace_html {
        layer = layer.replace_html();
    }
    if input.id_member {
        layer = layer.request_id_member("request_id");
    }
    let method = [Method::GET, Method::HEAD, Method::POST][usize::from(input.method) % 3].clone();
    let is_head = method == Method::HEAD;
    let mut request = Request::new(());
    *request.method_mut() = method;
    if let Ok(uri) = input.path.parse() {
        *request.uri_mut() = uri;
    }
    if let Some(id) = input
        .id
        .as_deref()
        .and_then(|id| HeaderValue::from_bytes(id).ok())
    {
        request.headers_mut().insert("x-request-id", id);
    }

    let mut service = layer.layer(Upstreams(&input));
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = Box::pin(service.call(request));
    let response = loop {
        if let Poll::Ready(Ok(response)) = future.as_mut().poll(&mut cx) {
            break response;
        }
    };
    let panics = matches!(
        input.when,
        When::PanicsWhenCalled | When::PanicsWhenPolled | When::PanicsWhenDropped
    );
    let (head, body) = response.into_parts();
    if let (Answer::Response(upstream), false) = (&input.answer, panics) {
        assert_eq!(head.status.as_u16(), 100 + upstream.status % 900);
    }
    if panics {
        assert_eq!(head.status, 500);
    }
    let id = head.headers.get("x-request-id").expect("a request id");

    // A body of the layer's own has its length and is read at once; that of
    // the service is left alone where it may panic.
    let is_replaced = panics
        || match &input.answer {
            Answer::Response(_) => head.extensions.get::<FaultInfo>().is_some(),
            Answer::Fault(_) => false,
            Answer::Changed(..) => return,
        };
    if !is_replaced {
        if let Answer::Response(upstream) = &input.answer {
            let is_harmless = |piece: &Piece| matches!(piece, Piece::Data(_) | Piece::Pending);
            if upstream.frames.iter().all(is_harmless) && !upstream.panics_when_dropped {
                let sent: Vec<u8> = upstream
                    .frames
                    .iter()
                    .rev()
                    .flat_map(|piece| match piece {
                        Piece::Data(data) => data.clone(),
                        _ => Vec::new(),
                    })
                    .collect();
                assert_eq!(read(body).unwrap(), sent);
            } else {
                std::mem::forget(body);
            }
        } else if let Some(bytes) = read(body).filter(|bytes| !bytes.is_empty()) {
            Node::of_body(&bytes);
        }
        return;
    }
    assert!(matches!(head.status.as_u16(), 400..=599));
    assert_eq!(head.headers[CONTENT_TYPE], "application/problem+json");
    for name in ["content-encoding", "transfer-encoding", "trailer"] {
        assert!(!head.headers.contains_key(name), "{name}");
    }
    let exact = body.size_hint().exact();
    let bytes = read(body).unwrap();
    assert_eq!(exact, Some(bytes.len() as u64));
    if is_head {
        assert!(bytes.is_empty());
        assert!(head.headers.contains_key(CONTENT_LENGTH));
        return;
    }
    assert!(!head.headers.contains_key(CONTENT_LENGTH));
    Node::of_body(&bytes);
    let problem = Problem::from_json(&bytes).unwrap();
    assert_eq!(problem.status, Some(head.status.as_u16()));
    assert_eq!(problem.instance.is_some(), input.instance);
    let member = problem.details.get("request_id").and_then(|id| id.as_str());
    assert_eq!(member, input.id_member.then(|| id.to_str().unwrap()));
});
