//! A service on a free port of the loopback interface, and clients for it:
//! hyper's, and a bare socket for what a client library would smooth over.

use std::net::SocketAddr;

use axum::Router;
use bytes::Bytes;
use http::request::Builder;
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A running service; it ends with this value.
pub struct Server {
    address: SocketAddr,
    task: JoinHandle<()>,
    check: Option<Box<Check>>,
}

/// What looks at an answer, and panics at one that is not as it should be.
type Check = dyn Fn(&Answer) + Send + Sync;

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What a client has received.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The reason phrase of the status line.
    pub reason: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Answer {
    /// The body as a text.
    ///
    /// # Panics
    ///
    /// If it is none.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is UTF-8")
    }

    /// Status and reason phrase.
    pub fn status_line(&self) -> String {
        format!("{} {}", self.status.as_u16(), self.reason)
    }

    /// A header's value, and nothing if the header is missing.
    ///
    /// # Panics
    ///
    /// If the header is there more than once or is no text.
    pub fn header(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next();
        assert!(values.next().is_none(), "more than one {name}");
        value.map_or("", |value| value.to_str().expect("a text"))
    }
}

impl Server {
    /// Starts `service`.
    ///
    /// # Panics
    ///
    /// If there is no free port.
    pub async fn start(service: Router) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        let task = tokio::spawn(async move {
            axum::serve(listener, service).await.expect("a server");
        });
        Self {
            address,
            task,
            check: None,
        }
    }

    /// Has `check` look at each answer but those to `HEAD` and to [`raw`](Self::raw).
    #[must_use]
    pub fn with_check(mut self, check: impl Fn(&Answer) + Send + Sync + 'static) -> Self {
        self.check = Some(Box::new(check));
        self
    }

    /// Has nothing look at the answers.
    #[must_use]
    pub fn without_check(mut self) -> Self {
        self.check = None;
        self
    }

    /// Sends a request without a body.
    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = with_headers(Request::get(path), headers);
        self.send(request, Bytes::new()).await
    }

    /// Sends a request with a JSON body.
    pub async fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let request = with_headers(Request::post(path), headers)
            .header(http::header::CONTENT_TYPE, "application/json");
        self.send(request, Bytes::copy_from_slice(body.as_bytes()))
            .await
    }

    /// Sends a request with a form as its body.
    pub async fn form(&self, path: &str, body: &str) -> Answer {
        let request = Request::post(path).header(
            http::header::CONTENT_TYPE,
            "application/x-www-form-urlencoded",
        );
        self.send(request, Bytes::copy_from_slice(body.as_bytes()))
            .await
    }

    /// Sends a request with another method and no body.
    pub async fn method(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = with_headers(Request::builder().method(method).uri(path), headers);
        self.send(request, Bytes::new()).await
    }

    /// Sends a request.
    ///
    /// # Panics
    ///
    /// If the exchange fails: that is no response at all.
    pub async fn send(&self, request: Builder, body: Bytes) -> Answer {
        let request = request
            .header(http::header::HOST, self.address.to_string())
            .body(Full::new(body))
            .expect("a request");
        let is_head = request.method() == Method::HEAD;
        let stream = TcpStream::connect(self.address).await.expect("a server");
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .expect("a handshake");
        let connection = tokio::spawn(connection);
        let response = sender.send_request(request).await.expect("a response");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes();
        connection.abort();
        // hyper notes a phrase only where it is not the one that it expects.
        let reason = match parts.extensions.get::<hyper::ext::ReasonPhrase>() {
            Some(reason) => String::from_utf8_lossy(reason.as_bytes()).into_owned(),
            None => parts.status.canonical_reason().unwrap_or("").to_owned(),
        };
        let answer = Answer {
            status: parts.status,
            reason,
            headers: parts.headers,
            body,
        };
        if let Some(check) = self.check.as_ref().filter(|_| !is_head) {
            check(&answer);
        }
        answer
    }

    /// Sends these bytes and reads until the server closes the connection, for
    /// which the request has to ask.
    ///
    /// # Panics
    ///
    /// If the exchange fails.
    pub async fn raw(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).await.expect("a server");
        stream.write_all(request).await.expect("a sent request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("an answer");
        String::from_utf8(answer).expect("a text")
    }
}

fn with_headers(mut request: Builder, headers: &[(&str, &str)]) -> Builder {
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request
}
